//! Shifts, vacations and templates of shifts in answers.

use serde_json::{Value, json};

use super::people::hit;
use super::units::summary_of;
use crate::rights::Rights;
use crate::schedule::{Permissions, Registration, ShiftTemplate, TemplateShift};
use crate::state::State;

/// The related objects that a list shows only when it is asked for them.
pub(crate) const RELATIONS: [&str; 2] = ["unit", "assignee"];

/// A shift or a vacation as `/registrations` shows it, with some of the related objects.
pub(crate) fn registration(
    state: &State,
    rights: &Rights,
    row: &Registration,
    relations: &[&str],
) -> Value {
    let allowed = state.permissions(rights, row);
    let mut view = json!({
        "id": row.id,
        "type": row.kind(),
        "start": row.start,
        "end": row.end,
        "note": row.note.as_ref().filter(|_| allowed.edit),
        "comment": row.comment,
        "break": row.break_time,
        "open_for_trade": row.open_for_trade,
        "corrected_working_hours_start": null,
        "corrected_working_hours_end": null,
        "corrected_working_hours_note": null,
        "unit_id": row.unit,
        "assignee_id": row.assignee,
        "applicants": people(state, &row.applicants),
        "permissions": permissions(allowed),
    });
    for relation in relations {
        view[*relation] = match *relation {
            "unit" => json!(summary_of(state, row.unit)),
            _ => json!(row.assignee.and_then(|user| person(state, user))),
        };
    }
    view
}

/// A vacation as `/shifts/vacations` shows it. Only the answer to creating it tells who did, and
/// has null for a comment.
pub(crate) fn vacation(state: &State, rights: &Rights, row: &Registration, is_new: bool) -> Value {
    let creator = if is_new { person(state, row.creator) } else { None };
    json!({
        "id": row.id,
        "content_type": "schedule",
        "date": {"start": row.start, "end": row.end},
        "type": "vacation",
        "trade": false,
        "comment": if is_new { Value::Null } else { json!("") },
        "break": 0,
        "unit": summary_of(state, row.unit),
        "assigned": row.assignee.and_then(|user| person(state, user)),
        "creator": creator,
        "applicants": [],
        "permissions": permissions(state.permissions(rights, row)),
        "url": format!("api/vacations/{}", row.id),
    })
}

/// A template without its shifts.
pub(crate) fn template_summary(state: &State, rights: &Rights, row: &ShiftTemplate) -> Value {
    let may_edit = state.may_schedule(rights, row.unit);
    json!({
        "id": row.id,
        "name": row.name,
        "unit": summary_of(state, row.unit),
        "permissions": {"edit": may_edit, "delete": may_edit},
        "url": format!("api/shifts/templates/{}", row.id),
    })
}

/// A template with its shifts.
pub(crate) fn template(state: &State, rights: &Rights, row: &ShiftTemplate) -> Value {
    let mut view = template_summary(state, rights, row);
    view["template"] = row.shifts.iter().map(template_shift).collect();
    view
}

/// The numbers of types have no documented meaning. Here they follow the order in which the words
/// of vacations have them: taken, trade, empty.
fn template_shift(shift: &TemplateShift) -> Value {
    let shift_type = match (shift.open_for_trade, shift.assignee) {
        (true, _) => 2,
        (false, Some(_)) => 1,
        (false, None) => 3,
    };
    json!({
        "start_date": shift.start,
        "end_date": shift.end,
        "comment": shift.comment.as_deref().unwrap_or_default(),
        "shift_type": shift_type,
        "worker": shift.assignee.unwrap_or(0),
        "break": shift.break_time.unwrap_or(0),
    })
}

fn permissions(allowed: Permissions) -> Value {
    json!({
        "edit": allowed.edit,
        "delete": allowed.edit,
        "take": allowed.take,
        "request": allowed.request,
        "close": allowed.close,
        "apply": allowed.apply,
        "approve": allowed.approve,
    })
}

fn person(state: &State, user: u64) -> Option<Value> {
    state.users.get(user).map(|user| hit(state, user))
}

fn people(state: &State, users: &[u64]) -> Vec<Value> {
    users.iter().filter_map(|user| person(state, *user)).collect()
}
