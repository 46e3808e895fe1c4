//! One user over HTTP: signed in, retriable, tolerant and typed, beside reqwest and plain serde.
//! Both are in one program, and take turns in it.
//!
//! Reads `URL`, `TOKEN`, `USERNAME` and `PASSWORD`. Prints the seconds of a call and those of the
//! processor, ours and plain, each the median of many rounds.

use std::time::{Duration, Instant};

use serde::Deserialize;
use ziik_api::types::User;
use ziik_ext::Client;

const ROUNDS: usize = 20;
const CALLS: u32 = 100;

#[derive(Deserialize)]
struct Envelope {
    data: User,
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(compare());
}

async fn compare() {
    let [url, token, username, password] =
        ["URL", "TOKEN", "USERNAME", "PASSWORD"].map(|name| std::env::var(name).expect(name));
    let client = Client::builder(&url).password(&username, password.as_str()).build().expect("a client");
    let plain = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    let plain = plain.build().expect("a client");
    let address = format!("{url}/users/2");

    let ours = async || assert_eq!(client.get_user(2).send().await.expect("a user").id, 2);
    let theirs = async || {
        let answer = plain.get(&address).bearer_auth(&token).send().await.expect("an answer");
        let body = answer.error_for_status().expect("success").bytes().await.expect("a body");
        let user: Envelope = serde_json::from_slice(&body).expect("a user");
        assert_eq!(user.data.id, 2);
    };
    ours().await;
    theirs().await;
    let (mut first, mut second) = (Costs::default(), Costs::default());
    for _ in 0..ROUNDS {
        first.round(&ours).await;
        second.round(&theirs).await;
    }
    for costs in [first, second] {
        println!("{}", median(costs.wall));
        if !costs.processor.is_empty() {
            println!("{}", median(costs.processor));
        }
    }
}

/// Seconds of a call, of each round.
#[derive(Default)]
struct Costs {
    wall: Vec<f64>,
    processor: Vec<f64>,
}

impl Costs {
    async fn round(&mut self, call: &impl AsyncFn()) {
        let (processor, start) = (thread_time(), Instant::now());
        for _ in 0..CALLS {
            call().await;
        }
        self.wall.push(start.elapsed().as_secs_f64() / f64::from(CALLS));
        if let (Some(before), Some(after)) = (processor, thread_time()) {
            self.processor.push((after - before).as_secs_f64() / f64::from(CALLS));
        }
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// How long this thread has been at work. Linux tells it.
fn thread_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
