//! Ten calls. How long it takes to compile is what is measured.

#[allow(dead_code, reason = "the bench needs the rest")]
mod client;

use bindings::Client;
use bindings::types::MessageCreate;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    println!("{}", runtime.block_on(ten(&client::new())).expect("ten answers"));
}

async fn ten(client: &Client) -> Result<usize, Box<dyn std::error::Error>> {
    let user = client.get_user().user(2_u64).send().await?.into_inner().data;
    let users = client.list_users().limit(10_u64).send().await?.into_inner();
    let user_types = client.list_user_types().send().await?.into_inner();
    let unit = client.get_unit().unit(1_u64).send().await?.into_inner().data;
    let units = client.list_units().limit(10_u64).send().await?.into_inner();
    let group = client.get_group().group(1_u64).send().await?.into_inner().data;
    let groups = client.list_groups().limit(10_u64).send().await?.into_inner();
    let post = client.get_post().content(1_u64).send().await?.into_inner();
    let posts = client.list_posts().limit(10_u64).send().await?.into_inner();
    let message = MessageCreate::builder().message("Hello");
    let message = client.create_message().conversation(1_u64).body(message).send().await?.into_inner().data;
    assert!(user.id == 2 && unit.id == 1 && group.id == 1 && post.id == 1 && message.id > 0);
    Ok(users.data.len() + user_types.data.len() + units.data.len() + groups.data.len() + posts.data.len())
}
