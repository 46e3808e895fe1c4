//! A plan as a file.
//!
//! ```json
//! {"format": "ziik directory plan", "version": 1, "sha256": "5f2b…",
//!  "plan": {"tenant": "https://acme.ziik.io/api", …}}
//! ```

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ziik_api::Timestamp;
use ziik_api::types::{GroupId, UnitId, UserId, UserTypeId};

use super::Directory;
use super::change::{Action, Change};
use super::files::FileError;
use super::groups::GroupStep;
use super::plan::{Details, Removals};
use super::problem::{Finding, Problem};
use super::rails::{Allowance, Limits};
use crate::files;
use crate::memberships::{self, Catalog};
use crate::plan::Plan;
use crate::text::hex;

const FORMAT: &str = "ziik directory plan";
const VERSION: u32 = 1;
/// The longest time that a plan can be valid, which fits into any clock: about a hundred years.
const LONGEST: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

#[derive(Serialize, Deserialize)]
struct Envelope<P> {
    format: String,
    version: u32,
    /// Of the plan as `serde_json` writes it.
    sha256: String,
    plan: P,
}

/// What a file says before it is read as a plan.
#[derive(Deserialize)]
struct Label {
    format: Option<String>,
    version: Option<u32>,
}

/// A plan in the form in which it is kept.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Saved {
    tenant: String,
    planned: Timestamp,
    valid_until: Timestamp,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    welcome: bool,
    /// The number of active users.
    people: usize,
    /// The number of units, where the plan is about them.
    #[serde(default)]
    unit_count: usize,
    /// What is allowed beyond the default.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    allowed: Vec<String>,
    changes: Vec<Change>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    problems: Vec<SavedProblem>,
    acknowledged: usize,
    out_of_scope: usize,
    removals: Removals,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    unchanged: Vec<(usize, Box<str>)>,
    /// The names of the units and user types that changes are about.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    units: BTreeMap<UnitId, String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    user_types: BTreeMap<UserTypeId, String>,
    /// The names of the groups that changes are about.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    groups: BTreeMap<GroupId, String>,
}

#[derive(Serialize, Deserialize)]
struct SavedProblem {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    row: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    user: Option<UserId>,
    reference: String,
    kind: String,
    problem: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    stays: bool,
}

impl Saved {
    pub(super) fn new(tenant: &str, changes: &[Change], details: &Details) -> Self {
        let (people, unit_count) = details.limits.size();
        let problems = details.problems.iter().map(|finding| SavedProblem {
            row: finding.row,
            user: finding.user,
            reference: finding.reference.clone(),
            kind: finding.problem.kind().to_owned(),
            problem: finding.problem.to_string(),
            stays: finding.problem.stays(),
        });
        let mut saved = Self {
            tenant: tenant.to_owned(),
            planned: written(details.planned),
            valid_until: written(details.planned + details.valid_for.min(LONGEST)),
            welcome: details.welcome,
            people,
            unit_count,
            allowed: details.limits.raised().map(|allowance| allowance.to_string()).collect(),
            changes: changes.to_vec(),
            problems: problems.collect(),
            acknowledged: details.acknowledged,
            out_of_scope: details.out_of_scope,
            removals: details.removals,
            unchanged: details.unchanged.clone(),
            units: BTreeMap::new(),
            user_types: BTreeMap::new(),
            groups: BTreeMap::new(),
        };
        saved.name(&details.catalog);
        saved.name_groups(&details.groups);
        saved
    }

    /// Keeps the names of what the changes are about.
    fn name(&mut self, catalog: &Catalog) {
        let Self { changes, units, user_types, .. } = self;
        let mut note = |unit: UnitId, types: Option<&std::collections::BTreeSet<UserTypeId>>| {
            units.extend(catalog.known_unit(unit).map(|name| (unit, name.to_owned())));
            for id in types.into_iter().flatten() {
                user_types.extend(catalog.known_user_type(*id).map(|name| (*id, name.to_owned())));
            }
        };
        for change in changes {
            let steps = match &change.action {
                Action::Create(creation) => {
                    note(creation.unit, creation.user_types.as_ref());
                    &creation.memberships
                }
                Action::Update { memberships, .. } => memberships,
                Action::Deactivate | Action::Delete { .. } => continue,
                Action::Unit(unit) => {
                    note(unit.unit(), None);
                    if let Some(parent) = unit.parent() {
                        note(parent, None);
                    }
                    continue;
                }
            };
            for step in steps {
                let (department, types) = match step {
                    memberships::Change::Add { department, user_types, .. } => {
                        (department.as_ref(), user_types.as_ref())
                    }
                    memberships::Change::Change { department, user_types, .. } => {
                        (department.value(), user_types.as_ref())
                    }
                    memberships::Change::Remove { .. } => (None, None),
                };
                note(step.unit(), types);
                if let Some(department) = department {
                    note(*department, None);
                }
            }
        }
    }

    /// Keeps the names of the groups that the changes are about.
    fn name_groups(&mut self, names: &BTreeMap<GroupId, String>) {
        let ids = self.changes.iter().flat_map(|change| match &change.action {
            Action::Create(creation) => creation.groups.clone(),
            Action::Update { groups, .. } => groups.iter().map(GroupStep::group).collect(),
            _ => Vec::new(),
        });
        let names = ids.filter_map(|id| Some((id, names.get(&id)?.clone())));
        self.groups = names.collect();
    }

    /// The SHA-256 of the plan, in hexadecimal.
    pub(super) fn digest(&self) -> String {
        let mut hasher = Hasher(Sha256::new());
        // Nothing here fails to be written: the keys are texts and numbers, and so is all else.
        let _ = serde_json::to_writer(&mut hasher, self);
        hex(&hasher.0.finalize())
    }

    fn into_plan(self, directory: &Directory, path: &Path) -> Result<Plan<Change>, FileError> {
        let invalid = |what: &str| FileError::invalid(path, format!("{what}; plan again"));
        let mut limits = Limits::default().of(self.people, self.unit_count);
        for text in &self.allowed {
            let allowance: Allowance =
                text.parse().map_err(|error| invalid(&format!("{error}")))?;
            limits.raise(allowance.rail, allowance.limit);
        }
        let (planned, until) = (self.planned.to_system_time(), self.valid_until.to_system_time());
        let (Some(planned), Some(until)) = (planned, until) else {
            return Err(invalid("the plan does not say when it was made"));
        };
        if until < SystemTime::now() {
            return Err(FileError::Expired { path: path.to_owned(), until: self.valid_until });
        }
        let problems = self.problems.into_iter().map(|saved| Finding {
            row: saved.row,
            reference: saved.reference,
            user: saved.user,
            problem: Problem::Saved { kind: saved.kind, text: saved.problem, stays: saved.stays },
        });
        let api = directory.api.clone();
        let details = Details {
            planned,
            valid_for: until.duration_since(planned).unwrap_or(Duration::ZERO),
            rechecks: true,
            journal: None,
            welcome: self.welcome,
            limits,
            unchanged: self.unchanged,
            problems: problems.collect(),
            acknowledged: self.acknowledged,
            out_of_scope: self.out_of_scope,
            removals: self.removals,
            catalog: Arc::new(Catalog::named(api.clone(), self.units, self.user_types)),
            groups: self.groups,
        };
        Ok(Plan { api, changes: self.changes, details })
    }
}

impl Plan<Change> {
    /// Writes the plan to a file that only its owner may read (mode 0600), as JSON:
    /// [`Directory::load`] reads it. It holds personal data and no secret.
    ///
    /// ```no_run
    /// # use ziik_ext::directory::PersonRecord;
    /// # type Result = std::result::Result<(), ziik_ext::Error>;
    /// # async fn example(client: ziik_ext::Client, records: Vec<PersonRecord>) -> Result {
    /// client.directory().plan(records).await?.save("monday.plan.json")?;
    /// // Somebody has read it. Later, and in another process:
    /// println!("{}", client.directory().load("monday.plan.json")?.apply().await?);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`FileError::Io`].
    pub fn save(&self, path: impl AsRef<Path>) -> Result<(), FileError> {
        let path = path.as_ref();
        files::replace(path, |file| self.write_json(file))
            .map_err(|source| FileError::io(path, source))
    }

    /// Writes the JSON that [`save`](Self::save) makes a file of.
    ///
    /// # Errors
    /// `out` cannot be written.
    pub fn write_json(&self, mut out: impl Write) -> io::Result<()> {
        let plan = Saved::new(self.api.base_url(), &self.changes, &self.details);
        let sha256 = plan.digest();
        let envelope = Envelope { format: FORMAT.to_owned(), version: VERSION, sha256, plan };
        serde_json::to_writer_pretty(&mut out, &envelope)?;
        out.write_all(b"\n")
    }

    /// Returns the SHA-256 of the plan in hexadecimal: that of its file, and of the journal of its
    /// application.
    #[must_use]
    pub fn digest(&self) -> String {
        Saved::new(self.api.base_url(), &self.changes, &self.details).digest()
    }
}

impl Directory {
    /// Reads a plan that was [saved](Plan::save). It is applied as it is: what this `Directory` is
    /// set to does not matter. Each person is read again just before they are changed; whoever is
    /// not as they were when the plan was made is left alone
    /// ([`Outcome::Stale`](crate::plan::Outcome::Stale)). To apply it a second time, after a crash
    /// for instance, does what is left.
    ///
    /// # Errors
    /// [`FileError`]: the file cannot be read or is no plan, the plan was altered, is for another
    /// tenant, or is older than it [may be](Plan::valid_for).
    pub fn load(&self, path: impl AsRef<Path>) -> Result<Plan<Change>, FileError> {
        let path = path.as_ref();
        let text = std::fs::read(path).map_err(|source| FileError::io(path, source))?;
        let invalid = |reason: String| FileError::invalid(path, reason);
        let label: Label = serde_json::from_slice(&text)
            .map_err(|error| invalid(format!("it is not the JSON of a plan: {error}")))?;
        if label.format.as_deref() != Some(FORMAT) {
            return Err(invalid(format!("it is no plan: `format` is not {FORMAT:?}")));
        }
        if label.version != Some(VERSION) {
            let reason = "the plan was saved by another version of this program; plan again";
            return Err(invalid(reason.to_owned()));
        }
        let Envelope { sha256, plan, .. } = serde_json::from_slice::<Envelope<Saved>>(&text)
            .map_err(|error| invalid(format!("the plan cannot be read: {error}; plan again")))?;
        if plan.digest() != sha256 {
            return Err(FileError::Altered { path: path.to_owned() });
        }
        FileError::check_tenant(path, &plan.tenant, self.api.base_url())?;
        plan.into_plan(self, path)
    }
}

/// A moment as text.
pub(super) fn written(time: SystemTime) -> Timestamp {
    Timestamp::from(time).into_rfc3339()
}

struct Hasher(Sha256);

impl Write for Hasher {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
