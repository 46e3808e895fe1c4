//! Carrying a plan out.

use std::fmt;
use std::future::IntoFuture;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;

use futures_util::stream::{self, StreamExt};
use http::StatusCode;
use tracing::Instrument;
use ziik_api::types::{UserCreate, UserId, UserUpdate};
use ziik_api::{Client, TransportErrorKind};

use super::field::Field;
use super::plan::{Action, Change, Creation, DirectoryPlan};
use super::report::{DirectoryReport, Entry, Outcome};
use crate::error::Error;
use crate::memberships::apply_step;
use crate::outage::Outage;
use crate::trace::{self, Step};
use crate::writes::gone;

/// Default number of people who are seen to at once.
const MAX_IN_FLIGHT: usize = 8;

/// How far an application has come.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Progress<'p> {
    /// How many people are done with, one way or the other.
    pub done: usize,
    /// How many there are to see to.
    pub total: usize,
    /// With how many of them something failed.
    pub failed: usize,
    /// The one who is done now.
    pub entry: &'p Entry,
}

type OnProgress<'p> = Box<dyn FnMut(Progress<'_>) + Send + 'p>;

/// Carries a [`DirectoryPlan`] out when it is awaited.
///
/// Each person is seen to apart from the others: reactivated, then updated, then given and taken
/// memberships, in this order; what fails ends it for this person alone. Removals begin last.
/// Dropping it, or a crash, leaves some done and others not; a new plan holds the rest.
///
/// In an outage nobody else is begun with: after 20 people in a row with whom the network or the
/// API failed, and at once when nobody can sign in or the client's circuit breaker is
/// open. Those left are [`Outcome::NotBegun`]; a new plan holds them, too.
///
/// A create of which it is not known whether it was carried out is looked for by its reference
/// before it counts as failed.
#[must_use = "nothing happens before it is awaited"]
pub struct Apply<'p> {
    plan: DirectoryPlan,
    max_in_flight: usize,
    on_progress: OnProgress<'p>,
}

impl fmt::Debug for Apply<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Apply")
            .field("plan", &self.plan)
            .field("max_in_flight", &self.max_in_flight)
            .finish_non_exhaustive()
    }
}

impl<'p> Apply<'p> {
    pub(super) fn new(plan: DirectoryPlan) -> Self {
        Self { plan, max_in_flight: MAX_IN_FLIGHT, on_progress: Box::new(|_| {}) }
    }

    /// How many people are seen to at once. Default: 8.
    pub fn max_in_flight(self, people: usize) -> Self {
        Self { max_in_flight: people.max(1), ..self }
    }

    /// Calls this after each person. If it panics, those who are begun with are finished, nobody
    /// else is begun with, and the application ends with [`Error::ProgressPanicked`], which
    /// has the report.
    pub fn on_progress(self, call: impl FnMut(Progress<'_>) + Send + 'p) -> Self {
        Self { on_progress: Box::new(call), ..self }
    }

    async fn run(self) -> Result<DirectoryReport, Error> {
        let Self { plan, max_in_flight, mut on_progress } = self;
        let (planned, allowed) = (plan.removals(), plan.removals_allowed());
        if planned > allowed {
            return Err(Error::TooManyRemovals { planned, allowed });
        }
        let mut report = DirectoryReport::begin(plan.problems, plan.unchanged);
        let (api, welcome) = (&plan.api, plan.welcome);
        let all: Vec<_> = plan.changes.into_iter().chain(plan.removals.changes).collect();
        let total = all.len();
        let outage = &Outage::default();
        let tasks = stream::iter(all).map(|change| carry_out(api, welcome, change, outage));
        let mut tasks = tasks.buffer_unordered(max_in_flight);
        let (mut done, mut failed, mut not_begun, mut panicked) = (0, 0, 0, false);
        while let Some(entry) = tasks.next().await {
            done += 1;
            failed += usize::from(matches!(entry.outcome, Outcome::Failed { .. }));
            not_begun += usize::from(matches!(entry.outcome, Outcome::NotBegun));
            let progress = Progress { done, total, failed, entry: &entry };
            if !panicked && catch_unwind(AssertUnwindSafe(|| on_progress(progress))).is_err() {
                // What is begun is finished, for somebody has to know what was done.
                panicked = true;
                outage.end();
            }
            report.push(entry);
        }
        trace::applied(done - failed - not_begun, failed);
        report.sort();
        if panicked {
            Err(Error::ProgressPanicked { report: Box::new(report) })
        } else {
            Ok(report)
        }
    }
}

impl<'p> IntoFuture for Apply<'p> {
    type Output = Result<DirectoryReport, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send + 'p>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run().instrument(trace::apply("directory", None, None)))
    }
}

async fn carry_out(api: &Client, welcome: bool, change: Change, outage: &Outage) -> Entry {
    let Change { row, reference, name: _, mut user, action } = change;
    if outage.is_here() {
        return Entry { row, reference, user, outcome: Outcome::NotBegun };
    }
    let mut begun = false;
    let outcome = match (&action, user) {
        (Action::Create(creation), _) => {
            create(api, welcome, &reference, creation, &mut user).await.map(|()| Outcome::Created)
        }
        // Only somebody new has no id, see `Change`.
        (_, None) => Ok(Outcome::NotBegun),
        (Action::Update { .. }, Some(id)) => {
            update(api, id, &action, &mut begun).await.map(|()| Outcome::Updated)
        }
        (Action::Deactivate, Some(id)) => {
            let outcome = api.deactivate_user(id).send().await;
            step("deactivate", user)
                .told(outcome.map(|_| Outcome::Deactivated).map_err(Error::from))
        }
        (Action::Delete { transfer_to }, Some(id)) => {
            let outcome = delete(api, id, *transfer_to).await;
            step("delete", user).told(outcome.map(|()| Outcome::Deleted))
        }
    };
    begun |= matches!(action, Action::Create(_)) && user.is_some();
    outage.note(&outcome);
    let outcome = outcome.unwrap_or_else(|error| Outcome::Failed { error, partly: begun });
    Entry { row, reference, user, outcome }
}

async fn create(
    api: &Client,
    welcome: bool,
    reference: &str,
    creation: &Creation,
    user: &mut Option<UserId>,
) -> Result<(), Error> {
    let mut body = UserCreate::new("", "", "", creation.unit).reference(reference).welcome(welcome);
    body.user_types = creation.user_types.as_ref().map(|ids| ids.iter().copied().collect());
    for (field, value) in &creation.fields {
        field.write_new(&mut body, value);
    }
    let created = match api.create_user(body).send().await {
        Ok(user) => Ok(user.into_data().id),
        Err(error) if may_be_done(&error) => {
            match api.get_user_by_reference(reference).send().await {
                Ok(user) => Ok(user.into_data().id),
                Err(_) => Err(error.into()),
            }
        }
        Err(error) => Err(error.into()),
    };
    *user = created.as_ref().ok().copied();
    let id = step("create", *user).told(created)?;
    for change in &creation.memberships {
        apply_step(api, id, change).await?;
    }
    Ok(())
}

fn step(change: &'static str, user: Option<UserId>) -> Step {
    Step { change, user, ..Step::default() }
}

/// Whether a request that failed may have been carried out nevertheless.
fn may_be_done(error: &ziik_api::Error) -> bool {
    match error {
        ziik_api::Error::Transport { source, .. } => {
            use TransportErrorKind::{Broken, Panicked, Timeout, TooLarge};
            matches!(source.kind(), Broken | Panicked | Timeout | TooLarge) || source.attempts() > 1
        }
        ziik_api::Error::Api(refusal) => {
            refusal.status.is_server_error()
                || refusal.status == StatusCode::REQUEST_TIMEOUT
                || refusal.attempts > 1
        }
        ziik_api::Error::Decode { .. } => true,
        _ => false,
    }
}

/// `begun` tells, also of a failure, whether something was changed.
async fn update(
    api: &Client,
    user: UserId,
    action: &Action,
    begun: &mut bool,
) -> Result<(), Error> {
    let Action::Update { reactivate, fields, memberships } = action else { return Ok(()) };
    if *reactivate {
        let outcome = api.reactivate_user(user).send().await;
        step("reactivate", Some(user)).told(outcome.map_err(Error::from))?;
        *begun = true;
    }
    if !fields.is_empty() {
        let mut body = UserUpdate::new();
        for change in fields {
            Field::write(change.field, &mut body, change.to.as_deref());
        }
        let outcome = api.update_user(user, body).send().await;
        step("update", Some(user)).told(outcome.map_err(Error::from))?;
        *begun = true;
    }
    for change in memberships {
        apply_step(api, user, change).await?;
        *begun = true;
    }
    Ok(())
}

/// Somebody who is gone already is deleted.
async fn delete(api: &Client, user: UserId, transfer_to: Option<UserId>) -> Result<(), Error> {
    let mut request = api.delete_user(user);
    if let Some(heir) = transfer_to {
        request = request.transfer(heir);
    }
    Ok(gone(request.send().await)?)
}
