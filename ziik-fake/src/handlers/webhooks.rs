//! Webhooks, their triggers and the calls that they made. All of it is for administrators.

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, set};
use crate::hooks::{EVENTS, Trigger, Webhook, is_address};
use crate::page::page;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::hooks;

const CALLS_ON_A_PAGE: usize = 20;

pub(crate) fn list(state: &mut State, request: &Request) -> Answered {
    admit(state, request)?;
    Ok(Answer::list(state.webhooks.iter().map(|row| hooks::webhook(state, row)).collect()))
}

pub(crate) fn get(state: &mut State, request: &Request) -> Answered {
    let webhook = find(state, request)?;
    Ok(Answer::wrapped(hooks::webhook(state, &webhook)))
}

pub(crate) fn create(state: &mut State, request: &Request) -> Answered {
    admit(state, request)?;
    let mut webhook = Webhook { author: request.caller, ..Webhook::default() };
    let mut fields = request.fields();
    apply(&mut fields, &mut webhook);
    let triggers = fields.parsed_list("triggers", "a list of events", event);
    let mut triggers = fields.non_null("triggers", triggers).unwrap_or_default();
    fields.check()?;

    let id = state.webhooks.add(|id| Webhook { id, ..webhook });
    let mut known = std::collections::BTreeSet::new();
    triggers.retain(|event| known.insert(*event));
    for event in triggers {
        state.triggers.add(|trigger| Trigger { id: trigger, webhook: id, event });
    }
    let view = hooks::webhook(state, state.webhooks.find(id)?);
    Ok(Answer::wrapped(view).created(&state.base_url, &format!("/webhooks/{id}"), id))
}

pub(crate) fn update(state: &mut State, request: &Request) -> Answered {
    let mut webhook = find(state, request)?;
    let mut fields = request.fields();
    apply(&mut fields, &mut webhook);
    fields.check()?;
    let view = hooks::webhook(state, &webhook);
    state.webhooks.put(webhook.id, webhook);
    Ok(Answer::changed(view, true))
}

/// Removes a webhook with its triggers and the calls that it made. Calls that wait are not made.
pub(crate) fn delete(state: &mut State, request: &Request) -> Answered {
    let webhook = find(state, request)?;
    let view = hooks::webhook(state, &webhook);
    state.webhooks.remove(webhook.id);
    state.triggers.retain(|trigger| trigger.webhook != webhook.id);
    state.hook_calls.retain(|call| call.webhook != webhook.id);
    state.outbox.forget(webhook.id);
    Ok(Answer::deleted(view, true))
}

pub(crate) fn triggers(state: &mut State, request: &Request) -> Answered {
    let webhook = find(state, request)?;
    let own = state.triggers.iter().filter(|trigger| trigger.webhook == webhook.id);
    Ok(Answer::list(own.map(hooks::trigger).collect()))
}

/// Adds an event, and answers with the webhook. The same event twice would call twice, so that is
/// refused.
pub(crate) fn add_trigger(state: &mut State, request: &Request) -> Answered {
    let webhook = find(state, request)?;
    let mut fields = request.fields();
    let event = fields.word("event", &EVENTS);
    let event = fields.required("event", event);
    let is_it = |trigger: &Trigger| trigger.webhook == webhook.id && trigger.event == event;
    if state.triggers.iter().any(is_it) {
        fields.complain("event", "The webhook has this event already.");
    }
    fields.check()?;
    let id = state.triggers.add(|id| Trigger { id, webhook: webhook.id, event });
    Ok(Answer::wrapped(hooks::webhook(state, &webhook)).with_status(201).made(id))
}

pub(crate) fn remove_trigger(state: &mut State, request: &Request) -> Answered {
    let webhook = find(state, request)?;
    let trigger = state.triggers.find(request.id("trigger"))?.clone();
    if trigger.webhook != webhook.id {
        return Err(ApiError::not_found("trigger"));
    }
    state.triggers.remove(trigger.id);
    Ok(Answer::deleted(hooks::trigger(&trigger), true))
}

pub(crate) fn logs(state: &mut State, request: &Request) -> Answered {
    let webhook = find(state, request)?;
    let calls = state.hook_calls.iter().filter(|call| call.webhook == webhook.id);
    let calls: Vec<_> = calls.collect();
    page(&state.base_url, request, CALLS_ON_A_PAGE, &calls, |call| hooks::call(call))
}

fn admit(state: &State, request: &Request) -> Result<(), ApiError> {
    require(state.rights(request.caller).admin, "administer webhooks")
}

/// The webhook that the path names, for an administrator.
fn find(state: &State, request: &Request) -> Result<Webhook, ApiError> {
    admit(state, request)?;
    state.webhooks.find(request.id("webhook")).cloned()
}

/// Takes over the fields that creating and updating have in common. A webhook without an id is a
/// new one.
fn apply(fields: &mut Fields, webhook: &mut Webhook) {
    let new = webhook.id == 0;
    set(&mut webhook.name, fields.name("name", new));
    if let Some(uri) = fields.name("uri", new) {
        if !uri.is_empty() && !is_address(&uri) {
            fields.complain("uri", "Must be an address that begins with http:// or https://.");
        }
        webhook.uri = uri;
    }
}

fn event(text: &str) -> Option<&'static str> {
    EVENTS.iter().find(|event| **event == text).copied()
}
