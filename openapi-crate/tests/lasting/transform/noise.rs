//! What says nothing.

use serde_json::{Value, json};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk::{self, Holder};

pub(super) const ALL: &[Transformation] = &[
    new("required lists nothing", |document, _| {
        each(document, &mut |schema| {
            if schema.contains_key("properties") {
                schema.entry("required").or_insert(json!([]));
            }
        });
    }),
    new("deprecated is false", |document, _| {
        walk::holders(document, &mut |object, holder| {
            if matches!(
                holder,
                Holder::Schema | Holder::Operation | Holder::Parameter | Holder::Header
            ) {
                object.entry("deprecated").or_insert(json!(false));
            }
        });
    }),
    new("read-only and write-only are false", |document, _| {
        each(document, &mut |schema| {
            schema.entry("readOnly").or_insert(json!(false));
            schema.entry("writeOnly").or_insert(json!(false));
        });
    }),
    new("other properties are any schema", |document, _| {
        other_properties(document, &json!(true), &json!({}));
    }),
    new("other properties are true", |document, _| {
        other_properties(document, &json!({}), &json!(true));
    }),
    new("objects are known by their properties", |document, _| {
        each(document, &mut |schema| {
            if schema.contains_key("properties")
                && schema.get("type").is_some_and(|kind| kind == "object")
            {
                schema.shift_remove("type");
            }
        });
    }),
    new("components are added that nothing uses", unused),
    new("keys of a vendor are added", vendor_keys),
    new("documents elsewhere are named", |document, _| {
        document["externalDocs"] = json!({ "url": "https://docs.example" });
        walk::operations(document, &mut |path, _, operation| {
            operation["externalDocs"] = json!({ "url": format!("https://docs.example{path}") });
        });
    }),
];

fn each(document: &mut Value, visit: &mut dyn FnMut(&mut serde_json::Map<String, Value>)) {
    walk::schemas(document, &mut |schema| {
        if let Some(object) = schema.as_object_mut().filter(|object| !object.contains_key("$ref")) {
            visit(object);
        }
    });
}

fn other_properties(document: &mut Value, old: &Value, new: &Value) {
    each(document, &mut |schema| {
        if let Some(others) = schema.get_mut("additionalProperties").filter(|others| *others == old)
        {
            *others = new.clone();
        }
    });
}

fn unused(document: &mut Value, rng: &mut Rng) {
    let schemas = walk::section(document, "schemas");
    let names: Vec<String> = schemas.keys().cloned().collect();
    for number in 0..=rng.below(4) {
        let mut schema =
            json!({ "type": "object", "properties": { "unused": { "type": "string" } } });
        if !names.is_empty() {
            schema["properties"]["used"] =
                walk::reference_to("schemas", &names[rng.below(names.len())]);
        }
        schemas.insert(format!("Unused{number}"), schema);
    }
    walk::section(document, "responses")
        .insert("Unused".to_owned(), json!({ "description": "Unused." }));
    let parameter = json!({ "name": "unused", "in": "query", "schema": { "type": "string" } });
    walk::section(document, "parameters").insert("Unused".to_owned(), parameter);
}

fn vendor_keys(document: &mut Value, _: &mut Rng) {
    document["x-generator"] =
        json!({ "name": "openapi for Laravel", "schema": { "$ref": "#/nowhere" } });
    walk::holders(document, &mut |object, holder| match holder {
        Holder::Operation => {
            drop(object.insert("x-laravel-controller".to_owned(), json!("App\\Http\\Controllers")));
        }
        Holder::Schema => drop(object.insert("x-php-type".to_owned(), json!("array"))),
        Holder::Parameter => {
            drop(object.insert("x-rule".to_owned(), json!(["sometimes", "nullable"])));
        }
        _ => {}
    });
}
