//! One piece of JSON that is read several times, as one type after another: what unions need.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::UnitDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::error::DecodeError;
use super::json::Json;
use super::tolerant::Tolerant;

/// The names by which a union asks the tolerant reader for [`Readings`]: of whatever there is, and
/// of an object.
pub(super) const VALUES: &str = "api_runtime::values";
pub(super) const OBJECTS: &str = "api_runtime::objects";

/// A union.
pub trait FromReadings<'de>: Sized {
    /// Reads the value as one member after another, until it fits.
    ///
    /// # Errors
    /// It fits none.
    fn from_readings<A: MapAccess<'de>>(json: Readings<A>) -> Result<Self, A::Error>;
}

/// A value that can be read any number of times.
#[derive(Debug)]
pub struct Readings<A>(A);

impl<'de, A: MapAccess<'de>> Readings<A> {
    /// Goes on to the next manner of reading, which accepts more: first only the kind of JSON that
    /// is asked for, so that `"12"` is no integer, then what PHP writes for it, too. `false` when
    /// there is no other manner.
    ///
    /// # Errors
    /// None.
    pub fn next_manner(&mut self) -> Result<bool, A::Error> {
        self.0.next_key::<()>().map(|manner| manner.is_some())
    }

    /// Reads the value as a `T`.
    ///
    /// # Errors
    /// It is none.
    pub fn read<T: Deserialize<'de>>(&mut self) -> Result<T, A::Error> {
        self.0.next_value()
    }

    /// The text under `property` of an object; a number or a boolean as it is written.
    pub fn text(&mut self, property: &str) -> Option<String> {
        match self.read::<Map<String, Value>>().ok()?.remove(property)? {
            Value::String(text) => Some(text),
            scalar @ (Value::Number(_) | Value::Bool(_)) => Some(scalar.to_string()),
            _ => None,
        }
    }

    /// The error of a value that is none of the members of the union `name`, with the reason of
    /// each of them.
    pub fn fits_nothing(&self, name: &str, reasons: &[(&str, A::Error)]) -> A::Error {
        let reasons: Vec<_> =
            reasons.iter().map(|(member, reason)| format!("{member}: {reason}")).collect();
        A::Error::custom(format_args!("fits no variant of `{name}` ({})", reasons.join("; ")))
    }
}

/// Reads a union whose members may be of any kind.
///
/// # Errors
/// The value is none of the members.
pub fn values<'de, D: Deserializer<'de>, T: FromReadings<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_newtype_struct(VALUES, Union(PhantomData))
}

/// Reads a union of objects.
///
/// # Errors
/// The value is none of the members.
pub fn objects<'de, D: Deserializer<'de>, T: FromReadings<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_newtype_struct(OBJECTS, Union(PhantomData))
}

struct Union<T>(PhantomData<T>);

impl<'de, T: FromReadings<'de>> Visitor<'de> for Union<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of several types")
    }

    fn visit_map<A: MapAccess<'de>>(self, json: A) -> Result<T, A::Error> {
        T::from_readings(Readings(json))
    }

    /// Another deserializer than the tolerant reader: it reads once.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let value = Value::deserialize(deserializer)?;
        let read = T::from_readings(Readings(Kept { value, first: true }));
        read.map_err(D::Error::custom)
    }
}

/// Readings of a place in a body. The keys are the manners, and each value is the value at the
/// place.
pub(super) struct Place<'de> {
    json: Json<'de>,
    /// Whether the manner is strict, and the manners that are left.
    strict: bool,
    manners: &'static [Manner],
}

/// A manner of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// Only the kind of JSON that is asked for will do.
    Strict,
    /// What PHP writes for it will do, too.
    Tolerant,
    /// So will what PHP writes for nothing, where the API has empty objects.
    Emptied,
}

impl<'de> Place<'de> {
    /// For what comes now, in a value that is read strictly or not.
    pub(super) fn new(json: Json<'de>, strict: bool) -> Self {
        use Manner::{Emptied, Strict, Tolerant};
        let manners: &[Manner] = match (strict, json.has_empty_objects()) {
            (true, _) => &[Strict],
            (false, false) => &[Strict, Tolerant],
            (false, true) => &[Strict, Tolerant, Emptied],
        };
        Self { json, strict, manners }
    }
}

impl<'de> MapAccess<'de> for Place<'de> {
    type Error = DecodeError;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DecodeError> {
        let Some((manner, rest)) = self.manners.split_first() else { return Ok(None) };
        (self.strict, self.manners) = (*manner == Manner::Strict, rest);
        if *manner == Manner::Emptied {
            self.json = self.json.without_empty_objects();
        }
        seed.deserialize(UnitDeserializer::new()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, DecodeError> {
        let mut json = self.json;
        seed.deserialize(Tolerant::inside(&mut json, self.strict))
    }
}

/// Readings of a value that was taken out of its document. There is one manner.
struct Kept {
    value: Value,
    first: bool,
}

impl<'de> MapAccess<'de> for Kept {
    type Error = serde_json::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, serde_json::Error> {
        let first = std::mem::take(&mut self.first);
        first.then(|| seed.deserialize(UnitDeserializer::new())).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, serde_json::Error> {
        seed.deserialize(self.value.clone())
    }
}
