//! Ends a run that never does: a loop in the client that waits for nothing leaves the clock of the
//! simulation standing, so only a clock outside of it notices.

use std::sync::{Arc, Mutex, Weak};
use std::thread;
use std::time::{Duration, Instant};

/// What is watched until it is dropped.
pub(crate) struct Watch(Arc<Mutex<Run>>);

#[derive(Clone, Copy)]
struct Run {
    nth: u64,
    seed: u64,
    begun: Instant,
}

/// A run takes milliseconds.
const TOO_LONG: Duration = Duration::from_secs(60);

impl Watch {
    pub(crate) fn new(unit: &'static str) -> Self {
        let run = Arc::new(Mutex::new(Run { nth: 0, seed: 0, begun: Instant::now() }));
        let watched = Arc::downgrade(&run);
        thread::spawn(move || watch(&watched, unit));
        Self(run)
    }

    /// Says that the n-th run begins.
    pub(crate) fn begin(&self, nth: u64, seed: u64) {
        *self.0.lock().expect("the lock") = Run { nth, seed, begun: Instant::now() };
    }
}

fn watch(watched: &Weak<Mutex<Run>>, unit: &str) {
    while let Some(run) = watched.upgrade() {
        let Run { nth, seed, begun } = *run.lock().expect("the lock");
        drop(run);
        if begun.elapsed() > TOO_LONG {
            eprintln!("after {nth} {unit}, seed {seed}: no end after {TOO_LONG:?}");
            std::process::exit(1);
        }
        thread::sleep(Duration::from_secs(1));
    }
}
