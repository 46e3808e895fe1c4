//! Who is signed in, and what they may do.

use ziik_ext::blocking;
use ziik_ext::whoami::Right;
use ziik_ext::{Client, Error, RetryPolicy};
use ziik_fake::{Failure, Fault, FaultPlan, Rule, Tenant};

async fn tenant() -> Tenant {
    Tenant::builder().users(20).seed(3).start().await.expect("a tenant")
}

fn client(tenant: &Tenant, username: &str) -> Client {
    let client = Client::builder(tenant.url()).retry(RetryPolicy::none());
    client.password(username, tenant.password()).build().expect("a client")
}

/// A client of another user.
async fn as_user(tenant: &Tenant, id: i64) -> Client {
    let user = client(tenant, tenant.username()).get_user(id).send().await.expect("a user");
    client(tenant, &user.into_data().email.expect("an address"))
}

#[tokio::test]
async fn one_request_tells_who_it_is_and_what_they_may_do() {
    let tenant = tenant().await;
    let barista = as_user(&tenant, 2).await;
    barista.get_user(2).send().await.expect("signed in");
    let _ = tenant.take_requests();
    let me = barista.whoami().await.expect("somebody");
    let requests = tenant.take_requests();
    let paths: Vec<_> = requests.iter().map(|request| request.path.as_str()).collect();
    assert_eq!(paths, ["/users/current"]);

    assert_eq!((me.id().get(), me.memberships().len()), (2, 1));
    assert_eq!(me.may(Right::VacationOwn), Some(true));
    assert_eq!(me.may(Right::User), Some(false));
    assert_eq!(me.may(Right::UserTypes), None, "Ziik does not say");
    assert_eq!(me.lacks([Right::News, Right::VacationOwn]), [Right::News]);
    let error = me.require([Right::User, Right::VacationOwn]).expect_err("no manager");
    let Error::MissingRights { user, missing, .. } = &error else { panic!("{error:?}") };
    assert_eq!((user.get(), &missing[..]), (2, &[Right::User][..]));

    let manager = as_user(&tenant, 3).await.whoami().await.expect("somebody");
    assert_eq!(manager.units(Right::User), [1]);
    assert!(manager.require([Right::User, Right::Units]).is_ok());
    let admin = client(&tenant, tenant.username()).whoami().await.expect("somebody");
    assert!(admin.require(Right::ALL.iter().copied()).is_ok());
    assert!(admin.to_string().ends_with(": administrator"), "{admin}");
}

#[tokio::test]
async fn a_call_that_fails_is_an_error() {
    let tenant = tenant().await;
    let client = client(&tenant, tenant.username());
    let refusal =
        Rule::new(Fault::Failure(Failure::new(503))).on("get_current_user").expect("an operation");
    tenant.set_faults(FaultPlan::new(1).rule(refusal));
    let error = client.whoami().await.expect_err("a failure");
    assert_eq!(error.operation(), Some("get_current_user"));
}

#[test]
fn without_async() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");
    let tenant = runtime.block_on(tenant());
    let client = blocking::Client::new(client(&tenant, tenant.username()));
    assert_eq!(client.wait(ziik_ext::Client::whoami).expect("somebody").id(), 1);
    let specialties = client.wait(async |ziik| ziik.specialties().ids(["Roasting"]).await);
    assert_eq!(specialties.expect("ids"), [3]);
}
