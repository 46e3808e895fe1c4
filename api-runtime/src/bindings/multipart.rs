//! Files, and forms that can hold them: `multipart/form-data`.

use std::fmt;
use std::hash::{BuildHasher, RandomState};

use bytes::Bytes;
use serde::Serialize;

/// Bytes to send, with their media type and file name where these matter.
///
/// Bytes and text become one by `into()`.
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    content: Bytes,
    media_type: Option<String>,
    file_name: Option<String>,
}

impl Upload {
    /// Takes the bytes over.
    #[must_use]
    pub fn new(content: impl Into<Bytes>) -> Self {
        Self { content: content.into(), media_type: None, file_name: None }
    }

    /// What the bytes are, such as `image/png`. Without it they are what the API's document says,
    /// or `application/octet-stream`.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// The file's name. In a form that has none it is the name of the field.
    #[must_use]
    pub fn file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }

    /// The bytes and their media type.
    pub(super) fn into_body(self, media_type: &'static str) -> (String, Bytes) {
        (self.media_type.unwrap_or_else(|| media_type.to_owned()), self.content)
    }
}

/// Without the bytes: they may be what nobody wants in a log.
impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("bytes", &self.content.len())
            .field("media_type", &self.media_type)
            .field("file_name", &self.file_name)
            .finish()
    }
}

macro_rules! from {
    ($($source:ty),*) => {
        $(impl From<$source> for Upload {
            fn from(content: $source) -> Self {
                Self::new(content)
            }
        })*
    };
}

from!(Bytes, Vec<u8>, &'static [u8], String, &'static str);

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
    content: Result<Bytes, String>,
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
        self.add(name, media_type, Ok(value.into().into()));
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
        self.parts.push(Part { name: name.to_owned(), file_name: None, media_type, content });
    }

    /// The media type with its boundary, and the body.
    pub(super) fn encode(self, media_type: &str) -> Result<(String, Bytes), String> {
        let boundary = self.boundary();
        let mut body = Vec::new();
        for part in self.parts {
            let content = part.content.map_err(|reason| {
                format!("has the field `{}`, which is not JSON: {reason}", part.name)
            })?;
            if part
                .media_type
                .as_ref()
                .is_some_and(|media_type| media_type.chars().any(char::is_control))
            {
                return Err(format!(
                    "has the field `{}`, whose media type holds control characters",
                    part.name
                ));
            }
            let file = part
                .file_name
                .map(|name| format!("; filename=\"{}\"", quoted(&name)))
                .unwrap_or_default();
            let media = part
                .media_type
                .map(|media| format!("\r\nContent-Type: {media}"))
                .unwrap_or_default();
            let name = quoted(&part.name);
            let head = format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"{file}{media}"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(b"\r\n\r\n");
            body.extend_from_slice(&content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        Ok((format!("{media_type}; boundary={boundary}"), body.into()))
    }

    /// A line that no part holds.
    fn boundary(&self) -> String {
        let random = || RandomState::new().hash_one(self.parts.len());
        loop {
            let boundary = format!("{:016x}{:016x}", random(), random());
            let is_in = |content: &Bytes| {
                content.windows(boundary.len()).any(|window| window == boundary.as_bytes())
            };
            if !self.parts.iter().any(|part| part.content.as_ref().is_ok_and(is_in)) {
                return boundary;
            }
        }
    }
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
