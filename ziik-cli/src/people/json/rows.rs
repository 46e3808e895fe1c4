//! The objects of a JSON file.

use std::collections::{BTreeSet, HashMap};

use serde::de::DeserializeOwned;
use serde_json::error::Category;
use ziik_ext::directory::PersonRecord;

use super::array::Elements;
use super::object::{JsonCell, Object};
use crate::people::error::{Column, PeopleError, Place, RowError, listed, shown};
use crate::people::near;
use crate::people::text::Lines;

/// The number of different keys that are kept for the check of a mapping.
const MOST_KEYS: usize = 10_000;

/// The form of a JSON file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::people) enum Form {
    Lines,
    Array,
}

/// The objects of a file.
pub(in crate::people) struct JsonRows {
    input: Input,
    text: String,
    /// The beginning of the object.
    place: Place,
    /// The number of objects so far.
    count: u64,
    /// The keys that are used, and where in `cells` their values go. `None` reads records by their
    /// own keys.
    slots: Option<HashMap<String, usize>>,
    cells: Vec<JsonCell>,
    record: PersonRecord,
    keys: BTreeSet<String>,
}

enum Input {
    /// `bool`: whether the line at hand is still to be read.
    Lines(Lines, bool),
    Array(Box<Elements>),
}

/// The object that was read last.
#[derive(Clone, Copy)]
pub(in crate::people) struct JsonRow<'r> {
    rows: &'r JsonRows,
}

impl JsonRows {
    /// `first` is the first line that is not blank; `names` are the keys that a mapping uses.
    pub(in crate::people) fn open(
        lines: Lines,
        first: String,
        form: Form,
        names: Option<Vec<String>>,
    ) -> Self {
        let place = lines.place();
        let (input, text) = match form {
            Form::Lines => (Input::Lines(lines, true), first),
            Form::Array => (Input::Array(Box::new(Elements::new(lines, first))), String::new()),
        };
        let cells = vec![JsonCell::Absent; names.as_ref().map_or(0, Vec::len)];
        let slots = names.map(|names| names.into_iter().zip(0..).collect());
        let (record, keys) = (PersonRecord::new(""), BTreeSet::new());
        Self { input, text, place, count: 0, slots, cells, record, keys }
    }

    /// The beginning of the object that was read last.
    pub(in crate::people) fn place(&self) -> &Place {
        &self.place
    }

    /// Finds a key in the objects so far.
    ///
    /// # Errors
    /// A message when no object has it.
    pub(in crate::people) fn find(&self, key: &str) -> Result<(), String> {
        if self.keys.len() >= MOST_KEYS || self.keys.contains(key) {
            return Ok(());
        }
        let hint = near::hint(key, self.keys());
        let end = if hint.is_empty() { "." } else { &hint };
        Err(format!(
            "no object of the file has the key {}{end} Its keys are {}",
            shown(key),
            listed(self.keys())
        ))
    }

    /// The keys of all objects so far.
    pub(in crate::people) fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// Reads the next object. `None` at the end.
    ///
    /// # Errors
    /// [`PeopleError`] when the objects after it cannot be told apart.
    pub(in crate::people) fn next(
        &mut self,
    ) -> Result<Option<Result<JsonRow<'_>, RowError>>, PeopleError> {
        if !self.advance()? {
            return Ok(None);
        }
        self.count += 1;
        match self.read() {
            Ok(()) => Ok(Some(Ok(JsonRow { rows: self }))),
            Err(error) => self.failed(&error).map(|error| Some(Err(error))),
        }
    }

    /// Finds the text of the next object.
    fn advance(&mut self) -> Result<bool, PeopleError> {
        match &mut self.input {
            Input::Array(elements) => {
                let Some(place) = elements.next(&mut self.text)? else { return Ok(false) };
                self.place = place;
                Ok(true)
            }
            Input::Lines(lines, is_read) => {
                if std::mem::take(is_read) {
                    return Ok(true);
                }
                while lines.next(&mut self.text)? {
                    if !self.text.trim().is_empty() {
                        self.place = lines.place();
                        return Ok(true);
                    }
                }
                Ok(false)
            }
        }
    }

    fn read(&mut self) -> Result<(), serde_json::Error> {
        // Also without a mapping: a key that stands twice is a mistake, and a record takes it.
        let Object(entries) = from_str(&self.text)?;
        let Some(slots) = &self.slots else {
            self.record = from_str(&self.text)?;
            return Ok(());
        };
        self.cells.fill(JsonCell::Absent);
        for (key, value) in entries {
            if let Some(slot) = slots.get(&key) {
                self.cells[*slot] = value.into();
            }
            if self.keys.len() < MOST_KEYS && !self.keys.contains(&key) {
                self.keys.insert(key);
            }
        }
        Ok(())
    }

    /// The error for an object that is not a record.
    fn failed(&self, error: &serde_json::Error) -> Result<RowError, PeopleError> {
        let place = self.place_of(error);
        let message = message(error);
        match (&self.input, error.classify()) {
            (Input::Lines(..), Category::Eof) if self.count == 1 => Err(PeopleError::file(
                self.place.clone(),
                "the object that begins here does not end in the same line; write one object on \
                 each line, or an array of objects",
            )),
            (Input::Array(_), Category::Syntax | Category::Eof) => {
                Err(PeopleError::file(place, format!("this is not JSON: {message}")))
            }
            (_, Category::Syntax | Category::Eof) => {
                Ok(RowError::new(place, None, format!("this is not JSON: {message}")))
            }
            _ => Ok(RowError::new(place, None, message)),
        }
    }

    fn place_of(&self, error: &serde_json::Error) -> Place {
        let before: usize = self
            .text
            .split_inclusive('\n')
            .take(error.line().saturating_sub(1))
            .map(str::len)
            .sum();
        self.place.advance(&self.text, before + error.column().saturating_sub(1))
    }
}

impl<'r> JsonRow<'r> {
    /// The value of a key of the mapping.
    pub(in crate::people) fn cell(self, slot: usize) -> &'r JsonCell {
        self.rows.cells.get(slot).unwrap_or(&JsonCell::Absent)
    }

    /// The record, without a mapping.
    pub(in crate::people) fn record(self) -> &'r PersonRecord {
        &self.rows.record
    }

    /// An error in this object.
    pub(in crate::people) fn error(self, key: Option<&str>, message: String) -> RowError {
        let column = key.map(|key| Column { name: key.to_owned(), position: None });
        RowError::new(self.rows.place.clone(), column, message)
    }
}

/// Reads all of a text.
fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text.trim_end())
}

/// The message of an error without its place.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&place).map_or(text.clone(), str::to_owned)
}
