//! The members of a group: single changes, and a plan that makes them who they are to be.
//!
//! [`Client::group_members`] returns the [`Members`] of a group. Each is a member or an
//! administrator ([`Role`]). [`Members::plan`] returns a [`Plan`] of [`Change`]s. What the API
//! does not allow is a [`Problem`], before anything is sent; who cannot be removed has a
//! [`KeptReason`].

mod apply;
mod change;
mod people;
mod plan;
mod refs;
mod roster;

use std::collections::BTreeMap;
use std::sync::Arc;

use api_runtime::{Consistency, Paginate};
use tracing::Instrument;
use ziik_api::types::{Group, GroupId, GroupMember, GroupMemberStatus, GroupMode};

use crate::client::Client;
use crate::directory::Limits;
use crate::error::Error;
use crate::memberships::{NameProblem, UserRef};
use crate::plan::Plan;
use crate::signed_in::SignedIn;
use crate::trace;
pub(crate) use apply::carry_out;
use change::{Draft, check_administrators, draft};
use people::People;
use plan::Details;
pub(crate) use roster::Roster;

pub use change::{Change, KeptReason, Problem};
pub use refs::GroupRef;
pub use roster::Role;

impl Client {
    /// The members of a group, by the group's id.
    #[must_use]
    pub fn group_members(&self, group: impl Into<GroupId>) -> Members {
        let people = Arc::new(People::new(ziik_api::Client::clone(self)));
        Members { client: self.clone(), group: group.into(), people }
    }

    /// Lists the groups that the signed-in user is in or may join, each once, by ascending id.
    ///
    /// What a list says of a group is less than what the group says
    /// [by itself](ziik_api::Client::get_group).
    ///
    /// # Errors
    /// A list kept changing while it was read, or a call failed.
    pub async fn groups_in_reach(&self) -> Result<Vec<Group>, Error> {
        in_reach(self).await
    }
}

/// The groups that the signed-in user is in or may join, each once, by ascending id.
pub(crate) async fn in_reach(api: &ziik_api::Client) -> Result<Vec<Group>, Error> {
    let mut all = BTreeMap::new();
    for mode in [GroupMode::Member, GroupMode::Available] {
        let list = api.list_groups().mode(mode).items().consistency(Consistency::Restart);
        all.extend(list.collect::<Vec<_>>().await?.into_iter().map(|group| (group.id, group)));
    }
    Ok(all.into_values().collect())
}

/// Whether members of this group come and go by a rule about units or user types, as the group says
/// when it is [read by itself](ziik_api::Client::get_group).
#[must_use]
pub fn is_automatic(group: &Group) -> bool {
    let Some(auto) = &group.auto else { return false };
    let has = |count: Option<usize>| count.is_some_and(|count| count > 0);
    has(auto.units.as_ref().map(Vec::len)) || has(auto.user_types.as_ref().map(Vec::len))
}

/// Whether the signed-in user may change who is in this group, as the group says when it is
/// [read by itself](ziik_api::Client::get_group). One that does not say so is changed by who tries.
#[must_use]
pub fn is_administered(group: &Group) -> bool {
    group.permissions.as_ref().is_none_or(|permissions| permissions.edit != Some(false))
}

/// The members of a group.
///
/// Who they are is read before anything is changed, and nothing is sent that is so already: doing
/// it again does nothing. [`ensure`](Self::ensure) and
/// [`remove`](Self::remove) return whether there was something to do.
///
/// Only a member sees who is in a group, and only an administrator of the group changes it.
///
/// # What is asked
///
/// Each method lists the members, 100 to a request, and each change is one request; who joins as
/// an administrator takes two. A user named by reference is looked up once, and is known from then
/// on to this value, its clones, and the groups reached by [`of`](Self::of). Where more than a few
/// are named for the first time, users are listed instead, as long as that takes fewer requests.
/// Ids cost nothing. Before an administrator is demoted or removed, that user is asked for, to see
/// whether it is the one who is signed in.
///
/// # What is never done
///
/// - An administrator who is signed in is neither demoted nor removed, which the API leaves to
///   another administrator. Where it cannot be told who is signed in, the API's own refusal is
///   what comes.
/// - A group that has an administrator is not left without one.
/// - A member whom a rule about units or user types put into the group is not removed: the rule
///   would bring them back.
/// - A plan that removes more members than is usual is refused before anything is sent, unless the
///   limit is raised ([`Plan::allow_removals`]).
/// - Nobody is removed when the list of members was not read in full and at rest.
///
/// ```no_run
/// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
/// use ziik_ext::groups::Role;
///
/// let roasters = client.group_members(12);
/// roasters.ensure("EMP-00007", Role::Administrator).await?;
/// roasters.remove("EMP-00008").await?;
///
/// let wanted = [("EMP-00001", Role::Administrator), ("EMP-00009", Role::Member)];
/// let plan = roasters.plan(wanted).await?;
/// println!("{plan}");
/// println!("{}", plan.apply().await?);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Members {
    client: Client,
    group: GroupId,
    people: Arc<People>,
}

impl Members {
    /// The members of another group, with the same users at hand.
    #[must_use]
    pub fn of(&self, group: impl Into<GroupId>) -> Self {
        Self { group: group.into(), ..self.clone() }
    }

    /// Everybody in the group, administrators too.
    ///
    /// # Errors
    /// The list kept changing while it was read, or a call failed.
    pub async fn list(&self) -> Result<Vec<GroupMember>, Error> {
        let members =
            self.client.list_group_members(self.group).status(GroupMemberStatus::Active).items();
        Ok(members.consistency(Consistency::Restart).collect().await?)
    }

    /// Makes a user what `role` says: adds, promotes or demotes.
    ///
    /// # Errors
    /// [`Error::Name`] for a user who does not exist and [`Error::Group`] for a change that the
    /// API does not allow, before anything is changed; or a call failed.
    pub async fn ensure(&self, user: impl Into<UserRef>, role: Role) -> Result<bool, Error> {
        let user = self.people.id(&user.into()).await?;
        let roster = self.roster().await?;
        self.take(&roster, Change::Add { user, role }).await
    }

    /// Takes a user out of the group.
    ///
    /// # Errors
    /// As [`ensure`](Self::ensure).
    pub async fn remove(&self, user: impl Into<UserRef>) -> Result<bool, Error> {
        let user = self.people.id(&user.into()).await?;
        let roster = self.roster().await?;
        if let Some(reason) = KeptReason::of(&roster, user) {
            return Err(self.problem(Problem::Kept { user, reason }));
        }
        self.take(&roster, Change::Remove { user }).await
    }

    async fn take(&self, roster: &Roster, step: Change) -> Result<bool, Error> {
        let Some(step) = step.rest(roster) else { return Ok(false) };
        self.check(roster, &[step]).await?;
        let done = carry_out(&self.client, self.group, step).await;
        done.map_err(|failure| failure.error)?;
        Ok(true)
    }

    /// Works out how the group comes to have exactly these members. It only reads;
    /// [`Plan::apply`] writes.
    ///
    /// # Errors
    /// [`Error::Group`] for what the API does not allow, such as leaving nobody to administer the
    /// group; [`Error::Name`] for a user who does not exist or is named twice; or a call
    /// failed.
    pub async fn plan<U>(
        &self,
        desired: impl IntoIterator<Item = (U, Role)>,
    ) -> Result<Plan<Change>, Error>
    where
        U: Into<UserRef>,
    {
        let span = trace::plan("group_members", None, Some(self.group));
        self.compare(desired).instrument(span).await
    }

    async fn compare<U>(
        &self,
        desired: impl IntoIterator<Item = (U, Role)>,
    ) -> Result<Plan<Change>, Error>
    where
        U: Into<UserRef>,
    {
        let (users, roles): (Vec<UserRef>, Vec<_>) =
            desired.into_iter().map(|(user, role)| (user.into(), role)).unzip();
        let ids = self.people.ids(&users).await?;
        let mut wanted = BTreeMap::new();
        for ((id, role), user) in ids.into_iter().zip(roles).zip(&users) {
            if wanted.insert(id, role).is_some() {
                return Err(NameProblem::Twice(user.to_string()).into());
            }
        }
        let roster = self.roster().await?;
        let Draft { changes, kept } = draft(&roster, &wanted);
        self.check(&roster, &changes).await?;
        trace::planned(changes.len(), kept.len());
        let mut names = roster.names;
        for change in &changes {
            if let Some(name) = self.people.name(change.user()).await {
                names.entry(change.user()).or_insert(name);
            }
        }
        let limits = Limits::default().of(roster.members.len(), 0);
        let details = Details { group: self.group, kept, names, limits };
        Ok(Plan { api: ziik_api::Client::clone(&self.client), changes, details })
    }

    async fn roster(&self) -> Result<Roster, Error> {
        Roster::read(&self.client, self.group).await
    }

    /// That the API allows these steps.
    async fn check(&self, roster: &Roster, steps: &[Change]) -> Result<(), Error> {
        let from_administrators: Vec<_> =
            steps.iter().filter(|step| step.takes_administrator(roster)).collect();
        if !from_administrators.is_empty() {
            let signed_in = SignedIn::of(&self.client, |_| true).await;
            for step in from_administrators {
                let user = step.user();
                if signed_in.has_id(&self.client, user).await? {
                    let is_removal = step.role().is_none();
                    let problem =
                        if is_removal { Problem::OwnRemoval } else { Problem::OwnDemotion };
                    return Err(self.problem(problem(user)));
                }
            }
        }
        check_administrators(roster, steps).map_err(|problem| self.problem(problem))
    }

    fn problem(&self, problem: Problem) -> Error {
        Error::Group { group: self.group, problem }
    }
}
