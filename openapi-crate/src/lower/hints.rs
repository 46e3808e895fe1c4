//! What a schema says that progenitor cannot be told.
//!
//! It stands in the schema, in keys with `x-`, while the passes work: they copy, rename, split and
//! move schemas, and what stands in one goes along. Here it is read, once, after the last pass.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Context, enums, examples, forms, roles, unions};
use crate::names;

/// What is known of each type, by its name in Rust.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Hints(BTreeMap<String, TypeHints>);

/// What is known of a type.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct TypeHints {
    /// `x-enum-aliases: {"1": direct}`: other values that the API has for one of the enum's own.
    pub aliases: BTreeMap<String, String>,
    /// What the values of an enum stand for that were given names in place of values.
    pub values: BTreeMap<String, String>,
    /// The property that tells the members of a union apart.
    pub tag: Option<Tag>,
    /// The type is a `multipart/form-data` body: the media type of each field, where one is given.
    pub form: Option<BTreeMap<String, Option<String>>>,
    /// The names in Rust of the members of a union, in their order, where they are given.
    pub members: Vec<Option<String>>,
    /// The fields in the document's order, which progenitor does not keep.
    pub fields: Vec<FieldHints>,
}

/// What is known of a field.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct FieldHints {
    /// The name in JSON.
    pub wire: String,
    /// `x-rust-name`: the name in Rust.
    pub name: Option<String>,
    /// `x-aliases: [latestMessage]`: other names that it is read from.
    pub aliases: Vec<String>,
    /// `x-false-is-null: true`: the API says `false` where it means null.
    pub false_is_null: bool,
    /// It is a list or a map that may be null.
    pub is_nullable: bool,
    /// A value that it may hold, where not every value of its type is one.
    pub sample: Option<Value>,
}

/// What tells the members of a union apart.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Tag {
    /// The property.
    pub property: String,
    /// Its values for each member, in the members' order.
    pub values: Vec<Vec<String>>,
}

impl Hints {
    pub(super) fn collect(cx: &Context) -> Self {
        let schemas = cx.root.pointer("/components/schemas").and_then(Value::as_object);
        let types = schemas
            .into_iter()
            .flatten()
            .map(|(name, schema)| (names::pascal(name), TypeHints::of(schema)));
        Self(types.collect())
    }

    /// What is known of the type `name`; nothing of one that is no component.
    #[must_use]
    pub fn of(&self, name: &str) -> &TypeHints {
        static NOTHING: LazyLock<TypeHints> = LazyLock::new(TypeHints::default);
        self.0.get(name).unwrap_or(&NOTHING)
    }
}

impl TypeHints {
    fn of(schema: &Value) -> Self {
        let aliases: Map<String, Value> = marker(schema, "x-enum-aliases").unwrap_or_default();
        let aliases = aliases
            .into_iter()
            .filter_map(|(alias, value)| Some((alias, value.as_str()?.to_owned())));
        let members = schema.get("oneOf").and_then(Value::as_array);
        let fields = schema.get("properties").and_then(Value::as_object);
        Self {
            aliases: aliases.collect(),
            values: marker(schema, enums::VALUES).unwrap_or_default(),
            tag: marker(schema, unions::TAG),
            form: marker(schema, forms::FORM),
            members: members
                .into_iter()
                .flatten()
                .map(|member| marker(member, "x-rust-name"))
                .collect(),
            fields: fields
                .into_iter()
                .flatten()
                .map(|(wire, schema)| FieldHints::of(wire, schema))
                .collect(),
        }
    }
}

impl FieldHints {
    fn of(wire: &str, schema: &Value) -> Self {
        let aliases: Vec<Value> = marker(schema, "x-aliases").unwrap_or_default();
        Self {
            wire: wire.to_owned(),
            name: marker(schema, "x-rust-name"),
            aliases: aliases.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect(),
            false_is_null: schema.get("x-false-is-null") == Some(&json!(true)),
            is_nullable: schema.get(roles::NULLABLE) == Some(&json!(true)),
            sample: schema.get(examples::SAMPLE).cloned(),
        }
    }
}

/// What stands under `key`, if it has the form that it must have.
fn marker<'s, T: Deserialize<'s>>(schema: &'s Value, key: &str) -> Option<T> {
    T::deserialize(schema.get(key)?).ok()
}
