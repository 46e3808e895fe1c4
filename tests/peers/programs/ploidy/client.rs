//! What ploidy makes of the document.

use bindings::client::default::parameters::ListUsersQuery;
use bindings::types::{PostPage, UserPage};
use bindings::Client;
use bindings::util::{serde::de::DeserializeOwned, serde_json, serde_path_to_error};

pub fn new() -> Client {
    let url = std::env::var("URL").expect("URL");
    let token = std::env::var("TOKEN").expect("TOKEN");
    let client = Client::new(url).expect("an address");
    client.with_sensitive_header("Authorization", format!("Bearer {token}")).expect("a header")
}

pub async fn get_user(client: &Client, id: i64) -> i64 {
    client.get_user(&id.to_string()).await.expect("a user").data.id
}

pub async fn list_users() -> usize {
    let (client, mut users) = (new(), 0);
    for page in 1.. {
        let query = ListUsersQuery { page: Some(page), limit: Some(100), ..Default::default() };
        let page = client.list_users(&query).await.expect("a page");
        users += page.data.len();
        if page.links.into_option().and_then(|links| links.next.into_option()).is_none() {
            break;
        }
    }
    users
}

/// A recorded page, read as the client does.
pub struct Recorded(Vec<u8>);

impl Recorded {
    pub fn new(page: Vec<u8>) -> Self {
        Self(page)
    }

    fn read<T: DeserializeOwned>(&self) -> T {
        let json = &mut serde_json::Deserializer::from_slice(&self.0);
        serde_path_to_error::deserialize(json).expect("a page")
    }

    pub async fn users(&self) -> usize {
        self.read::<UserPage>().data.len()
    }

    pub async fn posts(&self) -> usize {
        self.read::<PostPage>().data.len()
    }
}
