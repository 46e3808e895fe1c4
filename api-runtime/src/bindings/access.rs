//! What is inside lists and objects, value by value.

use std::borrow::Cow;
use std::collections::HashSet;

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::error::DecodeError;
use super::json::{Json, Kind};
use super::response::META_ALIASES;
use super::tolerant::Tolerant;

/// What stands where a list was asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Listing {
    List,
    /// An object whose keys are numbers.
    Gaps,
    /// The only item, without a list around it.
    One,
    Empty,
}

/// The items of a list.
pub(super) struct Items<'j, 'de> {
    json: &'j mut Json<'de>,
    shape: Listing,
    first: bool,
    index: usize,
    /// How the items are read, see [`Tolerant::inside`].
    strict: bool,
}

impl<'j, 'de> Items<'j, 'de> {
    pub(super) fn new(json: &'j mut Json<'de>, shape: Listing, strict: bool) -> Self {
        Self { json, shape, first: true, index: 0, strict }
    }

    /// Goes on to the next item; `false` behind the last one.
    fn advance(&mut self) -> Result<bool, DecodeError> {
        let more = match self.shape {
            Listing::List => self.json.next_item(&mut self.first)?,
            Listing::Gaps => self.json.next_key(&mut self.first)?.is_some(),
            Listing::One => std::mem::take(&mut self.first),
            Listing::Empty => false,
        };
        if !more {
            self.shape = Listing::Empty;
        }
        Ok(more)
    }

    /// Passes over what was not asked for.
    pub(super) fn finish(&mut self) -> Result<(), DecodeError> {
        while self.advance()? {
            self.json.skip()?;
        }
        Ok(())
    }
}

impl<'de> SeqAccess<'de> for &mut Items<'_, 'de> {
    type Error = DecodeError;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DecodeError> {
        if !self.advance()? {
            return Ok(None);
        }
        let index = self.index;
        self.index += 1;
        let value = seed.deserialize(Tolerant::inside(self.json, self.strict));
        value.map(Some).map_err(|error| error.inside(&index.to_string()))
    }
}

/// What stands around the entries of an object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    Object,
    /// A list of one.
    List,
    /// There are none.
    Nothing,
}

impl Around {
    /// Enters the object that comes now.
    pub(super) fn enter(
        json: &mut Json<'_>,
        expected: &impl serde::de::Expected,
    ) -> Result<Self, DecodeError> {
        let start = *json;
        let mut around = Self::Object;
        if json.kind()? == Kind::List {
            json.enter()?;
            if !json.next_item(&mut true)? {
                return Ok(Self::Nothing);
            }
            around = Self::List;
        }
        if json.kind()? != Kind::Object || around == Self::List && start.only_item().is_none() {
            return Err(DecodeError::invalid_type(start.unexpected(), expected));
        }
        json.enter()?;
        Ok(around)
    }

    /// Goes on behind it.
    pub(super) fn leave(self, json: &mut Json<'_>) -> Result<(), DecodeError> {
        if self == Self::List { json.skip_items(&mut false) } else { Ok(()) }
    }
}

/// The keys of a map so far. Most maps have few, which are looked through without hashes.
#[derive(Default)]
struct Seen<'de> {
    count: usize,
    few: [Cow<'de, str>; 8],
    others: HashSet<Cow<'de, str>>,
}

impl<'de> Seen<'de> {
    /// Whether the key was not there before.
    fn insert(&mut self, key: Cow<'de, str>) -> bool {
        if self.few[..self.count].contains(&key) {
            return false;
        }
        match self.few.get_mut(self.count) {
            Some(free) => {
                *free = key;
                self.count += 1;
                true
            }
            None => self.others.insert(key),
        }
    }
}

/// The entries of a map, each key once.
pub(super) struct Entries<'j, 'de> {
    json: &'j mut Json<'de>,
    open: bool,
    first: bool,
    seen: Seen<'de>,
    key: Cow<'de, str>,
}

impl<'j, 'de> Entries<'j, 'de> {
    /// Those of an object that was entered.
    pub(super) fn new(json: &'j mut Json<'de>, around: Around) -> Self {
        Self {
            json,
            open: around != Around::Nothing,
            first: true,
            seen: Seen::default(),
            key: Cow::Borrowed(""),
        }
    }

    /// Passes over what was not asked for.
    pub(super) fn finish(&mut self) -> Result<(), DecodeError> {
        if self.open { self.json.skip_entries(&mut self.first) } else { Ok(()) }
    }
}

impl<'de> MapAccess<'de> for &mut Entries<'_, 'de> {
    type Error = DecodeError;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DecodeError> {
        while self.open {
            let Some(key) = self.json.next_key(&mut self.first)? else {
                self.open = false;
                break;
            };
            if self.seen.insert(key.clone()) {
                let read = match &key {
                    Cow::Borrowed(key) => seed.deserialize(BorrowedStrDeserializer::new(key)),
                    Cow::Owned(key) => seed.deserialize(StrDeserializer::new(key)),
                };
                self.key = key;
                return read.map(Some);
            }
            self.json.skip()?;
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, DecodeError> {
        seed.deserialize(Tolerant::inside(self.json, false))
            .map_err(|error| error.inside(&self.key))
    }
}

/// The entries of an object that a struct has a field for, each once, aliases under the field's
/// own name.
pub(super) struct Fields<'j, 'de> {
    json: &'j mut Json<'de>,
    open: bool,
    first: bool,
    name: &'static str,
    known: &'static [&'static str],
    /// Where the object begins.
    start: Json<'de>,
    /// Bit by bit, which of `known` have been read.
    seen: [u64; 2],
    /// Where in `known` the next field is probably found, behind the one that is read.
    next: usize,
    /// The key of a field that is sent under another name, and the place of the field.
    alias: Option<(usize, Cow<'de, str>)>,
}

impl<'j, 'de> Fields<'j, 'de> {
    pub(super) fn new(
        json: &'j mut Json<'de>,
        around: Around,
        name: &'static str,
        known: &'static [&'static str],
    ) -> Self {
        let open = around != Around::Nothing;
        let start = *json;
        Self { json, open, first: true, name, known, start, seen: [0; 2], next: 0, alias: None }
    }

    /// The place in `known` of the field that `key` stands for, unless the struct does not know
    /// it.
    fn find(&self, key: &str) -> Option<usize> {
        self.position(key).or_else(|| {
            let aliases = self.json.aliases().iter().chain(&META_ALIASES);
            let (.., field) =
                aliases.copied().find(|(name, alias, _)| *name == self.name && *alias == key)?;
            // The field's own name goes before an alias, wherever it stands.
            self.position(field).filter(|_| !self.has(field))
        })
    }

    /// Whether the field at this place has not been read yet; from now on it has. Behind the 128th
    /// field nobody keeps count: one that stands twice there is an error.
    fn is_new(&mut self, index: usize) -> bool {
        let Some(seen) = self.seen.get_mut(index / 64) else { return true };
        let bit = 1 << (index % 64);
        let new = *seen & bit == 0;
        *seen |= bit;
        new
    }

    /// Adds the key of the field that is read to the place of an error.
    #[cold]
    fn inside(&self, error: DecodeError) -> DecodeError {
        let index = self.next.saturating_sub(1);
        match &self.alias {
            Some((field, key)) if *field == index => error.inside(key),
            _ => error.inside(self.known.get(index).copied().unwrap_or_default()),
        }
    }

    fn position(&self, key: &str) -> Option<usize> {
        let (before, after) = self.known.split_at(self.next.min(self.known.len()));
        let is_it = |name: &&str| {
            name.len() == key.len() && name.bytes().next() == key.bytes().next() && *name == key
        };
        let find = |names: &[&str]| names.iter().position(is_it);
        find(after).map(|index| before.len() + index).or_else(|| find(before))
    }

    /// Whether the object has this key.
    fn has(&self, wanted: &str) -> bool {
        let (mut json, mut first) = (self.start, true);
        while let Ok(Some(key)) = json.next_key(&mut first) {
            if key == wanted {
                return true;
            }
            if json.skip().is_err() {
                break;
            }
        }
        false
    }

    /// Passes over what was not asked for.
    pub(super) fn finish(&mut self) -> Result<(), DecodeError> {
        if self.open { self.json.skip_entries(&mut self.first) } else { Ok(()) }
    }
}

/// A field by its place among those of its struct, which derived code understands faster than its
/// name.
struct Field(usize);

impl<'de> Deserializer<'de> for Field {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_u64(self.0 as u64)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for &mut Fields<'_, 'de> {
    type Error = DecodeError;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DecodeError> {
        while self.open {
            if !self.json.next_entry(&mut self.first)? {
                self.open = false;
                break;
            }
            // Most answers have their fields in the order of the documentation.
            let index = match self.known.get(self.next) {
                Some(expected) if self.json.take_key(expected)? => Some(self.next),
                _ => {
                    let key = self.json.key()?;
                    let index = self.find(&key);
                    if let Some(index) = index
                        && self.known.get(index).is_some_and(|name| *name != key)
                    {
                        self.alias = Some((index, key));
                    }
                    index
                }
            };
            if let Some(index) = index.filter(|index| self.is_new(*index)) {
                self.next = index + 1;
                return seed.deserialize(Field(index)).map(Some);
            }
            self.json.skip()?;
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, DecodeError> {
        seed.deserialize(Tolerant::inside(self.json, false)).map_err(|error| self.inside(error))
    }
}
