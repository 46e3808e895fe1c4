//! The storage that the bytes of a file go to: another host, that gets no token.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use api_runtime::{Engine, Mode, RetryPolicy};
use http::header::{AUTHORIZATION, CONTENT_LENGTH, COOKIE, HOST, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri};
use tokio::time::Instant;
use ziik_api::types::{UploadHeaderValue, UploadTicket};
use ziik_api::{Body, HttpTransport, Operation, Transport, TransportError, TransportErrorKind};

use super::{StorageError, UploadError};

/// The bytes of a file. Its address is absolute, and in the ticket.
static PUT: Operation =
    Operation::new("upload_file_content", Method::PUT, "").without_credentials();

/// Sends bytes to the storage, by an engine of its own: the storage is not the API, and what it
/// does says nothing of the API's health.
pub(crate) struct Storage {
    /// What sends requests, where the caller said so.
    transport: Option<Arc<dyn Transport>>,
    policy: RetryPolicy,
    max_in_flight: usize,
    allow_http: bool,
    /// Made when it is first used: most programs upload nothing.
    engine: OnceLock<Engine>,
}

impl fmt::Debug for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Storage").field("transport", &self.transport).finish_non_exhaustive()
    }
}

impl Storage {
    pub(crate) fn new(
        transport: Option<Arc<dyn Transport>>,
        policy: RetryPolicy,
        max_in_flight: usize,
        allow_http: bool,
    ) -> Self {
        Self { transport, policy, max_in_flight, allow_http, engine: OnceLock::new() }
    }

    /// Sends `body` where the ticket says, and repeats it as a read is repeated: it takes the place
    /// of what was sent before.
    pub(super) async fn put(&self, ticket: UploadTicket, body: Body) -> Result<(), UploadError> {
        let mut request = Request::new(body);
        *request.method_mut() = Method::PUT;
        *request.uri_mut() = self.address(ticket.url.expose())?;
        *request.headers_mut() = headers(ticket)?;
        let engine = self.engine().map_err(UploadError::Storage)?;
        let until = Instant::now() + Duration::from_secs(24 * 3600);
        let answer = engine.stream(request, &PUT, Mode::Repeatable(until)).await;
        let status = answer.map_err(|error| UploadError::Storage(error.into()))?.status();
        if status.is_success() {
            return Ok(());
        }
        Err(UploadError::Storage(StorageError::Refused(status)))
    }

    fn engine(&self) -> Result<&Engine, StorageError> {
        if let Some(engine) = self.engine.get() {
            return Ok(engine);
        }
        let transport = match &self.transport {
            Some(transport) => Arc::clone(transport),
            None => Arc::new(
                HttpTransport::configured(|http| http)
                    .map_err(|error| TransportError::new(TransportErrorKind::Request, error))?,
            ),
        };
        let engine = Engine::new(transport, self.policy.clone(), self.max_in_flight);
        Ok(self.engine.get_or_init(|| engine))
    }

    /// The address, when bytes may go there.
    fn address(&self, url: &str) -> Result<Uri, UploadError> {
        let wrong = |what: &str| Err(UploadError::Ticket(what.to_owned()));
        let Ok(address) = url.parse::<Uri>() else { return wrong("has an address that is none") };
        let host = address.host().unwrap_or_default().trim_matches(['[', ']']);
        let is_loopback =
            host == "localhost" || host.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback());
        match address.scheme_str() {
            _ if host.is_empty() => wrong("has an address without a host"),
            Some("https") => Ok(address),
            Some("http") if is_loopback || self.allow_http => Ok(address),
            _ => wrong("has an address that is not `https`, so others could read the file"),
        }
    }
}

/// The headers of the ticket, but for those that belong to the connection.
fn headers(ticket: UploadTicket) -> Result<HeaderMap, UploadError> {
    let mut headers = HeaderMap::new();
    for (name, value) in ticket.headers.unwrap_or_default() {
        let wrong = || UploadError::Ticket(format!("has a header `{name}` that cannot be sent"));
        let header = HeaderName::try_from(name.as_str()).map_err(|_| wrong())?;
        if [HOST, CONTENT_LENGTH, TRANSFER_ENCODING].contains(&header) {
            continue;
        }
        // They belong to somebody who is signed in, and nobody is here.
        if [AUTHORIZATION, COOKIE].contains(&header) {
            return Err(wrong());
        }
        let values = match value {
            UploadHeaderValue::Text(value) => vec![value],
            UploadHeaderValue::List(values) => values,
            _ => return Err(wrong()),
        };
        for value in values {
            let mut value = HeaderValue::try_from(value).map_err(|_| wrong())?;
            value.set_sensitive(true);
            headers.append(&header, value);
        }
    }
    Ok(headers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn storage(allow_http: bool) -> Storage {
        Storage::new(None, RetryPolicy::default(), 1, allow_http)
    }

    #[test]
    fn bytes_go_to_https_or_to_this_machine() {
        for good in [
            "https://files.example/a?b=c",
            "http://127.0.0.1:9/a",
            "http://[::1]/a",
            "http://localhost/a",
        ] {
            assert!(storage(false).address(good).is_ok(), "{good}");
        }
        for bad in [
            "http://files.example/a",
            "ftp://files.example/a",
            "/upload",
            "files.example",
            "https:///a",
            "https://:443/a",
            "",
        ] {
            let error = storage(false).address(bad).expect_err(bad).to_string();
            assert!(error.contains("nothing was sent"), "{error}");
            assert!(bad.is_empty() || !error.contains(bad), "{error}");
        }
        assert!(storage(true).address("http://files.example/a").is_ok());
        assert!(storage(true).address("ftp://files.example/a").is_err());
    }

    #[test]
    fn the_headers_of_a_ticket_are_sent_but_for_those_of_the_connection_and_of_a_person() {
        let ticket = |headers: serde_json::Value| {
            let ticket = serde_json::json!({
                "key": "k", "url": "https://files.example", "file": 7, "headers": headers,
            });
            serde_json::from_value::<UploadTicket>(ticket).expect("a ticket")
        };
        let given = ticket(serde_json::json!({
            "x-amz-acl": ["private", "second"], "Content-Type": "image/png",
            "Host": "elsewhere.example", "Content-Length": "1",
        }));
        let headers = headers(given).expect("headers");
        let all: Vec<_> =
            headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes())).collect();
        assert_eq!(
            all,
            [
                ("content-type", &b"image/png"[..]),
                ("x-amz-acl", b"private"),
                ("x-amz-acl", b"second"),
            ]
        );
        assert!(headers.values().all(HeaderValue::is_sensitive));
        for bad in [
            serde_json::json!({"Authorization": "Bearer x"}),
            serde_json::json!({"Cookie": "a=b"}),
            serde_json::json!({"a b": "c"}),
            serde_json::json!({"a": "b\nc"}),
        ] {
            let error = self::headers(ticket(bad.clone())).expect_err("refused").to_string();
            assert!(error.contains("cannot be sent"), "{bad}: {error}");
        }
    }
}
