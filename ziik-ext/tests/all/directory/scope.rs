//! Who is looked at, who is never touched, and which findings are known.

use ziik_ext::api::types::UserId;
use ziik_ext::directory::{Directory, Field, Missing, PersonRecord, Problem};
use ziik_ext::memberships::UserRef;
use ziik_ext::{Client, Plan, directory};

use crate::directory::support::{company, done, mirror, problems, users, writes};

/// Records that change everybody's title.
fn retitled(people: &[PersonRecord]) -> Vec<PersonRecord> {
    let records = people.iter().map(|record| PersonRecord::new(record.reference()));
    records.map(|record| record.set(Field::Title, "Host")).collect()
}

fn changed(plan: &Plan<directory::Change>) -> Vec<&str> {
    plan.changes().iter().map(|change| change.reference.as_str()).collect()
}

fn sync(client: &Client) -> Directory {
    client.directory().missing(Missing::Deactivate).allow_removals(100)
}

#[tokio::test]
async fn only_those_are_looked_at_whom_every_filter_lets_in() {
    let (tenant, client) = company(30).await;
    let people = mirror(&client).await;
    // The second half of the people is missing from the records.
    let records = retitled(&people[..people.len() / 2]);
    let picked = [people[2].reference(), people[4].reference(), people[20].reference()];
    let names: Vec<String> = picked.iter().map(|&name| name.to_owned()).collect();
    let directory =
        sync(&client).only(move |person| names.iter().any(|it| it == person.reference()));
    let plan = directory.clone().plan(records.clone()).await.expect("a plan");
    assert_eq!(changed(&plan), picked, "{plan}");
    assert_eq!((plan.missing(), plan.removals()), (1, 1), "{plan}");
    assert_eq!(plan.counts().out_of_scope, people.len() - 3, "{plan}");
    assert!(plan.to_string().contains(&format!("\n{} out of scope\n", people.len() - 3)), "{plan}");
    assert!(problems(&plan).is_empty() && plan.problems().is_empty(), "{plan}");

    let last = people[20].reference().to_owned();
    let two = directory.except(move |person| person.reference() == last);
    let plan = two.plan(records).await.expect("a plan");
    assert_eq!(changed(&plan), picked[..2], "{plan}");
    done(plan).await;
    assert!(writes(&tenant).iter().all(|request| request.method == "PATCH"));
}

#[tokio::test]
async fn a_filter_sees_both_sides() {
    let (_tenant, client) = company(12).await;
    let people = mirror(&client).await;
    let records = retitled(&people[1..4]);
    // In the records everybody is a host; in Ziik nobody is.
    let hosts = |person: directory::Person<'_>| person.field(Field::Title) == Some("Host");
    let by_record = sync(&client).only(move |person| !person.is_record() || hosts(person));
    assert_eq!(by_record.plan(records.clone()).await.expect("a plan").counts().update, 3);
    let by_user = sync(&client).only(move |person| person.is_record() || hosts(person));
    let plan = by_user.plan(records.clone()).await.expect("a plan");
    assert!(plan.is_empty() && plan.missing() == 0, "{plan}");
    let no_record = client.directory().only(|person| !person.is_record());
    let plan = no_record.plan(records.clone()).await.expect("a plan");
    assert_eq!((plan.counts().update, plan.counts().out_of_scope), (0, 3), "{plan}");
    let one = people[2].reference().to_owned();
    let but_one = client.directory().only(move |it| it.is_record() || it.reference() != one);
    let plan = but_one.plan(records).await.expect("a plan");
    assert_eq!((plan.counts().update, plan.counts().out_of_scope), (2, 1), "{plan}");
}

#[tokio::test]
async fn the_people_of_another_source_are_never_missing() {
    let (_tenant, client) = company(12).await;
    let people = mirror(&client).await;
    let stranger = PersonRecord::new("HR-1").set(Field::Title, "Host");
    let plan = sync(&client).references_begin_with("HR-").plan([stranger.clone()]).await;
    let plan = plan.expect("a plan");
    assert_eq!((plan.missing(), plan.removals()), (0, 0), "{plan}");
    let ours = sync(&client).references_begin_with("EMP-");
    let plan = ours.plan(retitled(&people[1..]).into_iter().chain([stranger])).await;
    let plan = plan.expect("a plan");
    assert_eq!(plan.counts().update, people.len() - 1, "{plan}");
    let other = Problem::OtherSource("EMP-".to_owned());
    assert!(problems(&plan).contains(&("HR-1".to_owned(), &other)), "{plan}");
}

#[tokio::test]
async fn who_is_protected_or_signed_in_is_neither_changed_nor_removed() {
    let (tenant, client) = company(12).await;
    let all = users(&client).await;
    let people = mirror(&client).await;
    let id_of = |record: &PersonRecord| -> UserId {
        let has = |user: &&ziik_ext::api::types::User| {
            user.reference.as_deref() == Some(record.reference())
        };
        all.iter().find(has).expect("a user").id
    };
    let protected = [
        UserRef::from(id_of(&people[2])),
        UserRef::from(people[3].reference().to_lowercase()),
        UserRef::from(people[6].reference()),
    ];
    let records = retitled(&people[..5]);
    let _ = tenant.take_requests();
    let plan = sync(&client).protect(protected).plan(records).await.expect("a plan");
    let expected: Vec<_> = people[1..]
        .iter()
        .map(PersonRecord::reference)
        .filter(|name| ![2, 3, 6].iter().any(|index| people[*index].reference() == *name))
        .collect();
    assert_eq!(changed(&plan), expected, "{plan}");
    let left: Vec<_> = problems(&plan);
    let name = |index: usize| people[index].reference().to_owned();
    assert_eq!(
        left,
        [
            (name(0), &Problem::SignedIn),
            (name(2), &Problem::Protected),
            (name(3), &Problem::Protected),
            (name(6), &Problem::Protected)
        ],
        "{plan}"
    );
    let text = plan.to_string();
    assert!(text.contains("is protected; left alone"), "{text}");
    assert!(text.contains("is or may be the user who is signed in; left alone"), "{text}");
}

#[tokio::test]
async fn known_findings_are_counted_and_keep_nothing_from_being_settled() {
    let (_tenant, client) = company(90).await;
    let people = mirror(&client).await;
    let loose = PersonRecord::new("NEW-1").set(Field::Title, "Host");
    let records = people.iter().cloned().chain([loose]);
    let plan = sync(&client).plan(records.clone()).await.expect("a plan");
    let all = plan.problems().len();
    assert!(!plan.is_settled() && all > 1, "{plan}");
    assert_eq!((plan.counts().problems, plan.counts().acknowledged), (all, 0), "{plan}");
    let quiet = sync(&client)
        .acknowledge(|finding| finding.problem == Problem::Unreferenced)
        .acknowledge(|finding| finding.reference == "NEW-1");
    let plan = quiet.plan(records).await.expect("a plan");
    assert!(plan.is_settled() && plan.problems().is_empty(), "{plan}");
    assert_eq!(plan.counts().acknowledged, all);
    assert!(plan.to_string().contains(&format!("\n{all} problems acknowledged\n")), "{plan}");
}

#[tokio::test]
async fn a_sync_is_shown_with_the_number_of_its_rules_and_without_a_secret() {
    let (tenant, client) = company(1).await;
    let directory = client
        .directory()
        .only(|_| true)
        .only(|_| true)
        .except(|_| false)
        .acknowledge(|_| true)
        .adopt_by_email()
        .adopt_if(|_, _| false)
        .temporary_emails(|user| format!("{user}@fjord.example"));
    let shown = format!("{directory:?}");
    for part in [
        "Scope { filters: 3, prefix: None, protected: [], acknowledged: 1 }",
        "Adoption { by_email: true, by_rules: 1 }",
        "Some(TemporaryEmail)",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(!shown.contains(tenant.password()), "{shown}");
}
