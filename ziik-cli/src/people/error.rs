//! Errors in files, rows and mappings, with their places.

use std::fmt;
use std::io;
use std::sync::Arc;

/// The longest part of a value that a message shows, in characters.
const SHOWN: usize = 60;

/// A place in a file. Lines and columns begin with 1; columns count characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) file: Arc<str>,
    pub(crate) line: u64,
    pub(crate) column: u64,
}

/// `people.csv:17:23`
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

impl Place {
    /// The place of a byte of `text`, which begins at this place.
    pub(crate) fn advance(&self, text: &str, offset: usize) -> Self {
        let before = prefix(text, offset);
        // A line ends with "\n", "\r\n" or "\r".
        let ends = before.bytes().filter(|byte| *byte == b'\n').count()
            + before.split('\r').skip(1).filter(|rest| !rest.starts_with('\n')).count();
        let rest = before.rfind(['\n', '\r']).map(|end| &before[end + 1..]);
        let width = rest.unwrap_or(before).chars().count() as u64;
        let start = if rest.is_some() { 1 } else { self.column };
        Self { file: self.file.clone(), line: self.line + ends as u64, column: start + width }
    }
}

/// The first `offset` bytes of a text, or a few less, so that no character is cut.
fn prefix(text: &str, offset: usize) -> &str {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// A value in quotation marks, cut when it is long.
pub(crate) fn shown(value: &str) -> String {
    let mut characters = value.char_indices().skip(SHOWN);
    match characters.next() {
        Some((end, _)) => format!("{:?}…", &value[..end]),
        None => format!("{value:?}"),
    }
}

/// Names in quotation marks, at most 20 of them.
pub(crate) fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let names: Vec<_> = names.into_iter().map(shown).collect();
    match names.len() {
        0..=20 => names.join(", "),
        count => format!("{} and {} more", names[..20].join(", "), count - 20),
    }
}

/// A mistake in a file or a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    place: Place,
    message: String,
}

/// `people.toml:7:12: there is no field "emial"; did you mean "email"?`
impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

impl Mistake {
    pub(crate) fn new(place: Place, message: impl Into<String>) -> Self {
        Self { place, message: message.into() }
    }

    /// The line, beginning with 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.place.line
    }

    /// The character in the line, beginning with 1.
    #[must_use]
    pub fn column(&self) -> u64 {
        self.place.column
    }
}

/// The people cannot be read at all, so nothing may be sent.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PeopleError {
    /// A file cannot be opened or read.
    #[error("cannot read `{file}`: {error}; {advice}")]
    #[non_exhaustive]
    Io {
        /// The name of the file.
        file: String,
        /// The cause.
        #[source]
        error: io::Error,
        /// The advice for the user.
        advice: &'static str,
    },
    /// An option of the command line does not fit.
    #[error("{0}")]
    Option(String),
    /// The mapping has mistakes, or does not fit the file. All of them are given.
    #[error("{}", lines(.0))]
    Mapping(Vec<Mistake>),
    /// The structure of the file, or its header, has mistakes.
    #[error("{}", lines(.0))]
    File(Vec<Mistake>),
}

impl PeopleError {
    pub(crate) fn io(file: &str, error: io::Error) -> Self {
        let advice = match error.kind() {
            io::ErrorKind::NotFound => "check the path",
            io::ErrorKind::PermissionDenied => "check its owner and its permissions",
            io::ErrorKind::IsADirectory => "name a file in it",
            _ => "try again, or copy the file to this computer first",
        };
        Self::Io { file: file.to_owned(), error, advice }
    }

    pub(crate) fn file(place: Place, message: impl Into<String>) -> Self {
        Self::File(vec![Mistake::new(place, message)])
    }
}

fn lines(mistakes: &[Mistake]) -> String {
    mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The column that an error is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: String,
    /// The position in the header, beginning with 1. JSON has none.
    pub(crate) position: Option<usize>,
}

/// `column 3 "Country"`
impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.position {
            Some(position) => write!(f, "column {position} {}", shown(&self.name)),
            None => write!(f, "key {}", shown(&self.name)),
        }
    }
}

/// A row that cannot be made into a record.
///
/// The rows after it can be read. [`Directory::plan`](ziik_ext::directory::Directory::plan) reports
/// it as a problem, and then removes nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    mistake: Mistake,
    column: Option<Column>,
}

/// `people.csv:17:23: column 3 "Country": "Danmrk" is not in [lookups.countries]; …`
impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Mistake { place, message } = &self.mistake;
        match &self.column {
            Some(column) => write!(f, "{place}: {column}: {message}"),
            None => write!(f, "{place}: {message}"),
        }
    }
}

impl std::error::Error for RowError {}

impl RowError {
    pub(crate) fn new(place: Place, column: Option<Column>, message: impl Into<String>) -> Self {
        Self { mistake: Mistake::new(place, message), column }
    }

    pub(crate) fn into_mistake(self) -> Mistake {
        self.mistake
    }

    /// The line, beginning with 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.mistake.line()
    }

    /// The name of the column, or the key in JSON, that the error is about.
    #[must_use]
    pub fn column_name(&self) -> Option<&str> {
        self.column.as_ref().map(|column| column.name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters() {
        let start = Place { file: "f".into(), line: 3, column: 5 };
        let text = "æø\r\nb\rc\nd";
        let place = |offset| start.advance(text, offset).to_string();
        assert_eq!(place(0), "f:3:5");
        assert_eq!(place(3), "f:3:6", "within a character is at its beginning");
        assert_eq!(place(4), "f:3:7");
        assert_eq!(place(6), "f:4:1");
        assert_eq!(place(7), "f:4:2");
        assert_eq!(place(8), "f:5:1");
        assert_eq!(place(10), "f:6:1");
        assert_eq!(place(99), "f:6:2");
    }

    #[test]
    fn long_values_are_cut() {
        assert_eq!(shown("a\u{1b}\"b"), r#""a\u{1b}\"b""#);
        assert_eq!(shown(&"ø".repeat(61)), format!("\"{}\"…", "ø".repeat(60)));
    }
}
