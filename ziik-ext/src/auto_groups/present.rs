//! The rules that a group has, as far as the API tells them.

use std::collections::{BTreeMap, BTreeSet};

use ziik_api::Client;
use ziik_api::types::{GroupAuto, GroupId, UnitId, UserTypeId};

use crate::error::Error;

/// Which rules of a group the API does not tell. None of these is removed by a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Untold {
    /// Those about units.
    Units,
    /// Those about user types.
    UserTypes,
    /// All of them.
    All,
}

/// The rules that a group has. `None` for what the API does not tell.
#[derive(Debug, Default)]
pub(super) struct Present {
    /// Each unit with whether it stands for those below it, where that is told.
    pub(super) units: Option<BTreeMap<UnitId, Option<bool>>>,
    pub(super) user_types: Option<BTreeSet<UserTypeId>>,
    pub(super) names: Names,
}

/// What the group calls its units and user types.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) units: BTreeMap<UnitId, String>,
    pub(super) user_types: BTreeMap<UserTypeId, String>,
}

impl Present {
    pub(super) async fn read(api: &Client, group: GroupId) -> Result<Self, Error> {
        let auto = api.get_group(group).send().await?.into_data().auto;
        Ok(auto.map(Self::new).unwrap_or_default())
    }

    fn new(auto: GroupAuto) -> Self {
        let mut present = Self::default();
        if let Some(units) = auto.units {
            let known = present.units.insert(BTreeMap::new());
            for unit in units {
                known.insert(unit.id, unit.falldown);
                present.names.units.extend(unit.name.map(|name| (unit.id, name)));
            }
        }
        if let Some(user_types) = auto.user_types {
            let known = present.user_types.insert(BTreeSet::new());
            for user_type in user_types {
                known.insert(user_type.id);
                let name = user_type.name.map(|name| (user_type.id, name));
                present.names.user_types.extend(name);
            }
        }
        present
    }

    /// What the API does not tell.
    pub(super) fn untold(&self) -> Option<Untold> {
        match (self.units.is_some(), self.user_types.is_some()) {
            (true, true) => None,
            (false, true) => Some(Untold::Units),
            (true, false) => Some(Untold::UserTypes),
            (false, false) => Some(Untold::All),
        }
    }
}
