//! What a run did, line by line.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Instant, SystemTime};

use serde::{Deserialize, Serialize};
use ziik_api::Timestamp;
use ziik_api::types::UserId;

use super::change::{Action, Change};
use super::field::Field;
use super::files::{self, FileError};
use super::rails::Limits;
use super::saved::written;
use crate::error::Error;
use crate::plan::{Apply, Entry, Outcome};

/// A file that tells what runs did: JSON lines, to which each run adds.
///
/// Each line has `run`, the id of the run, `at`, the time, and `event`:
///
/// - `run`, when a plan begins: `version`, `tenant`, `plan` (its [digest](crate::Plan::digest)),
///   `changes`, `people`, `units`, `values`;
/// - `begin`, when a change begins: `number`, `reference`, `row`, `user`, `action`, `fields`
///   (names), and `change` with [values](Self::with_values);
/// - `end`, when it has ended: `number`, `outcome`, `user`, `error`, `attempts`, `milliseconds`;
/// - `close`, when the run has ended: `done`, `unchanged`, `failed`, `stale`, `not_begun`.
///
/// A line is written in one piece before and after each change, so a journal survives the end of
/// the process at any moment: a change with a `begin` and without an `end` may have been carried
/// out. Where a line cannot be written, nothing more is begun
/// ([`Stopped::Journal`](crate::plan::Stopped::Journal)). [`Directory::undo`] reads it.
///
/// A file that is new can be read by its owner alone (mode 0600). It holds references of people,
/// and with values personal data.
///
/// [`Directory::undo`]: super::Directory::undo
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    run: String,
    values: bool,
    file: Mutex<File>,
    /// How many changes were begun.
    begun: AtomicUsize,
    error: Mutex<Option<io::Error>>,
}

/// A line of a journal.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Line {
    pub(super) run: String,
    at: Timestamp,
    #[serde(flatten)]
    pub(super) event: Event,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(super) enum Event {
    Run {
        version: u32,
        tenant: String,
        plan: String,
        changes: usize,
        people: usize,
        #[serde(default)]
        units: usize,
        values: bool,
    },
    Begin(Box<Begin>),
    End(End),
    Close {
        done: usize,
        unchanged: usize,
        failed: usize,
        stale: usize,
        not_begun: usize,
    },
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Begin {
    pub(super) number: usize,
    pub(super) reference: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) row: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) user: Option<UserId>,
    pub(super) action: Verb,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) fields: Vec<Field>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) change: Option<Change>,
}

/// What is done to a person, without the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Verb {
    Create,
    Update,
    Deactivate,
    Delete,
    Unit,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct End {
    pub(super) number: usize,
    pub(super) outcome: Ended,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) user: Option<UserId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attempts: Option<u32>,
    milliseconds: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Ended {
    Done,
    Unchanged,
    Stale,
    NotBegun,
    Failed,
    /// It failed after a part of it was carried out.
    Partly,
}

impl Verb {
    fn of(action: &Action) -> Self {
        match action {
            Action::Create(_) => Self::Create,
            Action::Update { .. } => Self::Update,
            Action::Deactivate => Self::Deactivate,
            Action::Delete { .. } => Self::Delete,
            Action::Unit(_) => Self::Unit,
        }
    }
}

impl Begin {
    fn new(number: usize, change: &Change, values: bool) -> Self {
        let fields = match &change.action {
            Action::Create(creation) => creation.fields.keys().copied().collect(),
            Action::Update { fields, .. } => fields.iter().map(|change| change.field).collect(),
            Action::Deactivate | Action::Delete { .. } | Action::Unit(_) => Vec::new(),
        };
        Self {
            number,
            reference: change.reference.clone(),
            row: change.row,
            user: change.user,
            action: Verb::of(&change.action),
            fields,
            change: values.then(|| change.clone()),
        }
    }
}

impl End {
    fn new(number: usize, entry: &Entry<Change>, milliseconds: u64) -> Self {
        let outcome = match &entry.outcome {
            Outcome::Done => Ended::Done,
            Outcome::Unchanged => Ended::Unchanged,
            Outcome::Stale { .. } => Ended::Stale,
            Outcome::NotBegun => Ended::NotBegun,
            Outcome::Failed { partly: false, .. } => Ended::Failed,
            Outcome::Failed { partly: true, .. } => Ended::Partly,
        };
        let failure = entry.outcome.failure();
        let error = match &entry.outcome {
            Outcome::Stale { reason } => Some(reason.clone()),
            outcome => outcome.failure().map(ToString::to_string),
        };
        let attempts = failure.map(Error::attempts).filter(|attempts| *attempts > 0);
        Self { number, outcome, user: entry.change.user, error, attempts, milliseconds }
    }
}

impl Journal {
    /// Opens the journal at `path`, or begins one there, for one run.
    ///
    /// # Errors
    /// [`FileError::Io`].
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, FileError> {
        let path = path.into();
        let file = open(&path).map_err(|source| FileError::io(&path, source))?;
        Ok(Self {
            path,
            run: format!("{:016x}", fastrand::u64(..)),
            values: false,
            file: Mutex::new(file),
            begun: AtomicUsize::new(0),
            error: Mutex::new(None),
        })
    }

    /// Keeps the values of fields, the memberships and the groups, before and after, too: what
    /// [`Directory::undo`](super::Directory::undo) needs to bring them back.
    #[must_use]
    pub fn with_values(mut self) -> Self {
        self.values = true;
        self
    }

    /// The id of this run: 16 hexadecimal digits.
    #[must_use]
    pub fn run_id(&self) -> &str {
        &self.run
    }

    /// Notes that a plan begins.
    ///
    /// # Errors
    /// [`FileError::Io`].
    pub(super) fn begin(
        &self,
        tenant: &str,
        plan: String,
        changes: usize,
        limits: &Limits,
    ) -> Result<(), FileError> {
        let (tenant, values) = (tenant.to_owned(), self.values);
        let (people, units) = limits.size();
        self.write(Event::Run { version: 1, tenant, plan, changes, people, units, values });
        self.take_error().map_or(Ok(()), Err)
    }

    /// Carries out a change and notes when it begins and what became of it. Without a line about
    /// the former it is not begun.
    pub(super) async fn note<F>(
        &self,
        change: Change,
        carry_out: impl FnOnce(Change) -> F,
    ) -> Entry<Change>
    where
        F: Future<Output = Entry<Change>>,
    {
        let number = self.begun.fetch_add(1, Ordering::Relaxed) + 1;
        if !self.write(Event::Begin(Box::new(Begin::new(number, &change, self.values)))) {
            return Entry { change, outcome: Outcome::NotBegun };
        }
        let started = Instant::now();
        let entry = carry_out(change).await;
        let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.write(Event::End(End::new(number, &entry, milliseconds)));
        entry
    }

    /// Notes how the run ended, and has the system keep all of it.
    pub(super) fn close(&self, entries: &[Entry<Change>]) {
        let count =
            |is: fn(&Outcome) -> bool| entries.iter().filter(|entry| is(&entry.outcome)).count();
        self.write(Event::Close {
            done: count(|outcome| matches!(outcome, Outcome::Done)),
            unchanged: count(|outcome| matches!(outcome, Outcome::Unchanged)),
            failed: count(|outcome| matches!(outcome, Outcome::Failed { .. })),
            stale: count(|outcome| matches!(outcome, Outcome::Stale { .. })),
            not_begun: count(|outcome| matches!(outcome, Outcome::NotBegun)),
        });
        let kept = self.file.lock().unwrap_or_else(PoisonError::into_inner).sync_data();
        self.keep(kept);
    }

    /// Why a line could not be written, once.
    pub(super) fn take_error(&self) -> Option<FileError> {
        let error = self.error.lock().unwrap_or_else(PoisonError::into_inner).take();
        error.map(|source| FileError::io(&self.path, source))
    }

    /// Writes a line, unless one could not be written before. Returns whether it is there.
    fn write(&self, event: Event) -> bool {
        let line = Line { run: self.run.clone(), at: written(SystemTime::now()), event };
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        if self.error.lock().unwrap_or_else(PoisonError::into_inner).is_some() {
            return false;
        }
        let written = serde_json::to_vec(&line).map_err(io::Error::from).and_then(|mut line| {
            line.push(b'\n');
            file.write_all(&line)
        });
        drop(file);
        self.keep(written)
    }

    /// Keeps the first error.
    fn keep(&self, outcome: io::Result<()>) -> bool {
        let Err(error) = outcome else { return true };
        self.error.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
        false
    }
}

/// Opens a journal for writing at its end. A line that is not whole, from a process that was ended
/// while it wrote, is ended here.
fn open(path: &Path) -> io::Result<File> {
    let mut file = files::append(path)?;
    if file.seek(SeekFrom::End(0))? > 0 {
        file.seek(SeekFrom::End(-1))?;
        let mut last = [0];
        file.read_exact(&mut last)?;
        if last != *b"\n" {
            file.write_all(b"\n")?;
        }
    }
    Ok(file)
}

impl Apply<'_, Change> {
    /// Notes each change in a journal, before and after it. Without values of people, unless the
    /// journal keeps [them](Journal::with_values).
    ///
    /// ```no_run
    /// # use ziik_ext::directory::PersonRecord;
    /// # type Result = std::result::Result<(), ziik_ext::Error>;
    /// # async fn example(client: ziik_ext::Client, records: Vec<PersonRecord>) -> Result {
    /// use ziik_ext::directory::Journal;
    ///
    /// let journal = Journal::open("sync.jsonl")?.with_values();
    /// let plan = client.directory().plan(records).await?;
    /// println!("{}", plan.apply().journal(journal).await?);
    /// // It was the wrong file.
    /// println!("{}", client.directory().undo("sync.jsonl", None)?.apply().await?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn journal(mut self, journal: Journal) -> Self {
        self.plan.details.journal = Some(std::sync::Arc::new(journal));
        self
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::{PersonRecord, Rail};
    use super::*;
    use crate::client::Client;
    use crate::plan::Stopped;

    /// The disk is full after some changes.
    #[tokio::test]
    async fn a_journal_that_breaks_ends_the_run() {
        let tenant = ziik_fake::Tenant::builder().users(12).start().await.unwrap();
        let client = Client::builder(tenant.url());
        let client = client.password(tenant.username(), tenant.password()).build().unwrap();
        let record = |number| {
            PersonRecord::new(format!("NEW-{number}"))
                .set(Field::FirstName, "Ada")
                .set(Field::LastName, "Lind")
                .set(Field::Email, format!("ada.{number}@fjord.example"))
                .membership("CC-1000", crate::memberships::MembershipSpec::new())
        };
        let directory = client.directory().allow(Rail::Creates, 100);
        let mut plan = directory.plan((0..20).map(record)).await.unwrap();
        assert_eq!(plan.changes().len(), 20, "{plan}");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sync.jsonl");
        let journal = Arc::new(Journal::open(&path).unwrap());
        plan.details.journal = Some(Arc::clone(&journal));
        let breaks = |progress: crate::plan::Progress<'_, Change>| {
            if progress.done == 7 {
                *journal.file.lock().unwrap() = File::open(&path).unwrap();
            }
        };
        let report = plan.apply().max_in_flight(1).on_progress(breaks).await.unwrap();
        assert_eq!(report.stopped(), Some(Stopped::Journal), "{report}");
        assert_eq!((report.done(), report.not_begun()), (7, 13), "{report}");
        let words = format!("because the journal could not be written: {}: ", path.display());
        assert!(report.to_string().contains(&words), "{report}");
        let error = report.into_result().unwrap_err().to_string();
        assert!(error.starts_with(&format!("{}: ", path.display())), "{error}");
    }
}
