//! Users without a reference who are the person of a record.

use ziik_ext::Client;
use ziik_ext::api::Patch;
use ziik_ext::api::types::{UserId, UserUpdate};
use ziik_ext::directory::{Field, Journal, Limit, PersonRecord, Problem, Rail};
use ziik_ext::plan::Outcome;

use crate::directory::support::{company, done, mirror, newcomer, problems, users, writes};

/// A company in which users have lost their references, and the records of a source that knows
/// them by new ones.
async fn strangers<const N: usize>(
    ids: [i64; N],
) -> (ziik_fake::Tenant, Client, [PersonRecord; N]) {
    let (tenant, client) = company(12).await;
    let mirror = mirror(&client).await;
    let all = users(&client).await;
    let mut records = Vec::new();
    for id in ids {
        let user = all.iter().find(|user| user.id == id).expect("a user");
        let theirs =
            mirror.iter().find(|record| Some(record.reference()) == user.reference.as_deref());
        let mut json = theirs.map(|_| newcomer(usize::try_from(id).expect("an id")));
        let record = json.take().expect("a record");
        let email = user.email.clone().expect("an address");
        records.push(record.set(Field::Email, email.to_uppercase()));
        let update = UserUpdate::new().reference(Patch::Null);
        client.update_user(id, update).send().await.expect("updated");
    }
    (tenant, client, records.try_into().expect("as many"))
}

async fn reference(client: &Client, id: i64) -> Option<String> {
    client.get_user(UserId::new(id)).send().await.expect("a user").into_data().reference
}

#[tokio::test]
async fn nobody_is_adopted_unless_that_is_allowed() {
    let (_tenant, client, [record]) = strangers([4]).await;
    let plan = client.directory().plan([record.clone()]).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    let [(_, Problem::EmailTaken { .. })] = problems(&plan)[..] else { panic!("{plan}") };
    assert!(plan.to_string().contains("allow to adopt by e-mail"), "{plan}");

    let directory = client.directory().adopt_by_email();
    let plan = directory.plan([record.clone()]).await.expect("a plan");
    assert_eq!((plan.counts().adopt, plan.counts().create), (1, 0), "{plan}");
    assert!(plan.to_string().contains("adopt       NEW-00004"), "{plan}");
    assert!(plan.to_string().contains("1 to adopt"), "{plan}");
    let unreferenced =
        plan.problems().iter().filter(|finding| finding.problem == Problem::Unreferenced);
    assert!(unreferenced.into_iter().all(|finding| finding.user != Some(UserId::new(4))), "{plan}");
    done(plan).await;
    assert_eq!(reference(&client, 4).await.as_deref(), Some("NEW-00004"));
    let again = directory.plan([record]).await.expect("a plan");
    assert!(again.is_empty(), "{again}");
}

#[tokio::test]
async fn somebody_with_a_reference_is_another_person() {
    let (_tenant, client) = company(12).await;
    let all = users(&client).await;
    let theirs = all.iter().find(|user| user.id == 4).and_then(|user| user.email.clone());
    let record = newcomer(1).set(Field::Email, theirs.expect("an address"));
    let plan = client.directory().adopt_by_email().plan([record]).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    assert!(plan.to_string().contains("is taken by user 4"), "{plan}");
}

#[tokio::test]
async fn rules_of_the_caller_adopt_who_is_clear() {
    let (_tenant, client, [first, second, third]) = strangers([4, 5, 6]).await;
    // By what the list of users shows.
    let title = |id: i64, title: &'static str| {
        let client = client.clone();
        async move {
            let update = UserUpdate::new().title(title);
            client.update_user(id, update).send().await.expect("updated");
        }
    };
    title(4, "T1").await;
    title(5, "T2").await;
    title(6, "T2").await;
    let records = [
        first.set(Field::Title, "T1").set(Field::Email, "a@fjord.example"),
        second.set(Field::Title, "T2").set(Field::Email, "b@fjord.example"),
    ];
    let directory = client
        .directory()
        .adopt_if(|record, user| record.field(Field::Title) == user.field(Field::Title));
    let plan = directory.plan(records.clone()).await.expect("a plan");
    assert_eq!(plan.counts().adopt, 1, "{plan}");
    let [(reference, Problem::AmbiguousAdoption(candidates))] = &problems(&plan)[..] else {
        panic!("{plan}")
    };
    assert_eq!(reference, "NEW-00005");
    assert_eq!(candidates[..], [UserId::new(5), UserId::new(6)]);

    // The other rule comes first, and leaves one of the two.
    let both = directory.adopt_by_email();
    let plan = both.plan(records.into_iter().take(1).chain([third])).await.expect("a plan");
    assert_eq!(plan.counts().adopt, 2, "{plan}");

    // One user is not two people.
    let everybody = client.directory().adopt_if(|_, user| user.field(Field::Title) == Some("T1"));
    let plan = everybody.plan([newcomer(1), newcomer(2)]).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    assert_eq!(
        plan.to_string().matches("is user 4 by its rules, as are the records 1, 2").count(),
        2
    );
}

#[tokio::test]
async fn adoptions_have_a_rail_a_file_and_a_journal() {
    let (_tenant, client, records) = strangers([4, 5]).await;
    let directory = client.directory().adopt_by_email().allow(Rail::Adoptions, 1);
    let plan = directory.plan(records.clone()).await.expect("a plan");
    let [exceeded] = plan.exceeded()[..] else { panic!("{plan}") };
    assert_eq!(exceeded.to_string(), "2 adoptions, and 1 are allowed");
    let folder = tempfile::tempdir().expect("a folder");
    let (file, path) = (folder.path().join("plan.json"), folder.path().join("sync.jsonl"));
    plan.allow(Rail::Adoptions, Limit::Off).save(&file).expect("saved");
    // Somebody else was quicker with one of them.
    let update = UserUpdate::new().reference("EMP-77777");
    client.update_user(5, update).send().await.expect("updated");
    let journal = Journal::open(&path).expect("a journal").with_values();
    let plan = client.directory().load(&file).expect("loaded");
    let report = plan.apply().journal(journal).await.expect("applied");
    assert_eq!((report.done(), report.stale()), (1, 1), "{report}");
    assert_eq!(reference(&client, 4).await.as_deref(), Some("NEW-00004"));
    let undo = client.directory().undo(&path, None).expect("a plan");
    assert!(undo.to_string().contains("cannot be undone: the user keeps the reference"), "{undo}");
}

#[tokio::test]
async fn only_who_is_not_known_by_reference_is_adopted() {
    let (_tenant, client, _) = strangers([4]).await;
    let anybody = client.directory().adopt_if(|_, _| true);
    let known = PersonRecord::new("EMP-00002").set(Field::Title, "Host");
    let plan = anybody.plan([known]).await.expect("a plan");
    assert_eq!((plan.counts().adopt, plan.counts().update), (0, 1), "{plan}");

    let nobody = client.directory().adopt_if(|_, _| false);
    let plan = nobody.plan([newcomer(1)]).await.expect("a plan");
    assert_eq!((plan.counts().adopt, plan.counts().create), (0, 1), "{plan}");
}

#[tokio::test]
async fn who_has_the_reference_by_now_does_not_get_it_again() {
    let (tenant, client, [record]) = strangers([4]).await;
    let email = client.get_user(4).send().await.expect("a user").into_data().email;
    let record = PersonRecord::new(record.reference()).set(Field::Email, email.expect("one"));
    let plan = client.directory().adopt_by_email().plan([record]).await.expect("a plan").recheck();
    assert_eq!(plan.counts().adopt, 1, "{plan}");
    client.update_user(4, UserUpdate::new().reference("NEW-00004")).send().await.expect("updated");
    let _ = writes(&tenant);
    let report = plan.apply().await.expect("applied");
    assert!(matches!(report.entries()[0].outcome, Outcome::Unchanged), "{report}");
    assert_eq!(writes(&tenant).len(), 0);
}
