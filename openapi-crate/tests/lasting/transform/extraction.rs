//! What was written out becomes components.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk::{self, METHODS};

pub(super) const ALL: &[Transformation] = &[
    new("objects in operations are components", objects_in_operations),
    new("objects in schemas are components", objects_in_schemas),
    new("enums are components", enums),
    new("answers are components", answers),
    new("fields are components", fields),
    new("parameters are components", parameters),
    new("responses are components", responses),
    new("request bodies are components", bodies),
];

/// Components that are being made.
struct Extraction {
    section: &'static str,
    stem: &'static str,
    taken: Map<String, Value>,
    made: Map<String, Value>,
    /// The names by contents, where equal ones are to be one.
    shared: Option<HashMap<String, String>>,
    next: usize,
}

impl Extraction {
    fn new(document: &mut Value, section: &'static str, stem: &'static str, rng: &mut Rng) -> Self {
        let shared = rng.flip().then(HashMap::new);
        let taken = walk::section(document, section).clone();
        Self { section, stem, taken, made: Map::new(), shared, next: 0 }
    }

    /// Makes the value a component and leaves a reference.
    fn take(&mut self, value: &mut Value) {
        let text = value.to_string();
        if let Some(name) = self.shared.as_ref().and_then(|shared| shared.get(&text)) {
            *value = walk::reference_to(self.section, name);
            return;
        }
        let name = loop {
            self.next += 1;
            let name = format!("{}{}", self.stem, self.next);
            if !self.taken.contains_key(&name) {
                break name;
            }
        };
        let reference = walk::reference_to(self.section, &name);
        self.made.insert(name.clone(), std::mem::replace(value, reference));
        if let Some(shared) = &mut self.shared {
            shared.insert(text, name);
        }
    }

    fn finish(self, document: &mut Value) {
        walk::section(document, self.section).extend(self.made);
        walk::drop_empty_sections(document);
    }
}

/// Every object that is written out under `paths` becomes a component.
fn objects_in_operations(document: &mut Value, rng: &mut Rng) {
    let mut extraction = Extraction::new(document, "schemas", "InlineObject", rng);
    walk::schemas(&mut document["paths"], &mut |schema| {
        if walk::is_object(schema) {
            extraction.take(schema);
        }
    });
    extraction.finish(document);
}

/// Every schema inside another one that `chosen` says yes to becomes a component.
fn inner(document: &mut Value, stem: &'static str, rng: &mut Rng, chosen: &dyn Fn(&Value) -> bool) {
    let mut extraction = Extraction::new(document, "schemas", stem, rng);
    walk::schemas(document, &mut |schema| {
        // What is combined is one object and no place for another.
        let is_whole = |schema: &Value| {
            !["allOf", "anyOf", "oneOf"].iter().any(|key| schema.get(key).is_some())
        };
        if is_whole(schema) {
            walk::children(schema, &mut |child| {
                if chosen(child) {
                    extraction.take(child);
                }
            });
        }
    });
    extraction.finish(document);
}

fn objects_in_schemas(document: &mut Value, rng: &mut Rng) {
    inner(document, "NestedObject", rng, &|schema| {
        schema.get("$ref").is_none() && walk::kind(schema) == Some("object")
    });
}

/// Fields with a text or number in them become components.
fn fields(document: &mut Value, rng: &mut Rng) {
    inner(document, "Field", rng, &|schema| {
        matches!(walk::kind(schema), Some("string" | "integer" | "boolean" | "number"))
            && schema.get("default").is_none()
            && schema.get("deprecated").is_none()
    });
}

/// Lists of values become components, also those of parameters.
fn enums(document: &mut Value, rng: &mut Rng) {
    let is_enum = |schema: &Value| {
        walk::kind(schema) == Some("string")
            && schema.get("enum").is_some()
            && schema.get("default").is_none()
    };
    inner(document, "Enum", rng, &is_enum);
    let mut extraction = Extraction::new(document, "schemas", "ParameterEnum", rng);
    walk::parameter_lists(document, &mut |list| {
        for schema in list.iter_mut().filter_map(|parameter| parameter.get_mut("schema")) {
            if is_enum(schema) {
                extraction.take(schema);
            }
        }
    });
    extraction.finish(document);
}

/// The schemas of answers become components, whatever they are.
fn answers(document: &mut Value, rng: &mut Rng) {
    let mut extraction = Extraction::new(document, "schemas", "Answer", rng);
    walk::operations(document, &mut |_, _, operation| {
        for (_, response) in walk::entries(operation.get_mut("responses")) {
            for (_, media) in walk::entries(response.get_mut("content")) {
                if let Some(schema) = media.get_mut("schema") {
                    extraction.take(schema);
                }
            }
        }
    });
    extraction.finish(document);
}

/// Parameters become components, but for those of the path that are documented beside others.
fn parameters(document: &mut Value, rng: &mut Rng) {
    let mut extraction = Extraction::new(document, "parameters", "Parameter", rng);
    walk::parameter_lists(document, &mut |list| {
        list.iter_mut()
            .filter(|item| item.get("$ref").is_none())
            .for_each(|item| extraction.take(item));
    });
    extraction.finish(document);
}

fn responses(document: &mut Value, rng: &mut Rng) {
    let mut extraction = Extraction::new(document, "responses", "Response", rng);
    walk::operations(document, &mut |_, _, operation| {
        for (_, response) in walk::entries(operation.get_mut("responses")) {
            if response.get("$ref").is_none() {
                extraction.take(response);
            }
        }
    });
    extraction.finish(document);
}

fn bodies(document: &mut Value, rng: &mut Rng) {
    let mut extraction = Extraction::new(document, "requestBodies", "Body", rng);
    for (_, item) in walk::entries(document.get_mut("paths")) {
        for method in METHODS {
            let body = item.get_mut(method).and_then(|operation| operation.get_mut("requestBody"));
            if let Some(body) = body.filter(|body| body.get("$ref").is_none()) {
                extraction.take(body);
            }
        }
    }
    extraction.finish(document);
}
