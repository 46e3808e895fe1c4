//! Units and user types in answers.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::abilities;
use crate::model::{Feature, Unit, UserType};
use crate::rights::Rights;
use crate::state::State;

/// What a list of units needs to know about the whole tree, worked out once.
pub(crate) struct UnitView<'a> {
    state: &'a State,
    rights: Rights,
    heads: BTreeMap<u64, u64>,
    children: BTreeMap<u64, Vec<&'a Unit>>,
    full_stats: bool,
}

impl<'a> UnitView<'a> {
    pub(crate) fn new(state: &'a State, caller: u64, full_stats: bool) -> Self {
        let mut children = BTreeMap::<_, Vec<_>>::new();
        for unit in state.units.iter() {
            if let Some(parent) = unit.parent {
                children.entry(parent).or_default().push(unit);
            }
        }
        for below in children.values_mut() {
            below.sort_by_key(|unit| unit.rank());
        }
        Self {
            state,
            rights: state.rights(caller),
            heads: state.head_counts(),
            children,
            full_stats,
        }
    }

    /// The unit as lists show it.
    pub(crate) fn item(&self, unit: &Unit) -> Value {
        let children = self.children(unit.id);
        let departments = children.iter().filter(|child| child.department);
        let features = self.state.unit_features.iter();
        let features = features.filter(|feature| unit.features.contains(&feature.id));
        let may_edit = self.state.may_edit_unit(&self.rights, unit.id);
        let mut stats =
            json!({"users": self.heads.get(&unit.id).unwrap_or(&0), "children": children.len()});
        if self.full_stats {
            stats["children_total"] = json!(self.below(unit.id));
        }
        json!({
            "content_type": "unit",
            "id": unit.id,
            "reference": unit.reference,
            "name": unit.name,
            "description": unit.description,
            "level": self.state.lineage(unit.id).count().saturating_sub(1),
            "path": path(self.state, unit.id),
            "unit_type": unit.kind(),
            "falldown": null,
            "features": features.map(feature).collect::<Vec<_>>(),
            "departments": departments.map(|child| summary(self.state, child)).collect::<Vec<_>>(),
            "parent": unit.parent.and_then(|id| summary_of(self.state, id)),
            "parent_id": unit.parent,
            "image": null,
            "addresses": addresses(unit),
            "contact": {"name": "", "phone": ""},
            "opening_hours": opening_hours(unit),
            "geo": {"lat": null, "lng": null},
            "stats": stats,
            "permissions": {"edit": may_edit, "delete": may_edit},
            "url": url(unit.id),
        })
    }

    /// The unit on its own, with its children.
    pub(crate) fn single(&self, unit: &Unit) -> Value {
        let mut view = self.item(unit);
        view["children"] =
            self.children(unit.id).iter().map(|child| summary(self.state, child)).collect();
        view
    }

    /// The units directly below, in their order.
    pub(crate) fn children(&self, unit: u64) -> &[&'a Unit] {
        self.children.get(&unit).map(Vec::as_slice).unwrap_or_default()
    }

    /// The short form of the tree, without what is below.
    pub(crate) fn node(&self, unit: &Unit) -> Value {
        let departments = self.children(unit.id).iter().filter(|child| child.department);
        let mut view = summary(self.state, unit);
        view["departments"] = departments.map(|child| summary(self.state, child)).collect();
        view["parent"] = json!(unit.parent.and_then(|id| summary_of(self.state, id)));
        view["image"] = Value::Null;
        view
    }

    /// The two counts that the tree has at its top.
    pub(crate) fn counts(&self, unit: u64) -> Value {
        let users = self.heads.get(&unit).unwrap_or(&0);
        json!({"children": self.children(unit).len(), "users": users})
    }

    fn below(&self, unit: u64) -> usize {
        self.children(unit).iter().map(|child| 1 + self.below(child.id)).sum()
    }
}

/// A single unit, worked out for itself.
pub(crate) fn single(state: &State, caller: u64, unit: &Unit) -> Value {
    UnitView::new(state, caller, true).single(unit)
}

/// A feature that units can be marked with.
pub(crate) fn feature(row: &Feature) -> Value {
    json!({"id": row.id, "name": row.name, "url": format!("api/units/features/{}", row.id)})
}

/// The short form that other things carry.
pub(crate) fn summary(state: &State, unit: &Unit) -> Value {
    json!({
        "content_type": "unit",
        "id": unit.id,
        "name": unit.name,
        "level": state.lineage(unit.id).count().saturating_sub(1),
        "unit_type": unit.kind(),
        "url": url(unit.id),
    })
}

pub(crate) fn summary_of(state: &State, unit: u64) -> Option<Value> {
    state.units.get(unit).map(|unit| summary(state, unit))
}

fn url(unit: u64) -> String {
    format!("api/units/{unit}")
}

/// The ids from the top down to the unit.
fn path(state: &State, unit: u64) -> String {
    let mut ids: Vec<_> = state.lineage(unit).map(|unit| unit.id.to_string()).collect();
    ids.reverse();
    ids.join("/")
}

/// Every unit has its three addresses from the beginning, empty ones.
fn addresses(unit: &Unit) -> Value {
    let address = |place: u64| {
        json!({
            "id": unit.id.saturating_mul(3).saturating_sub(place),
            "company": null,
            "registration_number": null,
            "vat_number": null,
            "street": null,
            "street_additional": null,
            "postal_code": null,
            "city": null,
            "country": null,
            "phone": null,
            "email": null,
            "comments": null,
            "use_company_address": place != 2,
        })
    };
    json!({"company": address(2), "delivery": address(1), "invoicing": address(0)})
}

fn opening_hours(unit: &Unit) -> Value {
    let part = |name: &str| unit.opening_hours.as_ref().and_then(|hours| hours.get(name)).cloned();
    json!({"office_hours": part("office_hours"), "closed": part("closed")})
}

/// The user type with its abilities, `users` being how many hold it.
pub(crate) fn user_type(state: &State, row: &UserType) -> Value {
    let users = state.users.iter().filter(|user| user.user_types().contains(&row.id)).count();
    json!({
        "id": row.id,
        "reference": row.reference,
        "name": row.name,
        "rights": null,
        "stats": {"users": users},
        "abilities": abilities::view(&row.abilities),
    })
}

/// References to user types, as id and name.
pub(crate) fn user_type_refs<'a>(
    state: &State,
    ids: impl IntoIterator<Item = &'a u64>,
) -> Vec<Value> {
    let rows = ids.into_iter().filter_map(|id| state.user_types.get(*id));
    rows.map(|row| json!({"id": row.id, "name": row.name})).collect()
}
