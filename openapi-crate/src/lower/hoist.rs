//! Pass: anonymous objects, enums and unions become components. Equal ones become one.
//!
//! A type is named by its title, by the property that it stands under wherever it is used, or else
//! by where it stands.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::{Map, Value};

use super::examples::SAMPLE;
use super::schemas::TITLE;
use super::{Context, roles, walk};
use crate::model::Operation;
use crate::names;
use crate::problem::Pointer;

pub(super) fn name_anonymous(cx: &mut Context, operations: &[Operation]) {
    let uses = uses(cx);
    let mut components = cx.take_components();
    let mut hoist = Hoist {
        uses,
        taken: std::mem::take(&mut cx.types),
        named: HashMap::new(),
        found: Map::new(),
    };
    for (name, schema) in &mut components {
        hoist.children(schema, &names::pascal(name));
    }
    for operation in operations {
        let Some(object) = cx.get_mut(&operation.pointer) else { continue };
        let id = names::pascal(&operation.id);
        for parameter in
            object.get_mut("parameters").and_then(Value::as_array_mut).into_iter().flatten()
        {
            let name = parameter["name"].as_str().unwrap_or_default();
            let name = format!("{id}{}", names::pascal(name));
            hoist.schema(&mut parameter["schema"], || name);
        }
        if let Some(schema) = object.pointer_mut("/requestBody/content/application~1json/schema") {
            hoist.schema(schema, || format!("{id}Body"));
        }
        for (_, response) in
            object.get_mut("responses").and_then(Value::as_object_mut).into_iter().flatten()
        {
            for (_, media) in
                response.get_mut("content").and_then(Value::as_object_mut).into_iter().flatten()
            {
                if let Some(schema) = media.get_mut("schema") {
                    hoist.schema(schema, || format!("{id}Response"));
                }
            }
        }
    }
    components.extend(hoist.found);
    cx.types = hoist.taken;
    cx.set_components(components);
}

/// Where each anonymous type stands, by what it says: the properties that it stands under, and how
/// often.
type Uses = HashMap<String, (BTreeSet<Option<String>>, usize)>;

fn uses(cx: &mut Context) -> Uses {
    let mut uses = Uses::new();
    walk::schemas(&mut cx.root, &mut |schema, at| {
        if makes_type(schema) {
            let (properties, count) = uses.entry(print(schema)).or_default();
            properties.insert(property(at));
            *count += 1;
        }
    });
    uses
}

/// The property that a schema is, or is the items of.
fn property(at: &Pointer) -> Option<String> {
    let segments: Vec<String> = at.segments().collect();
    let property = segments.iter().rposition(|segment| segment == "properties")?;
    let rest = segments.get(property + 2..)?;
    rest.iter().all(|step| step == "items").then(|| segments[property + 1].clone())
}

/// What a schema says, without texts and without what belongs to its place.
fn print(schema: &Value) -> String {
    let mut schema = schema.clone();
    let mut texts = |schema: &mut Value, _: &Pointer| {
        if let Some(object) = schema.as_object_mut() {
            let is_text = |key: &str| matches!(key, "description" | TITLE | SAMPLE);
            object.retain(|key, _| !is_text(key));
        }
    };
    walk::schema(&mut schema, &mut Pointer::root(), &mut texts);
    if let Some(object) = schema.as_object_mut() {
        object.retain(|key, _| !OF_PLACE.contains(&key.as_str()));
    }
    schema.to_string()
}

/// What belongs to the place of a type.
pub(super) const OF_PLACE: [&str; 6] = [
    "nullable",
    "x-aliases",
    "x-false-is-null",
    "x-three-states",
    roles::READ_ONLY,
    roles::WRITE_ONLY,
];

/// Whether a schema that stands anywhere makes a type and has no name.
fn makes_type(schema: &Value) -> bool {
    if schema.get("$ref").is_some() || schema.get("x-rust-type").is_some() {
        return false;
    }
    let has =
        |key: &str| schema.get(key).and_then(Value::as_array).is_some_and(|list| !list.is_empty());
    let single_reference =
        schema.pointer("/allOf/0/$ref").is_some() && schema.pointer("/allOf/1").is_none();
    let has_fields = schema
        .get("properties")
        .and_then(Value::as_object)
        .is_some_and(|object| !object.is_empty());
    has_fields || has("enum") || has("oneOf") || has("anyOf") || (has("allOf") && !single_reference)
}

struct Hoist {
    uses: Uses,
    /// The components that were made, by what they say.
    named: HashMap<String, String>,
    taken: HashSet<String>,
    found: Map<String, Value>,
}

/// Where schemas stand inside another one that makes no type.
const INSIDE: [&str; 3] = ["items", "additionalProperties", "allOf"];

impl Hoist {
    /// Names what stands inside `schema`, whose own name is `name`.
    fn children(&mut self, schema: &mut Value, name: &str) {
        let Value::Object(object) = schema else { return };
        for (property, child) in
            object.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten()
        {
            self.schema(child, || format!("{name}{}", names::pascal(property)));
        }
        for (key, suffix) in [("items", "Item"), ("additionalProperties", "Value")] {
            if let Some(child) = object.get_mut(key).filter(|child| child.is_object()) {
                self.schema(child, || format!("{name}{suffix}"));
            }
        }
        for key in ["oneOf", "anyOf"] {
            for (index, child) in
                object.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten().enumerate()
            {
                self.schema(child, || format!("{name}Variant{index}"));
            }
        }
        for child in object.get_mut("allOf").and_then(Value::as_array_mut).into_iter().flatten() {
            self.children(child, name);
        }
    }

    /// Names `schema` itself, when it makes a type and has no name; or else what stands inside it.
    fn schema(&mut self, schema: &mut Value, name: impl FnOnce() -> String) {
        if schema.get("$ref").is_some() || schema.get("x-rust-type").is_some() {
            return;
        }
        if !makes_type(schema) {
            if INSIDE.iter().any(|key| schema.get(key).is_some()) {
                self.children(schema, &name());
            }
            return;
        }
        let print = print(schema);
        let known = self.named.get(&print).cloned();
        let is_new = known.is_none();
        let name = known.unwrap_or_else(|| {
            names::unique_type(&self.best_name(schema, &print, name), &mut self.taken)
        });
        self.named.insert(print, name.clone());
        self.children(schema, &name);
        // What belongs to the place stays there, what belongs to the type goes with it.
        let mut place = Map::new();
        if let Some(object) = schema.as_object_mut() {
            place.extend(OF_PLACE.iter().filter_map(|key| object.shift_remove_entry(*key)));
            for key in ["description", SAMPLE] {
                place.extend(object.get(key).map(|said| (key.to_owned(), said.clone())));
            }
        }
        let reference = walk::reference_to(&name);
        let hoisted = std::mem::replace(schema, reference);
        if is_new {
            self.found.insert(name, hoisted);
        }
        if !place.is_empty() {
            place.insert("allOf".to_owned(), Value::Array(vec![schema.take()]));
            *schema = Value::Object(place);
        }
    }

    /// The title, or the property when all uses of several stand under it, or else `place`.
    fn best_name(&self, schema: &Value, print: &str, place: impl FnOnce() -> String) -> String {
        let title = schema
            .get(TITLE)
            .and_then(Value::as_str)
            .filter(|title| title.starts_with(char::is_alphabetic));
        let property =
            self.uses.get(print).filter(|(_, count)| *count > 1).and_then(|(properties, _)| {
                properties.first().cloned().flatten().filter(|_| properties.len() == 1)
            });
        title.map(ToOwned::to_owned).or(property).unwrap_or_else(place)
    }
}
