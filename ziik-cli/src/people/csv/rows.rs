//! The rows of a CSV file.

use super::delimiter;
use super::header::Header;
use super::splitter::{Progress, Splitter};
use crate::people::error::{Column, PeopleError, Place, RowError};
use crate::people::text::{LONGEST, Lines};

/// A CSV file whose header is read.
pub(in crate::people) struct CsvRows {
    lines: Lines,
    line: String,
    splitter: Splitter,
    header: Header,
    /// The beginning of the row.
    place: Place,
}

/// The row that was read last.
#[derive(Clone, Copy)]
pub(in crate::people) struct CsvRow<'r> {
    rows: &'r CsvRows,
}

/// The result of splitting a row.
enum Read {
    Row,
    Broken(RowError),
}

impl CsvRows {
    /// Reads the header. `first` is the first line that is not blank.
    ///
    /// # Errors
    /// [`PeopleError`] when the file has none.
    pub(in crate::people) fn open(
        mut lines: Lines,
        mut first: String,
        said: Option<char>,
    ) -> Result<Self, PeopleError> {
        let mut place = lines.place();
        let directive = delimiter::directive(&first);
        if directive.is_some() && !next_line(&mut lines, &mut first)? {
            return Err(empty(place));
        }
        if directive.is_some() {
            place = lines.place();
        }
        let delimiter = match said.or(directive) {
            Some(delimiter) => delimiter,
            None => delimiter::detect(&first, place.clone())?,
        };
        let splitter = Splitter::new(delimiter);
        let header = Header::new(std::iter::empty());
        let mut rows = Self { lines, line: first, splitter, header, place };
        match rows.split()? {
            Read::Row => {}
            Read::Broken(error) => return Err(PeopleError::File(vec![error.into_mistake()])),
        }
        let cells = rows.splitter.iter().enumerate().map(|(index, name)| {
            let start = rows.splitter.start(index);
            (name.to_owned(), rows.place.advance(rows.splitter.raw(), start))
        });
        rows.header = Header::new(cells);
        Ok(rows)
    }

    /// The beginning of the row that was read last.
    pub(in crate::people) fn place(&self) -> &Place {
        &self.place
    }

    pub(in crate::people) fn header(&self) -> &Header {
        &self.header
    }

    /// Reads the next row that has anything in it. `None` at the end.
    ///
    /// # Errors
    /// [`PeopleError`] when the rows after it cannot be told apart.
    pub(in crate::people) fn next(
        &mut self,
    ) -> Result<Option<Result<CsvRow<'_>, RowError>>, PeopleError> {
        loop {
            if !next_line(&mut self.lines, &mut self.line)? {
                return Ok(None);
            }
            self.place = self.lines.place();
            match self.split()? {
                Read::Broken(error) => return Ok(Some(Err(error))),
                Read::Row if self.splitter.iter().all(str::is_empty) => {}
                Read::Row if self.splitter.len() != self.header.len() => {
                    return Ok(Some(Err(self.wrong_length())));
                }
                Read::Row => return Ok(Some(Ok(CsvRow { rows: self }))),
            }
        }
    }

    /// Splits the line at hand, and those that belong to the same row.
    fn split(&mut self) -> Result<Read, PeopleError> {
        self.splitter.clear();
        loop {
            let progress = self.splitter.push(&self.line);
            let raw = self.splitter.raw();
            match progress {
                Progress::Done => return Ok(Read::Row),
                Progress::Broken { opened, text } => {
                    let quote = self.place.advance(raw, opened);
                    let text = self.place.advance(raw, text);
                    if quote.line == text.line {
                        return Ok(Read::Broken(self.text_after_quote(text)));
                    }
                    return Err(PeopleError::file(
                        quote,
                        format!(
                            "the quote that opens here is closed in line {line}, where text \
                             follows it at {line}:{column}; write a quote that belongs to the text \
                             twice",
                            line = text.line,
                            column = text.column,
                        ),
                    ));
                }
                Progress::More { opened } => {
                    let quote = self.place.advance(raw, opened);
                    let is_too_long = raw.len() > LONGEST;
                    if is_too_long || !self.lines.next(&mut self.line)? {
                        let end = if is_too_long { "within 1 MiB" } else { "before the end" };
                        return Err(PeopleError::file(
                            quote,
                            format!(
                                "the quote that opens here is not closed {end}; close it, or write \
                                 a quote that belongs to the text twice"
                            ),
                        ));
                    }
                }
            }
        }
    }

    fn text_after_quote(&self, place: Place) -> RowError {
        let index = self.splitter.len();
        let column = (index < self.header.len()).then(|| self.column(index));
        RowError::new(
            place,
            column,
            "text follows a closing quote; write a quote that belongs to the text twice",
        )
    }

    fn wrong_length(&self) -> RowError {
        let (cells, columns) = (self.splitter.len(), self.header.len());
        let delimiter = self.splitter.delimiter();
        let advice = if cells > columns {
            format!("put quotes around a cell that has {delimiter:?} in it")
        } else {
            "complete it; a cell may be empty".to_owned()
        };
        // At the first cell that is too many, or after the last one.
        let at = self.splitter.start(cells.min(columns));
        let end = self.splitter.raw().trim_end_matches(['\r', '\n']).len();
        RowError::new(
            self.place.advance(self.splitter.raw(), at.min(end)),
            None,
            format!("the row has {}, and the header has {columns}; {advice}", counted(cells)),
        )
    }

    fn column(&self, index: usize) -> Column {
        Column { name: self.header.name(index).to_owned(), position: Some(index + 1) }
    }
}

impl<'r> CsvRow<'r> {
    /// The text of a cell without the spaces around it.
    pub(in crate::people) fn text(self, index: usize) -> &'r str {
        self.rows.splitter.cell(index).unwrap_or_default()
    }

    /// An error in this row.
    pub(in crate::people) fn error(self, index: Option<usize>, message: String) -> RowError {
        let start = index.map_or(0, |index| self.rows.splitter.start(index));
        let place = self.rows.place.advance(self.rows.splitter.raw(), start);
        RowError::new(place, index.map(|index| self.rows.column(index)), message)
    }
}

/// Reads the next line that is not blank. False at the end.
fn next_line(lines: &mut Lines, line: &mut String) -> Result<bool, PeopleError> {
    while lines.next(line)? {
        if !line.trim_end_matches(['\r', '\n']).is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn counted(cells: usize) -> String {
    if cells == 1 { "1 cell".to_owned() } else { format!("{cells} cells") }
}

fn empty(place: Place) -> PeopleError {
    PeopleError::file(place, "the file is empty; the first line of a CSV file names its columns")
}
