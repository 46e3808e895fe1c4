//! When a write counts as carried out.

use http::StatusCode;
use ziik_api::{Error, Response};

/// For writes whose answer is not needed: it is no failure when it has another form than
/// documented. One that is no answer of success is.
pub(crate) fn done<T>(outcome: Result<Response<T>, Error>) -> Result<(), Error> {
    match outcome {
        Ok(_) => Ok(()),
        Err(Error::Decode { source, .. }) if !source.denies_success() => Ok(()),
        Err(error) => Err(error),
    }
}

/// For removals: what is gone already is removed.
pub(crate) fn gone<T>(outcome: Result<Response<T>, Error>) -> Result<(), Error> {
    match outcome {
        Err(error) if matches!(error.status(), Some(StatusCode::NOT_FOUND | StatusCode::GONE)) => {
            Ok(())
        }
        outcome => outcome.map(|_| ()),
    }
}
