//! Shifts, trades, vacations and templates of shifts.

mod shifts;
mod templates;
mod trades;
mod vacations;

use serde_json::json;

use crate::api::Api;

/// User types of the tenant.
const BARISTA_TYPE: u64 = 1;
const SHIFT_LEAD: u64 = 2;
const STORE_MANAGER: u64 = 3;
const ROASTER: u64 = 6;

/// The Monday of ISO week 11 of 2026, at midnight in UTC.
const MONDAY: i64 = 1_773_014_400;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// A shop of its own, with people who have these user types in it.
async fn shop<const N: usize>(api: &Api, user_types: [u64; N]) -> (u64, [u64; N]) {
    let unit = api.create("/units", json!({"name": "Pier", "parent_id": 2})).await;
    let mut people = [0; N];
    for (index, user_type) in user_types.into_iter().enumerate() {
        people[index] = hire(api, unit, user_type, index).await;
    }
    (unit, people)
}

async fn hire(api: &Api, unit: u64, user_type: u64, number: usize) -> u64 {
    let email = format!("p{unit}-{user_type}-{number}@x.example");
    let user = json!({"first_name": "A", "last_name": "B", "email": email, "unit": unit,
        "userTypes": [user_type]});
    api.create("/users", user).await
}

/// A shift of eight hours on a day of the week of [`MONDAY`].
async fn shift(api: &Api, unit: u64, assignee: Option<u64>, day: i64) -> u64 {
    let start = MONDAY + day * DAY + 8 * HOUR;
    let mut body = json!({"unit_id": unit, "start": start, "end": start + 8 * HOUR});
    if let Some(assignee) = assignee {
        body["assignee_id"] = json!(assignee);
    }
    api.create("/shifts", body).await
}

#[tokio::test]
async fn the_data_has_something_of_everything() {
    let mut api = Api::start().await;
    let unit = api.data("/users/2").await["unit"]["id"].clone();
    let row = async |id: u64| api.data(&format!("/registrations/{id}")).await;
    assert_eq!((&row(1).await["assignee_id"], &row(1).await["unit_id"]), (&json!(2), &unit));
    assert_eq!(row(2).await["open_for_trade"], true);
    assert!(row(2).await["assignee_id"].as_u64().unwrap() > 2);
    assert_eq!((&row(3).await["assignee_id"], &row(3).await["unit_id"]), (&json!(null), &unit));
    assert_eq!(
        (&row(4).await["type"], &row(4).await["assignee_id"]),
        (&json!("vacation"), &json!(2))
    );
    assert_eq!(row(5).await["assignee_id"], 1);
    assert_eq!(api.ids(&format!("/shifts/templates?unit={unit}")).await, [1]);
    api.become_user(2).await;
    assert_eq!(api.ids("/registrations?assignee_id=2").await, [1, 4]);
    assert_eq!(api.ids("/shifts/templates").await, [1], "the own unit is the default");
}
