//! Clients of a tenant, and a transport that changes answers.

use std::fmt;

use serde_json::Value;
use ziik_ext::api::{HttpTransport, Operation, Sending, Transport};
use ziik_ext::{Client, ClientBuilder, RetryPolicy};
use ziik_fake::{Recorded, Tenant};

pub(crate) async fn tenant() -> Tenant {
    Tenant::builder().users(60).seed(3).start().await.expect("a tenant")
}

pub(crate) fn builder(tenant: &Tenant) -> ClientBuilder {
    Client::builder(tenant.url()).retry(RetryPolicy::none())
}

/// The administrator's client.
pub(crate) fn client(tenant: &Tenant) -> Client {
    builder(tenant).password(tenant.username(), tenant.password()).build().expect("a client")
}

/// The client of another user.
pub(crate) async fn client_of(tenant: &Tenant, user: i64) -> Client {
    let user = client(tenant).get_user(user).send().await.expect("a user").into_data();
    let email = user.email.expect("an address");
    let client = builder(tenant).password(email, tenant.password()).build().expect("a client");
    let _ = tenant.take_requests();
    client
}

/// Methods and paths of the requests that are no reading.
pub(crate) fn writes(tenant: &Tenant) -> Vec<String> {
    let is_write = |request: &Recorded| request.method != "GET" && request.path != "/authenticate";
    let writes = tenant.take_requests().into_iter().filter(is_write);
    writes.map(|request| format!("{} {}", request.method, request.path)).collect()
}

/// A transport that changes answers, by the id of the operation.
pub(crate) struct Rewriting<F> {
    inner: HttpTransport,
    rewrite: F,
}

impl<F: Fn(&'static str, &mut Value) + Send + Sync + 'static> Rewriting<F> {
    /// The administrator's client over it.
    pub(crate) fn client(tenant: &Tenant, rewrite: F) -> Client {
        let inner = HttpTransport::new().expect("a transport");
        builder(tenant)
            .password(tenant.username(), tenant.password())
            .transport(Self { inner, rewrite })
            .build()
            .expect("a client")
    }
}

impl<F> fmt::Debug for Rewriting<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rewriting")
    }
}

impl<F: Fn(&'static str, &mut Value) + Send + Sync + 'static> Transport for Rewriting<F> {
    fn send(
        &self,
        request: http::Request<bytes::Bytes>,
        operation: &'static Operation,
    ) -> Sending<'_> {
        Box::pin(async move {
            let answer = self.inner.send(request, operation).await?;
            Ok(answer.map(|body| match serde_json::from_slice::<Value>(&body) {
                Ok(mut json) => {
                    (self.rewrite)(operation.id(), &mut json);
                    json.to_string().into()
                }
                Err(_) => body,
            }))
        })
    }
}
