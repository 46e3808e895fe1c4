//! JSON as it stands in a body, read from left to right, with a look ahead where the API's forms
//! need one.

mod ahead;

use std::borrow::Cow;

use hifijson::escape::Lex as _;
use hifijson::num::LexWrite as _;
use hifijson::{Read as _, SliceLexer};
use serde::de::Error as _;

use super::dialect::{Alias, Dialect};
use super::error::DecodeError;
use super::order::Orders;

/// How many levels JSON may nest.
const MAX_DEPTH: u8 = 128;

/// A place in a body. A copy of it is a bookmark: reading on leaves it where it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Json<'de> {
    body: &'de str,
    at: usize,
    depth: u8,
    aliases: &'static [Alias],
    orders: Option<&'de Orders>,
    /// `{}` is an object without properties, and not a way to write that there is none.
    has_empty_objects: bool,
}

/// What the first byte of a value tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Bool,
    Number,
    Text,
    List,
    Object,
}

/// A number as it stands there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Number {
    Integer(i64),
    /// An integer above `i64::MAX`.
    Large(u64),
    Float(f64),
}

impl<'de> Json<'de> {
    /// The value that a body holds. A byte order mark, which a PHP file may put in front of it, is
    /// passed over.
    pub(super) fn new(body: &'de [u8]) -> Result<Self, DecodeError> {
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_end();
        let text = std::str::from_utf8(body).map_err(|error| {
            // Without a length it is the end of the body that is in the middle of a character.
            DecodeError::syntax(body, error.error_len().map_or(body.len(), |_| error.valid_up_to()))
        })?;
        let (aliases, orders) = (&[][..], None);
        Ok(Self { body: text, at: 0, depth: 0, aliases, orders, has_empty_objects: false })
    }

    /// Sets how the API writes JSON.
    pub(super) fn with(self, dialect: Dialect) -> Self {
        let Dialect { aliases, has_empty_objects } = dialect;
        Self { aliases, has_empty_objects, ..self }
    }

    /// Has the order of fields remembered there.
    pub(super) fn remembering(self, orders: &'de Orders) -> Self {
        Self { orders: Some(orders), ..self }
    }

    /// Where the order of fields is remembered.
    pub(super) fn orders(&self) -> Option<&'de Orders> {
        self.orders
    }

    /// The same place, where `{}` is a way to write that there is nothing.
    pub(super) fn without_empty_objects(self) -> Self {
        Self { has_empty_objects: false, ..self }
    }

    /// The other names that fields of types are sent under.
    pub(super) fn aliases(&self) -> &'static [Alias] {
        self.aliases
    }

    /// Whether `{}` is an object without properties, and not a way to write that there is none.
    pub(super) fn has_empty_objects(&self) -> bool {
        self.has_empty_objects
    }

    /// How many bytes there are from here on.
    pub(super) fn left(&self) -> usize {
        self.body.len() - self.at
    }

    fn rest(&self) -> &'de [u8] {
        self.body.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// The kind of the value that comes now.
    #[inline]
    pub(super) fn kind(&mut self) -> Result<Kind, DecodeError> {
        Ok(match self.peek()? {
            b'"' => Kind::Text,
            b'0'..=b'9' | b'-' => Kind::Number,
            b'{' => Kind::Object,
            b'[' => Kind::List,
            b't' | b'f' => Kind::Bool,
            b'n' => Kind::Null,
            _ => return Err(self.malformed()),
        })
    }

    #[inline]
    fn peek(&mut self) -> Result<u8, DecodeError> {
        while let Some(byte) = self.body.as_bytes().get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Ok(*byte);
            }
            self.at += 1;
        }
        Err(self.malformed())
    }

    /// Passes over `byte`, if it comes now.
    fn take(&mut self, byte: u8) -> Result<bool, DecodeError> {
        let found = self.peek()? == byte;
        self.at += usize::from(found);
        Ok(found)
    }

    /// Reads `null`, `true` or `false`.
    pub(super) fn literal(&mut self) -> Result<Option<bool>, DecodeError> {
        let (length, value) = match self.rest() {
            [b't', b'r', b'u', b'e', ..] => (4, Some(true)),
            [b'f', b'a', b'l', b's', b'e', ..] => (5, Some(false)),
            [b'n', b'u', b'l', b'l', ..] => (4, None),
            rest => {
                if [b"true".as_slice(), b"false", b"null"].iter().any(|word| word.starts_with(rest))
                {
                    self.at = self.body.len();
                }
                return Err(self.malformed());
            }
        };
        self.at += length;
        Ok(value)
    }

    /// Reads a string without escapes, if one comes now and nothing stands before it.
    #[inline]
    pub(super) fn take_plain_text(&mut self) -> Option<&'de str> {
        let bytes = self.body.as_bytes();
        if bytes.get(self.at) != Some(&b'"') {
            return None;
        }
        let start = self.at + 1;
        let end = start + plain_length(bytes.get(start..)?);
        let text = self.body.get(start..end).filter(|_| bytes.get(end) == Some(&b'"'))?;
        self.at = end + 1;
        Some(text)
    }

    /// Reads a string. It borrows from the body unless it has escapes.
    pub(super) fn text(&mut self) -> Result<Cow<'de, str>, DecodeError> {
        if let Some(plain) = self.take_plain_text() {
            return Ok(Cow::Borrowed(plain));
        }
        let plain = self.plain_text()?;
        self.escaped_text(plain).map(Cow::Owned)
    }

    /// Reads what follows `plain` in a string: an escape, and the rest.
    fn escaped_text(&mut self, plain: &str) -> Result<String, DecodeError> {
        // Escapes are longer than what they stand for.
        let room = self.rest().iter().position(|byte| *byte == b'"').unwrap_or_default();
        let mut text = String::with_capacity(plain.len() + room);
        text.push_str(plain);
        while self.rest().first() != Some(&b'"') {
            text.push(self.escape()?);
            // As if the escape were the quote that a string begins with.
            self.at -= 1;
            text.push_str(self.plain_text()?);
        }
        self.at += 1;
        Ok(text)
    }

    /// Reads an escape, which begins with a backslash.
    fn escape(&mut self) -> Result<char, DecodeError> {
        let mut lexer = SliceLexer::new(self.rest().get(1..).unwrap_or_default());
        let escaped = lexer.take_next().and_then(|kind| lexer.escape(kind).ok());
        let left = match (escaped, lexer.as_slice()) {
            // The body may break off in the middle of a pair of escapes.
            (None, left) if b"\\u".starts_with(left) => 0,
            (_, left) => left.len(),
        };
        self.at = self.body.len() - left;
        escaped.ok_or_else(|| self.malformed())
    }

    /// Reads a string up to its end or to its first escape.
    #[inline]
    fn plain_text(&mut self) -> Result<&'de str, DecodeError> {
        self.at += 1;
        let end = self.at + plain_length(self.rest());
        let text = self.body.get(self.at..end);
        self.at = end;
        match (text, self.body.as_bytes().get(end)) {
            (Some(text), Some(b'"' | b'\\')) => Ok(text),
            _ => Err(self.malformed()),
        }
    }

    /// Reads a number as it is written.
    pub(super) fn number_text(&mut self) -> Result<(&'de str, bool), DecodeError> {
        let mut lexer = SliceLexer::new(self.rest());
        let number = lexer.num_string().validated();
        self.at = self.body.len() - lexer.as_slice().len();
        match number {
            Ok((text, parts)) => Ok((text, parts.is_int())),
            Err(_) => Err(self.malformed()),
        }
    }

    /// Reads a number.
    pub(super) fn number(&mut self) -> Result<Number, DecodeError> {
        if let Some((value, length)) = short_integer(self.rest()) {
            self.at += length;
            return Ok(Number::Integer(value));
        }
        let (text, is_integer) = self.number_text()?;
        if is_integer {
            if let Ok(value) = text.parse() {
                return Ok(Number::Integer(value));
            }
            if let Ok(value) = text.parse() {
                return Ok(Number::Large(value));
            }
        }
        let value = text.parse().ok().filter(|value: &f64| value.is_finite());
        value.map(Number::Float).ok_or_else(|| self.malformed())
    }

    /// Reads a string that is a short integer and nothing else.
    #[inline]
    pub(super) fn take_quoted_integer(&mut self) -> Option<i64> {
        let text = self.rest().strip_prefix(b"\"")?;
        let (value, length) = short_integer(text)?;
        let is_all = text.get(length) == Some(&b'"');
        self.at += if is_all { length + 2 } else { 0 };
        is_all.then_some(value)
    }

    /// Enters the list or object that comes now.
    pub(super) fn enter(&mut self) -> Result<(), DecodeError> {
        self.go_down()?;
        self.at += 1;
        Ok(())
    }

    /// Counts one level more, without anything that is entered: what is read as a list of itself
    /// must come to an end.
    pub(super) fn go_down(&mut self) -> Result<(), DecodeError> {
        if self.depth == MAX_DEPTH {
            return Err(DecodeError::custom(format_args!(
                "the JSON nests more than {MAX_DEPTH} levels"
            )));
        }
        self.depth += 1;
        Ok(())
    }

    /// Counts one level less.
    pub(super) fn go_up(&mut self) {
        self.depth -= 1;
    }

    /// Goes on to the next value of the list that was entered; `false` behind its end.
    pub(super) fn next_item(&mut self, first: &mut bool) -> Result<bool, DecodeError> {
        // `[1,]` is caught by whoever reads the value.
        self.next(b']', first)
    }

    /// Goes on to the next value of the object that was entered; `None` behind its end.
    pub(super) fn next_key(
        &mut self,
        first: &mut bool,
    ) -> Result<Option<Cow<'de, str>>, DecodeError> {
        if !self.next_entry(first)? {
            return Ok(None);
        }
        self.key().map(Some)
    }

    /// Goes on to the next value of the object that was entered and returns its key, if nothing but
    /// an entry without whitespace and escapes stands there.
    #[inline]
    pub(super) fn take_next_plain_key(&mut self, first: &mut bool) -> Option<&'de str> {
        let rest = self.rest();
        let entry = if *first { rest } else { rest.strip_prefix(b",")? };
        let start = self.at + usize::from(!*first) + 1;
        let length = plain_length(entry.strip_prefix(b"\"")?);
        if entry.get(length + 1..length + 3) != Some(b"\":") {
            return None;
        }
        let key = self.body.get(start..start + length)?;
        self.at = start + length + 2;
        *first = false;
        Some(key)
    }

    /// Reads the key that comes now, and goes on to its value.
    fn key(&mut self) -> Result<Cow<'de, str>, DecodeError> {
        let key = self.text()?;
        self.colon()?;
        Ok(key)
    }

    /// Goes on to the next key of the object that was entered; `false` behind its end.
    fn next_entry(&mut self, first: &mut bool) -> Result<bool, DecodeError> {
        if !self.next(b'}', first)? {
            return Ok(false);
        }
        if self.peek()? == b'"' { Ok(true) } else { Err(self.malformed()) }
    }

    /// Passes over the next key of the object that was entered, and goes on to its value, if this
    /// is the key and nothing but it stands there: no whitespace, no escapes. Machines write so.
    #[inline]
    pub(super) fn take_next_key(&mut self, key: &str, first: &mut bool) -> bool {
        let rest = self.rest();
        let entry = if *first { Some(rest) } else { rest.strip_prefix(b",") };
        let Some(entry) = entry.and_then(|entry| entry.get(..key.len() + 3)) else { return false };
        let is_it = matches!(entry, [b'"', name @ .., b'"', b':'] if name == key.as_bytes());
        if is_it {
            self.at += entry.len() + usize::from(!*first);
            *first = false;
        }
        is_it
    }

    fn colon(&mut self) -> Result<(), DecodeError> {
        // Nothing stands before it in what a machine wrote.
        if self.body.as_bytes().get(self.at) == Some(&b':') {
            self.at += 1;
            return Ok(());
        }
        if self.take(b':')? { Ok(()) } else { Err(self.malformed()) }
    }

    fn next(&mut self, end: u8, first: &mut bool) -> Result<bool, DecodeError> {
        let byte = self.peek()?;
        if byte == end {
            self.at += 1;
            self.go_up();
            return Ok(false);
        }
        if !std::mem::take(first) {
            if byte != b',' {
                return Err(self.malformed());
            }
            self.at += 1;
        }
        Ok(true)
    }

    /// Passes over a value.
    pub(super) fn skip(&mut self) -> Result<(), DecodeError> {
        match self.kind()? {
            Kind::Null | Kind::Bool => self.literal().map(drop),
            Kind::Number => self.skip_number(),
            Kind::Text => self.skip_text(),
            Kind::List => {
                self.enter()?;
                self.skip_items(&mut true)
            }
            Kind::Object => {
                self.enter()?;
                self.skip_entries(&mut true)
            }
        }
    }

    /// Passes over what is left of the list that was entered.
    pub(super) fn skip_items(&mut self, first: &mut bool) -> Result<(), DecodeError> {
        while self.next_item(first)? {
            self.skip()?;
        }
        Ok(())
    }

    /// Passes over what is left of the object that was entered.
    pub(super) fn skip_entries(&mut self, first: &mut bool) -> Result<(), DecodeError> {
        while self.next_entry(first)? {
            self.skip_text()?;
            self.colon()?;
            self.skip()?;
        }
        Ok(())
    }

    #[inline]
    fn skip_text(&mut self) -> Result<(), DecodeError> {
        if self.take_plain_text().is_some() {
            return Ok(());
        }
        self.plain_text()?;
        while self.rest().first() != Some(&b'"') {
            self.escape()?;
            // As if the escape were the quote that a string begins with.
            self.at -= 1;
            self.plain_text()?;
        }
        self.at += 1;
        Ok(())
    }

    #[inline]
    fn skip_number(&mut self) -> Result<(), DecodeError> {
        if let Some((_, length)) = short_integer(self.rest()) {
            self.at += length;
            return Ok(());
        }
        self.number_text().map(drop)
    }

    /// Fails unless only whitespace remains.
    pub(super) fn end(mut self) -> Result<(), DecodeError> {
        let rest = self.rest().trim_ascii_start();
        self.at = self.body.len() - rest.len();
        if rest.is_empty() { Ok(()) } else { Err(self.malformed()) }
    }

    #[cold]
    fn malformed(self) -> DecodeError {
        DecodeError::syntax(self.body.as_bytes(), self.at)
    }
}

/// The integer that `bytes` begin with, and its length, where it is short and nothing else: most
/// numbers are ids.
fn short_integer(bytes: &[u8]) -> Option<(i64, usize)> {
    // A number with this few digits does not overflow.
    const DIGITS: usize = 18;
    let (mut value, mut length) = (0_i64, 0);
    while let Some(digit @ b'0'..=b'9') = bytes.get(length) {
        if length == DIGITS {
            return None;
        }
        value = value * 10 + i64::from(digit - b'0');
        length += 1;
    }
    let is_other = matches!(bytes.get(length), None | Some(b'.' | b'e' | b'E'))
        || (bytes.first() == Some(&b'0') && length > 1);
    (length > 0 && !is_other).then_some((value, length))
}

/// How many bytes there are before the first that is a quote, a backslash or a control character.
fn plain_length(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 0xff;
    const TOPS: u64 = ONES << 7;
    let (words, _) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        // The top bit of each byte below `limit`; a borrow can only add wrong bits above the first
        // right one.
        let below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit) & !word & TOPS;
        let found = below(word, 0x20)
            | below(word ^ (ONES * u64::from(b'"')), 1)
            | below(word ^ (ONES * u64::from(b'\\')), 1);
        if found != 0 {
            return index * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let start = words.len() * 8;
    let rest = bytes[start..].iter().position(|byte| matches!(byte, b'"' | b'\\' | ..0x20));
    rest.map_or(bytes.len(), |length| start + length)
}
