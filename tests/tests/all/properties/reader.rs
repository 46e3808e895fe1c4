//! The reader of JSON takes what JSON is, refuses what it is not, and changes nothing.

use std::fmt::Write as _;

use proptest::prelude::*;
use serde_json::{Value, json};
use ziik_api::Error;
use ziik_api::types::Group;

use super::bodies::{edited, edits};
use super::cases;
use crate::support::stub::{Stub, ready};

/// Any JSON value without a key that stands twice.
pub(super) fn value() -> impl Strategy<Value = Value> {
    let number = any::<f64>().prop_filter("JSON has no such number", |value| value.is_finite());
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        number.prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[a-z\"\\\\/\\n\\u{0}\\u{1f}\\u{20ac}\\u{1f600}]{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// The group with this picture, whose type is any JSON.
fn read(body: Vec<u8>) -> Result<Group, Error> {
    ready(Stub::new(200, body).client().get_group(1).send()).map(|answer| answer.into_inner().data)
}

/// JSON with its spaces and its escapes as somebody else writes them.
fn written_otherwise(value: &Value) -> String {
    let text = serde_json::to_string_pretty(value).expect("JSON").replace('\n', "\r\n\t");
    let mut written = String::new();
    for c in text.chars() {
        if c.is_ascii() {
            written.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            write!(written, "\\u{unit:04X}").expect("a string takes everything");
        }
    }
    written
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn any_value_is_read_as_it_is(value in value()) {
        let is_nothing = matches!(&value, Value::Null)
            || value.as_array().is_some_and(Vec::is_empty)
            || value.as_object().is_some_and(serde_json::Map::is_empty);
        let body = json!({ "data": { "id": 1, "image": value } });
        for body in [body.to_string(), written_otherwise(&body)] {
            let group = read(body.into_bytes()).map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(group.image, (!is_nothing).then(|| value.clone()));
        }
    }

    #[test]
    fn what_is_not_json_is_refused_and_nothing_else(value in value(), edits in edits()) {
        let body = edited(json!({ "data": { "id": 1, "image": value } }).to_string().into_bytes(), edits);
        let (judged, read) = (serde_json::from_slice::<Value>(&body), read(body.clone()));
        let text = String::from_utf8_lossy(&body);
        match (judged, read) {
            // Numbers beyond an f64 are JSON all the same, and are nobody's business in a field
            // that nobody asks for.
            (Err(error), Ok(_)) => prop_assert!(error.to_string().contains("number out of range"), "{}\n{}", error, text),
            (Ok(_), Err(error)) => {
                let error = error.to_string();
                prop_assert!(!error.contains("cut off") && !error.contains("not JSON"), "{}\n{}", error, text);
            }
            _ => {}
        }
    }
}

#[test]
fn json_may_nest_128_levels() {
    let nested = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        read(format!(r#"{{"data": {{"id": 1, "image": {open}1{close}}}}}"#).into_bytes())
    };
    assert!(nested(126).is_ok());
    assert!(nested(127).unwrap_err().to_string().contains("nests more than 128 levels"));
    // Nobody asks for this field, and it is as deep as the stack is not.
    let unknown = format!(r#"{{"data": {{"id": 1, "nobody": {}"#, "[".repeat(1_000_000));
    assert!(read(unknown.into_bytes()).is_err());
}

#[test]
fn a_control_character_stands_in_no_string() {
    for control in 0..0x20_u8 {
        for place in 0..20 {
            let mut body = br#"{"data": {"id": 1, "image": "aaaaaaaaaaaaaaaaaaaa"}}"#.to_vec();
            body[29 + place] = control;
            let error = read(body).expect_err("a control character").to_string();
            assert!(
                error.contains(&format!(
                    "`data.image`: it is not JSON (line 1, column {})",
                    30 + place
                )),
                "{error}"
            );
        }
    }
}

#[test]
fn a_body_that_breaks_off_anywhere_is_cut_off() {
    let whole = r#"{"data": {"id": 1, "image": [null, true, false, -12.5e+3, "aå\u00e5\ud83d\ude00\n", {}, {"b": []}], "x": tr"#;
    let body = format!("{whole}ue}}}}");
    assert!(read(body.clone().into_bytes()).is_ok());
    for end in 1..=whole.len() {
        let error = read(body.as_bytes()[..end].to_vec()).expect_err("not whole").to_string();
        assert!(error.contains("it is cut off"), "{error}\n{:?}", &body.as_bytes()[..end]);
    }
}

#[test]
fn numbers_that_no_type_holds_are_refused_where_they_are_asked_for() {
    assert!(read(br#"{"data": {"id": 1, "image": 1e999}}"#.to_vec()).is_err());
    for id in ["9223372036854775808", "1e300", "9007199254740994.0", "1.5"] {
        assert!(read(format!(r#"{{"data": {{"id": {id}}}}}"#).into_bytes()).is_err(), "{id}");
    }
    assert!(read(br#"{"data": {"id": 1, "nobody": 1e999}}"#.to_vec()).is_ok());
    let large = read(
        br#"{"data": {"id": 1, "image": [18446744073709551615, 18446744073709551616]}}"#.to_vec(),
    );
    assert_eq!(
        large.expect("a group").image,
        Some(json!([u64::MAX, 18_446_744_073_709_551_616.0_f64]))
    );
}
