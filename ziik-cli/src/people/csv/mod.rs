//! CSV: a header, and rows of cells.

pub(super) mod delimiter;
mod header;
mod rows;
mod splitter;

pub(super) use header::Header;
pub(super) use rows::{CsvRow, CsvRows};
