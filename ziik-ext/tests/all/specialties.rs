//! Specialties by name, and who has which.

use std::fmt;

use serde_json::{Value, json};
use ziik_ext::api::types::UserSpecialtyCreate;
use ziik_ext::api::{HttpTransport, Operation, Sending, Transport};
use ziik_ext::memberships::NameProblem;
use ziik_ext::plan::Stopped;
use ziik_ext::specialties::{Change, UserSpecialties};
use ziik_ext::{Client, ClientBuilder, Error, RetryPolicy};
use ziik_fake::{Failure, Tenant};

async fn company() -> (Tenant, Client) {
    let tenant = Tenant::builder().users(20).seed(3).start().await.expect("a tenant");
    let client = builder(&tenant).build().expect("a client");
    let begin = client.specialties().of(2).plan([1, 2]).await.expect("a plan");
    assert!(begin.apply().await.expect("applied").is_success());
    let _ = tenant.take_requests();
    (tenant, client)
}

fn builder(tenant: &Tenant) -> ClientBuilder {
    Client::builder(tenant.url())
        .password(tenant.username(), tenant.password())
        .retry(RetryPolicy::none())
}

async fn ids(user: &UserSpecialties) -> Vec<i64> {
    let mut ids: Vec<_> =
        user.list().await.expect("specialties").iter().map(|row| row.id.get()).collect();
    ids.sort_unstable();
    ids
}

/// Methods and paths of the requests that are no reading.
fn writes(tenant: &Tenant) -> Vec<String> {
    let requests = tenant.take_requests().into_iter();
    let writes =
        requests.filter(|request| request.method != "GET" && request.path != "/authenticate");
    writes.map(|request| format!("{} {}", request.method, request.path)).collect()
}

#[tokio::test]
async fn ids_by_name() {
    let (tenant, client) = company().await;
    let specialties = client.specialties();
    let all = specialties.list().await.expect("specialties");
    let names: Vec<_> = all.iter().filter_map(|row| row.name.as_deref()).collect();
    assert_eq!(names, ["Latte art", "First aid", "Roasting", "Baking"]);
    let found = specialties.ids(["First aid", " LATTE ART "]).await.expect("ids");
    assert_eq!(found, [2, 1]);
    assert_eq!(specialties.ids([99]).await.expect("an id is taken as it is"), [99]);
    assert_eq!(specialties.ids(["Baking"]).await.expect("ids"), [4]);
    assert_eq!(tenant.take_requests().len(), 1, "they are listed once");

    let error = specialties.ids(["Rosting"]).await.expect_err("a slip");
    assert_eq!(
        error.to_string(),
        r#"there is no specialty "Rosting"; near it: "Roasting"; nothing was sent"#
    );
    let create = || client.create_user_specialty(UserSpecialtyCreate::new("BAKING")).send();
    create().await.expect("a specialty");
    let specialties = client.specialties();
    assert_eq!(specialties.ids(["Baking", "BAKING"]).await.expect("exact names"), [4, 5]);
    let error = specialties.ids(["baking"]).await.expect_err("two are called so");
    assert!(matches!(error, Error::Name(NameProblem::Ambiguous(_))), "{error}");
}

#[tokio::test]
async fn at_least_these() {
    let (tenant, client) = company().await;
    let user = client.specialties().of("EMP-00002");
    assert!(!user.ensure(["latte art", "First aid"]).await.expect("ensured"));
    assert_eq!(writes(&tenant), [""; 0]);
    assert!(user.ensure(["Baking", "latte art", "baking"]).await.expect("ensured"));
    assert_eq!(writes(&tenant), ["PATCH /users/2"]);
    assert_eq!(ids(&user).await, [1, 2, 4]);
    assert!(user.remove(["First aid", "Roasting"]).await.expect("removed"));
    assert!(!user.remove(["First aid"]).await.expect("removed"));
    assert_eq!(writes(&tenant), ["PATCH /users/2"]);
    assert_eq!(ids(&user).await, [1, 4]);
    assert!(user.remove([1, 4]).await.expect("removed"));
    assert_eq!(ids(&user).await, [] as [i64; 0]);
}

#[tokio::test]
async fn exactly_these() {
    let (tenant, client) = company().await;
    let user = client.specialties().of(2);
    let plan = user.plan(["Roasting", "First aid"]).await.expect("a plan");
    assert_eq!(plan.to_string(), "user 2:\n  add Roasting; remove Latte art");
    assert_eq!(plan.user(), 2);
    assert_eq!(plan.changes()[0].to_string(), "add specialty 3; remove specialty 1");
    assert_eq!(writes(&tenant), [""; 0], "a plan changes nothing");
    // Somebody else gives another one in between, which stays until the next plan.
    assert!(client.specialties().of(2).ensure([4]).await.expect("ensured"));
    let again = plan.clone();
    let report = plan.apply().await.expect("applied");
    assert_eq!(report.to_string(), "user 2: 0 created, 1 changed, 0 unchanged, 0 failed");
    assert_eq!(ids(&user).await, [2, 3, 4]);
    let report = again.apply().await.expect("applied");
    assert_eq!((report.done(), report.unchanged()), (0, 1));
    let plan = user.plan([2, 3, 4]).await.expect("a plan");
    assert_eq!((plan.is_empty(), plan.to_string().as_str()), (true, "user 2: nothing to change"));
    let plan = user.plan([""; 0]).await.expect("a plan");
    assert!(plan.apply().await.expect("applied").is_success());
    assert_eq!(ids(&user).await, [] as [i64; 0]);
}

#[tokio::test]
async fn what_is_missing_is_created_only_when_asked() {
    let (tenant, client) = company().await;
    let user = client.specialties().of(2);
    for error in [
        user.ensure(["Cupping"]).await.map(|_| ()).expect_err("no such specialty"),
        user.plan(["Cupping"]).await.map(|_| ()).expect_err("no such specialty"),
    ] {
        assert!(matches!(error, Error::Name(NameProblem::Unknown(_))), "{error}");
    }
    let creating = client.specialties().create_missing(true).of(2);
    assert!(creating.remove(["Cupping"]).await.is_err(), "nothing is created to be taken");
    assert!(creating.ensure([" "]).await.is_err(), "there is no specialty without a name");
    assert_eq!(writes(&tenant), [""; 0]);

    let plan = creating.plan([" Cupping", "cupping", "First aid"]).await.expect("a plan");
    let shown = "user 2:\n  create Cupping\n  add Cupping; remove Latte art";
    assert_eq!(plan.to_string(), shown);
    let report = plan.clone().apply().await.expect("applied");
    assert_eq!(report.to_string(), "user 2: 1 created, 1 changed, 0 unchanged, 0 failed");
    assert_eq!(writes(&tenant), ["POST /users/specialties", "PATCH /users/2"]);
    assert_eq!(ids(&user).await, [2, 5]);
    // It is there by then.
    let report = plan.apply().await.expect("applied");
    assert_eq!(report.unchanged(), 2);
    assert!(!creating.ensure([5]).await.expect("ensured"));
    assert!(creating.ensure(["Tasting"]).await.expect("ensured"));
    assert_eq!(ids(&user).await, [2, 5, 6]);
}

#[tokio::test]
async fn nobody_is_given_what_could_not_be_created() {
    let (tenant, client) = company().await;
    let creating = client.specialties().create_missing(true).of(2);
    let plan = creating.plan(["Cupping"]).await.expect("a plan");
    let create = ziik_fake::Rule::new(ziik_fake::Fault::Failure(Failure::new(503)));
    let create = create.on("create_user_specialty").expect("an operation");
    tenant.set_faults(ziik_fake::FaultPlan::new(1).rule(create));
    let report = plan.apply().await.expect("applied");
    assert_eq!((report.failed(), report.not_begun()), (1, 1));
    assert_eq!(report.stopped(), Some(Stopped::Failure));
    assert!(matches!(report.entries()[0].change, Change::Create { .. }));
    assert_eq!(ids(&creating).await, [1, 2]);
}

#[tokio::test]
async fn a_user_who_is_not_shown_and_a_call_that_fails() {
    let (tenant, client) = company().await;
    let error = client.specialties().of(999).ensure([1]).await.expect_err("nobody");
    assert_eq!(error.to_string(), "there is no user 999; nothing was sent");
    let error = client.specialties().of("EMP-99999").list().await.expect_err("nobody");
    assert!(error.is_not_found(), "{error}");
    tenant.fail_next(1, Failure::new(503));
    let specialties = client.specialties();
    assert!(specialties.ids(["Baking"]).await.is_err());
    assert_eq!(specialties.ids(["Baking"]).await.expect("another try"), [4]);
}

/// A transport that leaves the specialties of users out of answers.
struct Silent(HttpTransport);

impl fmt::Debug for Silent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Silent")
    }
}

impl Transport for Silent {
    fn send(
        &self,
        request: http::Request<bytes::Bytes>,
        operation: &'static Operation,
    ) -> Sending<'_> {
        Box::pin(async move {
            let answer = self.0.send(request, operation).await?;
            Ok(answer.map(|body| {
                let mut json: Value = serde_json::from_slice(&body).unwrap_or(json!(null));
                for user in json["users"].as_array_mut().into_iter().flatten() {
                    user.as_object_mut().expect("a user").remove("specialties");
                }
                json.to_string().into()
            }))
        })
    }
}

#[tokio::test]
async fn what_is_not_told_is_not_changed() {
    let (tenant, _) = company().await;
    let transport = Silent(HttpTransport::new().expect("a transport"));
    let client = builder(&tenant).transport(transport).build().expect("a client");
    let user = client.specialties().of(2);
    for error in [
        user.ensure([3]).await.map(|_| ()).expect_err("not told"),
        user.plan([3]).await.map(|_| ()).expect_err("not told"),
    ] {
        assert!(matches!(error, Error::SpecialtiesUnknown { .. }), "{error}");
    }
    assert_eq!(writes(&tenant), [""; 0]);
}
