//! Forms of answers, and what answers from the document.

use reqwest::Method;
use serde_json::{Value, json};
use ziik_fake::workdrive::{Organization, operations};
use ziik_fake::{Answers, Paging, Updates};

use crate::{call, get};

async fn with(answers: Answers) -> Organization {
    Organization::builder().users(12).answers(answers).start().await.expect("a port")
}

#[tokio::test]
async fn forms_of_answers() {
    let bare = with(Answers::default().paging(Paging::Bare)).await;
    assert_eq!(get(&bare, "/users").await.as_array().map(Vec::len), Some(10));
    let alone = with(Answers::default().paging(Paging::NoMeta)).await;
    let users = get(&alone, "/users").await;
    assert!(users["users"].is_array() && users.get("meta").is_none());
    let gaps = with("lists-gaps".parse().expect("a form")).await;
    assert!(get(&gaps, "/departments").await["departments"]["2"].is_object());
    let loose = with(Answers::default().quirks(true)).await;
    assert_eq!(get(&loose, "/users").await["meta"]["perPage"], "10");
    let silent = with(Answers::default().updates(Updates::NoContent)).await;
    let url = format!("{}/locations", silent.url());
    let request = reqwest::Client::new().post(url).header("X-API-KEY", silent.api_key());
    let answer = request.json(&json!({"name": "Turku"})).send().await.expect("an answer");
    assert_eq!(
        (answer.status().as_u16(), answer.text().await.expect("a body").as_str()),
        (204, "")
    );
}

#[tokio::test]
async fn the_other_operations_answer_from_the_document() {
    let organization = with(Answers::default()).await;
    let document = include_str!("../../../workdrive-api/openapi.yaml");
    let document: Value = serde_yaml::from_str(document).expect("a document");
    for operation in operations().iter().filter(|operation| !operation.has_state) {
        let described = &document["paths"][operation.path][operation.method.to_lowercase()];
        let body = described.pointer("/requestBody/content/application~1json/example");
        let path = operation.path.replace("{id}", "x").replace("{conversationId}", "x");
        let parameters = described["parameters"].as_array().into_iter().flatten();
        let needed = parameters.filter(|one| one["in"] == "query" && one["required"] == true);
        let needed: Vec<_> = needed.filter_map(|one| one["name"].as_str()).collect();
        let query = if needed.is_empty() { String::new() } else { needed.join("=x&") + "=x" };
        let path = format!("{path}?{query}");
        let method: Method = operation.method.parse().expect("a method");
        let (status, answer) = call(&organization, method, &path, body.cloned()).await;
        assert_eq!(status, 200, "{}: {answer}", operation.id);
        let says_something = !answer.is_null();
        let is_silent = operation.id.starts_with("delete_") || operation.id == "send_notification";
        assert_eq!(says_something, !is_silent, "{}: {answer}", operation.id);
    }
    let courses = get(&organization, "/courses").await;
    assert!(courses["taskLists"][0]["id"].is_string());
    let (status, refused) = call(&organization, Method::POST, "/videos", Some(json!([]))).await;
    let message = "body: Must be an object.";
    assert_eq!((status, refused), (400, json!({"statusCode": 400, "message": message})));
}
