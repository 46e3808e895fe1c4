//! All of it without async.

use ziik_ext::api::types::ConversationCreate;
use ziik_ext::auto_groups::Rule;
use ziik_ext::blocking;
use ziik_ext::statistics::Table;

use crate::talk::support;

#[test]
fn what_is_async_is_waited_for() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let tenant = runtime.block_on(support::tenant());
    let client = blocking::Client::new(support::client(&tenant));

    let rule = || Rule::user_type("ROLE-ROASTER");
    let ensure = || client.wait(async |ziik| ziik.auto_members(1).ensure(rule()).await);
    assert!(ensure().expect("ensured"));
    assert!(!ensure().expect("there"));
    let plan = client.wait(async |ziik| ziik.auto_members(1).plan([Rule::unit("HQ")]).await);
    let report = client.wait(|_| plan.expect("a plan").apply()).expect("applied");
    assert_eq!((report.is_success(), report.done()), (true, 2));

    let request = ConversationCreate::new([2, 3]);
    let conversation = client.call(|ziik| ziik.create_conversation(request)).expect("opened").id;
    let leave = || client.wait(async |ziik| ziik.leave_conversation(conversation).await);
    assert!(leave().expect("left"));
    assert!(!leave().expect("left already"));

    let receipts = client.wait(async |ziik| ziik.read_receipts(1).await).expect("receipts");
    assert!(receipts.unread().count() > 20, "{receipts}");
    let answer = client.call(|ziik| ziik.get_statistics(1_759_600_000, 1_760_200_000, 0));
    assert!(!Table::areas(&answer.expect("statistics")).rows().is_empty());
}
