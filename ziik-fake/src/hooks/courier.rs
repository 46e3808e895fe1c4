//! Makes the calls, in the background.

use std::pin::pin;
use std::sync::{Arc, Weak};
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, header};
use tokio::task::{JoinHandle, JoinSet};

use super::outbox::Errand;
use super::{Delivery, DeliveryFault, HookCall, is_made_up};
use crate::server::Shared;
use crate::state::State;

/// How many calls are remembered, so that a tenant that runs for long does not grow.
const KEPT_CALLS: u64 = 10_000;

/// The task that makes a tenant's calls. It ends with this value.
#[derive(Debug)]
pub(crate) struct Courier {
    task: JoinHandle<()>,
}

impl Courier {
    /// Has to be called within a Tokio runtime.
    pub(crate) fn start(shared: &Arc<Shared<State>>) -> Self {
        Self { task: tokio::spawn(run(Arc::downgrade(shared))) }
    }

    /// Waits until no call is waiting or under way.
    pub(crate) async fn idle(shared: &Shared<State>) {
        let idle = Arc::clone(&shared.state().outbox.idle);
        loop {
            let mut told = pin!(idle.notified());
            // From here on nothing that is told is missed.
            told.as_mut().enable();
            if shared.state().outbox.is_idle() {
                return;
            }
            told.await;
        }
    }
}

impl Drop for Courier {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Begins with what waits, whenever something does. A tenant that is gone needs no calls, so nobody
/// here holds on to it for longer than a moment.
async fn run(shared: Weak<Shared<State>>) {
    let Some(wake) = shared.upgrade().map(|shared| Arc::clone(&shared.state().outbox.wake)) else {
        return;
    };
    // Nobody's proxy has to know, and what is called is where the webhook says.
    let client = Client::builder().redirect(Policy::none()).no_proxy().build();
    let Ok(client) = client else { return };
    let mut errands = JoinSet::new();
    loop {
        wake.notified().await;
        let Some(begun) = shared.upgrade().map(|shared| shared.state().outbox.begin()) else {
            return;
        };
        for errand in begun {
            errands.spawn(carry_out(shared.clone(), client.clone(), errand));
        }
        while errands.try_join_next().is_some() {}
    }
}

async fn carry_out(shared: Weak<Shared<State>>, client: Client, errand: Errand) {
    match errand {
        Errand::Queue(webhook) => {
            let next = || shared.upgrade()?.state().outbox.next(webhook);
            while let Some(delivery) = next() {
                deliver(&shared, &client, delivery).await;
            }
        }
        Errand::Late(delivery, time) => {
            tokio::time::sleep(time).await;
            deliver(&shared, &client, delivery).await;
            if let Some(shared) = shared.upgrade() {
                shared.state().outbox.late_done();
            }
        }
    }
}

/// Makes a call until it succeeds, or was made often enough.
async fn deliver(shared: &Weak<Shared<State>>, client: &Client, delivery: Delivery) {
    let Delivery { webhook, event, body, mut fault } = delivery;
    for attempt in 1.. {
        let Some((uri, settings)) = shared.upgrade().and_then(|shared| {
            let state = shared.state();
            let webhook = state.webhooks.get(webhook)?;
            Some((webhook.uri.clone(), state.outbox.settings.clone()))
        }) else {
            return;
        };
        let status = match fault.take() {
            Some(DeliveryFault::Unreachable) => None,
            Some(DeliveryFault::AnswerLost) => {
                call(client, &uri, &body, settings.timeout).await;
                None
            }
            _ => call(client, &uri, &body, settings.timeout).await,
        };
        if let Some(shared) = shared.upgrade() {
            log(&mut shared.state(), webhook, event, uri, status.unwrap_or(0));
        }
        if status.is_some_and(|status| (200..300).contains(&status)) || attempt >= settings.attempts
        {
            return;
        }
        tokio::time::sleep(settings.pause_after(attempt)).await;
    }
}

/// The status of the answer, if there is one in time.
async fn call(client: &Client, uri: &str, body: &str, timeout: Duration) -> Option<u16> {
    if is_made_up(uri) {
        return None;
    }
    let request = client.post(uri).header(header::CONTENT_TYPE, "application/json");
    let answer = request.timeout(timeout).body(body.to_owned()).send().await.ok()?;
    Some(answer.status().as_u16())
}

fn log(state: &mut State, webhook: u64, event: &'static str, uri: String, status: u16) {
    if !state.webhooks.has(webhook) {
        return;
    }
    let status = status.to_string();
    let id = state.hook_calls.add(|id| HookCall { id, webhook, event, uri, status });
    if let Some(first) = id.checked_sub(KEPT_CALLS) {
        state.hook_calls.remove(first);
    }
}
