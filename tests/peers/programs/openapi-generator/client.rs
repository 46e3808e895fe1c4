//! What openapi-generator makes of the document.

use std::sync::Arc;

use bindings::apis::configuration::Configuration;
use bindings::apis::users_api;
use bindings::models::{PostPage, UserPage};

pub fn new() -> Arc<Configuration> {
    let mut configuration = Configuration::new();
    configuration.base_path = std::env::var("URL").expect("URL");
    configuration.bearer_access_token = Some(std::env::var("TOKEN").expect("TOKEN"));
    Arc::new(configuration)
}

pub async fn get_user(client: &Configuration, id: i64) -> i64 {
    users_api::get_user(client, id).await.expect("a user").data.id
}

pub async fn list_users() -> usize {
    let (client, mut users) = (new(), 0);
    for page in 1.. {
        let page = users_api::list_users(&client, Some(page), Some(100), None, None, None, None);
        let page = page.await.expect("a page");
        users += page.data.len();
        if page.links.and_then(|links| links.next.flatten()).is_none() {
            break;
        }
    }
    users
}

/// A recorded page. The client reads it as text first.
pub struct Recorded(Vec<u8>);

impl Recorded {
    pub fn new(page: Vec<u8>) -> Self {
        Self(page)
    }

    pub async fn users(&self) -> usize {
        let text = String::from_utf8_lossy(&self.0);
        serde_json::from_str::<UserPage>(&text).expect("a page").data.len()
    }

    pub async fn posts(&self) -> usize {
        let text = String::from_utf8_lossy(&self.0);
        serde_json::from_str::<PostPage>(&text).expect("a page").data.len()
    }
}
