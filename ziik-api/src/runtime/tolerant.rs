//! Reads types from JSON the way the API writes it, which is the way PHP writes it.
//!
//! What a type asks for decides what is accepted:
//!
//! | asked for | accepted beside it |
//! |---|---|
//! | a boolean | `0`, `1`, and `"0"`, `"1"`, `"true"`, `"false"` |
//! | an integer | `"12"`, `12.0`, and a PHP date object (its Unix seconds) |
//! | a number | `"1.5"` |
//! | a string | a number, a boolean |
//! | a list | `null` and `{}` (empty), an object with numbers as keys (its values), one object (a list of it) |
//! | an object | `[]` (empty), a list of one object |
//! | a map | the same, and `null` (empty) |
//! | something optional | `null`, `{}`, `[]` and nothing at all |
//! | a struct, at the top | the struct under `data` |
//!
//! Unknown fields are passed over; of a field that stands twice, the first counts.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    Visitor,
};
use serde::forward_to_deserialize_any;

use super::error::DecodeError;
use super::node::Node;

/// Reads a body. A byte order mark, which a PHP file may put in front of it, is passed over.
pub(super) fn parse(body: &[u8]) -> Result<Node<'_>, DecodeError> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    serde_json::from_slice(body.trim_ascii_end()).map_err(|error| DecodeError::syntax(&error))
}

/// Reads a value that stands anywhere in an answer.
pub(super) fn read<T: DeserializeOwned>(node: &Node<'_>) -> Result<T, DecodeError> {
    T::deserialize(Tolerant { node, top: false })
}

/// Reads a whole answer, in or out of an envelope.
pub(super) fn read_top<T: DeserializeOwned>(node: &Node<'_>) -> Result<T, DecodeError> {
    T::deserialize(Tolerant { node, top: true })
}

/// For a field that is sent as `false` when there is nothing.
pub(crate) fn none_if_false<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    struct Value<T>(PhantomData<T>);
    impl<'de, T: Deserialize<'de>> Visitor<'de> for Value<T> {
        type Value = Option<T>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a value or false")
        }
        fn visit_none<E>(self) -> Result<Self::Value, E> {
            Ok(None)
        }
        fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
            Option::deserialize(deserializer)
        }
    }
    deserializer.deserialize_newtype_struct(NONE_IF_FALSE, Value(PhantomData))
}

/// The name by which [`none_if_false`] tells [`Tolerant`] what it is about.
const NONE_IF_FALSE: &str = "none_if_false";

#[derive(Clone, Copy)]
struct Tolerant<'n, 'de> {
    node: &'n Node<'de>,
    top: bool,
}

impl<'n, 'de> Tolerant<'n, 'de> {
    fn inner(node: &'n Node<'de>) -> Self {
        Self { node, top: false }
    }

    fn unexpected(self) -> Unexpected<'n> {
        match self.node {
            Node::Null => Unexpected::Unit,
            Node::Bool(value) => Unexpected::Bool(*value),
            Node::Integer(value) => Unexpected::Signed(*value),
            Node::Large(value) => Unexpected::Unsigned(*value),
            Node::Float(value) => Unexpected::Float(*value),
            Node::Text(text) => Unexpected::Str(text),
            Node::List(_) => Unexpected::Seq,
            Node::Object(_) => Unexpected::Map,
        }
    }

    fn boolean(self) -> Option<bool> {
        match self.node {
            Node::Bool(value) => Some(*value),
            Node::Integer(0) => Some(false),
            Node::Integer(1) => Some(true),
            Node::Text(text) => match text.as_ref() {
                "0" | "false" => Some(false),
                "1" | "true" => Some(true),
                _ => None,
            },
            _ => None,
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "only whole numbers that an f64 holds exactly get here")]
    fn integer(self) -> Option<i64> {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        match self.node {
            Node::Integer(value) => Some(*value),
            Node::Float(value) if value.fract() == 0.0 && value.abs() <= EXACT => Some(*value as i64),
            Node::Text(text) => text.trim().parse().ok(),
            Node::Object(_) => php_date(self.node),
            _ => None,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a number that JSON wrote as an integer is asked for as a float")]
    fn float(self) -> Option<f64> {
        match self.node {
            Node::Float(value) => Some(*value),
            Node::Integer(value) => Some(*value as f64),
            Node::Large(value) => Some(*value as f64),
            Node::Text(text) => text.trim().parse().ok().filter(|value: &f64| value.is_finite()),
            _ => None,
        }
    }

    fn text(self) -> Option<Cow<'n, str>> {
        Some(match self.node {
            Node::Text(text) => Cow::Borrowed(text.as_ref()),
            Node::Bool(value) => Cow::Owned(value.to_string()),
            Node::Integer(value) => Cow::Owned(value.to_string()),
            Node::Large(value) => Cow::Owned(value.to_string()),
            Node::Float(value) => Cow::Owned(value.to_string()),
            _ => return None,
        })
    }

    /// The entries of an object, or of the one object in a list; an empty list is an empty object.
    fn entries(self) -> Option<&'n [(Cow<'de, str>, Node<'de>)]> {
        match self.node {
            Node::Object(entries) => Some(entries),
            Node::List(items) => match &items[..] {
                [] => Some(&[]),
                [Node::Object(entries)] => Some(entries),
                _ => None,
            },
            _ => None,
        }
    }
}

/// Implements `deserialize_*` for the scalar types by the method that reads them.
macro_rules! scalars {
    ($($method:ident => $read:ident, $visit:ident;)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
            match self.$read() {
                Some(value) => visitor.$visit(value),
                None => Err(DecodeError::invalid_type(self.unexpected(), &visitor)),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Tolerant<'_, '_> {
    type Error = DecodeError;

    scalars! {
        deserialize_bool => boolean, visit_bool;
        deserialize_i8 => integer, visit_i64;
        deserialize_i16 => integer, visit_i64;
        deserialize_i32 => integer, visit_i64;
        deserialize_i64 => integer, visit_i64;
        deserialize_u8 => integer, visit_i64;
        deserialize_u16 => integer, visit_i64;
        deserialize_u32 => integer, visit_i64;
        deserialize_f32 => float, visit_f64;
        deserialize_f64 => float, visit_f64;
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.node {
            Node::Large(value) => visitor.visit_u64(*value),
            _ => self.deserialize_i64(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.text() {
            Some(Cow::Borrowed(text)) => visitor.visit_str(text),
            Some(Cow::Owned(text)) => visitor.visit_string(text),
            None => Err(DecodeError::invalid_type(self.unexpected(), &visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if *self.node == Node::Null || self.node.is_empty_container() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.node {
            Node::Null => visitor.visit_seq(Items { rest: [].iter(), index: 0 }),
            Node::List(items) => visitor.visit_seq(Items { rest: items.iter(), index: 0 }),
            Node::Object(entries) if self.node.is_list_with_gaps() => {
                visitor.visit_seq(Items { rest: entries.iter().map(|(_, value)| value), index: 0 })
            }
            Node::Object(_) => match self.node.get("data").filter(|data| self.top && data.is_list()) {
                Some(data) => Tolerant::inner(data).deserialize_seq(visitor),
                None => visitor.visit_seq(Items { rest: [self.node].into_iter(), index: 0 }),
            },
            _ => Err(DecodeError::invalid_type(self.unexpected(), &visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let entries = if *self.node == Node::Null { Some(&[][..]) } else { self.entries() };
        match entries {
            Some(entries) => visitor.visit_map(Entries::new(entries)),
            None => Err(DecodeError::invalid_type(self.unexpected(), &visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let Some(entries) = self.entries() else { return Err(DecodeError::invalid_type(self.unexpected(), &visitor)) };
        let enveloped = entries.iter().find(|(key, _)| key == "data").filter(|_| self.top && !fields.contains(&"data"));
        if let Some((_, data)) = enveloped {
            return Tolerant::inner(data).deserialize_struct(name, fields, visitor);
        }
        visitor.visit_map(Fields { name, known: fields, entries, rest: entries.iter(), seen: Vec::new(), value: None })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match self.node {
            Node::Bool(false) if name == NONE_IF_FALSE => visitor.visit_none(),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match self.node {
            Node::Object(entries) => visitor.visit_enum(MapAccessDeserializer::new(Entries::new(entries))),
            _ => match self.text() {
                Some(text) => visitor.visit_enum(IntoDeserializer::<DecodeError>::into_deserializer(text.as_ref())),
                None => Err(DecodeError::invalid_type(self.unexpected(), &visitor)),
            },
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_unit()
    }

    /// As it is: any JSON value was asked for.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.node {
            Node::Null => visitor.visit_unit(),
            Node::Bool(value) => visitor.visit_bool(*value),
            Node::Integer(value) => visitor.visit_i64(*value),
            Node::Large(value) => visitor.visit_u64(*value),
            Node::Float(value) => visitor.visit_f64(*value),
            Node::Text(text) => visitor.visit_str(text),
            Node::List(items) => visitor.visit_seq(Items { rest: items.iter(), index: 0 }),
            Node::Object(entries) => visitor.visit_map(Entries::new(entries)),
        }
    }

    forward_to_deserialize_any! { i128 u128 char bytes byte_buf unit_struct identifier }
}

struct Items<I> {
    rest: I,
    index: usize,
}

impl<'n, 'de: 'n, 'x, I: Iterator<Item = &'n Node<'de>>> SeqAccess<'x> for Items<I> {
    type Error = DecodeError;

    fn next_element_seed<S: DeserializeSeed<'x>>(&mut self, seed: S) -> Result<Option<S::Value>, DecodeError> {
        let Some(node) = self.rest.next() else { return Ok(None) };
        let index = self.index;
        self.index += 1;
        seed.deserialize(Tolerant::inner(node)).map(Some).map_err(|error| error.inside(&index.to_string()))
    }

    fn size_hint(&self) -> Option<usize> {
        self.rest.size_hint().1
    }
}

/// The entries of a map, each key once.
struct Entries<'n, 'de> {
    rest: std::slice::Iter<'n, (Cow<'de, str>, Node<'de>)>,
    seen: HashSet<&'n str>,
    value: Option<(&'n str, &'n Node<'de>)>,
}

impl<'n, 'de> Entries<'n, 'de> {
    fn new(entries: &'n [(Cow<'de, str>, Node<'de>)]) -> Self {
        Self { rest: entries.iter(), seen: HashSet::new(), value: None }
    }
}

impl<'x> MapAccess<'x> for Entries<'_, '_> {
    type Error = DecodeError;

    fn next_key_seed<S: DeserializeSeed<'x>>(&mut self, seed: S) -> Result<Option<S::Value>, DecodeError> {
        let Some((key, value)) = self.rest.by_ref().find(|(key, _)| self.seen.insert(key)) else { return Ok(None) };
        self.value = Some((key, value));
        seed.deserialize(StrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'x>>(&mut self, seed: S) -> Result<S::Value, DecodeError> {
        value_of(self.value.take(), seed)
    }
}

/// The entries of an object that a struct has a field for, each once, aliases under the field's own name.
struct Fields<'n, 'de> {
    name: &'static str,
    known: &'static [&'static str],
    entries: &'n [(Cow<'de, str>, Node<'de>)],
    rest: std::slice::Iter<'n, (Cow<'de, str>, Node<'de>)>,
    seen: Vec<&'static str>,
    value: Option<(&'n str, &'n Node<'de>)>,
}

impl Fields<'_, '_> {
    /// The struct's name for `key`, unless the struct does not know it or has it already.
    fn field(&self, key: &str) -> Option<&'static str> {
        let known = |key: &str| self.known.iter().copied().find(|field| *field == key);
        let field = known(key).or_else(|| {
            let aliases = crate::generated::ALIASES.iter();
            let (.., field) = aliases.copied().find(|(name, alias, _)| *name == self.name && *alias == key)?;
            // The field's own name goes before an alias, wherever it stands.
            known(field).filter(|field| !self.entries.iter().any(|(key, _)| key == field))
        })?;
        (!self.seen.contains(&field)).then_some(field)
    }
}

impl<'x> MapAccess<'x> for Fields<'_, '_> {
    type Error = DecodeError;

    fn next_key_seed<S: DeserializeSeed<'x>>(&mut self, seed: S) -> Result<Option<S::Value>, DecodeError> {
        while let Some((key, value)) = self.rest.next() {
            if let Some(field) = self.field(key) {
                self.seen.push(field);
                self.value = Some((key, value));
                return seed.deserialize(StrDeserializer::new(field)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'x>>(&mut self, seed: S) -> Result<S::Value, DecodeError> {
        value_of(self.value.take(), seed)
    }
}

fn value_of<'x, S: DeserializeSeed<'x>>(value: Option<(&str, &Node<'_>)>, seed: S) -> Result<S::Value, DecodeError> {
    let Some((key, value)) = value else { return Err(DecodeError::custom("a value was asked for before its key")) };
    seed.deserialize(Tolerant::inner(value)).map_err(|error| error.inside(key))
}

/// The Unix seconds of `{"date": "2025-03-19 08:15:00.000000", "timezone_type": 3, "timezone": "UTC"}`, the form in which PHP writes a
/// `DateTime`. Only UTC and numeric offsets are understood: names of zones would need their rules.
fn php_date(node: &Node<'_>) -> Option<i64> {
    let date = node.get("date")?.as_text()?;
    let offset = offset_seconds(node.get("timezone")?.as_text()?)?;
    let (day, time) = date.split_once([' ', 'T'])?;
    let mut day = day.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (day.next()??, day.next()??, day.next()??);
    let mut time = time.split('.').next()?.splitn(3, ':').map(|part| part.parse::<i64>().ok());
    let (hour, minute, second) = (time.next()??, time.next()??, time.next()??);
    let plausible = (0..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let plausible = plausible && (0..24).contains(&hour) && (0..60).contains(&minute) && (0..=60).contains(&second);
    plausible.then(|| days_from_civil(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset)
}

fn offset_seconds(zone: &str) -> Option<i64> {
    if matches!(zone, "UTC" | "Z" | "GMT") {
        return Some(0);
    }
    let (sign, rest) =
        zone.strip_prefix('+').map(|rest| (1, rest)).or_else(|| zone.strip_prefix('-').map(|rest| (-1, rest)))?;
    let (hours, minutes) = rest.split_once(':')?;
    let (hours, minutes) = (hours.parse::<u8>().ok()?, minutes.parse::<u8>().ok()?);
    Some(sign * (i64::from(hours) * 3_600 + i64::from(minutes) * 60))
}

/// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March, so that the leap day comes last.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}
