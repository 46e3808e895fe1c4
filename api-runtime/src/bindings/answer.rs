//! Reads an answer of success in each form that the documentation has for it.

use bytes::Bytes;
use http::{Method, StatusCode};
use serde::de::{DeserializeOwned, Error as _};

use super::dialect::Dialect;
use super::error::{ApiError, DecodeError, Error};
use super::json::{Json, Kind};
use super::operation::Operation;
use super::response::{Page, PageLinks, PageMeta, Resource, Response};
use super::tolerant;

/// An answer that is not read yet. All but [`bytes`](Self::bytes) read answers of success.
pub struct Answer {
    operation: &'static Operation,
    dialect: &'static Dialect,
    response: http::Response<Bytes>,
}

#[doc(hidden)]
impl Answer {
    pub(super) fn new(
        operation: &'static Operation,
        dialect: &'static Dialect,
        response: http::Response<Bytes>,
    ) -> Self {
        Self { operation, dialect, response }
    }

    /// The answer, unless its status is that of a refusal.
    pub(super) fn of_success(self) -> Result<Self, Error> {
        if self.response.status().is_success() {
            return Ok(self);
        }
        Err(Error::Api(Box::new(ApiError::read(self.operation, self.response))))
    }

    /// Its status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status()
    }

    /// What a status of success promises, before the body is read: this is the one place that
    /// decides it.
    ///
    /// An answer whose body is the API's error object is a refusal, whatever its status, unless
    /// the operation's answers are documented to have an error of their own. The answer to a write
    /// is no success either when its body is neither empty nor JSON, or is `false`. JSON of another
    /// form than documented is a success that cannot be read.
    fn promised(self) -> Result<Self, Error> {
        let body = self.response.body();
        let is_write = self.is_of_a_write();
        let has_own_error = self.operation.succeeds_with_error;
        let looks_refused = match FirstKey::of(body) {
            FirstKey::OfAnObject => false,
            FirstKey::OfAnError => is_write || !has_own_error,
            FirstKey::Other => is_write,
        };
        if !looks_refused || body.trim_ascii().is_empty() {
            return Ok(self);
        }
        match self.read_whole(|json| {
            let start = *json;
            json.skip()?;
            Ok((!has_own_error && is_refusal(start), start.is_false()))
        }) {
            Ok((true, _)) => {
                Err(Error::Api(Box::new(ApiError::read(self.operation, self.response))))
            }
            Ok((_, true)) if is_write => Err(self.unreadable(DecodeError::denial("it is `false`"))),
            Err(source) if is_write => Err(self.unreadable(source)),
            _ => Ok(self),
        }
    }

    fn is_of_a_write(&self) -> bool {
        !matches!(self.operation.method(), Method::GET | Method::HEAD)
    }

    /// Nothing, or JSON that is not looked at.
    pub fn empty(self) -> Result<Response<()>, Error> {
        let answer = self.promised()?;
        if answer.is_of_a_write() && !answer.response.body().trim_ascii().is_empty() {
            let whole = answer.read_whole(pass_over);
            return answer.finish_with(whole);
        }
        Ok(answer.finish(()))
    }

    /// A page: its items under `key`, under `data`, or as the whole body. A list that is said to
    /// have no content is empty.
    pub fn page<T: DeserializeOwned>(self, key: &str) -> Result<Response<Page<T>>, Error> {
        if self.response.status() == StatusCode::NO_CONTENT {
            return Ok(self.finish(Page::new(Vec::new(), None, None)));
        }
        self.promised()?.read_page(key)
    }

    fn read_page<T: DeserializeOwned>(self, key: &str) -> Result<Response<Page<T>>, Error> {
        let page = self.read_around(tolerant::read_list, |json, read| read_page(json, key, read));
        self.finish_with(page.map(|(items, (links, meta))| Page::new(items, links, meta)))
    }

    /// One object: under `data` or bare, by itself or alone in a list.
    pub fn resource<T: DeserializeOwned>(self) -> Result<Response<Resource<T>>, Error> {
        let answer = self.promised()?;
        let resource = answer.read_around(tolerant::read, read_resource);
        answer.finish_with(resource.map(|(object, ())| Resource::new(object)))
    }

    /// A value that is documented without an envelope; one around it is taken off.
    pub fn json<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        let answer = self.promised()?;
        let value = answer.read_whole(tolerant::read_top);
        answer.finish_with(value)
    }

    /// A documented boolean: `false` is a value here, and no refusal.
    pub fn boolean<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        match self.read_whole(tolerant::read_top) {
            Ok(value) => Ok(self.finish(value)),
            // It may be a refusal.
            Err(_) => self.json(),
        }
    }

    /// A value of an undocumented form. An empty body is null.
    pub fn any<T: DeserializeOwned>(mut self) -> Result<Response<T>, Error> {
        if self.response.body().trim_ascii().is_empty() {
            *self.response.body_mut() = Bytes::from_static(b"null");
        }
        self.json()
    }

    /// `None` for an answer without a body.
    pub fn optional<T>(
        self,
        read: impl FnOnce(Self) -> Result<Response<T>, Error>,
    ) -> Result<Response<Option<T>>, Error> {
        if self.response.status() == StatusCode::NO_CONTENT
            || self.response.body().trim_ascii().is_empty()
        {
            return Ok(self.finish(None));
        }
        Ok(read(self)?.map(Some))
    }

    /// The body as text; bytes that are not UTF-8 are replaced.
    pub fn text(self) -> Result<Response<String>, Error> {
        let text = String::from_utf8_lossy(self.response.body()).into_owned();
        Ok(self.finish(text))
    }

    /// The body as it is.
    pub fn bytes(self) -> Result<Response<Bytes>, Error> {
        let bytes = self.response.body().clone();
        Ok(self.finish(bytes))
    }

    /// Reads a body that holds one value and nothing else.
    fn read_whole<T>(
        &self,
        read: impl FnMut(&mut Json<'_>) -> Result<T, DecodeError>,
    ) -> Result<T, DecodeError> {
        self.dialect.read(self.response.body(), read)
    }

    /// Reads a value by `read_value`, and what `around` finds around it.
    fn read_around<T, A>(
        &self,
        read_value: impl Fn(&mut Json<'_>) -> Result<T, DecodeError>,
        mut around: impl FnMut(&mut Json<'_>, &mut Read<'_>) -> Result<A, DecodeError>,
    ) -> Result<(T, A), DecodeError> {
        let mut value = None;
        let around = self.read_whole(|json| {
            around(json, &mut |json| {
                value = Some(read_value(json)?);
                Ok(())
            })
        })?;
        value.map(|value| (value, around)).ok_or_else(|| DecodeError::custom("there is no value"))
    }

    fn finish<T>(self, value: T) -> Response<T> {
        let (head, _) = self.response.into_parts();
        Response::new(head.status, head.headers, value)
    }

    fn finish_with<T>(self, value: Result<T, DecodeError>) -> Result<Response<T>, Error> {
        match value {
            Ok(value) => Ok(self.finish(value)),
            Err(source) => Err(self.unreadable(source)),
        }
    }

    fn unreadable(self, source: DecodeError) -> Error {
        let operation = self.operation.id;
        let source = source.of(self.operation, &self.response);
        let (head, _) = self.response.into_parts();
        Error::Decode { operation, status: head.status, headers: Box::new(head.headers), source }
    }
}

/// What the first key of a body tells of the rest. It is looked at alone, so that reading an
/// answer of the usual form costs nothing more.
enum FirstKey {
    /// Only what was asked for begins with it.
    OfAnObject,
    /// The API's error object begins with it, and little else.
    OfAnError,
    Other,
}

impl FirstKey {
    fn of(body: &[u8]) -> Self {
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start();
        let body = body.strip_prefix(b"[").map_or(body, <[u8]>::trim_ascii_start);
        let Some(inside) = body.strip_prefix(b"{").map(<[u8]>::trim_ascii_start) else {
            return Self::Other;
        };
        let begins = |keys: &[&[u8]]| keys.iter().any(|key| inside.starts_with(key));
        if begins(&[b"\"data\"", b"\"id\""]) {
            Self::OfAnObject
        } else if begins(&[b"\"error", b"\"message\""]) {
            Self::OfAnError
        } else {
            Self::Other
        }
    }
}

/// Whether this is the API's error object: `{"error": {"code", "message"}}`, `{"error": "text"}`
/// or `{"message", "errors": {field: [text]}}`. An object of the API may have an `error` of its
/// own, and is told by its `id` or `data`.
fn is_refusal(json: Json<'_>) -> bool {
    const BESIDE_A_TEXT: [&str; 6] = ["error", "errors", "message", "code", "status", "success"];
    let object = json.only_item().unwrap_or(json);
    let has = |key| object.get(key).is_some_and(|value| !value.is_null());
    if has("data") || has("id") {
        return false;
    }
    let is_text = |value: Json<'_>| value.as_text().is_some_and(|text| !text.is_empty());
    object.get("error").is_some_and(|error| {
        let has_part = ["code", "message"]
            .into_iter()
            .any(|key| error.get(key).is_some_and(|part| !part.is_null()));
        has_part
            || is_text(error) && object.entries().all(|(key, _)| BESIDE_A_TEXT.contains(&&*key))
    }) || object.get("message").is_some_and(is_text)
        && object.get("errors").is_some_and(|errors| errors.entries().next().is_some())
}

/// Reads the value that comes now. What stands around a value is read by code that does not know
/// its type, and so is compiled once.
type Read<'r> = dyn FnMut(&mut Json<'_>) -> Result<(), DecodeError> + 'r;

/// Reads nothing of a value.
fn pass_over(json: &mut Json<'_>) -> Result<(), DecodeError> {
    json.skip()
}

/// What is around the items of a page.
type Neighbours = (Option<PageLinks>, Option<PageMeta>);

fn read_page(
    json: &mut Json<'_>,
    key: &str,
    read: &mut Read<'_>,
) -> Result<Neighbours, DecodeError> {
    let start = *json;
    match json.kind()? {
        Kind::Object => read_envelope(json, key, read),
        Kind::List if start.only_item().is_some_and(|only| is_envelope(only, key)) => {
            let mut first = true;
            json.enter()?;
            json.next_item(&mut first)?;
            let neighbours = read_envelope(json, key, read)?;
            json.skip_items(&mut first)?;
            Ok(neighbours)
        }
        Kind::List => read(json).map(|()| (None, None)),
        Kind::Null => read(json).map(|()| (None, None)),
        _ => Err(no_list(key)),
    }
}

/// The object around a page.
fn read_envelope(
    json: &mut Json<'_>,
    key: &str,
    read: &mut Read<'_>,
) -> Result<Neighbours, DecodeError> {
    let start = *json;
    let (mut read_already, mut data, mut links, mut meta) = (false, None, None, None);
    let mut first = true;
    json.enter()?;
    while let Some(name) = json.next_key(&mut first)? {
        match name.as_ref() {
            name if name == key && !read_already => {
                read(json).map_err(|error| error.inside(key))?;
                read_already = true;
            }
            "links" if links.is_none() => links = Some(read_if_possible(json)?),
            "meta" if meta.is_none() => meta = Some(read_if_possible(json)?),
            name => {
                if name == "data" {
                    data.get_or_insert(*json);
                }
                json.skip()?;
            }
        }
    }
    match data {
        _ if read_already => {}
        Some(mut data) => read(&mut data).map_err(|error| error.inside("data"))?,
        None if start.is_list_with_gaps() => read(&mut { start })?,
        None => return Err(no_list(key)),
    }
    Ok((links.flatten(), meta.flatten()))
}

/// Reads what stands beside the items of a page: they are what was asked for, and what cannot be
/// read beside them counts as missing.
fn read_if_possible<T: DeserializeOwned>(json: &mut Json<'_>) -> Result<Option<T>, DecodeError> {
    let mut ahead = *json;
    json.skip()?;
    Ok(tolerant::read(&mut ahead).ok().flatten())
}

/// Whether the first object of a list is an envelope, and not an item that happens to have a
/// `data` of its own.
fn is_envelope(object: Json<'_>, key: &str) -> bool {
    [key, "data"].into_iter().filter_map(|key| object.get(key)).any(Json::is_list)
}

fn no_list(key: &str) -> DecodeError {
    DecodeError::custom(format_args!("expected a list, or an object with a list under `{key}`"))
}

fn read_resource(json: &mut Json<'_>, read: &mut Read<'_>) -> Result<(), DecodeError> {
    let start = *json;
    if let Some(mut only) = start.only_item() {
        json.skip()?;
        return read_resource_object(&mut only, read);
    }
    read_resource_object(json, read)
}

fn read_resource_object(json: &mut Json<'_>, read: &mut Read<'_>) -> Result<(), DecodeError> {
    let start = *json;
    if json.kind()? != Kind::Object {
        return read(json);
    }
    let (mut first, mut read_already) = (true, false);
    json.enter()?;
    while let Some(name) = json.next_key(&mut first)? {
        if name == "data" && !read_already {
            read(json).map_err(|error| error.inside("data"))?;
            read_already = true;
        } else {
            json.skip()?;
        }
    }
    if read_already { Ok(()) } else { read(&mut { start }) }
}
