//! The ledger of names as a file, and what becomes of an overlay.

use std::fs;
use std::path::Path;

use openapi_crate::ledger;
use openapi_crate::load::{self, Document};
use openapi_crate::overlay::{self, Fate};
use openapi_crate::{apis, prepare};

use crate::support::{HEAD, document};

const SMALL: &str = "\
base: /api
operations:
  GET /books/{book}: books.get_book
  GET /shelves: list_shelves
parameters:
  GET /books/{} path 1: book
types:
  Book:
    at:
      - GET /books/{} response /data
    members:
      id: id
      type: type_
";

/// What is said of a ledger that is not in order.
fn refused(text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("names.yaml");
    fs::write(&path, text).unwrap();
    let said = ledger::read(&path).unwrap_err().to_string();
    said.replace(&format!("{}/", folder.path().display()), "")
}

#[test]
fn what_is_written_is_what_was_read() {
    let read = ledger::of_document(&load::parse("names.yaml", SMALL).unwrap()).unwrap();
    let written = ledger::write(&read);
    assert!(written.ends_with(SMALL), "{written}");
    assert!(written.starts_with("# The names that callers use"), "{written}");
}

#[test]
fn the_committed_ledgers_have_every_name_and_no_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for api in apis::all(&root).unwrap() {
        let files: prepare::Files = api.files().below(&root);
        let settled = files.read().unwrap().prepare().unwrap().settled.unwrap();
        assert_eq!(
            (settled.new, settled.unused),
            (Vec::<String>::new(), Vec::new()),
            "{}",
            api.name
        );
        let text = fs::read_to_string(files.names.unwrap()).unwrap();
        assert_eq!(ledger::write(&settled.ledger), text, "{}", api.name);
    }
}

#[test]
fn what_is_no_ledger_is_refused_with_its_place() {
    let wrong = |from: &str, to: &str| refused(&SMALL.replace(from, to));
    assert_eq!(
        wrong("list_shelves", "books.get_book"),
        "names.yaml: #/operations/GET ~1shelves: is called `get_book`, as is `GET /books/{book}`; \
            give one of them \
         another name"
    );
    assert_eq!(
        wrong("list_shelves", "list-shelves"),
        "names.yaml: #/operations/GET ~1shelves: `list-shelves` cannot be a name in Rust; use \
            letters, digits and `_`"
    );
    assert_eq!(
        wrong("GET /shelves", "FETCH /shelves"),
        "names.yaml: #/operations/FETCH ~1shelves: is not of the form `METHOD /path: module.name` \
            or `METHOD /path: \
         name`"
    );
    assert_eq!(
        wrong("GET /books/{} path 1", "GET /rooms/{} path 1"),
        "names.yaml: #/parameters/GET ~1rooms~1{} path 1: has no operation `GET /rooms/{}` above"
    );
    assert_eq!(
        wrong("      type: type_", "      type: id"),
        "names.yaml: #/types/Book/members: `type` is called `id` like another member; give it another name"
    );
    let twice = format!("{SMALL}  Volume:\n    at:\n      - GET /books/{{}} response /data\n");
    assert_eq!(
        refused(&twice),
        "names.yaml: #/types/Volume: is used at `GET /books/{} response /data`, as is `Book`; a \
            place has one type"
    );
}

const OLD: &str = "\
openapi: 3.0.3
info: {title: Library, version: '1'}
paths:
  /books:
    get:
      responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}
components:
  schemas:
    Book:
      type: object
      properties:
        id: {type: integer}
        title: {type: string}
        cover: {type: object, additionalProperties: true}
";

const OVERLAY: &str = "\
overlay: 1.0.0
info: {title: Corrections, version: '1'}
actions:
  # Names.
  - target: $.components.schemas.Book.properties.title
    description: Once called so.
    update:
      x-aliases: [name]
  # Types.
  - target: $.components.schemas.Book.properties.id
    update: {type: string}
  - target: $.components.schemas.*.properties[?@.additionalProperties == true].additionalProperties
    description: It may be anything.
    remove: true
";

fn overlay() -> Document {
    load::parse("overlay.yaml", OVERLAY).unwrap()
}

/// What becomes of the overlay, and its file.
fn carried(new: &str) -> (Vec<Fate>, String) {
    let carried = overlay::carry(&overlay(), &document(OLD), &document(new)).unwrap();
    let text = overlay::rewrite(OVERLAY, &overlay(), &carried.fates).unwrap();
    (carried.fates, text)
}

#[test]
fn an_overlay_holds_where_its_targets_are() {
    assert_eq!(carried(OLD), (vec![Fate::Holds; 3], OVERLAY.to_owned()));
}

#[test]
fn an_action_follows_what_it_selects_and_the_others_stay_as_they_are() {
    let (fates, text) = carried(&OLD.replace("Book", "Volume"));
    assert!(matches!(&fates[..], [Fate::Moved(_), Fate::Moved(_), Fate::Holds]), "{fates:?}");
    assert_eq!(
        text,
        OVERLAY
            .replace("Book", "Volume")
            .replace("x-aliases: [name]", "x-aliases:\n      - name")
            .replace("update: {type: string}", "update:\n      type: string")
    );
}

#[test]
fn an_action_that_says_what_the_document_says_goes() {
    let (fates, text) = carried(&OLD.replace("id: {type: integer}", "id: {type: string}"));
    assert_eq!(fates, [Fate::Holds, Fate::AlreadySaid, Fate::Holds]);
    assert_eq!(
        text,
        OVERLAY.replace(
            "  - target: $.components.schemas.Book.properties.id\n    update: {type: string}\n",
            ""
        )
    );
}

#[test]
fn an_action_whose_place_is_gone_is_lost() {
    let (fates, text) = carried(&OLD.replace("        title: {type: string}\n", ""));
    let [Fate::Lost(why), Fate::Holds, Fate::Holds] = &fates[..] else { panic!("{fates:?}") };
    assert!(why.contains("Book/properties/title"), "{why}");
    assert!(
        !text.contains("x-aliases") && text.contains("# Names.") && text.contains("# Types."),
        "{text}"
    );
}

#[test]
fn contents_that_are_written_out_are_found_at_their_place() {
    let component = OLD.split_once("    Book:\n").unwrap().1;
    let inline =
        component.lines().fold(String::new(), |text, line| text + "          " + line + "\n");
    let new = OLD.split_once("components:").unwrap().0.replace(
        "      responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}\n",
        &format!(
            "      responses:\n        '200':\n          description: It.\n          content:\n            \
             application/json:\n              schema:\n{inline}"
        ),
    );
    let (fates, _) = carried(&new);
    let [Fate::Moved(first), Fate::Moved(_), Fate::Moved(third)] = &fates[..] else {
        panic!("{fates:?}")
    };
    assert_eq!(
        first[0]["target"],
        "$.paths['/books'].get.responses['200'].content['application/json'].schema.properties.title"
    );
    assert_eq!(
        third[0]["target"],
        "$..properties[?@.additionalProperties == true].additionalProperties"
    );
}

/// One body that may be null and one that may not hold the same type.
#[test]
fn whether_a_place_may_be_null_makes_no_type_of_its_own() {
    let body = |name: &str| {
        format!(
            "requestBody: {{content: {{application/json: {{schema: \
             {{$ref: '#/components/schemas/{name}'}}}}}}}}, \
             responses: {{'204': {{description: Done.}}}}"
        )
    };
    let text = format!(
        "{HEAD}
paths:
  /books: {{post: {{operationId: create_book, {}}}}}
  /shelves: {{post: {{operationId: create_shelf, {}}}}}
components:
  schemas:
    BookCreate:
      type: object
      properties:
        owner: {{anyOf: [{{$ref: '#/components/schemas/Owner'}}, {{enum: [null]}}]}}
    ShelfCreate:
      type: object
      properties:
        owner: {{allOf: [{{$ref: '#/components/schemas/Owner'}}]}}
    Owner: {{type: object, properties: {{name: {{type: string}}}}}}
",
        body("BookCreate"),
        body("ShelfCreate"),
    );
    let ledger = "base: ''\noperations: {}\nparameters: {}\ntypes: {}\n";
    let ledger = ledger::of_document(&load::parse("names.yaml", ledger).unwrap()).unwrap();
    let settled = ledger::settle(&document(&text), &ledger);
    let written = ledger::write(&settled.ledger);
    assert!(
        written
            .contains("  Owner:\n    at:\n      - BookCreate /owner\n      - ShelfCreate /owner\n"),
        "{written}"
    );
}
