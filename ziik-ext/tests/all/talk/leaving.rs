//! Leaving a conversation.

use serde_json::json;
use ziik_ext::api::types::{ConversationCreate, ConversationId};
use ziik_ext::{Client, Error};
use ziik_fake::Tenant;

use crate::talk::support::{Rewriting, builder, client, client_of, tenant, writes};

/// A group conversation of the administrator with the users 2 and 3.
async fn open(tenant: &Tenant) -> ConversationId {
    let request = client(tenant).create_conversation(ConversationCreate::new([2, 3]));
    let id = request.send().await.expect("a conversation").into_data().id;
    let _ = tenant.take_requests();
    id
}

async fn people(client: &Client, conversation: ConversationId) -> Vec<i64> {
    let list = client.list_conversation_participants(conversation).send().await.expect("a list");
    list.data.iter().map(|person| person.id.get()).collect()
}

#[tokio::test]
async fn the_signed_in_user_leaves_once() {
    let tenant = tenant().await;
    let conversation = open(&tenant).await;
    let barista = client_of(&tenant, 2).await;
    assert!(barista.leave_conversation(conversation).await.expect("left"));
    let path = format!("DELETE /conversations/{conversation}/participants/2");
    assert_eq!(writes(&tenant), [path]);
    assert!(!barista.leave_conversation(conversation).await.expect("left already"));
    assert!(!barista.leave_conversation(999).await.expect("there is none"));
    assert_eq!(writes(&tenant), [""; 0]);
    assert_eq!(people(&client(&tenant), conversation).await, [1, 3]);
}

#[tokio::test]
async fn who_is_not_in_the_list_of_participants_has_left() {
    let tenant = tenant().await;
    let conversation = open(&tenant).await;
    let outside = Rewriting::client(&tenant, |operation, answer| match operation {
        "list_conversation_participants" => answer["data"] = json!([{"id": 2}, {"id": 3}]),
        "get_current_user" => *answer = json!({"data": {"id": 1}}),
        _ => {}
    });
    assert!(!outside.leave_conversation(conversation).await.expect("not in it"));
    assert_eq!(writes(&tenant), [""; 0]);
}

#[tokio::test]
async fn nobody_else_is_removed_for_a_token_that_may_mean_another() {
    let tenant = tenant().await;
    let conversation = open(&tenant).await;
    // The administrator, whose token says so, but whom Ziik knows under another address.
    let other = Rewriting::client(&tenant, |operation, answer| {
        if operation == "get_user" {
            answer["data"]["email"] = json!("somebody.else@fjord.example");
        }
    });
    let error = other.leave_conversation(conversation).await.expect_err("not certain");
    assert!(matches!(error, Error::UnknownSignIn), "{error:?}");
    let unknown = Rewriting::client(&tenant, |operation, answer| {
        if operation == "get_user" {
            answer["data"]["email"] = json!(null);
        }
    });
    assert_eq!(writes(&tenant), [""; 0]);
    assert!(unknown.leave_conversation(conversation).await.expect("nothing speaks against it"));
}

#[tokio::test]
async fn a_direct_conversation_and_an_outage_are_errors() {
    let tenant = tenant().await;
    let error = client(&tenant).leave_conversation(1).await.expect_err("a direct one");
    assert!(error.is_forbidden(), "{error}");
    assert_eq!(error.operation(), Some("remove_conversation_participant"));
    let stranger = builder(&tenant).password("x@x.example", "wrong").build().expect("a client");
    let error = stranger.leave_conversation(1).await.expect_err("no sign-in");
    assert!(matches!(error, Error::SignIn { .. }), "{error:?}");
    tenant.fail_next(1, ziik_fake::Failure::new(503));
    let error = client(&tenant).leave_conversation(1).await.expect_err("an outage");
    assert!(error.is_temporary(), "{error}");
}
