//! A tenant that answers from a document what it has no state for.

use serde_json::{Value, json};
use ziik_fake::{Answers, FaultPlan, Tenant, Updates};

use crate::{Reply, library, request};

struct Api {
    tenant: Tenant,
    token: String,
}

impl Api {
    async fn start(answers: Answers) -> Self {
        let builder = Tenant::builder().users(5).document(library()).answers(answers);
        let tenant = builder.start().await.unwrap();
        let credentials = json!({"username": tenant.username(), "password": tenant.password()});
        let url = format!("{}/authenticate", tenant.url());
        let token = Reply::of(request("POST", url).json(&credentials)).await.body["jwt"].clone();
        Self { tenant, token: token.as_str().unwrap().to_owned() }
    }

    async fn call(&self, method: &str, path: &str, body: Option<Value>) -> Reply {
        let url = format!("{}{path}", self.tenant.url());
        let request = request(method, url).bearer_auth(&self.token);
        Reply::of(body.into_iter().fold(request, |request, body| request.json(&body))).await
    }

    async fn get(&self, path: &str) -> Reply {
        self.call("GET", path, None).await
    }
}

#[tokio::test]
async fn both_kinds_of_operations_answer() {
    let api = Api::start(Answers::default()).await;
    assert_eq!(api.get("/users/1").await.body["data"]["admin"], true, "state goes first");
    assert_eq!(api.get("/folders/8").await.body["data"]["id"], 8);
    assert_eq!(api.get("/users/1/shelf?since=2026-03-02").await.body["owner"], 1);
    let made = api.call("POST", "/folders", Some(json!({"name": "x"}))).await;
    assert_eq!(made.header("location"), format!("{}/folders/7", api.tenant.url()));
    let effects = api.tenant.effects();
    let effects: Vec<_> = effects.iter().map(|effect| effect.operation).collect();
    assert_eq!(effects, ["authenticate", "create_folder"]);
    assert_eq!(api.tenant.requests().len(), 5);
}

#[tokio::test]
async fn refusals_have_the_form_of_the_tenant() {
    let api = Api::start(Answers::default()).await;
    let reply = api.call("POST", "/folders", Some(json!({"colour": 1, "parent": {}}))).await;
    assert_eq!(reply.blamed(), (422, vec!["colour", "name", "parent.id"]));
    assert_eq!(reply.body["errors"]["name"], json!(["This field is required."]));
    assert_eq!(reply.body["error"]["is_ziik_error"], true);
    let query = api.get("/folders?page=x&ids[]=y&sort=z").await;
    assert_eq!(query.blamed(), (422, vec!["ids.0", "page", "sort"]));
    assert_eq!(api.get("/users/1/shelf").await.blamed(), (422, vec!["since"]));
    assert_eq!(api.get("/users/x/shelf?since=2026-03-02").await.status, 404);
    let method = api.call("PATCH", "/folders", Some(json!({}))).await;
    assert_eq!((method.status, method.header("allow")), (405, "GET, POST"));
    let url = format!("{}/folders", api.tenant.url());
    let plain = request("POST", url.clone()).bearer_auth(&api.token).body("x");
    let plain = Reply::of(plain).await;
    assert_eq!((plain.status, &plain.body["error"]["is_ziik_error"]), (400, &json!(true)));
    let foreign = Reply::of(request("GET", url).bearer_auth("foreign")).await;
    assert_eq!((foreign.status, &foreign.body["error"]["code"]), (401, &json!("unauthorized")));
    let open = format!("{}/health", api.tenant.url());
    assert_eq!(Reply::of(request("GET", open)).await.status, 200);
}

#[tokio::test]
async fn tokens_forms_and_faults_are_those_of_all_operations() {
    let answers: Answers = "envelope-bare,updates-no-content,paging-bare".parse().unwrap();
    let api = Api::start(answers).await;
    assert_eq!(api.get("/folders/8").await.body, json!({"id": 8, "name": "Recipes"}));
    assert_eq!(api.get("/folders").await.body[2]["name"], "Beans");
    let put = api.call("PUT", "/folders/8", Some(json!({"name": "x"}))).await;
    assert_eq!((put.status, put.text.as_str()), (204, ""));
    api.tenant.set_answers(Answers::default().updates(Updates::Object).quirks(true));
    let made = api.call("POST", "/folders", Some(json!({"name": "x"}))).await;
    assert_eq!((made.status, &made.body["data"]["id"]), (201, &json!("7")));

    let rule = library().rule("get_folder:1x1=html-503").unwrap();
    api.tenant.set_faults(FaultPlan::new(0).rule(rule));
    assert_eq!(api.get("/users/1").await.status, 200);
    assert_eq!(api.get("/folders/1").await.status, 503);
    api.tenant.expire_tokens();
    assert_eq!(api.get("/folders/1").await.status, 401);
}
