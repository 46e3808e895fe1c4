//! A plan in the making: what the records ask for, before it is known what they have in common.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use ziik_api::Patch;
use ziik_api::types::{GroupId, User, UserId};

use super::change::{Action, Change};
use super::email::Holder;
use super::field::{Field, FieldChange};
use super::groups::{self, Wish};
use super::handover::{Handover, Prospect};
use super::listing::Listing;
use super::order;
use super::plan::{Details, Removals};
use super::planner::{Examined, Verdict};
use super::problem::{Finding, Problem};
use super::record::PersonRecord;
use super::scope::Person;
use super::state::Print;
use super::units::UnitPlan;
use super::{Directory, TemporaryEmail};
use crate::groups::GroupRef;
use crate::memberships::Catalog;
use crate::plan::Plan;
use crate::same;

/// How long a saved plan can be applied, unless it says something else.
pub(super) const VALID_FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// What has been gathered so far. Of those with nothing to change it keeps the reference and the
/// e-mail address.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(super) changes: BTreeMap<usize, Change>,
    /// Changes to temporary e-mail addresses.
    temporary: Vec<Change>,
    pub(super) unchanged: BTreeMap<usize, Box<str>>,
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
    /// The records that adopt each user.
    adopters: HashMap<UserId, Vec<usize>>,
    /// What is remembered of those who are as they are to be.
    pub(crate) seen: BTreeMap<Print, Print>,
    /// The groups that records name, of whomever.
    pub(super) named: HashSet<GroupRef>,
    /// What records say of the groups of users.
    pub(super) wishes: BTreeMap<usize, Wish>,
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
        self.note_groups(&record, directory);
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

    /// Notes the groups that a record of the source names, whoever it is of.
    pub(super) fn note_groups(&mut self, record: &PersonRecord, directory: &Directory) {
        if directory.scope.of_another_source(&record.reference).is_none() {
            groups::note(&mut self.named, record, directory.clear_marker.as_deref());
        }
    }

    pub(crate) fn take(&mut self, examined: Examined) {
        if let Some(user) = &examined.read {
            self.read(user);
        }
        let Examined { row, reference, verdict, seen, wish, .. } = examined;
        self.wishes.extend(wish.map(|wish| (row, wish)));
        match verdict {
            Verdict::Change(change) => {
                if let (true, Some(user)) = (change.adopts(), change.user) {
                    self.adopters.entry(user).or_default().push(row);
                }
                self.changes.insert(row, change);
            }
            Verdict::Equal => {
                self.seen.extend(seen);
                self.unchanged.insert(row, reference.into());
            }
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

    /// Takes back adoptions of one user by several records.
    pub(crate) fn withhold_shared_adoptions(&mut self) {
        let adopters = std::mem::take(&mut self.adopters);
        self.withhold(|row, change| {
            let user = change.user?;
            let rows = adopters.get(&user).filter(|rows| rows.len() > 1 && rows.contains(&row))?;
            Some(Problem::AdoptedTwice { user, rows: rows.clone() })
        });
        self.adopters = adopters;
    }

    pub(crate) fn withhold_duplicates(&mut self) {
        let Self { changes, unchanged, duplicates, .. } = self;
        changes.retain(|row, _| !duplicates.contains(row));
        unchanged.retain(|row, _| !duplicates.contains(row));
    }

    /// Takes back what would give somebody an e-mail address that another keeps. Addresses that
    /// are passed on become free in the order in which changes are made; in a circle somebody gets
    /// a temporary one first, where `temporary` has one.
    pub(crate) fn settle_emails(&mut self, temporary: Option<&TemporaryEmail>) {
        self.withhold_claimed_twice();
        let wishes = self.wishes();
        let handover = Handover::new(&wishes, |address| self.holder(address), temporary.is_some());
        let mut withheld = BTreeMap::new();
        for (row, change) in &self.changes {
            let Some((email, holder)) = self.obstacle(change) else { continue };
            let problem = match handover.of(change.user, holder.user) {
                Prospect::Free => continue,
                Prospect::Circle if temporary.is_some() => continue,
                Prospect::Circle => Problem::EmailCircle { email, user: holder.user },
                Prospect::Taken => {
                    Problem::EmailTaken { email, holder: holder.beside(&change.reference) }
                }
            };
            withheld.insert(*row, problem);
        }
        self.withhold(|row, _| withheld.remove(&row));
        if let Some(temporary) = temporary {
            self.break_circles(&handover.firsts, temporary);
        }
    }

    /// The addresses that users are to get.
    fn wishes(&self) -> HashMap<UserId, String> {
        let wish = |change: &Change| Some((change.user?, same::address(change.new_email()?)));
        self.changes.values().filter_map(wish).collect()
    }

    /// The address that a change gives to somebody, and the other user who has it.
    fn obstacle(&self, change: &Change) -> Option<(String, &Holder)> {
        let email = change.new_email()?;
        let holder = self.holders.get(&*same::address(email))?;
        (change.user != Some(holder.user)).then(|| (email.to_owned(), holder))
    }

    /// Takes back what several records ask for, unless somebody keeps it, who is named then.
    fn withhold_claimed_twice(&mut self) {
        let wishes = self.wishes();
        let mut withheld = BTreeMap::new();
        for (row, change) in &self.changes {
            let Some(email) = change.new_email() else { continue };
            let claimants =
                self.claims.get(&*same::address(email)).map(Vec::as_slice).unwrap_or_default();
            let is_kept =
                self.obstacle(change).is_some_and(|(_, holder)| !wishes.contains_key(&holder.user));
            if claimants.len() > 1 && !is_kept {
                let references = self.rows.iter().filter(|(_, row)| claimants.contains(row));
                let mut references: Vec<_> =
                    references.map(|(reference, _)| reference.to_string()).collect();
                references.sort();
                withheld.insert(*row, Problem::EmailTwice { email: email.to_owned(), references });
            }
        }
        self.withhold(|row, _| withheld.remove(&row));
    }

    /// Gives one user of each circle a temporary address by a change of its own.
    fn break_circles(&mut self, firsts: &[UserId], temporary: &TemporaryEmail) {
        for change in self.changes.values_mut() {
            let Some(user) = change.user.filter(|user| firsts.contains(user)) else { continue };
            let mut first = change.clone();
            let (Action::Update { fields, .. }, Action::Update { extent, .. }) =
                (&mut change.action, &first.action)
            else {
                continue;
            };
            let Some(email) = fields.iter_mut().find(|change| change.field == Field::Email) else {
                continue;
            };
            let to = Some((temporary.0)(user));
            let step = FieldChange { field: Field::Email, from: email.from.take(), to: to.clone() };
            email.from = to;
            first.action = Action::Update {
                adopt: false,
                reactivate: false,
                fields: vec![step],
                memberships: Vec::new(),
                memberships_before: Vec::new(),
                groups: Vec::new(),
                extent: *extent,
            };
            self.temporary.push(first);
        }
    }

    pub(crate) fn into_plan(
        mut self,
        directory: &Directory,
        listing: &Listing,
        mut units: UnitPlan,
        catalog: Arc<Catalog>,
        groups: BTreeMap<GroupId, String>,
        removals: (Removals, Vec<Change>),
    ) -> Plan<Change> {
        let scope = &directory.scope;
        let adopted: HashSet<_> = self.adopters.keys().copied().collect();
        for known in listing
            .unreferenced
            .iter()
            .filter(|known| scope.has(Person::of_user("", known)) && !adopted.contains(&known.id))
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
        self.problems.append(&mut units.problems);
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
            limits: directory.limits.of(listing.active, units.count),
            unchanged: self.unchanged.into_iter().collect(),
            problems: self.problems,
            removals: removals.0,
            catalog,
            groups,
        };
        let changes = units.changes.into_iter().chain(self.temporary);
        let changes = changes.chain(self.changes.into_values());
        let changes = order::sorted(changes.chain(removals.1).collect());
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
