//! The example that brings WorkDrive's people to Ziik, between the two simulators.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use futures_util::TryStreamExt;
use workdrive_api::types::{LocationCreate, LocationUpdate, User, UserId, UserStatus, UserUpdate};
use ziik_ext::directory::{Allowance, Limit, Rail};
use ziik_ext::{Client, Paginate, RetryPolicy};
use ziik_fake::workdrive::Organization;
use ziik_fake::{Change, FaultPlan, Tenant};

#[allow(dead_code, reason = "the program around it")]
#[path = "../../examples/workdrive_to_ziik.rs"]
mod example;

use example::{Bridge, Outcome, people_of};

struct Both {
    organization: Organization,
    tenant: Tenant,
    workdrive: workdrive_api::Client,
    ziik: Client,
    bridge: Bridge,
}

impl Both {
    async fn start(by_name: bool) -> Self {
        let organization =
            Organization::builder().users(120).departments_by_name(by_name).seed(3).start().await;
        let organization = organization.expect("an organization");
        let tenant = Tenant::builder().users(0).start().await.expect("a tenant");
        let workdrive = people_of(organization.url(), organization.api_key()).expect("a client");
        let quick = RetryPolicy::default()
            .backoff(std::time::Duration::from_millis(1), std::time::Duration::from_millis(4));
        let ziik = Client::builder(tenant.url())
            .password(tenant.username(), tenant.password())
            .retry(quick);
        let bridge = Bridge {
            root: "HQ".to_owned(),
            roles: Some(("ROLE-BARISTA".to_owned(), "ROLE-LEAD".to_owned())),
            allow: vec![Allowance { rail: Rail::Creates, limit: Limit::Off }],
            adopt_by_email: false,
            state: None,
        };
        Self { organization, tenant, workdrive, ziik: ziik.build().expect("a client"), bridge }
    }

    async fn run(&self, apply: bool) -> Result<Outcome, String> {
        let run = self.bridge.run(&self.workdrive, &self.ziik, apply, |_| {});
        run.await.map_err(|error| error.to_string())
    }

    async fn people(&self) -> Vec<User> {
        self.workdrive.list_users().per_page(50).items().try_collect().await.expect("users")
    }

    /// Everybody in Ziik but the administrator, by reference: title, and units with what is held
    /// in them.
    async fn in_ziik(&self) -> BTreeMap<String, (Option<String>, BTreeSet<String>)> {
        let mut people = BTreeMap::new();
        let users: Vec<_> = self.ziik.list_users().items().try_collect().await.expect("users");
        for user in users.into_iter().filter(|user| user.id != 1) {
            let memberships = self.ziik.memberships(user.id).list().await.expect("memberships");
            let shown = memberships.into_iter().map(|row| {
                let types: Vec<_> =
                    row.user_types.into_iter().flatten().filter_map(|held| held.name).collect();
                format!(
                    "{} as {}",
                    row.unit.and_then(|unit| unit.name).unwrap_or_default(),
                    types.join(", ")
                )
            });
            people.insert(user.reference.unwrap_or_default(), (user.title, shown.collect()));
        }
        people
    }

    /// The memberships as they follow from WorkDrive, worked out another way: by the lists of
    /// members.
    async fn expected(&self) -> BTreeMap<String, (Option<String>, BTreeSet<String>)> {
        let mut units: BTreeMap<UserId, BTreeSet<String>> = BTreeMap::new();
        let departments: Vec<_> =
            self.workdrive.list_departments().items().try_collect().await.expect("departments");
        for department in departments {
            let id = department.id.expect("an id");
            let members = self
                .workdrive
                .get_department_members(id)
                .send()
                .await
                .expect("members")
                .into_inner();
            for member in members.members.into_iter().flatten() {
                units
                    .entry(member.id.expect("an id"))
                    .or_default()
                    .insert(department.name.clone().unwrap_or_default());
            }
        }
        let locations: Vec<_> =
            self.workdrive.list_locations().items().try_collect().await.expect("locations");
        for location in locations {
            let id = location.id.expect("an id");
            let members = self.workdrive.get_location_members(id).send().await.expect("members");
            for member in members.into_inner().members.into_iter().flatten() {
                let units = units.entry(member.id.expect("an id")).or_default();
                units.insert(location.name.clone().unwrap_or_default());
            }
        }
        let people = self.people().await;
        let bosses: BTreeSet<_> =
            people.iter().filter_map(|user| user.reports_to.clone()).collect();
        let stay = people
            .iter()
            .filter(|user| !matches!(user.status.as_deref(), Some("ARCHIVE" | "BLOCKED")));
        let expected = stay.map(|user| {
            let id = user.id.clone().expect("an id");
            let mut units = units.get(&id).cloned().unwrap_or_default();
            let location = user
                .location
                .as_ref()
                .and_then(|location| Some(location.get("name")?.as_str()?.to_owned()));
            units.extend(location);
            if units.is_empty() {
                units.insert("Fjord Coffee".to_owned());
            }
            let role = if bosses.contains(&id) { "Shift lead" } else { "Barista" };
            (
                id.into(),
                (
                    user.designation.clone(),
                    units.into_iter().map(|unit| format!("{unit} as {role}")).collect(),
                ),
            )
        });
        expected.collect()
    }
}

#[tokio::test]
async fn the_second_run_changes_nothing() {
    for by_name in [false, true] {
        let both = Both::start(by_name).await;
        let outcome = both.run(true).await.expect("a run");
        assert!(matches!(&outcome, Outcome::Applied { report, .. } if report.is_success()));
        assert_eq!(both.in_ziik().await, both.expected().await);

        let effects = both.tenant.effects().len();
        assert!(matches!(both.run(true).await, Ok(Outcome::Equal)));
        assert_eq!(both.tenant.effects().len(), effects, "{:?}", &both.tenant.effects()[effects..]);
        assert!(both.organization.effects().is_empty(), "WorkDrive is only read");
    }
}

#[tokio::test]
async fn nothing_is_changed_unless_asked_for() {
    let both = Both::start(false).await;
    let shown = Cell::new(0);
    let run = both.bridge.run(&both.workdrive, &both.ziik, false, |_| shown.set(shown.get() + 1));
    assert!(matches!(run.await.expect("a run"), Outcome::Planned));
    assert_eq!(shown.get(), 1, "units and people are one plan");
    assert!(both.tenant.effects().iter().all(|effect| effect.operation == "authenticate"));
}

#[tokio::test]
async fn what_changes_in_workdrive_changes_in_ziik() {
    let both = Both::start(false).await;
    both.run(true).await.expect("a run");
    // A name that two locations have says nothing; an id does.
    both.workdrive
        .create_location(LocationCreate::new().name("Malmö"))
        .send()
        .await
        .expect("created");
    let people = both.people().await;
    let active: Vec<_> =
        people.iter().filter(|user| user.status.as_deref() == Some("ACTIVE")).collect();
    let id = |number: usize| active[number].id.clone().expect("an id");
    let department = people.iter().find_map(|user| {
        user.department
            .clone()
            .filter(|id| *id != active[20].department.clone().unwrap_or_default())
    });
    let update =
        UserUpdate::new().department(department.expect("another department")).designation("Taster");
    both.workdrive.update_user(id(20), update).send().await.expect("updated");
    both.workdrive
        .update_user(id(21), UserUpdate::new().status(UserStatus::Archive))
        .send()
        .await
        .expect("updated");
    both.workdrive
        .update_user(id(22), UserUpdate::new().reports_to(id(23)))
        .send()
        .await
        .expect("updated");
    let locations: Vec<_> =
        both.workdrive.list_locations().items().try_collect().await.expect("locations");
    let location = locations[0].id.clone().expect("an id");
    both.workdrive
        .update_location(location, LocationUpdate::new().name("Århus"))
        .send()
        .await
        .expect("renamed");

    let outcome = both.run(true).await.expect("a run");
    assert!(matches!(&outcome, Outcome::Applied { report, .. } if report.is_success()));
    let (now, expected) = (both.in_ziik().await, both.expected().await);
    assert_eq!(now, expected);
    assert!(!now.contains_key(id(21).as_str()), "who was archived is deactivated");
    assert_eq!(now[id(20).as_str()].0.as_deref(), Some("Taster"));
    assert!(now[id(23).as_str()].1.iter().all(|unit| unit.ends_with("as Shift lead")));
    assert!(matches!(both.run(true).await, Ok(Outcome::Equal)));
}

#[tokio::test]
async fn nobody_goes_when_workdrive_is_not_read_to_its_end() {
    let both = Both::start(false).await;
    both.run(true).await.expect("a run");
    let before = both.in_ziik().await;
    for fault in ["list_users:1=truncated", "list_users:0.5=html-502"] {
        both.organization.set_faults(FaultPlan::new(5).rule(fault.parse().expect("a rule")));
        // Either the run ends with an error, or the plan has nothing to do: what was not read is
        // not taken as missing.
        let _ = both.run(true).await;
        both.organization.set_faults(FaultPlan::default());
        assert_eq!(both.in_ziik().await, before, "{fault}");
    }
}

#[tokio::test]
async fn faults_only_delay_it() {
    let both = Both::start(false).await;
    let expected = both.expected().await;
    let plan = |seed| {
        let faults = [
            "0.05=reset-before",
            "0.05=reset-after",
            "0.05=html-503",
            "0.05=truncated",
            "0.03=status-429",
        ];
        faults
            .iter()
            .fold(FaultPlan::new(seed), |plan, fault| plan.rule(fault.parse().expect("a rule")))
    };
    both.organization.set_faults(plan(1));
    both.tenant.set_faults(plan(2));
    let mut rounds = 0;
    while !matches!(both.run(true).await, Ok(Outcome::Equal)) {
        rounds += 1;
        assert!(rounds < 60, "there is always something left to do");
    }
    println!("{rounds} rounds");
    assert!(
        both.organization.struck().iter().all(|struck| *struck > 0),
        "{:?}",
        both.organization.struck()
    );
    assert!(both.tenant.struck().iter().all(|struck| *struck > 0), "{:?}", both.tenant.struck());
    both.organization.set_faults(FaultPlan::default());
    both.tenant.set_faults(FaultPlan::default());
    assert_eq!(both.in_ziik().await, expected);
    let effects = both.tenant.effects();
    let made = effects
        .iter()
        .filter(|effect| effect.operation == "create_user" && effect.change == Change::Created);
    assert_eq!(made.count(), expected.len(), "everybody is created once");
}
