//! Specialties by name: their ids, and which ones a user has.
//!
//! [`Client::specialties`] returns [`Specialties`], the catalog. [`Specialties::of`] returns the
//! [`UserSpecialties`] of one user: single changes, and [`UserSpecialties::plan`], which makes them
//! exactly what they are to be by a [`Plan`] of [`Change`]s. A specialty is named by id or by name
//! ([`SpecialtyRef`]).

mod apply;
mod catalog;
mod change;
mod near;
mod plan;
mod refs;

use std::collections::BTreeSet;
use std::sync::Arc;

use tokio::sync::OnceCell;
use tracing::Instrument;
use ziik_api::types::{SpecialtyId, UserId, UserSpecialty};

use crate::client::Client;
use crate::error::Error;
use crate::memberships::{Key, UserRef};
use crate::plan::Plan;
use crate::trace;
use apply::Applier;
use catalog::Catalog;
use change::{Wanted, draft};
use plan::Details;

pub use change::Change;
pub use refs::SpecialtyRef;

impl Client {
    /// The specialties that users can have.
    pub fn specialties(&self) -> Specialties {
        let api = ziik_api::Client::clone(self);
        let catalog = Arc::new(Catalog::new(api.clone()));
        Specialties { api, catalog, create_missing: false }
    }
}

/// The catalog of specialties.
///
/// They are listed once, with `list_user_specialties`, when a name is first needed; the list is
/// kept as long as this value, its clones and what [`of`](Self::of) returns. Ids cost nothing.
///
/// # Which name is meant
///
/// A name means the specialty that is called exactly so; where there is none, the one whose name
/// differs in upper and lower case alone. Spaces around a name and its form of Unicode do not
/// count. A name that several have, or none, is an [`Error::Name`] before anything is sent; the
/// latter says which names are near.
///
/// ```no_run
/// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
/// let specialties = client.specialties();
/// let ids = specialties.ids(["Latte art", "first aid"]).await?;
/// let page = client.list_users().specialties(ids).send().await?;
/// println!("{} users with one of them", page.data.len());
///
/// let ada = specialties.of("EMP-00007");
/// ada.ensure(["Latte art"]).await?;
/// let plan = ada.plan(["Latte art", "Roasting"]).await?;
/// println!("{plan}");
/// println!("{}", plan.apply().await?);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "nothing is asked before a method is awaited"]
pub struct Specialties {
    api: ziik_api::Client,
    catalog: Arc<Catalog>,
    create_missing: bool,
}

impl Specialties {
    /// Whether [`UserSpecialties::ensure`] and [`UserSpecialties::plan`] create a specialty that
    /// does not exist, which requires an administrator. False by default: a name that is spelt
    /// wrongly would become a specialty.
    pub fn create_missing(mut self, create: bool) -> Self {
        self.create_missing = create;
        self
    }

    /// All specialties, as they were listed.
    ///
    /// # Errors
    /// The call failed.
    pub async fn list(&self) -> Result<Vec<UserSpecialty>, Error> {
        Ok(self.catalog.rows().await?.to_vec())
    }

    /// The ids of these specialties, in their order. An id is returned as it is. Nothing is
    /// created.
    ///
    /// # Errors
    /// [`Error::Name`] for a name that no specialty has, or several; or a call failed.
    pub async fn ids<S: Into<SpecialtyRef>>(
        &self,
        specialties: impl IntoIterator<Item = S>,
    ) -> Result<Vec<SpecialtyId>, Error> {
        let mut ids = Vec::new();
        for specialty in specialties {
            ids.push(self.catalog.id(&specialty.into()).await?);
        }
        Ok(ids)
    }

    /// The specialties of a user, by id or by reference.
    pub fn of(&self, user: impl Into<UserRef>) -> UserSpecialties {
        UserSpecialties { specialties: self.clone(), user: user.into(), id: Arc::default() }
    }
}

/// The specialties of a user.
///
/// What they are is read before anything is changed, and nothing is sent that is so already. The
/// API takes all specialties of a user at once: what somebody else changes between the reading and
/// the writing is lost.
///
/// # What is asked
///
/// Each method reads the user with one `list_users_by_ids`, and a change is one `update_user`,
/// which requires permission to administer the user. A user named by reference is looked up once.
#[derive(Debug, Clone)]
#[must_use = "nothing is asked before a method is awaited"]
pub struct UserSpecialties {
    specialties: Specialties,
    user: UserRef,
    id: Arc<OnceCell<UserId>>,
}

impl UserSpecialties {
    /// All specialties of the user.
    ///
    /// # Errors
    /// [`Error::Name`] for a user whom Ziik does not show, [`Error::SpecialtiesUnknown`] when it
    /// does not say which specialties the user has, or a call failed.
    pub async fn list(&self) -> Result<Vec<UserSpecialty>, Error> {
        apply::list(&self.specialties.api, self.id().await?).await
    }

    /// Gives the user at least these specialties, and returns whether there was something to do.
    ///
    /// # Errors
    /// As [`Specialties::ids`] and [`list`](Self::list), before anything is sent. With
    /// [`Specialties::create_missing`] a name that no specialty has is no error.
    pub async fn ensure<S: Into<SpecialtyRef>>(
        &self,
        specialties: impl IntoIterator<Item = S>,
    ) -> Result<bool, Error> {
        let add = self.specialties.wanted(specialties, self.specialties.create_missing).await?;
        self.take(&add, &[]).await
    }

    /// Takes these specialties from the user, and returns whether there was something to do.
    ///
    /// # Errors
    /// As [`ensure`](Self::ensure). Nothing is created.
    pub async fn remove<S: Into<SpecialtyRef>>(
        &self,
        specialties: impl IntoIterator<Item = S>,
    ) -> Result<bool, Error> {
        let remove = self.specialties.wanted(specialties, false).await?;
        self.take(&[], &remove).await
    }

    async fn take(&self, add: &[Wanted], remove: &[Wanted]) -> Result<bool, Error> {
        let user = self.id().await?;
        let present = apply::present(&self.specialties.api, user).await?;
        let remove = remove.iter().filter_map(Wanted::id).filter(|id| present.contains(id));
        let changes = draft(&present, add, remove.collect());
        let applier = Applier::new(&self.specialties.api, user);
        let mut has_changed = false;
        for change in &changes {
            has_changed |= applier.carry_out(change).await.map_err(|failure| failure.error)?;
        }
        Ok(has_changed)
    }

    /// Works out how the user comes to have exactly these specialties. It only reads;
    /// [`Plan::apply`] writes.
    ///
    /// # Errors
    /// As [`ensure`](Self::ensure).
    pub async fn plan<S: Into<SpecialtyRef>>(
        &self,
        specialties: impl IntoIterator<Item = S>,
    ) -> Result<Plan<Change>, Error> {
        let id = self.id().await?;
        let span = trace::plan("specialties", Some(id), None);
        self.compare(id, specialties).instrument(span).await
    }

    async fn compare<S: Into<SpecialtyRef>>(
        &self,
        user: UserId,
        specialties: impl IntoIterator<Item = S>,
    ) -> Result<Plan<Change>, Error> {
        let Specialties { api, catalog, create_missing } = &self.specialties;
        let wanted = self.specialties.wanted(specialties, *create_missing).await?;
        let present = apply::list(api, user).await?;
        // Names of what the user has come with it, so the catalog need not be listed for them.
        let mut names = catalog.names();
        names.extend(present.iter().filter_map(|row| Some((row.id, row.name.clone()?))));
        let present: BTreeSet<_> = present.iter().map(|row| row.id).collect();
        let is_wanted = |id: &SpecialtyId| wanted.iter().any(|row| row.id() == Some(*id));
        let remove = present.iter().copied().filter(|id| !is_wanted(id)).collect();
        let changes = draft(&present, &wanted, remove);
        trace::planned(changes.len(), 0);
        Ok(Plan { api: api.clone(), changes, details: Details { user, names } })
    }

    async fn id(&self) -> Result<UserId, Error> {
        let look_up = async || match self.user.key() {
            Key::Id(id) => Ok(id),
            Key::Reference(reference) => {
                let answer = self.specialties.api.get_user_by_reference(reference).send().await?;
                Ok::<_, Error>(answer.into_data().id)
            }
        };
        self.id.get_or_try_init(look_up).await.copied()
    }
}

impl Specialties {
    /// Resolves names to ids, each specialty once. `create` says whether a name that no specialty
    /// has stays a name.
    async fn wanted<S: Into<SpecialtyRef>>(
        &self,
        specialties: impl IntoIterator<Item = S>,
        create: bool,
    ) -> Result<Vec<Wanted>, Error> {
        let mut all: Vec<Wanted> = Vec::new();
        for specialty in specialties {
            let wanted = self.catalog.wanted(&specialty.into(), create).await?;
            if !all.iter().any(|known| known.is_same(&wanted)) {
                all.push(wanted);
            }
        }
        Ok(all)
    }
}
