//! The gate: a limit to how many requests are under way at once, in the order in which they came.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use tokio::time::{Instant, timeout};

/// How long somebody who was let in may take to notice. Who takes longer is in a runtime that
/// nobody drives.
const LIVENESS: Duration = Duration::from_secs(1);

/// Limits the requests in flight, in order of arrival.
///
/// A semaphore would do if every task were driven to its end. A call that was left in a runtime
/// that nobody drives would hold its place for ever, or its turn in the queue; here the
/// others take both back, the place once the deadline of that call is over.
#[derive(Debug)]
pub(super) struct Gate {
    state: Mutex<State>,
}

/// The calls that hold a place, those that wait, and the number of free places. No I/O.
#[derive(Debug)]
struct State {
    free: usize,
    last: u64,
    /// Who waits, by number: who came first has the lowest.
    waiting: BTreeMap<u64, Waiting>,
    /// Who was let in and has not noticed, and since when.
    called: ById<Instant>,
    /// Who is in, and by when each is out.
    inside: ById<Instant>,
    /// When places and turns were last looked for that nobody uses.
    looked: Option<Instant>,
}

/// A map by the numbers of calls, which nobody from outside chooses.
type ById<T> = HashMap<u64, T, BuildHasherDefault<Spread>>;

/// Hashes a number that is counted up.
#[derive(Debug, Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        // The golden ratio spreads neighbours over the upper bits, which the map looks at as well.
        self.0 = (self.0 ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[derive(Debug)]
struct Waiting {
    until: Instant,
    waker: Option<Waker>,
}

/// A place, until it is dropped.
#[derive(Debug)]
pub(super) struct Place<'g> {
    gate: &'g Gate,
    id: u64,
    was_free: bool,
}

impl Place<'_> {
    /// Whether it was taken without waiting.
    pub(super) fn was_free(&self) -> bool {
        self.was_free
    }

    /// Waits until the turn is a place. Returns `false` when that takes longer than `until`.
    pub(super) async fn is_let_in(&self, until: Instant) -> bool {
        if self.was_free {
            return true;
        }
        loop {
            let now = Instant::now();
            let left = until.checked_duration_since(now).filter(|left| !left.is_zero());
            let Some(left) = left else { return false };
            let turn = std::future::poll_fn(|context| {
                self.gate.state().poll(self.id, until, context.waker())
            });
            if timeout(left.min(LIVENESS), turn).await.is_ok() {
                return true;
            }
            self.gate.state().reclaim(Instant::now());
        }
    }
}

impl Gate {
    pub(super) fn new(places: usize) -> Self {
        let state = State {
            free: places,
            last: 0,
            waiting: BTreeMap::new(),
            called: HashMap::default(),
            inside: HashMap::default(),
            looked: None,
        };
        Self { state: Mutex::new(state) }
    }

    /// Takes a place, or a turn in the queue, and holds it until `until` at the latest.
    pub(super) fn arrive(&self, until: Instant) -> Place<'_> {
        let (id, was_free) = self.state().arrive(until);
        // From here on a drop gives the place, or the turn, to the next.
        Place { gate: self, id, was_free }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.gate.state().leave(self.id);
    }
}

impl State {
    /// Somebody comes. Tells whether they are in at once.
    fn arrive(&mut self, until: Instant) -> (u64, bool) {
        self.last += 1;
        let id = self.last;
        if self.free > 0 && self.waiting.is_empty() {
            self.free -= 1;
            self.inside.insert(id, until);
            return (id, true);
        }
        self.waiting.insert(id, Waiting { until, waker: None });
        (id, false)
    }

    /// Somebody who waits looks whether it is their turn.
    fn poll(&mut self, id: u64, until: Instant, waker: &Waker) -> Poll<()> {
        if self.called.remove(&id).is_some() {
            self.inside.insert(id, until);
            return Poll::Ready(());
        }
        // Who did not notice their turn waits again, where they were.
        self.waiting.insert(id, Waiting { until, waker: Some(waker.clone()) });
        Poll::Pending
    }

    /// Somebody goes, wherever they were.
    fn leave(&mut self, id: u64) {
        if self.inside.remove(&id).is_some() || self.called.remove(&id).is_some() {
            self.free += 1;
            if !self.waiting.is_empty() {
                self.call(Instant::now());
            }
        } else {
            self.waiting.remove(&id);
        }
    }

    /// Takes back the places and turns of those whom nobody drives.
    fn reclaim(&mut self, now: Instant) {
        if self.looked.is_some_and(|looked| now < looked + LIVENESS) {
            return;
        }
        self.looked = Some(now);
        let before = self.inside.len() + self.called.len();
        self.inside.retain(|_, until| now < *until + LIVENESS);
        self.called.retain(|_, since| now < *since + LIVENESS);
        self.waiting.retain(|_, waiting| now < waiting.until + LIVENESS);
        self.free += before - self.inside.len() - self.called.len();
        self.call(now);
    }

    /// Calls in as many as there are places for.
    fn call(&mut self, now: Instant) {
        while self.free > 0
            && let Some((id, next)) = self.waiting.pop_first()
        {
            self.free -= 1;
            self.called.insert(id, now);
            if let Some(waker) = next.waker {
                waker.wake();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use futures_util::FutureExt;

    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    impl Gate {
        /// Waits for a place; `None` when there is none by then.
        async fn enter(&self, until: Instant) -> Option<Place<'_>> {
            let place = self.arrive(until);
            place.is_let_in(until).await.then_some(place)
        }
    }

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .expect("a runtime")
    }

    #[tokio::test(start_paused = true)]
    async fn places_are_given_in_the_order_of_arrival() {
        let gate = Gate::new(1);
        let order = Mutex::new(Vec::new());
        let first = gate.enter(Instant::now() + LONG).await.expect("a place");
        let visit = async |number: u32| {
            let _place = gate.enter(Instant::now() + LONG).await.expect("a place");
            order.lock().expect("the lock").push(number);
            tokio::time::sleep(Duration::from_millis(1)).await;
        };
        let leave = async {
            tokio::task::yield_now().await;
            drop(first);
            // Whoever comes now comes last.
            visit(9).await;
        };
        tokio::join!(visit(1), visit(2), visit(3), leave);
        assert_eq!(*order.lock().expect("the lock"), [1, 2, 3, 9]);
    }

    #[tokio::test(start_paused = true)]
    async fn who_gives_up_waiting_takes_no_place() {
        let gate = Gate::new(1);
        let first = gate.enter(Instant::now() + LONG).await.expect("a place");
        let begun = Instant::now();
        assert!(gate.enter(begun + Duration::from_secs(2)).await.is_none());
        assert_eq!(begun.elapsed(), Duration::from_secs(2));
        {
            let mut waits = std::pin::pin!(gate.enter(begun + LONG));
            assert!(waits.as_mut().now_or_never().is_none(), "it waits");
            drop(first);
        }
        assert!(
            gate.enter(Instant::now() + LONG).await.is_some(),
            "who was called and left makes room"
        );
    }

    #[test]
    fn places_and_turns_left_in_a_runtime_that_nobody_drives_come_back() {
        let (left, live) = (runtime(), runtime());
        let gate = Arc::new(Gate::new(1));
        for until in [Duration::from_secs(3), LONG] {
            let gate = Arc::clone(&gate);
            left.spawn(async move {
                let _place = gate.enter(Instant::now() + until).await;
                std::future::pending::<()>().await;
            });
        }
        left.block_on(tokio::task::yield_now());
        live.block_on(async {
            let begun = Instant::now();
            assert!(
                gate.enter(begun + Duration::from_secs(2)).await.is_none(),
                "the other call is not over"
            );
            let place = gate.enter(begun + Duration::from_secs(10)).await;
            assert!(
                place.is_some() && begun.elapsed() < Duration::from_secs(7),
                "{:?}",
                begun.elapsed()
            );
        });
    }

    #[test]
    fn what_nobody_uses_is_taken_back_a_second_after_its_end() {
        let begun = Instant::now();
        let at = |millis| begun + Duration::from_millis(millis);
        let state = |looked: Option<Instant>| State {
            free: 0,
            last: 3,
            waiting: BTreeMap::from([(3, Waiting { until: at(10_000), waker: None })]),
            called: ById::from_iter([(2, at(10_000))]),
            inside: ById::from_iter([(1, at(10_000))]),
            looked,
        };
        for (looked, now, stays) in [
            (None, 9_500, true),
            (None, 10_000, true),
            (None, 10_999, true),
            (None, 11_000, false),
            (Some(5_000), 11_000, false),
            (Some(10_000), 11_000, false),
            (Some(10_500), 11_000, true),
        ] {
            let mut state = state(looked.map(at));
            state.reclaim(at(now));
            let left = (state.waiting.len(), state.called.len(), state.inside.len(), state.free);
            let expected = if stays { (1, 1, 1, 0) } else { (0, 0, 0, 2) };
            assert_eq!(left, expected, "at {now} ms, looked for at {looked:?}");
        }
    }
}
