//! When a loop of requests is to stop: the one rule for the reads of a plan, for its application,
//! and for the members of a group.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use ziik_api::TransportErrorKind;

use crate::error::Error;

/// So many failures in a row are an outage. Without a bound it would cost a time-out for each
/// person.
const IN_A_ROW: usize = 20;

/// What the requests of a loop tell about the API together.
///
/// It is an outage once 20 requests in a row failed because the network or the API did, and at
/// once when nobody can sign in or the client's circuit breaker holds requests back. What
/// the API refuses is one request's own matter.
#[derive(Debug, Default)]
pub(crate) struct Outage {
    failed_in_a_row: AtomicUsize,
    is_over: AtomicBool,
}

impl Outage {
    /// Notes how a request ended: the failure, or `None` when it went well.
    pub(crate) fn note(&self, failure: Option<&Error>) {
        match failure {
            Some(error) if is_final(error) => self.is_over.store(true, Ordering::Relaxed),
            Some(error) if !is_refusal(error) => {
                if self.failed_in_a_row.fetch_add(1, Ordering::Relaxed) + 1 >= IN_A_ROW {
                    self.is_over.store(true, Ordering::Relaxed);
                }
            }
            _ => self.failed_in_a_row.store(0, Ordering::Relaxed),
        }
    }

    /// Nothing more is to be begun, for another reason.
    pub(crate) fn end(&self) {
        self.is_over.store(true, Ordering::Relaxed);
    }

    /// Whether nothing more is to be begun.
    pub(crate) fn is_here(&self) -> bool {
        self.is_over.load(Ordering::Relaxed)
    }
}

/// Whether no request can go well for the time being.
fn is_final(error: &Error) -> bool {
    let is_held_back = |call: &ziik_api::Error| match call {
        ziik_api::Error::Transport { source, .. } => {
            source.kind() == TransportErrorKind::Unavailable
        }
        _ => false,
    };
    matches!(error, Error::SignIn { .. }) && !error.is_temporary()
        || error.as_call().is_some_and(is_held_back)
}

/// Whether it is the matter of one request alone, and will be the same next time.
pub(crate) fn is_refusal(error: &Error) -> bool {
    match error {
        Error::Call(ziik_api::Error::Api(refusal)) => {
            refusal.status.is_success()
                || refusal.status.is_client_error()
                    && !matches!(refusal.status.as_u16(), 401 | 408 | 429)
        }
        Error::SignIn { .. }
        | Error::Call(ziik_api::Error::Transport { .. } | ziik_api::Error::Decode { .. }) => false,
        _ => true,
    }
}
