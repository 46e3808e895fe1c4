//! The one engine that carries plans out: several changes at once, no new ones in an outage, and
//! none lost by a panic of the caller's code.

use std::fmt;
use std::future::IntoFuture;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;

use futures_util::stream::{self, StreamExt};
use tracing::Instrument;

use super::report::{Entry, Outcome, Report, Stopped};
use super::{Change, Plan};
use crate::error::Error;
use crate::outage::Outage;
use crate::trace;

/// Default number of changes that are under way at once.
const MAX_IN_FLIGHT: usize = 8;
/// The minimum number of completed changes before the share of failures counts.
const ENOUGH_FOR_A_SHARE: usize = 20;

/// How far the application of a plan has come.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Progress<'p, C> {
    /// How many changes have ended, one way or the other.
    pub done: usize,
    /// How many changes the plan has.
    pub total: usize,
    /// How many failed.
    pub failed: usize,
    /// The change that ended last.
    pub entry: &'p Entry<C>,
}

type OnProgress<'p, C> = Box<dyn FnMut(Progress<'_, C>) + Send + 'p>;

/// Carries a [`Plan`] out when it is awaited.
///
/// A change that fails does not keep the others from being carried out, unless they need it: the
/// memberships of one user are changed one after the other, and the first failure ends that.
/// Dropping the future, or a crash, leaves some changes done and others not; a new plan holds the
/// rest.
///
/// In an outage no further change is begun: after 20 changes in a row that failed because of the
/// network or the API, and at once when nobody can sign in or the client's circuit breaker is
/// open. No change is begun either once more changes fail for any reason than
/// [`stop_after`](Self::stop_after) and [`stop_at`](Self::stop_at) allow. What is begun is
/// finished; those left are [`Outcome::NotBegun`].
///
/// # Errors
/// The plan could not be begun, such as [`Error::TooMuch`]; nothing was changed. What
/// fails with one change is in the [`Report`].
#[must_use = "nothing happens before it is awaited"]
pub struct Apply<'p, C: Change> {
    pub(crate) plan: Plan<C>,
    max_in_flight: usize,
    bounds: Bounds,
    on_progress: OnProgress<'p, C>,
}

/// How many changes may fail before no other is begun.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    in_a_row: usize,
    share: f64,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { in_a_row: 50, share: 0.5 }
    }
}

impl<C: Change> fmt::Debug for Apply<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Apply")
            .field("plan", &self.plan)
            .field("max_in_flight", &self.max_in_flight)
            .finish_non_exhaustive()
    }
}

impl<'p, C: Change> Apply<'p, C> {
    pub(super) fn new(plan: Plan<C>) -> Self {
        Self {
            plan,
            max_in_flight: MAX_IN_FLIGHT,
            bounds: Bounds::default(),
            on_progress: Box::new(|_| {}),
        }
    }

    /// How many changes are under way at once. Default: 8. The memberships of one user are always
    /// changed one after the other.
    pub fn max_in_flight(self, changes: usize) -> Self {
        Self { max_in_flight: changes.max(1), ..self }
    }

    /// Stops after this many failures in a row, of any kind: no further change is begun. Default:
    /// 50. `usize::MAX` never stops.
    pub fn stop_after(mut self, failures: usize) -> Self {
        self.bounds.in_a_row = failures.max(1);
        self
    }

    /// Stops when more than this share of the completed changes has failed, but not before 20 have
    /// completed. Default: 0.5. 1.0 never stops.
    pub fn stop_at(mut self, share: f64) -> Self {
        self.bounds.share = share;
        self
    }

    /// Calls this after each change. If it panics, the changes under way are finished and no other
    /// is begun; the report says so in [`Report::stopped`].
    pub fn on_progress(self, call: impl FnMut(Progress<'_, C>) + Send + 'p) -> Self {
        Self { on_progress: Box::new(call), ..self }
    }

    async fn run(self) -> Result<Report<C>, Error> {
        let Self { plan: Plan { api, changes, details }, max_in_flight, bounds, on_progress } =
            self;
        let mut run = Run {
            total: changes.len(),
            failed: 0,
            failed_in_a_row: 0,
            max_in_flight,
            bounds,
            on_progress,
            outage: Outage::default(),
            cause: Stopped::Outage,
            stopped: None,
            stop_error: None,
            entries: Vec::with_capacity(changes.len()),
        };
        C::carry_out(api, changes, &details, &mut run).await?;
        let Run { entries, stopped, stop_error, .. } = run;
        let report = Report { entries, stopped, stop_error, details };
        trace::applied(
            report.entries.len() - report.failed() - report.stale() - report.not_begun(),
            report.failed(),
        );
        Ok(report)
    }
}

impl<'p, C: Change> IntoFuture for Apply<'p, C> {
    type Output = Result<Report<C>, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send + 'p>>;

    fn into_future(self) -> Self::IntoFuture {
        let span = C::span(&self.plan.details);
        Box::pin(self.run().instrument(span))
    }
}

/// Whether more than this share of all failed.
#[expect(clippy::cast_precision_loss, reason = "numbers of people")]
fn exceeds(failed: usize, all: usize, share: f64) -> bool {
    failed as f64 > all as f64 * share
}

/// One application under way.
pub struct Run<'p, C> {
    total: usize,
    failed: usize,
    failed_in_a_row: usize,
    max_in_flight: usize,
    bounds: Bounds,
    on_progress: OnProgress<'p, C>,
    outage: Outage,
    /// Why nothing more is begun, once that is so.
    cause: Stopped,
    stopped: Option<Stopped>,
    stop_error: Option<Error>,
    entries: Vec<Entry<C>>,
}

impl<C: Change> Run<'_, C> {
    /// Carries changes out by `take`, several at once. The entries come in the changes' order.
    pub(crate) async fn each<F>(&mut self, changes: Vec<C>, take: impl Fn(C) -> F + Send + Sync)
    where
        F: Future<Output = Entry<C>> + Send,
    {
        let first = self.entries.len();
        let Bounds { in_a_row, share } = self.bounds;
        let (outage, take) = (&self.outage, &take);
        let tasks = stream::iter(changes).enumerate().map(|(index, change)| async move {
            if outage.is_here() {
                return (index, Entry { change, outcome: Outcome::NotBegun });
            }
            let entry = take(change).await;
            outage.note(entry.outcome.failure());
            (index, entry)
        });
        let mut tasks = tasks.buffer_unordered(self.max_in_flight);
        let mut ended = Vec::new();
        while let Some((index, entry)) = tasks.next().await {
            let done = first + ended.len() + 1;
            let has_failed = entry.outcome.failure().is_some();
            self.failed += usize::from(has_failed);
            self.failed_in_a_row = if has_failed { self.failed_in_a_row + 1 } else { 0 };
            let are_too_many = self.failed_in_a_row >= in_a_row
                || done >= ENOUGH_FOR_A_SHARE && exceeds(self.failed, done, share);
            if are_too_many && !outage.is_here() {
                self.cause = Stopped::TooManyFailures;
                outage.end();
            }
            let progress = Progress { done, total: self.total, failed: self.failed, entry: &entry };
            let on_progress = &mut self.on_progress;
            let has_panicked = self.stopped != Some(Stopped::ProgressPanicked)
                && catch_unwind(AssertUnwindSafe(|| on_progress(progress))).is_err();
            if has_panicked {
                // What is begun is finished, for somebody has to know what was done.
                self.stopped = Some(Stopped::ProgressPanicked);
                outage.end();
            }
            ended.push((index, entry));
        }
        drop(tasks);
        ended.sort_by_key(|(index, _)| *index);
        self.entries.extend(ended.into_iter().map(|(_, entry)| entry));
        if self.entries.iter().any(|entry| matches!(entry.outcome, Outcome::NotBegun)) {
            self.stopped.get_or_insert(self.cause);
        }
    }

    /// Carries changes out by `take`, one after the other, until one fails.
    pub(crate) async fn in_turn<F>(&mut self, changes: Vec<C>, take: impl Fn(C) -> F + Send + Sync)
    where
        F: Future<Output = Entry<C>> + Send,
    {
        for change in changes {
            self.each(vec![change], &take).await;
            if self.failed > 0 {
                self.stopped.get_or_insert(Stopped::Failure);
                self.outage.end();
            }
        }
    }

    /// Says why changes were not begun.
    pub(crate) fn was_stopped_by(&mut self, cause: Stopped, error: Error) {
        self.stopped = Some(cause);
        self.stop_error = Some(error);
    }

    /// What became of the changes so far.
    pub(crate) fn entries(&self) -> &[Entry<C>] {
        &self.entries
    }
}
