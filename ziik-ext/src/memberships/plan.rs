//! The steps to a user's memberships: showing them and taking them.

use std::fmt;
use std::sync::Arc;

use tracing::Instrument;
use ziik_api::types::{UnitId, UnitMembershipCreate, UnitMembershipUpdate, UserId};
use ziik_api::{Client, Patch};

use super::catalog::Catalog;
use super::spec::MembershipChange;
use crate::error::Error;
use crate::text::clean;
use crate::trace::{self, Step};
use crate::writes::{done, gone};

/// The steps that give a user the memberships that are wanted: adds, then changes, then removes,
/// so that the user is somewhere all the time. `Display` shows one step per line.
#[derive(Debug, Clone)]
#[must_use = "nothing is changed before `apply`"]
pub struct MembershipPlan {
    api: Client,
    user: UserId,
    steps: Vec<MembershipChange>,
    catalog: Arc<Catalog>,
}

impl MembershipPlan {
    pub(super) fn new(
        api: Client,
        user: UserId,
        steps: Vec<MembershipChange>,
        catalog: Arc<Catalog>,
    ) -> Self {
        Self { api, user, steps, catalog }
    }

    /// The id of the user.
    #[must_use]
    pub fn user(&self) -> UserId {
        self.user
    }

    /// The steps, in order.
    #[must_use]
    pub fn steps(&self) -> &[MembershipChange] {
        &self.steps
    }

    /// Whether everything is as wanted already.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Takes the steps, one request each. A step that was taken before does no harm when it is
    /// taken again.
    ///
    /// # Errors
    /// The first step that fails ends it; the steps after it are not taken. A new plan holds what
    /// is left.
    pub async fn apply(&self) -> Result<(), Error> {
        let apply = async {
            for (index, step) in self.steps.iter().enumerate() {
                apply_step(&self.api, self.user, step)
                    .await
                    .inspect_err(|_| trace::applied(index, 1))?;
            }
            trace::applied(self.steps.len(), 0);
            Ok(())
        };
        apply.instrument(trace::apply("memberships", Some(self.user), None)).await
    }
}

impl fmt::Display for MembershipPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.steps.is_empty() {
            return write!(f, "user {}: nothing to change", self.user);
        }
        write!(f, "user {}:", self.user)?;
        for step in &self.steps {
            f.write_str("\n  ")?;
            write_step(f, step, &self.catalog)?;
        }
        Ok(())
    }
}

/// `join Mill Café in the department Bar as Barista`
pub(crate) fn write_step(
    f: &mut impl fmt::Write,
    step: &MembershipChange,
    catalog: &Catalog,
) -> fmt::Result {
    let unit = |id: &UnitId| clean(&catalog.unit_name(*id));
    let (department, user_types) = match step {
        MembershipChange::Remove { unit: id } => return write!(f, "leave {}", unit(id)),
        MembershipChange::Add { unit: id, department, user_types } => {
            write!(f, "join {}", unit(id))?;
            (department.map_or(Patch::Absent, Patch::Value), user_types)
        }
        MembershipChange::Change { unit: id, department, user_types } => {
            write!(f, "change {}", unit(id))?;
            (*department, user_types)
        }
    };
    match department {
        Patch::Absent => {}
        Patch::Null => f.write_str(", no department")?,
        Patch::Value(id) => write!(f, ", department {}", unit(&id))?,
    }
    if let Some(user_types) = user_types {
        let names: Vec<_> =
            user_types.iter().map(|id| clean(&catalog.user_type_name(*id))).collect();
        let names = if names.is_empty() { "nothing".to_owned() } else { names.join(" + ") };
        write!(f, ", as {names}")?;
    }
    Ok(())
}

/// Takes one step. To leave a unit that the user is not in is no failure.
pub(crate) async fn apply_step(
    api: &Client,
    user: UserId,
    step: &MembershipChange,
) -> Result<(), Error> {
    let (change, unit) = match step {
        MembershipChange::Add { unit, .. } => ("add", unit),
        MembershipChange::Change { unit, .. } => ("change", unit),
        MembershipChange::Remove { unit } => ("remove", unit),
    };
    let told = Step { change, user: Some(user), unit: Some(*unit), group: None };
    told.told(send_step(api, user, step).await)
}

async fn send_step(api: &Client, user: UserId, step: &MembershipChange) -> Result<(), Error> {
    match step {
        MembershipChange::Add { unit, department, user_types } => {
            let mut body = UnitMembershipCreate::new(*unit);
            body.department = *department;
            body.user_types = user_types.as_ref().map(|ids| ids.iter().copied().collect());
            done(api.add_unit_membership(user, body).send().await)?;
        }
        MembershipChange::Change { unit, department, user_types } => {
            let mut body = UnitMembershipUpdate::new().department(*department).overwrite(true);
            if let Some(user_types) = user_types {
                body = body.user_types(user_types.iter().copied().collect::<Vec<_>>());
            }
            api.update_unit_membership(user, *unit, body).send().await?;
        }
        MembershipChange::Remove { unit } => {
            gone(api.remove_unit_membership(user, *unit).send().await)?;
        }
    }
    Ok(())
}
