//! Forms that can hold files: `multipart/form-data`.

use std::fmt;

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use serde::Serialize;

use super::body::Body;
use super::random::uuid;
use super::upload::Upload;

/// A form of text and files, field by field. A name may stand several times.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Form {
    parts: Vec<Part>,
}

#[derive(Clone, PartialEq, Eq)]
struct Part {
    name: String,
    file_name: Option<String>,
    media_type: Option<String>,
    content: Result<Body, String>,
}

impl Form {
    /// With nothing in it yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a field of text.
    #[must_use]
    pub fn text(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.add_text(&name.into(), None, value);
        self
    }

    /// Adds a file.
    #[must_use]
    pub fn file(mut self, name: impl Into<String>, upload: impl Into<Upload>) -> Self {
        self.add_file(&name.into(), None, upload.into());
        self
    }

    #[doc(hidden)]
    pub fn add_text(&mut self, name: &str, media_type: Option<&str>, value: impl Into<String>) {
        self.add(name, media_type, Ok(Bytes::from(value.into())));
    }

    #[doc(hidden)]
    pub fn add_json<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        media_type: Option<&str>,
        value: &T,
    ) {
        let json = serde_json::to_vec(value).map(Bytes::from).map_err(|error| error.to_string());
        self.add(name, media_type.or(Some("application/json")), json);
    }

    #[doc(hidden)]
    pub fn add_file(&mut self, name: &str, media_type: Option<&str>, upload: Upload) {
        let media_type = upload.media_type.or_else(|| media_type.map(ToOwned::to_owned));
        self.parts.push(Part {
            name: name.to_owned(),
            file_name: Some(upload.file_name.unwrap_or_else(|| name.to_owned())),
            media_type: Some(media_type.unwrap_or_else(|| "application/octet-stream".to_owned())),
            content: Ok(upload.content),
        });
    }

    fn add(&mut self, name: &str, media_type: Option<&str>, content: Result<Bytes, String>) {
        let media_type = media_type.map(ToOwned::to_owned);
        let content = content.map(Body::from);
        self.parts.push(Part { name: name.to_owned(), file_name: None, media_type, content });
    }

    /// The media type with its boundary, and the body: in memory where all fields are.
    pub(super) fn encode(self, media_type: &str) -> Result<(String, Body), String> {
        let boundary = self.boundary();
        let mut pieces = Vec::new();
        for part in self.parts {
            let head = head(&part, &boundary)?;
            pieces.push(Body::from(Bytes::from(head)));
            pieces.push(part.content.map_err(|reason| {
                format!("has the field `{}`, which is not JSON: {reason}", part.name)
            })?);
            pieces.push(Body::from(Bytes::from_static(b"\r\n")));
        }
        pieces.push(Body::from(Bytes::from(format!("--{boundary}--\r\n"))));
        Ok((format!("{media_type}; boundary={boundary}"), joined(pieces)))
    }

    /// A line that no part in memory holds.
    fn boundary(&self) -> String {
        loop {
            let boundary = uuid();
            let is_in = |content: &Body| {
                content.as_bytes().is_some_and(|content| {
                    content.windows(boundary.len()).any(|window| window == boundary.as_bytes())
                })
            };
            if !self.parts.iter().any(|part| part.content.as_ref().is_ok_and(is_in)) {
                return boundary;
            }
        }
    }
}

/// What stands before the content of a part.
fn head(part: &Part, boundary: &str) -> Result<String, String> {
    let has_control = |media_type: &String| media_type.chars().any(char::is_control);
    if part.media_type.as_ref().is_some_and(has_control) {
        let name = &part.name;
        return Err(format!("has the field `{name}`, whose media type holds control characters"));
    }
    let named = |name: &String| format!("; filename=\"{}\"", quoted(name));
    let file = part.file_name.as_ref().map(named).unwrap_or_default();
    let media = part.media_type.as_ref().map(|media| format!("\r\nContent-Type: {media}"));
    let (name, media) = (quoted(&part.name), media.unwrap_or_default());
    Ok(format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"{file}{media}\r\n\r\n"
    ))
}

/// One body of several, which can begin again if all of them can.
fn joined(pieces: Vec<Body>) -> Body {
    let in_memory: Option<Vec<&Bytes>> = pieces.iter().map(Body::as_bytes).collect();
    if let Some(pieces) = in_memory {
        let whole: Vec<&[u8]> = pieces.iter().map(|piece| &piece[..]).collect();
        return Body::from(Bytes::from(whole.concat()));
    }
    let length = pieces.iter().map(Body::length).sum();
    let chunks = |pieces: &[Body]| stream::iter(pieces.to_vec()).flat_map(|piece| piece.chunks());
    if pieces.iter().all(Body::is_repeatable) {
        return Body::repeatable(move || chunks(&pieces), length);
    }
    Body::stream(chunks(&pieces), length)
}

/// The names of the fields, without what is in them.
impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.parts.iter().map(|part| &part.name)).finish()
    }
}

/// As browsers write a name between quotes.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}
