//! Notices when something else works on the machine.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// A round counts as noisy when the fixed work took this much longer than it can.
const TOLERATED: f64 = 1.15;

/// A fixed piece of work that is timed between measurements, on every processor at once.
pub(crate) struct Yardstick {
    best: Duration,
    processors: usize,
}

impl Yardstick {
    pub(crate) fn new() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        let mut yardstick = Self { best: Duration::MAX, processors };
        for _ in 0..20 {
            yardstick.slowdown();
        }
        yardstick
    }

    /// How much longer than at its best the work takes at the moment.
    pub(crate) fn slowdown(&mut self) -> f64 {
        let took = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..self.processors).map(|_| scope.spawn(work)).collect();
            threads.into_iter().filter_map(|thread| thread.join().ok()).max()
        });
        let took = took.unwrap_or(Duration::MAX);
        self.best = self.best.min(took);
        took.as_secs_f64() / self.best.as_secs_f64()
    }
}

pub(crate) fn is_noisy(slowdown: f64) -> bool {
    slowdown > TOLERATED
}

/// Some 20 milliseconds of arithmetic, which neither memory nor a system call slows down.
fn work() -> Duration {
    let start = Instant::now();
    let mut state = black_box(1_u64);
    for _ in 0..10_000_000 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    }
    black_box(state);
    start.elapsed()
}
