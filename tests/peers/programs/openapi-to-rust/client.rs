//! What openapi-to-rust makes of the document.

use bindings::generated::HttpClient;
use bindings::generated::types::{PostPage, UserPage};

pub fn new() -> HttpClient {
    let url = std::env::var("URL").expect("URL");
    let token = std::env::var("TOKEN").expect("TOKEN");
    HttpClient::new().with_base_url(url).with_api_key(token)
}

pub async fn get_user(client: &HttpClient, id: i64) -> i64 {
    client.get_user(id).await.expect("a user").data.id
}

pub async fn list_users() -> usize {
    let (client, mut users) = (new(), 0);
    for page in 1.. {
        let page = client.list_users(Some(page), Some(100), None, None, None, None).await.expect("a page");
        users += page.data.len();
        if page.links.and_then(|links| links.next.flatten()).is_none() {
            break;
        }
    }
    users
}

/// A recorded page. The client copies it into text first.
pub struct Recorded(Vec<u8>);

impl Recorded {
    pub fn new(page: Vec<u8>) -> Self {
        Self(page)
    }

    pub async fn users(&self) -> usize {
        let text = String::from_utf8_lossy(&self.0).into_owned();
        serde_json::from_str::<UserPage>(&text).expect("a page").data.len()
    }

    pub async fn posts(&self) -> usize {
        let text = String::from_utf8_lossy(&self.0).into_owned();
        serde_json::from_str::<PostPage>(&text).expect("a page").data.len()
    }
}
