//! The lines of a file of UTF-8.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;

use crate::people::error::{PeopleError, Place};

/// The longest line, row or JSON object, in bytes.
pub(in crate::people) const LONGEST: usize = 1024 * 1024;
/// The length of a piece of a line, in bytes.
const PIECE: usize = 8 * 1024;

/// Lines, or pieces of them, one by one, in memory that does not grow with the file.
pub(in crate::people) struct Lines {
    input: BufReader<Box<dyn Read + Send>>,
    /// The encoding of the file, for messages.
    encoding: &'static str,
    /// The advice for bytes that the encoding does not have.
    advice: &'static str,
    bytes: Vec<u8>,
    /// The beginning of the text that was read last.
    place: Place,
    /// The beginning of the text that is read next.
    next: Place,
}

impl Lines {
    pub(super) fn new(
        input: Box<dyn Read + Send>,
        file: Arc<str>,
        encoding: &'static str,
        advice: &'static str,
    ) -> Self {
        let place = Place { file, line: 1, column: 1 };
        let input = BufReader::with_capacity(64 * 1024, input);
        Self { input, encoding, advice, bytes: Vec::new(), next: place.clone(), place }
    }

    /// The beginning of the line or piece that was read last.
    pub(in crate::people) fn place(&self) -> Place {
        self.place.clone()
    }

    /// Reads the next line into `line`, with the characters that end it. False at the end.
    pub(in crate::people) fn next(&mut self, line: &mut String) -> Result<bool, PeopleError> {
        line.clear();
        self.read(LONGEST + 1, line)?;
        self.check_length(line)?;
        Ok(!line.is_empty())
    }

    /// Reads some more of a line into `piece`: up to its end, or 8 KiB. False at the end.
    pub(in crate::people) fn next_piece(
        &mut self,
        piece: &mut String,
    ) -> Result<bool, PeopleError> {
        piece.clear();
        self.read(PIECE, piece)?;
        Ok(!piece.is_empty())
    }

    /// Appends the rest of the line to the piece that was read before it.
    pub(in crate::people) fn complete(&mut self, piece: &mut String) -> Result<(), PeopleError> {
        if piece.ends_with(['\n', '\r']) {
            return Ok(());
        }
        let place = self.place();
        self.read(LONGEST + 1, piece)?;
        self.place = place;
        self.check_length(piece)
    }

    fn check_length(&self, line: &str) -> Result<(), PeopleError> {
        if line.len() > LONGEST {
            let message = "the line is longer than 1 MiB; check that the file holds lines of text";
            return Err(PeopleError::file(self.place(), message));
        }
        Ok(())
    }

    /// Appends up to `most` bytes of the line to `text`, or a few more, so that no character is
    /// cut.
    fn read(&mut self, most: usize, text: &mut String) -> Result<(), PeopleError> {
        self.place.clone_from(&self.next);
        if let Err(error) = self.fill(most) {
            return Err(PeopleError::io(&self.place.file, error));
        }
        let read = match std::str::from_utf8(&self.bytes) {
            Ok(read) => read,
            Err(error) => return Err(self.malformed(error.valid_up_to())),
        };
        if let Some(offset) = read.find('\0') {
            return Err(PeopleError::file(
                self.place.advance(read, offset),
                "there is a NUL character; if the file is UTF-16, say the encoding utf-16le or \
                 utf-16be, or save it as UTF-8",
            ));
        }
        text.push_str(read);
        if read.ends_with(['\n', '\r']) {
            self.next.line += 1;
            self.next.column = 1;
        } else {
            self.next.column += read.chars().count() as u64;
        }
        Ok(())
    }

    /// Reads up to the end of a line, which is "\n", "\r\n" or "\r", or `most` bytes.
    fn fill(&mut self, most: usize) -> io::Result<()> {
        self.bytes.clear();
        loop {
            let chunk = match self.input.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let length = self.bytes.len();
            if self.bytes.ends_with(b"\r") {
                if chunk.starts_with(b"\n") {
                    self.bytes.push(b'\n');
                    self.input.consume(1);
                }
                return Ok(());
            }
            let room = match most.checked_sub(length) {
                Some(room) if room > 0 => room,
                // A character has up to four bytes. Continuation bytes begin with the bits 10.
                _ if chunk.first().is_some_and(|byte| byte & 0xC0 == 0x80) && length < most + 3 => {
                    1
                }
                _ => return Ok(()),
            };
            let chunk = &chunk[..chunk.len().min(room)];
            let end = chunk.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let count = end.map_or(chunk.len(), |end| end + 1);
            self.bytes.extend_from_slice(&chunk[..count]);
            self.input.consume(count);
            if count == 0 || self.bytes.ends_with(b"\n") {
                return Ok(());
            }
        }
    }

    /// The error for the first byte that is not of the encoding.
    fn malformed(&self, offset: usize) -> PeopleError {
        let (good, bad) = self.bytes.split_at(offset);
        let place = self.place.advance(&String::from_utf8_lossy(good), offset);
        let Self { encoding, advice, .. } = self;
        let message = match bad.first() {
            Some(byte) if *encoding == "UTF-8" => {
                format!("the byte 0x{byte:02X} is not UTF-8; {advice}")
            }
            _ => format!("a byte is not {encoding}; {advice}"),
        };
        PeopleError::file(place, message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Lines {
        let input = io::Cursor::new(text.as_bytes().to_vec());
        Lines::new(Box::new(input), "f".into(), "UTF-8", "")
    }

    #[test]
    fn pieces_are_parts_of_lines_and_cut_no_character() {
        // The first byte of a character is the last of a piece.
        let text = format!("{}æøå\r\nb\r\n", "x".repeat(PIECE - 1));
        let mut lines = lines(&text);
        let mut piece = String::new();
        let mut found = Vec::new();
        while lines.next_piece(&mut piece).unwrap() {
            found.push((lines.place().to_string(), piece.clone()));
        }
        let first = format!("{}æ", "x".repeat(PIECE - 1));
        let expected = [("f:1:1", &*first), ("f:1:8193", "øå\r\n"), ("f:2:1", "b\r\n")];
        assert_eq!(found, expected.map(|(place, text)| (place.to_owned(), text.to_owned())));
    }

    #[test]
    fn a_piece_can_be_completed() {
        let text = format!("{}\nb\n", "æ".repeat(PIECE));
        let mut lines = lines(&text);
        let mut line = String::new();
        lines.next_piece(&mut line).unwrap();
        lines.complete(&mut line).unwrap();
        assert_eq!((line.chars().count(), lines.place().to_string()), (PIECE + 1, "f:1:1".into()));
        lines.complete(&mut line).unwrap();
        lines.next(&mut line).unwrap();
        assert_eq!((&*line, lines.place().to_string()), ("b\n", "f:2:1".into()));
    }
}
