//! Ten calls. How long it takes to compile is what is measured.

#[allow(dead_code, reason = "the bench needs the rest")]
mod client;

use bindings::client::default::parameters::{
    ListGroupsQuery, ListPostsQuery, ListUnitsQuery, ListUserTypesQuery, ListUsersQuery,
};
use bindings::types::MessageCreate;
use bindings::Client;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    println!("{}", runtime.block_on(ten(&client::new())).expect("ten answers"));
}

async fn ten(client: &Client) -> Result<usize, Box<dyn std::error::Error>> {
    let limit = Some(10);
    let user = client.get_user("2").await?.data;
    let users = client.list_users(&ListUsersQuery { limit, ..Default::default() }).await?;
    let user_types = client.list_user_types(&ListUserTypesQuery::default()).await?;
    let unit = client.get_unit("1").await?.data;
    let units = client.list_units(&ListUnitsQuery { limit, ..Default::default() }).await?;
    let group = client.get_group("1").await?.data;
    let groups = client.list_groups(&ListGroupsQuery { limit, ..Default::default() }).await?;
    let post = client.get_post("1").await?;
    let posts = client.list_posts(&ListPostsQuery { limit, ..Default::default() }).await?;
    let message = MessageCreate { message: "Hello".to_owned(), ..Default::default() };
    let message = client.create_message("1", message).await?.data;
    assert!(user.id == 2 && unit.id == 1 && group.id == 1 && post.id == 1 && message.id > 0);
    Ok(users.data.len() + user_types.data.len() + units.data.len() + groups.data.len() + posts.data.len())
}
