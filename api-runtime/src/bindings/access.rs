//! What is inside lists and objects, value by value.

use std::borrow::Cow;
use std::collections::HashSet;

use serde::Deserialize;
use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, Expected, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::error::DecodeError;
use super::json::{Json, Kind};
use super::response::META_ALIASES;
use super::tolerant::Tolerant;

/// What stands where a list was asked for.
enum Listing {
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
    /// Enters the list that comes now, in any of its forms.
    pub(super) fn enter(
        json: &'j mut Json<'de>,
        strict: bool,
        expected: &dyn Expected,
    ) -> Result<Self, DecodeError> {
        let start = *json;
        let shape = match json.kind()? {
            Kind::Null => {
                json.literal()?;
                Listing::Empty
            }
            Kind::List => {
                json.enter()?;
                Listing::List
            }
            Kind::Object if start.is_list_with_gaps() => {
                json.enter()?;
                Listing::Gaps
            }
            Kind::Object => {
                json.go_down()?;
                Listing::One
            }
            _ => return Err(DecodeError::invalid_type(start.unexpected(), expected)),
        };
        Ok(Self { json, shape, first: true, index: 0, strict })
    }

    /// Goes on to the next item; `false` behind the last one.
    fn advance(&mut self) -> Result<bool, DecodeError> {
        let more = match self.shape {
            Listing::List => self.json.next_item(&mut self.first)?,
            Listing::Gaps => self.json.next_key(&mut self.first)?.is_some(),
            Listing::One if std::mem::take(&mut self.first) => true,
            Listing::One => {
                self.json.go_up();
                false
            }
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

    /// Adds the place of an item to an error.
    #[cold]
    fn inside(index: usize, error: DecodeError) -> DecodeError {
        error.inside(&index.to_string())
    }

    /// Reads all of them.
    pub(super) fn collect<T: Deserialize<'de>>(mut self) -> Result<Vec<T>, DecodeError> {
        /// How many bytes may be set aside for items that are not read yet, whatever the length of
        /// the body.
        const SET_ASIDE: usize = 1 << 20;
        let mut items = Vec::new();
        let start = self.json.left();
        while self.advance()? {
            match T::deserialize(Tolerant::inside(self.json, self.strict)) {
                Ok(item) => items.push(item),
                Err(error) => return Err(Self::inside(items.len(), error)),
            }
            if items.len() == 1 {
                // The others are probably as long as the first one.
                let left = self.json.left();
                let others = left / (start - left).max(1);
                items.reserve(others.min(SET_ASIDE.max(left) / size_of::<T>().max(1)));
            }
        }
        Ok(items)
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
        match seed.deserialize(Tolerant::inside(self.json, self.strict)) {
            Ok(item) => Ok(Some(item)),
            Err(error) => Err(Items::inside(index, error)),
        }
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
    pub(super) fn enter(json: &mut Json<'_>, expected: &dyn Expected) -> Result<Self, DecodeError> {
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

    /// The place in `known` of the field that is sent under this other name.
    fn find_alias(&self, key: &str) -> Option<usize> {
        let aliases = self.json.aliases().iter().chain(&META_ALIASES);
        let (.., field) =
            aliases.copied().find(|(name, alias, _)| *alias == key && *name == self.name)?;
        // The field's own name goes before an alias, wherever it stands.
        self.position(field).filter(|_| !self.has(field))
    }

    /// Goes on to the next field that the struct knows and that has not been read yet, and returns
    /// its place in `known`.
    #[inline]
    fn next_field(&mut self) -> Result<Option<usize>, DecodeError> {
        // Most answers have their fields in the order of the documentation.
        let index = self.next;
        if self.takes(index) {
            if self.is_new(index) {
                return Ok(Some(index));
            }
            self.json.skip()?;
        }
        self.search()
    }

    /// Goes on to the value of the field at this place in `known`, if its key comes now.
    #[inline]
    fn takes(&mut self, place: usize) -> bool {
        self.open
            && self
                .known
                .get(place)
                .is_some_and(|name| self.json.take_next_key(name, &mut self.first))
    }

    /// As `next_field`, whatever comes next.
    #[inline(never)]
    fn search(&mut self) -> Result<Option<usize>, DecodeError> {
        let orders = self.json.orders();
        if let Some(guess) = orders.and_then(|orders| orders.guess(self.known, self.next))
            && self.takes(guess)
        {
            if self.is_new(guess) {
                return Ok(Some(guess));
            }
            self.json.skip()?;
        }
        while self.open {
            let plain = self.json.take_next_plain_key(&mut self.first).map(Cow::Borrowed);
            let key = match plain {
                Some(key) => Some(key),
                None => self.json.next_key(&mut self.first)?,
            };
            let Some(key) = key else {
                self.open = false;
                break;
            };
            if let Some(index) = self.position(&key) {
                if let Some(orders) = orders {
                    orders.remember(self.known, self.next, index);
                }
                if self.is_new(index) {
                    return Ok(Some(index));
                }
            } else if let Some(index) = self.find_alias(&key).filter(|index| self.is_new(*index)) {
                self.alias = Some((index, key));
                return Ok(Some(index));
            }
            self.json.skip()?;
        }
        Ok(None)
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
        let (initial, last) = (key.as_bytes().first(), key.as_bytes().last());
        // Names of one length differ at their ends, more often than not.
        let is_it = |name: &&str| {
            name.len() == key.len()
                && name.as_bytes().first() == initial
                && name.as_bytes().last() == last
                && *name == key
        };
        match after.iter().position(is_it) {
            Some(index) => Some(before.len() + index),
            None => before.iter().position(is_it),
        }
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
        let Some(index) = self.next_field()? else { return Ok(None) };
        self.next = index + 1;
        seed.deserialize(Field(index)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, DecodeError> {
        seed.deserialize(Tolerant::inside(self.json, false)).map_err(|error| self.inside(error))
    }
}
