//! How an answer gets onto the connection: whole, cut off, or piece by piece.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, Response, header};
use futures_util::stream;

use crate::payload::{Payload, Pieces};

/// How many requests are under way, and the most that ever were.
#[derive(Debug, Default)]
pub(crate) struct Traffic {
    present: AtomicUsize,
    most: AtomicUsize,
}

/// One request that is under way, until this is dropped.
#[derive(Debug)]
pub(crate) struct UnderWay(Arc<Traffic>);

impl Traffic {
    pub(crate) fn enter(traffic: &Arc<Self>) -> UnderWay {
        let present = traffic.present.fetch_add(1, Ordering::SeqCst) + 1;
        traffic.most.fetch_max(present, Ordering::SeqCst);
        UnderWay(Arc::clone(traffic))
    }

    pub(crate) fn most(&self) -> usize {
        self.most.load(Ordering::SeqCst)
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.present.fetch_sub(1, Ordering::SeqCst);
    }
}

/// How the body of an answer is sent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    /// How many bytes a piece has at the most.
    piece: usize,
    /// The pause between one piece and the next.
    pause: Duration,
    /// After how many bytes there is a longer pause, once.
    stall: Option<(u64, Duration)>,
    /// After how many bytes the connection ends.
    end: Option<u64>,
}

impl Pace {
    /// As fast as it goes.
    pub(crate) const FULL: Self =
        Self { piece: 64 * 1024, pause: Duration::ZERO, stall: None, end: None };

    /// In pieces of this many bytes.
    pub(crate) fn pieces(piece: usize, pause: Duration) -> Self {
        Self { piece: piece.max(1), pause, ..Self::FULL }
    }

    /// With a pause after this many bytes.
    pub(crate) fn stalling(after: u64, pause: Duration) -> Self {
        Self { stall: Some((after, pause)), ..Self::FULL }
    }

    /// No more than this many bytes.
    pub(crate) fn ending(after: u64) -> Self {
        Self { end: Some(after), ..Self::FULL }
    }

    /// How long to wait when `sent` bytes were sent, and how many may be sent then.
    fn next(&self, sent: u64) -> (Duration, usize) {
        let pause = if sent > 0 { self.pause } else { Duration::ZERO };
        let (stall, next_stop) = match self.stall {
            Some((after, length)) if after == sent => (length, None),
            Some((after, _)) => (Duration::ZERO, Some(after).filter(|after| *after > sent)),
            None => (Duration::ZERO, None),
        };
        let stop = [next_stop, self.end].into_iter().flatten().min();
        let left = stop.map_or(u64::MAX, |stop| stop.saturating_sub(sent));
        let left = usize::try_from(left).unwrap_or(usize::MAX);
        (pause.saturating_add(stall), self.piece.min(left))
    }

    /// Waits for as long as it takes until bytes from `sent` to `until` have been read.
    pub(crate) async fn read(&self, sent: u64, until: u64) {
        let piece = u64::try_from(self.piece).unwrap_or(u64::MAX);
        let pieces = u32::try_from(until / piece - sent / piece).unwrap_or(u32::MAX);
        let mut wait = self.pause.saturating_mul(pieces);
        if let Some((after, pause)) = self.stall
            && (sent..until).contains(&after)
        {
            wait = wait.saturating_add(pause);
        }
        if !wait.is_zero() {
            tokio::time::sleep(wait).await;
        }
    }

    /// Whether the connection ends before this number of bytes.
    pub(crate) fn ends_before(&self, sent: u64) -> bool {
        self.end.is_some_and(|end| end < sent)
    }
}

/// The answer at this pace. The request is under way until the last piece.
pub(crate) fn paced(
    response: Response<Payload>,
    pace: Pace,
    under_way: UnderWay,
) -> Response<Body> {
    let (mut head, payload) = response.into_parts();
    let length = payload.length();
    if length == 0 {
        return Response::from_parts(head, Body::empty());
    }
    head.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    let body =
        Sending { pieces: payload.pieces(), length, sent: 0, pace, under_way: Some(under_way) };
    Response::from_parts(head, Body::from_stream(stream::unfold(Some(body), Sending::step)))
}

/// A body on its way.
struct Sending {
    pieces: Pieces,
    length: u64,
    sent: u64,
    pace: Pace,
    under_way: Option<UnderWay>,
}

impl Sending {
    /// The next piece, or the error that ends the connection.
    async fn step(sending: Option<Self>) -> Option<(io::Result<Bytes>, Option<Self>)> {
        let mut sending = sending?;
        let (wait, most) = sending.pace.next(sending.sent);
        if sending.sent >= sending.length {
            return None;
        }
        if most == 0 {
            // Lets what was sent so far get onto the wire; the error would take it along.
            tokio::task::yield_now().await;
            return Some((Err(io::ErrorKind::ConnectionAborted.into()), None));
        }
        if !wait.is_zero() {
            tokio::time::sleep(wait).await;
        }
        let piece = match sending.pieces.next(most).transpose()? {
            Ok(piece) => piece,
            Err(error) => return Some((Err(error), None)),
        };
        sending.sent = sending.sent.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if sending.sent >= sending.length {
            // Whoever has the last piece may send the next request; this one must not count
            // beside it.
            sending.under_way = None;
        }
        Some((Ok(piece), Some(sending)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn paces() {
        let none = Duration::ZERO;
        assert_eq!(Pace::FULL.next(0), (none, 64 * 1024));
        assert_eq!(Pace::FULL.next(70_000), (none, 64 * 1024));
        let pieces = Pace::pieces(10, ms(5));
        assert_eq!([pieces.next(0), pieces.next(10)], [(none, 10), (ms(5), 10)]);
        assert_eq!(Pace::pieces(0, none).next(0), (none, 1));
        let stall = Pace::stalling(100, ms(7));
        assert_eq!([stall.next(0), stall.next(60)], [(none, 100), (none, 40)]);
        assert_eq!([stall.next(100), stall.next(200)], [(ms(7), 65_536), (none, 65_536)]);
        let end = Pace::ending(100);
        assert_eq!([end.next(0), end.next(100)], [(none, 100), (none, 0)]);
        assert!(end.ends_before(101) && !end.ends_before(100) && !stall.ends_before(101));
    }

    #[tokio::test(start_paused = true)]
    async fn reading_takes_as_long_as_sending() {
        let begun = tokio::time::Instant::now();
        let pieces = Pace::pieces(10, ms(5));
        pieces.read(0, 5).await;
        pieces.read(5, 35).await;
        assert_eq!(begun.elapsed(), ms(15));
        let stall = Pace::stalling(10, ms(100));
        stall.read(0, 10).await;
        assert_eq!(begun.elapsed(), ms(15));
        stall.read(10, 20).await;
        stall.read(20, 30).await;
        assert_eq!(begun.elapsed(), ms(115));
    }
}
