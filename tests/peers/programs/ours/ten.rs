//! Ten calls. How long it takes to compile is what is measured.

#[allow(dead_code, reason = "the bench needs the rest")]
mod client;

use ziik_api::types::MessageCreate;
use ziik_api::{Client, Error};

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    println!("{}", runtime.block_on(ten(&client::new())).expect("ten answers"));
}

async fn ten(client: &Client) -> Result<usize, Error> {
    let user = client.get_user(2).send().await?;
    let users = client.list_users().limit(10).send().await?;
    let user_types = client.list_user_types().send().await?;
    let unit = client.get_unit(1).send().await?;
    let units = client.list_units().limit(10).send().await?;
    let group = client.get_group(1).send().await?;
    let groups = client.list_groups().limit(10).send().await?;
    let post = client.get_post(1).send().await?;
    let posts = client.list_posts().limit(10).send().await?;
    let message = client.create_message(1, MessageCreate::new("Hello")).send().await?;
    assert!(user.id == 2 && unit.id == 1 && group.id == 1 && post.id == 1 && message.id.get() > 0);
    Ok(users.data.len() + user_types.data.len() + units.data.len() + groups.data.len() + posts.data.len())
}
