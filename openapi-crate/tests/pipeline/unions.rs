//! Unions, and schemas that are composed.

use crate::support::{Code, answering, sending, snapshot};

fn types(schemas: &str) -> String {
    Code::of(&answering(schemas)).types()
}

#[test]
fn a_discriminator_tells_the_members_apart() {
    snapshot!(types(
        "
    Book:
      oneOf: [{$ref: '#/components/schemas/Novel'}, {$ref: '#/components/schemas/Poem'}]
      discriminator: {propertyName: kind, mapping: {novel: '#/components/schemas/Novel', tale: Novel}}
    Novel: {type: object, properties: {kind: {type: string}}}
    Poem: {type: object, properties: {kind: {type: string}}}"
    ));
}

#[test]
fn so_does_a_property_with_one_value_in_each() {
    snapshot!(types(
        "
    Book:
      anyOf: [{$ref: '#/components/schemas/Novel'}, {$ref: '#/components/schemas/Poem'}]
    Novel: {type: object, required: [kind], properties: {kind: {type: string, enum: [novel]}}}
    Poem: {type: object, required: [kind], properties: {kind: {type: string, enum: [poem, ode]}}}"
    ));
}

#[test]
fn the_member_that_requires_more_comes_first() {
    snapshot!(types(
        "
    Book:
      oneOf: [{$ref: '#/components/schemas/Brief'}, {$ref: '#/components/schemas/Full'}]
    Brief: {type: object, required: [id], properties: {id: {type: integer}}}
    Full: {type: object, required: [id, text], properties: {id: {type: integer}, text: {type: string}}}"
    ));
}

#[test]
fn members_that_cannot_be_told_apart_are_any_value_with_a_warning() {
    let schemas = "
    Book: {type: object, properties: {a: {oneOf: [{$ref: '#/components/schemas/One'},
        {$ref: '#/components/schemas/Two'}], description: It.}}}
    One: {type: object, properties: {a: {type: string}}}
    Two: {type: object, properties: {a: {type: string}}}";
    snapshot!(types(schemas));
    // What is sent is what the caller makes.
    assert!(Code::of(&sending("post", schemas)).types().contains("enum BookA"));
}

#[test]
fn what_requires_is_null_at_times_tells_nothing_apart() {
    let code = types(
        "
    Book: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}
    One: {type: object, required: [a], properties: {a: {type: string, nullable: true}}}
    Two: {type: object, properties: {b: {type: string}}}",
    );
    assert!(code.contains("cannot be told apart"), "{code}");
}

#[test]
fn all_of_is_one_type() {
    snapshot!(types(
        "
    Book:
      description: A book.
      required: [title]
      allOf:
        - {$ref: '#/components/schemas/Thing'}
        - {$ref: '#/components/schemas/Titled'}
        - {properties: {id: {description: A number., type: integer, format: int64},
            more: {allOf: [{$ref: '#/components/schemas/Thing'}, {$ref: '#/components/schemas/Titled'}]}}}
    Thing: {type: object, required: [id],
        properties: {id: {type: integer}, owner: {$ref: '#/components/schemas/Thing'}}}
    Titled: {allOf: [{$ref: '#/components/schemas/Named'}], type: object,
        properties: {title: {type: string, nullable: true}}}
    Named: {type: object, properties: {name: {type: string}}}"
    ));
}

#[test]
fn all_of_that_nothing_can_be_is_any_value_with_a_warning() {
    snapshot!(types(
        "
    Book:
      type: object
      properties:
        a: {allOf: [{type: string}, {type: integer}]}
        b: {allOf: [{type: string, enum: [x]}, {type: string, enum: [y]}]}
        c: {allOf: [{properties: {d: {type: string}}},
            {properties: {d: {type: array, items: {type: string}}}}]}"
    ));
}

#[test]
fn what_stands_beside_a_union_is_in_each_member() {
    snapshot!(types(
        "
    Book:
      type: object
      required: [id]
      properties: {id: {type: integer}}
      oneOf:
        - {required: [url], properties: {url: {type: string}}}
        - {required: [shelf], properties: {shelf: {type: string}}}"
    ));
}

#[test]
fn any_of_that_only_requires_changes_no_type() {
    let code = types(
        "\n    Book: {type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}",
    );
    assert!(code.contains("pub struct Book") && code.contains("pub a: Option<String>"), "{code}");
}

/// The base names its heirs, and each heir is composed of the base.
#[test]
fn a_base_with_a_union_of_its_heirs() {
    snapshot!(types(
        "
    Book:
      type: object
      required: [kind]
      properties: {kind: {type: string}}
      discriminator: {propertyName: kind,
          mapping: {novel: '#/components/schemas/Novel', poem: '#/components/schemas/Poem'}}
      oneOf: [{$ref: '#/components/schemas/Novel'}, {$ref: '#/components/schemas/Poem'}]
    Novel: {allOf: [{$ref: '#/components/schemas/Book'},
        {type: object, properties: {chapters: {type: integer}}}]}
    Poem: {allOf: [{$ref: '#/components/schemas/Book'},
        {type: object, properties: {lines: {type: integer}}}]}"
    ));
}
