//! Hints: keys with `x-` that say what OpenAPI cannot.

use crate::support::{Code, answering, lowered, sending, snapshot};

#[test]
fn other_values_of_an_enum() {
    snapshot!(
        Code::of(&answering(
            "
    Book: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
    Kind: {type: string, enum: [novel, poem], x-enum-aliases: {'1': novel, roman: novel, '9': drama}}"
        ))
        .types()
    );
}

#[test]
fn other_names_of_a_property() {
    let code = Code::of(&answering(
        "\n    Book: {type: object, properties: {latest_page: {type: integer, x-aliases: [latestPage, page]}}}",
    ));
    let root = &code.tree[std::path::Path::new("mod.rs")];
    snapshot!(root[root.find("/// Other names").unwrap()..]);
}

#[test]
fn false_instead_of_null() {
    let schemas = "
    Book:
      type: object
      properties:
        author: {type: object, x-false-is-null: true, properties: {name: {type: string}}}
        pages: {type: integer, x-false-is-null: true}
        owner: {type: integer, x-false-is-null: false}";
    snapshot!(Code::of(&answering(schemas)).types());
    assert!(!Code::of(&sending("post", schemas)).types().contains("none_if_false"));
}

/// On the place of a type that has a name, is written out, or gets a name.
#[test]
fn hints_stay_with_their_place() {
    let hints = lowered(&answering(
        "
    Book:
      type: object
      properties:
        author: {$ref: '#/components/schemas/Author', x-aliases: [writer], x-false-is-null: true}
        tags: {$ref: '#/components/schemas/Tags', x-aliases: [words]}
        owner: {$ref: '#/components/schemas/Owner', x-aliases: [holder]}
        page: {$ref: '#/components/schemas/Page', x-aliases: [sheet]}
        cover: {type: object, x-aliases: [outside], x-false-is-null: true, properties: {colour: {type: string}}}
    Author: {type: object, properties: {name: {type: string}}}
    Owner: {type: object, nullable: true, properties: {name: {type: string}}}
    Page: {type: object, properties: {name: {type: string}}}
    Tags: {type: array, items: {type: string}}",
    ))
    .hints;
    let fields = &hints.of("Book").fields;
    let said = fields.iter().map(|one| format!("{} {:?} {}", one.wire, one.aliases, one.false_is_null));
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            r#"author ["writer"] true"#,
            r#"tags ["words"] false"#,
            r#"owner ["holder"] false"#,
            r#"page ["sheet"] false"#,
            r#"cover ["outside"] true"#,
        ]
    );
}

#[test]
fn a_secret() {
    let schemas = "
    Book:
      type: object
      required: [key]
      properties:
        key: {type: string, x-secret: true}
        pin: {type: string, format: password, nullable: true}
        note: {type: string, x-secret: false}";
    snapshot!(Code::of(&answering(schemas)).types());
    snapshot!(Code::of(&sending("patch", schemas)).types());
}

#[test]
fn hints_of_another_form_are_passed_over() {
    let hints = lowered(&answering(
        "
    Book:
      type: object
      x-enum-aliases: 5
      properties:
        title: {type: string, x-aliases: 5, x-false-is-null: 'yes'}
        pages: {type: integer, x-aliases: [5]}",
    ))
    .hints;
    let book = hints.of("Book");
    assert!(book.aliases.is_empty(), "{book:?}");
    assert!(book.fields.iter().all(|field| field.aliases.is_empty() && !field.false_is_null), "{book:?}");
}
