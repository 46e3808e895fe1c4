//! The changes to the members of a group: showing them.

use std::collections::BTreeMap;
use std::fmt;

use ziik_api::Client;
use ziik_api::types::{GroupId, UserId};

use super::apply;
use super::change::{Change, KeptReason};
use super::roster::Role;
use crate::directory::{Exceeded, Limit, Limits, Rail};
use crate::error::Error;
use crate::plan::{Kind, Plan, Report, Run};
use crate::text::clean;
use crate::trace;

/// What a plan for a group holds besides the changes.
#[derive(Debug, Clone)]
pub struct Details {
    pub(super) group: GroupId,
    pub(super) kept: Vec<(UserId, KeptReason)>,
    pub(super) names: BTreeMap<UserId, String>,
    /// How many may be removed, by the number of members.
    pub(super) limits: Limits,
}

impl Details {
    /// ` (Nora Lind)`
    fn write_name(&self, f: &mut fmt::Formatter<'_>, user: UserId) -> fmt::Result {
        match self.names.get(&user).filter(|name| !name.is_empty()) {
            Some(name) => write!(f, " ({})", clean(name)),
            None => Ok(()),
        }
    }
}

impl Kind for Change {
    type Details = Details;

    fn span(details: &Details) -> tracing::Span {
        trace::apply("group_members", None, Some(details.group))
    }

    async fn carry_out(
        api: Client,
        changes: Vec<Self>,
        details: &Details,
        run: &mut Run<'_, Self>,
    ) -> Result<(), Error> {
        let exceeded = exceeded(&changes, &details.limits);
        if !exceeded.is_empty() {
            return Err(Error::TooMuch { exceeded });
        }
        apply::run(&api, details.group, changes, run).await
    }

    fn write_plan(plan: &Plan<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details = &plan.details;
        write!(f, "group {}:", details.group)?;
        if plan.is_empty() {
            f.write_str(" nothing to change")?;
        }
        for change in plan.changes() {
            write!(f, "\n  {change}")?;
            details.write_name(f, change.user())?;
        }
        for (user, reason) in &details.kept {
            write!(f, "\n  keep user {user}")?;
            details.write_name(f, *user)?;
            write!(f, ": {reason}")?;
        }
        for exceeded in plan.exceeded() {
            write!(f, "\n{exceeded}: this plan will be refused")?;
        }
        Ok(())
    }

    fn write_counts(report: &Report<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_change =
            |change: &Self, to| matches!(change, Self::Change { role, .. } if *role == to);
        write!(
            f,
            "group {}: {} added, {} promoted, {} demoted, {} removed",
            report.details.group,
            report.done_of(|change| matches!(change, Self::Add { .. })),
            report.done_of(|change| is_change(change, Role::Administrator)),
            report.done_of(|change| is_change(change, Role::Member)),
            report.done_of(|change| matches!(change, Self::Remove { .. })),
        )
    }
}

impl Plan<Change> {
    /// The id of the group.
    #[must_use]
    pub fn group(&self) -> GroupId {
        self.details.group
    }

    /// Returns the limits that the plan exceeds: [`Rail::GroupRemovals`], if any. Such a plan is
    /// refused with [`Error::TooMuch`] before anything is sent.
    #[must_use]
    pub fn exceeded(&self) -> Vec<Exceeded> {
        exceeded(&self.changes, &self.details.limits)
    }

    /// Allows this many members to be removed, or this share of them, once somebody has reviewed
    /// the plan. Default: 50 members or 20 % of them, whichever is higher, and at most half of
    /// them.
    ///
    /// ```no_run
    /// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
    /// use ziik_ext::groups::Role;
    ///
    /// let plan = client.group_members(12).plan([("EMP-00001", Role::Administrator)]).await?;
    /// println!("{}", plan.allow_removals(120).apply().await?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn allow_removals(mut self, limit: impl Into<Limit>) -> Self {
        self.details.limits.raise(Rail::GroupRemovals, limit.into());
        self
    }

    /// The members who stay although they are not wanted, and why.
    #[must_use]
    pub fn kept(&self) -> &[(UserId, KeptReason)] {
        &self.details.kept
    }
}

/// The limit of removals, where these changes exceed it.
fn exceeded(changes: &[Change], limits: &Limits) -> Vec<Exceeded> {
    let is_removal = |change: &&Change| matches!(change, Change::Remove { .. });
    let removals = changes.iter().filter(is_removal).count();
    limits.exceeded_by(Rail::GroupRemovals, removals).into_iter().collect()
}

impl Report<Change> {
    /// The id of the group.
    #[must_use]
    pub fn group(&self) -> GroupId {
        self.details.group
    }
}
