//! No answer, however broken, makes the client panic.

use bytes::Bytes;
use http::Response;
use proptest::prelude::*;
use ziik_api::Error;

use super::cases;
use super::twin::{Choices, answer};
use crate::support::calls::CALLS;
use crate::support::stub::{Stub, ready};

/// Text that looks like JSON.
fn json() -> impl Strategy<Value = Vec<u8>> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        "-?[0-9]{1,25}",
        "-?[0-9]{1,3}\\.[0-9]{1,3}([eE][0-9]{1,3})?",
        "\"[a-z0-9éø: -]{0,30}\"",
        Just(r#""2025-03-19 08:15:00.0""#.to_owned()),
    ];
    let key = prop_oneof![
        "[0-9]{1,3}",
        "[a-z_]{0,6}",
        proptest::sample::select(vec![
            "data", "users", "id", "links", "meta", "error", "errors", "message", "date"
        ])
        .prop_map(ToOwned::to_owned),
    ];
    leaf.prop_recursive(4, 40, 5, move |inner| {
        let entry =
            (key.clone(), inner.clone()).prop_map(|(key, value)| format!("\"{key}\":{value}"));
        prop_oneof![
            proptest::collection::vec(inner, 0..5)
                .prop_map(|items| format!("[{}]", items.join(","))),
            proptest::collection::vec(entry, 0..5)
                .prop_map(|entries| format!("{{{}}}", entries.join(","))),
        ]
    })
    .prop_map(String::into_bytes)
}

/// A change of some bytes: where, how many of them go, and what comes instead.
pub(super) type Edit = (proptest::sample::Index, usize, Vec<u8>);

pub(super) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let piece = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..3),
        proptest::sample::select(vec![
            "{", "}", "[", "]", "\"", ",", ":", "null", "\\u", "-", "e9"
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ];
    proptest::collection::vec((any::<proptest::sample::Index>(), 0_usize..4, piece), 0..4)
}

pub(super) fn edited(mut body: Vec<u8>, edits: Vec<Edit>) -> Vec<u8> {
    for (at, gone, piece) in edits {
        let start = at.index(body.len() + 1);
        let end = (start + gone).min(body.len());
        body.splice(start..end, piece);
    }
    body
}

/// Headers that the client looks at, and one that it does not.
fn headers() -> impl Strategy<Value = Vec<(&'static str, Vec<u8>)>> {
    let name = proptest::sample::select(vec![
        "retry-after",
        "date",
        "location",
        "content-type",
        "x-anything",
    ]);
    let value = prop_oneof![
        "[0-9]{1,22}".prop_map(String::into_bytes),
        "(Mon|Sun), [0-9]{2} (Jan|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT"
            .prop_map(String::into_bytes),
        proptest::collection::vec(prop_oneof![32_u8..127, 128_u8..=255], 0..20),
    ];
    proptest::collection::vec((name, value), 0..3)
}

fn send(
    id: &str,
    status: u16,
    headers: Vec<(&'static str, Vec<u8>)>,
    body: Vec<u8>,
) -> Result<(), TestCaseError> {
    let mut answer = Response::builder().status(status);
    for (name, value) in headers {
        answer = answer.header(name, value);
    }
    let stub = Stub::answering(answer.body(Bytes::from(body)).expect("an answer"));
    let (_, call) = CALLS.iter().find(|(call, _)| *call == id).expect("a call");
    match ready(call(&stub.client())) {
        Ok(decoded) => prop_assert!((200..300).contains(&status) && decoded.status == status),
        Err(error) => {
            prop_assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
            // A body that is the API's error object is a refusal, whatever the status says.
            let expected = match error {
                Error::Decode { .. } => (200..300).contains(&status),
                Error::Api(_) => true,
                _ => false,
            };
            prop_assert!(expected, "{}", error);
            prop_assert!(!error.to_string().chars().any(char::is_control), "{}", error);
            let debug = format!("{error:?}");
            prop_assert!(!debug.is_empty());
        }
    }
    Ok(())
}

fn status() -> impl Strategy<Value = u16> {
    prop_oneof![3 => Just(200), 1 => 100_u16..=999]
}

fn operation() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(CALLS.as_slice()).prop_map(|(id, _)| id)
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn no_bytes_make_a_call_panic(
        id in operation(),
        status in status(),
        headers in headers(),
        body in proptest::collection::vec(any::<u8>(), 0..100),
    ) {
        send(id, status, headers, body)?;
    }

    #[test]
    fn no_json_makes_a_call_panic(id in operation(), status in status(), headers in headers(), body in json()) {
        send(id, status, headers, body)?;
    }

    #[test]
    fn no_damage_to_an_answer_makes_a_call_panic(
        id in operation(),
        status in status(),
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
        edits in edits(),
    ) {
        let body = answer(id, &mut Choices(&bytes)).map_or_else(Vec::new, |twin| twin.loose.to_string().into_bytes());
        send(id, status, Vec::new(), edited(body, edits))?;
    }
}

#[test]
fn an_answer_as_deep_as_a_well_is_an_error() {
    for (id, _) in CALLS.iter() {
        for body in
            ["[".repeat(100_000), r#"{"data":"#.repeat(100_000), r#"[{"parent":"#.repeat(100_000)]
        {
            send(id, 200, Vec::new(), body.clone().into_bytes()).expect("no panic");
            send(id, 500, Vec::new(), body.into_bytes()).expect("no panic");
        }
    }
}
