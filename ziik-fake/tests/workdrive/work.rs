//! Tasks, modules and categories.

use reqwest::Method;
use serde_json::{Value, json};

use crate::{call, call_as, change, get, ids, lesser_key, organization, refused, text};

#[tokio::test]
async fn modules_have_numbers_and_categories() {
    let organization = organization().await;
    let modules = get(&organization, "/module-codes").await;
    assert_eq!(modules[0], json!({"name": "POST", "moduleCode": 1}));
    let categories = get(&organization, "/categories?moduleCode=1").await;
    assert_eq!(
        (&categories["categories"][0]["category"], &categories["meta"]["totalResults"]),
        (&json!("Featured"), &json!(2))
    );
    for query in ["", "?moduleCode=", "?moduleCode=x", "?moduleCode=99"] {
        assert_eq!(
            call(&organization, Method::GET, &format!("/categories{query}"), None).await.0,
            400,
            "{query}"
        );
    }
}

#[tokio::test]
async fn tasks_are_drafts_then_published_then_given() {
    let organization = organization().await;
    let user = ids(&get(&organization, "/users").await["users"])[3].to_owned();
    let draft =
        change(&organization, Method::POST, "/tasks", json!({"title": "Clean", "dueDays": 2}))
            .await;
    assert_eq!((&draft["status"], &draft["dueDays"]), (&json!("draft"), &json!(2)));
    assert!(draft["createdBy"].is_string() && draft.get("assignedUserIds").is_none());
    let id = text(&draft, "id");
    let (update, assign) = (format!("/tasks/update/{id}"), format!("/tasks/assign/{id}"));
    refused(&organization, Method::PATCH, &assign, json!({"userIds": [user]})).await;
    let published =
        change(&organization, Method::PATCH, &update, json!({"status": "publish"})).await;
    assert_eq!((&published["status"], &published["title"]), (&json!("published"), &json!("Clean")));
    refused(&organization, Method::PATCH, &update, json!({"title": "x"})).await;
    let given = change(&organization, Method::PATCH, &assign, json!({"userIds": [user]})).await;
    assert_eq!(given["assignedUserIds"][0]["id"], user.as_str(), "people, in spite of the name");
    let taken = change(&organization, Method::PATCH, &assign, json!({"removeIds": [user]})).await;
    assert_eq!(taken["assignedUserIds"], json!([]));
    change(&organization, Method::DELETE, &format!("/tasks/{id}"), json!({})).await;
    assert_eq!(
        call(&organization, Method::PATCH, &update, Some(json!({"title": "x"}))).await.0,
        404
    );
}

#[tokio::test]
async fn a_task_can_be_given_at_once() {
    let organization = organization().await;
    let user = ids(&get(&organization, "/users").await["users"])[3].to_owned();
    let made =
        change(&organization, Method::POST, "/tasks", json!({"title": "Clean", "userIds": [user]}))
            .await;
    assert_eq!((&made["assignedUserIds"], &made["status"]), (&json!([user]), &json!("published")));
    assert!(made.get("createdBy").is_none());
    let whole = json!({"title": "Read", "task_type": "Article", "content": "Once upon a time."});
    change(&organization, Method::POST, "/tasks", whole.clone()).await;
    for (field, value) in [
        ("title", json!(null)),
        ("content", json!("")),
        ("status", json!("published")),
        ("task_type", json!("Link")),
        ("dueDays", json!(-1)),
        ("time", json!("1")),
        ("link", json!(1)),
        ("videoId", json!("x")),
        ("documentId", json!(1)),
        ("notificationTemplateId", json!("x")),
        ("trainingCourseTaskListId", json!("x")),
        ("userIds", json!(["nobody"])),
    ] {
        let mut body = whole.clone();
        body[field] = value;
        refused(&organization, Method::POST, "/tasks", body).await;
    }
    let draft = json!({"title": "x", "status": "draft", "userIds": [user]});
    refused(&organization, Method::POST, "/tasks", draft).await;
}

#[tokio::test]
async fn tasks_are_listed_for_those_who_made_or_have_them() {
    let organization = organization().await;
    let (key, user) = lesser_key(&organization).await;
    change(&organization, Method::POST, "/tasks", json!({"title": "Yours", "userIds": [user]}))
        .await;
    let list = async |key: &str, query: &str| -> (u16, Value) {
        call_as(&organization, key, Method::GET, &format!("/tasks?per_page=1000{query}"), None)
            .await
    };
    let titles = |body: &Value| -> Vec<String> {
        body["tasks"]
            .as_array()
            .expect("tasks")
            .iter()
            .map(|task| text(task, "title").to_owned())
            .collect()
    };
    let (_, theirs) = list(&key, "&filter=INDEPENDENT_TASKS_ASSIGNED_TO_ME").await;
    assert!(titles(&theirs).contains(&"Yours".to_owned()));
    let (_, theirs) = list(&key, "&filter=INDEPENDENT_TASKS_CREATED_BY_ME").await;
    assert_eq!(titles(&theirs), [""; 0]);
    let (_, mine) = list(organization.api_key(), "&filter=INDEPENDENT_TASKS_CREATED_BY_ME").await;
    assert_eq!(titles(&mine).len(), 7);
    let (_, reversed) = list(organization.api_key(), "&sort_direction=DESC").await;
    assert_eq!(titles(&reversed)[0], "Yours");
    let (_, drafts) = list(organization.api_key(), "&published=false").await;
    assert!(
        drafts["tasks"].as_array().expect("tasks").iter().all(|task| task["status"] == "draft")
    );
    assert!(reversed["tasks"][0]["createdBy"]["firstName"].is_string(), "a person here");
    for query in ["&filter=ALL", "&sort_direction=UP", "&published=yes"] {
        assert_eq!(list(&key, query).await.0, 400, "{query}");
    }
}
