//! What is reported instead of guessed.

use std::fmt;

use serde::{Deserialize, Serialize};
use ziik_api::types::{UnitId, UserId};

use super::email::EmailHolder;
use super::field::Field;
use crate::groups::KeptReason;
use crate::memberships::NameProblem;
use crate::text::clean;
use crate::walk::Doubt;

/// Why a record, or a user in Ziik, is left as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// The record could not be read.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// The record has no reference.
    #[error("has no reference")]
    NoReference,
    /// Several records have this reference. None of them is taken.
    #[error("is in the records more than once")]
    DuplicateReference,
    /// Several users in Ziik have this reference. None of them is touched.
    #[error("is the reference of the users {}", list(.0))]
    AmbiguousReference(Vec<UserId>),
    /// A value cannot be meant.
    #[error("{field} {reason}")]
    #[non_exhaustive]
    Invalid {
        /// The field.
        field: Field,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The person is not in Ziik, and the record lacks what a new user must have.
    #[error("cannot be created without {0}")]
    Incomplete(&'static str),
    /// The record says that the person is in no unit at all.
    #[error("would be left without a unit membership")]
    NoMembership,
    /// A unit, user type or group is not known or not the only one, or a unit is named twice.
    #[error(transparent)]
    Name(NameProblem),
    /// Ziik does not say which user types the person has in the unit, and they are to be kept
    /// beside others.
    #[error("has user types in unit {0} that are to be kept and that Ziik does not tell")]
    UserTypesUnknown(UnitId),
    /// Several records have this e-mail address.
    #[error("{email} is in the records of {}", references.join(", "))]
    #[non_exhaustive]
    EmailTwice {
        /// The address.
        email: String,
        /// The references of the records.
        references: Vec<String>,
    },
    /// Another user has this e-mail address at present. Nothing is changed about either of them,
    /// also where it is the same person.
    #[error("{email} is taken by {holder}: {}", holder.advice())]
    #[non_exhaustive]
    EmailTaken {
        /// The address.
        email: String,
        /// Who has it.
        holder: EmailHolder,
    },
    /// Another user has this e-mail address, who is to get one that a third has, and so on back to
    /// this person. Ziik allows no moment in which two have the same, so one of them has to get
    /// another address first, such as a
    /// [temporary](super::Directory::temporary_emails) one.
    #[error(
        "{email} is the address of user {user}, who gets another one in a circle with this \
         person; allow temporary addresses, or give one of them a third address first"
    )]
    #[non_exhaustive]
    EmailCircle {
        /// The address.
        email: String,
        /// Who has it.
        user: UserId,
    },
    /// Several users without a reference may be [adopted](super::Directory::adopt_if) as this
    /// person. None of them is.
    #[error(
        "may be any of the users {}, who have no reference; give one of them the reference",
        list(.0)
    )]
    AmbiguousAdoption(Vec<UserId>),
    /// Several records adopt this user. None of them does.
    #[error(
        "is user {user} by its rules, as are the records {}; give the user a reference",
        list(rows)
    )]
    #[non_exhaustive]
    AdoptedTwice {
        /// The user.
        user: UserId,
        /// The numbers of the records.
        rows: Vec<usize>,
    },
    /// A user in Ziik has this reference but for upper and lower case. Whether that is the same
    /// person is not clear: the user is neither updated nor removed, and nobody is created, unless
    /// Ziik finds nobody by the reference as the record has it.
    #[error("user {user} has the reference {reference:?}; write it in the same way in both")]
    #[non_exhaustive]
    OtherCase {
        /// The user.
        user: UserId,
        /// The reference in Ziik.
        reference: String,
    },
    /// The person is deactivated in Ziik, and nobody is to be reactivated.
    #[error("is deactivated, and reactivating is off")]
    Deactivated,
    /// Ziik does not show the user.
    #[error("cannot be looked up: {0}")]
    NotShown(String),
    /// The user could not be read: the network or Ziik failed, and the attempts of a call were
    /// used up. Whoever this is was neither compared nor taken as missing; another plan may
    /// read them.
    #[error("could not be read: {0}; plan again")]
    NotRead(String),
    /// The user in Ziik has no reference, and so belongs to no record.
    #[error("has no reference in Ziik; left alone")]
    Unreferenced,
    /// The user is missing from the records, and an administrator, or Ziik does not say.
    #[error("is missing from the records, and is or may be an administrator; not removed")]
    Administrator,
    /// The user is the one whom the client is signed in as, or may be: neither changed nor removed.
    #[error("is or may be the user who is signed in; left alone")]
    SignedIn,
    /// The user is [protected](super::Directory::protect): neither changed nor removed.
    #[error("is protected; left alone")]
    Protected,
    /// The reference does not begin like those of
    /// [the source](super::Directory::references_begin_with).
    #[error("has a reference that does not begin with {0:?}")]
    OtherSource(String),
    /// The user is missing from the records, and the one who is to get the content of those who
    /// are deleted.
    #[error("is missing from the records, and gets the content of others; not removed")]
    Heir,
    /// The record of a unit has no name.
    #[error("is a unit without a name")]
    UnitWithoutName,
    /// By the records, the unit would be below itself.
    #[error("is a unit that would be below itself")]
    UnitCircle,
    /// The unit is to be created below one that is not, because of a problem.
    #[error("is a unit below one that is not created")]
    UnitWithoutParent,
    /// The unit has a reference of [the source](super::Directory::unit_references_begin_with), and
    /// no record has it. Units are never deleted.
    #[error("is a unit that no record has; left alone")]
    UnitNotInRecords,
    /// Members of the group come and go by unit or user type, so the sync does not look after it.
    #[error(
        "the group {0:?} gets members by unit or user type; take it out of the records, or the \
         rule out of the group"
    )]
    GroupAutomatic(String),
    /// The signed-in user does not administer the group, and so cannot change who is in it.
    #[error(
        "the group {0:?} is not administered by the signed-in user; make them an administrator"
    )]
    GroupNotAdministered(String),
    /// Ziik does not show the group or its members.
    #[error("the group {group:?} cannot be looked up: {reason}")]
    #[non_exhaustive]
    GroupNotShown {
        /// The name, or the id.
        group: String,
        /// What Ziik says.
        reason: String,
    },
    /// The user is in a group that the record does not name, and is not taken out of it. The rest
    /// of the record is carried out.
    #[error("stays in the group {group:?}: {reason}")]
    #[non_exhaustive]
    GroupKept {
        /// The name of the group.
        group: String,
        /// Why the user stays.
        reason: KeptReason,
    },
    /// People have asked to join this group, and an administrator of it has to decide. Ziik does
    /// not tell who they are, so one of them may be somebody whom the plan adds.
    #[error("is a group with {0} requests to join that wait for approval; decide on them in Ziik")]
    GroupRequests(i64),
    /// What a run did to this person cannot be [undone](super::Directory::undo).
    #[error("cannot be undone: {0}")]
    NotUndone(&'static str),
    /// A problem of a plan from a [file](super::Directory::load), in words.
    #[error("{text}")]
    #[non_exhaustive]
    Saved {
        /// The [kind](Problem::kind) that it was.
        kind: String,
        /// What is wrong.
        text: String,
        /// Whether it concerns a user who stays as they are for good, such as an administrator.
        stays: bool,
    },
}

impl Problem {
    /// The name of the kind of problem, such as `email-taken`: the variant in lower case, with
    /// hyphens. That of a plan from a file is kept.
    #[must_use]
    pub fn kind(&self) -> &str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::NoReference => "no-reference",
            Self::DuplicateReference => "duplicate-reference",
            Self::AmbiguousReference(_) => "ambiguous-reference",
            Self::Invalid { .. } => "invalid",
            Self::Incomplete(_) => "incomplete",
            Self::NoMembership => "no-membership",
            Self::Name(_) => "name",
            Self::UserTypesUnknown(_) => "user-types-unknown",
            Self::EmailTwice { .. } => "email-twice",
            Self::EmailTaken { .. } => "email-taken",
            Self::EmailCircle { .. } => "email-circle",
            Self::AmbiguousAdoption(_) => "ambiguous-adoption",
            Self::AdoptedTwice { .. } => "adopted-twice",
            Self::OtherCase { .. } => "other-case",
            Self::Deactivated => "deactivated",
            Self::NotShown(_) => "not-shown",
            Self::NotRead(_) => "not-read",
            Self::Unreferenced => "unreferenced",
            Self::Administrator => "administrator",
            Self::SignedIn => "signed-in",
            Self::Protected => "protected",
            Self::OtherSource(_) => "other-source",
            Self::Heir => "heir",
            Self::UnitWithoutName => "unit-without-name",
            Self::UnitCircle => "unit-circle",
            Self::UnitWithoutParent => "unit-without-parent",
            Self::UnitNotInRecords => "unit-not-in-records",
            Self::GroupAutomatic(_) => "group-automatic",
            Self::GroupNotAdministered(_) => "group-not-administered",
            Self::GroupNotShown { .. } => "group-not-shown",
            Self::GroupKept { .. } => "group-kept",
            Self::GroupRequests(_) => "group-requests",
            Self::NotUndone(_) => "not-undone",
            Self::Saved { kind, .. } => kind,
        }
    }

    /// Whether the user is to stay as they are for good: nothing has to be done about it.
    pub(super) fn stays(&self) -> bool {
        matches!(
            self,
            Self::Administrator
                | Self::Heir
                | Self::Protected
                | Self::SignedIn
                | Self::Unreferenced
                | Self::UnitNotInRecords
                | Self::GroupRequests(_)
                | Self::GroupKept { reason: KeptReason::Administrator | KeptReason::Automatic, .. }
                | Self::Saved { stays: true, .. }
        )
    }
}

impl From<NameProblem> for Problem {
    fn from(problem: NameProblem) -> Self {
        Self::Name(problem)
    }
}

fn list(numbers: &[impl ToString]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// A problem and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The number of the record, from 1 in the order in which they came; `None` for somebody who
    /// is only in Ziik.
    pub row: Option<usize>,
    /// The reference; empty where there is none.
    pub reference: String,
    /// The id of the user in Ziik, when there is one.
    pub user: Option<UserId>,
    /// What is wrong.
    pub problem: Problem,
}

impl Finding {
    pub(crate) fn of_record(row: usize, reference: &str, problem: impl Into<Problem>) -> Self {
        Self {
            row: Some(row),
            reference: reference.to_owned(),
            user: None,
            problem: problem.into(),
        }
    }

    pub(crate) fn of_user(user: UserId, reference: &str, problem: Problem) -> Self {
        Self { row: None, reference: reference.to_owned(), user: Some(user), problem }
    }
}

/// `EMP-00007 (record 12): has no reference`
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}",
            whom(&self.reference, self.row, self.user),
            clean(&self.problem.to_string())
        )
    }
}

/// `EMP-00007 (record 12)`
pub(crate) fn whom(reference: &str, row: Option<usize>, user: Option<UserId>) -> String {
    let place = match (row, user) {
        (Some(row), _) => format!("record {row}"),
        (None, Some(user)) => format!("user {user}"),
        (None, None) => String::new(),
    };
    match (reference.is_empty(), place.is_empty()) {
        (true, _) => place,
        (false, true) => clean(reference),
        (false, false) => format!("{} ({place})", clean(reference)),
    }
}

/// Why nobody is removed although people are missing from the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Withheld {
    /// Users came and went while they were listed, again and again.
    #[error("the list of users kept changing while it was read")]
    ListChanged,
    /// The list of users did not say how many there are, or had another number.
    #[error("the list of users did not tell, or not give, its full number")]
    ListIncomplete,
    /// A record could not be read or has no reference: it may be of somebody who seems to be
    /// missing.
    #[error("there are records without a usable reference")]
    UnknownRecords,
    /// There were no records at all.
    #[error("there are no records at all")]
    NoRecords,
    /// It cannot be told which user the client is signed in as.
    #[error("it is not known which user is signed in")]
    UnknownSignIn,
}

impl From<Doubt> for Withheld {
    fn from(doubt: Doubt) -> Self {
        match doubt {
            Doubt::Changed => Self::ListChanged,
            Doubt::Untold | Doubt::Differs => Self::ListIncomplete,
        }
    }
}
