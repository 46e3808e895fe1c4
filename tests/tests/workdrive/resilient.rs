//! The client with a key over a transport that repeats requests, and lists as streams.

use std::time::Duration;

use futures_util::TryStreamExt;
use workdrive_api::types::User;
use workdrive_api::{Client, HttpTransport, Paginate, PagingError, Resilient, RetryPolicy};
use ziik_fake::workdrive::Organization;
use ziik_fake::{Failure, Fault, FaultPlan, Rule};

/// A client with this key that waits for milliseconds.
fn client(organization: &Organization, key: &str) -> Client {
    let policy = RetryPolicy::default().backoff(Duration::from_millis(1), Duration::from_millis(5));
    let transport = Resilient::new(HttpTransport::new().expect("TLS"), policy, 4);
    Client::builder(organization.url())
        .token(key)
        .transport(transport)
        .build()
        .expect("the address is right")
}

/// An organization of 35 people whose first two lists of users are out of order.
async fn out_of_order() -> Organization {
    let rule = Rule::new(Fault::Failure(Failure::new(503)))
        .on("list_users")
        .expect("an operation")
        .times(2);
    let organization = Organization::builder().users(35).faults(FaultPlan::new(1).rule(rule));
    organization.start().await.expect("a port")
}

#[tokio::test]
async fn all_pages_of_a_list_are_read_though_some_fail_at_first() {
    let organization = out_of_order().await;
    let client = client(&organization, organization.api_key());
    let users: Vec<User> =
        client.list_users().per_page(10).items().try_collect().await.expect("the third time");
    assert_eq!(users.len(), 35);
    assert_eq!(organization.requests().len(), 6, "four pages, and the first one three times");
}

#[tokio::test]
async fn a_wrong_key_is_refused_once() {
    let organization = Organization::builder().users(3).start().await.expect("a port");
    let users =
        client(&organization, "another key").list_users().items().try_collect::<Vec<_>>().await;
    let Err(PagingError::Call(error)) = users else { panic!("{users:?}") };
    assert_eq!((error.status().map(|status| status.as_u16()), error.attempts()), (Some(401), 1));
    assert_eq!(organization.requests().len(), 1);
}
