//! One JSON object, with its keys as they stand.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_json::Value;

/// The keys and values of an object. Keys are unique.
pub(super) struct Object(pub(super) Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Object;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut entries = Vec::new();
                let mut seen = HashSet::new();
                while let Some(key) = map.next_key::<String>()? {
                    let key = key.trim().to_owned();
                    if !seen.insert(key.clone()) {
                        return Err(A::Error::custom(format!("the key {key:?} stands twice")));
                    }
                    entries.push((key, map.next_value()?));
                }
                Ok(Object(entries))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

/// A value that a mapping can use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::people) enum JsonCell {
    /// The object does not have the key.
    #[default]
    Absent,
    Null,
    Text(String),
    List(Vec<String>),
    /// The reason why the value cannot be used.
    Unusable(&'static str),
}

impl From<Value> for JsonCell {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Array(items) => {
                let texts: Result<Vec<_>, _> = items.into_iter().map(text).collect();
                texts.map_or_else(Self::Unusable, Self::List)
            }
            other => text(other).map_or_else(Self::Unusable, Self::Text),
        }
    }
}

/// A value as a text.
fn text(value: Value) -> Result<String, &'static str> {
    match value {
        Value::String(text) => Ok(text.trim().to_owned()),
        Value::Bool(is) => Ok(is.to_string()),
        Value::Number(number) if number.is_i64() || number.is_u64() => Ok(number.to_string()),
        Value::Number(_) => Err("the number has a fraction or is too long; write it in quotes"),
        Value::Null => Err("`null` cannot stand in a list; leave it out"),
        Value::Array(_) => Err("a list cannot stand in a list; write texts"),
        Value::Object(_) => {
            Err("the value is an object; write a text, a number or a list of texts")
        }
    }
}
