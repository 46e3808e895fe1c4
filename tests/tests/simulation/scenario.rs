//! What happens, in which order, and what goes wrong.

use serde::{Deserialize, Serialize};

/// One run: all that it depends on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Scenario {
    /// Decides the client's own chances, such as the length of waits.
    pub(crate) seed: u64,
    pub(crate) deadline_ms: u64,
    pub(crate) attempt_ms: u64,
    pub(crate) attempts: u32,
    pub(crate) max_in_flight: usize,
    /// How long a token lives.
    pub(crate) token_s: u64,
    /// How long an answer takes where nothing else is said.
    pub(crate) latency_ms: u64,
    /// How far the clocks of the servers are off that answer in turn.
    pub(crate) clocks_s: Vec<i64>,
    pub(crate) store: Option<Vec<Mishap>>,
    /// What happens to the questions for the login, the first one first.
    pub(crate) logins: Vec<Mishap>,
    pub(crate) users: usize,
    pub(crate) page: i64,
    pub(crate) steps: Vec<Step>,
    pub(crate) faults: Vec<Fault>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Step {
    pub(crate) at_ms: u64,
    pub(crate) what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) enum What {
    /// A call that reads.
    Get,
    /// A call that creates.
    Create,
    /// A call that deletes, and whose answer of success is empty.
    Delete,
    /// A walk through the whole list.
    List,
    /// The call that began as the `n`-th is given up.
    GiveUp(usize),
    /// Another login; the number says whose.
    Login(usize),
    /// The API takes no token that it handed out before.
    Revoke,
    /// Somebody is added at the end of the list.
    Add,
    /// The runtime ends, with all that is in it, and the program goes on in another one.
    RuntimeEnds,
    /// The runtime is no longer driven, and the program goes on in another one.
    RuntimeIsLeft,
}

/// What meets the `nth` request.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Fault {
    pub(crate) nth: usize,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) enum Kind {
    Slow(u64),
    NoConnection,
    LostBefore,
    LostAfter,
    Hangs,
    /// The answer ends after this percentage of its body.
    Cut(u8),
    Status(u16),
    RetryAfter(u16, u16),
    /// The request arrives twice, if that does no harm.
    Twice,
    /// A page of HTML with status 200.
    Html,
    PanicsAtOnce,
    PanicsLater,
}

/// What a part of the program does when it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) enum Mishap {
    None,
    Slow(u64),
    Fails,
    Hangs,
    PanicsAtOnce,
    PanicsLater,
}

impl Scenario {
    pub(crate) fn random(seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let random = &mut random;
        let users = random.usize(0..40);
        let steps = steps(random);
        let density = random.u8(0..4);
        let requests = steps.len() * 4;
        let struck = (0..requests).filter(|_| random.u8(0..8) < density);
        let struck: Vec<usize> = struck.collect();
        let faults = struck.into_iter().map(|nth| Fault { nth, kind: kind(random) }).collect();
        Self {
            seed,
            deadline_ms: *pick(random, &[1500, 5000, 60_000]),
            attempt_ms: *pick(random, &[400, 2000, 30_000]),
            attempts: random.u32(1..6),
            max_in_flight: *pick(random, &[1, 2, 8, 64]),
            token_s: *pick(random, &[5, 60, 1800, 86_400]),
            latency_ms: *pick(random, &[0, 1, 30, 300]),
            clocks_s: pick(
                random,
                &[vec![0], vec![0], vec![0, 3600], vec![-86_400], vec![7200, -7200, 0]],
            )
            .clone(),
            store: random.bool().then(|| mishaps(random)),
            logins: mishaps(random),
            users,
            page: random.i64(1..12),
            steps,
            faults,
        }
    }

    pub(crate) fn changes_runtime(&self) -> bool {
        self.steps.iter().any(|step| matches!(step.what, What::RuntimeEnds | What::RuntimeIsLeft))
    }

    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("a scenario is JSON")
    }

    pub(crate) fn from_json(text: &str) -> Self {
        serde_json::from_str(text).expect("a scenario")
    }
}

fn pick<'a, T>(random: &mut fastrand::Rng, choices: &'a [T]) -> &'a T {
    &choices[random.usize(0..choices.len())]
}

fn steps(random: &mut fastrand::Rng) -> Vec<Step> {
    // Some events come close together, and some with hours between them.
    let pauses: [&[u64]; 4] =
        [&[0, 0, 1, 30], &[0, 10, 300, 2000], &[0, 5000, 60_000], &[0, 600_000]];
    let pauses = *pick(random, &pauses);
    let rare = random.u8(0..3);
    let mut at_ms = 0;
    let count = random.usize(1..16);
    (0..count)
        .map(|index| {
            at_ms += pick(random, pauses);
            let what = match random.u8(0..24) {
                9..=10 => What::Create,
                11 => What::Delete,
                12..=14 => What::List,
                15..=16 => What::GiveUp(random.usize(0..=index)),
                17 if rare > 0 => What::Login(random.usize(0..3)),
                18..=19 if rare > 0 => What::Revoke,
                20 => What::Add,
                21 if rare > 1 => What::RuntimeEnds,
                22 if rare > 1 => What::RuntimeIsLeft,
                _ => What::Get,
            };
            Step { at_ms, what }
        })
        .collect()
}

pub(crate) fn kind(random: &mut fastrand::Rng) -> Kind {
    match random.u8(0..20) {
        0..=2 => Kind::Slow(*pick(random, &[50, 700, 5000, 40_000])),
        3 => Kind::NoConnection,
        4..=5 => Kind::LostBefore,
        6..=7 => Kind::LostAfter,
        8 => Kind::Hangs,
        9 => Kind::Cut(random.u8(0..100)),
        10..=12 => Kind::Status(*pick(random, &[500, 502, 503, 504, 408, 404])),
        13..=14 => Kind::Status(401),
        15 => Kind::RetryAfter(*pick(random, &[429, 503]), *pick(random, &[0, 1, 20, 4000])),
        16 => Kind::Twice,
        17 => Kind::Html,
        18 => Kind::PanicsAtOnce,
        _ => Kind::PanicsLater,
    }
}

fn mishaps(random: &mut fastrand::Rng) -> Vec<Mishap> {
    if random.u8(0..3) > 0 {
        return Vec::new();
    }
    let count = random.usize(0..6);
    let mishap = |random: &mut fastrand::Rng| match random.u8(0..8) {
        0..=2 => Mishap::None,
        3 => Mishap::Slow(*pick(random, &[20, 1000, 10_000])),
        4 => Mishap::Fails,
        5 => Mishap::Hangs,
        6 => Mishap::PanicsAtOnce,
        _ => Mishap::PanicsLater,
    };
    (0..count).map(|_| mishap(random)).collect()
}
