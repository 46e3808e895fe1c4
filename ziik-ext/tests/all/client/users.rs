//! Any number of users by their ids.

use ziik_ext::api::types::UserId;
use ziik_ext::{Error, Paginate};
use ziik_fake::{Failure, Tenant};

use crate::client::support::client;

#[tokio::test]
async fn users_by_id_come_in_the_order_of_their_ids_with_their_memberships() {
    let tenant = Tenant::builder().users(250).start().await.expect("a tenant");
    let client = client(&tenant);
    let listed: Vec<_> = client.list_users().limit(100).items().collect().await.expect("users");
    assert!(listed.iter().all(|user| user.member_units.is_none() && user.user_types.is_none()));
    let mut ids: Vec<UserId> = listed.iter().rev().map(|user| user.id).collect();
    assert!(ids.len() > 201, "three requests for 100");

    let _ = tenant.take_requests();
    // One comes twice, and one does not exist.
    let asked = ids.iter().copied().chain([ids[7], UserId::new(99_999)]);
    let users = client.users_by_id(asked).await.expect("users");
    assert_eq!(tenant.take_requests().len(), 3);
    assert_eq!(users.iter().map(|user| user.id).collect::<Vec<_>>(), ids);
    for user in &users {
        assert!(user.member_units.as_ref().is_some_and(|units| !units.is_empty()), "{user:?}");
        assert!(user.user_types.is_some() && user.email.is_none(), "{user:?}");
    }

    ids.truncate(0);
    assert_eq!(client.users_by_id(ids).await.expect("nobody"), []);
    assert!(tenant.take_requests().is_empty());
}

#[tokio::test]
async fn users_by_id_are_all_or_an_error() {
    let tenant = Tenant::builder().users(120).start().await.expect("a tenant");
    let client = client(&tenant);
    client.users_by_id([1]).await.expect("a user");
    tenant.fail_next(1, Failure::new(403));
    let error = client.users_by_id(1..=120).await.expect_err("a refusal");
    assert!(matches!(error, Error::Call(_)) && error.is_forbidden(), "{error}");
}
