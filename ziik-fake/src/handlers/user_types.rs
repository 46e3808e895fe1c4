//! User types.

use serde_json::json;

use super::Answered;
use crate::abilities;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch, set};
use crate::model::UserType;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::units::user_type;

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let query = &request.query;
    let units = query.ids("unit")?;
    let rights = state.rights(request.caller);
    // Without a word about where to look, only what is held in the caller's units or below is
    // shown.
    let roots = match units {
        None if query.has("all") => None,
        units => Some(units.unwrap_or_else(|| rights.own_units.clone())),
    };
    let held = roots.map(|roots| state.user_types_held(Some(&roots)));
    let is_shown = |row: &&UserType| {
        rights.assigned && held.as_ref().is_none_or(|held| held.contains(&row.id))
    };
    let shown = state.user_types.iter().filter(is_shown);
    let items =
        shown.map(|row| json!({"id": row.id, "name": row.name, "reference": row.reference}));
    Ok(Answer::list(items.collect()))
}

#[expect(clippy::unnecessary_wraps, reason = "all handlers have the same form")]
pub(crate) fn list_basic(state: &mut State, request: &Request) -> Answered {
    let assigned = state.rights(request.caller).assigned;
    let items = state
        .user_types
        .iter()
        .filter(|_| assigned)
        .map(|row| json!({"id": row.id, "name": row.name}));
    Ok(Answer::list(items.collect()))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let row = state.user_types.find(request.id("userType"))?;
    require(state.rights(request.caller).assigned, "see this user type")?;
    Ok(Answer::wrapped(user_type(state, row)))
}

pub(crate) fn get_by_reference(state: &mut State, request: &Request) -> Answered {
    let row = state
        .user_types
        .find_by(|row| row.reference.as_deref() == Some(request.text("reference")))?;
    require(state.rights(request.caller).assigned, "see this user type")?;
    Ok(Answer::wrapped(user_type(state, row)))
}

pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    require_admin(state, request)?;
    let mut row = UserType::default();
    let mut fields = request.fields();
    let name = fields.name("name", true);
    set(&mut row.name, name);
    apply(state, &mut fields, &mut row);
    fields.check()?;
    let id = state.user_types.add(|id| UserType { id, ..row });
    let view = user_type(state, state.user_types.find(id)?);
    Ok(Answer::wrapped(view).created(&state.base_url, &format!("/usertypes/{id}"), id))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    require_admin(state, request)?;
    let mut row = state.user_types.find(request.id("userType"))?.clone();
    let mut fields = request.fields();
    // The documents let this name be null, and there is no user type without one: null keeps it.
    let name = fields.text("name");
    if name != Patch::Null {
        set(&mut row.name, fields.not_null("name", name));
    }
    apply(state, &mut fields, &mut row);
    fields.check()?;
    let view = user_type(state, &row);
    state.user_types.put(row.id, row);
    Ok(Answer::changed(view, true))
}

pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    require_admin(state, request)?;
    let row = state.user_types.find(request.id("userType"))?;
    let id = row.id;
    if state.user_types_held(None).contains(&id) {
        return Err(ApiError::invalid("userType", "Somebody has this user type."));
    }
    let view = user_type(state, row);
    state.user_types.remove(id);
    Ok(Answer::deleted(view, true))
}

fn require_admin(state: &State, request: &Request) -> Result<(), ApiError> {
    require(state.rights(request.caller).admin, "change user types")
}

fn apply(state: &State, fields: &mut Fields, row: &mut UserType) {
    let reference = fields.text("reference");
    if let Patch::Value(reference) = &reference {
        let taken =
            |other: &UserType| other.id != row.id && other.reference.as_ref() == Some(reference);
        if state.user_types.iter().any(taken) {
            fields.complain("reference", "Another user type has this reference.");
        }
    }
    reference.apply(&mut row.reference);
    row.reference.take_if(|reference| reference.is_empty());
    fields.part("abilities");
    for ability in abilities::writable() {
        match fields.flag(&format!("abilities.{ability}")) {
            Some(true) => row.abilities.insert(ability),
            Some(false) => row.abilities.remove(ability),
            None => false,
        };
    }
}
