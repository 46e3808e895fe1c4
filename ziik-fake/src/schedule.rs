//! Shifts, vacations and templates of shifts: what the tenant stores of them, and the questions
//! that several handlers ask.

use crate::model::User;
use crate::rights::Rights;
use crate::state::State;

/// The moments at which a shift or a vacation can begin or end, in Unix seconds: up to the end of
/// the year 9999.
pub(crate) const TIMES: std::ops::RangeInclusive<i64> = 0..=253_402_300_799;

/// A shift or a vacation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Registration {
    pub(crate) id: u64,
    pub(crate) is_vacation: bool,
    pub(crate) unit: u64,
    /// Whose it is. A vacation has somebody as long as the account exists.
    pub(crate) assignee: Option<u64>,
    pub(crate) creator: u64,
    pub(crate) start: i64,
    pub(crate) end: i64,
    /// Only for those who plan shifts in the unit.
    pub(crate) note: Option<String>,
    pub(crate) comment: Option<String>,
    /// In minutes.
    pub(crate) break_time: Option<u64>,
    pub(crate) open_for_trade: bool,
    /// In the order in which they applied.
    pub(crate) applicants: Vec<u64>,
}

impl Registration {
    pub(crate) fn kind(&self) -> &'static str {
        if self.is_vacation { "vacation" } else { "shift" }
    }

    /// Whether it begins between two moments, both included.
    pub(crate) fn begins_within(&self, start: Option<i64>, end: Option<i64>) -> bool {
        start.is_none_or(|start| self.start >= start) && end.is_none_or(|end| self.start <= end)
    }

    /// Gives the shift to somebody, which ends a trade.
    pub(crate) fn assign(&mut self, user: u64) {
        self.assignee = Some(user);
        self.close();
    }

    /// Ends a trade without a new assignee.
    pub(crate) fn close(&mut self) {
        self.open_for_trade = false;
        self.applicants.clear();
    }
}

/// The shifts of a week, to be repeated in others.
#[derive(Clone, Debug, Default)]
pub(crate) struct ShiftTemplate {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) unit: u64,
    /// By their beginning.
    pub(crate) shifts: Vec<TemplateShift>,
}

/// A shift of a template.
#[derive(Clone, Debug)]
pub(crate) struct TemplateShift {
    /// In seconds from the beginning of the week on.
    pub(crate) start: i64,
    pub(crate) end: i64,
    pub(crate) assignee: Option<u64>,
    pub(crate) open_for_trade: bool,
    pub(crate) comment: Option<String>,
    pub(crate) break_time: Option<u64>,
}

/// What a caller may do with a shift or a vacation.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "the API has these permissions")]
pub(crate) struct Permissions {
    /// To change and to delete it.
    pub(crate) edit: bool,
    pub(crate) take: bool,
    pub(crate) request: bool,
    pub(crate) close: bool,
    pub(crate) apply: bool,
    pub(crate) approve: bool,
}

impl State {
    /// Whether the caller plans the shifts of a unit.
    pub(crate) fn may_schedule(&self, rights: &Rights, unit: u64) -> bool {
        self.may_in(rights, "schedule", unit)
    }

    /// Whether the caller may write vacations of a user: their own, or those of the people in
    /// their units.
    pub(crate) fn may_set_vacation(&self, rights: &Rights, user: &User) -> bool {
        let of_unit = |ability| {
            let units = user.memberships.iter().map(|membership| membership.unit);
            units.into_iter().any(|unit| self.may_in(rights, ability, unit))
        };
        rights.is(user.id) && rights.can("vacation_own") || of_unit("vacation_unit")
    }

    /// What the caller may do with a shift or a vacation.
    pub(crate) fn permissions(&self, rights: &Rights, row: &Registration) -> Permissions {
        if row.is_vacation {
            let user = row.assignee.and_then(|user| self.users.get(user));
            let edit = user.is_some_and(|user| self.may_set_vacation(rights, user));
            let (take, request, close, apply, approve) = (false, false, false, false, false);
            return Permissions { edit, take, request, close, apply, approve };
        }
        let can = |ability| self.may_in(rights, ability, row.unit);
        let is_own = row.assignee.is_some_and(|user| rights.is(user));
        let is_offered = row.open_for_trade && !is_own;
        let edit = self.may_schedule(rights, row.unit);
        Permissions {
            edit,
            take: is_offered && can("shift_trading_take"),
            request: !row.open_for_trade && is_own && can("shift_trading_request"),
            close: row.open_for_trade && edit,
            apply: is_offered && can("shift_trading_request"),
            approve: row.open_for_trade && can("shift_trading_approve"),
        }
    }

    /// Whether anything of the schedule is in a unit.
    pub(crate) fn has_schedule(&self, unit: u64) -> bool {
        self.registrations.iter().any(|row| row.unit == unit)
            || self.shift_templates.iter().any(|template| template.unit == unit)
    }

    /// Takes a user who is gone out of the schedule: their shifts are nobody's, their vacations
    /// are gone.
    pub(crate) fn leave_schedule(&mut self, user: u64) {
        self.registrations.retain(|row| !row.is_vacation || row.assignee != Some(user));
        for row in self.registrations.iter_mut() {
            row.assignee.take_if(|assignee| *assignee == user);
            row.applicants.retain(|applicant| *applicant != user);
        }
    }
}
