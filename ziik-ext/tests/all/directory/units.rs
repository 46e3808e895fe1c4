//! Units and the people in them, in one plan.

use ziik_ext::Client;
use ziik_ext::api::types::{UnitId, UnitUpdate};
use ziik_ext::directory::{Field, Journal, PersonRecord, Problem, Rail, UnitRecord};
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::plan::Outcome;
use ziik_fake::{Failure, Tenant};

use crate::directory::support::{
    Meddle, Meddler, company, done, memberships, outcome, users, writes,
};

/// A region with two shops and a bar that do not exist yet.
fn new_units() -> [UnitRecord; 4] {
    [
        UnitRecord::new("N-BAR", "Bar").below("N-2").department(),
        UnitRecord::new("N-2", "Quay Café").below("N-REG"),
        UnitRecord::new("N-1", "Mill Café").below("N-REG"),
        UnitRecord::new("N-REG", "Region North").below("HQ"),
    ]
}

fn people() -> [PersonRecord; 3] {
    [
        person(1).membership("N-1", MembershipSpec::new().user_types(["ROLE-BARISTA"])),
        person(2).membership("N-2", MembershipSpec::new().department("N-BAR")),
        PersonRecord::new("EMP-00005").membership("N-2", MembershipSpec::new()),
    ]
}

async fn place(client: &Client, reference: &str) -> (String, Option<String>) {
    let unit = client.get_unit_by_reference(reference).send().await.expect("a unit").into_data();
    let parent = unit.parent.and_then(|parent| parent.name);
    (unit.name.unwrap_or_default(), parent)
}

async fn root(client: &Client) -> String {
    let unit = client.get_unit_by_reference("HQ").send().await.expect("the root").into_data();
    unit.name.expect("a name")
}

#[tokio::test]
async fn the_first_plan_shows_units_and_who_goes_where() {
    let (tenant, client) = company(12).await;
    let directory = client.directory().units(new_units());
    let plan = directory.plan(people()).await.expect("a plan");
    assert_eq!(writes(&tenant).len(), 0);
    let shown = plan.to_string();
    for line in [
        "unit        N-REG      Region North   create below",
        "unit        N-BAR      Bar            create the department below Quay Café",
        "join Mill Café, as Barista",
        "join Quay Café; change Quay Café, department Bar",
        "4 units to create or change",
    ] {
        assert!(shown.contains(line), "{line}\n{shown}");
    }
    done(plan).await;
    let bar = place(&client, "N-BAR").await;
    assert_eq!(bar, ("Bar".to_owned(), Some("Quay Café".to_owned())));
    assert_eq!(place(&client, "N-REG").await.1, Some(root(&client).await));
    let found = client.get_user_by_reference("NEW-00002").send().await.expect("a user").into_data();
    let rows = memberships(&client, found.id).await;
    let department = rows[0].department.as_ref().and_then(|unit| unit.name.clone());
    assert_eq!(department.as_deref(), Some("Bar"));
    let again = directory.plan(people()).await.expect("a plan");
    assert!(again.is_empty(), "{again}");
}

#[tokio::test]
async fn a_saved_plan_with_units_can_be_applied_twice() {
    let (_tenant, client) = company(12).await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.json");
    let plan = client.directory().units(new_units()).plan(people()).await.expect("a plan");
    plan.save(&path).expect("saved");
    let loaded = client.directory().load(&path).expect("loaded");
    assert_eq!(loaded.to_string(), plan.to_string());
    // A part of it was done by a run that was cut.
    let region = UnitRecord::new("N-REG", "Region North").below("HQ");
    let part = client.directory().units([region]).plan([] as [PersonRecord; 0]).await;
    done(part.expect("a plan")).await;
    done(loaded).await;
    let again = client.directory().units(new_units()).plan(people()).await.expect("a plan");
    assert!(again.is_empty(), "{again}");
}

#[tokio::test]
async fn units_are_renamed_and_moved_and_taken_back() {
    let (_tenant, client) = company(12).await;
    done(client.directory().units(new_units()).plan(people()).await.expect("a plan")).await;
    let units = [
        UnitRecord::new("N-2", "Pier Café").below("HQ"),
        UnitRecord::new("N-REG", "Region North").below("N-2"),
        UnitRecord::new("N-1", "Mill Café"),
    ];
    let directory =
        client.directory().units(units).unit_references_begin_with("N-").allow(Rail::UnitMoves, 1);
    let nobody = || [] as [PersonRecord; 0];
    let plan = directory.plan(nobody()).await.expect("a plan");
    let [exceeded] = plan.exceeded()[..] else { panic!("{plan}") };
    assert_eq!(exceeded.to_string(), "2 unit-moves, and 1 are allowed");
    let orphans: Vec<_> = plan
        .problems()
        .iter()
        .filter(|finding| finding.problem == Problem::UnitNotInRecords)
        .map(|finding| &*finding.reference)
        .collect();
    assert_eq!(orphans, ["N-BAR"]);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sync.jsonl");
    let journal = Journal::open(&path).expect("a journal").with_values();
    let report = plan.allow(Rail::UnitMoves, 2).apply().journal(journal).await.expect("applied");
    assert_eq!((report.is_success(), report.units()), (true, 2), "{report}");
    assert_eq!(place(&client, "N-2").await.0, "Pier Café");
    assert_eq!(place(&client, "N-REG").await.1.as_deref(), Some("Pier Café"));
    assert!(directory.plan(nobody()).await.expect("a plan").is_empty());

    let undo = client.directory().undo(&path, None).expect("a plan");
    done(undo).await;
    assert_eq!(place(&client, "N-2").await, ("Quay Café".to_owned(), Some("Region North".into())));
}

#[tokio::test]
async fn whoever_was_to_be_in_a_unit_that_failed_is_not_begun() {
    let (tenant, client) = company(12).await;
    let plan = client.directory().units(new_units()).plan(people()).await.expect("a plan");
    tenant.fail_next(1, Failure::new(422));
    let report = plan.apply().await.expect("applied");
    assert_eq!((report.failed(), report.done()), (1, 0), "{report}");
    assert_eq!(report.not_begun(), 6, "{report}");
    done(client.directory().units(new_units()).plan(people()).await.expect("a plan")).await;
}

#[tokio::test]
async fn a_unit_that_somebody_else_changed_is_stale() {
    let (_tenant, client) = company(12).await;
    done(client.directory().units(new_units()).plan(people()).await.expect("a plan")).await;
    let unit = |name: &str| [UnitRecord::new("N-1", name).below("N-2")];
    let nobody = [] as [PersonRecord; 0];
    let plan = client.directory().units(unit("Mill")).plan(nobody).await.expect("a plan");
    let id = client.get_unit_by_reference("N-1").send().await.expect("a unit").id;
    let update = UnitUpdate::new().name("Somebody's");
    client.update_unit(id, update).send().await.expect("updated");
    let report = plan.recheck().apply().await.expect("applied");
    let Outcome::Stale { reason, .. } = &report.entries()[0].outcome else { panic!("{report}") };
    assert_eq!(reason, r#"the unit is called "Somebody's" now"#);
    assert!(report.to_string().contains(" unchanged, 0 failed, 1 stale"), "{report}");
}

#[tokio::test]
async fn an_empty_tenant_is_filled_in_one_run() {
    let tenant = Tenant::builder().users(0).start().await.expect("a tenant");
    let client = crate::directory::support::builder(&tenant).build().expect("a client");
    let units = (0..40).map(|number| {
        let unit = UnitRecord::new(format!("U-{number}"), format!("Unit {number}"));
        unit.below(if number == 0 { "HQ".to_owned() } else { format!("U-{}", (number - 1) / 2) })
    });
    let people = (0..60).map(|number| {
        let spec = MembershipSpec::new();
        person(number).membership(format!("U-{}", number % 40), spec)
    });
    let directory = client.directory().units(units).allow(Rail::Creates, 60);
    let people: Vec<_> = people.collect();
    done(directory.plan(people.clone()).await.expect("a plan")).await;
    assert_eq!(users(&client).await.len(), 61);
    let again = directory.plan(people).await.expect("a plan");
    assert!(again.is_empty(), "{again}");
}

/// Somebody new, in no unit yet.
fn person(number: usize) -> PersonRecord {
    PersonRecord::new(format!("NEW-{number:05}"))
        .set(Field::FirstName, format!("First{number}"))
        .set(Field::LastName, format!("Last{number}"))
        .set(Field::Email, format!("new.{number}@fjord.example"))
}

#[tokio::test]
async fn a_unit_is_looked_for_when_its_answer_is_lost_and_not_when_it_is_refused() {
    let (tenant, client) = company(12).await;
    let region = || [UnitRecord::new("N-REG", "Region North").below("HQ")];
    let nobody = || [] as [PersonRecord; 0];
    let lossy = Meddler::deciding(|operation, _| {
        if operation == "create_unit" { Meddle::LoseAnswer } else { Meddle::Pass }
    });
    let first = lossy.client(&tenant).directory().units(region()).plan(nobody()).await;
    let second = client.directory().units(region()).plan(nobody()).await.expect("a plan");
    let report = first.expect("a plan").apply().await.expect("applied");
    assert_eq!((report.units(), report.is_success()), (1, true), "{report}");
    assert!(report.to_string().contains(", 1 units created or changed"), "{report}");

    // By now somebody else has the reference.
    let report = second.apply().await.expect("applied");
    assert_eq!((report.units(), report.failed()), (0, 1), "{report}");
    assert!(!report.to_string().contains("units created"), "{report}");
}

/// What becomes of the only change of a plan, which is looked at again, after `meanwhile`.
async fn rechecked(
    record: UnitRecord,
    meanwhile: impl AsyncFnOnce(&Client, &Tenant, UnitId),
) -> String {
    let (tenant, client) = company(12).await;
    done(client.directory().units(new_units()).plan(people()).await.expect("a plan")).await;
    let nobody = [] as [PersonRecord; 0];
    let plan = client.directory().units([record]).plan(nobody).await.expect("a plan").recheck();
    let unit = client.get_unit_by_reference("N-1").send().await.expect("a unit").id;
    meanwhile(&client, &tenant, unit).await;
    let report = plan.apply().await.expect("applied");
    outcome(&report)
}

#[tokio::test]
async fn what_became_of_a_unit_in_the_meantime_is_seen() {
    // The unit gets another name and another place, by somebody else.
    let becomes = |name: Option<&'static str>, parent: Option<&'static str>| {
        async move |client: &Client, _: &Tenant, unit: UnitId| {
            let mut update = UnitUpdate::new();
            if let Some(name) = name {
                update = update.name(name);
            }
            if let Some(parent) = parent {
                let parent = client.get_unit_by_reference(parent).send().await.expect("a unit").id;
                update = update.parent_id(parent);
            }
            client.update_unit(unit, update).send().await.expect("updated");
        }
    };
    let fails = |status: u16| {
        async move |_: &Client, tenant: &Tenant, _: UnitId| {
            tenant.fail_next(1, Failure::new(status));
        }
    };
    let renamed = || UnitRecord::new("N-1", "Mill");
    let both = || renamed().below("N-2");
    let moved = || UnitRecord::new("N-1", "Mill Café").below("N-2");
    assert_eq!(rechecked(renamed(), becomes(Some("Mill"), None)).await, "Unchanged");
    assert_eq!(rechecked(moved(), becomes(None, Some("N-2"))).await, "Unchanged");
    assert_eq!(rechecked(both(), becomes(Some("Mill"), Some("N-2"))).await, "Unchanged");
    assert_eq!(rechecked(both(), becomes(Some("Mill"), None)).await, "Done");
    assert_eq!(rechecked(both(), becomes(None, Some("N-2"))).await, "Done");
    let elsewhere = becomes(None, Some("HQ"));
    assert_eq!(rechecked(both(), elsewhere).await, "the unit is at another place now");
    assert_eq!(rechecked(both(), fails(404)).await, "the unit does not exist");
    let told = rechecked(both(), fails(500)).await;
    assert!(told.starts_with("get_unit: 500"), "{told}");
    let new = UnitRecord::new("N-3", "Third Café").below("HQ");
    assert_eq!(rechecked(new.clone(), fails(404)).await, "Done");
    let told = rechecked(new, fails(500)).await;
    assert!(told.starts_with("get_unit_by_reference: 500"), "{told}");
}
