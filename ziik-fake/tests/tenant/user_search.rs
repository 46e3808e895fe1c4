//! Finding active users.

use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM, keys};

fn person(number: u8, unit: u64, more: Value) -> Value {
    let mut person = json!({"first_name": "Mai", "last_name": format!("Krogh{number}"),
        "email": format!("mai{number}@x.example"), "unit": unit});
    let Value::Object(more) = more else { unreachable!() };
    person.as_object_mut().unwrap().extend(more);
    person
}

#[tokio::test]
async fn by_name_and_by_the_whole_address() {
    let api = Api::start().await;
    let id = api.create("/users", person(1, 1, json!({"reference": "M-1"}))).await;
    assert_eq!(api.ids("/users/search?keyword=krogh1").await, [id]);
    assert_eq!(api.ids("/users/search?keyword=KROGH1%20mai").await, [id], "words in any order");
    assert_eq!(api.ids("/users/search?keyword=krogh1%20bo").await, [0_u64; 0]);
    assert_eq!(api.ids("/users/search?email=MAI1@x.example").await, [id]);
    assert_eq!(api.ids("/users/search?email=mai1@x").await, [0_u64; 0], "no part of an address");
    assert_eq!(api.ids("/users/search?email=mai1@x.example&keyword=bo").await, [0_u64; 0]);
    let hit = api.data("/users/search?email=mai1@x.example").await[0].take();
    let expected = [
        "active",
        "avatar",
        "content_type",
        "first_name",
        "id",
        "last_name",
        "meta_field_0",
        "meta_field_1",
        "meta_field_2",
        "meta_field_3",
        "meta_field_4",
        "name",
        "permissions",
        "physicalUnit",
        "reference",
        "title",
        "unit",
        "url",
    ];
    assert_eq!(keys(&hit), expected);
    assert_eq!(hit["permissions"], json!({"edit": true, "delete": true}));

    assert_eq!(api.post(&format!("/users/{id}/deactivate"), json!({})).await.status, 204);
    assert_eq!(api.ids("/users/search?email=mai1@x.example").await, [0_u64; 0], "active ones only");
}

#[tokio::test]
async fn by_place_type_group_and_post() {
    let api = Api::start().await;
    let region = api.create("/units", json!({"name": "Fjords", "parent_id": 1})).await;
    let shop = api.create("/units", json!({"name": "Pier", "parent_id": region})).await;
    let above = api.create("/users", person(1, region, json!({"userTypes": [1]}))).await;
    let below = api.create("/users", person(2, shop, json!({"userTypes": [6]}))).await;
    let ids = async |query: &str| api.ids(&format!("/users/search?{query}")).await;

    assert_eq!(ids(&format!("units[]={region}")).await, [above]);
    assert_eq!(ids(&format!("units_falldown[]={region}")).await, [above, below]);
    assert_eq!(ids(&format!("units_falldown[]={region}&userTypes[]=6")).await, [below]);
    assert_eq!(ids(&format!("users[]={above}&users[]={below}&keyword=krogh2")).await, [below]);

    assert_eq!(api.post("/groups/1/members", json!({"user": below})).await.status, 201);
    let both = format!("users[]={above}&users[]={below}");
    assert_eq!(ids(&format!("{both}&inGroup=1")).await, [below]);
    assert_eq!(ids(&format!("{both}&notInGroup=1")).await, [above]);

    let post = json!({"title": "Pier only", "visibility": {"units": [shop]}});
    let post = api.create("/content", post).await;
    assert_eq!(ids(&format!("{both}&content={post}")).await, [below]);
}

#[tokio::test]
async fn what_is_refused_and_what_is_hidden() {
    let mut api = Api::start().await;
    assert_eq!(api.get("/users/search?inGroup=999").await.status, 404);
    assert_eq!(api.get("/users/search?content=999").await.status, 404);
    assert_eq!(api.get("/users/search?units[]=x").await.blamed(), (422, vec!["units"]));
    assert_eq!(api.get("/users/search").await.body["meta"]["per_page"], 50);

    let nobody = api.create("/users", person(1, 1, json!({}))).await;
    api.become_user(BARISTA).await;
    assert_eq!(api.get("/users/search?inGroup=4").await.status, 403, "a private group");
    assert_eq!(api.get("/users/search?content=11").await.status, 403, "a draft");
    let hit = api.data(&format!("/users/search?users[]={PEOPLE_TEAM}")).await[0].take();
    assert_eq!(hit["permissions"], json!({"edit": false, "delete": false}));

    // Who has no user type sees nobody else.
    api.become_admin().await;
    api.become_user(nobody).await;
    assert_eq!(api.ids("/users/search").await, [nobody]);
}
