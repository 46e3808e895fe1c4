//! A list of a hostile server is walked.
//!
//! The input says which list, how it is walked, and the pages, which the server gives out in turn
//! without end.

use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use arbitrary::{Arbitrary as _, Result, Unstructured};
use bytes::Bytes;
use futures_util::{Stream, StreamExt, TryStreamExt};
use http::{Request, Response, StatusCode};
use serde_json::{Map, Value, json};
use ziik_api::{ListRequest, Operation};
use ziik_ext::{Client, Consistency, Direction, Error, Paginate};

use super::grammar::text;
use crate::scripted::{Scripted, wait_for};

/// How many pages or items are read before the reader has had enough.
const ENOUGH: usize = 40;
/// How many requests there may be for the next page or item: a thousand that bring nothing new,
/// and a thousand more each time the walk begins again, which it does three times.
const MOST: u32 = 11_000;

/// Walks the list.
///
/// # Panics
/// A request went somewhere else, or the walk has no end.
pub fn run(input: &[u8]) {
    // An input that is too short says nothing for the rest.
    let _: Result<()> = walk(&mut Unstructured::new(input));
}

/// How a list is walked.
struct Way {
    size: i64,
    prefetch: usize,
    consistency: Consistency,
    direction: Direction,
    by_item: bool,
}

fn walk(input: &mut Unstructured<'_>) -> Result<()> {
    let list = input.int_in_range(0..=6)?;
    let way = Way {
        size: input.int_in_range(0..=3)?,
        prefetch: input.int_in_range(0..=9)?,
        consistency: *input.choose(&[
            Consistency::Continue,
            Consistency::Restart,
            Consistency::Fail,
        ])?,
        direction: *input.choose(&[Direction::Next, Direction::Previous])?,
        by_item: bool::arbitrary(input)?,
    };
    let mut pages = Vec::new();
    while pages.len() < 12 && !input.is_empty() {
        pages.push(page(input)?);
    }
    if pages.is_empty() {
        return Ok(());
    }
    let watch = Arc::new(Watch::default());
    let server = Scripted(server(pages, watch.clone()));
    wait_for(async {
        let client = Client::builder("https://fjord.example/api")
            .token("a.b.c", 9_000_000_000)
            .transport(server);
        let client = client.build().expect("a client");
        match list {
            0 => read(client.list_users(), &way, &watch).await,
            1 => read(client.list_messages(31), &way, &watch).await,
            2 => read(client.list_conversations(), &way, &watch).await,
            3 => read(client.list_groups(), &way, &watch).await,
            4 => read(client.list_group_members(71), &way, &watch).await,
            5 => read(client.list_units(), &way, &watch).await,
            _ => read(client.list_user_birthdays(), &way, &watch).await,
        }
    });
    let found = watch.found.lock().expect("nobody panics with it");
    assert_eq!(*found, None);
    Ok(())
}

/// What the server sees. Requests are made in tasks, in which a panic is lost.
#[derive(Default)]
struct Watch {
    /// Since the reader got the last page or item.
    requests: AtomicU32,
    found: Mutex<Option<String>>,
}

async fn read<R: ListRequest>(request: R, way: &Way, watch: &Watch) {
    let request = if way.size > 0 { request.with_size(way.size) } else { request };
    if way.by_item {
        let items = request
            .items()
            .prefetch(way.prefetch)
            .consistency(way.consistency)
            .direction(way.direction);
        drain(items.map_ok(drop).err_into(), watch).await;
    } else {
        let pages = request
            .pages()
            .prefetch(way.prefetch)
            .consistency(way.consistency)
            .direction(way.direction);
        drain(pages.map_ok(drop).err_into(), watch).await;
    }
}

/// Reads until the end, the first error, or until it is enough.
async fn drain(list: impl Stream<Item = std::result::Result<(), Error>>, watch: &Watch) {
    let mut list = std::pin::pin!(list.take(ENOUGH));
    while let Some(step) = list.next().await {
        if let Err(error) = step {
            assert!(matches!(error, Error::Paging { .. } | Error::Call(_)), "{error}");
            assert!(!error.to_string().chars().any(char::is_control), "{error}");
            break;
        }
        watch.requests.store(0, Ordering::Relaxed);
    }
}

/// Gives the pages out in turn, and looks at each request.
fn server(
    pages: Vec<Value>,
    watch: Arc<Watch>,
) -> impl Fn(&Request<Bytes>, &'static Operation) -> Response<Bytes> + Send + Sync + 'static {
    let (first, turn) = (Mutex::new(None), AtomicUsize::new(0));
    move |request, _| {
        let uri = request.uri();
        let mut address = format!("{} {uri}", request.method());
        address.truncate(address.find('?').unwrap_or(address.len()));
        let mut first = first.lock().expect("nobody panics with it");
        let first = first.get_or_insert_with(|| address.clone());
        if !first.starts_with("GET https://fjord.example/api/") || *first != address {
            watch.found.lock().expect("nobody panics with it").get_or_insert(address);
        }
        let number = watch.requests.fetch_add(1, Ordering::Relaxed);
        let mut page = pages[turn.fetch_add(1, Ordering::Relaxed) % pages.len()].clone();
        if page["meta"]["current_page"] == "right" {
            let mut query = uri.query().into_iter().flat_map(|query| query.split('&'));
            let asked = query.find_map(|pair| pair.strip_prefix("page="));
            page["meta"]["current_page"] = json!(asked.and_then(|asked| asked.parse::<i64>().ok()));
        }
        let mut answer = Response::new(page.to_string().into());
        if number > MOST {
            watch
                .found
                .lock()
                .expect("nobody panics with it")
                .get_or_insert("the walk has no end".to_owned());
            *answer.status_mut() = StatusCode::GONE;
        }
        answer
    }
}

fn page(input: &mut Unstructured<'_>) -> Result<Value> {
    let items = (0..input.int_in_range(0..=4)?).map(|_| item(input)).collect::<Result<Vec<_>>>()?;
    let mut page = Map::from_iter([("data".to_owned(), items.into())]);
    if bool::arbitrary(input)? {
        let mut links = Map::new();
        for name in ["first", "last", "next", "prev"] {
            if bool::arbitrary(input)? {
                links.insert(name.to_owned(), link(input)?);
            }
        }
        page.insert("links".to_owned(), links.into());
    }
    if bool::arbitrary(input)? {
        let mut meta = Map::new();
        for name in ["current_page", "last_page", "total", "per_page", "from"] {
            if bool::arbitrary(input)? {
                meta.insert(name.to_owned(), number(input)?);
            }
        }
        for name in ["next_cursor", "prev_cursor"] {
            if bool::arbitrary(input)? {
                let text = text(input)?;
                meta.insert(
                    name.to_owned(),
                    json!(input.choose(&["a", "b", "c", "", "../x", "a&page=2", "#", &text])?),
                );
            }
        }
        page.insert("meta".to_owned(), meta.into());
    }
    Ok(page.into())
}

fn item(input: &mut Unstructured<'_>) -> Result<Value> {
    Ok(match input.int_in_range(0..=9)? {
        0 => json!({}),
        1 => json!({ "id": i64::arbitrary(input)? }),
        2 => json!({ "name": "Ada" }),
        id => json!({ "id": id, "name": "Ada" }),
    })
}

fn number(input: &mut Unstructured<'_>) -> Result<Value> {
    let some = i64::arbitrary(input)?;
    let choices = [
        json!("right"),
        json!(0),
        json!(1),
        json!(2),
        json!(3),
        json!(-1),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(9e18),
        json!(some),
    ];
    Ok(input.choose(&choices)?.clone())
}

/// An address: of the list, of somebody else, or of nobody.
fn link(input: &mut Unstructured<'_>) -> Result<Value> {
    let some = text(input)?;
    let cursor = format!("/api/list?cursor={some}");
    let links = [
        "https://fjord.example/api/list?page=2",
        "https://fjord.example/api/list?cursor=a",
        "/api/list?cursor=b",
        &cursor,
        "https://evil.example/api/list?page=2&cursor=a",
        "//evil.example/?cursor=a",
        "http://fjord.example/?cursor=a",
        "https://fjord.example:8443/?cursor=a",
        "https://ida@fjord.example/?cursor=a",
        "https://fjord.example@evil.example/?cursor=a",
        "/\\evil.example/?cursor=a",
        "https:evil.example",
        "?cursor=..%2f",
        "",
        &some,
    ];
    Ok(json!(input.choose(&links)?))
}
