//! The groups that records name: who joins, who leaves, and who is left alone.

use std::path::PathBuf;

use ziik_ext::Client;
use ziik_ext::Plan;
use ziik_ext::api::types::{
    GroupCreate, GroupId, GroupMemberCreate, GroupMemberUpdate, GroupType, UserId,
};
use ziik_ext::directory::{
    Action, Change, Directory, Extent, Field, GroupStep, Journal, PersonRecord, Problem,
};
use ziik_ext::groups::{GroupRef, KeptReason};
use ziik_ext::memberships::{MembershipSpec, NameProblem};
use ziik_ext::plan::Outcome;
use ziik_fake::Tenant;

use crate::directory::support::{Meddler, company, done, newcomer, problems, writes};

/// A file in a folder that goes with it.
fn file(name: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    (folder, path)
}

fn person(number: usize) -> PersonRecord {
    PersonRecord::new(reference(number))
}

fn reference(number: usize) -> String {
    format!("EMP-{number:05}")
}

/// The id of the person of this number.
async fn id(client: &Client, number: usize) -> UserId {
    client.get_user_by_reference(reference(number)).send().await.expect("a user").id
}

/// A new group of the signed-in user with these people in it.
async fn group(client: &Client, name: &str, members: &[usize]) -> GroupId {
    let body = GroupCreate::new(name, GroupType::Private);
    let group = client.create_group(body).send().await.expect("a group").into_data().id;
    for number in members {
        let member = GroupMemberCreate::new().user(id(client, *number).await);
        client.add_group_member(group, member).send().await.expect("added");
    }
    group
}

/// A company with the groups Bakers (2, 3, 4) and Night shift (4, 5), of which none has anybody
/// else in it but the signed-in user.
async fn teams() -> (Tenant, Client, [GroupId; 2]) {
    let (tenant, client) = company(20).await;
    let bakers = group(&client, "Bakers", &[2, 3, 4]).await;
    let night = group(&client, "Night shift", &[4, 5]).await;
    let _ = tenant.take_requests();
    (tenant, client, [bakers, night])
}

/// The references of those who are in the group, without its administrators.
async fn members(client: &Client, group: GroupId) -> Vec<String> {
    let mut references = Vec::new();
    for member in client.group_members(group).list().await.expect("members") {
        let standing = member.membership.and_then(|standing| standing.member);
        if standing.as_deref() == Some("member") {
            let user = client.get_user(member.id).send().await.expect("a user").into_data();
            references.push(user.reference.unwrap_or_default());
        }
    }
    references.sort();
    references
}

async fn plan(directory: Directory, records: &[PersonRecord]) -> Plan<Change> {
    directory.plan(records.to_vec()).await.expect("a plan")
}

fn steps(plan: &Plan<Change>) -> Vec<(String, Vec<GroupStep>)> {
    let steps = plan.changes().iter().filter_map(|change| match &change.action {
        Action::Update { groups, .. } => Some((change.reference.clone(), groups.clone())),
        _ => None,
    });
    steps.collect()
}

#[tokio::test]
async fn people_join_and_leave_the_groups_that_records_name() {
    let (tenant, client, [bakers, night]) = teams().await;
    let records = [
        person(2).groups(["Bakers"]),
        person(3).groups(["Night shift"]).set(Field::Title, "Baker"),
        // Says nothing of groups.
        person(4).set(Field::Title, "Baker"),
        person(6).groups([GroupRef::Id(night), "Bakers".into()]),
        newcomer(1).groups(["Night shift"]),
    ];
    let planned = plan(client.directory(), &records).await;
    let asked = tenant.take_requests();
    let lists = asked.iter().filter(|request| request.path.contains("/members")).count();
    assert_eq!(lists, 2, "each group is listed once");
    let expected = [
        "update      EMP-00003",
        "groups      EMP-00003",
        "join the group Night shift",
        "leave the group Bakers",
        "join the group Bakers; join the group Night shift",
        "join Harbour Café, no department, as Barista; join the group Night shift",
        "\n2 with other groups\n",
    ];
    let text = planned.to_string();
    let expected = expected.map(|words| words.replace(", no department", ""));
    for words in expected {
        assert!(text.contains(&words), "{words}: {text}");
    }
    assert_eq!((planned.counts().groups, planned.counts().unchanged), (2, 1), "{text}");

    done(planned).await;
    let of_numbers =
        |numbers: &[usize]| numbers.iter().map(|it| reference(*it)).collect::<Vec<_>>();
    // Whoever has no record stays, and so does whoever's record says nothing of groups.
    assert_eq!(members(&client, bakers).await, of_numbers(&[2, 4, 6]));
    let mut expected = of_numbers(&[3, 4, 5, 6]);
    expected.push("NEW-00001".to_owned());
    assert_eq!(members(&client, night).await, expected, "somebody new joins, too");
    let again = plan(client.directory(), &records).await;
    assert!(again.is_empty(), "{again}");
}

#[tokio::test]
async fn absent_empty_and_cleared_groups_are_three_things() {
    let (_tenant, client, [bakers, night]) = teams().await;
    let names_both = person(2).groups([bakers, night]);
    let leaves = |groups: &[GroupId]| {
        let steps = groups.iter().map(|group| format!("leave group {group}"));
        steps.collect::<Vec<_>>()
    };
    let read = |json: &str| serde_json::from_str::<PersonRecord>(json).expect("a record");
    let csv = |cell: &str| {
        let text = format!("reference,groups\nEMP-00004,{cell}\n");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        reader.deserialize::<PersonRecord>().next().expect("a row").expect("a record")
    };
    let plain = client.directory().clear_marker("-");
    let clearing = plain.clone().clear_empty(true);
    for (record, left, left_when_clearing) in [
        (person(4), &[][..], &[][..]),
        (person(4).groups([""; 0]), &[], &[bakers, night]),
        (person(4).no_groups(), &[bakers, night], &[bakers, night]),
        (read(r#"{"reference": "EMP-00004"}"#), &[], &[]),
        (read(r#"{"reference": "EMP-00004", "groups": []}"#), &[], &[bakers, night]),
        (read(r#"{"reference": "EMP-00004", "groups": ""}"#), &[], &[bakers, night]),
        (read(r#"{"reference": "EMP-00004", "groups": null}"#), &[bakers, night], &[bakers, night]),
        (read(r#"{"reference": "EMP-00004", "groups": "Bakers"}"#), &[night], &[night]),
        (csv(""), &[], &[bakers, night]),
        (csv(" ; "), &[], &[bakers, night]),
        (csv("-"), &[bakers, night], &[bakers, night]),
        (csv("Night shift ;Bakers"), &[], &[]),
        (csv("Night shift"), &[bakers], &[bakers]),
    ] {
        for (directory, left) in [(&plain, left), (&clearing, left_when_clearing)] {
            let records = [names_both.clone(), record.clone()];
            let planned = plan(directory.clone(), &records).await;
            let found = steps(&planned).into_iter().find(|(who, _)| *who == reference(4));
            let found = found.map(|(_, steps)| steps).unwrap_or_default();
            let found: Vec<_> = found.iter().map(ToString::to_string).collect();
            assert_eq!(found, leaves(left), "{record:?}");
        }
    }
    let number = read(&format!(r#"{{"reference": "EMP-00009", "groups": {bakers}}}"#));
    assert_eq!(number, person(9).groups([bakers]));
    let mixed = read(&format!(r#"{{"reference": "EMP-00009", "groups": [{bakers}, " A "]}}"#));
    assert_eq!(mixed, person(9).groups([GroupRef::Id(bakers), "A".into()]));
    for record in [mixed, person(9).no_groups(), person(9).groups([0; 0]), person(9)] {
        let json = serde_json::to_string(&record).expect("JSON");
        assert_eq!(read(&json), record, "{json}");
    }
    for wrong in ["1.5", "true", "[1.5]", r#"[""]"#, "[null]", "{}"] {
        let json = format!(r#"{{"reference": "EMP-00009", "groups": {wrong}}}"#);
        assert!(serde_json::from_str::<PersonRecord>(&json).is_err(), "{wrong}");
    }
}

#[tokio::test]
async fn groups_that_are_unclear_are_reported() {
    let (tenant, client, [bakers, _]) = teams().await;
    group(&client, "Twins", &[]).await;
    group(&client, "Twins", &[]).await;
    let records = [
        person(2).groups(["Poets"]).set(Field::Title, "Baker"),
        person(3).groups(["Twins"]),
        person(4).groups([GroupId::new(999)]),
        // By user type, by the seed.
        person(5).groups(["Shift leads"]),
        person(6).groups(["Smørrebrød Fridays"]),
        person(7).groups(["Bakers"]),
        person(8).groups(["Roasting secrets"]),
        person(9).groups([4]),
        newcomer(1).groups(["Poets"]),
    ];
    let planned = plan(client.directory().groups(["Latte art", "Nobody's"]), &records).await;
    let found = problems(&planned);
    let unknown = |what: &str| Problem::Name(NameProblem::Unknown(what.to_owned()));
    let expected = [
        (reference(2), unknown("group \"Poets\"")),
        (reference(3), Problem::Name(NameProblem::Ambiguous("group \"Twins\"".to_owned()))),
        (reference(4), unknown("group 999")),
        (reference(5), Problem::GroupAutomatic("Shift leads".to_owned())),
        (reference(6), Problem::GroupNotAdministered("Smørrebrød Fridays".to_owned())),
        // A private group of others cannot be seen at all.
        (reference(8), unknown("group \"Roasting secrets\"")),
    ];
    for (who, problem) in &expected {
        assert!(found.iter().any(|(it, found)| it == who && *found == problem), "{found:#?}");
    }
    let kinds = |who: &str| {
        let of = found.iter().filter(|(it, _)| it == who).map(|(_, problem)| problem.kind());
        of.collect::<Vec<_>>()
    };
    assert_eq!(kinds(&reference(9)), ["group-not-shown"]);
    assert_eq!(kinds("NEW-00001"), ["name"], "nobody is created half");
    assert_eq!(kinds("Latte art"), ["group-not-administered"]);
    assert_eq!(kinds("Nobody's"), ["name"]);
    assert!(!planned.is_whole());
    // Whoever is meant clearly is planned all the same.
    let join = GroupStep::group;
    let planned_steps = steps(&planned);
    let [(who, joins)] = &planned_steps[..] else { panic!("{planned}") };
    assert_eq!((who, join(&joins[0])), (&reference(7), bakers));
    let _ = writes(&tenant);
    done(planned).await;
    assert_eq!(writes(&tenant).len(), 1);
}

#[tokio::test]
async fn a_group_is_looked_after_when_it_is_named_anywhere() {
    let (_tenant, client, [_, night]) = teams().await;
    let planned = |directory: Directory, records: Vec<PersonRecord>| async move {
        let plan = plan(directory, &records).await;
        let ids = |steps: &Vec<GroupStep>| steps.iter().map(GroupStep::group).collect::<Vec<_>>();
        steps(&plan).iter().map(|(who, steps)| (who.clone(), ids(steps))).collect::<Vec<_>>()
    };
    let record = person(4).groups(["Bakers"]);
    assert_eq!(planned(client.directory(), vec![record.clone()]).await, []);
    let told = client.directory().groups(["Night shift"]);
    assert_eq!(planned(told, vec![record.clone()]).await, [(reference(4), vec![night])]);
    // By a record that comes later, is out of scope, or is of somebody with a problem.
    let others = (0..150).map(|number| PersonRecord::new(format!("NOBODY-{number}")));
    let late = [record.clone()].into_iter().chain(others).chain([person(5).groups([night])]);
    assert_eq!(planned(client.directory(), late.collect()).await, [(reference(4), vec![night])]);
    let one = client.directory().only(|person| person.reference() == "EMP-00004");
    let both = vec![record.clone(), person(5).groups(["Night shift"])];
    assert_eq!(planned(one, both).await, [(reference(4), vec![night])]);
    // Not by a record of another source.
    let source = client.directory().references_begin_with("EMP-0000");
    let foreign = PersonRecord::new("HR-7").groups([night]);
    assert_eq!(planned(source, vec![record, foreign]).await, []);
}

#[tokio::test]
async fn administrators_automatic_members_and_the_protected_stay() {
    let (tenant, client, [bakers, night]) = teams().await;
    let boss = id(&client, 3).await;
    let promote = GroupMemberUpdate::new().status(2);
    client.update_group_member(bakers, boss, promote).send().await.expect("promoted");
    let records = [
        person(2).groups(["Night shift"]).set(Field::Title, "Baker"),
        person(3).groups(["Night shift"]).set(Field::Title, "Baker"),
        // Nothing but groups would change.
        person(4).groups(["Night shift"]),
    ];
    let directory = client.directory().groups(["Bakers"]).protect([reference(4)]);
    let planned = plan(directory, &records).await;
    let leave = |plan: &Plan<Change>| {
        let steps = steps(plan).into_iter().filter(|(_, steps)| {
            steps.iter().any(|step| step.is_removal() && step.group() == bakers)
        });
        steps.map(|(who, _)| who).collect::<Vec<_>>()
    };
    assert_eq!(leave(&planned), [reference(2)], "{planned}");
    let found = problems(&planned);
    let kept = found.iter().filter_map(|(_, problem)| match problem {
        Problem::GroupKept { group, reason, .. } => Some((&**group, *reason)),
        _ => None,
    });
    assert_eq!(kept.collect::<Vec<_>>(), [("Bakers", KeptReason::Administrator)]);
    assert!(found.contains(&(reference(4), &Problem::Protected)), "{found:?}");
    // The rest of the record is carried out, and the plan says who stays.
    let text = planned.to_string();
    assert!(text.contains("EMP-00003 (user "), "{text}");
    assert!(text.contains("stays in the group \"Bakers\": administers the group"), "{text}");
    done(planned).await;
    assert!(members(&client, night).await.contains(&reference(3)));
    let quiet = plan(client.directory().groups(["Bakers"]), &records[..2]).await;
    assert!(quiet.is_settled(), "it stays for good: {quiet}");

    // A list that cannot be trusted takes nobody out.
    let doubtful = Meddler::rewriting(|operation, json| {
        if operation == "list_group_members" {
            json["meta"]["total"] = serde_json::json!(99);
        }
    });
    let client = doubtful.client(&tenant);
    let records = [person(5).groups(["Bakers"]), person(6).groups(["Night shift"])];
    let planned = plan(client.directory(), &records).await;
    let is_removal = |steps: &[GroupStep]| steps.iter().any(GroupStep::is_removal);
    assert!(steps(&planned).iter().all(|(_, steps)| !is_removal(steps)), "{planned}");
    assert!(!planned.is_whole(), "{planned}");
}

#[tokio::test]
async fn requests_that_wait_are_reported() {
    let (tenant, _, _) = teams().await;
    let waiting = Meddler::rewriting(|operation, json| {
        if operation == "get_group" && json["data"]["name"] == "Bakers" {
            json["data"]["stats"]["pending"] = serde_json::json!(2);
        }
    });
    let client = waiting.client(&tenant);
    let planned = plan(client.directory(), &[person(2).groups(["Bakers", "Night shift"])]).await;
    let found = problems(&planned);
    assert_eq!(found, [("Bakers".to_owned(), &Problem::GroupRequests(2))]);
    let words = "problem     Bakers: is a group with 2 requests to join that wait for approval";
    assert!(planned.to_string().contains(words), "{planned}");
    assert!(planned.is_whole(), "nothing that the sync could do");
}

#[tokio::test]
async fn groups_are_exactly_at_least_or_those_of_new_people() {
    let (_tenant, client, [bakers, _]) = teams().await;
    let records = |extent: Extent| {
        [person(4).groups([bakers]).extent(extent), person(5).groups([bakers]).extent(extent)]
    };
    let told = client.directory().groups(["Night shift"]);
    let count = |plan: Plan<Change>| {
        let all: Vec<_> = steps(&plan).into_iter().flat_map(|(_, steps)| steps).collect();
        (all.len(), all.iter().filter(|step| step.is_removal()).count())
    };
    assert_eq!(count(plan(told.clone(), &records(Extent::Exactly)).await), (3, 2));
    assert_eq!(count(plan(told.clone(), &records(Extent::AtLeast)).await), (1, 0));
    assert_eq!(count(plan(told.clone(), &records(Extent::OnCreate)).await), (0, 0));
    let new = plan(told.extent(Extent::OnCreate), &[newcomer(1).groups([bakers])]).await;
    done(new).await;
    assert!(members(&client, bakers).await.contains(&"NEW-00001".to_owned()));
}

#[tokio::test]
async fn a_plan_with_groups_is_checked_again_and_taken_back() {
    let (tenant, client, [bakers, night]) = teams().await;
    let (_folder, path) = file("plan.json");
    let (_other, journal) = file("sync.jsonl");
    let before = (members(&client, bakers).await, members(&client, night).await);
    let records = [
        person(2).groups(["Night shift"]),
        person(3).groups(["Night shift", "Bakers"]),
        person(4).groups(["Night shift"]),
        person(5).groups(["Bakers"]),
    ];
    let planned = plan(client.directory(), &records).await;
    planned.save(&path).expect("saved");
    let loaded = client.directory().load(&path).expect("loaded");
    assert_eq!(loaded.to_string(), planned.to_string(), "with the names of groups");
    assert_eq!(loaded.changes(), planned.changes());

    // One was done in the meantime, and one must not be done.
    client.remove_group_member(bakers, id(&client, 4).await).send().await.expect("removed");
    let promote = GroupMemberUpdate::new().status(2);
    let boss = id(&client, 5).await;
    client.update_group_member(night, boss, promote).send().await.expect("promoted");
    let _ = tenant.take_requests();
    let journal_of = || Journal::open(&journal).expect("a journal").with_values();
    let report = loaded.apply().journal(journal_of()).await.expect("applied");
    assert_eq!((report.done(), report.stale()), (2, 1), "{report}");
    assert!(report.to_string().contains("the user administers the group"), "{report}");
    let asked = tenant.take_requests();
    let lists = asked.iter().filter(|it| it.method == "GET" && it.path.ends_with("/members"));
    assert_eq!(lists.count(), 2, "each group is listed once");

    let undo = client.directory().undo(&journal, None).expect("a plan");
    done(undo).await;
    let (mut was_bakers, mut was_night) = before;
    was_bakers.retain(|who| *who != reference(4));
    was_night.retain(|who| *who != reference(5));
    assert_eq!(members(&client, bakers).await, was_bakers);
    assert_eq!(members(&client, night).await, was_night);
}

#[tokio::test]
async fn an_explanation_tells_of_groups() {
    let (tenant, client, [bakers, night]) = teams().await;
    let records = [person(4).groups(["Bakers", "Latte"]), person(5).groups(["Night shift"])];
    let told = client.directory().explain(&reference(4), records).await.expect("told");
    assert!(
        told.to_string().contains("in the way: EMP-00004 (record 1): there is no group \"Latte\"")
    );
    let records = [person(3).groups(["Night shift"]), person(4).groups(["Bakers"])];
    let _ = tenant.take_requests();
    let told = client.directory().explain(&reference(4), records.clone()).await.expect("told");
    let lists = tenant.take_requests();
    let lists = lists.iter().filter(|request| request.path.ends_with("/members"));
    assert_eq!(lists.count(), 2, "each group is listed once");
    let shown: Vec<_> =
        told.groups().iter().map(|it| (it.group, it.is_member, it.is_named)).collect();
    assert_eq!(shown, [(bakers, true, true), (night, true, false)]);
    let text = told.to_string();
    for line in [
        "  group Bakers: in it, as in the record\n",
        "  group Night shift: in it, and the record does not name it\n",
        "would groups  leave the group Night shift\n",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let planned = plan(client.directory(), &records).await;
    let change = planned.changes().iter().find(|change| change.reference == reference(4));
    assert_eq!(told.change().map(|change| &change.action), change.map(|change| &change.action));
}

#[tokio::test]
async fn an_incremental_run_finds_groups_without_reading_people() {
    let (tenant, client, [bakers, night]) = teams().await;
    let (_folder, path) = file("sync.state");
    let mut records: Vec<_> = crate::directory::support::mirror(&client).await;
    for record in &mut records {
        *record = match record.reference() {
            "EMP-00002" | "EMP-00003" | "EMP-00004" => record.clone().groups(["Bakers"]),
            "EMP-00005" => record.clone().groups(["Night shift"]),
            _ => record.clone(),
        };
    }
    let run = async |records: &[PersonRecord]| {
        let _ = tenant.take_requests();
        let planned = plan(client.directory().incremental(&path), records).await;
        let asked = tenant.take_requests();
        let reads = asked.iter().filter(|request| request.path.starts_with("/users/"));
        let reads = reads.filter(|request| request.path != "/users/current").count();
        let steps: Vec<_> = steps(&planned).into_iter().flat_map(|(_, steps)| steps).collect();
        done(planned).await;
        (steps.iter().map(ToString::to_string).collect::<Vec<_>>(), reads)
    };
    let (first, reads) = run(&records).await;
    assert_eq!(first, [format!("leave group {night}")]);
    assert!(reads >= records.len(), "{reads}");
    // Whose groups changed was not remembered as settled.
    assert!(run(&records).await.1 > 0);
    assert_eq!(run(&records).await, (vec![], 0));
    // Somebody else took one of them out.
    client.remove_group_member(bakers, id(&client, 3).await).send().await.expect("removed");
    assert_eq!(run(&records).await, (vec![format!("join group {bakers}")], 0));
    // A record that names other groups is looked at again.
    let _ = run(&records).await;
    assert_eq!(run(&records).await, (vec![], 0));
    let place = records.iter().position(|record| record.reference() == "EMP-00002");
    let place = place.expect("a record");
    records[place] = records[place].clone().groups(["Night shift", "Bakers"]);
    let (found, reads) = run(&records).await;
    assert_eq!(found, [format!("join group {night}")]);
    assert!(reads > 0, "{reads}");
}

#[tokio::test]
async fn a_step_that_fails_is_named_and_the_next_plan_finishes_it() {
    let (tenant, client, [bakers, night]) = teams().await;
    let refusing = Meddler::deciding(|operation, _| match operation {
        "add_group_member" => crate::directory::support::Meddle::LoseRequest,
        _ => crate::directory::support::Meddle::Pass,
    });
    let broken = refusing.client(&tenant);
    let lead = MembershipSpec::new().user_types(["ROLE-LEAD"]);
    let records = [
        person(6).groups([bakers]).set(Field::Title, "Baker"),
        person(7).groups([bakers]),
        person(8).groups([bakers]).membership("REG-1", lead),
        newcomer(1).groups([night]),
    ];
    let report = plan(broken.directory(), &records).await.apply().await.expect("a report");
    let failed: Vec<_> = report
        .entries()
        .iter()
        .map(|entry| match entry.outcome {
            Outcome::Failed { partly, .. } => (entry.change.reference.as_str(), partly),
            _ => panic!("{report}"),
        })
        .collect();
    let expected =
        [("EMP-00006", true), ("EMP-00007", false), ("EMP-00008", true), ("NEW-00001", true)];
    assert_eq!(failed, expected, "{report}");
    assert!(report.to_string().contains("add_group_member"), "{report}");
    let next = plan(client.directory(), &records).await;
    assert_eq!((next.counts().groups, next.counts().create), (4, 0), "{next}");
    done(next).await;
    assert!(members(&client, night).await.contains(&"NEW-00001".to_owned()));
}

#[tokio::test]
async fn nobody_leaves_a_group_by_a_list_that_cannot_be_trusted_by_then() {
    let (tenant, client, [_, night]) = teams().await;
    let (_folder, path) = file("plan.json");
    let records = [person(4).groups(["Bakers"]), person(5).groups(["Night shift"])];
    let planned = plan(client.directory(), &records).await;
    let leaves: Vec<_> = steps(&planned).iter().flat_map(|(_, it)| it.clone()).collect();
    assert_eq!(leaves.iter().map(GroupStep::group).collect::<Vec<_>>(), [night], "{planned}");
    planned.save(&path).expect("saved");
    let member = id(&client, 4).await.get();
    let lacking = Meddler::rewriting(move |operation, json| {
        if let ("list_group_members", Some(members)) =
            (operation, json.get_mut("data").and_then(serde_json::Value::as_array_mut))
        {
            members.retain(|it| it["id"] != member);
        }
    });
    let loaded = lacking.client(&tenant).directory().load(&path).expect("loaded");
    let report = loaded.apply().await.expect("applied");
    let [entry] = report.entries() else { panic!("{report}") };
    let Outcome::Stale { reason, .. } = &entry.outcome else { panic!("{report}") };
    let told = "the list of members did not tell, or not give, its full number";
    assert_eq!(*reason, format!("group {night}: {told}"));
}

#[tokio::test]
async fn a_marker_that_clears_is_no_group_to_look_after() {
    let (_tenant, client, _) = teams().await;
    let group = group(&client, "-", &[2]).await;
    let directory = client.directory().clear_marker("-");
    let planned = plan(directory.clone(), &[person(2).groups(["-"])]).await;
    assert!(planned.is_empty(), "{planned}");
    let planned = plan(directory.groups([group]), &[person(2).groups(["-"])]).await;
    assert_eq!(planned.counts().groups, 1, "{planned}");
}

#[tokio::test]
async fn a_file_has_the_names_of_the_groups_that_new_people_join() {
    let (_tenant, client, _) = teams().await;
    let (_folder, path) = file("plan.json");
    let planned = plan(client.directory(), &[newcomer(1).groups(["Night shift"])]).await;
    assert!(planned.to_string().contains("join the group Night shift"), "{planned}");
    planned.save(&path).expect("saved");
    let loaded = client.directory().load(&path).expect("loaded");
    assert_eq!(loaded.to_string(), planned.to_string());
}
