//! Each fault of the tenant's plan alone, over real connections.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use ziik_ext::api::types::{UserCreate, UserUpdate};
use ziik_ext::api::{self, TransportErrorKind};
use ziik_ext::{Client, Error, RetryPolicy};
use ziik_fake::{Effect, FaultPlan, Rule, Tenant};

use crate::client::support::{builder, client};

/// A tenant and a client that is signed in to it; what comes meets these faults.
async fn company(faults: &[&str]) -> (Tenant, Client) {
    let tenant = Tenant::builder().users(20).start().await.expect("a tenant");
    let client = quick(&tenant);
    client.get_unit(1).send().await.expect("a unit");
    let rules = faults.iter().map(|fault| fault.parse::<Rule>().expect("a rule"));
    tenant.set_faults(rules.fold(FaultPlan::new(5), FaultPlan::rule));
    (tenant, client)
}

/// A client that does not wait long between attempts.
fn quick(tenant: &Tenant) -> Client {
    let policy = RetryPolicy::default().backoff(Duration::from_millis(1), Duration::from_millis(5));
    builder(tenant).retry(policy).build().expect("a client")
}

async fn get(client: &Client) -> Result<i64, Error> {
    Ok(client.get_user(2).send().await?.id.into())
}

async fn create(client: &Client) -> Result<i64, Error> {
    let user = UserCreate::new("Bo", "Lund", "bo.lund@fjordcoffee.example", 2);
    Ok(client.create_user(user).send().await?.id.into())
}

/// How often requests for users arrived.
fn arrived(tenant: &Tenant) -> usize {
    tenant.requests().iter().filter(|request| request.path.starts_with("/users")).count()
}

/// What was really done to users.
fn done(tenant: &Tenant) -> Vec<Effect> {
    tenant.effects().into_iter().filter(|effect| effect.operation.ends_with("_user")).collect()
}

/// How often somebody signed in, and renewed a token.
fn sessions(tenant: &Tenant) -> (usize, usize) {
    let effects = tenant.effects();
    let count = |id: &str| effects.iter().filter(|effect| effect.operation == id).count();
    (count("authenticate"), count("renew_token"))
}

fn kind(error: &Error) -> Option<TransportErrorKind> {
    match error {
        Error::Call(api::Error::Transport { source, .. }) => Some(source.kind()),
        _ => None,
    }
}

#[tokio::test]
async fn a_get_recovers_from_whatever_may_pass() {
    for fault in [
        "reset-before",
        "reset-after",
        "truncated",
        "html-502",
        "html-503",
        "html-503:retry-after:0s",
        "status-504",
        "status-429",
        "status-429:retry-after:0s",
        "status-429:retry-at:0s",
        "token-expires",
    ] {
        let (tenant, client) = company(&[&format!("get_user:1x1={fault}")]).await;
        assert_eq!(get(&client).await.expect(fault), 2);
        assert_eq!(arrived(&tenant), 2, "{fault}");
    }
    let (tenant, client) = company(&["get_user:1x3=reset-after"]).await;
    assert_eq!(get(&client).await.expect("the fourth time"), 2);
    assert_eq!(arrived(&tenant), 4);
}

#[tokio::test]
async fn a_create_whose_fate_is_unknown_is_not_repeated() {
    for (fault, effects) in [("reset-before", 0), ("reset-after", 1), ("truncated", 1)] {
        let (tenant, client) = company(&[&format!("create_user:1x1={fault}")]).await;
        let error = create(&client).await.expect_err(fault);
        assert_eq!(kind(&error), Some(TransportErrorKind::Broken), "{fault}: {error:?}");
        assert_eq!((error.attempts(), error.is_temporary()), (1, true), "{fault}");
        assert_eq!((arrived(&tenant), done(&tenant).len()), (1, effects), "{fault}");
    }
}

#[tokio::test]
async fn a_create_that_cannot_have_been_processed_is_repeated_and_happens_once() {
    for fault in ["status-429", "html-503:retry-after:0s", "html-503:retry-at:0s", "token-expires"]
    {
        let (tenant, client) = company(&[&format!("create_user:1x1={fault}")]).await;
        let id = create(&client).await.expect(fault);
        let ids: Vec<_> = done(&tenant).into_iter().map(|effect| effect.ids).collect();
        assert_eq!(
            (arrived(&tenant), ids),
            (2, vec![vec![u64::try_from(id).expect("an id")]]),
            "{fault}"
        );
    }
}

#[tokio::test]
async fn a_page_of_a_proxy_is_an_error_with_its_status() {
    for status in [502, 503] {
        let (tenant, client) = company(&[&format!("1=html-{status}")]).await;
        let error = create(&client).await.expect_err("out of order");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert!(
            error.to_string().starts_with(&format!("create_user: {status} "))
                && !error.to_string().contains('<')
        );
        assert_eq!((arrived(&tenant), done(&tenant).len(), error.attempts()), (1, 0, 1));

        let error = get(&client).await.expect_err("out of order");
        assert_eq!((error.attempts(), arrived(&tenant)), (4, 5), "as often as the policy says");
        assert!(error.is_temporary());
    }
}

#[tokio::test]
async fn retry_after_goes_before_the_back_off() {
    // By the back-off alone the second attempt would come after the deadline.
    let policy =
        RetryPolicy::default().backoff(Duration::from_secs(86_400), Duration::from_secs(86_400));
    for fault in [
        "status-429:retry-after:0s",
        "status-429:retry-at:0s",
        "html-503:retry-after:0s",
        "html-503:retry-at:0s",
    ] {
        let (tenant, _) = company(&[&format!("get_user:1x1={fault}")]).await;
        let client = builder(&tenant)
            .retry(policy.clone().deadline(Duration::from_secs(20)))
            .build()
            .expect("a client");
        assert_eq!(get(&client).await.expect(fault), 2);
    }
}

#[tokio::test]
async fn a_body_that_is_complete_and_no_json_is_not_asked_for_again() {
    let (tenant, client) = company(&["get_user:1=malformed", "create_user:1=malformed"]).await;
    let error = get(&client).await.expect_err("no JSON");
    assert!(matches!(&error, Error::Call(api::Error::Decode { .. })), "{error:?}");
    assert!(
        error.to_string().starts_with("get_user: answered 200 OK, but its body cannot be read: "),
        "{error}"
    );
    assert_eq!((arrived(&tenant), error.is_temporary()), (1, false));

    let error = create(&client).await.expect_err("no JSON");
    assert!(matches!(&error, Error::Call(api::Error::Decode { .. })), "{error:?}");
    assert_eq!((arrived(&tenant), done(&tenant).len()), (2, 1), "what it was meant to do is done");
}

#[tokio::test]
async fn a_slow_body_is_read_to_its_end_or_to_the_deadline() {
    let (tenant, client) = company(&["get_user:1=slow-body:100:2ms"]).await;
    assert_eq!(get(&client).await.expect("it comes"), 2);

    tenant.set_faults(FaultPlan::new(0).rule("get_user:1=slow-body:1:1s".parse().expect("a rule")));
    let hasty = builder(&tenant).retry(RetryPolicy::default().deadline(Duration::from_millis(300)));
    let start = Instant::now();
    let error = get(&hasty.build().expect("a client")).await.expect_err("too slow");
    assert_eq!(kind(&error), Some(TransportErrorKind::Timeout), "{error:?}");
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[tokio::test]
async fn an_attempt_that_takes_too_long_is_followed_by_another_one() {
    let (tenant, _) = company(&["get_user:1x1=latency:1m", "update_user:1=latency:1m"]).await;
    let client = builder(&tenant)
        .http(|http| http.timeout(Duration::from_millis(100)))
        .build()
        .expect("a client");
    assert_eq!(get(&client).await.expect("the second time"), 2);
    let error = Error::from(
        client.update_user(2, UserUpdate::new().title("x")).send().await.expect_err("too slow"),
    );
    assert_eq!((kind(&error), error.attempts()), (Some(TransportErrorKind::Timeout), 1));
    assert_eq!((arrived(&tenant), done(&tenant).len()), (3, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_expires_under_load_is_replaced_once() {
    let (tenant, client) = company(&["get_user:1x1=token-expires"]).await;
    assert_eq!(sessions(&tenant), (1, 0));
    let results = join_all((0..500).map(|_| get(&client))).await;
    assert!(
        results.iter().all(Result::is_ok),
        "{:?}",
        results.iter().find(|result| result.is_err())
    );
    // The expired token can no longer be renewed.
    assert_eq!(sessions(&tenant), (2, 0));
    let renewals = tenant.requests().iter().filter(|request| request.path == "/renew").count();
    assert_eq!(renewals, 1, "tried once");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tokens_that_expire_again_and_again_are_replaced_once_each() {
    let (tenant, client) = company(&["get_user:0.02x5=token-expires"]).await;
    let call = async |client: &Client| {
        for _ in 0..20 {
            get(client).await?;
        }
        Ok::<_, Error>(())
    };
    let results = join_all((0..20).map(|_| call(&client))).await;
    // A call may meet two expiries; its second 401 is its own.
    let failed = results.iter().filter_map(|result| result.as_ref().err()).collect::<Vec<_>>();
    assert!(
        failed.iter().all(|error| error.status().is_some_and(|status| status.as_u16() == 401)),
        "{failed:?}"
    );
    let (signed_in, renewed) = sessions(&tenant);
    assert!(
        (2..=6).contains(&signed_in) && renewed == 0,
        "signed in {signed_in} times, renewed {renewed} times"
    );
}

#[tokio::test]
async fn a_servers_clock_that_is_a_day_off_does_no_harm() {
    for skew in [86_400, -86_400] {
        let tenant = Tenant::builder().users(5).clock_skew(skew).start().await.expect("a tenant");
        let client = client(&tenant);
        for _ in 0..5 {
            assert_eq!(get(&client).await.expect("a user"), 2);
        }
        assert_eq!(sessions(&tenant), (1, 0), "{skew}");
        assert_eq!(tenant.requests().len(), 6, "{skew}");
    }
}

#[tokio::test]
async fn a_clock_that_leaps_is_followed() {
    let (tenant, client) = company(&[]).await;
    tenant.set_clock_skew(86_400);
    for _ in 0..3 {
        assert_eq!(get(&client).await.expect("a user"), 2);
    }
    assert_eq!(sessions(&tenant), (2, 0), "the first token was over by the new time");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_server_never_sees_more_requests_than_allowed() {
    for most in [1, 6] {
        let (tenant, _) = company(&["0.5=latency:1..10ms", "0.3=slow-body:200:1ms"]).await;
        let client = builder(&tenant).max_in_flight(most).build().expect("a client");
        let results = join_all((0..80).map(|_| get(&client))).await;
        assert!(results.iter().all(Result::is_ok));
        assert_eq!(tenant.most_in_flight(), most);
    }
}
