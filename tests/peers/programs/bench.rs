//! What is measured of each client, by the same code. `cargo compare-peers` compiles it once with
//! each client beside it.
//!
//! Reads the address of a tenant from `URL` and a token from `TOKEN`, and prints seconds:
//! `bench calls TASKS CALLS` those of a call, `bench list` those of a list of users, and then the
//! most memory that the program had, in kilobytes, `bench users FILE` and `bench posts FILE` those
//! that decoding a page takes.

#[allow(dead_code, reason = "not all of it is measured of each client")]
mod client;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    // One thread, so that the tenant has the other of two processors.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        match arguments.as_slice() {
            ["calls", tasks, calls] => println!("{}", call(number(tasks), number(calls)).await),
            ["list"] => list().await,
            ["users", file] => {
                let page = client::Recorded::new(std::fs::read(file).expect("a page"));
                println!("{}", decoding(async || page.users().await).await);
            }
            ["posts", file] => {
                let page = client::Recorded::new(std::fs::read(file).expect("a page"));
                println!("{}", decoding(async || page.posts().await).await);
            }
            _ => panic!("unknown arguments"),
        }
    });
}

fn number(text: &str) -> usize {
    text.parse().expect("a number")
}

async fn call(tasks: usize, calls: usize) -> f64 {
    let client = client::new();
    assert_eq!(client::get_user(&client, 2).await, 2);
    let left = Arc::new(AtomicUsize::new(calls));
    let start = Instant::now();
    let tasks: Vec<_> = (0..tasks)
        .map(|_| {
            let (client, left) = (client.clone(), left.clone());
            tokio::spawn(async move {
                let taken = |left: usize| left.checked_sub(1);
                while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, taken).is_ok() {
                    assert_eq!(client::get_user(&client, 2).await, 2);
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.expect("no panic");
    }
    start.elapsed().as_secs_f64() / calls as f64
}

async fn list() {
    let start = Instant::now();
    let users = client::list_users().await;
    let took = start.elapsed().as_secs_f64();
    assert!(users >= 10_000, "{users} users");
    println!("{took}");
    // Linux tells it.
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(peak) = status.lines().find_map(|line| line.strip_prefix("VmHWM:")) {
        println!("{}", peak.trim().trim_end_matches(" kB"));
    }
}

/// The median of what decoding takes, of at least five times and half a second.
async fn decoding(decode: impl AsyncFn() -> usize) -> f64 {
    let items = decode().await;
    assert!(items >= 100, "{items} items");
    let (mut times, begin) = (Vec::new(), Instant::now());
    while times.len() < 5 || begin.elapsed() < Duration::from_millis(500) {
        let start = Instant::now();
        assert_eq!(decode().await, items);
        times.push(start.elapsed());
    }
    times.sort();
    times[times.len() / 2].as_secs_f64()
}
