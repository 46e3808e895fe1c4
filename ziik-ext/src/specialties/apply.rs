//! Reading and writing the specialties of a user.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use ziik_api::Client;
use ziik_api::types::{SpecialtyId, UserId, UserSpecialty, UserSpecialtyCreate, UserUpdate};

use super::catalog::find;
use super::change::Change;
use super::refs::SpecialtyRef;
use crate::error::Error;
use crate::memberships::{NameProblem, UserRef};
use crate::plan::Failure;
use crate::trace::Step;
use crate::writes::done;

/// The specialties of a user. Of the answers of the API only collections of users are documented
/// to have them.
pub(super) async fn list(api: &Client, user: UserId) -> Result<Vec<UserSpecialty>, Error> {
    let users = api.list_users_by_ids([user]).send().await?.into_data();
    let found = users.into_iter().find(|row| row.id == user);
    let found = found.ok_or_else(|| NameProblem::Unknown(UserRef::Id(user).to_string()))?;
    found.specialties.ok_or(Error::SpecialtiesUnknown { user })
}

/// The ids of the specialties of a user.
pub(super) async fn present(api: &Client, user: UserId) -> Result<BTreeSet<SpecialtyId>, Error> {
    Ok(list(api, user).await?.into_iter().map(|row| row.id).collect())
}

/// Carries out the changes of one user, one after the other.
pub(super) struct Applier<'a> {
    api: &'a Client,
    user: UserId,
    /// The ids of what was created, by name.
    created: Mutex<BTreeMap<String, SpecialtyId>>,
}

impl<'a> Applier<'a> {
    pub(super) fn new(api: &'a Client, user: UserId) -> Self {
        Self { api, user, created: Mutex::default() }
    }

    /// Makes one change, and returns whether there was something to do.
    pub(super) async fn carry_out(&self, change: &Change) -> Result<bool, Failure> {
        match change {
            Change::Create { name } => Ok(self.create(name).await?),
            Change::Update { add, remove } => Ok(self.update(add, remove).await?),
        }
    }

    /// Somebody else may have created it since the specialties were listed.
    async fn create(&self, name: &str) -> Result<bool, Error> {
        let rows = self.api.list_user_specialties().send().await?.into_data();
        let known = find(&rows, name)?;
        let id = if let Some(id) = known {
            id
        } else {
            let made = self.api.create_user_specialty(UserSpecialtyCreate::new(name)).send().await;
            let step = Step { change: "create_specialty", ..Step::default() };
            step.told(made.map_err(Error::from))?.into_data().id
        };
        self.created.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), id);
        Ok(known.is_none())
    }

    async fn update(&self, add: &[SpecialtyRef], remove: &[SpecialtyId]) -> Result<bool, Error> {
        let present = present(self.api, self.user).await?;
        let mut target = present.clone();
        for specialty in add {
            target.insert(self.id(specialty)?);
        }
        for id in remove {
            target.remove(id);
        }
        if target == present {
            return Ok(false);
        }
        let body = UserUpdate::new().specialties(target.into_iter().collect::<Vec<_>>());
        let outcome = done(self.api.update_user(self.user, body).send().await);
        let step = Step { change: "change", user: Some(self.user), ..Step::default() };
        step.told(outcome.map_err(Error::from))?;
        Ok(true)
    }

    fn id(&self, specialty: &SpecialtyRef) -> Result<SpecialtyId, NameProblem> {
        match specialty {
            SpecialtyRef::Id(id) => Ok(*id),
            SpecialtyRef::Name(name) => {
                let created = self.created.lock().unwrap_or_else(PoisonError::into_inner);
                let unknown = || NameProblem::Unknown(specialty.to_string());
                created.get(name).copied().ok_or_else(unknown)
            }
        }
    }
}
