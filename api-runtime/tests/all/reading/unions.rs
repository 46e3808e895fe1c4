//! Unions: what is read as which variant.

use api_runtime::{tagged_union, untagged_union};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::lists::Lists;
use super::{again, error, read};

#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub(super) struct Book {
    pub(super) id: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lent: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lists: Option<Lists>,
}

/// Text goes last, so that nothing but the kind of JSON can tell a number from it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Any {
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
