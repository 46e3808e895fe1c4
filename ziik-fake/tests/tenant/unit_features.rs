//! The features that units can be marked with.

use serde_json::json;

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

#[tokio::test]
async fn a_feature_is_created_renamed_and_deleted() {
    let api = Api::start().await;
    assert_eq!(api.ids("/units/features").await, [1, 2, 3]);
    let reply = api.post("/units/features", json!({"name": "Drive-in"})).await;
    let feature = json!({"id": 4, "name": "Drive-in", "url": "api/units/features/4"});
    assert_eq!((reply.status, &reply.body), (201, &json!({"data": feature})));
    let location = format!("{}/units/features/4", api.tenant.url());
    assert_eq!(reply.location.as_deref(), Some(location.as_str()));

    assert_eq!(api.patch("/units/features/4", json!({"name": "Pier"})).await.status, 204);
    assert_eq!(api.data("/units/features/4").await["name"], "Pier");
    assert_eq!(api.patch("/units/features/4", json!({})).await.status, 204);
    assert_eq!(api.delete("/units/features/4").await.status, 204);
    assert_eq!(api.get("/units/features/4").await.status, 404);
    assert_eq!(api.ids("/units/features").await, [1, 2, 3]);
}

#[tokio::test]
async fn units_carry_the_features_that_there_are() {
    let api = Api::start().await;
    let pier = api.create("/units/features", json!({"name": "Pier"})).await;
    let unit = json!({"name": "X", "parent_id": 1, "features": [pier, 1]});
    let unit = api.create("/units", unit).await;
    let of_unit = async || {
        let unit = api.data(&format!("/units/{unit}")).await;
        let features = unit["features"].as_array().unwrap().iter();
        features.map(|row| row["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(of_unit().await, [1, pier]);
    assert_eq!(api.ids(&format!("/units?feature={pier}")).await, [unit]);
    assert_eq!(api.delete(&format!("/units/features/{pier}")).await.status, 204);
    assert_eq!(of_unit().await, [1], "what is deleted marks nothing");
    assert_eq!(api.ids(&format!("/units?feature={pier}")).await, [] as [u64; 0]);
    let marked = api.patch(&format!("/units/{unit}"), json!({"features": [pier]})).await;
    assert_eq!(marked.blamed(), (422, vec!["features"]));
}

#[tokio::test]
async fn a_feature_has_a_name() {
    let api = Api::start().await;
    for body in [json!({}), json!({"name": ""}), json!({"name": null}), json!({"name": 1})] {
        let reply = api.post("/units/features", body.clone()).await;
        assert_eq!(reply.blamed(), (422, vec!["name"]), "{body}");
    }
    let reply = api.patch("/units/features/1", json!({"name": " "})).await;
    assert_eq!(reply.blamed(), (422, vec!["name"]));
}

#[tokio::test]
async fn everybody_reads_features_and_administrators_write_them() {
    let mut api = Api::start().await;
    for user in [BARISTA, PEOPLE_TEAM] {
        api.become_user(user).await;
        assert_eq!(api.get("/units/features/1").await.status, 200);
        assert_eq!(api.ids("/units/features").await, [1, 2, 3]);
        assert_eq!(api.post("/units/features", json!({"name": "X"})).await.status, 403);
        assert_eq!(api.patch("/units/features/1", json!({"name": "X"})).await.status, 403);
        assert_eq!(api.delete("/units/features/1").await.status, 403);
    }
}
