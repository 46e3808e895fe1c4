//! Pass: anonymous objects, enums and unions become components, named after where they stand.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{Context, walk};
use crate::names;
use crate::operation::Operation;

pub(super) fn name_anonymous(cx: &mut Context, operations: &[Operation]) {
    let mut components = cx.root.pointer("/components/schemas").and_then(Value::as_object).cloned().unwrap_or_default();
    let mut hoist = Hoist { taken: std::mem::take(&mut cx.types), found: Map::new() };
    for (name, schema) in &mut components {
        hoist.children(schema, &names::pascal(name));
    }
    for operation in operations {
        let Some(object) = cx.get_mut(&operation.pointer) else { continue };
        let id = names::pascal(&operation.id);
        for parameter in object.get_mut("parameters").and_then(Value::as_array_mut).into_iter().flatten() {
            let name = format!("{id}{}", names::pascal(parameter["name"].as_str().unwrap_or_default()));
            hoist.schema(&mut parameter["schema"], &name);
        }
        if let Some(schema) = object.pointer_mut("/requestBody/content/application~1json/schema") {
            hoist.schema(schema, &format!("{id}Body"));
        }
        for (_, response) in object.get_mut("responses").and_then(Value::as_object_mut).into_iter().flatten() {
            for (_, media) in response.get_mut("content").and_then(Value::as_object_mut).into_iter().flatten() {
                if let Some(schema) = media.get_mut("schema") {
                    hoist.schema(schema, &format!("{id}Response"));
                }
            }
        }
    }
    components.extend(hoist.found);
    cx.types = hoist.taken;
    cx.root["components"] = serde_json::json!({ "schemas": components });
}

struct Hoist {
    taken: HashSet<String>,
    found: Map<String, Value>,
}

impl Hoist {
    /// Names what stands inside `schema`, whose own name is `name`.
    fn children(&mut self, schema: &mut Value, name: &str) {
        let Value::Object(object) = schema else { return };
        for (property, child) in object.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
            self.schema(child, &format!("{name}{}", names::pascal(property)));
        }
        for (key, suffix) in [("items", "Item"), ("additionalProperties", "Value")] {
            if let Some(child) = object.get_mut(key).filter(|child| child.is_object()) {
                self.schema(child, &format!("{name}{suffix}"));
            }
        }
        for key in ["oneOf", "anyOf"] {
            for (index, child) in object.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten().enumerate() {
                self.schema(child, &format!("{name}Variant{index}"));
            }
        }
        for child in object.get_mut("allOf").and_then(Value::as_array_mut).into_iter().flatten() {
            self.children(child, name);
        }
    }

    /// Names `schema` itself, when it makes a type and has no name.
    fn schema(&mut self, schema: &mut Value, name: &str) {
        if schema.get("$ref").is_some() || schema.get("x-rust-type").is_some() {
            return;
        }
        let has = |key: &str| schema.get(key).and_then(Value::as_array).is_some_and(|list| !list.is_empty());
        let single_reference = schema.pointer("/allOf/0/$ref").is_some() && schema.pointer("/allOf/1").is_none();
        let has_fields = schema.get("properties").and_then(Value::as_object).is_some_and(|object| !object.is_empty());
        let makes_type =
            has_fields || has("enum") || has("oneOf") || has("anyOf") || (has("allOf") && !single_reference);
        if !makes_type {
            self.children(schema, name);
            return;
        }
        let name = names::unique_type(name, &mut self.taken);
        self.children(schema, &name);
        // What belongs to the place stays there, what belongs to the type goes with it.
        let mut place = Map::new();
        if let Some(object) = schema.as_object_mut() {
            let of_place = ["nullable", "x-aliases", "x-false-is-null"];
            place.extend(of_place.iter().filter_map(|key| object.shift_remove_entry(*key)));
            place.extend(object.get("description").map(|text| ("description".to_owned(), text.clone())));
        }
        let reference = walk::reference_to(&name);
        let hoisted = std::mem::replace(schema, reference);
        self.found.insert(name, hoisted);
        if !place.is_empty() {
            place.insert("allOf".to_owned(), serde_json::json!([schema.take()]));
            *schema = Value::Object(place);
        }
    }
}
