//! The people a sync covers, protected users, and acknowledged findings.

use std::fmt;
use std::sync::Arc;

use super::change::Change;
use super::field::Field;
use super::listing::Known;
use super::problem::{Finding, Problem};
use super::record::PersonRecord;
use crate::memberships::UserRef;
use crate::same;

/// A person as a filter of [`Directory::only`](super::Directory::only) sees them: a record, or a
/// user in Ziik.
///
/// A user in Ziik has the fields of the list of users: first and last name, title and the meta
/// fields. A record has the fields that it sets.
#[derive(Debug, Clone, Copy)]
pub struct Person<'p> {
    side: Side<'p>,
}

#[derive(Debug, Clone, Copy)]
enum Side<'p> {
    Record(&'p PersonRecord),
    User { reference: &'p str, known: &'p Known },
}

impl<'p> Person<'p> {
    pub(super) fn of_record(record: &'p PersonRecord) -> Self {
        Self { side: Side::Record(record) }
    }

    pub(super) fn of_user(reference: &'p str, known: &'p Known) -> Self {
        Self { side: Side::User { reference, known } }
    }

    /// The reference; empty for somebody in Ziik who has none.
    #[must_use]
    pub fn reference(&self) -> &'p str {
        match self.side {
            Side::Record(record) => record.reference(),
            Side::User { reference, .. } => reference,
        }
    }

    /// The value of a field, where it is known and not empty.
    #[must_use]
    pub fn field(&self, field: Field) -> Option<&'p str> {
        match self.side {
            Side::Record(record) => record.fields.get(&field)?.value().map(String::as_str),
            Side::User { known, .. } => known.value(field),
        }
    }

    /// Whether this is a record, and not a user in Ziik.
    #[must_use]
    pub fn is_record(&self) -> bool {
        matches!(self.side, Side::Record(_))
    }
}

type Filter = Arc<dyn Fn(Person<'_>) -> bool + Send + Sync>;
type Rule = Arc<dyn Fn(&Finding) -> bool + Send + Sync>;

/// The scope of a sync.
#[derive(Clone, Default)]
pub(super) struct Scope {
    pub(super) only: Vec<Filter>,
    pub(super) except: Vec<Filter>,
    /// What the references of the source begin with.
    pub(super) prefix: Option<String>,
    pub(super) protected: Vec<UserRef>,
    pub(super) acknowledged: Vec<Rule>,
}

impl fmt::Debug for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scope")
            .field("filters", &(self.only.len() + self.except.len()))
            .field("prefix", &self.prefix)
            .field("protected", &self.protected)
            .field("acknowledged", &self.acknowledged.len())
            .finish()
    }
}

impl Scope {
    /// Whether the filters let this person in.
    pub(super) fn has(&self, person: Person<'_>) -> bool {
        self.only.iter().all(|filter| filter(person))
            && !self.except.iter().any(|filter| filter(person))
    }

    /// Whether this user, whom no record has, belongs to the source at all.
    pub(super) fn has_source_of(&self, reference: &str) -> bool {
        self.prefix.as_deref().is_none_or(|prefix| reference.starts_with(prefix))
    }

    /// Why this record cannot be of the source.
    pub(super) fn of_another_source(&self, reference: &str) -> Option<Problem> {
        let prefix = self.prefix.as_deref()?;
        (!reference.starts_with(prefix)).then(|| Problem::OtherSource(prefix.to_owned()))
    }

    /// Whether nothing may happen to this person.
    pub(super) fn protects(&self, change: &Change) -> bool {
        self.protected.iter().any(|user| match user {
            UserRef::Id(id) => change.user == Some(*id),
            UserRef::Reference(reference) => {
                same::caseless(reference) == same::caseless(&change.reference)
            }
        })
    }

    pub(super) fn is_acknowledged(&self, finding: &Finding) -> bool {
        self.acknowledged.iter().any(|rule| rule(finding))
    }
}
