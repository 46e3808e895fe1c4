//! Conditions on the cells of a row.

use regex::RegexBuilder;
use toml::de::DeTable;

use super::document::{Node, Reader};
use super::row::{Cell, Problem, Row};
use super::{Condition, Test};

const COMPARISONS: [&str; 6] = ["is", "is_not", "in", "not_in", "empty", "matches"];
const KEYS: [&str; 9] =
    ["column", "is", "is_not", "in", "not_in", "empty", "matches", "all", "any"];
/// The memory that a compiled regular expression may take, in bytes.
const REGEX_SIZE: usize = 1024 * 1024;

/// Reads the condition under a key, if there is one.
pub(super) fn optional<'t>(
    reader: &mut Reader<'t>,
    table: &DeTable<'t>,
    key: &str,
) -> Option<Condition> {
    read(reader, table.get(key)?)
}

/// Reads a condition. `None` after a mistake.
pub(super) fn read<'t>(reader: &mut Reader<'t>, node: &Node<'t>) -> Option<Condition> {
    let table = reader.table(node, "a condition", &KEYS)?;
    let kinds = ["column", "all", "any"];
    let (kind, source) = reader.one_of(table, node.span(), "a condition", &kinds)?;
    if kind == "column" {
        let name = reader.expect_text(source, kind)?;
        let column = reader.column(name, source.span());
        let (key, _) =
            reader.one_of(table, node.span(), "a condition on a column", &COMPARISONS)?;
        let test = read_test(reader, table, key)?;
        return Some(Condition::Cell { column, test });
    }
    if let Some((key, node)) = COMPARISONS.iter().find_map(|key| Some((key, table.get(*key)?))) {
        reader.mistake(node.span(), format!("`{key}` needs a `column` beside it"));
    }
    let parts = reader.list(table, kind)?;
    let parts = parts.iter().filter_map(|part| read(reader, part)).collect();
    Some(if kind == "all" { Condition::All(parts) } else { Condition::Any(parts) })
}

fn read_test<'t>(reader: &mut Reader<'t>, table: &DeTable<'t>, key: &str) -> Option<Test> {
    let trimmed = |texts: Vec<String>| texts.iter().map(|text| text.trim().to_owned()).collect();
    let one = |text: &str| vec![text.trim().to_owned()];
    match key {
        "is" => reader.text(table, key).map(|text| Test::In(one(text))),
        "is_not" => reader.text(table, key).map(|text| Test::NotIn(one(text))),
        "in" => reader.texts(table, key).map(|texts| Test::In(trimmed(texts))),
        "not_in" => reader.texts(table, key).map(|texts| Test::NotIn(trimmed(texts))),
        "empty" => reader.flag(table, key).map(Test::Empty),
        _ => {
            let pattern = reader.text(table, key)?;
            // The pattern alone first, so that `a)(b` is a mistake.
            let built = RegexBuilder::new(pattern).size_limit(REGEX_SIZE).build().and_then(|_| {
                RegexBuilder::new(&format!("^(?:{pattern})$")).size_limit(REGEX_SIZE).build()
            });
            match (built, table.get(key)) {
                (Ok(regex), _) => Some(Test::Matches(regex)),
                (Err(error), node) => {
                    let text = error.to_string();
                    let cause = text.lines().last().unwrap_or_default().trim();
                    let cause = cause.strip_prefix("error: ").unwrap_or(cause);
                    let span = node.map_or(0..0, Node::span);
                    reader.mistake(span, format!("the regular expression cannot be read: {cause}"));
                    None
                }
            }
        }
    }
}

impl Condition {
    /// Returns whether the condition holds for a row. A cell that is absent or `null` counts as
    /// empty.
    pub(super) fn holds(&self, row: Row<'_>) -> Result<bool, Problem> {
        match self {
            Self::All(parts) => {
                for part in parts {
                    if !part.holds(row)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Self::Any(parts) => {
                for part in parts {
                    if part.holds(row)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Self::Cell { column, test } => {
                let text = match row.cell(*column)? {
                    Cell::Text(text) => text,
                    Cell::Absent | Cell::Null => "",
                    Cell::List(_) => {
                        return Err(Problem::new(
                            Some(*column),
                            "a condition cannot be about a list",
                        ));
                    }
                };
                Ok(test.holds(text))
            }
        }
    }
}

impl Test {
    fn holds(&self, text: &str) -> bool {
        match self {
            Self::In(texts) => texts.iter().any(|other| other == text),
            Self::NotIn(texts) => texts.iter().all(|other| other != text),
            Self::Empty(is_empty) => text.is_empty() == *is_empty,
            Self::Matches(regex) => regex.is_match(text),
        }
    }
}
