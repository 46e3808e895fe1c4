//! Everything that can go wrong.

use std::collections::BTreeMap;
use std::error::Error as StdError;

use api_runtime::{PagingError, PagingProblem};
use http::StatusCode;
use ziik_api::types::{GroupId, UnitId, UserId};
use ziik_api::{ApiError, TransportErrorKind};

use crate::directory::{EmailHolder, Exceeded, FileError};
use crate::groups;
use crate::memberships::NameProblem;
use crate::session::SignInError;
use crate::whoami::Right;

/// Why something failed. The message is one line that names the operation; it never holds a secret
/// or a body.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A call failed.
    #[error(transparent)]
    Call(ziik_api::Error),
    /// There is no valid token and none could be had; the operation was not sent.
    #[error("{operation}: cannot sign in: {source}")]
    #[non_exhaustive]
    SignIn {
        /// The id of the operation that needed the token.
        operation: &'static str,
        /// Why there is no token.
        source: SignInError,
    },
    /// A list could not be walked to its end.
    #[error("{operation}: {problem}")]
    #[non_exhaustive]
    Paging {
        /// The id of the list's operation.
        operation: &'static str,
        /// What is wrong with the list.
        problem: PagingProblem,
    },
    /// A unit, a user type, a user or a specialty was named that does not exist, or not only once.
    /// Nothing was sent.
    #[error("{0}; nothing was sent")]
    Name(#[from] NameProblem),
    /// A membership was to be changed that does not exist. Nothing was sent.
    #[error("{user} is not a member of {unit}; nothing was sent")]
    #[non_exhaustive]
    NotAMember {
        /// The user, as named.
        user: String,
        /// The unit, as named.
        unit: String,
    },
    /// The API did not say which user types a membership has, and they are to be kept beside
    /// others. Nothing was sent.
    #[error(
        "Ziik does not tell the user types in unit {unit}, which are to be kept; nothing was sent"
    )]
    #[non_exhaustive]
    UserTypesUnknown {
        /// The unit.
        unit: UnitId,
    },
    /// The API did not say which specialties a user has, and they are to be changed. Nothing was
    /// sent.
    #[error("Ziik does not tell the specialties of user {user}; nothing was sent")]
    #[non_exhaustive]
    SpecialtiesUnknown {
        /// The user.
        user: UserId,
    },
    /// The signed-in user lacks rights that the program asked for. Nothing was sent.
    #[error(
        "user {user} lacks the rights {}; sign in as somebody who has them, or give the user a \
         user type that grants them; nothing was sent",
        list(missing)
    )]
    #[non_exhaustive]
    MissingRights {
        /// The signed-in user.
        user: UserId,
        /// What the user lacks.
        missing: Vec<Right>,
    },
    /// The API refused a user of the directory because of the e-mail address.
    #[error("{source}; {}", why_refused(holder.as_deref()))]
    #[non_exhaustive]
    EmailRefused {
        /// The active user who has the address; `None` where a search finds nobody.
        holder: Option<Box<EmailHolder>>,
        /// The refusal.
        source: ziik_api::Error,
    },
    /// The change would leave a user without a unit membership, which the API does not allow.
    /// Nothing was sent.
    #[error("{user} would be left without a unit membership; nothing was sent")]
    #[non_exhaustive]
    LastMembership {
        /// The user, as named.
        user: String,
    },
    /// A unit was to be moved below itself. Nothing was sent.
    #[error(
        "{unit} cannot be moved below {parent}, which is that unit or below it; nothing was sent"
    )]
    #[non_exhaustive]
    UnitBelowItself {
        /// The unit, as named.
        unit: String,
        /// Where it was to go, as named.
        parent: String,
    },
    /// The members of a group cannot be changed in this way. Nothing was sent.
    #[error("group {group}: {problem}; nothing was sent")]
    #[non_exhaustive]
    Group {
        /// The id of the group.
        group: GroupId,
        /// Why not.
        problem: groups::Problem,
    },
    /// It cannot be told which user is signed in. Nothing was sent.
    #[error(
        "neither the token nor Ziik tells which user is signed in; name the user in a call of the \
         operation itself; nothing was sent"
    )]
    UnknownSignIn,
    /// The API returned a part of a list that has no pages by its documentation.
    #[error(
        "{operation}: the API returned {found} items of a longer list, and its documentation has \
         no way to ask for the others"
    )]
    #[non_exhaustive]
    ListCut {
        /// The id of the list's operation.
        operation: &'static str,
        /// How many items it returned.
        found: usize,
    },
    /// Webhooks cannot be brought to what the specs say. Nothing was sent.
    #[cfg(feature = "webhooks")]
    #[error("webhooks: {0}; nothing was sent")]
    Webhooks(#[from] crate::webhooks::Problem),
    /// The callback that is told of an application's progress panicked. The changes under way were
    /// finished, and no other was begun. See [`Report::into_result`](crate::Report::into_result).
    #[error("the progress callback panicked; changes after that were not begun; plan again")]
    ProgressPanicked,
    /// Somebody else changed the people of a plan after it was made. Nothing was sent for them. See
    /// [`Outcome::Stale`](crate::plan::Outcome::Stale).
    #[error("{changes} changes are stale: somebody else made others in the meantime; plan again")]
    #[non_exhaustive]
    Stale {
        /// How many changes.
        changes: usize,
    },
    /// The file of a saved plan or a journal cannot be used.
    #[error(transparent)]
    File(#[from] FileError),
    /// A plan for a directory or a group does more of some kinds of change than it may. Nothing was
    /// sent.
    #[error(
        "the plan has {}; if that is meant, raise the limit with `allow`; nothing was sent",
        exceeded.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    )]
    #[non_exhaustive]
    TooMuch {
        /// Which kinds, and how much of each.
        exceeded: Vec<Exceeded>,
    },
}

impl From<ziik_api::Error> for Error {
    /// A failed sign-in is recognised inside the failure of the call that needed it.
    fn from(error: ziik_api::Error) -> Self {
        if let ziik_api::Error::Transport { operation, source, .. } = &error
            && source.kind() == TransportErrorKind::SignIn
            && let Some(cause) =
                source.source().and_then(|cause| cause.downcast_ref::<SignInError>())
        {
            return Self::SignIn { operation, source: cause.clone() };
        }
        Self::Call(error)
    }
}

impl AsRef<Self> for Error {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl From<PagingError> for Error {
    fn from(error: PagingError) -> Self {
        match error {
            PagingError::Call(error) => error.into(),
            PagingError::List { operation, problem, .. } => Self::Paging { operation, problem },
        }
    }
}

impl Error {
    /// The call that failed; for a failed sign-in that is `authenticate` or `renew_token`.
    #[must_use]
    pub fn as_call(&self) -> Option<&ziik_api::Error> {
        match self {
            Self::Call(error) | Self::EmailRefused { source: error, .. } => Some(error),
            Self::SignIn { source, .. } => source.call(),
            _ => None,
        }
    }

    /// The API's refusal, when it is one.
    #[must_use]
    pub fn as_api(&self) -> Option<&ApiError> {
        self.as_call().and_then(ziik_api::Error::as_api)
    }

    /// The id of the operation that failed.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        match self {
            Self::Call(error) | Self::EmailRefused { source: error, .. } => error.operation(),
            Self::SignIn { operation, .. }
            | Self::Paging { operation, .. }
            | Self::ListCut { operation, .. } => Some(operation),
            _ => None,
        }
    }

    /// The status of the answer, when there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.as_call().and_then(ziik_api::Error::status)
    }

    /// The API's code for the cause.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.as_api().and_then(|error| error.code.as_deref())
    }

    /// What is wrong with which field, usually of a 422.
    #[must_use]
    pub fn fields(&self) -> Option<&BTreeMap<String, Vec<String>>> {
        self.as_api().map(|error| &error.fields).filter(|fields| !fields.is_empty())
    }

    /// How often the request was sent, or tried to.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.as_call().map_or(0, ziik_api::Error::attempts)
    }

    /// Whether the same call may go well at another time. For a call that writes this says nothing
    /// about whether the first one was carried out.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        self.as_call().is_some_and(ziik_api::Error::is_temporary)
    }

    /// Whether making the same call again is safe and may help, as
    /// [`ziik_api::Error::is_retryable`] says. A call that could not sign in was not sent: it is
    /// retryable when signing in failed for a [temporary](Self::is_temporary) reason.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::SignIn { .. } => self.is_temporary(),
            _ => self.is_call(ziik_api::Error::is_retryable),
        }
    }

    /// Whether the API answered 404 or 410: what the request names does not exist, or not any
    /// more. `false` when signing in failed, and for names that this crate looked up
    /// ([`Error::Name`]).
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.is_call(ziik_api::Error::is_not_found)
    }

    /// Whether the API answered 409: the request contradicts the present state, such as a name
    /// that is taken.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.is_call(ziik_api::Error::is_conflict)
    }

    /// Whether the API answered 401, to the call or to signing in.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.as_call().is_some_and(ziik_api::Error::is_unauthorized)
    }

    /// Whether the API answered 403: whoever is signed in may not do this. `false` when signing in
    /// failed.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.is_call(ziik_api::Error::is_forbidden)
    }

    /// Whether the API does not accept what was sent: it answered 422, or 400 with messages by
    /// field ([`fields`](Self::fields)). `false` when signing in failed.
    #[must_use]
    pub fn is_validation(&self) -> bool {
        self.is_call(ziik_api::Error::is_validation)
    }

    /// Whether the call itself, and not signing in for it, failed in this way.
    fn is_call(&self, is_it: fn(&ziik_api::Error) -> bool) -> bool {
        match self {
            Self::Call(error) | Self::EmailRefused { source: error, .. } => is_it(error),
            _ => false,
        }
    }
}

fn list(rights: &[Right]) -> String {
    rights.iter().map(|right| right.name()).collect::<Vec<_>>().join(", ")
}

fn why_refused(holder: Option<&EmailHolder>) -> String {
    match holder {
        Some(holder) => format!("{holder} has the e-mail address: {}", holder.advice()),
        None => "a search finds no active user with the e-mail address: if it is right, a \
                 deactivated account may have it, or one that the signed-in user may not see"
            .to_owned(),
    }
}
