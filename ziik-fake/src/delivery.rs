//! How an answer gets onto the connection: whole, cut off, or piece by piece.

use std::convert::Infallible;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, Response, header};
use futures_util::stream;

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

/// All of the answer at once.
pub(crate) fn whole(response: Response<String>) -> Response<Body> {
    response.map(Body::from)
}

/// Half of the body, of which `Content-Length` promises all; then the connection ends.
pub(crate) fn truncated(response: Response<String>) -> Response<Body> {
    let (response, body) = with_length(response);
    let half = body[..body.len() / 2].to_vec();
    let parts = stream::unfold(Some(half), |half| async {
        if let Some(half) = half {
            return Some((Ok(half), None));
        }
        // Lets what was sent so far get onto the wire; the error would take it along.
        tokio::task::yield_now().await;
        Some((Err(io::Error::from(io::ErrorKind::ConnectionAborted)), None))
    });
    response.map(|()| Body::from_stream(parts))
}

/// The body in pieces with pauses between them. The request is under way until the last one.
pub(crate) fn piece_by_piece(
    response: Response<String>,
    piece: usize,
    pause: Duration,
    under_way: UnderWay,
) -> Response<Body> {
    let (response, body) = with_length(response);
    let pieces: Vec<Vec<u8>> = body.chunks(piece.max(1)).map(<[u8]>::to_vec).collect();
    let last = pieces.len().saturating_sub(1);
    let rest = pieces.into_iter().enumerate();
    let pieces = stream::unfold((rest, Some(under_way)), move |(mut rest, under_way)| async move {
        let (index, piece) = rest.next()?;
        if index > 0 {
            tokio::time::sleep(pause).await;
        }
        // Whoever has the last piece may send the next request; this one must not count beside it.
        let under_way = under_way.filter(|_| index < last);
        Some((Ok::<_, Infallible>(piece), (rest, under_way)))
    });
    response.map(|()| Body::from_stream(pieces))
}

/// Takes the body out, and says in the headers how long it is.
fn with_length(response: Response<String>) -> (Response<()>, Vec<u8>) {
    let (mut head, body) = response.into_parts();
    head.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    (Response::from_parts(head, ()), body.into_bytes())
}
