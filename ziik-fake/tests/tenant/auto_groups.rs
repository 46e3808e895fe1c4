use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

const NOBODY: u64 = 999;
/// A role that nobody holds.
const SEASONAL: u64 = 7;

/// A tenant and the path of a new group, administered by user 1.
async fn group() -> (Api, String) {
    let api = Api::start().await;
    let id = api.create("/groups", json!({"name": "Auto", "type": "private"})).await;
    (api, format!("/groups/{id}"))
}

/// The members, and those of them whom a rule put there.
async fn members(api: &Api, group: &str) -> (Vec<u64>, Vec<u64>) {
    let rows = api.data(&format!("{group}/members?status=active&limit=100")).await;
    let rows = rows.as_array().unwrap().clone();
    let id = |row: &Value| row["id"].as_u64().unwrap();
    let automatic = rows.iter().filter(|row| row["membership"]["auto"] == true).map(id).collect();
    (rows.iter().map(id).collect(), automatic)
}

async fn rules(api: &Api, group: &str) -> Value {
    api.data(group).await["auto"].clone()
}

/// A unit below the top one, and one below that.
async fn units(api: &Api) -> (u64, u64) {
    let upper = api.create("/units", json!({"name": "Island", "parent_id": 1})).await;
    let lower = api.create("/units", json!({"name": "Kiosk", "parent_id": upper})).await;
    (upper, lower)
}

async fn person(api: &Api, unit: u64, number: u64) -> u64 {
    let user = json!({"first_name": "A", "last_name": "B", "unit": unit, "userTypes": [1],
        "email": format!("auto{number}@x.example")});
    api.create("/users", user).await
}

async fn send(api: &Api, method: &str, group: &str, body: Value) -> u16 {
    let method = method.parse().unwrap();
    api.send(method, &format!("{group}/auto"), Some(body)).await.status
}

#[tokio::test]
async fn users_of_a_unit_come_and_go() {
    let (api, group) = group().await;
    let (upper, lower) = units(&api).await;
    let (above, below) = (person(&api, upper, 1).await, person(&api, lower, 2).await);
    assert_eq!(send(&api, "POST", &group, json!({"units": [upper]})).await, 204);
    assert_eq!(members(&api, &group).await, (vec![1, above], vec![above]));
    let unit = rules(&api, &group).await["units"][0].clone();
    assert_eq!((&unit["id"], &unit["falldown"]), (&json!(upper), &json!(false)));

    let falldown = json!({"units": [upper], "units_falldown": [upper]});
    assert_eq!(send(&api, "POST", &group, falldown).await, 204);
    assert_eq!(members(&api, &group).await.1, [above, below]);
    assert_eq!(send(&api, "POST", &group, json!({"units": [upper]})).await, 204);
    assert_eq!(members(&api, &group).await.1, [above, below], "adding takes nothing away");

    let late = person(&api, lower, 3).await;
    assert_eq!(members(&api, &group).await.1, [above, below, late], "who comes later");
    let moved = json!({"unit": 1});
    assert_eq!(api.patch(&format!("/users/{late}/units/{lower}"), moved).await.status, 204);
    assert_eq!(members(&api, &group).await.0, [1, above, below], "who goes elsewhere");

    assert_eq!(send(&api, "DELETE", &group, json!({"units": [upper]})).await, 204);
    assert_eq!(members(&api, &group).await, (vec![1], vec![]));
    assert_eq!(rules(&api, &group).await, json!({"units": [], "userTypes": []}));
}

#[tokio::test]
async fn users_of_a_user_type_come_besides_those_of_a_unit() {
    let (api, group) = group().await;
    let (upper, lower) = units(&api).await;
    let above = person(&api, upper, 1).await;
    let helper = person(&api, lower, 2).await;
    let types = json!({"userTypes": [SEASONAL]});
    assert_eq!(api.patch(&format!("/users/{helper}/units/{lower}"), types).await.status, 204);
    let both = json!({"units": [upper], "userTypes": [SEASONAL]});
    assert_eq!(send(&api, "POST", &group, both).await, 204);
    assert_eq!(members(&api, &group).await.1, [above, helper], "one of the two is enough");
    assert_eq!(send(&api, "DELETE", &group, json!({"userTypes": [SEASONAL]})).await, 204);
    assert_eq!(members(&api, &group).await.1, [above]);
}

#[tokio::test]
async fn who_is_a_member_anyway_stays_and_an_administrator_too() {
    let (api, group) = group().await;
    let (upper, _) = units(&api).await;
    let people = [person(&api, upper, 1).await, person(&api, upper, 2).await];
    assert_eq!(api.post(&format!("{group}/members"), json!({"user": people[0]})).await.status, 201);
    assert_eq!(send(&api, "POST", &group, json!({"units": [upper]})).await, 204);
    assert_eq!(members(&api, &group).await.1, [people[1]], "not who was added by hand");
    let path = format!("{group}/members/{}", people[1]);
    assert_eq!(api.delete(&path).await.status, 204);
    assert_eq!(members(&api, &group).await.1, [people[1]], "the rule brings them back");
    assert_eq!(api.patch(&path, json!({"status": 2})).await.status, 204);
    assert_eq!(send(&api, "DELETE", &group, json!({"units": [upper]})).await, 204);
    assert_eq!(members(&api, &group).await, (vec![1, people[0], people[1]], vec![]));
}

#[tokio::test]
async fn only_administrators_of_the_group_and_only_their_own_units() {
    let (mut api, group) = group().await;
    let own = api.data(&format!("/users/{BARISTA}/units")).await[0]["unit"]["id"].clone();
    let other = units(&api).await.0;
    for user in [BARISTA, PEOPLE_TEAM] {
        api.post(&format!("{group}/members"), json!({"user": user})).await;
    }
    api.patch(&format!("{group}/members/{BARISTA}"), json!({"status": 2})).await;
    assert_eq!(send(&api, "POST", &group, json!({"units": [other]})).await, 204);
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(send(&api, "POST", &group, json!({"userTypes": [1]})).await, 403, "a member");
    assert_eq!(send(&api, "DELETE", &group, json!({"units": [other]})).await, 403);
    api.become_admin().await;
    api.become_user(BARISTA).await;
    assert_eq!(send(&api, "POST", &group, json!({"units": [1]})).await, 403, "above the own unit");
    assert_eq!(send(&api, "POST", &group, json!({"units": [own]})).await, 204);
    assert_eq!(send(&api, "DELETE", &group, json!({"units": [other]})).await, 204, "any unit");
    assert_eq!(send(&api, "POST", "/groups/999", json!({})).await, 404);
}

#[tokio::test]
async fn a_post_with_the_method_of_a_delete_removes() {
    let (api, group) = group().await;
    assert_eq!(send(&api, "POST", &group, json!({"units": [1], "userTypes": [1]})).await, 204);
    let body = json!({"_method": "DELETE", "units": [1], "userTypes": [1]});
    assert_eq!(send(&api, "POST", &group, body.clone()).await, 204);
    assert_eq!(members(&api, &group).await, (vec![1], vec![]));
    assert_eq!(send(&api, "DELETE", &group, body).await, 204, "gone already");
    assert_eq!(send(&api, "POST", &group, json!({})).await, 204, "nothing to do");
}

#[tokio::test]
async fn rules_that_do_not_fit() {
    let (api, group) = group().await;
    for (body, field) in [
        (json!({"units": [NOBODY]}), "units"),
        (json!({"units": 1}), "units"),
        (json!({"userTypes": [NOBODY]}), "userTypes"),
        (json!({"units": [1], "units_falldown": [2]}), "units_falldown"),
        (json!({"_method": "PATCH"}), "_method"),
    ] {
        let reply = api.post(&format!("{group}/auto"), body.clone()).await;
        assert_eq!(reply.blamed(), (422, vec![field]), "{body}");
    }
    assert_eq!(rules(&api, &group).await, json!({"units": [], "userTypes": []}));
}

#[tokio::test]
async fn a_rule_goes_with_its_unit() {
    let (api, group) = group().await;
    let unit = api.create("/units", json!({"name": "Tent", "parent_id": 1})).await;
    assert_eq!(send(&api, "POST", &group, json!({"units": [unit]})).await, 204);
    assert_eq!(api.delete(&format!("/units/{unit}")).await.status, 204);
    assert_eq!(rules(&api, &group).await["units"], json!([]));
    assert_eq!(send(&api, "DELETE", &group, json!({"units": [unit]})).await, 422);
}
