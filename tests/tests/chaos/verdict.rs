//! Whether an error is one that the faults and the retry policy explain.

use ziik_ext::Error;
use ziik_ext::api::{self, TransportErrorKind};

/// What is known about the request of a call that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It was not carried out.
    NotDone,
    /// It may have been.
    Unknown,
}

/// A kind of call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It may be repeated: it fails after the last attempt only.
    Read,
    /// It is sent once more only when it cannot have been carried out.
    Write,
}

/// What an error means after at most this number of attempts, in a word and for the ledger.
///
/// # Errors
/// What is wrong with it: nothing in the plan of faults leads there.
pub(crate) fn judge(error: &Error, kind: Kind, most: u32) -> Result<(&'static str, Fate), String> {
    let all = error.attempts() == most;
    let once_or_all = all || kind == Kind::Write;
    match error {
        // Whoever needs the token gets the failure of the sign-in that all waited for.
        Error::SignIn { source, .. } => match source.call() {
            Some(call) if call.is_temporary() && call.attempts() == most => {
                Ok(("not signed in", Fate::NotDone))
            }
            _ => Err(format!("unexpected: {error:?}")),
        },
        Error::Call(api::Error::Transport { source, .. }) => match source.kind() {
            TransportErrorKind::Broken if once_or_all => Ok(("broken", Fate::Unknown)),
            _ => Err(format!("unexpected after {} attempts: {error:?}", error.attempts())),
        },
        Error::Call(api::Error::Api(refusal)) => match refusal.status.as_u16() {
            429 if all => Ok(("429", Fate::NotDone)),
            503 if once_or_all => Ok(("503", Fate::NotDone)),
            // Its first token had expired, and its second expired on the way.
            401 => Ok(("401", Fate::NotDone)),
            _ => Err(format!("unexpected after {} attempts: {error:?}", error.attempts())),
        },
        _ => Err(format!("unexpected: {error:?}")),
    }
}
