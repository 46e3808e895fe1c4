//! Answers that are streams of items: which media types are, and where the item's schema stands.

use serde_json::Value;

use crate::media::essence;

/// What separates the items of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Framing {
    /// They are the data of server-sent events.
    Events,
    /// Each is a line of JSON.
    Lines,
}

impl Framing {
    /// The framing of a media type; none where the answer is one value.
    #[must_use]
    pub fn of(media_type: &str) -> Option<Self> {
        match essence(media_type).as_str() {
            "text/event-stream" => Some(Self::Events),
            "application/jsonl"
            | "application/json-lines"
            | "application/jsonlines"
            | "application/json-seq"
            | "application/ndjson"
            | "application/x-jsonlines"
            | "application/x-ndjson" => Some(Self::Lines),
            _ => None,
        }
    }
}

/// Puts the schema of an item in the place of `schema`, for every answer that is a stream.
///
/// Once is enough, and twice does no harm. OpenAPI 3.2 has `itemSchema` for it, and describes the
/// data of an event inside of the schema of the event. Before that, documents say `schema` and mean
/// an item, or a list of them.
pub(crate) fn settle(root: &mut Value) {
    if let Some(shared) = root.pointer_mut("/components/responses") {
        objects(shared).for_each(settle_response);
    }
    let items = root.get_mut("paths").into_iter().flat_map(objects);
    for operation in items.flat_map(objects) {
        operation.get_mut("responses").into_iter().flat_map(objects).for_each(settle_response);
    }
}

fn settle_response(response: &mut Value) {
    let content = response.get_mut("content").and_then(Value::as_object_mut);
    for (media_type, media) in content.into_iter().flatten() {
        let (Some(framing), Some(media)) = (Framing::of(media_type), media.as_object_mut()) else {
            continue;
        };
        let item = media.shift_remove("itemSchema").map(|item| match framing {
            Framing::Events => data_of(item),
            Framing::Lines => item,
        });
        let item = item.or_else(|| media.get("schema").cloned().map(one_of_them));
        media.extend(item.map(|item| ("schema".to_owned(), item)));
    }
}

fn objects(value: &mut Value) -> impl Iterator<Item = &mut Value> {
    value.as_object_mut().into_iter().flat_map(|object| object.values_mut())
}

/// The schema of an event's data; `event` itself where it does not say what the data holds.
fn data_of(event: Value) -> Value {
    match event.pointer("/properties/data") {
        Some(data) => data.get("contentSchema").unwrap_or(data).clone(),
        None => event,
    }
}

/// The schema of an item of a list.
fn one_of_them(schema: Value) -> Value {
    let is_list = schema.get("type").and_then(Value::as_str) == Some("array");
    match schema.get("items") {
        Some(item) if is_list => item.clone(),
        _ => schema,
    }
}
