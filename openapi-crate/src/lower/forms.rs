//! Forms as request bodies: which fields are files, and how the others are written.

use serde_json::{Map, Value, json};

use super::compose::bare;
use super::schemas::{TITLE, marker};
use super::{Context, walk};
use crate::media::essence;
use crate::model::ObjectStyle;

/// `{property: media type}` on the type of a `multipart/form-data` body; the media type is null
/// where nothing is said.
pub(super) const FORM: &str = "x-form";

/// Whether the schema is one of bytes.
pub(super) fn is_binary(cx: &Context, schema: &Value) -> bool {
    let resolved = cx.resolve(schema);
    let is = |key: &str, value: &str| resolved.get(key).is_some_and(|found| found == value);
    is("type", "file")
        || (is("format", "binary") && (is("type", "string") || resolved.get("type").is_none()))
}

/// The type of a form that can hold files: an object whose binary properties are uploads. `None`
/// when the schema is no such object.
pub(super) fn typed(cx: &Context, schema: &Value, encoding: Option<&Value>) -> Option<Value> {
    let mut properties = Map::new();
    let mut required = Vec::new();
    collect(cx, schema, &mut properties, &mut required, 0)?;
    if properties.is_empty() {
        return None;
    }
    let upload = json!({ "x-rust-type": marker("Upload", None) });
    let mut form = Map::new();
    for (name, property) in &mut properties {
        let media = encoding.and_then(|encoding| encoding.get(name)?.get("contentType")?.as_str());
        let media = media.map(|media| media.split(',').next().unwrap_or_default().trim());
        let untyped = ["type", "$ref", "allOf", "oneOf", "anyOf", "properties", "enum"];
        let is_file = media.is_some_and(|media| !is_text(media));
        let is_upload = |schema: &Value| {
            is_binary(cx, schema)
                || (is_file && untyped.iter().all(|key| schema.get(key).is_none()))
        };
        form.insert(
            name.clone(),
            media.filter(|media| !media.contains('*')).map_or(Value::Null, |media| json!(media)),
        );
        let description = property.get("description").cloned();
        let resolved = cx.resolve(property);
        if is_upload(property) {
            *property = upload.clone();
        } else if resolved.get("items").is_some_and(is_upload) {
            *property = json!({ "type": "array", "items": upload });
        } else {
            continue;
        }
        if let Some(description) = description {
            property["description"] = description;
        }
    }
    let mut object =
        json!({ "type": "object", "properties": properties, "required": required, FORM: form });
    // A component keeps its name and its words.
    if let Some(name) = bare(schema).get("$ref").and_then(Value::as_str).and_then(walk::component) {
        object[TITLE] = json!(name);
    }
    if let Some(description) = cx.resolve(schema).get("description") {
        object["description"] = description.clone();
    }
    Some(object)
}

fn is_text(media: &str) -> bool {
    let media = essence(media);
    media.starts_with("text/") || media.contains("json") || media.contains("xml")
}

/// The properties of an object, also those that it has from what it is composed of.
fn collect(
    cx: &Context,
    schema: &Value,
    properties: &mut Map<String, Value>,
    required: &mut Vec<Value>,
    depth: usize,
) -> Option<()> {
    let resolved = cx.resolve(schema);
    let union = ["oneOf", "anyOf"].iter().any(|key| resolved.get(key).is_some());
    if depth > 8 || union || resolved.get("type").is_some_and(|kind| kind != "object") {
        return None;
    }
    for member in resolved.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        collect(cx, member, properties, required, depth + 1)?;
    }
    let own = resolved.get("properties").and_then(Value::as_object);
    properties
        .extend(own.into_iter().flatten().map(|(name, property)| (name.clone(), property.clone())));
    required
        .extend(resolved.get("required").and_then(Value::as_array).into_iter().flatten().cloned());
    Some(())
}

/// The fields of an `application/x-www-form-urlencoded` body that are written in a style of their
/// own.
pub(super) fn styles(
    cx: &Context,
    schema: Option<&Value>,
    encoding: Option<&Value>,
) -> Vec<(String, ObjectStyle)> {
    let properties =
        schema.and_then(|schema| cx.resolve(schema).get("properties")).and_then(Value::as_object);
    let fields = encoding.and_then(Value::as_object).into_iter().flatten();
    let style_of = |(name, field): (&String, &Value)| {
        let is_list = properties
            .and_then(|all| all.get(name))
            .is_some_and(|one| walk::is_type(cx.resolve(one), "array"));
        let explode = field.get("explode").and_then(Value::as_bool);
        let media = field.get("contentType").and_then(Value::as_str).map(essence);
        let style = match field.get("style").and_then(Value::as_str) {
            Some("deepObject") => ObjectStyle::Deep,
            Some("spaceDelimited") => ObjectStyle::Joined(' '),
            Some("pipeDelimited") => ObjectStyle::Joined('|'),
            _ if explode == Some(false) => ObjectStyle::Joined(','),
            // A list under its name again and again, which is what is written anyway.
            Some(_) if is_list => return None,
            Some(_) => ObjectStyle::Exploded,
            None if media.is_some_and(|media| media.contains("json")) => ObjectStyle::Json,
            None => return None,
        };
        Some((name.clone(), style))
    };
    fields.filter_map(style_of).collect()
}
