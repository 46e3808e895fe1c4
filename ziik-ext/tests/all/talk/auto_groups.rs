//! The rules about automatic members, by what they are to be.

use serde_json::json;
use ziik_ext::Error;
use ziik_ext::auto_groups::{AutoMembers, Change, Rule, Untold};
use ziik_ext::memberships::NameProblem;
use ziik_ext::plan::{Outcome, Stopped};
use ziik_fake::{Answers, FaultPlan, Rule as Fault, Tenant};

use crate::talk::support::{Rewriting, client, tenant, writes};

/// A group that the administrator administers, without rules.
const GROUP: i64 = 1;
const POST: &str = "POST /groups/1/auto";
const DELETE: &str = "DELETE /groups/1/auto";

async fn start() -> (Tenant, AutoMembers) {
    let tenant = tenant().await;
    let members = client(&tenant).auto_members(GROUP);
    (tenant, members)
}

/// The rules, as they can be compared: a unit with `+` stands for those below.
async fn shown(members: &AutoMembers) -> (Vec<String>, Vec<i64>) {
    let auto = members.get().await.expect("a group").expect("rules");
    let units =
        auto.units.expect("units").into_iter().map(|unit| {
            format!("{}{}", unit.id, if unit.falldown == Some(true) { "+" } else { "" })
        });
    (units.collect(), auto.user_types.expect("types").iter().map(|row| row.id.get()).collect())
}

#[tokio::test]
async fn ensure_adds_widens_narrows_and_then_does_nothing() {
    let (tenant, members) = start().await;
    for (rule, requests, units) in [
        (Rule::unit("REG-1"), vec![POST], "2"),
        (Rule::unit(2), vec![], "2"),
        (Rule::unit_and_below("REG-1"), vec![POST], "2+"),
        (Rule::unit_and_below(2), vec![], "2+"),
        (Rule::unit(2), vec![DELETE, POST], "2"),
        (Rule::user_type("ROLE-ROASTER"), vec![POST], "2"),
        (Rule::user_type(6), vec![], "2"),
    ] {
        let done = members.ensure(rule.clone()).await.expect("allowed");
        assert_eq!(
            (done, writes(&tenant)),
            (!requests.is_empty(), requests.iter().map(|it| (*it).to_owned()).collect()),
            "{rule}"
        );
        assert_eq!(shown(&members).await.0, [units], "{rule}");
    }
    assert_eq!(shown(&members).await.1, [6]);
    for (rule, is_there) in [
        (Rule::unit_and_below(2), true),
        (Rule::unit(2), false),
        (Rule::user_type(6), true),
        (Rule::user_type(6), false),
    ] {
        assert_eq!(members.remove(rule.clone()).await.expect("allowed"), is_there, "{rule}");
        assert_eq!(writes(&tenant), vec![DELETE; usize::from(is_there)], "{rule}");
    }
    assert_eq!(shown(&members).await, (vec![], vec![]));
}

#[tokio::test]
async fn a_plan_reads_shows_and_applies_once() {
    let (tenant, members) = start().await;
    for rule in [Rule::unit_and_below(1), Rule::unit(2), Rule::unit(3), Rule::user_type(1)] {
        members.ensure(rule).await.expect("allowed");
    }
    let _ = tenant.take_requests();
    let wanted = [Rule::unit("HQ"), Rule::unit_and_below("REG-1"), Rule::user_type("ROLE-LEAD")];
    let plan = members.plan(wanted.clone()).await.expect("a plan");
    assert_eq!(writes(&tenant), [""; 0], "planning only reads");
    let text = plan.to_string();
    let second =
        client(&tenant).get_unit(2).send().await.expect("a unit").into_data().name.expect("a name");
    let third =
        client(&tenant).get_unit(3).send().await.expect("a unit").into_data().name.expect("a name");
    let expected = [
        "automatic members of group 1:".to_owned(),
        "  add the users with Shift lead".to_owned(),
        format!("  add the users below {second}"),
        "  remove the users below Fjord Coffee".to_owned(),
        format!("  remove the users of {third}"),
        "  remove the users with Barista".to_owned(),
    ];
    let mut lines: Vec<_> = text.lines().collect();
    lines[1..3].sort_by_key(|line| line.contains("below"));
    assert_eq!(lines, expected);
    assert!(plan.changes().is_sorted_by_key(Change::takes), "what takes comes last: {text}");
    assert_eq!((plan.group().get(), plan.untold()), (GROUP, None));

    let report = plan.clone().apply().await.expect("applied");
    assert_eq!(
        report.to_string(),
        "automatic members of group 1: 1 rules added, 1 widened, 1 narrowed, 2 removed, \
         0 unchanged, 0 failed"
    );
    assert_eq!(writes(&tenant), [POST, POST, DELETE, POST, DELETE, DELETE]);
    assert_eq!(shown(&members).await, (vec!["1".to_owned(), "2+".to_owned()], vec![2]));
    let report = plan.apply().await.expect("applied again");
    assert_eq!((report.unchanged(), writes(&tenant).len()), (5, 0), "{report}");
    let again = members.plan(wanted).await.expect("a plan");
    assert_eq!(again.to_string(), "automatic members of group 1: nothing to change");
    assert!(again.is_empty());
}

#[tokio::test]
async fn members_come_and_go_with_the_rules() {
    let (tenant, members) = start().await;
    let client = client(&tenant);
    let automatic = async || {
        let all = client.group_members(GROUP).list().await.expect("members");
        all.iter()
            .filter(|it| it.membership.as_ref().is_some_and(|it| it.auto == Some(true)))
            .count()
    };
    assert_eq!(automatic().await, 0);
    members.ensure(Rule::unit_and_below("HQ")).await.expect("allowed");
    assert!(automatic().await > 30, "everybody is below the top");
    let kept = client.group_members(GROUP).plan([(1, ziik_ext::groups::Role::Administrator)]).await;
    assert!(kept.expect("a plan").kept().len() > 30, "automatic members are left alone");
    members.remove(Rule::unit("HQ")).await.expect("allowed");
    assert_eq!(automatic().await, 0);
}

#[tokio::test]
async fn names_that_lead_nowhere_send_nothing() {
    let (tenant, members) = start().await;
    let unknown = members.plan([Rule::unit("CC-X")]).await.expect_err("unknown");
    assert_eq!(unknown.to_string(), r#"there is no unit "CC-X"; nothing was sent"#);
    let unknown = members.ensure(Rule::user_type("ROLE-X")).await.expect_err("unknown");
    assert!(matches!(unknown, Error::Name(NameProblem::Unknown(_))), "{unknown:?}");
    let twice = members.plan([Rule::unit("HQ"), Rule::unit_and_below(1)]).await;
    let twice = twice.expect_err("twice");
    assert_eq!(twice.to_string(), "the rule about unit 1 is named twice; nothing was sent");
    assert_eq!(writes(&tenant), [""; 0]);
    let nowhere = members.of(999).plan([Rule::unit(1)]).await.expect_err("no group");
    assert!(nowhere.is_not_found(), "{nowhere}");
}

#[tokio::test]
async fn rules_that_are_not_told_are_added_and_never_removed() {
    let (tenant, members) = start().await;
    members.ensure(Rule::user_type(6)).await.expect("allowed");
    members.ensure(Rule::unit(2)).await.expect("allowed");
    for (auto, untold, line) in [
        (json!(null), Untold::All, "rules"),
        (json!([]), Untold::All, "rules"),
        (json!({"userTypes": []}), Untold::Units, "rules about units"),
        (json!({"units": []}), Untold::UserTypes, "rules about user types"),
    ] {
        let shown_auto = auto.clone();
        let quiet = Rewriting::client(&tenant, move |operation, answer| {
            if operation == "get_group" {
                answer["data"]["auto"] = auto.clone();
            }
        });
        let quiet = quiet.auto_members(GROUP);
        let _ = tenant.take_requests();
        let plan = quiet.plan([Rule::unit(3)]).await.expect("a plan");
        assert_eq!(plan.untold(), Some(untold), "{shown_auto}");
        let text = plan.to_string();
        let last = format!("\n  the API does not tell the present {line}: none of them is removed");
        assert!(text.ends_with(&last) && plan.changes().len() == 1, "{text}");
        assert!(plan.apply().await.expect("applied").is_success());
        assert_eq!(writes(&tenant), [POST], "{shown_auto}");
    }
    assert!(members.remove(Rule::unit(3)).await.expect("allowed"));
    let blind = Rewriting::client(&tenant, |operation, answer| {
        if operation == "get_group" {
            answer["data"]["auto"] = json!(null);
        }
    });
    assert!(blind.auto_members(GROUP).remove(Rule::unit(2)).await.expect("allowed"));
    assert_eq!(shown(&members).await, (vec![], vec![6]), "what is named is removed");
}

#[tokio::test]
async fn the_answers_of_php_are_read() {
    let (tenant, members) = start().await;
    members.ensure(Rule::unit_and_below(2)).await.expect("allowed");
    tenant.set_answers(Answers::default().quirks(true));
    let plan = members.plan([Rule::unit_and_below(2)]).await.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
}

#[tokio::test]
async fn nothing_is_removed_after_a_rule_could_not_be_added() {
    let (tenant, members) = start().await;
    members.ensure(Rule::unit(2)).await.expect("allowed");
    let plan = members.plan([Rule::unit(3)]).await.expect("a plan");
    let fault = "add_group_auto_membership:1=status-500".parse::<Fault>().expect("a rule");
    tenant.set_faults(FaultPlan::new(1).rule(fault));
    let report = plan.apply().await.expect("a report");
    let outcomes: Vec<_> = report.entries().iter().map(|entry| &entry.outcome).collect();
    assert!(matches!(outcomes[..], [Outcome::Failed { .. }, Outcome::NotBegun]), "{report}");
    assert_eq!(report.stopped(), Some(Stopped::Failure));
    assert_eq!(shown(&members).await.0, ["2"]);
}

#[tokio::test]
async fn a_narrowing_that_fails_half_way_says_so() {
    let (tenant, members) = start().await;
    members.ensure(Rule::unit_and_below(2)).await.expect("allowed");
    let plan = members.plan([Rule::unit(2)]).await.expect("a plan");
    let fault = "add_group_auto_membership:1=status-500".parse::<Fault>().expect("a rule");
    tenant.set_faults(FaultPlan::new(1).rule(fault));
    let report = plan.apply().await.expect("a report");
    let text = report.to_string();
    let begin = "remove the users below unit 2: failed half-way: add_group_auto_membership: ";
    assert!(text.starts_with(begin), "{text}");
    tenant.set_faults(FaultPlan::default());
    let plan = members.plan([Rule::unit(2)]).await.expect("a plan");
    assert!(plan.apply().await.expect("applied").is_success());
    assert_eq!(shown(&members).await.0, ["2"], "the next plan has the rest");
}
