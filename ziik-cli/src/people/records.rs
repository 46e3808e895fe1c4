//! The records of a file that is open.

use std::fmt;

use ziik_ext::directory::PersonRecord;

use super::csv::{CsvRow, CsvRows};
use super::error::{PeopleError, RowError};
use super::json::{JsonRow, JsonRows};
use super::mapping::{Mapping, Row};
use super::open::bind;

/// The people of a file, one after another.
///
/// The items are what [`Directory::plan`](ziik_ext::directory::Directory::plan) takes.
pub struct People {
    rows: Rows,
    /// `None` reads JSON by its own keys.
    mapping: Option<Mapping>,
    marker: Option<String>,
    left_out: u64,
    is_done: bool,
}

pub(super) enum Rows {
    Csv {
        rows: Box<CsvRows>,
        /// The index in the header of each column of the mapping.
        indexes: Vec<usize>,
    },
    Json(Box<JsonRows>),
}

impl fmt::Debug for People {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { mapping, left_out, is_done, .. } = self;
        f.debug_struct("People")
            .field("mapping", mapping)
            .field("left_out", left_out)
            .field("is_done", is_done)
            .finish_non_exhaustive()
    }
}

impl People {
    pub(super) fn new(rows: Rows, mapping: Option<Mapping>, marker: Option<String>) -> Self {
        Self { rows, mapping, marker, left_out: 0, is_done: false }
    }

    /// The mapping and the marker, to begin again with.
    pub(super) fn into_mapping(self) -> (Option<Mapping>, Option<String>) {
        // The mapping of a CSV file without one is made of its header again.
        let is_own = self.mapping.as_ref().is_some_and(|mapping| !mapping.is_identity);
        (self.mapping.filter(|_| is_own), self.marker)
    }

    /// The number of rows so far that `[only]` of the mapping leaves out.
    #[must_use]
    pub fn left_out(&self) -> u64 {
        self.left_out
    }

    /// Reads to the end, so that it is known that all rows can be told apart.
    pub(super) fn check_structure(&mut self) -> Result<(), PeopleError> {
        match &mut self.rows {
            Rows::Csv { rows, .. } => {
                while rows.next()?.is_some() {}
                Ok(())
            }
            Rows::Json(rows) => {
                while rows.next()?.is_some() {}
                match &self.mapping {
                    // Without an object there are no keys, and none is wrong.
                    Some(mapping) if rows.keys().next().is_some() => {
                        bind(mapping, |name| rows.find(name)).map(drop)
                    }
                    _ => Ok(()),
                }
            }
        }
    }

    /// Reads the next record. `None` at the end.
    fn read(&mut self) -> Result<Option<Result<PersonRecord, RowError>>, PeopleError> {
        let marker = self.marker.as_deref();
        loop {
            let record = match (&mut self.rows, &self.mapping) {
                (Rows::Csv { rows, indexes }, Some(mapping)) => match rows.next()? {
                    None => return Ok(None),
                    Some(row) => row.and_then(|row| map_csv(row, indexes, mapping, marker)),
                },
                (Rows::Json(rows), mapping) => match rows.next()? {
                    None => return Ok(None),
                    Some(row) => row.and_then(|row| map_json(row, mapping.as_ref(), marker)),
                },
                // A CSV file always has a mapping.
                (Rows::Csv { .. }, None) => return Ok(None),
            };
            match record.transpose() {
                None => self.left_out += 1,
                some => return Ok(some),
            }
        }
    }

    /// The error for a file that changed, or became unreadable, after the check.
    fn changed(&self, error: &PeopleError) -> RowError {
        let place = match &self.rows {
            Rows::Csv { rows, .. } => rows.place(),
            Rows::Json(rows) => rows.place(),
        };
        let message = format!("the file changed while it was read; read it again: {error}");
        RowError::new(place.clone(), None, message)
    }
}

fn map_csv(
    row: CsvRow<'_>,
    indexes: &[usize],
    mapping: &Mapping,
    marker: Option<&str>,
) -> Result<Option<PersonRecord>, RowError> {
    mapping.record(Row::Csv { row, indexes }, marker).map_err(|problem| {
        let index = problem.column.and_then(|column| indexes.get(column).copied());
        row.error(index, problem.message)
    })
}

fn map_json(
    row: JsonRow<'_>,
    mapping: Option<&Mapping>,
    marker: Option<&str>,
) -> Result<Option<PersonRecord>, RowError> {
    let Some(mapping) = mapping else {
        if row.record().reference().is_empty() {
            let message = "the reference is empty; give the person one".to_owned();
            return Err(row.error(Some("reference"), message));
        }
        return Ok(Some(row.record().clone()));
    };
    mapping.record(Row::Json(row), marker).map_err(|problem| {
        let column = problem.column.and_then(|column| mapping.columns.get(column));
        row.error(column.map(|column| column.name.as_str()), problem.message)
    })
}

impl Iterator for People {
    type Item = Result<PersonRecord, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_done {
            return None;
        }
        let row = self.read().unwrap_or_else(|error| {
            self.is_done = true;
            Some(Err(self.changed(&error)))
        });
        self.is_done |= row.is_none();
        row
    }
}
