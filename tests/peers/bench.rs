//! What is measured of each client, by the same code. `scripts/compare-peers` compiles it once
//! with each client beside it.
//!
//! Reads the address of a tenant from `URL` and a token from `TOKEN`. `bench calls TASKS CALLS`
//! prints calls per second, `bench list` the milliseconds that a list of users takes, and `bench
//! decode FILE` megabytes per second.

mod client;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    // One thread, so that the tenant has the other of two processors.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let figure = runtime.block_on(async {
        match arguments.as_slice() {
            ["calls", tasks, calls] => calls_per_second(number(tasks), number(calls)).await,
            ["list"] => list().await,
            ["decode", file] => megabytes_per_second(std::fs::read(file).expect("a recorded page")).await,
            _ => panic!("unknown arguments"),
        }
    });
    println!("{figure:.1}");
}

fn number(text: &str) -> usize {
    text.parse().expect("a number")
}

async fn calls_per_second(tasks: usize, calls: usize) -> f64 {
    let client = client::new();
    assert_eq!(client::get_user(&client, 2).await, 2);
    let left = Arc::new(AtomicUsize::new(calls));
    let start = Instant::now();
    let tasks: Vec<_> = (0..tasks)
        .map(|_| {
            let (client, left) = (client.clone(), left.clone());
            tokio::spawn(async move {
                while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok() {
                    assert_eq!(client::get_user(&client, 2).await, 2);
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.expect("no panic");
    }
    calls as f64 / start.elapsed().as_secs_f64()
}

async fn list() -> f64 {
    let start = Instant::now();
    let users = client::list_users().await;
    assert!(users >= 10_000, "{users} users");
    start.elapsed().as_secs_f64() * 1e3
}

async fn megabytes_per_second(page: Vec<u8>) -> f64 {
    let size = page.len() as f64 / 1e6;
    let page = client::Recorded::new(page);
    let (mut best, start) = (Duration::MAX, Instant::now());
    while start.elapsed() < Duration::from_secs(1) {
        let round = Instant::now();
        for _ in 0..20 {
            assert_eq!(page.decode().await, 100);
        }
        best = best.min(round.elapsed());
    }
    20.0 * size / best.as_secs_f64()
}
