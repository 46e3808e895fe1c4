//! Creating, changing and deleting shifts.

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch, set};
use crate::request::Request;
use crate::rights::{Rights, require};
use crate::schedule::{Registration, TIMES};
use crate::state::State;
use crate::views::schedule::{RELATIONS, registration};

/// No `Location` is documented.
pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    require(rights.can("schedule"), "plan shifts")?;
    let mut row = Registration { creator: request.caller, ..Registration::default() };
    let mut fields = request.fields();
    let unit = fields.id("unit_id", |id| state.units.has(id));
    row.unit = fields.required("unit_id", unit);
    let assignee = fields.id("assignee_id", |id| is_person(state, id));
    row.assignee = fields.non_null("assignee_id", assignee);
    times(&mut fields, &mut row, true);
    for (name, target) in [("note", &mut row.note), ("comment", &mut row.comment)] {
        let text = fields.text(name);
        *target = fields.non_null(name, text);
    }
    let minutes = fields.count("break");
    row.break_time = fields.non_null("break", minutes);
    fields.check()?;
    require(state.may_schedule(&rights, row.unit), "plan shifts in this unit")?;

    let id = state.registrations.add(|id| Registration { id, ..row });
    let view = registration(state, &rights, state.registrations.find(id)?, &RELATIONS);
    Ok(Answer::wrapped(view).with_status(201).made(id))
}

/// What is left out stays as it is. The documents have the unit default to the caller's own, in
/// words that are those of creating a shift.
pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let (rights, mut row) = editable(state, request)?;
    let mut fields = request.fields();
    let unit = fields.id("unit", |id| state.units.has(id));
    set(&mut row.unit, fields.non_null("unit", unit));
    match fields.id("assigned", |id| is_person(state, id)) {
        Patch::Absent => {}
        Patch::Null => row.assignee = None,
        Patch::Value(user) => {
            row.assignee = Some(user);
            row.applicants.retain(|applicant| *applicant != user);
        }
    }
    times(&mut fields, &mut row, false);
    match fields.flag("trade") {
        Some(true) => row.open_for_trade = true,
        Some(false) => row.close(),
        None => {}
    }
    fields.check()?;
    require(state.may_schedule(&rights, row.unit), "plan shifts in this unit")?;

    let view = registration(state, &rights, &row, &RELATIONS);
    state.registrations.put(row.id, row);
    Ok(Answer::changed(view, true))
}

pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let (rights, row) = editable(state, request)?;
    state.registrations.remove(row.id);
    Ok(Answer::deleted(registration(state, &rights, &row, &RELATIONS), true))
}

fn editable(state: &State, request: &Request) -> Result<(Rights, Registration), ApiError> {
    let rights = state.rights(request.caller);
    let row = find(state, request)?;
    require(state.may_schedule(&rights, row.unit), "change this shift")?;
    Ok((rights, row))
}

/// The shift that the path names. A vacation is none.
pub(super) fn find(state: &State, request: &Request) -> Result<Registration, ApiError> {
    let row = state.registrations.get(request.id("shift")).filter(|row| !row.is_vacation);
    row.cloned().ok_or_else(|| ApiError::not_found("shift"))
}

/// Whether somebody can be given a shift or a vacation.
pub(super) fn is_person(state: &State, user: u64) -> bool {
    state.users.get(user).is_some_and(|user| user.active)
}

/// Reads the beginning and the end, which is later.
pub(super) fn times(fields: &mut Fields, row: &mut Registration, new: bool) {
    for (name, target) in [("start", &mut row.start), ("end", &mut row.end)] {
        let time = fields.within(name, TIMES);
        if new {
            *target = fields.required(name, time);
        } else {
            set(target, fields.non_null(name, time));
        }
    }
    if row.end <= row.start && (fields.has("start") || fields.has("end")) {
        fields.complain("end", "The end must be after the start.");
    }
}
