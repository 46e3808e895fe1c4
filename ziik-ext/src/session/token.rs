//! A token in use.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::HeaderMap;
use http::HeaderValue;
use http::header::DATE;
use tokio::time::Instant;
use ziik_api::Secret;

/// A token is renewed after this share of its life at the earliest …
const RENEW_FROM: f64 = 0.75;
/// … and after this share at the latest. In between it is chance, so that many processes do not
/// renew at once.
const RENEW_TO: f64 = 0.9;
/// A token that expires sooner than this is treated as expired: the request is on its way for a
/// while.
const MARGIN: Duration = Duration::from_secs(2);
/// A new token that seems to have expired already is used this long, because asking for another
/// one would not end.
const SHORTEST_LIFE: Duration = Duration::from_secs(30);
/// No token is expected to live longer than this: ten years.
const LONGEST_LIFE: Duration = Duration::from_secs(10 * 365 * 86_400);

/// A token in use, and how long it may be.
///
/// Its life is counted on this machine's monotonic clock from the moment when it was handed out,
/// so that no clock that is wrong or set, on either side, ends it early or late.
#[derive(Clone)]
pub(super) struct Live {
    pub(super) authorization: HeaderValue,
    expires: Instant,
    renew_at: Instant,
}

impl Live {
    /// A token that lives for `life` from `now` on. `None` when no header can hold it.
    pub(super) fn new(jwt: &Secret, life: Duration, now: Instant) -> Option<Self> {
        let mut authorization = HeaderValue::try_from(format!("Bearer {}", jwt.expose())).ok()?;
        authorization.set_sensitive(true);
        let life = life.min(LONGEST_LIFE);
        let share = RENEW_FROM + (RENEW_TO - RENEW_FROM) * fastrand::f64();
        Some(Self { authorization, expires: now + life, renew_at: now + life.mul_f64(share) })
    }

    /// Whether a request that is sent now arrives while the token is valid.
    pub(super) fn is_valid(&self, now: Instant) -> bool {
        now + MARGIN < self.expires
    }

    /// Whether it is so old that another one should be had.
    pub(super) fn is_old(&self, now: Instant) -> bool {
        now >= self.renew_at
    }

    /// Whether it has not expired.
    pub(super) fn may_be_renewed(&self, now: Instant) -> bool {
        now < self.expires
    }
}

impl fmt::Debug for Live {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Live").field("expires", &self.expires).finish_non_exhaustive()
    }
}

/// How long a token lives that was handed out in an answer with these headers.
///
/// The answer's own `Date` is the clock that `expires` was made with, also where several servers
/// with different clocks answer in turn. Without it this machine's clock is the best there is.
pub(super) fn life(expires: i64, headers: &HeaderMap) -> Duration {
    let date = headers.get(DATE).and_then(|date| date.to_str().ok());
    let handed_out =
        date.and_then(|date| httpdate::parse_http_date(date).ok()).unwrap_or_else(SystemTime::now);
    let life = until(expires, handed_out);
    if life > MARGIN { life } else { SHORTEST_LIFE }
}

/// How long it is from `from` to a Unix time; nothing when that is past.
pub(super) fn until(unix: i64, from: SystemTime) -> Duration {
    let expires =
        u64::try_from(unix).ok().and_then(|unix| UNIX_EPOCH.checked_add(Duration::from_secs(unix)));
    let far = || if unix > 0 { LONGEST_LIFE } else { Duration::ZERO };
    expires.map_or_else(far, |expires| expires.duration_since(from).unwrap_or_default())
}

/// The Unix time, by this machine's clock, at which a life that begins now is over.
pub(super) fn unix_after(life: Duration) -> i64 {
    let now = UNIX_EPOCH.elapsed().unwrap_or_default();
    i64::try_from((now + life.min(LONGEST_LIFE)).as_secs()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(date: SystemTime) -> HeaderMap {
        let date = HeaderValue::try_from(httpdate::fmt_http_date(date)).expect("a date");
        HeaderMap::from_iter([(DATE, date)])
    }

    #[test]
    fn a_life_is_counted_by_the_clock_of_the_server_that_handed_it_out() {
        let now = UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        for server in [now, now + Duration::from_secs(3600), now - Duration::from_secs(86_400)] {
            let expires = server.duration_since(UNIX_EPOCH).expect("after 1970").as_secs() + 1800;
            let expires = i64::try_from(expires).expect("small");
            assert_eq!(life(expires, &dated(server)), Duration::from_secs(1800));
        }
    }

    #[test]
    fn a_token_that_expires_while_a_request_is_on_its_way_is_not_sent() {
        let now = Instant::now();
        let life = Duration::from_secs(60);
        let token = Live::new(&Secret::new("a.b.c"), life, now).expect("a header");
        let second = Duration::from_secs(1);
        assert!(token.is_valid(now + life - 3 * second));
        assert!(!token.is_valid(now + life - MARGIN));
        // It may be handed in for a new one.
        assert!(!token.is_valid(now + life - second) && token.may_be_renewed(now + life - second));
        assert!(!token.may_be_renewed(now + life));
    }

    #[test]
    fn times_beyond_all_measure_are_lives_that_can_be_counted() {
        let header = dated(UNIX_EPOCH + Duration::from_secs(1_700_000_000));
        for expires in [i64::MIN, -1, 0, 1_699_999_999, 1_700_000_001] {
            assert_eq!(life(expires, &header), SHORTEST_LIFE, "{expires}");
        }
        let jwt = Secret::new("a.b.c");
        let live = Live::new(&jwt, life(i64::MAX, &header), Instant::now()).expect("a header");
        assert!(live.is_valid(Instant::now()) && !live.is_old(Instant::now()));
        assert!(unix_after(Duration::MAX) > 0);
    }

    #[test]
    fn a_life_that_a_request_takes_is_none() {
        let header = dated(UNIX_EPOCH + Duration::from_secs(1_700_000_000));
        for (expires, seconds) in [(1_700_000_002, 30), (1_700_000_003, 3)] {
            assert_eq!(life(expires, &header), Duration::from_secs(seconds));
        }
    }

    #[test]
    fn what_is_shown_of_a_token_is_not_the_token() {
        let token = Live::new(&Secret::new("a.b.c"), MARGIN, Instant::now()).expect("a header");
        let shown = format!("{token:?}");
        assert!(shown.starts_with("Live {") && !shown.contains("a.b.c"), "{shown}");
    }
}
