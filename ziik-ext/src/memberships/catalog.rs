//! The tenant's units and user types, listed once and looked up in memory.

use api_runtime::{Consistency, Paginate};
use futures_util::future::try_join;
use tokio::sync::OnceCell;
use ziik_api::types::{Unit, UnitId, UserTypeId};
use ziik_api::{Client, Patch};

use super::index::Index;
use super::refs::{Key, NameProblem, UnitRef, UserTypeRef};
use super::spec::{MembershipSpec, Wanted};
use crate::error::Error;

/// What is listed at most once, and only when a name needs it.
#[derive(Debug)]
pub(crate) struct Catalog {
    api: Client,
    units: OnceCell<Index<UnitId>>,
    user_types: OnceCell<Index<UserTypeId>>,
}

impl Catalog {
    pub(crate) fn new(api: Client) -> Self {
        Self { api, units: OnceCell::new(), user_types: OnceCell::new() }
    }

    /// One that knows these units already.
    pub(crate) fn of_units(api: Client, units: Index<UnitId>) -> Self {
        Self { units: OnceCell::new_with(Some(units)), ..Self::new(api) }
    }

    /// One that knows these names, for changes that were planned before.
    pub(crate) fn named(
        api: Client,
        units: impl IntoIterator<Item = (UnitId, String)>,
        user_types: impl IntoIterator<Item = (UserTypeId, String)>,
    ) -> Self {
        Self {
            api,
            units: OnceCell::new_with(Some(Index::of_names(units))),
            user_types: OnceCell::new_with(Some(Index::of_names(user_types))),
        }
    }

    async fn units(&self) -> Result<&Index<UnitId>, Error> {
        let list = async || {
            let mut index = Index::default();
            let all = self.api.list_units().type_("unit,department").items();
            let mut units = all.consistency(Consistency::Restart);
            while let Some(unit) = units.next().await.transpose()? {
                add_unit(&mut index, &unit);
            }
            Ok(index)
        };
        self.units.get_or_try_init(list).await
    }

    async fn user_types(&self) -> Result<&Index<UserTypeId>, Error> {
        let list = async || {
            let mut index = Index::default();
            for row in self.api.list_user_types().all().send().await?.into_data() {
                index.add(row.id, row.name.as_deref(), row.reference.as_deref());
            }
            Ok(index)
        };
        self.user_types.get_or_try_init(list).await
    }

    /// The id of a unit. A bare id is taken as it is, without a request.
    pub(crate) async fn unit(&self, unit: &UnitRef) -> Result<UnitId, Error> {
        match unit.key() {
            Key::Id(id) => Ok(id),
            key @ Key::Reference(_) => Ok(self.units().await?.find(key, unit)?),
        }
    }

    /// The id of a user type. A bare id is taken as it is, without a request.
    pub(crate) async fn user_type(&self, user_type: &UserTypeRef) -> Result<UserTypeId, Error> {
        match user_type.key() {
            Key::Id(id) => Ok(id),
            key @ Key::Reference(_) => Ok(self.user_types().await?.find(key, user_type)?),
        }
    }

    /// Resolves a spec's references to ids. Bare ids are taken as they are, without a request.
    pub(crate) async fn wanted(
        &self,
        unit: &UnitRef,
        spec: &MembershipSpec,
    ) -> Result<Wanted, Error> {
        let department = match &spec.department {
            Patch::Absent => Patch::Absent,
            Patch::Null => Patch::Null,
            Patch::Value(department) => Patch::Value(self.unit(department).await?),
        };
        let mut wanted = Wanted {
            unit: self.unit(unit).await?,
            department,
            user_types: None,
            overwrite: spec.overwrite,
        };
        for user_type in spec.user_types.iter().flatten() {
            let id = self.user_type(user_type).await?;
            wanted.user_types.get_or_insert_default().insert(id);
        }
        if spec.user_types.is_some() {
            wanted.user_types.get_or_insert_default();
        }
        Ok(wanted)
    }

    /// Lists everything that [`Self::check`] needs.
    pub(crate) async fn load(&self) -> Result<(), Error> {
        try_join(self.units(), self.user_types()).await?;
        Ok(())
    }

    /// That every id of a wish exists, after [`Self::load`].
    pub(crate) fn check(&self, wanted: &Wanted) -> Result<(), NameProblem> {
        if let Some(units) = self.units.get() {
            for unit in [Some(&wanted.unit), wanted.department.value()].into_iter().flatten() {
                units.find(Key::Id(*unit), &UnitRef::Id(*unit))?;
            }
        }
        if let Some(types) = self.user_types.get() {
            for id in wanted.user_types.iter().flatten() {
                types.find(Key::Id(*id), &UserTypeRef::Id(*id))?;
            }
        }
        Ok(())
    }

    /// The name of a unit, where it is known.
    pub(crate) fn known_unit(&self, id: UnitId) -> Option<&str> {
        self.units.get()?.name(id)
    }

    /// The name of a user type, where it is known.
    pub(crate) fn known_user_type(&self, id: UserTypeId) -> Option<&str> {
        self.user_types.get()?.name(id)
    }

    /// How people call a unit.
    pub(crate) fn unit_name(&self, id: UnitId) -> String {
        self.known_unit(id).map_or_else(|| UnitRef::Id(id).to_string(), str::to_owned)
    }

    /// How people call a user type.
    pub(crate) fn user_type_name(&self, id: UserTypeId) -> String {
        self.known_user_type(id).map_or_else(|| UserTypeRef::Id(id).to_string(), str::to_owned)
    }
}

/// The units of a list, and the departments that they name.
pub(crate) fn index_of_units(units: &[Unit]) -> Index<UnitId> {
    let mut index = Index::default();
    for unit in units {
        add_unit(&mut index, unit);
    }
    index
}

fn add_unit(index: &mut Index<UnitId>, unit: &Unit) {
    for department in unit.departments.iter().flatten() {
        if let Some(id) = department.id {
            index.add_name(id, department.name.as_deref());
        }
    }
    index.add(unit.id, unit.name.as_deref(), unit.reference.as_deref());
}
