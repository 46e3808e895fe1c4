//! Webhooks in answers, and what they are told.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::people::author;
use super::units::summary_of;
use crate::abilities;
use crate::countries;
use crate::hooks::{HookCall, Trigger, Webhook};
use crate::model::{Unit, User};
use crate::state::State;

/// The abilities that what a webhook is told of a user lacks.
const NOT_TOLD: [&str; 3] = ["look_and_feel", "usertypes", "integrations"];

pub(crate) fn webhook(state: &State, row: &Webhook) -> Value {
    let is_admin = state.users.get(row.author).is_some_and(|user| user.admin);
    let author = author(state, row.author).map(|mut view| {
        view["permissions"] = json!({"edit": true, "delete": !is_admin});
        for place in ["unit", "physicalUnit"] {
            if let Some(unit) = view[place].as_object_mut() {
                unit.insert("parent_id".to_owned(), Value::Null);
            }
        }
        view
    });
    json!({
        "id": row.id,
        "content_type": "webhook",
        "name": row.name,
        "uri": row.uri,
        "author": author,
        "permissions": {"edit": true, "delete": true},
        "url": format!("api/webhooks/{}", row.id),
    })
}

pub(crate) fn trigger(row: &Trigger) -> Value {
    json!({"id": row.id, "event": row.event})
}

pub(crate) fn call(row: &HookCall) -> Value {
    json!({"id": row.id, "event": row.event, "uri": row.uri, "status": row.status})
}

/// What a webhook is told of a user: what the documentation shows, and no more.
pub(crate) fn user(state: &State, user: &User) -> Value {
    let main = user.memberships.first().and_then(|membership| summary_of(state, membership.unit));
    let unit = main.map(|mut unit| {
        if let Some(unit) = unit.as_object_mut() {
            unit.insert("parent".to_owned(), Value::Null);
            unit.insert("parent_id".to_owned(), Value::Null);
            unit.insert("stats".to_owned(), json!([]));
        }
        unit
    });
    let text = |text: &Option<String>| json!(text.as_deref().unwrap_or_default());
    let types = user.user_types();
    let types = types.iter().filter_map(|id| state.user_types.get(*id));
    let granted: BTreeSet<_> = types.flat_map(|row| &row.abilities).copied().collect();
    let mut abilities = abilities::view(&granted);
    if let Some(abilities) = abilities.as_object_mut() {
        abilities.retain(|name, _| !NOT_TOLD.contains(&name.as_str()));
    }
    json!({
        "content_type": "user",
        "id": user.id,
        "name": user.name(),
        "first_name": user.first_name,
        "last_name": user.last_name,
        "title": text(&user.title),
        "active": user.active,
        "ask_about": text(&user.ask_about),
        "quote": text(&user.quote),
        "description": text(&user.description),
        "phone": text(&user.phone),
        "email": user.email,
        "country": user.country.as_deref().map(countries::name).unwrap_or_default(),
        "abilities": abilities,
        "userTypes": [],
        "unit": unit,
        "physicalUnit": unit,
        "url": format!("api/users/{}", user.id),
    })
}

/// What a webhook is told of a unit: what the documentation shows, and no more.
pub(crate) fn unit(state: &State, unit: &Unit) -> Value {
    let users = state.head_counts().get(&unit.id).copied().unwrap_or_default();
    let children = state.units.iter().filter(|child| child.parent == Some(unit.id)).count();
    let mut view = super::units::summary(state, unit);
    let more = json!({
        "departments": [],
        "parent": null,
        "parent_id": null,
        "stats": {"users": users, "children": children},
    });
    if let (Some(view), Value::Object(more)) = (view.as_object_mut(), more) {
        view.extend(more);
    }
    view
}
