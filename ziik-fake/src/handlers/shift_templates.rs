//! Templates of shifts: a week of a unit, to be repeated in other weeks.
//!
//! Weeks begin on Monday in UTC, and the offsets in a template count from there: the documents
//! have ISO weeks, and say neither what a template counts from nor which time zone holds.

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::Fields;
use crate::page;
use crate::request::Request;
use crate::rights::{Rights, require};
use crate::schedule::{Registration, ShiftTemplate, TemplateShift};
use crate::state::State;
use crate::views::schedule::{template, template_summary};
use crate::week;

const LIST_LIMIT: usize = 50;

/// A page of a unit's templates, documented without links and without its place in the list.
pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    let unit = request.query.id("unit")?.or(rights.own_units.first().copied());
    let limit = page::limit(request, LIST_LIMIT)?;
    let skipped = (page::number(request)? - 1).saturating_mul(limit);
    let rows = state.shift_templates.iter();
    let rows = rows.filter(|row| rights.assigned && Some(row.unit) == unit);
    let views = rows.skip(skipped).take(limit).map(|row| template_summary(state, &rights, row));
    Ok(Answer::list(views.collect()))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let row = state.shift_templates.find(request.id("template"))?;
    let rights = state.rights(request.caller);
    require(rights.assigned, "see this template")?;
    Ok(Answer::wrapped(template(state, &rights, row)))
}

pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    require(rights.can("schedule"), "plan shifts")?;
    let mut fields = request.fields();
    let name = fields.name("name", true).unwrap_or_default();
    let unit = fields.id("unit", |id| state.units.has(id));
    let unit = fields.required("unit", unit);
    let start = week_start(state, &mut fields);
    fields.check()?;
    require(state.may_schedule(&rights, unit), "plan shifts in this unit")?;

    let shifts = shifts_of_week(state, unit, start);
    let id = state.shift_templates.add(|id| ShiftTemplate { id, name, unit, shifts });
    let view = template(state, &rights, state.shift_templates.find(id)?);
    Ok(Answer::wrapped(view).created(&state.base_url, &format!("/shifts/templates/{id}"), id))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let (rights, mut row) = editable(state, request)?;
    let start = week_of(state, request)?;
    row.shifts = shifts_of_week(state, row.unit, start);
    let view = template(state, &rights, &row);
    state.shift_templates.put(row.id, row);
    Ok(Answer::changed(view, true))
}

pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let (rights, row) = editable(state, request)?;
    state.shift_templates.remove(row.id);
    Ok(Answer::deleted(template(state, &rights, &row), true))
}

/// Puts the template's shifts in the place of those that its unit has in a week. A shift of
/// somebody inactive is nobody's.
pub(crate) fn apply(state: &mut State, request: &Request) -> Answered {
    let (_, row) = editable(state, request)?;
    let start = week_of(state, request)?;
    state.registrations.retain(|shift| !is_in_week(shift, row.unit, start));
    for shift in row.shifts {
        let is_active = |user: &u64| state.users.get(*user).is_some_and(|user| user.active);
        let new = Registration {
            unit: row.unit,
            assignee: shift.assignee.filter(is_active),
            creator: request.caller,
            start: start.saturating_add(shift.start),
            end: start.saturating_add(shift.end),
            comment: shift.comment,
            break_time: shift.break_time,
            open_for_trade: shift.open_for_trade,
            ..Registration::default()
        };
        state.registrations.add(|id| Registration { id, ..new });
    }
    Ok(Answer::nothing(201))
}

fn editable(state: &State, request: &Request) -> Result<(Rights, ShiftTemplate), ApiError> {
    let rights = state.rights(request.caller);
    let row = state.shift_templates.find(request.id("template"))?;
    require(state.may_schedule(&rights, row.unit), "change this template")?;
    Ok((rights, row.clone()))
}

/// The beginning of the week that a body names.
fn week_of(state: &State, request: &Request) -> Result<i64, ApiError> {
    let mut fields = request.fields();
    let start = week_start(state, &mut fields);
    fields.check()?;
    Ok(start)
}

fn week_start(state: &State, fields: &mut Fields) -> i64 {
    let number = fields.within("week", 1..=53);
    let number = fields.required("week", number);
    let year = fields.integer("year");
    let year = fields.non_null("year", year).unwrap_or_else(|| week::current_year(state.clock));
    match week::start(year, number) {
        Some(start) => start,
        None if number == 0 => 0,
        None => {
            let name = if week::start(year, 1).is_some() { "week" } else { "year" };
            fields.complain(name, "There is no such week.");
            0
        }
    }
}

fn is_in_week(shift: &Registration, unit: u64, start: i64) -> bool {
    let end = start.saturating_add(week::WEEK);
    !shift.is_vacation && shift.unit == unit && (start..end).contains(&shift.start)
}

fn shifts_of_week(state: &State, unit: u64, start: i64) -> Vec<TemplateShift> {
    let rows = state.registrations.iter().filter(|shift| is_in_week(shift, unit, start));
    let shifts = rows.map(|shift| TemplateShift {
        start: shift.start - start,
        end: shift.end - start,
        assignee: shift.assignee,
        open_for_trade: shift.open_for_trade,
        comment: shift.comment.clone(),
        break_time: shift.break_time,
    });
    let mut shifts: Vec<_> = shifts.collect();
    shifts.sort_by_key(|shift| shift.start);
    shifts
}
