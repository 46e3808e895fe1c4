//! Plans as files: what is kept, what is refused, and what has changed in the meantime.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use ziik_ext::Client;
use ziik_ext::api::Patch;
use ziik_ext::api::types::{User, UserId, UserUpdate};
use ziik_ext::directory::{Field, FileError, Missing, PersonRecord, Rail};
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::plan::Outcome;
use ziik_fake::{Failure, Tenant};

use crate::directory::support::{
    Meddler, builder, company, done, memberships, mirror, newcomer, outcome, problems, writes,
};

/// A folder for files, and one in it.
fn file() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.json");
    (folder, path)
}

/// A company and what its source says now: somebody new, a new title, another unit, and somebody
/// who is gone. Also the user who is to be moved.
async fn monday() -> (Tenant, Client, Vec<PersonRecord>) {
    let (tenant, client) = company(12).await;
    let mut records = mirror(&client).await;
    records.pop();
    let titled = PersonRecord::new(records[2].reference()).set(Field::Title, "Shift lead");
    let moved = PersonRecord::new(records[3].reference())
        .set(Field::Phone, "+45 11 22 33 44")
        .membership("CC-1010", MembershipSpec::new().user_types(["ROLE-LEAD"]));
    records[2] = titled;
    records[3] = moved;
    records.push(newcomer(1));
    (tenant, client, records)
}

#[tokio::test]
async fn a_plan_does_the_same_from_a_file() {
    let (tenant, client, mut records) = monday().await;
    records.push(PersonRecord::new("NEW-00002"));
    let (_folder, path) = file();
    let directory = client.directory().missing(Missing::Deactivate).allow(Rail::Creates, 7);
    let plan = directory.plan(records.clone()).await.expect("a plan");
    plan.save(&path).expect("saved");
    let loaded = client.directory().load(&path).expect("loaded");
    assert_eq!(loaded.changes(), plan.changes());
    assert_eq!(loaded.to_string(), plan.to_string(), "with the names of units");
    assert_eq!(loaded.digest(), plan.digest());
    assert_eq!(loaded.counts(), plan.counts());
    assert_eq!(loaded.allowed(Rail::Creates), 7);
    assert_eq!(loaded.unchanged().count(), plan.unchanged().count());
    assert_eq!(loaded.is_settled(), plan.is_settled());
    let kinds = |plan: &ziik_ext::Plan<ziik_ext::directory::Change>| {
        let kinds = plan.problems().iter().map(|finding| finding.problem.kind().to_owned());
        kinds.collect::<Vec<_>>()
    };
    assert_eq!(kinds(&loaded), kinds(&plan));
    assert!(kinds(&plan).contains(&"incomplete".to_owned()), "{plan}");

    let _ = writes(&tenant);
    let changes = plan.changes().len();
    let report = loaded.apply().await.expect("applied");
    assert!(report.is_success(), "{report}");
    assert_eq!(report.done(), changes);
    let again = directory.plan(records).await.expect("a plan");
    assert!(again.is_empty(), "{again}");

    // A second time there is nothing left, and nobody is there twice.
    let _ = writes(&tenant);
    let report = client.directory().load(&path).expect("loaded").apply().await.expect("applied");
    assert_eq!((report.done(), report.stale()), (0, 1), "{report}");
    assert!(report.to_string().contains("has this reference now"), "{report}");
    assert_eq!(writes(&tenant).len(), 0);
    assert!(!report.is_success());
    let error = report.into_result().expect_err("stale");
    assert!(error.to_string().starts_with("1 changes are stale"), "{error}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_is_the_owners_and_holds_no_secret() {
    use std::os::unix::fs::PermissionsExt;
    let (tenant, client, records) = monday().await;
    let (folder, path) = file();
    let plan = client.directory().plan(records).await.expect("a plan");
    plan.save(&path).expect("saved");
    plan.save(&path).expect("and once more");
    let mode = std::fs::metadata(&path).expect("metadata").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let text = std::fs::read_to_string(&path).expect("text");
    assert!(!text.contains(tenant.password()), "{text}");
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 1);
    let nowhere = folder.path().join("no").join("plan.json");
    let error = plan.save(&nowhere).expect_err("no folder");
    assert!(error.to_string().starts_with(&nowhere.display().to_string()), "{error}");
}

/// Rewrites the JSON of a file.
fn change(path: &Path, change: impl FnOnce(&mut Value)) {
    let text = std::fs::read(path).expect("a file");
    let mut json: Value = serde_json::from_slice(&text).expect("JSON");
    change(&mut json);
    std::fs::write(path, json.to_string()).expect("written");
}

#[tokio::test]
async fn what_is_no_plan_of_this_tenant_and_time_is_refused() {
    let (_tenant, client, records) = monday().await;
    let (_folder, path) = file();
    let plan = client.directory().plan(records).await.expect("a plan");
    let load = || client.directory().load(&path).map(|_| ()).map_err(|error| error.to_string());
    let refused = |words: &str| {
        let error = load().expect_err(words);
        assert!(error.contains(words), "{error}");
        assert!(error.starts_with(&path.display().to_string()), "{error}");
    };

    refused("No such file");
    std::fs::write(&path, "reference,title\n").expect("written");
    refused("is not the JSON of a plan");
    std::fs::write(&path, "{}").expect("written");
    refused("`format` is not");
    plan.save(&path).expect("saved");
    change(&path, |json| json["version"] = json!(2));
    refused("by another version");
    plan.save(&path).expect("saved");
    change(&path, |json| json["plan"]["changes"][0]["fields"][0]["to"] = json!("Owner"));
    refused("was altered after it was saved");
    plan.save(&path).expect("saved");
    change(&path, |json| json["plan"]["extra"] = json!(1));
    refused("the plan cannot be read");
    // Its form may change.
    plan.save(&path).expect("saved");
    change(&path, |_| {});
    assert_eq!(load(), Ok(()));

    let (other, _) = company(0).await;
    let error = builder(&other).build().expect("a client").directory().load(&path);
    let error = error.expect_err("another tenant");
    assert!(matches!(&error, FileError::OtherTenant { .. }), "{error}");
    assert!(error.to_string().contains(&format!("the client is for {}", other.url())), "{error}");

    plan.clone().valid_for(Duration::MAX).save(&path).expect("saved");
    assert_eq!(load(), Ok(()), "any time will do");
    plan.valid_for(Duration::ZERO).save(&path).expect("saved");
    tokio::time::sleep(Duration::from_millis(1100)).await;
    refused("plan again");
}

/// A user as Ziik shows them, if it does.
async fn shown(client: &Client, user: UserId) -> Option<User> {
    Some(client.get_user(user).send().await.ok()?.into_data())
}

/// Somebody of the plan, and what became of their change after `meanwhile`.
async fn after(meanwhile: impl AsyncFnOnce(&Client, &Tenant, UserId), who: usize) -> String {
    let (tenant, client, records) = monday().await;
    let reference = records.get(who).map_or("NEW-00001", |record| record.reference()).to_owned();
    let directory = client.directory().missing(Missing::Deactivate);
    let plan = directory.plan(records).await.expect("a plan").recheck();
    let change = plan.changes().iter().find(|change| change.reference == reference);
    let user = change.expect("a change").user.unwrap_or(UserId::new(1));
    meanwhile(&client, &tenant, user).await;
    let before = shown(&client, user).await;
    let report = plan.apply().await.expect("applied");
    let entry = report.entries().iter().find(|entry| entry.change.reference == reference);
    let Outcome::Stale { reason, .. } = &entry.expect("an entry").outcome else {
        return entry.expect("an entry").outcome.failure().map_or_else(
            || format!("{:?}", entry.expect("an entry").outcome),
            ToString::to_string,
        );
    };
    assert_eq!(report.stale(), 1, "{report}");
    let now = shown(&client, user).await;
    assert_eq!(before, now, "nothing is overwritten");
    reason.clone()
}

#[tokio::test]
async fn what_somebody_else_changed_is_not_overwritten() {
    let title = |title: &'static str| {
        async move |client: &Client, _: &Tenant, user: UserId| {
            let update = UserUpdate::new().title(title);
            client.update_user(user, update).send().await.expect("updated");
        }
    };
    assert_eq!(after(title("Owner"), 2).await, r#"title is "Owner" now"#);
    assert_eq!(after(title("Shift lead"), 2).await, "Unchanged", "it was done already");
    let cleared = async |client: &Client, _: &Tenant, user: UserId| {
        let update = UserUpdate::new().title(Patch::Null);
        client.update_user(user, update).send().await.expect("updated");
    };
    assert_eq!(after(cleared, 2).await, "title is none now");
    let deactivated = async |client: &Client, _: &Tenant, user: UserId| {
        client.deactivate_user(user).send().await.expect("deactivated");
    };
    assert_eq!(after(deactivated, 2).await, "the user is deactivated now");
    let renamed = async |client: &Client, _: &Tenant, user: UserId| {
        let update = UserUpdate::new().reference("EMP-99999");
        client.update_user(user, update).send().await.expect("updated");
    };
    let reason = after(renamed, 2).await;
    assert!(reason.ends_with(r#"has the reference "EMP-99999" now"#), "{reason}");
    let deleted = async |client: &Client, _: &Tenant, user: UserId| {
        client.delete_user(user).send().await.expect("deleted");
    };
    assert_eq!(after(deleted, 2).await, "the user is deactivated now", "as Ziik shows them");
    let created = async |client: &Client, _: &Tenant, _: UserId| {
        done(client.directory().plan([newcomer(1)]).await.expect("a plan")).await;
    };
    let reason = after(created, 99).await;
    assert!(reason.ends_with("has this reference now"), "{reason}");
}

#[tokio::test]
async fn memberships_that_somebody_else_changed_are_left_alone() {
    let added = async |client: &Client, _: &Tenant, user: UserId| {
        for unit in ["CC-1000", "CC-1020", "CC-1030"] {
            let spec = MembershipSpec::new();
            if client.memberships(user).ensure(unit, spec).await.expect("added") {
                return;
            }
        }
        panic!("the user is everywhere");
    };
    let reason = after(added, 3).await;
    assert_eq!(reason, "the user has other memberships now");
    // What is as it is to be is not done again; the rest of the change is.
    let half = async |client: &Client, _: &Tenant, user: UserId| {
        let update = UserUpdate::new().phone("+45 11 22 33 44");
        client.update_user(user, update).send().await.expect("updated");
        let lead = MembershipSpec::new().user_types(["ROLE-LEAD"]);
        client.memberships(user).ensure("CC-1010", lead).await.expect("joined");
    };
    assert_eq!(after(half, 3).await, "Done");
}

#[tokio::test]
async fn a_run_that_was_cut_is_finished_by_the_same_file() {
    let (_tenant, client, records) = monday().await;
    let (_folder, path) = file();
    let directory = client.directory().missing(Missing::Deactivate);
    let plan = directory.plan(records.clone()).await.expect("a plan");
    plan.save(&path).expect("saved");
    let mover = plan.changes().iter().find(|change| change.reference == records[3].reference());
    let mover = mover.and_then(|change| change.user).expect("a user");
    let left: Vec<_> = memberships(&client, mover).await;
    // The first run got as far as the new membership of one person.
    let lead = MembershipSpec::new().user_types(["ROLE-LEAD"]);
    client.memberships(mover).ensure("CC-1010", lead).await.expect("joined");
    done(client.directory().load(&path).expect("loaded")).await;
    let now = memberships(&client, mover).await;
    assert_eq!(now.len(), 1, "and left {left:?}");
    let again = directory.plan(records).await.expect("a plan");
    assert_eq!(problems(&again), []);
    assert!(again.is_empty(), "{again}");
}

#[tokio::test]
async fn who_does_not_exist_by_now_is_stale_or_deleted_and_who_cannot_be_read_is_left_alone() {
    let (tenant, client) = company(12).await;
    let all = mirror(&client).await;
    let but_one = all[..all.len() - 1].to_vec();
    let titled = vec![PersonRecord::new("EMP-00002").set(Field::Title, "Host")];
    let deleted = Missing::Delete { transfer_to: None };
    for (missing, records, status, expected) in [
        (Missing::Keep, titled, 404, "the user does not exist"),
        (Missing::Deactivate, but_one.clone(), 404, "the user does not exist"),
        (Missing::Deactivate, but_one.clone(), 500, "get_user: 500"),
        (deleted.clone(), but_one.clone(), 404, "Unchanged"),
        (deleted, but_one, 500, "get_user: 500"),
        (Missing::Keep, vec![newcomer(1)], 500, "get_user_by_reference: 500"),
    ] {
        let plan = client.directory().missing(missing).plan(records).await.expect("a plan");
        let _ = writes(&tenant);
        tenant.fail_next(1, Failure::new(status));
        let report = plan.recheck().apply().await.expect("applied");
        let told = outcome(&report);
        assert!(told.starts_with(expected), "{expected}: {told}");
        assert_eq!(writes(&tenant).len(), 0, "{expected}");
    }
}

#[tokio::test]
async fn a_look_again_takes_one_request_and_tells_who_was_created() {
    let (tenant, client) = company(12).await;
    let titled = PersonRecord::new("EMP-00002").set(Field::Title, "Host");
    let plan = client.directory().plan([titled]).await.expect("a plan");
    let _ = tenant.take_requests();
    done(plan.recheck()).await;
    let asked = tenant.take_requests();
    let asked: Vec<_> = asked.iter().map(|it| (&*it.method, &*it.path)).collect();
    assert_eq!(asked, [("GET", "/users/2"), ("PATCH", "/users/2")]);

    let plan = client.directory().plan([newcomer(1)]).await.expect("a plan");
    let report = plan.recheck().apply().await.expect("applied");
    let found = client.get_user_by_reference("NEW-00001").send().await.expect("a user").id;
    assert_eq!(report.entries()[0].change.user, Some(found), "{report}");
}

#[tokio::test]
async fn who_may_be_an_administrator_by_now_is_not_removed() {
    let (tenant, client) = company(12).await;
    let (_folder, path) = file();
    let mut records = mirror(&client).await;
    records.pop();
    let directory = client.directory().missing(Missing::Deactivate);
    directory.plan(records).await.expect("a plan").save(&path).expect("saved");
    for (admin, system_admin) in [
        (json!(true), json!(false)),
        (json!(true), Value::Null),
        (json!(false), json!(true)),
        (Value::Null, json!(false)),
    ] {
        let promoting = Meddler::rewriting(move |operation, body| {
            if operation == "get_user" {
                body["data"]["admin"] = admin.clone();
                body["data"]["system_admin"] = system_admin.clone();
            }
        });
        let plan = promoting.client(&tenant).directory().load(&path).expect("loaded");
        let report = plan.apply().await.expect("applied");
        assert_eq!(outcome(&report), "the user is or may be an administrator now");
    }
}
