//! What answers from a document: a tenant, an organization and a mock.

mod compact;
mod embedded;
mod guide;
mod mock;
mod tenant;
mod whole;

use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::Value;
use ziik_fake::documented::Document;

/// An API with folders, files, recursion and lists in queries.
fn library() -> Document {
    Document::from_text(include_str!("library.yaml")).unwrap()
}

/// An answer.
#[derive(Debug)]
struct Reply {
    status: u16,
    headers: reqwest::header::HeaderMap,
    text: String,
    /// Null where there is no JSON.
    body: Value,
}

impl Reply {
    async fn of(request: RequestBuilder) -> Self {
        let response: Response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.unwrap();
        let body = serde_json::from_str(&text).unwrap_or_default();
        Self { status, headers, text, body }
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The status and the fields that are blamed, as Ziik tells them.
    fn blamed(&self) -> (u16, Vec<&str>) {
        let errors = self.body["errors"].as_object();
        let fields = errors.into_iter().flat_map(|errors| errors.keys()).map(String::as_str);
        (self.status, fields.collect())
    }
}

fn request(method: &str, url: String) -> RequestBuilder {
    Client::new().request(method.parse::<Method>().unwrap(), url)
}
