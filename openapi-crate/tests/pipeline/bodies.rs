//! Request bodies: which media type is sent, and from what.

use crate::support::{Code, api, sending, snapshot};

/// The method of an operation that takes `body`.
fn operations(body: &str) -> String {
    let document = api(&format!(
        "paths: {{/books: {{post: {{operationId: save_book, requestBody: {body}, responses: {{}}}}}}}}\n"
    ));
    Code::of(&document).operations()
}

const SCHEMA: &str = "{schema: {type: object, properties: {title: {type: string}}}}";

#[test]
fn json_is_taken_as_a_type() {
    snapshot!(operations(&format!("{{required: true, content: {{application/json: {SCHEMA}}}}}")));
}

#[test]
fn a_body_that_is_not_required_has_a_setter() {
    let document = api(&format!(
        "paths: {{/books: {{post: {{operationId: save_book, requestBody: {{description: The book., content: {{application/json: {SCHEMA}}}}}, responses: {{}}}}}}}}\n"
    ));
    let code = Code::of(&document);
    snapshot!(code.operations());
    assert_eq!(code.docs("body"), "The book.");
}

#[test]
fn json_of_a_vendor_keeps_its_media_type() {
    snapshot!(operations(&format!(
        "{{required: true, content: {{application/vnd.books+json; charset=utf-8: {SCHEMA}}}}}"
    )));
}

#[test]
fn a_form() {
    snapshot!(operations(&format!(
        "{{required: true, content: {{application/x-www-form-urlencoded: {SCHEMA}}}}}"
    )));
}

#[test]
fn text() {
    snapshot!(operations("{required: true, content: {text/plain: {schema: {type: string}}}}"));
}

#[test]
fn bytes() {
    snapshot!(operations(
        "{required: true, content: {image/png: {schema: {type: string, format: binary}}}}"
    ));
}

#[test]
fn of_several_media_types_json_is_sent() {
    snapshot!(operations(&format!(
        "{{required: true, content: {{application/xml: {SCHEMA}, application/json: {SCHEMA},
            text/csv: {{}}}}}}"
    )));
}

#[test]
fn any_media_type_is_json() {
    snapshot!(operations(&format!("{{required: true, content: {{'*/*': {SCHEMA}}}}}")));
}

#[test]
fn json_without_a_schema_is_any_value() {
    snapshot!(operations("{required: true, content: {application/json: {}}}"));
}

#[test]
fn lists_and_maps_and_text_as_json() {
    for (schema, argument) in [
        (
            "{type: array, items: {type: string}}",
            "body: impl IntoIterator<Item = impl Into<String>>",
        ),
        ("{type: array, items: {type: integer}}", "body: impl IntoIterator<Item = i64>"),
        ("{type: object, additionalProperties: {type: boolean}}", "body: BTreeMap<String, bool>"),
        ("{type: string}", "body: impl Into<String>"),
    ] {
        let code = operations(&format!(
            "{{required: true, content: {{application/json: {{schema: {schema}}}}}}}"
        ));
        assert!(code.contains(argument), "{argument} is not in\n{code}");
    }
}

#[test]
fn multipart_beside_json_is_not_offered() {
    snapshot!(operations(&format!(
        "{{required: true, content: {{multipart/form-data: {SCHEMA}, application/json: {SCHEMA}}}}}"
    )));
}

#[test]
fn the_type_of_a_body_has_a_constructor_and_setters() {
    let document = sending(
        "post",
        "
    Book:
      type: object
      required: [title, pages, tags]
      properties:
        title: {type: string}
        pages: {type: integer}
        tags: {type: array, items: {type: string}}
        subtitle: {type: string, nullable: true}
        authors: {type: array, items: {$ref: '#/components/schemas/Author'}}
        pin: {type: string, format: password}
        notes: {type: object, additionalProperties: {type: string}}
        new: {type: boolean}
    Author: {type: object, properties: {name: {type: string}}}",
    );
    let code = Code::of(&document);
    snapshot!(code.types());
    snapshot!(code.constructors());
}

#[test]
fn a_type_that_is_only_sent_is_not_read() {
    let types = Code::of(&sending(
        "post",
        "\n    Book: {type: object, properties: {title: {type: string}}}",
    ))
    .types();
    assert!(types.contains("serde::Serialize") && !types.contains("Deserialize"), "{types}");
}

/// What no type stands for is bytes, and a form with no fields that are known is filled by the
/// caller.
#[test]
fn media_types_without_a_type() {
    for (content, argument, call, warning) in [
        (
            "{application/xml: {schema: {type: object}}}",
            "impl Into<bytes::Bytes>",
            "call.raw(\"application/xml\"",
            "taken as bytes: a type cannot",
        ),
        (
            "{'image/*': {}}",
            "impl Into<crate::runtime::Upload>",
            "call.upload(\"application/octet-stream\"",
            "",
        ),
        (
            "{'*/*': {schema: {type: string, format: binary}}}",
            "impl Into<crate::runtime::Upload>",
            "call.upload(",
            "",
        ),
        (
            "{multipart/mixed: {}}",
            "impl Into<crate::runtime::Upload>",
            "call.upload(\"multipart/mixed\"",
            "its boundary",
        ),
        (
            "{multipart/form-data: {}}",
            "crate::runtime::Form",
            "call.multipart(\"multipart/form-data\", body)",
            "the caller fills",
        ),
        ("{application/x-www-form-urlencoded: {}}", "serde_json::Map", "call.form(&body)", ""),
    ] {
        let code = operations(&format!("{{required: true, content: {content}}}"));
        for part in [argument, call, warning] {
            assert!(code.contains(part), "{part} is not in\n{code}");
        }
    }
}

#[test]
fn a_body_without_content_is_none() {
    let code = operations("{required: true, content: {}}");
    assert!(!code.contains("body"), "{code}");
}
