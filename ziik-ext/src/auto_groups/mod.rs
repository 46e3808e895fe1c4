//! Automatic members of a group: single rules, and a plan that makes them what they are to be.
//!
//! A rule makes the users of a unit or of a user type members of a group. [`Client::auto_members`]
//! returns the [`AutoMembers`] of a group, whose [`plan`](AutoMembers::plan) takes [`Rule`]s and
//! returns a [`Plan`] of [`Change`]s. Members who were added by hand are in
//! [`groups`](crate::groups).

mod change;
mod plan;
mod present;
mod rule;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tracing::Instrument;
use ziik_api::types::{GroupAuto, GroupId};

use crate::client::Client;
use crate::error::Error;
use crate::memberships::{Catalog, NameProblem};
use crate::plan::Plan;
use crate::trace;
use change::{Wanted, add, draft, remove};
use plan::{Details, carry_out};
use present::Present;
use rule::Resolved;

pub use change::Change;
pub use present::Untold;
pub use rule::Rule;

impl Client {
    /// The rules by which users are members of a group automatically, by the group's id.
    #[must_use]
    pub fn auto_members(&self, group: impl Into<GroupId>) -> AutoMembers {
        let api = ziik_api::Client::clone(self);
        let catalog = Arc::new(Catalog::new(api.clone()));
        AutoMembers { api, group: group.into(), catalog }
    }
}

/// The rules by which users are members of a group automatically.
///
/// What they are is read before anything is changed, and nothing is sent that is so already: doing
/// it again does nothing. [`ensure`](Self::ensure) and [`remove`](Self::remove) return whether
/// there was something to do.
///
/// Requires administrator rights in the group. Units can be added only from the signed-in user's
/// own unit downwards, and removed wherever they are.
///
/// # What is asked
///
/// Each method reads the group with one `get_group`, and each change is one request; a unit that is
/// no longer to stand for those below it takes two. Units or user types named by reference are
/// listed once, all of them, with `list_units` and `list_user_types`; those lists are kept as long
/// as this value and its clones, and the groups reached by [`of`](Self::of). Ids cost nothing.
///
/// # Limits
///
/// The documentation shows the rules in the answer to `create_group` only. Where `get_group` does
/// not tell them, rules are added again, which changes nothing, and [`plan`](Self::plan) removes
/// none: [`Plan::untold`] says so.
///
/// ```no_run
/// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
/// use ziik_ext::auto_groups::Rule;
///
/// let roasters = client.auto_members(12);
/// roasters.ensure(Rule::user_type("ROLE-ROASTER")).await?;
/// roasters.remove(Rule::unit("CC-1010")).await?;
///
/// let wanted = [Rule::unit_and_below("REG-1"), Rule::user_type("ROLE-ROASTER")];
/// let plan = roasters.plan(wanted).await?;
/// println!("{plan}");
/// println!("{}", plan.apply().await?);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct AutoMembers {
    api: ziik_api::Client,
    group: GroupId,
    catalog: Arc<Catalog>,
}

impl AutoMembers {
    /// The rules of another group, with the same units and user types at hand.
    #[must_use]
    pub fn of(&self, group: impl Into<GroupId>) -> Self {
        Self { group: group.into(), ..self.clone() }
    }

    /// The rules of the group; `None` where the API does not tell them.
    ///
    /// # Errors
    /// The group does not exist or cannot be seen, or a call failed.
    pub async fn get(&self) -> Result<Option<GroupAuto>, Error> {
        Ok(self.api.get_group(self.group).send().await?.into_data().auto)
    }

    /// Adds a rule, or changes whether its unit stands for those below it, too.
    ///
    /// # Errors
    /// [`Error::Name`] for a unit or user type that does not exist, before anything is sent; or a
    /// call failed.
    pub async fn ensure(&self, rule: impl Into<Rule>) -> Result<bool, Error> {
        self.take(add(self.resolve(&rule.into()).await?)).await
    }

    /// Removes the rule about this unit or user type. Of a unit it does not matter whether the rule
    /// stands for the units below.
    ///
    /// # Errors
    /// As [`ensure`](Self::ensure).
    pub async fn remove(&self, rule: impl Into<Rule>) -> Result<bool, Error> {
        self.take(remove(self.resolve(&rule.into()).await?)).await
    }

    async fn take(&self, change: Change) -> Result<bool, Error> {
        let present = Present::read(&self.api, self.group).await?;
        let Some(change) = change.rest(&present) else { return Ok(false) };
        let done = carry_out(&self.api, self.group, change).await;
        done.map_err(|failure| failure.error)?;
        Ok(true)
    }

    /// Works out how the group comes to have exactly these rules. It only reads; [`Plan::apply`]
    /// writes: first what brings members, then what takes them. The first failure ends an
    /// application.
    ///
    /// # Errors
    /// [`Error::Name`] for a unit or user type that does not exist or is named twice, or a call
    /// failed.
    pub async fn plan<R: Into<Rule>>(
        &self,
        desired: impl IntoIterator<Item = R>,
    ) -> Result<Plan<Change>, Error> {
        let span = trace::plan("group_auto_members", None, Some(self.group));
        self.compare(desired.into_iter().map(Into::into).collect()).instrument(span).await
    }

    async fn compare(&self, desired: Vec<Rule>) -> Result<Plan<Change>, Error> {
        let mut wanted = Wanted { units: BTreeMap::new(), user_types: BTreeSet::new() };
        for rule in &desired {
            let is_new = match self.resolve(rule).await? {
                Resolved::Unit { unit, falldown } => wanted.units.insert(unit, falldown).is_none(),
                Resolved::UserType(user_type) => wanted.user_types.insert(user_type),
            };
            if !is_new {
                return Err(NameProblem::Twice(rule.to_string()).into());
            }
        }
        let present = Present::read(&self.api, self.group).await?;
        let changes = draft(&present, &wanted);
        trace::planned(changes.len(), 0);
        let untold = present.untold();
        let details = Details {
            group: self.group,
            untold,
            names: Arc::new(present.names),
            catalog: Arc::clone(&self.catalog),
        };
        Ok(Plan { api: self.api.clone(), changes, details })
    }

    async fn resolve(&self, rule: &Rule) -> Result<Resolved, Error> {
        Ok(match rule {
            Rule::Unit { unit, falldown } => {
                Resolved::Unit { unit: self.catalog.unit(unit).await?, falldown: *falldown }
            }
            Rule::UserType(user_type) => {
                Resolved::UserType(self.catalog.user_type(user_type).await?)
            }
        })
    }
}
