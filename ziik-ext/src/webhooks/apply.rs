//! Carrying changes of webhooks out.

use ziik_api::Client;
use ziik_api::types::{
    WebhookCreate, WebhookEvent, WebhookId, WebhookTriggerCreate, WebhookUpdate,
};

use super::change::{Change, missing};
use super::present::{present, triggers};
use super::spec::Address;
use crate::error::Error;
use crate::plan::{Entry, Failure, Run};
use crate::trace::Step;
use crate::writes::{done, gone};

/// Carries the changes out: first those that only give, then the removals.
pub(super) async fn run(api: &Client, changes: Vec<Change>, run: &mut Run<'_, Change>) {
    let (last, first): (Vec<_>, Vec<_>) = changes.into_iter().partition(|change| change.rank() > 0);
    run.each(first, |change| take(api, change)).await;
    run.each(last, |change| take(api, change)).await;
}

async fn take(api: &Client, change: Change) -> Entry<Change> {
    let verb = match change {
        Change::Create { .. } => "create",
        Change::Update { .. } => "update",
        Change::AddTrigger { .. } => "add",
        Change::RemoveTrigger { .. } => "remove",
    };
    match (Step { change: verb, ..Step::default() }).told(send(api, &change).await) {
        Ok(true) => Entry::new(change, Ok(())),
        Ok(false) => Entry::unchanged(change),
        Err(failure) => Entry::new(change, Err(failure)),
    }
}

/// Makes one change, unless it is so by now.
async fn send(api: &Client, change: &Change) -> Result<bool, Failure> {
    match change {
        Change::Create { name, uri, triggers } => create(api, name, uri, triggers).await,
        Change::Update { webhook, name, uri } => {
            let mut update = WebhookUpdate::new();
            if let Some(name) = name {
                update = update.name(name);
            }
            if let Some(uri) = uri {
                update = update.uri(uri.as_str());
            }
            done(api.update_webhook(*webhook, update).send().await)?;
            Ok(true)
        }
        Change::AddTrigger { webhook, event } => {
            let added = add(api, *webhook, std::slice::from_ref(event)).await?;
            Ok(added > 0)
        }
        Change::RemoveTrigger { webhook, trigger, .. } => {
            gone(api.delete_webhook_trigger(*webhook, *trigger).send().await)?;
            Ok(true)
        }
    }
}

/// Creates a webhook, unless one with its address is there by now, and sees to its triggers: an
/// answer does not have them.
async fn create(
    api: &Client,
    name: &str,
    uri: &Address,
    events: &[WebhookEvent],
) -> Result<bool, Failure> {
    let find = async || -> Result<Option<WebhookId>, Error> {
        let present = present(api).await?;
        let same = present.iter().find(|one| one.uri.as_deref() == Some(uri.as_str()));
        Ok(same.map(|webhook| webhook.id))
    };
    let partly = |error: Error| Failure { error, partly: true };
    let (webhook, is_new) = if let Some(webhook) = find().await? {
        (webhook, false)
    } else {
        let body = WebhookCreate::new(name, uri.as_str()).triggers(events.iter().cloned());
        let id = match api.create_webhook(body).send().await {
            Ok(created) => Some(created.id),
            // It was carried out, and its answer has another form.
            Err(ziik_api::Error::Decode { source, .. }) if !source.denies_success() => {
                find().await.map_err(partly)?
            }
            Err(error) => return Err(error.into()),
        };
        match id {
            Some(id) => (id, true),
            None => return Ok(true),
        }
    };
    let added = add(api, webhook, events).await;
    let added = added.map_err(|error| Failure { error, partly: is_new })?;
    Ok(is_new || added > 0)
}

/// Adds the triggers that a webhook lacks, and returns how many there were.
async fn add(api: &Client, webhook: WebhookId, events: &[WebhookEvent]) -> Result<usize, Error> {
    if events.is_empty() {
        return Ok(0);
    }
    let lacking = missing(events, &triggers(api, webhook).await?);
    for event in &lacking {
        let body = WebhookTriggerCreate::new(event.clone());
        done(api.create_webhook_trigger(webhook, body).send().await)?;
    }
    Ok(lacking.len())
}
