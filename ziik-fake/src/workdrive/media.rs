//! Uploads: a place for a file, and the storage that takes it.
//!
//! The storage has an address of its own, outside the API, and needs what it signed in place of a
//! key.

use axum::http::{HeaderMap, header};
use serde_json::{Map, Value, json};

use super::Answered;
use super::ids::{id, uuid};
use super::state::{API_KEY, State};
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch};
use crate::form::form;
use crate::request::Request;
use crate::server::header_text;
use crate::time;

/// Where the storage is, below the address of the server.
pub(super) const STORAGE: &str = "/storage";

/// A place for a file.
#[derive(Clone, Debug)]
pub(super) struct Media {
    pub(super) id: u64,
    mime: String,
    name: String,
    created: i64,
    size: Option<usize>,
}

pub(super) fn prepare(state: &mut State, request: &Request) -> Answered {
    let text = |name| {
        let text = request.query.text(name).map(str::to_owned);
        text.ok_or_else(|| ApiError::invalid(name, format!("{name} is required.")))
    };
    let (mime, name) = (text("mime")?, text("name")?);
    if !mime.split_once('/').is_some_and(|(kind, rest)| !kind.is_empty() && !rest.is_empty()) {
        return Err(ApiError::invalid("mime", "Must be a MIME type."));
    }
    super::modules::code(request)?;
    let created = state.clock.now();
    let id = state.media.add(|id| Media { id, mime, name, created, size: None });
    let media = state.media.find(id)?;
    Ok(Answer::bare(json!({
        "fileId": uuid(id),
        "signedRequest": {
            "url": format!("{}{STORAGE}", state.origin),
            "fields": signed(media),
        },
        "url": address(state, media),
    })))
}

/// What the form has to hold beside the file.
fn signed(media: &Media) -> Map<String, Value> {
    let day = time::utc(media.created).replace(['-', ':'], "").replace(".000", "");
    let fields = [
        ("Key", key(media)),
        ("Content-Type", media.mime.clone()),
        ("ACL", "public-read".to_owned()),
        ("bucket", "workdrive-media".to_owned()),
        ("X-Amz-Algorithm", "AWS4-HMAC-SHA256".to_owned()),
        (
            "X-Amz-Credential",
            format!("FAKE/{}/storage/aws4_request", day.get(..8).unwrap_or_default()),
        ),
        ("X-Amz-Date", day),
        ("Policy", format!("cG9saWN5LQ{:08x}", media.id)),
        ("X-Amz-Signature", format!("{:064x}", media.id.wrapping_mul(0x9E37_79B9_7F4A_7C15))),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect()
}

fn key(media: &Media) -> String {
    format!("uploads/{}/{}", uuid(media.id), media.name)
}

fn address(state: &State, media: &Media) -> String {
    let name =
        percent_encoding::utf8_percent_encode(&media.name, percent_encoding::NON_ALPHANUMERIC);
    format!("{}{STORAGE}/uploads/{}/{name}", state.origin, uuid(media.id))
}

impl State {
    /// Takes an upload: a form with all that was signed, and the file as its last part.
    pub(super) fn store(&mut self, headers: &HeaderMap, body: &[u8]) -> Result<(), ApiError> {
        if headers.contains_key(&API_KEY) {
            return Err(ApiError::bad_request("The API key is not for the storage."));
        }
        let media_type = header_text(headers, &header::CONTENT_TYPE);
        let parts =
            form(media_type, body).ok_or_else(|| ApiError::bad_request("The body is no form."))?;
        let Some((last, fields)) = parts.split_last().filter(|(last, _)| last.name == "file")
        else {
            return Err(ApiError::bad_request("The last part of the form has to be `file`."));
        };
        let sent = |name: &str| fields.iter().find(|part| part.name == name).map(|part| part.value);
        let named = sent("Key")
            .and_then(|key| self.media.iter().find(|media| self::key(media).as_bytes() == key));
        let media =
            named.ok_or_else(|| ApiError::forbidden("Nothing is expected under this `Key`."))?;
        for (name, value) in signed(media) {
            if sent(&name) != value.as_str().map(str::as_bytes) {
                return Err(ApiError::forbidden(format!("`{name}` is not what was signed.")));
            }
        }
        let (id, size) = (media.id, last.value.len());
        self.media.find_mut(id)?.size = Some(size);
        Ok(())
    }

    /// Whether a file was uploaded under this id.
    pub(super) fn is_stored(&self, id: u64) -> bool {
        self.media.get(id).is_some_and(|media| media.size.is_some())
    }

    /// The file as answers show it; null where there is none.
    pub(super) fn file(&self, id: Option<u64>) -> Value {
        let Some((media, size)) =
            id.and_then(|id| self.media.get(id)).and_then(|media| Some((media, media.size?)))
        else {
            return Value::Null;
        };
        let is = |kind: &str| media.mime.starts_with(kind);
        json!({
            "id": uuid(media.id),
            "mime": media.mime,
            "path": key(media),
            "name": media.name,
            "processing": null,
            "metadata": null,
            "size": size,
            "url": address(self, media),
            "cdn": address(self, media),
            "bucket": "workdrive-media",
            "mp4Urls": [],
            "hlsUrl": "",
            "dashUrl": "",
            "thumbnail": "",
            "isImage": is("image/"),
            "isVideo": is("video/"),
            "isDoc": !is("image/") && !is("video/"),
            "createdAt": time::utc(media.created),
        })
    }
}

/// The id of an uploaded file.
pub(super) fn file_id(state: &State, fields: &mut Fields, name: &str) -> Patch<u64> {
    fields.parsed(name, "the id of a file that was uploaded", |text| {
        Some(id(text)).filter(|id| state.is_stored(*id))
    })
}

/// Ids of uploaded files.
pub(super) fn file_ids(state: &State, fields: &mut Fields, name: &str) -> Patch<Vec<u64>> {
    let stored = |text: &str| Some(id(text)).filter(|id| state.is_stored(*id));
    fields.parsed_list(name, "a list of ids of files that were uploaded", stored)
}
