//! Vacations. Each is in the unit that its user's first membership had when it was made.

use super::Answered;
use super::shifts::{is_person, times};
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::Fields;
use crate::model::User;
use crate::request::Request;
use crate::rights::{Rights, require};
use crate::schedule::Registration;
use crate::state::State;
use crate::views::schedule::vacation;

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let query = &request.query;
    let rights = state.rights(request.caller);
    let unit = query.id("unit")?.or(rights.own_units.first().copied());
    let (start, end) = (query.integer("start")?, query.integer("end")?);
    let fits = |row: &&Registration| {
        (rights.assigned || row.assignee == Some(request.caller))
            && row.is_vacation
            && Some(row.unit) == unit
            && row.begins_within(start, end)
    };
    let mut rows: Vec<_> = state.registrations.iter().filter(fits).collect();
    rows.sort_by_key(|row| (row.start, row.id));
    Ok(Answer::list(rows.into_iter().map(|row| vacation(state, &rights, row, false)).collect()))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let row = find(state, request)?;
    Ok(Answer::wrapped(vacation(state, &state.rights(request.caller), &row, false)))
}

pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    require(rights.can("vacation_own") || rights.can("vacation_unit"), "create vacations")?;
    let mut row = Registration {
        is_vacation: true,
        assignee: Some(request.caller),
        creator: request.caller,
        ..Registration::default()
    };
    let mut fields = request.fields();
    times(&mut fields, &mut row, true);
    assigned(state, &mut fields, &mut row);
    fields.check()?;
    row.unit = state.require_vacation_of(&rights, &row)?.unwrap_or_default();

    let id = state.registrations.add(|id| Registration { id, ..row });
    let view = vacation(state, &rights, state.registrations.find(id)?, true);
    Ok(Answer::wrapped(view).created(&state.base_url, &format!("/shifts/vacations/{id}"), id))
}

/// What is left out stays as it is. The documents have the user default to the caller, in words
/// that are those of creating a vacation.
pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let (rights, mut row) = editable(state, request)?;
    let before = row.assignee;
    let mut fields = request.fields();
    times(&mut fields, &mut row, false);
    assigned(state, &mut fields, &mut row);
    fields.check()?;
    let unit = state.require_vacation_of(&rights, &row)?;
    if row.assignee != before {
        row.unit = unit.unwrap_or(row.unit);
    }
    let view = vacation(state, &rights, &row, false);
    state.registrations.put(row.id, row);
    Ok(Answer::changed(view, true))
}

pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let (rights, row) = editable(state, request)?;
    state.registrations.remove(row.id);
    Ok(Answer::deleted(vacation(state, &rights, &row, false), true))
}

impl State {
    /// A 403 unless the caller may write vacations of the assignee, whose first unit it answers.
    fn require_vacation_of(
        &self,
        rights: &Rights,
        row: &Registration,
    ) -> Result<Option<u64>, ApiError> {
        let user = row.assignee.and_then(|user| self.users.get(user));
        let may = |user: &User| self.may_set_vacation(rights, user);
        require(user.is_some_and(may), "write vacations of this user")?;
        let membership = user.and_then(|user| user.memberships.first());
        Ok(membership.map(|membership| membership.unit))
    }
}

/// The vacation that the path names, for a caller who may change it.
fn editable(state: &State, request: &Request) -> Result<(Rights, Registration), ApiError> {
    let rights = state.rights(request.caller);
    let row = find(state, request)?;
    state.require_vacation_of(&rights, &row)?;
    Ok((rights, row))
}

/// The vacation that the path names. A shift is none.
fn find(state: &State, request: &Request) -> Result<Registration, ApiError> {
    let row = state.registrations.get(request.id("vacation")).filter(|row| row.is_vacation);
    row.cloned().ok_or_else(|| ApiError::not_found("vacation"))
}

fn assigned(state: &State, fields: &mut Fields, row: &mut Registration) {
    let user = fields.id("assigned", |id| is_person(state, id));
    if let Some(user) = fields.non_null("assigned", user) {
        row.assignee = Some(user);
    }
}
