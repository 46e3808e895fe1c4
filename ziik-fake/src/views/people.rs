//! Users and their memberships in answers.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::units::{summary_of, user_type_refs};
use crate::abilities;
use crate::countries;
use crate::model::{Group, Membership, Specialty, User};
use crate::rights::Rights;
use crate::state::State;

/// The keys that a newly created user lacks.
const NOT_IN_CREATED: [&str; 6] =
    ["unit", "physicalUnit", "department", "userTypes", "avatar", "memberGroups"];

/// The form that lists use.
pub(crate) fn summary(state: &State, user: &User) -> Value {
    let mut view = names(user);
    let main = user.memberships.first().and_then(|membership| summary_of(state, membership.unit));
    view.insert("avatar".to_owned(), Value::Null);
    view.insert("unit".to_owned(), json!(main));
    view.insert("physicalUnit".to_owned(), json!(main));
    Value::Object(view)
}

/// The form of the author of a post.
pub(crate) fn author(state: &State, user: u64) -> Option<Value> {
    let mut view = summary(state, state.users.get(user)?);
    if let Some(fields) = view.as_object_mut() {
        fields.retain(|name, _| !is_for_lists(name));
    }
    Some(view)
}

/// What stands for the author of a post who is gone for good.
pub(crate) fn gone(user: u64) -> Value {
    json!({
        "content_type": "user",
        "id": user,
        "name": "Deleted user",
        "first_name": "Deleted",
        "last_name": "user",
        "title": null,
        "avatar": null,
        "active": false,
        "unit": null,
        "url": format!("api/users/{user}"),
    })
}

/// The form of a user found outside a group.
pub(crate) fn hit(state: &State, user: &User) -> Value {
    let mut view = summary(state, user);
    if let Some(fields) = view.as_object_mut() {
        fields.retain(|name, _| name != "physicalUnit" && !is_for_lists(name));
    }
    view
}

/// The form of a member of a group.
pub(crate) fn member(state: &State, user: &User, group: &Group) -> Value {
    let mut view = hit(state, user);
    let standing = if group.is_admin(user.id) { "admin" } else { "member" };
    let auto = group.automatic.contains(&user.id);
    view["membership"] = json!({"member": standing, "auto": auto});
    view
}

/// Somebody who did something with a post or a comment, and when.
pub(crate) fn interaction(state: &State, user: u64, at: Option<i64>) -> Option<Value> {
    Some(json!({"timestamp": at, "user": hit(state, state.users.get(user)?)}))
}

/// The form of somebody who is invited to an event, with a number for the answer.
pub(crate) fn invited(user: &User, rsvp: Option<u64>, unit: Option<&Value>) -> Value {
    json!({
        "id": user.id,
        "name": user.name(),
        "first_name": user.first_name,
        "last_name": user.last_name,
        "title": user.title,
        "rsvp": rsvp,
        "url": format!("api/users/{}", user.id),
        "avatar": null,
        "active": user.active,
        "unit": unit,
    })
}

/// Whether only lists of users have this key of a summary.
fn is_for_lists(name: &str) -> bool {
    name == "reference" || name.starts_with("meta_field_")
}

/// The form that collections and birthdays use.
pub(crate) fn card(state: &State, rights: &Rights, user: &User) -> Value {
    Value::Object(card_fields(state, rights, user))
}

fn card_fields(state: &State, rights: &Rights, user: &User) -> Map<String, Value> {
    let main = user.memberships.first();
    let unit = main.and_then(|membership| summary_of(state, membership.unit));
    let department = main.and_then(|membership| summary_of(state, membership.department?));
    let groups =
        state.groups.iter().filter(|group| group.has(user.id) && rights.may_see_group(group));
    let specialties = user.specialties.iter().filter_map(|id| state.specialties.get(*id));
    let mut view = names(user);
    let more = json!({
        "permissions": permissions(state, rights, user),
        "avatar": null,
        "unit": unit,
        "physicalUnit": unit,
        "department": department,
        "userTypes": user_type_refs(state, &user.user_types()),
        "memberGroups": groups.map(|group| json!({"id": group.id, "name": group.name})).collect::<Vec<_>>(),
        "memberUnits": user.memberships.iter().map(|row| membership(state, row)).collect::<Vec<_>>(),
        "specialties": specialties.map(specialty).collect::<Vec<_>>(),
        "twoFactor": null,
        "provider": [],
        "all_integrations": [],
        "devices": [],
        "participant_type": null,
    });
    if let Value::Object(more) = more {
        view.extend(more);
    }
    view
}

/// The form of one user alone.
pub(crate) fn single(state: &State, rights: &Rights, user: &User) -> Value {
    let mut view = card_fields(state, rights, user);
    let settings = &user.settings;
    let more = json!({
        "email": user.email,
        "phone": user.phone,
        "birthday": user.birthday.map(|date| date.to_string()),
        // A code goes in, a name comes out.
        "country": user.country.as_deref().map(countries::name),
        "quote": user.quote.as_deref().unwrap_or_default(),
        "description": user.description.as_deref().unwrap_or_default(),
        "ask_about": user.ask_about,
        "settings": {
            "timezone": null,
            // A boolean goes in, a word comes out.
            "show_birthdays": if settings.show_birthdays { "all" } else { "none" },
            "birthdays_optout": settings.birthdays_optout,
            "language": settings.language,
            "expire": settings.expire,
        },
        "policy_accept": user.policy_accept,
        "latest_release": 5,
        "admin": user.admin,
        "system_admin": false,
    });
    if let Value::Object(more) = more {
        view.extend(more);
    }
    Value::Object(view)
}

/// The form of the signed-in user: with what their user types let them do. The documents do not
/// say that an administrator has all abilities, so they come from the user types there as well.
pub(crate) fn current(state: &State, rights: &Rights, user: &User) -> Value {
    let mut view = single(state, rights, user);
    view["abilities"] = abilities::view_of_user(&rights.abilities());
    view
}

/// The form of a user found by a search.
pub(crate) fn found(state: &State, rights: &Rights, user: &User) -> Value {
    let mut view = summary(state, user);
    view["permissions"] = permissions(state, rights, user);
    view
}

/// What the caller may do with a user.
fn permissions(state: &State, rights: &Rights, user: &User) -> Value {
    let may_edit = state.may_edit_user(rights, user);
    json!({"edit": may_edit, "delete": may_edit && !user.admin})
}

/// The form of a user just created.
pub(crate) fn created(state: &State, rights: &Rights, user: &User) -> Value {
    let mut view = single(state, rights, user);
    if let Some(fields) = view.as_object_mut() {
        fields.retain(|name, _| !NOT_IN_CREATED.contains(&name.as_str()));
    }
    view
}

/// What all forms have in common.
fn names(user: &User) -> Map<String, Value> {
    let mut view = Map::new();
    let mut put = |name: &str, value: Value| view.insert(name.to_owned(), value);
    put("content_type", json!("user"));
    put("id", json!(user.id));
    put("reference", json!(user.reference));
    put("name", json!(user.name()));
    put("first_name", json!(user.first_name));
    put("last_name", json!(user.last_name));
    put("title", json!(user.title));
    put("active", json!(user.active));
    for (index, value) in user.meta.iter().enumerate() {
        put(&format!("meta_field_{index}"), json!(value));
    }
    put("url", json!(format!("api/users/{}", user.id)));
    view
}

/// A membership without what the caller may do with it.
pub(crate) fn membership(state: &State, row: &Membership) -> Value {
    let types: Vec<_> = row.user_types.iter().filter_map(|id| state.user_types.get(*id)).collect();
    let granted: BTreeSet<_> = types.iter().flat_map(|row| &row.abilities).copied().collect();
    let user_types = types.iter().map(|row| {
        json!({
            "id": row.id,
            "name": row.name,
            "reference": row.reference,
            "abilities": abilities::view_of_user(&row.abilities),
        })
    });
    json!({
        "abilities": abilities::view_of_user(&granted),
        "unit": summary_of(state, row.unit),
        "department": row.department.and_then(|id| summary_of(state, id)),
        "userTypes": user_types.collect::<Vec<_>>(),
    })
}

pub(crate) fn specialty(row: &Specialty) -> Value {
    json!({"id": row.id, "name": row.name, "url": format!("api/users/specialties/{}", row.id)})
}
