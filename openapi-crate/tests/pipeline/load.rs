//! Reading files.

use std::fs;

use openapi_crate::load::{load, parse};
use serde_json::json;

use crate::support::{Code, HEAD, answering_text, document, snapshot};

fn refusal(text: &str) -> String {
    parse("api.yaml", text)
        .expect_err("the text is not well-formed")
        .in_file("api.yaml")
        .to_string()
}

#[test]
fn yaml_syntax_error_has_line_and_column() {
    snapshot!(refusal("openapi: 3.0.3\ninfo:\n  title: [Library\npaths: {}\n"));
}

#[test]
fn json_syntax_error_has_line_and_column() {
    snapshot!(refusal("{\n  \"openapi\": \"3.0.3\",\n  \"paths\" {}\n}\n"));
}

#[test]
fn duplicate_key_is_refused() {
    snapshot!(refusal("paths:\n  /books: {}\n  /books: {}\n"));
}

#[test]
fn keys_that_become_the_same_string_are_refused() {
    snapshot!(refusal("responses:\n  200: {}\n  '200': {}\n"));
}

#[test]
fn a_list_as_a_key_is_refused() {
    snapshot!(refusal("paths:\n  ? [a, b]\n  : {}\n"));
}

#[test]
fn a_tag_is_refused() {
    snapshot!(refusal("info:\n  title: !upper library\n"));
}

#[test]
fn a_number_that_json_lacks_is_refused() {
    snapshot!(refusal("limits:\n  - 1\n  - .inf\n"));
}

#[test]
fn keys_that_are_no_text_become_text() {
    let document = document("200: ok\ntrue: yes\n~: nothing\n1.5: half\n");
    assert_eq!(
        document.root,
        json!({"200": "ok", "true": "yes", "null": "nothing", "1.5": "half"})
    );
}

#[test]
fn numbers_stay_what_they_are() {
    let document = document("[1, -1, 18446744073709551615, 1.5]");
    assert_eq!(document.root, json!([1, -1, u64::MAX, 1.5]));
}

#[test]
fn keys_keep_their_order() {
    let document = document("{\"b\": 1, \"a\": 2}");
    assert_eq!(document.root.as_object().unwrap().keys().collect::<Vec<_>>(), ["b", "a"]);
}

#[test]
fn what_is_not_utf_8_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("api.yaml");
    fs::write(&path, b"info: \xff").unwrap();
    let problem = load(&path).unwrap_err();
    assert_eq!(problem.to_string(), format!("{}: is not UTF-8 text (byte 6)", path.display()));
}

#[test]
fn a_missing_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("api.yaml");
    let problem = load(&path).unwrap_err().to_string();
    assert!(problem.starts_with(&format!("{}: cannot be read: ", path.display())), "{problem}");
}

#[test]
fn a_syntax_error_names_the_whole_path_of_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("api.yaml");
    fs::write(&path, "a: [\n").unwrap();
    let problem = load(&path).unwrap_err().to_string();
    assert!(
        problem.starts_with(&format!("{}:2:1: is not well-formed YAML: ", path.display())),
        "{problem}"
    );
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let text = answering_text(
        "
    Book:
      type: object
      description: |
        A book.

        With pages.
      properties: {title: {type: string}}
",
    );
    let plain = document(&text);
    for other in [text.replace('\n', "\r\n"), format!("\u{feff}{text}")] {
        let other = document(&other);
        assert_eq!(other.digest, plain.digest);
        assert_eq!(Code::of(&other).tree, Code::of(&plain).tree);
    }
}

#[test]
fn the_digest_is_that_of_the_text() {
    let (one, two) = (document(HEAD), document(&format!("{HEAD}# a comment\n")));
    assert_eq!(one.digest.len(), 64);
    assert_ne!(one.digest, two.digest);
}

#[test]
fn utf_16_with_its_byte_order_mark_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("api.yaml");
    let units: Vec<u16> = "\u{feff}title: Größe\n".encode_utf16().collect();
    for bytes in [
        units.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<u8>>(),
        units.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ] {
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(
            openapi_crate::load::load(&path).unwrap().root,
            serde_json::json!({"title": "Größe"})
        );
    }
    std::fs::write(&path, [0xff, 0xfe, 0x00, 0xd8]).unwrap();
    assert!(openapi_crate::load::load(&path).unwrap_err().to_string().ends_with("is no such text"));
}

#[test]
fn merge_keys_and_braces_are_yaml() {
    let root = |text| parse("api.yaml", text).unwrap().root;
    let merged = root("base: &base {a: 1, b: 2}\nmore: {<<: *base, b: 3}\n");
    assert_eq!(merged["more"], serde_json::json!({"a": 1, "b": 3}));
    assert_eq!(root("{a: 1, b: [x]}\n"), serde_json::json!({"a": 1, "b": ["x"]}));
}

#[test]
fn whole_numbers_of_any_size_are_read() {
    let root =
        parse("api.yaml", "low: -9223372036854776000\nhigh: 99999999999999999999\nlist: [1]\n")
            .unwrap()
            .root;
    assert_eq!(root, json!({"low": -9.223_372_036_854_776e18, "high": 1e20, "list": [1]}));
}
