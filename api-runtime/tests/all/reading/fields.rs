//! The fields of types: their keys, what nobody asks for, and what a type does not know.

use std::fmt;

use api_runtime::{WithUnknown, nullable};
use serde::Deserialize;
use serde::de::value::{Error as ValueError, I64Deserializer};
use serde::de::{Deserializer, IgnoredAny, IntoDeserializer, MapAccess, Visitor};
use serde_json::{Value, json};

use super::answers::Enveloped;
use super::unions::{Any, Book};
use super::{Paint, answered, error, read};
use crate::calls::READ;

#[tokio::test]
async fn an_error_names_a_field_as_it_was_sent() {
    for (body, expected) in [
        (r#"{"colour": "red"}"#, "`colour`: found a string"),
        (r#"{"color": "red"}"#, "`color`: found a string"),
        (r#"{"shine": 1, "thick": []}"#, "`thick`: found a list"),
        (r#"{"colour": 1, "shine": true}"#, "`shine`: found a boolean"),
        (r#"{"colour": 1, "depth": {"x": 1}}"#, "`depth`: found an object"),
    ] {
        let error = error::<Paint>(body).await;
        assert!(error.starts_with(expected), "{error}");
    }
}

#[tokio::test]
async fn only_the_key_of_a_field_is_its_key() {
    let paint = |color, depth, shine| Paint { color, depth, shine };
    for (body, expected) in [
        (r#"{"cover": 9, "width": 8, "color": 1, "depth": 2, "shine": 3}"#, paint(1, 2, 3)),
        (r#"{"shine": 3, "cover": 9, "depth": 2, "color": 1}"#, paint(1, 2, 3)),
        (r#"{"col": 9, "colors": 8, "Color": 7, "": 6, "color": 1}"#, paint(1, 0, 0)),
        (r#"{"color\"": 9, "c\u006flor": 1, "\u0064epth": 2}"#, paint(1, 2, 0)),
        ("{\"color\" : 1, \"depth\"\t:2,\"shine\"\r\n :\n3}", paint(1, 2, 3)),
        (r#"{"colour": 1, "thick": 2}"#, paint(1, 2, 0)),
        (r#"{"colour": 9, "color": 1, "thick": 2, "colour": 8}"#, paint(1, 2, 0)),
    ] {
        assert_eq!(read::<Paint>(body).await.expect("a paint"), expected, "{body}");
    }
}

/// The order of one object is the guess for the next one, and nothing but a guess.
#[tokio::test]
async fn each_object_may_have_its_fields_in_another_order() {
    let turned = r#"{"shine":3,"depth":2,"color":1}"#;
    let paint = Paint { color: 1, depth: 2, shine: 3 };
    for next in [
        r#"{"shine":3,"depth":2,"color":1}"#,
        r#"{"color":1,"depth":2,"shine":3}"#,
        r#"{"shine":3,"color":1,"depth":2}"#,
        r#"{"depth":2,"width":{"depth":9},"shine":3,"color":1}"#,
        r#"{"shine":3,"thick":2,"colour":1}"#,
        r#"{"color":1,"shine":3,"depth":2,"color":9}"#,
        r#"{"shine":3,"depth":2,"shine":9,"depth":9,"color":1}"#,
    ] {
        let body = format!("[{turned},{next},{turned},{next}]");
        let paints = read::<Vec<Paint>>(&body).await.expect("paints");
        assert!(paints.len() == 4 && paints.iter().all(|read| *read == paint), "{next}");
    }
    let wrong = error::<Vec<Paint>>(&format!(r#"[{turned},{{"shine":3,"depth":[7]}}]"#)).await;
    assert!(wrong.starts_with("`1.depth`: found a list"), "{wrong}");
}

#[derive(Debug, PartialEq, Deserialize)]
struct Then<T> {
    it: T,
    after: i64,
}

/// Asks for the first field of an object, and for nothing else.
#[derive(Debug, PartialEq)]
struct First<const FIELDS: bool>(i64);

impl<'de, const FIELDS: bool> Deserialize<'de> for First<FIELDS> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visit;
        impl<'de> Visitor<'de> for Visit {
            type Value = i64;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<i64, A::Error> {
                map.next_key::<IgnoredAny>()?;
                map.next_value()
            }
        }
        let first = if FIELDS {
            deserializer.deserialize_struct("First", &["a", "b", "c"], Visit)
        } else {
            deserializer.deserialize_map(Visit)
        };
        first.map(Self)
    }
}

#[tokio::test]
async fn what_nobody_asks_for_is_passed_over() {
    let rest = r#""c": [{"x": "]"}], "d": {}}"#;
    for body in [format!(r#"{{"a": 1, "b": 2, {rest}"#), format!(r#"[{{"a": 1, {rest}]"#)] {
        let body = format!(r#"{{"it": {body}, "after": 4}}"#);
        let fields = read::<Then<First<true>>>(&body).await.expect("fields");
        assert_eq!(fields, Then { it: First(1), after: 4 }, "{body}");
        let entries = read::<Then<First<false>>>(&body).await.expect("entries");
        assert_eq!(entries, Then { it: First(1), after: 4 }, "{body}");
    }
    for list in ["[1, 2]", r#"[1, 2, 3, {"x": [4]}]"#, r#"{"0": 1, "3": 2, "4": []}"#] {
        let body = format!(r#"{{"it": {list}, "after": 4}}"#);
        let pair = read::<Then<(i64, i64)>>(&body).await.expect("a pair");
        assert_eq!(pair, Then { it: (1, 2), after: 4 }, "{body}");
    }
}

#[derive(Debug, PartialEq, Deserialize)]
enum Shape {
    Dot,
    Line(i64),
    Circle { radius: i64 },
}

#[tokio::test]
async fn an_enum_is_its_variant_by_name_with_what_it_holds() {
    for (shape, expected) in [
        (r#""Dot""#, Shape::Dot),
        (r#"{"Line": "3"}"#, Shape::Line(3)),
        (r#"{"Circle": {"radius": 2, "color": 1}, "more": [1]}"#, Shape::Circle { radius: 2 }),
    ] {
        let body = format!(r#"{{"it": {shape}, "after": 4}}"#);
        let read = read::<Then<Shape>>(&body).await.expect("a shape");
        assert_eq!(read, Then { it: expected, after: 4 }, "{body}");
    }
    let error = error::<Then<Shape>>(r#"{"it": ["Dot"], "after": 4}"#).await;
    assert!(error.starts_with("`it`: found a list"), "{error}");
}

#[tokio::test]
async fn what_a_type_does_not_know_is_kept_beside_it() {
    let items = r#"[{"id": 1, "data": {"x": 2}, "more": 3, "more": 4}]"#;
    let page = answered(&READ, items, |answer| answer.page::<WithUnknown<Book>>("items")).await;
    let book = page.expect("a page").data.remove(0);
    assert_eq!((book.id, Value::from(book.unknown)), (1, json!({"data": {"x": 2}, "more": 3})));
    let book: WithUnknown<Book> =
        read(r#"{"data": {"id": 1, "x": 2}, "y": 3}"#).await.expect("one");
    assert_eq!((book.id, Value::from(book.unknown)), (1, json!({"x": 2})));
    let both: WithUnknown<Enveloped> =
        read(r#"{"data": 5, "more": 6, "x": 7}"#).await.expect("both");
    assert_eq!((both.data, Value::from(both.unknown)), (5, json!({"x": 7})));
}

#[test]
fn another_deserializer_is_told_what_was_expected() {
    let number = || -> I64Deserializer<ValueError> { 12_i64.into_deserializer() };
    let rows = [
        (Any::deserialize(number()).expect_err("it hands on nothing"), "one of several types"),
        (nullable::<_, Book>(number()).expect_err("a number"), "a value or nothing"),
        (WithUnknown::<Book>::deserialize(number()).expect_err("a number"), "an object"),
    ];
    for (error, expected) in rows {
        let expected = format!("invalid type: integer `12`, expected {expected}");
        assert_eq!(error.to_string(), expected);
    }
}
