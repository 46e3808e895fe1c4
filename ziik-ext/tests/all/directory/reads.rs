//! Reads of single users that fail while a plan is made.

use serde_json::Value;
use ziik_ext::directory::{self, Field, Finding, Missing, PersonRecord, Problem};
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::{Client, Error, Plan, SignInError};
use ziik_fake::{FaultPlan, Rule, Tenant};

use crate::directory::support::{
    Meddle, Meddler, builder, company, done, mirror, newcomer, problems,
};

/// A client that loses the answers that are chosen, as [`Meddler::losing`].
fn losing(
    tenant: &Tenant,
    loses: impl Fn(&'static str, usize) -> bool + Send + Sync + 'static,
) -> Client {
    Meddler::deciding(|_, _| Meddle::Pass).losing(loses).client(tenant)
}

/// What is planned for whom, and who was not read.
fn planned(plan: &Plan<directory::Change>) -> (Vec<&str>, Vec<&str>) {
    let is_unread = |finding: &&Finding| matches!(finding.problem, Problem::NotRead(_));
    let unread = plan.problems().iter().filter(is_unread).map(|finding| &*finding.reference);
    (plan.changes().iter().map(|change| &*change.reference).collect(), unread.collect())
}

#[tokio::test]
async fn who_cannot_be_read_is_left_out_and_the_others_are_planned() {
    let (tenant, client) = company(10).await;
    let everybody = mirror(&client).await;
    // Phones are in no list: each person is asked for alone.
    // The first is signed in, and so stays as they are.
    let records = || {
        let mut records = everybody.clone();
        records[1..].iter_mut().for_each(|it| *it = it.clone().set(Field::Phone, "1"));
        records
    };
    let lossy = losing(&tenant, |operation, count| operation == "get_user" && count == 1);
    let plan = lossy
        .directory()
        .missing(Missing::Delete { transfer_to: None })
        .plan(records())
        .await
        .expect("a plan");
    let (changed, unread) = planned(&plan);
    assert_eq!(
        (changed.len(), &unread[..]),
        (everybody.len() - 2, &[everybody[1].reference()][..]),
        "{plan}"
    );
    assert_eq!(
        (plan.missing(), plan.removals()),
        (0, 0),
        "who was not read is not missing: {plan}"
    );
    let told = format!(
        "{} (record 2): could not be read: get_user: the connection broke: lost; plan again",
        unread[0]
    );
    assert!(plan.to_string().contains(&told), "{plan}");
    let report = plan.apply().await.expect("applied");
    assert!(report.to_string().contains(&told), "{report}");

    let again = lossy.directory().plan(records()).await.expect("a plan");
    assert_eq!(planned(&again), (vec![everybody[1].reference()], vec![]), "{again}");
}

#[tokio::test]
async fn memberships_that_cannot_be_read_are_not_changed() {
    let (tenant, client) = company(10).await;
    let everybody = mirror(&client).await;
    let records = || {
        let moved = |record: &PersonRecord| {
            PersonRecord::new(record.reference()).membership("REG-1", MembershipSpec::new())
        };
        everybody.iter().map(moved).collect::<Vec<_>>()
    };
    let lossy =
        losing(&tenant, |operation, count| operation == "list_unit_memberships" && count == 0);
    let plan = lossy.directory().plan(records()).await.expect("a plan");
    let (changed, unread) = planned(&plan);
    assert_eq!(
        (changed.len(), &unread[..]),
        (everybody.len() - 1, &[everybody[0].reference()][..]),
        "{plan}"
    );

    // Those whom a request for many does not give are asked for one by one.
    let lossy = losing(&tenant, |operation, _| operation == "list_users_by_ids");
    let directory = lossy.directory().only_on_create(Field::ALL.iter().copied());
    let plan = directory.plan(everybody.clone()).await.expect("a plan");
    assert_eq!((plan.is_empty(), problems(&plan)), (true, vec![]), "{plan}");
}

#[tokio::test]
async fn nobody_is_created_who_could_not_be_looked_for() {
    let (tenant, client) = company(10).await;
    let record = newcomer(1);
    done(client.directory().plan([record.clone()]).await.expect("a plan")).await;
    // The list lacks them, and says that it does.
    let short = Meddler::rewriting(|operation, body| {
        if let ("list_users", Some(users)) =
            (operation, body.get_mut("data").and_then(Value::as_array_mut))
        {
            users.retain(|user| user["reference"] != "NEW-00001");
        }
    })
    .losing(|operation, count| operation == "get_user_by_reference" && count == 0)
    .client(&tenant);
    let plan = short.directory().plan([record.clone()]).await.expect("a plan");
    assert_eq!(planned(&plan), (vec![], vec!["NEW-00001"]), "{plan}");
    let plan = short.directory().plan([record]).await.expect("a plan");
    assert_eq!(planned(&plan), (vec![], vec![]), "{plan}");
}

#[tokio::test]
async fn nobody_is_removed_who_could_not_be_read() {
    let (tenant, client) = company(10).await;
    let mut records = mirror(&client).await;
    let gone: Vec<_> = records.drain(3..6).map(|record| record.reference().to_owned()).collect();
    let lossy = losing(&tenant, |operation, count| operation == "get_user" && count == 0);
    let directory =
        lossy.directory().missing(Missing::Deactivate).only_on_create(Field::ALL.iter().copied());
    let plan = directory.plan(records.clone()).await.expect("a plan");
    let (removed, unread) = planned(&plan);
    assert_eq!((plan.missing(), removed.len(), unread.len()), (3, 2, 1), "{plan}");
    assert!(gone.contains(&unread[0].to_owned()) && !removed.contains(&unread[0]), "{plan}");
    assert_eq!(directory.plan(records).await.expect("a plan").removals(), 3);
}

#[tokio::test]
async fn an_outage_ends_a_plan() {
    let (tenant, client) = company(50).await;
    let everybody = mirror(&client).await;
    let lossy = losing(&tenant, |operation, count| operation == "get_user" && count >= 10);
    let _ = tenant.take_requests();
    let error =
        lossy.directory().plan(everybody.clone()).await.expect_err("nobody can be read any more");
    assert_eq!(error.operation(), Some("get_user"), "{error}");
    let asked =
        tenant.take_requests().iter().filter(|request| request.path.starts_with("/users/")).count();
    assert!((30..40).contains(&asked), "20 in a row, and what was under way: {asked}");

    // Many more than that, but never in a row.
    let lossy =
        losing(&tenant, |operation, count| operation == "get_user" && !count.is_multiple_of(8));
    let plan = lossy.directory().plan(everybody.clone()).await.expect("a plan");
    assert!(planned(&plan).1.len() > 40, "{plan}");
}

#[tokio::test]
async fn a_plan_ends_when_nobody_can_sign_in_any_more() {
    let (tenant, client) = company(10).await;
    let everybody = mirror(&client).await;
    let expiring = |of_signing_in: &str| {
        let rules = ["get_user:1=token-expires", of_signing_in]
            .map(|rule| rule.parse::<Rule>().expect(rule));
        rules.into_iter().fold(FaultPlan::new(1), FaultPlan::rule)
    };
    tenant.set_faults(expiring("authenticate,renew_token:1=status-403"));
    let error = client.directory().plan(everybody.clone()).await.expect_err("refused");
    assert!(matches!(error, Error::SignIn { source: SignInError::Refused(_), .. }), "{error}");

    // Out of order for a while is something else.
    let client = builder(&tenant).build().expect("a client");
    tenant.set_faults(FaultPlan::default());
    client.list_users().send().await.expect("signed in");
    tenant.set_faults(expiring("authenticate,renew_token:1=status-503"));
    let plan = client.directory().plan(everybody.clone()).await.expect("a plan");
    assert_eq!(planned(&plan).1.len(), everybody.len(), "{plan}");
}

#[tokio::test]
async fn a_user_who_is_not_shown_is_a_problem() {
    let (tenant, _) = company(10).await;
    let records =
        || [2, 3].map(|id| PersonRecord::new(format!("EMP-{id:05}")).set(Field::Phone, "1"));
    // The list still has somebody who is gone by the time that they are looked at.
    let ghost = Meddler::rewriting(|operation, body| {
        if let ("list_users", Some(users)) =
            (operation, body.get_mut("data").and_then(Value::as_array_mut))
        {
            for user in users.iter_mut().filter(|user| user["id"] == 2) {
                user["id"] = 4711.into();
            }
        }
    })
    .client(&tenant);
    let plan = ghost.directory().plan(records()).await.expect("a plan");
    assert!(matches!(problems(&plan)[..], [(_, Problem::NotShown(_))]), "{plan}");
    assert_eq!(plan.counts().update, 1, "{plan}");
}
