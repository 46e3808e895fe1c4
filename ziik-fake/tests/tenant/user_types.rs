use reqwest::Method;
use serde_json::json;

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

#[tokio::test]
async fn creating_and_reading() {
    let api = Api::start().await;
    let body = json!({"name": "Baker", "reference": "R 1",
        "abilities": {"news": true, "groups": true, "user": true, "faq": false}});
    let reply = api.post("/usertypes", body).await;
    assert_eq!(reply.status, 201);
    let id = reply.body["data"]["id"].as_u64().unwrap();
    assert_eq!(reply.location, Some(format!("{}/usertypes/{id}", api.tenant.url())));

    let row = api.data(&format!("/usertypes/{id}")).await;
    assert_eq!(
        (&row["name"], &row["reference"], &row["stats"]["users"]),
        (&json!("Baker"), &json!("R 1"), &json!(0))
    );
    let abilities = &row["abilities"];
    assert_eq!(
        (&abilities["news"], &abilities["user"], &abilities["faq"]),
        (&json!(true), &json!(true), &json!(false))
    );
    assert_eq!(abilities["groups"], false, "this ability cannot be set");
    assert_eq!(abilities.as_object().unwrap().len(), 18);
    assert_eq!(api.data("/usertypes/reference/R%201").await["id"], id);
    assert_eq!(api.get("/usertypes/99999").await.status, 404);

    for (body, field) in [
        (json!({}), "name"),
        (json!({"name": "X", "reference": "ROLE-BARISTA"}), "reference"),
        (json!({"name": "X", "abilities": {"news": "yes"}}), "abilities.news"),
        (json!({"name": "X", "abilities": true}), "abilities"),
    ] {
        assert_eq!(
            api.post("/usertypes", body.clone()).await.blamed(),
            (422, vec![field]),
            "{body}"
        );
    }
}

#[tokio::test]
async fn updating() {
    let api = Api::start().await;
    let id = api
        .create(
            "/usertypes",
            json!({"name": "A", "reference": "R", "abilities": {"news": true, "faq": true}}),
        )
        .await;
    let path = format!("/usertypes/{id}");
    assert_eq!(
        api.patch(&path, json!({"name": "B", "abilities": {"news": false, "units": true}}))
            .await
            .status,
        204
    );
    let row = api.data(&path).await;
    assert_eq!((&row["name"], &row["reference"]), (&json!("B"), &json!("R")));
    let abilities = &row["abilities"];
    assert_eq!(
        (&abilities["news"], &abilities["faq"], &abilities["units"]),
        (&json!(false), &json!(true), &json!(true))
    );
    assert_eq!(api.patch(&path, json!({"name": null, "reference": null})).await.status, 204);
    let row = api.data(&path).await;
    assert_eq!((&row["name"], &row["reference"]), (&json!("B"), &json!(null)));
    assert_eq!(api.patch(&path, json!({"name": ""})).await.blamed(), (422, vec!["name"]));
}

#[tokio::test]
async fn one_in_use_cannot_be_deleted() {
    let api = Api::start().await;
    let id = api.create("/usertypes", json!({"name": "A"})).await;
    api.post("/users/2/units", json!({"unit": 1, "userTypes": [id]})).await;
    assert_eq!(api.data(&format!("/usertypes/{id}")).await["stats"]["users"], 1);
    assert_eq!(api.delete(&format!("/usertypes/{id}")).await.blamed(), (422, vec!["userType"]));
    api.post("/users/2/deactivate", json!({})).await;
    assert_eq!(
        api.delete(&format!("/usertypes/{id}")).await.status,
        422,
        "its holder can come back"
    );
    api.delete("/users/2/units/1").await;
    assert_eq!(api.delete(&format!("/usertypes/{id}")).await.status, 204);
    assert_eq!(api.get(&format!("/usertypes/{id}")).await.status, 404);
}

#[tokio::test]
async fn listing() {
    let mut api = Api::start().await;
    assert_eq!(api.ids("/usertypes?all=1").await, [1, 2, 3, 4, 5, 6, 7]);
    assert!(!api.ids("/usertypes").await.contains(&7), "nobody is a seasonal helper");
    let basic = api.data("/usertypes/basic").await;
    assert_eq!(
        (basic.as_array().unwrap().len(), &basic[0]),
        (7, &json!({"id": 1, "name": "Barista"}))
    );
    assert_eq!(
        api.data("/usertypes").await[0],
        json!({"id": 1, "name": "Barista", "reference": "ROLE-BARISTA"})
    );

    let region = api.create("/units", json!({"name": "R", "parent_id": 1})).await;
    let shop = api.create("/units", json!({"name": "S", "parent_id": region})).await;
    let other = api.create("/units", json!({"name": "O", "parent_id": 1})).await;
    api.post("/users/2/units", json!({"unit": shop, "userTypes": [7]})).await;
    api.post("/users/2/units", json!({"unit": other, "userTypes": [6]})).await;
    assert_eq!(api.ids(&format!("/usertypes?unit={region}")).await, [7], "held below the unit");
    assert_eq!(api.ids(&format!("/usertypes?unit[]={shop}&unit[]={other}")).await, [6, 7]);
    assert_eq!(api.ids(&format!("/usertypes?unit={shop},{other}")).await, [6, 7]);

    let home = json!({"first_name": "H", "last_name": "H", "email": "h@x.example",
        "unit": region, "userTypes": [2]});
    let home = api.create("/users", home).await;
    api.become_user(home).await;
    assert_eq!(
        api.ids("/usertypes").await,
        [2, 7],
        "only what is held in one's own units and below"
    );
}

#[tokio::test]
async fn only_administrators_change_them() {
    let mut api = Api::start().await;
    for user in [BARISTA, PEOPLE_TEAM] {
        api.become_user(user).await;
        for (method, path) in [
            (Method::POST, "/usertypes"),
            (Method::PATCH, "/usertypes/7"),
            (Method::DELETE, "/usertypes/7"),
        ] {
            assert_eq!(
                api.send(method, path, Some(json!({"name": "X"}))).await.status,
                403,
                "{path}"
            );
        }
        api.become_admin().await;
    }
}
