//! Starting an organization and holding on to it.

use std::fmt;
use std::io;
use std::ops::Deref;
use std::sync::Arc;

use super::seed;
use super::state::State;
use crate::answers::Answers;
use crate::documented::WORKDRIVE;
use crate::faults::FaultPlan;
use crate::server::Shared;
use crate::service::{self, Service};

/// Sets an [`Organization`] up.
#[derive(Clone, Debug)]
#[must_use]
pub struct Builder {
    users: usize,
    seed: u64,
    departments_by_name: bool,
    answers: Answers,
    faults: FaultPlan,
    clock_skew: i64,
    port: u16,
}

impl Builder {
    /// How many people there are. Default: 50.
    pub fn users(mut self, users: usize) -> Self {
        self.users = users;
        self
    }

    /// Which people: the same seed and number of users always give the same data. Default: 0.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Whether a user's `department` is the name of a department and not its id. The documentation
    /// has it both ways.
    pub fn departments_by_name(mut self, by_name: bool) -> Self {
        self.departments_by_name = by_name;
        self
    }

    /// Which forms the answers have. WorkDrive's lists have no links, and it has no tokens of
    /// Ziik's kind: those forms change nothing.
    pub fn answers(mut self, answers: Answers) -> Self {
        self.answers = answers;
        self
    }

    /// How many seconds the clock is ahead of this machine's, or behind with a minus.
    pub fn clock_skew(mut self, seconds: i64) -> Self {
        self.clock_skew = seconds;
        self
    }

    /// Which requests meet which fault. Default: none.
    pub fn faults(mut self, plan: FaultPlan) -> Self {
        self.faults = plan;
        self
    }

    /// The port to listen on; 0, the default, takes any free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Makes the data and begins to listen on 127.0.0.1. Has to be called within a Tokio runtime
    /// that has I/O and time enabled.
    ///
    /// # Errors
    ///
    /// When the port cannot be listened on.
    pub async fn start(self) -> io::Result<Organization> {
        let (listener, url) = service::listen(self.port, "/api").await?;
        let api_key = format!("wd-key-{:016x}", self.seed);
        let origin = url.trim_end_matches("/api").to_owned();
        let mut state = State::new(api_key.clone(), origin, self.seed, self.departments_by_name);
        state.clock.skew = self.clock_skew;
        seed::fill(&mut state, self.users, self.seed);
        let document = WORKDRIVE.clone();
        let shared = Arc::new(Shared::new(state, document, &url, self.answers, self.faults));
        Ok(Organization { api_key, service: Service::start(listener, url, &shared) })
    }
}

/// A running organization: a [`Service`] with people in it. It stops when this is dropped.
pub struct Organization {
    api_key: String,
    service: Service,
}

impl Organization {
    /// Begins to set an organization up.
    pub fn builder() -> Builder {
        Builder {
            users: 50,
            seed: 0,
            departments_by_name: false,
            answers: Answers::default(),
            faults: FaultPlan::default(),
            clock_skew: 0,
            port: 0,
        }
    }

    /// What the header `X-API-KEY` has to hold: the key of an administrator.
    #[must_use]
    pub fn api_key(&self) -> &str {
        &self.api_key
    }

    /// Stops listening and waits for the requests in progress.
    pub async fn shutdown(self) {
        self.service.shutdown().await;
    }
}

/// Without the key.
impl fmt::Debug for Organization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Organization").field("service", &self.service).finish_non_exhaustive()
    }
}

impl Deref for Organization {
    type Target = Service;

    fn deref(&self) -> &Service {
        &self.service
    }
}
