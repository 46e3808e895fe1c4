//! What a journal tells, also after a crash, and what takes a run back.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};
use ziik_ext::api::Patch;
use ziik_ext::api::types::{User, UserUpdate};
use ziik_ext::directory::{
    Action, Change, Field, Journal, Lock, LockError, Missing, PersonRecord, Rail,
};
use ziik_ext::memberships::{Change as Step, MembershipSpec};
use ziik_ext::{Client, Plan};
use ziik_fake::Failure;

use crate::directory::support::{Meddler, company, memberships, mirror, newcomer, users};

fn file() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sync.jsonl");
    (folder, path)
}

fn lines(path: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).expect("a journal");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// What a source says on a day when much changes: one is new, one has another title and phone, one
/// works elsewhere, one is gone, one comes back.
async fn records(client: &Client) -> Vec<PersonRecord> {
    let mut records = mirror(client).await;
    records.pop();
    let back = client.get_user_by_reference(records[5].reference()).send().await.expect("a user");
    client.deactivate_user(back.id).send().await.expect("deactivated");
    records[2] = PersonRecord::new(records[2].reference())
        .set(Field::Title, "Shift lead")
        .clear(Field::Phone);
    records[3] = PersonRecord::new(records[3].reference())
        .membership("CC-1010", MembershipSpec::new().user_types(["ROLE-LEAD"]));
    records.push(newcomer(1));
    records
}

async fn plan(client: &Client, records: Vec<PersonRecord>) -> Plan<Change> {
    let directory = client.directory().missing(Missing::Deactivate);
    directory.plan(records).await.expect("a plan")
}

/// What undoing is to bring back: the fields and memberships of everybody who was there.
async fn state(client: &Client) -> Vec<(User, Vec<String>)> {
    let mut state = Vec::new();
    for user in users(client).await {
        let mut rows: Vec<_> = memberships(client, user.id)
            .await
            .into_iter()
            .map(|row| {
                let types = row.user_types.unwrap_or_default();
                let mut types: Vec<_> = types.iter().map(|row| row.id.get()).collect();
                types.sort_unstable();
                let department = row.department.map(|department| department.id);
                format!("{:?} {department:?} {types:?}", row.unit.map(|unit| unit.id))
            })
            .collect();
        rows.sort();
        let mut user = user;
        user.member_units = None;
        state.push((user, rows));
    }
    state
}

#[tokio::test]
async fn every_change_is_told_when_it_begins_and_ends() {
    let (tenant, client) = company(12).await;
    let (_folder, path) = file();
    let records = records(&client).await;
    let plan = plan(&client, records).await;
    let digest = plan.digest();
    let journal = Journal::open(&path).expect("a journal");
    let run = journal.run_id().to_owned();
    tenant.fail_next(1, Failure::new(422));
    let report = plan.apply().max_in_flight(1).journal(journal).await.expect("applied");
    assert_eq!(report.failed(), 1, "{report}");

    let lines = lines(&path);
    assert!(lines.iter().all(|line| line["run"] == run && line["at"].is_string()), "{lines:#?}");
    let of = |event: &str| lines.iter().filter(|line| line["event"] == event).collect::<Vec<_>>();
    let [first] = of("run")[..] else { panic!("{lines:#?}") };
    assert_eq!((&first["plan"], &first["tenant"]), (&digest.into(), &tenant.url().into()));
    let (begun, ended) = (of("begin"), of("end"));
    let numbers = |lines: &[&Value]| {
        lines.iter().map(|line| line["number"].as_u64().expect("a number")).collect::<Vec<_>>()
    };
    assert_eq!((numbers(&begun), numbers(&ended)), (vec![1, 2, 3, 4, 5], vec![1, 2, 3, 4, 5]));
    let actions: Vec<_> = begun.iter().map(|line| line["action"].as_str().unwrap()).collect();
    assert_eq!(actions, ["update", "update", "update", "create", "deactivate"]);
    let outcomes: Vec<_> = ended.iter().map(|line| line["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["failed", "done", "done", "done", "done"]);
    assert!(ended[0]["error"].as_str().unwrap().contains("update_user"), "{}", ended[0]);
    assert_eq!(ended[0]["attempts"], 1);
    assert!(ended[3]["user"].is_i64(), "the id of somebody new");
    assert_eq!(begun[0]["fields"], serde_json::json!(["title", "phone"]));
    let [last] = of("close")[..] else { panic!("{lines:#?}") };
    assert_eq!((&last["done"], &last["failed"]), (&4.into(), &1.into()));
    let text = std::fs::read_to_string(&path).expect("text");
    assert!(!text.contains("Shift lead") && !text.contains("First1"), "no values: {text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).expect("metadata").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[tokio::test]
async fn a_run_is_taken_back() {
    let (_tenant, client) = company(12).await;
    let (_folder, path) = file();
    let records = records(&client).await;
    let before = state(&client).await;
    let plan = plan(&client, records).await;
    let changes = plan.changes().len();
    let journal = Journal::open(&path).expect("a journal").with_values();
    let report = plan.apply().journal(journal).await.expect("applied");
    assert!(report.is_success(), "{report}");
    assert_ne!(state(&client).await, before);

    let undo = client.directory().undo(&path, None).expect("a plan");
    assert_eq!((undo.changes().len(), undo.problems().len()), (changes, 0), "{undo}");
    let journal = Journal::open(&path).expect("a journal").with_values();
    let report = undo.apply().journal(journal).await.expect("applied");
    assert!(report.is_success(), "{report}");
    assert_eq!(state(&client).await, before);

    // The undoing is a run as well, and can be taken back.
    let redo = client.directory().undo(&path, None).expect("a plan");
    let report = redo.apply().await.expect("applied");
    assert!(report.is_success(), "{report}");
    let titles = users(&client).await.into_iter().filter_map(|user| user.title);
    assert!(titles.into_iter().any(|title| title == "Shift lead"));
}

#[tokio::test]
async fn undoing_overwrites_nobody_elses_changes_and_says_what_it_cannot_do() {
    let (tenant, client) = company(12).await;
    let (_folder, path) = file();
    let records = records(&client).await;
    let titled = records[2].reference().to_owned();
    let titled = client.get_user_by_reference(&titled).send().await.expect("a user").id;
    let directory = client.directory().missing(Missing::Delete { transfer_to: None });
    let plan = directory.plan(records).await.expect("a plan");
    let journal = Journal::open(&path).expect("a journal").with_values();
    let first = journal.run_id().to_owned();
    let _ = plan.apply().journal(journal).await.expect("applied");
    let update = UserUpdate::new().title("Owner");
    client.update_user(titled, update).send().await.expect("updated");

    let undo = client.directory().undo(&path, Some(&first)).expect("a plan");
    let problem: Vec<_> = undo.problems().iter().map(|it| it.problem.to_string()).collect();
    assert_eq!(problem, ["cannot be undone: a deleted user does not come back"]);
    let report = undo.apply().await.expect("applied");
    assert_eq!(report.stale(), 1, "{report}");
    assert!(report.to_string().contains(r#"title is "Owner" now"#), "{report}");

    // Without values only what needs none is planned.
    let other = path.with_file_name("bare.jsonl");
    let cook = PersonRecord::new("EMP-00003").set(Field::Title, "Cook");
    let plan = client.directory().plan([cook]).await.expect("a plan");
    let journal = Journal::open(&other).expect("a journal");
    let _ = plan.apply().journal(journal).await.expect("applied");
    let undo = client.directory().undo(&other, None).expect("a plan");
    assert!(undo.is_empty(), "{undo}");
    assert!(undo.to_string().contains("the journal was kept without values"), "{undo}");

    let refused = |path: &Path, run: Option<&str>, words: &str| {
        let error = client.directory().undo(path, run).expect_err(words).to_string();
        assert!(error.contains(words), "{error}");
    };
    refused(&other, Some("0123456789abcdef"), "does not tell of the run 0123456789abcdef");
    refused(&path.with_file_name("none"), None, "No such file");
    std::fs::write(&other, "{\"run\": 1}\n{}\n").expect("written");
    refused(&other, None, "line 1 is none of a journal");
    let (_another, elsewhere) = company(0).await;
    let error = elsewhere.directory().undo(&path, None).expect_err("another tenant");
    assert!(error.to_string().contains(&format!("it is for {}", tenant.url())), "{error}");
}

#[tokio::test]
async fn a_journal_outlives_its_process() {
    for at in [1, 2, 3, 5] {
        let (tenant, client) = company(12).await;
        let (_folder, path) = file();
        let records = records(&client).await;
        let before = state(&client).await;
        let meddler = Arc::new(Meddler::crashing(at));
        let crashing = meddler.shared_client(&tenant);
        let plan = plan(&crashing, records.clone()).await;
        let journal = Journal::open(&path).expect("a journal").with_values();
        let run = tokio::spawn(async move {
            let _ = plan.apply().max_in_flight(2).journal(journal).await;
        });
        meddler.has_hung().await;
        run.abort();
        let _ = run.await;
        // The last line may be half of one.
        let mut text = std::fs::read(&path).expect("a journal");
        text.extend(br#"{"run":"0","at":"20"#);
        std::fs::write(&path, text).expect("written");

        let undo = client.directory().undo(&path, None).expect("a plan");
        let journal = Journal::open(&path).expect("a journal");
        let report = undo.apply().journal(journal).await.expect("applied");
        assert_eq!((report.failed(), report.stale()), (0, 0), "{at}: {report}");
        assert_eq!(state(&client).await, before, "{at}");
        assert!(
            client.directory().undo(&path, None).is_ok(),
            "{at}: it goes on after the torn line"
        );
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn what_cannot_be_noted_is_not_begun() {
    let (tenant, client) = company(12).await;
    let records = records(&client).await;
    let plan = plan(&client, records).await;
    let _ = crate::directory::support::writes(&tenant);
    let full = Journal::open("/dev/full").expect("a journal");
    let error = plan.apply().journal(full).await.expect_err("no room");
    assert!(error.to_string().starts_with("/dev/full: "), "{error}");
    assert_eq!(crate::directory::support::writes(&tenant).len(), 0);
}

#[test]
fn two_runs_do_not_meet() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sync.lock");
    let first = Lock::acquire(&path).expect("the lock");
    let error = Lock::acquire(&path).expect_err("it is held");
    let LockError::Held { holder, .. } = &error else { panic!("{error}") };
    assert!(holder.starts_with(&format!("process {}, since 2", std::process::id())), "{holder}");
    assert!(error.to_string().contains("another run holds it: process"), "{error}");
    drop(first);
    let again = Lock::acquire(&path).expect("it is free");
    drop(again);
    let error = Lock::acquire(folder.path().join("no").join("lock")).expect_err("no folder");
    assert!(matches!(error, LockError::File(_)), "{error}");
}

#[test]
fn a_lock_that_says_nothing_is_held_all_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sync.lock");
    let file = std::fs::File::create(&path).expect("a file");
    file.try_lock().expect("the lock");
    let error = Lock::acquire(&path).expect_err("it is held");
    let LockError::Held { holder, .. } = &error else { panic!("{error}") };
    assert_eq!(holder, "it does not say who it is");
}

#[test]
fn a_torn_line_is_ended_before_the_next() {
    let (_folder, path) = file();
    for (text, expected) in [(None, ""), (Some("torn"), "torn\n"), (Some("whole\n"), "whole\n")] {
        if let Some(text) = text {
            std::fs::write(&path, text).expect("written");
        }
        drop(Journal::open(&path).expect("a journal"));
        assert_eq!(std::fs::read_to_string(&path).expect("a journal"), expected);
    }
}

#[tokio::test]
async fn lines_of_another_run_and_torn_ones_say_nothing_of_the_last_run() {
    let (tenant, client) = company(12).await;
    let (_folder, path) = file();
    let line = |run: &str, event: Value| {
        let mut line = json!({"run": run, "at": "2026-11-28T02:00:00Z"});
        let parts = event.as_object().expect("an object").clone();
        line.as_object_mut().expect("an object").extend(parts);
        line.to_string()
    };
    let run = |id: &str| {
        let event = json!({"event": "run", "version": 1, "tenant": tenant.url(), "plan": "",
            "changes": 2, "people": 400, "units": 400, "values": false});
        line(id, event)
    };
    let begin = |id: &str, number: u64, reference: &str| {
        let event = json!({"event": "begin", "number": number, "reference": reference, "user": 2,
            "action": "deactivate"});
        line(id, event)
    };
    let end = |id: &str, number: u64, outcome: &str| {
        let event =
            json!({"event": "end", "number": number, "outcome": outcome, "milliseconds": 1});
        line(id, event)
    };
    // Two runs at the same time.
    let lines = [
        run("a"),
        run("b"),
        begin("b", 1, "EMP-00002"),
        r#"{"run":"b","at":"20"#.to_owned(),
        end("b", 1, "done"),
        begin("a", 1, "EMP-00003"),
        end("a", 1, "stale"),
        begin("a", 2, "EMP-00004"),
    ];
    std::fs::write(&path, lines.join("\n")).expect("written");
    for (run, expected) in [(None, "EMP-00002"), (Some("b"), "EMP-00002"), (Some("a"), "EMP-00004")]
    {
        let undo = client.directory().undo(&path, run).expect("a plan");
        let taken_back: Vec<_> = undo.changes().iter().map(|it| &*it.reference).collect();
        assert_eq!(taken_back, [expected], "{run:?}: {undo}");
        let allowed = [Rail::Creates, Rail::UnitMoves].map(|rail| undo.allowed(rail));
        assert_eq!(allowed, [200, 20], "by the people and units of the run");
    }
}

#[tokio::test]
async fn a_department_that_was_left_alone_is_not_taken_back() {
    let (_tenant, client) = company(12).await;
    let (_folder, path) = file();
    let record = |role: &str| {
        let spec = MembershipSpec::new().user_types([role]);
        PersonRecord::new("EMP-00002").membership("CC-1000", spec)
    };
    let before = client.directory().plan([record("ROLE-BARISTA")]).await.expect("a plan");
    let _ = before.apply().await.expect("applied");
    let rows = memberships(&client, 2).await;
    let unit = rows[0].unit.as_ref().expect("a unit").id;
    let types = rows[0].user_types.iter().flatten().map(|row| row.id).collect();
    let plan = client.directory().plan([record("ROLE-LEAD")]).await.expect("a plan");
    let journal = Journal::open(&path).expect("a journal").with_values();
    let report = plan.apply().journal(journal).await.expect("applied");
    assert!(report.is_success(), "{report}");
    let undo = client.directory().undo(&path, None).expect("a plan");
    let [Change { action: Action::Update { memberships, .. }, .. }] = undo.changes() else {
        panic!("{undo}")
    };
    let expected = Step::Change { unit, department: Patch::Absent, user_types: Some(types) };
    assert_eq!(memberships[..], [expected], "{undo}");
}
