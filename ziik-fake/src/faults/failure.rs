//! Answers that say that something failed.

use std::time::Duration;

/// An answer that stands in for the real one; the request changes nothing.
///
/// ```
/// use std::time::Duration;
/// use ziik_fake::Failure;
///
/// let slow_down = Failure::new(429).retry_after(1);
/// let maintenance = Failure::html(503).retry_at(Duration::from_secs(60));
/// let moved = Failure::new(302).header("Location", "https://elsewhere.example/");
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
    /// With a time, `Retry-After` is the date so long after the answer, by the tenant's clock.
    pub retry_at: Option<Duration>,
}

impl Failure {
    /// A failure with this status and the API's documented error body.
    #[must_use]
    pub fn new(status: u16) -> Self {
        let body = serde_json::json!({
            "error": {"code": "injected", "message": "This failure was asked for.", "is_ziik_error": true}
        });
        Self {
            status,
            content_type: "application/json".to_owned(),
            body: body.to_string(),
            headers: Vec::new(),
            retry_at: None,
        }
    }

    /// A failure with this status and a page of HTML, as a proxy before the API sends it.
    #[must_use]
    pub fn html(status: u16) -> Self {
        let page = format!(
            "<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>\n"
        );
        Self::new(status).body("text/html", page)
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

    /// Asks to come back after this number of seconds.
    #[must_use]
    pub fn retry_after(self, seconds: u64) -> Self {
        self.header("Retry-After", seconds.to_string())
    }

    /// Asks to come back at the date so long after the answer.
    #[must_use]
    pub fn retry_at(self, after: Duration) -> Self {
        Self { retry_at: Some(after), ..self }
    }
}
