//! The server's time.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::HeaderMap;
use http::header::DATE;
use tokio::time::Instant;

/// A skew below this is the resolution of a `Date` header and the time on the way, not a clock that is off.
const NOISE_SECONDS: i64 = 2;

/// Tells the server's time, from this machine's clock and what the server's `Date` headers say about it.
#[derive(Debug)]
pub struct Clock {
    started: SystemTime,
    since: Instant,
    skew_seconds: AtomicI64,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self { started: SystemTime::now(), since: Instant::now(), skew_seconds: AtomicI64::new(0) }
    }

    /// The server's time in Unix seconds.
    #[must_use]
    pub fn now(&self) -> f64 {
        let skew = Duration::from_secs(self.skew_seconds.load(Ordering::Relaxed).unsigned_abs()).as_secs_f64();
        let ahead = self.skew_seconds.load(Ordering::Relaxed) >= 0;
        unix(self.started + self.since.elapsed()) + if ahead { skew } else { -skew }
    }

    /// Learns from an answer's headers.
    pub(crate) fn observe(&self, headers: &HeaderMap) {
        let date =
            headers.get(DATE).and_then(|date| date.to_str().ok()).and_then(|date| httpdate::parse_http_date(date).ok());
        let Some(date) = date else { return };
        let skew = unix(date) - unix(self.started + self.since.elapsed());
        #[expect(clippy::cast_possible_truncation, reason = "a difference of two dates fits, and `as` saturates")]
        let skew = skew.round() as i64;
        let skew = if skew.abs() <= NOISE_SECONDS { 0 } else { skew };
        self.skew_seconds.store(skew, Ordering::Relaxed);
    }
}

fn unix(time: SystemTime) -> f64 {
    time.duration_since(UNIX_EPOCH).map_or_else(|before| -before.duration().as_secs_f64(), |after| after.as_secs_f64())
}
