//! The people of a tenant, as records.

use std::collections::HashMap;

use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use ziik_ext::api::types::{UnitSummary, User, UserType};
use ziik_ext::directory::{Field, PersonRecord};
use ziik_ext::memberships::{MembershipSpec, UnitRef, UserTypeRef};
use ziik_ext::{Client, Consistency, Paginate as _};

use super::groups::Groups;
use crate::problem::Result;

/// How many people are asked for at once.
const IN_FLIGHT: usize = 8;

/// Reads the active people, in the order of their ids. With `says_nothing`, records also say what
/// there is none of: a department, user types, groups.
pub(super) async fn read(
    client: &Client,
    unit: Option<i64>,
    says_nothing: bool,
    groups: Option<&Groups>,
) -> Result<Vec<PersonRecord>> {
    let names = Names::read(client).await?;
    let mut list = client.list_users();
    if let Some(unit) = unit {
        list = list.unit(unit);
    }
    let items = list.items().consistency(Consistency::Restart);
    let listed: Vec<User> = client
        .users_by_id(items.collect::<Vec<_>>().await?.into_iter().map(|user| user.id))
        .await?;
    let active = listed.into_iter().filter(|user| user.active != Some(false));
    let whole = stream::iter(active.map(|user| whole(client, user))).buffered(IN_FLIGHT);
    let mut users: Vec<User> = whole.try_collect().await?;
    users.sort_by_key(|user| user.id);
    let record = |user: &User| {
        let record = record(user, &names, says_nothing);
        match groups.map(|groups| groups.of(user.id)) {
            None => record,
            Some([]) if says_nothing => record.no_groups(),
            Some(groups) => record.groups(groups.iter().cloned()),
        }
    };
    Ok(users.iter().map(record).collect())
}

/// The user with what a list may leave out.
async fn whole(client: &Client, user: User) -> Result<User> {
    if user.email.is_some() && user.member_units.is_some() {
        return Ok(user);
    }
    let mut user = client.get_user(user.id).send().await?.into_data();
    if user.member_units.is_none() {
        let rows = client.list_unit_memberships(user.id).send().await?.into_data();
        let rows = serde_json::to_value(rows).and_then(serde_json::from_value);
        user.member_units = rows.ok();
    }
    Ok(user)
}

fn record(user: &User, names: &Names, says_nothing: bool) -> PersonRecord {
    let mut record = PersonRecord::new(user.reference.clone().unwrap_or_default());
    for field in Field::ALL {
        let value = field.recorded(user).unwrap_or_default();
        // A file of CSV has a cell for each field of everybody; in JSON what is not there is not
        // said.
        if !says_nothing || !value.is_empty() {
            record = record.set(*field, value);
        }
    }
    for row in user.member_units.iter().flatten() {
        let Some(unit) = &row.unit else { continue };
        let mut spec = MembershipSpec::new();
        match &row.department {
            Some(department) => spec = spec.department(names.unit(department)),
            None if says_nothing => spec = spec.no_department(),
            None => {}
        }
        let types: Vec<_> = row.user_types.iter().flatten().collect();
        if says_nothing || !types.is_empty() {
            spec = spec.user_types(types.into_iter().map(|each| names.user_type(each)));
        }
        record = record.membership(names.unit(unit), spec);
    }
    record
}

/// The references of units and user types.
struct Names {
    units: HashMap<i64, String>,
    user_types: HashMap<i64, String>,
}

impl Names {
    async fn read(client: &Client) -> Result<Self> {
        let units = client.list_units().items().consistency(Consistency::Restart);
        let units: Vec<_> = units.collect().await?;
        let types = client.list_user_types().all().send().await?.into_data();
        let units = units.into_iter().map(|unit| (i64::from(unit.id), unit.reference));
        let types = types.into_iter().map(|each| (i64::from(each.id), each.reference));
        Ok(Self { units: named(units), user_types: named(types) })
    }

    fn unit(&self, unit: &UnitSummary) -> UnitRef {
        let id = i64::from(unit.id);
        self.units.get(&id).map_or(UnitRef::from(id), |reference| reference.as_str().into())
    }

    fn user_type(&self, user_type: &UserType) -> UserTypeRef {
        let id = i64::from(user_type.id);
        self.user_types
            .get(&id)
            .map_or(UserTypeRef::from(id), |reference| reference.as_str().into())
    }
}

/// The references that there are, by id.
fn named(all: impl Iterator<Item = (i64, Option<String>)>) -> HashMap<i64, String> {
    let of =
        |(id, reference): (i64, Option<String>)| Some((id, reference.filter(|it| !it.is_empty())?));
    all.filter_map(of).collect()
}
