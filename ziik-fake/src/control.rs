//! What a test does to a tenant from outside: recorded requests and failures to come.

use std::collections::VecDeque;
use std::fmt;

use crate::answers::Answers;

/// A request as it came in.
///
/// Its `Debug` form leaves the header values and the body out, because they hold passwords and tokens.
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
    /// The body; what is not UTF-8 in it is replaced. Empty when the body was refused for its size.
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

/// An answer that stands in for the real one; see [`Tenant::fail_next`](crate::Tenant::fail_next).
///
/// ```
/// use ziik_fake::Failure;
///
/// let slow_down = Failure::new(429).header("Retry-After", "1");
/// let maintenance = Failure::new(503).body("text/html", "<h1>Back soon</h1>");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Failure {
    /// The status; one that HTTP cannot carry is sent as 500.
    pub status: u16,
    /// The content type; none is sent when this is empty.
    pub content_type: String,
    /// The body.
    pub body: String,
    /// More headers; those that HTTP cannot carry are left out.
    pub headers: Vec<(String, String)>,
}

impl Failure {
    /// A failure with this status and the API's documented error body.
    #[must_use]
    pub fn new(status: u16) -> Self {
        let body = serde_json::json!({
            "error": {"code": "injected", "message": "This failure was asked for.", "is_ziik_error": true}
        });
        Self { status, content_type: "application/json".to_owned(), body: body.to_string(), headers: Vec::new() }
    }

    /// Sets the body and its content type.
    #[must_use]
    pub fn body(self, content_type: impl Into<String>, body: impl Into<String>) -> Self {
        Self { content_type: content_type.into(), body: body.into(), ..self }
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

/// The side of a tenant that a test steers.
#[derive(Debug)]
pub(crate) struct Control {
    pub(crate) answers: Answers,
    pub(crate) requests: Vec<Recorded>,
    pub(crate) failures: VecDeque<(usize, Failure)>,
}

impl Control {
    pub(crate) fn new(answers: Answers) -> Self {
        Self { answers, requests: Vec::new(), failures: VecDeque::new() }
    }

    /// The failure that the present request has to meet, if any.
    pub(crate) fn next_failure(&mut self) -> Option<Failure> {
        loop {
            let (left, failure) = self.failures.front_mut()?;
            if let Some(rest) = left.checked_sub(1) {
                *left = rest;
                return Some(failure.clone());
            }
            self.failures.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_run_out_in_order() {
        let mut control = Control::new(Answers::default());
        control.failures = VecDeque::from([(0, Failure::new(500)), (2, Failure::new(503)), (1, Failure::new(429))]);
        let statuses: Vec<_> = std::iter::from_fn(|| control.next_failure()).map(|failure| failure.status).collect();
        assert_eq!(statuses, [503, 503, 429]);
    }

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
        assert!(text.contains("authorization") && !text.contains("abc") && !text.contains("hunter2"), "{text}");
    }
}
