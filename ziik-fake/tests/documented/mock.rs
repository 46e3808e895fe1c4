//! A mock of a document, over HTTP.

use std::time::Duration;

use serde_json::{Value, json};
use ziik_fake::documented::{Document, Mock};
use ziik_fake::{Answers, Change, Fault, FaultPlan, Paging, Rule};

use crate::{Reply, library, request};

async fn start() -> Mock {
    Mock::builder(library()).start().await.unwrap()
}

async fn call(mock: &Mock, method: &str, path: &str, body: Option<Value>) -> Reply {
    let request = request(method, format!("{}{path}", mock.url())).bearer_auth("t");
    Reply::of(body.into_iter().fold(request, |request, body| request.json(&body))).await
}

async fn get(mock: &Mock, path: &str) -> Reply {
    call(mock, "GET", path, None).await
}

#[tokio::test]
async fn examples_and_ids() {
    let mock = start().await;
    assert!(mock.url().ends_with("/api"));
    let folders = get(&mock, "/folders?page=2&ids[]=1&ids[]=2").await;
    assert_eq!((folders.status, &folders.body["meta"]["current_page"]), (200, &json!(1)));
    assert_eq!(get(&mock, "/folders/9").await.body, json!({"data": {"id": 9, "name": "Recipes"}}));
    let recent = get(&mock, "/folders/recent").await;
    assert_eq!(recent.body[0]["created"], "2026-03-02T09:15:00Z");
    let tree = get(&mock, "/folders/9/tree").await;
    assert_eq!((&tree.body["id"], &tree.body["folders"]), (&json!(1), &json!([])), "not its last");
    let put = call(&mock, "PUT", "/folders/5", Some(json!({"name": "x"}))).await;
    assert_eq!((put.status, &put.body["id"]), (200, &json!(5)));
}

#[tokio::test]
async fn what_is_made_has_an_address() {
    let mock = start().await;
    let made = call(&mock, "POST", "/folders", Some(json!({"name": "x"}))).await;
    assert_eq!((made.status, &made.body["data"]["id"]), (201, &json!(7)));
    assert_eq!(made.header("location"), format!("{}/folders/7", mock.url()));
    let gone = call(&mock, "DELETE", "/folders/7", None).await;
    assert_eq!((gone.status, gone.text.as_str()), (204, ""));
    let effects = mock.effects();
    let effects: Vec<_> =
        effects.iter().map(|one| (one.operation, one.change, &one.ids[..])).collect();
    assert_eq!(
        effects,
        [
            ("create_folder", Change::Created, &[7][..]),
            ("delete_folder", Change::Deleted, &[7][..]),
        ]
    );
}

#[tokio::test]
async fn bodies_that_are_no_json() {
    let mock = start().await;
    let file = get(&mock, "/files/00000000-0000-4000-8000-000000000001").await;
    assert_eq!((file.status, file.header("content-type")), (200, "application/octet-stream"));
    assert!(!file.text.is_empty() && file.header("x-size") == "1", "{file:?}");
    let latest = get(&mock, "/files/latest").await;
    assert_eq!(
        (latest.header("content-type"), &latest.body),
        ("application/json", &json!({"id": "text"}))
    );
    let export = get(&mock, "/export/a.b.csv").await;
    assert_eq!(export.text, "id;name\n1;Recipes\n");
    assert_eq!(get(&mock, "/export/a.doc").await.status, 404);

    let form = |folder: &str| {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"folder\"\r\n\r\n{folder}\r\n\
             --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n\0\r\n--x--\r\n"
        );
        let request = request("POST", format!("{}/files", mock.url())).bearer_auth("t");
        request.header("content-type", "multipart/form-data; boundary=x").body(body)
    };
    let stored = Reply::of(form("1")).await;
    assert_eq!((stored.status, stored.text.as_str()), (202, ""));
    assert_eq!(Reply::of(form("x")).await.status, 422);
}

#[tokio::test]
async fn refusals_are_those_of_the_document() {
    let mock = start().await;
    let query = get(&mock, "/folders?page=0").await;
    assert_eq!((query.status, query.body), (422, json!({"error": "invalid"})));
    let path = get(&mock, "/folders/x").await;
    assert_eq!((path.status, path.body), (404, json!({"reason": "missing"})));
    let unknown = get(&mock, "/nothing").await;
    assert_eq!((unknown.status, unknown.body["message"].is_string()), (404, true));
    let method = call(&mock, "PATCH", "/folders/1", None).await;
    assert_eq!((method.status, method.header("allow")), (405, "GET, PUT, DELETE"));
    let text = request("POST", format!("{}/folders", mock.url())).bearer_auth("t");
    assert_eq!(Reply::of(text.body("x")).await.status, 422, "415 is not documented");
    let text = request("PUT", format!("{}/folders/1", mock.url())).bearer_auth("t");
    assert_eq!(Reply::of(text.body("x")).await.status, 415, "nothing is documented");
    for wrong in [
        json!({}),
        json!({"name": ""}),
        json!({"name": "x".repeat(21)}),
        json!({"name": "x", "parent": {"id": 1, "name": "y"}}),
        json!({"name": "x", "colour": "red"}),
        json!({"name": "x", "access": {"users": ["1"]}}),
        json!([]),
    ] {
        assert_eq!(call(&mock, "POST", "/folders", Some(wrong)).await.status, 422);
    }
    let right = json!({"name": "x", "parent": null, "description": null, "access": "everybody"});
    assert_eq!(call(&mock, "POST", "/folders", Some(right)).await.status, 201);
}

#[tokio::test]
async fn signing_in() {
    let mock = start().await;
    let url = |path: &str| format!("{}{path}", mock.url());
    assert_eq!(Reply::of(request("GET", url("/folders/1"))).await.status, 401);
    let open = Reply::of(request("GET", url("/health"))).await;
    assert_eq!((open.status, open.header("content-type")), (200, "application/problem+json"));
    assert_eq!(open.body, json!({"status": "green", "load": 1}));

    let expires = Rule::new(Fault::TokenExpires).times(1);
    mock.set_faults(FaultPlan::new(0).rule(expires));
    assert_eq!(get(&mock, "/folders/1").await.status, 401);
    assert_eq!(get(&mock, "/folders/1").await.status, 401, "it stays expired");
    let other = request("GET", url("/folders/1")).bearer_auth("new");
    assert_eq!(Reply::of(other).await.status, 200);
}

#[tokio::test]
async fn faults_forms_and_the_log() {
    let document = library();
    let rule = document.rule("get_folder:1x1=status-503:retry-after:1s").unwrap();
    assert!(document.rule("get_user:1=html-503").is_err());
    let late = "1=latency:20ms".parse::<Rule>().unwrap();
    let answers = Answers::default().paging(Paging::NoMeta).quirks(true);
    let mock =
        Mock::builder(document).answers(answers).faults(FaultPlan::new(0).rule(rule).rule(late));
    let mock = mock.clock_skew(-86400).start().await.unwrap();
    let folders = get(&mock, "/folders").await;
    assert_eq!((&folders.body["data"][0]["id"], folders.body.get("meta")), (&json!("1"), None));
    let began = std::time::Instant::now();
    let failed = get(&mock, "/folders/1?a=b").await;
    assert!(began.elapsed() >= Duration::from_millis(20));
    assert_eq!((failed.status, failed.header("retry-after")), (503, "1"));
    assert_eq!(get(&mock, "/folders/1").await.status, 200);
    let requests = mock.requests();
    assert_eq!((requests.len(), requests[1].path.as_str()), (3, "/folders/1"));
    assert_eq!(mock.struck(), [1, 3]);
    mock.shutdown().await;
}

#[tokio::test]
async fn documents_without_a_base_path() {
    let text = r#"{"openapi": "3.1.0", "paths": {"/": {"get": {"responses": {}}}}}"#;
    let mock = Mock::builder(Document::from_text(text).unwrap()).start().await.unwrap();
    assert_eq!(get(&mock, "/").await.status, 204);
    assert_eq!(get(&mock, "//").await.status, 404);
}
