//! Which response of an operation the document has for a status.

use crate::document::Place;
use crate::media;

/// A documented response.
#[derive(Clone, Debug)]
pub(super) struct Documented<'d> {
    /// Its key among the responses: `200`, `2XX`, `default`.
    pub(super) key: String,
    /// The response, after references.
    pub(super) place: Place<'d>,
    /// Its JSON media type; none when it has no JSON.
    pub(super) media: Option<Place<'d>>,
    /// Its media types.
    pub(super) media_types: Vec<&'d str>,
}

/// The response for a status.
pub(super) fn for_status<'d>(operation: &Place<'d>, status: u16) -> Option<Documented<'d>> {
    let range = format!("{}XX", status / 100);
    let keys = [status.to_string(), range.clone(), range.to_lowercase()];
    let responses = operation.get("responses")?;
    keys.iter().find_map(|key| Some(documented(key, responses.get(key)?)))
}

/// The first response of success, or `default`.
pub(super) fn success<'d>(operation: &Place<'d>) -> Option<Documented<'d>> {
    let mut responses = operation.entries("responses");
    let first = responses.iter().position(|(key, _)| key.starts_with('2'));
    let (key, response) = responses
        .swap_remove(first.or_else(|| responses.iter().position(|(key, _)| *key == "default"))?);
    Some(documented(key, response))
}

fn documented<'d>(key: &str, response: Place<'d>) -> Documented<'d> {
    let place = response.resolved();
    let content = place.entries("content");
    let media_types = content.iter().map(|(name, _)| *name).collect();
    let media = content.into_iter().find(|(name, _)| is_json(name)).map(|(_, media)| media);
    Documented { key: key.to_owned(), place, media, media_types }
}

/// Whether a media type is JSON: `application/json`, `application/vnd.api+json`, `*/*`.
pub(super) fn is_json(media_type: &str) -> bool {
    media::essence(media_type) == "*/*" || media::is_json(media_type)
}
