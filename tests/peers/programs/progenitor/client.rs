//! What progenitor makes of the document.

use bindings::Client;
use bindings::types::{PostPage, UserPage};

pub fn new() -> Client {
    let url = std::env::var("URL").expect("URL");
    let token = std::env::var("TOKEN").expect("TOKEN");
    let mut headers = reqwest::header::HeaderMap::new();
    headers.insert(reqwest::header::AUTHORIZATION, format!("Bearer {token}").parse().expect("a header"));
    let client = reqwest::Client::builder().default_headers(headers).build().expect("a client");
    Client::new_with_client(&url, client)
}

pub async fn get_user(client: &Client, id: i64) -> i64 {
    let id = u64::try_from(id).expect("an id");
    let user = client.get_user().user(id).send().await.expect("a user").into_inner().data;
    user.id
}

pub async fn list_users() -> usize {
    let (client, mut users) = (new(), 0);
    for page in 1_u64.. {
        let page = client.list_users().limit(100_u64).page(page).send().await.expect("a page").into_inner();
        users += page.data.len();
        if page.links.and_then(|links| links.next).is_none() {
            break;
        }
    }
    users
}

/// A recorded page.
pub struct Recorded(Vec<u8>);

impl Recorded {
    pub fn new(page: Vec<u8>) -> Self {
        Self(page)
    }

    pub async fn users(&self) -> usize {
        serde_json::from_slice::<UserPage>(&self.0).expect("a page").data.len()
    }

    pub async fn posts(&self) -> usize {
        serde_json::from_slice::<PostPage>(&self.0).expect("a page").data.len()
    }
}
