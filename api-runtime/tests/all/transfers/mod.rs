//! Bodies that are streams: what is sent, what arrives, and what follows when it breaks.

#![expect(
    clippy::redundant_closure_for_method_calls,
    reason = "what the closures are called on has no name outside of generated code"
)]

mod downloads;
mod items;
mod resuming;
mod server;
mod uploads;
mod waiting;

use std::fmt;

use api_runtime::{
    Call, ClientBuilder, Connection, Dialect, HttpTransport, Operation, Resilient, RetryPolicy,
    Transport,
};
use http::Method;

static READ: Operation = Operation::new("download_file", Method::GET, "/file");
static WRITE: Operation = Operation::new("upload_file", Method::PUT, "/file");
static CREATE: Operation = Operation::new("create_file", Method::POST, "/files");

/// A client of no API in particular.
#[derive(Clone)]
struct Client(Connection);

impl From<Connection> for Client {
    fn from(connection: Connection) -> Self {
        Self(connection)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Client")
    }
}

impl Client {
    fn over(base_url: &str, transport: impl Transport) -> Self {
        ClientBuilder::new(base_url, "files/1.0").transport(transport).build().expect("a client")
    }

    /// Over the network, without retries.
    fn plain(base_url: &str) -> Self {
        Self::over(base_url, HttpTransport::new().expect("a transport"))
    }

    /// Over the network, with retries that do not wait.
    fn patient(base_url: &str) -> Self {
        let transport = HttpTransport::new().expect("a transport");
        let policy =
            RetryPolicy::default().backoff(std::time::Duration::ZERO, std::time::Duration::ZERO);
        Self::over(base_url, Resilient::new(transport, policy, 8))
    }

    fn call(&self, operation: &'static Operation) -> Call {
        Call::new(&self.0, operation, Dialect::PLAIN)
    }
}
