//! What never happens: nobody is created who is there, nobody is removed who is in the source.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use ziik_ext::directory::{Field, Missing, PersonRecord, Problem, Rail, Withheld};
use ziik_ext::memberships::{MembershipSpec, NameProblem, UserRef};
use ziik_ext::plan::Stopped;
use ziik_ext::{Error, RetryPolicy};
use ziik_fake::{FaultPlan, Rule};

use crate::directory::support::{
    Meddler, Scripted, builder, company, mirror, newcomer, problems, users, writes,
};

/// What the list of users is turned into: by the number of the page, from 1.
fn listing(change: impl Fn(&mut Value, i64) + Send + Sync + 'static) -> Meddler {
    Meddler::rewriting(move |operation, body| {
        if operation == "list_users" {
            let page = body["meta"]["current_page"].as_i64().unwrap_or(0);
            change(body, page);
        }
    })
}

fn retain(body: &mut Value, keep: impl Fn(&Value) -> bool) {
    if let Some(users) = body["data"].as_array_mut() {
        users.retain(keep);
    }
}

#[tokio::test]
async fn whom_a_list_without_a_number_lacks_is_not_created_again() {
    let (tenant, client) = company(60).await;
    let records = mirror(&client).await;
    let untold = listing(|body, _| {
        body["meta"].take();
        body["links"].take();
        retain(body, |user| user["id"] != 2);
    });
    let plan = untold.client(&tenant).directory().plan(records.clone()).await.expect("a plan");
    assert_eq!((plan.counts().create, plan.unchanged().count()), (0, records.len()), "{plan}");
}

#[tokio::test]
async fn whom_a_change_of_the_list_hides_is_not_created_again() {
    let (tenant, client) = company(150).await;
    let records = mirror(&client).await;
    // Between its two pages somebody of the first goes, and somebody comes at the end.
    let shifting = listing(|body, page| {
        if page == 2 {
            retain(body, |user| user["id"] != 120);
            if let Some(users) = body["data"].as_array_mut() {
                users.push(json!({ "id": 4711, "reference": "LATE", "active": true }));
            }
        }
    });
    let plan = shifting.client(&tenant).directory().plan(records.clone()).await.expect("a plan");
    assert_eq!((plan.counts().create, plan.unchanged().count()), (0, records.len()), "{plan}");
}

#[tokio::test]
async fn whom_a_server_that_ignores_the_size_of_pages_hides_is_not_created_again() {
    let (tenant, client) = company(60).await;
    let records = mirror(&client).await;
    let small = listing(|body, page| {
        body["meta"].take();
        body["links"].take();
        match body["data"].as_array_mut() {
            Some(users) if page == 1 => users.truncate(15),
            _ => {}
        }
    });
    let plan = small.client(&tenant).directory().plan(records.clone()).await.expect("a plan");
    assert_eq!((plan.counts().create, plan.unchanged().count()), (0, records.len()), "{plan}");
}

#[tokio::test]
async fn somebody_who_comes_back_while_the_lists_are_read_is_not_created_again() {
    let (tenant, client) = company(30).await;
    let records = mirror(&client).await;
    // User 2 is deactivated while the active users are listed, and comes back before the others
    // are.
    let lists = AtomicUsize::new(0);
    let flipping = listing(move |body, _| {
        if lists.fetch_add(1, Ordering::Relaxed) == 0 {
            retain(body, |user| user["id"] != 2);
            let told = body["data"].as_array().map_or(0, Vec::len);
            body["meta"]["total"] = told.into();
        }
    });
    let all = records.into_iter().chain((0..20).map(newcomer));
    let plan = flipping.client(&tenant).directory().plan(all).await.expect("a plan");
    assert!(plan.changes().iter().all(|change| change.reference != "EMP-00002"), "{plan}");
    assert_eq!(plan.counts().create, 20, "{plan}");
}

#[tokio::test]
async fn an_heir_by_id_who_does_not_exist_is_an_error() {
    let (tenant, client) = company(30).await;
    let mut records = mirror(&client).await;
    records.truncate(records.len() - 1);
    let delete = |heir| Missing::Delete { transfer_to: Some(heir) };
    let error = client
        .directory()
        .missing(delete(UserRef::from(4711)))
        .plan(records.clone())
        .await
        .expect_err("nobody");
    assert!(matches!(error, Error::Name(NameProblem::Unknown(_))), "{error}");
    let plan = client
        .directory()
        .missing(delete(UserRef::from(2)))
        .plan(records.clone())
        .await
        .expect("a plan");
    assert_eq!(plan.removals(), 1);
    // One whom the list lacks is looked up, by id and by reference.
    let short = || listing(|body, _| retain(body, |user| user["id"] != 2)).client(&tenant);
    for heir in [UserRef::from(2), UserRef::from("EMP-00002")] {
        let plan = short().directory().missing(delete(heir)).plan(records.clone()).await;
        assert_eq!(plan.expect("the heir is there").counts().create, 0);
    }
    assert_eq!(writes(&tenant).len(), 0);
    // One whom the list has is not looked up, and a look-up that fails says nothing of them.
    let title = |reference: &str| PersonRecord::new(reference).set(Field::Title, "Host");
    let known = client.directory().missing(delete(UserRef::from(2)));
    let titles = records.iter().map(|record| title(record.reference()));
    let _ = tenant.take_requests();
    let _ = known.plan(titles).await.expect("a plan");
    let asked = tenant.take_requests();
    assert!(asked.iter().all(|request| request.path != "/users/2"), "{asked:?}");
    let rule = "get_user_by_reference:1=status-500".parse::<Rule>().expect("a rule");
    tenant.set_faults(FaultPlan::new(1).rule(rule));
    let directory = client.directory().missing(delete(UserRef::from("EMP-X")));
    let error = directory.plan(records).await.expect_err("out of order");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(500), "{error}");
}

#[tokio::test]
async fn an_address_is_taken_also_when_the_record_of_its_holder_was_not_read_in_full() {
    let (_tenant, client) = company(30).await;
    let all = users(&client).await;
    let email = |id: i64| {
        all.iter()
            .find(|user| user.id == id)
            .and_then(|user| user.email.clone())
            .expect("an address")
    };
    let holder = || PersonRecord::new("EMP-00003");
    for records in [
        vec![holder().set(Field::Title, "Lead")],
        vec![holder().membership("CC-9", MembershipSpec::new())],
        vec![holder(), holder()],
        vec![holder().set(Field::Birthday, "tomorrow")],
    ] {
        let taker = newcomer(1).set(Field::Email, email(3));
        let plan =
            client.directory().plan(records.into_iter().chain([taker])).await.expect("a plan");
        let found = problems(&plan).into_iter().find(|(reference, _)| reference == "NEW-00001");
        assert!(
            matches!(found, Some((_, Problem::EmailTaken { holder, .. })) if holder.user == 3),
            "{plan}"
        );
        assert_eq!(plan.counts().create, 0, "{plan}");
    }
}

/// A tenant with an administrator, whose records are all here, and somebody who is in no record;
/// the token tells nothing.
fn opaque(email: &'static str, current: Option<i64>) -> Scripted {
    Scripted::new(move |method, path, query| match (method, path) {
        ("POST", "/authenticate") => {
            (200, json!({ "jwt": "opaque", "expires": 4_000_000_000_i64 }))
        }
        ("GET", "/users") if query.contains("inactive") => {
            (200, json!({ "data": [], "meta": { "total": 0 } }))
        }
        ("GET", "/users") => {
            let user = |id: i64| json!({ "id": id, "reference": format!("E{id}"), "active": true });
            (200, json!({ "data": [user(1), user(2), user(3)], "meta": { "total": 3 } }))
        }
        ("GET", "/users/current") => match current {
            Some(id) => (200, json!({ "data": { "id": id } })),
            None => (404, json!({})),
        },
        ("GET", "/users/2") => {
            (200, json!({ "data": { "id": 2, "email": email, "admin": false } }))
        }
        ("GET", "/users/3") => {
            (200, json!({ "data": { "id": 3, "email": "eva@acme.example", "admin": false } }))
        }
        _ => (404, json!({})),
    })
}

#[tokio::test]
async fn the_signed_in_user_is_known_however_the_address_is_written() {
    for (username, email) in [
        ("jörg@acme.example", "JÖRG@acme.example"),
        (" jörg@acme.example ", "jörg@acme.example"),
        ("jo\u{308}rg@acme.example", "J\u{d6}RG@ACME.example"),
        ("ada@acme.example", " Ada@acme.example"),
    ] {
        let client =
            opaque(email, None).builder().password(username, "x").build().expect("a client");
        let directory = client.directory().missing(Missing::Deactivate);
        let plan = directory.plan([PersonRecord::new("E1")]).await.expect("a plan");
        assert_eq!(
            problems(&plan),
            [("E2".to_owned(), &Problem::SignedIn)],
            "{username} {email}: {plan}"
        );
        assert_eq!(plan.removals(), 1, "{plan}");
    }
}

#[tokio::test]
async fn nobody_is_removed_as_long_as_it_is_not_certain_who_is_signed_in() {
    let plan = async |username: &str, current| {
        let client = opaque("jo@acme.example", current)
            .builder()
            .password(username, "x")
            .build()
            .expect("a client");
        client
            .directory()
            .missing(Missing::Deactivate)
            .plan([PersonRecord::new("E1")])
            .await
            .expect("a plan")
    };
    // A name that is no address, and an address that nobody has.
    for username in ["jo", "joanna@acme.example"] {
        let unknown = plan(username, None).await;
        let withheld = (unknown.removals(), unknown.removals_withheld());
        assert_eq!(withheld, (0, Some(Withheld::UnknownSignIn)), "{username}: {unknown}");
        // Ziik may tell.
        let known = plan(username, Some(2)).await;
        assert_eq!(problems(&known), [("E2".to_owned(), &Problem::SignedIn)], "{known}");
        assert_eq!((known.removals(), known.removals_withheld()), (1, None), "{known}");
    }
}

#[tokio::test]
async fn records_that_cannot_be_read_are_records_all_the_same() {
    let (_tenant, client) = company(10).await;
    let unreadable = (0..5).map(|_| Err::<PersonRecord, _>("line 3"));
    let plan =
        client.directory().missing(Missing::Deactivate).plan(unreadable).await.expect("a plan");
    assert_eq!(plan.removals_withheld(), Some(Withheld::UnknownRecords), "{plan}");
}

#[tokio::test]
async fn references_are_the_same_in_each_form_of_unicode() {
    let (tenant, client) = company(10).await;
    let rename = |reference: &'static str| {
        Meddler::rewriting(move |operation, body| {
            if let ("list_users", Some(users)) =
                (operation, body.get_mut("data").and_then(Value::as_array_mut))
            {
                for user in users.iter_mut().filter(|user| user["id"] == 2) {
                    user["reference"] = reference.into();
                }
            }
        })
    };
    let mut records: Vec<_> = mirror(&client)
        .await
        .into_iter()
        .filter(|record| record.reference() != "EMP-00002")
        .collect();
    records.push(PersonRecord::new("O\u{308}RE-2").set(Field::Title, "Lead"));
    for reference in ["\u{d6}RE-2", "O\u{308}RE-2", " O\u{308}RE-2\u{a0}"] {
        let directory = rename(reference).client(&tenant).directory().missing(Missing::Deactivate);
        let plan = directory.plan(records.clone()).await.expect("a plan");
        let counts = plan.counts();
        assert_eq!(
            (counts.create, counts.update, plan.removals()),
            (0, 1, 0),
            "{reference}: {plan}"
        );
    }
    // Another case may mean somebody else: neither is done anything to.
    let directory = rename("o\u{308}re-2").client(&tenant).directory().missing(Missing::Deactivate);
    let plan = directory.plan(records.clone()).await.expect("a plan");
    assert_eq!(plan.removals(), 0, "{plan}");
    assert!(plan.to_string().contains("\u{f6}re-2"), "{plan}");
}

#[tokio::test]
async fn a_reference_that_ziik_finds_in_another_case_is_not_created() {
    // Ziik's own look-up does not tell upper from lower case.
    let client = Scripted::new(|method, path, query| match (method, path) {
        ("GET", "/users/reference/new-00001") => {
            (200, json!({ "data": { "id": 9, "reference": "NEW-00001" } }))
        }
        ("GET", "/users") if query.contains("inactive") => {
            (200, json!({ "data": [], "meta": { "total": 0 } }))
        }
        ("GET", "/users") => {
            (200, json!({ "data": [{ "id": 9, "reference": "NEW-00001", "active": true }] }))
        }
        ("GET", "/units") => (200, json!({ "data": [{ "id": 1, "reference": "CC-1000" }] })),
        ("GET", "/usertypes") => (200, json!({ "data": [] })),
        _ => (404, json!({})),
    });
    let client = client.builder().token("a.b.c", 4_000_000_000).build().expect("a client");
    let record = PersonRecord::new("new-00001")
        .set(Field::FirstName, "A")
        .set(Field::LastName, "B")
        .set(Field::Email, "a@b.example")
        .membership("CC-1000", MembershipSpec::new());
    let plan = client.directory().check_emails(false).plan([record]).await.expect("a plan");
    assert_eq!(plan.counts().create, 0, "{plan}");
    assert!(plan.to_string().contains("NEW-00001"), "{plan}");
}

fn outage() -> FaultPlan {
    FaultPlan::new(1)
        .rule("create_user,get_user_by_reference:1=status-503".parse::<Rule>().expect("a rule"))
}

#[tokio::test]
async fn an_outage_ends_an_application() {
    let (tenant, _) = company(5).await;
    let client =
        builder(&tenant).retry(RetryPolicy::none().no_circuit_breaker()).build().expect("a client");
    let directory = client.directory().allow(Rail::Creates, 300);
    let plan = directory.plan((0..300).map(newcomer)).await.expect("a plan");
    assert_eq!(plan.counts().create, 300, "{plan}");
    tenant.set_faults(outage());
    let _ = tenant.take_requests();
    let report = plan.apply().await.expect("applied");
    assert!(!report.is_success());
    let requests = tenant.take_requests().len();
    assert!(requests <= 2 * (20 + 8), "{requests} requests");
    assert_eq!(
        report.entries().iter().filter(|entry| entry.change.row.is_some()).count(),
        300,
        "everybody is named"
    );
    assert!((20..=28).contains(&report.failed()), "{report}");
    assert_eq!((report.created(), report.failed() + report.not_begun()), (0, 300), "{report}");
    assert!(report.to_string().contains(" not begun because of an outage"), "{report}");
    assert_eq!(report.stopped(), Some(Stopped::Outage));

    // The client's own circuit breaker is heard at once.
    let client = builder(&tenant).build().expect("a client");
    tenant.set_faults(FaultPlan::default());
    let directory = client.directory().allow(Rail::Creates, 300);
    let plan = directory.plan((0..300).map(newcomer)).await.expect("a plan");
    tenant.set_faults(outage());
    let report = plan.apply().max_in_flight(1).await.expect("applied");
    assert!(report.failed() <= 10, "{report}");
    // What failed and what was not begun is in the next plan.
    tenant.set_faults(FaultPlan::default());
    let client = builder(&tenant).build().expect("a client");
    let report = client
        .directory()
        .allow(Rail::Creates, 300)
        .plan((0..300).map(newcomer))
        .await
        .expect("a plan")
        .apply()
        .await
        .expect("applied");
    assert_eq!((report.created(), report.is_success()), (300, true), "{report}");
}

#[tokio::test]
async fn addresses_that_are_to_be_swapped_are_told_as_such() {
    let (_tenant, client) = company(10).await;
    let all = users(&client).await;
    let email = |id: i64| {
        all.iter()
            .find(|user| user.id == id)
            .and_then(|user| user.email.clone())
            .expect("an address")
    };
    let takes =
        |id: i64, of: i64| PersonRecord::new(format!("EMP-{id:05}")).set(Field::Email, email(of));
    let plan =
        client.directory().plan([takes(2, 3), takes(3, 4), takes(4, 2)]).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    assert_eq!(plan.to_string().matches("in a circle").count(), 3, "{plan}");
}

#[tokio::test]
async fn what_turns_text_around_is_shown_as_what_it_is() {
    let (_tenant, client) = company(10).await;
    let record = PersonRecord::new("EMP-00002").set(Field::Title, "a\u{202e}b\u{2028}c\u{2066}d");
    let hidden = PersonRecord::new("X\u{202e}Y\u{200f}").set(Field::Title, "x");
    let plan = client.directory().plan([record, hidden]).await.expect("a plan");
    let shown = plan.to_string();
    assert!(!shown.contains(['\u{202e}', '\u{2028}', '\u{2066}', '\u{200f}']), "{shown:?}");
    assert!(shown.contains("X\\u{202e}Y\\u{200f}"), "{shown:?}");
    let report = plan.apply().await.expect("applied").to_string();
    assert!(!report.contains(['\u{202e}', '\u{200f}']), "{report:?}");
}

#[tokio::test]
async fn a_plan_says_whether_anything_is_left_to_do() {
    let (_tenant, client) = company(10).await;
    let records = mirror(&client).await;
    let plan = async |records: Vec<PersonRecord>| {
        client.directory().missing(Missing::Deactivate).plan(records).await.expect("a plan")
    };
    assert!(plan(records.clone()).await.is_settled());
    let wrong = records.iter().cloned().chain([PersonRecord::new("N")]).collect();
    let settled = plan(wrong).await;
    assert!(settled.is_empty() && !settled.is_settled(), "{settled}");
    let fewer = plan(records[..records.len() - 1].to_vec()).await;
    assert!(!fewer.is_settled(), "{fewer}");
    let withheld = plan(Vec::new()).await;
    assert!(withheld.is_empty() && !withheld.is_settled(), "{withheld}");
    // A literal will do for an heir.
    let plan = client
        .directory()
        .missing(Missing::Delete { transfer_to: Some(2.into()) })
        .plan(records)
        .await;
    assert!(plan.expect("a plan").is_settled());
}

#[tokio::test]
async fn who_is_signed_in_is_asked_for_only_when_somebody_is_to_change() {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let server = Scripted::new(move |method, path, query| {
        count.fetch_add(usize::from(path == "/users/current"), Ordering::Relaxed);
        match (method, path) {
            ("GET", "/users") if query.contains("inactive") => {
                (200, json!({ "data": [], "meta": { "total": 0 } }))
            }
            ("GET", "/users") => {
                let user = json!({ "id": 1, "reference": "E1", "title": "Host", "active": true });
                (200, json!({ "data": [user], "meta": { "total": 1 } }))
            }
            _ => (404, json!({})),
        }
    });
    let client = server.builder().token("opaque", 4_000_000_000).build().expect("a client");
    for (title, times) in [("Host", 0), ("Lead", 1)] {
        let record = PersonRecord::new("E1").set(Field::Title, title);
        let plan = client.directory().plan([record]).await.expect("a plan");
        assert_eq!((plan.changes().len(), asked.load(Ordering::Relaxed)), (times, times), "{plan}");
    }
}

#[tokio::test]
async fn deactivated_people_who_cannot_be_listed_are_missed_only_where_they_may_not_be_seen() {
    for (status, is_planned) in [(403, true), (500, false)] {
        let server = Scripted::new(move |method, path, query| match (method, path) {
            ("GET", "/users") if query.contains("inactive") => (status, json!({})),
            ("GET", "/users") => (200, json!({ "data": [], "meta": { "total": 0 } })),
            _ => (404, json!({})),
        });
        let client = server.builder().token("opaque", 4_000_000_000).build().expect("a client");
        let plan = client.directory().plan([PersonRecord::new("E1")]).await;
        assert_eq!(plan.is_ok(), is_planned, "{status}: {plan:?}");
    }
}
