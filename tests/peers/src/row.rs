//! The rows of the table: what each of them is, and what is aimed at.

use Goal::{Best, BestAndPlain, Nothing, OwnRow, Versus};
use Unit::{Bytes, Count, Kibibytes, Seconds, Thousands};

use crate::client::Client;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    /// The name on the command line and in the JSON.
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) unit: Unit,
    pub(crate) goal: Goal,
}

/// What a figure counts. Less is always better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Seconds,
    Bytes,
    Kibibytes,
    Thousands,
    Count,
}

/// What is aimed at; each is a ratio of ours to something else, at the most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Goal {
    /// To the best of the other generators.
    Best(f64),
    /// To one client.
    Versus(Client, f64),
    /// To another row of ours.
    OwnRow(&'static str, f64),
    /// To the best of the other generators, and to `plain` with so much more.
    BestAndPlain(f64, f64),
    Nothing,
}

const fn row(id: &'static str, name: &'static str, unit: Unit, goal: Goal) -> Row {
    Row { id, name, unit, goal }
}

/// All rows, in the order of the table.
pub(crate) const ROWS: &[Row] = &[
    row("users", "100 users decoded, as documented", Seconds, Best(0.85)),
    row("users-integers", "… integers as text", Seconds, OwnRow("users", 1.3)),
    row("users-booleans", "… booleans as 0, 1, \"0\" and \"1\"", Seconds, OwnRow("users", 1.3)),
    row("users-nothing", "… `{}` or `[]` for null", Seconds, OwnRow("users", 1.3)),
    row("users-gaps", "… lists as objects with numeric keys", Seconds, OwnRow("users", 1.3)),
    row("users-listed", "… as a list of one page", Seconds, OwnRow("users", 1.3)),
    row("users-order", "… fields in another order", Seconds, OwnRow("users", 1.3)),
    row("posts", "10 MB of posts decoded, as documented", Seconds, Best(0.85)),
    row("posts-integers", "… integers as text", Seconds, OwnRow("posts", 1.3)),
    row("posts-booleans", "… booleans as 0, 1, \"0\" and \"1\"", Seconds, OwnRow("posts", 1.3)),
    row("posts-nothing", "… `{}` or `[]` for null", Seconds, OwnRow("posts", 1.3)),
    row("posts-gaps", "… lists as objects with numeric keys", Seconds, OwnRow("posts", 1.3)),
    row("posts-listed", "… as a list of one page", Seconds, OwnRow("posts", 1.3)),
    row("posts-order", "… fields in another order", Seconds, OwnRow("posts", 1.3)),
    row("instructions", "instructions of a call", Thousands, Best(1.0)),
    row("allocations", "allocations of a call", Count, BestAndPlain(1.0, 4.0)),
    row("calls-1", "a call, 1 task", Seconds, Nothing),
    row("calls-8", "a call, 8 tasks", Seconds, Nothing),
    row("calls-64", "a call, 64 tasks", Seconds, Nothing),
    row("signed-wall", "a signed-in, retriable call", Seconds, Versus(Client::Plain, 1.03)),
    row("signed-processor", "… processor time", Seconds, Versus(Client::Plain, 1.06)),
    row("size", "size of a program with one call", Bytes, Best(1.0)),
    row("ten-check", "`cargo check` of a program with ten calls", Seconds, Best(0.7)),
    row("ten-build", "`cargo build --release` of that program", Seconds, Best(0.7)),
    row("bindings-check", "`cargo check` of the bindings, every area", Seconds, Nothing),
    row("bindings-build", "`cargo build --release` of the bindings", Seconds, Nothing),
    row("crates", "crates in the tree of the bindings", Count, Best(1.0)),
    row(
        "generate-small",
        "generating, 252 operations",
        Seconds,
        Versus(Client::OpenapiToRust, 1.0),
    ),
    row(
        "generate-large",
        "generating, 758 operations",
        Seconds,
        Versus(Client::OpenapiToRust, 1.0),
    ),
    row("check-large", "`cargo check` of 844 operations", Seconds, Best(0.5)),
    row("list", "10,000 users from 50 ms away", Seconds, Best(0.3)),
    row("list-memory", "… memory at the most", Kibibytes, Nothing),
    row("million", "1,000,000 users", Seconds, Nothing),
    row("million-memory", "… memory at the most", Kibibytes, Nothing),
];

pub(crate) fn find(id: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.id == id)
}

impl Unit {
    /// A figure with three digits and the unit that makes it short.
    pub(crate) fn text(self, figure: f64) -> String {
        let scaled = |steps: &[(f64, &str)]| {
            let step = steps.iter().find(|(size, _)| figure >= *size).or(steps.last());
            let (size, unit) = step.copied().unwrap_or((1.0, ""));
            format!("{} {unit}", three_digits(figure / size))
        };
        match self {
            Seconds => scaled(&[(1.0, "s"), (1e-3, "ms"), (1e-6, "µs")]),
            Bytes => format!("{:.2} MB", figure / 1e6),
            Kibibytes => scaled(&[(1024.0, "MB"), (1.0, "kB")]),
            Thousands => format!("{:.1} thousand", figure / 1e3),
            Count => format!("{figure:.0}"),
        }
    }
}

fn three_digits(figure: f64) -> String {
    let decimals = match figure {
        100.0.. => 0,
        10.0.. => 1,
        _ => 2,
    };
    format!("{figure:.decimals$}")
}

impl Goal {
    /// The goal in a few words.
    pub(crate) fn text(self) -> String {
        match self {
            Best(most) => format!("≤ {most:.2} of the best"),
            Versus(client, most) => format!("≤ {most:.2} of {}", client.name()),
            OwnRow(_, most) => format!("≤ {most:.2} of ours as documented"),
            BestAndPlain(most, more) => {
                format!("≤ {most:.2} of the best, ≤ plain + {more:.0}")
            }
            Nothing => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_three_digits() {
        let texts = [0.000_355, 0.012_34, 1.5, 28.37, 123.4].map(|figure| Seconds.text(figure));
        assert_eq!(texts, ["355 µs", "12.3 ms", "1.50 s", "28.4 s", "123 s"]);
        assert_eq!(Kibibytes.text(2048.0), "2.00 MB");
        assert_eq!(Thousands.text(161_234.0), "161.2 thousand");
        assert_eq!((Bytes.text(6.99e6), Count.text(109.0)), ("6.99 MB".into(), "109".into()));
    }

    #[test]
    fn rows_have_ids_of_their_own_and_compare_with_rows_that_are_there() {
        for (index, row) in ROWS.iter().enumerate() {
            assert!(ROWS[index + 1..].iter().all(|other| other.id != row.id), "{}", row.id);
            if let OwnRow(other, _) = row.goal {
                assert!(find(other).is_some(), "{other}");
            }
        }
    }
}
