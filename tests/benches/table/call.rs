//! One user over HTTP: signed in, retriable, tolerant and typed, beside reqwest and plain serde.

use serde::Deserialize;
use ziik_api::types::User;

use crate::support::{Row, Server, alternating};

#[derive(Deserialize)]
struct Envelope {
    data: User,
}

pub(crate) async fn rows() -> Vec<Row> {
    let server = Server::start(50);
    let client = server.client().build().expect("a client");
    let token = server.token().await;
    let plain = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .expect("a client");
    let address = format!("{}/users/2", server.url());

    let typed = async || assert_eq!(client.get_user(2).send().await.expect("a user").id, 2);
    let plainest = async || {
        let answer = plain.get(&address).bearer_auth(&token).send().await.expect("an answer");
        let body = answer.error_for_status().expect("success").bytes().await.expect("a body");
        let user: Envelope = serde_json::from_slice(&body).expect("a user");
        assert_eq!(user.data.id, 2);
    };
    typed().await;
    plainest().await;
    let (ours, baseline) = alternating(40, 200, typed, plainest).await;
    let wall = Row {
        name: "one call, against plain reqwest and serde_json",
        unit: "µs",
        ours: ours.wall,
        baseline: baseline.wall,
        goal: Some(1.05),
    };
    let processor = ours.processor.zip(baseline.processor).map(|(ours, baseline)| Row {
        name: "  the same, processor time of the client",
        unit: "µs",
        ours,
        baseline,
        goal: Some(1.10),
    });
    [wall].into_iter().chain(processor).collect()
}
