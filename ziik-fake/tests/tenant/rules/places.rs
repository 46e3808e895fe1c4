use serde_json::{Value, json};

use crate::api::{Api, PEOPLE_TEAM};

#[tokio::test]
async fn rule_33_a_user_type_in_use_cannot_be_deleted() {
    let api = Api::start().await;
    // The older documents have it taken from its holders; the newer index has the deletion fail.
    assert_eq!(api.delete("/usertypes/1").await.blamed(), (422, vec!["userType"]));
    assert_eq!(api.data("/users/2").await["userTypes"][0]["id"], 1);
    assert_eq!(api.delete("/usertypes/7").await.status, 204, "nobody holds this one");
}

#[tokio::test]
async fn rule_34_only_administrators_write_user_types() {
    let mut api = Api::start().await;
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(api.post("/usertypes", json!({"name": "X"})).await.status, 403);
    assert_eq!(api.patch("/usertypes/7", json!({"name": "X"})).await.status, 403);
    assert_eq!(api.delete("/usertypes/7").await.status, 403);
    assert_eq!(api.get("/usertypes/7").await.status, 200);
}

#[tokio::test]
async fn rule_35_units_form_a_tree_and_moving_changes_level_and_path() {
    let mut api = Api::start().await;
    let region = api.create("/units", json!({"name": "R", "parent_id": 1})).await;
    let shop = api.create("/units", json!({"name": "S", "parent_id": region})).await;
    let place = async |api: &Api| {
        let unit = api.data(&format!("/units/{shop}")).await;
        (unit["level"].as_u64().unwrap(), unit["path"].as_str().unwrap().to_owned())
    };
    assert_eq!(place(&api).await, (2, format!("1/{region}/{shop}")));
    assert_eq!(api.patch(&format!("/units/{shop}"), json!({"parent_id": 1})).await.status, 204);
    assert_eq!(place(&api).await, (1, format!("1/{shop}")));
    assert_eq!(
        api.patch(&format!("/units/{region}"), json!({"parent": shop})).await.status,
        204,
        "the older name"
    );
    assert_eq!(
        api.patch(&format!("/units/{shop}"), json!({"parent_id": region})).await.status,
        422,
        "a circle"
    );

    let manager = json!({"first_name": "A", "last_name": "B", "email": "a@x.example",
        "unit": region, "userTypes": [4]});
    let manager = api.create("/users", manager).await;
    api.become_user(manager).await;
    assert_eq!(api.post("/units", json!({"name": "X", "parent_id": region})).await.status, 201);
    assert_eq!(
        api.post("/units", json!({"name": "X", "parent_id": 2})).await.status,
        403,
        "not below an own unit"
    );
    assert_eq!(api.post("/units", json!({"name": "X"})).await.status, 403);
}

#[tokio::test]
async fn rule_36_a_unit_has_its_three_addresses_from_the_beginning() {
    let api = Api::start().await;
    let id = api.create("/units", json!({"name": "X", "parent_id": 1})).await;
    let addresses = api.data(&format!("/units/{id}")).await["addresses"].clone();
    let ids =
        ["company", "delivery", "invoicing"].map(|name| addresses[name]["id"].as_u64().unwrap());
    assert!(ids[0] < ids[1] && ids[1] < ids[2]);
}

#[tokio::test]
async fn rule_37_the_list_can_be_narrowed_to_the_callers_units() {
    let mut api = Api::start().await;
    let region = api.create("/units", json!({"name": "R", "parent_id": 1})).await;
    let shop = api.create("/units", json!({"name": "S", "parent_id": region})).await;
    let user = json!({"first_name": "A", "last_name": "B", "email": "a@x.example",
        "unit": region, "userTypes": [1]});
    let user = api.create("/users", user).await;
    api.become_user(user).await;
    assert_eq!(api.ids("/units?user=1").await, [region, shop]);
    assert!(api.ids("/units?limit=100").await.len() > 2);
    let none = json!(api.data("/units?user=1&keyword=zzz").await);
    assert_eq!(none, Value::Array(Vec::new()));
}
