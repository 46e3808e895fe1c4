//! Memberships by what they are to be, against a tenant.

use std::collections::BTreeSet;

use ziik_ext::api::Patch;
use ziik_ext::memberships::{Change, MembershipSpec, Memberships, NameProblem};
use ziik_ext::plan::{Outcome, Stopped};
use ziik_ext::{Client, Error};
use ziik_fake::{Failure, Recorded, Tenant};

/// Two shops of the tenant, and the reference of a user with one membership.
const SHOPS: [&str; 2] = ["CC-1000", "CC-1010"];
const USER: &str = "EMP-00002";

async fn tenant() -> (Tenant, Memberships) {
    let tenant = Tenant::builder().users(40).seed(3).start().await.expect("a tenant");
    let client = Client::builder(tenant.url())
        .password(tenant.username(), tenant.password())
        .build()
        .expect("a client");
    let memberships = client.memberships(USER);
    let specs = [(SHOPS[0], MembershipSpec::new().no_department().user_types(["ROLE-BARISTA"]))];
    let plan = memberships.plan(specs).await.expect("a plan");
    let report = plan.apply().await.expect("applied");
    assert!(report.is_success(), "{report}");
    let _ = tenant.take_requests();
    (tenant, memberships)
}

/// Unit, department and user types of each membership, in order of the units.
async fn shown(memberships: &Memberships) -> Vec<(String, Option<String>, Vec<String>)> {
    let mut rows: Vec<_> = memberships
        .list()
        .await
        .expect("memberships")
        .into_iter()
        .map(|row| {
            let user_types = row.user_types.expect("user types").into_iter();
            let user_types = user_types.filter_map(|row| row.reference).collect();
            let unit = row.unit.expect("a unit");
            (unit.id, row.department.and_then(|row| row.name), user_types)
        })
        .collect();
    rows.sort();
    rows.into_iter()
        .map(|(unit, department, types)| (unit.to_string(), department, types))
        .collect()
}

/// The requests that are no reading.
fn writes(tenant: &Tenant) -> Vec<Recorded> {
    let is_write = |request: &Recorded| request.method != "GET" && request.path != "/authenticate";
    tenant.take_requests().into_iter().filter(is_write).collect()
}

fn methods(requests: &[Recorded]) -> Vec<&str> {
    requests.iter().map(|request| request.method.as_str()).collect()
}

async fn unit_id(memberships: &Memberships, index: usize) -> i64 {
    let plan = memberships.plan([(SHOPS[index], MembershipSpec::new())]).await.expect("a plan");
    let add = plan.changes().iter().find_map(|step| match step {
        Change::Add { unit, .. } => Some(*unit),
        _ => None,
    });
    match add {
        Some(unit) => unit.into(),
        None => memberships.list().await.expect("memberships")[0]
            .unit
            .as_ref()
            .expect("a unit")
            .id
            .into(),
    }
}

#[tokio::test]
async fn ensure_adds_then_changes_then_does_nothing() {
    let (tenant, ada) = tenant().await;
    let spec = MembershipSpec::new().user_types(["ROLE-BARISTA"]);
    assert!(ada.ensure(SHOPS[1], spec.clone()).await.expect("added"));
    assert_eq!(methods(&writes(&tenant)), ["POST"]);
    assert!(!ada.ensure(SHOPS[1], spec).await.expect("there"));
    assert_eq!(methods(&writes(&tenant)), [""; 0]);
    let more = MembershipSpec::new().user_types(["ROLE-LEAD"]).overwrite(false);
    assert!(ada.ensure(SHOPS[1], more).await.expect("changed"));
    assert_eq!(methods(&writes(&tenant)), ["PATCH"]);
    assert_eq!(shown(&ada).await[1].2, ["ROLE-BARISTA", "ROLE-LEAD"]);
    let other = MembershipSpec::new().user_types(["ROLE-ROASTER"]);
    assert!(ada.ensure(SHOPS[1], other).await.expect("changed"));
    assert_eq!(shown(&ada).await[1].2, ["ROLE-ROASTER"], "by default user types are overwritten");
}

#[tokio::test]
async fn a_department_is_set_left_alone_and_cleared() {
    let (tenant, ada) = tenant().await;
    let department =
        ada.list().await.expect("memberships")[0].unit.as_ref().expect("a unit").id.get() + 1;
    assert!(ada.ensure(SHOPS[0], MembershipSpec::new().department(department)).await.expect("set"));
    assert!(shown(&ada).await[0].1.is_some());
    let _ = writes(&tenant);
    assert!(!ada.ensure(SHOPS[0], MembershipSpec::new()).await.expect("left alone"));
    assert!(ada.ensure(SHOPS[0], MembershipSpec::new().no_department()).await.expect("cleared"));
    let sent = writes(&tenant);
    assert!(
        sent[0].body.contains(r#""department":null"#) && !sent[0].body.contains("userTypes"),
        "{}",
        sent[0].body
    );
    assert_eq!(shown(&ada).await[0].1, None);
}

#[tokio::test]
async fn user_types_are_granted_and_revoked() {
    let (tenant, ada) = tenant().await;
    assert!(ada.grant(SHOPS[0], ["ROLE-LEAD", "ROLE-BARISTA"]).await.expect("granted"));
    assert!(!ada.grant(SHOPS[0], ["ROLE-LEAD"]).await.expect("held already"));
    assert_eq!(shown(&ada).await[0].2, ["ROLE-BARISTA", "ROLE-LEAD"]);
    assert!(ada.revoke(SHOPS[0], ["ROLE-BARISTA", "ROLE-STORE"]).await.expect("revoked"));
    assert!(!ada.revoke(SHOPS[0], ["ROLE-BARISTA"]).await.expect("not held"));
    assert_eq!(shown(&ada).await[0].2, ["ROLE-LEAD"]);
    assert_eq!(methods(&writes(&tenant)), ["PATCH", "PATCH"]);
    let error = ada.grant(SHOPS[1], ["ROLE-LEAD"]).await.expect_err("not a member");
    assert_eq!(
        error.to_string(),
        r#"user "EMP-00002" is not a member of unit "CC-1010"; nothing was sent"#
    );
    assert_eq!(methods(&writes(&tenant)), [""; 0]);
}

#[tokio::test]
async fn a_membership_moves_once() {
    let (tenant, ada) = tenant().await;
    assert!(ada.move_to(SHOPS[0], SHOPS[1]).await.expect("moved"));
    assert!(!ada.move_to(SHOPS[0], SHOPS[1]).await.expect("there"));
    assert_eq!(methods(&writes(&tenant)), ["PATCH"]);
    assert_eq!(shown(&ada).await.len(), 1);
    assert_eq!(shown(&ada).await[0].2, ["ROLE-BARISTA"], "user types move along");
    ada.ensure(SHOPS[0], MembershipSpec::new()).await.expect("in both");
    assert!(ada.move_to(SHOPS[0], SHOPS[1]).await.expect("left"));
    assert_eq!(shown(&ada).await.len(), 1);
    let error = ada.move_to(SHOPS[0], "HQ").await.expect_err("in neither");
    assert!(matches!(error, Error::NotAMember { .. }), "{error:?}");
}

#[tokio::test]
async fn the_last_membership_stays() {
    let (tenant, ada) = tenant().await;
    let error = ada.remove(SHOPS[0]).await.expect_err("the last one");
    assert!(matches!(error, Error::LastMembership { .. }), "{error:?}");
    let error = ada.plan::<&str>([]).await.expect_err("none");
    assert!(matches!(error, Error::LastMembership { .. }), "{error:?}");
    assert_eq!(methods(&writes(&tenant)), [""; 0], "refused before anything is sent");
    ada.ensure(SHOPS[1], MembershipSpec::new()).await.expect("added");
    assert!(ada.remove(SHOPS[0]).await.expect("removed"));
    assert!(!ada.remove(SHOPS[0]).await.expect("gone"));
}

#[tokio::test]
async fn a_plan_reads_shows_and_applies_once() {
    let (tenant, ada) = tenant().await;
    let (first, second) = (unit_id(&ada, 0).await, unit_id(&ada, 1).await);
    let region = MembershipSpec::new().user_types(["ROLE-REGION"]);
    let desired = [
        (SHOPS[1], MembershipSpec::new().user_types(["ROLE-LEAD", "ROLE-BARISTA"])),
        ("REG-1", region),
    ];
    let plan = ada.plan(desired.clone()).await.expect("a plan");
    assert_eq!(methods(&writes(&tenant)), [""; 0], "planning only reads");
    let [Change::Add { unit, user_types, .. }, Change::Add { .. }, remove] = plan.changes() else {
        panic!("{:?}", plan.changes())
    };
    assert_eq!((*unit, user_types.as_ref().map(BTreeSet::len)), (second.into(), Some(2)));
    assert_eq!(*remove, Change::Remove { unit: first.into() });
    let text = plan.to_string();
    assert!(
        text.starts_with("user 2:\n  join ") && text.contains(", as Barista + Shift lead\n"),
        "{text}"
    );
    assert!(text.lines().last().is_some_and(|line| line.starts_with("  leave ")), "{text}");

    let report = plan.clone().apply().await.expect("applied");
    assert_eq!(report.to_string(), "user 2: 2 added, 0 changed, 1 removed, 0 unchanged, 0 failed");
    assert_eq!(methods(&writes(&tenant)), ["POST", "POST", "DELETE"]);
    let again = ada.plan(desired).await.expect("a plan");
    assert!(again.is_empty(), "{again}");
    assert_eq!(again.to_string(), "user 2: nothing to change");
    let report = plan.apply().await.expect("applied again");
    assert!(report.is_success(), "making the changes again does no harm: {report}");
    assert_eq!(shown(&ada).await.len(), 2);

    let change = MembershipSpec::new().user_types(["ROLE-LEAD"]);
    let plan =
        ada.plan([(SHOPS[1], change), ("REG-1", MembershipSpec::new())]).await.expect("a plan");
    let expected = Change::Change {
        unit: second.into(),
        department: Patch::Absent,
        user_types: Some([2.into()].into()),
    };
    assert_eq!(plan.changes(), [expected]);
}

#[tokio::test]
async fn the_first_failure_ends_a_plan_and_the_rest_is_not_begun() {
    let (tenant, ada) = tenant().await;
    let desired = [SHOPS[1], "REG-1"].map(|unit| (unit, MembershipSpec::new()));
    let plan = ada.plan(desired).await.expect("a plan");
    assert_eq!(plan.changes().len(), 3, "two to join and one to leave: {plan}");
    let _ = tenant.take_requests();
    tenant.fail_next(1, Failure::new(422));
    let mut told = Vec::new();
    let apply = plan.apply().on_progress(|progress| told.push((progress.done, progress.failed)));
    let report = apply.await.expect("a report");
    assert_eq!(told, [(1, 1), (2, 1), (3, 1)]);
    assert_eq!(methods(&writes(&tenant)), ["POST"], "nothing is taken away before it is given");
    let outcomes: Vec<_> = report.entries().iter().map(|entry| &entry.outcome).collect();
    assert!(
        matches!(
            outcomes[..],
            [Outcome::Failed { partly: false, .. }, Outcome::NotBegun, Outcome::NotBegun]
        ),
        "{report}"
    );
    assert_eq!((report.stopped(), report.is_success()), (Some(Stopped::Failure), false));
    assert!(report.to_string().contains("2 not begun because of a failure before"), "{report}");
    let error = report.into_result().expect_err("a failure");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(422));
}

#[tokio::test]
async fn names_are_resolved_in_bulk_and_once() {
    let (tenant, ada) = tenant().await;
    let other = ada.of("EMP-00003");
    for user in [&ada, &other] {
        for shop in SHOPS {
            user.ensure(shop, MembershipSpec::new().user_types(["ROLE-LEAD", "ROLE-BARISTA"]))
                .await
                .expect("ensured");
        }
    }
    let requests = tenant.take_requests();
    let count = |path: &str| requests.iter().filter(|request| request.path == path).count();
    assert_eq!((count("/units"), count("/usertypes")), (0, 0), "listed before, for the same run");
    assert_eq!((count("/users/reference/EMP-00002"), count("/users/reference/EMP-00003")), (0, 1));

    let client = Client::builder(tenant.url())
        .password(tenant.username(), tenant.password())
        .build()
        .expect("a client");
    client.memberships(2).ensure(1, MembershipSpec::new().user_types([1])).await.expect("by ids");
    let paths: Vec<_> = tenant.take_requests().into_iter().map(|request| request.path).collect();
    assert_eq!(paths, ["/authenticate", "/users/2/units", "/users/2/units"], "ids need no look-up");
}

#[tokio::test]
async fn names_that_lead_nowhere_are_refused() {
    let (tenant, ada) = tenant().await;
    for (unit, user_type, message) in [
        ("CC-9", "ROLE-LEAD", r#"there is no unit "CC-9"; nothing was sent"#),
        ("CC-1000", "ROLE-KING", r#"there is no user type "ROLE-KING"; nothing was sent"#),
    ] {
        let error = ada
            .ensure(unit, MembershipSpec::new().user_types([user_type]))
            .await
            .expect_err("unknown");
        assert_eq!(error.to_string(), message);
    }
    let twice = [(SHOPS[0], MembershipSpec::new()), (SHOPS[0], MembershipSpec::new())];
    let error = ada.plan(twice).await.expect_err("twice");
    assert!(matches!(error, Error::Name(NameProblem::Twice(_))), "{error:?}");
    let error = ada.of("EMP-X").list().await.expect_err("nobody");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    assert_eq!(methods(&writes(&tenant)), [""; 0]);
}

#[tokio::test]
async fn a_move_to_where_the_user_is_does_nothing() {
    let (tenant, memberships) = tenant().await;
    assert!(!memberships.move_to(SHOPS[0], SHOPS[0]).await.expect("there"));
    assert!(tenant.take_requests().iter().all(|request| request.method == "GET"));
    assert_eq!(shown(&memberships).await.len(), 1);
}
