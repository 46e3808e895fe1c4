//! The books are balanced: what the callers were told against what the tenant did.

use std::collections::HashMap;

use futures_util::TryStreamExt;
use ziik_ext::{Client, Consistency, Paginate};
use ziik_fake::{Change, Effect};

use crate::verdict::Fate;
use crate::worker::{Notes, Thing};

/// The tenant's ledger, and what it shows to a client that meets no faults.
pub(crate) struct Books {
    /// The ids of what an operation did something to, and how often.
    done: HashMap<(&'static str, u64), u32>,
    /// The users that are there: ids and titles by reference.
    users: HashMap<String, Vec<(i64, Option<String>)>>,
    /// The messages that are there: ids by text.
    messages: HashMap<String, Vec<i64>>,
}

impl Books {
    pub(crate) async fn read(client: &Client, effects: &[Effect], conversations: &[i64]) -> Self {
        let mut done = HashMap::new();
        for effect in effects.iter().filter(|effect| effect.change != Change::Changed) {
            let id = effect.ids.last().copied().unwrap_or_default();
            *done.entry((effect.operation, id)).or_default() += 1;
        }
        let mut books = Self { done, users: HashMap::new(), messages: HashMap::new() };
        let mut users = client.list_users().items().consistency(Consistency::Fail);
        while let Some(user) = users.try_next().await.expect("a user") {
            let title = user.title;
            books
                .users
                .entry(user.reference.unwrap_or_default())
                .or_default()
                .push((user.id.get(), title));
        }
        for conversation in conversations {
            let mut messages = client.list_messages(*conversation).items();
            while let Some(message) = messages.try_next().await.expect("a message") {
                books
                    .messages
                    .entry(message.message.unwrap_or_default())
                    .or_default()
                    .push(message.id.get());
            }
        }
        books
    }

    /// What does not fit.
    pub(crate) fn compare(&self, notes: &[Notes]) -> Vec<String> {
        let mut wrong = Vec::new();
        let (mut created_users, mut created_messages) = (0, 0);
        for notes in notes {
            for user in &notes.users {
                let there = self.users.get(&user.name).map(Vec::as_slice).unwrap_or_default();
                let ids: Vec<_> = there.iter().map(|(id, _)| *id).collect();
                created_users += self.balance("create_user", "delete_user", user, &ids, &mut wrong);
                if let (Some(title), [(_, shown)]) = (&user.title, there)
                    && user.created.is_ok()
                    && shown.as_ref() != Some(title)
                {
                    wrong.push(format!("{} has the title {shown:?} and not `{title}`", user.name));
                }
            }
            for message in &notes.messages {
                let ids = self.messages.get(&message.name).map(Vec::as_slice).unwrap_or_default();
                created_messages +=
                    self.balance("create_message", "delete_message", message, ids, &mut wrong);
            }
        }
        for (operation, explained) in
            [("create_user", created_users), ("create_message", created_messages)]
        {
            let done: u32 = self
                .done
                .iter()
                .filter(|((id, _), _)| *id == operation)
                .map(|(_, times)| times)
                .sum();
            if done != explained {
                wrong.push(format!(
                    "{operation} was done {done} times, of which {explained} are explained"
                ));
            }
        }
        wrong
    }

    /// Holds a thing against the ledger, and against the ids that are there under its name. Gives
    /// how often it was created.
    fn balance(
        &self,
        create: &'static str,
        delete: &'static str,
        thing: &Thing,
        there: &[i64],
        wrong: &mut Vec<String>,
    ) -> u32 {
        let times = |operation, id: i64| {
            self.done
                .get(&(operation, u64::try_from(id).unwrap_or_default()))
                .copied()
                .unwrap_or_default()
        };
        let name = &thing.name;
        match thing.created {
            Ok(id) => {
                let (created, deleted) = (times(create, id), times(delete, id));
                let fits = match thing.removed {
                    None | Some(Err(Fate::NotDone)) => deleted == 0,
                    Some(Ok(())) => deleted == 1,
                    Some(Err(Fate::Unknown)) => deleted <= 1,
                };
                let expected: &[i64] = if deleted == 0 { &[id] } else { &[] };
                if created != 1 || !fits || there != expected {
                    wrong.push(format!(
                        "{name}: {thing:?}, but created {created} and deleted {deleted} times, and there is {there:?}"
                    ));
                }
                created
            }
            Err(fate) => {
                let most = usize::from(fate == Fate::Unknown);
                if there.len() > most {
                    wrong.push(format!(
                        "{name}: the create failed ({fate:?}), but there is {there:?}"
                    ));
                }
                there.iter().map(|id| times(create, *id)).sum()
            }
        }
    }
}
