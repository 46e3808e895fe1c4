//! Rows, clocks, and the tenants that are measured against.

use std::time::{Duration, Instant};

use bytes::Bytes;
use ziik_api::{HttpTransport, Operation, Sending, Transport};
use ziik_ext::{Client, ClientBuilder};
use ziik_fake::Tenant;

/// A line of the table.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) ours: f64,
    pub(crate) baseline: f64,
    /// The ratio that is aimed at, at the most.
    pub(crate) goal: Option<f64>,
}

impl Row {
    pub(crate) fn print_head() {
        println!("{:<62} {:>12} {:>12} {:>7} {:>7}", "", "ours", "baseline", "ratio", "goal");
    }

    pub(crate) fn print(&self) {
        let figure = |value: f64| format!("{value:.1} {}", self.unit);
        let goal = self.goal.map_or_else(String::new, |goal| format!("{goal:.3}"));
        let ratio = self.ours / self.baseline;
        let (ours, baseline) = (figure(self.ours), figure(self.baseline));
        println!("{:<62} {ours:>12} {baseline:>12} {ratio:>7.3} {goal:>7}", self.name);
    }
}

/// What a call takes, in microseconds.
#[derive(Default)]
pub(crate) struct Cost {
    pub(crate) wall: f64,
    /// The processor's time of this thread, where the system tells it.
    pub(crate) processor: Option<f64>,
}

/// Alternates two kinds of calls, `calls` in a row, for `rounds` rounds. Returns the median of the
/// rounds of each.
pub(crate) async fn alternating(
    rounds: usize,
    calls: u32,
    mut ours: impl AsyncFnMut(),
    mut baseline: impl AsyncFnMut(),
) -> (Cost, Cost) {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        first.push(round(calls, &mut ours).await);
        second.push(round(calls, &mut baseline).await);
    }
    (median(&first), median(&second))
}

async fn round(calls: u32, call: &mut impl AsyncFnMut()) -> Cost {
    let (processor, start) = (thread_time(), Instant::now());
    for _ in 0..calls {
        call().await;
    }
    let (wall, spent) = (
        start.elapsed(),
        thread_time().zip(processor).map(|(end, start)| end.saturating_sub(start)),
    );
    let each = |duration: Duration| duration.as_secs_f64() * 1e6 / f64::from(calls);
    Cost { wall: each(wall), processor: spent.map(each) }
}

fn median(costs: &[Cost]) -> Cost {
    let middle = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied()
    };
    let processor = middle(costs.iter().filter_map(|cost| cost.processor).collect());
    Cost {
        wall: middle(costs.iter().map(|cost| cost.wall).collect()).unwrap_or_default(),
        processor,
    }
}

/// How long this thread has been at work. Linux tells it.
fn thread_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// A tenant in a thread of its own.
pub(crate) struct Server {
    url: String,
    username: String,
    password: String,
}

impl Server {
    pub(crate) fn start(users: usize) -> Self {
        let (tell, told) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(async {
                let tenant = Tenant::builder().users(users).start().await.expect("a tenant");
                let (url, username) = (tenant.url().to_owned(), tenant.username().to_owned());
                tell.send(Self { url, username, password: tenant.password().to_owned() })
                    .expect("somebody listens");
                std::future::pending::<()>().await;
            });
        });
        told.recv().expect("a tenant")
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn client(&self) -> ClientBuilder {
        Client::builder(&self.url).password(&self.username, self.password.as_str())
    }

    /// A client of a tenant that is this far away.
    pub(crate) fn distant_client(&self, latency: Duration) -> Client {
        let transport = Distant { latency, transport: HttpTransport::new().expect("a transport") };
        self.client().transport(transport).build().expect("a client")
    }

    /// A token, for those who do without a session.
    pub(crate) async fn token(&self) -> String {
        let client = ziik_api::Client::builder(&self.url).build().expect("a client");
        let credentials = ziik_api::types::Login::new(&self.username, self.password.as_str());
        client.authenticate(credentials).send().await.expect("a token").jwt.expose().to_owned()
    }
}

/// Holds every request up.
#[derive(Debug)]
struct Distant {
    latency: Duration,
    transport: HttpTransport,
}

impl Transport for Distant {
    fn send(&self, request: http::Request<Bytes>, operation: &'static Operation) -> Sending<'_> {
        Box::pin(async move {
            tokio::time::sleep(self.latency).await;
            self.transport.send(request, operation).await
        })
    }
}
