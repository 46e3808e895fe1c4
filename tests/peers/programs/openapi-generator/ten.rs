//! Ten calls. How long it takes to compile is what is measured.

#[allow(dead_code, reason = "the bench needs the rest")]
mod client;

use bindings::apis::configuration::Configuration;
use bindings::apis::{groups_api, messages_api, posts_api, units_api, user_types_api, users_api};
use bindings::models::MessageCreate;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    println!("{}", runtime.block_on(ten(&client::new())).expect("ten answers"));
}

async fn ten(client: &Configuration) -> Result<usize, Box<dyn std::error::Error>> {
    let user = users_api::get_user(client, 2).await?.data;
    let users = users_api::list_users(client, None, Some(10), None, None, None, None).await?;
    let user_types = user_types_api::list_user_types(client, None, None).await?;
    let unit = units_api::get_unit(client, 1).await?.data;
    let units = units_api::list_units(client, None, None, None, None, Some(10), None, None).await?;
    let group = groups_api::get_group(client, 1).await?.data;
    let groups = groups_api::list_groups(client, None, None, None, Some(10), None).await?;
    let post = posts_api::get_post(client, 1).await?;
    let posts =
        posts_api::list_posts(client, None, None, None, Some(10), None, None, None, None, None, None).await?;
    let message = messages_api::create_message(client, 1, MessageCreate::new("Hello".to_owned())).await?.data;
    assert!(user.id == 2 && unit.id == 1 && group.id == 1 && post.id == 1 && message.id > 0);
    Ok(users.data.len() + user_types.data.len() + units.data.len() + groups.data.len() + posts.data.len())
}
