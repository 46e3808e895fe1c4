//! What a run remembers, so that the next one need not read everybody again.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ziik_api::types::GroupId;
use ziik_api::{Patch, Timestamp};

use super::field::Field;
use super::files::FileError;
use super::listing::Known;
use super::record::Extent;
use super::saved::written;
use crate::memberships::Wanted;
use crate::{files, same};

const FORMAT: &str = "ziik directory state";
const VERSION: u32 = 1;
/// How long after a full run the next one is due, unless it is said.
const FULL_EVERY: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Where a run remembers whom it found as they are to be, if anywhere.
#[derive(Debug, Clone)]
pub(super) struct Incremental {
    pub(super) path: Option<PathBuf>,
    pub(super) full_every: Duration,
    /// Every run of this number is a full one; `None` counts none.
    pub(super) full_every_runs: Option<u32>,
}

impl Default for Incremental {
    fn default() -> Self {
        Self { path: None, full_every: FULL_EVERY, full_every_runs: None }
    }
}

/// Half of a SHA-256, in hexadecimal in files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Print(u128);

impl Serialize for Print {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:032x}", self.0))
    }
}

impl<'de> Deserialize<'de> for Print {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        u128::from_str_radix(&text, 16).map(Self).map_err(serde::de::Error::custom)
    }
}

/// What was found equal: of whom, and what the record and the list of users said.
pub(super) type Seen = (Print, Print);

/// A state in the form in which it is kept. Neither references nor values can be read from it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    format: String,
    version: u32,
    tenant: String,
    /// When everybody was read last.
    full: Timestamp,
    /// How many runs there were since.
    #[serde(default)]
    runs: u32,
    people: BTreeMap<Print, Print>,
}

/// What the last run remembered.
#[derive(Debug)]
pub(super) struct State {
    path: PathBuf,
    tenant: String,
    full: SystemTime,
    runs: u32,
    people: HashMap<Print, Print>,
}

impl State {
    /// Reads the state; `None` without a file for it. One that is not there, cannot be read, is
    /// about another tenant, or is due for a full run is empty: then everybody is read.
    pub(super) fn read(incremental: &Incremental, tenant: &str) -> Option<Self> {
        let Incremental { path, full_every, full_every_runs } = incremental;
        let path = path.as_ref()?;
        let now = SystemTime::now();
        let kept = std::fs::read(path).ok();
        let kept = kept.and_then(|text| serde_json::from_slice::<Kept>(&text).ok());
        let kept = kept.filter(|kept| {
            kept.format == FORMAT && kept.version == VERSION && kept.tenant == tenant
        });
        let kept = kept.and_then(|kept| {
            let full = kept.full.to_system_time()?;
            // A clock that was set back is no reason to trust it for longer.
            let age = now.duration_since(full).ok()?;
            let runs = kept.runs.saturating_add(1);
            let is_due = age >= *full_every || full_every_runs.is_some_and(|every| runs >= every);
            (!is_due).then_some((full, runs, kept.people))
        });
        let (full, runs, people) = kept.unwrap_or((now, 0, BTreeMap::new()));
        let people = people.into_iter().collect();
        Some(Self { path: path.clone(), tenant: tenant.to_owned(), full, runs, people })
    }

    /// Whether the person was as they are to be when the record and the list said the same as now.
    pub(super) fn has(&self, (who, what): Seen) -> bool {
        self.people.get(&who) == Some(&what)
    }

    /// Keeps what this run saw.
    ///
    /// # Errors
    /// [`FileError::Io`].
    pub(super) fn write(&self, seen: BTreeMap<Print, Print>) -> Result<(), FileError> {
        let kept = Kept {
            format: FORMAT.to_owned(),
            version: VERSION,
            tenant: self.tenant.clone(),
            full: written(self.full),
            runs: self.runs,
            people: seen,
        };
        files::replace(&self.path, |file| Ok(serde_json::to_writer(file, &kept)?))
            .map_err(|source| FileError::io(&self.path, source))
    }
}

/// What tells whether a person has to be read again.
pub(super) fn print<'f>(
    reference: &str,
    known: &Known,
    wanted: &[Wanted],
    groups: Option<&BTreeSet<GroupId>>,
    extent: Extent,
    fields: impl Iterator<Item = (Field, &'f Patch<String>)>,
) -> Seen {
    let who = half(Sha256::new().chain_update(&*same::reference(reference)));
    let mut hasher = Sha256::new();
    // Each part with its length, so that no two sequences of parts are the same bytes.
    let mut part = |text: &str| {
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text);
    };
    part(&format!("{} {} {extent:?}", known.id, known.active));
    part(&known.name);
    for field in Field::ALL {
        part(known.value(*field).unwrap_or_default());
    }
    for (field, value) in fields {
        part(field.name());
        part(value.value().map_or("", |value| value));
        part(if value.value().is_some() { "set" } else { "clear" });
    }
    for wanted in wanted {
        part(&format!("{wanted:?}"));
    }
    if let Some(groups) = groups {
        part(&format!("groups {groups:?}"));
    }
    (who, half(hasher))
}

fn half(hasher: Sha256) -> Print {
    let digest = hasher.finalize();
    Print(digest.iter().take(16).fold(0, |all, byte| all << 8 | u128::from(*byte)))
}
