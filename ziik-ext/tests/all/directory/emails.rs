//! E-mail addresses that others have, who were not in the list of users.

use std::collections::BTreeMap;

use serde_json::Value;
use ziik_ext::api::types::{UserId, UserUpdate};
use ziik_ext::directory::{self, Field, PersonRecord, Problem, Relation};
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::{Client, Error, Plan};
use ziik_fake::{Failure, Recorded, Tenant};

use crate::directory::support::{
    Meddle, Meddler, builder, company, done, mirror, newcomer, problems, writes,
};

/// A client from which the user of this id is hidden: in lists, and by reference.
fn hiding(tenant: &Tenant, hidden: UserId) -> Client {
    let hides = move |operation: &'static str, body: &mut Value| match operation {
        "list_users" => {
            let users = body.get_mut("data").and_then(Value::as_array_mut);
            if let Some(users) = users {
                users.retain(|user| user["id"] != hidden.get());
            }
            // All the same it is the whole list.
            let total = body["data"].as_array().map(Vec::len);
            body["meta"]["total"] = total.into();
        }
        // An answer without a user: nobody is there.
        "get_user_by_reference" if body["data"]["id"] == hidden.get() => {
            body["data"] = Value::Null;
        }
        _ => {}
    };
    Meddler::rewriting(hides).client(tenant)
}

fn searches(tenant: &Tenant) -> Vec<Recorded> {
    let requests = tenant.take_requests().into_iter();
    requests.filter(|request| request.path == "/users/search").collect()
}

async fn email(client: &Client, user: impl Into<UserId>) -> String {
    let user = client.get_user(user.into()).send().await.expect("a user");
    user.into_data().email.expect("an address")
}

fn taken(plan: &Plan<directory::Change>) -> &directory::EmailHolder {
    match &problems(plan)[..] {
        [(_, Problem::EmailTaken { holder, .. })] => holder,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_plan_searches_for_each_new_address() {
    let (tenant, client) = company(60).await;
    let _ = tenant.take_requests();
    let plan = client.directory().plan([newcomer(1), newcomer(2)]).await.expect("a plan");
    assert_eq!((plan.counts().create, problems(&plan).len()), (2, 0), "{plan}");
    let requests = tenant.take_requests();
    let searches: Vec<_> =
        requests.iter().filter(|request| request.path == "/users/search").collect();
    assert_eq!(searches.len(), 2);
    assert!(searches[0].query.contains("email=new.1%40fjord.example"), "{:?}", searches[0].query);
    // Deactivated users are in no search, so they are read, and the active ones are not.
    let inactive = client.list_users().inactive().limit(100).send().await.expect("users");
    let inactive: Vec<_> =
        inactive.into_inner().data.iter().map(|user| format!("/users/{}", user.id)).collect();
    let is_user = |request: &&Recorded| {
        request.path.strip_prefix("/users/").is_some_and(|id| id.parse::<u64>().is_ok())
    };
    let mut read: Vec<_> = requests.iter().filter(is_user).map(|one| one.path.clone()).collect();
    read.sort_unstable();
    let mut expected = inactive;
    expected.sort_unstable();
    assert!(!expected.is_empty(), "the company has deactivated users");
    assert_eq!(read, expected);
}

#[tokio::test]
async fn a_search_that_does_not_go_by_the_address_is_not_believed() {
    let (tenant, _) = company(60).await;
    // One that finds everybody, one that finds somebody else, and one that fails.
    let ignoring = Meddler::rewriting(|operation, body| {
        if operation == "search_users" {
            let user = serde_json::json!({"id": 2});
            body["data"] = vec![user; 5].into();
        }
    });
    let elsewhere = Meddler::rewriting(|operation, body| {
        if operation == "search_users" {
            body["data"] = vec![serde_json::json!({"id": 2})].into();
        }
    });
    let failing = Meddler::deciding(|operation, _| {
        if operation == "search_users" { Meddle::LoseRequest } else { Meddle::Pass }
    });
    for meddler in [ignoring, elsewhere, failing] {
        let client = meddler.client(&tenant);
        let email = email(&client, 3).await;
        let record = newcomer(1).set(Field::Email, email);
        let plan = client.directory().plan([record]).await.expect("a plan");
        assert_eq!(taken(&plan).user, 3, "everybody is read instead: {plan}");
    }
}

#[tokio::test]
async fn a_holder_outside_the_list_is_named_with_what_to_do() {
    let (tenant, admin) = company(60).await;
    let email = email(&admin, 3).await;
    let client = hiding(&tenant, 3.into());
    let record = |reference: &str| {
        let spec = MembershipSpec::new().no_department().user_types(["ROLE-BARISTA"]);
        let person =
            PersonRecord::new(reference).set(Field::FirstName, "A").set(Field::LastName, "B");
        person.set(Field::Email, email.to_uppercase()).membership("CC-1000", spec)
    };
    for (reference, held, relation, advice) in [
        ("NEW-1", "EMP-00003", Relation::OtherReference, "correct the reference on one side"),
        ("NEW-1", "new-1", Relation::OtherCase, "write it in the same way in both"),
        ("NEW-1", "", Relation::Unreferenced, "give the user the reference of the record"),
    ] {
        let change = UserUpdate::new().reference(held);
        admin.update_user(3, change).send().await.expect("a reference");
        let plan = client.directory().plan([record(reference)]).await.expect("a plan");
        let holder = taken(&plan);
        assert_eq!((holder.user.get(), holder.relation), (3, relation), "{plan}");
        assert_eq!(holder.reference.as_deref(), Some(held).filter(|held| !held.is_empty()));
        assert_eq!(holder.active, Some(true));
        assert!(plan.to_string().contains(advice), "{plan}");
        assert!(plan.is_empty(), "{plan}");
    }
    assert_eq!(writes(&tenant).len(), 4 - 1, "the three references, and nothing else");

    // An update is told in the same way.
    let record = PersonRecord::new("EMP-00002").set(Field::Email, &email);
    let plan = client.directory().plan([record]).await.expect("a plan");
    assert_eq!(taken(&plan).user, 3, "{plan}");
}

#[tokio::test]
async fn a_refusal_is_told_with_who_has_the_address() {
    let (tenant, admin) = company(60).await;
    let email = email(&admin, 3).await;
    let records = [
        newcomer(1).set(Field::Email, &email),
        PersonRecord::new("EMP-00002").set(Field::Email, &email),
    ];
    for record in records {
        let directory = admin.directory().check_emails(false);
        let plan = directory.plan([record]).await.expect("a plan");
        let _ = tenant.take_requests();
        let report = plan.apply().await.expect("applied");
        let (_, error) = report.failures().next().expect("a failure");
        let Error::EmailRefused { holder: Some(holder), .. } = error else { panic!("{error:?}") };
        assert_eq!((holder.user.get(), holder.relation), (3, Relation::OtherReference));
        assert!(error.is_validation() && error.fields().is_some_and(|it| it.contains_key("email")));
        let told = r#"user 3 (reference "EMP-00003", active) has the e-mail address: if that is"#;
        assert!(report.to_string().contains(told), "{report}");
        assert_eq!(searches(&tenant).len(), 1);
    }
}

#[tokio::test]
async fn somebody_who_was_created_in_between_is_the_same_person() {
    let (_tenant, client) = company(20).await;
    let plan = || async { client.directory().plan([newcomer(1)]).await.expect("a plan") };
    let (first, second) = (plan().await, plan().await);
    done(first).await;
    let report = second.apply().await.expect("applied");
    let (_, error) = report.failures().next().expect("a failure");
    let Error::EmailRefused { holder: Some(holder), .. } = error else { panic!("{error:?}") };
    assert_eq!(holder.relation, Relation::SamePerson);
    assert!(report.to_string().contains("plan again"), "{report}");
    let again = plan().await;
    assert_eq!((again.is_empty(), problems(&again)), (true, vec![]), "{again}");
}

#[tokio::test]
async fn a_deactivated_holder_whom_nobody_shows_is_told_as_possible() {
    let (tenant, admin) = company(60).await;
    let inactive = admin.list_users().inactive().limit(1).send().await.expect("users");
    let inactive = inactive.into_inner().data[0].id;
    let email = email(&admin, inactive).await;
    let deactivated = newcomer(1).set(Field::Email, email);
    // An administrator gets to know who it is.
    let plan = admin.directory().plan([deactivated.clone()]).await.expect("a plan");
    assert_eq!((taken(&plan).user, taken(&plan).active), (inactive, Some(false)), "{plan}");

    // The people team does not see deactivated accounts.
    let people_team = self::email(&admin, 3).await;
    let client = builder(&tenant).password(people_team, tenant.password());
    let client = client.build().expect("a client");
    let plan = client.directory().plan([deactivated]).await.expect("a plan");
    assert_eq!(plan.counts().create, 1, "{plan}");
    let report = plan.apply().await.expect("applied");
    let (_, error) = report.failures().next().expect("a failure");
    assert!(matches!(error, Error::EmailRefused { holder: None, .. }), "{error:?}");
    assert!(report.to_string().contains("a deactivated account may have it"), "{report}");
}

#[tokio::test]
async fn another_refusal_is_told_as_it_is() {
    let (tenant, client) = company(20).await;
    let plan = client.directory().plan([newcomer(1)]).await.expect("a plan");
    // Somebody else gets the reference in between.
    let taken = UserUpdate::new().reference("NEW-00001");
    client.update_user(3, taken).send().await.expect("a reference");
    let _ = tenant.take_requests();
    let report = plan.apply().await.expect("applied");
    let (_, error) = report.failures().next().expect("a failure");
    assert!(matches!(error, Error::Call(_)), "{error:?}");
    assert_eq!(searches(&tenant).len(), 0);
}

/// How often each user was read alone.
fn reads(tenant: &Tenant) -> BTreeMap<u64, usize> {
    let mut reads = BTreeMap::new();
    for request in tenant.take_requests() {
        let id = request.path.strip_prefix("/users/").and_then(|id| id.parse().ok());
        if let Some(id) = id {
            *reads.entry(id).or_default() += 1;
        }
    }
    reads
}

#[tokio::test]
async fn nobody_is_read_for_an_address_without_need() {
    let (tenant, client) = company(60).await;
    let mut records = mirror(&client).await;
    records[1] = records[1].clone().set(Field::Email, "other@fjord.example");
    let inactive = client.list_users().inactive().limit(1).send().await.expect("users");
    let back = inactive.into_inner().data[0].reference.clone().expect("a reference");
    records.push(PersonRecord::new(back).set(Field::Phone, "1"));
    let _ = tenant.take_requests();
    // Deactivated people may have an address; there is none to give.
    let title = PersonRecord::new("EMP-00002").set(Field::Title, "Host");
    let plan = client.directory().plan([title]).await.expect("a plan");
    assert_eq!((plan.counts().update, reads(&tenant)), (1, BTreeMap::new()), "{plan}");

    let all = records.len();
    let plan = client.directory().plan(records).await.expect("a plan");
    assert_eq!((plan.counts().update, plan.counts().unchanged), (2, all - 2), "{plan}");
    let reads = reads(&tenant);
    assert!(reads.len() >= all && reads.values().all(|times| *times == 1), "{reads:?}");
}

#[tokio::test]
async fn an_address_is_searched_for_once_and_not_where_its_holder_is_known() {
    let (tenant, client) = company(60).await;
    let theirs = email(&client, 3).await;
    let records = [
        PersonRecord::new("EMP-00003").set(Field::Phone, "1"),
        newcomer(1).set(Field::Email, theirs),
        newcomer(2),
        newcomer(3).set(Field::Email, "new.2@fjord.example"),
    ];
    let _ = tenant.take_requests();
    let plan = client.directory().plan(records).await.expect("a plan");
    assert_eq!(problems(&plan).len(), 3, "{plan}");
    let searches: Vec<_> = searches(&tenant).into_iter().map(|request| request.query).collect();
    assert_eq!(searches.len(), 1, "{searches:?}");
    assert!(searches[0].contains("new.2%40fjord.example"), "{searches:?}");
}

#[tokio::test]
async fn a_search_with_as_many_hits_as_it_may_have_names_nobody() {
    let (tenant, honest) = company(20).await;
    let theirs = email(&honest, 3).await;
    for (hits, is_named) in [(4, true), (5, false)] {
        let client = Meddler::rewriting(move |operation, body| {
            if operation == "search_users" {
                body["data"] = vec![serde_json::json!({"id": 3}); hits].into();
            }
        })
        .client(&tenant);
        let record = newcomer(1).set(Field::Email, &theirs);
        let directory = client.directory().check_emails(false);
        let plan = directory.plan([record]).await.expect("a plan");
        let report = plan.apply().await.expect("applied");
        let (_, error) = report.failures().next().expect("a failure");
        assert_eq!(matches!(error, Error::EmailRefused { .. }), is_named, "{hits}: {error:?}");
    }
}

#[tokio::test]
async fn a_refusal_that_blames_nothing_names_who_else_has_the_address() {
    for status in [409, 422] {
        let (tenant, client) = company(20).await;
        let theirs = email(&client, 3).await;
        let plan = async |record| {
            client.directory().check_emails(false).plan([record]).await.expect("a plan")
        };
        let refused = async |plan: Plan<directory::Change>| {
            tenant.fail_next(1, Failure::new(status));
            let report = plan.apply().await.expect("applied");
            match report.failures().next().expect("a failure").1 {
                Error::EmailRefused { holder, .. } => holder.as_ref().map(|it| it.user.get()),
                Error::Call(_) => Some(0),
                error => panic!("{error:?}"),
            }
        };
        let taken = plan(newcomer(1).set(Field::Email, theirs)).await;
        assert_eq!(refused(taken).await, Some(3), "{status}");
        // Nobody has it, or the very person: then it is about something else.
        assert_eq!(refused(plan(newcomer(1)).await).await, Some(0), "{status}");
        let own = "own@fjord.example";
        let planned = plan(PersonRecord::new("EMP-00002").set(Field::Email, own)).await;
        client.update_user(2, UserUpdate::new().email(own)).send().await.expect("updated");
        assert_eq!(refused(planned).await, Some(0), "{status}");
    }
}
