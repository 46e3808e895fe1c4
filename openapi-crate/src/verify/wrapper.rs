//! The outermost form of an answer: a list, an object, or either of them under a key.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::infer::infer;
use super::observe::Shape;
use super::schema::{Kind, View, view};
use crate::document::Place;

/// The key that holds the contents unless the document has another one.
const DATA: &str = "data";

/// How the documented contents have to move to be where they were seen.
#[derive(Clone, Debug)]
pub(super) enum Move {
    /// What is under this key is the whole answer.
    Out(String),
    /// The whole answer is under `data`, beside these fields.
    In(Fields),
    /// The object is the item of a list.
    List,
    /// What is under this key is the item of a list.
    OutAndList(String),
    /// What is under the first key is under the second one, beside these fields.
    Rename(String, String, Fields),
}

/// Fields that the document does not have.
pub(super) type Fields = BTreeMap<String, Shape>;

impl Move {
    /// The undocumented fields beside the contents.
    pub(super) fn beside(&self) -> impl Iterator<Item = (&String, &Shape)> {
        match self {
            Self::In(fields) | Self::Rename(_, _, fields) => Some(fields),
            Self::Out(_) | Self::List | Self::OutAndList(_) => None,
        }
        .into_iter()
        .flatten()
    }
}

/// A wrapper that differs: what to say of it, the move, and which part of what was seen is to be
/// compared with which part of the document.
pub(super) struct Moved<'d, 's> {
    pub(super) documented: String,
    pub(super) seen: String,
    pub(super) change: Move,
    pub(super) inner: Place<'d>,
    pub(super) shape: Option<&'s Shape>,
    /// Where the shape is in the answer.
    pub(super) pointer: String,
}

/// The key under which a media type has its contents, if it has them under one.
pub(super) fn key(media: &Value) -> &str {
    media.pointer("/x-envelope/page").and_then(Value::as_str).unwrap_or(DATA)
}

/// Finds out whether the contents are where the document has them. `media` is the media type that
/// holds the schema.
pub(super) fn moved<'d, 's>(
    media: &'d Value,
    place: &Place<'d>,
    shape: &'s Shape,
) -> Option<Moved<'d, 's>> {
    let documented = view(place);
    let key = key(media);
    match documented.properties.get(key).cloned() {
        Some(inner) if documented.allows(Kind::Object) => out_of(&documented, key, &inner, shape),
        _ => into(&documented, place, shape),
    }
}

/// The document has the contents under `key`.
fn out_of<'d, 's>(
    outer: &View<'d>,
    key: &str,
    inner: &Place<'d>,
    shape: &'s Shape,
) -> Option<Moved<'d, 's>> {
    let contents = view(inner);
    let is_list = contents.allows(Kind::List);
    let what = if is_list { "a list" } else { "an object" };
    let of = |seen: String, change, shape: Option<&'s Shape>, pointer: String| {
        let documented = format!("{what} under `{key}`");
        Some(Moved { documented, seen, change, inner: inner.clone(), shape, pointer })
    };
    if shape.lists == shape.samples && is_list {
        return of("a bare list".to_owned(), Move::Out(key.to_owned()), Some(shape), String::new());
    }
    if shape.lists == shape.samples && shape.items.is_some() {
        let change = Move::OutAndList(key.to_owned());
        return of("a list of objects".to_owned(), change, shape.items.as_deref(), "/*".to_owned());
    }
    if shape.objects < shape.samples || shape.fields.contains_key(key) {
        return None;
    }
    if !is_list {
        return of(
            "the bare object".to_owned(),
            Move::Out(key.to_owned()),
            Some(shape),
            String::new(),
        );
    }
    let mut lists =
        shape.fields.iter().filter(|(_, field)| field.lists > 0 && field.lists == field.samples);
    match (lists.next(), lists.next()) {
        (Some((other, field)), None) => {
            let change = Move::Rename(key.to_owned(), other.clone(), beside(outer, shape, other));
            of(format!("a list under `{other}`"), change, Some(field), format!("/{other}"))
        }
        _ => None,
    }
}

/// The document has the contents bare.
fn into<'d, 's>(
    documented: &View<'d>,
    place: &Place<'d>,
    shape: &'s Shape,
) -> Option<Moved<'d, 's>> {
    let is_list = documented.allows(Kind::List);
    if documented.kinds.is_none() || (is_list && documented.allows(Kind::Object)) {
        return None;
    }
    let bare = if is_list { "the bare list" } else { "the bare object" };
    let of = |seen: &str, change, shape, pointer: &str| {
        let (documented, seen, pointer) = (bare.to_owned(), seen.to_owned(), pointer.to_owned());
        Some(Moved { documented, seen, change, inner: place.clone(), shape, pointer })
    };
    if let Some(data) = shape.fields.get(DATA).filter(|_| shape.objects == shape.samples) {
        let fits = if is_list { data.lists > 0 } else { data.objects + data.lists > 0 };
        let alone =
            !shape.fields.keys().any(|name| documented.properties.contains_key(name.as_str()));
        if fits && alone && data.samples == shape.samples {
            let what = if is_list { "a list under `data`" } else { "an object under `data`" };
            return of(what, Move::In(beside(documented, shape, DATA)), Some(data), "/data");
        }
    }
    if !is_list && shape.lists == shape.samples && shape.items.is_some() {
        return of("a list of objects", Move::List, shape.items.as_deref(), "/*");
    }
    None
}

/// The schema of a media type after the move.
pub(super) fn rewrap(place: &Place<'_>, change: &Move) -> Option<Value> {
    let under = |key: &str| view(place).properties.get(key).map(|inner| inner.value.clone());
    Some(match change {
        Move::Out(key) => under(key)?,
        Move::OutAndList(key) => json!({"type": "array", "items": under(key)?}),
        Move::List => json!({"type": "array", "items": place.value}),
        Move::In(fields) => object(DATA, place.value.clone(), Map::new(), fields),
        Move::Rename(key, other, fields) => {
            let rest = view(place).properties;
            let rest = rest.iter().filter(|(name, _)| *name != key);
            let rest =
                rest.map(|(name, inner)| ((*name).to_owned(), inner.value.clone())).collect();
            object(other, under(key)?, rest, fields)
        }
    })
}

fn object(key: &str, inner: Value, rest: Map<String, Value>, beside: &Fields) -> Value {
    let mut properties = Map::from_iter([(key.to_owned(), inner)]);
    properties.extend(rest);
    properties.extend(beside.iter().map(|(name, shape)| (name.clone(), infer(shape, true))));
    json!({"type": "object", "required": [key], "properties": properties})
}

/// The fields beside `key` that the document does not have.
fn beside(documented: &View<'_>, shape: &Shape, key: &str) -> Fields {
    let fields = shape.fields.iter();
    let fields = fields
        .filter(|(name, _)| *name != key && !documented.properties.contains_key(name.as_str()));
    fields.map(|(name, field)| (name.clone(), field.clone())).collect()
}
