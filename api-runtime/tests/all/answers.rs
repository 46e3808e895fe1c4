//! What is made of an answer: by its status, by its headers, and page by page.

use api_runtime::{
    Call, Dialect, ItemId, ListRequest, Page, Paging, Position, Reply, Request, builder, by_status,
    failure, header, header_list,
};
use http::{HeaderMap, HeaderValue, Method};
use serde::Deserialize;
use serde_json::{Value, json};

use super::calls::{Client, READ, Stub, WRITE, failed};
use super::runtime::{Operation, Response};

static DIALECT: Dialect = Dialect::new(&[("Reason", "why", "reason")]);

#[derive(Debug, Clone, PartialEq, Deserialize, serde::Serialize)]
struct Reason {
    reason: String,
}

#[derive(Debug, PartialEq)]
enum Outcome {
    Begun(Reason),
    Done(i64),
    Other(Value),
}
by_status!(Outcome, Begun: 202..=202 => json(), Done: 200..=249 => json());

#[tokio::test]
async fn the_status_says_what_an_answer_holds() {
    let begun = Outcome::Begun(Reason { reason: "a queue".to_owned() });
    for (status, body, expected) in [
        (202, r#"{"reason": "a queue"}"#, begun),
        (200, "7", Outcome::Done(7)),
        (249, "8", Outcome::Done(8)),
        (250, "9", Outcome::Other(json!(9))),
        (250, "", Outcome::Other(Value::Null)),
    ] {
        let client = Client::of(&Stub::new(Ok((status, &[], body)))).build().expect("a client");
        let answer = client.call(&READ).send(Outcome::read).await.expect("an answer");
        assert_eq!(answer.status().as_u16(), status);
        assert_eq!(answer.into_inner(), expected);
    }
}

#[derive(Debug, PartialEq)]
enum GetPersonError {
    Missing(Reason),
    Refused(i64),
}
failure!(GetPersonError, "get_person", DIALECT, Missing: 404..=404, Refused: 400..=499);

#[tokio::test]
async fn a_refusal_is_read_as_its_document_describes_it() {
    let gone = || Some(GetPersonError::Missing(Reason { reason: "gone".to_owned() }));
    for (operation, status, body, expected) in [
        (&READ, 404, r#"{"reason": "gone"}"#, gone()),
        (&READ, 404, r#"{"why": "gone"}"#, gone()),
        (&READ, 409, "7", Some(GetPersonError::Refused(7))),
        (&READ, 409, "x", None),
        (&READ, 500, "7", None),
        (&WRITE, 409, "7", None),
    ] {
        let error = failed(operation, Ok((status, &[], body))).await;
        assert_eq!(error.failure::<GetPersonError>(), expected, "{operation} {status} {body}");
    }
}

#[test]
fn headers_of_answers_are_numbers_and_lists() {
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("x-left", " 12 "),
        ("x-name", "twelve"),
        ("x-tags", "a, b ,,c"),
        ("x-tags", ""),
        ("x-tags", "d"),
    ] {
        headers.append(name, HeaderValue::from_static(value));
    }
    assert_eq!(header(&headers, "x-left"), Some(12));
    assert_eq!(header::<i64>(&headers, "x-name"), None);
    assert_eq!(header::<i64>(&headers, "x-missing"), None);
    assert_eq!(header_list(&headers, "x-tags"), ["a", "b", "c", "d"]);
    assert!(header_list(&headers, "x-missing").is_empty());
}

static LIST: Operation = Operation::new("list_reasons", Method::GET, "/reasons");

/// A list as a generated client has one, whose items have no moment.
#[derive(Clone)]
struct ListReasons {
    call: Call,
}
builder!(ListReasons);

impl Request for ListReasons {
    type Output = Page<Reason>;

    fn send(self) -> Reply<Page<Reason>> {
        self.call.send(|answer| answer.page("reasons"))
    }
}

impl ListRequest for ListReasons {
    type Item = Reason;

    const PAGING: Paging = Paging::Numbers;
    const MAX_SIZE: Option<i64> = None;

    fn page(answer: Response<Page<Reason>>) -> Page<Reason> {
        answer.into_inner()
    }

    fn size(&self) -> Option<i64> {
        None
    }

    fn with_size(self, _items: i64) -> Self {
        self
    }

    fn number(&self) -> Option<i64> {
        self.call.number("page")
    }

    fn at(mut self, position: Position) -> Self {
        if let Position::Number(number) = position {
            self.call.query("page", None, [number.to_string()]);
        }
        self
    }

    fn id(_item: &Reason) -> Option<ItemId> {
        None
    }
}

#[tokio::test]
async fn a_page_is_its_items_and_what_stands_beside_them() {
    let body = r#"{"reasons": [{"reason": "a"}, {"reason": "b"}],
        "links": {"next": "/2"}, "links": {"next": "/3"},
        "meta": {"total": 2}, "meta": {"total": 3}}"#;
    let client = Client::of(&Stub::new(Ok((200, &[], body)))).build().expect("a client");
    let list = ListReasons { call: client.call(&LIST) };
    assert_eq!(Request::operation(&list), &LIST);
    assert_eq!(list.clone().at(Position::Number(2)).number(), Some(2));
    let page = list.send().await.map(Response::into_inner).expect("a page");
    let next = page.links.as_ref().and_then(|links| links.next.as_deref());
    assert_eq!(next, Some("/2"), "the first of two counts");
    assert_eq!(page.meta.as_ref().and_then(|meta| meta.total), Some(2));
    assert!(page.data.iter().all(|item| ListReasons::moment(item).is_none()));
    let reasons: Vec<_> = page.into_iter().map(|item| item.reason).collect();
    assert_eq!(reasons, ["a", "b"]);
}
