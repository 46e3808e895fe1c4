//! Runs a scenario and checks what the client promises.

use std::sync::{Arc, Mutex, Once};
use std::time::Duration;

use futures_util::TryStreamExt;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinHandle;
use tokio::time::{Instant, advance, sleep, sleep_until, timeout};
use ziik_ext::api::types::UserCreate;
use ziik_ext::{Client, Login, Paginate, RetryPolicy};

use crate::scenario::{Scenario, Step, What};
use crate::seams::{Memory, Vault};
use crate::world::{Broken, FIRST_CALL, LOGINS, World};

/// What is wrong on purpose, so that a broken promise is seen once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Tamper {
    Nothing,
    ForgetsAnItem,
    DoublesCreates,
    ShorterDeadline,
    ForgetsTheLogin,
}

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Seen {
    pub(crate) broken: Vec<Broken>,
    pub(crate) requests: usize,
    pub(crate) calls: usize,
    pub(crate) log: Vec<String>,
}

/// Timers have a resolution of a millisecond.
const RESOLUTION: Duration = Duration::from_millis(3);
/// Longer than anything that is ever waited for.
const LONGEST: Duration = Duration::from_secs(30 * 86_400);

/// A call that has begun.
struct Call {
    number: usize,
    what: What,
    begun: Instant,
    task: JoinHandle<Ended>,
    /// The list when it began, and how often it had changed.
    users: Vec<i64>,
}

/// What a call came to: what it read, when it read a list.
struct Ended {
    at: Instant,
    result: Result<Vec<i64>, String>,
}

/// Keeps panics that a scenario asks for out of the output.
pub(crate) fn quietly() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let message = panic.payload().downcast_ref::<&str>().copied().unwrap_or_default();
            if message != "at once" && message != "later" {
                before(panic);
            }
        }));
    });
}

pub(crate) fn run(scenario: &Scenario) -> Seen {
    run_with(scenario, Tamper::Nothing)
}

pub(crate) fn run_with(scenario: &Scenario, tamper: Tamper) -> Seen {
    fastrand::seed(scenario.seed);
    let mut runtimes = vec![runtime()];
    let (world, client) = runtimes[0].block_on(async {
        let world = World::new(Arc::new(scenario.clone()), tamper, Instant::now());
        let client = client(scenario, &world);
        (world, client)
    });
    let begun = runtimes[0].block_on(async { Instant::now() });
    let program = Arc::new(Program { world, client, begun, tamper, calls: Mutex::default() });

    // Each part runs in a runtime of its own, at the time at which the part before ended.
    let mut steps = scenario.steps.as_slice();
    loop {
        let ends = steps
            .iter()
            .position(|step| matches!(step.what, What::RuntimeEnds | What::RuntimeIsLeft));
        let (part, end) = ends.map_or((steps, None), |index| (&steps[..index], Some(steps[index])));
        let runtime = runtimes.last().expect("there is one");
        let now = runtime.block_on(program.play(part, end));
        let Some(end) = end else { break };
        program.world.runtime_ends();
        program.calls.lock().expect("the lock").clear();
        if end.what == What::RuntimeEnds {
            drop(runtimes.pop());
        }
        let next = runtime_at(now);
        runtimes.push(next);
        steps = &steps[ends.map_or(0, |index| index + 1)..];
    }
    runtimes.last().expect("there is one").block_on(program.finish(scenario));
    drop(runtimes);
    let mut state = program.world.state();
    Seen {
        broken: state.broken.clone(),
        requests: state.requests,
        calls: state.calls,
        log: std::mem::take(&mut state.log),
    }
}

pub(crate) fn runtime() -> Runtime {
    let runtime =
        Builder::new_current_thread().enable_time().start_paused(true).build().expect("a runtime");
    // Timers are counted in milliseconds from the runtime's beginning; from here on the clock is,
    // too.
    runtime.block_on(async { sleep(Duration::from_millis(1)).await });
    runtime
}

/// A runtime whose clock goes on from `now`.
fn runtime_at(now: Instant) -> Runtime {
    let runtime = runtime();
    runtime.block_on(async { advance(now - Instant::now()).await });
    runtime
}

fn client(scenario: &Scenario, world: &World) -> Client {
    let policy = RetryPolicy::default()
        .max_attempts(scenario.attempts)
        .attempt_timeout(Duration::from_millis(scenario.attempt_ms))
        .deadline(Duration::from_millis(scenario.deadline_ms));
    let login = Login::new(LOGINS[0].0, LOGINS[0].1);
    let builder = Client::builder("http://127.0.0.1/api")
        .transport(world.clone())
        .retry(policy)
        .max_in_flight(scenario.max_in_flight)
        .credentials(Vault::new(login, &scenario.logins));
    let builder = match &scenario.store {
        Some(mishaps) => builder.token_store(Memory::new(mishaps)),
        None => builder,
    };
    builder.build().expect("a client")
}

/// A program that uses the client.
struct Program {
    world: World,
    client: Client,
    begun: Instant,
    tamper: Tamper,
    calls: Mutex<Vec<Call>>,
}

impl Program {
    /// Does what the scenario says until a runtime ends, and tells when that is.
    async fn play(&self, steps: &[Step], end: Option<Step>) -> Instant {
        for step in steps {
            sleep_until(self.begun + Duration::from_millis(step.at_ms)).await;
            self.step(step.what);
        }
        if let Some(end) = end {
            sleep_until(self.begun + Duration::from_millis(end.at_ms)).await;
        }
        Instant::now()
    }

    fn step(&self, what: What) {
        self.world.note(format!("step {what:?}"));
        match what {
            What::Get | What::Create | What::Delete | What::List => self.begin(what),
            What::GiveUp(number) => {
                if let Some(call) = self.calls.lock().expect("the lock").get(number) {
                    call.task.abort();
                }
            }
            What::Login(login) => self.log_in(login),
            What::Revoke => self.world.revoke(),
            What::Add => {
                let mut state = self.world.state();
                let id = i64::try_from(state.users.len()).expect("few") + 1;
                state.users.push(id);
            }
            What::RuntimeEnds | What::RuntimeIsLeft => {}
        }
    }

    fn log_in(&self, login: usize) {
        self.client.set_password(LOGINS[login].0, LOGINS[login].1);
        let mut state = self.world.state();
        state.causes += 1;
        state.login = if self.tamper == Tamper::ForgetsTheLogin { 9 } else { login };
    }

    fn deadline(&self) -> Duration {
        let deadline = self.world.deadline();
        if self.tamper == Tamper::ShorterDeadline { deadline / 2 } else { deadline }
    }

    fn begin(&self, what: What) {
        let number = {
            let mut state = self.world.state();
            let number = state.calls;
            state.calls += 1;
            let end = Instant::now() + self.deadline() + RESOLUTION;
            state.deadlines.insert(number, end);
            number
        };
        let page = self.world.page();
        let client = self.client.clone();
        let task = tokio::spawn(async move {
            let result = match what {
                What::Get => {
                    let id = i64::try_from(FIRST_CALL + number).expect("few");
                    client
                        .get_user(id)
                        .send()
                        .await
                        .map(|_| Vec::new())
                        .map_err(|error| error.to_string())
                }
                What::Delete => {
                    let id = i64::try_from(FIRST_CALL + number).expect("few");
                    client
                        .delete_unit(id)
                        .send()
                        .await
                        .map(|_| Vec::new())
                        .map_err(|error| error.to_string())
                }
                What::Create => {
                    let user = UserCreate::new("Bo", "Lund", format!("{number}@acme.example"), 2);
                    client
                        .create_user(user)
                        .send()
                        .await
                        .map(|_| Vec::new())
                        .map_err(|error| error.to_string())
                }
                _ => {
                    let items = client.list_users().limit(page).items();
                    let users = items.map_ok(|user| user.id.get()).try_collect::<Vec<_>>().await;
                    users.map_err(|error| error.to_string())
                }
            };
            Ended { at: Instant::now(), result }
        });
        let users = self.world.state().users.clone();
        self.calls.lock().expect("the lock").push(Call {
            number,
            what,
            begun: Instant::now(),
            task,
            users,
        });
    }

    /// Waits for the end of everything, and sees whether all is well once nothing goes wrong any
    /// more.
    async fn finish(&self, scenario: &Scenario) {
        let calls = std::mem::take(&mut *self.calls.lock().expect("the lock"));
        for call in calls {
            let (number, what) = (call.number, call.what);
            let (begun, users) = (call.begun, call.users);
            match timeout(LONGEST, call.task).await {
                Err(_) => {
                    self.world.broken("every call has an end", format!("call {number}, {what:?}"));
                }
                Ok(Ok(ended)) => self.judge(number, what, begun, &users, &ended),
                Ok(Err(error)) if error.is_panic() => {
                    self.world.broken(
                        "a panic outside of the client is an error of that call",
                        format!("{what:?}"),
                    );
                }
                Ok(Err(_)) => {}
            }
        }
        self.count_sign_ins(scenario);
        self.count_creates();
        self.recover().await;
    }

    fn judge(&self, number: usize, what: What, begun: Instant, users: &[i64], ended: &Ended) {
        self.world.note(format!("end of {number} {what:?}: {:?}", ended.result));
        let took = ended.at - begun;
        match what {
            What::List => {
                let Ok(read) = &ended.result else { return };
                // Whoever was there all the time is in the list; nobody is ever taken out of it
                // here.
                let missing: Vec<_> = users.iter().filter(|user| !read.contains(user)).collect();
                if !missing.is_empty() {
                    self.world.broken(
                        "a list is whole or an error",
                        format!("{missing:?} of {users:?} in {read:?}"),
                    );
                }
            }
            _ if took > self.deadline() + RESOLUTION => {
                self.world.broken("a call ends by its deadline", format!("{what:?} took {took:?}"));
            }
            What::Create | What::Delete if ended.result.is_ok() => {
                let state = self.world.state();
                let created = state.created.contains_key(&format!("{number}@acme.example"));
                let done = created || state.deleted.contains(&number);
                drop(state);
                if !done {
                    self.world.broken(
                        "a write is done only when the answer says so",
                        format!("{what:?}"),
                    );
                }
            }
            _ => {}
        }
    }

    /// Signing in has a reason each time: the first time, the age of a token, a fault, a login or
    /// runtime that changed.
    fn count_sign_ins(&self, scenario: &Scenario) {
        let state = self.world.state();
        // A login that is refused is tried again after half a minute at the earliest.
        let life =
            Duration::from_secs(scenario.token_s.max(1)).mul_f64(0.7).min(Duration::from_secs(30));
        let lives = if scenario.token_s < 100 || state.login == 2 {
            state.calls
                + usize::try_from(self.begun.elapsed().as_secs() / life.as_secs().max(1))
                    .unwrap_or(usize::MAX)
        } else {
            let old = Duration::from_secs(scenario.token_s).mul_f64(0.7).as_secs();
            usize::try_from(self.begun.elapsed().as_secs() / old).unwrap_or(usize::MAX)
        };
        let mishaps = scenario.logins.len() + scenario.store.as_ref().map_or(0, Vec::len);
        let allowed = 2 * (1 + state.causes + lives + mishaps) + 2;
        let sign_ins = state.sign_ins;
        drop(state);
        if sign_ins > allowed {
            self.world.broken(
                "signing in has a reason",
                format!("{sign_ins} requests, and {allowed} are explained"),
            );
        }
    }

    fn count_creates(&self) {
        let created = self.world.state().created.clone();
        for (email, times) in created {
            if times > 1 {
                self.world.broken("nothing is created twice", format!("{email}: {times} times"));
            }
        }
    }

    async fn recover(&self) {
        if self.tamper != Tamper::Nothing {
            return;
        }
        self.world.state().calm = true;
        let login = self.world.state().login;
        if login != 0 {
            self.log_in(0);
        }
        // Pauses, refusals and the circuit are over by then.
        sleep(Duration::from_secs(3700)).await;
        // Sources of logins and stores still do what is left of the scenario, one mishap for each
        // call.
        let mut last = None;
        for _ in 0..14 {
            match self.client.get_user(2).send().await {
                Ok(_) => return,
                Err(error) => last = Some(error),
            }
            sleep(Duration::from_secs(60)).await;
        }
        self.world.broken("a client is well again once nothing goes wrong", format!("{last:?}"));
    }
}
