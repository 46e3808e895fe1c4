//! What a sync would do with one person, step by step.

use std::fmt;

use ziik_api::types::{User, UserId};

use super::Directory;
use super::change::{Action, Change};
use super::draft::Draft;
use super::field::{Field, FieldChange};
use super::groups::{self, ComparedGroup};
use super::listing::Listing;
use super::planner::Planner;
use super::problem::Finding;
use super::reads::{Reads, Stop};
use super::record::{PersonRecord, Row};
use crate::error::Error;
use crate::plan::Plan;
use crate::same;
use crate::text::clean;

/// What a sync would do with one person, and why. [`Directory::explain`] returns it.
///
/// `Display` tells it in steps: who was found, each field of the record beside that of Ziik, what
/// would be done, and what is in the way. It shows personal data.
#[derive(Debug, Clone)]
pub struct Explanation {
    reference: String,
    rows: Vec<usize>,
    user: Option<Box<User>>,
    fields: Vec<ComparedField>,
    groups: Vec<ComparedGroup>,
    plan: Plan<Change>,
}

/// A field of a record beside that of Ziik.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedField {
    /// The field.
    pub field: Field,
    /// Its value in Ziik; `None` when it is empty.
    pub in_ziik: Option<String>,
    /// How they compare.
    pub comparison: Comparison,
}

/// How a field of a record compares with that of Ziik.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Comparison {
    /// Both are the same.
    Equal,
    /// The record asks for a change.
    Differs(FieldChange),
    /// The record has it empty, which clears nothing.
    Empty,
    /// It is for new users only.
    OnlyOnCreate,
}

impl Directory {
    /// Tells what a sync of these records would do with the person of this reference, and why.
    /// It only reads: the user, the user's memberships, the names of units and user types, and the
    /// groups that records name, but no list of users.
    ///
    /// What depends on the whole list is left out: whether removals are withheld because the list
    /// was not read in full, limits, and whether another record asks for the same e-mail address.
    ///
    /// # Errors
    /// As [`plan`](Self::plan).
    pub async fn explain<I>(&self, reference: &str, records: I) -> Result<Explanation, Error>
    where
        I: IntoIterator,
        I::Item: Into<Row>,
    {
        let key = same::reference(reference);
        let is_meant = |record: &PersonRecord| same::reference(&record.reference) == key;
        // The groups of other records are looked after as well.
        let mut draft = Draft::default();
        let records = records.into_iter().enumerate().filter_map(|(index, row)| {
            let record = row.into().0.ok()?;
            if !is_meant(&record) {
                draft.note_groups(&record, self);
                return None;
            }
            Some((index + 1, record))
        });
        let records: Vec<_> = records.collect();

        // What Ziik refuses here it refuses when the records are looked at, and that is reported.
        let answer = self.api.get_user_by_reference(&*key).send().await;
        let user = Stop::of_person(Reads::default().judge(answer))?;
        let user = user.ok().map(|user| Box::new(user.into_data()));
        let mut listing = Listing::default();
        if let Some(user) = &user {
            listing.add(user, true);
        }
        let rows = records.iter().map(|(row, _)| *row).collect();
        let fields = match &records[..] {
            [(_, record)] => self.compared(record, user.as_deref()),
            _ => Vec::new(),
        };
        let planner = Box::pin(Planner::of_one(self, listing)).await?;
        let records = records.into_iter().map(|(row, record)| (row, Row(Ok(record))));
        Box::pin(planner.take(&mut draft, records.collect())).await?;
        let groups = Box::pin(groups::compared(&planner, &mut draft)).await?;
        let plan = Box::pin(planner.finish(draft)).await?;
        Ok(Explanation { reference: key.into_owned(), rows, user, fields, groups, plan })
    }

    fn compared(&self, record: &PersonRecord, user: Option<&User>) -> Vec<ComparedField> {
        let mut settled = record.clone();
        settled.settle(self.clear_empty, self.clear_marker.as_deref());
        let compared = record.fields.keys().map(|&field| {
            let in_ziik = user.and_then(|user| field.read(user));
            let comparison = match settled.fields.get(&field) {
                None => Comparison::Empty,
                Some(_) if user.is_some() && self.only_on_create.contains(&field) => {
                    Comparison::OnlyOnCreate
                }
                Some(wanted) => FieldChange::between(field, in_ziik, wanted)
                    .map_or(Comparison::Equal, Comparison::Differs),
            };
            ComparedField { field, in_ziik: in_ziik.map(str::to_owned), comparison }
        });
        compared.collect()
    }
}

impl Explanation {
    /// The user of this reference in Ziik; `None` when there is nobody.
    #[must_use]
    pub fn user(&self) -> Option<UserId> {
        Some(self.user.as_ref()?.id)
    }

    /// The numbers of the records with this reference, from 1.
    #[must_use]
    pub fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// Each field that the record has, beside that of Ziik.
    #[must_use]
    pub fn fields(&self) -> &[ComparedField] {
        &self.fields
    }

    /// Each group that the sync looks after and that the person is in, or that the record names.
    /// Empty where the record says nothing of groups, or nobody is there yet.
    #[must_use]
    pub fn groups(&self) -> &[ComparedGroup] {
        &self.groups
    }

    /// What the sync would do; `None` for nothing.
    #[must_use]
    pub fn change(&self) -> Option<&Change> {
        self.plan.changes().iter().find(|change| !matches!(change.action, Action::Unit(_)))
    }

    /// What keeps the sync from doing anything.
    #[must_use]
    pub fn problems(&self) -> &[Finding] {
        self.plan.problems()
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reference = clean(&self.reference);
        match &self.user {
            Some(user) => {
                let name = clean(user.name.as_deref().unwrap_or_default());
                let state = if user.active == Some(false) { "deactivated" } else { "active" };
                writeln!(f, "{reference} is user {} in Ziik: {name}, {state}", user.id)?;
            }
            None => writeln!(f, "{reference} is nobody in Ziik")?,
        }
        match &self.rows[..] {
            [] => writeln!(f, "no record has the reference")?,
            [row] => writeln!(f, "record {row} has the reference")?,
            rows => writeln!(f, "{} records have the reference: {rows:?}", rows.len())?,
        }
        for ComparedField { field, in_ziik, comparison } in &self.fields {
            let value = in_ziik.as_ref().map_or_else(|| "none".to_owned(), |it| format!("{it:?}"));
            let told = match comparison {
                Comparison::Equal => format!("{field}: {value}, as in the record"),
                Comparison::Differs(change) => change.to_string(),
                Comparison::Empty => format!("{field}: {value}, empty in the record"),
                Comparison::OnlyOnCreate => format!("{field}: {value}, only for new users"),
            };
            writeln!(f, "  {}", clean(&told))?;
        }
        for ComparedGroup { name, is_member, is_named, .. } in &self.groups {
            let told = match (is_member, is_named) {
                (true, true) => "in it, as in the record",
                (true, false) => "in it, and the record does not name it",
                (false, _) => "not in it, and the record names it",
            };
            writeln!(f, "  group {}: {told}", clean(name))?;
        }
        for finding in self.problems() {
            writeln!(f, "in the way: {finding}")?;
        }
        match self.change() {
            Some(change) => {
                for (verb, details) in self.plan.lines(&change.action) {
                    writeln!(f, "{}", format!("would {verb}  {}", clean(&details)).trim_end())?;
                }
                Ok(())
            }
            None if self.plan.counts().out_of_scope > 0 => f.write_str("out of scope\n"),
            None => match self.plan.removals_withheld() {
                Some(reason) => writeln!(f, "in the way: {reason}"),
                None => f.write_str("nothing to do\n"),
            },
        }
    }
}
