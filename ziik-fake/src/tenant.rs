//! Starting a tenant and holding on to it.

use std::io;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use crate::answers::Answers;
use crate::documented::{Document, ZIIK};
use crate::faults::FaultPlan;
use crate::in_process::InProcess;
use crate::seed;
use crate::server::Shared;
use crate::service::{self, Service};
use crate::state::State;
use crate::storage::Storage;
use crate::token::Tokens;

/// The password of everybody in the tenant.
pub(crate) const PASSWORD: &str = "fresh-ground-beans";

/// Where the storage of a tenant without a network is.
const IN_PROCESS_STORAGE: &str = "http://storage.localhost";

/// Sets a [`Tenant`] up.
#[derive(Clone, Debug)]
#[must_use]
pub struct Builder {
    users: usize,
    seed: u64,
    token_lifetime: Duration,
    answers: Answers,
    faults: FaultPlan,
    clock_skew: i64,
    port: u16,
    document: Option<Document>,
}

impl Builder {
    /// How many people the tenant has besides the administrator. Default: 50.
    pub fn users(mut self, users: usize) -> Self {
        self.users = users;
        self
    }

    /// Which people, units and so on: the same seed and number of users always give the same data.
    /// Default: 0.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// How long a token is valid, in whole seconds. Default: one hour.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.token_lifetime = lifetime;
        self
    }

    /// Which forms the answers have.
    pub fn answers(mut self, answers: Answers) -> Self {
        self.answers = answers;
        self
    }

    /// Which requests meet which fault. Default: none.
    pub fn faults(mut self, plan: FaultPlan) -> Self {
        self.faults = plan;
        self
    }

    /// How many seconds the tenant's clock is ahead of this machine's, or behind with a minus. It
    /// shows in the `Date` headers, in tokens and in every time that the tenant notes.
    pub fn clock_skew(mut self, seconds: i64) -> Self {
        self.clock_skew = seconds;
        self
    }

    /// The port to listen on; 0, the default, takes any free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Answers the operations that have no state from this document, and no others. Default: the
    /// document that is built in.
    pub fn document(mut self, document: Document) -> Self {
        self.document = Some(document);
        self
    }

    /// Makes the data and begins to listen on 127.0.0.1, with the storage on a free port of its own.
    /// Has to be called within a Tokio runtime
    /// that has I/O and time enabled.
    ///
    /// # Errors
    ///
    /// When the port cannot be listened on, or no port is free for the storage.
    pub async fn start(self) -> io::Result<Tenant> {
        let (listener, url) = service::listen(self.port, "/api").await?;
        let (storage_listener, storage_url) = service::listen(0, "").await?;
        let (username, shared) = self.fill(&url, &storage_url);
        let shared = Arc::new(shared);
        let storage = Storage::start(storage_listener, storage_url, &shared);
        let service = Service::start(listener, url, &shared);
        Ok(Tenant { username, shared, service, storage })
    }

    /// Makes the data, and listens nowhere: requests are handed to it.
    #[must_use]
    pub fn in_process(self) -> InProcess {
        let (username, shared) = self.fill("http://127.0.0.1/api", IN_PROCESS_STORAGE);
        InProcess::new(username, shared)
    }

    fn fill(self, url: &str, storage_url: &str) -> (String, Shared<State>) {
        let mut state = State::new(Tokens::new(self.token_lifetime));
        url.clone_into(&mut state.base_url);
        storage_url.clone_into(&mut state.storage_url);
        state.clock.skew = self.clock_skew;
        let username = seed::fill(&mut state, self.users, self.seed);
        state.retain_inactive();
        let document = self.document.unwrap_or_else(|| ZIIK.clone());
        (username, Shared::new(state, document, url, self.answers, self.faults))
    }
}

/// A running tenant: a [`Service`] with people in it. It stops when this is dropped.
#[derive(Debug)]
pub struct Tenant {
    username: String,
    shared: Arc<Shared<State>>,
    service: Service,
    storage: Storage,
}

impl Deref for Tenant {
    type Target = Service;

    fn deref(&self) -> &Service {
        &self.service
    }
}

impl Tenant {
    /// Begins to set a tenant up.
    pub fn builder() -> Builder {
        Builder {
            users: 50,
            seed: 0,
            token_lifetime: Duration::from_secs(3600),
            answers: Answers::default(),
            faults: FaultPlan::default(),
            clock_skew: 0,
            port: 0,
            document: None,
        }
    }

    /// The e-mail address with which the administrator signs in.
    #[must_use]
    pub fn username(&self) -> &str {
        &self.username
    }

    /// The administrator's password. Everybody else signs in with their own e-mail address and
    /// this password too.
    #[must_use]
    pub fn password(&self) -> &str {
        PASSWORD
    }

    /// Changes the forms of the answers from now on.
    pub fn set_answers(&self, answers: Answers) {
        self.shared.steering.control().answers = answers;
    }

    /// Refuses every token handed out so far from now on.
    pub fn expire_tokens(&self) {
        self.shared.state().tokens.revoke_all();
    }

    /// How many tokens [`Fault::TokenExpires`](crate::Fault::TokenExpires) made expire since the
    /// last [`expire_tokens`](Self::expire_tokens). A token that meets it again counts once.
    #[must_use]
    pub fn expired_tokens(&self) -> usize {
        self.shared.state().tokens.expired()
    }

    /// Sets how many seconds the tenant's clock is ahead of this machine's; negative for behind.
    /// What is due by then happens before the next request: tokens run out, deactivated
    /// accounts are anonymised and deleted ones go for good 90 days later, and a minute later
    /// the posts of deleted groups.
    pub fn set_clock_skew(&self, seconds: i64) {
        self.shared.state().clock.skew = seconds;
    }

    /// The host that files are uploaded to: another one than the tenant.
    #[must_use]
    pub fn storage(&self) -> &Storage {
        &self.storage
    }

    /// Stops listening and waits for the requests in progress.
    pub async fn shutdown(self) {
        self.service.shutdown().await;
        self.storage.shutdown().await;
    }
}
