//! Templates of shifts.

use serde_json::{Value, json};

use super::{BARISTA_TYPE, DAY, HOUR, MONDAY, STORE_MANAGER, shift, shop};
use crate::api::{Api, keys};

/// The week after that of [`MONDAY`].
const NEXT: i64 = MONDAY + 7 * DAY;

fn week(week: u8) -> Value {
    json!({"week": week, "year": 2026})
}

/// Beginning and assignee of the shifts in a unit.
async fn shifts(api: &Api, unit: u64) -> Vec<(i64, Value)> {
    let rows = api.data(&format!("/registrations?units={unit}&type=shift")).await;
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| (row["start"].as_i64().unwrap(), row["assignee_id"].clone())).collect()
}

#[tokio::test]
async fn a_week_becomes_a_template_and_a_template_a_week() {
    let api = Api::start().await;
    let (unit, [person]) = shop(&api, [BARISTA_TYPE]).await;
    shift(&api, unit, Some(person), 2).await;
    shift(&api, unit, None, 0).await;
    shift(&api, unit, None, 7).await;
    shift(&api, unit, None, -1).await;
    let vacation = json!({"start": MONDAY, "end": MONDAY + DAY, "assigned": person});
    let vacation = api.create("/shifts/vacations", vacation).await;

    let body = json!({"name": "Plain", "unit": unit, "week": 11, "year": 2026});
    let reply = api.post("/shifts/templates", body).await;
    let made = &reply.body["data"];
    let id = made["id"].as_u64().unwrap();
    let location = format!("{}/shifts/templates/{id}", api.tenant.url());
    assert_eq!((reply.status, reply.location.as_deref()), (201, Some(location.as_str())));
    assert_eq!(keys(made), ["id", "name", "permissions", "template", "unit", "url"]);
    assert_eq!(&api.data(&format!("/shifts/templates/{id}")).await, made);
    let entry = |day: i64, shift_type: u8, worker: u64| {
        json!({"start_date": day * DAY + 8 * HOUR, "end_date": day * DAY + 16 * HOUR,
            "comment": "", "shift_type": shift_type, "worker": worker, "break": 0})
    };
    assert_eq!(made["template"], json!([entry(0, 3, 0), entry(2, 1, person)]));

    let reply = api.post(&format!("/shifts/templates/{id}/apply"), week(12)).await;
    assert_eq!((reply.status, reply.location, reply.text.as_str()), (201, None, ""));
    let at = |start: i64, day: i64| start + day * DAY + 8 * HOUR;
    let nobody = json!(null);
    assert_eq!(
        shifts(&api, unit).await,
        [
            (at(MONDAY, -1), nobody.clone()),
            (at(MONDAY, 0), nobody.clone()),
            (at(MONDAY, 2), json!(person)),
            (at(NEXT, 0), nobody.clone()),
            (at(NEXT, 2), json!(person)),
        ],
        "the shift on Monday of that week was replaced"
    );
    assert_eq!(api.get(&format!("/registrations/{vacation}")).await.status, 200);

    let change = week(10);
    assert_eq!(api.patch(&format!("/shifts/templates/{id}"), change).await.status, 204);
    let changed = api.data(&format!("/shifts/templates/{id}")).await;
    assert_eq!(
        (&changed["template"], &changed["name"]),
        (&json!([entry(6, 3, 0)]), &json!("Plain"))
    );
    assert_eq!(api.delete(&format!("/shifts/templates/{id}")).await.status, 204);
    assert_eq!(api.get(&format!("/shifts/templates/{id}")).await.status, 404);
}

#[tokio::test]
async fn a_shift_of_somebody_who_left_is_nobodys() {
    let api = Api::start().await;
    let (unit, [person]) = shop(&api, [BARISTA_TYPE]).await;
    shift(&api, unit, Some(person), 0).await;
    let body = json!({"name": "Plain", "unit": unit, "week": 11, "year": 2026});
    let id = api.create("/shifts/templates", body).await;
    assert_eq!(api.post(&format!("/users/{person}/deactivate"), json!({})).await.status, 204);
    assert_eq!(api.post(&format!("/shifts/templates/{id}/apply"), week(12)).await.status, 201);
    assert_eq!(shifts(&api, unit).await[1], (NEXT + 8 * HOUR, json!(null)));
}

#[tokio::test]
async fn templates_are_listed_by_unit_and_page() {
    let api = Api::start().await;
    let (unit, []) = shop(&api, []).await;
    let mut made = Vec::new();
    for name in ["A", "B", "C"] {
        let body = json!({"name": name, "unit": unit, "week": 11});
        made.push(api.create("/shifts/templates", body).await);
    }
    let list = async |query: &str| api.ids(&format!("/shifts/templates?unit={unit}{query}")).await;
    assert_eq!(list("").await, made);
    assert_eq!(list("&limit=2").await, made[..2]);
    assert_eq!(list("&limit=2&page=2").await, made[2..]);
    assert_eq!(list("&page=9223372036854775807").await, [] as [u64; 0]);
    let reply = api.get(&format!("/shifts/templates?unit={unit}")).await;
    assert_eq!(keys(&reply.body), ["data"], "neither links nor meta");
    assert!(reply.body["data"][0].get("template").is_none());
    assert_eq!(api.ids("/shifts/templates").await, [] as [u64; 0], "of the caller's unit");
}

#[tokio::test]
async fn a_week_must_be_one() {
    let api = Api::start().await;
    let post = async |body| {
        let reply = api.post("/shifts/templates/1/apply", body).await;
        let (status, fields) = reply.blamed();
        (status, fields.join(" "))
    };
    assert_eq!(post(json!({})).await, (422, "week".to_owned()));
    for week in [json!(0), json!(54), json!("11"), json!(null)] {
        assert_eq!(post(json!({"week": week, "year": 2026})).await, (422, "week".to_owned()));
    }
    assert_eq!(post(json!({"week": 53, "year": 2025})).await, (422, "week".to_owned()));
    assert_eq!(post(json!({"week": 53, "year": 2026})).await.0, 201, "a long year");
    for year in [json!(0), json!(i64::MAX), json!(null), json!("2026")] {
        assert_eq!(post(json!({"week": 1, "year": year})).await, (422, "year".to_owned()));
    }
    let reply = api.post("/shifts/templates", json!({"week": 1})).await;
    assert_eq!(reply.blamed(), (422, vec!["name", "unit"]));
}

#[tokio::test]
async fn templates_take_the_permission_to_plan_in_their_unit() {
    let mut api = Api::start().await;
    let (unit, [manager, barista]) = shop(&api, [STORE_MANAGER, BARISTA_TYPE]).await;
    let body = |unit: u64| json!({"name": "X", "unit": unit, "week": 11});
    api.become_user(manager).await;
    let own = api.create("/shifts/templates", body(unit)).await;
    assert_eq!(api.post("/shifts/templates", body(4)).await.status, 403);
    let try_all = async |api: &Api, id: u64| {
        [
            api.post(&format!("/shifts/templates/{id}/apply"), week(11)).await.status,
            api.patch(&format!("/shifts/templates/{id}"), week(11)).await.status,
            api.get(&format!("/shifts/templates/{id}")).await.status,
            api.delete(&format!("/shifts/templates/{id}")).await.status,
        ]
    };
    let other = api.data("/shifts/templates/1").await["permissions"].clone();
    assert_eq!(other, json!({"edit": false, "delete": false}));
    assert_eq!(try_all(&api, 1).await, [403, 403, 200, 403]);
    api.become_user(barista).await;
    assert_eq!(api.post("/shifts/templates", body(unit)).await.status, 403);
    assert_eq!(try_all(&api, own).await, [403, 403, 200, 403]);
    api.become_user(manager).await;
    assert_eq!(try_all(&api, own).await, [201, 204, 200, 204]);
}
