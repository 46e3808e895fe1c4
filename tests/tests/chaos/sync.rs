//! A sync of many people that is killed again and again, and ends with the state that was asked
//! for.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use futures_util::TryStreamExt;
use tokio::sync::Notify;
use ziik_ext::api::types::User;
use ziik_ext::api::{HttpTransport, Operation, Sending, Transport};
use ziik_ext::directory::{Directory, Field, Finding, Missing, PersonRecord, Problem, Rail};
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::{Client, Consistency, Error, Paginate};
use ziik_fake::{Change, Effect, FaultPlan, Tenant};

use crate::setting::{builder, number, run, seed};
use crate::verdict::{Kind, judge};
use crate::weather;

const KILLS: usize = 10;
/// The most attempts of a call: so few that every plan of many people has some who cannot be read.
const ATTEMPTS: u32 = 4;
/// More rounds than this without an end are no progress.
const ROUNDS: usize = 50;

#[test]
fn a_sync_that_is_killed_ten_times_ends_as_it_should() {
    let (seed, people) = (seed(), number("CHAOS_PEOPLE", 1000));
    run(
        Duration::from_secs(180) + Duration::from_millis(200 * people),
        killed(seed, usize_of(people)),
    );
}

/// Somebody, at first and in the end.
struct Person {
    number: usize,
    title: &'static str,
    units: &'static [&'static str],
}

impl Person {
    /// As the tenant has them before; half of the people are there.
    fn before(number: usize) -> Self {
        let units: &[_] =
            if number.is_multiple_of(4) { &["CC-1000", "CC-1020"] } else { &["CC-1000"] };
        Self { number, title: "Barista", units }
    }

    /// As they are to be.
    fn after(number: usize) -> Self {
        let title = if number.is_multiple_of(3) { "Roaster" } else { "Barista" };
        let units: &[_] = match number % 10 {
            0 => &["CC-1010"],
            1 => &["CC-1000", "REG-1"],
            2 => &["CC-1020", "CC-1010"],
            _ => &["CC-1000"],
        };
        Self { number, title, units }
    }

    fn reference(&self) -> String {
        format!("STAFF-{:05}", self.number)
    }

    fn record(&self) -> PersonRecord {
        let record = PersonRecord::new(self.reference())
            .set(Field::FirstName, "Nora")
            .set(Field::LastName, format!("Lind {}", self.number))
            .set(Field::Email, format!("nora.lind.{}@fjord.example", self.number))
            .set(Field::Title, self.title);
        self.units
            .iter()
            .fold(record, |record, unit| record.membership(*unit, MembershipSpec::new()))
    }
}

/// The numbers of those who are to be there; those below are there at first, and are to be
/// removed.
fn wanted(people: usize) -> std::ops::Range<usize> {
    people / 20..people / 20 + people
}

fn directory(client: &Client, people: usize) -> Directory {
    // E-mail addresses are not in the list of users; comparing them would be a request for each
    // person and plan.
    client
        .directory()
        .missing(Missing::Deactivate)
        .allow_removals(people)
        .allow(Rail::Creates, people)
        .allow(Rail::Updates, people)
        .allow(Rail::Field(Field::Title), people)
        .allow(Rail::MembershipsRemoved, people)
        .only_on_create([Field::Email])
}

async fn killed(seed: u64, people: usize) {
    let tenant = Tenant::builder().users(0).seed(seed).start().await.expect("a tenant");
    let calm = builder(&tenant, 1).build().expect("a client");
    let before = (0..people / 2).map(|number| Person::before(number).record());
    let report = directory(&calm, people)
        .plan(before)
        .await
        .expect("a plan")
        .apply()
        .await
        .expect("applied");
    assert!(report.is_success(), "{report}");
    drop(tenant.take_requests());

    tenant.set_faults(weather::plan(seed));
    let start = Instant::now();
    let mut random = fastrand::Rng::with_seed(seed);
    let (mut moments, mut unread) = (Vec::new(), 0);
    for _ in 0..KILLS {
        let moment = Moment::random(&mut random, people);
        moments.push(moment);
        let killer = Arc::new(Killer::new(moment));
        let client =
            builder(&tenant, ATTEMPTS).transport(Arc::clone(&killer)).build().expect("a client");
        tokio::select! {
            biased;
            () = killer.now.notified() => {}
            () = sync(&client, people, &mut unread) => panic!("the sync was done before it was killed; kill it earlier: {moments:?}"),
        }
        drop(client);
        // What it has sent may still be on its way; whoever starts it again takes longer than
        // this.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    sync(&builder(&tenant, ATTEMPTS).build().expect("a client"), people, &mut unread).await;
    let (took, struck) = (start.elapsed(), tenant.struck());
    println!(
        "{people} people in {took:.1?}, killed at {moments:?}: {} requests, faults {:?}, {unread} times somebody could not be read",
        struck[0],
        weather::struck(&struck)
    );
    assert!(unread > 0, "nobody was ever left out of a plan: more people are needed");

    tenant.set_faults(FaultPlan::default());
    let plan = directory(&calm, people)
        .plan(wanted(people).map(|number| Person::after(number).record()))
        .await;
    let plan = plan.expect("a plan");
    assert!(plan.is_empty(), "{plan}");
    verify_people(&calm, people).await;
    verify_ledger(&tenant.effects(), people);
}

/// Runs the sync until nothing is left to do. Counts those who could not be read, plan by plan.
async fn sync(client: &Client, people: usize, unread: &mut usize) {
    for _ in 0..ROUNDS {
        let records = wanted(people).map(|number| Person::after(number).record());
        let plan = match directory(client, people).plan(records).await {
            Ok(plan) => plan,
            Err(error) => {
                explained(&error);
                continue;
            }
        };
        let is_unread = |finding: &&Finding| matches!(finding.problem, Problem::NotRead(_));
        let (missed, others): (Vec<_>, Vec<_>) = plan.problems().iter().partition(is_unread);
        // The administrator is in no record.
        let unexpected = others.iter().find(|finding| finding.problem != Problem::SignedIn);
        assert_eq!(unexpected, None, "a problem that no fault explains");
        *unread += missed.len();
        if plan.is_empty() && missed.is_empty() {
            return;
        }
        let report = plan.apply().await.expect("removals are allowed");
        report.failures().for_each(|(_, error)| explained(error));
    }
    panic!("there is always something left to do");
}

/// Only the faults may be the reason of a failure, and never a refusal of what was asked for.
fn explained(error: &Error) {
    let operation = error.operation().unwrap_or_default();
    let is_read = operation.starts_with("get") || operation.starts_with("list");
    let kind = if is_read { Kind::Read } else { Kind::Write };
    if let Err(wrong) = judge(error, kind, ATTEMPTS) {
        panic!("{wrong}");
    }
}

/// When a sync is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// Just when this request is made.
    Request(usize),
    /// Just when this request that writes is made.
    Write(usize),
}

impl Moment {
    fn random(random: &mut fastrand::Rng, people: usize) -> Self {
        // A plan takes about one request for 25 people, and an application about two for each; ten
        // applications must not be all of it.
        match random.u8(0..10) {
            0..3 => Self::Request(random.usize(1..people / 25 + 10)),
            _ => Self::Write(random.usize(1..people / 8 + 2)),
        }
    }
}

/// A transport that tells when the moment has come.
#[derive(Debug)]
struct Killer {
    inner: HttpTransport,
    moment: Moment,
    requests: AtomicUsize,
    writes: AtomicUsize,
    now: Notify,
}

impl Killer {
    fn new(moment: Moment) -> Self {
        let inner = HttpTransport::new().expect("a transport");
        Self {
            inner,
            moment,
            requests: AtomicUsize::new(0),
            writes: AtomicUsize::new(0),
            now: Notify::new(),
        }
    }
}

impl Transport for Killer {
    fn send(
        &self,
        request: http::Request<bytes::Bytes>,
        operation: &'static Operation,
    ) -> Sending<'_> {
        let requests = self.requests.fetch_add(1, Ordering::Relaxed) + 1;
        let is_write = request.method() != http::Method::GET && operation.is_authenticated();
        let writes =
            self.writes.fetch_add(usize::from(is_write), Ordering::Relaxed) + usize::from(is_write);
        let has_come = match self.moment {
            Moment::Request(at) => requests >= at,
            Moment::Write(at) => writes >= at,
        };
        if has_come {
            self.now.notify_one();
        }
        self.inner.send(request, operation)
    }
}

/// Everybody is there once, as asked for, and those who were to go are gone.
async fn verify_people(client: &Client, people: usize) {
    let wanted = wanted(people);
    let mut gone = BTreeMap::new();
    let mut inactive = client.list_users().inactive().items().consistency(Consistency::Fail);
    while let Some(user) = inactive.try_next().await.expect("a user") {
        *gone.entry(user.reference.unwrap_or_default()).or_insert(0) += 1;
    }
    let expected: BTreeMap<_, _> =
        (0..wanted.start).map(|number| (Person::before(number).reference(), 1)).collect();
    assert_eq!(gone, expected, "deactivated");

    let mut units = HashMap::new();
    for reference in ["CC-1000", "CC-1010", "CC-1020", "REG-1"] {
        let unit = client.get_unit_by_reference(reference).send().await.expect("a unit");
        units.insert(unit.id, reference);
    }
    let active: Vec<User> = client
        .list_users()
        .items()
        .consistency(Consistency::Fail)
        .try_collect()
        .await
        .expect("users");
    assert_eq!(active.len(), people + 1, "those who were asked for, and the administrator");
    let by_reference: HashMap<_, _> =
        active.iter().map(|user| (user.reference.clone().unwrap_or_default(), user)).collect();
    for person in wanted.map(Person::after) {
        let user = by_reference
            .get(&person.reference())
            .unwrap_or_else(|| panic!("{} is missing", person.reference()));
        let rows =
            client.list_unit_memberships(user.id).send().await.expect("memberships").into_data();
        let rows: BTreeSet<_> =
            rows.iter().filter_map(|row| units.get(&row.unit.as_ref()?.id).copied()).collect();
        let shown = (user.title.as_deref(), user.last_name.clone(), rows);
        let expected = (
            Some(person.title),
            Some(format!("Lind {}", person.number)),
            person.units.iter().copied().collect(),
        );
        assert_eq!(shown, expected, "{}", person.reference());
    }
}

/// Nobody was created twice, and nobody was without a membership at any time.
fn verify_ledger(effects: &[Effect], people: usize) {
    let mut memberships: HashMap<u64, i32> = HashMap::new();
    for effect in effects {
        let change = match (effect.operation, effect.change) {
            ("create_user" | "add_unit_membership", Change::Created) => 1,
            ("remove_unit_membership", _) => -1,
            _ => continue,
        };
        let present = memberships.entry(effect.ids[0]).or_default();
        assert!(
            effect.operation != "create_user" || *present == 0,
            "user {:?} was created twice",
            effect.ids
        );
        *present += change;
        assert!(*present > 0, "user {:?} was without a membership", effect.ids);
    }
    assert_eq!(
        memberships.len(),
        wanted(people).end,
        "created are those who were ever asked for, once each"
    );
}

fn usize_of(number: u64) -> usize {
    usize::try_from(number).expect("a number that fits")
}
