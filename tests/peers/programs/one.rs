//! The smallest program: one call. Its size is what is measured.

#[allow(dead_code, reason = "the bench needs the rest")]
mod client;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let client = client::new();
        println!("{}", client::get_user(&client, 2).await);
    });
}
