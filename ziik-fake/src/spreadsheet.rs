//! Files of rows that are imported, and which column holds what.

use crate::error::ApiError;
use crate::request::Request;

/// The first bytes of XLSX and XLS files.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// The columns of an import, by the word that the request gives each.
#[derive(Debug)]
pub(crate) struct Columns(Vec<&'static str>);

impl Columns {
    /// Reads `mapping`: each column has one of `words`, and each word one column at most. Those
    /// that are `required` have one.
    pub(crate) fn read(
        request: &Request,
        words: &[&'static str],
        required: &[&str],
    ) -> Result<Self, ApiError> {
        let invalid = |text: String| ApiError::invalid("mapping", text);
        let mut columns = Vec::new();
        for sent in request.form("mapping") {
            let word = words.iter().find(|word| word.as_bytes() == sent).copied();
            let word = word.ok_or_else(|| {
                invalid(format!("Each column must be one of: {}.", words.join(", ")))
            })?;
            if columns.contains(&word) {
                return Err(invalid(format!("There must be one column for {word}.")));
            }
            columns.push(word);
        }
        match required.iter().find(|word| !columns.contains(word)) {
            Some(word) => Err(invalid(format!("There must be one column for {word}."))),
            None => Ok(Self(columns)),
        }
    }

    /// The cell of a row in the column of this word; empty where there is none.
    pub(crate) fn cell<'r>(&self, row: &'r csv::StringRecord, word: &str) -> &'r str {
        let index = self.0.iter().position(|known| *known == word);
        index.and_then(|index| row.get(index)).unwrap_or_default()
    }
}

/// The rows of the file, without those that have nothing in them.
pub(crate) fn rows(request: &Request) -> Result<Vec<csv::StringRecord>, ApiError> {
    let invalid = |text: &str| ApiError::invalid("file", text.to_owned());
    let file = request.form("file").next().ok_or_else(|| invalid("This field is required."))?;
    if WORKBOOKS.iter().any(|start| file.starts_with(start)) {
        return Err(invalid("Workbooks are not simulated; send a CSV file."));
    }
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).trim(csv::Trim::All);
    let rows: Result<Vec<_>, _> = reader.from_reader(file).into_records().collect();
    let mut rows = rows.map_err(|_| invalid("Must be a CSV file in UTF-8."))?;
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    Ok(rows)
}
