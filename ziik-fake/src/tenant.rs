//! Starting a tenant and holding on to it.

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::answers::Answers;
use crate::control::Recorded;
use crate::faults::{Failure, Fault, FaultPlan, Rule};
use crate::ledger::Effect;
use crate::seed;
use crate::server::{self, Shared};
use crate::state::State;
use crate::token::Tokens;

/// The password of everybody in the tenant.
pub(crate) const PASSWORD: &str = "fresh-ground-beans";

/// How long a shutdown waits for requests in progress.
const SHUTDOWN_GRACE: Duration = Duration::from_secs(2);

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
}

impl Builder {
    /// How many people the tenant has besides the administrator; 50 unless told.
    pub fn users(mut self, users: usize) -> Self {
        self.users = users;
        self
    }

    /// Which people, units and so on: the same seed and number of users always give the same data. 0 unless told.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// How long a token is valid, in whole seconds; one hour unless told.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.token_lifetime = lifetime;
        self
    }

    /// Which forms the answers have.
    pub fn answers(mut self, answers: Answers) -> Self {
        self.answers = answers;
        self
    }

    /// Which requests meet which fault; none unless told.
    pub fn faults(mut self, plan: FaultPlan) -> Self {
        self.faults = plan;
        self
    }

    /// How many seconds the tenant's clock is ahead of this machine's, or behind with a minus. It shows in the `Date` headers, in tokens and
    /// in every time that the tenant notes.
    pub fn clock_skew(mut self, seconds: i64) -> Self {
        self.clock_skew = seconds;
        self
    }

    /// The port to listen on; 0, the default, takes any free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Makes the data and begins to listen on 127.0.0.1. Has to be called within a Tokio runtime that has I/O and time
    /// enabled.
    ///
    /// # Errors
    ///
    /// When the port cannot be listened on.
    pub async fn start(self) -> io::Result<Tenant> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await?;
        let url = format!("http://{}/api", listener.local_addr()?);

        let mut state = State::new(Tokens::new(self.token_lifetime));
        state.base_url.clone_from(&url);
        state.clock.skew = self.clock_skew;
        let username = seed::fill(&mut state, self.users, self.seed);
        let shared = Arc::new(Shared::new(state, self.answers, self.faults));

        let (stop, stopped) = oneshot::channel();
        let server = tokio::spawn(server::serve(listener, Arc::clone(&shared), stopped));
        Ok(Tenant { url, username, shared, stop: Some(stop), server })
    }
}

/// A running tenant. It stops when this is dropped.
#[derive(Debug)]
pub struct Tenant {
    url: String,
    username: String,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    server: JoinHandle<io::Result<()>>,
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
        }
    }

    /// The base URL, such as `http://127.0.0.1:41234/api`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The e-mail address with which the administrator signs in.
    #[must_use]
    pub fn username(&self) -> &str {
        &self.username
    }

    /// The administrator's password. Everybody else signs in with their own e-mail address and this password too.
    #[must_use]
    pub fn password(&self) -> &str {
        PASSWORD
    }

    /// Changes the forms of the answers from now on.
    pub fn set_answers(&self, answers: Answers) {
        self.shared.control().answers = answers;
    }

    /// Refuses every token handed out so far from now on.
    pub fn expire_tokens(&self) {
        self.shared.state().tokens.revoke_all();
    }

    /// Every request as it came in, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.shared.control().requests.clone()
    }

    /// Every request as it came in, in order; and forgets them.
    #[must_use]
    pub fn take_requests(&self) -> Vec<Recorded> {
        std::mem::take(&mut self.shared.control().requests)
    }

    /// What requests really did, in the order in which it happened: an entry for each POST, PATCH and DELETE that was carried out.
    #[must_use]
    pub fn effects(&self) -> Vec<Effect> {
        self.shared.control().effects.clone()
    }

    /// How many requests were under way at once at the most. One is under way from its arrival until the last piece of its answer is handed to
    /// the connection, or until the tenant notices that the client hung up.
    #[must_use]
    pub fn most_in_flight(&self) -> usize {
        self.shared.traffic.most()
    }

    /// Goes on by this plan of faults.
    pub fn set_faults(&self, plan: FaultPlan) {
        self.shared.control().faults.set_plan(plan);
    }

    /// How often each rule of the plan struck so far, in the order of the rules. Counting begins anew with [`set_faults`](Self::set_faults).
    #[must_use]
    pub fn struck(&self) -> Vec<u64> {
        self.shared.control().faults.struck()
    }

    /// How many tokens [`Fault::TokenExpires`] made expire since the last [`expire_tokens`](Self::expire_tokens). A token that meets it again counts once.
    #[must_use]
    pub fn expired_tokens(&self) -> usize {
        self.shared.state().tokens.expired()
    }

    /// Answers the next `n` requests, whatever they ask for, with `failure`; they change nothing. Further calls queue
    /// up behind, and a plan of faults has to wait.
    pub fn fail_next(&self, n: usize, failure: Failure) {
        let times = u64::try_from(n).unwrap_or(u64::MAX);
        self.shared.control().faults.push_next(Rule::new(Fault::Failure(failure)).times(times));
    }

    /// Sets the tenant's clock: so many seconds ahead of this machine's, or behind with a minus.
    pub fn set_clock_skew(&self, seconds: i64) {
        self.shared.state().clock.skew = seconds;
    }

    /// Stops listening and waits for the requests in progress.
    pub async fn shutdown(mut self) {
        self.stop.take();
        // A client may hold a request open for ever; it does not get to hold the shutdown open.
        if tokio::time::timeout(SHUTDOWN_GRACE, &mut self.server).await.is_err() {
            self.server.abort();
        }
    }
}
