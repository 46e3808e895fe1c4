//! The members of groups by what they are to be, against a tenant.

mod support;

use futures_util::TryStreamExt;
use ziik_ext::api::types::UserId;
use ziik_ext::directory::{Limit, Rail};
use ziik_ext::groups::{Change, KeptReason, Problem, Role};
use ziik_ext::memberships::{NameProblem, UserRef};
use ziik_ext::plan::Outcome;
use ziik_ext::{Client, Error, Paginate, RetryPolicy};
use ziik_fake::{Answers, Failure, FaultPlan, Paging, Rule, Tenant};

use Role::{Administrator, Member};
use support::{GROUP, Meddler, builder, people, problem, shown, tenant, writes};

/// An id that nobody has.
const NOBODY: i64 = 999_999;

#[tokio::test]
async fn ensure_adds_promotes_demotes_and_then_does_nothing() {
    let (tenant, members) = tenant().await;
    for (user, role, methods) in [
        (4, Member, "POST"),
        (4, Member, ""),
        (4, Administrator, "PATCH"),
        (4, Administrator, ""),
        (4, Member, "PATCH"),
        (5, Administrator, "POST PATCH"),
    ] {
        let done = members.ensure(user, role).await.expect("allowed");
        assert_eq!((done, &*writes(&tenant).join(" ")), (!methods.is_empty(), methods));
    }
    let expected = [(1, "admin"), (2, "member"), (3, "member"), (4, "member"), (5, "admin")];
    assert_eq!(shown(&members).await, people(&expected));
}

#[tokio::test]
async fn a_member_is_removed_once() {
    let (tenant, members) = tenant().await;
    assert!(members.remove(3).await.expect("removed"));
    assert!(!members.remove(3).await.expect("gone"));
    assert_eq!(writes(&tenant), ["DELETE"]);
    assert_eq!(shown(&members).await, people(&[(1, "admin"), (2, "member")]));
}

#[tokio::test]
async fn a_plan_reads_shows_and_applies_once() {
    let (tenant, members) = tenant().await;
    members.ensure(3, Administrator).await.expect("promoted");
    let _ = tenant.take_requests();
    let desired = [("EMP-00003", Member), ("EMP-00004", Member), ("EMP-00005", Administrator)];
    let desired = desired.map(|(user, role)| (UserRef::from(user), role));
    let desired: Vec<_> = desired.into_iter().chain([(1.into(), Administrator)]).collect();
    let plan = members.plan(desired.clone()).await.expect("a plan");
    assert_eq!(writes(&tenant), [""; 0], "planning only reads");
    let text = plan.to_string();
    let lines: Vec<_> =
        text.lines().map(|line| line.split(" (").next().unwrap_or_default()).collect();
    let expected = [
        "group 1:",
        "  add user 4 as a member",
        "  add user 5 as an administrator",
        "  make user 3 a member",
        "  remove user 2",
    ];
    assert_eq!(lines, expected);
    assert!(text.lines().skip(1).all(|line| line.ends_with(')')), "everybody has a name: {text}");

    let applying =
        tokio::spawn(async move { (plan.clone().apply().await.expect("applied"), plan) });
    let (report, plan) = applying.await.expect("it can be sent to another thread");
    assert_eq!(
        report.to_string(),
        "group 1: 2 added, 0 promoted, 1 demoted, 1 removed, 0 unchanged, 0 failed"
    );
    let mut sent = writes(&tenant);
    sent.sort();
    assert_eq!(sent, ["DELETE", "PATCH", "PATCH", "POST", "POST"]);
    let expected = [(1, "admin"), (3, "member"), (4, "member"), (5, "admin")];
    assert_eq!(shown(&members).await, people(&expected));

    let report = plan.apply().await.expect("applied again");
    assert_eq!(
        report.to_string(),
        "group 1: 0 added, 0 promoted, 0 demoted, 0 removed, 4 unchanged, 0 failed"
    );
    let again = members.plan(desired).await.expect("a plan");
    assert!(again.is_empty());
    assert_eq!(again.to_string(), "group 1: nothing to change");
    assert_eq!(writes(&tenant), [""; 0]);
}

#[tokio::test]
async fn a_list_that_came_back_short_removes_nobody_until_that_is_meant() {
    let (tenant, members) = tenant().await;
    let everybody = (1..=20).map(|user| (user, if user == 1 { Administrator } else { Member }));
    assert!(
        members.plan(everybody).await.expect("a plan").apply().await.expect("done").is_success()
    );
    let few = (1..=9).map(|user| (user, if user == 1 { Administrator } else { Member }));
    let plan = members.plan(few).await.expect("a plan");
    let exceeded = plan.exceeded();
    let [only] = &exceeded[..] else { panic!("{exceeded:?}") };
    assert_eq!((only.rail, only.planned, only.allowed), (Rail::GroupRemovals, 11, 10));
    let words = "11 group-removals, and 10 are allowed";
    assert!(plan.to_string().ends_with(&format!("{words}: this plan will be refused")), "{plan}");
    let _ = writes(&tenant);
    for limit in [None, Some(Limit::People(10)), Some(Limit::Share(0.5))] {
        let plan = plan.clone();
        let plan = match limit {
            None => plan,
            Some(limit) => plan.allow_removals(limit),
        };
        let error = plan.apply().await.expect_err("too much");
        assert!(matches!(&error, Error::TooMuch { exceeded, .. } if exceeded[..] == [*only]));
        assert!(error.to_string().contains(words), "{error}");
        assert_eq!(writes(&tenant), [""; 0]);
    }
    let report = plan.allow_removals(11).apply().await.expect("applied");
    assert_eq!(report.done(), 11, "{report}");
    // Half of a group is not too much.
    let most = members.plan((1..=5).map(|user| (user, Administrator))).await.expect("a plan");
    assert_eq!(most.exceeded(), []);
}

#[tokio::test]
async fn steps_are_in_an_order_that_keeps_an_administrator() {
    let (tenant, members) = tenant().await;
    let plan =
        members.plan([(1, Administrator), (3, Administrator), (4, Member)]).await.expect("a plan");
    assert_eq!(plan.changes().iter().map(Change::user).collect::<Vec<_>>(), [4, 3, 2]);
    let _ = plan.apply().await.expect("applied");
    assert_eq!(writes(&tenant).last().map(String::as_str), Some("DELETE"));
}

#[tokio::test]
async fn an_administrator_does_not_lose_the_own_standing() {
    let (tenant, members) = tenant().await;
    members.ensure(2, Administrator).await.expect("promoted");
    let opaque = Meddler::opaque().client(&tenant).group_members(GROUP);
    let _ = tenant.take_requests();
    for members in [&members, &opaque] {
        let error = members.ensure(1, Member).await.expect_err("demoted");
        assert_eq!(
            error.to_string(),
            "group 1: user 1 is signed in and cannot take the role of administrator from \
                themselves; let another administrator of the group \
             do it; nothing was sent"
        );
        let error = members.remove(1).await.expect_err("removed");
        assert_eq!(problem(error), Problem::OwnRemoval(1.into()));
        let error = members.plan([(1, Member), (2, Administrator)]).await.expect_err("demoted");
        assert_eq!(problem(error), Problem::OwnDemotion(1.into()));
        let error = members.plan([(2, Administrator)]).await.expect_err("removed");
        assert_eq!(problem(error), Problem::OwnRemoval(1.into()));
    }
    assert_eq!(writes(&tenant), [""; 0], "refused before anything is sent");
    assert!(opaque.ensure(2, Member).await.expect("somebody else"));
}

#[tokio::test]
async fn a_group_is_not_left_without_an_administrator() {
    let (tenant, _) = tenant().await;
    let users = builder(&tenant).build().expect("a client");
    let email =
        users.get_user(2).send().await.expect("a user").into_data().email.expect("an address");
    let plain = builder(&tenant)
        .password(email, tenant.password())
        .build()
        .expect("a client")
        .group_members(GROUP);
    let _ = tenant.take_requests();
    for refused in [
        plain.ensure(1, Member).await.expect_err("demoted"),
        plain.remove(1).await.expect_err("removed"),
        plain.plan([(1, Member), (2, Member)]).await.expect_err("demoted"),
        plain.plan::<i64>([]).await.expect_err("nobody"),
    ] {
        assert_eq!(problem(refused), Problem::NoAdministrator);
    }
    assert_eq!(writes(&tenant), [""; 0], "refused before anything is sent");
}

#[tokio::test]
async fn automatic_members_are_left_alone() {
    let (tenant, _) = tenant().await;
    let automatic = Meddler::standing(|id, standing| standing["auto"] = (id == 3).into());
    let members = automatic.client(&tenant).group_members(GROUP);
    let plan = members.plan([(1, Administrator)]).await.expect("a plan");
    assert_eq!(plan.kept(), [(UserId::new(3), KeptReason::Automatic)]);
    let text = plan.to_string();
    assert!(text.contains("\n  remove user 2 (") && text.contains("\n  keep user 3 ("), "{text}");
    assert!(text.ends_with("): is a member automatically, by unit or user type"), "{text}");
    let _ = plan.apply().await.expect("applied");
    let error = members.remove(3).await.expect_err("would come back");
    assert_eq!(
        error.to_string(),
        "group 1: user 3 cannot be removed: is a member automatically, by unit or user type; \
            change the rule in Ziik, or the user's \
         units and user types; nothing was sent"
    );
    assert_eq!(writes(&tenant), ["DELETE"]);
    assert!(members.ensure(3, Administrator).await.expect("an automatic member can be promoted"));
}

#[tokio::test]
async fn nobody_is_removed_on_a_list_that_may_lack_somebody() {
    let (tenant, members) = tenant().await;
    let before = members.plan([(1, Administrator), (3, Member)]).await.expect("a plan");
    tenant.set_answers(Answers::default().paging(Paging::NoMeta));
    let plan = members.plan([(1, Administrator), (4, Member)]).await.expect("a plan");
    let reason = KeptReason::ListIncomplete;
    assert_eq!(plan.kept(), [(UserId::new(2), reason), (UserId::new(3), reason)]);
    assert!(plan.apply().await.expect("applied").is_success());
    let error = members.remove(2).await.expect_err("not known");
    assert_eq!(
        problem(error).to_string().split(';').next_back(),
        Some(" `remove_group_member` removes without looking")
    );
    assert_eq!(writes(&tenant), ["POST"]);
    let report = before.apply().await.expect("applied");
    assert_eq!(
        report.failures().count(),
        1,
        "a list that was good enough before is not now: {report}"
    );
    assert_eq!(writes(&tenant), [""; 0]);
}

#[tokio::test]
async fn a_step_that_fails_is_reported_and_the_others_are_taken() {
    let (_tenant, members) = tenant().await;
    let desired = [(1, Administrator), (NOBODY, Member), (3, Member), (4, Member)];
    let plan = members.plan(desired).await.expect("a plan");
    let report = plan.apply().await.expect("applied");
    let text = report.to_string();
    let mut lines = text.lines();
    let failure = lines.next().expect("a failure");
    assert!(
        failure.starts_with("add user 999999 as a member: failed: add_group_member: "),
        "{failure}"
    );
    assert_eq!(
        lines.next(),
        Some("group 1: 1 added, 0 promoted, 0 demoted, 1 removed, 0 unchanged, 1 failed")
    );
    assert_eq!((lines.next(), report.is_success()), (None, false));
    assert_eq!(shown(&members).await, people(&[(1, "admin"), (3, "member"), (4, "member")]));
}

#[tokio::test]
async fn the_last_administrator_stays_when_nobody_could_take_over() {
    let (tenant, _) = tenant().await;
    // Nothing tells who is signed in, so only the order of the steps is between this plan and a
    // group of nobody's.
    let unknown = Meddler::opaque();
    let token = builder(&tenant).build().expect("a client");
    let credentials = ziik_ext::api::types::Login::new(tenant.username(), tenant.password());
    let jwt = token.authenticate(credentials).send().await.expect("a token").into_inner();
    *unknown.token.as_ref().expect("a token").lock().expect("the lock") =
        jwt.jwt.expose().to_owned();
    let client = Client::builder(tenant.url())
        .token("opaque", i64::MAX)
        .transport(unknown)
        .build()
        .expect("a client");
    let members = client.group_members(GROUP);
    let plan = members.plan([(NOBODY, Administrator), (2, Member)]).await.expect("a plan");
    let _ = tenant.take_requests();
    let report = plan.apply().await.expect("applied");
    let outcomes: Vec<_> =
        report.entries().iter().map(|entry| (entry.change.user().get(), &entry.outcome)).collect();
    assert!(
        matches!(
            outcomes[..],
            [
                (NOBODY, Outcome::Failed { error: Error::Call(_), .. }),
                (
                    1,
                    Outcome::Failed {
                        error: Error::Group { problem: Problem::NoAdministrator, .. },
                        ..
                    }
                ),
                (3, Outcome::Done),
            ]
        ),
        "{report}"
    );
    assert_eq!(writes(&tenant), ["POST", "DELETE"]);

    let plan = members.plan([(2, Administrator), (3, Member)]).await.expect("a plan");
    let report = plan.apply().await.expect("applied");
    let failures: Vec<_> =
        report.failures().map(|(change, error)| (change.user().get(), error.status())).collect();
    assert_eq!(
        failures,
        [(1, Some(http::StatusCode::FORBIDDEN))],
        "now there is another one, and Ziik was asked"
    );

    let plan = members.plan([(3, Administrator)]).await.expect("a plan");
    let report = plan.allow_removals(Limit::Off).apply().await.expect("applied");
    assert_eq!((report.done(), report.failed()), (2, 1), "one takes over: {report}");
}

#[tokio::test]
async fn who_joined_but_was_not_promoted_is_promoted_by_the_next_run() {
    let (tenant, members) = tenant().await;
    let losing = Meddler::losing("update_group_member");
    let wanted = [(1, Administrator), (2, Member), (3, Member), (4, Administrator)];
    let losing = losing.client(&tenant).group_members(GROUP);
    let report = losing.plan(wanted).await.expect("a plan").apply().await.expect("applied");
    let text = report.to_string();
    assert!(
        text.starts_with("add user 4 as an administrator: failed half-way: update_group_member: "),
        "{text}"
    );
    assert_eq!(writes(&tenant), ["POST"]);
    let plan = members.plan(wanted).await.expect("a plan");
    assert!(plan.apply().await.expect("applied").is_success());
    assert_eq!(writes(&tenant), ["PATCH"]);
}

#[tokio::test]
async fn a_standing_in_another_word_is_found_out() {
    let (tenant, _) = tenant().await;
    let odd = Meddler::standing(|_, standing| {
        if standing["member"] == "admin" {
            standing["member"] = "owner".into();
        }
    });
    let members = odd.client(&tenant).group_members(GROUP);
    assert!(members.ensure(2, Administrator).await.expect("promoted"));
    assert!(!members.ensure(2, Administrator).await.expect("there"));
    assert!(members.ensure(2, Member).await.expect("demoted"));
    assert_eq!(writes(&tenant), ["PATCH", "PATCH"]);
}

#[tokio::test]
async fn references_are_looked_up_once_and_in_bulk() {
    let (tenant, members) = tenant().await;
    let paths = |tenant: &Tenant| -> Vec<String> {
        let requests = tenant.take_requests().into_iter().map(|request| request.path);
        requests.filter(|path| path.starts_with("/users")).collect()
    };
    members.ensure("EMP-00004", Member).await.expect("added");
    members.ensure(" EMP-00004", Member).await.expect("there");
    members.of(3).ensure("EMP-00004", Member).await.expect("added elsewhere");
    assert_eq!(paths(&tenant), ["/users/reference/EMP-00004"]);
    let all = (2..14).map(|number| (format!("EMP-{number:05}"), Member));
    let plan = members.plan(all.chain([("EMP-X".to_owned(), Member)])).await;
    assert_eq!(
        plan.expect_err("unknown").to_string(),
        r#"there is no user "EMP-X"; nothing was sent"#
    );
    let sent = paths(&tenant);
    assert_eq!(sent[0], "/users");
    assert!(sent.contains(&"/users/reference/EMP-X".to_owned()) && sent.len() < 6, "{sent:?}");
    let twice = [(UserRef::from(4), Member), ("EMP-00004".into(), Member)];
    let error = members.plan(twice).await.expect_err("twice");
    assert!(matches!(error, Error::Name(NameProblem::Twice(_))), "{error:?}");
    assert_eq!(paths(&tenant), [""; 0]);
}

#[tokio::test]
async fn users_are_listed_only_as_long_as_that_is_cheaper() {
    let tenant = Tenant::builder().users(380).seed(3).start().await.expect("a tenant");
    let client = builder(&tenant).build().expect("a client");
    let users: Vec<_> = client.list_users().items().try_collect().await.expect("users");
    let references: Vec<_> = users
        .into_iter()
        .filter_map(|user| user.reference)
        .filter(|text| !text.is_empty())
        .collect();
    let (first, last) = (&references[1..13], &references[references.len() - 12..]);
    let look_ups = async |references: Vec<&String>| {
        let _ = tenant.take_requests();
        let wanted = references.into_iter().map(|reference| (reference.as_str(), Member));
        let wanted = wanted
            .map(|(reference, role)| (UserRef::from(reference), role))
            .chain([(1.into(), Administrator)]);
        let _ = client.group_members(GROUP).plan(wanted).await.expect("a plan");
        let requests = tenant.take_requests();
        requests.iter().filter(|request| request.path.starts_with("/users/reference/")).count()
    };
    assert_eq!(
        look_ups(last.iter().collect()).await,
        0,
        "three more pages cost less than twelve users"
    );
    assert_eq!(
        look_ups(first.iter().chain(&last[..1]).collect()).await,
        1,
        "one user costs less than three more pages"
    );
}

#[tokio::test]
async fn an_outage_ends_an_application() {
    let (tenant, _) = tenant().await;
    let client =
        builder(&tenant).retry(RetryPolicy::none().no_circuit_breaker()).build().expect("a client");
    let everybody = (1..=60).map(|user| (user, if user == 1 { Administrator } else { Member }));
    let plan = client.group_members(GROUP).plan(everybody).await.expect("a plan");
    let count = plan.changes().len();
    assert!(count > 50, "{plan}");
    tenant.set_faults(
        FaultPlan::new(1).rule("add_group_member:1=status-503".parse::<Rule>().expect("a rule")),
    );
    let _ = tenant.take_requests();
    let report = plan.clone().apply().await.expect("a report");
    let requests = writes(&tenant).len();
    assert!(requests <= 20 + 8, "{requests} requests");
    assert_eq!(report.entries().len(), count);
    assert!(!report.is_success());
    assert_eq!((report.done(), report.failed() + report.not_begun()), (0, count), "{report}");
    tenant.set_faults(FaultPlan::default());
    let report = plan.apply().await.expect("a report");
    assert_eq!(report.not_begun(), 0, "{report}");
    assert!(report.done() > 40, "{report}");
}

#[tokio::test]
async fn what_is_refused_is_no_outage_and_ends_an_application_by_its_bounds() {
    let (_tenant, members) = tenant().await;
    let there = [(1, Administrator), (2, Member), (3, Member)];
    let wanted = there.into_iter().chain((0..30).map(|index| (NOBODY + index, Member)));
    let plan = members.plan(wanted).await.expect("a plan");
    for (in_a_row, share, failed) in [(usize::MAX, 1.0, 30), (3, 1.0, 3), (usize::MAX, 0.5, 20)] {
        let apply = plan.clone().apply().max_in_flight(1).stop_after(in_a_row).stop_at(share);
        assert!(format!("{apply:?}").starts_with("Apply {"), "{apply:?}");
        let report = apply.await.expect("a report");
        assert_eq!((report.failed(), report.not_begun()), (failed, 30 - failed), "{report}");
    }
}

#[tokio::test]
async fn who_is_named_by_reference_is_shown_by_name() {
    let (tenant, members) = tenant().await;
    let client = builder(&tenant).build().expect("a client");
    let name = client.get_user(5).send().await.expect("a user").into_data().name.expect("a name");
    let wanted = [(1.into(), Administrator), (UserRef::from("EMP-00005"), Member)];
    let plan = members.plan(wanted).await.expect("a plan");
    let line = format!("add user 5 as a member ({name})");
    assert!(plan.to_string().contains(&line), "{plan}");
}

#[tokio::test]
async fn a_look_up_that_fails_is_not_somebody_who_does_not_exist() {
    let (tenant, members) = tenant().await;
    for status in [403, 500] {
        tenant.fail_next(1, Failure::new(status));
        let error = members.ensure("EMP-00007", Member).await.expect_err("a failure");
        assert_eq!(error.status().map(|it| it.as_u16()), Some(status), "{error}");
    }
    let error = members.ensure("EMP-99999", Member).await.expect_err("nobody");
    assert!(matches!(error, Error::Name(NameProblem::Unknown(_))), "{error}");
}

#[tokio::test]
async fn the_members_of_another_group_are_its_own() {
    let (tenant, members) = tenant().await;
    let other = builder(&tenant).build().expect("a client").group_members(2);
    assert_eq!(shown(&other.of(GROUP)).await, shown(&members).await);
}
