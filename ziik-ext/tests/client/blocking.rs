//! The client without async.

use ziik_ext::api::types::UserId;
use ziik_ext::blocking::{self, Call, Iterate, wait};
use ziik_ext::directory::{Field, Outcome};
use ziik_ext::{Client, GroupRole, MembershipSpec, PersonRecord};
use ziik_fake::Tenant;

use crate::support;

#[test]
fn calls_and_lists_without_async_in_sight() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let tenant = runtime.block_on(Tenant::builder().users(250).start()).expect("a tenant");
    let client = blocking::Client::new(support::client(&tenant));

    assert_eq!(client.get_user(2).call().expect("a user").id, 2);
    let ids: Vec<UserId> =
        client.list_users().limit(20).iter().map(|user| user.expect("a user").id).collect();
    assert!(ids.len() > 200 && ids.is_sorted(), "{ids:?}");
    let pages = client.list_users().limit(20).iter_pages().with(|pages| pages.prefetch(2));
    assert_eq!(pages.map(|page| page.expect("a page").data.len()).sum::<usize>(), ids.len());

    let error = client.get_user(999_999).call().expect_err("nobody");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    runtime.block_on(tenant.shutdown());
    let mut users = client.list_users().iter();
    assert!(users.next().expect("an error").is_err());
    assert!(users.next().is_none(), "after an error it is over");
}

#[test]
fn plans_without_async_in_sight() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let tenant = runtime.block_on(Tenant::builder().users(20).start()).expect("a tenant");
    let client = Client::builder(tenant.url())
        .password(tenant.username(), tenant.password())
        .build()
        .expect("a client");
    let client = blocking::Client::new(client);

    assert!(wait(client.memberships(2).ensure("HQ", MembershipSpec::new())).expect("ensured"));
    assert!(!wait(client.memberships(2).ensure("HQ", MembershipSpec::new())).expect("there"));
    let plan = wait(client.group_members(1).set([(1, GroupRole::Administrator)])).expect("a plan");
    assert!(wait(plan.apply()).expect("applied").is_success());
    assert_eq!(wait(client.group_members(1).list()).expect("members").len(), 1);
    let record = PersonRecord::new("EMP-00002").set(Field::Title, "Night owl");
    let plan = wait(client.directory().plan([record])).expect("a plan");
    let mut seen = 0;
    let report = wait(plan.apply().on_progress(|progress| seen = progress.done)).expect("applied");
    assert_eq!((report.count(|outcome| matches!(outcome, Outcome::Updated)), seen), (1, 1));

    let error = wait(client.get_user(999_999).send()).expect_err("nobody");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
}
