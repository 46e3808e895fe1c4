//! `--dry-run`: the request is shown and not sent.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use api_runtime::{
    Call, Connection, Operation, Sending, Transport, TransportError, TransportErrorKind,
};
use bytes::Bytes;
use serde_json::Value;

use crate::access;
use crate::output::clean;
use crate::problem::{Problem, Result};

/// Takes requests and sends none.
#[derive(Debug, Default)]
pub(crate) struct DryRun {
    taken: Mutex<Option<http::Request<Bytes>>>,
}

impl DryRun {
    /// A connection that takes the request instead of sending it.
    pub(crate) fn connect(url: &str) -> Result<(Arc<Self>, Connection)> {
        let taken = Arc::new(Self::default());
        let connection = access::connection(url, Arc::<Self>::clone(&taken))?;
        Ok((taken, connection))
    }
}

impl DryRun {
    /// The request that this call sends.
    pub(crate) async fn take(&self, call: Call) -> Result<http::Request<Bytes>> {
        let sent = call.send_raw().await;
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner).take();
        // What is wrong with an argument shows before anything is sent.
        let nothing = || Problem::failed("there is no request to show");
        taken.ok_or_else(|| sent.err().map_or_else(nothing, Into::into))
    }
}

impl Transport for DryRun {
    fn send(&self, request: http::Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        *self.taken.lock().unwrap_or_else(PoisonError::into_inner) = Some(request);
        Box::pin(async { Err(TransportError::new(TransportErrorKind::Request, "a dry run")) })
    }
}

/// The request as text: the first line, the headers, and the body as `shown` has it. The token is
/// not part of it.
pub(crate) async fn show(dry: &DryRun, call: Call, shown: Option<&Value>) -> Result<String> {
    let authenticated = call.operation().is_authenticated();
    let request = dry.take(call).await?;
    let mut text = format!("{} {}\n", request.method(), request.uri());
    for (name, value) in request.headers() {
        let _ = writeln!(text, "{name}: {}", clean(&String::from_utf8_lossy(value.as_bytes())));
    }
    if authenticated {
        text += "authorization: Bearer ***\n";
    }
    match shown {
        Some(body) => {
            let json = serde_json::to_string_pretty(body).unwrap_or_default();
            let _ = writeln!(text, "\n{json}");
        }
        None if !request.body().is_empty() => {
            let _ = writeln!(text, "\n({} bytes)", request.body().len());
        }
        None => {}
    }
    Ok(text)
}
