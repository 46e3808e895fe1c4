//! A group, who is in it, and a transport that meddles.

use std::fmt;
use std::sync::Mutex;

use http::header::{AUTHORIZATION, HeaderValue};
use serde_json::Value;
use ziik_ext::api::types::{GroupId, GroupMember};
use ziik_ext::api::{
    HttpTransport, Operation, Sending, Transport, TransportError, TransportErrorKind,
};
use ziik_ext::directory::Limit;
use ziik_ext::groups::{Members, Problem, Role};
use ziik_ext::{Client, ClientBuilder, Error, RetryPolicy};
use ziik_fake::{Recorded, Tenant};

use Role::{Administrator, Member};

/// A group that the administrator, user 1, administers.
pub(crate) const GROUP: GroupId = GroupId::new(1);
/// A tenant whose group has the administrator and the users 2 and 3.
pub(crate) async fn tenant() -> (Tenant, Members) {
    let tenant = Tenant::builder().users(60).seed(3).start().await.expect("a tenant");
    let members = builder(&tenant).build().expect("a client").group_members(GROUP);
    begin(&members).await;
    let _ = tenant.take_requests();
    (tenant, members)
}

async fn begin(members: &Members) {
    let plan = members.plan([(1, Administrator), (2, Member), (3, Member)]).await.expect("a plan");
    let plan = plan.allow_removals(Limit::Off);
    let report = plan.apply().await.expect("a known beginning");
    assert!(report.is_success(), "{report}");
}

pub(crate) fn builder(tenant: &Tenant) -> ClientBuilder {
    Client::builder(tenant.url())
        .password(tenant.username(), tenant.password())
        .retry(RetryPolicy::none())
}

fn role(member: &GroupMember) -> String {
    member.membership.clone().and_then(|standing| standing.member).expect("a standing")
}

/// Ids and standings.
pub(crate) async fn shown(members: &Members) -> Vec<(i64, String)> {
    let mut rows: Vec<_> = members
        .list()
        .await
        .expect("members")
        .iter()
        .map(|member| (member.id.get(), role(member)))
        .collect();
    rows.sort();
    rows
}

pub(crate) fn people(rows: &[(i64, &str)]) -> Vec<(i64, String)> {
    rows.iter().map(|(id, role)| (*id, (*role).to_owned())).collect()
}

/// Methods of the requests that are no reading.
pub(crate) fn writes(tenant: &Tenant) -> Vec<String> {
    let is_write = |request: &Recorded| request.method != "GET" && request.path != "/authenticate";
    tenant.take_requests().into_iter().filter(is_write).map(|request| request.method).collect()
}

pub(crate) fn problem(error: Error) -> Problem {
    match error {
        Error::Group { group: GROUP, problem, .. } => problem,
        error => panic!("{error:?}"),
    }
}

type Rewrite = Box<dyn Fn(&'static str, &mut Value) + Send + Sync>;

/// A transport that changes answers, loses requests and hides what a token says.
pub(crate) struct Meddler {
    inner: HttpTransport,
    rewrite: Rewrite,
    loses: Option<&'static str>,
    /// The token behind the one that the client is given.
    pub(crate) token: Option<Mutex<String>>,
}

impl Meddler {
    fn new() -> Self {
        let inner = HttpTransport::new().expect("a transport");
        Self { inner, rewrite: Box::new(|_, _| {}), loses: None, token: None }
    }

    fn rewriting(rewrite: impl Fn(&'static str, &mut Value) + Send + Sync + 'static) -> Self {
        Self { rewrite: Box::new(rewrite), ..Self::new() }
    }

    /// Changes what each member is in a list of them.
    pub(crate) fn standing(change: impl Fn(i64, &mut Value) + Send + Sync + 'static) -> Self {
        Self::rewriting(move |operation, answer| {
            if operation != "list_group_members" {
                return;
            }
            for row in answer["data"].as_array_mut().into_iter().flatten() {
                let id = row["id"].as_i64().expect("an id");
                change(id, &mut row["membership"]);
            }
        })
    }

    pub(crate) fn losing(operation: &'static str) -> Self {
        Self { loses: Some(operation), ..Self::new() }
    }

    /// One that hides who is signed in: the token is opaque, and the operation that tells fails.
    pub(crate) fn opaque() -> Self {
        Self { token: Some(Mutex::default()), ..Self::losing("get_current_user") }
    }

    pub(crate) fn client(self, tenant: &Tenant) -> Client {
        builder(tenant).transport(self).build().expect("a client")
    }
}

impl fmt::Debug for Meddler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Meddler")
    }
}

impl Transport for Meddler {
    fn send(
        &self,
        mut request: http::Request<bytes::Bytes>,
        operation: &'static Operation,
    ) -> Sending<'_> {
        Box::pin(async move {
            let id = operation.id();
            if self.loses == Some(id) {
                return Err(TransportError::new(TransportErrorKind::Broken, "lost"));
            }
            if let (Some(token), true) =
                (&self.token, request.headers().contains_key(AUTHORIZATION))
            {
                let token = token.lock().expect("the lock").clone();
                let value = HeaderValue::from_str(&format!("Bearer {token}")).expect("a header");
                request.headers_mut().insert(AUTHORIZATION, value);
            }
            let answer = self.inner.send(request, operation).await?;
            Ok(answer.map(|body| match serde_json::from_slice::<Value>(&body) {
                Ok(mut json) => {
                    if let (Some(token), Some(jwt)) =
                        (&self.token, json["jwt"].as_str().map(str::to_owned))
                    {
                        *token.lock().expect("the lock") = jwt;
                        json["jwt"] = "opaque".into();
                    }
                    (self.rewrite)(id, &mut json);
                    json.to_string().into()
                }
                Err(_) => body,
            }))
        })
    }
}
