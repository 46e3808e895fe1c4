//! A server of any document.

use std::collections::BTreeSet;
use std::io;
use std::ops::Deref;
use std::sync::Arc;

use axum::http::HeaderMap;
use axum::http::request::Parts;

use super::security::authorization;
use super::{Document, Documented};
use crate::answers::{Answers, Rendered};
use crate::error::ApiError;
use crate::faults::FaultPlan;
use crate::router::{Operation, Routes};
use crate::server::{Api, Shared};
use crate::service::{self, Service};
use crate::time::Clock;

/// Sets a [`Mock`] up.
#[derive(Clone, Debug)]
#[must_use]
pub struct Builder {
    document: Document,
    answers: Answers,
    faults: FaultPlan,
    clock_skew: i64,
    port: u16,
}

impl Builder {
    /// Which forms the answers have. An object in `data`, a list in `data` and a page with `meta`
    /// are known by the example; forms of anything else change nothing.
    pub fn answers(mut self, answers: Answers) -> Self {
        self.answers = answers;
        self
    }

    /// Which requests meet which fault. Default: none. [`Document::rule`] reads a rule for the
    /// operations of the document.
    pub fn faults(mut self, plan: FaultPlan) -> Self {
        self.faults = plan;
        self
    }

    /// How many seconds the clock is ahead of this machine's, or behind with a minus. It shows in
    /// the `Date` headers.
    pub fn clock_skew(mut self, seconds: i64) -> Self {
        self.clock_skew = seconds;
        self
    }

    /// The port to listen on; 0, the default, takes any free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Begins to listen on 127.0.0.1. Has to be called within a Tokio runtime that has I/O and time
    /// enabled.
    ///
    /// # Errors
    ///
    /// When the port cannot be listened on.
    pub async fn start(self) -> io::Result<Mock> {
        let (listener, url) = service::listen(self.port, self.document.base_path()).await?;
        let clock = Clock { skew: self.clock_skew };
        let state = Signed { expired: BTreeSet::new(), clock };
        let shared = Shared::new(state, self.document, &url, self.answers, self.faults);
        Ok(Mock { service: Service::start(listener, url, &Arc::new(shared)) })
    }
}

/// A running server of a document: a [`Service`] that keeps nothing. It stops when this is dropped.
///
/// The [module](crate::documented) has an example.
#[derive(Debug)]
pub struct Mock {
    service: Service,
}

impl Mock {
    /// Begins to set a server of this document up.
    pub fn builder(document: Document) -> Builder {
        let (answers, faults) = (Answers::default(), FaultPlan::default());
        Builder { document, answers, faults, clock_skew: 0, port: 0 }
    }

    /// Stops listening and waits for the requests in progress.
    pub async fn shutdown(self) {
        self.service.shutdown().await;
    }
}

impl Deref for Mock {
    type Target = Service;

    fn deref(&self) -> &Service {
        &self.service
    }
}

/// All that a mock knows: which tokens expired.
struct Signed {
    expired: BTreeSet<String>,
    clock: Clock,
}

impl Api for Signed {
    const ROUTES: Routes<Self> =
        Routes { operations: &[], handlers: &[], fits: |segment, _| !segment.is_empty() };

    fn caller(&self, _: &Operation, _: &HeaderMap) -> Result<u64, ApiError> {
        Ok(0)
    }

    fn admit(&self, documented: &Documented, parts: &Parts) -> Result<u64, ApiError> {
        let query = parts.uri.query().unwrap_or_default();
        let is_expired = |sent: &str| self.expired.contains(sent);
        documented.security.check(&parts.headers, query, is_expired).map(|()| 0)
    }

    fn expire(&mut self, headers: &HeaderMap) {
        self.expired.extend(authorization(headers, "Bearer").map(str::to_owned));
    }

    fn clock(&self) -> Clock {
        self.clock
    }

    fn refusal(error: &ApiError, document: &Document, documented: Option<&Documented>) -> Rendered {
        let (status, media_type, body) = document.refusal(documented, error);
        Rendered { media_type, ..Rendered::json(status, body) }
    }
}
