//! Whole syncs against a tenant with rules, while requests are lost, people come and go, and the
//! program is killed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use bytes::Bytes;
use http::{Method, Request, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::sync::Notify;
use tokio::time::{Instant, sleep, timeout};
use ziik_ext::api::{Operation, Sending, Transport};
use ziik_ext::directory::{Directory, Field, Missing, PersonRecord};
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::{Client, RetryPolicy};
use ziik_fake::{InProcess, Tenant};

use crate::network::{self, Outcome};
use crate::run::{Tamper, runtime};
use crate::scenario::{Fault, Kind, kind};
use crate::world::Broken;

/// Everything that a run of syncs depends on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Syncs {
    pub(crate) seed: u64,
    /// How many people are there before.
    pub(crate) before: usize,
    /// The first of the source's people, and how many there are.
    pub(crate) wanted: (usize, usize),
    pub(crate) listing: Listing,
    pub(crate) faults: Vec<Fault>,
    /// At which requests somebody else adds a user, or deletes one who is not in the source.
    pub(crate) comings: Vec<usize>,
    pub(crate) goings: Vec<usize>,
    /// At which requests the program is killed and begun again.
    pub(crate) kills: Vec<usize>,
}

/// What the lists of users leave out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) enum Listing {
    AsDocumented,
    /// No `meta` and no `links`.
    Untold,
    /// 5 at a time whatever is asked for, so that pages shift when somebody is deleted.
    Small,
    /// As `Small`, without `meta` and `links`.
    SmallAndUntold,
}

impl Syncs {
    pub(crate) fn random(seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let before = random.usize(0..24);
        let first = random.usize(0..=before);
        // Half of what happens meets the lists that a sync begins with, because what comes after
        // rests on them.
        let some = |random: &mut fastrand::Rng, most: usize| -> Vec<usize> {
            let count = random.usize(0..=most);
            let until = if random.bool() { 12 } else { 120 };
            (0..count).map(|_| random.usize(0..until)).collect()
        };
        let density = random.u8(0..4);
        let struck: Vec<usize> = (0..300).filter(|_| random.u8(0..40) < density * 3).collect();
        Self {
            seed,
            before,
            wanted: (first, random.usize(1..24)),
            listing: [
                Listing::AsDocumented,
                Listing::Untold,
                Listing::Small,
                Listing::SmallAndUntold,
            ][random.usize(0..4)],
            faults: struck.into_iter().map(|nth| Fault { nth, kind: kind(&mut random) }).collect(),
            comings: some(&mut random, 3),
            goings: some(&mut random, 3),
            kills: some(&mut random, 3),
        }
    }

    pub(crate) fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("syncs are JSON")
    }

    /// All scenarios that have one part less.
    pub(crate) fn smaller(&self) -> Vec<Self> {
        let mut all = Vec::new();
        let mut with = |change: &dyn Fn(&mut Self)| {
            let mut smaller = self.clone();
            change(&mut smaller);
            if smaller != *self {
                all.push(smaller);
            }
        };
        for index in 0..self.faults.len() {
            with(&|smaller| {
                smaller.faults.remove(index);
            });
        }
        for index in 0..3 {
            with(&|smaller| drop_at(&mut smaller.comings, index));
            with(&|smaller| drop_at(&mut smaller.goings, index));
            with(&|smaller| drop_at(&mut smaller.kills, index));
        }
        with(&|smaller| smaller.listing = Listing::AsDocumented);
        with(&|smaller| smaller.wanted.1 = (smaller.wanted.1 / 2).max(1));
        with(&|smaller| smaller.before /= 2);
        all
    }

    fn is_wanted(&self, reference: &str) -> bool {
        let number = reference.strip_prefix("S-").and_then(|number| number.parse::<usize>().ok());
        number
            .is_some_and(|number| (self.wanted.0..self.wanted.0 + self.wanted.1).contains(&number))
    }
}

fn drop_at(list: &mut Vec<usize>, index: usize) {
    if index < list.len() {
        list.remove(index);
    }
}

/// The network between client and tenant.
#[derive(Clone)]
struct Network {
    syncs: Arc<Syncs>,
    tenant: InProcess,
    /// What somebody else signs in with.
    token: Arc<str>,
    tamper: Tamper,
    begun: Instant,
    state: Arc<Mutex<State>>,
    killed: Arc<Notify>,
}

#[derive(Debug, Default)]
struct State {
    calm: bool,
    requests: usize,
    in_flight: usize,
    most_in_flight: usize,
    outsiders: Vec<i64>,
    /// Whom somebody else has deleted.
    gone: BTreeSet<i64>,
    /// References by id, as far as they were created or listed.
    references: BTreeMap<i64, String>,
    created: BTreeSet<String>,
    broken: Vec<Broken>,
}

impl State {
    /// Somebody to delete: who came last, or who has been there longest and is not in the source.
    fn somebody_unwanted(&mut self, syncs: &Syncs, came_last: bool) -> Option<i64> {
        if came_last {
            return self.outsiders.pop();
        }
        let mut people = self.references.iter();
        let mut is_there = |id, name| !syncs.is_wanted(name) && self.gone.insert(id);
        people.find_map(|(id, name)| is_there(*id, name).then_some(*id))
    }
}

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Network")
    }
}

struct UnderWay(Network);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.state().in_flight -= 1;
    }
}

impl Network {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("the lock")
    }

    fn broken(&self, promise: &str, how: String) {
        self.state().broken.push(Broken { promise: promise.to_owned(), how });
    }

    /// What goes wrong with this request.
    fn fault(&self, number: usize) -> Option<Kind> {
        let calm = self.state().calm;
        let fault = self.syncs.faults.iter().find(|fault| fault.nth == number && !calm);
        fault.map(|fault| fault.kind)
    }

    /// Hands a request to the tenant, at the time that it is here.
    fn process(&self, request: &Request<Bytes>) -> Response<Bytes> {
        let seconds = i64::try_from(self.begun.elapsed().as_secs()).expect("few");
        self.tenant.set_clock_skew(seconds);
        let (parts, body) = request.clone().into_parts();
        let answer = self.tenant.answer(Request::from_parts(parts, body.to_vec()));
        let answer = answer.map(|body| String::from_utf8(body).expect("JSON"));
        self.look(request, answer.status().is_success(), answer.body());
        answer.map(|body| Bytes::from(self.listed(request, body)))
    }

    /// Somebody else's request, which the tenant carries out.
    fn meddle(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        let request = Request::builder().method(method).uri(format!("http://127.0.0.1/api{path}"));
        let request = request.header("authorization", format!("Bearer {}", self.token));
        let body = body.map(|body| body.to_string().into_bytes()).unwrap_or_default();
        let request = request.header("content-type", "application/json").body(body);
        let answer = self.tenant.answer(request.expect("a request"));
        let said = String::from_utf8_lossy(answer.body());
        if !answer.status().is_success() {
            // A panic here would be one of the client's transport.
            self.broken("somebody else may come and go", format!("{method} {path}: {said}"));
        }
        serde_json::from_str(&said).unwrap_or_default()
    }

    /// What is checked when the tenant has carried a request out.
    fn look(&self, request: &Request<Bytes>, is_success: bool, answer: &str) {
        let path = request.uri().path().strip_prefix("/api").unwrap_or_default();
        if path == "/users" && request.method() == Method::POST && !is_success {
            let sent: Value = serde_json::from_slice(request.body()).unwrap_or_default();
            let reference = sent["reference"].as_str().unwrap_or_default();
            if self.state().created.contains(reference) {
                self.broken("whoever is created was looked up", reference.to_owned());
            }
        }
        if !is_success || request.method() == Method::GET {
            return;
        }
        if path == "/users" {
            let sent: Value = serde_json::from_slice(request.body()).unwrap_or_default();
            let answer: Value = serde_json::from_str(answer).unwrap_or_default();
            let answer = answer.get("data").unwrap_or(&answer);
            if let (Some(reference), Some(id)) = (sent["reference"].as_str(), answer["id"].as_i64())
            {
                self.state().references.insert(id, reference.to_owned());
                if !self.state().created.insert(reference.to_owned()) {
                    self.broken("nobody is created twice", reference.to_owned());
                }
            }
            return;
        }
        let mut segments = path.split('/').skip(1);
        let (Some("users"), Some(id)) =
            (segments.next(), segments.next().and_then(|id| id.parse().ok()))
        else {
            return;
        };
        let removes = match (request.method().as_str(), segments.next()) {
            ("DELETE", None) => true,
            (_, Some(what)) => what.contains("deactivate"),
            _ => false,
        };
        let reference = self.state().references.get(&id).cloned();
        if removes && reference.as_deref().is_none_or(|reference| self.syncs.is_wanted(reference)) {
            self.broken("nobody is removed who is in the source", format!("{path}: {reference:?}"));
        }
    }

    /// A list as this API shows it.
    fn listed(&self, request: &Request<Bytes>, body: String) -> String {
        if request.uri().path() != "/api/users"
            || request.method() != Method::GET
            || self.state().calm
        {
            return body;
        }
        let mut page: Value = serde_json::from_str(&body).unwrap_or_default();
        match self.syncs.listing {
            Listing::AsDocumented | Listing::Small => return body,
            Listing::Untold | Listing::SmallAndUntold => {
                for key in ["meta", "links"] {
                    page.as_object_mut().map(|page| page.remove(key));
                }
            }
        }
        page.to_string()
    }

    async fn carry(&self, mut request: Request<Bytes>, number: usize) -> Outcome {
        let calm = self.state().calm;
        if !calm {
            self.happen(number);
            let is_small = matches!(self.syncs.listing, Listing::Small | Listing::SmallAndUntold);
            if is_small && request.uri().path() == "/api/users" {
                let query = request.uri().query().unwrap_or_default();
                let kept = query
                    .split('&')
                    .filter(|pair| !pair.starts_with("limit="))
                    .collect::<Vec<_>>()
                    .join("&");
                let uri = format!("http://127.0.0.1/api/users?{kept}&limit=5");
                *request.uri_mut() = uri.parse().expect("an address");
            }
        }
        let kind = self.fault(number);
        sleep(Duration::from_millis(5)).await;
        let answer = |status: u16, after: Option<u16>, body: &str| {
            let answer = Response::builder().status(status);
            let answer = after
                .into_iter()
                .fold(answer, |answer, seconds| answer.header("Retry-After", seconds));
            answer.body(Bytes::from(body.to_owned())).expect("an answer")
        };
        if let Some(outcome) = network::before(kind, answer).await {
            return outcome;
        }
        let answer = self.process(&request);
        sleep(Duration::from_millis(5)).await;
        network::after(kind, answer)
    }

    /// What else happens when this request arrives.
    fn happen(&self, number: usize) {
        if self.syncs.comings.contains(&number) {
            let user = json!({"first_name": "Out", "last_name": "Sider", "unit": 1,
                "email": format!("out.{number}@fjordcoffee.example")});
            let made = self.meddle("POST", "/users", Some(&user));
            let id = made.get("data").unwrap_or(&made)["id"].as_i64();
            self.state().outsiders.extend(id);
        }
        if self.syncs.goings.contains(&number) {
            let gone = self.state().somebody_unwanted(&self.syncs, number.is_multiple_of(2));
            if let Some(id) = gone {
                self.meddle("DELETE", &format!("/users/{id}"), None);
            }
        }
        if self.syncs.kills.contains(&number) {
            self.killed.notify_one();
        }
    }
}

impl Transport for Network {
    fn send(&self, request: Request<Bytes>, _operation: &'static Operation) -> Sending<'_> {
        let number = {
            let mut state = self.state();
            state.requests += 1;
            state.in_flight += 1;
            state.most_in_flight = state.most_in_flight.max(state.in_flight);
            state.requests - 1
        };
        let under_way = UnderWay(self.clone());
        if self.fault(number) == Some(Kind::PanicsAtOnce) {
            drop(under_way);
            panic!("at once");
        }
        Box::pin(async move {
            let _under_way = under_way;
            self.carry(request, number).await
        })
    }
}

const MAX_IN_FLIGHT: usize = 6;

fn record(number: usize, after: bool) -> PersonRecord {
    let title = if after && number.is_multiple_of(3) { "Roaster" } else { "Barista" };
    PersonRecord::new(format!("S-{number}"))
        .set(Field::FirstName, "Nora")
        .set(Field::LastName, format!("Lind {number}"))
        .set(Field::Email, format!("nora.{number}@fjordcoffee.example"))
        .set(Field::Title, title)
        .membership(
            if after && number.is_multiple_of(4) { "CC-1010" } else { "CC-1000" },
            MembershipSpec::new(),
        )
}

/// What the syncs came to.
#[derive(Debug)]
pub(crate) struct Synced {
    pub(crate) broken: Vec<Broken>,
    pub(crate) requests: usize,
}

pub(crate) fn run(syncs: &Syncs) -> Synced {
    run_with(syncs, Tamper::Nothing)
}

pub(crate) fn run_with(syncs: &Syncs, tamper: Tamper) -> Synced {
    fastrand::seed(syncs.seed);
    runtime().block_on(async {
        let tenant = Tenant::builder().users(0).seed(syncs.seed).in_process();
        let network = network(syncs, tenant, tamper);
        play(syncs, &network).await;
        let state = network.state();
        Synced { broken: state.broken.clone(), requests: state.requests }
    })
}

fn network(syncs: &Syncs, tenant: InProcess, tamper: Tamper) -> Network {
    let login = json!({"username": tenant.username(), "password": tenant.password()});
    let request = Request::post("/api/authenticate").header("content-type", "application/json");
    let answer = tenant.answer(request.body(login.to_string().into_bytes()).expect("a request"));
    let answer: Value = serde_json::from_slice(answer.body()).expect("a token");
    Network {
        syncs: Arc::new(syncs.clone()),
        tenant,
        token: answer["jwt"].as_str().expect("a token").into(),
        tamper,
        begun: Instant::now(),
        state: Arc::new(Mutex::new(State { calm: true, ..State::default() })),
        killed: Arc::default(),
    }
}

fn client(network: &Network) -> Client {
    Client::builder("http://127.0.0.1/api")
        .transport(network.clone())
        .password(network.tenant.username(), network.tenant.password())
        .retry(
            RetryPolicy::default()
                .deadline(Duration::from_secs(20))
                .attempt_timeout(Duration::from_secs(5)),
        )
        .max_in_flight(MAX_IN_FLIGHT)
        .build()
        .expect("a client")
}

fn directory(client: &Client) -> Directory {
    client.directory().missing(Missing::Deactivate).allow_removals(1000)
}

async fn sync(client: &Client, records: Vec<PersonRecord>) -> Result<bool, ziik_ext::Error> {
    let plan = directory(client).plan(records).await?;
    Ok(plan.apply().await?.is_success())
}

async fn play(syncs: &Syncs, network: &Network) {
    let records = |after| -> Vec<PersonRecord> {
        let range =
            if after { syncs.wanted.0..syncs.wanted.0 + syncs.wanted.1 } else { 0..syncs.before };
        range.map(|number| record(number, after)).collect()
    };
    let done = sync(&client(network), records(false)).await;
    assert!(
        done.as_ref().is_ok_and(|done| *done),
        "seed {}: the people who are there before: {done:?}",
        syncs.seed
    );

    {
        let mut state = network.state();
        (state.calm, state.requests) = (false, 0);
    }
    // A program that is killed is begun again; otherwise it runs twice, so that what failed is
    // tried once more.
    for _ in 0..syncs.kills.len() + 2 {
        let client = client(network);
        // The one who is told to by a tampered run has a source that lacks somebody whom the check
        // expects in it.
        let mut records = records(true);
        if network.tamper == Tamper::ForgetsAnItem {
            records.remove(0);
        }
        let whole = timeout(Duration::from_secs(86_400), async {
            tokio::select! {
                biased;
                () = network.killed.notified() => {}
                _ = sync(&client, records) => {}
            }
        });
        if whole.await.is_err() {
            network.broken("a sync has an end", "it took more than a day".to_owned());
        }
        // A sign-in of the program before may still be under way, and is not limited by the next
        // one.
        sleep(Duration::from_secs(60)).await;
    }

    network.state().calm = true;
    sleep(Duration::from_secs(120)).await;
    let client = client(network);
    let last = sync(&client, records(true)).await;
    let plan = directory(&client).plan(records(true)).await;
    match plan {
        Ok(plan) if plan.is_empty() => {}
        other => {
            let plan = other.map_or_else(|error| error.to_string(), |plan| plan.to_string());
            network
                .broken("in the end all is as the source says", format!("{plan}\nafter {last:?}"));
        }
    }
    let most = network.state().most_in_flight;
    if most > MAX_IN_FLIGHT {
        network.broken("no more requests are under way than allowed", most.to_string());
    }
}
