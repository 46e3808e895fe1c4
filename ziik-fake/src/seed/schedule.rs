//! Shifts, vacations and a template of shifts, without chance: everybody who works in a shop has
//! them in the order of their ids.

use super::{BASE_TIME, DAY, HOUR};
use crate::model::User;
use crate::schedule::{Registration, ShiftTemplate, TemplateShift};
use crate::state::State;

const ADMINISTRATOR: u64 = 1;
/// User 2 is a barista in every tenant.
const BARISTA: u64 = 2;
/// The Monday of the week in which the data was "made".
const MONDAY: i64 = BASE_TIME - BASE_TIME % DAY - 3 * DAY;
/// More people than this have no shifts in the data.
const PEOPLE: usize = 200;

pub(super) fn fill(state: &mut State) {
    let active = state.users.iter().filter(|user| user.active && user.id > BARISTA);
    let active: Vec<(u64, u64)> = active.filter_map(place).take(PEOPLE).collect();
    let Some((barista, unit)) = state.users.get(BARISTA).and_then(place) else { return };
    let colleague = active.iter().find(|(_, place)| *place == unit).or(active.first());
    let colleague = colleague.map(|(user, _)| *user);
    let Some(top) = state.users.get(ADMINISTRATOR).and_then(place).map(|(_, unit)| unit) else {
        return;
    };

    // These have the ids from 1 on, and can be relied on.
    let open = Registration { open_for_trade: true, ..shift(unit, colleague, 1) };
    let rows = [
        shift(unit, Some(barista), 0),
        open,
        shift(unit, None, 2),
        vacation(unit, barista, 30),
        shift(top, Some(ADMINISTRATOR), 0),
    ];
    let others = active.iter().enumerate().flat_map(|(index, (user, unit))| {
        let day = [0, 1, 2, 3, 4][index % 5];
        let away = (index % 9 == 0).then(|| vacation(*unit, *user, 20 + day));
        [Some(shift(*unit, Some(*user), day)), away].into_iter().flatten()
    });
    for row in rows.into_iter().chain(others) {
        state.registrations.add(|id| Registration { id, ..row });
    }
    let week = [(0, Some(barista)), (1, colleague), (2, None)];
    let shifts = week.map(|(day, assignee)| TemplateShift {
        start: day * DAY + 8 * HOUR,
        end: day * DAY + 16 * HOUR,
        assignee,
        open_for_trade: false,
        comment: None,
        break_time: Some(30),
    });
    state.shift_templates.add(|id| ShiftTemplate {
        id,
        name: "Plain week".to_owned(),
        unit,
        shifts: shifts.into(),
    });
}

/// A user, and the unit of the first membership.
fn place(user: &User) -> Option<(u64, u64)> {
    user.memberships.first().map(|membership| (user.id, membership.unit))
}

fn shift(unit: u64, assignee: Option<u64>, day: i64) -> Registration {
    let start = MONDAY + day * DAY + 8 * HOUR;
    Registration {
        unit,
        assignee,
        creator: ADMINISTRATOR,
        start,
        end: start + 8 * HOUR,
        note: Some("Ask about the new grinder.".to_owned()),
        comment: Some("Delivery at nine.".to_owned()),
        break_time: Some(30),
        ..Registration::default()
    }
}

fn vacation(unit: u64, user: u64, day: i64) -> Registration {
    let start = MONDAY + day * DAY;
    Registration {
        is_vacation: true,
        unit,
        assignee: Some(user),
        creator: ADMINISTRATOR,
        start,
        end: start + 7 * DAY,
        ..Registration::default()
    }
}
