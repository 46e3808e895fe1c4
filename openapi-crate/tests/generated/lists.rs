//! How a generated crate walks lists. A test of openapi-crate puts this into the crate that it makes
//! of `lists.yaml`.

use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use lists::operations::{ListByHeader, ListByLinks, ListByOffset, ListFromZero};
use lists::types::Book;
use lists::{
    Client, ListRequest, Operation, Paginate, Paging, PagingError, PagingProblem, Sending,
    Transport,
};

/// What is answered to an address: a status, the `Link` header, and the body.
type Answers = fn(&str) -> (u16, String, String);

/// Answers by the address, which it keeps.
#[derive(Debug, Clone)]
struct Server {
    answers: Answers,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Transport for Server {
    fn send(&self, request: http::Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        let address = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
        let (status, link, body) = (self.answers)(&address);
        self.asked.lock().unwrap().push(address);
        let mut answer = http::Response::builder().status(status);
        if !link.is_empty() {
            answer = answer.header("link", link);
        }
        let answer = answer.body(Bytes::from(body)).unwrap();
        Box::pin(async { Ok(answer) })
    }
}

fn server(answers: Answers) -> (Client, Server) {
    let server = Server { answers, asked: Arc::default() };
    let client = Client::builder("https://books.example.com/v1").transport(server.clone());
    (client.build().unwrap(), server)
}

impl Server {
    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

/// Walks the list; nothing here waits.
fn walk<R: ListRequest>(list: R) -> Result<Vec<R::Item>, PagingError> {
    let mut walk = Box::pin(async {
        let mut items = list.items();
        let mut found = Vec::new();
        while let Some(item) = items.next().await {
            found.push(item?);
        }
        Ok(found)
    });
    match walk.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(found) => found,
        Poll::Pending => panic!("it waits"),
    }
}

fn ids(books: Result<Vec<Book>, PagingError>) -> Vec<i64> {
    books.unwrap().iter().map(|book| book.id).collect()
}

fn problem<T>(walked: Result<T, PagingError>) -> PagingProblem {
    match walked {
        Err(PagingError::List { problem, .. }) => problem,
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("it was walked to its end"),
    }
}

/// A parameter of the address.
fn parameter(address: &str, name: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}="))).map(ToOwned::to_owned)
}

fn number(address: &str, name: &str) -> usize {
    parameter(address, name).and_then(|text| text.parse().ok()).unwrap_or_default()
}

fn ok(body: String) -> (u16, String, String) {
    (200, String::new(), body)
}

/// The `count` books that follow the first `behind` ones.
fn books(behind: usize, count: usize) -> String {
    let books = (behind + 1..=behind + count).map(|id| format!(r#"{{"id": {id}}}"#));
    books.collect::<Vec<_>>().join(", ")
}

#[test]
fn a_bare_list_by_numbers_ends_with_a_short_page_or_where_the_header_says() {
    let (client, server) = server(|address| {
        let page = number(address, "page");
        ok(if page < 3 { format!(r#"["{page}a", "{page}b"]"#) } else { r#"["3a"]"#.to_owned() })
    });
    assert_eq!(walk(client.list_bare()).unwrap(), ["1a", "1b", "2a", "2b", "3a"]);
    assert_eq!(server.asked(), [1, 2, 3].map(|page| format!("/v1/bare?per_page=2&page={page}")));
    let (client, server) = self::server(|address| {
        let link = match number(address, "page") {
            1 => r#"</v1/bare?page=2>; rel="next", </v1/bare?page=2>; rel="last""#,
            _ => r#"</v1/bare?page=1>; rel="prev", </v1/bare?page=1>; rel="first""#,
        };
        (200, link.to_owned(), r#"["a", "b"]"#.replace('a', &number(address, "page").to_string()))
    });
    assert_eq!(walk(client.list_bare()).unwrap(), ["1", "b", "2", "b"]);
    assert_eq!(server.asked().len(), 2);
}

#[test]
fn a_cursor_comes_from_the_header_where_the_document_says_so() {
    assert_eq!(ListByHeader::PAGING, Paging::Cursors);
    let (client, server) = server(|address| match parameter(address, "after").as_deref() {
        None => (
            200,
            "<https://books.example.com/v1/by-header>; rel=\"self\", \
             <https://books.example.com/v1/by-header?limit=2&after=b%2F2>; rel=\"next\""
                .to_owned(),
            format!("[{}]", books(0, 2)),
        ),
        Some("b%2F2") => ok(format!("[{}]", books(2, 1))),
        Some(other) => panic!("{other}"),
    });
    assert_eq!(ids(walk(client.list_by_header().limit(2))), [1, 2, 3]);
    assert_eq!(server.asked(), ["/v1/by-header?limit=2", "/v1/by-header?limit=2&after=b%2F2"]);
}

#[test]
fn offsets_go_on_behind_what_came() {
    assert_eq!((ListByOffset::PAGING, ListByOffset::FIRST), (Paging::Offsets, 0));
    // A server that makes smaller pages than it is asked for.
    let (client, server) = server(|address| {
        let offset = number(address, "offset");
        let count = [2, 2, 1, 0][offset.div_ceil(2)];
        ok(format!(r#"{{"items": [{}], "total": 5}}"#, books(offset, count)))
    });
    assert_eq!(ids(walk(client.list_by_offset().limit(50))), [1, 2, 3, 4, 5]);
    assert_eq!(server.asked(), [0, 2, 4].map(|at| format!("/v1/offset?limit=50&offset={at}")));
    // Without a total it is over with an empty page, or a short one.
    let (client, server) = self::server(|address| {
        let offset = number(address, "offset");
        ok(format!(r#"{{"items": [{}]}}"#, books(offset, if offset < 4 { 2 } else { 0 })))
    });
    assert_eq!(ids(walk(client.list_by_offset())), [1, 2, 3, 4]);
    assert_eq!(server.asked(), [0, 2, 4].map(|at| format!("/v1/offset?offset={at}")));
    // From where the caller begins.
    assert_eq!(ids(walk(client.list_by_offset().offset(2))), [3, 4]);
}

#[test]
fn a_list_that_ends_early_or_leads_nowhere_is_an_error() {
    let (client, _) = server(|address| {
        let offset = number(address, "offset");
        ok(format!(
            r#"{{"items": [{}], "total": 5}}"#,
            books(offset, if offset < 2 { 2 } else { 0 })
        ))
    });
    let problem_of = problem(walk(client.list_by_offset()));
    assert!(matches!(problem_of, PagingProblem::Short { total: 5, found: 2, .. }), "{problem_of}");
    let problem_of = problem(walk(client.list_by_offset().offset(1)));
    assert!(matches!(problem_of, PagingProblem::Short { total: 4, found: 2, .. }), "{problem_of}");
    // The offset is ignored.
    let (client, _) = server(|_| ok(format!(r#"{{"items": [{}]}}"#, books(0, 2))));
    assert_eq!(problem(walk(client.list_by_offset())), PagingProblem::Circle);
    let (client, _) = server(|_| ok(r#"{"books": [], "more": true}"#.to_owned()));
    assert_eq!(problem(walk(client.list_by_skip())), PagingProblem::Circle);
    let (client, _) =
        server(|_| ok(r#"{"files": [{"name": "a"}], "nextPageToken": "x"}"#.to_owned()));
    assert_eq!(problem(walk(client.list_by_token())), PagingProblem::Circle);
    let (client, server) = server(|_| {
        ok(format!(
            r#"{{"data": [{}], "paging": {{"next": "https://elsewhere.example.com/"}}}}"#,
            books(0, 1)
        ))
    });
    assert_eq!(problem(walk(client.list_by_links("a"))), PagingProblem::ForeignLink);
    assert_eq!(server.asked().len(), 1);
}

#[test]
fn a_word_of_the_server_that_there_is_more_counts_more_than_the_length_of_a_page() {
    let (client, server) = server(|address| {
        let skip = number(address, "%24skip");
        let count = [2, 0, 1, 2][skip];
        ok(format!(r#"{{"books": [{}], "more": {}}}"#, books(skip, count), skip < 3))
    });
    assert_eq!(ids(walk(client.list_by_skip().top(2))), [1, 2, 3, 4, 5]);
    assert_eq!(server.asked().len(), 3);
}

#[test]
fn a_cursor_comes_from_the_body() {
    let (client, server) = server(|address| {
        ok(match parameter(address, "pageToken").as_deref() {
            None => r#"{"files": [{"name": "a"}], "nextPageToken": "t 2"}"#,
            Some("t%202") => r#"{"files": [], "nextPageToken": "t3"}"#,
            Some(_) => r#"{"files": [{"name": "b"}]}"#,
        }
        .to_owned())
    });
    let names = walk(client.list_by_token()).unwrap().into_iter().map(|file| file.name.unwrap());
    assert_eq!(names.collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(
        server.asked(),
        ["/v1/token", "/v1/token?pageToken=t%202", "/v1/token?pageToken=t3"]
    );
}

#[test]
fn a_cursor_stands_by_itself_or_in_an_address() {
    let (client, server) = server(|address| {
        let (next, behind) = match parameter(address, "after").as_deref() {
            None => (r#"{"next": "b=2"}"#, 0),
            Some("b%3D2") => (r#"{"next": "/v1/after?limit=1&after=c"}"#, 1),
            _ => (r#"{"next": ""}"#, 2),
        };
        ok(format!(r#"{{"books": [{}], "meta": {next}}}"#, books(behind, 1)))
    });
    assert_eq!(ids(walk(client.list_after())), [1, 2, 3]);
    assert_eq!(server.asked(), ["/v1/after", "/v1/after?after=b%3D2", "/v1/after?after=c"]);
}

#[test]
fn an_address_that_is_none_is_refused_before_it_is_sent() {
    let (client, server) = server(|_| ok("{}".to_owned()));
    let error = walk(client.list_by_links("a").at(lists::Position::Link("no path".to_owned())));
    let error = error.unwrap_err().to_string();
    assert!(error.contains("is no address of the API"), "{error}");
    assert!(server.asked().is_empty());
}

#[test]
fn no_page_is_asked_for_behind_the_one_without_a_next() {
    let (client, server) = server(|address| {
        let (next, behind) = match number(address, "page") {
            1 => (r#""https://books.example.com/v1/numbered?page=2""#, 0),
            2 => ("null", 2),
            _ => return (404, String::new(), "{}".to_owned()),
        };
        ok(format!(
            r#"{{"count": 4, "next": {next}, "previous": null, "results": [{}]}}"#,
            books(behind, 2)
        ))
    });
    assert_eq!(ids(walk(client.list_numbered())), [1, 2, 3, 4]);
    assert_eq!(server.asked(), ["/v1/numbered?page=1", "/v1/numbered?page=2"]);
}

#[test]
fn pages_are_counted_from_zero_where_the_document_does() {
    assert_eq!(ListFromZero::FIRST, 0);
    let (client, server) = server(|address| {
        let page = number(address, "page");
        assert!(page < 3, "{address}");
        let content = books(page * 2, if page == 2 { 1 } else { 2 });
        ok(format!(
            r#"{{"tags": ["x"], "content": [{content}], "page": {{"totalPages": 3, "totalElements": 5}}}}"#
        ))
    });
    assert_eq!(ids(walk(client.list_from_zero())), [1, 2, 3, 4, 5]);
    let mut asked = server.asked();
    asked.sort();
    assert_eq!(asked, [0, 1, 2].map(|page| format!("/v1/from-zero?page={page}")));
}

#[test]
fn addresses_are_followed_whatever_is_in_them() {
    assert_eq!(ListByLinks::PAGING, Paging::Links);
    let (client, server) = server(|address| {
        let (next, behind) = match address {
            "/v1/links?shelf=a" => ("https://books.example.com/v1/links/2?state=q%2F1&x#top", 0),
            "/v1/links/2?state=q%2F1&x" => ("/other/3", 1),
            "/other/3" => ("?last", 2),
            "/v1/links?last" => ("", 3),
            _ => panic!("{address}"),
        };
        ok(format!(r#"{{"data": [{}], "paging": {{"next": "{next}"}}}}"#, books(behind, 1)))
    });
    assert_eq!(ids(walk(client.list_by_links("a"))), [1, 2, 3, 4]);
    assert_eq!(server.asked().len(), 4);
}

#[test]
fn an_envelope_may_have_nothing_but_the_address_of_the_next_page() {
    let (client, server) = server(|address| {
        let next = if address == "/v1/envelope" { r#""/v1/envelope?page=2""# } else { "null" };
        ok(format!(
            r#"{{"data": [{}], "links": {{"next": {next}}}}}"#,
            books(number(address, "page"), 1)
        ))
    });
    assert_eq!(ids(walk(client.list_in_envelope())), [1, 3]);
    assert_eq!(server.asked().len(), 2);
}

#[test]
fn hints_say_what_no_shape_shows() {
    let (client, server) = server(|address| {
        ok(match address {
            "/v1/hinted" => format!(r#"{{"rows": [{}], "state": {{"marker": 7}}}}"#, books(0, 1)),
            "/v1/hinted?from=7" => format!(r#"{{"rows": [{}], "notes": ["end"]}}"#, books(1, 1)),
            _ => panic!("{address}"),
        })
    });
    assert_eq!(ids(walk(client.list_hinted())), [1, 2]);
    assert_eq!(server.asked().len(), 2);
    let (client, _) = self::server(|address| match address {
        "/v1/hinted-header" => {
            (200, "</v1/hinted-header?p=2>; rel=next".to_owned(), r#"["a"]"#.to_owned())
        }
        "/v1/hinted-header?p=2" => ok(r#"["b"]"#.to_owned()),
        _ => panic!("{address}"),
    });
    assert_eq!(walk(client.list_hinted_header()).unwrap(), ["a", "b"]);
    let (client, server) = self::server(|address| {
        ok(if number(address, "startIndex") == 1 { r#"["a", "b"]"# } else { r#"["c"]"# }.to_owned())
    });
    assert_eq!(walk(client.list_hinted_first()).unwrap(), ["a", "b", "c"]);
    assert_eq!(server.asked(), [1, 3].map(|at| format!("/v1/hinted-first?startIndex={at}")));
}
