//! Lists by time: each page begins at the moment of the last item before it.

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use futures_util::TryStreamExt;
use http::{Request, Response};
use serde_json::{Value, json};
use workdrive_api::types::{EventId, NewsId, PostId, UserId};
use workdrive_api::{Client, Items, ListRequest, Paginate, PagingError, PagingProblem};
use ziik_tests::scripted::Scripted;

/// A moment: the greater its number, the later.
fn moment(number: u32) -> String {
    format!("2026-03-02T10:00:{number:02}.000Z")
}

/// The items of `(id, moment)` as a list has them, the latest first.
fn posts(items: &[(&str, u32)]) -> Vec<Value> {
    items.iter().map(|(id, number)| json!({ "id": id, "postedAt": moment(*number) })).collect()
}

type Answer = dyn Fn(&str, usize) -> Value + Send + Sync;

/// A server that answers by a function of the query's `time` and `per_page`, and keeps both.
struct Server {
    answer: Arc<Answer>,
    asked: Arc<Mutex<Vec<(String, usize)>>>,
}

impl Server {
    fn new(answer: impl Fn(&str, usize) -> Value + Send + Sync + 'static) -> Self {
        Self { answer: Arc::new(answer), asked: Arc::default() }
    }

    /// It holds these, and gives those up to a moment.
    fn with(items: Vec<Value>) -> Self {
        Self::new(move |time, size| {
            let page = items
                .iter()
                .filter(|item| item["postedAt"].as_str().is_none_or(|posted| posted <= time));
            json!({ "posts": page.take(size).collect::<Vec<_>>() })
        })
    }

    fn client(&self) -> Client {
        let (answer, asked) = (Arc::clone(&self.answer), Arc::clone(&self.asked));
        let transport = Scripted(move |request: &Request<Bytes>, _: &_| {
            let query = request.uri().query().unwrap_or_default();
            let value = |name: &str| {
                let pair =
                    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
                percent_encoding::percent_decode_str(pair.unwrap_or_default())
                    .decode_utf8_lossy()
                    .into_owned()
            };
            let (time, size) = (value("time"), value("per_page").parse().unwrap_or(0));
            let page = answer(&time, size);
            asked.lock().expect("no test panics in here").push((time, size));
            Response::new(page.to_string().into())
        });
        let client = Client::builder("https://workdrive.example/api").transport(transport);
        client.build().expect("the address is right")
    }

    /// The moments and sizes that were asked for.
    fn asked(&self) -> Vec<(String, usize)> {
        self.asked.lock().expect("no test panics in here").clone()
    }
}

/// What a walk hands on, and how it ends.
async fn walk<R: ListRequest>(
    mut items: Items<R>,
    id: fn(&R::Item) -> Option<&str>,
) -> (String, Option<PagingProblem>) {
    let mut ids = String::new();
    loop {
        match items.try_next().await {
            Ok(Some(item)) => ids += id(&item).unwrap_or("-"),
            Ok(None) => return (ids, None),
            Err(PagingError::List { problem, .. }) => return (ids, Some(problem)),
            Err(error) => panic!("{error}"),
        }
    }
}

/// Walks the posts from the latest on, by pages of three.
async fn walk_posts(server: &Server) -> (String, Option<PagingProblem>) {
    walk(server.client().list_posts(moment(59)).per_page(3).items().prefetch(8), |post| {
        post.id.as_ref().map(PostId::as_str)
    })
    .await
}

#[tokio::test]
async fn each_page_begins_at_the_moment_of_the_last_item_and_what_comes_twice_is_left_out() {
    let server = Server::with(posts(&[
        ("a", 50),
        ("b", 40),
        ("c", 30),
        ("d", 30),
        ("e", 20),
        ("f", 10),
        ("g", 5),
    ]));
    assert_eq!(walk_posts(&server).await, ("abcdefg".to_owned(), None));
    let times = [59, 30, 20, 5].map(|number| (moment(number), 3));
    assert_eq!(server.asked(), times);
}

#[tokio::test]
async fn a_list_ends_where_nothing_is_older() {
    for (items, requests) in
        [(vec![], 1), (posts(&[("a", 50)]), 2), (posts(&[("a", 50), ("b", 50)]), 2)]
    {
        let server = Server::with(items.clone());
        let (ids, problem) = walk_posts(&server).await;
        assert_eq!(
            (ids.len(), problem, server.asked().len()),
            (items.len(), None, requests),
            "{items:?}"
        );
    }
    // A server that gives what is older than the moment, and not what is as old.
    let items = posts(&[("a", 50), ("b", 40), ("c", 30), ("d", 20)]);
    let server = Server::new(move |time, size| {
        let page = items.iter().filter(|item| item["postedAt"].as_str() < Some(time));
        json!({ "posts": page.take(size).collect::<Vec<_>>() })
    });
    assert_eq!(walk_posts(&server).await, ("abcd".to_owned(), None));
}

#[tokio::test]
async fn a_full_page_of_one_moment_is_an_error_and_no_end() {
    let server =
        Server::with(posts(&[("a", 50), ("b", 40), ("c", 40), ("d", 40), ("e", 40), ("f", 10)]));
    assert_eq!(walk_posts(&server).await, ("abc".to_owned(), Some(PagingProblem::OneMoment)));
    let larger = server.client().list_posts(moment(59)).per_page(5).items();
    assert_eq!(
        walk(larger, |post| post.id.as_ref().map(PostId::as_str)).await,
        ("abcdef".to_owned(), None)
    );
}

/// Who asks for more than a page may have learns it from the answer.
#[tokio::test]
async fn a_page_is_full_when_the_server_says_so() {
    let items = posts(&[("a", 40), ("b", 40), ("c", 40)]);
    let server = Server::new(
        move |_, size| json!({ "posts": items[..size.min(2)], "meta": { "perPage": 2 } }),
    );
    assert_eq!(walk_posts(&server).await, ("ab".to_owned(), Some(PagingProblem::OneMoment)));
}

#[tokio::test]
async fn a_size_is_always_asked_for() {
    let server = Server::with(posts(&[("a", 50)]));
    assert_eq!(
        walk(server.client().list_posts(moment(59)).items(), |post| post
            .id
            .as_ref()
            .map(PostId::as_str))
        .await
        .1,
        None
    );
    assert_eq!(server.asked(), [(moment(59), 100), (moment(50), 100)]);
}

#[tokio::test]
async fn items_without_a_moment_end_a_list_only_where_a_page_is_short() {
    let untimed =
        |count: usize| (0..count).map(|id| json!({ "id": id.to_string() })).collect::<Vec<_>>();
    assert_eq!(walk_posts(&Server::with(untimed(2))).await, ("01".to_owned(), None));
    assert_eq!(
        walk_posts(&Server::with(untimed(3))).await,
        (String::new(), Some(PagingProblem::OneMoment))
    );
    let mut mixed = posts(&[("a", 50), ("b", 40)]);
    mixed.insert(1, json!({ "id": "x" }));
    mixed.push(json!({ "id": "y" }));
    let items = Server::with(mixed).client().list_posts(moment(59)).per_page(4).items();
    assert_eq!(
        walk(items, |post| post.id.as_ref().map(PostId::as_str)).await,
        ("axby".to_owned(), None)
    );
}

#[tokio::test]
async fn a_server_that_does_not_go_by_the_moment_is_an_error() {
    let ignores = Server::new(
        |_, size| json!({ "posts": posts(&[("a", 50), ("b", 40), ("c", 30), ("d", 20)])[..size] }),
    );
    assert_eq!(walk_posts(&ignores).await, ("abc".to_owned(), Some(PagingProblem::Circle)));
    let there_and_back = Server::new(|time, _| {
        let next = if time == moment(30) { 40 } else { 30 };
        json!({ "posts": posts(&[("a", 50), ("b", 45), ("c", next)]) })
    });
    assert_eq!(walk_posts(&there_and_back).await, ("abc".to_owned(), Some(PagingProblem::Circle)));
}

#[tokio::test]
async fn news_and_events_are_lists_by_time_too() {
    let news = Server::new(|_, _| json!({ "news": posts(&[("a", 50), ("b", 40)]) }));
    let walked = walk(news.client().list_news(moment(59)).items(), |news| {
        news.id.as_ref().map(NewsId::as_str)
    })
    .await;
    assert_eq!((walked, news.asked()[1].0.clone()), (("ab".to_owned(), None), moment(40)));
    let event = json!({ "id": "a", "startDateTime": moment(50), "createdAt": moment(1) });
    let events = Server::new(move |_, _| json!({ "events": [event] }));
    let walked = walk(events.client().list_events(moment(59)).items(), |event| {
        event.id.as_ref().map(EventId::as_str)
    })
    .await;
    assert_eq!((walked, events.asked()[1].0.clone()), (("a".to_owned(), None), moment(50)));
}

/// Somebody joins while the list is walked, so that the last of the first page is the first of the
/// second.
#[tokio::test]
async fn what_comes_twice_in_numbered_pages_is_known_by_an_id_that_is_text() {
    let pages = Mutex::new([["b", "a"].as_slice(), &["a", "c"], &["d"]].into_iter());
    let server = Server::new(move |_, _| {
        let page = pages.lock().expect("no test panics in here").next().unwrap_or_default();
        json!({ "users": page.iter().map(|id| json!({ "id": id })).collect::<Vec<_>>() })
    });
    let walked = walk(server.client().list_users().per_page(2).items(), |user| {
        user.id.as_ref().map(UserId::as_str)
    })
    .await;
    assert_eq!(walked, ("bacd".to_owned(), None));
}
