//! The body of a request against that of the document.

use serde_json::{Map, Value};

use super::document::Documented;
use super::parameters::from_texts;
use super::schema::Schemas;
use super::validate::{Complaints, complaints};
use crate::error::ApiError;
use crate::form::form;
use crate::request::Query;

/// What is wrong with a body; a body that cannot be read is refused at once.
pub(super) fn check(
    schemas: Schemas,
    documented: &Documented,
    content_type: &str,
    body: &[u8],
) -> Result<Complaints, ApiError> {
    let described = &documented.value["requestBody"];
    let Some(content) = described["content"].as_object() else { return Ok(Complaints::new()) };
    if body.is_empty() {
        let is_needed = described["required"] == true;
        let refusal = || ApiError::bad_request("A body is needed.");
        return if is_needed { Err(refusal()) } else { Ok(Complaints::new()) };
    }
    let media_type = essence(content_type);
    let Some((_, described)) = content.iter().find(|(range, _)| is_in(&media_type, range)) else {
        let known: Vec<_> = content.keys().map(String::as_str).collect();
        return Err(ApiError::unsupported_media_type(&known.join(" or ")));
    };
    let schema = &described["schema"];
    let value = read(schemas, schema, &media_type, content_type, body)?;
    let found = value.map(|value| complaints(schemas, schema, &value)).unwrap_or_default();
    let named = found
        .into_iter()
        .map(|(place, texts)| (if place.is_empty() { "body".to_owned() } else { place }, texts));
    Ok(named.collect())
}

/// The value in a body. `None`: nothing is known of its form.
fn read(
    schemas: Schemas,
    schema: &Value,
    media_type: &str,
    content_type: &str,
    body: &[u8],
) -> Result<Option<Value>, ApiError> {
    if is_json(media_type) {
        let value = serde_json::from_slice(body);
        return value.map(Some).map_err(|_| ApiError::bad_request("The body is not valid JSON."));
    }
    match media_type {
        "multipart/form-data" => {
            let parts = form(content_type, body);
            let parts = parts.ok_or_else(|| ApiError::bad_request("The body is no form."))?;
            let text = |part: &[u8]| String::from_utf8_lossy(part).into_owned();
            let fields = parts.into_iter().map(|part| (part.name, text(part.value)));
            Ok(Some(object(schemas, schema, &fields.collect::<Vec<_>>())))
        }
        "application/x-www-form-urlencoded" => {
            let text = String::from_utf8_lossy(body);
            let fields: Vec<_> = Query::parse(&text)?.into_pairs().collect();
            Ok(Some(object(schemas, schema, &fields)))
        }
        _ => Ok(None),
    }
}

/// The object that the fields of a form make, in the types of the schema.
fn object(schemas: Schemas, schema: &Value, fields: &[(String, String)]) -> Value {
    let flat = schemas.flat(schema);
    let mut object = Map::new();
    for (name, _) in fields {
        let bare = name.strip_suffix("[]").unwrap_or(name);
        let own = |key: &str| flat.get("properties").and_then(|properties| properties.get(key));
        let (key, property) = own(name).map_or((bare, own(bare)), |own| (name, Some(own)));
        let same = fields.iter().filter(|(other, _)| other == name);
        let texts: Vec<_> = same.map(|(_, text)| text.as_str()).collect();
        let value = from_texts(schemas, property.unwrap_or(&Value::Null), &texts, ',');
        object.insert(key.to_owned(), value);
    }
    Value::Object(object)
}

/// A content type without its parameters.
fn essence(content_type: &str) -> String {
    content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a media type is in a range such as `image/*`.
fn is_in(media_type: &str, range: &str) -> bool {
    let range = essence(range);
    match range.strip_suffix('*') {
        Some("*/") => true,
        Some(kind) => media_type.starts_with(kind),
        None => media_type == range,
    }
}

/// Whether a media type is JSON.
pub(crate) fn is_json(media_type: &str) -> bool {
    let media_type = essence(media_type);
    media_type == "application/json" || media_type.ends_with("+json")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::documented::Document;

    /// The status of a refusal and the fields that are blamed; 0 for none.
    fn checked(body: &Value, content_type: &str, sent: &str) -> (u16, Vec<String>) {
        let document = Document::from_value(json!({"openapi": "3.0.3", "paths": {"/": {"post": {
            "requestBody": body,
        }}}}))
        .unwrap();
        match check(document.schemas(), &document.all()[0], content_type, sent.as_bytes()) {
            Ok(found) => (0, found.into_keys().collect()),
            Err(error) => (error.status, Vec::new()),
        }
    }

    fn of(media_type: &str) -> Value {
        let schema = json!({
            "type": "object",
            "required": ["n"],
            "additionalProperties": false,
            "properties": {
                "n": {"type": "integer"},
                "ids": {"type": "array", "items": {"type": "integer"}},
                "file": {"type": "string", "format": "binary"},
            },
        });
        json!({"required": true, "content": {media_type: {"schema": schema}}})
    }

    fn none() -> (u16, Vec<String>) {
        (0, Vec::new())
    }

    fn blamed(name: &str) -> (u16, Vec<String>) {
        (0, vec![name.to_owned()])
    }

    #[test]
    fn json_bodies() {
        let body = of("application/json");
        let json = "application/json; charset=utf-8";
        assert_eq!(checked(&body, json, r#"{"n":1}"#), none());
        assert_eq!(checked(&body, json, r#"{"n":"1"}"#), blamed("n"));
        assert_eq!(checked(&body, json, "[]"), blamed("body"));
        assert_eq!(checked(&body, json, "{").0, 400);
        assert_eq!(checked(&body, json, "").0, 400);
        assert_eq!(checked(&body, "text/plain", "{}").0, 415);
        assert_eq!(checked(&body, "", r#"{"n":1}"#).0, 415);
        assert_eq!(checked(&json!({"content": {"application/json": {}}}), "", ""), none());
        assert_eq!(checked(&json!(null), "text/plain", "x"), none());
        let vendor = of("application/vnd.x+json");
        assert_eq!(checked(&vendor, "application/vnd.x+json", "{}"), blamed("n"));
    }

    #[test]
    fn forms() {
        let body = of("application/x-www-form-urlencoded");
        let kind = "application/x-www-form-urlencoded";
        assert_eq!(checked(&body, kind, "n=1&ids[]=1&ids[]=2"), none());
        assert_eq!(checked(&body, kind, "n=x"), blamed("n"));
        assert_eq!(checked(&body, kind, "n=1&m=1"), blamed("m"));

        let body = of("multipart/form-data");
        let kind = "multipart/form-data; boundary=x";
        let part = |name: &str, value: &str| {
            format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let sent = |parts: &[String]| format!("{}--x--\r\n", parts.concat());
        let right =
            sent(&[part("n", "1"), part("ids[]", "1"), part("ids[]", "2"), part("file", "b")]);
        assert_eq!(checked(&body, kind, &right), none());
        assert_eq!(checked(&body, kind, &sent(&[part("file", "b")])), blamed("n"));
        assert_eq!(checked(&body, kind, "no form").0, 400);
    }

    #[test]
    fn other_bodies() {
        let image = json!({"required": true, "content": {"image/*": {}}});
        assert_eq!(checked(&image, "image/png", "bytes"), none());
        assert_eq!(checked(&image, "text/plain", "bytes").0, 415);
        assert_eq!(checked(&json!({"content": {"*/*": {}}}), "a/b", "bytes"), none());
    }
}
