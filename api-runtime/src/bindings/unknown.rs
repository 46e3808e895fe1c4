//! The fields of an answer that a type does not know.

use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use serde::de::value::StrDeserializer;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};

use super::error::DecodeError;
use super::json::Json;
use super::tolerant::Tolerant;

/// A `T` and the fields of its JSON object that `T` does not know, for a field that the API has
/// and these bindings do not yet. It dereferences to the `T`.
///
/// Only answers are read into it, by `send_as`: other deserializers leave `unknown` empty. What
/// objects inside of the `T` have besides is not kept.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct WithUnknown<T> {
    /// The fields that are known.
    pub value: T,
    /// The others, by their names in JSON.
    pub unknown: Map<String, Value>,
}

impl<T> Deref for WithUnknown<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for WithUnknown<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// The name by which [`WithUnknown`] tells [`Tolerant`] what it is about.
pub(super) const WITH_UNKNOWN: &str = "with_unknown";

impl<'de, T: Deserialize<'de>> Deserialize<'de> for WithUnknown<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Both<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Both<T> {
            type Value = WithUnknown<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut both: A) -> Result<Self::Value, A::Error> {
                let missing = |place| serde::de::Error::invalid_length(place, &self);
                let value = both.next_element()?.ok_or_else(|| missing(0))?;
                let unknown = both.next_element()?.ok_or_else(|| missing(1))?;
                Ok(WithUnknown { value, unknown })
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(
                self,
                deserializer: D,
            ) -> Result<Self::Value, D::Error> {
                let value = T::deserialize(deserializer)?;
                Ok(WithUnknown { value, unknown: Map::new() })
            }
        }
        deserializer.deserialize_newtype_struct(WITH_UNKNOWN, Both(PhantomData))
    }
}

/// The fields that a struct knows, under the struct's name.
type Known = (&'static str, &'static [&'static str]);

/// Reads one object twice: as a `T`, and for the fields that the `T` did not ask for.
pub(super) struct Both<'j, 'de> {
    /// How the `T` is read, until it was.
    tolerant: Option<Tolerant<'j, 'de>>,
    rest: Rest<'de>,
}

impl<'j, 'de> Both<'j, 'de> {
    pub(super) fn new(tolerant: Tolerant<'j, 'de>) -> Self {
        let rest = Rest { object: *tolerant.json, known: None };
        Self { tolerant: Some(tolerant), rest }
    }
}

impl<'de> SeqAccess<'de> for Both<'_, 'de> {
    type Error = DecodeError;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DecodeError> {
        match self.tolerant.take() {
            Some(tolerant) => seed.deserialize(Noting { tolerant, rest: &mut self.rest }),
            None => seed.deserialize(self.rest),
        }
        .map(Some)
    }
}

/// Notes which fields are asked for, and where the object is that they are asked of.
struct Noting<'a, 'j, 'de> {
    tolerant: Tolerant<'j, 'de>,
    rest: &'a mut Rest<'de>,
}

impl<'de> Deserializer<'de> for Noting<'_, '_, 'de> {
    type Error = DecodeError;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let object = self.rest.object.only_item().unwrap_or(self.rest.object);
        let data = object.get("data").filter(|_| self.tolerant.top && !fields.contains(&"data"));
        *self.rest = Rest { object: data.unwrap_or(object), known: Some((name, fields)) };
        self.tolerant.deserialize_struct(name, fields, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.tolerant.deserialize_newtype_struct(name, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.tolerant.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.tolerant.deserialize_option(visitor)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.tolerant.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct enum identifier ignored_any
    }
}

/// The entries of an object that are not known, as a map.
#[derive(Clone, Copy)]
struct Rest<'de> {
    object: Json<'de>,
    known: Option<Known>,
}

impl<'de> Deserializer<'de> for Rest<'de> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let aliases = self.object.aliases();
        let is_known = |key: &str| {
            self.known.is_some_and(|(name, fields)| {
                fields.contains(&key)
                    || aliases.iter().any(|(of, alias, _)| (*of, *alias) == (name, key))
            })
        };
        let mut seen = HashSet::new();
        let entries = self.object.entries();
        let unknown = entries.filter(|(key, _)| !is_known(key) && seen.insert(key.clone()));
        visitor.visit_map(Unknown { entries: unknown, value: None })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier
        ignored_any
    }
}

struct Unknown<'de, I> {
    entries: I,
    value: Option<Json<'de>>,
}

impl<'de, K: AsRef<str>, I: Iterator<Item = (K, Json<'de>)>> MapAccess<'de> for Unknown<'de, I> {
    type Error = DecodeError;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DecodeError> {
        let Some((key, value)) = self.entries.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(StrDeserializer::new(key.as_ref())).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, DecodeError> {
        let mut value = self.value.take().ok_or_else(|| {
            <DecodeError as serde::de::Error>::custom("a value is read before its key")
        })?;
        seed.deserialize(Tolerant::inside(&mut value, false))
    }
}
