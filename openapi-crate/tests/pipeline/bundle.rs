//! References to files beside the document.

use std::fs;
use std::path::Path;

use openapi_crate::load;
use openapi_crate::problem::Result;

use crate::support::{Code, HEAD, snapshot};

/// The document `api.yaml` of a folder that holds these files.
fn load_of(files: &[(&str, &str)]) -> Result<load::Document> {
    let folder = tempfile::tempdir().unwrap();
    for (name, contents) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
    }
    load::load(&folder.path().join("api.yaml")).map_err(|mut problem| {
        problem.file = problem
            .file
            .map(|file| Path::new(&file).file_name().unwrap().to_string_lossy().into_owned());
        problem
    })
}

fn api(rest: &str) -> String {
    format!("{HEAD}{rest}")
}

/// An answer of the schema at `reference`.
fn answering(reference: &str) -> String {
    api(&format!(
        "paths: {{/books: {{get: {{operationId: get_book, responses: {{'200': {{description: It., content: {{application/json: {{schema: {{$ref: '{reference}'}}}}}}}}}}}}}}}}\ncomponents: {{schemas: {{Shelf: {{type: object, properties: {{size: {{type: integer}}}}}}}}}}\n"
    ))
}

fn refusal(files: &[(&str, &str)]) -> String {
    let problem = load_of(files).and_then(|document| Code::try_of(&document)).err();
    problem.expect("the reference leads nowhere").to_string()
}

#[test]
fn schemas_of_other_files_become_components() {
    let books = "Book:
  type: object
  properties:
    pages: {type: array, items: {$ref: '#/Page'}}
    sequel: {$ref: './books.yaml#/Book'}
    shelf: {$ref: '../api.yaml#/components/schemas/Shelf'}
    author: {$ref: 'people/Author%20of.json'}
Page: {type: object, properties: {number: {type: integer}}}
";
    let author = r#"{"type": "object", "properties": {"name": {"type": "string"}, "books": {"type": "array", "items": {"$ref": "../books.yaml#/Book"}}}}"#;
    let files = [
        ("api.yaml", answering("schemas/books.yaml#/Book")),
        ("schemas/books.yaml", books.to_owned()),
        ("schemas/people/Author of.json", author.to_owned()),
    ];
    let files = files.each_ref().map(|(name, text)| (*name, text.as_str()));
    snapshot!(Code::of(&load_of(&files).unwrap()).types());
}

#[test]
fn path_items_parameters_and_answers_of_other_files() {
    let main = api("paths: {/books: {$ref: paths.yaml#/books, description: Kept.}}\n");
    let paths = "books:
  parameters: [{$ref: '#/limit'}]
  get: {operationId: list_books, responses: {'200': {$ref: 'paths.yaml#/answer'}}}
limit: {name: limit, in: query, schema: {type: integer}}
answer: {description: Books., content: {application/json: {schema: {type: array, items: {type: string}}}}}
";
    snapshot!(
        Code::of(&load_of(&[("api.yaml", &main), ("paths.yaml", paths)]).unwrap()).operations()
    );
}

#[test]
fn ids_and_anchors_name_schemas() {
    let main = api("
paths: {/books: {get: {operationId: get_book,
    responses: {'200': {description: It.,
        content: {application/json: {schema: {$ref: 'https://example.com/book'}}}}}}}}
components:
  schemas:
    Book: {$id: 'https://example.com/book', type: object,
        properties: {cover: {$ref: '#cover'}, page: {$ref: 'more.yaml#page'}}}
    Cover: {$anchor: cover, type: object, properties: {colour: {type: string}}}
")
    .replace("3.0.3", "3.1.0");
    let more = "defs: [{$anchor: page, type: object, properties: {number: {type: integer}}}]\n";
    snapshot!(Code::of(&load_of(&[("api.yaml", &main), ("more.yaml", more)]).unwrap()).types());
}

#[test]
fn a_change_of_another_file_changes_the_digest() {
    let main = answering("more.yaml#/Book");
    let digest = |more| load_of(&[("api.yaml", &main), ("more.yaml", more)]).unwrap().digest;
    assert_ne!(digest("Book: {type: string}\n"), digest("Book: {type: integer}\n"));
    let alone = load_of(&[("api.yaml", &answering("#/components/schemas/Shelf"))]).unwrap();
    assert_eq!(
        alone.digest,
        load::parse("api.yaml", &answering("#/components/schemas/Shelf")).unwrap().digest
    );
}

/// In examples and among the names of properties there are no references.
#[test]
fn what_only_looks_like_a_reference_is_left_alone() {
    let main = api("
paths: {}
components:
  schemas:
    Book: {type: object, example: {$ref: nowhere.yaml},
        properties: {example: {type: string}, $ref: {type: string}}}
");
    assert!(Code::try_of(&load_of(&[("api.yaml", &main)]).unwrap()).is_ok());
    let property = api(
        "paths: {}\ncomponents: {schemas: {Book: {properties: {example: {$ref: nowhere.yaml}}}}}\n",
    );
    assert!(refusal(&[("api.yaml", &property)]).contains("`nowhere.yaml`"));
}

#[test]
fn that_nobody_follows_may_lead_nowhere() {
    let main = api(
        "paths: {}\ncomponents: {securitySchemes: {token: {$ref: 'https://example.com/token'}}}\n",
    );
    assert!(load_of(&[("api.yaml", &main)]).is_ok());
}

#[test]
fn that_are_not_beside_the_document_are_refused() {
    let refusals =
        ["missing.yaml#/Book", "https://example.com/api.yaml#/Book", "/etc/api.yaml", ""]
            .map(|reference| refusal(&[("api.yaml", &answering(reference))]));
    snapshot!(refusals.join("\n"));
}

#[test]
fn a_file_that_is_not_well_formed_is_named() {
    snapshot!(refusal(&[("api.yaml", &answering("more.yaml#/Book")), ("more.yaml", "Book: [\n")]));
}

#[test]
fn files_that_refer_to_one_another_in_a_circle_end() {
    let files = [
        ("api.yaml", answering("a.yaml")),
        ("a.yaml", "{$ref: b.yaml}".to_owned()),
        ("b.yaml", "{$ref: a.yaml}".to_owned()),
    ];
    let files = files.each_ref().map(|(name, text)| (*name, text.as_str()));
    let problem = Code::try_of(&load_of(&files).unwrap()).err().expect("it has no end").to_string();
    assert!(problem.ends_with("is composed of itself"), "{problem}");
}
