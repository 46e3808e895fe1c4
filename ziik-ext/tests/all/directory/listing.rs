//! Lists of users that cannot be relied on.

use std::sync::atomic::{AtomicI64, Ordering};

use serde_json::Value;
use ziik_ext::Client;
use ziik_ext::directory::{Field, Missing, PersonRecord, Withheld};
use ziik_fake::{Answers, Paging};

use crate::directory::support::{Meddler, company, done, mirror, newcomer, users};

/// A tenant whose list of users has another total in each of its first `times` answers.
fn restless(times: i64) -> Meddler {
    let calls = AtomicI64::new(0);
    Meddler::rewriting(move |operation, body| {
        if operation == "list_users" && body["meta"]["last_page"] != 1 {
            let call = calls.fetch_add(1, Ordering::Relaxed);
            if call < times {
                body["meta"]["total"] = (1000 + call).into();
            }
        }
    })
}

async fn records(client: &Client) -> Vec<PersonRecord> {
    let mut records = mirror(client).await;
    records.truncate(records.len() - 1);
    // Not the first, who is signed in.
    records[1] = records[1].clone().set(Field::Title, "Changed");
    records.push(newcomer(1));
    records
}

/// Everybody is found, so nobody is created.
async fn assert_nothing_changes(client: &Client, records: Vec<PersonRecord>) {
    let people = records.len();
    let directory = client.directory().missing(Missing::Deactivate);
    let plan = directory.plan(records).await.expect("a plan");
    assert_eq!((plan.counts().create, plan.unchanged().count()), (0, people), "{plan}");
}

#[tokio::test]
async fn a_list_that_does_not_come_to_rest_removes_nobody() {
    let (tenant, client) = company(150).await;
    let records = records(&client).await;
    let restless = restless(i64::MAX).client(&tenant);
    let plan =
        restless.directory().missing(Missing::Deactivate).plan(records).await.expect("a plan");
    assert_eq!(
        (plan.removals(), plan.removals_withheld()),
        (0, Some(Withheld::ListChanged)),
        "{plan}"
    );
    assert_eq!((plan.counts().create, plan.counts().update), (1, 1), "the rest goes on: {plan}");
}

#[tokio::test]
async fn a_list_that_comes_to_rest_is_good() {
    let (tenant, client) = company(150).await;
    let records = records(&client).await;
    let restless = restless(2).client(&tenant);
    let plan =
        restless.directory().missing(Missing::Deactivate).plan(records).await.expect("a plan");
    assert_eq!((plan.removals(), plan.removals_withheld()), (1, None), "{plan}");
}

#[tokio::test]
async fn a_list_without_its_number_removes_nobody() {
    let (tenant, client) = company(150).await;
    let records = records(&client).await;
    tenant.set_answers(Answers::default().paging(Paging::NoMeta));
    let plan = client.directory().missing(Missing::Deactivate).plan(records).await.expect("a plan");
    assert_eq!(
        (plan.removals(), plan.removals_withheld()),
        (0, Some(Withheld::ListIncomplete)),
        "{plan}"
    );
    assert_eq!((plan.counts().create, plan.counts().update), (1, 1), "{plan}");
}

#[tokio::test]
async fn whom_an_incomplete_list_lacks_is_not_created_again() {
    let (tenant, client) = company(150).await;
    let records = mirror(&client).await;
    // One user is left out of the list, whose number tells.
    let client = Meddler::rewriting(|operation, body| {
        if let ("list_users", Some(users)) =
            (operation, body.get_mut("data").and_then(Value::as_array_mut))
        {
            users.retain(|user| user["id"] != 2);
        }
    })
    .client(&tenant);
    assert_nothing_changes(&client, records).await;
}

#[tokio::test]
async fn whom_a_list_may_have_missed_is_not_created_again() {
    let (tenant, client) = company(150).await;
    let records = mirror(&client).await;
    // Two pages, read from the start three times more; then it is at rest, and has missed
    // somebody.
    let (calls, gone) = (AtomicI64::new(0), 8);
    let client = Meddler::rewriting(move |operation, body| {
        let Some(total) = body["meta"]["total"].as_i64().filter(|_| operation == "list_users")
        else {
            return;
        };
        let call = calls.fetch_add(1, Ordering::Relaxed);
        body["meta"]["total"] =
            if call < gone { 1000 + call } else { total - i64::from(total > 100) }.into();
        if let Some(users) = body["data"].as_array_mut() {
            users.retain(|user| user["id"] != 2);
        }
    })
    .client(&tenant);
    assert_nothing_changes(&client, records).await;
}

#[tokio::test]
async fn who_may_not_see_deactivated_people_creates_nobody_twice() {
    let (tenant, admin) = company(60).await;
    admin.deactivate_user(2).send().await.expect("deactivated");
    let email = users(&admin)
        .await
        .into_iter()
        .find(|user| user.id == 3)
        .and_then(|user| user.email)
        .expect("an address");
    let manager =
        Client::builder(tenant.url()).password(email, tenant.password()).build().expect("a client");
    let record = PersonRecord::new("EMP-00002").set(Field::Title, "Lead");
    let plan = manager.directory().plan([record, newcomer(1)]).await.expect("a plan");
    assert_eq!((plan.counts().reactivate, plan.counts().create), (1, 1), "{plan}");
    done(plan).await;
    assert_eq!(admin.get_user(2).send().await.expect("a user").active, Some(true));
}

#[tokio::test]
async fn many_are_looked_up_only_where_the_list_may_lack_them() {
    let newcomers = |count: usize| (0..count).map(newcomer).collect::<Vec<_>>();
    let mut other_case = newcomers(10);
    other_case.push(PersonRecord::new("emp-00002"));
    for (people, records, expected) in [
        (30, newcomers(8), 8),
        (30, newcomers(9), 0),
        (30, newcomers(20), 0),
        (30, other_case, 1),
        // On two pages somebody may be missed.
        (150, newcomers(20), 20),
    ] {
        let (tenant, client) = company(people).await;
        let known = mirror(&client).await;
        let records = known.into_iter().chain(records);
        let _ = tenant.take_requests();
        let directory = client.directory().check_emails(false);
        let plan = directory.plan(records).await.expect("a plan");
        let asked = tenant.take_requests().into_iter();
        let looks = asked.filter(|it| it.path.starts_with("/users/reference/")).count();
        assert_eq!(looks, expected, "{people}: {plan}");
    }
}

#[tokio::test]
async fn many_are_looked_up_where_the_list_of_deactivated_people_may_lack_them() {
    let (tenant, _) = company(60).await;
    let client = Meddler::rewriting(|operation, body| {
        if operation == "list_users" && body["data"][0]["active"] == false {
            body["meta"].take();
            body["links"].take();
        }
    })
    .client(&tenant);
    let _ = tenant.take_requests();
    let directory = client.directory().check_emails(false);
    let plan = directory.plan((0..20).map(newcomer)).await.expect("a plan");
    let asked = tenant.take_requests().into_iter();
    let looks = asked.filter(|it| it.path.starts_with("/users/reference/")).count();
    assert_eq!((looks, plan.counts().create), (20, 20), "{plan}");
}
