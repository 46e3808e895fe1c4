//! Reading shifts and vacations.

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::request::Request;
use crate::schedule::Registration;
use crate::state::State;
use crate::views::schedule::{RELATIONS, registration};

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let query = &request.query;
    let (assignee, units) = (query.id("assignee_id")?, query.ids("units")?);
    if assignee.is_none() && units.as_ref().is_none_or(Vec::is_empty) {
        return Err(ApiError::invalid("units", "Either assignee_id or units is required."));
    }
    let (start, end) = (query.integer("start")?, query.integer("end")?);
    let kind = query.word("type", &["shift", "vacation"])?;
    let relations = query.words("relations", &RELATIONS)?;
    let rights = state.rights(request.caller);
    let fits = |row: &&Registration| {
        (rights.assigned || row.assignee == Some(request.caller))
            && assignee.is_none_or(|user| row.assignee == Some(user))
            && units.as_ref().is_none_or(|units| units.contains(&row.unit))
            && kind.is_none_or(|kind| row.kind() == kind)
            && row.begins_within(start, end)
    };
    let mut rows: Vec<_> = state.registrations.iter().filter(fits).collect();
    rows.sort_by_key(|row| (row.start, row.id));
    let views = rows.into_iter().map(|row| registration(state, &rights, row, &relations));
    Ok(Answer::list(views.collect()))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let row = state.registrations.find(request.id("registration"))?;
    let rights = state.rights(request.caller);
    Ok(Answer::wrapped(registration(state, &rights, row, &RELATIONS)))
}
