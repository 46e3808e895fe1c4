//! One of the tasks that call.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use ziik_ext::api::types::{MessageCreate, UserCreate, UserUpdate};
use ziik_ext::{Client, Error};

use crate::verdict::{Fate, Kind, judge};

/// The most attempts of a call.
pub(crate) const ATTEMPTS: u32 = 4;
/// Users that are there from the beginning; nobody changes them.
pub(crate) const SETTLED: u64 = 100;

/// Something that was to be created, under a name that nothing else has.
#[derive(Debug)]
pub(crate) struct Thing {
    pub(crate) name: String,
    /// Its id; where the create failed, whether it may be there all the same.
    pub(crate) created: Result<i64, Fate>,
    /// The outcome of its removal, when one was tried: it succeeded, or why it did not.
    pub(crate) removed: Option<Result<(), Fate>>,
    /// The title that it must have; `None` when that is not known.
    pub(crate) title: Option<String>,
}

/// What a worker knows after its calls.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub(crate) conversation: i64,
    pub(crate) calls: u64,
    pub(crate) users: Vec<Thing>,
    pub(crate) messages: Vec<Thing>,
    /// How many calls failed, and in which way.
    pub(crate) failed: BTreeMap<&'static str, u64>,
    /// What nothing explains.
    pub(crate) wrong: Vec<String>,
}

/// A task that makes calls until all are made.
pub(crate) struct Worker {
    pub(crate) number: u64,
    pub(crate) client: Client,
    pub(crate) random: fastrand::Rng,
    pub(crate) notes: Notes,
}

impl Worker {
    /// Makes calls as long as `left` has some.
    pub(crate) async fn work(mut self, left: &AtomicU64) -> Notes {
        let take =
            || left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
        while take().is_ok() {
            self.notes.calls += 1;
            self.call().await;
        }
        self.notes
    }

    async fn call(&mut self) {
        match self.random.u8(0..100) {
            0..45 => self.get_user().await,
            45..55 => self.list_users().await,
            55..62 => self.list_messages().await,
            62..72 => self.create_user().await,
            72..82 => self.create_message().await,
            82..90 => self.update_user().await,
            90..95 => self.delete_user().await,
            _ => self.delete_message().await,
        }
    }

    async fn get_user(&mut self) {
        let id = i64::try_from(self.random.u64(1..=SETTLED)).expect("a small number");
        let outcome = self.client.get_user(id).send().await;
        if let Some(user) = self.read(outcome) {
            self.check(user.id == id, || format!("user {id} came as {}", user.id));
        }
    }

    async fn list_users(&mut self) {
        let page = self.random.i64(1..=4);
        let outcome = self.client.list_users().limit(10).page(page).send().await;
        if let Some(users) = self.read(outcome) {
            self.check(users.data.len() == 10, || format!("a page of {} users", users.data.len()));
        }
    }

    async fn list_messages(&mut self) {
        let outcome = self.client.list_messages(self.notes.conversation).limit(10).send().await;
        self.read(outcome);
    }

    async fn create_user(&mut self) {
        let name = format!("CHAOS-{}-{}", self.number, self.notes.users.len());
        let mail = format!("{}@fjord.example", name.to_lowercase());
        let body = UserCreate::new("Bo", "Lund", mail, 2).reference(&name).title("new");
        let outcome = self.client.create_user(body).send().await;
        let created = self.written(outcome).map(|user| user.id.get());
        self.notes.users.push(Thing {
            name,
            created,
            removed: None,
            title: Some("new".to_owned()),
        });
    }

    async fn create_message(&mut self) {
        let name = format!("message {} of {}", self.notes.messages.len(), self.number);
        let outcome = self
            .client
            .create_message(self.notes.conversation, MessageCreate::new(&name))
            .send()
            .await;
        let created = self.written(outcome).map(|message| message.id.get());
        self.notes.messages.push(Thing { name, created, removed: None, title: None });
    }

    async fn update_user(&mut self) {
        let Some((index, id)) = pick(&mut self.random, &self.notes.users) else {
            return self.get_user().await;
        };
        let title = format!("title {}", self.notes.calls);
        let outcome =
            self.client.update_user(id, UserUpdate::new().title(title.as_str())).send().await;
        match self.written(outcome) {
            Ok(_) => self.notes.users[index].title = Some(title),
            Err(Fate::Unknown) => self.notes.users[index].title = None,
            Err(Fate::NotDone) => {}
        }
    }

    async fn delete_user(&mut self) {
        let Some((index, id)) = pick(&mut self.random, &self.notes.users) else {
            return self.get_user().await;
        };
        let outcome = self.client.delete_user(id).send().await;
        self.notes.users[index].removed = Some(self.written(outcome).map(drop));
    }

    async fn delete_message(&mut self) {
        let Some((index, id)) = pick(&mut self.random, &self.notes.messages) else {
            return self.get_user().await;
        };
        let outcome = self.client.delete_message(self.notes.conversation, id).send().await;
        self.notes.messages[index].removed = Some(self.written(outcome).map(drop));
    }

    fn read<T>(&mut self, outcome: Result<T, ziik_ext::api::Error>) -> Option<T> {
        outcome.map_err(|error| self.note(error, Kind::Read)).ok()
    }

    fn written<T>(&mut self, outcome: Result<T, ziik_ext::api::Error>) -> Result<T, Fate> {
        outcome.map_err(|error| self.note(error, Kind::Write))
    }

    fn note(&mut self, error: ziik_ext::api::Error, kind: Kind) -> Fate {
        match judge(&Error::from(error), kind, ATTEMPTS) {
            Ok((word, fate)) => {
                *self.notes.failed.entry(word).or_default() += 1;
                fate
            }
            Err(wrong) => {
                self.notes.wrong.push(wrong);
                Fate::Unknown
            }
        }
    }

    fn check(&mut self, is_right: bool, wrong: impl FnOnce() -> String) {
        if !is_right {
            self.notes.wrong.push(wrong());
        }
    }
}

/// Something that is surely there.
fn pick(random: &mut fastrand::Rng, things: &[Thing]) -> Option<(usize, i64)> {
    // Of the youngest, so that looking for one takes no longer in a long run.
    let from = things.len().saturating_sub(50);
    let there = |index: usize| {
        Some((index, things[index].created.ok().filter(|_| things[index].removed.is_none())?))
    };
    let there: Vec<_> = (from..things.len()).filter_map(there).collect();
    random.choice(there)
}
