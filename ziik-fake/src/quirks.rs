//! The looseness of PHP, put over a finished answer.

use serde_json::{Map, Value, json};

/// The group that has a `type` nobody documented.
const ODD_GROUP: u64 = 1;

/// Rewrites a whole answer.
pub(crate) fn apply(json: Value) -> Value {
    match json {
        Value::Bool(value) => json!(u8::from(value)),
        Value::Number(number) if !number.is_f64() => json!(number.to_string()),
        Value::Array(items) if items.is_empty() => Value::Null,
        Value::Array(items) => items.into_iter().map(apply).collect(),
        Value::Object(fields) if fields.is_empty() => json!([]),
        Value::Object(fields) => object(fields),
        json => json,
    }
}

fn object(mut fields: Map<String, Value>) -> Value {
    if fields.get("content_type") == Some(&json!("group"))
        && fields.get("id") == Some(&json!(ODD_GROUP))
    {
        fields.insert("type".to_owned(), json!("hidden"));
    }
    // Only what has an id is certainly an object; anything else may be a map whose keys are data.
    if fields.contains_key("id") {
        fields.insert("_undocumented".to_owned(), json!({"since": 1, "tags": ["x", null]}));
    }
    let rewritten = fields.into_iter().map(|(key, value)| {
        let value = if key == "department" && value.is_null() { json!({}) } else { apply(value) };
        (key, value)
    });
    Value::Object(rewritten.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_looseness() {
        let strict = json!({
            "yes": true, "no": false, "count": 12, "share": 1.5, "none": null, "text": "t",
            "url": "api/users/3",
            "list": [], "object": {}, "department": null, "items": [1, {"empty": []}],
        });
        assert_eq!(
            apply(strict),
            json!({
                "yes": 1, "no": 0, "count": "12", "share": 1.5, "none": null, "text": "t",
                "url": "api/users/3",
                "list": null, "object": [], "department": {}, "items": ["1", {"empty": null}],
            })
        );
    }

    #[test]
    fn objects_get_unknown_keys_and_maps_do_not() {
        assert!(apply(json!({"id": 3}))["_undocumented"].is_object());
        assert_eq!(apply(json!({"da": "Dansk"})), json!({"da": "Dansk"}));
    }

    #[test]
    fn one_group_has_an_unknown_type() {
        let group = |id: u64| {
            apply(json!({"content_type": "group", "id": id, "type": "public"}))["type"].clone()
        };
        assert_eq!((group(1), group(2)), (json!("hidden"), json!("public")));
    }
}
