//! The rules by which people are members of a group automatically.

use serde_json::Value;

use super::Answered;
use super::groups::administered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::Group;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::talk;

/// Adds rules. It takes nothing away: a unit that stands for those below it stays one.
pub(crate) fn add(state: &mut State, request: &Request) -> Answered {
    let mut group = administered(state, request)?;
    let mut fields = request.fields();
    // For clients that cannot send a body with DELETE.
    let method = fields.word("_method", &["DELETE"]);
    if fields.non_null("_method", method).is_some() {
        return remove(state, request);
    }
    if !request.has_body {
        fields.complain("units", "Units or user types are required.");
    }
    let is_unit = |id| state.units.has(id);
    let units = fields.id_list("units", is_unit).unwrap_or_default();
    let falldown = fields.id_list("units_falldown", is_unit).unwrap_or_default();
    if !falldown.iter().all(|unit| units.contains(unit)) {
        fields.complain("units_falldown", "Must be among the units.");
    }
    let user_types = fields.id_list("userTypes", |id| state.user_types.has(id)).unwrap_or_default();
    fields.check()?;
    let own = state.rights(request.caller).own_units;
    let is_own = units.iter().all(|unit| state.is_within(*unit, &own));
    require(is_own, "add a unit that is neither your own nor below it")?;
    for unit in units {
        *group.rules.units.entry(unit).or_default() |= falldown.contains(&unit);
    }
    group.rules.user_types.extend(user_types);
    let view = put(state, request, group)?;
    Ok(Answer::changed(view, true))
}

/// Removes rules, also those about units that the caller could not add.
pub(crate) fn remove(state: &mut State, request: &Request) -> Answered {
    let mut group = administered(state, request)?;
    let mut fields = request.fields();
    let method = fields.word("_method", &["DELETE"]);
    fields.non_null("_method", method);
    let units = fields.id_list("units", |id| state.units.has(id)).unwrap_or_default();
    let user_types = fields.id_list("userTypes", |id| state.user_types.has(id)).unwrap_or_default();
    fields.check()?;
    for unit in units {
        group.rules.units.remove(&unit);
    }
    for user_type in user_types {
        group.rules.user_types.remove(&user_type);
    }
    let view = put(state, request, group)?;
    Ok(Answer::deleted(view, true))
}

/// Puts a group with other rules back, and answers how it looks with the members by these.
fn put(state: &mut State, request: &Request, group: Group) -> Result<Value, ApiError> {
    let id = group.id;
    state.groups.put(id, group);
    state.follow_rules();
    Ok(talk::group(state, request.caller, state.groups.find(id)?))
}
