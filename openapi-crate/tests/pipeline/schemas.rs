//! Schemas: the Rust type of each.

use crate::support::{Code, answering, api, refusal, snapshot};

fn types(schemas: &str) -> String {
    Code::of(&answering(schemas)).types()
}

/// As some publishers write descriptions beside references, which OpenAPI 3.0 ignores.
#[test]
fn a_member_that_only_describes_makes_no_type() {
    let document = answering(
        "
    Book:
      type: object
      properties:
        maker: {allOf: [{$ref: '#/components/schemas/Maker'}, {description: Who made it.}]}
        seller: {allOf: [{description: Who sells it., nullable: true}, {$ref: '#/components/schemas/Maker'}]}
        tags: {allOf: [{$ref: '#/components/schemas/Tags'}, {description: What it is about.}]}
    Maker:
      type: object
      properties:
        names: {allOf: [{$ref: '#/components/schemas/Tags'}, {description: What they are called.}]}
    Tags: {type: array, items: {type: string}}",
    );
    let types = Code::of(&document).types();
    for line in [
        "pub maker: Option<Maker>",
        "pub seller: Option<Maker>",
        "pub tags: Option<Vec<String>>",
        "pub names: Option<Vec<String>>",
        "/// Who made it.",
        "/// Who sells it.",
        "/// What it is about.",
    ] {
        assert!(types.contains(line), "{line}\n{types}");
    }
    assert_eq!(types.matches("pub struct ").count(), 2, "{types}");
}

#[test]
fn what_is_required_beside_a_reference_is_required() {
    let types = types(
        "
    Book: {allOf: [{$ref: '#/components/schemas/Draft'}], required: [title]}
    Draft: {type: object, properties: {title: {type: string}, draft: {$ref: '#/components/schemas/Draft'}}}",
    );
    let (book, draft) = types.split_once("pub struct Draft").expect("two types");
    assert!(book.contains("pub title: String"), "{book}");
    assert!(draft.contains("pub title: Option<String>"), "{draft}");
}

#[test]
fn formats() {
    snapshot!(types(
        "
    Book:
      type: object
      required: [small, large, plain, half, double, number, day, id, link, pin]
      properties:
        small: {type: integer, format: int32}
        large: {type: integer, format: int64}
        plain: {type: integer}
        half: {type: number, format: float}
        double: {type: number, format: double}
        number: {type: number}
        day: {type: string, format: date}
        moment: {type: string, format: date-time}
        seconds: {type: integer, format: unixtime}
        listed: {type: array, items: {type: integer, format: unixtime}}
        id: {type: string, format: uuid}
        link: {type: string, format: uri}
        pin: {type: string, format: password}
        odd: {type: integer, format: timestamp}
        flag: {type: boolean}"
    ));
}

#[test]
fn limits_are_dropped() {
    snapshot!(types(
        "
    Book:
      type: object
      minProperties: 1
      required: [title, pages]
      properties:
        title: {type: string, minLength: 1, maxLength: 80, pattern: '^[A-Z]'}
        pages: {type: integer, minimum: 1, maximum: 9000, multipleOf: 2}
        tags: {type: array, minItems: 1, maxItems: 3, uniqueItems: true, items: {type: string}}
        rest: {not: {type: string}}"
    ));
}

#[test]
fn defaults_are_documented_and_not_invented() {
    snapshot!(types(
        "
    Book:
      type: object
      properties:
        pages: {type: integer, default: 0, description: How many.}
        title: {type: string, default: Untitled}
        tags: {type: array, items: {type: string}, default: []}
        note: {type: string, nullable: true, default: null}"
    ));
}

#[test]
fn anonymous_objects_and_enums_are_named_after_where_they_stand() {
    snapshot!(types(
        "
    Book:
      type: object
      properties:
        cover:
          type: object
          description: The outside.
          properties:
            size: {type: object, nullable: true, properties: {height: {type: integer}}}
            colour: {type: string, enum: [red, blue]}
        authors: {type: array, items: {type: object, properties: {name: {type: string}}}}
        notes: {type: object, additionalProperties: {type: object, properties: {text: {type: string}}}}"
    ));
}

#[test]
fn types_that_differ_by_their_examples_are_one() {
    let types = types(
        "
    Book:
      type: object
      properties:
        cover: {type: object, properties: {colour: {type: string, example: red}}}
        back: {type: object, properties: {colour: {type: string, example: blue}}}",
    );
    assert_eq!(types.matches("pub struct").count(), 2, "{types}");
}

#[test]
fn what_stands_in_an_operation_is_named_after_it() {
    let document = api("
paths:
  /books:
    post:
      operationId: saveBook
      requestBody: {required: true, content: {application/json: {schema: {type: object,
          properties: {title: {type: string}}}}}}
      responses:
        '200': {description: It., content: {application/json: {schema: {type: object,
            properties: {id: {type: integer}}}}}}
");
    snapshot!(Code::of(&document).operations());
}

#[test]
fn names_that_are_made_do_not_clash() {
    snapshot!(types(
        "
    Book:
      type: object
      properties:
        cover: {type: object, properties: {a: {type: string}}}
        Cover: {type: object, properties: {b: {type: string}}}
    BookCover: {type: object, properties: {c: {type: string}}}
    Unused: {type: object, properties: {book: {$ref: '#/components/schemas/BookCover'}}}"
    ));
}

#[test]
fn other_properties() {
    snapshot!(types(
        "
    Book:
      type: object
      properties:
        closed: {type: object, additionalProperties: false, properties: {a: {type: string}}}
        open: {type: object, additionalProperties: true, properties: {a: {type: string}}}
        typed: {type: object, additionalProperties: {type: integer}, properties: {a: {type: string}}}
        map: {type: object, additionalProperties: {type: string}}
        any: {type: object, additionalProperties: true}
        bare: {type: object}
        clash: {type: object, additionalProperties: {type: integer}, properties: {extra: {type: string}}}"
    ));
}

#[test]
fn components_that_are_no_types_are_written_out() {
    snapshot!(types(
        "
    Book:
      type: object
      required: [isbn]
      properties:
        isbn: {$ref: '#/components/schemas/Isbn'}
        tags: {$ref: '#/components/schemas/Tags'}
        notes: {$ref: '#/components/schemas/Notes'}
        other: {$ref: '#/components/schemas/Other'}
        anything: {$ref: '#/components/schemas/Anything'}
    Isbn: {type: string, description: Thirteen digits., pattern: '[0-9]+'}
    Other: {$ref: '#/components/schemas/Isbn'}
    Tags: {type: array, items: {$ref: '#/components/schemas/Tag'}}
    Tag: {type: object, properties: {name: {type: string}}}
    Notes: {type: object, additionalProperties: {$ref: '#/components/schemas/Tags'}}
    Anything: {}"
    ));
}

#[test]
fn a_nullable_component_makes_the_field_optional() {
    snapshot!(types(
        "
    Book:
      type: object
      required: [author, tags]
      properties:
        author: {$ref: '#/components/schemas/Author'}
        tags: {type: array, items: {$ref: '#/components/schemas/Author'}}
    Author: {type: object, nullable: true, properties: {name: {type: string}}}"
    ));
}

#[test]
fn types_that_hold_themselves() {
    snapshot!(types(
        "
    Book:
      type: object
      required: [self]
      properties:
        self: {$ref: '#/components/schemas/Chapter'}
        sequel: {$ref: '#/components/schemas/Book'}
        parts: {type: array, items: {$ref: '#/components/schemas/Book'}}
        by_name: {type: object, additionalProperties: {$ref: '#/components/schemas/Book'}}
    Chapter: {type: object, required: [book], properties: {book: {$ref: '#/components/schemas/Book'}}}"
    ));
}

/// A type of a circle by another name changes nothing else.
#[test]
fn circles_are_boxed_whatever_their_types_are_called() {
    let circle = "
    Book: {type: object, properties: {cover: {$ref: '#/components/schemas/Cover'}}}
    Cover: {type: object, properties: {book: {$ref: '#/components/schemas/Book'}}}";
    let renamed = types(&circle.replace("Cover", "Album"));
    let sorted = |code: String| {
        let mut lines: Vec<String> = code.lines().map(ToOwned::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(renamed.replace("Album", "Cover")), sorted(types(circle)));
}

#[test]
fn a_list_of_itself_is_a_type() {
    snapshot!(types("\n    Book: {type: array, items: {$ref: '#/components/schemas/Book'}}"));
}

#[test]
fn all_of() {
    snapshot!(types(
        "
    Book:
      allOf:
        - $ref: '#/components/schemas/Thing'
        - {type: object, required: [title],
            properties: {title: {type: string},
                maker: {allOf: [{$ref: '#/components/schemas/Maker'}], description: Who made it.}}}
    Thing: {type: object, properties: {id: {type: integer}}}
    Maker: {type: object, properties: {name: {type: string}}}"
    ));
}

/// An envelope for lists of anything, and what it is a list of.
#[test]
fn of_two_descriptions_the_one_that_says_more_than_its_kind_stays() {
    let wrapper = "Wrapper: {type: object, properties: {data: {type: array, items: {type: \
         object}}, links: {type: object}}}";
    let books = "{properties: {data: {type: array, items: {$ref: '#/components/schemas/Book'}}}}";
    let wrapper_first = format!("[{{$ref: '#/components/schemas/Wrapper'}}, {books}]");
    let wrapper_last = format!("[{books}, {{$ref: '#/components/schemas/Wrapper'}}]");
    for members in [wrapper_first, wrapper_last] {
        let mut document = api(&format!(
            "
paths:
  /books:
    get:
      operationId: list_books
      responses:
        '200':
          description: It.
          content: {{application/json: {{schema: {{allOf: {members}}}}}}}
    post:
      operationId: make_book
      responses:
        '200':
          description: It.
          content:
            application/json:
              schema:
                allOf: [{{$ref: '#/components/schemas/Book'}},
                    {{properties: {{shelf: {{type: integer}}}}}}]
components:
  schemas:
    Book: {{type: object, properties: {{title: {{type: string}}}}}}
    {wrapper}
"
        ));
        let plain = Code::of(&document);
        assert!(plain.operations().contains("Reply<Page<Book>>"), "{}", plain.operations());
        // By the names of a ledger as well, which has one for what is composed in place.
        document =
            openapi_crate::ledger::settle(&document, &openapi_crate::ledger::Ledger::default())
                .document;
        let named = Code::of(&document);
        assert!(named.operations().contains("Reply<Page<Book>>"), "{}", named.operations());
        assert!(named.operations().contains("Reply<MakeBook"), "{}", named.operations());
    }
}

#[test]
fn one_of_is_a_union() {
    snapshot!(types(
        "
    Book:
      oneOf:
        - $ref: '#/components/schemas/Printed'
        - {type: object, required: [url], properties: {url: {type: string}}}
        - {type: string}
    Printed: {type: object, required: [shelf], properties: {shelf: {type: string}}}"
    ));
}

#[test]
fn unions_of_nothing_are_any_value() {
    snapshot!(types(
        "
    Book:
      type: object
      properties: {a: {oneOf: []}, b: {anyOf: []}, c: {allOf: []}}"
    ));
}

#[test]
fn names_of_properties() {
    snapshot!(types(
        "
    Book:
      type: object
      properties:
        type: {type: string}
        self: {type: string}
        Self: {type: string}
        userId: {type: string}
        user_id: {type: string}
        größe: {type: string}
        '': {type: string}
        '+': {type: string}
        2nd: {type: string}
        a-b.c: {type: string}"
    ));
}

/// As keywords their values would be examples, not schemas.
#[test]
fn properties_with_names_of_keywords() {
    snapshot!(types(
        "
    Book:
      type: object
      properties:
        example: {$ref: '#/components/schemas/A'}
        default: {$ref: '#/components/schemas/B'}
        enum: {$ref: '#/components/schemas/C'}
        properties: {$ref: '#/components/schemas/D'}
    A: {type: object, properties: {a: {type: string}}}
    B: {type: object, properties: {b: {type: string}}}
    C: {type: object, properties: {c: {type: string}}}
    D: {type: object, properties: {properties: {type: string}}}"
    ));
}

#[test]
fn texts_are_escaped_for_rustdoc() {
    snapshot!(types(
        "
    Book:
      type: object
      description: \"A <b>book</b>, see [it] at https://example.com/a.\"
      properties:
        title: {type: string, description: \"Say `Vec<T>`; array<string>.\\n\\nSecond part.\"}"
    ));
}

#[test]
fn a_component_composed_of_itself_is_refused() {
    snapshot!(refusal(&answering(
        "
    Book: {allOf: [{$ref: '#/components/schemas/Thing'}, {type: object, properties: {title: {type: string}}}]}
    Thing: {allOf: [{$ref: '#/components/schemas/Book'}, {type: object, properties: {id: {type: integer}}}]}"
    )));
    snapshot!(refusal(&answering("\n    Book: {$ref: '#/components/schemas/Book'}")));
}

#[test]
fn what_is_no_schema_is_refused_where_it_stands() {
    let places = [
        "5",
        "{type: object, properties: []}",
        "{type: object, properties: {title: text}}",
        "{type: object, required: title}",
        "{type: 5}",
        "{type: array, items: 5}",
        "{oneOf: {}}",
        "{enum: red}",
        "{additionalProperties: []}",
        "{description: 5}",
    ];
    let refusals = places.map(|schema| refusal(&answering(&format!("\n    Book: {schema}"))));
    snapshot!(refusals.join("\n"));
}

/// An old habit, from before there was a list.
#[test]
fn a_property_that_says_of_itself_that_it_is_required_is_not() {
    snapshot!(types(
        "
    Book: {type: object, properties: {title: {type: string, required: true}}}"
    ));
}

/// Progenitor makes no type of something that is a list and a map at once.
#[test]
fn what_progenitor_gives_up_on_is_any_value_with_a_warning() {
    snapshot!(types(
        "
    Book: {type: object, properties: {odd: {$ref: '#/components/schemas/Odd'}, title: {type: string}}}
    Odd: {description: Both., items: {type: integer}, additionalProperties: {type: integer},
        properties: {a: {type: string}}}"
    ));
}

#[test]
fn a_component_that_nothing_uses_may_be_anything() {
    assert_eq!(types("\n    Book: {type: object}\n    Other: 5\n    Third: {$ref: 7}"), "");
}

#[test]
fn constructors_and_setters_say_what_the_fields_are() {
    let document = api("
paths:
  /books:
    post:
      operationId: create_book
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
      responses: {}
components:
  schemas:
    Book:
      type: object
      required: [title, pages]
      properties:
        title: {type: string, description: The title <of the book>.}
        pages: {type: integer}
        author: {type: string, description: Who wrote the book.}
        year: {type: integer}
");
    snapshot!(Code::of(&document).documented_constructors());
}
