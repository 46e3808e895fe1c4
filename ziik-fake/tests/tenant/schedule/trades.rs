//! Trades of shifts.

use serde_json::{Value, json};

use super::{BARISTA_TYPE, ROASTER, SHIFT_LEAD, STORE_MANAGER, shift, shop};
use crate::api::Api;

async fn post(api: &Api, shift: u64, what: &str) -> u16 {
    api.post(&format!("/shifts/{shift}/{what}"), json!({})).await.status
}

/// Who has the shift, whether it is open, and who applied.
async fn state(api: &Api, shift: u64) -> Value {
    let row = api.data(&format!("/registrations/{shift}")).await;
    let applicants: Vec<_> =
        row["applicants"].as_array().unwrap().iter().map(|person| &person["id"]).collect();
    json!([row["assignee_id"], row["open_for_trade"], applicants])
}

/// What the caller may do with a shift.
async fn allowed(api: &Api, shift: u64) -> Vec<String> {
    let row = api.data(&format!("/registrations/{shift}")).await;
    let permissions = row["permissions"].as_object().unwrap().iter();
    permissions.filter(|(_, may)| **may == json!(true)).map(|(name, _)| name.clone()).collect()
}

#[tokio::test]
async fn a_shift_is_offered_applied_for_and_approved() {
    let mut api = Api::start().await;
    let people = [BARISTA_TYPE, BARISTA_TYPE, STORE_MANAGER];
    let (unit, [owner, applicant, manager]) = shop(&api, people).await;
    let id = shift(&api, unit, Some(owner), 0).await;

    api.become_user(applicant).await;
    assert_eq!(post(&api, id, "apply").await, 403, "it is not open");
    assert_eq!(post(&api, id, "request").await, 403, "it is somebody else's");
    api.become_user(owner).await;
    assert_eq!(allowed(&api, id).await, ["request"]);
    assert_eq!(post(&api, id, "request").await, 204);
    assert_eq!(post(&api, id, "request").await, 403, "it is open already");
    assert_eq!(post(&api, id, "apply").await, 403, "it is their own");
    assert_eq!(state(&api, id).await, json!([owner, true, []]));

    api.become_user(applicant).await;
    assert_eq!(allowed(&api, id).await, ["apply"]);
    assert_eq!(post(&api, id, &format!("approve/{applicant}")).await, 403);
    assert_eq!([post(&api, id, "apply").await, post(&api, id, "apply").await], [204, 204]);
    assert_eq!(state(&api, id).await, json!([owner, true, [applicant]]), "once");

    api.become_user(manager).await;
    assert_eq!(allowed(&api, id).await, ["edit", "delete", "close", "approve"]);
    assert_eq!(post(&api, id, &format!("approve/{owner}")).await, 403, "theirs already");
    assert_eq!(post(&api, id, "approve/999999").await, 404);
    assert_eq!(post(&api, id, &format!("approve/{applicant}")).await, 204);
    assert_eq!(state(&api, id).await, json!([applicant, false, []]));
    assert_eq!(post(&api, id, &format!("approve/{owner}")).await, 403, "it is not open any more");
}

#[tokio::test]
async fn a_shift_lead_takes_a_shift_without_approval() {
    let mut api = Api::start().await;
    let (unit, [owner, lead, roaster]) = shop(&api, [BARISTA_TYPE, SHIFT_LEAD, ROASTER]).await;
    let id = shift(&api, unit, Some(owner), 0).await;
    api.become_user(lead).await;
    assert_eq!(post(&api, id, "take").await, 403, "it is not open");
    api.become_user(owner).await;
    assert_eq!(post(&api, id, "request").await, 204);
    assert_eq!(post(&api, id, "take").await, 403, "not without the ability");
    api.become_user(roaster).await;
    assert_eq!(allowed(&api, id).await, [""; 0]);
    assert_eq!(post(&api, id, "apply").await, 403, "not without the ability");
    api.become_user(lead).await;
    assert_eq!(allowed(&api, id).await, ["take", "apply"]);
    assert_eq!(post(&api, id, "take").await, 204);
    assert_eq!(state(&api, id).await, json!([lead, false, []]));
    assert_eq!(post(&api, id, "take").await, 403, "theirs already");
}

#[tokio::test]
async fn abilities_hold_in_the_unit_of_the_shift() {
    let mut api = Api::start().await;
    let (unit, [lead]) = shop(&api, [SHIFT_LEAD]).await;
    let (own, elsewhere) = (shift(&api, unit, None, 0).await, shift(&api, 4, None, 0).await);
    for id in [own, elsewhere] {
        assert_eq!(api.patch(&format!("/shifts/{id}"), json!({"trade": true})).await.status, 204);
    }
    api.become_user(lead).await;
    assert_eq!(post(&api, elsewhere, "take").await, 403);
    assert_eq!(post(&api, elsewhere, "apply").await, 403);
    assert_eq!(post(&api, own, "take").await, 204, "a shift of nobody can be taken, too");
}

#[tokio::test]
async fn a_planner_closes_a_trade() {
    let mut api = Api::start().await;
    let (unit, [applicant]) = shop(&api, [BARISTA_TYPE]).await;
    let id = shift(&api, unit, Some(2), 0).await;
    let path = format!("/shifts/{id}");
    assert_eq!(api.patch(&path, json!({"trade": true})).await.status, 204);
    api.become_user(applicant).await;
    assert_eq!(post(&api, id, "apply").await, 204);
    api.become_admin().await;
    assert_eq!(state(&api, id).await, json!([2, true, [applicant]]));
    assert_eq!(api.patch(&path, json!({"assigned": applicant})).await.status, 204);
    assert_eq!(state(&api, id).await, json!([applicant, true, []]), "no longer for it");
    assert_eq!(api.patch(&path, json!({"trade": false})).await.status, 204);
    assert_eq!(state(&api, id).await, json!([applicant, false, []]));
}

#[tokio::test]
async fn vacations_are_not_traded() {
    let api = Api::start().await;
    for what in ["apply", "request", "take", "approve/3"] {
        assert_eq!(post(&api, 4, what).await, 404, "{what}");
        assert_eq!(post(&api, 999_999, what).await, 404, "{what}");
    }
    let row = api.data("/registrations/4").await["permissions"].clone();
    assert_eq!((&row["edit"], &row["approve"]), (&json!(true), &json!(false)));
}
