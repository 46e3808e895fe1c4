//! JSON lines and JSON arrays.

use ziik_cli::people::Options;
use ziik_ext::directory::{Extent, Field, PersonRecord};
use ziik_ext::memberships::MembershipSpec;

use super::{failure, read_with, records, row_errors};

#[test]
fn both_forms_are_read_by_their_own_keys() {
    let expected = [
        PersonRecord::new("E1")
            .set(Field::Title, "a ], } \" b")
            .clear(Field::Phone)
            .set(Field::Quote, "")
            .extent(Extent::AtLeast)
            .membership("CC-1", MembershipSpec::new().no_department().user_types(["A"]))
            .membership(12, MembershipSpec::new()),
        PersonRecord::new("12").membership(7, MembershipSpec::new()),
    ];
    let first = r#"{"reference": "E1", "title": "a ], } \" b", "phone": null, "quote": " ",
        "extent": "at_least", "memberships": [{"unit": "CC-1", "department": null,
        "user_types": ["A"]}, {"unit": 12}]}"#;
    let second = r#"{"reference": 12, "unit": 7}"#;
    let flat = first.replace('\n', " ");
    assert_eq!(records(&format!("{flat}\r\n\r\n {second} "), ""), expected);
    assert_eq!(records(&format!("\u{feff}\n [{first}\n,{second}]\n\n"), ""), expected);
    assert_eq!(records(" [ ] ", ""), []);
}

#[test]
fn an_array_that_is_broken_is_fatal() {
    for (file, message) in [
        (
            "[\n{\"reference\": \"E1\"}",
            "people.csv:1:1: the array that begins here is not closed; the file may be cut off",
        ),
        ("[\n{\"reference\": \"E1\"},\n]", "people.csv:3:1: an object is missing before \"]\""),
        ("[,", "people.csv:1:2: an object is missing before \",\""),
        ("[{\"reference\": \"E1\"}}]", "people.csv:1:21: a bracket closes that is not open"),
        (
            "[{\"reference\": \"E1\"}] x",
            "people.csv:1:23: text follows the end of the array; remove it, or write JSON lines",
        ),
        (
            "[{\"reference\": \"E1\"},\n {\"æ\": \"E1\", title: 1}]",
            "people.csv:2:14: this is not JSON: key must be a string",
        ),
        (
            "[{\"reference\": \"E1\"]",
            "people.csv:1:1: the array that begins here is not closed; the file may be cut off",
        ),
    ] {
        assert_eq!(failure(file, ""), message, "{file}");
    }
    let long = format!("[\"{}\n\"]", "x\n".repeat(600_000));
    assert_eq!(
        failure(&long, ""),
        "people.csv:1:2: the element is longer than 1 MiB; check that brackets and quotes are \
         closed"
    );
}

#[test]
fn an_array_may_be_one_long_line() {
    let objects = vec![r#"{"reference": "E1", "title": "æ"}"#; 50_000].join(", ");
    let file = format!("[{objects}, {{\"reference\": []}}]");
    let rows = read_with(file.as_bytes(), "", &Options::default()).unwrap();
    let person = PersonRecord::new("E1").set(Field::Title, "æ");
    assert!(rows[..50_000].iter().all(|row| row.as_ref() == Ok(&person)));
    assert_eq!(
        rows[50_000..],
        [Err("people.csv:1:1750017: invalid type: sequence, expected a text, a whole number or \
              nothing"
            .to_owned())]
    );
}

#[test]
fn an_object_that_is_no_record_is_an_error_of_its_own() {
    let file = r#"{"reference": "E1", "nickname": "Ada"}
{"reference": "E2"
{"reference": "E3", "title": ["x"]}
{"reference": "E4", "title": "x", "title": "y"}
"E5"
{"title": "Lead"}
{"reference": "E7", "memberships": [{"unit": 1, "role": 2}]}
{"reference": "E8"}"#;
    let expected = [
        "1:38: there is no field \"nickname\"",
        "2:18: this is not JSON: EOF while parsing an object",
        "3:30: invalid type: sequence, expected a text, a whole number or nothing",
        "4:41: the key \"title\" stands twice",
        "5:4: invalid type: string \"E5\", expected an object",
        "6:1: key \"reference\": the reference is empty; give the person one",
        "7:54: unknown field `role`, expected one of `unit`, `department`, `user_types`, \
         `overwrite`",
    ];
    let expected: Vec<_> = expected.iter().map(|text| format!("people.csv:{text}")).collect();
    assert_eq!(row_errors(file, ""), expected);
    assert_eq!(
        failure("{\n\"reference\": \"E1\"\n}", ""),
        "people.csv:1:1: the object that begins here does not end in the same line; write one \
         object on each line, or an array of objects"
    );
}

#[test]
fn a_marker_needs_a_mapping() {
    let options = Options { clear_marker: Some("-".to_owned()), ..Options::default() };
    assert_eq!(
        read_with(b"{\"reference\": \"E1\"}", "", &options).unwrap_err(),
        "people.csv:1:1: a clear marker needs a CSV file or a mapping; in JSON, `null` clears a \
         field"
    );
}

const MAPPING: &str = r#"
[fields]
reference = "id"
title = "job"
phone = "tel"

[[memberships]]
unit = "shop"
user_types = { column = "roles", prefix = "ROLE-" }

[only]
column = "active"
is = "true"
"#;

#[test]
fn a_mapping_keeps_absent_empty_and_null_apart() {
    let file = r#"{"id": 7, "job": "", "tel": null, "shop": "CC-1", "roles": ["a", 2], "active": true}
{"id": "E2", "active": true, "other": {"a": 1}}
{"id": "E3", "active": false}"#;
    let spec = MembershipSpec::new().user_types(["ROLE-a", "ROLE-2"]);
    let expected = [
        PersonRecord::new("7").set(Field::Title, "").clear(Field::Phone).membership("CC-1", spec),
        PersonRecord::new("E2"),
    ];
    assert_eq!(records(file, MAPPING), expected);
}

#[test]
fn values_that_a_mapping_cannot_use_are_errors_of_the_row() {
    let file = r#"[{"id": "E1", "job": ["a", "b"], "tel": "1", "shop": "", "roles": 1, "active": true},
 {"id": 1.5, "active": true}, {"id": "E3", "active": true, "job": {}},
 {"id": "E4", "active": ["x"]}, {"id": "E5", "active": true, "shop": "C", "roles": [null]}]"#;
    let expected = [
        "1:2: key \"job\": `title` takes one text, and this is a list; write a text",
        "2:2: key \"id\": the number has a fraction or is too long; write it in quotes",
        "2:31: key \"job\": the value is an object; write a text, a number or a list of texts",
        "3:2: key \"active\": a condition cannot be about a list",
        "3:33: key \"roles\": `null` cannot stand in a list; leave it out",
    ];
    let expected: Vec<_> = expected.iter().map(|text| format!("people.csv:{text}")).collect();
    assert_eq!(row_errors(file, MAPPING), expected);
}

#[test]
fn keys_that_no_object_has_are_mistakes_of_the_mapping() {
    assert_eq!(
        failure("{\"id\": 1, \"shops\": 2, \"roles\": 3}\n{\"active\": 1, \"tel\": 1}", MAPPING),
        "people.toml:4:9: no object of the file has the key \"job\". Its keys are \"active\", \
         \"id\", \"roles\", \"shops\", \"tel\"\n\
         people.toml:8:8: no object of the file has the key \"shop\"; did you mean \"shops\"? Its \
         keys are \"active\", \"id\", \"roles\", \"shops\", \"tel\""
    );
}
