//! Every form in which the simulated tenant can answer: what is reported, and that the overlay
//! takes all of it away.

use openapi_crate::verify::{Outcome, Settings, verify};
use openapi_crate::{lower, progenitor};
use ziik_fake::{Answers, Envelope, Lists, Paging, TokenForm};

use crate::support::{actions, corrected, differences, document, password, snapshot, tenant};

async fn seen(answers: Answers) -> String {
    seen_of(answers, &[]).await
}

/// The differences of these operations, or all, and the overlay; with the overlay applied there
/// are none.
async fn seen_of(answers: Answers, only: &[&str]) -> String {
    let tenant = tenant(answers).await;
    let only = only.iter().map(|id| (*id).to_owned()).collect();
    let settings = Settings::new(tenant.url(), password(&tenant)).only(only);
    let document = document();
    let report = verify(&document, &settings).await.unwrap();

    let corrected = corrected(&document, &report);
    let again = verify(&corrected, &settings).await.unwrap();
    assert!(again.matches(), "{}", differences(&again));
    assert!(again.overlay.is_none(), "{}", actions(&again));
    let lowered = lower::lower(&corrected).unwrap();
    progenitor::run(&lowered.openapi).unwrap();
    for request in tenant.requests() {
        assert!(request.method == "GET" || request.path == "/authenticate", "{request:?}");
    }
    format!("{}\n{}", differences(&report), actions(&report))
}

#[tokio::test]
async fn the_documented_form() {
    let tenant = tenant(Answers::default()).await;
    let report =
        verify(&document(), &Settings::new(tenant.url(), password(&tenant))).await.unwrap();
    snapshot!(&report);
    assert!(
        report.operations.iter().all(|checked| !matches!(checked.outcome, Outcome::NotCalled(_)))
    );
    assert!(!report.matches());
}

#[tokio::test]
async fn what_the_items_of_a_list_lack_is_a_note_and_no_difference() {
    let tenant = tenant(Answers::default()).await;
    let settings =
        Settings::new(tenant.url(), password(&tenant)).only(vec!["list_users".to_owned()]);
    let report = verify(&document(), &settings).await.unwrap();
    assert!(report.matches() && actions(&report).is_empty(), "{}", actions(&report));
    let listed = report.operations.iter().find(|checked| checked.operation == "list_users");
    let notes = &listed.unwrap().notes;
    let lacks = |field: &str| {
        notes
            .iter()
            .any(|note| note.starts_with("documented and in no answer") && note.contains(field))
    };
    assert!(lacks("/data/*/memberUnits") && lacks("/data/*/userTypes"), "{notes:?}");
    assert!(!lacks("/data/*/reference"), "{notes:?}");
}

#[tokio::test]
async fn the_overlay_for_the_documented_form() {
    snapshot!(seen(Answers::default()).await);
}

#[tokio::test]
async fn objects_in_envelopes() {
    snapshot!(seen(Answers::default().envelope(Envelope::Wrapped)).await);
}

#[tokio::test]
async fn bare_objects() {
    snapshot!(seen(Answers::default().envelope(Envelope::Bare)).await);
}

#[tokio::test]
async fn objects_in_lists() {
    snapshot!(seen(Answers::default().envelope(Envelope::List)).await);
}

#[tokio::test]
async fn pages_without_meta() {
    snapshot!(seen(Answers::default().paging(Paging::NoMeta)).await);
}

#[tokio::test]
async fn pages_without_links() {
    snapshot!(seen(Answers::default().paging(Paging::NoLinks)).await);
}

#[tokio::test]
async fn bare_pages() {
    snapshot!(seen(Answers::default().paging(Paging::Bare)).await);
}

#[tokio::test]
async fn lists_with_gaps() {
    snapshot!(seen(Answers::default().lists(Lists::Gaps)).await);
}

#[tokio::test]
async fn tokens_in_lists() {
    snapshot!(seen(Answers::default().token(TokenForm::Array)).await);
}

#[tokio::test]
async fn tokens_in_envelopes() {
    snapshot!(seen(Answers::default().token(TokenForm::Wrapped)).await);
}

#[tokio::test]
async fn types_as_php_writes_them() {
    // Without pages: what stands around their items has no name that lasts.
    let only = ["get_counters", "get_group", "list_unit_memberships"];
    snapshot!(seen_of(Answers::default().quirks(true), &only).await);
}

#[tokio::test]
async fn everything_at_once() {
    seen(Answers::default().quirks(true)).await;
    let answers = Answers::default()
        .quirks(true)
        .envelope(Envelope::List)
        .paging(Paging::Bare)
        .token(TokenForm::Array);
    seen(answers).await;
    let answers = Answers::default().quirks(true).envelope(Envelope::Bare).lists(Lists::Gaps);
    seen(answers.token(TokenForm::Wrapped)).await;
}
