//! Requests whose credentials come from a source: asked for before each one, and once more when
//! the API refuses them.

use std::sync::Arc;
use std::time::Duration;

use http::{Request, Response, StatusCode};

use super::body::Body;
use super::credential::SecurityScheme;
use super::guard::caught;
use super::platform::{self, Instant, timeout_at};
use super::secret::Secret;
use super::token_source::TokenSource;
use super::transport::{CallTimeout, TransportError, TransportErrorKind};

/// How long a call without a limit of its own waits for a token.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The credentials of a request that are still to be asked for.
#[derive(Default)]
pub(super) struct Unsigned(pub(super) Vec<(&'static SecurityScheme, Arc<dyn TokenSource>)>);

impl Unsigned {
    /// Whether the request has all that it needs.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Sends the request with what the sources give. After a 401 they are told so, and it is sent
    /// once more if they have something else, and its body can begin again.
    pub(super) async fn send<T, F>(
        self,
        request: Request<Body>,
        send: impl Fn(Request<Body>) -> F,
    ) -> Result<Response<T>, TransportError>
    where
        F: Future<Output = Result<Response<T>, TransportError>>,
    {
        if !platform::has_timers() {
            let message = "its token comes from a source, which needs a Tokio runtime";
            return Err(TransportError::new(TransportErrorKind::Request, message).after(0));
        }
        let limit = request.extensions().get().map(|CallTimeout(limit)| *limit);
        let end = limit.and_then(|limit| Instant::now().checked_add(limit));
        let secrets = self.secrets(end).await.map_err(|error| error.after(0))?;
        let first = self.signed(&request, &secrets, end).map_err(|error| error.after(0))?;
        let answer = send(first).await?;
        if answer.status() != StatusCode::UNAUTHORIZED || !request.body().can_begin() {
            return Ok(answer);
        }
        for ((_, source), secret) in self.0.iter().zip(&secrets) {
            source.refused(secret);
        }
        let others = self.secrets(end).await?;
        if others == secrets {
            return Ok(answer);
        }
        send(self.signed(&request, &others, end)?).await
    }

    /// What the sources give before the call's `end`.
    async fn secrets(&self, end: Option<Instant>) -> Result<Vec<Secret>, TransportError> {
        let until = end.unwrap_or_else(|| Instant::now() + LONGEST_WAIT);
        let failed = |error| TransportError::new(TransportErrorKind::SignIn, error);
        let mut secrets = Vec::with_capacity(self.0.len());
        for (_, source) in &self.0 {
            let asking = caught("the source of the token", || source.token());
            match timeout_at(until, asking).await {
                Ok(Ok(secret)) => secrets.push(secret.map_err(failed)?),
                Ok(Err(panicked)) => {
                    return Err(TransportError::new(TransportErrorKind::Panicked, panicked));
                }
                Err(_) => {
                    let message = "the source of the token did not give one in time";
                    return Err(TransportError::new(TransportErrorKind::Timeout, message));
                }
            }
        }
        Ok(secrets)
    }

    /// A copy of the request with these credentials, and the time that is left.
    fn signed(
        &self,
        request: &Request<Body>,
        secrets: &[Secret],
        end: Option<Instant>,
    ) -> Result<Request<Body>, TransportError> {
        let mut signed = request.clone();
        for ((scheme, _), secret) in self.0.iter().zip(secrets) {
            let sent = scheme.sent(None, secret).map_err(|error| {
                TransportError::new(TransportErrorKind::SignIn, error.to_string())
            })?;
            sent.add(&mut signed)?;
        }
        if let Some(end) = end {
            let left = end.saturating_duration_since(Instant::now());
            signed.extensions_mut().insert(CallTimeout(left));
        }
        Ok(signed)
    }
}
