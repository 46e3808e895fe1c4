//! Ziik's API as the server sees it.

use axum::http::{HeaderMap, header};

use crate::answers::Rendered;
use crate::documented::{Document, Documented};
use crate::error::ApiError;
use crate::files::addresses;
use crate::router::{self, Operation, Routes};
use crate::server::{Api, header_text};
use crate::state::State;
use crate::time::Clock;

impl Api for State {
    const ROUTES: Routes<Self> = router::ROUTES;

    fn caller(&self, operation: &Operation, headers: &HeaderMap) -> Result<u64, ApiError> {
        if operation.id == "authenticate" {
            return Ok(0);
        }
        let token =
            bearer(headers).ok_or_else(|| ApiError::unauthorized("A bearer token is needed."))?;
        let user = self.tokens.check(token, self.clock.now())?;
        match self.users.get(user) {
            Some(row) if row.active => Ok(user),
            _ => Err(ApiError::unauthorized("The account is not active.")),
        }
    }

    fn operation_path(path: &str) -> &str {
        addresses::operation_path(path)
    }

    fn sweep(&mut self) {
        self.clear_due();
        self.follow_rules();
    }

    fn settle(&mut self) {
        self.tell_webhooks();
    }

    fn expire(&mut self, headers: &HeaderMap) {
        self.tokens.expire(bearer(headers).unwrap_or_default());
    }

    fn clock(&self) -> Clock {
        self.clock
    }

    fn refusal(error: &ApiError, _: &Document, _: Option<&Documented>) -> Rendered {
        // As a body of the wrong kind is refused everywhere else.
        let error =
            if error.status == 415 { &ApiError::bad_request(error.message()) } else { error };
        Rendered::json(error.status, error.body())
    }
}

/// The request's token.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = header_text(headers, &header::AUTHORIZATION).split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}
