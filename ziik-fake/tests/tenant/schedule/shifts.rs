//! Shifts, and reading them with vacations.

use serde_json::json;

use super::{BARISTA_TYPE, DAY, HOUR, MONDAY, STORE_MANAGER, hire, shift, shop};
use crate::api::{Api, keys};

#[tokio::test]
async fn a_shift_is_created_read_changed_and_deleted() {
    let api = Api::start().await;
    let (unit, [person]) = shop(&api, [BARISTA_TYPE]).await;
    let body = json!({"unit_id": unit, "assignee_id": person, "start": MONDAY, "end":
        MONDAY + HOUR, "note": "n", "comment": "c", "break": 15});
    let reply = api.post("/shifts", body).await;
    let made = &reply.body["data"];
    assert_eq!((reply.status, &reply.location), (201, &None), "no Location is documented");
    let id = made["id"].as_u64().unwrap();
    assert_eq!(&api.data(&format!("/registrations/{id}")).await, made);
    assert_eq!(
        keys(made),
        [
            "applicants",
            "assignee",
            "assignee_id",
            "break",
            "comment",
            "corrected_working_hours_end",
            "corrected_working_hours_note",
            "corrected_working_hours_start",
            "end",
            "id",
            "note",
            "open_for_trade",
            "permissions",
            "start",
            "type",
            "unit",
            "unit_id",
        ]
    );
    assert_eq!(
        (&made["note"], &made["comment"], &made["break"]),
        (&json!("n"), &json!("c"), &json!(15))
    );
    assert_eq!((&made["unit"]["id"], &made["assignee"]["id"]), (&json!(unit), &json!(person)));
    assert!(made["assignee"].get("physicalUnit").is_none());

    let path = format!("/shifts/{id}");
    let (start, end) = (MONDAY + HOUR, MONDAY + DAY);
    let change = json!({"unit": 4, "start": start, "end": end, "assigned": 3, "trade": true});
    assert_eq!(api.patch(&path, change).await.status, 204);
    let changed = api.data(&format!("/registrations/{id}")).await;
    let found =
        ["unit_id", "start", "end", "assignee_id", "open_for_trade"].map(|key| &changed[key]);
    assert_eq!(json!(found), json!([4, MONDAY + HOUR, MONDAY + DAY, 3, true]));
    assert_eq!(api.patch(&path, json!({})).await.status, 204);
    assert_eq!(api.data(&format!("/registrations/{id}")).await, changed, "nothing sent, all kept");
    assert_eq!(api.patch(&path, json!({"assigned": null})).await.status, 204);
    assert_eq!(api.data(&format!("/registrations/{id}")).await["assignee"], json!(null));

    assert_eq!(api.delete(&path).await.status, 204);
    assert_eq!(api.get(&format!("/registrations/{id}")).await.status, 404);
    assert_eq!(api.delete(&path).await.status, 404);
}

#[tokio::test]
async fn what_a_shift_cannot_be_is_refused() {
    let api = Api::start().await;
    let post = async |body| {
        let reply = api.post("/shifts", body).await;
        let (status, fields) = reply.blamed();
        (status, fields.join(" "))
    };
    assert_eq!(post(json!({})).await, (422, "end start unit_id".to_owned()));
    let body = json!({"unit_id": 999_999, "assignee_id": 999_999, "start": "1", "end": -1,
        "note": 1, "comment": null, "break": -1});
    assert_eq!(
        post(body).await,
        (422, "assignee_id break comment end note start unit_id".to_owned())
    );
    let body = json!({"unit_id": 4, "start": MONDAY, "end": MONDAY});
    assert_eq!(post(body).await, (422, "end".to_owned()), "an end that is no later");
    let id = shift(&api, 4, None, 0).await;
    for body in [json!({"end": MONDAY}), json!({"start": MONDAY + DAY})] {
        let reply = api.patch(&format!("/shifts/{id}"), body.clone()).await;
        assert_eq!(reply.blamed(), (422, vec!["end"]), "{body}");
    }
    let unit = api.patch(&format!("/shifts/{id}"), json!({"unit": null, "trade": null})).await;
    assert_eq!(unit.blamed(), (422, vec!["trade", "unit"]));
    let gone = api.post("/users/2/deactivate", json!({})).await;
    assert_eq!(gone.status, 204);
    let reply = api.patch(&format!("/shifts/{id}"), json!({"assigned": 2})).await;
    assert_eq!(reply.blamed(), (422, vec!["assigned"]), "somebody who is not active");
}

#[tokio::test]
async fn shifts_take_the_permission_to_plan_them_in_the_unit() {
    let mut api = Api::start().await;
    let (unit, [manager, barista]) = shop(&api, [STORE_MANAGER, BARISTA_TYPE]).await;
    let elsewhere = shift(&api, 4, None, 0).await;
    let body = |unit: u64| json!({"unit_id": unit, "start": MONDAY, "end": MONDAY + HOUR});
    api.become_user(manager).await;
    let below = json!({"name": "Bar", "parent_id": unit, "unit_type": "department"});
    assert_eq!(api.post("/units", below.clone()).await.status, 403, "this is another ability");
    let own = api.create("/shifts", body(unit)).await;
    assert_eq!(api.post("/shifts", body(4)).await.status, 403);
    assert_eq!(api.patch(&format!("/shifts/{own}"), json!({"unit": 4})).await.status, 403);
    let taken = json!({"unit": unit});
    assert_eq!(api.patch(&format!("/shifts/{elsewhere}"), taken).await.status, 403);
    assert_eq!(api.delete(&format!("/shifts/{elsewhere}")).await.status, 403);
    api.become_admin().await;
    let below = api.create("/units", below).await;
    api.become_user(manager).await;
    assert_eq!(api.post("/shifts", body(below)).await.status, 201, "units below are included");
    api.become_user(barista).await;
    assert_eq!(api.post("/shifts", body(unit)).await.status, 403);
    assert_eq!(api.delete(&format!("/shifts/{own}")).await.status, 403);
}

#[tokio::test]
async fn notes_are_for_planners() {
    let mut api = Api::start().await;
    let (unit, [manager, barista]) = shop(&api, [STORE_MANAGER, BARISTA_TYPE]).await;
    let body = json!({"unit_id": unit, "start": MONDAY, "end": MONDAY + HOUR, "note": "n",
        "comment": "c"});
    let id = api.create("/shifts", body).await;
    for (user, note) in [(manager, json!("n")), (barista, json!(null))] {
        api.become_user(user).await;
        let row = api.data(&format!("/registrations/{id}")).await;
        assert_eq!((&row["note"], &row["comment"]), (&note, &json!("c")));
        assert_eq!(row["permissions"]["edit"], user == manager);
    }
}

#[tokio::test]
async fn registrations_are_listed_by_person_unit_time_and_type() {
    let api = Api::start().await;
    let (unit, [person]) = shop(&api, [BARISTA_TYPE]).await;
    let late = shift(&api, unit, Some(person), 3).await;
    let early = shift(&api, unit, None, 1).await;
    let other = shift(&api, 4, Some(person), 2).await;
    let vacation = json!({"start": MONDAY, "end": MONDAY + DAY, "assigned": person});
    let vacation = api.create("/shifts/vacations", vacation).await;
    let list = async |query: String| api.ids(&format!("/registrations?{query}")).await;

    assert_eq!(list(format!("assignee_id={person}")).await, [vacation, other, late]);
    assert_eq!(list(format!("units[]={unit}")).await, [vacation, early, late], "by time");
    assert_eq!(list(format!("units={unit}&assignee_id={person}")).await, [vacation, late]);
    assert_eq!(list(format!("units={unit}&type=shift")).await, [early, late]);
    assert_eq!(list(format!("units={unit}&type=vacation")).await, [vacation]);
    let (from, until) = (MONDAY + DAY + 8 * HOUR, MONDAY + 3 * DAY + 8 * HOUR);
    assert_eq!(list(format!("units={unit}&start={from}&end={until}")).await, [early, late]);
    assert_eq!(
        list(format!("units={unit}&start={}&end={}", from + 1, until - 1)).await,
        [] as [u64; 0],
        "both are about the beginning"
    );
    let refused = async |query: &str| {
        let reply = api.get(&format!("/registrations?{query}")).await;
        let (status, fields) = reply.blamed();
        (status, fields.join(" "))
    };
    assert_eq!(refused("type=shift").await, (422, "units".to_owned()), "of whom?");
    assert_eq!(refused("units[]=").await, (422, "units".to_owned()));
    assert_eq!(refused("units=1&type=break").await, (422, "type".to_owned()));
    assert_eq!(refused("units=1&relations[]=break").await, (422, "relations".to_owned()));
    assert_eq!(refused("units=1&start=today").await, (422, "start".to_owned()));
}

#[tokio::test]
async fn a_list_has_the_relations_that_it_was_asked_for() {
    let api = Api::start().await;
    let has = async |query: &str| {
        let row = api.data(&format!("/registrations?assignee_id=2{query}")).await[0].clone();
        ["unit", "assignee"].map(|key| row.get(key).is_some())
    };
    assert_eq!(has("").await, [false, false]);
    assert_eq!(has("&relations[]=unit").await, [true, false]);
    assert_eq!(has("&relations[]=unit&relations[]=assignee").await, [true, true]);
    assert_eq!(has("&relations=assignee,unit").await, [true, true]);
}

#[tokio::test]
async fn what_is_gone_leaves_no_shifts_behind() {
    let mut api = Api::start().await;
    let (unit, [person, applicant]) = shop(&api, [BARISTA_TYPE, BARISTA_TYPE]).await;
    let empty = api.create("/units", json!({"name": "Dune", "parent_id": 2})).await;
    let id = shift(&api, empty, Some(person), 0).await;
    let vacation = json!({"start": MONDAY, "end": MONDAY + DAY, "assigned": person});
    let vacation = api.create("/shifts/vacations", vacation).await;
    assert_eq!(api.delete(&format!("/units/{empty}")).await.blamed(), (422, vec!["unit"]));
    assert_eq!(
        api.patch(&format!("/shifts/{id}"), json!({"unit": unit, "trade": true})).await.status,
        204
    );
    assert_eq!(api.delete(&format!("/units/{empty}")).await.status, 204);

    api.become_user(applicant).await;
    assert_eq!(api.post(&format!("/shifts/{id}/apply"), json!({})).await.status, 204);
    api.become_admin().await;
    for user in [person, applicant] {
        assert_eq!(api.delete(&format!("/users/{user}")).await.status, 204);
    }
    api.days_later(91).await;
    let row = api.data(&format!("/registrations/{id}")).await;
    assert_eq!((&row["assignee_id"], &row["applicants"]), (&json!(null), &json!([])));
    assert_eq!(api.get(&format!("/registrations/{vacation}")).await.status, 404);
}

#[tokio::test]
async fn who_has_no_role_lists_only_their_own() {
    let mut api = Api::start().await;
    let (unit, [_]) = shop(&api, [BARISTA_TYPE]).await;
    let person = json!({"first_name": "A", "last_name": "B", "email": "a@x.example",
        "unit": unit});
    let person = api.create("/users", person).await;
    let own = shift(&api, unit, Some(person), 0).await;
    let other = shift(&api, unit, None, 1).await;
    api.become_user(person).await;
    assert_eq!(api.ids(&format!("/registrations?units={unit}")).await, [own]);
    assert_eq!(api.get(&format!("/registrations/{other}")).await.status, 200, "everybody may");
    api.become_admin().await;
    let colleague = hire(&api, unit, BARISTA_TYPE, 9).await;
    api.become_user(colleague).await;
    assert_eq!(api.ids(&format!("/registrations?units={unit}")).await, [own, other]);
}
