//! What a test sees of a tenant from outside, and how it steers it.

use std::collections::VecDeque;
use std::fmt;

use crate::answers::Answers;
use crate::faults::Faults;
use crate::ledger::Effect;

/// Default number of requests that are remembered, so that a service that runs for long does not
/// grow.
const KEPT_REQUESTS: usize = 10_000;

/// A request as it came in.
///
/// Its `Debug` form leaves the header values and the body out, because they hold passwords and
/// tokens.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Recorded {
    /// The method, in capitals.
    pub method: String,
    /// The path below the base URL, undecoded.
    pub path: String,
    /// What stood behind the question mark, undecoded; empty if nothing did.
    pub query: String,
    /// The headers in the order of arrival, their names in small letters.
    pub headers: Vec<(String, String)>,
    /// The body; what is not UTF-8 in it is replaced. Empty when the body was refused for its
    /// size, and of what was sent to the [`Storage`](crate::Storage).
    pub body: String,
}

impl Recorded {
    /// The first value of a header; capitals in the name do not matter.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for Recorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("Recorded")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("query", &self.query)
            .field("headers", &headers)
            .field("body_length", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// The side of a tenant that a test steers.
#[derive(Debug)]
pub(crate) struct Control {
    pub(crate) answers: Answers,
    pub(crate) requests: Log,
    /// The requests to the storage.
    pub(crate) storage: Log,
    pub(crate) effects: Vec<Effect>,
    pub(crate) faults: Faults,
}

impl Control {
    pub(crate) fn new(answers: Answers, faults: Faults) -> Self {
        Self {
            answers,
            requests: Log::default(),
            storage: Log::default(),
            effects: Vec::new(),
            faults,
        }
    }
}

/// The latest requests.
#[derive(Debug)]
pub(crate) struct Log {
    requests: VecDeque<Recorded>,
    /// How many of them are kept.
    kept: usize,
}

impl Default for Log {
    fn default() -> Self {
        Self { requests: VecDeque::new(), kept: KEPT_REQUESTS }
    }
}

impl Log {
    /// Keeps a request, and drops the oldest one where there are too many.
    pub(crate) fn record(&mut self, request: Recorded) {
        self.requests.push_back(request);
        self.keep(self.kept);
    }

    pub(crate) fn keep(&mut self, latest: usize) {
        self.kept = latest;
        let over = self.requests.len().saturating_sub(latest);
        self.requests.drain(..over);
    }

    pub(crate) fn all(&self) -> Vec<Recorded> {
        self.requests.iter().cloned().collect()
    }

    pub(crate) fn take(&mut self) -> Vec<Recorded> {
        std::mem::take(&mut self.requests).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_keeps_secrets() {
        let request = Recorded {
            method: "POST".to_owned(),
            path: "/authenticate".to_owned(),
            query: String::new(),
            headers: vec![("authorization".to_owned(), "Bearer abc".to_owned())],
            body: r#"{"password":"hunter2"}"#.to_owned(),
        };
        let text = format!("{request:?}");
        assert!(
            text.contains("authorization") && !text.contains("abc") && !text.contains("hunter2"),
            "{text}"
        );
    }
}
