//! The steps to the members of a group: showing them.

use std::collections::BTreeMap;
use std::fmt;

use tracing::Instrument;
use ziik_api::Client;
use ziik_api::types::{GroupId, UserId};

use super::apply;
use super::change::{Draft, GroupMemberChange, KeptReason};
use super::report::GroupMemberReport;
use crate::error::Error;
use crate::text::clean;
use crate::trace;

/// The steps that give a group the members that are wanted: adds, then promotions, demotions and
/// removes, so that somebody administers the group all the time.
///
/// `Display` shows one step per line, and who stays though not wanted. It shows names of people.
#[derive(Debug, Clone)]
#[must_use = "nothing is changed before `apply`"]
pub struct GroupMemberPlan {
    api: Client,
    group: GroupId,
    draft: Draft,
    names: BTreeMap<UserId, String>,
}

impl GroupMemberPlan {
    pub(super) fn new(
        api: Client,
        group: GroupId,
        draft: Draft,
        names: BTreeMap<UserId, String>,
    ) -> Self {
        Self { api, group, draft, names }
    }

    /// The id of the group.
    #[must_use]
    pub fn group(&self) -> GroupId {
        self.group
    }

    /// The steps, in order.
    #[must_use]
    pub fn steps(&self) -> &[GroupMemberChange] {
        &self.draft.steps
    }

    /// Who is not wanted in the group and stays nevertheless, and why.
    #[must_use]
    pub fn kept(&self) -> &[(UserId, KeptReason)] {
        &self.draft.kept
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.draft.steps.is_empty()
    }

    /// Takes the steps, one or two requests each and several at once, after a look at who is in
    /// the group now: what is so already is not sent again, so a second run does nothing. One step
    /// that fails does not keep the others from being taken, except that nobody is demoted or
    /// removed who would leave the group without an administrator, because nobody could be made
    /// one. In an outage no more steps are begun: after 20 failures in a row, and at once when
    /// nobody can sign in or the client's circuit breaker is open.
    ///
    /// # Errors
    /// The members could not be listed, and nothing was done. Steps that failed are in the report.
    pub async fn apply(&self) -> Result<GroupMemberReport, Error> {
        let span = trace::apply("group_members", None, Some(self.group));
        apply::run(&self.api, self.group, self.steps()).instrument(span).await
    }

    /// ` (Nora Lind)`
    fn write_name(&self, f: &mut fmt::Formatter<'_>, user: UserId) -> fmt::Result {
        match self.names.get(&user).filter(|name| !name.is_empty()) {
            Some(name) => write!(f, " ({})", clean(name)),
            None => Ok(()),
        }
    }
}

impl fmt::Display for GroupMemberPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "group {}:", self.group)?;
        if self.is_empty() {
            f.write_str(" nothing to change")?;
        }
        for step in self.steps() {
            write!(f, "\n  {step}")?;
            self.write_name(f, step.user())?;
        }
        for (user, reason) in self.kept() {
            write!(f, "\n  keep user {user}")?;
            self.write_name(f, *user)?;
            write!(f, ": {reason}")?;
        }
        Ok(())
    }
}
