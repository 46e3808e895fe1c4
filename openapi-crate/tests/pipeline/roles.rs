//! What a schema means in an answer, in a body that creates, and in the body of a PATCH.

use openapi_crate::load::Document;

use crate::support::{Code, answering, api, sending, snapshot};

const BOOK: &str = "
    Book:
      type: object
      required: [title, code, shelves]
      properties:
        title: {type: string}
        code: {type: string, nullable: true}
        shelves: {type: array, items: {type: string}}
        subtitle: {type: string, nullable: true}
        pages: {type: integer}
        tags: {type: array, items: {type: string}, description: Words for it.}
        notes: {type: object, additionalProperties: {type: string}}
        author: {allOf: [{$ref: '#/components/schemas/Author'}], nullable: true}
    Author: {type: object, properties: {name: {type: string}}}";

/// `Book` as body of each of `methods`, and as answer.
fn in_roles(methods: &[&str], schemas: &str) -> Document {
    let content = "{application/json: {schema: {$ref: '#/components/schemas/Book'}}}";
    let operation = |method: &&str| {
        let body = if *method == "get" {
            String::new()
        } else {
            format!("requestBody: {{required: true, content: {content}}}, ")
        };
        let answer = if *method == "get" {
            format!("{{'200': {{description: It., content: {content}}}}}")
        } else {
            "{}".to_owned()
        };
        format!("\n    {method}: {{operationId: {method}_book, {body}responses: {answer}}}")
    };
    api(&format!(
        "\npaths:\n  /book:{}\ncomponents:\n  schemas:{schemas}\n",
        methods.iter().map(operation).collect::<String>()
    ))
}

#[test]
fn in_an_answer_what_is_not_required_is_optional() {
    snapshot!(Code::of(&answering(BOOK)).types());
}

#[test]
fn in_an_answer_null_is_no_empty_list_where_both_may_stand() {
    let document = |properties: &str| {
        answering(&format!("\n    Book: {{type: object, properties: {{{properties}}}}}"))
    };
    let code = |properties: &str| Code::of(&document(properties)).types();
    let list = "type: array, items: {type: string}";
    let map = "type: object, additionalProperties: {type: string}";
    for collection in [list, map] {
        let nullable = code(&format!("tags: {{{collection}, nullable: true}}"));
        assert!(nullable.contains("\"crate::runtime::nullable\""), "{nullable}");
        let mut alike = document(&format!("tags: {{{collection}, nullable: true}}"));
        alike.root["x-null-is-empty"] = serde_json::json!(true);
        assert!(Code::of(&alike).types().contains("\"crate::runtime::present\""));
        let plain = code(&format!("tags: {{{collection}}}"));
        assert!(plain.contains("\"crate::runtime::present\""), "{plain}");
    }
    assert!(!code("title: {type: string, nullable: true}").contains("deserialize_with"));
}

#[test]
fn in_a_body_that_creates_an_empty_list_is_sent() {
    snapshot!(Code::of(&sending("post", BOOK)).types());
}

#[test]
fn in_a_patch_what_can_be_cleared_has_three_states() {
    let code = Code::of(&sending("patch", BOOK));
    snapshot!(code.types());
    snapshot!(code.constructors());
}

#[test]
fn put_is_a_body_that_creates() {
    let [post, put] = ["post", "put"].map(|method| Code::of(&sending(method, BOOK)).types());
    assert_eq!(post, put);
}

#[test]
fn a_component_in_every_role_is_split() {
    let code = Code::of(&in_roles(
        &["get", "post", "patch"],
        "
    Book:
      type: object
      properties:
        tags: {type: array, items: {type: string}}
        author: {$ref: '#/components/schemas/Author'}
    Author: {type: object, properties: {name: {type: string}}}",
    ));
    snapshot!(code.types());
    let operations = code.operations();
    assert!(
        operations.contains("body: BookInput") && operations.contains("body: BookPatch"),
        "{operations}"
    );
    assert!(operations.contains("Reply<Book>"), "{operations}");
}

#[test]
fn a_component_that_is_the_same_in_its_roles_is_not_split() {
    let code = Code::of(&in_roles(
        &["get", "post"],
        "\n    Book: {type: object, properties: {title: {type: string}}}",
    ));
    snapshot!(code.types());
}

#[test]
fn what_holds_a_split_component_is_split_too() {
    let code = Code::of(&in_roles(
        &["get", "patch"],
        "
    Book: {type: object, properties: {cover: {$ref: '#/components/schemas/Cover'}}}
    Cover: {type: object, properties: {colour: {type: string, nullable: true},
        book: {$ref: '#/components/schemas/Book'}}}",
    ));
    snapshot!(code.types());
}

#[test]
fn the_name_of_a_copy_does_not_clash() {
    let types = Code::of(&in_roles(
        &["get", "patch"],
        "
    Book: {type: object, properties: {tags: {type: array, items: {type: string}},
        patch: {$ref: '#/components/schemas/BookPatch'}}}
    BookPatch: {type: object, properties: {title: {type: string}}}",
    ))
    .types();
    for name in ["struct Book ", "struct BookPatch ", "struct BookPatch2 "] {
        assert_eq!(types.matches(name).count(), 1, "{name} in\n{types}");
    }
}

const ACCOUNT: &str = "
    Book:
      type: object
      required: [id, title, pin, made]
      properties:
        id: {type: integer, readOnly: true}
        title: {type: string}
        pin: {type: string, writeOnly: true}
        made: {readOnly: true, allOf: [{$ref: '#/components/schemas/Made'}]}
        seen: {type: integer, readOnly: true}
        author: {$ref: '#/components/schemas/Author'}
    Made: {type: object, properties: {at: {type: integer}}}
    Author:
      allOf:
        - {type: object, required: [key], properties: {key: {type: string, readOnly: true}}}
        - {type: object, properties: {name: {type: string}}}";

#[test]
fn what_is_only_read_is_not_sent() {
    snapshot!(Code::of(&in_roles(&["get", "post"], ACCOUNT)).types());
}

#[test]
fn one_type_is_enough_where_it_only_goes_one_way() {
    let names = |methods: &[&str]| {
        let code = Code::of(&in_roles(methods, ACCOUNT)).types();
        let names = code.lines().filter_map(|line| line.strip_prefix("pub struct "));
        names.map(|line| line.trim_end_matches(" {").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&["get"]), ["Author", "Book", "Made"]);
}
