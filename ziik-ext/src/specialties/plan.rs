//! The changes to the specialties of a user: showing them and carrying them out.

use std::collections::BTreeMap;
use std::fmt;

use ziik_api::Client;
use ziik_api::types::{SpecialtyId, UserId};

use super::apply::Applier;
use super::change::Change;
use super::refs::SpecialtyRef;
use crate::error::Error;
use crate::plan::{Entry, Kind, Plan, Report, Run};
use crate::text::clean;
use crate::trace;

/// What a plan of specialties holds besides the changes.
#[derive(Debug, Clone)]
pub struct Details {
    pub(super) user: UserId,
    pub(super) names: BTreeMap<SpecialtyId, String>,
}

impl Kind for Change {
    type Details = Details;

    fn span(details: &Details) -> tracing::Span {
        trace::apply("specialties", Some(details.user), None)
    }

    /// One after the other: a user is given only what was created.
    async fn carry_out(
        api: Client,
        changes: Vec<Self>,
        details: &Details,
        run: &mut Run<'_, Self>,
    ) -> Result<(), Error> {
        let applier = &Applier::new(&api, details.user);
        let take = |change: Self| async move {
            match applier.carry_out(&change).await {
                Ok(false) => Entry::unchanged(change),
                outcome => Entry::new(change, outcome.map(|_| ())),
            }
        };
        run.in_turn(changes, take).await;
        Ok(())
    }

    fn write_plan(plan: &Plan<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details { user, names } = &plan.details;
        write!(f, "user {user}:")?;
        if plan.is_empty() {
            f.write_str(" nothing to change")?;
        }
        for change in plan.changes() {
            f.write_str("\n  ")?;
            write_change(f, change, Some(names))?;
        }
        Ok(())
    }

    fn write_counts(report: &Report<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "user {}: {} created, {} changed",
            report.details.user,
            report.done_of(|change| matches!(change, Self::Create { .. })),
            report.done_of(|change| matches!(change, Self::Update { .. })),
        )
    }
}

impl Plan<Change> {
    /// The id of the user.
    #[must_use]
    pub fn user(&self) -> UserId {
        self.details.user
    }
}

impl Report<Change> {
    /// The id of the user.
    #[must_use]
    pub fn user(&self) -> UserId {
        self.details.user
    }
}

/// `add specialty 3, specialty "Tea"; remove specialty 1`
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_change(f, self, None)
    }
}

/// `add Latte art, Tea; remove Roasting`; without names, by ids.
fn write_change(
    f: &mut fmt::Formatter<'_>,
    change: &Change,
    names: Option<&BTreeMap<SpecialtyId, String>>,
) -> fmt::Result {
    let shown = |specialty: &SpecialtyRef| match (specialty, names) {
        (SpecialtyRef::Name(name), Some(_)) => clean(name),
        (SpecialtyRef::Id(id), Some(names)) => {
            names.get(id).map_or_else(|| specialty.to_string(), |name| clean(name))
        }
        (specialty, None) => specialty.to_string(),
    };
    let list = |all: &mut dyn Iterator<Item = SpecialtyRef>| {
        all.map(|specialty| shown(&specialty)).collect::<Vec<_>>().join(", ")
    };
    match change {
        Change::Create { name } => write!(f, "create {}", shown(&SpecialtyRef::from(&**name))),
        Change::Update { add, remove } => {
            let added = list(&mut add.iter().cloned());
            let removed = list(&mut remove.iter().map(|id| SpecialtyRef::Id(*id)));
            match (add.is_empty(), remove.is_empty()) {
                (false, false) => write!(f, "add {added}; remove {removed}"),
                (true, _) => write!(f, "remove {removed}"),
                (false, true) => write!(f, "add {added}"),
            }
        }
    }
}
