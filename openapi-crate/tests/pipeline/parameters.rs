//! Parameters: where they are sent, how they are written, and what a caller gives.

use crate::support::{Code, api, refusal, snapshot, taking};

fn operations(parameters: &str) -> String {
    Code::of(&taking(parameters)).operations()
}

#[test]
fn required_ones_are_arguments_and_optional_ones_setters() {
    snapshot!(operations(
        "
        - {name: shelf, in: query, required: true, schema: {type: string}}
        - {name: pageSize, in: query, schema: {type: integer, format: int32}}
        - {name: ratio, in: query, schema: {type: number}}
        - {name: lent, in: query, schema: {type: boolean}}"
    ));
}

#[test]
fn headers_and_cookies() {
    snapshot!(operations(
        "
        - {name: X-Request-ID, in: header, schema: {type: string}}
        - {name: session, in: cookie, required: true, schema: {type: string}}
        - {name: Authorization, in: header, schema: {type: string}}
        - {name: accept, in: header, schema: {type: string}}"
    ));
}

#[test]
fn lists_in_every_style() {
    snapshot!(operations(
        "
        - {name: repeat, in: query, schema: {type: array, items: {type: string}}}
        - {name: comma, in: query, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: space, in: query, style: spaceDelimited, schema: {type: array, items: {type: string}}}
        - {name: pipe, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}}
        - {name: X-Tags, in: header, schema: {type: array, items: {type: string}}}
        - {name: 'ids[]', in: query, schema: {type: array}}"
    ));
}

#[test]
fn a_list_in_the_path_is_one_segment() {
    let document = api("
paths:
  /books/{ids}:
    get:
      operationId: list_books
      parameters: [{name: ids, in: path, required: true, style: matrix,
          schema: {type: array, items: {type: integer, format: int64}}}]
      responses: {}
");
    snapshot!(Code::of(&document).operations());
}

#[test]
fn what_is_no_scalar_becomes_text_with_a_warning() {
    snapshot!(operations(
        "
        - {name: filter, in: query, style: deepObject,
            schema: {type: object, properties: {title: {type: string}}}}
        - {name: ranges, in: query, schema: {type: array,
            items: {type: object, properties: {from: {type: integer}}}}}
        - {name: raw, in: query, content: {application/json: {schema: {type: object}}}}
        - {name: untyped, in: query}"
    ));
}

#[test]
fn a_path_parameter_of_another_style() {
    let document = api("
paths:
  /books/{book}:
    get:
      operationId: get_book
      parameters: [{name: book, in: path, required: true, style: label, schema: {type: string}}]
      responses: {}
");
    snapshot!(Code::of(&document).operations());
}

#[test]
fn limits_are_documented_and_do_not_change_the_type() {
    let code = Code::of(&taking(
        "
        - {name: limit, in: query, description: How many.,
            schema: {type: integer, minimum: 1, maximum: 100, default: 20}}
        - {name: page, in: query, schema: {type: integer, minimum: 1, exclusiveMinimum: false}}
        - {name: low, in: query, schema: {type: number, maximum: 0.5}}
        - {name: word, in: query, schema: {type: string, minLength: 1, maxLength: 5,
            pattern: '^a', default: été}}",
    ));
    snapshot!(code.operations());
    snapshot!(["limit", "page", "low", "word"].map(|name| code.docs(name)).join("\n---\n"));
}

#[test]
fn formats_of_text_stay_text() {
    snapshot!(operations(
        "
        - {name: since, in: query, schema: {type: string, format: date}}
        - {name: id, in: query, required: true, schema: {type: string, format: uuid}}"
    ));
}

#[test]
fn an_enum_gets_a_name_after_its_operation() {
    let code = Code::of(&taking(
        "
        - {name: sort, in: query, schema: {type: string, enum: [asc, desc]}}
        - {name: only, in: query, schema: {type: array, items: {type: string, enum: [new, used]}}}",
    ));
    snapshot!(code.operations());
    snapshot!(code.types());
}

#[test]
fn a_parameter_with_one_value_has_a_setter_without_argument() {
    snapshot!(operations(
        "
        - {name: archived, in: query, schema: {type: integer, enum: [1]}}
        - {name: mode, in: query, schema: {type: string, enum: [full]}}
        - {name: strict, in: query, required: true, schema: {type: string, enum: ['yes']}}"
    ));
}

#[test]
fn names_that_cannot_stand_in_rust() {
    snapshot!(operations(
        "
        - {name: type, in: query, schema: {type: string}}
        - {name: 2fa, in: query, schema: {type: string}}
        - {name: '', in: query, schema: {type: string}}
        - {name: '$→', in: query, schema: {type: string}}
        - {name: 'user[name]', in: query, schema: {type: string}}"
    ));
}

#[test]
fn names_that_are_taken_get_numbers() {
    snapshot!(operations(
        "
        - {name: call, in: query, required: true, schema: {type: string}}
        - {name: body, in: query, schema: {type: string}}
        - {name: send, in: query, schema: {type: string}}
        - {name: userId, in: query, schema: {type: string}}
        - {name: user_id, in: query, schema: {type: string}}
        - {name: value, in: query, schema: {type: string}}"
    ));
}

/// A setter has another name than what every builder has; an argument may have the same.
#[test]
fn names_that_every_builder_has_get_numbers_as_setters() {
    snapshot!(operations(
        "
        - {name: timeout, in: query, required: true, schema: {type: integer}}
        - {name: Timeout, in: header, schema: {type: integer}}
        - {name: header, in: query, schema: {type: string}}
        - {name: requestId, in: query, schema: {type: string}}
        - {name: send-raw, in: query, schema: {type: string}}"
    ));
}

#[test]
fn the_rust_name_may_be_given() {
    snapshot!(operations(
        "
        - {name: q, in: query, x-rust-name: search_for, schema: {type: string}}"
    ));
}

#[test]
fn a_parameter_without_a_name_is_refused() {
    snapshot!(refusal(&taking("\n        - {in: query, schema: {type: string}}")));
}

#[test]
fn a_parameter_in_no_known_place_is_refused() {
    snapshot!(refusal(&taking("\n        - {name: book, in: body, schema: {type: string}}")));
}

#[test]
fn the_whole_query_of_3_2_is_an_object_or_left_out_with_a_warning() {
    let code = operations(
        "\n        - {in: querystring, name: q, content: {application/json: {schema: {}}}}",
    );
    assert!(code.contains("left out") && !code.contains("fn q"), "{code}");
    let code = operations(
        "
        - in: querystring
          name: filter
          content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}}}",
    );
    assert!(code.contains("fn filter") && code.contains("ObjectStyle::Exploded"), "{code}");
}

/// A schema that only later turns out to be no scalar.
#[test]
fn a_type_that_cannot_be_written_is_text_with_a_warning() {
    let code = operations(
        "
        - {name: a, in: query, schema: {type: string, allOf: [{type: integer}]}}
        - {name: b, in: query, required: true, schema: {type: integer, nullable: true}}
        - {name: c, in: query, schema: {type: array, items: {type: integer, nullable: true}}}",
    );
    assert!(code.contains("pub fn a(mut self, value: impl Into<String>)"), "{code}");
    assert!(code.contains("b: i64") && code.contains("IntoIterator<Item = i64>"), "{code}");
}
