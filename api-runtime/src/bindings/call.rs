//! One call: the request as it grows, and its sending.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, COOKIE, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use super::answer::Answer;
use super::body::Body;
use super::connection::Connection;
use super::dialect::Dialect;
use super::download::Download;
use super::error::{ApiError, Error};
use super::headers;
use super::incoming::{Incoming, MAX_BODY};
use super::items::{Events, Lines, ReadItem};
use super::multipart::Form;
use super::operation::Operation;
use super::pairs::{self, ObjectStyle};
use super::platform::BoxFuture;
use super::random::uuid;
use super::reply::{Opening, Reply};
use super::response::Response;
use super::signing::Unsigned;
use super::transport::{CallTimeout, Sending, TransportError};
use super::upload::Upload;

/// What stands as it is in a path segment or a query value: the unreserved characters of RFC 3986.
pub(super) const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// In a query name also the brackets of PHP's lists, which servers expect as they are.
const ENCODED_NAME: &AsciiSet = &ENCODED.remove(b'[').remove(b']');

/// A request that is being put together. Setting a parameter again replaces it.
#[derive(Clone)]
pub struct Call {
    connection: Connection,
    operation: &'static Operation,
    dialect: &'static Dialect,
    path: PathParameters,
    /// The path and the query, where they are not made of parameters.
    link: Option<Box<str>>,
    query: Vec<(&'static str, Option<char>, Vec<String>)>,
    objects: Vec<(&'static str, Result<Pairs, String>)>,
    headers: Vec<(&'static str, String)>,
    cookies: Vec<(&'static str, String)>,
    /// What the caller adds to this call.
    own_headers: Vec<(String, String)>,
    timeout: Option<Duration>,
    accept: &'static str,
    /// The body and its media type, or what is wrong with it.
    body: Option<Result<(Cow<'static, str>, Body), String>>,
}

type Pairs = Vec<(String, String)>;

/// The parameters of a path: nearly always one, which needs no list.
#[derive(Debug, Clone, Default)]
struct PathParameters {
    first: Option<PathParameter>,
    others: Vec<PathParameter>,
}

impl PathParameters {
    fn push(&mut self, parameter: PathParameter) {
        if self.first.is_none() {
            self.first = Some(parameter);
        } else {
            self.others.push(parameter);
        }
    }

    fn iter(&self) -> impl Iterator<Item = &PathParameter> {
        self.first.iter().chain(&self.others)
    }
}

#[derive(Debug, Clone)]
struct PathParameter {
    name: &'static str,
    separator: &'static str,
    values: Values,
}

/// The values of a path parameter: nearly always one.
#[derive(Debug, Clone)]
enum Values {
    One(String),
    Many(Vec<String>),
}

impl Values {
    fn new(values: impl IntoIterator<Item = String>) -> Self {
        let mut values = values.into_iter();
        match (values.next(), values.next()) {
            (Some(only), None) => Self::One(only),
            (first, second) => Self::Many(first.into_iter().chain(second).chain(values).collect()),
        }
    }

    fn as_slice(&self) -> &[String] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Many(values) => values,
        }
    }
}

impl Call {
    /// A request of `operation` that has no parts yet. In its answer, fields may have other names.
    #[must_use]
    pub fn new(
        connection: &Connection,
        operation: &'static Operation,
        dialect: &'static Dialect,
    ) -> Self {
        Self {
            connection: connection.clone(),
            operation,
            dialect,
            path: PathParameters::default(),
            link: None,
            query: Vec::new(),
            objects: Vec::new(),
            headers: Vec::new(),
            cookies: Vec::new(),
            own_headers: Vec::new(),
            timeout: None,
            accept: "application/json",
            body: None,
        }
    }

    /// A path parameter; several values are one segment with commas between them.
    pub fn path(&mut self, name: &'static str, values: impl IntoIterator<Item = String>) {
        self.path_joined(name, ",", values);
    }

    /// A path parameter whose values have `separator` between them.
    pub fn path_joined(
        &mut self,
        name: &'static str,
        separator: &'static str,
        values: impl IntoIterator<Item = String>,
    ) {
        self.path.push(PathParameter { name, separator, values: Values::new(values) });
    }

    /// A query parameter: each value under the name again, or joined by a separator.
    pub fn query(
        &mut self,
        name: &'static str,
        separator: Option<char>,
        values: impl IntoIterator<Item = String>,
    ) {
        self.query.retain(|(present, ..)| *present != name);
        self.query.push((name, separator, values.into_iter().collect()));
    }

    /// A query parameter that is an object.
    pub fn query_object<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        style: ObjectStyle,
        value: &T,
    ) {
        self.objects.retain(|(present, _)| *present != name);
        self.objects.push((name, pairs::pairs(name, style, value)));
    }

    /// Goes to the path and the query of this address, whatever the parameters are. Where the
    /// address begins with its query, the path stays.
    pub fn follow(&mut self, address: &str) {
        let path = match address.split_once("://") {
            // Without a path it is the root.
            Some((_, rest)) => rest.find(['/', '?']).and_then(|at| rest.get(at..)).unwrap_or("/"),
            None => address,
        };
        self.link = Some(path.into());
    }

    /// The number that a query parameter was set to.
    pub fn number(&self, name: &str) -> Option<i64> {
        let (.., values) = self.query.iter().find(|(present, ..)| *present == name)?;
        values.first()?.parse().ok()
    }

    /// Which operation it is of.
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// How the API writes JSON.
    pub(super) fn dialect(&self) -> &'static Dialect {
        self.dialect
    }

    /// What sends it.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// A header; several values are one with commas between them.
    pub fn header(&mut self, name: &'static str, values: impl IntoIterator<Item = String>) {
        self.headers.retain(|(present, _)| *present != name);
        self.headers.push((name, values.into_iter().collect::<Vec<_>>().join(",")));
    }

    /// A cookie.
    pub fn cookie(&mut self, name: &'static str, values: impl IntoIterator<Item = String>) {
        self.cookies.retain(|(present, _)| *present != name);
        self.cookies.push((name, values.into_iter().collect::<Vec<_>>().join(",")));
    }

    /// A header that no parameter describes. What is wrong with it is found out when it is sent.
    pub fn own_header(&mut self, name: &str, value: &str) {
        self.own_headers.push((name.to_owned(), value.to_owned()));
    }

    /// The header `X-Request-Id`.
    pub fn request_id(&mut self, id: &str) {
        self.own_header("x-request-id", id);
    }

    /// How long the call may take.
    pub fn timeout(&mut self, limit: Duration) {
        self.timeout = Some(limit);
    }

    /// How long it may take, where its caller said so.
    pub(super) fn own_timeout(&self) -> Option<Duration> {
        self.timeout
    }

    /// The media type of the answer, where it is not JSON.
    pub fn accept(&mut self, media: &'static str) {
        self.accept = media;
    }

    /// A JSON body.
    pub fn json<T: Serialize + ?Sized>(&mut self, media: &'static str, body: &T) {
        let json = serde_json::to_vec(body).map_err(|error| format!("is not JSON: {error}"));
        self.body = Some(json.map(|body| (media.into(), Bytes::from(body).into())));
    }

    /// A form as its body: each field of the object, lists under their name again.
    pub fn form<T: Serialize + ?Sized>(&mut self, body: &T) {
        self.form_in_styles(body, &[]);
    }

    /// Sets a form as the body, some of whose fields are written in styles of their own.
    pub fn form_in_styles<T: Serialize + ?Sized>(
        &mut self,
        body: &T,
        styles: &[(&str, ObjectStyle)],
    ) {
        let encoded =
            serde_json::to_value(body).map(|value| Bytes::from(form(&value, styles)).into());
        let encoded = encoded.map_err(|error| format!("is not JSON: {error}"));
        self.body = Some(encoded.map(|body| ("application/x-www-form-urlencoded".into(), body)));
    }

    /// A form that can hold files.
    pub fn multipart(&mut self, media: &'static str, form: Form) {
        self.body = Some(form.encode(media).map(|(media, body)| (media.into(), body)));
    }

    /// A body as it is.
    pub fn raw(&mut self, media: &'static str, body: Bytes) {
        self.body = Some(Ok((media.into(), body.into())));
    }

    /// A body that may say itself what it is.
    pub fn upload(&mut self, media: &'static str, upload: Upload) {
        let (media, body) = upload.into_body(media);
        self.body = Some(Ok((media.into(), body)));
    }

    /// Sends the request once the reply is awaited, which `read` makes of the answer.
    pub fn send<T>(self, read: fn(Answer) -> Result<Response<T>, Error>) -> Reply<T> {
        Reply::new(self.start(Answer::of_success), read)
    }

    /// Sends the request once it is awaited, and returns the answer when its body begins.
    pub fn download(self) -> Opening<Download> {
        Opening::new(Download::begin(self))
    }

    /// Sends the request once it is awaited, and returns the events that `read` reads.
    pub fn events<T: 'static>(mut self, read: ReadItem<T>) -> Opening<Events<T>> {
        self.accept = "text/event-stream";
        Opening::new(Events::begin(self, read))
    }

    /// Sends the request once it is awaited, and returns the items that `read` reads.
    pub fn lines<T: 'static>(
        mut self,
        media: &'static str,
        read: ReadItem<T>,
    ) -> Opening<Lines<T>> {
        self.accept = media;
        Opening::new(Lines::begin(self, read))
    }

    /// Sends the request once the reply is awaited, which is the answer as it came.
    pub fn send_raw(self) -> Reply<Bytes> {
        Reply::new(self.start(Ok), Answer::bytes)
    }

    /// Carries the call once it is awaited. Apart from `send`, so that it is compiled once and not
    /// for each type. The request is made here, because it takes less room than the call: what is
    /// wrong with it is said when it is awaited.
    fn start(
        self,
        look: fn(Answer) -> Result<Answer, Error>,
    ) -> BoxFuture<'static, Result<Answer, Error>> {
        let is_transfer = matches!(&self.body, Some(Ok((_, body))) if body.as_bytes().is_none());
        let request = self.to_request(is_transfer);
        let Self { connection, operation, dialect, .. } = self;
        Box::pin(async move {
            let (request, unsigned) = request?;
            let send = |request| sent(&connection, request, operation);
            let answer = if unsigned.is_empty() {
                send(request).await
            } else {
                Box::pin(unsigned.send(request, send)).await
            };
            let response = answer.map_err(|source| Error::transport(operation, source))?;
            look(Answer::new(operation, dialect, response))
        })
    }

    /// Sends the request and returns the answer when its body begins.
    pub(super) async fn begin(self) -> Result<http::Response<Incoming>, Error> {
        let operation = self.operation;
        let connection = self.connection.clone();
        let (mut request, unsigned) = self.to_request(true)?;
        // A packed body has another length, and no range of it is one of the file.
        request.headers_mut().insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        let stream = |request| connection.transport().stream(request, operation);
        let answer = if unsigned.is_empty() {
            stream(request).await
        } else {
            Box::pin(unsigned.send(request, stream)).await
        };
        answer.map_err(|source| Error::transport(operation, source))
    }

    /// The request, and the credentials that it lacks. A transfer has the time limit of the call
    /// alone: how long it takes depends on its size, and not on the API.
    fn to_request(&self, is_transfer: bool) -> Result<(http::Request<Body>, Unsigned), Error> {
        let invalid = |argument: &str, reason: &str| {
            Error::invalid_argument(self.operation, argument, reason)
        };
        let mut address = self.connection.base_path();
        match self.link.as_deref() {
            Some(link) if !link.starts_with('?') => link.clone_into(&mut address),
            Some(query) => {
                self.write_path(&mut address)?;
                address += query;
            }
            None => {
                self.write_path(&mut address)?;
                self.write_query(&mut address)?;
            }
        }
        let uri = self.connection.address(address).ok_or_else(|| match self.link {
            None => invalid("query", "makes an address that is too long"),
            Some(_) => invalid("link", "is no address of the API"),
        })?;
        let mut request = http::Request::new(Body::from(Bytes::new()));
        *request.method_mut() = self.operation.method();
        *request.uri_mut() = uri;
        let defaults = self.connection.defaults();
        let headers = request.headers_mut();
        headers.clone_from(&defaults.headers);
        headers.insert(ACCEPT, HeaderValue::from_static(self.accept));
        for (name, value) in &self.headers {
            let header = HeaderName::from_bytes(name.as_bytes())
                .map_err(|_| invalid(name, "is not a header's name"))?;
            let value = HeaderValue::try_from(value)
                .map_err(|_| invalid(name, "has characters that a header cannot hold"))?;
            headers.insert(header, value);
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, ENCODED)))
                .collect();
            let value = HeaderValue::try_from(cookies.join("; "))
                .map_err(|_| invalid("cookie", "cannot be sent"))?;
            headers.insert(COOKIE, value);
        }
        if let Some(body) = &self.body {
            let (media, body) = body.as_ref().map_err(|reason| invalid("body", reason))?;
            let media = HeaderValue::try_from(media.as_ref())
                .map_err(|_| invalid("body", "has a media type that a header cannot hold"))?;
            headers.insert(CONTENT_TYPE, media);
            *request.body_mut() = body.clone();
        }
        for (name, value) in &self.own_headers {
            let header = headers::header(name, value, &defaults.credentials);
            let (name, value) = header.map_err(|refused| {
                invalid(refused.name.as_ref().map_or("header", HeaderName::as_str), refused.reason)
            })?;
            request.headers_mut().insert(name, value);
        }
        // A key for this call: the same with each attempt, another one with the next call.
        if let Some(header) = self.operation.idempotency_key
            && !request.headers().contains_key(header)
        {
            let key = HeaderName::try_from(header).ok().zip(HeaderValue::try_from(uuid()).ok());
            let (name, key) = key.ok_or_else(|| invalid(header, "is not a header's name"))?;
            request.headers_mut().insert(name, key);
        }
        let unsigned = defaults.credentials.add(&mut request, self.operation)?;
        if let Some(limit) = self.timeout.or(defaults.timeout.filter(|_| !is_transfer)) {
            request.extensions_mut().insert(CallTimeout(limit));
        }
        Ok((request, unsigned))
    }

    /// Writes the template with its parameters in place. A parameter stays the one segment that it
    /// is: an empty one and one of dots, which would lead to another path, is refused, and what
    /// separates segments is encoded.
    fn write_path(&self, address: &mut String) -> Result<(), Error> {
        let start = address.len();
        let mut rest = self.operation.path;
        while let Some((head, tail)) = rest.split_once('{') {
            let (name, tail) = tail.split_once('}').unwrap_or((tail, ""));
            let found = self.path.iter().find(|parameter| parameter.name == name);
            let (separator, values) = found.map_or((",", [].as_slice()), |parameter| {
                (parameter.separator, parameter.values.as_slice())
            });
            if values.is_empty() || values.iter().any(String::is_empty) {
                return Err(Error::invalid_argument(self.operation, name, "is empty"));
            }
            *address += head;
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    *address += separator;
                }
                encode(address, value);
            }
            rest = tail;
        }
        *address += rest;
        let dots = |segment: &&str| matches!(*segment, "." | "..");
        let expanded = address.get(start..).unwrap_or_default();
        if let Some(segment) = expanded.split('/').find(dots).filter(|_| self.path.first.is_some())
        {
            let name = self
                .path
                .iter()
                .find(|parameter| parameter.values.as_slice().join(",") == segment)
                .map_or("path", |parameter| parameter.name);
            return Err(Error::invalid_argument(
                self.operation,
                name,
                "is made of dots, which lead to another path",
            ));
        }
        Ok(())
    }

    fn write_query(&self, address: &mut String) -> Result<(), Error> {
        let mut begun = self.operation.path.contains('?');
        let mut name_it = |address: &mut String, name: &str| {
            address.push(if std::mem::replace(&mut begun, true) { '&' } else { '?' });
            address.extend(utf8_percent_encode(name, ENCODED_NAME));
            address.push('=');
        };
        for (name, separator, values) in &self.query {
            let Some(separator) = separator else {
                for value in values {
                    name_it(address, name);
                    encode(address, value);
                }
                continue;
            };
            name_it(address, name);
            for (index, value) in values.iter().enumerate() {
                match separator {
                    _ if index == 0 => {}
                    ',' => address.push(','),
                    separator => encode(address, separator.encode_utf8(&mut [0; 4])),
                }
                encode(address, value);
            }
        }
        for (name, pairs) in &self.objects {
            let pairs = pairs.as_ref().map_err(|reason| {
                Error::invalid_argument(self.operation, name, &format!("is not JSON: {reason}"))
            })?;
            for (name, value) in pairs {
                name_it(address, name);
                encode(address, value);
            }
        }
        Ok(())
    }
}

/// Sends the request and receives its answer in memory.
fn sent<'c>(
    connection: &'c Connection,
    request: http::Request<Body>,
    operation: &'static Operation,
) -> Sending<'c> {
    let (head, body) = request.into_parts();
    match body.into_bytes() {
        Ok(bytes) => connection.transport().send(http::Request::from_parts(head, bytes), operation),
        Err(body) => Box::pin(async move {
            let request = http::Request::from_parts(head, body);
            whole(connection.transport().stream(request, operation).await).await
        }),
    }
}

/// Appends `text`, encoded as a path segment or a query value.
fn encode(address: &mut String, text: &str) {
    address.extend(utf8_percent_encode(text, ENCODED));
}

/// An answer with its body in memory.
async fn whole(
    answer: Result<http::Response<Incoming>, TransportError>,
) -> Result<http::Response<Bytes>, TransportError> {
    let (head, body) = answer?.into_parts();
    Ok(http::Response::from_parts(head, body.bytes(MAX_BODY).await?))
}

/// The answer with its body on the way, unless it is a refusal.
pub(super) async fn of_success(
    operation: &'static Operation,
    answer: http::Response<Incoming>,
) -> Result<http::Response<Incoming>, Error> {
    if answer.status().is_success() {
        return Ok(answer);
    }
    let answer = whole(Ok(answer)).await.map_err(|source| Error::transport(operation, source))?;
    Err(Error::Api(Box::new(ApiError::read(operation, answer))))
}

fn form(value: &serde_json::Value, styles: &[(&str, ObjectStyle)]) -> String {
    let fields = value.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null());
    let pairs =
        fields.flat_map(|(name, value)| match styles.iter().find(|(styled, _)| styled == name) {
            Some((_, style)) => pairs::pairs_of(name, *style, value),
            // An object in a field is written as JSON.
            None if value.is_object() => pairs::pairs_of(name, ObjectStyle::Json, value),
            None => pairs::pairs_of(name, ObjectStyle::Exploded, value),
        });
    let encode = |text: &str| utf8_percent_encode(text, ENCODED).to_string();
    pairs
        .map(|(name, value)| format!("{}={}", encode(&name), encode(&value)))
        .collect::<Vec<_>>()
        .join("&")
}

/// Without the body, the query and the headers: they may hold what nobody wants in a log.
impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.operation)
            .field("path", &self.path.iter().collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}
