//! Everything that can go wrong with a call.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::{DATE, RETRY_AFTER};
use http::{HeaderMap, StatusCode};
use serde::de::{DeserializeOwned, Expected, Unexpected};

use super::answer_headers::header_text;
use super::dialect::Dialect;
use super::json::Json;
use super::operation::Operation;
use super::platform;
use super::retryable;
use super::tolerant;
use super::transport::{Attempts, TransportError, TransportErrorKind};

/// How many bytes of its body a refusal keeps.
const LONGEST_BODY: usize = 64 << 10;

/// How many characters of a text from an answer are shown in a message.
const LONGEST_TEXT: usize = 1000;

/// Why a call failed. The message is one line that names the operation; it never holds a secret or
/// a body.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The client cannot be built like this.
    #[error("the client is not configured: {message}")]
    Configuration {
        /// What is wrong and what to do about it.
        message: String,
    },
    /// An argument cannot be sent. Nothing was sent.
    #[error("{operation}: the argument `{argument}` {reason}; nothing was sent")]
    #[non_exhaustive]
    InvalidArgument {
        /// The operation's id.
        operation: &'static str,
        /// The argument's name.
        argument: String,
        /// Why it cannot be sent.
        reason: String,
    },
    /// The client has credentials, and none that the operation takes. Nothing was sent.
    #[error(
        "{operation}: takes {needed}, which the client was not given; give it to the builder as \
         `credential`; nothing was sent"
    )]
    #[non_exhaustive]
    MissingCredential {
        /// The operation's id.
        operation: &'static str,
        /// The schemes that it takes, by the names of the functions that make credentials for
        /// them: `` `user` and `key`, or `token` ``.
        needed: String,
    },
    /// No answer arrived: the connection failed, or took too long, or the answer was too large.
    #[error("{operation}: {source}")]
    #[non_exhaustive]
    Transport {
        /// The operation's id.
        operation: &'static str,
        /// What happened.
        source: TransportError,
    },
    /// The API refused.
    #[error(transparent)]
    Api(Box<ApiError>),
    /// The API answered with a status of success, and its body is not what its documentation says.
    /// What the request was meant to do is done, unless [`DecodeError::denies_success`] says that
    /// this is not known.
    #[error("{operation}: answered {status}, but its body cannot be read: {source}")]
    #[non_exhaustive]
    Decode {
        /// The operation's id.
        operation: &'static str,
        /// The answer's status, one of success.
        status: StatusCode,
        /// The answer's headers. A `Location` among them tells where a created object is.
        headers: Box<HeaderMap>,
        /// Where in the body, and why.
        source: DecodeError,
    },
}

/// Without the headers, which may hold what nobody wants in a log.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Configuration { message } => {
                f.debug_struct("Configuration").field("message", message).finish()
            }
            Self::InvalidArgument { operation, argument, reason } => f
                .debug_struct("InvalidArgument")
                .field("operation", operation)
                .field("argument", argument)
                .field("reason", reason)
                .finish(),
            Self::MissingCredential { operation, needed } => f
                .debug_struct("MissingCredential")
                .field("operation", operation)
                .field("needed", needed)
                .finish(),
            Self::Transport { operation, source } => f
                .debug_struct("Transport")
                .field("operation", operation)
                .field("source", source)
                .finish(),
            Self::Api(error) => f.debug_tuple("Api").field(error).finish(),
            Self::Decode { operation, status, source, headers: _ } => f
                .debug_struct("Decode")
                .field("operation", operation)
                .field("status", status)
                .field("source", source)
                .finish_non_exhaustive(),
        }
    }
}

impl Error {
    pub(super) fn invalid_argument(operation: &Operation, argument: &str, reason: &str) -> Self {
        Self::InvalidArgument {
            operation: operation.id,
            argument: argument.to_owned(),
            reason: reason.to_owned(),
        }
    }

    pub(super) fn missing_credential(operation: &Operation, needed: String) -> Self {
        Self::MissingCredential { operation: operation.id, needed }
    }

    pub(super) fn transport(operation: &'static Operation, source: TransportError) -> Self {
        Self::Transport { operation: operation.id, source: source.of(operation) }
    }

    /// The id of the operation that failed.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        match self {
            Self::Configuration { .. } => None,
            Self::InvalidArgument { operation, .. }
            | Self::MissingCredential { operation, .. }
            | Self::Transport { operation, .. }
            | Self::Decode { operation, .. } => Some(operation),
            Self::Api(error) => Some(error.operation),
        }
    }

    /// The status of the answer, when there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Api(error) => Some(error.status),
            Self::Decode { status, .. } => Some(*status),
            _ => None,
        }
    }

    /// How often the request was sent, or tried to.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        match self {
            Self::Configuration { .. }
            | Self::InvalidArgument { .. }
            | Self::MissingCredential { .. } => 0,
            Self::Transport { source, .. } => source.attempts(),
            Self::Api(error) => error.attempts,
            Self::Decode { .. } => 1,
        }
    }

    /// Whether the same call may go well at another time: the network failed, or the API was too
    /// busy or out of order. For a call that writes this says nothing about whether the first
    /// one was carried out.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        match self {
            Self::Transport { source, .. } => {
                use TransportErrorKind::{Broken, Connect, Timeout, Unavailable};
                matches!(source.kind(), Connect | Timeout | Broken | Unavailable)
            }
            Self::Api(error) => matches!(error.status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504),
            _ => false,
        }
    }

    /// Whether sending the same request again is safe and may help. Clients that send requests
    /// again by themselves follow the same rule:
    ///
    /// - Nothing was sent, because there was no connection or the circuit breaker was open.
    /// - The API answered 429, or 503 with `Retry-After`.
    /// - For GET and HEAD only: the connection broke, the request timed out, the API answered 408,
    ///   502, 503 or 504, or the JSON of a 200 was cut off.
    ///
    /// So it is `false` for a write that may have been carried out.
    /// [`is_temporary`](Self::is_temporary) is `true` for those too, and for a 500.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Configuration { .. }
            | Self::InvalidArgument { .. }
            | Self::MissingCredential { .. } => false,
            Self::Transport { source, .. } => source.is_retryable(),
            Self::Api(error) => error.is_retryable,
            Self::Decode { source, .. } => source.inner.is_retryable,
        }
    }

    /// Whether the API answered 404 or 410: what the request names does not exist, or not any
    /// more.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.is_refusal(&[404, 410])
    }

    /// Whether the API answered 409: the request contradicts the present state, such as a name
    /// that is taken.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.is_refusal(&[409])
    }

    /// Whether the API answered 401: it does not accept the token, or there was none.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.is_refusal(&[401])
    }

    /// Whether the API answered 403: whoever is signed in may not do this.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.is_refusal(&[403])
    }

    /// Whether the API does not accept what was sent: it answered 422, or 400 with messages by
    /// field ([`ApiError::fields`]).
    #[must_use]
    pub fn is_validation(&self) -> bool {
        self.is_refusal(&[422])
            || self.is_refusal(&[400])
                && self.as_api().is_some_and(|error| !error.fields.is_empty())
    }

    /// Whether the API refused with one of these statuses.
    fn is_refusal(&self, statuses: &[u16]) -> bool {
        self.as_api().is_some_and(|error| statuses.contains(&error.status.as_u16()))
    }

    /// The API's refusal, when it is one.
    #[must_use]
    pub fn as_api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) => Some(error),
            _ => None,
        }
    }
}

/// An answer that is not one of success, whatever its body was; or one with a status of success
/// whose body is the API's error object.
///
/// The body is read as `{"error": {"code", "message", "is_…"}}` and as `{"message", "errors":
/// {field: [text]}}`. A body in no such form (HTML, empty, cut off) leaves those parts empty; the
/// status is always there. [`body`](Self::body) has the body itself, which no message and no
/// `Debug` output shows.
#[derive(Clone, thiserror::Error)]
#[non_exhaustive]
pub struct ApiError {
    /// The id of the operation that was refused.
    pub operation: &'static str,
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// How often the request was sent.
    pub attempts: u32,
    /// A constant that names the cause: `error.code`.
    pub code: Option<String>,
    /// A sentence for people: `error.message` or `message`.
    pub message: Option<String>,
    /// What the refusal says of itself by yes or no: what is in `error` by a name that begins with
    /// `is_`.
    pub flags: BTreeMap<String, bool>,
    /// What is wrong with which field: `errors`, usually of a 422.
    pub fields: BTreeMap<String, Vec<String>>,
    is_retryable: bool,
    body: Bytes,
    is_body_cut: bool,
}

impl ApiError {
    pub(super) fn read(operation: &'static Operation, response: http::Response<Bytes>) -> Self {
        let is_retryable = is_retryable(operation, &response, false);
        let (head, body) = response.into_parts();
        let mut error = Self {
            operation: operation.id,
            status: head.status,
            headers: head.headers,
            attempts: head.extensions.get::<Attempts>().map_or(1, |attempts| attempts.0),
            code: None,
            message: None,
            flags: BTreeMap::new(),
            fields: BTreeMap::new(),
            is_retryable,
            is_body_cut: body.len() > LONGEST_BODY,
            body: Bytes::new(),
        };
        // A body that is not JSON tells nothing that the status does not.
        if let Ok(json) = Json::new(&body) {
            let mut end = json;
            if end.skip().is_ok() && end.end().is_ok() {
                error.read_body(json);
            }
        }
        // A copy of the beginning, so that the rest is not kept in memory with it.
        let beginning = body.get(..LONGEST_BODY).filter(|_| error.is_body_cut);
        error.body = beginning.map_or(body.clone(), Bytes::copy_from_slice);
        error
    }

    fn read_body(&mut self, json: Json<'_>) {
        let json = json.items().next().unwrap_or(json);
        let detail = json.get("error").unwrap_or(json);
        self.code = part(detail, "code");
        for (name, mut value) in detail.entries().filter(|(name, _)| name.starts_with("is_")) {
            if let Ok(Some(flag)) = tolerant::read(&mut value) {
                self.flags.insert(name.into_owned(), flag);
            }
        }
        self.message = part(detail, "message")
            .or_else(|| part(json, "message"))
            .or_else(|| detail.as_text().map(Cow::into_owned))
            .filter(|message: &String| !message.is_empty());
        let fields = json.get("errors").or_else(|| detail.get("errors"));
        for (field, mut messages) in fields.into_iter().flat_map(Json::entries) {
            let messages = match messages.as_text() {
                Some(message) => vec![message.into_owned()],
                None => tolerant::read(&mut messages).unwrap_or_default(),
            };
            self.fields.insert(field.into_owned(), messages);
        }
    }

    /// Returns the body of the answer as it was sent: its first 64 KiB, where it is longer. It may
    /// hold what nobody wants in a log.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Whether the answer's body was longer than what [`body`](Self::body) has of it.
    #[must_use]
    pub fn is_body_cut(&self) -> bool {
        self.is_body_cut
    }

    /// Deserializes the body, for what a refusal says beyond the fields of this type. The whole
    /// body is read, with no envelope taken off, and as tolerantly as answers of success: `"12"`
    /// is accepted as a number.
    ///
    /// # Errors
    /// The body is not JSON, is cut off, or is of another form than `T`.
    pub fn body_as<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        Dialect::PLAIN.read(&self.body, tolerant::read)
    }

    /// How long to wait before another try, as [`retry_after`] reads it from the headers.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        retry_after(&self.headers)
    }
}

/// Whether another request of `operation` may get a better answer than this one. `is_cut`: its
/// body is JSON that was cut off.
fn is_retryable(operation: &Operation, response: &http::Response<Bytes>, is_cut: bool) -> bool {
    let safe = operation.may_be_repeated();
    let has_retry_after = retry_after(response.headers()).is_some();
    retryable::answer(response.status(), safe, has_retry_after, || is_cut)
}

/// What `Retry-After` asks for, in seconds or as a date. A date is counted from the answer's own
/// `Date`, so that a clock that is off does no harm.
#[must_use]
pub fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let value = header_text(headers, RETRY_AFTER)?;
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = httpdate::parse_http_date(value).ok()?;
    let now = header_text(headers, DATE)
        .and_then(|date| httpdate::parse_http_date(date).ok())
        .unwrap_or_else(platform::now);
    Some(until.duration_since(now).unwrap_or_default())
}

/// `update_user: 422 Unprocessable Entity: The given data was invalid (email: is taken)`
impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.operation, self.status)?;
        if let Some(message) = &self.message {
            write!(f, ": {}", one_line(message))?;
        }
        if let Some(code) = &self.code {
            write!(f, " [{}]", one_line(code))?;
        }
        let fields: Vec<String> = self
            .fields
            .iter()
            .map(|(field, messages)| {
                format!("{}: {}", one_line(field), one_line(&messages.join(", ")))
            })
            .collect();
        if !fields.is_empty() {
            write!(f, " ({})", one_line(&fields.join("; ")))?;
        }
        if let Some(wait) = self.retry_after() {
            write!(f, ", try again in {} s", wait.as_secs())?;
        }
        Ok(())
    }
}

/// Without the headers and the body, which may hold what nobody wants in a log.
impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("operation", &self.operation)
            .field("status", &self.status)
            .field("code", &self.code)
            .field("message", &self.message)
            .field("flags", &self.flags)
            .field("fields", &self.fields)
            .finish_non_exhaustive()
    }
}

/// What stands under `key`, if it can be read.
fn part<T: DeserializeOwned>(json: Json<'_>, key: &str) -> Option<T> {
    json.get(key).and_then(|mut value| tolerant::read::<Option<T>>(&mut value).ok().flatten())
}

/// Text from an answer, without line breaks and other control characters, and not too long: it may
/// get into a log or onto a terminal.
fn one_line(text: &str) -> String {
    let is_break = |c: char| c.is_whitespace() || c.is_control() || is_invisible(c);
    let words = text.split(is_break).filter(|word| !word.is_empty());
    let mut line = words.collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(LONGEST_TEXT) {
        line.truncate(end);
        line.push('…');
    }
    line
}

/// Characters that show nothing themselves and change how the text around them shows: the order of
/// a line, or that it is a line.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
    )
}

/// Where and why a body could not be read. It names the place and the kinds of value, never a
/// value itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    inner: Box<Unreadable>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Unreadable {
    path: String,
    message: String,
    denies: bool,
    is_cut: bool,
    is_retryable: bool,
}

impl DecodeError {
    fn new(message: String) -> Self {
        let path = String::new();
        let (denies, is_cut, is_retryable) = (false, false, false);
        Self { inner: Box::new(Unreadable { path, message, denies, is_cut, is_retryable }) }
    }

    /// Notes which answer it is about.
    pub(super) fn of(mut self, operation: &Operation, response: &http::Response<Bytes>) -> Self {
        self.inner.is_retryable = is_retryable(operation, response, self.inner.is_cut);
        self
    }

    /// For a body that is no answer of success.
    pub(super) fn denial(message: &str) -> Self {
        let mut error = Self::new(message.to_owned());
        error.inner.denies = true;
        error
    }

    /// Whether the body is no answer of success: it is not JSON, is cut off, or is `false`.
    /// Whether a write was carried out is not known then. An empty body, and JSON of another form
    /// than documented, deny nothing.
    #[must_use]
    pub fn denies_success(&self) -> bool {
        self.inner.denies
    }

    /// The place in the body, such as `data.0.unit.id`; empty for the body as a whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.inner.path
    }

    /// For a body that stops being JSON at this byte.
    pub(super) fn syntax(body: &[u8], at: usize) -> Self {
        if body.trim_ascii().is_empty() {
            return Self::new("it is empty".to_owned());
        }
        let Some(before) = body.get(..at).filter(|_| at < body.len()) else {
            let mut error = Self::denial("it is cut off");
            error.inner.is_cut = true;
            return error;
        };
        let mut lines = before.split(|byte| *byte == b'\n');
        let column = lines.next_back().map_or(0, <[u8]>::len) + 1;
        Self::denial(&format!("it is not JSON (line {}, column {column})", lines.count() + 1))
    }

    /// Adds the level outside of it to the path.
    pub(super) fn inside(mut self, key: &str) -> Self {
        let path = &mut self.inner.path;
        *path = if path.is_empty() { key.to_owned() } else { format!("{key}.{path}") };
        self
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.inner.path.is_empty() {
            write!(f, "`{}`: ", one_line(&self.inner.path))?;
        }
        f.write_str(&self.inner.message)
    }
}

impl std::error::Error for DecodeError {}

/// The kind of a value, without the value: it may be a token.
fn kind(unexpected: Unexpected<'_>) -> &'static str {
    match unexpected {
        Unexpected::Unit | Unexpected::Option => "null",
        Unexpected::Bool(_) => "a boolean",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) => "an integer",
        Unexpected::Float(_) => "a number",
        Unexpected::Char(_) | Unexpected::Str(_) => "a string",
        Unexpected::Seq => "a list",
        Unexpected::Map => "an object",
        _ => "something else",
    }
}

impl serde::de::Error for DecodeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message.to_string())
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("found {}, expected {expected}", kind(unexpected)))
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!(
            "found {} that does not fit, expected {expected}",
            kind(unexpected)
        ))
    }

    fn unknown_variant(_variant: &str, expected: &'static [&'static str]) -> Self {
        Self::custom(format_args!(
            "found an unknown string, expected one of {}",
            expected.join(", ")
        ))
    }
}
