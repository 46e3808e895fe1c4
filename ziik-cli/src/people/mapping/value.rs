//! Reads where a value comes from and what is done with it.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};
use ziik_ext::directory::Extent;

use super::condition;
use super::date::DatePattern;
use super::document::{Node, Reader};
use super::{Alternative, Case, Change, Content, Lookup, Otherwise, Value};
use crate::people::error::shown;
use crate::people::near;

/// The tables of `[lookups]`, by name.
pub(super) type Lookups = HashMap<String, Arc<HashMap<String, String>>>;

/// The kind of key that a value is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Reference,
    Field,
    Extent,
    Unit,
    Department,
    UserTypes,
    Groups,
}

impl Target {
    /// Whether it takes several texts.
    fn is_list(self) -> bool {
        matches!(self, Self::UserTypes | Self::Groups)
    }
}

const SOURCES: [&str; 4] = ["column", "columns", "constant", "clear"];
const CHANGES: [&str; 9] =
    ["join", "split", "lower", "upper", "date", "lookup", "prefix", "suffix", "id"];
const KEYS: [&str; 14] = [
    "column", "columns", "constant", "clear", "when", "join", "split", "lower", "upper", "date",
    "lookup", "prefix", "suffix", "id",
];
/// The default separator of user types and groups in a cell.
pub(in crate::people) const SPLIT: &str = ";";

/// Reads the value of `key`. `None` after a mistake.
pub(super) fn read<'t>(
    reader: &mut Reader<'t>,
    node: &Node<'t>,
    key: &str,
    target: Target,
    lookups: &Lookups,
) -> Option<Value> {
    let items = match node.get_ref() {
        DeValue::Array(items) if !items.is_empty() => items,
        _ => std::slice::from_ref(node),
    };
    let mut alternatives = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let alternative = read_alternative(reader, item, key, target, lookups);
        let is_last = index + 1 == items.len();
        if !is_last && alternative.as_ref().is_some_and(|value| value.when.is_none()) {
            reader.mistake(
                item.span(),
                "nothing after this is ever used; give it a `when`, or make it the last",
            );
        }
        alternatives.extend(alternative);
    }
    (alternatives.len() == items.len()).then_some(Value(alternatives))
}

fn read_alternative<'t>(
    reader: &mut Reader<'t>,
    node: &Node<'t>,
    key: &str,
    target: Target,
    lookups: &Lookups,
) -> Option<Alternative> {
    match node.get_ref() {
        DeValue::String(name) => {
            let columns = vec![reader.column(name, node.span())];
            let change = Box::new(Change { split: split(target), ..Change::default() });
            let source = Content::Cells { columns, join: String::new(), change };
            Some(Alternative { when: None, source })
        }
        DeValue::Table(table) => {
            reader.check_keys(table, &format!("`{key}`"), &KEYS);
            let when = condition::optional(reader, table, "when");
            let source = read_source(reader, table, node.span(), key, target, lookups)?;
            (when.is_some() == table.contains_key("when")).then_some(Alternative { when, source })
        }
        _ => {
            reader.mistake(
                node.span(),
                format!(
                    "`{key}` has to be the name of a column in quotes, a table such as \
                     {{ column = \"…\" }}, or a list of them"
                ),
            );
            None
        }
    }
}

fn split(target: Target) -> Option<String> {
    target.is_list().then(|| SPLIT.to_owned())
}

fn read_source<'t>(
    reader: &mut Reader<'t>,
    table: &DeTable<'t>,
    span: Range<usize>,
    key: &str,
    target: Target,
    lookups: &Lookups,
) -> Option<Content> {
    let (kind, node) = reader.one_of(table, span, &format!("`{key}`"), &SOURCES)?;
    let change = read_change(reader, table, kind, target, lookups);
    match kind {
        "constant" => {
            let text = reader.expect_text(node, kind)?.trim();
            check_constant(reader, node, text, target);
            Some(Content::Constant(text.to_owned()))
        }
        "clear" => {
            if matches!(target, Target::Reference | Target::Unit | Target::Extent) {
                reader.mistake(node.span(), format!("`{key}` cannot be cleared"));
            } else if reader.flag(table, kind) == Some(false) {
                reader.mistake(node.span(), "`clear` can only be true; leave it out");
            }
            Some(Content::Clear)
        }
        "column" => {
            let name = reader.expect_text(node, kind)?;
            let columns = vec![reader.column(name, node.span())];
            Some(Content::Cells { columns, join: String::new(), change: change?.into() })
        }
        _ => {
            let items = reader.list(table, kind)?;
            let mut columns = Vec::new();
            for item in items {
                let name = reader.expect_text(item, kind)?;
                columns.push(reader.column(name, item.span()));
            }
            let change = change?;
            let between = change.split.as_deref().unwrap_or(" ");
            let join = reader.text(table, "join").unwrap_or(between).to_owned();
            Some(Content::Cells { columns, join, change: change.into() })
        }
    }
}

fn check_constant<'t>(reader: &mut Reader<'t>, node: &Node<'t>, text: &str, target: Target) {
    if text.is_empty() {
        reader.mistake(node.span(), "the constant is empty; write `clear = true` to clear a field");
    } else if target == Target::Reference {
        reader.mistake(node.span(), "every person needs a reference of their own; name a column");
    } else if target == Target::Extent
        && let Err(message) = extent(text)
    {
        reader.mistake(node.span(), message);
    }
}

/// The extent of this name.
pub(super) fn extent(name: &str) -> Result<Extent, String> {
    match name {
        "exactly" => Ok(Extent::Exactly),
        "at_least" => Ok(Extent::AtLeast),
        "on_create" => Ok(Extent::OnCreate),
        _ => Err(format!("{} is no extent; write exactly, at_least or on_create", shown(name))),
    }
}

/// Reads what is done with the text of a column. `None` after a mistake.
fn read_change<'t>(
    reader: &mut Reader<'t>,
    table: &DeTable<'t>,
    kind: &str,
    target: Target,
    lookups: &Lookups,
) -> Option<Change> {
    let mut refuse = |key: &str, message: String| {
        if let Some(node) = table.get(key) {
            reader.mistake(node.span(), message);
        }
    };
    if matches!(kind, "constant" | "clear") {
        for key in CHANGES {
            refuse(key, format!("`{key}` does nothing beside `{kind}`; leave it out"));
        }
        return None;
    }
    if kind != "columns" {
        refuse("join", "`join` needs `columns`, a list".to_owned());
    }
    if !target.is_list() {
        refuse("split", "only `user_types` and `groups` can be split".to_owned());
    }
    if !(target.is_list() || matches!(target, Target::Unit | Target::Department)) {
        let words = "only `unit`, `department`, `user_types` and `groups` have ids";
        refuse("id", words.to_owned());
    }
    if table.contains_key("lower") {
        refuse("upper", "`lower` and `upper` exclude each other; leave one out".to_owned());
    }
    let (lower, upper) = (reader.flag(table, "lower"), reader.flag(table, "upper"));
    let case = match (lower, upper) {
        (Some(true), _) => Some(Case::Lower),
        (_, Some(true)) => Some(Case::Upper),
        _ => None,
    };
    let own_split = reader.text(table, "split");
    if own_split.is_some_and(str::is_empty) {
        reader.mistake(table.get("split")?.span(), "`split` is empty; write what separates texts");
    }
    Some(Change {
        split: own_split.map(str::to_owned).or_else(|| split(target)),
        case,
        date: read_date(reader, table),
        lookup: table.get("lookup").and_then(|node| read_lookup(reader, node, lookups)),
        prefix: reader.text(table, "prefix").unwrap_or_default().to_owned(),
        suffix: reader.text(table, "suffix").unwrap_or_default().to_owned(),
        is_id: reader.flag(table, "id").unwrap_or_default(),
        takes_ids: false,
    })
}

fn read_date<'t>(reader: &mut Reader<'t>, table: &DeTable<'t>) -> Option<DatePattern> {
    let node = table.get("date")?;
    let text = reader.expect_text(node, "date")?;
    let pattern = DatePattern::parse(text);
    if pattern.is_none() {
        let message = format!(
            "the date pattern {} has to have DD, MM and YYYY once each, and no other letters or \
             digits",
            shown(text)
        );
        reader.mistake(node.span(), message);
    }
    pattern
}

/// Reads `lookup = "countries"` or `lookup = { table = "countries", default = "DK" }`.
fn read_lookup<'t>(reader: &mut Reader<'t>, node: &Node<'t>, lookups: &Lookups) -> Option<Lookup> {
    let (name_node, otherwise) = match node.get_ref() {
        DeValue::Table(table) => {
            reader.check_keys(table, "`lookup`", &["table", "default", "keep"]);
            let (_, name) = reader.one_of(table, node.span(), "`lookup`", &["table"])?;
            let default = reader.text(table, "default").map(str::to_owned);
            let keep = reader.flag(table, "keep");
            let otherwise = match (default, keep) {
                (Some(_), Some(_)) => {
                    let message = "`lookup` has `default` and `keep`; leave one out";
                    reader.mistake(table.get("keep")?.span(), message);
                    return None;
                }
                (Some(default), None) => Otherwise::Default(default.trim().to_owned()),
                (None, Some(true)) => Otherwise::Keep,
                (None, Some(false) | None) => Otherwise::Refuse,
            };
            (name, otherwise)
        }
        _ => (node, Otherwise::Refuse),
    };
    let name = reader.expect_text(name_node, "lookup")?;
    let Some(table) = lookups.get(name) else {
        let mut names: Vec<_> = lookups.keys().map(String::as_str).collect();
        names.sort_unstable();
        let hint = match names[..] {
            [] => "; write one".to_owned(),
            _ => near::hint_or_list(name, names, "there are"),
        };
        let message = format!("there is no [lookups.{name}]{hint}");
        reader.mistake(name_node.span(), message);
        return None;
    };
    Some(Lookup { name: name.to_owned(), table: table.clone(), otherwise })
}
