//! Splits rows into cells.
//!
//! The `csv` crate takes every input. This takes the same good files, and tells where quotes are
//! broken, because a broken quote can hide rows.

/// Splits one row at a time, a line at a time: a cell in quotes may have several lines.
#[derive(Debug)]
pub(super) struct Splitter {
    delimiter: char,
    /// The row as it stands in the file.
    raw: String,
    /// The cells without quotes, one after another.
    text: String,
    cells: Vec<CellEnd>,
    state: State,
    /// Where the current cell begins, in `raw`.
    start: usize,
    /// Where the quote that was opened last stands, in `raw`.
    opened: usize,
}

#[derive(Debug, Clone, Copy)]
struct CellEnd {
    /// Where the cell begins, in `raw`.
    start: usize,
    /// Where it ends, in `text`.
    end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing but spaces yet.
    Start,
    Bare,
    Quoted,
    /// After the closing quote, which stands here in `raw`.
    Closed(usize),
}

/// The state after a line. Offsets are into the row as it stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// The row is complete.
    Done,
    /// A quote is open, so the row goes on in the next line.
    More {
        /// Where the quote stands.
        opened: usize,
    },
    /// Text follows a closing quote.
    Broken {
        /// Where the quote was opened.
        opened: usize,
        /// Where the text stands.
        text: usize,
    },
}

impl Splitter {
    pub(super) fn new(delimiter: char) -> Self {
        Self {
            delimiter,
            raw: String::new(),
            text: String::new(),
            cells: Vec::new(),
            state: State::Start,
            start: 0,
            opened: 0,
        }
    }

    /// Begins a new row.
    pub(super) fn clear(&mut self) {
        self.raw.clear();
        self.text.clear();
        self.cells.clear();
        self.state = State::Start;
        self.start = 0;
    }

    /// Takes the next line of the row.
    pub(super) fn push(&mut self, line: &str) -> Progress {
        let base = self.raw.len();
        self.raw.push_str(line);
        for (offset, character) in line.char_indices() {
            let at = base + offset;
            match (self.state, character) {
                (State::Quoted, '"') => self.state = State::Closed(at),
                (State::Quoted, _) => self.text.push(character),
                // A doubled quote is one that belongs to the text.
                (State::Closed(quote), '"') if quote + 1 == at => {
                    self.text.push('"');
                    self.state = State::Quoted;
                }
                (_, _) if character == self.delimiter => self.end_cell(at + 1),
                (_, '\n' | '\r') => break,
                (State::Start, '"') => {
                    self.text.truncate(self.cells.last().map_or(0, |cell| cell.end));
                    self.state = State::Quoted;
                    self.opened = at;
                }
                (State::Closed(_), _) if character.is_whitespace() => {}
                (State::Closed(_), _) => {
                    return Progress::Broken { opened: self.opened, text: at };
                }
                (State::Start | State::Bare, _) => {
                    if !character.is_whitespace() {
                        self.state = State::Bare;
                    }
                    self.text.push(character);
                }
            }
        }
        if self.state == State::Quoted {
            return Progress::More { opened: self.opened };
        }
        self.end_cell(self.raw.len());
        Progress::Done
    }

    fn end_cell(&mut self, next: usize) {
        self.cells.push(CellEnd { start: self.start, end: self.text.len() });
        self.start = next;
        self.state = State::Start;
    }

    pub(super) fn delimiter(&self) -> char {
        self.delimiter
    }

    /// The row as it stands in the file.
    pub(super) fn raw(&self) -> &str {
        &self.raw
    }

    /// The number of cells.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// A cell without quotes and without the spaces around it.
    pub(super) fn cell(&self, index: usize) -> Option<&str> {
        let end = self.cells.get(index)?.end;
        let start = index.checked_sub(1).map_or(0, |before| self.cells[before].end);
        Some(self.text[start..end].trim())
    }

    /// Where a cell begins in the row as it stands in the file.
    pub(super) fn start(&self, index: usize) -> usize {
        self.cells.get(index).map_or(self.raw.len(), |cell| cell.start)
    }

    /// All cells.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|index| self.cell(index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(lines: &[&str]) -> (Progress, Vec<String>) {
        let mut splitter = Splitter::new(';');
        let mut progress = Progress::Done;
        for line in lines {
            progress = splitter.push(line);
        }
        (progress, splitter.iter().map(str::to_owned).collect())
    }

    #[test]
    fn cells_are_split() {
        for (lines, cells) in [
            (&["\n"][..], &[""][..]),
            (&["a;b\r\n"], &["a", "b"]),
            (&[" a ; \"b;c\" ;d"], &["a", "b;c", "d"]),
            (&["\"a \"\"b\"\"\";\"\"\n"], &["a \"b\"", ""]),
            (&["5\" pipe;a\"b\"c;\n"], &["5\" pipe", "a\"b\"c", ""]),
            (&["\"a\r\n", "b\";c\n"], &["a\r\nb", "c"]),
        ] {
            assert_eq!(split(lines), (Progress::Done, cells.iter().map(|c| (*c).into()).collect()));
        }
    }

    #[test]
    fn broken_quotes_are_found() {
        assert_eq!(split(&["a;\"b\"c;d\n"]).0, Progress::Broken { opened: 2, text: 5 });
        assert_eq!(split(&["a;\"\" \"b\"\n"]).0, Progress::Broken { opened: 2, text: 5 });
        assert_eq!(split(&["a;\"b;c\n"]).0, Progress::More { opened: 2 });
        assert_eq!(split(&["a;\"b\n", "\"x\"\n"]).0, Progress::Broken { opened: 2, text: 6 });
    }

    #[test]
    fn cells_know_where_they_begin() {
        let mut splitter = Splitter::new(',');
        splitter.push("a,\"b\n");
        splitter.push("c\",d\n");
        assert_eq!([0, 1, 2].map(|index| splitter.start(index)), [0, 2, 8]);
    }
}
