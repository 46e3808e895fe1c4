//! What desired states tell a subscriber: the spans `plan` and `apply`, and an event for each
//! step. Ids only: names, references and addresses are people's, and the text of a refusal may
//! hold them.

use tracing::Span;
use ziik_api::types::{GroupId, UnitId, UserId};

use crate::error::Error;

/// One step, by the ids that it has.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Step {
    /// What is done.
    pub(crate) change: &'static str,
    pub(crate) user: Option<UserId>,
    pub(crate) unit: Option<UnitId>,
    pub(crate) group: Option<GroupId>,
}

impl Step {
    /// Tells what became of it, and hands that on.
    pub(crate) fn told<T, E: AsRef<Error>>(self, outcome: Result<T, E>) -> Result<T, E> {
        let Self { change, .. } = self;
        let (user, unit) = (self.user.map(UserId::get), self.unit.map(UnitId::get));
        let group = self.group.map(GroupId::get);
        match &outcome {
            Ok(_) => tracing::debug!(change, user, unit, group, "step"),
            Err(error) => {
                let error = error.as_ref();
                let status = error.status().map(|status| status.as_u16());
                tracing::warn!(
                    change,
                    user,
                    unit,
                    group,
                    operation = error.operation(),
                    status,
                    "step failed"
                );
            }
        }
        outcome
    }
}

/// Around the making of a plan. `user` or `group` is whose it is, where it is of one.
pub(crate) fn plan(of: &'static str, user: Option<UserId>, group: Option<GroupId>) -> Span {
    tracing::info_span!("plan", of, user = user.map(UserId::get), group = group.map(GroupId::get))
}

/// Around its application.
pub(crate) fn apply(of: &'static str, user: Option<UserId>, group: Option<GroupId>) -> Span {
    tracing::info_span!("apply", of, user = user.map(UserId::get), group = group.map(GroupId::get))
}

/// What a plan holds. `left_out` is what would be a step, but cannot be.
pub(crate) fn planned(steps: usize, left_out: usize) {
    tracing::info!(steps, left_out, "planned");
}

/// How an application ended.
pub(crate) fn applied(done: usize, failed: usize) {
    tracing::info!(done, failed, "applied");
}
