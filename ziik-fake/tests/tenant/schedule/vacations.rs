//! Vacations.

use serde_json::{Value, json};

use super::{BARISTA_TYPE, DAY, MONDAY, SHIFT_LEAD, STORE_MANAGER, shop};
use crate::api::{Api, keys};

fn week() -> Value {
    json!({"start": MONDAY, "end": MONDAY + 7 * DAY})
}

fn week_of(user: u64) -> Value {
    json!({"start": MONDAY, "end": MONDAY + 7 * DAY, "assigned": user})
}

#[tokio::test]
async fn a_vacation_is_created_read_changed_and_deleted() {
    let mut api = Api::start().await;
    let (unit, [person]) = shop(&api, [BARISTA_TYPE]).await;
    api.become_user(person).await;
    let reply = api.post("/shifts/vacations", week()).await;
    let made = &reply.body["data"];
    let id = made["id"].as_u64().unwrap();
    let location = format!("{}/shifts/vacations/{id}", api.tenant.url());
    assert_eq!((reply.status, reply.location.as_deref()), (201, Some(location.as_str())));
    assert_eq!(
        keys(made),
        [
            "applicants",
            "assigned",
            "break",
            "comment",
            "content_type",
            "creator",
            "date",
            "id",
            "permissions",
            "trade",
            "type",
            "unit",
            "url",
        ]
    );
    assert_eq!((&made["content_type"], &made["type"]), (&json!("schedule"), &json!("vacation")));
    assert_eq!(made["assigned"]["id"], person);
    assert_eq!(made["creator"]["id"], person);
    assert_eq!((&made["unit"]["id"], &made["date"]), (&json!(unit), &week()));
    assert_eq!(made["permissions"]["edit"], true);

    let path = format!("/shifts/vacations/{id}");
    assert_eq!(api.patch(&path, json!({"end": MONDAY + DAY})).await.status, 204);
    let read = api.data(&path).await;
    assert_eq!(read["date"], json!({"start": MONDAY, "end": MONDAY + DAY}));
    assert_eq!((&read["assigned"]["id"], &read["creator"]), (&json!(person), &json!(null)));
    assert_eq!(api.delete(&path).await.status, 204);
    assert_eq!(api.get(&path).await.status, 404);
}

#[tokio::test]
async fn vacations_are_listed_by_unit_and_time() {
    let mut api = Api::start().await;
    let (unit, [first, second]) = shop(&api, [BARISTA_TYPE, BARISTA_TYPE]).await;
    let late = json!({"start": MONDAY + DAY, "end": MONDAY + 2 * DAY, "assigned": first});
    let late = api.create("/shifts/vacations", late).await;
    let early = api.create("/shifts/vacations", week_of(second)).await;
    let list = async |query: String| api.ids(&format!("/shifts/vacations?{query}")).await;
    assert_eq!(list(format!("unit={unit}")).await, [early, late]);
    assert_eq!(list(format!("unit={unit}&start={}", MONDAY + 1)).await, [late]);
    assert_eq!(list(format!("unit={unit}&end={MONDAY}")).await, [early]);
    assert_eq!(list("unit=999999".to_owned()).await, [] as [u64; 0]);
    api.become_user(first).await;
    assert_eq!(api.ids("/shifts/vacations").await, [early, late], "the own unit is the default");
}

#[tokio::test]
async fn what_a_vacation_cannot_be_is_refused() {
    let api = Api::start().await;
    let post = async |body| {
        let reply = api.post("/shifts/vacations", body).await;
        let (status, fields) = reply.blamed();
        (status, fields.join(" "))
    };
    assert_eq!(post(json!({})).await, (422, "end start".to_owned()));
    assert_eq!(post(json!({"start": 2, "end": 1})).await, (422, "end".to_owned()));
    let body = json!({"start": "1", "end": true, "assigned": 999_999});
    assert_eq!(post(body).await, (422, "assigned end start".to_owned()));
    let reply = api.patch("/shifts/vacations/4", json!({"assigned": null})).await;
    assert_eq!(reply.blamed(), (422, vec!["assigned"]));
    assert_eq!(api.get("/shifts/vacations/1").await.status, 404, "this is a shift");
    assert_eq!(api.patch("/shifts/4", json!({})).await.status, 404, "and this is none");
}

#[tokio::test]
async fn own_vacations_and_those_of_the_unit_take_an_ability_each() {
    let mut api = Api::start().await;
    // A shift lead may set own vacations, a store manager those of the unit, a helper none.
    let (_, [lead, manager, helper]) = shop(&api, [SHIFT_LEAD, STORE_MANAGER, 7]).await;
    let post = async |api: &Api, body| api.post("/shifts/vacations", body).await.status;
    let foreign = api.create("/shifts/vacations", week_of(2)).await;
    let of_helper = api.create("/shifts/vacations", week_of(helper)).await;

    api.become_user(lead).await;
    assert_eq!(post(&api, week()).await, 201);
    assert_eq!(post(&api, week_of(manager)).await, 403);
    assert_eq!(api.patch(&format!("/shifts/vacations/{of_helper}"), json!({})).await.status, 403);
    assert_eq!(api.delete(&format!("/shifts/vacations/{of_helper}")).await.status, 403);
    let own = api.create("/shifts/vacations", week()).await;
    let path = format!("/shifts/vacations/{own}");
    assert_eq!(api.patch(&path, json!({"assigned": manager})).await.status, 403, "not given away");

    api.become_user(manager).await;
    assert_eq!(post(&api, week_of(lead)).await, 201);
    assert_eq!(post(&api, week()).await, 201, "a manager is in the unit, too");
    assert_eq!(api.patch(&path, json!({"assigned": helper})).await.status, 204);
    assert_eq!(api.delete(&format!("/shifts/vacations/{of_helper}")).await.status, 204);
    assert_eq!(post(&api, week_of(2)).await, 403, "another unit");
    assert_eq!(api.delete(&format!("/shifts/vacations/{foreign}")).await.status, 403);

    api.become_user(helper).await;
    assert_eq!(post(&api, week()).await, 403);
    assert_eq!(api.get(&path).await.status, 200, "everybody may read it");
    assert_eq!(api.delete(&path).await.status, 403, "though it is theirs");
}
