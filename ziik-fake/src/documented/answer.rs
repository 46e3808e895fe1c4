//! The answer of an operation: the lowest documented success, with its example.

use serde_json::{Map, Value, json};

use super::body::is_json;
use super::document::{Document, Documented};
use super::schema::Schemas;
use super::synthesise;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::ledger::Change;
use crate::names::lasting;

/// A body as some bytes, where the document has no example of it.
const BYTES: &str = "some bytes\n";

/// What a document says about an answer with a status.
struct Response<'d> {
    status: u16,
    value: &'d Value,
}

/// The answer to a request that is right.
pub(super) fn success(
    document: &Document,
    documented: &Documented,
    args: &[(&'static str, String)],
    url: &str,
) -> Answer {
    let schemas = document.schemas();
    let Some(Response { status, value }) = lowest_success(schemas, documented) else {
        return Answer::nothing(204);
    };
    let content = content(value).filter(|_| !matches!(status, 204 | 304));
    let mut body = content.map(|(media_type, described)| body(schemas, media_type, described));
    if let Some(body) = &mut body {
        carry_id(documented, args, body);
    }
    let id = body.as_ref().and_then(id_in);
    let headers = headers(schemas, value, documented, url, id.as_deref());
    let method = documented.operation.method;
    let answer = match (content, body) {
        (Some((media_type, _)), Some(body)) if is_json(media_type) => {
            formed(method, status, body).with_media(lasting(media_type))
        }
        (Some((media_type, _)), Some(body)) => {
            let text = body.as_str().map_or_else(|| body.to_string(), str::to_owned);
            Answer::text(status, lasting(media_type), text)
        }
        _ => Answer::nothing(status),
    };
    let made = id.and_then(|id| id.parse().ok());
    let answer = match (method, status) {
        (_, 201) => answer.noted(Change::Created, made),
        ("DELETE", _) => answer.noted(Change::Deleted, None),
        _ => answer,
    };
    answer.with_headers(headers)
}

/// The answer that a document has for an error: status, media type and body.
pub(super) fn refusal(
    document: &Document,
    documented: Option<&Documented>,
    error: &ApiError,
) -> (u16, &'static str, Value) {
    let plain = || json!({"message": error.with_field()});
    let Some(documented) = documented else { return (error.status, "application/json", plain()) };
    let schemas = document.schemas();
    // The statuses by which APIs tell the same mistake, the usual one first.
    let others: &[u16] = match error.status {
        400 => &[400, 422],
        401 => &[401, 403],
        404 => &[404, 400, 422],
        413 => &[413, 400, 422],
        415 => &[415, 400, 422],
        422 => &[422, 400],
        _ => &[],
    };
    let found = others.iter().find_map(|status| response(schemas, documented, *status));
    let default = || {
        let value = documented.value["responses"].get("default")?;
        Some(Response { status: error.status, value: schemas.resolve(value) })
    };
    let Some(found) = found.or_else(default) else {
        return (error.status, "application/json", plain());
    };
    match content(found.value).filter(|(media_type, _)| is_json(media_type)) {
        Some((media_type, described)) => {
            (found.status, lasting(media_type), body(schemas, media_type, described))
        }
        None => (found.status, "application/json", plain()),
    }
}

/// What is documented for this status, or for all of its hundred.
fn response<'d>(
    schemas: Schemas<'d>,
    documented: &'d Documented,
    status: u16,
) -> Option<Response<'d>> {
    let responses = &documented.value["responses"];
    let hundred = format!("{}XX", status / 100);
    let found = responses.get(status.to_string()).or_else(|| responses.get(hundred))?;
    Some(Response { status, value: schemas.resolve(found) })
}

/// The lowest status of success; a redirection where there is none, and then the default.
fn lowest_success<'d>(schemas: Schemas<'d>, documented: &'d Documented) -> Option<Response<'d>> {
    let responses = documented.value["responses"].as_object()?;
    let status = |key: &str| match key {
        "2XX" => Some(200),
        "3XX" => Some(302),
        key => key.parse::<u16>().ok().filter(|status| (200..400).contains(status)),
    };
    let coded = responses.iter().filter_map(|(key, value)| Some((status(key)?, value)));
    let default = responses.get("default").map(|value| (200, value));
    let (status, value) = coded.min_by_key(|(status, _)| *status).or(default)?;
    Some(Response { status, value: schemas.resolve(value) })
}

/// The content of an answer: JSON where there is some.
fn content(response: &Value) -> Option<(&str, &Value)> {
    let content = response.get("content")?.as_object()?;
    let json = content.iter().find(|(media_type, _)| is_json(media_type));
    let (range, described) = json.or_else(|| content.iter().next())?;
    let media_type = match range.as_str() {
        // What some frameworks write for the JSON that they send.
        "*/*" if described["schema"]["format"] != "binary" => "application/json",
        "image/*" => "image/png",
        "text/*" => "text/plain",
        range if range.ends_with("/*") => "application/octet-stream",
        media_type => media_type,
    };
    Some((media_type, described))
}

/// The example of a body, or one that is made from its schema.
fn body(schemas: Schemas, media_type: &str, described: &Value) -> Value {
    let named = described.get("examples").and_then(Value::as_object);
    let first = named.and_then(|named| named.values().next());
    let first = first.and_then(|example| schemas.resolve(example).get("value"));
    if let Some(example) = described.get("example").or(first) {
        return example.clone();
    }
    match described.get("schema") {
        Some(schema) if is_json(media_type) => synthesise::value(schemas, schema),
        None if is_json(media_type) => json!({}),
        _ => json!(BYTES),
    }
}

/// Gives an object the id that the path ends in, where both are of the same kind.
fn carry_id(documented: &Documented, args: &[(&'static str, String)], body: &mut Value) {
    let path = documented.operation.path;
    let last = path.rsplit('/').next().unwrap_or_default();
    let Some((name, asked)) = args.last().filter(|(name, _)| last == format!("{{{name}}}")) else {
        return;
    };
    let mut parameters = documented.parameters("path");
    let parameter = parameters.find(|parameter| parameter["name"] == *name);
    let is_text = parameter.is_some_and(|parameter| parameter["schema"]["type"] == "string");
    let object = if body["data"]["id"].is_null() { body } else { &mut body["data"] };
    let Some(id) = object.as_object_mut().and_then(|object| object.get_mut("id")) else { return };
    match asked.parse::<i64>() {
        Ok(number) if id.is_number() => *id = json!(number),
        _ if id.is_string() && is_text => *id = json!(asked),
        _ => {}
    }
}

/// The id of the object in a body.
fn id_in(body: &Value) -> Option<String> {
    let id = body.pointer("/data/id").or_else(|| body.get("id"))?;
    id.as_str().map(str::to_owned).or_else(|| id.as_i64().map(|id| id.to_string()))
}

/// The documented headers that have to be there or have an example, and `Location`.
fn headers(
    schemas: Schemas,
    response: &Value,
    documented: &Documented,
    url: &str,
    id: Option<&str>,
) -> Vec<(String, String)> {
    let all = response.get("headers").and_then(Value::as_object).into_iter().flatten();
    all.filter_map(|(name, header)| {
        let header = schemas.resolve(header);
        if name.eq_ignore_ascii_case("location") {
            return Some((name.clone(), location(documented, url, id)));
        }
        let example = header.get("example").cloned();
        let made =
            || (header["required"] == true).then(|| synthesise::value(schemas, &header["schema"]));
        let value = example.or_else(made)?;
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        (!name.eq_ignore_ascii_case("content-type")).then(|| (name.clone(), text))
    })
    .collect()
}

/// The address of what a request made, or of what it was about.
fn location(documented: &Documented, url: &str, id: Option<&str>) -> String {
    let is_new = documented.operation.method == "POST" && !documented.operation.path.ends_with('}');
    if is_new { format!("{url}/{}", id.unwrap_or("1")) } else { url.to_owned() }
}

/// An answer in the form that its example has.
fn formed(method: &str, status: u16, body: Value) -> Answer {
    let keys = |body: &Value| body.as_object().map(Map::len);
    let is_read = method == "GET" || method == "HEAD";
    let is_alone = keys(&body) == Some(1) && body.get("data").is_some();
    let answer = match (&body, body.get("data")) {
        (Value::Object(_), Some(Value::Object(_))) if is_alone => {
            let object = body["data"].clone();
            if is_read || status == 201 {
                Answer::wrapped(object)
            } else {
                Answer::changed_to(object, true)
            }
        }
        (Value::Object(_), Some(Value::Array(items))) if is_alone => Answer::list(items.clone()),
        (Value::Object(fields), data) => match page_key(fields) {
            Some(key) if is_read => Answer::keyed_page(key, body),
            _ if data.is_some() => Answer::fixed(body),
            _ if is_read || status == 201 => Answer::bare(body),
            _ => Answer::changed_to(body, false),
        },
        _ => Answer::fixed(body),
    };
    answer.with_status(status)
}

/// The key of the items, where an object is a page: it has `meta` and one list.
fn page_key(fields: &Map<String, Value>) -> Option<&'static str> {
    let mut lists = fields.iter().filter(|(_, value)| value.is_array());
    let (key, _) = lists.next().filter(|_| fields.get("meta").is_some_and(Value::is_object))?;
    lists.next().is_none().then(|| lasting(key))
}
