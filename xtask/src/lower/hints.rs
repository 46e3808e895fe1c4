//! What `refine` has to know of the schemas: the hints that an overlay gives with `x-` keys, and the order of properties.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{Context, enums, forms, unions};
use crate::names;

/// By the names that the types have in Rust.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Hints {
    /// `x-enum-aliases: {"1": direct}` on an enum: other values that the API has for a variant, with the variant's value.
    pub enum_aliases: BTreeMap<String, Vec<(String, String)>>,
    /// The values of an enum whose variants have names that were made for them: name and value.
    pub enum_values: BTreeMap<String, BTreeMap<String, String>>,
    /// `x-false-is-null: true` on a property: type and property.
    pub false_is_null: BTreeSet<(String, String)>,
    /// `x-aliases: [latestMessage]` on a property: type, alias and property.
    pub aliases: BTreeSet<(String, String, String)>,
    /// `x-rust-name` on a property: the names of fields, by type and property.
    pub field_names: BTreeMap<(String, String), String>,
    /// `x-rust-name` on the members of a union, by type, in the members' order.
    pub variant_names: BTreeMap<String, Vec<Option<String>>>,
    /// The unions whose members one property tells apart.
    pub tags: BTreeMap<String, Tag>,
    /// The types of `multipart/form-data` bodies: the media type of each field, where one is given.
    pub forms: BTreeMap<String, BTreeMap<String, Option<String>>>,
    /// The properties of each type in the document's order, which progenitor does not keep.
    pub order: BTreeMap<String, Vec<String>>,
    /// The header that an API key goes into, where the API takes a key and not a token.
    pub key_header: Option<String>,
}

/// What tells the members of a union apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The property.
    pub property: String,
    /// Its values for each member, in the members' order.
    pub values: Vec<Vec<String>>,
}

impl Tag {
    fn read(hint: &Value) -> Option<Self> {
        let values = hint.get("values")?.as_array()?.iter();
        let strings = |list: &Value| -> Option<Vec<String>> {
            list.as_array()?.iter().map(|value| value.as_str().map(ToOwned::to_owned)).collect()
        };
        Some(Self {
            property: hint.get("property")?.as_str()?.to_owned(),
            values: values.map(strings).collect::<Option<_>>()?,
        })
    }
}

pub(super) fn collect(cx: &Context) -> Hints {
    let mut hints = Hints::default();
    for (name, schema) in cx.root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten() {
        let name = names::pascal(name);
        if let Some(aliases) = schema.get("x-enum-aliases").and_then(Value::as_object) {
            let aliases = aliases.iter().filter_map(|(alias, value)| Some((alias.clone(), value.as_str()?.to_owned())));
            hints.enum_aliases.insert(name.clone(), aliases.collect());
        }
        if let Some(values) = schema.get(enums::VALUES).and_then(Value::as_object) {
            let values = values.iter().filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
            hints.enum_values.insert(name.clone(), values.collect());
        }
        if let Some(tag) = schema.get(unions::TAG).and_then(Tag::read) {
            hints.tags.insert(name.clone(), tag);
        }
        if let Some(form) = schema.get(forms::FORM).and_then(Value::as_object) {
            let form = form.iter().map(|(field, media)| (field.clone(), media.as_str().map(ToOwned::to_owned)));
            hints.forms.insert(name.clone(), form.collect());
        }
        let properties = schema.get("properties").and_then(Value::as_object);
        hints.order.insert(name.clone(), properties.into_iter().flat_map(serde_json::Map::keys).cloned().collect());
        let members = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
        let given = |schema: &Value| schema.get("x-rust-name").and_then(Value::as_str).map(ToOwned::to_owned);
        let variants: Vec<Option<String>> = members.map(given).collect();
        if variants.iter().any(Option::is_some) {
            hints.variant_names.insert(name.clone(), variants);
        }
        for (property, schema) in properties.into_iter().flatten() {
            if let Some(given) = given(schema) {
                hints.field_names.insert((name.clone(), property.clone()), given);
            }
            if schema.get("x-false-is-null").is_some_and(|value| *value == json!(true)) {
                hints.false_is_null.insert((name.clone(), property.clone()));
            }
            for alias in
                schema.get("x-aliases").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
            {
                hints.aliases.insert((name.clone(), alias.to_owned(), property.clone()));
            }
        }
    }
    hints
}
