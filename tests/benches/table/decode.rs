//! A recorded page of users, read tolerantly by the client and by plain serde into the same types.

use std::sync::Arc;

use bytes::Bytes;
use serde::Deserialize;
use ziik_api::types::User;
use ziik_api::{Operation, PageLinks, PageMeta, Sending, Transport};

use crate::support::{Row, Server, alternating};

/// Answers everything with this body.
#[derive(Debug)]
struct Recorded(Bytes);

impl Transport for Recorded {
    fn send(&self, _request: http::Request<Bytes>, _operation: &'static Operation) -> Sending<'_> {
        let body = self.0.clone();
        Box::pin(async move { Ok(http::Response::new(body)) })
    }
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read by serde, and then only counted")]
struct Plain {
    data: Vec<User>,
    links: Option<PageLinks>,
    meta: Option<PageMeta>,
}

pub(crate) async fn row() -> Row {
    let server = Server::start(200);
    let address = format!("{}/users?limit=100", server.url());
    let answer = reqwest::Client::new().get(address).bearer_auth(server.token().await).send().await;
    let body = answer.expect("an answer").bytes().await.expect("a body");
    let recorded = Arc::new(Recorded(body.clone()));
    let client = ziik_api::Client::builder("http://127.0.0.1/api")
        .transport(recorded)
        .build()
        .expect("a client");
    let (ours, baseline) = alternating(
        100,
        50,
        async || assert_eq!(client.list_users().send().await.expect("a page").data.len(), 100),
        async || {
            assert_eq!(serde_json::from_slice::<Plain>(&body).expect("a page").data.len(), 100);
        },
    )
    .await;
    Row {
        name: "reading a page of 100 users, against plain derives",
        unit: "µs",
        ours: ours.wall,
        baseline: baseline.wall,
        goal: Some(1.10),
    }
}
