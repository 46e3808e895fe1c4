//! What a caller says for one call or for all of them.

use serde_json::json;
use ziik_ext::api::types::UserUpdate;
use ziik_ext::blocking::wait;
use ziik_fake::{Failure, Tenant};

use crate::support::{self, Scripted, client, status};

#[tokio::test]
async fn a_raw_answer_comes_over_the_session() {
    let tenant = Tenant::builder().users(5).start().await.expect("a tenant");
    let client = client(&tenant);
    let answer = client.get_user(2).send_raw().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200);
    let user: serde_json::Value = serde_json::from_slice(&answer).expect("JSON");
    assert!(user.to_string().contains("\"id\":2"), "{user}");

    let answer = client.get_user(99).send_raw().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 404);
    assert!(answer.headers().contains_key("content-type"));
    assert!(answer.into_inner().starts_with(b"{"));

    tenant.fail_next(1, Failure::new(401));
    let answer = client.get_user(2).send_raw().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200, "with another token");
}

#[tokio::test(start_paused = true)]
async fn a_raw_answer_is_repeated_like_any_other() {
    let server = Scripted::new(|arrival| match arrival.number {
        1 | 2 => status(502),
        _ => support::json(&json!({"data": {"id": 2}})),
    });
    let client = server.client();
    let answer = client.get_user(2).send_raw().await.expect("an answer");
    assert_eq!((answer.status().as_u16(), server.arrivals().len()), (200, 3));

    let server = Scripted::new(|_| status(502));
    let answer = server.client().get_user(2).send_raw().await.expect("an answer");
    assert_eq!((answer.status().as_u16(), server.arrivals().len()), (502, 4));
    let update = server.client().update_user(2, UserUpdate::new()).send_raw();
    assert_eq!(update.await.expect("an answer").status().as_u16(), 502);
    assert_eq!(server.arrivals().len(), 5, "a write is sent once");
}

#[test]
fn a_raw_answer_can_be_waited_for() {
    let server = Scripted::new(|_| status(404));
    let answer = wait(server.client().get_user(2).send_raw()).expect("an answer");
    assert_eq!(answer.status().as_u16(), 404);
}
