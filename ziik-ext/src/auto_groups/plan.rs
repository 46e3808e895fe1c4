//! The changes to the rules of a group: showing them and carrying them out.

use std::fmt;
use std::sync::Arc;

use ziik_api::Client;
use ziik_api::types::{GroupAutoCreate, GroupAutoDelete, GroupId, UnitId};

use super::change::Change;
use super::present::{Names, Present, Untold};
use crate::error::Error;
use crate::memberships::Catalog;
use crate::plan::{Entry, Failure, Kind, Plan, Report, Run};
use crate::text::clean;
use crate::trace::{self, Step};
use crate::writes::done;

/// What a plan for the rules of a group holds besides the changes.
#[derive(Debug, Clone)]
pub struct Details {
    pub(super) group: GroupId,
    pub(super) untold: Option<Untold>,
    pub(super) names: Arc<Names>,
    pub(super) catalog: Arc<Catalog>,
}

impl Kind for Change {
    type Details = Details;

    fn span(details: &Details) -> tracing::Span {
        trace::apply("group_auto_members", None, Some(details.group))
    }

    /// One after the other, and no removal after a failure: a user whom the failed rule means
    /// may be a member by a rule that is to go.
    async fn carry_out(
        api: Client,
        changes: Vec<Self>,
        details: &Details,
        run: &mut Run<'_, Self>,
    ) -> Result<(), Error> {
        if changes.is_empty() {
            return Ok(());
        }
        let present = &Present::read(&api, details.group).await?;
        let (api, group) = (&api, details.group);
        let take = |change: Self| async move {
            match change.rest(present) {
                None => Entry::unchanged(change),
                Some(rest) => Entry::new(change, carry_out(api, group, rest).await),
            }
        };
        run.in_turn(changes, take).await;
        Ok(())
    }

    fn write_plan(plan: &Plan<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details { group, untold, names, catalog } = &plan.details;
        write!(f, "automatic members of group {group}:")?;
        if plan.is_empty() {
            f.write_str(" nothing to change")?;
        }
        for change in plan.changes() {
            f.write_str("\n  ")?;
            change.write(
                f,
                |id| clean(&known(names.units.get(&id), || catalog.unit_name(id))),
                |id| clean(&known(names.user_types.get(&id), || catalog.user_type_name(id))),
            )?;
        }
        let which = match untold {
            None => return Ok(()),
            Some(Untold::Units) => " about units",
            Some(Untold::UserTypes) => " about user types",
            Some(Untold::All) => "",
        };
        write!(f, "\n  the API does not tell the present rules{which}: none of them is removed")
    }

    fn write_counts(report: &Report<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "automatic members of group {}: {} rules added, {} widened, {} narrowed, {} removed",
            report.details.group,
            report.done_of(|change| {
                matches!(change, Self::AddUnit { .. } | Self::AddUserType { .. })
            }),
            report.done_of(|change| matches!(change, Self::Widen { .. })),
            report.done_of(|change| matches!(change, Self::Narrow { .. })),
            report.done_of(|change| {
                matches!(change, Self::RemoveUnit { .. } | Self::RemoveUserType { .. })
            }),
        )
    }
}

/// The name, or else what `other` calls it.
fn known(name: Option<&String>, other: impl FnOnce() -> String) -> String {
    name.filter(|name| !name.is_empty()).cloned().unwrap_or_else(other)
}

impl Plan<Change> {
    /// The id of the group.
    #[must_use]
    pub fn group(&self) -> GroupId {
        self.details.group
    }

    /// Which of the present rules the API does not tell, so that the plan removes none of them.
    #[must_use]
    pub fn untold(&self) -> Option<Untold> {
        self.details.untold
    }
}

impl Report<Change> {
    /// The id of the group.
    #[must_use]
    pub fn group(&self) -> GroupId {
        self.details.group
    }
}

/// Makes one change.
pub(super) async fn carry_out(api: &Client, group: GroupId, change: Change) -> Result<(), Failure> {
    let (verb, unit) = match change {
        Change::AddUnit { unit, .. } => ("add", Some(unit)),
        Change::AddUserType { .. } => ("add", None),
        Change::Widen { unit } | Change::Narrow { unit } => ("change", Some(unit)),
        Change::RemoveUnit { unit } => ("remove", Some(unit)),
        Change::RemoveUserType { .. } => ("remove", None),
    };
    let step = Step { change: verb, unit, group: Some(group), ..Step::default() };
    step.told(send(api, group, change).await)
}

async fn send(api: &Client, group: GroupId, change: Change) -> Result<(), Failure> {
    match change {
        Change::AddUnit { unit, falldown } => add_unit(api, group, unit, falldown).await?,
        Change::Widen { unit } => add_unit(api, group, unit, true).await?,
        Change::AddUserType { user_type } => {
            let rule = GroupAutoCreate::new().user_types([user_type]);
            done(api.add_group_auto_membership(group, rule).send().await)?;
        }
        Change::Narrow { unit } => {
            remove(api, group, GroupAutoDelete::new().units([unit])).await?;
            let added = add_unit(api, group, unit, false).await;
            added.map_err(|error| Failure { error, partly: true })?;
        }
        Change::RemoveUnit { unit } => {
            remove(api, group, GroupAutoDelete::new().units([unit])).await?;
        }
        Change::RemoveUserType { user_type } => {
            remove(api, group, GroupAutoDelete::new().user_types([user_type])).await?;
        }
    }
    Ok(())
}

async fn add_unit(api: &Client, group: GroupId, unit: UnitId, falldown: bool) -> Result<(), Error> {
    let mut rule = GroupAutoCreate::new().units([unit]);
    if falldown {
        rule = rule.units_falldown([unit]);
    }
    Ok(done(api.add_group_auto_membership(group, rule).send().await)?)
}

async fn remove(api: &Client, group: GroupId, rule: GroupAutoDelete) -> Result<(), Error> {
    // A 404 would be about the group, and not about the rule.
    Ok(done(api.remove_group_auto_membership(group, rule).send().await)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_name_is_called_otherwise() {
        let other = || "unit 3".to_owned();
        assert_eq!(known(Some(&"Mill".to_owned()), other), "Mill");
        assert_eq!(known(Some(&String::new()), other), "unit 3");
        assert_eq!(known(None, other), "unit 3");
    }
}
