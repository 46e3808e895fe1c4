//! Events in every order against the session's states.

use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use tokio::time::Instant;
use ziik_api::Secret;

use super::SignInError;
use super::machine::{Event, Fresh, Id, Machine, Need, Step};
use super::token::Live;
use crate::credentials::Login;
use crate::token_store::Token;

const LOGINS: [&str; 2] = ["ada@acme.example", "bo@acme.example"];

/// Plays events on a machine, and knows what must be so after each.
struct Player {
    random: fastrand::Rng,
    machine: Machine,
    now: Instant,
    /// Renewals that were begun and have not ended, with the step that each is at. Only one of
    /// them is current.
    running: Vec<(Id, Step, usize)>,
    /// Counts changes of the credentials; a token says under which it was handed out.
    login: usize,
    tokens: usize,
    kept: Option<Token>,
}

impl Player {
    fn new(seed: u64) -> Self {
        let mut random = fastrand::Rng::with_seed(seed);
        let now = Instant::now();
        let (has_credentials, has_store) = (random.u8(0..4) > 0, random.bool());
        let token =
            random.bool().then(|| live("0.0.x", Duration::from_secs(random.u64(0..200)), now));
        let machine =
            Machine::new("https://acme.example".to_owned(), has_credentials, has_store, token);
        Self { random, machine, now, running: Vec::new(), login: 0, tokens: 0, kept: None }
    }

    fn fresh(&mut self, login: usize) -> Fresh {
        self.tokens += 1;
        let jwt = format!("{login}.{}.x", self.tokens);
        let life = Duration::from_secs(self.random.u64(3..300));
        Fresh { live: live(&jwt, life, self.now), token: Token::new(jwt, i64::MAX) }
    }

    fn failure(&mut self) -> SignInError {
        let status = if self.random.bool() { 401 } else { 500 };
        let error = ziik_api::Error::Configuration { message: status.to_string() };
        if status == 401 {
            SignInError::Refused(Arc::new(error))
        } else {
            SignInError::Failed(Arc::new(error))
        }
    }

    /// Carries a step out, well or badly.
    fn outcome(&mut self, step: &Step, login: usize) -> Option<Event> {
        let well = self.random.u8(0..3) > 0;
        Some(match step {
            Step::AskLogin if well => Event::Login(Ok(Login::new(LOGINS[login % 2], "secret"))),
            Step::AskLogin => Event::Login(Err(SignInError::NoCredentials)),
            Step::Load => Event::Loaded(self.kept.clone().filter(|_| well)),
            Step::Renew(_) if well => Event::Renewed(Ok(self.fresh(login))),
            Step::Renew(_) => Event::Renewed(Err(self.failure())),
            Step::SignIn(_) if well => Event::SignedIn(Ok(self.fresh(login))),
            Step::SignIn(_) => Event::SignedIn(Err(self.failure())),
            Step::Save(token) => {
                self.kept = Some(token.clone());
                Event::Saved
            }
            Step::End(_) | Step::Stop => return None,
        })
    }

    fn begin(&mut self, id: Id) {
        assert!(
            self.running.iter().all(|(other, ..)| *other != id),
            "each renewal has a number of its own"
        );
        let step = self.machine.step(id, Event::Begun, self.now);
        assert!(!matches!(step, Step::Stop), "one that has just begun is current");
        self.running.push((id, step, self.login));
    }

    /// A call needs a token.
    fn call(&mut self) -> Option<HeaderValue> {
        let at_hand = self.machine.at_hand(self.now);
        let need = self.machine.need(self.now);
        if let Some(at_hand) = at_hand {
            assert!(matches!(&need, Need::Send(token) if *token == at_hand), "{need:?}");
        }
        let token = match need {
            Need::Send(token) => Some(token),
            Need::SendAndBegin(token, id) => {
                self.begin(id);
                Some(token)
            }
            Need::Begin(id) => {
                self.begin(id);
                None
            }
            Need::Wait => {
                assert!(!self.running.is_empty(), "somebody waits, and nothing is under way");
                None
            }
        };
        if let Some(token) = &token {
            let text = token.to_str().expect("text");
            let handed_out = text
                .trim_start_matches("Bearer ")
                .split('.')
                .next()
                .and_then(|login| login.parse().ok());
            assert_eq!(handed_out, Some(self.login), "a token of the present login");
            assert!(self.machine.uses(token, self.now), "a valid one");
            assert!(!format!("{token:?}").contains(text), "and it shows nowhere");
        }
        token
    }

    fn event(&mut self) {
        match self.random.u8(0..12) {
            0..=3 => {
                self.call();
            }
            4..=7 if !self.running.is_empty() => {
                let index = self.random.usize(0..self.running.len());
                let (id, step, login) = self.running.swap_remove(index);
                if let Some(event) = self.outcome(&step, login) {
                    let next = self.machine.step(id, event, self.now);
                    if let Step::SignIn(_) | Step::Renew(_) = &next {
                        assert_eq!(login, self.login, "nothing is sent for a login that is over");
                    }
                    if !matches!(next, Step::Stop | Step::End(_)) {
                        self.running.push((id, next, login));
                    }
                }
            }
            8 => {
                if let Some(token) = self.call() {
                    assert!(self.machine.refused(&token), "it was in use");
                    assert!(!self.machine.refused(&token), "and is refused once");
                    assert!(!self.machine.uses(&token, self.now), "not after it was refused");
                }
            }
            9 => {
                self.login += 1;
                self.machine.credentials_changed();
                assert!(
                    self.machine.authorization().is_none(),
                    "nothing of the session before is left"
                );
            }
            10 if !self.running.is_empty() => {
                let index = self.random.usize(0..self.running.len());
                let (id, ..) = self.running.swap_remove(index);
                self.machine.abandoned(id);
            }
            _ => {
                self.now += Duration::from_secs(
                    *[0, 1, 40, 250, 4000].get(self.random.usize(0..5)).unwrap_or(&0),
                );
            }
        }
    }
}

fn live(jwt: &str, life: Duration, now: Instant) -> Live {
    Live::new(&Secret::new(jwt), life, now).expect("a header")
}

#[test]
fn no_order_of_events_leads_astray() {
    for seed in 0..20_000 {
        let mut player = Player::new(seed);
        for _ in 0..60 {
            player.event();
        }
        // Whatever happened: with a login, and nothing going wrong, there is a token.
        player.login += 1;
        player.machine.credentials_changed();
        let Need::Begin(id) = player.machine.need(player.now) else {
            panic!("seed {seed}: no session is left")
        };
        let mut event = Event::Begun;
        let ended = (0..10).find_map(|_| {
            let taken = std::mem::replace(&mut event, Event::Saved);
            match player.machine.step(id, taken, player.now) {
                Step::AskLogin => {
                    event = Event::Login(Ok(Login::new(LOGINS[player.login % 2], "secret")));
                }
                Step::SignIn(_) => event = Event::SignedIn(Ok(player.fresh(player.login))),
                Step::Save(_) => event = Event::Saved,
                Step::End(outcome) => return Some(outcome),
                other => panic!("seed {seed}: {other:?}"),
            }
            None
        });
        ended.expect("an end").unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert!(player.call().is_some(), "seed {seed}");
    }
}

#[test]
fn a_failed_early_renewal_leaves_the_old_token_in_use() {
    let now = Instant::now();
    let mut machine = Machine::new(
        String::new(),
        true,
        false,
        Some(live("0.0.x", Duration::from_secs(100), now)),
    );
    let old = now + Duration::from_secs(95);
    let Need::SendAndBegin(token, id) = machine.need(old) else { panic!("{machine:?}") };
    assert!(matches!(machine.step(id, Event::Begun, old), Step::Renew(_)));
    let failed =
        SignInError::Failed(Arc::new(ziik_api::Error::Configuration { message: String::new() }));
    assert!(matches!(machine.step(id, Event::Renewed(Err(failed)), old), Step::End(Err(_))));
    assert!(
        matches!(machine.need(old), Need::Send(same) if same == token),
        "and none is begun for ten seconds"
    );
}

#[test]
fn a_renewal_begins_with_the_store_and_then_with_the_old_token() {
    let now = Instant::now();
    for (has_credentials, has_store, has_old, first) in [
        (true, true, false, "AskLogin"),
        (true, true, true, "AskLogin"),
        (true, false, false, "AskLogin"),
        (true, false, true, "Renew"),
        (false, true, false, "Load"),
        (false, true, true, "Load"),
        (false, false, false, "End"),
        (false, false, true, "Renew"),
    ] {
        let old = has_old.then(|| live("0.0.x", Duration::from_secs(1), now));
        let mut machine = Machine::new(String::new(), has_credentials, has_store, old);
        let Need::Begin(id) = machine.need(now) else { panic!("{machine:?}") };
        let step = format!("{:?}", machine.step(id, Event::Begun, now));
        assert!(step.starts_with(first), "{has_credentials} {has_store} {has_old}: {step}");
    }
}

#[test]
fn a_refused_login_is_sent_again_once_its_time_is_over() {
    let now = Instant::now();
    let mut machine = Machine::new(String::new(), true, false, None);
    let ask = |machine: &mut Machine, now| {
        let Need::Begin(id) = machine.need(now) else { panic!("{machine:?}") };
        assert!(matches!(machine.step(id, Event::Begun, now), Step::AskLogin));
        let login = Event::Login(Ok(Login::new(LOGINS[0], "secret")));
        (id, machine.step(id, login, now))
    };
    let (id, step) = ask(&mut machine, now);
    assert!(matches!(step, Step::SignIn(_)), "{step:?}");
    let error = ziik_api::Error::Configuration { message: String::new() };
    let refused = Event::SignedIn(Err(SignInError::Refused(Arc::new(error))));
    assert!(matches!(machine.step(id, refused, now), Step::End(Err(_))));
    let over = now + Duration::from_secs(30);
    let (_, step) = ask(&mut machine, over - Duration::from_millis(1));
    assert!(matches!(step, Step::End(Err(SignInError::Refused(_)))), "{step:?}");
    let (_, step) = ask(&mut machine, over);
    assert!(matches!(step, Step::SignIn(_)), "{step:?}");
}
