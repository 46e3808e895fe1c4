//! Calls that fail while a plan is carried out.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ziik_ext::directory::{Field, PersonRecord};
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::plan::{Outcome, Stopped};
use ziik_ext::{Client, RetryPolicy};
use ziik_fake::Failure;

use crate::directory::support::{
    Meddle, Meddler, builder, company, memberships, newcomer, users, writes,
};

#[tokio::test]
async fn one_failure_does_not_stop_the_others() {
    let (tenant, client) = company(0).await;
    let records = || (1..=5).map(newcomer);
    let plan = client.directory().plan(records()).await.expect("a plan");
    tenant.fail_next(1, Failure::new(422));
    let mut failed = 0;
    let apply = plan.apply().max_in_flight(1).on_progress(|progress| failed = progress.failed);
    let report = apply.await.expect("applied");
    assert_eq!(failed, 1);
    let outcomes: Vec<_> =
        report.entries().iter().map(|entry| matches!(entry.outcome, Outcome::Done)).collect();
    assert_eq!(outcomes, [false, true, true, true, true], "{report}");
    let (change, error) = report.failures().next().expect("a failure");
    assert_eq!(
        (change.row, change.reference.as_str(), error.operation()),
        (Some(1), "NEW-00001", Some("create_user"))
    );
    assert!(!report.is_success());
    assert!(
        report.to_string().starts_with("create NEW-00001 (record 1): failed: create_user: 422"),
        "{report}"
    );
    let again = client.directory().plan(records()).await.expect("a plan");
    assert_eq!((again.counts().create, again.counts().unchanged), (1, 4), "{again}");
}

#[tokio::test]
async fn what_comes_after_a_failed_step_is_not_tried() {
    let (tenant, client) = company(10).await;
    let record = || {
        let spec = MembershipSpec::new().user_types(["ROLE-LEAD"]);
        PersonRecord::new("EMP-00002").set(Field::Title, "Lead").membership("CC-1010", spec)
    };
    let first = client.memberships(2).plan([("CC-1000", MembershipSpec::new())]).await;
    let begun = first.expect("a plan").apply().await.expect("applied");
    assert!(begun.is_success(), "{begun}");
    let plan = client.directory().plan([record()]).await.expect("a plan");
    assert_eq!((plan.counts().update, plan.counts().memberships), (1, 1), "{plan}");
    let _ = writes(&tenant);
    let failing = Arc::new(Mutex::new(false));
    let fails = Arc::clone(&failing);
    let broken = Meddler::deciding(move |operation, _| {
        let fail = operation == "add_unit_membership" && *fails.lock().expect("the lock");
        if fail { Meddle::LoseRequest } else { Meddle::Pass }
    })
    .client(&tenant);
    let plan = broken.directory().plan([record()]).await.expect("a plan");
    *failing.lock().expect("the lock") = true;
    let report = plan.apply().await.expect("applied");
    assert!(
        matches!(report.entries()[0].outcome, Outcome::Failed { partly: true, .. }),
        "{report}"
    );
    assert!(
        report
            .to_string()
            .starts_with("update EMP-00002 (record 1): failed half-way: add_unit_membership: "),
        "{report}"
    );
    assert_eq!(
        memberships(&client, 2).await.len(),
        1,
        "the old membership stays while the new one is not there"
    );
    let sent: Vec<_> = writes(&tenant).into_iter().map(|request| request.method).collect();
    assert_eq!(sent, ["PATCH"]);
}

#[tokio::test]
async fn a_create_whose_answer_is_lost_is_found() {
    for meddle in [Meddle::LoseAnswer, Meddle::LoseRequest] {
        let (tenant, client) = company(0).await;
        let creates = AtomicUsize::new(0);
        let lossy = Meddler::deciding(move |operation, _| {
            let is_first =
                operation == "create_user" && creates.fetch_add(1, Ordering::Relaxed) == 0;
            if is_first { meddle } else { Meddle::Pass }
        })
        .client(&tenant);
        let sync = async |client: &Client| {
            let record = newcomer(1).membership("CC-1010", MembershipSpec::new());
            let plan = client.directory().plan([record]).await.expect("a plan");
            plan.apply().await.expect("applied")
        };
        let report = sync(&lossy).await;
        assert_eq!(report.is_success(), meddle == Meddle::LoseAnswer, "{report}");
        let expected = usize::from(meddle == Meddle::LoseAnswer);
        assert_eq!(report.created(), expected);

        let report = sync(&client).await;
        assert_eq!(report.created(), 1 - expected, "{report}");
        let people = users(&client).await;
        assert_eq!(people.len(), 2, "the administrator and one other");
        assert_eq!(memberships(&client, people[1].id).await.len(), 2);
    }
}

#[tokio::test]
async fn a_plain_refusal_is_not_looked_into() {
    let (tenant, client) = company(0).await;
    let plan = client.directory().plan([newcomer(1)]).await.expect("a plan");
    let _ = tenant.take_requests();
    tenant.fail_next(1, Failure::new(403));
    let report = plan.apply().await.expect("applied");
    assert!(!report.is_success());
    assert_eq!(tenant.take_requests().len(), 1);
}

#[tokio::test]
async fn a_plan_without_a_list_is_an_error() {
    let (tenant, client) = company(10).await;
    tenant.fail_next(1, Failure::new(500));
    client.directory().plan([newcomer(1)]).await.expect_err("no list");
}

#[tokio::test]
async fn a_callback_that_panics_ends_the_application_and_loses_nothing() {
    let (tenant, client) = company(0).await;
    let plan = client.directory().plan((1..=20).map(newcomer)).await.expect("a plan");
    let mut told = 0;
    let apply = plan.apply().max_in_flight(2).on_progress(|progress| {
        told += 1;
        assert!(progress.done < 3, "of the callback");
    });
    let report = apply.await.expect("a report");
    let created = writes(&tenant).iter().filter(|request| request.path == "/users").count();
    assert_eq!(
        (told, report.created(), report.not_begun()),
        (3, created, 20 - created),
        "{report}"
    );
    assert!(created < 20 && !report.is_success(), "{report}");
    assert_eq!(report.stopped(), Some(Stopped::ProgressPanicked));
    assert!(matches!(report.into_result(), Err(ziik_ext::Error::ProgressPanicked)));
}

#[tokio::test]
async fn a_create_whose_answer_cannot_be_read_is_found() {
    let (tenant, _) = company(0).await;
    let garbling = Meddler::rewriting(|operation, body| {
        if operation == "create_user" {
            body["data"] = "created".into();
        }
    });
    let plan = garbling.client(&tenant).directory().plan([newcomer(1)]).await.expect("a plan");
    let report = plan.apply().await.expect("applied");
    assert_eq!((report.created(), report.is_success()), (1, true), "{report}");
    assert!(report.entries()[0].change.user.is_some(), "{report}");
}

#[tokio::test]
async fn a_create_is_looked_for_where_a_request_may_have_been_carried_out() {
    // How often it is tried, the status of the first answer if any arrives, and whether it is
    // looked for.
    for (attempts, status, is_looked_for) in [
        (1, None, false),
        (2, None, true),
        (1, Some(422), false),
        (2, Some(422), false),
        (2, Some(429), true),
    ] {
        let (tenant, _) = company(0).await;
        let meddler = Meddler::deciding(move |operation, _| {
            let is_lost = operation == "create_user" && status.is_none();
            if is_lost { Meddle::NoConnection } else { Meddle::Pass }
        });
        let retry = RetryPolicy::default().max_attempts(attempts);
        let retry = retry.backoff(Duration::from_millis(1), Duration::from_millis(1));
        let client = builder(&tenant).transport(Arc::new(meddler)).retry(retry);
        let client = client.build().expect("a client");
        // Ziik refuses the address, whenever it is asked.
        let record = newcomer(1).set(Field::Email, tenant.username());
        let directory = client.directory().check_emails(false);
        let plan = directory.plan([record]).await.expect("a plan");
        let _ = tenant.take_requests();
        if let Some(status) = status {
            tenant.fail_next(1, Failure::new(status));
        }
        let report = plan.apply().await.expect("applied");
        assert_eq!(report.failed(), 1, "{report}");
        let asked = tenant.take_requests().into_iter();
        let looks = asked.filter(|request| request.path == "/users/reference/NEW-00001").count();
        assert_eq!(looks, usize::from(is_looked_for), "{attempts} {status:?}: {report}");
    }
}
