//! The unit memberships of a user: single changes, and a plan that makes them what they are to be.
//!
//! [`Client::memberships`] returns the [`Memberships`] of a user. A [`MembershipSpec`] says what
//! one membership is to be; units, user types and users are named by id or by reference
//! ([`UnitRef`], [`UserTypeRef`], [`UserRef`]). [`Memberships::plan`] returns a [`Plan`] of
//! [`Change`]s.

mod catalog;
mod index;
mod plan;
mod refs;
mod spec;

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use tokio::sync::OnceCell;
use tracing::Instrument;
use ziik_api::Patch;
use ziik_api::types::{UnitMembership, UnitMembershipUpdate, UserId, UserTypeId};

use crate::client::Client;
use crate::error::Error;
use crate::plan::Plan;
use crate::trace::{self, Step};

pub(crate) use catalog::{Catalog, index_of_units};
pub(crate) use index::Index;
use plan::Details;
pub(crate) use plan::{carry_out, write_change};
pub(crate) use refs::Key;
pub use refs::{NameProblem, UnitRef, UserRef, UserTypeRef};
pub use spec::{Change, Membership, MembershipSpec};
pub(crate) use spec::{MembershipRecord, Wanted, add, steps};

impl Client {
    /// The unit memberships of a user, by id or by reference.
    pub fn memberships(&self, user: impl Into<UserRef>) -> Memberships {
        let api = ziik_api::Client::clone(self);
        let catalog = Arc::new(Catalog::new(api.clone()));
        Memberships { api, user: user.into(), id: Arc::default(), catalog }
    }
}

/// The unit memberships of a user.
///
/// What they are is read before anything is changed, and nothing is sent that is so already: doing
/// it again does nothing. The methods that change something return whether
/// there was something to do.
///
/// # What is asked
///
/// Each method reads the memberships with one `list_unit_memberships`, and each change is one
/// request. A user named by reference is looked up once. Units or user types named by reference
/// are listed once, all of them, with `list_units` and `list_user_types`; those lists are kept as
/// long as this value and its clones, and the users reached by [`of`](Self::of). Ids cost nothing.
///
/// ```no_run
/// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
/// use ziik_ext::memberships::MembershipSpec;
///
/// let ada = client.memberships("EMP-00007");
/// ada.ensure("CC-1010", MembershipSpec::new().user_types(["ROLE-LEAD"])).await?;
/// ada.grant("CC-1010", ["ROLE-ROASTER"]).await?;
/// ada.move_to("CC-1000", "CC-1020").await?;
///
/// let barista = MembershipSpec::new().no_department().user_types(["ROLE-BARISTA"]);
/// let plan = ada.plan([("CC-1030", barista)]).await?;
/// println!("{plan}");
/// println!("{}", plan.apply().await?);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Memberships {
    api: ziik_api::Client,
    user: UserRef,
    id: Arc<OnceCell<UserId>>,
    catalog: Arc<Catalog>,
}

impl Memberships {
    /// The memberships of another user, with the same units and user types at hand.
    #[must_use]
    pub fn of(&self, user: impl Into<UserRef>) -> Self {
        Self { user: user.into(), id: Arc::default(), ..self.clone() }
    }

    /// All memberships of the user.
    ///
    /// # Errors
    /// The user does not exist, or a call failed.
    pub async fn list(&self) -> Result<Vec<UnitMembership>, Error> {
        let id = self.id().await?;
        Ok(self.api.list_unit_memberships(id).send().await?.into_data())
    }

    /// Makes the user a member of `unit` as `spec` says, whether or not the user is one already.
    ///
    /// # Errors
    /// [`Error::Name`] for a unit or user type that does not exist, and
    /// [`Error::UserTypesUnknown`], before anything is sent; or a call failed.
    pub async fn ensure(
        &self,
        unit: impl Into<UnitRef>,
        spec: MembershipSpec,
    ) -> Result<bool, Error> {
        let wanted = self.catalog.wanted(&unit.into(), &spec).await?;
        let present = self.present().await?;
        let here = present.iter().find(|row| row.unit == wanted.unit);
        let Some(step) = spec::step(here, &wanted)? else { return Ok(false) };
        carry_out(&self.api, self.id().await?, &step).await?;
        Ok(true)
    }

    /// Gives the user these user types in `unit`, besides those that there are.
    ///
    /// # Errors
    /// [`Error::NotAMember`] when the user is not in the unit; otherwise as
    /// [`ensure`](Self::ensure).
    pub async fn grant<T>(
        &self,
        unit: impl Into<UnitRef>,
        user_types: impl IntoIterator<Item = T>,
    ) -> Result<bool, Error>
    where
        T: Into<UserTypeRef>,
    {
        self.change_user_types(unit.into(), user_types, |present, named| present | named).await
    }

    /// Takes these user types from the user in `unit`. The user may be left with none there.
    ///
    /// # Errors
    /// As [`grant`](Self::grant).
    pub async fn revoke<T>(
        &self,
        unit: impl Into<UnitRef>,
        user_types: impl IntoIterator<Item = T>,
    ) -> Result<bool, Error>
    where
        T: Into<UserTypeRef>,
    {
        self.change_user_types(unit.into(), user_types, |present, named| present - named).await
    }

    async fn change_user_types<T: Into<UserTypeRef>>(
        &self,
        unit: UnitRef,
        user_types: impl IntoIterator<Item = T>,
        change: impl Fn(&BTreeSet<UserTypeId>, &BTreeSet<UserTypeId>) -> BTreeSet<UserTypeId>,
    ) -> Result<bool, Error> {
        let spec = MembershipSpec::new().user_types(user_types);
        let mut wanted = self.catalog.wanted(&unit, &spec).await?;
        let present = self.present().await?;
        let here = present.iter().find(|row| row.unit == wanted.unit);
        let here = here.ok_or_else(|| self.not_a_member(&unit))?;
        let named = wanted.user_types.unwrap_or_default();
        wanted.user_types = Some(change(here.known_user_types()?, &named));
        let Some(step) = spec::step(Some(here), &wanted)? else { return Ok(false) };
        carry_out(&self.api, self.id().await?, &step).await?;
        Ok(true)
    }

    /// Moves the membership in `from` to the unit `to`. User types move along, the department does
    /// not. A user who is in `to` already only leaves `from`.
    ///
    /// # Errors
    /// [`Error::NotAMember`] when the user is in neither; otherwise as [`ensure`](Self::ensure).
    pub async fn move_to(
        &self,
        from: impl Into<UnitRef>,
        to: impl Into<UnitRef>,
    ) -> Result<bool, Error> {
        let (from_ref, to_ref) = (from.into(), to.into());
        let (from, to) = (self.catalog.unit(&from_ref).await?, self.catalog.unit(&to_ref).await?);
        let present = self.present().await?;
        let is_in = |unit| present.iter().any(|row| row.unit == unit);
        match (is_in(from), is_in(to)) {
            (false, false) => return Err(self.not_a_member(&from_ref)),
            (false, true) => return Ok(false),
            (true, true) if from == to => return Ok(false),
            (true, true) => {
                carry_out(&self.api, self.id().await?, &Change::Remove { unit: from }).await?;
            }
            (true, false) => {
                let update = UnitMembershipUpdate::new().unit(to).department(Patch::Null);
                let user = self.id().await?;
                let moved = self.api.update_unit_membership(user, from, update).send().await;
                let step = Step { change: "move", user: Some(user), unit: Some(to), group: None };
                step.told(moved.map_err(Error::from))?;
            }
        }
        Ok(true)
    }

    /// Takes the user out of `unit`.
    ///
    /// # Errors
    /// [`Error::LastMembership`], with nothing sent, when it is the only unit that the user has;
    /// otherwise as [`ensure`](Self::ensure).
    pub async fn remove(&self, unit: impl Into<UnitRef>) -> Result<bool, Error> {
        let unit = self.catalog.unit(&unit.into()).await?;
        let present = self.present().await?;
        if present.iter().all(|row| row.unit != unit) {
            return Ok(false);
        }
        if present.len() == 1 {
            return Err(self.last_membership());
        }
        carry_out(&self.api, self.id().await?, &Change::Remove { unit }).await?;
        Ok(true)
    }

    /// Works out how the user comes to have exactly these memberships. It only reads;
    /// [`Plan::apply`] writes.
    ///
    /// # Errors
    /// [`Error::LastMembership`] when `desired` is empty, [`Error::Name`] for a unit or user type
    /// that does not exist or a unit that is named twice, [`Error::UserTypesUnknown`], or a call
    /// failed.
    pub async fn plan<U>(
        &self,
        desired: impl IntoIterator<Item = (U, MembershipSpec)>,
    ) -> Result<Plan<Change>, Error>
    where
        U: Into<UnitRef>,
    {
        let id = self.id().await?;
        self.compare(id, desired).instrument(trace::plan("memberships", Some(id), None)).await
    }

    async fn compare<U>(
        &self,
        id: UserId,
        desired: impl IntoIterator<Item = (U, MembershipSpec)>,
    ) -> Result<Plan<Change>, Error>
    where
        U: Into<UnitRef>,
    {
        let mut wanted = Vec::new();
        let mut units = HashSet::new();
        for (unit, spec) in desired {
            let unit = unit.into();
            let row = self.catalog.wanted(&unit, &spec).await?;
            if !units.insert(row.unit) {
                return Err(NameProblem::Twice(unit.to_string()).into());
            }
            wanted.push(row);
        }
        if wanted.is_empty() {
            return Err(self.last_membership());
        }
        let changes = steps(&self.present().await?, &wanted)?;
        trace::planned(changes.len(), 0);
        let details = Details { user: id, catalog: Arc::clone(&self.catalog) };
        Ok(Plan { api: self.api.clone(), changes, details })
    }

    async fn id(&self) -> Result<UserId, Error> {
        let look_up = async || match self.user.key() {
            Key::Id(id) => Ok(id),
            Key::Reference(reference) => {
                let answer = self.api.get_user_by_reference(reference).send().await?;
                Ok::<_, Error>(answer.into_data().id)
            }
        };
        self.id.get_or_try_init(look_up).await.copied()
    }

    async fn present(&self) -> Result<Vec<Membership>, Error> {
        Ok(self.list().await?.iter().filter_map(Membership::read).collect())
    }

    fn not_a_member(&self, unit: &UnitRef) -> Error {
        Error::NotAMember { user: self.user.to_string(), unit: unit.to_string() }
    }

    fn last_membership(&self) -> Error {
        Error::LastMembership { user: self.user.to_string() }
    }
}
