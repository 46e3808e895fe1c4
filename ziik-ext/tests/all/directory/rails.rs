//! What a plan may do before somebody says that it is meant, and where its application stops.

use ziik_ext::api::types::{GroupCreate, GroupMemberCreate, GroupType};
use ziik_ext::directory::{Field, Limit, Missing, PersonRecord, Rail};
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::plan::Stopped;
use ziik_ext::{Client, Error};
use ziik_fake::Failure;

use crate::directory::support::{company, done, mirror, newcomer, writes};

type Records = Vec<PersonRecord>;

/// The records of a source that came back wrong, such that a plan exceeds the limit of this rail
/// first.
async fn mishap(rail: Rail, client: &Client) -> Records {
    // But for the one who is signed in, whom nothing happens to.
    let mirror = mirror(client).await;
    let of_all = |change: &dyn Fn(PersonRecord) -> PersonRecord| -> Records {
        let references = mirror.iter().skip(1).map(|record| PersonRecord::new(record.reference()));
        references.map(change).collect()
    };
    match rail {
        Rail::Creates => (0..101).map(newcomer).collect(),
        Rail::Updates => {
            let fields = [Field::Title, Field::Meta0, Field::Meta1, Field::Meta2, Field::Meta3];
            let people = of_all(&|record| record).into_iter().enumerate();
            people.map(|(index, record)| record.set(fields[index % 5], "swapped")).collect()
        }
        Rail::Field(field) => of_all(&|record| record.set(field, "Unknown")),
        Rail::Clears => of_all(&|record| record.clear(Field::Title)),
        Rail::MembershipsRemoved => {
            of_all(&|record| record.membership("CC-1020", MembershipSpec::new()))
        }
        Rail::GroupRemovals => {
            let body = GroupCreate::new("Bakers", GroupType::Private);
            let group = client.create_group(body).send().await.expect("a group").id;
            for record in mirror.iter().skip(1) {
                let user = client.get_user_by_reference(record.reference()).send().await;
                let member = GroupMemberCreate::new().user(user.expect("a user").id);
                client.add_group_member(group, member).send().await.expect("added");
            }
            let mut records = of_all(&PersonRecord::no_groups);
            records.push(PersonRecord::new("EMP-00001").groups([group]));
            records
        }
        _ => mirror.into_iter().take(1).collect(),
    }
}

#[tokio::test]
async fn a_source_that_came_back_wrong_changes_nothing_until_its_rail_is_named() {
    for (people, rail, missing) in [
        (0, Rail::Creates, Missing::Keep),
        (210, Rail::Updates, Missing::Keep),
        (70, Rail::Field(Field::Title), Missing::Keep),
        (20, Rail::Clears, Missing::Keep),
        (30, Rail::MembershipsRemoved, Missing::Keep),
        (30, Rail::GroupRemovals, Missing::Keep),
        (6, Rail::Deactivations, Missing::Deactivate),
        (6, Rail::Deletions, Missing::Delete { transfer_to: None }),
    ] {
        let (tenant, client) = company(people).await;
        let records = mishap(rail, &client).await;
        let directory = client.directory().missing(missing);
        let plan = directory.plan(records.clone()).await.expect("a plan");
        let exceeded = plan.exceeded();
        let [only] = &exceeded[..] else { panic!("{rail}: {exceeded:?}") };
        assert_eq!((only.rail, only.allowed), (rail, plan.allowed(rail)));
        assert!(only.planned > only.allowed, "{only}");
        let said = format!("{only}: this plan will be refused");
        assert!(plan.to_string().ends_with(&said), "{plan}");

        let _ = writes(&tenant);
        let error = plan.clone().apply().await.expect_err("too much");
        assert!(matches!(&error, Error::TooMuch { exceeded, .. } if exceeded[..] == [*only]));
        let words = format!("the plan has {only}; if that is meant, raise the limit with `allow`");
        assert!(error.to_string().starts_with(&words), "{error}");
        assert_eq!(writes(&tenant).len(), 0, "{rail}");

        let one_less = directory.clone().allow(rail, only.planned - 1);
        let still = one_less.plan(records.clone()).await.expect("a plan");
        assert_eq!(still.exceeded().len(), 1, "{rail}");
        done(plan.allow(rail, only.planned)).await;
        let again = directory.allow(rail, Limit::Off).plan(records).await.expect("a plan");
        assert!(again.is_empty(), "{rail}: {again}");
    }
}

#[tokio::test]
async fn several_rails_are_named_at_once() {
    let (_tenant, client) = company(12).await;
    let mirror = mirror(&client).await;
    let records = mirror.iter().skip(1).take(3).map(|record| {
        PersonRecord::new(record.reference()).clear(Field::Title).set(Field::FirstName, "Nobody")
    });
    let directory = client.directory().missing(Missing::Deactivate).allow(Rail::Clears, 2);
    let plan = directory.allow(Rail::Field(Field::FirstName), 1).plan(records).await;
    let plan = plan.expect("a plan");
    let names: Vec<_> = plan.exceeded().iter().map(|it| it.rail.to_string()).collect();
    assert_eq!(names, ["updates.first_name", "clears", "deactivations"], "{plan}");
}

#[tokio::test]
async fn an_application_stops_where_too_much_fails() {
    // Failures in a row, a share of failures, what is allowed of each; and how many are tried.
    for (fails, in_a_row, share, tried) in [
        (&[7, 8, 9][..], 3, 1.0, Some(9)),
        (&[7, 8, 10, 11], 3, 1.0, None),
        (&[1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21], usize::MAX, 0.4, Some(20)),
        (&[1, 3, 5, 7, 9, 11, 13, 15], usize::MAX, 0.4, None),
        (&[28, 29, 30], 3, 1.0, None),
    ] {
        let (tenant, client) = company(0).await;
        let plan = client.directory().plan((1..=30).map(newcomer)).await.expect("a plan");
        let mut next = 1;
        let apply = plan.apply().max_in_flight(1).stop_after(in_a_row).stop_at(share);
        let has_failed = |number: usize| fails.contains(&number);
        if has_failed(1) {
            tenant.fail_next(1, Failure::new(403));
        }
        let report = apply
            .on_progress(|_| {
                next += 1;
                if has_failed(next) {
                    tenant.fail_next(1, Failure::new(403));
                }
            })
            .await
            .expect("a report");
        assert_eq!(30 - report.not_begun(), tried.unwrap_or(30), "{fails:?} {report}");
        assert_eq!(report.stopped(), tried.map(|_| Stopped::TooManyFailures), "{fails:?}");
        let said = "not begun because too many failed";
        assert_eq!(report.to_string().contains(said), tried.is_some(), "{report}");
        if tried.is_none() {
            assert_eq!(report.failed(), fails.len());
        }
    }
}

#[tokio::test]
async fn what_is_begun_is_finished_when_too_much_fails() {
    let (tenant, client) = company(0).await;
    let plan = client.directory().plan((1..=30).map(newcomer)).await.expect("a plan");
    tenant.fail_next(2, Failure::new(403));
    let report = plan.apply().max_in_flight(6).stop_after(2).await.expect("a report");
    let created = writes(&tenant).iter().filter(|request| request.path == "/users").count();
    assert_eq!(report.created() + report.failed(), created, "{report}");
    assert_eq!(report.not_begun(), 30 - created, "{report}");
}
