//! Many people: from nothing, again, and after a crash.

use std::collections::HashMap;
use std::sync::Arc;

use futures_util::stream;
use ziik_ext::directory::{Field, PersonRecord, Rail};
use ziik_ext::memberships::MembershipSpec;
use ziik_fake::{Answers, Envelope, Updates};

use crate::directory::support::{Meddler, company, done, memberships, newcomer, users, writes};

/// People in all shops, some of them in two, some in a department.
fn staff(count: usize) -> impl Iterator<Item = PersonRecord> {
    (0..count).map(|number| {
        let record = newcomer(number)
            .set(
                Field::Phone,
                if number % 3 == 0 { String::new() } else { format!("+45 {number:08}") },
            )
            .set(Field::Birthday, "1990-05-06")
            .set(Field::Country, "dk")
            .set(Field::Language, "da")
            .set(Field::Quote, "Slow is smooth");
        match number % 4 {
            0 => record.membership(
                "CC-1010",
                MembershipSpec::new().user_types(["ROLE-LEAD", "ROLE-ROASTER"]),
            ),
            1 => record.membership("REG-1", MembershipSpec::new().user_types(["ROLE-REGION"])),
            _ => record,
        }
    })
}

#[tokio::test]
async fn a_thousand_people_from_nothing_and_again() {
    let (tenant, client) = company(0).await;
    let mut shown = 0;
    let first = client.directory().allow(Rail::Creates, 1000);
    let plan = first.plan(staff(1000)).await.expect("a plan");
    assert_eq!(writes(&tenant).len(), 0, "planning only reads");
    assert_eq!((plan.counts().create, plan.problems().len(), plan.missing()), (1000, 0, 1));
    let report = plan
        .apply()
        .max_in_flight(8)
        .on_progress(|progress| shown = progress.done)
        .await
        .expect("applied");
    assert_eq!((report.created(), shown), (1000, 1000));
    assert!(report.is_success(), "{report}");
    let sent = writes(&tenant);
    assert_eq!(sent.len(), 1000 + 500, "one for each person, and one for each second membership");
    assert!(
        sent.iter()
            .filter(|request| request.path == "/users")
            .all(|request| request.body.contains(r#""welcome":false"#))
    );

    let plan = client.directory().plan(staff(1000)).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    let reading = tenant.take_requests();
    assert!(reading.len() < 1000 + 30, "{} requests to compare 1000 people", reading.len());
    let report = plan.apply().await.expect("applied");
    assert_eq!(report.unchanged(), 1000);
    assert!(report.entries().is_empty() && report.problems().is_empty(), "{report}");
    assert_eq!(writes(&tenant).len(), 0);
}

#[tokio::test]
async fn loose_answers_change_nothing() {
    let (tenant, client) = company(0).await;
    let answers = Answers::default().quirks(true).envelope(Envelope::List).updates(Updates::Object);
    tenant.set_answers(answers);
    done(client.directory().plan(staff(40)).await.expect("a plan")).await;
    let plan = client.directory().plan(staff(40)).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
}

#[tokio::test]
async fn a_stream_will_do_and_a_task_of_its_own() {
    let (_tenant, client) = company(0).await;
    let directory = client.directory().allow(Rail::Creates, 150);
    let task = tokio::spawn(async move {
        let plan = directory.plan_stream(stream::iter(staff(150))).await.expect("a plan");
        plan.apply().await.expect("applied")
    });
    let report = task.await.expect("no panic");
    assert_eq!(report.created(), 150);
}

#[tokio::test]
async fn after_a_crash_the_rest_is_done_and_nobody_is_there_twice() {
    const PEOPLE: usize = 24;
    for crash_at in [1, 2, 5, 17, 33, 41] {
        let (tenant, client) = company(0).await;
        // A first state, which the second changes in every way.
        let before: Vec<_> = staff(PEOPLE / 2).collect();
        done(client.directory().plan(before).await.expect("a plan")).await;
        let after = || {
            staff(PEOPLE).map(|record| {
                record
                    .set(Field::Title, "Host")
                    .membership("CC-1020", MembershipSpec::new().user_types(["ROLE-BARISTA"]))
            })
        };

        let meddler = Arc::new(Meddler::crashing(crash_at));
        let crashing = meddler.shared_client(&tenant);
        let plan = crashing.directory().plan(after()).await.expect("a plan");
        tokio::select! {
            _ = plan.apply().max_in_flight(3).into_future() => panic!("it ended"),
            () = meddler.has_hung() => {}
        }
        assert_eq!(meddler.writes(), crash_at - 1);

        let report =
            client.directory().plan(after()).await.expect("a plan").apply().await.expect("applied");
        assert!(report.is_success(), "{report}");
        let last = client.directory().plan(after()).await.expect("a plan");
        assert!(last.is_empty(), "{last}");
        let mut seen = HashMap::new();
        for user in users(&client).await {
            *seen.entry(user.reference.unwrap_or_default()).or_insert(0) += 1;
            assert!(!memberships(&client, user.id).await.is_empty());
        }
        assert_eq!((seen.len(), seen.values().max()), (PEOPLE + 1, Some(&1)));
    }
}
