//! How types are read from a body: lists that may be absent, and unions.

use std::collections::BTreeMap;
use std::fmt;

use api_runtime::{
    Alias, Answer, Call, ClientBuilder, Connection, Error, Operation, Page, Response, Sending,
    Transport, WithUnknown, nullable, tagged_union, untagged_union,
};
use bytes::Bytes;
use http::{Method, Request};
use serde::de::value::{Error as ValueError, I64Deserializer};
use serde::de::{DeserializeOwned, Deserializer, IgnoredAny, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

static READ: Operation = Operation::new("get_thing", Method::GET, "/thing");
static WRITE: Operation = Operation::new("set_thing", Method::PUT, "/thing");
static READ_OUTCOME: Operation =
    Operation::new("get_outcome", Method::GET, "/outcome").that_succeeds_with_error();
static WRITE_OUTCOME: Operation =
    Operation::new("set_outcome", Method::PUT, "/outcome").that_succeeds_with_error();

/// A transport that answers everything alike.
struct Stub(Bytes);

impl fmt::Debug for Stub {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stub")
    }
}

impl Transport for Stub {
    fn send(&self, _: Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        Box::pin(std::future::ready(Ok(http::Response::new(self.0.clone()))))
    }
}

struct Client(Connection);

impl From<Connection> for Client {
    fn from(connection: Connection) -> Self {
        Self(connection)
    }
}

/// Reads a body by the reader of the client.
async fn read<T: DeserializeOwned>(body: &str) -> Result<T, Error> {
    read_of(&READ, body).await
}

/// Reads a body as the answer to `operation`.
async fn read_of<T: DeserializeOwned>(
    operation: &'static Operation,
    body: &str,
) -> Result<T, Error> {
    answered(operation, body, Answer::json::<T>).await
}

/// Reads a body as the answer to `operation` by `read`.
async fn answered<T>(
    operation: &'static Operation,
    body: &str,
    read: fn(Answer) -> Result<Response<T>, Error>,
) -> Result<T, Error> {
    let stub = Stub(Bytes::copy_from_slice(body.as_bytes()));
    let client: Client =
        ClientBuilder::new("https://things.example", "things/1.0").transport(stub).build()?;
    let answer = Call::new(&client.0, operation, ALIASES).send(read).await?;
    Ok(answer.into_inner())
}

/// Reads it, and writes it again.
async fn again<T: DeserializeOwned + Serialize>(body: &str) -> Value {
    let value: T = read(body).await.unwrap_or_else(|error| panic!("{error}: {body}"));
    serde_json::to_value(value).expect("JSON")
}

async fn error<T: DeserializeOwned + fmt::Debug>(body: &str) -> String {
    let Error::Decode { source, .. } = read::<T>(body).await.expect_err("does not fit") else {
        panic!("another error");
    };
    source.to_string()
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
struct Lists {
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    list: Option<Vec<i64>>,
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    map: Option<BTreeMap<String, i64>>,
    #[serde(
        default,
        deserialize_with = "crate::runtime::nullable",
        skip_serializing_if = "Option::is_none"
    )]
    nullable: Option<Vec<i64>>,
}

#[tokio::test]
async fn a_nullable_list_is_null_or_empty() {
    assert_eq!(read::<Lists>("{}").await.expect("an object").nullable, None);
    for (body, expected) in [("null", None), ("[]", Some(vec![])), ("{}", Some(vec![]))] {
        let body = format!(r#"{{"nullable": {body}}}"#);
        assert_eq!(read::<Lists>(&body).await.expect("an object").nullable, expected, "{body}");
        // Whoever kept it as JSON reads the same.
        if !body.contains("{}") {
            let kept: Lists = serde_json::from_str(&body).expect("an object");
            assert_eq!(kept.nullable, expected, "{body}");
        }
    }
    assert_eq!(again::<Lists>(r#"{"nullable": {"3": "7"}}"#).await, json!({"nullable": [7]}));
    let error = error::<Lists>(r#"{"nullable": [1, "x"]}"#).await;
    assert!(error.starts_with("`nullable.1`: "), "{error}");
}

#[tokio::test]
async fn a_list_that_is_not_there_is_another_than_an_empty_one() {
    assert_eq!(again::<Lists>("{}").await, json!({}));
    for empty in ["null", "[]", "{}"] {
        let body = format!(r#"{{"list": {empty}, "map": {empty}}}"#);
        assert_eq!(again::<Lists>(&body).await, json!({"list": [], "map": {}}), "{empty}");
        let body = format!(r#"[{{"list": {empty}}}]"#);
        assert_eq!(again::<Lists>(&body).await, json!({"list": []}), "{empty}");
    }
    assert_eq!(again::<Lists>(r#"{"list": {"3": "7"}}"#).await, json!({"list": [7]}));
    let error = error::<Lists>(r#"{"list": [1, "x"]}"#).await;
    assert!(error.starts_with("`list.1`: "), "{error}");
}

#[tokio::test]
async fn an_error_that_is_documented_for_success_is_no_refusal() {
    for body in [
        r#"{"error": {"code": "late", "message": "It took too long."}}"#,
        r#"{"error": "It took too long."}"#,
        r#"{"message": "Partly done.", "errors": {"email": ["is taken"]}}"#,
    ] {
        let refused = read::<Value>(body).await.expect_err("a refusal");
        assert!(refused.as_api().is_some(), "{body}");
        for operation in [&READ_OUTCOME, &WRITE_OUTCOME] {
            let read: Value = read_of(operation, body).await.expect("a success");
            assert_eq!(read, serde_json::from_str::<Value>(body).expect("JSON"));
        }
    }
    // What is not known of a write stays no success of it.
    assert!(read_of::<Value>(&WRITE_OUTCOME, "false").await.is_err());
}

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
struct Book {
    id: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lent: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lists: Option<Lists>,
}

/// Text goes last, so that nothing but the kind of JSON can tell a number from it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Any {
    Number(i64),
    Numbers(Vec<i64>),
    Texts(Vec<String>),
    Book(Book),
    Text(String),
}
untagged_union!(Any {
    Number(i64),
    Numbers(Vec<i64>),
    Texts(Vec<String>),
    Book(Book),
    Text(String),
});

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
struct Holder {
    any: Any,
    after: i64,
}

#[tokio::test]
async fn the_kind_of_json_decides_before_what_php_makes_of_it() {
    for (body, expected) in [
        ("12", Any::Number(12)),
        (r#""12""#, Any::Text("12".to_owned())),
        ("true", Any::Text("true".to_owned())),
        ("[1, 2]", Any::Numbers(vec![1, 2])),
        (r#"["1", "2"]"#, Any::Texts(vec!["1".to_owned(), "2".to_owned()])),
        (r#"{"0": 1, "2": 5}"#, Any::Numbers(vec![1, 5])),
        (r#"{"0": "1", "2": "x"}"#, Any::Texts(vec!["1".to_owned(), "x".to_owned()])),
        // Neither is a list of one kind.
        (r#"[1, "2"]"#, Any::Numbers(vec![1, 2])),
        (r#"[1, "x"]"#, Any::Texts(vec!["1".to_owned(), "x".to_owned()])),
    ] {
        let body = format!(r#"{{"any": {body}, "after": 1}}"#);
        let holder: Holder = read(&body).await.unwrap_or_else(|error| panic!("{error}: {body}"));
        assert_eq!(holder, Holder { any: expected, after: 1 }, "{body}");
    }
}

#[tokio::test]
async fn what_is_in_a_union_is_read_as_everywhere() {
    let expected = json!({"any": {"id": 12, "lent": true, "lists": {"list": []}}, "after": 1});
    for body in [
        r#"{"any": {"id": "12", "lent": 1, "lists": {"list": null}}, "after": 1}"#,
        r#"{"any": [{"id": 12.0, "lent": "true", "lists": [{"list": {}}]}], "after": "1"}"#,
        r#"{"any": {"id": 12, "id": 13, "lent": true, "lent": "x", "lists": {"list": []}}, "after": 1, "any": 4}"#,
    ] {
        assert_eq!(again::<Holder>(body).await, expected, "{body}");
    }
    let body = r#"{"any": {"id": 1, "lists": []}, "after": 1}"#;
    assert_eq!(again::<Holder>(body).await, json!({"any": {"id": 1}, "after": 1}));
}

#[tokio::test]
async fn an_error_names_the_union_and_why_each_variant_does_not_fit() {
    let text = error::<Holder>(r#"{"any": {"id": 1, "lists": {"list": ["x"]}}, "after": 1}"#).await;
    assert!(text.starts_with("`any`: fits no variant of `Any` (Number: found "), "{text}");
    assert!(text.contains("Book: `lists.list.0`: found a string"), "{text}");
    // JSON that is none is that, also in a union.
    for (body, expected) in
        [(r#"{"any": {"id": 1"#, "cut off"), (r#"{"any": {"id": 1;}}"#, "not JSON")]
    {
        let text = error::<Holder>(body).await;
        assert!(text.contains(expected) && !text.contains("variant"), "{text}");
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Tagged {
    Book(Book),
    Shelf(Lists),
    Unknown(Value),
}
tagged_union!(Tagged, "kind", Unknown { Book(Book) = "book" | "1", Shelf(Lists) = "shelf", });

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum TaggedOrText {
    Tagged(Tagged),
    Text(String),
}
untagged_union!(TaggedOrText { Tagged(Tagged), Text(String), });

#[tokio::test]
async fn what_a_tag_decides_is_read_as_everywhere() {
    let book = |lent| Tagged::Book(Book { id: 12, lent, lists: None });
    for (body, expected) in [
        (r#"{"kind": "book", "id": "12", "lent": 0, "lists": []}"#, book(Some(false))),
        (r#"[{"kind": 1, "kind": "shelf", "id": 12.0}]"#, book(None)),
        (
            r#"{"kind": "shelf", "list": {"0": 1, "4": "2"}}"#,
            Tagged::Shelf(Lists { list: Some(vec![1, 2]), ..Lists::default() }),
        ),
        (r#"{"kind": "book"}"#, Tagged::Unknown(json!({"kind": "book"}))),
        (r#"{"kind": "x", "id": "12"}"#, Tagged::Unknown(json!({"kind": "x", "id": "12"}))),
        (r#"["x"]"#, Tagged::Unknown(json!(["x"]))),
    ] {
        let list: Vec<Tagged> = read(&format!("[{body}, {body}]")).await.expect("it is read");
        assert_eq!(list, [expected.clone(), expected], "{body}");
    }
    let text: Vec<TaggedOrText> =
        read(r#"["12", {"kind": "book", "id": "12"}]"#).await.expect("both");
    let expected = [TaggedOrText::Text("12".to_owned()), TaggedOrText::Tagged(book(None))];
    assert_eq!(text, expected);
}

#[test]
fn another_deserializer_reads_unions_too() {
    let values = [
        (json!(12), Any::Number(12)),
        (json!("12"), Any::Text("12".to_owned())),
        (json!({"id": 12}), Any::Book(Book { id: 12, lent: None, lists: None })),
    ];
    for (value, expected) in values {
        assert_eq!(serde_json::from_value::<Any>(value.clone()).expect("it fits"), expected);
        assert_eq!(serde_json::from_str::<Any>(&value.to_string()).expect("it fits"), expected);
    }
    let error = serde_json::from_str::<Any>("{}").expect_err("no variant").to_string();
    assert!(error.contains("fits no variant of `Any`"), "{error}");
    let tagged: Tagged = serde_json::from_str(r#"{"kind": "book", "id": 12}"#).expect("a book");
    assert_eq!(tagged, Tagged::Book(Book { id: 12, lent: None, lists: None }));
}

/// A list of lists of lists, without end.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(transparent)]
struct Nested(Vec<Nested>);

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Tree {
    Leaf(i64),
    Trees(Vec<Tree>),
}
untagged_union!(Tree { Leaf(i64), Trees(Vec<Tree>), });

#[tokio::test]
async fn an_object_where_lists_hold_themselves_comes_to_an_end() {
    assert!(error::<Nested>(r#"{"a": 1}"#).await.contains("more than 128"));
    assert!(error::<Tree>(r#"{"a": 1}"#).await.contains("fits no variant of `Tree`"));
    let deep = format!("{}{{\"a\": 1}}{}", "[".repeat(120), "]".repeat(120));
    assert!(error::<Tree>(&deep).await.contains("fits no variant of `Tree`"));
    assert_eq!(again::<Tree>("[[1, [2]], []]").await, json!([[1, [2]], []]));
}

/// Other names that fields are sent under.
const ALIASES: &[Alias] = &[("Paint", "colour", "color"), ("Paint", "thick", "depth")];

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Paint {
    color: i64,
    depth: i64,
    shine: i64,
}

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
async fn numbers_are_what_is_written() {
    for number in [
        "0",
        "7",
        "10",
        "-1",
        "120",
        "123456789012345678",
        "1234567890123456789",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "18446744073709551615",
        "18446744073709551616",
        "0.5",
        "1.5",
        "1e2",
        "12E-1",
        "0e1",
    ] {
        let expected: Value = serde_json::from_str(number).expect("JSON");
        assert_eq!(read::<Value>(number).await.expect("a number"), expected, "{number}");
        let list: Vec<Value> = read(&format!("[{number} ,{number}]")).await.expect("numbers");
        assert_eq!(list, [expected.clone(), expected], "{number}");
    }
    for (body, expected) in
        [("[18446744073709551615, 7]", vec![u64::MAX, 7]), (r#"["7", 7.0]"#, vec![7, 7])]
    {
        assert_eq!(read::<Vec<u64>>(body).await.expect("numbers"), expected);
    }
    assert!(read::<Vec<u64>>("[-1]").await.is_err());
}

#[tokio::test]
async fn what_is_no_json_is_told_from_what_is_cut_off() {
    for body in [
        "01",
        "-01",
        "00",
        "[012]",
        "1.x",
        r#"{"a" 1}"#,
        r#"{"a";1}"#,
        r#"{"a"  =1}"#,
        r#"{"a"1: 2}"#,
        r#""a\q""#,
        r#""a\u12x4""#,
        r#"["\ud83d\ude0", 1]"#,
        "\"a\u{1}b\"",
        "\"twelve letters\u{1f} and more\"",
    ] {
        let error = error::<Value>(body).await;
        assert!(error.contains("it is not JSON (line 1, column "), "{body}: {error}");
    }
    for body in [r#""a\"#, r#""a\u"#, r#""a\u00"#, r#""\ud83d\"#, r#""\ud83d\u"#, r#"{"a""#, "-"] {
        assert_eq!(error::<Value>(body).await, "it is cut off", "{body}");
    }
}

#[tokio::test]
async fn texts_end_where_they_end() {
    for length in 0..20 {
        let text = "é".repeat(length / 3) + &"x".repeat(length % 3);
        for escaped in [r"\\", r#"\""#, r"\n", r"\u00e9", r"\ud83d\ude00", "~"] {
            let body = format!(r#"["{text}{escaped}{text}", "{text}"]"#);
            let expected: Value = serde_json::from_str(&body).expect("JSON");
            assert_eq!(read::<Value>(&body).await.expect("texts"), expected, "{body}");
        }
    }
}

#[tokio::test]
async fn an_error_object_is_told_from_an_object_with_an_error() {
    for (body, is_refusal) in [
        (r#"{"error": {"code": "late"}}"#, true),
        (r#"{"error": {"message": "No."}, "data": null, "id": null}"#, true),
        (r#"[{"error": {"message": "No."}}]"#, true),
        (r#"{"error": "No.", "code": 7, "status": 1, "success": false}"#, true),
        (r#"{"message": "No.", "errors": {"email": ["is taken"]}}"#, true),
        (r#"{"error": {"message": "No."}, "id": 7}"#, false),
        (r#"{"error": {"message": "No."}, "data": [1]}"#, false),
        (r#"{"error": {"code": null, "message": null}}"#, false),
        (r#"{"error": "No.", "name": "x"}"#, false),
        (r#"{"error": ""}"#, false),
        (r#"{"error": null}"#, false),
        (r#"{"message": "No."}"#, false),
        (r#"{"message": "", "errors": {"email": ["is taken"]}}"#, false),
        (r#"{"message": "Yes.", "errors": {}}"#, false),
    ] {
        for operation in [&READ, &WRITE] {
            match read_of::<Value>(operation, body).await {
                Ok(_) => assert!(!is_refusal, "{operation} {body}"),
                Err(error) => assert!(is_refusal && error.as_api().is_some(), "{error}: {body}"),
            }
        }
    }
}

#[tokio::test]
async fn a_body_that_is_no_json_is_an_error_of_a_write_and_of_who_reads_it() {
    for body in ["OK", "false", r#"{"error": "la"#, r#"{"message": OK}"#] {
        assert!(answered(&READ, body, Answer::empty).await.is_ok(), "{body}");
        assert!(answered(&WRITE, body, Answer::empty).await.is_err(), "{body}");
    }
    assert_eq!(read::<bool>("false").await.ok(), Some(false));
    // What a write may have done is not known, whatever else is wrong with the body.
    let body = r#"{"color": "red", "dep"#;
    for (operation, denies) in [(&READ, false), (&WRITE, true)] {
        let error = read_of::<Paint>(operation, body).await.expect_err("half an object");
        let Error::Decode { source, .. } = &error else { panic!("{error:?}") };
        assert_eq!(source.denies_success(), denies, "{error}");
    }
}

#[derive(Debug, PartialEq, Deserialize)]
struct Enveloped {
    data: i64,
    more: i64,
}

#[tokio::test]
async fn an_envelope_is_taken_off_and_a_field_called_data_is_not() {
    let paint = Paint { color: 1, ..Paint::default() };
    for body in [r#"{"data": {"color": 1}, "x": 2}"#, r#"[{"data": [{"color": 1}]}]"#] {
        assert_eq!(read::<Paint>(body).await.expect("a paint"), paint, "{body}");
    }
    let enveloped = read::<Enveloped>(r#"{"data": 5, "more": 6}"#).await.expect("both");
    assert_eq!(enveloped, Enveloped { data: 5, more: 6 });
    let list: Vec<Paint> = read(r#"{"data": [{"color": 1}]}"#).await.expect("a list");
    assert_eq!(list, [paint]);
    let page = |body: &'static str| answered(&READ, body, |answer| answer.page::<Value>("items"));
    for (body, expected) in [
        (r#"[{"id": 1, "data": {"x": 1}}]"#, json!([{"id": 1, "data": {"x": 1}}])),
        (r#"[{"id": 1, "items": 2}]"#, json!([{"id": 1, "items": 2}])),
        (r#"[{"data": [{"x": 1}]}]"#, json!([{"x": 1}])),
        (r#"{"items": {"0": 1, "2": 5}}"#, json!([1, 5])),
        (r#"[{"items": null}]"#, json!([])),
    ] {
        let page: Page<Value> = page(body).await.expect("a page");
        assert_eq!(Value::from(page.data), expected, "{body}");
    }
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
