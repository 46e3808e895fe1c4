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
//! | a `Timestamp` | everything but `null`, kept as it was sent |
//! | a list | `null` and `{}` (empty), an object with numbers as keys (its values), one object |
//! | an object | `[]` (empty), a list of one object |
//! | a map | the same, and `null` (empty) |
//! | something optional | `null`, `{}`, `[]` and nothing at all |
//! | an optional list or map | nothing at all; `null`, `{}` and `[]` are an empty one |
//! | a nullable list or map | nothing at all and `null`; `{}` and `[]` are an empty one |
//! | a struct, at the top | the struct under `data`, where none of its fields stands beside that |
//!
//! Where an API has empty objects ([`Dialect`](super::dialect::Dialect)), an optional `{}` is one.
//! A body that cannot be read so is read again, with `{}` and `[]` for nothing.
//!
//! Unknown fields are passed over; of a field that stands twice, the first counts.
//!
//! A union is what its members are. Each is tried as it is documented first, and only then as PHP
//! may write it, so that `"12"` stays text where text or an integer is asked for.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, Deserializer, Error as _, Expected, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::access::{Around, Entries, Fields, Items};
use super::error::DecodeError;
use super::json::{Json, Kind, Number};
use super::readings::{OBJECTS, Place, VALUES};
use super::unknown::{Both, WITH_UNKNOWN};

/// Reads the value that comes now.
pub(super) fn read<T: DeserializeOwned>(json: &mut Json<'_>) -> Result<T, DecodeError> {
    T::deserialize(Tolerant::inside(json, false))
}

/// Reads the value that comes now as a whole answer; an envelope around it is taken off.
pub(super) fn read_top<T: DeserializeOwned>(json: &mut Json<'_>) -> Result<T, DecodeError> {
    T::deserialize(Tolerant { json, top: true, strict: false })
}

/// Reads the list that comes now, in any of its forms.
pub(super) fn read_list<T: DeserializeOwned>(json: &mut Json<'_>) -> Result<Vec<T>, DecodeError> {
    Items::enter(json, false, &"a sequence")?.collect()
}

/// For a list or a map that may be missing: whatever is there is one, and null is an empty one.
///
/// # Errors
/// What is there is no `T`.
pub fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// For a list or a map that may be null, which is another value than an empty one.
///
/// # Errors
/// What is there is neither null nor a `T`.
pub fn nullable<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_newtype_struct(NULLABLE, OrNone(PhantomData))
}

/// For a field that is sent as `false` when there is nothing.
///
/// # Errors
/// What is there is neither `false` nor a `T`.
pub fn none_if_false<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_newtype_struct(NONE_IF_FALSE, OrNone(PhantomData))
}

/// Takes a value, or what [`Tolerant`] takes for none.
struct OrNone<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OrNone<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or nothing")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::deserialize(deserializer).map(Some)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Self::Value, D::Error> {
        Option::deserialize(deserializer)
    }
}

/// What an envelope may have beside `data`, whatever is in it.
const AROUND: [&str; 8] =
    ["code", "error", "errors", "links", "message", "meta", "status", "success"];

/// The name by which [`nullable`] tells [`Tolerant`] what it is about.
const NULLABLE: &str = "nullable";
/// The name by which [`none_if_false`] tells [`Tolerant`] what it is about.
const NONE_IF_FALSE: &str = "none_if_false";

pub(super) struct Tolerant<'j, 'de> {
    pub(super) json: &'j mut Json<'de>,
    /// Whether the value is the whole answer.
    pub(super) top: bool,
    /// Only the kind of JSON that is asked for will do. It holds for the items of a list, too, and
    /// for nothing else inside.
    strict: bool,
}

impl<'j, 'de> Tolerant<'j, 'de> {
    /// For a value that stands in another one.
    pub(super) fn inside(json: &'j mut Json<'de>, strict: bool) -> Self {
        Self { json, top: false, strict }
    }

    /// Fails where a value has to be of this kind and is not.
    #[inline]
    fn check(&mut self, kind: Kind, expected: &dyn Expected) -> Result<(), DecodeError> {
        if self.strict && self.json.listed_kind()? != kind {
            return Err(DecodeError::invalid_type(self.json.unexpected(), expected));
        }
        Ok(())
    }
}

/// Implements `deserialize_*` for the scalar types by the method that reads them.
macro_rules! scalars {
    ($($method:ident => $kind:ident, $read:ident, $visit:ident;)*) => {
        $(fn $method<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, DecodeError> {
            self.check(Kind::$kind, &visitor)?;
            let start = *self.json;
            match self.json.$read()? {
                Some(value) => visitor.$visit(value),
                None => Err(DecodeError::invalid_type(start.unexpected(), &visitor)),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Tolerant<'_, 'de> {
    type Error = DecodeError;

    scalars! {
        deserialize_bool => Bool, boolean, visit_bool;
        deserialize_i8 => Number, integer, visit_i64;
        deserialize_i16 => Number, integer, visit_i64;
        deserialize_i32 => Number, integer, visit_i64;
        deserialize_i64 => Number, integer, visit_i64;
        deserialize_u8 => Number, integer, visit_i64;
        deserialize_u16 => Number, integer, visit_i64;
        deserialize_u32 => Number, integer, visit_i64;
        deserialize_f32 => Number, float, visit_f64;
        deserialize_f64 => Number, float, visit_f64;
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let mut ahead = *self.json;
        match ahead.kind()? {
            Kind::Number => match ahead.number()? {
                Number::Large(value) => {
                    *self.json = ahead;
                    visitor.visit_u64(value)
                }
                _ => self.deserialize_i64(visitor),
            },
            _ => self.deserialize_i64(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, DecodeError> {
        if let Some(text) = self.json.take_plain_text() {
            return visitor.visit_borrowed_str(text);
        }
        self.check(Kind::Text, &visitor)?;
        let start = *self.json;
        match self.json.string()? {
            Some(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Some(Cow::Owned(text)) => visitor.visit_string(text),
            None => Err(DecodeError::invalid_type(start.unexpected(), &visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let nothing = match self.json.kind()? {
            Kind::Null => self.json.literal()?.is_none(),
            Kind::List | Kind::Object if !self.json.has_empty_objects() => {
                self.json.take_empty()?
            }
            _ => false,
        };
        if nothing { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, DecodeError> {
        self.check(Kind::List, &visitor)?;
        if self.top
            && self.json.kind()? == Kind::Object
            && !self.json.is_list_with_gaps()
            && let Some(mut data) = self.json.get("data").filter(|data| data.is_list())
        {
            self.json.skip()?;
            return Tolerant::inside(&mut data, false).deserialize_seq(visitor);
        }
        let mut items = Items::enter(self.json, self.strict, &visitor)?;
        let value = visitor.visit_seq(&mut items)?;
        items.finish()?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
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

    fn deserialize_map<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, DecodeError> {
        self.check(Kind::Object, &visitor)?;
        let around = if self.json.kind()? == Kind::Null {
            self.json.literal()?;
            Around::Nothing
        } else {
            Around::enter(self.json, &visitor)?
        };
        let mut entries = Entries::new(self.json, around);
        let value = visitor.visit_map(&mut entries)?;
        entries.finish()?;
        around.leave(self.json)?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        mut self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.check(Kind::Object, &visitor)?;
        // PHP writes an empty object as `[]`. After this error the body is read once more, by
        // PHP's rules.
        if self.json.has_empty_objects() && self.json.is_empty_list() {
            return Err(DecodeError::invalid_type(self.json.unexpected(), &visitor));
        }
        if self.top && !fields.contains(&"data") {
            let object = self.json.only_item().unwrap_or(*self.json);
            // An object with a field of the struct is the struct, and no envelope around one.
            let is_struct = || {
                let mut entries = object.entries();
                entries.any(|(key, _)| fields.contains(&&*key) && !AROUND.contains(&&*key))
            };
            if let Some(mut data) = object.get("data").filter(|_| !is_struct()) {
                self.json.skip()?;
                let data = Tolerant::inside(&mut data, false);
                return data.deserialize_struct(name, fields, visitor);
            }
        }
        let around = Around::enter(self.json, &visitor)?;
        let mut fields = Fields::new(self.json, around, name, fields);
        // The result is returned as it is: a struct may be large, and would be copied.
        let value = visitor.visit_map(&mut fields);
        if value.is_ok() {
            fields.finish()?;
            around.leave(self.json)?;
        }
        value
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        mut self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if name == WITH_UNKNOWN {
            return visitor.visit_seq(Both::new(self));
        }
        if name == VALUES || name == OBJECTS {
            if name == OBJECTS {
                self.check(Kind::Object, &visitor)?;
            }
            let start = *self.json;
            // JSON that is cut off or malformed is reported as that, not as a union without a fit.
            self.json.skip()?;
            return visitor.visit_map(Place::new(start, self.strict));
        }
        if name == NULLABLE {
            if self.json.kind()? == Kind::Null {
                self.json.literal()?;
                return visitor.visit_none();
            }
            return visitor.visit_some(self);
        }
        if name == NONE_IF_FALSE && self.json.kind()? == Kind::Bool {
            let start = *self.json;
            if self.json.literal()? == Some(false) {
                return visitor.visit_none();
            }
            *self.json = start;
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let start = *self.json;
        if self.json.kind()? == Kind::Object {
            self.json.enter()?;
            let mut entries = Entries::new(self.json, Around::Object);
            let value = visitor.visit_enum(MapAccessDeserializer::new(&mut entries))?;
            entries.finish()?;
            return Ok(value);
        }
        match self.json.string()? {
            Some(text) => visitor
                .visit_enum(IntoDeserializer::<DecodeError>::into_deserializer(text.as_ref())),
            None => Err(DecodeError::invalid_type(start.unexpected(), &visitor)),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_ignored_any(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.json.skip()?;
        visitor.visit_unit()
    }

    /// As it is: any JSON value was asked for.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.json.kind()? {
            Kind::Null | Kind::Bool => match self.json.literal()? {
                None => visitor.visit_unit(),
                Some(value) => visitor.visit_bool(value),
            },
            Kind::Number => match self.json.number()? {
                Number::Integer(value) => visitor.visit_i64(value),
                Number::Large(value) => visitor.visit_u64(value),
                Number::Float(value) => visitor.visit_f64(value),
            },
            Kind::Text => self.deserialize_string(visitor),
            Kind::List => self.deserialize_seq(visitor),
            Kind::Object => {
                self.json.enter()?;
                let mut entries = Entries::new(self.json, Around::Object);
                let value = visitor.visit_map(&mut entries)?;
                entries.finish()?;
                Ok(value)
            }
        }
    }

    forward_to_deserialize_any! { i128 u128 char bytes byte_buf unit_struct identifier }
}
