//! Which response of an operation the document has for a status.

use serde_json::Value;

use crate::media;
use crate::problem::Pointer;

/// A documented response.
#[derive(Clone, Debug)]
pub(super) struct Documented {
    /// Its key among the responses: `200`, `2XX`, `default`.
    pub(super) key: String,
    /// The response, after references.
    pub(super) at: Pointer,
    /// Its JSON media type; none when it has no JSON.
    pub(super) media: Option<Pointer>,
    /// Its media types.
    pub(super) media_types: Vec<String>,
}

/// The response for a status.
pub(super) fn for_status(root: &Value, operation: &Pointer, status: u16) -> Option<Documented> {
    let range = format!("{}XX", status / 100);
    let keys = [status.to_string(), range.clone(), range.to_lowercase()];
    keys.iter().find_map(|key| documented(root, operation, key))
}

/// The first response of success, or `default`.
pub(super) fn success(root: &Value, operation: &Pointer) -> Option<Documented> {
    let responses = root.pointer(operation.child("responses").as_json_pointer())?.as_object()?;
    let key =
        responses.keys().find(|key| key.starts_with('2')).or_else(|| responses.keys().find(|key| *key == "default"));
    documented(root, operation, key?)
}

fn documented(root: &Value, operation: &Pointer, key: &str) -> Option<Documented> {
    let mut at = operation.child("responses").child(key);
    let mut response = root.pointer(at.as_json_pointer())?;
    for _ in 0..16 {
        let Some(reference) = response.get("$ref").and_then(Value::as_str).filter(|it| it.starts_with('#')) else {
            break;
        };
        at = Pointer::from_reference(reference);
        response = root.pointer(at.as_json_pointer())?;
    }
    let content = response.get("content").and_then(Value::as_object);
    let media_types: Vec<String> = content.into_iter().flatten().map(|(name, _)| name.clone()).collect();
    let json = media_types.iter().find(|name| is_json(name));
    let media = json.map(|name| at.child("content").child(name));
    Some(Documented { key: key.to_owned(), at, media, media_types })
}

/// Whether a media type is JSON: `application/json`, `application/vnd.api+json`, `*/*`.
pub(super) fn is_json(media_type: &str) -> bool {
    media::essence(media_type) == "*/*" || media::is_json(media_type)
}
