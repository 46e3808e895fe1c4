//! A tenant without a network: requests are handed to it, and answered at once.

use std::fmt;
use std::sync::Arc;

use axum::http::{Request, Response, StatusCode};

use crate::control::Recorded;
use crate::hooks::Delivery;
use crate::ledger::Effect;
use crate::server::{self, Shared};
use crate::state::State;
use crate::storage;
use crate::tenant::PASSWORD;

/// A tenant that listens nowhere. It is for tests that decide themselves when a request arrives
/// and what becomes of its answer, under a clock of their own.
///
/// ```
/// use ziik_fake::Tenant;
///
/// let tenant = Tenant::builder().users(10).in_process();
/// let (username, password) = (tenant.username(), tenant.password());
/// let body = format!(r#"{{"username": "{username}", "password": "{password}"}}"#);
/// let request = axum::http::Request::post("/api/authenticate");
/// let request = request.header("content-type", "application/json").body(body.into());
/// let answer = tenant.answer(request.expect("a request"));
/// assert_eq!(answer.status(), 200);
/// ```
#[derive(Clone)]
pub struct InProcess {
    username: String,
    shared: Arc<Shared<State>>,
}

impl fmt::Debug for InProcess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InProcess").field("username", &self.username).finish_non_exhaustive()
    }
}

impl InProcess {
    pub(crate) fn new(username: String, shared: Shared<State>) -> Self {
        Self { username, shared: Arc::new(shared) }
    }

    /// Carries a request out. Its path begins with `/api`; faults of a plan do not meet it.
    #[must_use]
    pub fn answer(&self, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
        let response = server::answer_now(&self.shared, request);
        let (head, payload) = response.into_parts();
        match payload.whole() {
            Ok(body) => Response::from_parts(head, body),
            Err(error) => {
                let mut failed = Response::new(format!("Cannot read the file: {error}").into());
                *failed.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
                failed
            }
        }
    }

    /// Carries out a request to the storage, whose origin is that of a ticket's `url`. The body is
    /// in memory, and so is what is kept of it.
    ///
    /// ```
    /// let tenant = ziik_fake::Tenant::builder().users(10).in_process();
    /// let request = axum::http::Request::put("/fjord-uploads/no-ticket").body(Vec::new());
    /// assert_eq!(tenant.store(request.expect("a request")).status(), 403);
    /// ```
    #[must_use]
    pub fn store(&self, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
        storage::answer_now(&self.shared, request).map(String::into_bytes)
    }

    /// The requests to the storage as they came in, in order; at most 10,000.
    #[must_use]
    pub fn stored(&self) -> Vec<Recorded> {
        self.shared.steering.control().storage.all()
    }

    /// The e-mail address with which the administrator signs in.
    #[must_use]
    pub fn username(&self) -> &str {
        &self.username
    }

    /// The password of everybody.
    #[must_use]
    pub fn password(&self) -> &str {
        PASSWORD
    }

    /// What writing requests did, in the order in which they did it.
    #[must_use]
    pub fn effects(&self) -> Vec<Effect> {
        self.shared.steering.control().effects.clone()
    }

    /// Takes the calls of webhooks that wait to be made, in order for each webhook: whoever has no
    /// network makes them by itself, or lets them get lost.
    #[must_use]
    pub fn take_deliveries(&self) -> Vec<Delivery> {
        self.shared.state().outbox.take()
    }

    /// Sets how many seconds the tenant's clock is ahead of this machine's; negative for behind.
    pub fn set_clock_skew(&self, seconds: i64) {
        self.shared.state().clock.skew = seconds;
    }
}
