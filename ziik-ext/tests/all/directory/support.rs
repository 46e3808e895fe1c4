//! A tenant, a client of it, the records that equal it, and a transport that meddles.

use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::TryStreamExt;
use serde_json::Value;
use tokio::sync::Notify;
use ziik_ext::api::types::{UnitMembership, User, UserId};
use ziik_ext::api::{
    HttpTransport, Operation, Sending, Transport, TransportError, TransportErrorKind,
};
use ziik_ext::directory::{self, Field, PersonRecord, Problem};
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::plan::{Outcome, Report};
use ziik_ext::{Client, ClientBuilder, Consistency, Paginate, Plan, RetryPolicy};
use ziik_fake::{Recorded, Tenant};

pub(crate) async fn company(people: usize) -> (Tenant, Client) {
    let tenant = Tenant::builder().users(people).seed(3).start().await.expect("a tenant");
    let client = builder(&tenant).build().expect("a client");
    (tenant, client)
}

pub(crate) fn builder(tenant: &Tenant) -> ClientBuilder {
    Client::builder(tenant.url())
        .password(tenant.username(), tenant.password())
        .retry(RetryPolicy::none())
}

/// Carries a plan out, without failures.
pub(crate) async fn done(plan: Plan<directory::Change>) {
    let report = plan.apply().await.expect("applied");
    assert!(report.is_success(), "{report}");
}

/// The requests that are no reading.
pub(crate) fn writes(tenant: &Tenant) -> Vec<Recorded> {
    let is_write = |request: &Recorded| request.method != "GET" && request.path != "/authenticate";
    tenant.take_requests().into_iter().filter(is_write).collect()
}

/// All active users in full, by id.
pub(crate) async fn users(client: &Client) -> Vec<User> {
    let short: Vec<_> = client
        .list_users()
        .items()
        .consistency(Consistency::Fail)
        .try_collect()
        .await
        .expect("users");
    let mut users = Vec::new();
    for user in short {
        users.push(client.get_user(user.id).send().await.expect("a user").into_data());
    }
    users
}

pub(crate) async fn memberships(client: &Client, user: impl Into<UserId>) -> Vec<UnitMembership> {
    client.memberships(user.into()).list().await.expect("memberships")
}

/// The records of a source that knows exactly what the tenant has: of the active users with a
/// reference.
pub(crate) async fn mirror(client: &Client) -> Vec<PersonRecord> {
    let mut records = Vec::new();
    for user in users(client).await {
        let reference = user.reference.clone().unwrap_or_default();
        if reference.is_empty() {
            continue;
        }
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let mut record = PersonRecord::new(reference)
            .set(Field::FirstName, text(&user.first_name))
            .set(Field::LastName, text(&user.last_name))
            .set(Field::Email, text(&user.email))
            .set(Field::Title, text(&user.title))
            .set(Field::Phone, text(&user.phone))
            .set(Field::Birthday, text(&user.birthday))
            .set(Field::AskAbout, text(&user.ask_about))
            .set(Field::Meta0, text(&user.meta_field_0));
        for row in memberships(client, user.id).await {
            let user_types = row.user_types.expect("user types");
            let spec = MembershipSpec::new().user_types(user_types.iter().map(|row| row.id));
            let spec = match row.department {
                Some(department) => spec.department(department.id),
                None => spec.no_department(),
            };
            record = record.membership(row.unit.expect("a unit").id, spec);
        }
        records.push(record);
    }
    records
}

/// A record of somebody new in the first shop.
pub(crate) fn newcomer(number: usize) -> PersonRecord {
    PersonRecord::new(format!("NEW-{number:05}"))
        .set(Field::FirstName, format!("First{number}"))
        .set(Field::LastName, format!("Last{number}"))
        .set(Field::Email, format!("new.{number}@fjord.example"))
        .set(Field::Title, "Barista")
        .membership("CC-1000", MembershipSpec::new().no_department().user_types(["ROLE-BARISTA"]))
}

pub(crate) fn problems(plan: &Plan<directory::Change>) -> Vec<(String, &Problem)> {
    plan.problems()
        .iter()
        .filter(|finding| finding.problem != Problem::Unreferenced)
        .map(|finding| (finding.reference.clone(), &finding.problem))
        .collect()
}

/// What to do with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meddle {
    /// Nothing.
    Pass,
    /// Carry it out, and lose the answer.
    LoseAnswer,
    /// Lose it on the way there.
    LoseRequest,
    /// Find no connection.
    NoConnection,
    /// Never come back.
    Hang,
}

type Decide = Box<dyn Fn(&'static str, &Value) -> Meddle + Send + Sync>;
type Rewrite = Box<dyn Fn(&'static str, &mut Value) + Send + Sync>;

/// A transport between the client and the tenant.
pub(crate) struct Meddler {
    inner: HttpTransport,
    decide: Decide,
    rewrite: Rewrite,
    writes: AtomicUsize,
    hung: Notify,
}

impl Meddler {
    /// One that decides by the operation and the body of a request.
    pub(crate) fn deciding(
        decide: impl Fn(&'static str, &Value) -> Meddle + Send + Sync + 'static,
    ) -> Self {
        let rewrite = Box::new(|_: &'static str, _: &mut Value| {});
        let inner = HttpTransport::new().expect("a transport");
        Self {
            inner,
            decide: Box::new(decide),
            rewrite,
            writes: AtomicUsize::new(0),
            hung: Notify::new(),
        }
    }

    /// One that changes answers by the operation.
    pub(crate) fn rewriting(
        rewrite: impl Fn(&'static str, &mut Value) + Send + Sync + 'static,
    ) -> Self {
        Self { rewrite: Box::new(rewrite), ..Self::deciding(|_, _| Meddle::Pass) }
    }

    /// A client that loses the answers that are chosen: by the operation, and by how many
    /// requests of it there were before.
    pub(crate) fn losing(
        self,
        loses: impl Fn(&'static str, usize) -> bool + Send + Sync + 'static,
    ) -> Self {
        let counts = Mutex::new(HashMap::new());
        let decide = move |operation, _: &Value| {
            let mut counts = counts.lock().expect("the lock");
            let count = counts.entry(operation).or_insert(0);
            *count += 1;
            if loses(operation, *count - 1) { Meddle::LoseAnswer } else { Meddle::Pass }
        };
        Self { decide: Box::new(decide), ..self }
    }

    /// One that hangs from the write of this number on.
    pub(crate) fn crashing(at: usize) -> Self {
        let count = Mutex::new(0);
        Self::deciding(move |operation, _| {
            let mut count = count.lock().expect("the lock");
            *count += usize::from(is_write(operation));
            if *count >= at && is_write(operation) { Meddle::Hang } else { Meddle::Pass }
        })
    }

    pub(crate) fn writes(&self) -> usize {
        self.writes.load(Ordering::Relaxed)
    }

    /// When it has hung, and what was under way besides is done.
    pub(crate) async fn has_hung(&self) {
        self.hung.notified().await;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }

    pub(crate) fn client(self, tenant: &Tenant) -> Client {
        Arc::new(self).shared_client(tenant)
    }

    pub(crate) fn shared_client(self: &Arc<Self>, tenant: &Tenant) -> Client {
        builder(tenant).transport(Arc::clone(self)).build().expect("a client")
    }
}

fn is_write(operation: &str) -> bool {
    !operation.starts_with("list") && !operation.starts_with("get") && operation != "authenticate"
}

impl fmt::Debug for Meddler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Meddler")
    }
}

impl Transport for Meddler {
    fn send(
        &self,
        request: http::Request<bytes::Bytes>,
        operation: &'static Operation,
    ) -> Sending<'_> {
        Box::pin(async move {
            let id = operation.id();
            let body = serde_json::from_slice(request.body()).unwrap_or_default();
            let failed = |kind| TransportError::new(kind, "lost");
            let broken = || failed(TransportErrorKind::Broken);
            let decided = (self.decide)(id, &body);
            match decided {
                Meddle::LoseRequest => return Err(broken()),
                Meddle::NoConnection => return Err(failed(TransportErrorKind::Connect)),
                Meddle::Hang => {
                    self.hung.notify_one();
                    std::future::pending::<()>().await;
                }
                Meddle::Pass | Meddle::LoseAnswer => {}
            }
            self.writes.fetch_add(usize::from(is_write(id)), Ordering::Relaxed);
            let answer = self.inner.send(request, operation).await?;
            if decided == Meddle::LoseAnswer {
                return Err(broken());
            }
            Ok(answer.map(|body| match serde_json::from_slice(&body) {
                Ok(mut json) => {
                    (self.rewrite)(id, &mut json);
                    json.to_string().into()
                }
                Err(_) => body,
            }))
        })
    }
}

/// A server that is a function of the method, the path below the base URL and the query: the
/// status and the body.
#[derive(Clone)]
pub(crate) struct Scripted(Arc<Answer>);

type Answer = dyn Fn(&str, &str, &str) -> (u16, Value) + Send + Sync;

impl Scripted {
    pub(crate) fn new(
        answer: impl Fn(&str, &str, &str) -> (u16, Value) + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(answer))
    }

    pub(crate) fn builder(self) -> ClientBuilder {
        Client::builder("http://127.0.0.1/api").transport(self).retry(RetryPolicy::none())
    }
}

impl fmt::Debug for Scripted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Scripted")
    }
}

impl Transport for Scripted {
    fn send(&self, request: http::Request<bytes::Bytes>, _: &'static Operation) -> Sending<'_> {
        let uri = request.uri();
        let path = uri.path().strip_prefix("/api").unwrap_or(uri.path());
        let (status, body) =
            (self.0)(request.method().as_str(), path, uri.query().unwrap_or_default());
        let answer = http::Response::builder().status(status).body(body.to_string().into());
        Box::pin(std::future::ready(Ok(answer.expect("a response"))))
    }
}

/// The outcome of the only change of a plan: why it is stale, why it failed, or its name.
pub(crate) fn outcome(report: &Report<directory::Change>) -> String {
    let [entry] = report.entries() else { panic!("{report}") };
    match &entry.outcome {
        Outcome::Stale { reason, .. } => reason.clone(),
        Outcome::Failed { error, .. } => error.to_string(),
        outcome => format!("{outcome:?}"),
    }
}
