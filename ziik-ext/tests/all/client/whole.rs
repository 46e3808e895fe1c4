//! A list is whole or an error, whatever ends it.

use std::time::Duration;

use futures_util::{FutureExt, TryStreamExt};
use serde_json::{Value, json};
use ziik_ext::api::operations::ListUsers;
use ziik_ext::blocking;
use ziik_ext::{Consistency, Error, Items, Paginate};

use crate::client::paging::{page_of, parameter, serving, users};
use crate::client::support::{self, Scripted};

/// A server of 1,234 users, in pages of 100, whose code panics on page 5.
fn panicking() -> Scripted {
    serving(|query, _| {
        assert_ne!(parameter(query, "page"), 5, "a mistake in the transport");
        page_of(query, 0, 1_234)
    })
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

#[tokio::test]
async fn a_panic_while_a_page_is_read_is_an_error_of_the_list() {
    let error = panicking()
        .client()
        .list_users()
        .items()
        .try_collect::<Vec<_>>()
        .await
        .expect_err("a panic");
    assert!(error.to_string().starts_with("list_users: "), "{error}");
    assert!(error.to_string().contains("panicked"), "{error}");
    let mut items = panicking().client().list_users().items();
    let mut count = 0;
    while let Some(Ok(_)) = items.next().await {
        count += 1;
    }
    assert_eq!(count, 400, "the pages before it come");
    assert!(items.next().await.is_none(), "and nothing after it");
}

#[test]
fn a_panic_is_an_error_of_a_blocking_iterator_too() {
    let client = blocking::Client::new(runtime().block_on(async { panicking().client() }));
    let users: Result<Vec<_>, Error> = client.items(|ziik| ziik.list_users()).collect();
    users.expect_err("a panic");
}

/// The users of a server after the first 100 of 1,000, with the next pages under way.
async fn begun() -> Items<ListUsers> {
    let server = serving(|query, _| page_of(query, 0, 1_000));
    let mut items = server.client().list_users().items();
    for _ in 0..100 {
        items.try_next().await.expect("a user").expect("not the end");
    }
    let _ = tokio::time::timeout(Duration::from_millis(1), items.try_next()).await;
    items
}

#[test]
fn a_list_goes_on_in_another_runtime() {
    // The first runtime is shut down, or stays and nobody drives it.
    for stays in [false, true] {
        let first = runtime();
        let mut items = first.block_on(begun());
        let first = stays.then_some(first);
        let rest = runtime().block_on(async {
            let mut rest = 0;
            let walk = async {
                while items.try_next().await?.is_some() {
                    rest += 1;
                }
                Ok::<_, Error>(())
            };
            tokio::time::timeout(Duration::from_secs(5), walk)
                .await
                .expect("an end")
                .expect("no error");
            rest
        });
        assert_eq!(rest, 900, "the first runtime stays: {stays}");
        drop(first);
    }
}

#[test]
fn a_list_whose_runtime_is_gone_is_an_error_outside_of_any() {
    let mut items = runtime().block_on(begun());
    let next = items.next().now_or_never().expect("at once").expect("no end");
    let error = next.expect_err("no runtime");
    assert!(error.to_string().contains("was shut down"), "{error}");
    assert!(items.next().now_or_never().expect("at once").is_none(), "after an error it is over");
}

#[tokio::test(start_paused = true)]
async fn a_short_list_is_walked_again_as_long_as_it_may_become_whole() {
    // How many of 20 items come in each walk, and how many walks there are.
    for (consistency, found, walks, whole) in [
        (Consistency::Continue, &[15][..], 1, false),
        (Consistency::Fail, &[15], 1, false),
        (Consistency::Restart, &[15, 20], 2, true),
        (Consistency::Restart, &[11, 12, 13, 14, 20], 4, false),
        (Consistency::Restart, &[15], 2, false),
    ] {
        let server = serving(move |query, number| {
            let walk = ((number - 1) / 2).min(found.len() - 1);
            let mut page = page_of(query, 0, 20);
            if parameter(query, "page") == 2 {
                page["data"] = json!(users(10..found[walk]));
            }
            page
        });
        let items = server.client().list_users().limit(10).items().consistency(consistency);
        let outcome = items.try_collect::<Vec<_>>().await;
        assert_eq!(outcome.is_ok(), whole, "{consistency:?} {found:?}");
        assert_eq!(server.arrivals().len(), 2 * walks, "{consistency:?} {found:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_list_that_changed_may_be_short_for_who_accepts_changes() {
    for (consistency, whole) in [(Consistency::Continue, true), (Consistency::Fail, false)] {
        let server = serving(|query, number| {
            let mut page = page_of(query, 0, 20);
            page["meta"]["total"] = json!(if number == 1 { 20 } else { 25 });
            page
        });
        let items = server.client().list_users().limit(10).items().consistency(consistency);
        let found = items.try_collect::<Vec<_>>().await.ok().map(|users| users.len());
        assert_eq!(found, whole.then_some(20), "{consistency:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_walk_from_a_later_page_on_is_whole_with_the_items_from_there() {
    // What `meta` tells of the place of a page in a list of 40 items.
    for place in ["per_page", "from", ""] {
        for (items, missing) in [(40, 0), (35, 5)] {
            let server = serving(move |query, _| {
                let mut page = page_of(query, 0, items);
                let meta = page["meta"].as_object_mut().expect("an object");
                meta.insert("total".to_owned(), json!(40));
                if place != "per_page" {
                    meta.remove("per_page");
                }
                if place == "from" {
                    let from = (parameter(query, "page") - 1) * 10 + 1;
                    meta.insert("from".to_owned(), json!(from));
                }
                page
            });
            let walk = server.client().list_users().limit(10).page(3).items();
            match walk.try_collect::<Vec<_>>().await {
                Ok(found) => {
                    assert_eq!(found.len(), 20 - missing);
                    assert!(missing == 0 || place.is_empty(), "{place}");
                }
                Err(error) => {
                    assert!(missing > 0 && !place.is_empty(), "{place}: {error}");
                    assert!(error.to_string().contains("after 15 of 20 items"), "{error}");
                }
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_list_that_ends_before_its_total_is_an_error() {
    for last in [json!(2), json!(0), json!(-1), Value::Null] {
        for consistency in [Consistency::Continue, Consistency::Restart, Consistency::Fail] {
            let last = last.clone();
            // Its last page is a lie, and the third page is empty.
            let server = serving(move |query, _| {
                let mut page = page_of(query, 0, 20);
                page["meta"]["total"] = json!(40);
                page["meta"]["last_page"] = last.clone();
                page
            });
            let walk = server.client().list_users().limit(10).items().consistency(consistency);
            let error = walk.try_collect::<Vec<_>>().await.expect_err("20 of 40");
            assert!(error.to_string().contains("20 of 40"), "{error}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_last_page_that_is_none_is_no_reason_to_stop() {
    for last in [0, -1] {
        let server = serving(move |query, _| {
            let mut page = page_of(query, 0, 25);
            page["meta"]["last_page"] = json!(last);
            page
        });
        let found = server
            .client()
            .list_users()
            .limit(10)
            .items()
            .try_collect::<Vec<_>>()
            .await
            .expect("all");
        assert_eq!(found.len(), 25);
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_ignores_the_size_of_pages_gives_all_of_a_list() {
    for total in [0, 1, 15, 20, 60] {
        let server = serving(move |query, _| {
            let query = query.replace("limit=100", "limit=15");
            page_of(&query, 0, total)["data"].clone()
        });
        let found =
            server.client().list_users().items().try_collect::<Vec<_>>().await.expect("all");
        assert_eq!(i64::try_from(found.len()).ok(), Some(total));
    }
    // A server that has no pages answers with its whole list again.
    let server = serving(|_, _| json!({ "data": users(0..15) }));
    let found = server.client().list_users().items().try_collect::<Vec<_>>().await.expect("all");
    assert_eq!(found.len(), 15);
}

#[tokio::test(start_paused = true)]
async fn a_list_without_content_is_empty() {
    let server = Scripted::new(|_| support::status(204));
    let found = server.client().list_users().items().try_collect::<Vec<_>>().await.expect("nobody");
    assert!(found.is_empty());
    // An answer without a body that is not said to have none may be cut off.
    let server = Scripted::new(|_| support::status(200));
    server.client().list_users().items().try_collect::<Vec<_>>().await.expect_err("no answer");
    // Nor may the rest of a list go missing like that.
    let server = Scripted::new(|arrival| match parameter(&arrival.query, "page") {
        1 => support::json(&page_of(&arrival.query, 0, 30)),
        _ => support::status(204),
    });
    let rest = server.client().list_users().limit(10).items().try_collect::<Vec<_>>().await;
    rest.expect_err("10 of 30");
}

#[tokio::test(start_paused = true)]
async fn an_item_that_is_null_is_an_error_that_names_its_place() {
    let server = serving(|_, _| json!({ "data": [{ "id": 1 }, null] }));
    let error =
        server.client().list_users().items().try_collect::<Vec<_>>().await.expect_err("null");
    assert!(error.to_string().contains("`data.1`"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn as_many_pages_ahead_as_there_are_numbers() {
    let server = serving(|query, _| page_of(query, 0, 5_000));
    let items = server.client().list_users().limit(10).items().prefetch(usize::MAX);
    assert_eq!(items.try_collect::<Vec<_>>().await.expect("all").len(), 5_000);
    assert!(server.most_under_way() <= 256, "{}", server.most_under_way());
}

/// Between the first page and the second, somebody on the first goes, and somebody comes: the
/// total stays.
fn shifting(query: &str, number: usize) -> Value {
    let mut page = page_of(query, i64::from(number > 1), 30);
    if number == 1 {
        page["data"] = json!(users(0..10));
    }
    page
}

/// Before the second page, somebody comes in front, and the last one goes.
fn pushing(query: &str, number: usize) -> Value {
    page_of(query, if number == 1 { 100 } else { 99 }, 30)
}

#[tokio::test(start_paused = true)]
async fn an_item_that_comes_twice_tells_of_a_change() {
    let walk = |consistency| {
        let items =
            serving(pushing).client().list_users().limit(10).items().consistency(consistency);
        items.map_ok(|user| user.id).try_collect::<Vec<_>>()
    };
    let mut found = walk(Consistency::Restart).await.expect("all");
    found.sort_unstable();
    assert_eq!(found, (99..129).collect::<Vec<_>>());
    let error = walk(Consistency::Fail).await.expect_err("it changed");
    assert!(error.to_string().contains("changed"), "{error}");
    let mut items = serving(pushing).client().list_users().limit(10).items();
    while items.try_next().await.expect("a user").is_some() {}
    assert!(items.changed());
    // Nothing tells of this one, in any list of pages; see the words of `Consistency`.
    let found =
        serving(shifting).client().list_users().limit(10).items().consistency(Consistency::Fail);
    assert_eq!(found.try_collect::<Vec<_>>().await.expect("what there was").len(), 30);
}

#[tokio::test(start_paused = true)]
async fn an_item_that_moved_by_two_pages_comes_once() {
    let server = serving(|query, _| {
        let mut page = page_of(query, 0, 50);
        if parameter(query, "page") == 3 {
            page["data"][0]["id"] = json!(0);
        }
        page
    });
    let mut items = server.client().list_users().limit(10).items().prefetch(1);
    let mut found = Vec::new();
    while let Some(user) = items.try_next().await.expect("a user") {
        found.push(user.id.get());
    }
    assert_eq!(found, (0..50).filter(|id| *id != 20).collect::<Vec<_>>());
    assert!(items.changed());
}

#[tokio::test(start_paused = true)]
async fn links_that_lead_nowhere_tell_no_end() {
    let server = serving(|query, _| {
        let mut page = page_of(query, 0, 25);
        page["meta"].take();
        page["links"] = json!({ "first": null, "prev": null, "next": null, "last": null });
        page
    });
    let items = server.client().list_users().limit(10).items();
    assert_eq!(items.try_collect::<Vec<_>>().await.expect("all").len(), 25);
}

#[tokio::test]
async fn what_is_shown_of_a_walk_names_its_list() {
    let client = serving(|query, _| page_of(query, 0, 1)).client();
    let shown = format!("{:?} {:?}", client.list_users().pages(), client.list_units().items());
    let lists = ["Pages { operation: \"list_users\"", "Pages { operation: \"list_units\""];
    assert!(lists.iter().all(|list| shown.contains(list)), "{shown}");
}
