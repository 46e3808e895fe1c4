//! The tree of units: reading it, and moving units in it.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::Answered;
use super::unit_writes::editable;
use crate::abilities;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::Unit;
use crate::request::Request;
use crate::rights::{Rights, require};
use crate::state::State;
use crate::views::units::{UnitView, single};

const POSITIONS: [&str; 3] = ["inside", "before", "after"];

/// Begins at the caller's own units, each of them once: one below another is in the tree of that
/// one. All levels below are included, which the documents leave open.
pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let query = &request.query;
    let rights = state.rights(request.caller);
    let (exclude, flatten) = (query.id("exclude")?, query.flag("flatten")?);
    let view = UnitView::new(state, request.caller, false);
    let mut roots = roots(state, request, &rights)?;
    roots.retain(|unit| Some(unit.id) != exclude);
    let mut nodes = Vec::new();
    for root in roots {
        if flatten {
            flat(&view, root, exclude, &mut nodes);
        } else {
            let mut node = nested(&view, root, exclude);
            node["stats"] = view.counts(root.id);
            nodes.push(node);
        }
    }
    Ok(Answer::list(nodes))
}

/// The units at which the tree begins.
fn roots<'s>(
    state: &'s State,
    request: &Request,
    rights: &Rights,
) -> Result<Vec<&'s Unit>, ApiError> {
    let query = &request.query;
    let permission = query.parsed("permission", "the name of a permission", abilities::named)?;
    let mut starts = match query.id("unit")? {
        Some(unit) if rights.own_units.contains(&unit) => vec![unit],
        Some(_) => return Err(ApiError::invalid("unit", "Must be one of your own units.")),
        None if query.flag("all")? => {
            state.units.iter().filter(|unit| unit.parent.is_none()).map(|unit| unit.id).collect()
        }
        None => rights.own_units.clone(),
    };
    starts.retain(|unit| {
        rights.assigned && permission.is_none_or(|ability| state.may_in(rights, ability, *unit))
    });
    let is_outermost =
        |unit: &&Unit| !state.lineage(unit.id).skip(1).any(|up| starts.contains(&up.id));
    let mut roots: Vec<_> = starts.iter().filter_map(|id| state.units.get(*id)).collect();
    roots.retain(is_outermost);
    roots.sort_by_key(|unit| unit.rank());
    Ok(roots)
}

fn nested(view: &UnitView, unit: &Unit, exclude: Option<u64>) -> Value {
    let mut node = view.node(unit);
    let below = view.children(unit.id).iter().filter(|child| Some(child.id) != exclude);
    node["children"] = below.map(|child| nested(view, child, exclude)).collect();
    node
}

/// Adds the unit and those below it, each before those below it.
fn flat(view: &UnitView, unit: &Unit, exclude: Option<u64>, nodes: &mut Vec<Value>) {
    nodes.push(view.node(unit));
    for child in view.children(unit.id).iter().filter(|child| Some(child.id) != exclude) {
        flat(view, child, exclude, nodes);
    }
}

pub(crate) fn children(state: &mut State, request: &Request) -> Answered {
    let unit = state.units.find(request.id("unit"))?;
    require(state.rights(request.caller).assigned, "see this unit")?;
    let view = UnitView::new(state, request.caller, false);
    let children = view.children(unit.id).iter();
    Ok(Answer::list(children.map(|child| view.node(child)).collect()))
}

/// Counts each unit once, also one that both lists name. Without a list there is nothing to count.
pub(crate) fn count(state: &mut State, request: &Request) -> Answered {
    let read = |name| Ok::<_, ApiError>(request.query.ids(name)?.unwrap_or_default());
    let (alone, with_below) = (read("units")?, read("units_falldown")?);
    let rights = state.rights(request.caller);
    let is_meant = |unit: &&Unit| {
        rights.assigned && (alone.contains(&unit.id) || state.is_within(unit.id, &with_below))
    };
    let ids: BTreeSet<_> = state.units.iter().filter(is_meant).map(|unit| unit.id).collect();
    Ok(Answer::bare(json!({"count": ids.len()})))
}

/// Moves a unit with everything below it. What happens without `relation` is not documented, so it
/// is required.
pub(crate) fn move_to(state: &mut State, request: &Request) -> Answered {
    let (rights, mut unit) = editable(state, request)?;
    let mut fields = request.fields();
    let relation = fields.id("relation", |id| state.units.has(id));
    let relation = fields.required("relation", relation);
    let position = fields.word("position", &POSITIONS);
    let position = fields.non_null("position", position).unwrap_or("inside");
    let parent = match position {
        "inside" => Some(relation),
        _ => state.units.get(relation).and_then(|relation| relation.parent),
    };
    if relation == unit.id || parent.is_some_and(|parent| state.is_within(parent, &[unit.id])) {
        fields.complain("relation", "A unit cannot be moved below or next to itself.");
    } else if unit.department && parent.is_none() {
        fields.complain("relation", "A department needs a unit above it.");
    }
    fields.check()?;
    require(state.may_edit_unit(&rights, relation), "move units there")?;
    require(parent.is_some() || rights.admin, "make a unit a top unit")?;

    let id = unit.id;
    let mut siblings: Vec<_> =
        state.units.iter().filter(|row| row.parent == parent && row.id != id).collect();
    siblings.sort_by_key(|row| row.rank());
    let mut ids: Vec<_> = siblings.iter().map(|row| row.id).collect();
    let of_relation = ids.iter().position(|sibling| *sibling == relation);
    let at = match (position, of_relation) {
        ("before", Some(index)) => index,
        ("after", Some(index)) => index + 1,
        _ => ids.len(),
    };
    ids.insert(at, id);
    unit.parent = parent;
    state.units.put(id, unit);
    for (sibling, order) in ids.into_iter().zip(0..) {
        state.units.find_mut(sibling)?.order = Some(order);
    }
    Ok(Answer::changed(single(state, request.caller, state.units.find(id)?), true))
}
