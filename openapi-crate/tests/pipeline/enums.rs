//! Enums.

use crate::support::{Code, answering, snapshot};

/// The types of a component `Book` whose property `kind` is an enum.
fn types(schema: &str) -> String {
    Code::of(&answering(&format!(
        "\n    Book: {{type: object, required: [kind], properties: {{kind: {schema}}}}}"
    )))
    .types()
}

#[test]
fn an_enum_keeps_what_it_does_not_know() {
    snapshot!(types(
        "{type: string, description: What it is., enum: [novel, picture-book, 2nd hand]}"
    ));
}

#[test]
fn a_value_called_unknown() {
    snapshot!(types("{type: string, enum: [unknown, unknown2]}"));
}

#[test]
fn null_in_an_enum_makes_it_nullable() {
    snapshot!(types("{type: string, enum: [novel, null]}"));
}

#[test]
fn values_that_stand_twice_are_one() {
    snapshot!(types("{type: string, enum: [novel, novel]}"));
}

#[test]
fn an_enum_without_a_type_is_one_of_text() {
    snapshot!(types("{enum: [novel]}"));
}

#[test]
fn an_enum_of_numbers_is_a_number() {
    snapshot!(types("{type: integer, enum: [1, 2]}"));
}

#[test]
fn an_enum_of_text_and_numbers_is_any_value_with_a_warning() {
    snapshot!(types("{enum: [novel, 1], description: What it is.}"));
}

#[test]
fn an_enum_of_nothing_is_its_type() {
    snapshot!(types("{type: string, enum: []}"));
}

#[test]
fn values_without_letters_get_names() {
    snapshot!(types("{type: string, enum: ['a+b', 'a-b', '1', '']}"));
}

#[test]
fn values_that_are_the_same_in_rust_get_numbers() {
    snapshot!(types("{type: string, enum: [asc, ASC, Asc], description: The order}"));
}

#[test]
fn a_value_that_is_a_keyword() {
    snapshot!(types("{type: string, enum: [self, type]}"));
}

#[test]
fn numbers_and_booleans_of_a_text_are_text() {
    let code = types("{type: string, enum: [1, true, novel]}");
    assert!(
        code.contains("= \"1\"") && code.contains("= \"true\"") && code.contains("= \"novel\""),
        "{code}"
    );
}

#[test]
fn text_in_an_enum_of_numbers_is_any_value_with_a_warning() {
    let code = types("{type: integer, enum: ['1', '2']}");
    assert!(code.contains("serde_json::Value") && code.contains("// warning"), "{code}");
}

#[test]
fn an_enum_of_numbers_without_a_type_is_a_number() {
    assert!(types("{enum: [1, 2]}").contains("pub kind: i64"));
}
