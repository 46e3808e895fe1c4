//! Many calls from many tasks through one client.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use ziik_ext::Client;
use ziik_ext::api::types::ConversationCreate;
use ziik_fake::Tenant;

use crate::MEMORY;
use crate::books::Books;
use crate::setting::{builder, number, run, seed};
use crate::weather;
use crate::worker::{ATTEMPTS, Notes, SETTLED, Worker};

const TASKS: u64 = 64;
const MAX_IN_FLIGHT: usize = 32;
/// What a call may leave behind in the memory of this process: a line in the tenant's ledger, a
/// user or a message in the tenant, a line in the notes of its task.
const BYTES_PER_CALL: u64 = 300;
/// What may come and go.
const BYTES_AT_ONCE: u64 = 2_000_000;

#[test]
fn calls_through_the_storm_are_accounted_for() {
    let (seed, calls) = (seed(), number("CHAOS_CALLS", 10_000));
    run(Duration::from_secs(120) + Duration::from_millis(20 * calls), storm(seed, calls));
}

async fn storm(seed: u64, calls: u64) {
    let users = usize::try_from(SETTLED).expect("a small number");
    let tenant = Tenant::builder().users(users).seed(seed).start().await.expect("a tenant");
    let calm = builder(&tenant, 1).build().expect("a client");
    let conversations = conversations(&calm).await;
    let sign_ins_before = sign_ins(&tenant);

    tenant.set_faults(weather::plan(seed));
    let client = builder(&tenant, ATTEMPTS).max_in_flight(MAX_IN_FLIGHT).build().expect("a client");
    let start = Instant::now();
    let left = Arc::new(AtomicU64::new(calls));
    let tasks = (0..TASKS).zip(&conversations).map(|(number, conversation)| {
        let worker = Worker {
            number,
            client: client.clone(),
            random: fastrand::Rng::with_seed(seed.wrapping_mul(TASKS) + number),
            notes: Notes { conversation: *conversation, ..Notes::default() },
        };
        let left = Arc::clone(&left);
        tokio::spawn(async move { worker.work(&left).await })
    });
    let tasks = join_all(tasks);
    let (grown, notes) = tokio::join!(watch_memory(&tenant, &left, calls), tasks);
    let notes: Vec<_> = notes.into_iter().map(|notes| notes.expect("no panic")).collect();
    let (took, struck) = (start.elapsed(), tenant.struck());

    tenant.set_faults(ziik_fake::FaultPlan::default());
    let failed = notes.iter().flat_map(|notes| &notes.failed).fold(
        BTreeMap::new(),
        |mut sum, (word, count)| {
            *sum.entry(*word).or_insert(0) += count;
            sum
        },
    );
    let requests = struck[0];
    let signed_in = sign_ins(&tenant) - sign_ins_before;
    let (expired, lost) = (tenant.expired_tokens(), weather::lost_sign_ins(&struck));
    println!(
        "{calls} calls in {took:.1?}: {requests} requests, faults {:?}, failed {failed:?}, at most {} at once, signed in {signed_in} times \
         (learnt of {}), {expired} tokens expired, {grown} bytes more",
        weather::struck(&struck),
        tenant.most_in_flight(),
        signed_in - lost,
    );

    let wrong: Vec<_> = notes.iter().flat_map(|notes| &notes.wrong).collect();
    assert!(
        wrong.is_empty(),
        "{} errors that nothing explains, such as {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(5)]
    );
    assert_eq!(notes.iter().map(|notes| notes.calls).sum::<u64>(), calls, "a call was lost");
    let books = Books::read(&calm, &tenant.effects(), &conversations).await;
    let wrong = books.compare(&notes);
    assert!(
        wrong.is_empty(),
        "{} do not fit, such as {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(5)]
    );
    assert_eq!(tenant.most_in_flight(), MAX_IN_FLIGHT, "the gate");
    let expired = u64::try_from(expired).expect("a small number");
    assert!(signed_in <= expired + 1 + lost, "signed in more often than tokens expired");
    let refused = failed.get("401").copied().unwrap_or_default();
    assert!(
        refused * 250 < calls,
        "{refused} calls failed with a 401: more than met two expiries of their own"
    );
    // The faults were there, in about the shares that they were to have.
    let faults: u64 = weather::struck(&struck).iter().map(|(_, count)| count).sum();
    let per_mille = faults * 1000 / requests;
    assert!((290..350).contains(&per_mille), "{per_mille} in a thousand requests met a fault");
    let allowed = BYTES_AT_ONCE + BYTES_PER_CALL * calls;
    assert!(grown < allowed, "{grown} bytes more, and {allowed} are allowed");
}

/// A conversation for each task, with somebody who may still sign in.
async fn conversations(client: &Client) -> Vec<i64> {
    let users = client.list_users().limit(100).send().await.expect("users").into_inner().data;
    let mut conversations = Vec::new();
    for user in users
        .iter()
        .filter(|user| user.id.get() > 1)
        .take(usize::try_from(TASKS).expect("a small number"))
    {
        let conversation =
            client.create_conversation(ConversationCreate::new([user.id])).send().await;
        conversations.push(conversation.expect("a conversation").id.get());
    }
    assert_eq!(conversations.len() as u64, TASKS, "each task has its own");
    conversations
}

/// How often somebody got a token.
fn sign_ins(tenant: &Tenant) -> u64 {
    let is_sign_in = |id: &str| matches!(id, "authenticate" | "renew_token");
    tenant.effects().iter().filter(|effect| is_sign_in(effect.operation)).count() as u64
}

/// The bytes that the peak of memory rises after the first tenth of the calls. Also lets the
/// tenant forget requests, which it would keep for ever.
async fn watch_memory(tenant: &Tenant, left: &AtomicU64, calls: u64) -> u64 {
    let mut before = None;
    loop {
        drop(tenant.take_requests());
        let left = left.load(Ordering::Relaxed);
        if before.is_none() && left <= calls / 10 * 9 {
            before = Some(MEMORY.current_usage());
            MEMORY.reset_peak_usage();
        }
        if left == 0 {
            return MEMORY.peak_usage().saturating_sub(before.unwrap_or_default()) as u64;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
