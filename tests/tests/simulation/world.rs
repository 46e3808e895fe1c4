//! The API and the network, and what they see of the client.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{Method, Request, Response};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};
use ziik_ext::api::{Operation, Sending, Transport};

use crate::network::{self, Outcome};
use crate::run::Tamper;
use crate::scenario::{Kind, Scenario};

/// Whoever signs in, by number. The last one has the wrong password.
pub(crate) const LOGINS: [(&str, &str); 3] = [
    ("ada@acme.example", "correct horse"),
    ("bo@acme.example", "battery staple"),
    ("bo@acme.example", "wrong"),
];

/// The first id that a call of the scenario reads, so that its requests are known by their path.
pub(crate) const FIRST_CALL: usize = 1000;

/// A promise that was not kept.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Broken {
    pub(crate) promise: String,
    pub(crate) how: String,
}

/// All that is outside of the client.
#[derive(Debug, Default)]
pub(crate) struct State {
    /// From here on nothing goes wrong.
    pub(crate) calm: bool,
    pub(crate) requests: usize,
    pub(crate) sign_ins: usize,
    /// How often something happened that a sign-in follows from.
    pub(crate) causes: usize,
    /// Tokens, whose they are and until when the API takes them.
    tokens: HashMap<String, (usize, Instant)>,
    /// The number of the login that the client was told last.
    pub(crate) login: usize,
    /// The users in the list.
    pub(crate) users: Vec<i64>,
    /// How often each thing was created, by its e-mail address.
    pub(crate) created: BTreeMap<String, usize>,
    /// The calls whose deletion was carried out.
    pub(crate) deleted: BTreeSet<usize>,
    /// How many calls have begun.
    pub(crate) calls: usize,
    /// Until when each call may send, by the id that it reads or creates.
    pub(crate) deadlines: HashMap<usize, Instant>,
    in_flight: usize,
    signing_in: usize,
    /// Counts runtimes. What was under way in one that is gone is not counted.
    pub(crate) runtime: usize,
    pub(crate) broken: Vec<Broken>,
    pub(crate) log: Vec<String>,
}

#[derive(Clone)]
pub(crate) struct World {
    scenario: Arc<Scenario>,
    tamper: Tamper,
    begun: Instant,
    state: Arc<Mutex<State>>,
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("World")
    }
}

/// Counts itself away when its request ends, also when it is dropped.
struct UnderWay {
    world: World,
    runtime: usize,
    signs_in: bool,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let mut state = self.world.state();
        if state.runtime == self.runtime {
            state.in_flight -= 1;
            state.signing_in -= usize::from(self.signs_in);
        }
    }
}

impl World {
    pub(crate) fn new(scenario: Arc<Scenario>, tamper: Tamper, begun: Instant) -> Self {
        let users = (1..=i64::try_from(scenario.users).expect("few")).collect();
        Self {
            scenario,
            tamper,
            begun,
            state: Arc::new(Mutex::new(State { users, ..State::default() })),
        }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("the lock")
    }

    pub(crate) fn deadline(&self) -> Duration {
        Duration::from_millis(self.scenario.deadline_ms)
    }

    pub(crate) fn page(&self) -> i64 {
        self.scenario.page
    }

    pub(crate) fn note(&self, what: impl Into<String>) {
        let at = self.begun.elapsed().as_millis();
        self.state().log.push(format!("{at} {}", what.into()));
    }

    pub(crate) fn broken(&self, promise: &str, how: impl Into<String>) {
        let broken = Broken { promise: promise.to_owned(), how: how.into() };
        self.state().broken.push(broken);
    }

    /// Requests that were under way before belong to no call.
    pub(crate) fn runtime_ends(&self) {
        let mut state = self.state();
        state.runtime += 1;
        state.causes += 1;
        (state.in_flight, state.signing_in) = (0, 0);
    }

    pub(crate) fn revoke(&self) {
        let mut state = self.state();
        state.tokens.clear();
        state.causes += 1;
    }

    /// Whom a token belongs to.
    fn holder(token: &str) -> Option<usize> {
        token.split('.').next()?.parse().ok()
    }

    /// What is checked when a request is sent.
    fn arrive(&self, request: &Request<Bytes>) -> (usize, UnderWay) {
        let path = request.uri().path().to_owned();
        let signs_in = path.ends_with("/authenticate") || path.ends_with("/renew");
        let bearer = bearer(request).map(ToOwned::to_owned);
        self.note(format!("{} {path} {}", request.method(), bearer.as_deref().unwrap_or("-")));
        let mut state = self.state();
        let number = state.requests;
        state.requests += 1;
        state.in_flight += 1;
        state.signing_in += usize::from(signs_in);
        state.sign_ins += usize::from(signs_in);
        let (in_flight, signing_in, login, runtime) =
            (state.in_flight, state.signing_in, state.login, state.runtime);
        let late = call_of(request)
            .and_then(|call| state.deadlines.get(&call))
            .is_some_and(|end| Instant::now() > *end);
        drop(state);
        if in_flight > self.scenario.max_in_flight {
            self.broken("no more requests are under way than allowed", format!("{in_flight}"));
        }
        if signing_in > 1 {
            self.broken("one renewal at a time", format!("{signing_in} at {path}"));
        }
        if late {
            self.broken("nothing is sent after the deadline", path.clone());
        }
        let sent_as = match (&bearer, path.ends_with("/authenticate")) {
            (Some(token), _) => Self::holder(token),
            (None, true) => login_of(request),
            (None, false) => None,
        };
        if sent_as.is_none_or(|user| user != login) {
            self.broken(
                "no request goes out with a token of another login",
                format!("{path} as {sent_as:?}, and the login is {login}"),
            );
        }
        (number, UnderWay { world: self.clone(), runtime, signs_in })
    }

    async fn carry(&self, request: Request<Bytes>, number: usize) -> Outcome {
        let fault =
            self.scenario.faults.iter().find(|fault| fault.nth == number && !self.state().calm);
        let kind = fault.map(|fault| fault.kind);
        if kind.is_some() {
            self.note(format!("{kind:?}"));
            self.state().causes += 1;
        }
        let latency = Duration::from_millis(self.scenario.latency_ms);
        sleep(latency / 2).await;
        let answer = |status, after, body: &str| self.dated(status, after, body);
        if let Some(outcome) = network::before(kind, answer).await {
            return outcome;
        }
        if kind == Some(Kind::Twice) && request.method() == Method::GET {
            let _ = self.process(&request);
        }
        let answer = self.process(&request);
        sleep(latency / 2).await;
        network::after(kind, answer)
    }

    /// The API's answer.
    fn process(&self, request: &Request<Bytes>) -> Response<Bytes> {
        let path = request.uri().path().strip_prefix("/api").unwrap_or_default();
        if path == "/authenticate" {
            return match login_of(request).filter(|login| *login < 2) {
                Some(user) => self.hand_out(user, "jwt"),
                None => self.dated(401, None, r#"{"message": "Wrong."}"#),
            };
        }
        let Some(user) = bearer(request).and_then(|token| self.valid(token)) else {
            return self.dated(401, None, r#"{"message": "Unauthenticated."}"#);
        };
        match (request.method().as_str(), path) {
            (_, "/renew") => self.hand_out(user, "token"),
            ("POST", "/users") => self.create(request),
            (_, "/users") => self.list(request.uri().query().unwrap_or_default()),
            ("DELETE", _) => {
                let call = call_of(request).unwrap_or_default();
                self.state().deleted.insert(call);
                self.dated(204, None, "")
            }
            _ => self.dated(200, None, &json!({"data": {"id": 2}}).to_string()),
        }
    }

    fn valid(&self, token: &str) -> Option<usize> {
        let state = self.state();
        let (user, expires) = state.tokens.get(token)?;
        (Instant::now() < *expires).then_some(*user)
    }

    fn hand_out(&self, user: usize, key: &str) -> Response<Bytes> {
        let life = Duration::from_secs(self.scenario.token_s);
        let token = {
            let mut state = self.state();
            let token = format!("{user}.{}.x", state.tokens.len() + state.requests * 100);
            state.tokens.insert(token.clone(), (user, Instant::now() + life));
            token
        };
        let expires =
            (self.clock() + life).duration_since(UNIX_EPOCH).expect("after 1970").as_secs();
        self.dated(200, None, &json!({ key: token, "expires": expires }).to_string())
    }

    fn create(&self, request: &Request<Bytes>) -> Response<Bytes> {
        let body: Value = serde_json::from_slice(request.body()).unwrap_or_default();
        let email = body["email"].as_str().unwrap_or_default().to_owned();
        let times = if self.tamper == Tamper::DoublesCreates { 2 } else { 1 };
        *self.state().created.entry(email).or_insert(0) += times;
        self.dated(201, None, &json!({"data": {"id": 7}}).to_string())
    }

    fn list(&self, query: &str) -> Response<Bytes> {
        let number = |name: &str| {
            let pair = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
            pair.and_then(|value| value.parse::<usize>().ok())
        };
        let (page, limit) =
            (number("page").unwrap_or(1).max(1), number("limit").unwrap_or(15).max(1));
        let users = self.state().users.clone();
        let mut data: Vec<_> =
            users.iter().skip((page - 1) * limit).take(limit).map(|id| json!({"id": id})).collect();
        if self.tamper == Tamper::ForgetsAnItem && page == 2 {
            data.pop();
        }
        let last = users.len().div_ceil(limit).max(1);
        let forgotten = usize::from(self.tamper == Tamper::ForgetsAnItem && users.len() > limit);
        let meta = json!({"current_page": page, "last_page": last, "per_page": limit,
            "total": users.len() - forgotten});
        self.dated(200, None, &json!({"data": data, "meta": meta}).to_string())
    }

    /// The time by the clock of the server whose turn it is.
    fn clock(&self) -> std::time::SystemTime {
        let clocks = &self.scenario.clocks_s;
        let off = clocks[self.state().requests % clocks.len()];
        let now = UNIX_EPOCH + Duration::from_secs(1_800_000_000) + self.begun.elapsed();
        let by = Duration::from_secs(off.unsigned_abs());
        if off < 0 { now - by } else { now + by }
    }

    fn dated(&self, status: u16, retry_after: Option<u16>, body: &str) -> Response<Bytes> {
        let response = Response::builder()
            .status(status)
            .header("Date", httpdate::fmt_http_date(self.clock()));
        let response = match retry_after {
            Some(seconds) => response.header("Retry-After", seconds),
            None => response,
        };
        response.body(Bytes::from(body.to_owned())).expect("a response")
    }
}

fn bearer(request: &Request<Bytes>) -> Option<&str> {
    request.headers().get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

/// The number of the login that this request signs in with.
fn login_of(request: &Request<Bytes>) -> Option<usize> {
    let body: Value = serde_json::from_slice(request.body()).ok()?;
    LOGINS.iter().position(|(username, password)| {
        body["username"] == *username && body["password"] == *password
    })
}

/// The number of the call that sends this request, where the request tells.
fn call_of(request: &Request<Bytes>) -> Option<usize> {
    let mut segments = request.uri().path().split('/').skip(2);
    if let (Some("users" | "units"), Some(id)) = (segments.next(), segments.next()) {
        return id.parse::<usize>().ok()?.checked_sub(FIRST_CALL);
    }
    let body: Value = serde_json::from_slice(request.body()).ok()?;
    body["email"].as_str()?.split('@').next()?.parse().ok()
}

impl Transport for World {
    fn send(&self, request: Request<Bytes>, _operation: &'static Operation) -> Sending<'_> {
        let (number, under_way) = self.arrive(&request);
        let fault =
            self.scenario.faults.iter().find(|fault| fault.nth == number && !self.state().calm);
        if fault.is_some_and(|fault| fault.kind == Kind::PanicsAtOnce) {
            drop(under_way);
            self.state().causes += 1;
            panic!("at once");
        }
        Box::pin(async move {
            let _under_way = under_way;
            self.carry(request, number).await
        })
    }
}
