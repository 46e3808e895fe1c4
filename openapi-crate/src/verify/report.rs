//! What came out, as text and as JSON. There is no value of an answer in it.

use std::fmt;

use serde_json::{Value, json};

use super::compare::{Difference, Fix, Sort};
use super::examine::Examined;

/// What a run found.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Report {
    /// The operations, in the document's order; signing in comes first when it was needed.
    pub operations: Vec<Checked>,
    /// The OpenAPI Overlay that would make the document say what the server says; nothing when it
    /// does already.
    pub overlay: Option<Value>,
}

/// What was found about one operation.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Checked {
    /// The operationId, or the method and path where it has none.
    pub operation: String,
    /// The method.
    pub method: String,
    /// The path, with parameters in braces.
    pub path: String,
    /// How it ended.
    pub outcome: Outcome,
    /// In what answers and the document differ.
    pub differences: Vec<Difference>,
    /// What is worth knowing and no difference.
    pub notes: Vec<String>,
}

/// How the check of one operation ended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// Its answers are as documented.
    Matches,
    /// Something differs.
    Differs,
    /// It was not called, or with nothing that the server knows, for this reason.
    NotCalled(String),
}

impl Checked {
    pub(super) fn new(operation: &str, method: &str, path: &str) -> Self {
        let (operation, method, path) = (operation.to_owned(), method.to_owned(), path.to_owned());
        Self {
            operation,
            method,
            path,
            outcome: Outcome::Matches,
            differences: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Takes findings over, and gives their fixes back.
    pub(super) fn take(&mut self, examined: Examined) -> Vec<Fix> {
        let found = examined.findings;
        let unseen = found.unseen();
        self.outcome =
            if found.differences.is_empty() { Outcome::Matches } else { Outcome::Differs };
        self.differences = found.differences;
        let notes = [
            ("documented and in no answer", unseen),
            ("empty, so its items were not compared", found.empty),
            ("a text that the enum does not have", found.values),
            ("a text that is not of the documented format", found.formats),
        ];
        for (note, mut pointers) in notes {
            pointers.sort();
            pointers.dedup();
            pointers
                .iter_mut()
                .filter(|pointer| pointer.is_empty())
                .for_each(|pointer| pointer.push_str("the answer"));
            if !pointers.is_empty() {
                self.notes.push(format!("{note}: {}", pointers.join(", ")));
            }
        }
        found.fixes
    }
}

impl Report {
    /// Whether nothing that was called differs.
    #[must_use]
    pub fn matches(&self) -> bool {
        self.operations.iter().all(|checked| checked.outcome != Outcome::Differs)
    }

    /// How many match, differ and were not called.
    fn counts(&self) -> [usize; 3] {
        let count = |wanted: fn(&Outcome) -> bool| {
            self.operations.iter().filter(|it| wanted(&it.outcome)).count()
        };
        [
            count(|outcome| *outcome == Outcome::Matches),
            count(|outcome| *outcome == Outcome::Differs),
            count(|outcome| matches!(outcome, Outcome::NotCalled(_))),
        ]
    }

    /// The report without its overlay, as JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let [matching, differing, not_called] = self.counts();
        let operations: Vec<Value> = self.operations.iter().map(Checked::to_json).collect();
        json!({
            "matches": self.matches(),
            "counts": {"match": matching, "differ": differing, "not_called": not_called},
            "operations": operations,
        })
    }
}

impl Checked {
    fn to_json(&self) -> Value {
        let differences: Vec<Value> = self
            .differences
            .iter()
            .map(|it| {
                json!({
                    "sort": it.sort.name(),
                    "pointer": it.pointer,
                    "documented": it.documented,
                    "seen": it.seen,
                    "tolerated": it.tolerated,
                    "more": it.more,
                })
            })
            .collect();
        let (outcome, reason) = match &self.outcome {
            Outcome::Matches => ("matches", None),
            Outcome::Differs => ("differs", None),
            Outcome::NotCalled(reason) => ("not called", Some(reason)),
        };
        json!({
            "operation": self.operation,
            "method": self.method,
            "path": self.path,
            "outcome": outcome,
            "reason": reason,
            "differences": differences,
            "notes": self.notes,
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for checked in &self.operations {
            write!(f, "{checked}")?;
        }
        let [matching, differing, not_called] = self.counts();
        writeln!(f, "{matching} as documented, {differing} different, {not_called} not called.")
    }
}

impl fmt::Display for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({}): ", self.method, self.path, self.operation)?;
        match &self.outcome {
            Outcome::Matches => writeln!(f, "as documented")?,
            Outcome::Differs => writeln!(f, "different")?,
            Outcome::NotCalled(reason) => writeln!(f, "not called: {reason}")?,
        }
        for difference in &self.differences {
            writeln!(f, "  {difference}")?;
        }
        for note in &self.notes {
            writeln!(f, "  note: {note}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = if self.pointer.is_empty() { "the answer" } else { &self.pointer };
        let (sort, documented, seen) = (self.sort.name(), &self.documented, &self.seen);
        match self.sort {
            Sort::Undocumented => write!(f, "{sort}: {pointer}: {seen}")?,
            Sort::Missing => write!(f, "{sort}: {pointer}: {documented}, and {seen}")?,
            Sort::Path => write!(f, "{sort}: {documented}: {seen}")?,
            _ => write!(f, "{sort}: {pointer}: {documented} in the document, {seen} in answers")?,
        }
        if self.tolerated {
            f.write_str(" (the bindings read it)")?;
        }
        match self.more {
            0 => Ok(()),
            more => write!(f, " (and {more} more like it)"),
        }
    }
}
