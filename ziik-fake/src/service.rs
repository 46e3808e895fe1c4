//! A simulated service that runs, and how a test steers it.

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::control::Recorded;
use crate::faults::{Failure, Fault, FaultPlan, Rule};
use crate::ledger::Effect;
use crate::server::{self, Api, Shared, Steering};

/// How long a shutdown waits for requests in progress.
const SHUTDOWN_GRACE: Duration = Duration::from_secs(2);

/// A simulated service that runs: what it saw and did, and what goes wrong.
/// [`Tenant`](crate::Tenant), [`Organization`](crate::workdrive::Organization) and
/// [`Mock`](crate::documented::Mock) are ones.
#[derive(Debug)]
pub struct Service {
    url: String,
    steering: Arc<Steering>,
    listening: Listening,
}

/// A server that runs until this is dropped.
#[derive(Debug)]
pub(crate) struct Listening {
    stop: Option<oneshot::Sender<()>>,
    server: JoinHandle<io::Result<()>>,
}

impl Listening {
    /// Runs what `serve` makes of the other end.
    pub(crate) fn start<F>(serve: impl FnOnce(oneshot::Receiver<()>) -> F) -> Self
    where
        F: Future<Output = io::Result<()>> + Send + 'static,
    {
        let (stop, stopped) = oneshot::channel();
        Self { stop: Some(stop), server: tokio::spawn(serve(stopped)) }
    }

    /// Stops listening and waits for the requests in progress.
    pub(crate) async fn shutdown(mut self) {
        self.stop.take();
        // A client may hold a request open for ever; it does not get to hold the shutdown open.
        if tokio::time::timeout(SHUTDOWN_GRACE, &mut self.server).await.is_err() {
            self.server.abort();
        }
    }
}

/// Takes a port of 127.0.0.1, and says at which base URL the API will be.
pub(crate) async fn listen(port: u16, base_path: &str) -> io::Result<(TcpListener, String)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let url = format!("http://{}{base_path}", listener.local_addr()?);
    Ok((listener, url))
}

impl Service {
    pub(crate) fn start<S: Api>(
        listener: TcpListener,
        url: String,
        shared: &Arc<Shared<S>>,
    ) -> Self {
        let served = Arc::clone(shared);
        let listening = Listening::start(|stopped| server::serve(listener, served, stopped));
        Self { url, steering: Arc::clone(&shared.steering), listening }
    }

    /// The base URL, such as `http://127.0.0.1:41234/api`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The latest requests as they came in, in order: the last 10,000, or as many as
    /// [`keep_requests`](Self::keep_requests) says.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.steering.control().requests.all()
    }

    /// Takes the requests, and forgets them.
    #[must_use]
    pub fn take_requests(&self) -> Vec<Recorded> {
        self.steering.control().requests.take()
    }

    /// Remembers this number of requests from now on, the latest ones. Default: 10,000. The ledger
    /// is kept whole.
    pub fn keep_requests(&self, latest: usize) {
        self.steering.control().requests.keep(latest);
    }

    /// What requests really did, in the order in which it happened: an entry for each POST, PUT,
    /// PATCH and DELETE that was carried out, also for those of operations that keep nothing.
    #[must_use]
    pub fn effects(&self) -> Vec<Effect> {
        self.steering.control().effects.clone()
    }

    /// How many requests were under way at once at the most. One is under way from its arrival
    /// until the last piece of its answer is handed to the connection, or until the service
    /// notices that the client hung up.
    #[must_use]
    pub fn most_in_flight(&self) -> usize {
        self.steering.traffic.most()
    }

    /// Goes on by this plan of faults.
    pub fn set_faults(&self, plan: FaultPlan) {
        self.steering.control().faults.set_plan(plan);
    }

    /// How often each rule of the plan struck so far, in the order of the rules. Counting begins
    /// anew with [`set_faults`](Self::set_faults).
    #[must_use]
    pub fn struck(&self) -> Vec<u64> {
        self.steering.control().faults.struck()
    }

    /// Answers the next `n` requests, whatever they ask for, with `failure`; they change nothing.
    /// Further calls queue up behind, and a plan of faults has to wait.
    pub fn fail_next(&self, n: usize, failure: Failure) {
        let times = u64::try_from(n).unwrap_or(u64::MAX);
        self.steering.control().faults.push_next(Rule::new(Fault::Failure(failure)).times(times));
    }

    /// Lets the next requests that this rule looks at meet its fault; they are as many as
    /// [`Rule::times`] says, or all. Further calls queue up behind, and a plan of faults has to
    /// wait.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_fake::{Fault, Rule, Tenant};
    ///
    /// let tenant = Tenant::builder().start().await?;
    /// tenant.fault_next(Rule::new(Fault::CutAfter(1000)).on("download_file")?.times(2));
    /// tenant.fault_next("upload_file_content:1x1=cut:1000".parse()?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn fault_next(&self, rule: Rule) {
        self.steering.control().faults.push_next(rule);
    }

    /// Stops listening and waits for the requests in progress.
    pub async fn shutdown(self) {
        self.listening.shutdown().await;
    }
}
