//! The traits by which code works with any request.

use super::support::{Code, api, refusal, snapshot};
use openapi_crate::load::Document;

/// A list of books that takes these query parameters; what it holds has an `id` of this type.
fn list(parameters: &str, id: &str) -> Code {
    Code::of(&api(&format!(
        "
paths:
  /books:
    get:
      operationId: list_books
      parameters: [{parameters}]
      responses: {{'200': {{description: Books.,
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Books'}}}}}}}}}}
components:
  schemas:
    Books: {{type: object, properties: {{data: {{type: array,
        items: {{$ref: '#/components/schemas/Book'}}}}}}}}
    Book: {{type: object, required: [id], properties: {{id: {{type: {id}}}}}}}
"
    )))
}

const PAGE: &str = "{name: page, in: query, schema: {type: integer}}";

#[test]
fn every_builder_is_a_request() {
    snapshot!(list("", "integer").impls_of("Request"));
}

#[test]
fn a_list_with_numbered_pages() {
    let size = "{name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}";
    snapshot!(list(&format!("{PAGE}, {size}"), "integer").impls_of("ListRequest"));
}

#[test]
fn a_list_with_cursors() {
    let cursor = "{name: cursor, in: query, schema: {type: string}}, {name: per_page, in: query,
        schema: {type: integer}}";
    snapshot!(list(&format!("{PAGE}, {cursor}"), "string").impls_of("ListRequest"));
}

#[test]
fn a_list_that_is_not_cut_into_pages_is_no_list_request() {
    let others = [
        "",
        "{name: limit, in: query, schema: {type: integer}}",
        "{name: page, in: query, schema: {type: string}}",
        "{name: page, in: header, schema: {type: integer}}",
        "{name: page, in: query, required: true, schema: {type: integer}}",
    ];
    for parameters in others {
        assert_eq!(list(parameters, "integer").impls_of("ListRequest"), "", "{parameters}");
    }
}

/// A list of books with this hint `x-page-by`, if it is one; `parameters` are those of the query,
/// `schema` that of its answer, and `book` the properties of the component `Book`.
fn hinted_with(hint: &str, parameters: &str, schema: &str, book: &str) -> Document {
    api(&format!(
        "
paths:
  /books:
    get:
      operationId: list_books
      x-page-by: {hint}
      parameters: [{parameters}]
      responses: {{'200': {{description: Books., content: {{application/json: {{schema: {schema}}}}}}}}}
components:
  schemas:
    Book: {{type: object, properties: {{{book}}}}}
"
    ))
}

/// A list that `x-page-by` says is walked by time.
fn by_time(hint: &str, parameters: &str, book: &str) -> Document {
    let books = "{type: array, items: {$ref: '#/components/schemas/Book'}}";
    let schema = format!("{{type: object, properties: {{data: {books}}}}}");
    hinted_with(hint, parameters, &schema, book)
}

const HINT: &str = "{parameter: until, property: boughtAt}";
const UNTIL: &str =
    "{name: until, in: query, required: true, schema: {type: string, format: date-time}}";
const SIZE: &str = "{name: size, in: query, schema: {type: integer}}";
const BOOK: &str =
    "id: {type: string}, boughtAt: {type: string, format: date-time}, pages: {type: integer}";

#[test]
fn a_list_by_time() {
    let code = Code::of(&by_time(HINT, &format!("{UNTIL}, {SIZE}, {PAGE}"), BOOK));
    snapshot!(code.impls_of("ListRequest"));
    let docs = code.docs("list_books");
    let docs = docs.replace('\n', " ");
    assert!(
        docs.contains("is requested with the `bought_at` of the last item as `until`."),
        "{docs}"
    );
}

#[test]
fn a_list_by_time_that_cannot_be_walked() {
    let both = format!("{UNTIL}, {SIZE}");
    let place = "api.yaml: #/paths/~1books/get/x-page-by";
    let lowered = [
        (
            "{property: boughtAt}",
            both.as_str(),
            BOOK,
            ": has no `parameter`; it needs a `parameter` and a `property`",
        ),
        (
            "{parameter: until}",
            &both,
            BOOK,
            ": has no `property`; it needs a `parameter` and a `property`",
        ),
        (
            HINT,
            SIZE,
            BOOK,
            "/parameter: `until` is no query parameter of the operation with one value",
        ),
        (
            HINT,
            "{name: until, in: header, schema: {type: string}}",
            BOOK,
            "/parameter: `until` is no query parameter of the operation with one value",
        ),
        (
            HINT,
            &both,
            "id: {type: string}",
            "/property: the items of the list have no text `boughtAt`",
        ),
        (
            "{parameter: until, property: pages}",
            &both,
            BOOK,
            "/property: the items of the list have no text `pages`",
        ),
    ];
    for (hint, parameters, book, message) in lowered {
        assert_eq!(refusal(&by_time(hint, parameters, book)), format!("{place}{message}"));
    }
    let no_list = api(&format!(
        "
paths:
  /books: {{get: {{operationId: list_books, x-page-by: {HINT},
      responses: {{'204': {{description: Done.}}}}}}}}
"
    ));
    let message = ": stands on an operation whose answer is no page; `x-envelope` names its items";
    assert_eq!(refusal(&no_list), format!("{place}{message}"));
}

#[test]
fn a_list_by_time_needs_a_size_and_ids() {
    let refined = [
        (
            UNTIL.to_owned(),
            BOOK,
            "a query parameter for the size of pages, which tells when one is full",
        ),
        (
            format!("{UNTIL}, {SIZE}"),
            "boughtAt: {type: string}",
            "items with an `id`, which tells those that come twice",
        ),
    ];
    for (parameters, book, message) in refined {
        let problem = Code::try_of(&by_time(HINT, &parameters, book))
            .err()
            .map(|problem| problem.to_string());
        assert_eq!(problem, Some(format!("#/paths/~1books/get/x-page-by: needs {message}")));
    }
}

/// A list that answers with an object of these properties.
fn hinted(hint: &str, parameters: &str, properties: &str) -> Document {
    hinted_with(hint, parameters, &format!("{{type: object, properties: {{{properties}}}}}"), "")
}

const TITLES: &str = "titles: {type: array, items: {type: string}}";
const FROM: &str = "{name: from, in: query, schema: {type: string}}";

/// How the list is walked: the variant of `Paging`.
fn paging(document: &Document) -> Option<String> {
    let code = Code::of(document).impls_of("ListRequest");
    let (_, rest) = code.split_once("Paging::")?;
    rest.split(|c: char| !c.is_alphanumeric()).next().map(ToOwned::to_owned)
}

#[test]
fn lists_are_known_by_their_shape() {
    let next = "meta: {type: object, properties: {next: {type: string}}}";
    let token = "nextPageToken: {type: string}";
    let two = "tags: {type: array, items: {type: string}}";
    for (parameters, properties, expected) in [
        (PAGE, TITLES.to_owned(), Some("Numbers")),
        (
            "{name: 'page[number]', in: query, schema: {type: integer}}",
            TITLES.to_owned(),
            Some("Numbers"),
        ),
        (
            "{name: offset, in: query, schema: {type: integer, format: int32}}",
            TITLES.to_owned(),
            Some("Offsets"),
        ),
        (
            "{name: pageToken, in: query, schema: {type: string}}",
            format!("{TITLES}, {token}"),
            Some("Cursors"),
        ),
        (
            "{name: after, in: query, schema: {type: string}}",
            format!("{TITLES}, {next}"),
            Some("Cursors"),
        ),
        ("", format!("{TITLES}, {next}"), Some("Links")),
        // Of two lists, the one with a usual name.
        (
            PAGE,
            format!("{TITLES}, items: {{type: array, items: {{type: integer}}}}"),
            Some("Numbers"),
        ),
        (PAGE, format!("{TITLES}, {two}"), None),
        // Nothing says how to go on, or nothing is a list.
        ("", TITLES.to_owned(), None),
        ("", format!("{TITLES}, {token}"), None),
        ("{name: after, in: query, schema: {type: string}}", TITLES.to_owned(), None),
        ("{name: offset, in: query, schema: {type: string}}", TITLES.to_owned(), None),
        ("{name: offset, in: header, schema: {type: integer}}", TITLES.to_owned(), None),
        ("{name: offset, in: query, schema: {type: integer, enum: [0]}}", TITLES.to_owned(), None),
        (PAGE, "title: {type: string}".to_owned(), None),
        ("", format!("{TITLES}, next: {{type: integer}}"), None),
    ] {
        let document = hinted("null", parameters, &properties);
        let found = paging(&document);
        assert_eq!(found.as_deref(), expected, "{parameters} / {properties}");
    }
}

#[test]
fn hints_say_how_a_list_is_walked() {
    let state = format!("{TITLES}, state: {{type: object, properties: {{at: {{type: integer}}}}}}");
    for (hint, expected) in [
        ("{number: from}", Some("Numbers")),
        ("{offset: from, first: 1}", Some("Offsets")),
        ("{cursor: from, next: state.at}", Some("Cursors")),
        ("{cursor: from}", Some("Cursors")),
        ("{link: state.at}", Some("Links")),
        ("{link: true}", Some("Links")),
        ("none", None),
    ] {
        assert_eq!(paging(&hinted(hint, FROM, &state)).as_deref(), expected, "{hint}");
    }
}

#[test]
fn hints_that_cannot_be_followed_are_refused() {
    let place = "#/paths/~1books/get/x-page-by";
    let forms = ": must be `none`, or have a `parameter` and a `property` (by time), or one of \
                 `number`, `offset`, `cursor` and `link`";
    let properties =
        format!("{TITLES}, one: {{type: object, properties: {{x: {{type: boolean}}}}}}");
    for (hint, message) in [
        ("some", forms),
        ("{}", forms),
        ("{first: 1}", forms),
        (
            "{pages: from}",
            "/pages: must be `none`, or have a `parameter` and a `property` (by \
                           time), or one of `number`, `offset`, `cursor` and `link`",
        ),
        (
            "{number: from, offset: from}",
            "/offset: must be `none`, or have a `parameter` and a \
                           `property` (by time), or one of `number`, `offset`, `cursor` and `link`",
        ),
        ("{number: 1}", "/number: must be text"),
        ("{number: ''}", "/number: must be text"),
        ("{link: false}", "/link: must be text"),
        ("{cursor: from, first: x}", "/first: must be a number"),
        ("{number: page}", "/number: `page` is no query parameter of the operation with one value"),
        (
            "{cursor: from, items: one}",
            ": needs an answer that is a list, or an object with a list under `items`",
        ),
        ("{cursor: from, next: one.y}", ": `one.y` leads to no property of the answer"),
        ("{cursor: from, next: one.x}", ": `one.x` is neither text nor a number"),
        ("{link: titles}", ": `titles` is neither text nor a number"),
    ] {
        let problem = Code::try_of(&hinted(hint, FROM, &properties)).err();
        let problem = problem.map(|problem| problem.to_string().replace("api.yaml: ", ""));
        assert_eq!(problem, Some(format!("{place}{message}")), "{hint}");
    }
    let titles = "{type: array, items: {type: string}}";
    let bare = hinted_with("{cursor: from, next: state.at}", FROM, titles, "");
    let problem = Code::try_of(&bare).err().map(|problem| problem.to_string());
    let message = ": names a property to go on by, and the answer is no object of its own";
    assert_eq!(problem, Some(format!("{place}{message}")));
}
