//! The changes to webhooks: showing them.

use std::fmt;

use ziik_api::Client;
use ziik_api::types::WebhookId;

use super::apply;
use super::change::Change;
use crate::error::Error;
use crate::plan::{Kind, Plan, Report, Run};
use crate::trace;

/// A webhook that has the address of another one, so that each event calls it twice. It is left
/// alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Duplicate {
    /// The webhook.
    pub webhook: WebhookId,
    /// The older one with the same address, which a spec describes.
    pub of: WebhookId,
}

/// What a plan for webhooks holds besides the changes.
#[derive(Debug, Clone)]
pub struct Details {
    pub(super) duplicates: Vec<Duplicate>,
}

impl Kind for Change {
    type Details = Details;

    fn span(_: &Details) -> tracing::Span {
        trace::apply("webhooks", None, None)
    }

    async fn carry_out(
        api: Client,
        changes: Vec<Self>,
        _: &Details,
        run: &mut Run<'_, Self>,
    ) -> Result<(), Error> {
        apply::run(&api, changes, run).await;
        Ok(())
    }

    fn write_plan(plan: &Plan<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("webhooks:")?;
        if plan.is_empty() {
            f.write_str(" nothing to change")?;
        }
        plan.changes().iter().try_for_each(|change| write!(f, "\n  {change}"))?;
        plan.duplicates().iter().try_for_each(|Duplicate { webhook, of }| {
            write!(f, "\n  keep webhook {webhook}: it has the address of webhook {of}")
        })
    }

    fn write_counts(report: &Report<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "webhooks: {} created, {} updated, {} triggers added, {} triggers removed",
            report.done_of(|change| matches!(change, Self::Create { .. })),
            report.done_of(|change| matches!(change, Self::Update { .. })),
            report.done_of(|change| matches!(change, Self::AddTrigger { .. })),
            report.done_of(|change| matches!(change, Self::RemoveTrigger { .. })),
        )
    }
}

impl Plan<Change> {
    /// The webhooks that have the address of one that a spec describes. They are left alone:
    /// delete them with `delete_webhook`, unless they are meant.
    #[must_use]
    pub fn duplicates(&self) -> &[Duplicate] {
        &self.details.duplicates
    }
}
