//! Response envelopes, recognised by their shape, so that a new endpoint needs no hint.

use serde_json::{Map, Value};

use super::{Context, walk};
use crate::model::SuccessKind;

/// What an envelope holds: the kind of success, and the schema of the items or of the object
/// inside.
///
/// - an object of `data` (a list) and nothing but `links` and `meta` is a page, where the runtime's
///   `PageLinks` and `PageMeta` have all that is in these;
/// - an object of `data` (anything else) and nothing else is a resource;
/// - `x-envelope: {page: KEY}` on the media type names another key that holds a page's items;
/// - `x-envelope: resource` says that a bare object is documented in `data` elsewhere.
pub(super) fn recognise(
    cx: &Context,
    media: &Value,
    schema: &Value,
) -> Option<(SuccessKind, Value)> {
    let resolved = cx.resolve(schema);
    let properties = resolved.get("properties").and_then(Value::as_object);
    match media.get("x-envelope") {
        Some(Value::String(kind)) if kind == "resource" => {
            return Some((SuccessKind::Resource, schema.clone()));
        }
        Some(hint) => {
            let key = hint.get("page").and_then(Value::as_str)?;
            return page(cx, properties?, key);
        }
        None => {}
    }
    let properties = properties?;
    let is_envelope =
        properties.keys().all(|key| matches!(key.as_str(), "data" | "links" | "meta"));
    if !is_envelope || resolved.get("allOf").is_some() {
        return None;
    }
    let data = properties.get("data")?;
    if let Some(page) = page(cx, properties, "data") {
        let fits = |key: &str, known: &[&str]| {
            properties.get(key).is_none_or(|schema| has_only(cx, schema, known, 0))
        };
        return (fits("links", &LINKS) && fits("meta", &META)).then_some(page);
    }
    (properties.len() == 1).then(|| (SuccessKind::Resource, data.clone()))
}

/// What `PageLinks` has.
const LINKS: [&str; 5] = ["self", "first", "last", "prev", "next"];
/// What `PageMeta` has, under all names.
const META: [&str; 16] = [
    "current_page",
    "next_page",
    "from",
    "last_page",
    "path",
    "per_page",
    "to",
    "total",
    "has_more",
    "next_cursor",
    "prev_cursor",
    "curPage",
    "nextPage",
    "totalPages",
    "perPage",
    "totalResults",
];

/// Whether the schema is an object with none but these properties, or says nothing about them.
fn has_only(cx: &Context, schema: &Value, known: &[&str], depth: usize) -> bool {
    let schema = cx.resolve(schema);
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    properties.map(|(name, _)| name).all(|name| known.contains(&name.as_str()))
        && depth < DEEPEST
        && parts.into_iter().all(|part| has_only(cx, part, known, depth + 1))
}

/// How deep `allOf` may be nested.
const DEEPEST: usize = 8;

/// Whether the envelope around a page has a place for the address of the next one.
pub(super) fn names_next(cx: &Context, schema: &Value) -> bool {
    let envelope = cx.resolve(schema).get("properties");
    envelope.and_then(|envelope| envelope.get("links")).is_some_and(|links| has_next(cx, links, 0))
}

fn has_next(cx: &Context, schema: &Value, depth: usize) -> bool {
    let schema = cx.resolve(schema);
    let parts = schema.get("allOf").and_then(Value::as_array);
    let mut parts = parts.into_iter().flatten();
    schema.pointer("/properties/next").is_some()
        || depth < DEEPEST && parts.any(|part| has_next(cx, part, depth + 1))
}

fn page(cx: &Context, properties: &Map<String, Value>, key: &str) -> Option<(SuccessKind, Value)> {
    let list = cx.resolve(properties.get(key)?);
    if !walk::is_type(list, "array") {
        return None;
    }
    let items = list.get("items").cloned().unwrap_or_else(|| serde_json::json!({}));
    Some((SuccessKind::Page(key.to_owned()), items))
}
