//! An operation reads an answer.
//!
//! The input is an answer: a line with the operation and the status, such as `get_user 200`, and
//! the body. A name that is none stands for some operation. A body that begins with a zero is the
//! material for a JSON value.

use std::sync::LazyLock;

use bytes::Bytes;
use http::{Response, StatusCode};
use ziik_api::Error;

use super::grammar::{self, Words};
use crate::cases::{Call, Decoded, TAGS};
use crate::pruned::pruned;
use crate::stub::{Stub, ready};

/// A call of each operation.
static CALLS: LazyLock<Vec<(&str, Call)>> = LazyLock::new(|| {
    let operations = TAGS.iter().flat_map(|(_, operations)| operations);
    operations.filter_map(|(id, calls)| calls.first().map(|(_, call)| (*id, *call))).collect()
});

/// What stands in answers.
const WORDS: Words = Words {
    keys: &[
        "data",
        "links",
        "meta",
        "id",
        "name",
        "users",
        "groups",
        "messages",
        "error",
        "errors",
        "message",
        "code",
        "next",
        "last_page",
        "total",
        "current_page",
        "next_cursor",
        "type",
        "status",
        "unit",
        "units",
        "user",
        "user_types",
        "userTypes",
        "departments",
        "department",
        "reference",
        "first_name",
        "email",
        "active",
        "date",
        "timezone",
        "timezone_type",
        "jwt",
        "expires",
        "abilities",
        "event",
        "settings",
        "image",
        "files",
        "last_message",
        "owner",
        "visibility",
        "publish",
        "confirm",
        "comments",
        "features",
        "opening_hours",
        "created_at",
        "meta_field_0",
    ],
    texts: &[
        "",
        "0",
        "1",
        "12",
        "true",
        "false",
        "null",
        "2025-03-19 08:15:00.0",
        "private",
        "direct",
        "unit",
        "-",
        "1.5e3",
    ],
};

/// Reads the answer.
///
/// # Panics
/// The client makes something of an answer that it must not.
pub fn run(input: &[u8]) {
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(input.len());
    let (head, body) = (&input[..end], input.get(end + 1..).unwrap_or_default());
    let (id, call, status) = asked_for(&String::from_utf8_lossy(head));
    match body.strip_prefix(b"\0") {
        Some(material) => {
            let value = grammar::value(&WORDS, 6, &mut arbitrary::Unstructured::new(material));
            answer(id, call, status, &value.unwrap_or_default().to_string().into_bytes());
        }
        None => answer(id, call, status, body),
    }
}

fn asked_for(head: &str) -> (&'static str, Call, StatusCode) {
    let (name, status) = head.split_once(' ').unwrap_or((head, ""));
    let status = status.parse().ok().and_then(|status| StatusCode::from_u16(status).ok());
    let by_name = CALLS.iter().find(|(id, _)| *id == name);
    let some = name.bytes().map(usize::from).sum::<usize>() % CALLS.len();
    let (id, call) = by_name.unwrap_or(&CALLS[some]);
    (*id, *call, status.unwrap_or(StatusCode::OK))
}

fn answer(id: &str, call: Call, status: StatusCode, body: &[u8]) {
    match read(call, status, Bytes::copy_from_slice(body)) {
        Ok(decoded) => {
            assert!(status.is_success(), "{id}: {status} is no success");
            assert_eq!(decoded.status, status.as_u16());
            assert_kept(id, call, status, &decoded);
        }
        Err(error) => {
            assert_eq!(error.status(), Some(status), "{id}: {error}");
            // The API's error object is a refusal whatever its status.
            let is_of_a_success = matches!(error, Error::Decode { .. } | Error::Api(_));
            assert!(!matches!(error, Error::Decode { .. }) || status.is_success(), "{id}: {error}");
            assert!(!status.is_success() || is_of_a_success, "{id}: {error}");
            let message = error.to_string();
            assert!(!message.chars().any(char::is_control), "{message:?}");
            assert!(!format!("{error:?}").is_empty());
        }
    }
}

/// What was read is read as the same when it is written and sent again. Nothing is an empty body,
/// which is not `null`, and a file is no JSON.
fn assert_kept(id: &str, call: Call, status: StatusCode, decoded: &Decoded) {
    if decoded.value.is_null() || decoded.is_file {
        return;
    }
    let written = decoded.value.to_string();
    let again = read(call, status, written.clone().into());
    if matches!(again, Err(Error::Api(_))) {
        // Out of its envelope, what was read looks like the API's error object.
        return;
    }
    let again = again.unwrap_or_else(|error| panic!("{id}: {error}\n{written}"));
    assert_eq!(pruned(&again.value), pruned(&decoded.value), "{id}");
}

fn read(call: Call, status: StatusCode, body: Bytes) -> Result<Decoded, Error> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    ready(call(&Stub::answering(response).client()))
}
