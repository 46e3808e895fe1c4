//! Who is missing from the records.

use ziik_ext::api::Patch;
use ziik_ext::api::types::UserUpdate;
use ziik_ext::directory::{Action, Field, Missing, PersonRecord, Problem, Rail, Withheld};
use ziik_ext::memberships::{NameProblem, UserRef};
use ziik_ext::{Client, Error, RetryPolicy};
use ziik_fake::Tenant;

use crate::directory::support::{company, done, mirror, newcomer, problems, users, writes};

/// The records without those of the last people.
async fn all_but(client: &Client, count: usize) -> Vec<PersonRecord> {
    let mut records = mirror(client).await;
    records.truncate(records.len() - count);
    records
}

#[tokio::test]
async fn missing_people_are_kept_deactivated_or_deleted() {
    for (missing, verb) in [
        (Missing::Keep, ""),
        (Missing::Deactivate, "/deactivate"),
        (Missing::Delete { transfer_to: None }, ""),
        (Missing::Delete { transfer_to: Some(UserRef::from("EMP-00003")) }, "transfer=3"),
    ] {
        let (tenant, client) = company(30).await;
        client
            .update_user(4, UserUpdate::new().reference(Patch::Null))
            .send()
            .await
            .expect("cleared");
        let records = all_but(&client, 2).await;
        let unreferenced = client.list_users().limit(100).send().await.expect("users").into_data();
        let unreferenced =
            unreferenced.iter().filter(|user| user.reference.as_deref() == Some("")).count();
        let _ = tenant.take_requests();
        let sync = async || {
            client.directory().missing(missing.clone()).plan(records.clone()).await.expect("a plan")
        };
        let plan = sync().await;
        assert_eq!((plan.missing(), plan.removals_withheld()), (2, None), "{plan}");
        let count = if missing == Missing::Keep { 0 } else { 2 };
        assert_eq!((plan.removals(), plan.changes().len()), (count, count), "{plan}");
        done(plan).await;
        let sent = writes(&tenant);
        assert_eq!(sent.len(), count);
        assert!(
            sent.iter().all(|request| request.path.contains(verb) || request.query.contains(verb)),
            "{sent:?}"
        );
        let again = sync().await;
        assert!(again.is_empty(), "{again}");
        let left = client.list_users().limit(100).send().await.expect("users").into_data().len();
        assert_eq!(
            left,
            records.len() + unreferenced + 2 - count,
            "nobody else is removed, also without a reference"
        );
    }
}

#[tokio::test]
async fn many_removals_have_to_be_named() {
    let (tenant, client) = company(60).await;
    let all = mirror(&client).await.len();
    for (missing, allowed) in [(10, None), (11, None), (11, Some(11)), (11, Some(5))] {
        let records = all_but(&client, missing).await;
        let mut directory = client.directory().missing(Missing::Deactivate);
        if let Some(allowed) = allowed {
            directory = directory.allow_removals(allowed);
        }
        let plan = directory.plan(records.into_iter().chain([newcomer(1)])).await.expect("a plan");
        let fits = missing <= allowed.unwrap_or(10);
        assert_eq!(plan.to_string().contains("this plan will be refused"), !fits, "{plan}");
        let _ = writes(&tenant);
        if fits {
            continue;
        }
        let error = plan.apply().await.expect_err("too many");
        let Error::TooMuch { exceeded, .. } = &error else { panic!("{error}") };
        assert_eq!((exceeded[0].rail, exceeded[0].planned), (Rail::Deactivations, 11), "{error}");
        assert_eq!(writes(&tenant).len(), 0, "nothing else is done either");
    }
    let records = all_but(&client, 11).await;
    let plan = client.directory().missing(Missing::Deactivate).plan(records).await.expect("a plan");
    done(plan.without_removals()).await;
    assert_eq!(mirror(&client).await.len(), all);
}

#[tokio::test]
async fn the_limit_grows_with_the_company() {
    let (_tenant, client) = company(400).await;
    let plan =
        client.directory().missing(Missing::Deactivate).plan([newcomer(1)]).await.expect("a plan");
    let active = client
        .list_users()
        .limit(1)
        .send()
        .await
        .expect("users")
        .into_inner()
        .meta
        .and_then(|meta| meta.total);
    assert_eq!(
        i64::try_from(plan.allowed(Rail::Deactivations)).ok(),
        active.map(|active| active / 20)
    );
}

#[tokio::test]
async fn administrators_the_signed_in_user_and_the_heir_stay() {
    let (tenant, _) = company(30).await;
    let admin = Client::builder(tenant.url()).password(tenant.username(), tenant.password());
    let admin = admin.retry(RetryPolicy::none()).build().expect("a client");
    let all = users(&admin).await;
    let email = all
        .iter()
        .find(|user| user.id == 3)
        .and_then(|user| user.email.clone())
        .expect("an address");
    let records: Vec<_> = mirror(&admin).await.into_iter().skip(3).collect();
    let manager =
        Client::builder(tenant.url()).password(email, tenant.password()).build().expect("a client");
    let delete = Missing::Delete { transfer_to: Some(UserRef::from(2)) };
    let plan = manager.directory().missing(delete).plan(records.clone()).await.expect("a plan");
    let expected = [
        ("EMP-00001".to_owned(), &Problem::Administrator),
        ("EMP-00002".to_owned(), &Problem::Heir),
        ("EMP-00003".to_owned(), &Problem::SignedIn),
    ];
    assert_eq!(problems(&plan), expected, "{plan}");
    assert_eq!((plan.missing(), plan.removals()), (3, 0));

    // A token alone tells who it is of as well; one that does not, tells nothing.
    let token =
        admin.authenticate(ziik_ext::api::types::Login::new(tenant.username(), tenant.password()));
    let token = token.send().await.expect("a token").into_inner();
    let holder =
        Client::builder(tenant.url()).token(token.jwt, token.expires).build().expect("a client");
    let plan = holder.directory().missing(Missing::Deactivate).plan(records).await.expect("a plan");
    assert!(problems(&plan).contains(&("EMP-00001".to_owned(), &Problem::SignedIn)), "{plan}");
}

#[tokio::test]
async fn an_heir_who_does_not_exist_is_an_error() {
    let (_tenant, client) = company(3).await;
    let delete = Missing::Delete { transfer_to: Some(UserRef::from("EMP-X")) };
    let error = client.directory().missing(delete).plan([newcomer(1)]).await.expect_err("nobody");
    assert!(matches!(error, Error::Name(NameProblem::Unknown(_))), "{error}");
}

async fn withheld(
    tenant: &Tenant,
    client: &Client,
    records: Vec<PersonRecord>,
) -> Option<Withheld> {
    let plan = client.directory().missing(Missing::Deactivate).plan(records).await.expect("a plan");
    let reason = plan.removals_withheld();
    assert_eq!(plan.removals() == 0, reason.is_some(), "{plan}");
    assert!(
        reason.is_none_or(|reason| plan
            .to_string()
            .ends_with(&format!("nobody is removed: {reason}"))),
        "{plan}"
    );
    done(plan).await;
    let _ = writes(tenant);
    reason
}

#[tokio::test]
async fn nobody_is_removed_when_it_is_not_known_who_is_missing() {
    let (tenant, client) = company(30).await;
    let records = all_but(&client, 2).await;
    let with = |record: PersonRecord| records.iter().cloned().chain([record]).collect::<Vec<_>>();
    assert_eq!(withheld(&tenant, &client, Vec::new()).await, Some(Withheld::NoRecords));
    assert_eq!(
        withheld(&tenant, &client, with(PersonRecord::new(""))).await,
        Some(Withheld::UnknownRecords)
    );
    // A record with a mistake in it is not missing, and of nobody else.
    let wrong = mirror(&client).await.pop().expect("a record").set(Field::Birthday, "x");
    let plan =
        client.directory().missing(Missing::Deactivate).plan(with(wrong)).await.expect("a plan");
    assert_eq!((plan.removals(), plan.missing()), (1, 1), "{plan}");
    assert_eq!(withheld(&tenant, &client, records.clone()).await, None);
}

#[tokio::test]
async fn removals_come_last_and_are_reported() {
    let (_tenant, client) = company(30).await;
    let records = all_but(&client, 2).await.into_iter().chain([newcomer(1)]);
    let plan = client.directory().missing(Missing::Deactivate).plan(records).await.expect("a plan");
    let kinds: Vec<_> =
        plan.changes().iter().map(|change| matches!(change.action, Action::Deactivate)).collect();
    assert_eq!(kinds, [false, true, true]);
    let report = plan.apply().await.expect("applied");
    assert_eq!(report.deactivated(), 2, "{report}");
    assert!(
        report.to_string().contains("1 created, 0 updated, 2 deactivated, 0 deleted"),
        "{report}"
    );
}

#[tokio::test]
async fn removals_are_counted_by_their_kind() {
    for missing in [Missing::Deactivate, Missing::Delete { transfer_to: None }] {
        let deletes = missing != Missing::Deactivate;
        let expected = if deletes { (0, 2) } else { (2, 0) };
        let (_tenant, client) = company(30).await;
        let records = all_but(&client, 2).await;
        let plan = client.directory().missing(missing).plan(records).await.expect("a plan");
        let counts = plan.counts();
        assert_eq!((counts.deactivate, counts.delete), expected, "{plan}");
        let text = plan.to_string();
        for none in ["to adopt", "units to create", "with other groups", "out of scope"] {
            assert!(!text.contains(none), "{none}: {text}");
        }
        let report = plan.apply().await.expect("applied");
        assert_eq!((report.deactivated(), report.deleted()), expected, "{report}");
        let words = format!("{} deactivated, {} deleted", expected.0, expected.1);
        assert!(report.to_string().contains(&words), "{report}");
        assert!(!report.to_string().contains("units"), "{report}");
    }
}

#[tokio::test]
async fn nothing_is_withheld_where_nobody_is_missing() {
    let (_tenant, client) = company(12).await;
    let unknown = [PersonRecord::new("")];
    let records = mirror(&client).await.into_iter().chain(unknown);
    let plan = client.directory().missing(Missing::Deactivate).plan(records).await.expect("a plan");
    assert_eq!((plan.missing(), plan.removals_withheld()), (0, None), "{plan}");
}
