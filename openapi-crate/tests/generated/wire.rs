//! What a generated crate sends, and how it reads unions. A test of openapi-crate puts this into the crate
//! that it makes of `wire.yaml`.

use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use wire::headers::ResponseHeaders;
use wire::operations::{
    ListFinesError, PayFineError, PostponeAnswer, ProlongAnswer, ProlongError, ReserveBookAnswer,
};
use wire::types::*;
use wire::{
    AccessToken, CallTimeout, Client, Error, Form, Operation, Sending, Timestamp, TokenCache, Transport,
    Upload, credentials, servers,
};

/// Answers everything with one body, and keeps what was sent.
#[derive(Debug, Clone, Default)]
struct Recorder {
    body: &'static str,
    status: http::StatusCode,
    sent: Arc<Mutex<Vec<http::Request<Bytes>>>>,
}

impl Transport for Recorder {
    fn send(&self, request: http::Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        self.sent.lock().unwrap().push(request);
        let mut response = http::Response::new(Bytes::from_static(self.body.as_bytes()));
        *response.status_mut() = self.status;
        Box::pin(async { Ok(response) })
    }
}

fn client(body: &'static str) -> (Client, Recorder) {
    let recorder = Recorder { body, ..Recorder::default() };
    (Client::builder("https://books.example.com").transport(recorder.clone()).build().unwrap(), recorder)
}

impl Recorder {
    fn last(&self) -> http::Request<Bytes> {
        self.sent.lock().unwrap().last().cloned().unwrap()
    }

    fn address(&self) -> String {
        self.last().uri().to_string().replace("https://books.example.com", "")
    }

    fn header(&self, name: &str) -> String {
        self.last().headers()[name].to_str().unwrap().to_owned()
    }

    fn text(&self) -> String {
        String::from_utf8(self.last().body().to_vec()).unwrap()
    }
}

/// Nothing here waits.
fn now<T>(future: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    let mut future = Box::pin(future);
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => panic!("it waits"),
    }
}

fn filter() -> Filter {
    Filter::new().title("a b").size(FilterSize::new().min(3)).any(["x", "y"])
}

#[test]
fn objects_in_the_query() {
    let (client, recorder) = client("[]");
    now(client.list_books().filter(filter()).send()).unwrap();
    assert_eq!(recorder.address(), "/books?filter[any][0]=x&filter[any][1]=y&filter[size][min]=3&filter[title]=a%20b");
    now(client.list_books().spread(ListBooksSpread::new().from(1).tags(["a", "b"])).send()).unwrap();
    assert_eq!(recorder.address(), "/books?from=1&tags=a&tags=b");
    now(client.list_books().packed([("a".to_owned(), 1), ("b".to_owned(), 2)].into()).send()).unwrap();
    assert_eq!(recorder.address(), "/books?packed=a%2C1%2Cb%2C2");
    now(client.list_books().where_(Filter::new().title("x")).send()).unwrap();
    assert_eq!(recorder.address(), "/books?where=%7B%22title%22%3A%22x%22%7D");
}

#[test]
fn methods_of_their_own_and_a_query_that_is_one_object() {
    let (client, recorder) = client(r#"["Emma"]"#);
    let titles = now(client.query_stock(QueryStockBody::new().title("Emma")).send()).unwrap();
    assert_eq!((titles.len(), recorder.last().method().as_str()), (1, "QUERY"));
    assert_eq!(recorder.text(), r#"{"title":"Emma"}"#);
    now(client.copy_stock().filter(CopyStockFilter::new().to("a b").ids([1, 2])).send()).unwrap();
    assert_eq!((recorder.last().method().as_str(), recorder.address().as_str()), ("COPY", "/stock?ids=1&ids=2&to=a%20b"));
    let of = |name: &str| wire::OPERATIONS.iter().find(|one| one.id() == name).unwrap();
    assert!(of("query_stock").may_be_repeated() && !of("copy_stock").may_be_repeated());
}

#[test]
fn secrets_enums_and_cookies() {
    let (client, recorder) = client("[]");
    let call = client.list_books().pin("s3cret").pins([wire::Secret::new("a"), wire::Secret::new("b")]);
    now(call.order(ListBooksOrder::Asc2).lang("en").send()).unwrap();
    assert_eq!(recorder.address(), "/books?pin=s3cret&pins=a&pins=b&order=ASC");
    assert_eq!(recorder.header("cookie"), "lang=en");
    assert_eq!(recorder.header("accept"), "application/vnd.books+json");
}

#[test]
fn parameters_beside_what_every_builder_has() {
    let (client, recorder) = client("as it came");
    let call = client.list_loans(3).timeout2(4).header2("a").request_id2("b").send_raw2(true);
    let call = call.header("X-Trace", "t").request_id("7f").timeout(Duration::from_secs(9));
    let answer = now(call.send_raw()).unwrap();
    assert_eq!(answer.into_inner(), "as it came");
    assert_eq!(recorder.address(), "/loans?timeout=3&header=a&request_id=b&send_raw=true");
    assert_eq!([recorder.header("timeout"), recorder.header("x-trace"), recorder.header("x-request-id")], ["4", "t", "7f"]);
    assert_eq!(recorder.last().extensions().get(), Some(&CallTimeout(Duration::from_secs(9))));
}

#[test]
fn a_form_with_files() {
    let (client, recorder) = client("thanks");
    let body = UploadBookBody::new("Odes", Upload::from("PNG").file_name("a\"b\r\n.png"))
        .pages([Upload::new("1"), Upload::new("2").media_type("text/plain")])
        .maker(UploadBookBodyMaker::new().name("Ada"))
        .kind(UploadBookBodyKind::Poem)
        .copies(2)
        .key("k")
        .map("WEBP");
    assert!(!format!("{body:?}").contains("PNG"));
    let receipt = now(client.upload_book(body).send()).unwrap().into_inner();
    assert_eq!(receipt, "thanks");
    assert_eq!(recorder.header("accept"), "text/plain");
    let media = recorder.header("content-type");
    let boundary = media.strip_prefix("multipart/form-data; boundary=").unwrap();
    let text = recorder.text().replace(boundary, "B").replace("\r\n", "\n");
    assert_eq!(
        text,
        "--B
Content-Disposition: form-data; name=\"title\"

Odes
--B
Content-Disposition: form-data; name=\"cover\"; filename=\"a%22b%0D%0A.png\"
Content-Type: image/png

PNG
--B
Content-Disposition: form-data; name=\"pages\"; filename=\"pages\"
Content-Type: application/octet-stream

1
--B
Content-Disposition: form-data; name=\"pages\"; filename=\"pages\"
Content-Type: text/plain

2
--B
Content-Disposition: form-data; name=\"maker\"
Content-Type: application/json

{\"name\":\"Ada\"}
--B
Content-Disposition: form-data; name=\"kind\"

poem
--B
Content-Disposition: form-data; name=\"copies\"

2
--B
Content-Disposition: form-data; name=\"key\"

k
--B
Content-Disposition: form-data; name=\"map\"; filename=\"map\"
Content-Type: image/webp

WEBP
--B--
"
    );
}

#[test]
fn a_form_that_the_caller_fills() {
    let (client, recorder) = client("");
    now(client.send_parts(Form::new().text("a", "1").file("b", "2")).send()).unwrap();
    assert!(recorder.text().contains("name=\"a\"\r\n\r\n1\r\n"), "{}", recorder.text());
    let control = Form::new().file("b", Upload::new("2").media_type("a\r\nX-Evil: 1"));
    let refused = now(client.send_parts(control).send()).unwrap_err().to_string();
    assert!(refused.contains("media type holds control characters"), "{refused}");
}

#[test]
fn a_form_with_styles() {
    let (client, recorder) = client("");
    let body = ChangeFormBody::new();
    let body = body.meta([("a".to_owned(), "1".to_owned())].into()).ids([1, 2]).all([3, 4]);
    now(client.change_form(body).send()).unwrap();
    assert_eq!(recorder.text(), "all=3&all=4&ids=1%2C2&meta%5Ba%5D=1");
}

#[test]
fn styles_of_the_path_and_media_types_of_the_caller() {
    let (client, recorder) = client("true");
    now(client.get_page(5, ["a", "b/c"], ["x", "y"]).send()).unwrap();
    assert_eq!(recorder.address(), "/books/;id=5/.a.b%2Fc/;many=x;many=y");
    assert_eq!(recorder.header("accept"), "image/png, image/jpeg");
    let answer = now(client.put_page(5, ["a"], ["x"], Upload::from("GIF").media_type("image/gif")).send()).unwrap();
    assert_eq!(answer.into_inner(), "true", "JSON or text is bytes");
    assert_eq!(recorder.header("content-type"), "image/gif");
    assert_eq!(recorder.header("accept"), "application/json, text/plain");
}

#[test]
fn a_path_with_a_query() {
    let (client, recorder) = client("{\"id\": 1}");
    now(client.search().q("a").send()).unwrap();
    assert_eq!(recorder.address(), "/search?kind=book&q=a");
}

#[test]
fn a_moment_is_sent_in_the_form_of_its_place() {
    let (client, recorder) = client("{}");
    let moment = SystemTime::UNIX_EPOCH + Duration::from_millis(1_760_000_000_250);
    let body = MomentsPatch::new().text(moment).seconds(moment).plain(1_760_000_000).list([Timestamp::from(moment)]);
    let call = client.change_moments(moment, body).since(1_760_000_000).on([moment]);
    now(call.send()).unwrap();
    let text = "2025-10-09T08%3A53%3A20";
    assert_eq!(recorder.address(), format!("/moments/1760000000?since={text}Z&on[]={text}.250Z"));
    let text = "2025-10-09T08:53:20";
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&recorder.text()).unwrap(),
        serde_json::json!({
            "text": format!("{text}.250Z"), "seconds": 1_760_000_000, "plain": format!("{text}Z"),
            "list": [format!("{text}.250Z")],
        })
    );
    let body = MomentsPatch::new().text(wire::Patch::Null).seconds("soon").plain("16:00");
    now(client.change_moments("today", body).since("yesterday").send()).unwrap();
    assert_eq!(recorder.address(), "/moments/today?since=yesterday");
    assert_eq!(recorder.text(), r#"{"text":null,"seconds":"soon","plain":"16:00"}"#);
}

#[test]
fn a_moment_in_a_union_leaves_the_others_theirs() {
    for body in [r#"{"either":{"id":1}}"#, r#"{"either":"2025-10-09T08:53:20Z"}"#] {
        let moments = now(client(body).0.change_moments(1, MomentsPatch::new()).send()).unwrap();
        let is_small = matches!(moments.either, Some(MomentsEither::Small(_)));
        assert_eq!(is_small, body.contains("id"), "{moments:?}");
        assert_eq!(serde_json::to_string(&*moments).unwrap(), body);
    }
    let text = now(client(r#"{"text":" x ","seconds":1.5,"list":[0,{}]}"#).0.change_moments(1, MomentsPatch::new()).send());
    let text = text.unwrap();
    assert_eq!(text.text.as_ref().and_then(Timestamp::as_text), Some(" x "));
    assert_eq!(text.seconds.as_ref().and_then(Timestamp::unix_seconds), Some(1));
    assert_eq!(text.list.as_ref().map(Vec::len), Some(2));
}

#[test]
fn a_discriminator_decides() {
    let (client, _) = client(
        r#"[{"kind": "story", "title": "A", "chapters": 3}, {"kind": "Poem", "lines": 4}, {"kind": "essay", "x": 1}, {"kind": "novel"}]"#,
    );
    let works = now(client.list_books().send()).unwrap().into_inner();
    assert!(matches!(&works[0], Work::Novel(novel) if novel.chapters == Some(3)));
    assert!(matches!(&works[1], Work::Poem(poem) if poem.lines == Some(4)));
    assert!(matches!(&works[2], Work::Unknown(value) if value["x"] == 1));
    assert!(matches!(&works[3], Work::Unknown(value) if value["kind"] == "novel"), "it has no title");
    assert_eq!(serde_json::to_value(&works[1]).unwrap(), serde_json::json!({"kind": "Poem", "lines": 4}));
}

#[test]
fn what_is_in_a_union_is_read_as_everywhere() {
    let (client, _) = client(r#"[{"kind": "Poem", "lines": "4", "form": []}, [{"kind": "story", "title": 1, "chapters": 3.0}]]"#);
    let works = now(client.list_books().send()).unwrap().into_inner();
    assert!(matches!(&works[0], Work::Poem(poem) if poem.lines == Some(4) && poem.form.is_none()));
    assert!(matches!(&works[1], Work::Novel(novel) if novel.title == "1" && novel.chapters == Some(3)));
}

#[test]
fn an_empty_object_is_one_where_it_can_be() {
    let find = |body| now(client(body).0.find_room().send()).unwrap().into_inner();
    assert!(find(r#"{"shelf": {}}"#).shelf.is_some_and(|shelf| shelf.name.is_none()));
    // Nothing else can be meant where something is required, or by a list; all of it is read so.
    let room = find(r#"{"shelf": {}, "size": {}, "name": "attic"}"#);
    assert!(room.shelf.is_none() && room.size.is_none() && room.name.as_deref() == Some("attic"));
    assert!(find(r#"{"shelf": []}"#).shelf.is_none());
}

#[test]
fn an_envelope_has_nothing_of_what_is_in_it() {
    let find = |body| now(client(body).0.find_room().send()).unwrap().into_inner().name;
    assert_eq!(find(r#"{"data": {"name": "attic"}, "meta": {}}"#).as_deref(), Some("attic"));
    assert_eq!(find(r#"{"data": {"name": "attic"}, "name": "cellar"}"#).as_deref(), Some("cellar"));
}

#[test]
fn a_denial_is_an_answer_where_yes_or_no_is_asked() {
    let lock = |body| now(client(body).0.lock_room().send());
    assert!(!lock("false").unwrap().into_inner());
    assert!(lock("1").unwrap().into_inner());
    assert!(lock(r#"{"error": {"code": 5, "message": "It is not ours."}}"#).unwrap_err().as_api().is_some());
    assert!(lock("").is_err());
}

#[test]
fn an_empty_body_is_no_value_where_any_may_be() {
    let clean = |body| now(client(body).0.clean_room().send()).unwrap().into_inner();
    assert_eq!(clean(""), serde_json::Value::Null);
    assert_eq!(clean("[1]"), serde_json::json!([1]));
}

#[test]
fn what_has_no_body_is_not_read() {
    let (client, recorder) = client("");
    now(client.close_room().send()).unwrap();
    now(client.knock().send()).unwrap();
    assert_eq!(recorder.last().method(), "HEAD");
}

#[test]
fn a_parameter_called_authorization_is_a_credential() {
    let recorder = Recorder { body: "{}", ..Recorder::default() };
    let builder = || Client::builder("https://books.example.com").transport(recorder.clone());
    let given = builder().credential(credentials::authorization("Key s4")).build().unwrap();
    now(given.find_room().send()).unwrap();
    assert_eq!(recorder.header("authorization"), "Key s4");
    let error = now(builder().token("t").build().unwrap().find_room().send()).unwrap_err();
    assert!(error.to_string().contains("authorization"), "{error}");
}

#[test]
fn the_member_that_needs_most_is_tried_first() {
    for (body, is_large) in
        [("{\"id\": 1, \"text\": \"x\"}", true), ("[{\"id\": \"1\", \"text\": 2}]", true), ("{\"id\": 1}", false)]
    {
        let either = now(client(body).0.search().send()).unwrap().into_inner();
        assert_eq!(matches!(either, Either::Large(_)), is_large, "{either:?}");
    }
}

#[test]
fn what_a_callback_sends_is_read_as_an_answer_is() {
    let work = Work::from_body(br#"{"kind": "Poem", "lines": "4", "form": [], "more": 1}"#).unwrap();
    assert!(matches!(work, Work::Poem(poem) if poem.lines == Some(4) && poem.form.is_none()));
    for body in [r#"{"data": {"books": "7", "note": null}}"#, r#"[{"books": 7.0}]"#] {
        assert_eq!(Count::from_body(body.as_bytes()).unwrap().books, 7, "{body}");
    }
    assert_eq!(Count::from_body(br#"{"books": []}"#).unwrap_err().path(), "books");
    assert!(Count::from_body(b"{").unwrap_err().denies_success());
}

/// What a call comes to that is answered with this status and body.
fn refused(status: u16, body: &'static str) -> (Error, Error) {
    let recorder = Recorder { body, status: status.try_into().unwrap(), ..Recorder::default() };
    let client = Client::builder("https://books.example.com").transport(recorder).build().unwrap();
    let listed = now(client.list_fines().send()).unwrap_err();
    (listed, now(client.pay_fine(PayFineBody::new("s3cret")).send()).unwrap_err())
}

#[test]
fn a_refusal_is_read_by_its_status() {
    let list = |status, body| refused(status, body).0.failure::<ListFinesError>();
    assert!(matches!(list(404, r#"{"id": 7}"#), Some(ListFinesError::NotFound(small)) if small.id == 7));
    assert!(matches!(list(409, r#"{"by": "Ada"}"#), Some(ListFinesError::Conflict(taken)) if taken.by == "Ada"));
    let large = r#"{"id": 7, "text": "no"}"#;
    assert!(matches!(list(418, large), Some(ListFinesError::ClientError(large)) if large.text == "no"));
    // Without a body of its own it is one of all the others.
    assert!(matches!(list(429, large), Some(ListFinesError::ClientError(_))));
    let poem = r#"{"kind": "Poem", "lines": 14}"#;
    assert!(matches!(list(503, poem), Some(ListFinesError::Default(Work::Poem(poem))) if poem.lines == Some(14)));
    for (status, body) in [(404, "<html>"), (404, ""), (404, r#"{"id": "x"}"#), (409, "{}")] {
        assert!(list(status, body).is_none(), "{status} {body}");
    }
    // A refusal is one of its own operation.
    let (listed, paid) = refused(409, r#"{"by": "Ada"}"#);
    assert!(listed.failure::<PayFineError>().is_none());
    assert!(matches!(paid.failure::<PayFineError>(), Some(PayFineError::Conflict(_))));
    assert!(refused(404, r#"{"by": "Ada"}"#).1.failure::<PayFineError>().is_none());
}

#[test]
fn an_answer_is_read_by_its_status() {
    let with = |status: u16, body| {
        let recorder = Recorder { body, status: status.try_into().unwrap(), ..Recorder::default() };
        let client = Client::builder("https://books.example.com").transport(recorder.clone()).build().unwrap();
        (client, recorder)
    };
    let reserved = |status, body| {
        let (client, recorder) = with(status, body);
        let answer = now(client.reserve_book().send()).map(wire::Response::into_inner);
        assert_eq!(recorder.header("accept"), "application/json, application/vnd.books+json");
        answer
    };
    let small = r#"{"id": 7}"#;
    let answer = reserved(200, small).unwrap();
    assert_eq!(serde_json::to_value(&answer).unwrap()["id"], 7);
    assert!(matches!(answer, ReserveBookAnswer::Ok(small) if small.id == 7));
    let large = r#"{"data": {"id": 8, "text": "x"}}"#;
    assert!(matches!(reserved(201, large).unwrap(), ReserveBookAnswer::Created(large) if large.text == "x"));
    let queue = r#"{"queue": [{"id": 1}, {"id": 2}]}"#;
    assert!(matches!(reserved(202, queue).unwrap(), ReserveBookAnswer::Success(queue) if queue.data[1].id == 2));
    assert!(matches!(reserved(200, "{}"), Err(Error::Decode { .. })));
    // What it holds is decided by the status, and not by what it looks like.
    assert!(matches!(reserved(201, small), Err(Error::Decode { .. })));

    let prolonged = |status, body| now(with(status, body).0.prolong().send());
    assert!(prolonged(204, "").unwrap().is_none());
    let Some(ProlongAnswer::Ok(taken)) = prolonged(200, r#"{"by": "Ada"}"#).unwrap().into_inner() else { panic!() };
    assert_eq!(taken.by, "Ada");
    let later = prolonged(202, r#"{"moment": "2026-01-02T03:04:05Z"}"#).unwrap().into_inner();
    assert!(matches!(later, Some(ProlongAnswer::Accepted(later)) if later.moment.is_some()));
    let other = prolonged(206, r#"{"a": 1}"#).unwrap().into_inner();
    assert!(matches!(other, Some(ProlongAnswer::Other(value)) if value["a"] == 1));
    // A success is none the less one for its number.
    let postponed = now(with(204, "").0.postpone().send()).unwrap().into_inner();
    assert!(matches!(postponed, PostponeAnswer::Other(value) if value.is_null()));
    let refusal = prolonged(404, r#"{"by": "Ada"}"#).unwrap_err().failure::<ProlongError>();
    assert!(matches!(refusal, Some(ProlongError::NotFound(taken)) if taken.by == "Ada"));
}

#[test]
fn headers_are_read_as_the_document_says() {
    let mut headers = http::HeaderMap::new();
    let mut put = |name: &'static str, value: &'static str| {
        headers.append(name, http::HeaderValue::from_static(value));
    };
    put("x-ratelimit-left", " 12");
    put("x-tags", "a, b,");
    put("x-tags", "c");
    put("x-share", "0.5");
    put("x-sure", "true");
    put("x-until", "2026-01-02T03:04:05Z");
    put("x-session-token", "s3cret");
    put("of", "whom");
    let read = ResponseHeaders::of(&headers);
    assert_eq!(read.x_rate_limit_left(), Some(12));
    assert_eq!(read.x_tags(), ["a", "b", "c"]);
    assert_eq!((read.x_share(), read.x_sure()), (Some(0.5), Some(true)));
    assert_eq!(read.x_until().unwrap().unix_seconds(), Some(1_767_323_045));
    assert_eq!(read.x_session_token().unwrap().expose(), "s3cret");
    assert_eq!((read.of2(), read.x_odd()), (Some("whom"), None));
    assert!(!format!("{read:?}").contains("whom"));
    headers.insert("x-ratelimit-left", http::HeaderValue::from_static("many"));
    assert_eq!(ResponseHeaders::of(&headers).x_rate_limit_left(), None);

    // Of an answer, and of a refusal.
    let (client, _) = client(r#"{"id": 7}"#);
    let answer = now(client.reserve_book().send()).unwrap();
    assert_eq!(ResponseHeaders::of(answer.headers()).x_sure(), None);
    let (_, refusal) = refused(409, "{}");
    assert!(ResponseHeaders::of(&refusal.as_api().unwrap().headers).x_tags().is_empty());
}

#[test]
fn ids_have_types() {
    let (client, recorder) = client(r#"{"loan": 7}"#);
    let answer = now(client.give_back(6).shelf("s").send()).unwrap();
    assert_eq!(recorder.address(), "/reservations?loan=6&shelf=s");
    assert_eq!(answer.loan, LoanId::new(7));
}

#[test]
fn each_call_has_a_key_of_its_own() {
    let (client, recorder) = client("");
    let call = client.announce();
    let keys = [0, 1].map(|_| {
        now(call.clone().send()).unwrap();
        recorder.header("idempotency-key")
    });
    assert!(keys[0] != keys[1] && keys[0].len() == 36, "{keys:?}");
    now(client.announce().idempotency_key("mine").send()).unwrap();
    assert_eq!(recorder.header("Idempotency-Key"), "mine");

    let may_be_repeated = |id: &str| {
        wire::OPERATIONS.iter().find(|operation| operation.id() == id).unwrap().may_be_repeated()
    };
    let all = ["announce", "come_again", "stay_away", "search"];
    assert_eq!(all.map(may_be_repeated), [true, true, false, true]);
}

#[test]
fn what_is_called_like_a_secret_is_one() {
    let (client, recorder) = client("");
    let body = PayFineBody::new("s3cret").next_token("2");
    let shown = format!("{body:?}");
    assert!(!shown.contains("s3cret") && shown.contains('2'), "{shown}");
    now(client.pay_fine(body).send()).unwrap();
    assert_eq!(recorder.text(), "client_secret=s3cret&next-token=2");
    // A key takes a secret; the place in a list and what is said to be none are text.
    let (client, recorder) = self::client("[]");
    let call = client.list_fines().x_api_key(wire::Secret::new("k")).page_token("2").password('p');
    now(call.send()).unwrap();
    assert_eq!(recorder.address(), "/fines?page_token=2&password=p");
    assert_eq!(recorder.header("x-api-key"), "k");
}

#[test]
fn the_addresses_of_the_document() {
    assert_eq!(servers::DEFAULT, "https://eu.books.example.com/v1");
    assert_eq!([servers::EVERYBODY, servers::SERVER_2], [servers::DEFAULT, "https://sandbox.example.com"]);
    assert_eq!(Client::default_builder().build().unwrap().base_url(), servers::DEFAULT);
}

#[test]
fn each_operation_gets_the_credentials_that_it_takes() {
    let (_, recorder) = client("");
    let builder = || Client::builder("https://books.example.com").transport(recorder.clone());
    let whole = builder()
        .token("t0k")
        .credential(credentials::librarian_login("Ada", "open sesame"))
        .credential(credentials::shelf("s4"))
        .credential(credentials::night("owl"))
        .build()
        .unwrap();
    now(whole.open_cellar().send_raw()).unwrap();
    assert_eq!(recorder.header("authorization"), "Basic QWRhOm9wZW4gc2VzYW1l");
    assert!(!recorder.last().headers().contains_key("x-shelf"));
    now(whole.list_books().send_raw()).unwrap();
    assert_eq!(recorder.header("authorization"), "Bearer t0k");
    now(whole.open_at_night().send_raw()).unwrap();
    assert_eq!(recorder.header("cookie"), "night=owl");
    assert!(!recorder.last().headers().contains_key("authorization"));
    let reader = builder()
        .credential(credentials::reader("r 7"))
        .credential(credentials::shelf("s4"))
        .build()
        .unwrap();
    now(reader.open_cellar().send_raw()).unwrap();
    assert_eq!(recorder.address(), "/cellar?reader=r%207");
    assert_eq!(recorder.header("x-shelf"), "s4");
    let error = now(reader.list_books().send_raw()).unwrap_err();
    assert!(matches!(error, Error::MissingCredential { .. }));
    let expected = "list_books: takes `token`, which the client was not given";
    assert!(error.to_string().starts_with(expected), "{error}");
    // What does not last comes from a source, which is asked just before a request is sent.
    let renewed = TokenCache::new(|| std::future::ready(Ok(AccessToken::new("owl 2"))));
    let renewed = builder().credential(credentials::night(renewed)).build().unwrap();
    let error = now(renewed.open_at_night().send_raw()).unwrap_err();
    assert!(error.to_string().contains("which needs a Tokio runtime"), "{error}");
}
