//! What is built on top of the API.

use serde_json::{Value, json};
use ziik_ext::directory::PersonRecord;

use crate::support::{World, program, run};

#[test]
fn the_tree_of_units() {
    let world = World::new();
    insta::assert_snapshot!(world.line("units tree -o table").text());
    let below = world.line("units tree 2 -o table").text();
    assert!(below.lines().next().unwrap().contains("unit 2"), "{below}");
    let items = world.line("units tree -o jsonl").text();
    let first: Value = serde_json::from_str(items.lines().next().unwrap()).unwrap();
    assert_eq!((first["id"].as_i64(), first["depth"].as_i64()), (Some(1), Some(0)));
}

/// What is exported is read by a directory sync, and such a sync changes nothing.
#[test]
fn people_come_back_without_loss() {
    let world = World::new();
    let file = world.folder.path().join("people.jsonl");
    let said = world.run(&["users", "export", file.to_str().unwrap()]);
    assert_eq!(said.code, 0, "{}", said.err);
    let text = std::fs::read_to_string(&file).unwrap();
    let records: Vec<PersonRecord> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(records.len() > 20, "{}", records.len());
    nothing_changes(&world, records);
}

/// Groups are exported where that is asked for, and a sync of the file brings them back.
#[test]
fn groups_come_back_without_loss() {
    let world = World::new();
    let group = |name: &str| {
        let words = ["groups", "create", "--name", name, "--type", "private"];
        world.run(&[&words[..], &["--columns", "id", "-o", "json"]].concat()).json()["id"]
            .to_string()
    };
    let (bakers, night, other) = (group("Bakers"), group("Night"), group("Night"));
    for (group, members) in [(&bakers, "3,4"), (&night, "4"), (&other, "5")] {
        let set = world.line(&format!(
            "groups members set {group} --administrator 1 --member {members} --yes"
        ));
        assert_eq!(set.code, 0, "{}", set.err);
    }
    let file = world.folder.path().join("people.jsonl");
    let file = file.to_str().unwrap();
    world.run(&["users", "export", file]).text();
    assert!(!std::fs::read_to_string(file).unwrap().contains("groups"), "they cost requests");
    let run = world.run(&["users", "export", file, "--groups"]);
    assert!(run.err.contains("a rule or another administrator decides"), "{}", run.err);
    let text = std::fs::read_to_string(file).unwrap();
    let of = |reference: &str| {
        let line = text.lines().find(|line| line.contains(reference)).unwrap();
        serde_json::from_str::<Value>(line).unwrap()["groups"].clone()
    };
    assert_eq!(of("EMP-00003"), json!(["Bakers"]));
    let night: i64 = night.parse().unwrap();
    assert_eq!(of("EMP-00004"), json!(["Bakers", night]), "two groups are called Night");
    assert_eq!(of("EMP-00002"), json!(null), "in none");
    let plan = world.run(&["sync", "plan", file]);
    assert!(plan.out.contains("0 to update") && !plan.out.contains("other groups"), "{}", plan.out);
    let left =
        world.line(&format!("groups members set {bakers} --administrator 1 --member 3,2 --yes"));
    assert_eq!(left.code, 0, "{}", left.err);
    let plan = world.run(&["sync", "plan", file]);
    assert!(plan.out.contains("2 with other groups"), "{}{}", plan.out, plan.err);
}

/// CSV has one membership for each person, and says so before it writes anything.
#[test]
fn csv_holds_people_with_one_membership() {
    let world = World::new();
    let file = world.folder.path().join("people.csv");
    let error = world.run(&["users", "export", file.to_str().unwrap()]).error(1);
    assert!(error.contains("write JSON lines; nothing was written"), "{error}");
    assert!(!file.exists());
    let unit = world.line("units create --name Pier --reference CC-77 --columns id -o json").json();
    let unit = unit["id"].to_string();
    let person = format!(
        "users create --first-name Ada --last-name Lind --email ada@acme.example --reference \
         EMP-00777 --country DK --user-types 1 --unit {unit}"
    );
    assert_eq!(world.line(&person).code, 0);
    let run = world.run(&["users", "export", file.to_str().unwrap(), "--unit", &unit]);
    assert_eq!(run.code, 0, "{}", run.err);
    let mut reader = csv::Reader::from_path(&file).unwrap();
    let records: Vec<PersonRecord> = reader.deserialize().map(Result::unwrap).collect();
    assert_eq!(records.iter().map(PersonRecord::reference).collect::<Vec<_>>(), ["EMP-00777"]);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains(",DK,") && text.contains(",CC-77,ROLE-BARISTA"), "{text}");
}

/// What has no reference is in CSV by its id.
#[test]
fn csv_comes_back_where_names_have_no_reference() {
    let world = World::new();
    let id =
        |line: &str| world.line(&format!("{line} --columns id -o json")).json()["id"].to_string();
    let pier = id("units create --name Pier");
    let bar = id(&format!("units create --name Bar --unit-type department --parent-id {pier}"));
    let poet = id("user-types create --name Poet");
    let person = format!(
        "users create --first-name Ada --last-name Lind --email ada@acme.example --reference \
         EMP-00777 --country DK --user-types 1 --unit {pier}"
    );
    assert_eq!(world.line(&person).code, 0);
    let set = world.line(&format!("memberships set EMP-00777 {pier}/{bar}:1+{poet} --yes"));
    assert_eq!(set.code, 0, "{}", set.err);
    let file = world.folder.path().join("people.csv");
    let file = file.to_str().unwrap();
    let run = world.run(&["users", "export", file, "--unit", &pier]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains(&format!(",id:{pier},id:{bar},ROLE-BARISTA;id:{poet}")), "{text}");
    let mut reader = csv::Reader::from_path(file).unwrap();
    nothing_changes(&world, reader.deserialize().map(Result::unwrap).collect());
    let plan = world.run(&["sync", "plan", file]);
    assert!(plan.out.contains("0 to create, 0 to update, 0 to move"), "{}{}", plan.out, plan.err);
    assert!(plan.out.contains("1 unchanged"), "{}", plan.out);
    // What differs is found by the ids as well.
    let left = world.line(&format!("memberships set EMP-00777 {pier}/:1 --yes"));
    assert_eq!(left.code, 0, "{}", left.err);
    let plan = world.run(&["sync", "plan", file]);
    assert!(plan.out.contains("change Pier, department Bar, as Barista + Poet"), "{}", plan.out);
}

fn nothing_changes(world: &World, records: Vec<PersonRecord>) {
    let client = ziik_ext::Client::builder(world.tenant.url())
        .password(world.tenant.username(), world.tenant.password())
        .build()
        .unwrap();
    let plan = world.runtime().block_on(client.directory().plan(records)).unwrap();
    assert!(plan.is_empty(), "{plan}");
}

#[test]
fn members_of_a_group() {
    let world = World::new();
    let set = |further: &str| {
        world.line(&format!("groups members set 1 --administrator 1 --member 2,3 {further}"))
    };
    for further in ["", "--yes"] {
        let _ = world.tenant.take_requests();
        let refused = set(further);
        assert_eq!(refused.code, 4, "{}", refused.err);
        assert!(refused.out.contains(": this plan will be refused"), "{}", refused.out);
        let requests = world.tenant.take_requests();
        let is_write = |path: &str, method: &str| path != "/authenticate" && method != "GET";
        assert!(!requests.iter().any(|it| is_write(&it.path, &it.method)), "{requests:?}");
    }
    let plan = set("--allow group-removals=off");
    assert_eq!(plan.code, 3, "{}", plan.err);
    assert!(plan.out.starts_with("group 1:\n"), "{}", plan.out);
    assert!(plan.err.contains("nothing was changed; --yes carries this out"), "{}", plan.err);
    let done = set("--yes --allow group-removals=off");
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.err.contains("group 1: "), "{}", done.err);
    let again = set("");
    assert_eq!((again.code, again.out.as_str()), (0, "group 1: nothing to change\n"));
    // Whoever names too few people takes out nobody.
    let few = "groups members set 1 --administrator 1";
    for further in ["", "--yes"] {
        let refused = world.line(&format!("{few} --allow group-removals=1 {further}"));
        assert_eq!(refused.code, 4, "{}", refused.err);
        assert!(refused.out.contains("2 group-removals, and 1 are allowed"), "{}", refused.out);
        assert!(refused.err.contains("--allow group-removals=2"), "{}", refused.err);
    }
    assert_eq!(set("").code, 0, "nobody is gone");
    let meant = world.line(&format!("{few} --yes --allow group-removals=2"));
    assert_eq!(meant.code, 0, "{}", meant.err);
    let error = world.line("groups members set 1").error(2);
    assert!(error.contains("nobody is named"), "{error}");
    let error = world.line(&format!("{few} --allow deletions=2")).error(2);
    assert!(error.contains("`--allow deletions` has no effect on a group"), "{error}");
}

#[test]
fn a_demo_runs_one_command() {
    let line = "demo --users 5 -- users list --limit 2 -o csv --columns id,name";
    let out = run(program(&line.split(' ').collect::<Vec<_>>()), "").text();
    assert_eq!(out.lines().count(), 3, "{out}");
    assert!(out.starts_with("id,name\n1,"), "{out}");
    let failed = run(program(&["demo", "--", "users", "get", "999999"]), "");
    assert_eq!(failed.code, 1, "{}", failed.err);
}

#[test]
#[cfg(unix)]
fn a_demo_serves_until_it_is_interrupted() {
    use std::io::BufRead as _;
    let mut command = program(&["demo", "--users", "5"]);
    let mut child = command
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let lines = std::io::BufReader::new(child.stdout.as_mut().unwrap()).lines();
    let mut user = program(&["whoami", "-o", "json"]);
    for line in lines.take(3) {
        let line = line.unwrap();
        let (name, value) = line.strip_prefix("export ").unwrap().split_once('=').unwrap();
        user.env(name, value.trim_matches('\''));
    }
    assert_eq!(run(user, "").json()["id"], 1);
    let kill = std::process::Command::new("kill").arg("-INT").arg(child.id().to_string()).status();
    assert!(kill.unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_download_goes_into_a_file() {
    let world = World::new();
    let file = world.folder.path().join("image");
    let run = world.run(&["files", "download", "1", "--to", file.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(std::fs::metadata(&file).unwrap().len() > 0);
}
