//! E-mail addresses that people of one plan pass on to one another.

use ziik_ext::Client;
use ziik_ext::api::types::User;
use ziik_ext::directory::{Field, Journal, PersonRecord};
use ziik_fake::Failure;

use crate::directory::support::{company, done, newcomer, problems, users};

fn email(users: &[User], id: i64) -> String {
    let user = users.iter().find(|user| user.id == id).expect("a user");
    user.email.clone().expect("an address")
}

fn takes(id: i64, email: impl AsRef<str>) -> PersonRecord {
    PersonRecord::new(format!("EMP-{id:05}")).set(Field::Email, email)
}

async fn emails(client: &Client, ids: impl IntoIterator<Item = i64>) -> Vec<String> {
    let all = users(client).await;
    ids.into_iter().map(|id| email(&all, id)).collect()
}

#[tokio::test]
async fn a_chain_is_carried_out_from_its_end() {
    let (_tenant, client) = company(10).await;
    let all = users(&client).await;
    let new = newcomer(1).set(Field::Email, email(&all, 2));
    let chain = [
        new,
        takes(2, email(&all, 3)),
        takes(3, email(&all, 4).to_uppercase()),
        takes(4, "free@fjord.example"),
    ];
    let plan = client.directory().plan(chain.clone()).await.expect("a plan");
    let order: Vec<_> = plan.changes().iter().map(|change| &*change.reference).collect();
    assert_eq!(order, ["EMP-00004", "EMP-00003", "EMP-00002", "NEW-00001"], "{plan}");
    done(plan).await;
    let again = client.directory().plan(chain).await.expect("a plan");
    assert!(again.is_empty(), "{again}");
}

#[tokio::test]
async fn who_waits_for_an_address_that_somebody_keeps_is_left_alone() {
    let (_tenant, client) = company(10).await;
    let all = users(&client).await;
    let records =
        [takes(2, email(&all, 3)), takes(3, email(&all, 4)), takes(5, "free@fjord.example")];
    let plan = client.directory().plan(records).await.expect("a plan");
    let told: Vec<_> = problems(&plan).iter().map(|(_, problem)| problem.to_string()).collect();
    assert_eq!(told.len(), 2, "{plan}");
    assert!(told[0].contains("is taken by user 3"), "{}", told[0]);
    assert!(told[1].contains("is taken by user 4"), "{}", told[1]);
    done(plan).await;
    assert_eq!(emails(&client, [5]).await, ["free@fjord.example"]);
}

#[tokio::test]
async fn a_circle_needs_a_temporary_address() {
    let (_tenant, client) = company(10).await;
    let all = users(&client).await;
    let before = emails(&client, [2, 3, 4]).await;
    let circle = [
        takes(2, email(&all, 3)),
        takes(3, email(&all, 4)).set(Field::Title, "Moved"),
        takes(4, email(&all, 2)),
    ];
    let directory =
        client.directory().temporary_emails(|user| format!("moving-{user}@fjord.example"));
    let plan = directory.plan(circle.clone()).await.expect("a plan");
    assert_eq!(plan.counts().update, 3, "{plan}");
    assert!(plan.to_string().contains(r#"→ "moving-2@fjord.example""#), "{plan}");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sync.jsonl");
    let journal = Journal::open(&path).expect("a journal").with_values();
    let report = plan.apply().journal(journal).await.expect("applied");
    assert!(report.is_success(), "{report}");
    let turned: Vec<_> = [3, 4, 2].map(|id| email(&all, id)).to_vec();
    assert_eq!(emails(&client, [2, 3, 4]).await, turned);
    assert!(directory.plan(circle).await.expect("a plan").is_empty());

    done(client.directory().undo(&path, None).expect("a plan")).await;
    assert_eq!(emails(&client, [2, 3, 4]).await, before, "and back in an order that works");
}

#[tokio::test]
async fn what_is_left_of_a_circle_is_finished_by_the_next_plan() {
    let (tenant, client) = company(10).await;
    let all = users(&client).await;
    let swap = [takes(2, email(&all, 3)), takes(3, email(&all, 2))];
    let directory =
        client.directory().temporary_emails(|user| format!("moving-{user}@fjord.example"));
    let plan = directory.plan(swap.clone()).await.expect("a plan");
    let fails_second = |progress: ziik_ext::plan::Progress<'_, _>| {
        if progress.done == 1 {
            tenant.fail_next(1, Failure::new(422));
        }
    };
    let report = plan.apply().on_progress(fails_second).await.expect("applied");
    assert_eq!((report.done(), report.failed()), (1, 2), "{report}");
    done(directory.plan(swap.clone()).await.expect("a plan")).await;
    assert!(directory.plan(swap).await.expect("a plan").is_empty());
    assert_eq!(emails(&client, [2, 3]).await, [email(&all, 3), email(&all, 2)]);
}
