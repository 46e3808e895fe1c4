//! The signed-in user, passwords and the welcome mail.

use serde_json::{Value, json};

use crate::api::{Api, BARISTA, PEOPLE_TEAM};

/// The abilities that are granted.
fn granted(abilities: &Value) -> Vec<&str> {
    let all = abilities.as_object().unwrap().iter();
    let all = all.filter(|(_, granted)| **granted == json!(true));
    let mut names: Vec<_> = all.map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn who_is_signed_in() {
    let mut api = Api::start().await;
    let user = api.data("/users/current").await;
    assert_eq!((&user["id"], &user["admin"]), (&json!(1), &json!(true)));
    assert_eq!(user["email"], api.tenant.username());

    api.become_user(BARISTA).await;
    let user = api.data("/users/current").await;
    assert_eq!((&user["id"], &user["admin"]), (&json!(BARISTA), &json!(false)));
    assert_eq!(granted(&user["abilities"]), ["shift_trading_request", "vacation_own"]);
    assert_eq!(user["abilities"].as_object().unwrap().len(), 15);
    assert_eq!(user["memberUnits"][0]["abilities"], user["abilities"]);
    assert_eq!(user["memberUnits"][0]["userTypes"][0]["abilities"], user["abilities"]);
}

#[tokio::test]
async fn abilities_of_several_memberships_are_added_up() {
    let mut api = Api::start().await;
    let person = json!({"first_name": "Mai", "last_name": "Krogh", "email": "m@x.example",
        "unit": 2, "userTypes": [1]});
    let id = api.create("/users", person).await;
    api.post(&format!("/users/{id}/units"), json!({"unit": 3, "userTypes": [6, 3]})).await;
    api.become_user(id).await;
    let user = api.data("/users/current").await;
    let all = ["news", "schedule", "shift_trading_approve", "shift_trading_request", "user"];
    assert_eq!(granted(&user["abilities"])[..5], all, "and more");
    assert_eq!(
        granted(&user["memberUnits"][0]["abilities"]),
        ["shift_trading_request", "vacation_own"]
    );
}

#[tokio::test]
async fn a_new_account_accepts_the_policy() {
    let mut api = Api::start().await;
    let person =
        json!({"first_name": "Mai", "last_name": "Krogh", "email": "m@x.example", "unit": 1});
    let id = api.create("/users", person).await;
    api.become_user(id).await;
    assert_eq!(api.data("/users/current").await["policy_accept"], false);
    assert_eq!(api.post("/users/policy", json!({})).await.status, 204);
    assert_eq!(api.data("/users/current").await["policy_accept"], true);
    let effects = api.tenant.effects();
    assert_eq!(effects.last().unwrap().ids, [id]);
}

#[tokio::test]
async fn changing_ones_own_password_takes_the_present_one() {
    let mut api = Api::start().await;
    api.become_user(BARISTA).await;
    let email = api.data("/users/current").await["email"].as_str().unwrap().to_owned();
    let path = format!("/users/{BARISTA}/password");
    let old = api.tenant.password().to_owned();
    for (body, blamed) in [
        (json!({"password": "a new one"}), "current"),
        (json!({"password": "a new one", "current": ""}), "current"),
        (json!({"password": "a new one", "current": "wrong"}), "current"),
        (json!({"current": old}), "password"),
    ] {
        let reply = api.patch(&path, body.clone()).await;
        assert_eq!(reply.blamed(), (422, vec![blamed]), "{body}");
    }
    let change = json!({"password": "a new one", "current": old});
    assert_eq!(api.patch(&path, change).await.status, 204);
    let sign_in = |password| json!({"username": email, "password": password});
    assert_eq!(api.post("/authenticate", sign_in(old.as_str())).await.status, 401);
    assert_eq!(api.post("/authenticate", sign_in("a new one")).await.status, 200);
    assert_eq!(api.get("/users/current").await.status, 200, "the token stays valid");
}

#[tokio::test]
async fn changing_the_password_of_another_takes_the_permission() {
    let mut api = Api::start().await;
    let change = || json!({"password": "a new one"});
    api.become_user(BARISTA).await;
    assert_eq!(api.patch("/users/3/password", change()).await.status, 403);
    api.become_user(PEOPLE_TEAM).await;
    assert_eq!(api.patch(&format!("/users/{BARISTA}/password"), change()).await.status, 204);
}

#[tokio::test]
async fn the_welcome_mail_goes_to_users_whom_the_caller_may_edit() {
    let mut api = Api::start().await;
    let mail = |users: Value| json!({"users": users});
    assert_eq!(api.post("/users/welcome", json!({})).await.blamed(), (422, vec!["users"]));
    assert_eq!(api.post("/users/welcome", mail(json!([999]))).await.blamed(), (422, vec!["users"]));
    assert_eq!(api.post("/users/welcome", mail(json!([2, 3]))).await.status, 204);
    assert_eq!(api.tenant.effects().last().unwrap().ids, [2, 3]);
    // Manages one region, where neither of them is.
    let manager = json!({"first_name": "Mai", "last_name": "Krogh", "email": "m@x.example",
        "unit": 2, "userTypes": [4]});
    let manager = api.create("/users", manager).await;
    let below = json!({"first_name": "Bo", "last_name": "Li", "email": "b@x.example", "unit": 2});
    let below = api.create("/users", below).await;
    api.become_user(manager).await;
    assert_eq!(api.post("/users/welcome", mail(json!([below]))).await.status, 204);
    assert_eq!(api.post("/users/welcome", mail(json!([below, 3]))).await.status, 403);
}
