//! Webhooks: receiving the calls that Ziik makes, and bringing subscriptions to a desired state.
//!
//! [`Receiver::receive`] turns the headers and body of a call into an [`Event`].
//! [`Client::webhooks`] returns [`Webhooks`], which creates and changes webhooks by
//! [`WebhookSpec`]s.
//!
//! # What is documented, and what is not
//!
//! A call holds the user or unit that the event is about, as bare JSON. It does not name the event,
//! and has no id and no time. Not documented are the method, the headers, a signature, the order
//! of calls, repeated calls, and the answer that counts as received. So a receiver should:
//!
//! - **know the event by the address.** Create a webhook with an address of its own for each event
//!   that must be told apart, and say so with [`Receiver::trigger`].
//! - **check the caller.** An address that is hard to guess is the only secret that Ziik is known
//!   to keep: compare it with [`is_secret`]. [`Receiver::verify`] is the place for any check, and
//!   sees the headers and the body before anything is parsed.
//! - **answer fast**, with a 2xx status, and do the work afterwards.
//! - **take a call as a hint.** Calls may be forged, repeated, late and out of order, so fetch the
//!   user or unit and act on that. [`Event::subject`] says which one; a set of subjects that wait
//!   makes one piece of work of several calls.
//! - **not rely on calls alone.** One may be lost: compare everything now and then, such as with
//!   [`directory`](crate::directory).
//!
//! ```
//! use http::HeaderMap;
//! use ziik_ext::api::types::WebhookEvent;
//! use ziik_ext::webhooks::{Receiver, Subject};
//!
//! let receiver = Receiver::new().trigger(WebhookEvent::UserUpdate);
//! let body = r#"{"content_type": "user", "id": 502, "title": "Shift lead"}"#;
//! let event = receiver.receive(&HeaderMap::new(), body)?;
//! assert_eq!(event.subject(), Some(Subject::User(502.into())));
//! # Ok::<(), ziik_ext::webhooks::WebhookError>(())
//! ```
//!
//! The example `webhook_receiver` is a whole receiver with axum.
//!
//! # Subscriptions
//!
//! ```no_run
//! # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
//! use ziik_ext::api::types::WebhookEvent;
//! use ziik_ext::webhooks::WebhookSpec;
//!
//! let address = "https://hooks.acme.example/4f1c9b/user-update";
//! let people = WebhookSpec::new("Changed people", address).triggers([WebhookEvent::UserUpdate]);
//! let has_changed = client.webhooks().ensure(people).await?;
//! # let _ = has_changed;
//! # Ok(())
//! # }
//! ```

mod apply;
mod change;
mod event;
mod plan;
mod present;
mod receive;
mod spec;

use tracing::Instrument;
use ziik_api::types::Webhook;

use crate::client::Client;
use crate::error::Error;
use crate::plan::Plan;
use crate::trace;
use change::draft;
use plan::Details;
use present::{present, triggers};

pub use change::{Change, Problem};
pub use event::{Event, Subject};
pub use plan::Duplicate;
pub use receive::{Receiver, WebhookError, is_secret};
pub use spec::{Address, WebhookSpec};

impl Client {
    /// The webhooks of the tenant. Requires administrator rights.
    #[must_use]
    pub fn webhooks(&self) -> Webhooks {
        Webhooks { client: self.clone() }
    }
}

/// The webhooks of a tenant, brought to a desired state.
///
/// A webhook is found again by its address, or else by its name. Webhooks that no
/// [`WebhookSpec`] describes are left alone. Nothing is sent that is so already.
///
/// # What is asked
///
/// The webhooks are listed with one request, and the triggers of each one that a spec describes
/// with one more. Each change is one request; before a webhook is created, the webhooks are listed
/// again. Whether Ziik takes over the triggers of a new webhook is checked, and missing ones are
/// added.
#[derive(Debug, Clone)]
pub struct Webhooks {
    client: Client,
}

impl Webhooks {
    /// All webhooks.
    ///
    /// # Errors
    /// The call failed; only administrators see webhooks.
    pub async fn list(&self) -> Result<Vec<Webhook>, Error> {
        Ok(self.client.list_webhooks().send().await?.into_data())
    }

    /// Makes one webhook what `spec` says. Returns whether anything was changed.
    ///
    /// # Errors
    /// [`Error::Webhooks`] for a spec that cannot be carried out, before anything is changed; or a
    /// call failed.
    pub async fn ensure(&self, spec: WebhookSpec) -> Result<bool, Error> {
        let report = self.plan([spec]).await?.apply().await?.into_result()?;
        Ok(report.done() > 0)
    }

    /// Works out how the webhooks come to be what `specs` say. It only reads; [`Plan::apply`]
    /// writes.
    ///
    /// # Errors
    /// [`Error::Webhooks`] for specs that cannot be carried out; or a call failed.
    pub async fn plan(
        &self,
        specs: impl IntoIterator<Item = WebhookSpec>,
    ) -> Result<Plan<Change>, Error> {
        let specs: Vec<_> = specs.into_iter().collect();
        self.compare(&specs).instrument(trace::plan("webhooks", None, None)).await
    }

    async fn compare(&self, specs: &[WebhookSpec]) -> Result<Plan<Change>, Error> {
        spec::check(specs)?;
        let found = present::find(specs, &present(&self.client).await?)?;
        let mut changes = Vec::new();
        for (spec, webhook) in specs.iter().zip(&found.matched) {
            let triggers = match webhook {
                Some(webhook) => triggers(&self.client, webhook.id).await?,
                None => Vec::new(),
            };
            changes.extend(draft(spec, webhook.as_ref(), &triggers));
        }
        changes.sort_by_key(Change::rank);
        trace::planned(changes.len(), found.duplicates.len());
        let details = Details { duplicates: found.duplicates };
        Ok(Plan { api: ziik_api::Client::clone(&self.client), changes, details })
    }
}
