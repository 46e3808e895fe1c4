//! A small client, so that the tests say only what they are about.

use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use ziik_fake::{Builder, Tenant};

/// User 2, who may change nothing.
pub(crate) const BARISTA: u64 = 2;
/// User 3, of the people team.
pub(crate) const PEOPLE_TEAM: u64 = 3;

/// A tenant and somebody signed in to it.
pub(crate) struct Api {
    pub(crate) tenant: Tenant,
    client: Client,
    pub(crate) token: String,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) text: String,
    /// Null where there is no JSON.
    pub(crate) body: Value,
}

impl Api {
    /// A small tenant, with the administrator signed in.
    pub(crate) async fn start() -> Self {
        Self::with(Tenant::builder().users(60)).await
    }

    pub(crate) async fn with(builder: Builder) -> Self {
        let tenant = builder.start().await.unwrap();
        let mut api = Self { tenant, client: Client::new(), token: String::new() };
        api.token = api.sign_in(api.tenant.username()).await;
        api
    }

    pub(crate) async fn sign_in(&self, username: &str) -> String {
        let credentials = json!({"username": username, "password": self.tenant.password()});
        let reply = self.post("/authenticate", credentials).await;
        reply
            .body
            .pointer("/jwt")
            .or(reply.body.pointer("/0/jwt"))
            .unwrap()
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// Lets time pass, and signs the administrator in again: tokens do not live that long.
    pub(crate) async fn days_later(&mut self, days: i64) {
        self.tenant.set_clock_skew(days * 24 * 3600 + 1);
        self.become_admin().await;
    }

    /// Goes on as another user.
    pub(crate) async fn become_user(&mut self, id: u64) {
        let user = self.get(&format!("/users/{id}")).await;
        let email = user.body["data"]["email"].as_str().unwrap().to_owned();
        self.token = self.sign_in(&email).await;
    }

    /// Goes on as the administrator.
    pub(crate) async fn become_admin(&mut self) {
        self.token = self.sign_in(self.tenant.username()).await;
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Reply {
        self.send(Method::POST, path, Some(body)).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Reply {
        self.send(Method::PATCH, path, Some(body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Reply {
        self.send(Method::DELETE, path, None).await
    }

    pub(crate) async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Reply {
        let request = self.request(method, path);
        Self::reply(body.into_iter().fold(request, |request, body| request.json(&body))).await
    }

    /// POSTs a body that is no JSON.
    pub(crate) async fn upload(&self, path: &str, media_type: &str, body: Vec<u8>) -> Reply {
        let request = self.request(Method::POST, path);
        Self::reply(request.header("content-type", media_type).body(body)).await
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}{path}", self.tenant.url()));
        if self.token.is_empty() { request } else { request.bearer_auth(&self.token) }
    }

    async fn reply(request: RequestBuilder) -> Reply {
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let location =
            response.headers().get("location").map(|value| value.to_str().unwrap().to_owned());
        let text = response.text().await.unwrap();
        let body = serde_json::from_str(&text).unwrap_or_default();
        Reply { status, location, text, body }
    }

    /// What stands in `data` of a GET that has to succeed.
    pub(crate) async fn data(&self, path: &str) -> Value {
        let mut reply = self.get(path).await;
        assert_eq!(reply.status, 200, "{path}: {reply:?}");
        reply.body["data"].take()
    }

    /// The ids of a list.
    pub(crate) async fn ids(&self, path: &str) -> Vec<u64> {
        let data = self.data(path).await;
        data.as_array().unwrap().iter().map(|item| item["id"].as_u64().unwrap()).collect()
    }

    /// Creates something and answers its id.
    pub(crate) async fn create(&self, path: &str, body: Value) -> u64 {
        let reply = self.post(path, body).await;
        assert_eq!(reply.status, 201, "{path}: {reply:?}");
        reply.body["data"]["id"].as_u64().or(reply.body["id"].as_u64()).unwrap()
    }
}

impl Reply {
    /// The status and the fields that are blamed.
    pub(crate) fn blamed(&self) -> (u16, Vec<&str>) {
        let errors = self.body["errors"].as_object();
        (
            self.status,
            errors.into_iter().flat_map(|errors| errors.keys()).map(String::as_str).collect(),
        )
    }
}

/// The keys of an object, sorted.
pub(crate) fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = object.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}
