//! Webhooks against a tenant: subscriptions, and the receiver of the example.

mod receiver;

use ziik_ext::api::types::WebhookEvent::{self, UnitCreate, UserCreate, UserDelete, UserUpdate};
use ziik_ext::api::types::{WebhookCreate, WebhookId};
use ziik_ext::plan::Outcome;
use ziik_ext::webhooks::{Change, Problem, WebhookSpec};
use ziik_ext::{Client, Error};
use ziik_fake::{Answers, Failure, Fault, Rule, Tenant};

const URI: &str = "https://hooks.fjord.example/4f1c9b/people";

/// A tenant without a webhook, and its administrator.
async fn tenant() -> (Tenant, Client) {
    let tenant = Tenant::builder().users(20).start().await.expect("a tenant");
    let client = Client::builder(tenant.url()).password(tenant.username(), tenant.password());
    let client = client.build().expect("a client");
    client.delete_webhook(1).send().await.expect("gone");
    let _ = tenant.take_requests();
    (tenant, client)
}

/// What was sent that may change something.
fn writes(tenant: &Tenant) -> Vec<String> {
    let requests = tenant.take_requests().into_iter().filter(|request| request.method != "GET");
    requests.map(|request| format!("{} {}", request.method, request.path)).collect()
}

fn spec(events: &[WebhookEvent]) -> WebhookSpec {
    WebhookSpec::new("People", URI).triggers(events.iter().cloned())
}

async fn events(client: &Client, webhook: impl Into<WebhookId>) -> Vec<String> {
    let triggers = client.list_webhook_triggers(webhook).send().await.expect("triggers");
    triggers.data.iter().filter_map(|one| Some(one.event.as_ref()?.to_string())).collect()
}

#[tokio::test]
async fn ensure_creates_changes_and_then_does_nothing() {
    let (tenant, client) = tenant().await;
    let webhooks = client.webhooks();
    assert!(webhooks.ensure(spec(&[UserCreate, UserUpdate])).await.expect("created"));
    assert_eq!(writes(&tenant), ["POST /webhooks"]);
    assert!(!webhooks.ensure(spec(&[UserUpdate, UserCreate])).await.expect("as it is"));
    assert_eq!(writes(&tenant), [""; 0]);

    assert!(webhooks.ensure(spec(&[UserUpdate, UnitCreate])).await.expect("triggers"));
    let removal = writes(&tenant);
    assert_eq!(removal[0], "POST /webhooks/2/triggers");
    assert!(removal[1].starts_with("DELETE /webhooks/2/triggers/"), "{removal:?}");
    assert_eq!(events(&client, 2).await, ["user.update", "unit.create"]);

    // Another address, found by the name, and another name, found by the address.
    let moved = WebhookSpec::new("People", format!("{URI}/new")).triggers([UserUpdate, UnitCreate]);
    assert!(webhooks.ensure(moved).await.expect("moved"));
    let renamed =
        WebhookSpec::new("Staff", format!("{URI}/new")).triggers([UserUpdate, UnitCreate]);
    assert!(webhooks.ensure(renamed.clone()).await.expect("renamed"));
    assert!(!webhooks.ensure(renamed).await.expect("as it is"));
    assert_eq!(writes(&tenant), ["PATCH /webhooks/2", "PATCH /webhooks/2"]);
    let all = webhooks.list().await.expect("webhooks");
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].name.as_deref(), Some("Staff"));
}

#[tokio::test]
async fn a_plan_shows_and_changes_nothing_by_itself() {
    let (tenant, client) = tenant().await;
    let other = WebhookSpec::new("Units", "https://hooks.fjord.example/units");
    let plan = client.webhooks().plan([spec(&[UserDelete]), other]).await.expect("a plan");
    let text = plan.to_string();
    let expected = "webhooks:\n  \
        create webhook `People` at https://hooks.fjord.example/… for user.delete\n  \
        create webhook `Units` at https://hooks.fjord.example/… for no event";
    assert_eq!(text, expected);
    let shown = format!("{plan:?}");
    assert!(shown.contains("Address(https://hooks.fjord.example/…)"), "{shown}");
    assert!(!shown.contains("4f1c9b"), "{shown}");
    assert_eq!(writes(&tenant), [""; 0]);
    let report = plan.clone().apply().await.expect("applied");
    let counts = "webhooks: 2 created, 0 updated, 0 triggers added, 0 triggers removed";
    assert!(report.to_string().starts_with(counts), "{report}");
    // The same plan once more finds everything done.
    let again = plan.apply().await.expect("applied");
    let is_so = |outcome: &Outcome| matches!(outcome, Outcome::Unchanged);
    assert!(again.entries().iter().all(|entry| is_so(&entry.outcome)), "{again:?}");
    assert_eq!(client.webhooks().list().await.expect("webhooks").len(), 2);
}

#[tokio::test]
async fn duplicates_are_reported_and_left_alone() {
    let (tenant, client) = tenant().await;
    for name in ["People", "People (copy)"] {
        let body = WebhookCreate::new(name, URI).triggers([UserCreate]);
        client.create_webhook(body).send().await.expect("created");
    }
    let _ = writes(&tenant);
    let plan = client.webhooks().plan([spec(&[UserCreate])]).await.expect("a plan");
    assert!(plan.is_empty());
    let duplicates: Vec<_> = plan.duplicates().iter().map(|one| (one.webhook, one.of)).collect();
    assert_eq!(duplicates, [(3.into(), 2.into())]);
    assert!(
        plan.to_string().ends_with("keep webhook 3: it has the address of webhook 2"),
        "{plan}"
    );
    assert_eq!(writes(&tenant), [""; 0]);
}

#[tokio::test]
async fn specs_that_cannot_be_carried_out_send_nothing() {
    let (tenant, client) = tenant().await;
    let wrong = WebhookSpec::new("People", "ftp://hooks.fjord.example/");
    let error = client.webhooks().ensure(wrong).await.expect_err("refused");
    assert!(
        matches!(&error, Error::Webhooks(Problem::Address(name)) if name == "People"),
        "{error}"
    );
    let error = client.webhooks().plan([spec(&[]), spec(&[])]).await.expect_err("refused");
    assert!(matches!(error, Error::Webhooks(Problem::Twice(_))), "{error}");
    assert_eq!(tenant.take_requests().len(), 0);
}

#[tokio::test]
async fn a_trigger_that_fails_leaves_a_rest_for_the_next_plan() {
    let (tenant, client) = tenant().await;
    client.webhooks().ensure(spec(&[UserCreate])).await.expect("created");
    let plan = client.webhooks().plan([spec(&[UserUpdate])]).await.expect("a plan");
    tenant.fail_next(1, Failure::new(403));
    let report = plan.apply().await.expect("begun");
    assert_eq!((report.failed(), report.done()), (1, 1));
    let rest = client.webhooks().plan([spec(&[UserUpdate])]).await.expect("a plan");
    assert!(matches!(rest.changes(), [Change::AddTrigger { event: UserUpdate, .. }]), "{rest}");
}

#[tokio::test]
async fn answers_in_other_forms_are_understood() {
    let (tenant, client) = tenant().await;
    for form in
        ["quirks", "envelope-list,lists-gaps", "envelope-bare,paging-bare", "updates-object"]
    {
        tenant.set_answers(form.parse::<Answers>().expect("a form"));
        let name = format!("People {form}");
        let spec = WebhookSpec::new(name, format!("{URI}/{}", form.len())).triggers([UserCreate]);
        assert!(client.webhooks().ensure(spec.clone()).await.expect("created"), "{form}");
        let wanted = spec.triggers([UserUpdate, UserDelete]);
        assert!(client.webhooks().ensure(wanted.clone()).await.expect("changed"), "{form}");
        assert!(!client.webhooks().ensure(wanted).await.expect("as it is"), "{form}");
    }
}

#[tokio::test]
async fn what_somebody_else_did_meanwhile_is_not_done_again() {
    let (_tenant, client) = tenant().await;
    client.webhooks().ensure(spec(&[UserCreate])).await.expect("created");
    let wanted = spec(&[UserCreate, UserUpdate]);
    let plan = client.webhooks().plan([wanted]).await.expect("a plan");
    for (done, unchanged) in [(1, 0), (0, 1)] {
        let report = plan.clone().apply().await.expect("applied");
        assert_eq!((report.done(), report.unchanged()), (done, unchanged), "{report}");
    }
    assert_eq!(events(&client, 2).await, ["user.create", "user.update"]);
}

#[tokio::test]
async fn a_webhook_that_somebody_else_created_gets_the_triggers_that_it_lacks() {
    let (tenant, client) = tenant().await;
    let plan = client.webhooks().plan([spec(&[UserCreate])]).await.expect("a plan");
    client.create_webhook(WebhookCreate::new("People", URI)).send().await.expect("created");
    let _ = writes(&tenant);
    let report = plan.apply().await.expect("applied");
    assert_eq!((report.done(), report.unchanged()), (1, 0), "{report}");
    assert_eq!(writes(&tenant), ["POST /webhooks/2/triggers"]);
}

#[tokio::test]
async fn an_answer_in_another_form_is_success_and_one_that_is_cut_is_not() {
    let (tenant, client) = tenant().await;
    for (body, done) in [("7", 1), ("{", 0)] {
        let plan = client.webhooks().plan([spec(&[UserCreate])]).await.expect("a plan");
        let answer = Failure::new(201).body("application/json", body);
        let rule = Rule::new(Fault::Failure(answer)).on("create_webhook").expect("known");
        tenant.fault_next(rule.times(1));
        let report = plan.apply().await.expect("applied");
        assert_eq!((report.done(), report.failed()), (done, 1 - done), "{body}: {report}");
    }
}
