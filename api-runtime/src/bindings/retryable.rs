//! Which failures may pass: the one rule for `Error::is_retryable` and for the clients that send
//! requests again by themselves.

use http::StatusCode;

use super::transport::TransportErrorKind;

/// Whether another request may get a better answer than this one. `safe`: the request may be sent
/// twice. `is_cut`: whether the body of this answer of success is JSON that was cut off.
pub(crate) fn answer(
    status: StatusCode,
    safe: bool,
    has_retry_after: bool,
    is_cut: impl FnOnce() -> bool,
) -> bool {
    match status.as_u16() {
        429 => true,
        503 => safe || has_retry_after,
        408 | 502 | 504 => safe,
        200 => safe && is_cut(),
        _ => false,
    }
}

/// Whether another request may be answered after this failure of the network. `safe`: the request
/// may be sent twice.
pub(crate) fn failure(kind: TransportErrorKind, safe: bool) -> bool {
    use TransportErrorKind::{Broken, Connect, Timeout, Unavailable};
    match kind {
        // Nothing was sent.
        Connect | Unavailable => true,
        Timeout | Broken => safe,
        _ => false,
    }
}
