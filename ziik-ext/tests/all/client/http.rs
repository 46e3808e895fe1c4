//! The HTTP client below, configured.

use std::time::Duration;

use ziik_ext::api::reqwest::redirect::Policy;
use ziik_ext::{Client, Error, RetryPolicy};
use ziik_fake::{Failure, Tenant};

use crate::client::support::builder;

async fn tenant() -> Tenant {
    Tenant::builder().users(5).start().await.expect("a tenant")
}

#[tokio::test]
async fn what_is_configured_holds_and_the_rest_stays() {
    let tenant = tenant().await;
    let limit = Duration::from_millis(50);
    let client = builder(&tenant).http(|http| http.user_agent("acme-sync/2.1").timeout(limit));
    let client = client.retry(RetryPolicy::none()).build().expect("a client");
    client.get_user(2).send().await.expect("a user");
    assert!(
        tenant
            .requests()
            .iter()
            .all(|request| request.header("user-agent") == Some("acme-sync/2.1"))
    );

    tenant.fail_next(1, Failure::new(302).header("Location", format!("{}/users/3", tenant.url())));
    let error =
        Error::from(client.get_user(2).send().await.expect_err("redirects are not followed"));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(302));

    tenant.set_faults(ziik_fake::FaultPlan::new(0).rule("1=latency:5s".parse().expect("a rule")));
    let error = Error::from(client.get_user(2).send().await.expect_err("too slow"));
    assert!(error.to_string().starts_with("get_user: no answer in time"), "{error}");

    let error =
        builder(&tenant).http(|http| http.user_agent("two\nlines")).build().expect_err("no header");
    assert!(
        error
            .to_string()
            .starts_with("the client is not configured: the HTTP client cannot be set up: "),
        "{error}"
    );
}

#[tokio::test]
async fn a_client_that_follows_redirects_leaves_the_token_behind_at_another_server() {
    let (tenant, other) = (tenant().await, tenant().await);
    let client: Client =
        builder(&tenant).http(|http| http.redirect(Policy::limited(5))).build().expect("a client");
    client.get_user(2).send().await.expect("a user");
    tenant.fail_next(1, Failure::new(302).header("Location", format!("{}/users/2", other.url())));
    client.get_user(2).send().await.expect("the other one refused, and the call was repeated");
    let asked = other.requests();
    assert_eq!(asked.len(), 1);
    assert!(asked[0].headers.iter().all(|(_, value)| !value.contains("Bearer")), "{:?}", asked[0]);
    assert!(tenant.requests().iter().filter(|request| request.path == "/users/2").all(|request| {
        request.header("authorization").is_some_and(|value| value.starts_with("Bearer "))
    }));
}

#[tokio::test]
async fn a_client_that_follows_redirects_follows_no_more_than_it_was_told() {
    let tenant = tenant().await;
    let client: Client = builder(&tenant)
        .http(|http| http.redirect(Policy::limited(3)))
        .retry(RetryPolicy::none())
        .build()
        .expect("a client");
    client.get_user(2).send().await.expect("a user");
    let _ = tenant.take_requests();
    tenant.fail_next(50, Failure::new(302).header("Location", format!("{}/users/2", tenant.url())));
    let error = Error::from(client.get_user(2).send().await.expect_err("round and round"));
    assert!(
        error.to_string().starts_with("get_user: the request cannot be sent: too many redirects"),
        "{error}"
    );
    assert_eq!((tenant.requests().len(), error.is_temporary()), (4, false));
}

#[tokio::test]
async fn a_redirect_takes_a_password_nowhere() {
    let (tenant, other) = (tenant().await, tenant().await);
    for status in [301, 302, 303, 307, 308] {
        let client: Client = builder(&tenant).retry(RetryPolicy::none()).build().expect("a client");
        tenant.fail_next(
            1,
            Failure::new(status).header("Location", format!("{}/authenticate", other.url())),
        );
        let error = Error::from(client.get_user(2).send().await.expect_err("not signed in"));
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!(other.requests().len(), 0, "{status}");
    }
}
