//! Schemas made of what was seen.

use serde_json::{Map, Value, json};

use super::observe::Shape;
use crate::text_forms::Form;

const NOTE: &str = "Seen in an answer; not documented.";

/// A schema that allows what was seen, in the words of OpenAPI 3.0. `note` adds where it is known
/// from.
pub(super) fn infer(shape: &Shape, note: bool) -> Value {
    let mut members = members(shape);
    let mut schema = match members.len() {
        0 => Map::new(),
        1 => members.remove(0),
        _ => {
            Map::from_iter([("anyOf".to_owned(), members.into_iter().map(Value::Object).collect())])
        }
    };
    if note {
        schema.insert("description".to_owned(), NOTE.into());
    }
    if shape.nulls > 0 && !schema.is_empty() {
        schema.insert("nullable".to_owned(), true.into());
    }
    Value::Object(schema)
}

/// The schemas of the types that were seen, null aside.
pub(super) fn members(shape: &Shape) -> Vec<Map<String, Value>> {
    let typed = |name: &str| Map::from_iter([("type".to_owned(), Value::from(name))]);
    let mut members = Vec::new();
    if shape.booleans > 0 {
        members.push(typed("boolean"));
    }
    if shape.fractions > 0 {
        members.push(typed("number"));
    } else if shape.integers > 0 {
        members.push(typed("integer"));
    }
    if shape.texts.count > 0 {
        let mut text = typed("string");
        for (form, format) in [(Form::Date, "date"), (Form::DateTime, "date-time")] {
            if shape.texts.are(&[form]) {
                text.insert("format".to_owned(), format.into());
            }
        }
        members.push(text);
    }
    if shape.lists > 0 {
        let mut list = typed("array");
        list.insert(
            "items".to_owned(),
            shape.items.as_deref().map_or(json!({}), |items| infer(items, false)),
        );
        members.push(list);
    }
    if shape.objects > 0 {
        let mut object = typed("object");
        if !shape.fields.is_empty() {
            let fields =
                shape.fields.iter().map(|(name, field)| (name.clone(), infer(field, false)));
            object.insert("properties".to_owned(), Value::Object(fields.collect()));
        }
        if let Some(others) = &shape.keyed {
            object.insert("additionalProperties".to_owned(), infer(others, false));
        }
        members.push(object);
    }
    members
}
