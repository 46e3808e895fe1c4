//! A hundred pages from a tenant that is 50 milliseconds away.

use std::time::{Duration, Instant};

use futures_util::TryStreamExt;
use ziik_ext::Paginate;

use crate::support::{Row, Server};

pub(crate) async fn row() -> Row {
    let server = Server::start(1_100);
    let client = server.distant_client(Duration::from_millis(50));
    client.get_user(2).send().await.expect("a user");
    let walk = async |prefetch: usize| {
        let start = Instant::now();
        let pages =
            client.list_users().limit(10).pages().prefetch(prefetch).map_ok(|page| page.data.len());
        let pages: Vec<usize> = pages.try_collect().await.expect("all pages");
        assert!(pages.len() >= 100, "{} pages", pages.len());
        start.elapsed().as_secs_f64() * 1e3
    };
    Row {
        name: "100 pages of 50 ms, 8 ahead against one after another",
        unit: "ms",
        ours: walk(8).await,
        baseline: walk(1).await,
        goal: Some(1.0 / 7.0),
    }
}
