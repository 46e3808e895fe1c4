//! This workspace's client.

use bytes::Bytes;
#[cfg(feature = "sign-in")]
use futures_util::TryStreamExt;
use ziik_api::{Client, Operation, Sending, Transport};
#[cfg(feature = "sign-in")]
use ziik_ext::Paginate;

pub fn new() -> Client {
    let url = std::env::var("URL").expect("URL");
    let token = std::env::var("TOKEN").expect("TOKEN");
    Client::builder(url).token(token).build().expect("a client")
}

pub async fn get_user(client: &Client, id: i64) -> i64 {
    client.get_user(id).send().await.expect("a user").id.get()
}

#[cfg(feature = "sign-in")]
pub async fn list_users() -> usize {
    let (url, token) = (std::env::var("URL").expect("URL"), std::env::var("TOKEN").expect("TOKEN"));
    let client = ziik_ext::Client::builder(url).token(token, i64::from(u32::MAX)).build().expect("a client");
    let users = client.list_users().limit(100).items();
    users.try_fold(0, async |users, _| Ok(users + 1)).await.expect("all users")
}

/// A recorded page, in the only way that bodies come to this client: by a transport.
pub struct Recorded(pub Client);

impl Recorded {
    pub fn new(page: Vec<u8>) -> Self {
        let page = Page(page.into());
        Self(Client::builder("http://127.0.0.1/api").transport(page).build().expect("a client"))
    }

    pub async fn users(&self) -> usize {
        self.0.list_users().send().await.expect("a page").data.len()
    }

    pub async fn posts(&self) -> usize {
        self.0.list_posts().send().await.expect("a page").data.len()
    }
}

#[derive(Debug)]
struct Page(Bytes);

impl Transport for Page {
    fn send(&self, _: http::Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        let body = self.0.clone();
        Box::pin(async move { Ok(http::Response::new(body)) })
    }
}
