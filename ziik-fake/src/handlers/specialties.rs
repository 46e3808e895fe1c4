//! Specialties: what users can be good at.

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::set;
use crate::model::Specialty;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::people::specialty;

#[expect(clippy::unnecessary_wraps, reason = "all handlers have the same form")]
pub(crate) fn list(state: &mut State, _: &Request) -> Answered {
    Ok(Answer::list(state.specialties.iter().map(specialty).collect()))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    Ok(Answer::wrapped(specialty(state.specialties.find(request.id("specialty"))?)))
}

pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    require_admin(state, request)?;
    let mut fields = request.fields();
    let name = fields.name("name", true).unwrap_or_default();
    fields.check()?;
    let id = state.specialties.add(|id| Specialty { id, name });
    let view = specialty(state.specialties.find(id)?);
    Ok(Answer::wrapped(view).created(&state.base_url, &format!("/users/specialties/{id}"), id))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    require_admin(state, request)?;
    let row = state.specialties.find_mut(request.id("specialty"))?;
    let mut fields = request.fields();
    let name = fields.name("name", false);
    fields.check()?;
    set(&mut row.name, name);
    Ok(Answer::changed(specialty(row), true))
}

/// Deletes a specialty, and takes it from everybody who has it. The documents do not say what
/// becomes of these; of user types they say that they are taken from their holders.
pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    require_admin(state, request)?;
    let row = state.specialties.find(request.id("specialty"))?;
    let (id, view) = (row.id, specialty(row));
    state.specialties.remove(id);
    let holders: Vec<_> =
        state.users.iter().filter(|user| user.specialties.contains(&id)).cloned().collect();
    for mut user in holders {
        user.specialties.retain(|held| *held != id);
        state.users.put(user.id, user);
    }
    Ok(Answer::deleted(view, true))
}

fn require_admin(state: &State, request: &Request) -> Result<(), ApiError> {
    require(state.rights(request.caller).admin, "change specialties")
}
