//! `ziik sync` and `ziik memberships`, from a first dry run to a nightly job.

use std::time::Duration;

use serde_json::{Value, json};
use ziik_ext::directory::Lock;

use crate::support::{Run, World, run};

/// A company, and the file of a source that knows it exactly.
struct Company {
    world: World,
    people: Vec<Value>,
}

impl Company {
    fn new() -> Self {
        let world = World::new();
        let file = world.folder.path().join("people.jsonl").display().to_string();
        world.run(&["users", "export", &file]).text();
        let text = std::fs::read_to_string(&file).unwrap();
        let people = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        Self { world, people }
    }

    /// The file as the people are now.
    fn file(&self) -> String {
        let lines = self.people.iter().map(|person| person.to_string() + "\n");
        self.world.file("people.jsonl", &lines.collect::<String>())
    }

    fn person(&mut self, reference: &str) -> &mut Value {
        self.people.iter_mut().find(|person| person["reference"] == reference).unwrap()
    }

    /// Somebody is promoted, somebody is new, somebody is gone.
    fn monday(&mut self) {
        self.person("EMP-00003")["title"] = json!("Shift lead");
        self.people
            .push(json!({"reference": "NEW-00001", "first_name": "Ada", "last_name": "Lind",
            "email": "ada.lind@fjord.example", "unit": "CC-1000"}));
        self.people.retain(|person| person["reference"] != "EMP-00009");
    }

    fn ziik(&self, line: &str) -> Run {
        self.world.line(line)
    }

    fn user(&self, reference: &str) -> Value {
        self.ziik(&format!("users get-by-reference {reference} -o json")).json()
    }

    /// The requests that change something, since the last time.
    fn writes(&self) -> usize {
        let requests = self.world.tenant.take_requests();
        let is_write = |method: &str, path: &str| method != "GET" && path != "/authenticate";
        requests.iter().filter(|request| is_write(&request.method, &request.path)).count()
    }
}

#[track_caller]
fn ended(run: Run, code: i32, words: &str) -> String {
    assert_eq!(run.code, code, "{}{}", run.out, run.err);
    let all = run.out + &run.err;
    assert!(all.contains(words), "{words}\n{all}");
    all
}

#[test]
fn what_was_exported_is_what_is_there() {
    let company = Company::new();
    let file = company.file();
    let people = company.people.len();
    ended(company.ziik(&format!("sync check {file}")), 0, &format!("{people} people"));
    ended(company.ziik(&format!("sync plan {file} --missing deactivate")), 0, "0 to create");
    assert_eq!(company.writes(), 0);
}

#[test]
fn a_plan_is_saved_applied_and_taken_back() {
    let mut company = Company::new();
    company.monday();
    let file = company.file();
    let plan = company.world.folder.path().join("plan.json").display().to_string();
    let journal = company.world.folder.path().join("sync.jsonl").display().to_string();
    let sync = format!("sync plan {file} --missing deactivate");
    let said = ended(company.ziik(&format!("{sync} --out {plan}")), 3, "1 to create, 1 to update");
    assert!(said.contains(&format!("ziik sync apply {plan}")), "{said}");
    assert!(said.contains(r#"→ "Shift lead""#), "{said}");
    assert_eq!(company.writes(), 0);

    let apply = format!("sync apply {plan} --journal {journal} --journal-values");
    ended(company.ziik(&apply), 0, "1 created, 1 updated, 1 deactivated");
    assert_eq!(company.user("EMP-00003")["title"], "Shift lead");
    ended(company.ziik(&sync), 0, "0 to create");
    ended(company.ziik(&format!("sync apply {plan}")), 1, "has this reference now");

    let undo = format!("sync undo {journal}");
    ended(company.ziik(&undo), 3, "nothing was changed; --yes carries this out");
    ended(company.ziik(&format!("{undo} --yes")), 0, "2 updated, 1 deactivated");
    assert_ne!(company.user("EMP-00003")["title"], "Shift lead");
    ended(company.ziik(&sync), 3, "1 to reactivate");
    ended(company.ziik(&format!("{undo} --run 0123456789abcdef")), 2, "does not tell of the run");
}

#[test]
fn a_nightly_job_plans_and_applies_in_one() {
    let mut company = Company::new();
    company.monday();
    let file = company.file();
    let apply = format!("sync apply --people {file} --missing deactivate");
    ended(company.ziik(&apply), 3, "nothing was changed; --yes carries this out");
    assert_eq!(company.writes(), 0);
    let state = company.world.folder.path().join("state").display().to_string();
    let nightly = format!("{apply} --yes --state {state}");
    ended(company.ziik(&nightly), 0, "1 created, 1 updated, 1 deactivated");
    ended(company.ziik(&nightly), 0, "0 to create");
    // Every second run reads everybody again.
    let asked = |line: &str| {
        let _ = company.world.tenant.take_requests();
        ended(company.ziik(line), 0, "0 to create");
        company.world.tenant.take_requests().len()
    };
    let every_second = format!("{nightly} --full-every-runs 2");
    let (one, other) = (asked(&every_second), asked(&every_second));
    assert!(one.abs_diff(other) >= company.people.len(), "{one} {other}");
    // What has a problem needs somebody to look at it.
    company.people.push(json!({"reference": "NEW-00002", "title": "Nobody"}));
    company.person("EMP-00004")["title"] = json!("Cook");
    let file = company.file();
    let said = ended(company.ziik(&nightly), 5, "cannot be created without a first name");
    assert!(said.contains("1 updated"), "{said}");
    let _ = file;
    ended(
        company.ziik(&format!("{nightly} --acknowledge incomplete")),
        0,
        "1 problems acknowledged",
    );
    let known = company.world.file("known", "# the freelancers\nincomplete NEW-00002\n");
    ended(company.ziik(&format!("{nightly} --acknowledged {known}")), 0, "1 problems acknowledged");
}

#[test]
fn what_is_too_much_is_refused_by_name() {
    let mut company = Company::new();
    company.people.truncate(4);
    let file = company.file();
    let apply = format!("sync apply --people {file} --missing deactivate --yes");
    let said = ended(company.ziik(&apply), 4, "deactivations");
    assert_eq!(company.writes(), 0, "{said}");
    let plan = company.world.folder.path().join("plan.json").display().to_string();
    let saved = format!("sync plan {file} --missing deactivate --out {plan}");
    ended(company.ziik(&saved), 4, "this plan will be refused");
    ended(company.ziik(&format!("sync apply {plan}")), 4, "--allow deactivations=");
    assert_eq!(company.writes(), 0);
    ended(company.ziik(&format!("sync apply {plan} --allow deactivations=off")), 0, "deactivated");
}

#[test]
fn groups_are_planned_with_the_people() {
    let company = Company::new();
    let group = |name: &str| {
        let made = company.world.run(&[
            "groups",
            "create",
            "--name",
            name,
            "--type",
            "private",
            "--columns",
            "id",
            "-o",
            "json",
        ]);
        made.json()["id"].to_string()
    };
    let (bakers, night) = (group("Bakers"), group("Night shift"));
    let header = "reference,groups\n";
    let sync = |rows: &str, further: &str| {
        let file = company.world.file("groups.csv", &format!("{header}{rows}"));
        company.ziik(&format!("sync apply --people {file} --yes {further}"))
    };
    let members = |group: &str| {
        let list = company.ziik(&format!("groups list-members {group} -o json")).json();
        let ids = list.as_array().unwrap().iter().map(|member| member["id"].as_i64().unwrap());
        ids.collect::<Vec<_>>()
    };
    ended(sync("EMP-00003,Bakers\nEMP-00004,Bakers;Night shift\n", ""), 0, "2 updated");
    assert_eq!((members(&bakers), members(&night)), (vec![3, 4], vec![4]));
    // A group that nobody is to be in has to be named.
    ended(sync("EMP-00003,Bakers\nEMP-00004,Bakers\n", ""), 0, "2 unchanged");
    let rows = "EMP-00003,Bakers\nEMP-00004,-\n";
    let clear = format!("--clear-marker - --group {night}");
    let refused = sync(rows, &format!("{clear} --allow group-removals=0"));
    ended(refused, 4, "1 group-removals, and 0 are allowed");
    ended(sync(rows, &clear), 0, "1 updated");
    assert_eq!((members(&bakers), members(&night)), (vec![3], vec![]));
    let said = ended(sync("EMP-00005,Poets\n", ""), 5, "there is no group \"Poets\"");
    assert!(said.contains("EMP-00005"), "{said}");
}

#[test]
fn what_does_not_exist_is_named() {
    let company = Company::new();
    let file = company.world.file(
        "people.csv",
        "reference,unit,user_types\nEMP-00003,CC-1000,ROLE-BARISTA;ROLE-POET\nEMP-00004,CC-9,\n",
    );
    // The file alone is in order: what exists is known to the tenant.
    ended(company.ziik(&format!("sync check {file}")), 0, "2 people");
    let said = ended(company.ziik(&format!("sync plan {file}")), 5, "");
    for line in [
        "EMP-00003 (record 1): there is no user type \"ROLE-POET\"",
        "EMP-00004 (record 2): there is no unit \"CC-9\"",
    ] {
        assert!(said.contains(line), "{said}");
    }
}

#[test]
fn a_file_that_is_wrong_sends_nothing() {
    let company = Company::new();
    let _ = company.world.tenant.take_requests();
    let file = company.world.file("people.csv", "reference,reference,title\n1,2,3\n");
    for command in ["check", "plan"] {
        ended(company.ziik(&format!("sync {command} {file}")), 2, "people.csv:1:");
    }
    ended(company.ziik(&format!("sync apply --people {file} --yes")), 2, "people.csv:1:");
    let mapping =
        company.world.file("people.toml", "[fields]\nreference = \"Number\"\nemial = \"Mail\"\n");
    let file = company.world.file("people.csv", "Number;Mail\n7;ada@acme.example\n");
    ended(company.ziik(&format!("sync plan {file} --mapping {mapping}")), 2, "people.toml:3:1");
    let mapping =
        company.world.file("people.toml", "[fields]\nreference = \"Number\"\nemail = \"Mail\"\n");
    ended(company.ziik(&format!("sync check {file} --mapping {mapping}")), 0, "1 people");
    ended(company.ziik("sync plan none.csv"), 2, "none.csv");
    ended(
        company.ziik(&format!("sync plan {file} --mapping {mapping} --transfer-to 3")),
        2,
        "--missing delete",
    );
    ended(company.ziik(&format!("sync plan {file} --temporary-email x@y")), 2, "{id}");
    assert_eq!(company.world.tenant.take_requests().len(), 0);
}

#[test]
fn one_person_is_explained() {
    let mut company = Company::new();
    company.monday();
    let file = company.file();
    let explain = |who: &str| company.ziik(&format!("sync explain {who} --people {file}"));
    ended(explain("EMP-00003"), 3, "would update");
    ended(explain("EMP-00004"), 0, "nothing to do");
    ended(explain("NEW-00001"), 3, "would create");
    ended(explain("EMP-00009"), 0, "no record has the reference");
}

#[test]
fn a_plan_as_json_is_the_file() {
    let mut company = Company::new();
    company.monday();
    let file = company.file();
    let run = company.ziik(&format!("sync plan {file} -o json"));
    let plan = company.world.file("plan.json", &run.out);
    assert_eq!(run.code, 3, "{}", run.err);
    let report = company.ziik(&format!("sync apply {plan} -o json")).json();
    assert_eq!((&report["done"], &report["failed"]), (&json!(2), &json!(0)), "{report:#}");
    assert_eq!(report["entries"][0]["outcome"], "done", "{report:#}");
    ended(company.ziik(&format!("sync plan {file} -o csv")), 2, "write -o json");
    // Of another tenant.
    let other = World::new();
    ended(other.line(&format!("sync apply {plan}")), 2, "sign in to the other tenant");
}

#[test]
fn only_some_people_and_two_runs() {
    let mut company = Company::new();
    company.monday();
    let file = company.file();
    let only = format!("sync plan {file} --only reference=EMP-00003");
    ended(company.ziik(&only), 3, "0 to create, 1 to update");
    let except = format!("sync plan {file} --except reference~EMP-00003 --protect NEW-00001");
    ended(company.ziik(&except), 5, "is protected");
    let lock = company.world.folder.path().join("sync.lock");
    let held = Lock::acquire(&lock).unwrap();
    let apply = format!("sync apply --people {file} --yes --lock {}", lock.display());
    let words = format!("another run holds it: process {}", std::process::id());
    ended(company.ziik(&apply), 1, &words);
    drop(held);
    ended(company.ziik(&apply), 0, "1 created");
}

#[test]
fn memberships_are_set() {
    let company = Company::new();
    let set = "memberships set EMP-00004 CC-1010/:ROLE-LEAD CC-1020";
    ended(company.ziik(set), 3, "user 4:");
    ended(company.ziik(&format!("{set} --yes")), 0, "0 failed");
    ended(company.ziik(set), 0, "nothing to change");
    ended(company.ziik("memberships set EMP-00004 CC-9999"), 2, "there is no unit");
    ended(company.ziik("memberships set EMP-00004 /12"), 2, "names no unit");
}

/// The process is killed at many moments, and the next run makes everything as it is to be.
#[cfg(unix)]
#[test]
fn a_run_that_is_killed_is_finished_by_the_next() {
    let mut cut = 0;
    for moment in 0..20 {
        let mut company = Company::new();
        company.monday();
        for number in 2..12 {
            company.people.push(json!({"reference": format!("NEW-{number:05}"),
                "first_name": "First", "last_name": format!("Last{number}"), "title": "Barista",
                "email": format!("new.{number}@fjord.example"), "unit": "CC-1000"}));
        }
        for index in 4..8 {
            company.person(&format!("EMP-0000{index}"))["phone"] = json!("+45 1");
        }
        let file = company.file();
        let journal = company.world.folder.path().join("sync.jsonl").display().to_string();
        let line = format!(
            "sync apply --people {file} --missing deactivate --yes --journal {journal} \
             --max-in-flight 2"
        );
        let words: Vec<&str> = line.split_whitespace().collect();
        let mut killed = company.world.command(&words);
        let mut child = killed
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        // Kills it after this many lines of the journal: one for the run, two for each change.
        let lines = || std::fs::read_to_string(&journal).unwrap_or_default().lines().count();
        while lines() <= moment && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_micros(200));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let noted = std::fs::read_to_string(&journal).unwrap_or_default();
        cut += usize::from(noted.contains("\"begin\"") && !noted.contains("\"close\""));
        let again = run(company.world.command(&words), "");
        assert_eq!(again.code, 0, "{moment}: {}{}", again.out, again.err);
        ended(company.ziik(&format!("sync plan {file} --missing deactivate")), 0, "0 to create");
        let all = company.ziik("users list -o json").json();
        let mut references: Vec<_> =
            all.as_array().unwrap().iter().filter_map(|user| user["reference"].as_str()).collect();
        references.retain(|reference| !reference.is_empty());
        let before = references.len();
        references.sort_unstable();
        references.dedup();
        assert_eq!(references.len(), before, "{moment}: nobody is there twice");
    }
    assert!(cut > 10, "{cut} of 20 runs were cut in the middle of their changes");
}
