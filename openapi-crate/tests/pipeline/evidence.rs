//! Where the types of fields are known from: a field whose value no example shows has to say so.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use openapi_crate::apis;
use serde_json::Value;

use crate::support::snapshot;

/// A field: the type that has it, or the place where an object without a name stands, and its
/// name.
type Field = (String, String);

/// The fields of a document's answers.
struct Answers<'d> {
    root: &'d Value,
    /// Each field with its schema.
    fields: BTreeMap<Field, &'d Value>,
    /// Those that some example gives a value.
    shown: BTreeSet<Field>,
}

impl<'d> Answers<'d> {
    fn of(root: &'d Value) -> Self {
        let mut answers = Self { root, fields: BTreeMap::new(), shown: BTreeSet::new() };
        for (path, item) in root["paths"].as_object().expect("paths") {
            for (method, operation) in item.as_object().expect("a path item") {
                for answer in
                    operation["responses"].as_object().into_iter().flat_map(|all| all.values())
                {
                    let (_, answer) = answers.resolve(answer, "");
                    for media in
                        answer["content"].as_object().into_iter().flat_map(|all| all.values())
                    {
                        let place = format!("{method} {path}");
                        answers.collect(&media["schema"], &place);
                        answers.compare(&media["schema"], &media["example"], &place);
                    }
                }
            }
        }
        answers
    }

    /// What `schema` refers to, and what it is called.
    fn resolve(&self, mut schema: &'d Value, place: &str) -> (String, &'d Value) {
        let mut name = place.to_owned();
        while let Some(target) = schema["$ref"].as_str() {
            target.rsplit('/').next().unwrap_or_default().clone_into(&mut name);
            schema = self.root.pointer(&target[1..]).expect("what is referred to");
        }
        (name, schema)
    }

    fn members(schema: &'d Value) -> impl Iterator<Item = &'d Value> {
        ["allOf", "anyOf", "oneOf"]
            .into_iter()
            .flat_map(|key| schema[key].as_array().into_iter().flatten())
    }

    fn collect(&mut self, schema: &'d Value, place: &str) {
        if schema.is_null() {
            return;
        }
        let (name, schema) = self.resolve(schema, place);
        for (field, inner) in schema["properties"].as_object().into_iter().flatten() {
            if self.fields.insert((name.clone(), field.clone()), inner).is_none() {
                self.collect(inner, &format!("{name}.{field}"));
            }
        }
        for key in ["items", "additionalProperties"] {
            self.collect(&schema[key], &format!("{name}[]"));
        }
        for member in Self::members(schema) {
            self.collect(member, &name);
        }
    }

    fn compare(&mut self, schema: &'d Value, example: &Value, place: &str) {
        if schema.is_null() {
            return;
        }
        let (name, schema) = self.resolve(schema, place);
        for (field, value) in example.as_object().into_iter().flatten() {
            let inner = &schema["properties"][field];
            if inner.is_null() {
                self.compare(&schema["additionalProperties"], value, &format!("{name}[]"));
            } else if !value.is_null() {
                self.shown.insert((name.clone(), field.clone()));
                self.compare(inner, value, &format!("{name}.{field}"));
            }
        }
        for value in example.as_array().into_iter().flatten() {
            self.compare(&schema["items"], value, &format!("{name}[]"));
        }
        for member in Self::members(schema) {
            self.compare(member, example, &name);
        }
    }

    /// The type in a few words.
    fn spoken(&self, schema: &'d Value) -> String {
        let (name, resolved) = self.resolve(schema, "");
        let alternatives: Vec<String> = Self::members(resolved)
            .filter(|member| member["enum"] != serde_json::json!([null]))
            .map(|member| self.spoken(member))
            .collect();
        match resolved["type"].as_str() {
            _ if !name.is_empty() => name,
            Some("array") => format!("list of {}", self.spoken(&resolved["items"])),
            Some(kind) => kind.to_owned(),
            None if alternatives.is_empty() => "any JSON".to_owned(),
            None => alternatives.join(" or "),
        }
    }
}

fn document(api: &str) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let api = apis::one(&root, Some(api)).expect("apis.yaml has it");
    api.document(&root).expect("the document and its overlay are right").root
}

/// The list to look at: what these fields hold is not known from the API.
#[test]
fn fields_whose_type_rests_on_no_sample() {
    let mut list = Vec::new();
    for api in ["ziik", "workdrive"] {
        let root = document(api);
        let answers = Answers::of(&root);
        for ((name, field), schema) in &answers.fields {
            if schema["x-evidence"] == "inferred" {
                list.push(format!("{api} {name}.{field}: {}", answers.spoken(schema)));
            }
        }
    }
    snapshot!(list.join("\n"));
}

#[test]
fn a_field_that_no_example_shows_says_where_its_type_is_known_from() {
    for api in ["ziik", "workdrive"] {
        let root = document(api);
        let answers = Answers::of(&root);
        assert!(answers.fields.len() > 400, "{api}");
        let not_said = answers.fields.iter().filter(|(field, schema)| {
            !answers.shown.contains(*field) && schema["x-evidence"].is_null()
        });
        let not_said: Vec<_> =
            not_said.map(|((name, field), _)| format!("{name}.{field}")).collect();
        assert_eq!(not_said, [""; 0], "{api}: give these an example, or an `x-evidence`");
    }
}
