//! A plan in the making: what the records ask for, before it is known what they have in common.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ziik_api::Patch;
use ziik_api::types::{User, UserId};

use super::Directory;
use super::change::{Action, Change};
use super::email::Holder;
use super::field::Field;
use super::listing::Listing;
use super::plan::{Details, Removals};
use super::planner::{Examined, Verdict};
use super::problem::{Finding, Problem};
use super::record::PersonRecord;
use super::scope::Person;
use crate::memberships::Catalog;
use crate::plan::Plan;
use crate::same;

/// How long a saved plan can be applied, unless it says something else.
pub(super) const VALID_FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// What has been gathered so far. Of those with nothing to change it keeps the reference and the
/// e-mail address.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    changes: BTreeMap<usize, Change>,
    unchanged: BTreeMap<usize, Box<str>>,
    pub(crate) problems: Vec<Finding>,
    /// The first record of each reference, as [`same::reference`] has it.
    rows: HashMap<Box<str>, usize>,
    duplicates: HashSet<usize>,
    /// The records that claim each e-mail address.
    claims: HashMap<Box<str>, Vec<usize>>,
    /// Who has each e-mail address in Ziik, as far as it was asked.
    holders: HashMap<Box<str>, Holder>,
    /// Who was asked for an e-mail address.
    read: HashSet<UserId>,
    /// Records without a usable reference.
    pub(crate) unknown: usize,
    /// People whom a filter keeps out.
    pub(crate) out_of_scope: usize,
}

impl Draft {
    /// Takes a record in, unless something is wrong with it as it stands.
    pub(crate) fn admit(
        &mut self,
        row: usize,
        record: Result<PersonRecord, String>,
        directory: &Directory,
    ) -> Option<PersonRecord> {
        let mut record = match record {
            Ok(record) => record,
            Err(error) => {
                self.unknown += 1;
                self.problems.push(Finding::of_record(row, "", Problem::Unreadable(error)));
                return None;
            }
        };
        let reference = &record.reference;
        if reference.is_empty() {
            self.unknown += 1;
            self.problems.push(Finding::of_record(row, "", Problem::NoReference));
            return None;
        }
        let key = same::reference(reference);
        if let Some(first) = self.rows.get(&*key) {
            for row in [*first, row] {
                if self.duplicates.insert(row) {
                    self.problems.push(Finding::of_record(
                        row,
                        reference,
                        Problem::DuplicateReference,
                    ));
                }
            }
            return None;
        }
        self.rows.insert(key.into(), row);
        let scope = &directory.scope;
        if let Some(problem) = scope.of_another_source(reference) {
            self.problems.push(Finding::of_record(row, reference, problem));
            return None;
        }
        if !scope.has(Person::of_record(&record)) {
            self.out_of_scope += 1;
            return None;
        }
        record.settle(directory.clear_empty, directory.clear_marker.as_deref());
        let checked = record.fields.iter_mut().try_for_each(|(field, value)| check(*field, value));
        if let Err(problem) = checked {
            self.problems.push(Finding::of_record(row, &record.reference, problem));
            return None;
        }
        if let Some(Patch::Value(email)) = record.fields.get(&Field::Email) {
            self.claims.entry(same::address(email).into()).or_default().push(row);
        }
        Some(record)
    }

    pub(crate) fn take(&mut self, examined: Examined) {
        if let Some(user) = &examined.read {
            self.read(user);
        }
        let Examined { row, reference, verdict, .. } = examined;
        match verdict {
            Verdict::Change(change) => _ = self.changes.insert(row, change),
            Verdict::Equal => _ = self.unchanged.insert(row, reference.into()),
            Verdict::OutOfScope => self.out_of_scope += 1,
            Verdict::Problem(problem) => {
                self.problems.push(Finding::of_record(row, &reference, problem));
            }
        }
    }

    /// Notes the e-mail address of a user who was read in full.
    pub(crate) fn read(&mut self, user: &User) {
        self.read.insert(user.id);
        if let Some(email) = &user.email {
            self.hold(email, Holder::new(user));
        }
    }

    /// Notes who has an e-mail address.
    pub(crate) fn hold(&mut self, email: &str, holder: Holder) {
        self.holders.insert(same::address(email).into(), holder);
    }

    /// Who has this e-mail address, as far as it is known.
    pub(crate) fn holder(&self, address: &str) -> Option<UserId> {
        Some(self.holders.get(address)?.user)
    }

    /// Whether this user was read in full.
    pub(crate) fn has_read(&self, user: UserId) -> bool {
        self.read.contains(&user)
    }

    /// Whether somebody is known to have this e-mail address, which is as [`same::address`] has
    /// it.
    pub(crate) fn is_held(&self, address: &str) -> bool {
        self.holders.contains_key(address)
    }

    /// Whether a record has this reference, which is as [`same::reference`] has it.
    pub(crate) fn has(&self, reference: &str) -> bool {
        self.rows.contains_key(reference)
    }

    /// The references of all records without their case, if they are `needed`.
    pub(crate) fn caseless(&self, needed: bool) -> HashSet<String> {
        self.rows.keys().filter(|_| needed).map(|reference| same::caseless(reference)).collect()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether somebody is to get an e-mail address that they do not have.
    pub(crate) fn gives_emails(&self) -> bool {
        self.changes.values().any(|change| change.new_email().is_some())
    }

    /// The addresses that somebody is to get and nobody is known to have, each once.
    pub(crate) fn unknown_emails(&self) -> Vec<String> {
        let emails = self.changes.values().filter_map(Change::new_email);
        let mut seen = HashSet::new();
        let is_unknown = |email: &&str| {
            let address = same::address(email);
            !self.is_held(&address) && seen.insert(address)
        };
        emails.filter(is_unknown).map(str::to_owned).collect()
    }

    /// Whether somebody who is in Ziik is to change.
    pub(crate) fn changes_somebody(&self) -> bool {
        self.changes.values().any(|change| change.user.is_some())
    }

    /// Takes back the changes that there is an objection to.
    pub(crate) fn withhold(
        &mut self,
        mut objection: impl FnMut(usize, &Change) -> Option<Problem>,
    ) {
        let problems = &mut self.problems;
        self.changes.retain(|row, change| match objection(*row, change) {
            Some(problem) => {
                problems.push(Finding::of_record(*row, &change.reference, problem));
                false
            }
            None => true,
        });
    }

    pub(crate) fn withhold_duplicates(&mut self) {
        let Self { changes, unchanged, duplicates, .. } = self;
        changes.retain(|row, _| !duplicates.contains(row));
        unchanged.retain(|row, _| !duplicates.contains(row));
    }

    /// Takes back what would give somebody an e-mail address that is another's.
    pub(crate) fn withhold_taken_emails(&mut self) {
        let mut withheld = BTreeMap::new();
        // Who changes from which address to which.
        let wishes: HashMap<UserId, String> = self
            .changes
            .values()
            .filter_map(|change| Some((change.user?, same::address(change.new_email()?))))
            .collect();
        for (row, change) in &self.changes {
            let Some(email) = change.new_email() else { continue };
            let key = same::address(email);
            let claimants = self.claims.get(&*key).map(Vec::as_slice).unwrap_or_default();
            let holder = self.holders.get(&*key).filter(|holder| change.user != Some(holder.user));
            if let Some(holder) = holder {
                let (email, user) = (email.to_owned(), holder.user);
                let is_circle =
                    change.user.is_some_and(|first| self.leads_back(&wishes, first, user));
                let problem = if is_circle {
                    Problem::EmailCircle { email, user }
                } else {
                    Problem::EmailTaken { email, holder: holder.beside(&change.reference) }
                };
                withheld.insert(*row, problem);
            } else if claimants.len() > 1 {
                let references = self.rows.iter().filter(|(_, row)| claimants.contains(row));
                let mut references: Vec<_> =
                    references.map(|(reference, _)| reference.to_string()).collect();
                references.sort();
                withheld.insert(*row, Problem::EmailTwice { email: email.to_owned(), references });
            }
        }
        self.withhold(|row, _| withheld.remove(&row));
    }

    /// Whether `user` is to get the address of somebody who is to get the address of … `first`.
    fn leads_back(
        &self,
        wishes: &HashMap<UserId, String>,
        first: UserId,
        mut user: UserId,
    ) -> bool {
        for _ in 0..=wishes.len() {
            if user == first {
                return true;
            }
            let next = wishes.get(&user).and_then(|address| self.holders.get(&**address));
            match next {
                Some(next) if next.user != user => user = next.user,
                _ => return false,
            }
        }
        false
    }

    pub(crate) fn into_plan(
        mut self,
        directory: &Directory,
        listing: &Listing,
        catalog: Arc<Catalog>,
        removals: (Removals, Vec<Change>),
    ) -> Plan<Change> {
        let scope = &directory.scope;
        for known in
            listing.unreferenced.iter().filter(|known| scope.has(Person::of_user("", known)))
        {
            self.problems.push(Finding::of_user(known.id, &known.name, Problem::Unreferenced));
        }
        for (reference, users) in
            listing.shared.iter().filter(|(reference, _)| !self.rows.contains_key(*reference))
        {
            let Some(first) = users.first() else { continue };
            let problem = Problem::AmbiguousReference(users.clone());
            self.problems.push(Finding::of_user(*first, reference, problem));
        }
        self.problems.sort_by_key(|finding| (finding.row.unwrap_or(usize::MAX), finding.user));
        let all = self.problems.len();
        self.problems.retain(|finding| !scope.is_acknowledged(finding));
        let details = Details {
            planned: SystemTime::now(),
            valid_for: VALID_FOR,
            rechecks: false,
            journal: None,
            acknowledged: all - self.problems.len(),
            out_of_scope: self.out_of_scope,
            welcome: directory.welcome,
            limits: directory.limits.of(listing.active),
            unchanged: self.unchanged.into_iter().collect(),
            problems: self.problems,
            removals: removals.0,
            catalog,
        };
        let changes = self.changes.into_values().chain(removals.1).collect();
        Plan { api: directory.api.clone(), changes, details }
    }
}

/// Brings a value into the form in which it is sent.
fn check(field: Field, value: &mut Patch<String>) -> Result<(), Problem> {
    match value {
        Patch::Null if field.is_required() => {
            Err(Problem::Invalid { field, reason: "cannot be empty" })
        }
        Patch::Absent | Patch::Null => Ok(()),
        Patch::Value(text) => {
            *text = field.check(text).map_err(|reason| Problem::Invalid { field, reason })?;
            Ok(())
        }
    }
}

impl Change {
    /// The e-mail address that the change gives to somebody who does not have it.
    fn new_email(&self) -> Option<&str> {
        match &self.action {
            Action::Create(creation) => creation.fields.get(&Field::Email).map(String::as_str),
            Action::Update { fields, .. } => {
                let change = fields.iter().find(|change| change.field == Field::Email)?;
                change.to.as_deref()
            }
            Action::Deactivate | Action::Delete { .. } => None,
        }
    }
}
