//! The peak of memory while users are streamed.

use bytes::Bytes;
use futures_util::TryStreamExt;
use ziik_api::{Operation, Sending, Transport};
use ziik_ext::{Client, Paginate};

use crate::MEMORY;
use crate::support::Row;

/// A list with this number of users, made up page by page.
#[derive(Debug, Clone, Copy)]
struct Endless(i64);

impl Transport for Endless {
    fn send(&self, request: http::Request<Bytes>, _operation: &'static Operation) -> Sending<'_> {
        let pairs = request.uri().query().unwrap_or_default().split('&');
        let page = pairs
            .filter_map(|pair| pair.strip_prefix("page="))
            .find_map(|page| page.parse().ok())
            .unwrap_or(1);
        let users: Vec<String> = ((page - 1) * 100..(page * 100).min(self.0))
            .map(|id| format!(r#"{{"id":{id},"name":"Nora Lind","active":true,"unit":{{"id":12,"name":"Harbour"}}}}"#))
            .collect();
        let (users, last, total) = (users.join(","), self.0 / 100, self.0);
        let meta = format!(
            r#"{{"current_page":{page},"last_page":{last},"per_page":100,"total":{total}}}"#
        );
        let body = Bytes::from(format!(r#"{{"data":[{users}],"meta":{meta}}}"#));
        Box::pin(async move { Ok(http::Response::new(body)) })
    }
}

pub(crate) async fn row() -> Row {
    // What is allocated once and for all is nobody's.
    peak_of(10_000).await;
    Row {
        name: "peak memory, 1,000,000 users streamed against 10,000",
        unit: "kB",
        baseline: peak_of(10_000).await,
        ours: peak_of(1_000_000).await,
        goal: Some(1.2),
    }
}

async fn peak_of(users: i64) -> f64 {
    let builder = Client::builder("http://127.0.0.1/api").token("a.b.c", i64::from(u32::MAX));
    let client = builder.transport(Endless(users)).build().expect("a client");
    let before = MEMORY.current_usage_as_kb();
    MEMORY.reset_peak_usage();
    let mut items = client.list_users().items().prefetch(8);
    let mut seen = 0;
    while items.try_next().await.expect("a user").is_some() {
        seen += 1;
    }
    assert_eq!(seen, users);
    f64::from(MEMORY.peak_usage_as_kb() - before)
}
