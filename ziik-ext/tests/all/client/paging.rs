//! Lists as streams, against a tenant and against servers that misbehave.

use std::time::Duration;

use futures_util::{Stream, TryStreamExt};
use serde_json::{Value, json};
use ziik_ext::api::types::UserId;
use ziik_ext::{Client, Consistency, Direction, Error, Paginate, PagingProblem};
use ziik_fake::{Answers, Lists, Paging, Tenant};

use crate::client::support::{self, Scripted};

/// A server that answers with what the test says about the query and the number of the request,
/// after 10 milliseconds.
pub(crate) fn serving(answer: impl Fn(&str, usize) -> Value + Send + Sync + 'static) -> Scripted {
    let server =
        Scripted::new(move |arrival| support::json(&answer(&arrival.query, arrival.number)));
    server.taking(|_| Duration::from_millis(10))
}

/// The queries that came.
fn queries(server: &Scripted) -> Vec<String> {
    server.arrivals().into_iter().map(|arrival| arrival.query).collect()
}

pub(crate) fn parameter(query: &str, name: &str) -> i64 {
    let value = query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}=")));
    value.and_then(|value| value.parse().ok()).unwrap_or(0)
}

pub(crate) fn users(ids: impl Iterator<Item = i64>) -> Vec<Value> {
    ids.map(|id| json!({ "id": id })).collect()
}

/// A page of a list of `total` users whose ids begin at `first`.
pub(crate) fn page_of(query: &str, first: i64, total: i64) -> Value {
    let (page, size) = (parameter(query, "page"), parameter(query, "limit"));
    let last = ((total + size - 1) / size).max(1);
    let ids = (page - 1) * size..(page * size).min(total);
    json!({
        "data": users(ids.map(|index| first + index)),
        "meta": { "current_page": page, "last_page": last, "per_page": size, "total": total },
    })
}

async fn ids(client: &Client, consistency: Consistency) -> Result<Vec<UserId>, Error> {
    let users = client.list_users().limit(10).items().consistency(consistency);
    Ok(users.map_ok(|user| user.id).try_collect().await?)
}

fn paging_problem(error: impl Into<Error>) -> PagingProblem {
    match error.into() {
        Error::Paging { problem, .. } => problem,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_list_is_walked_by_a_closure_until_that_fails() {
    let server = serving(|query, _| page_of(query, 1, 95));
    let list = || server.client().list_users().limit(10).items();
    let mut seen = Vec::new();
    let walk = list().try_for_each(async |user| {
        seen.push(user.id.get());
        Ok::<_, Error>(())
    });
    walk.await.expect("every user");
    assert_eq!(seen, (1..=95).collect::<Vec<_>>());

    let mut count = 0;
    let walk = list().try_for_each(async |_| {
        count += 1;
        if count == 25 { Err(Error::ProgressPanicked) } else { Ok(()) }
    });
    let error = walk.await.expect_err("the closure's");
    assert!(matches!(error, Error::ProgressPanicked), "{error}");
    assert_eq!(count, 25);
}

#[tokio::test]
async fn every_page_of_a_tenants_list_comes_in_order_in_each_form() {
    let tenant = Tenant::builder().users(2_345).start().await.expect("a tenant");
    let client = support::client(&tenant);
    let expected: Vec<UserId> =
        client.list_users().items().map_ok(|user| user.id).try_collect().await.expect("all users");
    assert!(expected.len() > 2_000 && expected.is_sorted(), "{} users", expected.len());
    for paging in [Paging::NoMeta, Paging::NoLinks, Paging::Bare] {
        for lists in [Lists::Sequential, Lists::Gaps] {
            tenant.set_answers(Answers::default().paging(paging).lists(lists));
            let found: Vec<UserId> = client
                .list_users()
                .items()
                .map_ok(|user| user.id)
                .try_collect()
                .await
                .expect("all users");
            assert_eq!(found, expected, "{paging:?} {lists:?}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn pages_are_asked_for_ahead_once_the_first_tells_how_many() {
    for (prefetch, most, seconds) in [(1, 1, 0.40), (4, 4, 0.11), (8, 8, 0.06)] {
        let server = serving(|query, _| page_of(query, 0, 400));
        let start = tokio::time::Instant::now();
        let pages: Vec<_> = server
            .client()
            .list_users()
            .limit(10)
            .pages()
            .prefetch(prefetch)
            .try_collect()
            .await
            .expect("all pages");
        assert_eq!(pages.len(), 40);
        assert_eq!(server.most_under_way(), most);
        let took = start.elapsed().as_secs_f64();
        assert!((took - seconds).abs() < 0.015, "{prefetch} ahead took {took} s");
    }
}

#[tokio::test(start_paused = true)]
async fn a_reader_who_stops_stops_the_requests() {
    let server = serving(|query, _| page_of(query, 0, 100_000));
    let mut items = server.client().list_users().limit(10).items().prefetch(5);
    for _ in 0..10 {
        items.try_next().await.expect("a user").expect("not the end");
    }
    tokio::time::timeout(Duration::from_millis(5), items.try_next())
        .await
        .expect_err("the second page takes 10 ms");
    assert_eq!(server.under_way(), 5, "the window is full");
    drop(items);
    tokio::time::sleep(Duration::from_millis(1)).await;
    assert_eq!(server.under_way(), 0, "before they were answered");
    assert_eq!(queries(&server).len(), 6);
}

#[tokio::test(start_paused = true)]
async fn pages_arrive_while_the_reader_is_busy() {
    let server = serving(|query, _| page_of(query, 0, 100_000));
    let mut pages = server.client().list_users().limit(10).pages().prefetch(5);
    for _ in 0..2 {
        pages.try_next().await.expect("a page").expect("not the end");
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let start = tokio::time::Instant::now();
    for _ in 0..4 {
        pages.try_next().await.expect("a page").expect("not the end");
    }
    assert_eq!(start.elapsed(), Duration::ZERO, "they were here already");
    assert!(queries(&server).len() <= 11, "and no more than the window");
}

#[tokio::test(start_paused = true)]
async fn the_size_hint_is_what_meta_says_is_left() {
    let server = serving(|query, _| page_of(query, 0, 35));
    let mut items = server.client().list_users().limit(10).items();
    assert_eq!(items.size_hint(), (0, None));
    items.try_next().await.expect("a user");
    assert_eq!(items.size_hint(), (9, Some(34)));
    assert_eq!(items.total(), Some(35));
    assert_eq!(items.try_collect::<Vec<_>>().await.expect("the rest").len(), 34);
}

#[tokio::test(start_paused = true)]
async fn without_meta_the_links_tell_the_end_and_without_links_a_short_page() {
    let with_links = |query: &str, _| {
        let mut page = page_of(query, 0, 30);
        let next = (parameter(query, "page") < 3).then_some("/api/users?page=next");
        page["meta"].take();
        page["links"] = json!({ "first": "/api/users?page=1", "next": next });
        page
    };
    let server = serving(with_links);
    assert_eq!(ids(&server.client(), Consistency::Continue).await.expect("all").len(), 30);
    assert_eq!(queries(&server).len(), 3, "no page after the last");

    for (total, pages) in [(25, 3), (30, 4), (0, 1)] {
        let server = serving(move |query, _| page_of(query, 0, total)["data"].clone());
        assert_eq!(
            ids(&server.client(), Consistency::Continue).await.expect("all").len(),
            usize::try_from(total).expect("small")
        );
        assert_eq!(queries(&server).len(), pages, "{total} users");
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_ignores_the_page_is_found_out() {
    let same = |query: &str, _| {
        page_of(&query.replace("page=2", "page=1").replace("page=3", "page=1"), 0, 30)
    };
    let error =
        ids(&serving(same).client(), Consistency::Continue).await.expect_err("the same page again");
    assert_eq!(paging_problem(error), PagingProblem::Repeats { page: 2 });

    let bare = move |query: &str, number| same(query, number)["data"].clone();
    let error =
        ids(&serving(bare).client(), Consistency::Continue).await.expect_err("the same page again");
    assert!(error.to_string().starts_with("list_users: asked for page 2"), "{error}");
    assert_eq!(paging_problem(error), PagingProblem::Repeats { page: 2 });
}

/// A user who sorts before all others comes after the first page: everybody moves on by one.
fn growing(query: &str, number: usize) -> Value {
    if number == 1 { page_of(query, 100, 30) } else { page_of(query, 99, 31) }
}

#[tokio::test(start_paused = true)]
async fn a_list_that_grows_is_continued_without_duplicates() {
    let found =
        ids(&serving(growing).client(), Consistency::Continue).await.expect("what there was");
    assert_eq!(
        found,
        (100..130).collect::<Vec<_>>(),
        "each once, also the one on a page that was not there at first"
    );
}

#[tokio::test(start_paused = true)]
async fn a_stream_tells_whether_the_list_changed() {
    for (server, changed) in
        [(serving(growing), true), (serving(|query, _| page_of(query, 100, 30)), false)]
    {
        let mut items =
            server.client().list_users().limit(10).items().consistency(Consistency::Continue);
        while items.try_next().await.expect("a user").is_some() {}
        assert_eq!(items.changed(), changed);
    }
}

#[tokio::test(start_paused = true)]
async fn a_list_that_grows_is_walked_again_until_nothing_is_missing() {
    let mut found = ids(&serving(growing).client(), Consistency::Restart).await.expect("all");
    found.sort_unstable();
    assert_eq!(found, (99..130).collect::<Vec<_>>());

    // Far behind its beginning, so that what was handed on has to be remembered for long.
    let late = |query: &str, number: usize| {
        page_of(query, 100 - i64::from(number > 20), 300 + i64::from(number > 20))
    };
    let mut found = ids(&serving(late).client(), Consistency::Restart).await.expect("all");
    found.sort_unstable();
    assert_eq!(found, (99..400).collect::<Vec<_>>(), "each once");

    let always =
        |query: &str, number: usize| page_of(query, 0, 30 + i64::try_from(number).expect("small"));
    let error = ids(&serving(always).client(), Consistency::Restart)
        .await
        .expect_err("it never stands still");
    assert!(matches!(paging_problem(error), PagingProblem::TotalChanged { .. }));
}

#[tokio::test(start_paused = true)]
async fn a_list_without_numbers_on_its_pages_is_walked_again_too() {
    let server = serving(|query, number| {
        let mut page = page_of(query, 1, if number == 1 { 20 } else { 21 });
        page["meta"].as_object_mut().expect("an object").remove("current_page");
        page
    });
    let again = ids(&server.client(), Consistency::Restart)
        .await
        .expect("the same first page is no repetition");
    assert_eq!(again, (1..=21).collect::<Vec<_>>());
}

#[tokio::test(start_paused = true)]
async fn a_list_that_grows_is_an_error_for_who_wants_it_so() {
    let error = ids(&serving(growing).client(), Consistency::Fail).await.expect_err("it changed");
    assert_eq!(paging_problem(error), PagingProblem::TotalChanged { before: 30, after: 31 });
}

#[tokio::test(start_paused = true)]
async fn the_size_of_pages_is_clamped() {
    for (asked, sent) in [(0, 1), (-5, 1), (7, 7), (100, 100), (5_000, 100)] {
        let server = serving(|query, _| page_of(query, 0, 1));
        server
            .client()
            .list_users()
            .limit(asked)
            .items()
            .try_collect::<Vec<_>>()
            .await
            .expect("one user");
        assert_eq!(parameter(&queries(&server)[0], "limit"), sent, "asked for {asked}");
    }
    let server = serving(|query, _| page_of(query, 0, 1));
    server.client().list_users().unit(12).items().try_collect::<Vec<_>>().await.expect("one user");
    assert_eq!(
        queries(&server),
        ["unit=12&limit=100&page=1"],
        "as large as it may be where nothing was asked for"
    );
}

#[tokio::test(start_paused = true)]
async fn an_error_ends_the_stream() {
    let server =
        serving(
            |query, _| {
                if query.contains("page=3") { json!("nonsense") } else { page_of(query, 0, 100) }
            },
        );
    let mut pages = server.client().list_users().limit(10).pages();
    assert!(pages.next().await.expect("page 1").is_ok());
    assert!(pages.next().await.expect("page 2").is_ok());
    assert!(pages.next().await.expect("page 3").is_err());
    assert!(pages.next().await.is_none());
}

#[tokio::test(start_paused = true)]
async fn a_next_page_on_another_server_is_refused() {
    let foreign = |query: &str, _| {
        let mut page = page_of(query, 0, 30);
        page["meta"].take();
        page["links"] = json!({ "first": null, "next": "https://evil.example/api/users?page=2" });
        page
    };
    let error =
        ids(&serving(foreign).client(), Consistency::Continue).await.expect_err("another server");
    assert_eq!(paging_problem(error), PagingProblem::ForeignLink);
    for link in [
        "//evil.example/api/users?page=2",
        "http://127.0.0.1@evil.example/api/users",
        "evil.example/users",
    ] {
        let foreign = move |query: &str, _| {
            json!({ "data": page_of(query, 0, 30)["data"],
                "links": { "next": link } })
        };
        let error = ids(&serving(foreign).client(), Consistency::Continue).await.expect_err(link);
        assert_eq!(paging_problem(error), PagingProblem::ForeignLink, "{link}");
    }

    let foreign = |_: &str, _| {
        json!({ "data": [],
            "links": { "next": "https://evil.example/api/messages?cursor=x" } })
    };
    let messages = serving(foreign).client().list_messages(1).items().try_collect::<Vec<_>>().await;
    assert_eq!(paging_problem(messages.expect_err("another server")), PagingProblem::ForeignLink);
}

#[tokio::test(start_paused = true)]
async fn numbers_beyond_all_measure_lead_nowhere() {
    // Pages that are empty, and ever more of them.
    let endless = |query: &str, _| {
        let meta = json!({ "current_page": parameter(query, "page"),
            "last_page": 9_000_000_000_000_000_000_i64,
                           "total": i64::MAX, "per_page": -1 });
        json!({ "data": [], "meta": meta })
    };
    let server = serving(endless);
    let error = ids(&server.client(), Consistency::Continue).await.expect_err("no end");
    assert_eq!(paging_problem(error), PagingProblem::Endless { pages: 1000 });
    assert!(queries(&server).len() <= 1005, "{}", queries(&server).len());

    // One page of a list that is said to be as long as can be: nothing is made ready for the rest.
    let server = serving(move |query, number| {
        let mut page = endless(query, number);
        page["data"] = json!(users(1..4));
        page["meta"]["last_page"] = json!(-9_000_000_000_000_000_000_i64);
        page
    });
    let mut items = server.client().list_users().limit(10).items();
    items.try_next().await.expect("a user");
    assert_eq!(items.size_hint().0, 2, "what is here, and not what is said to come");
    for _ in 0..2 {
        items.try_next().await.expect("a user").expect("not the end");
    }
    let error = items.try_next().await.expect_err("the server told of more");
    assert_eq!(
        paging_problem(error).to_string(),
        format!(
            "the list ended after 3 of {} items; walk it again, or allow that the list is short",
            i64::MAX
        )
    );
    assert!(items.try_next().await.expect("no error again").is_none());
    let server = serving(move |query, number| {
        let mut page = endless(query, number);
        page["data"] = json!(users(1..4));
        page["meta"]["last_page"] = json!(1);
        page
    });
    let short =
        server.client().list_users().limit(10).items().allow_short(true).try_collect::<Vec<_>>();
    assert_eq!(short.await.expect("what there is").len(), 3);

    let server = serving(|_, _| json!({ "data": users(1..4) }));
    let last = server.client().list_users().page(i64::MAX).items().try_collect::<Vec<_>>().await;
    assert_eq!(last.expect("no page comes after that one").len(), 3);
}

#[tokio::test(start_paused = true)]
async fn pages_that_come_again_in_turn_are_found_out() {
    // Two servers take turns, each with an order of its own, and neither looks at the page that is
    // asked for.
    let server = serving(
        |_, number| json!({ "data": if number % 2 == 0 { users(0..10) } else { users((0..10).rev()) } }),
    );
    let error = ids(&server.client(), Consistency::Continue).await.expect_err("no end");
    assert_eq!(paging_problem(error), PagingProblem::Endless { pages: 1000 });
    assert_eq!(queries(&server).len(), 1002);
}

#[tokio::test(start_paused = true)]
async fn a_long_list_that_is_read_again_is_not_taken_for_one_without_an_end() {
    // It has 12,010 items, and one more when its end is near.
    let server =
        serving(|query, number| page_of(query, 0, if number < 1_100 { 12_010 } else { 12_011 }));
    let found = ids(&server.client(), Consistency::Restart).await.expect("all users");
    assert_eq!(found, (0..12_011).collect::<Vec<_>>());
    assert!(queries(&server).len() > 2_200);
}

#[tokio::test(start_paused = true)]
async fn a_cursor_may_stand_in_meta_or_in_a_link() {
    let beside: [fn(&str) -> Value; 3] = [
        |cursor| json!({ "meta": { "next_cursor": cursor } }),
        |cursor| json!({ "links": { "next": format!("/api/conversations/1/messages?limit=2&cursor={cursor}%3D") } }),
        |cursor| {
            json!({ "meta": { "next_cursor": "" },
                "links": { "next": format!("/api?cursor={cursor}%3D") } })
        },
    ];
    for (in_link, more) in [false, true, true].into_iter().zip(beside) {
        let server = serving(move |_, number| {
            let mut page = if number < 3 { more(&format!("c{number}")) } else { json!({}) };
            page["data"] = json!([{ "id": number }]);
            page
        });
        let messages = server
            .client()
            .list_messages(1)
            .items()
            .map_ok(|message| message.id)
            .try_collect::<Vec<_>>();
        assert_eq!(messages.await.expect("messages"), [1, 2, 3]);
        let cursor = if in_link { "cursor=c2%3D" } else { "cursor=c2" };
        let last = queries(&server).pop().expect("a query");
        assert!(last.split('&').any(|pair| pair == cursor), "{last}");
    }
}

#[tokio::test(start_paused = true)]
async fn cursors_that_lead_in_a_circle_are_found_out() {
    for (tail, length) in [(0, 1), (0, 3), (5, 1), (7, 10)] {
        let server = serving(move |_, number| {
            let place = if number <= tail { number } else { tail + (number - tail) % length };
            json!({ "data": [{ "id": place }], "meta": { "next_cursor": format!("c{place}") } })
        });
        let client = server.client();
        let walk = client.list_messages(1).items().try_collect::<Vec<_>>();
        let walk = tokio::time::timeout(Duration::from_secs(3600), walk).await.expect("an end");
        assert_eq!(
            paging_problem(walk.expect_err("a circle")),
            PagingProblem::Circle,
            "{tail} {length}"
        );
        assert!(
            queries(&server).len() <= 3 * (tail + length) + 3,
            "{tail} {length}: {}",
            queries(&server).len()
        );
    }
}

#[tokio::test]
async fn messages_are_walked_by_cursors_both_ways_and_from_one_in_the_middle() {
    let tenant = Tenant::builder().users(5).start().await.expect("a tenant");
    let client = support::client(&tenant);
    let mut sent = Vec::new();
    for number in 0..57 {
        let message = ziik_ext::api::types::MessageCreate::new(format!("message {number}"));
        sent.push(client.create_message(1, message).send().await.expect("sent").id);
    }
    let ids = |direction, around: Option<i64>| {
        let request = client.list_messages(1).limit(10);
        let request =
            if let Some(message) = around { request.starter_message_id(message) } else { request };
        request.items().direction(direction).map_ok(|message| message.id).try_collect::<Vec<_>>()
    };
    let all = ids(Direction::Next, None).await.expect("all messages");
    assert!(sent.iter().all(|id| all.contains(id)), "{all:?}");
    assert_eq!(all.len(), all.iter().collect::<std::collections::HashSet<_>>().len(), "each once");

    let middle = sent[28];
    let (older, newer) = (
        ids(Direction::Next, Some(middle.into())).await,
        ids(Direction::Previous, Some(middle.into())).await,
    );
    let (older, newer) = (older.expect("one way"), newer.expect("the other way"));
    assert!(older.contains(&sent[0]) && !older.contains(&sent[56]), "older: {older:?}");
    assert!(newer.contains(&sent[56]) && !newer.contains(&sent[0]), "newer: {newer:?}");
}
