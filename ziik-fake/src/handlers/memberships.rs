//! The units that a user belongs to.

use serde_json::{Value, json};

use super::Answered;
use super::user_writes::{editable, is_place};
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, set};
use crate::model::{Membership, User};
use crate::request::Request;
use crate::rights::{Rights, require};
use crate::state::State;
use crate::views::people;

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    let rights = state.rights(request.caller);
    let user = state.users.find(request.id("user"))?;
    require(rights.is(user.id) || state.may_edit_user(&rights, user), "see these memberships")?;
    let memberships = user.memberships.iter().map(|row| view(state, &rights, user, row));
    Ok(Answer::list(memberships.collect()))
}

/// Adds a membership, or updates the one that the user has in this unit already.
pub(crate) fn add(state: &mut State, request: &Request) -> Answered {
    let (rights, mut user) = editable(state, request)?;
    let mut fields = request.fields();
    let unit = fields.id("unit", |id| is_place(state, id));
    let unit = fields.required("unit", unit);
    let present = user.memberships.iter().position(|row| row.unit == unit);
    let mut membership =
        present.map_or_else(Membership::default, |index| user.memberships[index].clone());
    membership.unit = unit;
    let user_types = apply(state, &mut fields, &mut membership);
    fields.check()?;
    require(state.may_place_in(&rights, unit), "put people into this unit")?;
    set(&mut membership.user_types, user_types);

    let answer = Answer::wrapped(people::membership(state, &membership));
    let id = user.id;
    match present {
        Some(index) => user.memberships[index] = membership,
        None => user.memberships.push(membership),
    }
    state.users.put(id, user);
    Ok(match present {
        Some(_) => answer.about(unit),
        None => answer.created(&state.base_url, &format!("/users/{id}/units"), unit),
    })
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let (rights, mut user) = editable(state, request)?;
    let index = index(&user, request)?;
    let mut membership = user.memberships[index].clone();
    let mut fields = request.fields();
    let unit = fields.id("unit", |id| is_place(state, id));
    if let Some(unit) = fields.not_null("unit", unit).filter(|unit| *unit != membership.unit) {
        if user.membership(unit).is_some() {
            fields.complain("unit", "The user belongs to this unit already.");
        }
        membership.unit = unit;
        // A department belongs to its unit and does not move along.
        membership.department = None;
    }
    let user_types = apply(state, &mut fields, &mut membership);
    let overwrite = fields.flag("overwrite").unwrap_or(true);
    fields.check()?;
    require(state.may_place_in(&rights, membership.unit), "put people into this unit")?;

    match user_types {
        Some(added) if !overwrite => {
            let missing: Vec<_> =
                added.into_iter().filter(|id| !membership.user_types.contains(id)).collect();
            membership.user_types.extend(missing);
        }
        user_types => set(&mut membership.user_types, user_types),
    }
    let view = view(state, &rights, &user, &membership);
    user.memberships[index] = membership;
    state.users.put(user.id, user);
    Ok(Answer::changed(view, true))
}

pub(crate) fn remove(state: &mut State, request: &Request) -> Answered {
    let (rights, mut user) = editable(state, request)?;
    let index = index(&user, request)?;
    if user.memberships.len() == 1 {
        return Err(ApiError::invalid("unit", "The last membership of a user cannot be removed."));
    }
    let membership = user.memberships.remove(index);
    let view = view(state, &rights, &user, &membership);
    state.users.put(user.id, user);
    Ok(Answer::deleted(view, true))
}

/// Where in the user's list the membership is that the path names.
fn index(user: &User, request: &Request) -> Result<usize, ApiError> {
    let unit = request.id("unit");
    user.memberships
        .iter()
        .position(|row| row.unit == unit)
        .ok_or_else(|| ApiError::not_found("membership"))
}

/// Takes the department over, and reads the user types.
fn apply(state: &State, fields: &mut Fields, membership: &mut Membership) -> Option<Vec<u64>> {
    let unit = membership.unit;
    fields
        .id("department", |id| state.is_department_of(id, unit))
        .apply(&mut membership.department);
    fields.id_list("userTypes", |id| state.user_types.has(id))
}

fn view(state: &State, rights: &Rights, user: &User, row: &Membership) -> Value {
    let mut view = people::membership(state, row);
    let may_edit = state.may_edit_user(rights, user);
    view["permissions"] =
        json!({"edit": may_edit, "delete": may_edit && user.memberships.len() > 1});
    view
}
