//! What a fault does to a request and to its answer.

use std::time::Duration;

use bytes::Bytes;
use http::Response;
use tokio::time::sleep;
use ziik_ext::api::{TransportError, TransportErrorKind};

use crate::scenario::Kind;

pub(crate) type Outcome = Result<Response<Bytes>, TransportError>;

/// What happens before the API sees the request; `None` when it does see it. `answer` makes an
/// answer of a status, a `Retry-After` and a body.
pub(crate) async fn before(
    kind: Option<Kind>,
    answer: impl Fn(u16, Option<u16>, &str) -> Response<Bytes>,
) -> Option<Outcome> {
    Some(match kind? {
        Kind::Slow(millis) => {
            sleep(Duration::from_millis(millis)).await;
            return None;
        }
        Kind::NoConnection => failed(TransportErrorKind::Connect),
        Kind::LostBefore => failed(TransportErrorKind::Broken),
        Kind::Hangs => std::future::pending().await,
        Kind::Status(status) => Ok(answer(status, None, "")),
        Kind::RetryAfter(status, after) => Ok(answer(status, Some(after), "")),
        Kind::Html => Ok(answer(200, None, "<html><h1>It works!</h1></html>")),
        Kind::PanicsLater => panic!("later"),
        Kind::LostAfter | Kind::Cut(_) | Kind::Twice | Kind::PanicsAtOnce => return None,
    })
}

/// What arrives of the API's answer.
pub(crate) fn after(kind: Option<Kind>, answer: Response<Bytes>) -> Outcome {
    match kind {
        Some(Kind::LostAfter) => failed(TransportErrorKind::Broken),
        Some(Kind::Cut(hundredths)) => Ok(answer.map(|body| {
            let length = body.len() * usize::from(hundredths) / 100;
            body.slice(..length.max(1).min(body.len()))
        })),
        _ => Ok(answer),
    }
}

fn failed(kind: TransportErrorKind) -> Outcome {
    Err(TransportError::new(kind, "as the scenario says"))
}
