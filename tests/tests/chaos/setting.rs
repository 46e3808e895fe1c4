//! What a run is made of: its numbers, its runtime, its clients.

use std::env;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use ziik_ext::{Client, ClientBuilder, RetryPolicy};
use ziik_fake::Tenant;

/// Runs take turns: one of them measures the memory of the whole process.
static TURN: Mutex<()> = Mutex::new(());

/// A number from the environment, else this one.
pub(crate) fn number(name: &str, default: u64) -> u64 {
    let told = env::var(name).ok().filter(|told| !told.is_empty());
    told.map_or(default, |told| {
        told.parse().unwrap_or_else(|_| panic!("{name} is a whole number, not `{told}`"))
    })
}

/// The seed of the run, which is printed: a failed test shows it.
pub(crate) fn seed() -> u64 {
    let seed = number("CHAOS_SEED", 1);
    println!("again with CHAOS_SEED={seed}");
    seed
}

/// Runs it alone, and fails when it is not done in time: somebody waits for something that never
/// comes.
pub(crate) fn run(limit: Duration, run: impl Future<Output = ()>) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let outcome =
        runtime.expect("a runtime").block_on(async { tokio::time::timeout(limit, run).await });
    outcome.unwrap_or_else(|_| panic!("not done after {limit:?}: a deadlock, or a slow machine"));
}

/// Quick to try again, and so often; its retry budget never runs out, so that only `attempts` ends
/// a call.
pub(crate) fn builder(tenant: &Tenant, attempts: u32) -> ClientBuilder {
    let policy = RetryPolicy::default()
        .max_attempts(attempts)
        .backoff(Duration::from_millis(1), Duration::from_millis(4))
        .budget(1000.0, 1_000_000);
    Client::builder(tenant.url()).password(tenant.username(), tenant.password()).retry(policy)
}
