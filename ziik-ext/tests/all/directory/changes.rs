//! One person at a time: fields, memberships, coming back.

use ziik_ext::Plan;
use ziik_ext::api::Patch;
use ziik_ext::api::types::{UnitId, UserTypeId};
use ziik_ext::directory::{self, Action, Extent, Field, FieldChange, PersonRecord};
use ziik_ext::memberships::{Change, MembershipSpec};

use crate::directory::support::{Meddler, company, done, memberships, mirror, newcomer, writes};

/// Somebody with a single membership.
const PERSON: &str = "EMP-00002";

fn value(field: Field) -> &'static str {
    match field {
        Field::Email => "somebody.else@fjord.example",
        Field::Birthday => "1999-12-31",
        Field::Country => "PT",
        Field::Language => "fi",
        _ => "Something new",
    }
}

#[tokio::test]
async fn what_is_the_same_is_left_alone() {
    let (tenant, client) = company(60).await;
    let records = mirror(&client).await;
    let plan = client.directory().plan(records.clone()).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    assert_eq!(plan.unchanged().count(), records.len());
    done(plan).await;
    assert_eq!(writes(&tenant).len(), 0);
}

#[tokio::test]
async fn each_field_is_set_and_cleared_alone() {
    let (tenant, client) = company(4).await;
    let fixed = [Field::FirstName, Field::LastName, Field::Email, Field::Language];
    for field in Field::ALL {
        let mut wishes = vec![value(*field)];
        if !fixed.contains(field) {
            wishes.push("");
        }
        for wish in wishes {
            let record = PersonRecord::new(PERSON).set(*field, wish);
            let directory = client.directory().clear_empty(true);
            let plan = directory.plan([record.clone()]).await.expect("a plan");
            let [change] = plan.changes() else { panic!("{field} {wish:?}: {plan}") };
            let Action::Update { fields, memberships, reactivate: false, .. } = &change.action
            else {
                panic!("{plan}")
            };
            let [FieldChange { field: found, to, .. }] = &fields[..] else { panic!("{plan}") };
            assert_eq!((found, to.as_deref().unwrap_or_default()), (field, wish));
            assert!(memberships.is_empty());
            let report = plan.apply().await.expect("applied");
            assert_eq!(report.updated(), 1, "{report}");
            assert_eq!(writes(&tenant).len(), 1);
            let again = directory.plan([record]).await.expect("a plan");
            assert!(again.is_empty(), "{field} {wish:?}: {again}");
        }
    }
}

#[tokio::test]
async fn fields_that_a_record_lacks_are_left_alone() {
    let (_tenant, client) = company(4).await;
    let before = client.get_user(2).send().await.expect("a user").into_data();
    let record = PersonRecord::new(PERSON).set(Field::Title, "Lead");
    done(client.directory().plan([record]).await.expect("a plan")).await;
    let mut after = client.get_user(2).send().await.expect("a user").into_data();
    assert_eq!(after.title.take().as_deref(), Some("Lead"));
    after.title.clone_from(&before.title);
    assert_eq!(after, before);
}

#[tokio::test]
async fn people_move_by_reference() {
    let (tenant, client) = company(40).await;
    let here = MembershipSpec::new().no_department().user_types(["ROLE-BARISTA"]);
    let sync = async |specs: Vec<(&str, MembershipSpec)>| {
        let record = specs
            .into_iter()
            .fold(PersonRecord::new(PERSON), |record, (unit, spec)| record.membership(unit, spec));
        let plan = client.directory().plan([record.clone()]).await.expect("a plan");
        let text = plan.to_string();
        let steps = plan.changes().iter().find_map(|change| match &change.action {
            Action::Update { memberships, .. } => Some(memberships.clone()),
            _ => None,
        });
        done(plan).await;
        let again = client.directory().plan([record]).await.expect("a plan");
        assert!(again.is_empty(), "{again}");
        (steps.unwrap_or_default(), text)
    };
    sync(vec![("CC-1000", here.clone())]).await;
    let unit = memberships(&client, 2).await[0].unit.as_ref().expect("a unit").id;
    let _ = writes(&tenant);

    let (steps, _) = sync(vec![("CC-1000", here.clone().department(unit.get() + 1))]).await;
    assert_eq!(
        steps,
        [Change::Change {
            unit,
            department: Patch::Value(UnitId::new(unit.get() + 1)),
            user_types: None
        }]
    );
    assert!(memberships(&client, 2).await[0].department.is_some());
    let (steps, text) = sync(vec![("CC-1000", here.clone())]).await;
    assert_eq!(steps, [Change::Change { unit, department: Patch::Null, user_types: None }]);
    assert!(text.contains(", no department"), "{text}");
    assert!(memberships(&client, 2).await[0].department.is_none());

    let (steps, _) =
        sync(vec![("CC-1000", MembershipSpec::new().user_types(["ROLE-LEAD", "ROLE-ROASTER"]))])
            .await;
    let both = Some([2, 6].map(UserTypeId::new).into());
    assert_eq!(steps, [Change::Change { unit, department: Patch::Absent, user_types: both }]);
    let (steps, text) = sync(vec![("CC-1010", here)]).await;
    assert!(matches!(steps[..], [Change::Add { .. }, Change::Remove { .. }]), "{steps:?}");
    assert!(
        text.starts_with("move        EMP-00002  ")
            && text.contains("join ")
            && text.contains("leave "),
        "{text}"
    );
    let methods: Vec<_> = writes(&tenant).into_iter().map(|request| request.method).collect();
    assert_eq!(methods, ["PATCH", "PATCH", "PATCH", "POST", "DELETE"]);
}

#[tokio::test]
async fn a_record_without_memberships_moves_nobody() {
    let (_tenant, client) = company(40).await;
    let before = memberships(&client, 2).await;
    let record = PersonRecord::new(PERSON).set(Field::Title, "Lead");
    done(client.directory().plan([record]).await.expect("a plan")).await;
    assert_eq!(memberships(&client, 2).await, before);
}

#[tokio::test]
async fn memberships_that_users_do_not_carry_are_asked_for() {
    let (tenant, honest) = company(30).await;
    let records = mirror(&honest).await;
    // What this API shows of memberships inside a user is wrong, or missing.
    let wrong = serde_json::json!([{"unit": {"id": 1}}]);
    for member_units in [Some(serde_json::json!([])), Some(wrong), None] {
        let show = move |user: &mut serde_json::Value| {
            let Some(user) = user.as_object_mut() else { return };
            match &member_units {
                Some(units) => drop(user.insert("memberUnits".to_owned(), units.clone())),
                None => drop(user.remove("memberUnits")),
            }
        };
        let client = Meddler::rewriting(move |operation, body| match operation {
            "get_user" => show(&mut body["data"]),
            "list_users_by_ids" => {
                body["users"].as_array_mut().into_iter().flatten().for_each(&show);
            }
            _ => {}
        })
        .client(&tenant);
        let plan = client.directory().plan(records.clone()).await.expect("a plan");
        assert!(plan.is_empty(), "{plan}");
        let only_on_create = client.directory().only_on_create(Field::ALL.iter().copied());
        let plan = only_on_create.plan(records.clone()).await.expect("a plan");
        assert!(plan.is_empty(), "{plan}");
    }
}

#[tokio::test]
async fn user_types_that_are_not_told_are_not_lost() {
    let (tenant, honest) = company(10).await;
    let before = memberships(&honest, 2).await;
    let unit = before[0].unit.as_ref().expect("a unit").id;
    // This API shows memberships without their user types.
    let client = Meddler::rewriting(|operation, body| {
        let (key, nested) = match operation {
            "get_user" => ("data", true),
            "list_users_by_ids" => ("users", true),
            "list_unit_memberships" => ("data", false),
            _ => return,
        };
        let all = &mut body[key];
        let rows = match all.as_array_mut() {
            Some(rows) => rows.iter_mut().collect(),
            None => vec![all],
        };
        for row in rows {
            let row = if nested { &mut row["memberUnits"] } else { row };
            let rows = match row.as_array_mut() {
                Some(rows) => rows.iter_mut().collect(),
                None => vec![row],
            };
            for row in rows {
                row.as_object_mut().map(|row| row.remove("userTypes"));
            }
        }
    })
    .client(&tenant);
    let beside = MembershipSpec::new().user_types([3]).overwrite(false);
    let record = PersonRecord::new(PERSON).membership(unit, beside.clone());
    let plan = client.directory().plan([record]).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    assert!(plan.problems()[0].to_string().contains("user types in unit"), "{plan}");
    let one = client.memberships(2);
    one.ensure(unit, beside).await.expect_err("nobody knows what to keep");
    one.grant(unit, [3]).await.expect_err("nobody knows what to keep");
    one.revoke(unit, [3]).await.expect_err("nobody knows what to keep");
    assert_eq!(memberships(&honest, 2).await, before);
    // What is wanted as a whole needs no knowledge of what is there.
    one.ensure(unit, MembershipSpec::new().user_types([3])).await.expect("overwritten");
    let after = memberships(&honest, 2).await;
    let user_types = after[0].user_types.as_ref().expect("user types");
    assert_eq!(user_types.iter().map(|row| row.id.get()).collect::<Vec<_>>(), [3]);
}

#[tokio::test]
async fn people_come_back() {
    let (_tenant, client) = company(20).await;
    client.deactivate_user(2).send().await.expect("deactivated");
    let record = PersonRecord::new(PERSON).set(Field::Title, "Lead");

    let plan = client.directory().reactivate(false).plan([record.clone()]).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    assert_eq!(
        plan.problems()[0].to_string(),
        "EMP-00002 (record 1): is deactivated, and reactivating is off"
    );

    let plan = client.directory().plan([record]).await.expect("a plan");
    assert_eq!(
        (plan.counts().reactivate, plan.counts().update, plan.counts().create),
        (1, 1, 0),
        "{plan}"
    );
    done(plan).await;
    let user = client.get_user(2).send().await.expect("a user").into_data();
    assert_eq!((user.active, user.title.as_deref()), (Some(true), Some("Lead")));
}

#[tokio::test]
async fn what_only_new_people_get_is_not_asked_for() {
    let (tenant, client) = company(150).await;
    let records = mirror(&client).await;
    let changed: Vec<_> =
        records.iter().map(|record| record.clone().set(Field::Phone, "1")).collect();
    let count = records.len();
    let _ = tenant.take_requests();

    let listed = [Field::FirstName, Field::LastName, Field::Title, Field::Meta0];
    let other = Field::ALL.iter().copied().filter(|field| !listed.contains(field));
    let light = client.directory().only_on_create(other);
    let plan =
        light.clone().plan(changed.clone().into_iter().chain([newcomer(1)])).await.expect("a plan");
    assert_eq!((plan.counts().update, plan.counts().create), (0, 1), "{plan}");
    let by_ids = |path: &str| path.starts_with("/users/collection/");
    let requests = tenant.take_requests();
    assert_eq!(
        requests.iter().filter(|request| by_ids(&request.path)).count(),
        count.div_ceil(100)
    );

    let lightest = light.extent(Extent::OnCreate);
    let moved = changed.into_iter().map(|record| record.membership("HQ", MembershipSpec::new()));
    let plan = lightest.plan(moved).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    let paths: Vec<_> = tenant.take_requests().into_iter().map(|request| request.path).collect();
    assert!(paths.iter().all(|path| path == "/users") && paths.len() < 5, "{paths:?}");
}

#[tokio::test]
async fn what_is_empty_is_left_alone_unless_it_is_said_to_be_cleared() {
    let (_tenant, client) = company(4).await;
    let set = PersonRecord::new(PERSON).set(Field::Phone, "1").set(Field::Title, "Host");
    done(client.directory().plan([set]).await.expect("a plan")).await;
    // A column that came back empty, and one that came back with a marker that nobody knows of.
    let empty = PersonRecord::new(PERSON).set(Field::Phone, " ").set(Field::Title, "");
    let plan = client.directory().plan([empty.clone()]).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    let fields = |plan: &Plan<directory::Change>| match &plan.changes()[0].action {
        Action::Update { fields, .. } => {
            fields.iter().map(|change| (change.field, change.to.clone())).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    let cleared = client.directory().clear_empty(true).plan([empty]).await.expect("a plan");
    assert_eq!(fields(&cleared), [(Field::Title, None), (Field::Phone, None)], "{cleared}");
    let marked = PersonRecord::new(PERSON).set(Field::Phone, "-").set(Field::Title, "");
    let plan = client.directory().clear_marker("-").plan([marked.clone()]).await.expect("a plan");
    assert_eq!(fields(&plan), [(Field::Phone, None)], "{plan}");
    let plan = client.directory().plan([marked]).await.expect("a plan");
    assert_eq!(fields(&plan), [(Field::Phone, Some("-".to_owned()))], "{plan}");
}

#[tokio::test]
async fn memberships_are_all_or_the_least() {
    let (_tenant, client) = company(6).await;
    let people = mirror(&client).await;
    let references: Vec<_> =
        [1, 3, 4].iter().map(|index| people[*index].reference().to_owned()).collect();
    let moved = |extent: [Option<Extent>; 3]| -> Vec<_> {
        let people = references.iter().zip(extent);
        people
            .map(|(reference, extent)| {
                let record = PersonRecord::new(reference).membership("HQ", MembershipSpec::new());
                extent.into_iter().fold(record, PersonRecord::extent)
            })
            .collect()
    };
    let at_least = client.directory().extent(Extent::AtLeast);
    let none: PersonRecord =
        serde_json::from_str(r#"{"reference": "EMP-00002", "memberships": []}"#).expect("a record");
    let plan = at_least.plan([none]).await.expect("a plan");
    assert!(plan.is_empty() && plan.problems().iter().all(|it| it.row.is_none()), "{plan}");

    let plan = at_least.plan(moved([None, None, Some(Extent::Exactly)])).await.expect("a plan");
    let losses = |plan: &Plan<directory::Change>| -> Vec<_> {
        let is_loss = |step: &Change| matches!(step, Change::Remove { .. });
        let loses = |change: &directory::Change| match &change.action {
            Action::Update { memberships, .. } => memberships.iter().any(is_loss),
            other => panic!("{other:?}"),
        };
        plan.changes().iter().map(loses).collect()
    };
    assert_eq!(losses(&plan), [false, false, true], "{plan}");
    let said: Vec<_> =
        plan.to_string().lines().take(3).map(|line| line.ends_with("(at least)")).collect();
    assert_eq!(said, [true, true, false], "{plan}");
    done(plan).await;
    let again = at_least.plan(moved([None, None, None])).await.expect("a plan");
    assert!(again.is_empty(), "{again}");
    let exactly = moved([None, Some(Extent::AtLeast), Some(Extent::OnCreate)]);
    let plan = client.directory().plan(exactly).await.expect("a plan");
    assert_eq!(losses(&plan), [true], "the others lose nothing: {plan}");
}

#[tokio::test]
async fn new_people_begin_in_all_their_places() {
    let (tenant, client) = company(40).await;
    let shop =
        client.list_units().keyword("Harbour").send().await.expect("units").into_data()[0].clone();
    let departments = shop.departments.expect("departments");
    let departments: Vec<_> = departments.iter().filter_map(|department| department.id).collect();
    let record = PersonRecord::new("NEW-1")
        .set(Field::FirstName, "A")
        .set(Field::LastName, "B")
        .set(Field::Email, "a@b.example")
        .membership(
            shop.id,
            MembershipSpec::new().department(departments[0]).user_types(["ROLE-LEAD"]),
        )
        .membership("HQ", MembershipSpec::new().user_types(["ROLE-PEOPLE"]));
    done(client.directory().plan([record.clone()]).await.expect("a plan")).await;
    let methods: Vec<_> = writes(&tenant).into_iter().map(|request| request.method).collect();
    assert_eq!(methods, ["POST", "PATCH", "POST"], "the user, the department, the other unit");
    let again = client.directory().plan([record]).await.expect("a plan");
    assert!(again.is_empty(), "{again}");
}

#[tokio::test]
async fn new_people_are_welcomed_when_told() {
    let (tenant, client) = company(0).await;
    let untyped = PersonRecord::new("NEW-2")
        .set(Field::FirstName, "A")
        .set(Field::LastName, "B")
        .set(Field::Email, "a@b.example");
    let untyped = untyped.membership("CC-1000", MembershipSpec::new());
    let plan = client.directory().welcome(true).plan([newcomer(1), untyped]).await.expect("a plan");
    done(plan).await;
    let sent = writes(&tenant);
    assert!(sent.iter().all(|request| request.body.contains(r#""welcome":true"#)));
    let typed = sent.iter().filter(|request| request.body.contains("userTypes")).count();
    assert_eq!((sent.len(), typed), (2, 1), "what a record does not say is not sent");
}

#[tokio::test]
async fn a_plan_is_a_table() {
    let (_tenant, client) = company(4).await;
    let change =
        PersonRecord::new(PERSON).set(Field::Title, "Lead\u{1b}[2J").clear(Field::Birthday);
    let newcomer = newcomer(7).set(Field::LastName, "La\u{1b}t7");
    let records = [newcomer, change, PersonRecord::new("")];
    let plan = client.directory().plan(records).await.expect("a plan");
    let text = plan.to_string();
    let lines: Vec<_> = text.lines().collect();
    assert!(
        lines[0].starts_with("create      NEW-00007  First7 La t7 ") && lines[0].contains("join "),
        "{text}"
    );
    assert!(lines[0].ends_with(", as Barista"), "{text}");
    assert!(
        lines[1].starts_with("update      EMP-00002  ")
            && lines[1].contains(r#"→ "Lead\u{1b}[2J"; birthday: "#),
        "{text}"
    );
    assert!(lines[1].ends_with("→ none"), "{text}");
    assert!(text.contains("\nproblem     record 3: has no reference\n"), "{text}");
    assert!(text.contains(
        "\n1 to create, 1 to update, 0 to move, 0 to reactivate, 0 to deactivate, 0 to delete, 0 unchanged, "
    ));
}

#[tokio::test]
async fn memberships_are_read_for_many_at_once() {
    let (tenant, client) = company(30).await;
    let all = mirror(&client).await;
    let title =
        |record: &PersonRecord| PersonRecord::new(record.reference()).set(Field::Title, "Host");
    let titles: Vec<_> = all.iter().map(title).collect();
    let lists = client.directory().only_on_create(Field::ALL.iter().copied());
    // How many ask for many users, and how many for the memberships of one.
    for (directory, records, expected) in [
        (lists, all.clone(), (1, 0)),
        (client.directory(), all, (0, 0)),
        (client.directory(), titles, (0, 0)),
    ] {
        let _ = tenant.take_requests();
        let plan = directory.plan(records).await.expect("a plan");
        let asked = tenant.take_requests();
        let count = |is: fn(&str) -> bool| asked.iter().filter(|it| is(&it.path)).count();
        let many = count(|path| path.starts_with("/users/collection/"));
        let single = count(|path| path.starts_with("/users/") && path.ends_with("/units"));
        assert_eq!((many, single), expected, "{plan}");
    }
}
