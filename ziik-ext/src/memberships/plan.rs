//! The changes of a user's memberships: showing them and carrying them out.

use std::fmt;
use std::sync::Arc;

use ziik_api::types::{UnitId, UnitMembershipCreate, UnitMembershipUpdate, UserId};
use ziik_api::{Client, Patch};

use super::catalog::Catalog;
use super::refs::{UnitRef, UserTypeRef};
use super::spec::Change;
use crate::error::Error;
use crate::plan::{Entry, Failure, Kind, Plan, Report, Run};
use crate::text::clean;
use crate::trace::{self, Step};
use crate::writes::{done, gone};

/// What a plan of memberships holds besides the changes.
#[derive(Debug, Clone)]
pub struct Details {
    pub(super) user: UserId,
    pub(super) catalog: Arc<Catalog>,
}

impl Kind for Change {
    type Details = Details;

    fn span(details: &Details) -> tracing::Span {
        trace::apply("memberships", Some(details.user), None)
    }

    /// One after the other, in the order that keeps the user in some unit all the time.
    async fn carry_out(
        api: Client,
        changes: Vec<Self>,
        details: &Details,
        run: &mut Run<'_, Self>,
    ) -> Result<(), Error> {
        let (api, user) = (&api, details.user);
        let take = |change: Self| async move {
            let outcome = carry_out(api, user, &change).await;
            Entry::new(change, outcome.map_err(Failure::from))
        };
        run.in_turn(changes, take).await;
        Ok(())
    }

    fn write_plan(plan: &Plan<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details { user, catalog } = &plan.details;
        if plan.is_empty() {
            return write!(f, "user {user}: nothing to change");
        }
        write!(f, "user {user}:")?;
        for change in plan.changes() {
            f.write_str("\n  ")?;
            write_change(f, change, Some(catalog))?;
        }
        Ok(())
    }

    fn write_counts(report: &Report<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "user {}: {} added, {} changed, {} removed",
            report.details.user,
            report.done_of(|change| matches!(change, Self::Add { .. })),
            report.done_of(|change| matches!(change, Self::Change { .. })),
            report.done_of(|change| matches!(change, Self::Remove { .. })),
        )
    }
}

impl Plan<Change> {
    /// The id of the user.
    #[must_use]
    pub fn user(&self) -> UserId {
        self.details.user
    }
}

impl Report<Change> {
    /// The id of the user.
    #[must_use]
    pub fn user(&self) -> UserId {
        self.details.user
    }
}

/// `join unit 12, as user type 4`
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_change(f, self, None)
    }
}

/// `join Mill Café, department Bar, as Barista`; without a catalog, by ids.
pub(crate) fn write_change(
    f: &mut impl fmt::Write,
    change: &Change,
    catalog: Option<&Catalog>,
) -> fmt::Result {
    let unit = |id: &UnitId| match catalog {
        Some(catalog) => clean(&catalog.unit_name(*id)),
        None => UnitRef::Id(*id).to_string(),
    };
    let user_type = |id: &_| match catalog {
        Some(catalog) => clean(&catalog.user_type_name(*id)),
        None => UserTypeRef::Id(*id).to_string(),
    };
    let (department, user_types) = match change {
        Change::Remove { unit: id } => return write!(f, "leave {}", unit(id)),
        Change::Add { unit: id, department, user_types } => {
            write!(f, "join {}", unit(id))?;
            (department.map_or(Patch::Absent, Patch::Value), user_types)
        }
        Change::Change { unit: id, department, user_types } => {
            write!(f, "change {}", unit(id))?;
            (*department, user_types)
        }
    };
    match department {
        Patch::Absent => {}
        Patch::Null => f.write_str(", no department")?,
        Patch::Value(id) => write!(f, ", department {}", unit(&id))?,
    }
    match user_types {
        None => Ok(()),
        Some(ids) if ids.is_empty() => f.write_str(", no user types"),
        Some(ids) => {
            let names: Vec<_> = ids.iter().map(user_type).collect();
            write!(f, ", as {}", names.join(" + "))
        }
    }
}

/// Makes one change. To leave a unit that the user is not in is no failure.
pub(crate) async fn carry_out(api: &Client, user: UserId, change: &Change) -> Result<(), Error> {
    let (verb, unit) = match change {
        Change::Add { unit, .. } => ("add", unit),
        Change::Change { unit, .. } => ("change", unit),
        Change::Remove { unit } => ("remove", unit),
    };
    let step = Step { change: verb, user: Some(user), unit: Some(*unit), group: None };
    step.told(send(api, user, change).await)
}

async fn send(api: &Client, user: UserId, change: &Change) -> Result<(), Error> {
    match change {
        Change::Add { unit, department, user_types } => {
            let mut body = UnitMembershipCreate::new(*unit);
            body.department = *department;
            body.user_types = user_types.as_ref().map(|ids| ids.iter().copied().collect());
            done(api.add_unit_membership(user, body).send().await)?;
        }
        Change::Change { unit, department, user_types } => {
            let mut body = UnitMembershipUpdate::new().department(*department).overwrite(true);
            if let Some(user_types) = user_types {
                body = body.user_types(user_types.iter().copied().collect::<Vec<_>>());
            }
            api.update_unit_membership(user, *unit, body).send().await?;
        }
        Change::Remove { unit } => {
            gone(api.remove_unit_membership(user, *unit).send().await)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use ziik_api::types::UserTypeId;

    use super::*;

    #[test]
    fn a_change_is_shown_by_its_ids() {
        let unit = UnitId::new(12);
        let types = |ids: &[i64]| Some(ids.iter().copied().map(UserTypeId::new).collect());
        let department = Some(UnitId::new(31));
        for (change, shown) in [
            (
                Change::Add { unit, department, user_types: types(&[4, 5]) },
                "join unit 12, department unit 31, as user type 4 + user type 5",
            ),
            (
                Change::Change { unit, department: Patch::Null, user_types: types(&[]) },
                "change unit 12, no department, no user types",
            ),
            (
                Change::Change { unit, department: Patch::Absent, user_types: None },
                "change unit 12",
            ),
            (Change::Remove { unit }, "leave unit 12"),
        ] {
            assert_eq!(change.to_string(), shown);
        }
    }
}
