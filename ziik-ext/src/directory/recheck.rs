//! Whether a person is still as they were when their change was planned.
//!
//! A plan that was saved is applied later, by somebody else perhaps. What was read then must still
//! be so, or be already as it is to become; otherwise somebody has changed it in the meantime, and
//! the change is stale.

use ziik_api::types::{UnitId, User};
use ziik_api::{Client, Patch};

use super::apply_units;
use super::change::{Action, Change};
use super::field::FieldChange;
use super::groups::Rosters;
use super::record::Extent;
use crate::error::Error;
use crate::memberships::{self, Membership};
use crate::same;

/// What is left of a change.
#[derive(Debug, PartialEq)]
pub(super) enum Rest {
    /// This much.
    Some(Change),
    /// Nothing: it was done in the meantime.
    Nothing,
    /// Nothing: this unit has the reference of the one that was to be created.
    Unit(UnitId),
    /// It must not be made, for this reason.
    Stale(String),
}

/// Compares a change with Ziik as it is now: one request, and another one where memberships change.
/// Each group is listed once.
///
/// # Errors
/// A call failed.
pub(super) async fn rest_of(
    api: &Client,
    rosters: &Rosters,
    mut change: Change,
) -> Result<Rest, Error> {
    if let Action::Unit(unit) = &change.action {
        return apply_units::rest_of(api, unit.clone(), change).await;
    }
    let Some(id) = change.user else { return rest_of_creation(api, change).await };
    let user = match api.get_user(id).send().await {
        Ok(user) => user.into_data(),
        Err(error) if error.is_not_found() => return Ok(without_user(&change)),
        Err(error) => return Err(error.into()),
    };
    let theirs = user.reference.as_deref().unwrap_or_default();
    let is_theirs = same::reference(theirs) == same::reference(&change.reference);
    let is_free = change.adopts() && same::reference(theirs).is_empty();
    if !(is_theirs || is_free) {
        return Ok(Rest::Stale(format!("user {id} has the reference {theirs:?} now")));
    }
    let memberships = match &change.action {
        Action::Update { memberships, .. } if !memberships.is_empty() => {
            let rows = api.list_unit_memberships(id).send().await?;
            rows.data.iter().filter_map(Membership::read).collect()
        }
        _ => Vec::new(),
    };
    if let Action::Update { groups, .. } = &mut change.action {
        match rosters.rest_of(api, id, groups).await? {
            Ok(rest) => *groups = rest,
            Err(reason) => return Ok(Rest::Stale(reason)),
        }
    }
    Ok(rest_of_update(change, &user, &memberships))
}

/// Nobody may have the reference of somebody new.
async fn rest_of_creation(api: &Client, change: Change) -> Result<Rest, Error> {
    match api.get_user_by_reference(&change.reference).send().await {
        Err(error) if error.is_not_found() => Ok(Rest::Some(change)),
        Ok(user) => {
            let id = user.into_data().id;
            Ok(Rest::Stale(format!("user {id} has this reference now")))
        }
        Err(error) => Err(error.into()),
    }
}

/// Of somebody who is gone.
fn without_user(change: &Change) -> Rest {
    match change.action {
        Action::Delete { .. } => Rest::Nothing,
        _ => Rest::Stale("the user does not exist".to_owned()),
    }
}

fn rest_of_update(mut change: Change, user: &User, present: &[Membership]) -> Rest {
    let is_active = user.active != Some(false);
    let rest = match &mut change.action {
        Action::Create(_) | Action::Unit(_) => Ok(true),
        Action::Deactivate if !is_active => Ok(false),
        Action::Deactivate | Action::Delete { .. } => {
            if user.admin == Some(false) && user.system_admin != Some(true) {
                Ok(true)
            } else {
                Err("the user is or may be an administrator now".to_owned())
            }
        }
        Action::Update {
            adopt,
            reactivate,
            fields,
            memberships,
            memberships_before,
            groups,
            extent,
        } => {
            let theirs = user.reference.as_deref().unwrap_or_default();
            *adopt = *adopt && same::reference(theirs).is_empty();
            let is_stale = if *reactivate {
                *reactivate = !is_active;
                None
            } else {
                (!is_active).then(|| "the user is deactivated now".to_owned())
            };
            let rest = rest_of_fields(fields, user).and_then(|rest| {
                *fields = rest;
                *memberships =
                    rest_of_memberships(memberships, memberships_before, present, *extent)?;
                let has_steps = !memberships.is_empty() || !groups.is_empty();
                Ok(*adopt || *reactivate || !fields.is_empty() || has_steps)
            });
            is_stale.map_or(rest, Err)
        }
    };
    match rest {
        Ok(true) => Rest::Some(change),
        Ok(false) => Rest::Nothing,
        Err(reason) => Rest::Stale(reason),
    }
}

/// The fields that are not yet as they are to be.
fn rest_of_fields(fields: &[FieldChange], user: &User) -> Result<Vec<FieldChange>, String> {
    let mut rest = Vec::new();
    for change in fields {
        let FieldChange { field, from, to } = change;
        let now = field.read(user);
        if field.is_same(now, to.as_deref()) {
            continue;
        }
        if now != from.as_deref() {
            let now = now.map_or_else(|| "none".to_owned(), |now| format!("{now:?}"));
            return Err(format!("{field} is {now} now"));
        }
        rest.push(change.clone());
    }
    Ok(rest)
}

/// The steps that are not yet made. Whoever has other memberships than when they were planned is
/// left alone; with [`Extent::AtLeast`] only those that change count.
fn rest_of_memberships(
    steps: &[memberships::Change],
    before: &[Membership],
    present: &[Membership],
    extent: Extent,
) -> Result<Vec<memberships::Change>, String> {
    let find = |rows: &[Membership], unit| rows.iter().find(|row| row.unit == unit).cloned();
    if steps.is_empty() {
        return Ok(Vec::new());
    }
    let mut rest = Vec::new();
    for step in steps {
        let now = find(present, step.unit());
        if is_made(step, now.as_ref()) {
            continue;
        }
        if now != find(before, step.unit()) {
            return Err(format!("the membership in unit {} is another one now", step.unit()));
        }
        rest.push(step.clone());
    }
    let is_planned = |row: &Membership| steps.iter().any(|step| step.unit() == row.unit);
    let others = |rows: &[Membership]| {
        let mut others: Vec<_> = rows.iter().filter(|row| !is_planned(row)).cloned().collect();
        others.sort_by_key(|row| row.unit);
        others
    };
    if extent == Extent::Exactly && others(before) != others(present) {
        return Err("the user has other memberships now".to_owned());
    }
    Ok(rest)
}

/// Whether a membership is what a step makes of it.
fn is_made(step: &memberships::Change, now: Option<&Membership>) -> bool {
    use memberships::Change::{Add, Change, Remove};
    let (department, user_types) = match step {
        Remove { .. } => return now.is_none(),
        Add { department, user_types, .. } => {
            (department.map_or(Patch::Absent, Patch::Value), user_types)
        }
        Change { department, user_types, .. } => (*department, user_types),
    };
    now.is_some_and(|now| {
        let is_there = match department {
            Patch::Absent => true,
            Patch::Null => now.department.is_none(),
            Patch::Value(id) => now.department == Some(id),
        };
        is_there && (user_types.is_none() || now.user_types == *user_types)
    })
}

#[cfg(test)]
mod tests {
    use memberships::Change::{Add, Change, Remove};

    use super::*;

    #[test]
    fn a_step_is_made_once_the_membership_is_what_it_makes() {
        let unit = UnitId::new(1);
        let (bar, office) = (Some(UnitId::new(7)), Some(UnitId::new(8)));
        let types = |id: i64| Some([id.into()].into());
        let now = Membership { unit, department: bar, user_types: types(3) };
        for (step, made) in [
            (Remove { unit }, false),
            (Add { unit, department: None, user_types: None }, true),
            (Add { unit, department: bar, user_types: types(3) }, true),
            (Add { unit, department: office, user_types: types(3) }, false),
            (Add { unit, department: bar, user_types: types(4) }, false),
            (Change { unit, department: Patch::Absent, user_types: types(3) }, true),
            (Change { unit, department: Patch::Absent, user_types: types(4) }, false),
            (Change { unit, department: Patch::Null, user_types: None }, false),
            (Change { unit, department: Patch::set_or_clear(bar), user_types: None }, true),
            (Change { unit, department: Patch::set_or_clear(office), user_types: None }, false),
            (Change { unit, department: Patch::set_or_clear(office), user_types: types(3) }, false),
        ] {
            assert_eq!(is_made(&step, Some(&now)), made, "{step:?}");
            let is_removal = matches!(step, Remove { .. });
            assert_eq!(is_made(&step, None), is_removal, "{step:?}");
        }
    }
}
