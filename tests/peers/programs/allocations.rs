//! Prints how many allocations a call takes, on a connection that is there already.

#[allow(dead_code, reason = "the bench needs the rest")]
mod client;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let client = client::new();
    let calls = |calls: u64| {
        let counted = allocation_counter::measure(|| {
            runtime.block_on(async {
                for _ in 0..calls {
                    assert_eq!(client::get_user(&client, 2).await, 2);
                }
            });
        });
        counted.count_total
    };
    // What is allocated once is no call's.
    calls(20);
    let few = calls(100);
    println!("{}", (calls(600) - few) as f64 / 500.0);
}
