//! `reqwest` and `serde_json` by hand, for the two operations that are measured.

use reqwest::Client as Http;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::client::types::{Page, User};

#[path = "types.rs"]
mod types;

#[derive(Clone)]
pub struct Client {
    http: Http,
    url: String,
    token: String,
}

#[derive(Deserialize)]
struct Envelope<T> {
    data: T,
}

pub fn new() -> Client {
    let url = std::env::var("URL").expect("URL");
    let token = std::env::var("TOKEN").expect("TOKEN");
    Client { http: Http::new(), url, token }
}

async fn get<T: DeserializeOwned>(client: &Client, path: &str) -> T {
    let address = format!("{}{path}", client.url);
    let answer = client.http.get(address).bearer_auth(&client.token).send().await.expect("an answer");
    let body = answer.error_for_status().expect("success").bytes().await.expect("a body");
    serde_json::from_slice(&body).expect("what is documented")
}

pub async fn get_user(client: &Client, id: i64) -> i64 {
    let user: Envelope<User> = get(client, &format!("/users/{id}")).await;
    user.data.id
}

pub async fn list_users() -> usize {
    let (client, mut users) = (new(), 0);
    for number in 1.. {
        let page: Page<User> = get(&client, &format!("/users?limit=100&page={number}")).await;
        users += page.data.len();
        if page.links.next.is_none() {
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
        serde_json::from_slice::<Page<User>>(&self.0).expect("a page").data.len()
    }

    pub async fn posts(&self) -> usize {
        panic!("posts are not written by hand")
    }
}
