use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

fn person(more: Value) -> Value {
    let mut person = json!({"first_name": "Mai", "last_name": "Krogh",
        "email": "mai.krogh@fjord.example", "unit": 1});
    let Value::Object(more) = more else { unreachable!() };
    person.as_object_mut().unwrap().extend(more);
    person
}

/// A region, a shop in it, a department of that shop, and another region.
async fn places(api: &Api) -> [u64; 4] {
    let region = api.create("/units", json!({"name": "Fjords", "parent_id": 1})).await;
    let shop = api.create("/units", json!({"name": "Pier", "parent_id": region})).await;
    let bar = api
        .create("/units", json!({"name": "Bar", "parent_id": shop, "unit_type": "department"}))
        .await;
    let other = api.create("/units", json!({"name": "Hills", "parent_id": 1})).await;
    [region, shop, bar, other]
}

#[tokio::test]
async fn rule_23_everybody_keeps_at_least_one_membership() {
    let api = Api::start().await;
    let mut nowhere = person(json!({}));
    nowhere.as_object_mut().unwrap().remove("unit");
    assert_eq!(api.post("/users", nowhere).await.blamed(), (422, vec!["unit"]));
    let id = api.create("/users", person(json!({}))).await;
    assert_eq!(api.delete(&format!("/users/{id}/units/1")).await.blamed(), (422, vec!["unit"]));
    api.post(&format!("/users/{id}/units"), json!({"unit": 2})).await;
    assert_eq!(api.delete(&format!("/users/{id}/units/1")).await.status, 204);
}

#[tokio::test]
async fn rule_24_rights_reach_the_unit_of_the_membership_and_what_is_below() {
    let mut api = Api::start().await;
    let [region, shop, bar, other] = places(&api).await;
    // User type 4 manages units and people, and writes news and events.
    let manager = api.create("/users", person(json!({"unit": region, "userTypes": [4]}))).await;
    let below = api.create("/users", person(json!({"email": "b@x.example", "unit": shop}))).await;
    let beside = api.create("/users", person(json!({"email": "o@x.example", "unit": other}))).await;
    api.post(
        &format!("/users/{manager}/units"),
        json!({"unit": other, "department": null, "userTypes": [1]}),
    )
    .await;

    api.become_user(manager).await;
    assert_eq!(api.patch(&format!("/users/{below}"), json!({"title": "T"})).await.status, 204);
    let department = json!({"department": bar});
    assert_eq!(api.patch(&format!("/users/{below}/units/{shop}"), department).await.status, 204);
    assert_eq!(
        api.patch(&format!("/users/{beside}"), json!({"title": "T"})).await.status,
        403,
        "only a barista there"
    );
    assert_eq!(
        api.post(&format!("/users/{below}/units"), json!({"unit": other})).await.status,
        403
    );
    assert_eq!(
        api.post("/users", person(json!({"email": "n@x.example", "unit": other}))).await.status,
        403
    );
    assert_eq!(api.patch(&format!("/units/{shop}"), json!({"name": "Quay"})).await.status, 204);
    assert_eq!(api.patch(&format!("/units/{other}"), json!({"name": "Dale"})).await.status, 403);
    assert_eq!(api.post("/content", json!({"title": "N", "owner_unit": shop})).await.status, 201);
    assert_eq!(api.post("/content", json!({"title": "N", "owner_unit": other})).await.status, 403);
    assert_eq!(
        api.patch("/content/1", json!({"title": "N"})).await.status,
        403,
        "written from the top unit"
    );
}

#[tokio::test]
async fn rule_25_a_deactivated_account_can_be_brought_back_for_90_days() {
    let mut api = Api::start().await;
    let id = api
        .create("/users", person(json!({"phone": "1", "title": "Barista", "reference": "R"})))
        .await;
    let path = format!("/users/{id}");
    api.post(&format!("{path}/deactivate"), json!({})).await;
    api.days_later(89).await;
    assert_eq!(api.post(&format!("{path}/reactivate"), json!({})).await.status, 204);
    assert_eq!(
        (&api.data(&path).await["active"], &api.data(&path).await["phone"]),
        (&json!(true), &json!("1"))
    );

    api.post(&format!("{path}/deactivate"), json!({})).await;
    api.days_later(89 + 90).await;
    let user = api.data(&path).await;
    assert_eq!(
        (&user["name"], &user["email"], &user["phone"]),
        (&json!("Deleted user"), &json!(""), &json!(null))
    );
    assert_eq!(api.get("/users/reference/R").await.status, 404);
    assert_eq!(api.post(&format!("{path}/reactivate"), json!({})).await.status, 410);
    api.create("/users", person(json!({"reference": "R"}))).await;
}

#[tokio::test]
async fn rule_26_a_deleted_account_is_kept_for_90_days_and_its_content_can_be_handed_over() {
    let mut api = Api::start().await;
    let mut posts = Vec::new();
    let mut authors = Vec::new();
    for email in ["a@x.example", "b@x.example"] {
        let id = api.create("/users", person(json!({"email": email, "userTypes": [5]}))).await;
        api.become_user(id).await;
        let shared =
            api.create("/content", json!({"title": "S", "visibility": {"all_units": true}})).await;
        let draft =
            api.create("/content", json!({"title": "D", "publish": {"publish_on": null}})).await;
        posts.push((format!("/content/{shared}"), format!("/content/{draft}")));
        authors.push(format!("/users/{id}"));
        api.become_admin().await;
    }
    // The older documents have the account anonymised at once; the help centre has it kept, as
    // here.
    for author in &authors {
        assert_eq!(api.delete(author).await.status, 204);
        let id = api.data(author).await["id"].as_u64().unwrap();
        assert!(api.ids("/users?inactive=1&limit=100").await.contains(&id), "shown as deactivated");
    }
    assert_eq!(
        api.post(&format!("{}/reactivate", authors[0]), json!({})).await.status,
        204,
        "brought back"
    );
    assert_eq!(api.delete(&authors[0]).await.status, 204);
    assert_eq!(
        api.delete(&format!("{}?transfer=2", authors[0])).await.status,
        204,
        "handed over later"
    );
    assert_eq!(api.get(&posts[0].0).await.body["author"]["id"], 2);

    api.days_later(90).await;
    assert_eq!(api.get(&authors[1]).await.status, 404);
    assert_eq!(api.post(&format!("{}/reactivate", authors[1]), json!({})).await.status, 404);
    assert_eq!(
        api.get(&posts[1].0).await.body["author"]["name"],
        "Deleted user",
        "shared content stays"
    );
    assert_eq!(api.get(&posts[1].1).await.status, 404, "personal content does not");
}

#[tokio::test]
async fn rule_27_an_administrator_cannot_be_deleted() {
    let api = Api::start().await;
    assert_eq!(api.delete("/users/1").await.blamed(), (422, vec!["user"]));
}

#[tokio::test]
async fn rule_28_an_email_address_is_unique_and_who_has_no_role_sees_nothing() {
    let mut api = Api::start().await;
    let id = api.create("/users", person(json!({}))).await;
    let twin = person(json!({"email": "MAI.KROGH@fjord.example"}));
    assert_eq!(api.post("/users", twin).await.blamed(), (422, vec!["email"]));
    api.become_user(id).await;
    for list in [
        "/users",
        "/users/birthdays",
        "/units",
        "/units/basic",
        "/usertypes?all=1",
        "/usertypes/basic",
    ] {
        assert_eq!(api.data(list).await, json!([]), "{list}");
    }
    assert_eq!(api.data("/groups?mode=available").await, json!([]));
    assert_eq!(api.get("/content/ids").await.body, json!([]));
    assert_eq!(api.get("/users/collection/2").await.body["users"], json!([]));
    for one in ["/users/2", "/units/1", "/usertypes/1", "/groups/2", "/content/1"] {
        assert_eq!(api.get(one).await.status, 403, "{one}");
    }
    assert_eq!(
        api.data(&format!("/users/{id}")).await["name"],
        "Mai Krogh",
        "but their own account"
    );
    api.become_admin().await;
    api.patch(&format!("/users/{id}/units/1"), json!({"userTypes": [1]})).await;
    api.become_user(id).await;
    assert_eq!(api.get("/users/2").await.status, 200);
}

#[tokio::test]
async fn rule_29_deactivated_users_are_listed_by_themselves_and_for_administrators() {
    let mut api = Api::start().await;
    api.post("/users/2/deactivate", json!({})).await;
    assert!(!api.ids("/users?limit=100").await.contains(&2));
    let inactive = api.data("/users?inactive&limit=100").await;
    assert!(inactive.as_array().unwrap().iter().all(|user| user["active"] == false));
    assert!(inactive.as_array().unwrap().iter().any(|user| user["id"] == 2));
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(api.get("/users?inactive=1").await.status, 403);
}

#[tokio::test]
async fn rule_30_the_unit_of_an_update_is_for_users_with_one_membership() {
    let api = Api::start().await;
    assert_eq!(api.patch("/users/2", json!({"unit": 1, "userTypes": [3]})).await.status, 204);
    let only = api.data("/users/2/units").await;
    assert_eq!((&only[0]["unit"]["id"], &only[0]["userTypes"][0]["id"]), (&json!(1), &json!(3)));
    api.post("/users/2/units", json!({"unit": 2})).await;
    assert_eq!(api.patch("/users/2", json!({"unit": 3})).await.blamed(), (422, vec!["unit"]));
}

#[tokio::test]
async fn rule_31_overwriting_is_the_default_and_null_clears_the_department() {
    let api = Api::start().await;
    let [_, shop, bar, other] = places(&api).await;
    let id = api.create("/users", person(json!({"unit": shop, "userTypes": [1]}))).await;
    let membership = async |unit: u64, change: Value| {
        let path = format!("/users/{id}/units");
        assert_eq!(api.patch(&format!("{path}/{unit}"), change).await.status, 204);
        let row = api.data(&path).await[0].clone();
        let types = row["userTypes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["id"].as_u64().unwrap())
            .collect::<Vec<_>>();
        (row["unit"]["id"].as_u64().unwrap(), row["department"]["id"].as_u64(), types)
    };
    assert_eq!(
        membership(shop, json!({"userTypes": [2], "department": bar})).await,
        (shop, Some(bar), vec![2])
    );
    assert_eq!(
        membership(shop, json!({"userTypes": [3], "overwrite": false})).await,
        (shop, Some(bar), vec![2, 3])
    );
    assert_eq!(membership(shop, json!({"department": null})).await, (shop, None, vec![2, 3]));
    assert_eq!(membership(shop, json!({"unit": other})).await, (other, None, vec![2, 3]), "moved");
}

#[tokio::test]
async fn rule_32_adding_a_membership_that_is_there_updates_it() {
    let api = Api::start().await;
    let unit = api.data("/users/2/units").await[0]["unit"]["id"].clone();
    // Whether that answers 200 or 201 is not documented.
    assert_eq!(
        api.post("/users/2/units", json!({"unit": unit, "userTypes": [6]})).await.status,
        200
    );
    let rows = api.data(&format!("/users/{BARISTA}/units")).await;
    assert_eq!((rows.as_array().unwrap().len(), &rows[0]["userTypes"][0]["id"]), (1, &json!(6)));
}
