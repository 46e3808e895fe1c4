//! A row as a mapping sees it, whatever the format of the file.

use crate::people::csv::CsvRow;
use crate::people::json::{JsonCell, JsonRow};

/// A row, and where in it the columns of the mapping are.
#[derive(Clone, Copy)]
pub(in crate::people) enum Row<'r> {
    Csv {
        row: CsvRow<'r>,
        /// The index in the row of each column of the mapping.
        indexes: &'r [usize],
    },
    Json(JsonRow<'r>),
}

/// A cell of a row, without spaces around it.
#[derive(Debug, Clone, Copy)]
pub(in crate::people) enum Cell<'r> {
    Absent,
    Null,
    Text(&'r str),
    List(&'r [String]),
}

/// The reason why a row cannot be a record.
#[derive(Debug)]
pub(in crate::people) struct Problem {
    /// The column of the mapping that it is about.
    pub(in crate::people) column: Option<usize>,
    pub(in crate::people) message: String,
}

impl Problem {
    pub(super) fn new(column: Option<usize>, message: impl Into<String>) -> Self {
        Self { column, message: message.into() }
    }
}

impl<'r> Row<'r> {
    pub(super) fn cell(self, column: usize) -> Result<Cell<'r>, Problem> {
        match self {
            Self::Csv { row, indexes } => {
                Ok(indexes.get(column).map_or(Cell::Absent, |index| Cell::Text(row.text(*index))))
            }
            Self::Json(row) => match row.cell(column) {
                JsonCell::Absent => Ok(Cell::Absent),
                JsonCell::Null => Ok(Cell::Null),
                JsonCell::Text(text) => Ok(Cell::Text(text)),
                JsonCell::List(texts) => Ok(Cell::List(texts)),
                JsonCell::Unusable(why) => Err(Problem::new(Some(column), *why)),
            },
        }
    }
}
