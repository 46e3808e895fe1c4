//! The parameters of a request against those of the document.

use axum::http::{HeaderMap, HeaderName};
use serde_json::{Map, Value, json};

use super::document::Documented;
use super::schema::Schemas;
use super::validate::{Complaints, complaints, fits};
use crate::error::ApiError;
use crate::request::Query;
use crate::server::header_text;

/// Headers that the document describes elsewhere.
const OTHER_HEADERS: [&str; 3] = ["accept", "authorization", "content-type"];

/// Whether a segment can be a parameter: an integer has digits only. Keeps `/users/birthdays` apart
/// from `/users/{user}`.
pub(super) fn segment_fits(
    schemas: Schemas,
    documented: &Documented,
    name: &str,
    text: &str,
) -> bool {
    let parameter = documented.parameters("path").find(|parameter| parameter["name"] == name);
    let types = parameter.map(|parameter| schemas.types(&parameter["schema"]));
    let is_integer = types.is_some_and(|types| types.len() == 1 && types.contains("integer"));
    !text.is_empty() && (!is_integer || scalar_is_integer(text))
}

fn scalar_is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Refuses what stands in a path and is not the parameter.
pub(super) fn check_path(
    schemas: Schemas,
    documented: &Documented,
    args: &[(&'static str, String)],
) -> Result<(), ApiError> {
    for parameter in documented.parameters("path") {
        let name = parameter["name"].as_str().unwrap_or_default();
        let Some((_, text)) = args.iter().find(|(arg, _)| *arg == name) else { continue };
        let value = read(schemas, parameter, &[text]);
        if text.is_empty() || !fits(schemas, &schema(parameter), &value) {
            return Err(ApiError::not_found(name));
        }
    }
    Ok(())
}

/// What is wrong with the query and the headers.
pub(super) fn check_others(
    schemas: Schemas,
    documented: &Documented,
    query: &Query,
    headers: &HeaderMap,
) -> Complaints {
    let mut found = Complaints::new();
    for parameter in documented.parameters("query") {
        let name = parameter["name"].as_str().unwrap_or_default();
        let bare = name.strip_suffix("[]").unwrap_or(name);
        let value = query_value(schemas, parameter, bare, query);
        note(schemas, parameter, bare, value.as_ref(), &mut found);
    }
    for parameter in documented.parameters("header") {
        let name = parameter["name"].as_str().unwrap_or_default();
        let Ok(header) = HeaderName::try_from(name) else { continue };
        if OTHER_HEADERS.contains(&header.as_str()) {
            continue;
        }
        let text = headers.contains_key(&header).then(|| header_text(headers, &header));
        let value = text.map(|text| read(schemas, parameter, &[text]));
        note(schemas, parameter, name, value.as_ref(), &mut found);
    }
    found
}

fn note(
    schemas: Schemas,
    parameter: &Value,
    name: &str,
    value: Option<&Value>,
    found: &mut Complaints,
) {
    let Some(value) = value else {
        if parameter["required"] == true {
            found.insert(name.to_owned(), vec!["This parameter is required.".to_owned()]);
        }
        return;
    };
    for (place, texts) in complaints(schemas, &schema(parameter), value) {
        let place = if place.is_empty() { name.to_owned() } else { format!("{name}.{place}") };
        found.entry(place).or_default().extend(texts);
    }
}

/// The schema of a parameter, also of one that is JSON.
fn schema(parameter: &Value) -> Value {
    let content = parameter["content"].as_object().and_then(|content| content.values().next());
    content.map_or(&parameter["schema"], |content| &content["schema"]).clone()
}

fn query_value(schemas: Schemas, parameter: &Value, name: &str, query: &Query) -> Option<Value> {
    let types = schemas.types(&parameter["schema"]);
    if types.contains("object") && types.len() == 1 {
        return object(schemas, parameter, name, query);
    }
    let texts: Vec<_> = query.values(name).collect();
    if texts.is_empty() {
        return None;
    }
    Some(read(schemas, parameter, &texts))
}

/// An object in the query, as `name[key]=value` or, written out, as `key=value`.
fn object(schemas: Schemas, parameter: &Value, name: &str, query: &Query) -> Option<Value> {
    let flat = schemas.flat(&parameter["schema"]);
    let properties = flat.get("properties").and_then(Value::as_object);
    let is_deep = parameter["style"] == "deepObject";
    if !is_deep && parameter["explode"] == false {
        return None;
    }
    let mut object = Map::new();
    for (key, property) in properties.into_iter().flatten() {
        let name = if is_deep { format!("{name}[{key}]") } else { key.clone() };
        let texts: Vec<_> = query.values(&name).collect();
        if !texts.is_empty() {
            object.insert(key.clone(), from_texts(schemas, property, &texts, ','));
        }
    }
    (!object.is_empty()).then_some(Value::Object(object))
}

/// Reads a parameter from its texts in the form that the document says.
fn read(schemas: Schemas, parameter: &Value, texts: &[&str]) -> Value {
    if parameter["content"].is_object() {
        let text = texts.last().copied().unwrap_or_default();
        return serde_json::from_str(text).unwrap_or_else(|_| json!(text));
    }
    let separator = match parameter["style"].as_str() {
        Some("pipeDelimited") => '|',
        Some("spaceDelimited") => ' ',
        _ => ',',
    };
    from_texts(schemas, &parameter["schema"], texts, separator)
}

/// Reads a value from its texts. A list has one text for each item, or all in one with a separator
/// between them; of several texts for anything else the last one counts.
pub(super) fn from_texts(
    schemas: Schemas,
    schema: &Value,
    texts: &[&str],
    separator: char,
) -> Value {
    let types = schemas.types(schema);
    if types.contains("array") {
        let flat = schemas.flat(schema);
        let item = flat.get("items").cloned().unwrap_or_default();
        let parts: Vec<&str> = match texts {
            [one] => one.split(separator).filter(|part| !part.is_empty()).collect(),
            _ => texts.to_vec(),
        };
        return parts.into_iter().map(|part| scalar(schemas, &item, part)).collect();
    }
    scalar(schemas, schema, texts.last().copied().unwrap_or_default())
}

/// Reads a value from text, as the first of the types that the text can be.
fn scalar(schemas: Schemas, schema: &Value, text: &str) -> Value {
    let types = schemas.types(schema);
    let may_be = |name: &str| types.contains(name);
    if text.is_empty() && schemas.is_nullable(schema) && !may_be("string") {
        return Value::Null;
    }
    if (may_be("integer") || may_be("number")) && scalar_is_integer(text) {
        // An integer beyond 64 bits is one all the same.
        let number = text.parse::<i64>().map(Value::from).or(text.parse::<u64>().map(Value::from));
        return number.unwrap_or_else(|_| json!(text.parse::<f64>().unwrap_or_default()));
    }
    if may_be("number")
        && let Some(number) = text.parse::<f64>().ok().filter(|number| number.is_finite())
    {
        return json!(number);
    }
    match text {
        "true" | "false" if may_be("boolean") => json!(text == "true"),
        "null" if schemas.is_nullable(schema) => Value::Null,
        _ if may_be("object") => serde_json::from_str(text).unwrap_or_else(|_| json!(text)),
        _ => json!(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documented::Document;

    /// What is wrong with a query, for one parameter.
    fn wrong(parameter: &Value, query: &str) -> Vec<String> {
        let document = Document::from_value(json!({"openapi": "3.0.3", "paths": {"/": {"get": {
            "parameters": [parameter],
        }}}}))
        .unwrap();
        let query = Query::parse(query).unwrap();
        let headers =
            HeaderMap::from_iter([(HeaderName::from_static("x-n"), "7".parse().unwrap())]);
        let documented = &document.all()[0];
        check_others(document.schemas(), documented, &query, &headers).into_keys().collect()
    }

    fn query(schema: &Value) -> Value {
        json!({"name": "a", "in": "query", "schema": schema})
    }

    #[test]
    fn scalars() {
        for (schema, right, wrong_one) in [
            (json!({"type": "integer"}), "a=-7", "a=x"),
            (json!({"type": "integer"}), "a=99999999999999999999", "a="),
            (json!({"type": "integer", "minimum": 1, "maximum": 9}), "a=9", "a=0"),
            (json!({"type": "number"}), "a=1.5", "a=NaN"),
            (json!({"type": "boolean"}), "a=false", "a=1"),
            (json!({"enum": ["x", "y"]}), "a=y", "a=z"),
            (json!({"type": "string", "enum": ["1"]}), "a=1", "a=2"),
            (json!({"type": "string", "minLength": 1}), "a=%20", "a="),
            (json!({"type": "integer", "nullable": true}), "a=", "a=x"),
            (json!({"anyOf": [{"type": "integer"}, {"enum": ["all"]}]}), "a=all", "a=some"),
        ] {
            let parameter = query(&schema);
            assert_eq!(wrong(&parameter, right), [""; 0], "{schema} {right}");
            assert_eq!(wrong(&parameter, wrong_one), ["a"], "{schema} {wrong_one}");
            assert_eq!(wrong(&parameter, ""), [""; 0], "{schema}");
        }
    }

    #[test]
    fn lists_in_all_forms() {
        let list = json!({"type": "array", "items": {"type": "integer"}, "minItems": 2});
        for name in ["a", "a[]"] {
            let parameter = json!({"name": name, "in": "query", "schema": list});
            for query in ["a[]=1&a[]=2", "a=1&a=2", "a=1,2", "a[0]=1&a[1]=2", "a%5B%5D=1,2"] {
                assert_eq!(wrong(&parameter, query), [""; 0], "{query}");
            }
            assert_eq!(wrong(&parameter, "a=1,x"), ["a.1"]);
            assert_eq!(wrong(&parameter, "a[]=1"), ["a"]);
        }
        let piped = json!({"name": "a", "in": "query", "style": "pipeDelimited", "schema": list});
        assert_eq!(wrong(&piped, "a=1|2"), [""; 0]);
    }

    #[test]
    fn objects() {
        let schema = json!({"type": "object", "properties": {"n": {"type": "integer"}}});
        let deep = json!({"name": "a", "in": "query", "style": "deepObject", "schema": schema});
        assert_eq!(wrong(&deep, "a[n]=1"), [""; 0]);
        assert_eq!(wrong(&deep, "a[n]=x"), ["a.n"]);
        assert_eq!(wrong(&query(&schema), "n=x"), ["a.n"]);
        let content = json!({"application/json": {"schema": schema}});
        let json = json!({"name": "a", "in": "query", "content": content});
        assert_eq!(wrong(&json, "a=%7B%22n%22:1%7D"), [""; 0]);
        assert_eq!(wrong(&json, "a=%7B%22n%22:null%7D"), ["a.n"]);
    }

    #[test]
    fn required_parameters_and_headers() {
        let required = json!({"name": "a", "in": "query", "required": true, "schema": {}});
        assert_eq!(wrong(&required, "b=1"), ["a"]);
        assert_eq!(wrong(&required, "a="), [""; 0]);
        let header = |name: &str, schema: Value| {
            json!({"name": name, "in": "header",
                "required": true, "schema": schema})
        };
        assert_eq!(wrong(&header("X-N", json!({"type": "integer"})), ""), [""; 0]);
        assert_eq!(wrong(&header("X-N", json!({"type": "boolean"})), ""), ["X-N"]);
        assert_eq!(wrong(&header("X-M", json!({})), ""), ["X-M"]);
        assert_eq!(wrong(&header("Authorization", json!({})), ""), [""; 0]);
    }
}
