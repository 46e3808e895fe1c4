//! Rules that the committed document has no case for, with small documents.

use openapi_crate::load::Document;

use crate::support::{ANSWERED, SENT, compare, lines, small, snapshot};

/// `Book` before and after, in an answer and in a body.
fn book(old: &str, new: &str) -> String {
    let components = |book: &str| {
        format!(
            "Book: {book}, \
             Cover: {{type: object, properties: {{color: {{type: string}}}}}}, \
             Page: {{type: object, properties: {{number: {{type: integer}}}}}}"
        )
    };
    let said =
        |way: &str| lines(&compare(&small(way, &components(old)), &small(way, &components(new))));
    format!("  in an answer\n{}  in a body\n{}", said(ANSWERED), said(SENT))
}

/// An operation before and after.
fn operation(old: &str, new: &str) -> String {
    lines(&compare(
        &small(old, "Book: {type: object, properties: {title: {type: string}}}"),
        &small(new, "Book: {type: object, properties: {title: {type: string}}}"),
    ))
}

const COVER: &str = "{$ref: '#/components/schemas/Cover'}";
const PAGE: &str = "{$ref: '#/components/schemas/Page'}";
const DONE: &str = "responses: {'204': {description: Done.}}";

fn with_field(schema: &str) -> String {
    format!("{{type: object, properties: {{field: {schema}}}}}")
}

#[test]
fn schemas() {
    let field = |old: &str, new: &str| book(&with_field(old), &with_field(new));
    let cases = [
        (
            "a member joins a union",
            book(&format!("{{oneOf: [{COVER}]}}"), &format!("{{oneOf: [{COVER}, {PAGE}]}}")),
        ),
        (
            "a member leaves a union",
            book(&format!("{{oneOf: [{COVER}, {PAGE}]}}"), &format!("{{oneOf: [{COVER}]}}")),
        ),
        (
            "an object becomes a union",
            book(&with_field("{type: string}"), &format!("{{oneOf: [{COVER}, {PAGE}]}}")),
        ),
        ("an integer becomes a number", field("{type: integer}", "{type: number}")),
        ("a number becomes an integer", field("{type: number}", "{type: integer}")),
        ("anything becomes text", field("{}", "{type: string}")),
        ("text becomes anything", field("{type: string}", "{}")),
        (
            "the items of a list",
            field("{type: array, items: {type: integer}}", "{type: array, items: {type: string}}"),
        ),
        (
            "the values of a map",
            field(
                "{type: object, additionalProperties: {type: integer}}",
                "{type: object, additionalProperties: {type: string}}",
            ),
        ),
        (
            "one value becomes a list",
            field("{type: string}", "{type: array, items: {type: string}}"),
        ),
        ("a format for text", field("{type: string}", "{type: string, format: date}")),
        ("a moment of text", field("{type: string}", "{type: string, format: date-time}")),
        ("a moment of a number", field("{type: integer}", "{type: integer, format: unixtime}")),
        (
            "a moment becomes text",
            field("{type: integer, format: unixtime}", "{type: string, format: date-time}"),
        ),
        ("a secret", field("{type: string}", "{type: string, format: password}")),
        ("a pattern", field("{type: string}", "{type: string, pattern: '^a'}")),
        (
            "an exclusive limit",
            field(
                "{type: integer, minimum: 1}",
                "{type: integer, minimum: 1, exclusiveMinimum: true}",
            ),
        ),
        (
            "values of numbers",
            field("{type: integer, enum: [1, 2]}", "{type: integer, enum: [1, 2, 3]}"),
        ),
        (
            "other fields",
            book(
                "{type: object, properties: {a: {type: string}}}",
                "{type: object, properties: {a: {type: string}}, additionalProperties: true}",
            ),
        ),
        ("a hint", field("{type: string}", "{type: string, x-aliases: [old_field]}")),
        (
            "a required list that may be null",
            book(
                "{type: object, required: [a], properties: {a: {type: array, items: {type: string}}}}",
                "{type: object, required: [a],
                    properties: {a: {type: array, nullable: true, items: {type: string}}}}",
            ),
        ),
    ];
    snapshot!("schemas", listed(&cases));
}

/// A document whose operation has this path; `parameters` are those in it.
fn at_path(path: &str, parameters: &[&str]) -> Document {
    let list =
        parameters.iter().map(|name| parameter(name, "path", true)).collect::<Vec<_>>().join(", ");
    let mut document = small(&format!("parameters: [{list}], {DONE}"), "");
    let item = document.root["paths"]["/books"].take();
    document.root["paths"] = serde_json::json!({ path: item });
    document
}

fn parameter(name: &str, location: &str, required: bool) -> String {
    format!("{{name: {name}, in: {location}, required: {required}, schema: {{type: string}}}}")
}

fn taking(parameters: &[String]) -> String {
    format!("parameters: [{}], {DONE}", parameters.join(", "))
}

#[test]
fn parameters() {
    let query = |name: &str, required: bool| parameter(name, "query", required);
    let in_media = |kind: &str| {
        let schema = format!("{{type: object, properties: {{a: {{type: {kind}}}}}}}");
        format!("{{name: q, in: query, content: {{application/json: {{schema: {schema}}}}}}}")
    };
    let renamed = "{name: q, in: query, schema: {type: string}, x-rust-name: words}".to_owned();
    let cases = [
        (
            "parameters of the path change places",
            lines(&compare(&at_path("/{a}/{b}", &["a", "b"]), &at_path("/{b}/{a}", &["a", "b"]))),
        ),
        (
            "required parameters change places",
            operation(
                &taking(&[query("a", true), query("b", true)]),
                &taking(&[query("b", true), query("a", true)]),
            ),
        ),
        (
            "a parameter moves to a header",
            operation(&taking(&[query("q", false)]), &taking(&[parameter("q", "header", false)])),
        ),
        (
            "a parameter with another name in Rust",
            operation(&taking(&[query("q", false)]), &taking(&[renamed])),
        ),
        (
            "a header that the transport sets",
            operation(&taking(&[]), &taking(&[parameter("Accept", "header", false)])),
        ),
        (
            "a parameter in a media type",
            operation(&taking(&[in_media("string")]), &taking(&[in_media("integer")])),
        ),
        (
            "one more way in",
            operation(
                &format!("security: [], {DONE}"),
                &format!("security: [{{}}, {{key: []}}], {DONE}"),
            ),
        ),
        (
            "a scope more",
            operation(
                &format!("security: [{{key: [read]}}], {DONE}"),
                &format!("security: [{{key: [read, write]}}], {DONE}"),
            ),
        ),
    ];
    snapshot!("parameters", listed(&cases));
}

const BOOK: &str = "{$ref: '#/components/schemas/Book'}";

#[test]
fn bodies_and_answers() {
    let body =
        |content: &str| format!("requestBody: {{required: true, content: {{{content}}}}}, {DONE}");
    let answer = |content: &str| {
        format!("responses: {{'200': {{description: It., content: {{{content}}}}}}}")
    };
    let json = |schema: &str| format!("application/json: {{schema: {schema}}}");
    let list = format!("{{type: array, items: {BOOK}}}");
    let under = |key: &str, schema: &str| {
        json(&format!("{{type: object, properties: {{{key}: {schema}}}}}"))
    };
    let under_books = format!(
        "application/json: {{x-envelope: {{page: books}},
            schema: {{type: object, properties: {{books: {list}}}}}}}"
    );
    let form = format!("application/x-www-form-urlencoded: {{schema: {BOOK}}}");
    let text = "text/plain: {schema: {type: string}}";
    let cases = [
        ("JSON becomes a form", operation(&body(&json(BOOK)), &body(&form))),
        ("JSON becomes text", operation(&body(&json("{type: string}")), &body(text))),
        ("an answer becomes text", operation(&answer(&json(BOOK)), &answer(text))),
        (
            "a page under another key",
            operation(&answer(&under("data", &list)), &answer(&under_books)),
        ),
        (
            "a page becomes a bare list",
            operation(&answer(&under("data", &list)), &answer(&json(&list))),
        ),
        (
            "a bare list becomes a page",
            operation(&answer(&json(&list)), &answer(&under("data", &list))),
        ),
        (
            "an object becomes a page",
            operation(&answer(&under("data", BOOK)), &answer(&under("data", &list))),
        ),
    ];
    snapshot!("bodies_and_answers", listed(&cases));
}

/// Each case with what was said of it.
fn listed(cases: &[(&str, String)]) -> String {
    cases.iter().flat_map(|(name, said)| [name, "\n", said.as_str()]).collect()
}

#[test]
fn a_schema_in_both_positions_is_judged_in_both() {
    let both = "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}, responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}";
    let book = |required: &str| {
        format!(
            "Book: {{type: object, required: [{required}],
                properties: {{id: {{type: integer}}, title: {{type: string}}}}}}"
        )
    };
    snapshot!(
        "both_positions",
        lines(&compare(&small(both, &book("id")), &small(both, &book("id, title"))))
    );
}

#[test]
fn a_property_that_is_only_read_is_gone_from_bodies() {
    let book = |old: &str, new: &str| {
        let object = |id: &str| {
            format!("{{type: object, properties: {{id: {id}, title: {{type: string}}}}}}")
        };
        book(&object(old), &object(new))
    };
    let (plain, read_only) = ("{type: integer}", "{type: integer, readOnly: true}");
    let said = format!(
        "it becomes readOnly\n{}it is no longer\n{}",
        book(plain, read_only),
        book(read_only, plain),
    );
    snapshot!("only_read", said);
}
