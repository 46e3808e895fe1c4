//! What a sync is going to do.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use ziik_api::Client;
use ziik_api::types::{UnitId, UserId, UserTypeId};

use super::apply::Apply;
use super::field::{Field, FieldChange};
use super::listing::Known;
use super::problem::{Finding, Withheld};
use crate::memberships::{Catalog, MembershipChange, write_step};
use crate::text::clean;

/// The longest reference and name that a table makes room for.
const WIDEST: usize = 24;

/// What a sync is going to do: it holds who is to change and how, and of those who stay as they
/// are only the reference.
///
/// `Display` is a table with a line for each person and one for each problem, and the numbers
/// below it. It shows values of people.
#[derive(Debug)]
#[must_use = "nothing is changed before `apply`"]
pub struct DirectoryPlan {
    pub(super) api: Client,
    pub(super) welcome: bool,
    pub(super) changes: Vec<Change>,
    pub(super) unchanged: Vec<(usize, Box<str>)>,
    pub(super) problems: Vec<Finding>,
    pub(super) removals: Removals,
    pub(super) catalog: Arc<Catalog>,
}

/// Who is missing from the records, and what comes of it.
#[derive(Debug)]
pub(super) struct Removals {
    pub(super) missing: usize,
    pub(super) changes: Vec<Change>,
    pub(super) allowed: usize,
    pub(super) withheld: Option<Withheld>,
}

/// What is to happen to one person.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Change {
    /// The number of the record, from 1; `None` for somebody who is missing from the records.
    pub row: Option<usize>,
    /// The reference.
    pub reference: String,
    /// The name, in Ziik if the person is there.
    pub name: String,
    /// The id of the user in Ziik; `None` for somebody new.
    pub user: Option<UserId>,
    /// What is to happen.
    pub action: Action,
}

impl Change {
    pub(super) fn of_user(
        row: Option<usize>,
        reference: &str,
        known: &Known,
        action: Action,
    ) -> Self {
        Self {
            row,
            reference: reference.to_owned(),
            name: known.name.to_string(),
            user: Some(known.id),
            action,
        }
    }

    pub(super) fn of_nobody(row: usize, reference: &str, creation: Creation) -> Self {
        let part = |field| creation.fields.get(&field).map(String::as_str).unwrap_or_default();
        let name = format!("{} {}", part(Field::FirstName), part(Field::LastName));
        let action = Action::Create(Box::new(creation));
        Self { row: Some(row), reference: reference.to_owned(), name, user: None, action }
    }
}

/// What is to happen to a person.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Action {
    /// A new user.
    Create(Box<Creation>),
    /// A user becomes what the record says.
    #[non_exhaustive]
    Update {
        /// Whether the user is deactivated and comes back.
        reactivate: bool,
        /// The fields that differ.
        fields: Vec<FieldChange>,
        /// The steps to the memberships.
        memberships: Vec<MembershipChange>,
    },
    /// A user who is missing from the records can no longer sign in.
    Deactivate,
    /// A user who is missing from the records is deleted.
    #[non_exhaustive]
    Delete {
        /// Who gets the content.
        transfer_to: Option<UserId>,
    },
}

/// A user to create.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Creation {
    /// The fields.
    pub fields: BTreeMap<Field, String>,
    /// The unit to begin in.
    pub unit: UnitId,
    /// The user types there, where the record has any to say.
    pub user_types: Option<BTreeSet<UserTypeId>>,
    /// The steps to the other memberships, and to the department of the first.
    pub memberships: Vec<MembershipChange>,
}

/// How many people a plan does what to. Somebody may be in several of these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// New users.
    pub create: usize,
    /// Users of whom fields change.
    pub update: usize,
    /// Users whose memberships change.
    pub move_: usize,
    /// Users who come back.
    pub reactivate: usize,
    /// Users who are deactivated.
    pub deactivate: usize,
    /// Users who are deleted.
    pub delete: usize,
    /// Records with nothing to change.
    pub unchanged: usize,
    /// Records and users with a problem.
    pub problems: usize,
}

impl DirectoryPlan {
    /// Everything that is to happen, in the order in which it begins: records in their order, then
    /// removals.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().chain(&self.removals.changes)
    }

    /// What was found wrong, in the order of the records.
    #[must_use]
    pub fn problems(&self) -> &[Finding] {
        &self.problems
    }

    /// The references of those with nothing to change.
    pub fn unchanged(&self) -> impl Iterator<Item = &str> {
        self.unchanged.iter().map(|(_, reference)| &**reference)
    }

    /// How many active users with a reference are missing from the records, whatever is done about
    /// it.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.removals.missing
    }

    /// Why nobody is removed, when people were to be.
    #[must_use]
    pub fn removals_withheld(&self) -> Option<Withheld> {
        self.removals.withheld
    }

    /// How many people may be removed. A plan that removes more is not applied.
    #[must_use]
    pub fn removals_allowed(&self) -> usize {
        self.removals.allowed
    }

    /// How many people are removed: deactivated or deleted.
    #[must_use]
    pub fn removals(&self) -> usize {
        self.removals.changes.len()
    }

    /// Drops the removals from the plan.
    pub fn without_removals(mut self) -> Self {
        self.removals.changes.clear();
        self
    }

    /// Whether there is nothing to apply; see also [`is_settled`](Self::is_settled). With those of
    /// whom [`problems`](Self::problems) tells something may be left to do:
    /// [`Problem::NotRead`](super::Problem::NotRead) goes away by itself.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes().next().is_none()
    }

    /// Whether Ziik is as the records say: there is nothing to do, no record has a problem,
    /// everybody could be read, and no removal is withheld. Users who stay for good are no matter:
    /// those without a reference, administrators, the signed-in user and the heir.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        use super::Problem::{Administrator, Heir, SignedIn, Unreferenced};
        let stays = |finding: &Finding| {
            finding.row.is_none()
                && matches!(finding.problem, Administrator | Heir | SignedIn | Unreferenced)
        };
        self.is_empty() && self.removals.withheld.is_none() && self.problems.iter().all(stays)
    }

    /// How many people it does what to.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let (unchanged, problems) = (self.unchanged.len(), self.problems.len());
        let mut counts = Counts { unchanged, problems, ..Counts::default() };
        for change in self.changes() {
            match &change.action {
                Action::Create(_) => counts.create += 1,
                Action::Update { reactivate, fields, memberships } => {
                    counts.reactivate += usize::from(*reactivate);
                    counts.update += usize::from(!fields.is_empty());
                    counts.move_ += usize::from(!memberships.is_empty());
                }
                Action::Deactivate => counts.deactivate += 1,
                Action::Delete { .. } => counts.delete += 1,
            }
        }
        counts
    }

    /// Does it, once it is awaited.
    pub fn apply<'p>(self) -> Apply<'p> {
        Apply::new(self)
    }

    /// What happens to somebody, one line each: the verb and the details.
    fn lines(&self, action: &Action) -> Vec<(&'static str, String)> {
        let steps = |steps: &[MembershipChange]| {
            let mut text = String::new();
            for step in steps {
                text.push_str(if text.is_empty() { "" } else { "; " });
                // Writing to a string does not fail.
                let _ = write_step(&mut text, step, &self.catalog);
            }
            text
        };
        match action {
            Action::Create(creation) => {
                let Creation { fields: _, unit, user_types, memberships } = &**creation;
                let first = MembershipChange::Add {
                    unit: *unit,
                    department: None,
                    user_types: user_types.clone(),
                };
                let all: Vec<_> =
                    std::iter::once(first).chain(memberships.iter().cloned()).collect();
                vec![("create", steps(&all))]
            }
            Action::Update { reactivate, fields, memberships } => {
                let mut lines = Vec::new();
                if *reactivate {
                    lines.push(("reactivate", String::new()));
                }
                if !fields.is_empty() {
                    let fields: Vec<_> = fields.iter().map(ToString::to_string).collect();
                    lines.push(("update", fields.join("; ")));
                }
                if !memberships.is_empty() {
                    lines.push(("move", steps(memberships)));
                }
                lines
            }
            Action::Deactivate => vec![("deactivate", String::new())],
            Action::Delete { transfer_to: None } => vec![("delete", String::new())],
            Action::Delete { transfer_to: Some(heir) } => {
                vec![("delete", format!("content to user {heir}"))]
            }
        }
    }
}

impl fmt::Display for DirectoryPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widest = |text: fn(&Change) -> &str| {
            let lengths = self.changes().map(|change| text(change).chars().count());
            lengths.max().unwrap_or(0).min(WIDEST)
        };
        let (references, names) =
            (widest(|change| &change.reference), widest(|change| &change.name));
        for change in self.changes() {
            let (reference, name) = (clean(&change.reference), clean(&change.name));
            for (verb, details) in self.lines(&change.action) {
                let line = format!(
                    "{verb:<10}  {reference:<references$}  {name:<names$}  {}",
                    clean(&details)
                );
                writeln!(f, "{}", line.trim_end())?;
            }
        }
        for finding in &self.problems {
            writeln!(f, "{:<10}  {finding}", "problem")?;
        }
        let counts = self.counts();
        writeln!(
            f,
            "{} to create, {} to update, {} to move, {} to reactivate, {} to deactivate, {} to delete, {} unchanged, {} problems",
            counts.create,
            counts.update,
            counts.move_,
            counts.reactivate,
            counts.deactivate,
            counts.delete,
            counts.unchanged,
            counts.problems,
        )?;
        let Removals { missing, changes, allowed, withheld } = &self.removals;
        match withheld {
            Some(reason) => {
                write!(f, "{missing} missing from the records, and nobody is removed: {reason}")
            }
            None if changes.len() > *allowed => write!(
                f,
                "{missing} missing from the records; {} to remove, but {allowed} allowed: this plan will be refused",
                changes.len()
            ),
            None => write!(f, "{missing} missing from the records; {} to remove", changes.len()),
        }
    }
}
