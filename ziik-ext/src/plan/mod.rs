//! Plans: the changes that lead to a desired state, their application, and what became of each.
//!
//! Memberships, members of groups, their automatic members and the directory have this in common.
//! Their `plan` methods compare Ziik with what is wanted and return a [`Plan`]: nothing has been
//! changed, and `Display` shows what will be. [`Plan::apply`] carries it out and returns a
//! [`Report`].
//!
//! ```no_run
//! # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
//! use ziik_ext::groups::Role;
//!
//! let wanted = [("EMP-00001", Role::Administrator), ("EMP-00009", Role::Member)];
//! let plan = client.group_members(12).plan(wanted).await?;
//! println!("{plan}");
//! let report = plan.apply().on_progress(|p| eprintln!("{} of {}", p.done, p.total)).await?;
//! for (change, error) in report.failures() {
//!     eprintln!("{change}: {error}");
//! }
//! # Ok(())
//! # }
//! ```

mod apply;
mod report;

use std::fmt;

use ziik_api::Client;

use crate::error::Error;

pub use apply::{Apply, Progress};
pub use report::{Entry, Outcome, Report, Stopped};

pub(crate) use apply::Run;
pub(crate) use report::Failure;

/// One change of a [`Plan`]: [`memberships::Change`](crate::memberships::Change),
/// [`groups::Change`](crate::groups::Change), `auto_groups::Change` or
/// [`directory::Change`](crate::directory::Change). No other type can implement it.
pub trait Change: Kind {}

impl<C: Kind> Change for C {}

/// How changes of one kind are carried out and shown.
#[doc(hidden)]
pub trait Kind: fmt::Debug + fmt::Display + Clone + Send + Sync + Sized + 'static {
    /// What a plan of such changes holds besides them: whose they are, names, what was left out.
    type Details: fmt::Debug + Clone + Send + Sync;

    /// The span in which a plan is carried out.
    fn span(details: &Self::Details) -> tracing::Span;

    /// Carries the changes out, by [`Run::each`].
    fn carry_out(
        api: Client,
        changes: Vec<Self>,
        details: &Self::Details,
        run: &mut Run<'_, Self>,
    ) -> impl Future<Output = Result<(), Error>> + Send;

    /// How many things the plan found as they are to be.
    #[must_use]
    fn unchanged(_: &Self::Details) -> usize {
        0
    }

    /// Writes a plan.
    fn write_plan(plan: &Plan<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// Writes what was done by kind: the first part of the line of a report that counts.
    fn write_counts(report: &Report<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// The changes that lead to a desired state. Nothing is changed before [`apply`](Self::apply).
///
/// `Display` shows every change, and what was left out with the reason. It shows names and other
/// values of people.
#[derive(Debug, Clone)]
#[must_use = "nothing is changed before `apply`"]
pub struct Plan<C: Change> {
    pub(crate) api: Client,
    pub(crate) changes: Vec<C>,
    pub(crate) details: C::Details,
}

impl<C: Change> Plan<C> {
    /// The changes, in the order in which they begin.
    #[must_use]
    pub fn changes(&self) -> &[C] {
        &self.changes
    }

    /// Whether there is nothing to change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Carries the changes out, once it is awaited.
    pub fn apply<'p>(self) -> Apply<'p, C> {
        Apply::new(self)
    }
}

impl<C: Change> fmt::Display for Plan<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        C::write_plan(self, f)
    }
}
