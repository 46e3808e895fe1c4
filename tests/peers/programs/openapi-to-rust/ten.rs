//! Ten calls. How long it takes to compile is what is measured.

#[allow(dead_code, reason = "the bench needs the rest")]
mod client;

use bindings::generated::HttpClient;
use bindings::generated::types::MessageCreate;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    println!("{}", runtime.block_on(ten(&client::new())).expect("ten answers"));
}

async fn ten(client: &HttpClient) -> Result<usize, Box<dyn std::error::Error>> {
    let none = None::<&str>;
    let user = client.get_user(2).await?.data;
    let users = client.list_users(None, Some(10), None, None, None, None).await?;
    let user_types = client.list_user_types(None, None).await?;
    let unit = client.get_unit(1).await?.data;
    let units = client.list_units(None, None, none, None, Some(10), None, none).await?;
    let group = client.get_group(1).await?.data;
    let groups = client.list_groups(none, None, None, Some(10), None).await?;
    let post = client.get_post(1).await?;
    let posts = client.list_posts(None, None, None, Some(10), None, None, None, None, None, none).await?;
    let message = MessageCreate {
        message: "Hello".to_owned(),
        file_count: None,
        additional_properties: Default::default(),
    };
    let message = client.create_message(1, message).await?.data;
    assert!(user.id == 2 && unit.id == 1 && group.id == 1 && post.id == 1 && message.id > 0);
    Ok(users.data.len() + user_types.data.len() + units.data.len() + groups.data.len() + posts.data.len())
}
