//! The people of a tenant, as records.

use std::collections::HashMap;

use celes::Country;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use serde_json::{Map, Value, json};
use ziik_ext::api::types::{UnitSummary, User, UserType};
use ziik_ext::directory::Field;
use ziik_ext::{Client, Consistency, Paginate as _};

use crate::problem::Result;

/// How many people are asked for at once.
const IN_FLIGHT: usize = 8;

/// A person: the fields, and the memberships.
pub(super) struct Person {
    reference: String,
    fields: Vec<(Field, String)>,
    pub(super) memberships: Vec<Membership>,
}

/// A membership. A name is a reference, or an id where there is no reference.
pub(super) struct Membership {
    pub(super) unit: Value,
    pub(super) department: Option<Value>,
    pub(super) user_types: Vec<Value>,
}

impl Person {
    /// The reference; empty where there is none.
    pub(super) fn reference(&self) -> &str {
        &self.reference
    }

    /// The header of CSV.
    pub(super) fn columns() -> Vec<&'static str> {
        let fields = Field::ALL.iter().map(|field| field.name());
        let places = ["unit", "department", "user_types"];
        std::iter::once("reference").chain(fields).chain(places).collect()
    }

    /// A line of CSV.
    pub(super) fn row(&self) -> Vec<String> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let membership = self.memberships.first();
        let types = membership.map(|row| &row.user_types).into_iter().flatten().map(text);
        let mut row = vec![self.reference.clone()];
        row.extend(self.fields.iter().map(|(_, value)| value.clone()));
        row.push(membership.map(|row| text(&row.unit)).unwrap_or_default());
        let department = membership.and_then(|row| row.department.as_ref());
        row.push(department.map(text).unwrap_or_default());
        row.push(types.collect::<Vec<_>>().join(";"));
        row
    }

    /// A JSON object.
    pub(super) fn json(&self) -> Value {
        let mut object = Map::new();
        object.insert("reference".to_owned(), json!(self.reference));
        for (field, value) in self.fields.iter().filter(|(_, value)| !value.is_empty()) {
            object.insert(field.name().to_owned(), json!(value));
        }
        let rows = self.memberships.iter().map(|row| {
            let Membership { unit, department, user_types } = row;
            json!({"unit": unit, "department": department, "user_types": user_types})
        });
        object.insert("memberships".to_owned(), Value::Array(rows.collect()));
        Value::Object(object)
    }
}

/// Reads the active people, in the order of their ids.
pub(super) async fn read(client: &Client, unit: Option<i64>) -> Result<Vec<Person>> {
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
    let person = |user: &User| person(user, &names);
    Ok(users.iter().map(person).collect())
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

fn person(user: &User, names: &Names) -> Person {
    let json = serde_json::to_value(user).unwrap_or_default();
    let memberships = user.member_units.iter().flatten().filter_map(|row| {
        Some(Membership {
            unit: names.unit(row.unit.as_ref()?),
            department: row.department.as_ref().map(|unit| names.unit(unit)),
            user_types: row.user_types.iter().flatten().map(|each| names.user_type(each)).collect(),
        })
    });
    Person {
        reference: user.reference.clone().unwrap_or_default(),
        fields: Field::ALL.iter().map(|field| (*field, value(*field, &json))).collect(),
        memberships: memberships.collect(),
    }
}

/// The value of a field as a record has it.
fn value(field: Field, user: &Value) -> String {
    let value = match field {
        Field::Language => &user["settings"]["language"],
        field => &user[field.name()],
    };
    let text = value.as_str().unwrap_or_default();
    match field {
        // The API may write a time behind it.
        Field::Birthday => text.get(..10).unwrap_or(text).to_owned(),
        // The API writes a name; a record has the code.
        Field::Country => {
            let compact: String = text.split_whitespace().collect();
            compact.parse::<Country>().map(|country| country.alpha2.to_owned()).unwrap_or_default()
        }
        _ => text.to_owned(),
    }
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
        let json = |value: Result<Value, serde_json::Error>| of(&value.unwrap_or_default());
        Ok(Self {
            units: json(serde_json::to_value(&units)),
            user_types: json(serde_json::to_value(&types)),
        })
    }

    fn unit(&self, unit: &UnitSummary) -> Value {
        let id = i64::from(unit.id);
        self.units.get(&id).map_or(json!(id), |reference| json!(reference))
    }

    fn user_type(&self, user_type: &UserType) -> Value {
        let id = i64::from(user_type.id);
        self.user_types.get(&id).map_or(json!(id), |reference| json!(reference))
    }
}

/// The references of a list, by id.
fn of(list: &Value) -> HashMap<i64, String> {
    let pair = |item: &Value| {
        let reference = item["reference"].as_str().filter(|reference| !reference.is_empty())?;
        Some((item["id"].as_i64()?, reference.to_owned()))
    };
    list.as_array().into_iter().flatten().filter_map(pair).collect()
}
