//! The table of users, and who has an e-mail address or a reference without looking at everybody.

use std::collections::BTreeSet;
use std::ops::Deref;

use crate::model::User;
use crate::state::Table;

/// The users. Whoever changes one goes through `add`, `put` or `remove`, which keep the indexes;
/// everything else is the table's.
#[derive(Debug)]
pub(crate) struct Users {
    table: Table<User>,
    emails: Index,
    references: Index,
    /// Whose membership of groups by rules was not looked at since they changed.
    unfollowed: BTreeSet<u64>,
}

/// Which ids have a text. Several may have the same one, for instance none.
type Index = BTreeSet<(String, u64)>;

impl Users {
    pub(crate) fn new() -> Self {
        Self {
            table: Table::new("user"),
            emails: Index::new(),
            references: Index::new(),
            unfollowed: BTreeSet::new(),
        }
    }

    /// Adds the user that `make` builds for the new id, and answers the id.
    pub(crate) fn add(&mut self, make: impl FnOnce(u64) -> User) -> u64 {
        let id = self.table.add(make);
        self.note(id);
        id
    }

    /// Puts a changed user back.
    pub(crate) fn put(&mut self, id: u64, user: User) {
        self.forget(id);
        self.table.put(id, user);
        self.note(id);
    }

    /// Notes changes from now on.
    pub(crate) fn watch(&mut self) {
        self.table.watch();
    }

    /// The users that have changed since the last time, as [`Table::take_changes`] has them.
    pub(crate) fn take_changes(&mut self) -> Vec<(u64, Option<User>)> {
        self.table.take_changes()
    }

    pub(crate) fn remove(&mut self, id: u64) {
        self.forget(id);
        self.table.remove(id);
    }

    /// The users that have changed since the last time, by ascending id.
    pub(crate) fn take_unfollowed(&mut self) -> BTreeSet<u64> {
        std::mem::take(&mut self.unfollowed)
    }

    /// Those with an e-mail address, whatever its case, by ascending id.
    pub(crate) fn with_email(&self, email: &str) -> impl Iterator<Item = &User> {
        self.of(&self.emails, email.to_ascii_lowercase())
    }

    /// Those with a reference, by ascending id.
    pub(crate) fn with_reference(&self, reference: &str) -> impl Iterator<Item = &User> {
        self.of(&self.references, reference.to_owned())
    }

    fn of<'s>(&'s self, index: &'s Index, text: String) -> impl Iterator<Item = &'s User> {
        let ids = index.range((text.clone(), 0)..=(text, u64::MAX)).map(|(_, id)| *id);
        ids.filter_map(|id| self.table.get(id))
    }

    fn note(&mut self, id: u64) {
        self.unfollowed.insert(id);
        if let Some(user) = self.table.get(id) {
            self.emails.insert((user.email.to_ascii_lowercase(), id));
            self.references.insert((user.reference.clone(), id));
        }
    }

    fn forget(&mut self, id: u64) {
        if let Some(user) = self.table.get(id) {
            self.emails.remove(&(user.email.to_ascii_lowercase(), id));
            self.references.remove(&(user.reference.clone(), id));
        }
    }
}

impl Deref for Users {
    type Target = Table<User>;

    fn deref(&self) -> &Table<User> {
        &self.table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(id: u64, email: &str, reference: &str) -> User {
        User { id, email: email.to_owned(), reference: reference.to_owned(), ..User::default() }
    }

    fn ids<'u>(users: impl Iterator<Item = &'u User>) -> Vec<u64> {
        users.map(|user| user.id).collect()
    }

    #[test]
    fn the_indexes_follow_every_change() {
        let mut users = Users::new();
        for (email, reference) in
            [("Ada@fjord.example", "A"), ("bo@fjord.example", ""), ("ada@fjord.example", "")]
        {
            users.add(|id| user(id, email, reference));
        }
        assert_eq!(ids(users.with_email("ADA@fjord.example")), [1, 3]);
        assert_eq!(
            (ids(users.with_reference("A")), ids(users.with_reference(""))),
            (vec![1], vec![2, 3])
        );
        assert_eq!(ids(users.with_reference("a")), [] as [u64; 0]);

        users.put(1, user(1, "eva@fjord.example", "B"));
        assert_eq!(
            (
                ids(users.with_email("ada@fjord.example")),
                ids(users.with_email("eva@fjord.example"))
            ),
            (vec![3], vec![1])
        );
        assert_eq!(
            (ids(users.with_reference("A")), ids(users.with_reference("B"))),
            (vec![], vec![1])
        );

        users.remove(1);
        assert_eq!(ids(users.with_email("eva@fjord.example")), [] as [u64; 0]);
        assert!(users.emails.len() == 2 && users.references.len() == 2);
    }
}
