use reqwest::Method;
use serde_json::{Value, json};

use crate::api::{Api, BARISTA};

#[tokio::test]
async fn creating() {
    let api = Api::start().await;
    let body = json!({"name": "Fish Stall", "reference": "CC/1", "parent_id": 2,
        "description": "Small.", "features": [1],
        "opening_hours": {"office_hours": [{"day": 1, "starthours": 900, "endhours": 1800}]}});
    let reply = api.post("/units", body).await;
    assert_eq!(reply.status, 201);
    let id = reply.body["id"].as_u64().unwrap();
    assert_eq!(reply.location, Some(format!("{}/units/{id}", api.tenant.url())));

    let unit = api.data(&format!("/units/{id}")).await;
    assert_eq!(
        (&unit["name"], &unit["reference"], &unit["unit_type"]),
        (&json!("Fish Stall"), &json!("CC/1"), &json!("unit"))
    );
    assert_eq!(
        (&unit["level"], &unit["path"], &unit["parent"]["id"]),
        (&json!(2), &json!(format!("1/2/{id}")), &json!(2))
    );
    assert_eq!(unit["features"][0]["name"], "Takeaway");
    assert_eq!(unit["opening_hours"]["office_hours"][0]["starthours"], 900);
    assert!(unit["addresses"]["company"]["id"] != unit["addresses"]["invoicing"]["id"]);
    assert_eq!(api.data("/units/reference/CC%2F1").await["id"], id);
    assert_eq!(api.get("/units/reference/none").await.status, 404);

    let top = api.create("/units", json!({"name": "Another company"})).await;
    assert_eq!(api.data(&format!("/units/{top}")).await["level"], 0);
}

#[tokio::test]
async fn the_older_name_of_the_parent() {
    let api = Api::start().await;
    let id =
        api.create("/units", json!({"name": "Bar", "parent": 2, "unit_type": "department"})).await;
    let unit = api.data(&format!("/units/{id}")).await;
    assert_eq!((&unit["parent_id"], &unit["unit_type"]), (&json!(2), &json!("department")));
    assert_eq!(
        api.data("/units/2").await["departments"].as_array().unwrap().last().unwrap()["id"],
        id
    );
}

#[tokio::test]
async fn creating_what_does_not_fit() {
    let api = Api::start().await;
    for (body, field) in [
        (json!({"parent_id": 1}), "name"),
        (json!({"name": 1}), "name"),
        (json!({"name": "X", "parent_id": 99999}), "parent_id"),
        (json!({"name": "X", "parent": "1"}), "parent"),
        (json!({"name": "X", "reference": "HQ"}), "reference"),
        (json!({"name": "X", "unit_type": "shop"}), "unit_type"),
        (json!({"name": "X", "unit_type": "department"}), "parent_id"),
        (json!({"name": "X", "features": [99]}), "features"),
    ] {
        assert_eq!(api.post("/units", body.clone()).await.blamed(), (422, vec![field]), "{body}");
    }
}

#[tokio::test]
async fn updating() {
    let api = Api::start().await;
    let id = api
        .create(
            "/units",
            json!({"name": "A", "reference": "R", "description": "D", "parent_id": 2}),
        )
        .await;
    let below = api.create("/units", json!({"name": "B", "parent_id": id})).await;
    let path = format!("/units/{id}");

    assert_eq!(api.patch(&path, json!({"description": null})).await.status, 204);
    let unit = api.data(&path).await;
    assert_eq!(
        (&unit["description"], &unit["reference"], &unit["parent"]["id"]),
        (&json!(null), &json!("R"), &json!(2))
    );

    assert_eq!(api.patch(&path, json!({"parent": 3, "reference": null})).await.status, 204);
    let unit = api.data(&format!("/units/{below}")).await;
    assert_eq!(
        (&unit["level"], &unit["path"]),
        (&json!(3), &json!(format!("1/3/{id}/{below}"))),
        "the tree moved along"
    );
    assert_eq!(api.get("/units/reference/R").await.status, 404);

    assert_eq!(api.patch(&path, json!({"parent_id": null})).await.status, 204);
    assert_eq!(api.data(&path).await["level"], 0);

    for below_itself in [id, below] {
        assert_eq!(
            api.patch(&path, json!({"parent_id": below_itself})).await.blamed(),
            (422, vec!["parent_id"])
        );
    }
    assert_eq!(api.patch(&path, json!({"name": null})).await.blamed(), (422, vec!["name"]));
    assert_eq!(
        api.patch(&path, json!({"reference": "HQ"})).await.blamed(),
        (422, vec!["reference"])
    );
    assert_eq!(api.patch("/units/99999", json!({})).await.status, 404);
}

#[tokio::test]
async fn deleting() {
    let api = Api::start().await;
    let id = api.create("/units", json!({"name": "A", "parent_id": 2})).await;
    let below = api.create("/units", json!({"name": "B", "parent_id": id})).await;
    assert_eq!(api.delete(&format!("/units/{id}")).await.status, 422, "there is a unit below");
    assert_eq!(api.delete(&format!("/units/{below}")).await.status, 204);
    api.post("/users/2/units", json!({"unit": id})).await;
    assert_eq!(api.delete(&format!("/units/{id}")).await.status, 422, "somebody works there");
    api.delete(&format!("/users/2/units/{id}")).await;
    assert_eq!(api.delete(&format!("/units/{id}")).await.status, 204);
    assert_eq!(api.get(&format!("/units/{id}")).await.status, 404);

    let place = api.data("/users/2/units").await[0].clone();
    let department = api
        .create(
            "/units",
            json!({"name": "D", "parent_id": place["unit"]["id"], "unit_type": "department"}),
        )
        .await;
    api.patch(
        &format!("/users/2/units/{}", place["unit"]["id"]),
        json!({"department": department}),
    )
    .await;
    assert_eq!(
        api.delete(&format!("/units/{department}")).await.status,
        422,
        "somebody works in the department"
    );
}

#[tokio::test]
async fn filters() {
    let mut api = Api::start().await;
    let kinds = async |api: &Api, query: &str| -> Vec<Value> {
        let data = api.data(&format!("/units?limit=100&{query}")).await;
        let mut kinds: Vec<_> =
            data.as_array().unwrap().iter().map(|unit| unit["unit_type"].clone()).collect();
        kinds.dedup();
        kinds.sort_by_key(ToString::to_string);
        kinds.dedup();
        kinds
    };
    assert_eq!(kinds(&api, "").await, ["unit"]);
    assert_eq!(kinds(&api, "type=department").await, ["department"]);
    assert_eq!(kinds(&api, "type=unit,department").await, ["department", "unit"]);
    assert_eq!(api.get("/units?type=shop").await.blamed(), (422, vec!["type"]));

    let id =
        api.create("/units", json!({"name": "Ærø Café", "parent_id": 2, "features": [2]})).await;
    assert_eq!(api.ids("/units?keyword=%C3%A6r%C3%B8").await, [id]);
    assert!(api.ids("/units?feature=2&limit=100").await.contains(&id));
    assert!(!api.ids("/units?feature=1&limit=100").await.contains(&id));

    api.become_user(BARISTA).await;
    let own = api.data("/users/2").await["unit"]["id"].as_u64().unwrap();
    assert_eq!(api.ids("/units?user=1").await, [own]);
    assert_eq!(api.ids("/units?user=0&limit=100").await, api.ids("/units?limit=100").await);
    assert!(api.ids("/units?user=1&type=department").await.len() >= 2, "departments below");
}

#[tokio::test]
async fn statistics() {
    let api = Api::start().await;
    let top = api.create("/units", json!({"name": "T"})).await;
    let middle = api.create("/units", json!({"name": "M", "parent_id": top})).await;
    api.create("/units", json!({"name": "B", "parent_id": middle})).await;
    api.post("/users/2/units", json!({"unit": top})).await;
    let stats = async |query: &str| {
        api.data(&format!("/units?keyword=T&limit=100{query}"))
            .await
            .as_array()
            .unwrap()
            .iter()
            .find(|unit| unit["id"] == top)
            .unwrap()["stats"]
            .clone()
    };
    assert_eq!(
        stats("&full_stats=true").await,
        json!({"users": 1, "children": 1, "children_total": 2})
    );
    assert_eq!(stats("&full_stats=false").await, json!({"users": 1, "children": 1}));
    assert_eq!(
        api.get("/units?full_stats=1").await.blamed(),
        (422, vec!["full_stats"]),
        "only the word counts"
    );
    api.post("/users/2/deactivate", json!({})).await;
    assert_eq!(stats("").await["users"], 0);
}

#[tokio::test]
async fn the_basic_list() {
    let api = Api::start().await;
    let units = api.data("/units/basic").await;
    assert_eq!(units[0], json!({"id": 1, "name": "Fjord Coffee"}));
    let all = api.get("/units?type=unit,department").await.body["meta"]["total"].as_u64().unwrap();
    assert_eq!(units.as_array().unwrap().len() as u64, all);
}

#[tokio::test]
async fn who_may_change_units() {
    let mut api = Api::start().await;
    let regional = json!({"first_name": "R", "last_name": "M", "email": "r@x.example", "unit": 2,
        "userTypes": [4]});
    let regional = api.create("/users", regional).await;
    api.become_user(BARISTA).await;
    for (method, path) in
        [(Method::POST, "/units"), (Method::PATCH, "/units/2"), (Method::DELETE, "/units/2")]
    {
        assert_eq!(
            api.send(method, path, Some(json!({"name": "X", "parent_id": 2}))).await.status,
            403,
            "{path}"
        );
    }
    api.become_admin().await;
    api.become_user(regional).await;
    let id = api.create("/units", json!({"name": "X", "parent_id": 2})).await;
    assert_eq!(
        api.post("/units", json!({"name": "X", "parent_id": 3})).await.status,
        403,
        "not in the region"
    );
    assert_eq!(api.post("/units", json!({"name": "X"})).await.status, 403, "no top unit");
    assert_eq!(api.patch(&format!("/units/{id}"), json!({"parent_id": 3})).await.status, 403);
    assert_eq!(api.patch("/units/1", json!({"name": "X"})).await.status, 403);
}
