//! Reading users.

use std::collections::BTreeSet;

use serde_json::json;

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::User;
use crate::page::page;
use crate::request::Request;
use crate::rights::{Rights, require};
use crate::state::State;
use crate::time::Day;
use crate::views::people;

const LIST_LIMIT: usize = 15;
const BIRTHDAYS_LIMIT: usize = 50;

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let query = &request.query;
    let inactive = query.has("inactive");
    let rights = state.rights(request.caller);
    if inactive {
        require(rights.admin, "see deactivated accounts")?;
    }
    let unit = query.id("unit")?;
    let specialties = query.ids("specialties")?;
    let user_types = query.ids("userTypes")?;

    let fits = |user: &&User| {
        let in_unit = |unit| {
            user.memberships.iter().any(|row| row.unit == unit || row.department == Some(unit))
        };
        let has_specialty = |ids: &Vec<u64>| ids.iter().any(|id| user.specialties.contains(id));
        let has_type = |ids: &Vec<u64>| {
            user.memberships.iter().any(|row| ids.iter().any(|id| row.user_types.contains(id)))
        };
        rights.assigned
            && user.active != inactive
            && unit.is_none_or(in_unit)
            && specialties.as_ref().is_none_or(has_specialty)
            && user_types.as_ref().is_none_or(has_type)
    };
    let users: Vec<_> = state.users.iter().filter(fits).collect();
    page(&state.base_url, request, LIST_LIMIT, &users, |user| people::summary(state, user))
}

pub(crate) fn by_ids(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    let mut known = BTreeSet::new();
    let ids =
        request.ids("userIDs")?.into_iter().filter(|id| known.insert(*id)).collect::<Vec<_>>();
    let users =
        ids.iter().filter_map(|id| state.users.get(*id)).filter(|user| may_see(&rights, user));
    let users: Vec<_> = users.map(|user| people::card(state, &rights, user)).collect();
    Ok(Answer::fixed(json!({ "users": users })))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    show(state, request, state.users.find(request.id("user"))?)
}

pub(crate) fn get_by_reference(state: &mut State, request: &Request) -> Answered {
    let found = state.users.with_reference(request.text("reference")).next();
    show(state, request, found.ok_or_else(|| ApiError::not_found("user"))?)
}

fn show(state: &State, request: &Request, user: &User) -> Answered {
    let rights = state.rights(request.caller);
    require(may_see(&rights, user), "see this user")?;
    Ok(Answer::wrapped(people::single(state, &rights, user)))
}

/// Who has no role sees nobody else.
pub(super) fn may_see(rights: &Rights, user: &User) -> bool {
    rights.assigned || rights.is(user.id)
}

pub(crate) fn birthdays(state: &mut State, request: &Request) -> Answered {
    let day = |name| request.query.parsed(name, "a day as YYYY-MM-DD or MM-DD", Day::parse_any);
    let (start, end) = (day("start")?.unwrap_or(Day::FIRST), day("end")?.unwrap_or(Day::LAST));

    let rights = state.rights(request.caller);
    let celebrates =
        |user: &&User| user.active && !user.settings.birthdays_optout && may_see(&rights, user);
    let dated =
        state.users.iter().filter(celebrates).filter_map(|user| Some((user.birthday?.day(), user)));
    // A range may reach over the end of the year; the days before its start are then those of the
    // next year.
    let in_range = |day: Day| {
        if start <= end { start <= day && day <= end } else { day >= start || day <= end }
    };
    let mut found: Vec<_> = dated.filter(|(day, _)| in_range(*day)).collect();
    found.sort_by_key(|(day, user)| (*day < start, *day, user.id));

    page(&state.base_url, request, BIRTHDAYS_LIMIT, &found, |(_, user)| {
        people::card(state, &rights, user)
    })
}
