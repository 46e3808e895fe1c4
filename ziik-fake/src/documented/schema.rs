//! Schemas of a document: references, `allOf`, and which types there are.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

/// How many references in a row are followed.
const REFERENCES: usize = 64;
/// How deep compositions are followed. Few levels, because one that contains itself twice doubles
/// with each.
const COMPOSITIONS: usize = 16;

/// The schemas of a document, by the root that their references start from.
#[derive(Clone, Copy)]
pub(super) struct Schemas<'d> {
    pub(super) root: &'d Value,
}

impl<'d> Schemas<'d> {
    /// What `value` refers to, or `value` itself. A reference that leads nowhere is kept.
    pub(super) fn resolve<'v>(self, mut value: &'v Value) -> &'v Value
    where
        'd: 'v,
    {
        for _ in 0..REFERENCES {
            let Some(target) = reference(value).and_then(|text| self.target(text)) else { break };
            value = target;
        }
        value
    }

    /// What a reference within the document leads to.
    pub(super) fn target(self, reference: &str) -> Option<&'d Value> {
        let pointer = percent_decode_str(reference.strip_prefix('#')?).decode_utf8().ok()?;
        self.root.pointer(&pointer)
    }

    /// The schema with its references followed and the members of `allOf` merged into it.
    pub(super) fn flat(self, schema: &Value) -> Map<String, Value> {
        self.flat_within(schema, COMPOSITIONS)
    }

    fn flat_within(self, schema: &Value, depth: usize) -> Map<String, Value> {
        let Some(own) = self.resolve(schema).as_object() else { return Map::new() };
        let mut flat = own.clone();
        let Some(Value::Array(members)) = flat.remove("allOf") else { return flat };
        if depth > 0 {
            for member in members {
                merge(&mut flat, self.flat_within(&member, depth - 1));
            }
        }
        flat
    }

    /// The types that a value may have, by what stands in `type` here and in compositions. None:
    /// nothing is said about them.
    pub(super) fn types(self, schema: &Value) -> BTreeSet<String> {
        self.types_within(schema, COMPOSITIONS)
    }

    fn types_within(self, schema: &Value, depth: usize) -> BTreeSet<String> {
        let flat = self.flat(schema);
        if let Some(types) = flat.get("type") {
            return type_names(types).map(str::to_owned).collect();
        }
        let unions = ["oneOf", "anyOf"].into_iter().filter_map(|key| flat.get(key)?.as_array());
        let members = unions.flatten().filter(|_| depth > 0);
        members.flat_map(|member| self.types_within(member, depth - 1)).collect()
    }

    /// Whether a schema takes null because it says so.
    pub(super) fn is_nullable(self, schema: &Value) -> bool {
        let flat = self.flat(schema);
        let types = flat.get("type").unwrap_or(&Value::Null);
        flat.get("nullable") == Some(&json!(true)) || type_names(types).any(|name| name == "null")
    }
}

/// The text of a `$ref`.
pub(super) fn reference(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()
}

/// The names in a `type`, which is one or, from `OpenAPI` 3.1 on, a list.
pub(super) fn type_names(types: &Value) -> impl Iterator<Item = &str> {
    let one = types.as_str();
    let many = types.as_array().into_iter().flatten().filter_map(Value::as_str);
    one.into_iter().chain(many)
}

/// Adds what `more` asks for. Where both name the same keyword the first one stays, except that
/// properties and required fields add up.
fn merge(schema: &mut Map<String, Value>, more: Map<String, Value>) {
    for (key, value) in more {
        match (schema.get_mut(&key), value) {
            (Some(Value::Object(known)), Value::Object(more)) if key == "properties" => {
                for (name, property) in more {
                    let both = known.remove(&name).map(|own| json!({"allOf": [own, property]}));
                    known.insert(name, both.unwrap_or(property));
                }
            }
            (Some(Value::Array(known)), Value::Array(more)) if key == "required" => {
                known.extend(more);
            }
            (Some(_), _) => {}
            (None, value) => {
                schema.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_and_all_of_are_followed() {
        let root = json!({"components": {"schemas": {
            "A": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
            "B": {"allOf": [{"$ref": "#/components/schemas/A"}, {"required": ["b"]}], "nullable": true},
            "Loop": {"$ref": "#/components/schemas/Loop"},
            "Deep": {"allOf": [
                {"$ref": "#/components/schemas/Deep"}, {"$ref": "#/components/schemas/Deep"},
            ]},
            "x y": {"type": "boolean"},
        }}});
        let schemas = Schemas { root: &root };
        let b = json!({"$ref": "#/components/schemas/B"});
        assert_eq!(schemas.flat(&b)["required"], json!(["a", "b"]));
        assert!(schemas.is_nullable(&b));
        assert_eq!(schemas.types(&b), BTreeSet::from(["object".to_owned()]));
        for name in ["Loop", "Deep", "Missing"] {
            let reference = json!({"$ref": format!("#/components/schemas/{name}")});
            assert!(schemas.types(&reference).is_empty(), "{name}");
        }
        let odd = json!({"$ref": "#/components/schemas/x%20y"});
        assert_eq!(schemas.types(&odd), BTreeSet::from(["boolean".to_owned()]));
    }

    #[test]
    fn types_of_unions() {
        let root = json!({});
        let schemas = Schemas { root: &root };
        let union =
            json!({"anyOf": [{"type": "integer"}, {"oneOf": [{"type": ["string", "null"]}]}]});
        let types: Vec<_> = schemas.types(&union).into_iter().collect();
        assert_eq!(types, ["integer", "null", "string"]);
    }
}
