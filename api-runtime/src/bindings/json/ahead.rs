//! Looking ahead. What is not JSON has nothing in it here: reading on finds out.

use std::borrow::Cow;

use super::super::error::DecodeError;
use super::{Json, Kind, plain_length};

impl<'de> Json<'de> {
    /// Goes on behind the value that comes now, by its quotes and brackets alone.
    fn jump(&mut self) -> Option<()> {
        if !matches!(self.kind().ok()?, Kind::List | Kind::Object) {
            return self.skip().ok();
        }
        let bytes = self.body.as_bytes();
        let (mut at, mut depth) = (self.at, 0_usize);
        loop {
            match bytes.get(at)? {
                b'"' => {
                    at += 1;
                    at += plain_length(bytes.get(at..)?);
                    while bytes.get(at) == Some(&b'\\') {
                        at += 2;
                        at += plain_length(bytes.get(at..)?);
                    }
                }
                b'[' | b'{' => depth += 1,
                b']' | b'}' => {
                    depth -= 1;
                    if depth == 0 {
                        self.at = at + 1;
                        return Some(());
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }

    /// The keys and values of the object that comes now; nothing for another value.
    pub(in super::super) fn entries(mut self) -> impl Iterator<Item = (Cow<'de, str>, Self)> {
        let mut first = true;
        let mut inside = self.kind() == Ok(Kind::Object) && self.enter().is_ok();
        std::iter::from_fn(move || {
            inside = inside && (first || self.jump().is_some());
            let key = if inside { self.next_key(&mut first).ok().flatten() } else { None };
            inside = key.is_some();
            key.map(|key| (key, self))
        })
    }

    /// The values of the list that comes now; nothing for another value.
    pub(in super::super) fn items(mut self) -> impl Iterator<Item = Self> {
        let mut first = true;
        let mut inside = self.kind() == Ok(Kind::List) && self.enter().is_ok();
        std::iter::from_fn(move || {
            inside = inside
                && (first || self.jump().is_some())
                && self.next_item(&mut first) == Ok(true);
            inside.then_some(self)
        })
    }

    /// The first value under `key`.
    pub(in super::super) fn get(self, key: &str) -> Option<Self> {
        self.entries().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The only value of the list that comes now.
    pub(in super::super) fn only_item(self) -> Option<Self> {
        let mut items = self.items();
        items.next().filter(|_| items.next().is_none())
    }

    pub(in super::super) fn is_null(mut self) -> bool {
        self.kind() == Ok(Kind::Null)
    }

    pub(in super::super) fn is_false(mut self) -> bool {
        self.kind() == Ok(Kind::Bool) && self.literal() == Ok(Some(false))
    }

    pub(in super::super) fn as_text(mut self) -> Option<Cow<'de, str>> {
        (self.kind() == Ok(Kind::Text)).then(|| self.text().ok()).flatten()
    }

    /// Whether this is a list as PHP writes one that has gaps: an object whose keys are all
    /// numbers.
    pub(in super::super) fn is_list_with_gaps(mut self) -> bool {
        self.kind() == Ok(Kind::Object) && self.entries().all(|(key, _)| key.parse::<u64>().is_ok())
    }

    /// The kind of the value that comes now, where a list with gaps is a list.
    pub(in super::super) fn listed_kind(mut self) -> Result<Kind, DecodeError> {
        let kind = self.kind()?;
        let is_empty = self.take_empty()?;
        Ok(if !is_empty && self.is_list_with_gaps() { Kind::List } else { kind })
    }

    /// Whether this is a list in any of the forms that PHP has for one.
    pub(in super::super) fn is_list(mut self) -> bool {
        matches!(self.kind(), Ok(Kind::List | Kind::Null)) || self.is_list_with_gaps()
    }
}

impl Json<'_> {
    /// Whether this is `[]`.
    pub(in super::super) fn is_empty_list(mut self) -> bool {
        self.kind() == Ok(Kind::List) && self.take_empty() == Ok(true)
    }

    /// Passes over `{}` or `[]`: PHP writes an empty object as `[]`, and an absent one as either.
    pub(in super::super) fn take_empty(&mut self) -> Result<bool, DecodeError> {
        let mut inside = *self;
        let end = match inside.peek()? {
            b'{' => b'}',
            b'[' => b']',
            _ => return Ok(false),
        };
        inside.at += 1;
        let empty = inside.take(end)?;
        if empty {
            *self = inside;
        }
        Ok(empty)
    }
}
