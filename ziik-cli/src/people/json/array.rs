//! Splits a JSON array into the texts of its elements, without reading all of it.

use crate::people::error::{PeopleError, Place};
use crate::people::text::{LONGEST, Lines};

/// The elements of an array, one by one.
pub(super) struct Elements {
    lines: Lines,
    piece: String,
    /// The number of bytes of the piece that are read.
    offset: usize,
    /// The number of characters of the piece that are read.
    column: u64,
    /// The beginning of the array.
    start: Place,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    BeforeArray,
    /// After the opening bracket.
    Opened,
    /// After a comma.
    Comma,
    /// After the closing bracket.
    Closed,
}

/// The state of the reader within an element.
#[derive(Debug, Default)]
struct Depth {
    brackets: usize,
    is_text: bool,
    is_escaped: bool,
}

impl Depth {
    /// Returns whether the element ends before this character.
    fn ends(&mut self, character: char) -> bool {
        if self.is_text {
            match character {
                _ if self.is_escaped => self.is_escaped = false,
                '\\' => self.is_escaped = true,
                '"' => self.is_text = false,
                _ => {}
            }
            return false;
        }
        match character {
            ',' | ']' | '}' if self.brackets == 0 => return true,
            '[' | '{' => self.brackets += 1,
            ']' | '}' => self.brackets -= 1,
            '"' => self.is_text = true,
            _ => {}
        }
        false
    }
}

impl Elements {
    /// `piece` is the first piece that is not blank.
    pub(super) fn new(lines: Lines, piece: String) -> Self {
        let start = lines.place();
        Self { lines, piece, offset: 0, column: 0, start, state: State::BeforeArray }
    }

    /// Puts the next element into `text`, and returns where it begins. `None` at the end.
    pub(super) fn next(&mut self, text: &mut String) -> Result<Option<Place>, PeopleError> {
        text.clear();
        let mut depth = Depth::default();
        let mut begin = None;
        loop {
            let Some(character) = self.piece[self.offset..].chars().next() else {
                if text.len() > LONGEST {
                    let message = "the element is longer than 1 MiB; check that brackets and \
                                   quotes are closed";
                    return Err(PeopleError::file(begin.unwrap_or_else(|| self.here()), message));
                }
                if !self.lines.next_piece(&mut self.piece)? {
                    return self.end();
                }
                self.offset = 0;
                self.column = 0;
                continue;
            };
            let is_ended = begin.is_some() && depth.ends(character);
            if begin.is_some() && !is_ended {
                text.push(character);
                self.skip(character);
                continue;
            }
            // JSON has no other spaces.
            let is_space = matches!(character, ' ' | '\t' | '\r' | '\n');
            if is_space {
                self.skip(character);
                continue;
            }
            match (self.state, character) {
                (State::BeforeArray, '[') => self.state = State::Opened,
                (State::Opened, ']') => self.state = State::Closed,
                (State::Opened | State::Comma, ',' | ']' | '}') if begin.is_none() => {
                    return Err(PeopleError::file(
                        self.here(),
                        format!("an object is missing before {:?}", character.to_string()),
                    ));
                }
                (State::Opened | State::Comma, ',') => self.state = State::Comma,
                (State::Comma, ']') => self.state = State::Closed,
                (State::Opened | State::Comma, '}') => {
                    return Err(PeopleError::file(
                        self.here(),
                        "a bracket closes that is not open",
                    ));
                }
                (State::Opened | State::Comma, _) => {
                    begin = Some(self.here());
                    continue;
                }
                (State::BeforeArray | State::Closed, _) => {
                    return Err(PeopleError::file(
                        self.here(),
                        "text follows the end of the array; remove it, or write JSON lines",
                    ));
                }
            }
            self.skip(character);
            if is_ended {
                return Ok(begin);
            }
        }
    }

    /// The place of the next character. A piece never goes beyond its line.
    fn here(&self) -> Place {
        let place = self.lines.place();
        Place { column: place.column + self.column, ..place }
    }

    fn skip(&mut self, character: char) {
        self.offset += character.len_utf8();
        self.column += 1;
    }

    fn end(&self) -> Result<Option<Place>, PeopleError> {
        if self.state == State::Closed {
            return Ok(None);
        }
        Err(PeopleError::file(
            self.start.clone(),
            "the array that begins here is not closed; the file may be cut off",
        ))
    }
}
