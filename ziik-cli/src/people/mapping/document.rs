//! A TOML document, and the mistakes in it.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::MappedColumn;
use crate::people::error::{Mistake, Place, shown};
use crate::people::near;

/// A value and where it stands.
pub(super) type Node<'t> = Spanned<DeValue<'t>>;

/// Collects what a mapping says and what is wrong with it.
pub(super) struct Reader<'t> {
    text: &'t str,
    start: Place,
    mistakes: Vec<(usize, Mistake)>,
    columns: Vec<MappedColumn>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, start: Place) -> Self {
        Self { text, start, mistakes: Vec::new(), columns: Vec::new() }
    }

    /// The columns that were used, or the mistakes in the order in which they stand.
    pub(super) fn finish(mut self) -> Result<Vec<MappedColumn>, Vec<Mistake>> {
        if self.mistakes.is_empty() {
            return Ok(self.columns);
        }
        self.mistakes.sort_by_key(|(offset, _)| *offset);
        Err(self.mistakes.into_iter().map(|(_, mistake)| mistake).collect())
    }

    /// Notes a mistake.
    pub(super) fn mistake(&mut self, span: Range<usize>, message: impl Into<String>) {
        let place = self.start.advance(self.text, span.start);
        self.mistakes.push((span.start, Mistake::new(place, message)));
    }

    /// The index of a column that the mapping uses.
    pub(super) fn column(&mut self, name: &str, span: Range<usize>) -> usize {
        let name = name.trim();
        if name.is_empty() {
            self.mistake(span.clone(), "the name of a column is empty");
        }
        let found = self.columns.iter().position(|column| column.name == name);
        found.unwrap_or_else(|| {
            let place = self.start.advance(self.text, span.start);
            self.columns.push(MappedColumn { name: name.to_owned(), place });
            self.columns.len() - 1
        })
    }

    /// A table that has only known keys; `what` names it in messages.
    pub(super) fn table<'n>(
        &mut self,
        node: &'n Node<'t>,
        what: &str,
        known: &[&str],
    ) -> Option<&'n DeTable<'t>> {
        let DeValue::Table(table) = node.get_ref() else {
            self.mistake(node.span(), format!("{what} has to be a table"));
            return None;
        };
        self.check_keys(table, what, known);
        Some(table)
    }

    /// Notes keys that are not known.
    pub(super) fn check_keys(&mut self, table: &DeTable<'t>, what: &str, known: &[&str]) {
        for (key, _) in table {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let hint = near::hint_or_list(name, known.iter().copied(), "it has");
                self.mistake(key.span(), format!("{what} has no {}{hint}", shown(name)));
            }
        }
    }

    /// The text under a key.
    pub(super) fn text<'n>(&mut self, table: &'n DeTable<'t>, key: &str) -> Option<&'n str> {
        let node = table.get(key)?;
        self.expect_text(node, key)
    }

    pub(super) fn expect_text<'n>(&mut self, node: &'n Node<'t>, key: &str) -> Option<&'n str> {
        match node.get_ref() {
            DeValue::String(text) => Some(text),
            other => {
                let example = match other {
                    DeValue::Integer(number) => format!(", such as \"{number}\""),
                    DeValue::Boolean(is) => format!(", such as \"{is}\""),
                    _ => String::new(),
                };
                self.mistake(node.span(), format!("`{key}` has to be a text in quotes{example}"));
                None
            }
        }
    }

    /// The truth under a key.
    pub(super) fn flag(&mut self, table: &DeTable<'t>, key: &str) -> Option<bool> {
        let node = table.get(key)?;
        let DeValue::Boolean(is) = node.get_ref() else {
            self.mistake(node.span(), format!("`{key}` has to be true or false"));
            return None;
        };
        Some(*is)
    }

    /// The list under a key, which has at least one item.
    pub(super) fn list<'n>(&mut self, table: &'n DeTable<'t>, key: &str) -> Option<&'n [Node<'t>]> {
        let node = table.get(key)?;
        match node.get_ref() {
            DeValue::Array(items) if !items.is_empty() => Some(items),
            _ => {
                self.mistake(node.span(), format!("`{key}` has to be a list of at least one item"));
                None
            }
        }
    }

    /// The texts of a list under a key.
    pub(super) fn texts(&mut self, table: &DeTable<'t>, key: &str) -> Option<Vec<String>> {
        let items = self.list(table, key)?;
        Some(
            items.iter().filter_map(|item| Some(self.expect_text(item, key)?.to_owned())).collect(),
        )
    }

    /// The one key of several that a table has.
    pub(super) fn one_of<'n>(
        &mut self,
        table: &'n DeTable<'t>,
        span: Range<usize>,
        what: &str,
        keys: &[&'static str],
    ) -> Option<(&'static str, &'n Node<'t>)> {
        let mut found = keys.iter().filter_map(|key| Some((*key, table.get(*key)?)));
        match (found.next(), found.next()) {
            (Some(one), None) => return Some(one),
            (Some((one, _)), Some((other, node))) => {
                self.mistake(
                    node.span(),
                    format!("{what} has `{one}` and `{other}`; leave one out"),
                );
            }
            (None, _) => {
                let message = match keys {
                    [key] => format!("{what} has no `{key}`"),
                    _ => format!("{what} has none of `{}`; it needs one", keys.join("`, `")),
                };
                self.mistake(span, message);
            }
        }
        None
    }
}
