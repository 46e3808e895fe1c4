//! The client without async.

use ziik_ext::Client;
use ziik_ext::api::types::UserId;
use ziik_ext::blocking;
use ziik_ext::directory::{Field, Limit, PersonRecord};
use ziik_ext::groups::Role;
use ziik_ext::memberships::MembershipSpec;
use ziik_fake::Tenant;

use crate::client::support;

#[test]
fn calls_and_lists_without_async_in_sight() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let tenant = runtime.block_on(Tenant::builder().users(250).start()).expect("a tenant");
    let client = blocking::Client::new(support::client(&tenant));

    assert_eq!(client.call(|ziik| ziik.get_user(2)).expect("a user").id, 2);
    let users = client.items(|ziik| ziik.list_users().limit(20));
    let ids: Vec<UserId> = users.map(|user| user.expect("a user").id).collect();
    assert!(ids.len() > 200 && ids.is_sorted(), "{ids:?}");
    let mut users = client.items(|ziik| ziik.list_users().limit(20));
    assert_eq!(users.size_hint(), (0, None), "nothing is known yet");
    assert!(users.next().is_some_and(|user| user.is_ok()));
    assert_eq!(users.size_hint(), (0, Some(ids.len() - 1)));
    assert_eq!(users.by_ref().count(), ids.len() - 1);
    assert_eq!(users.size_hint(), (0, Some(0)));
    let pages = client.pages(|ziik| ziik.list_users().limit(20)).with(|pages| pages.prefetch(2));
    assert_eq!(pages.map(|page| page.expect("a page").data.len()).sum::<usize>(), ids.len());

    let error = client.call(|ziik| ziik.get_user(999_999)).expect_err("nobody");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    runtime.block_on(tenant.shutdown());
    let mut users = client.items(|ziik| ziik.list_users());
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

    let ensure =
        || client.wait(async |ziik| ziik.memberships(2).ensure("HQ", MembershipSpec::new()).await);
    assert!(ensure().expect("ensured"));
    assert!(!ensure().expect("there"));
    let wanted = [(1, Role::Administrator)];
    let plan = client.wait(async |ziik| ziik.group_members(1).plan(wanted).await).expect("a plan");
    let plan = plan.allow_removals(Limit::Off);
    assert!(client.wait(|_| plan.apply()).expect("applied").is_success());
    let members = client.wait(async |ziik| ziik.group_members(1).list().await);
    assert_eq!(members.expect("members").len(), 1);
    let record = PersonRecord::new("EMP-00002").set(Field::Title, "Night owl");
    let plan = client.wait(async |ziik| ziik.directory().plan([record]).await).expect("a plan");
    let mut seen = 0;
    let apply = plan.apply().on_progress(|progress| seen = progress.done);
    let report = client.wait(|_| apply).expect("applied");
    assert_eq!((report.updated(), seen), (1, 1));
}

#[test]
fn inside_a_runtime_it_is_an_error_and_no_panic() {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let tenant = runtime.block_on(Tenant::builder().users(20).start()).expect("a tenant");
    let client = blocking::Client::new(support::client(&tenant));
    let errors = runtime.block_on(async {
        let call = client.call(|ziik| ziik.get_user(2)).expect_err("a call in async code");
        let mut users = client.items(|ziik| ziik.list_users());
        let list = users.next().expect("an error").expect_err("a list in async code");
        assert!(users.next().is_none());
        [call, list]
    });
    for error in errors {
        assert!(error.to_string().contains("await the async client"), "{error}");
    }
}
