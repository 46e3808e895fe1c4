//! The overlay that would make the document say what the server says.
//!
//! Each action is applied to a copy of the document as soon as it is made, so the next one is made
//! of what it will find.

use serde_json::{Map, Value, json};

use super::compare::{Change, Fix};
use super::infer::{infer, members};
use super::observe::Shape;
use super::schema::{Kind, view};
use super::wrapper::{Move, rewrap};
use crate::document::{Place, is_30};
use crate::load::Document;
use crate::overlay::{self, json_path};
use crate::problem::{Pointer, Problem, Result};

/// What is known of an operation after its calls.
#[derive(Clone, Debug)]
pub(super) struct Confirmed {
    /// Where the operation stands in the document.
    pub(super) operation: Pointer,
    /// It answers on its path.
    pub(super) path: bool,
    /// The document describes its answer, with this overlay at the latest.
    pub(super) response: bool,
    /// The path on which it answers instead.
    pub(super) moved: Option<String>,
}

/// Makes the overlay; nothing when the document says all of it already.
pub(super) fn make(
    document: &Document,
    fixes: &[Fix],
    confirmed: &[Confirmed],
) -> Result<Option<Value>> {
    let mut writer = Writer { document: document.clone(), actions: Vec::new() };
    for fix in in_order(merged(fixes)) {
        writer.fix(&fix)?;
    }
    for operation in confirmed {
        writer.evidence(operation)?;
    }
    for operation in confirmed {
        if let Some(path) = &operation.moved {
            writer.relocate(&operation.operation, path)?;
        }
    }
    let info = json!({"title": "What the server says", "version": "1.0.0"});
    let overlay = json!({"overlay": "1.0.0", "info": info, "actions": writer.actions});
    Ok((!writer.actions.is_empty()).then_some(overlay))
}

/// Fixes of the same thing become one.
fn merged(fixes: &[Fix]) -> Vec<Fix> {
    let mut all: Vec<Fix> = Vec::new();
    for fix in fixes {
        let known = all.iter_mut().filter(|known| known.at == fix.at);
        let mut known = known.map(|known| &mut known.change);
        let same = known.find(|known| match (known, &fix.change) {
            (Change::Property(known, _), Change::Property(name, _))
            | (Change::Optional(known), Change::Optional(name)) => known == name,
            (Change::Status { status: known, .. }, Change::Status { status, .. }) => {
                known == status
            }
            (known, change) => {
                std::mem::discriminant::<Change>(known) == std::mem::discriminant(change)
            }
        });
        match (same, &fix.change) {
            (None, _) => all.push(fix.clone()),
            (
                Some(Change::Property(_, seen) | Change::Others(seen) | Change::Body(seen)),
                change,
            ) => {
                if let Change::Property(_, more) | Change::Others(more) | Change::Body(more) =
                    change
                {
                    seen.merge(more);
                }
            }
            (Some(Change::Types { seen, fits }), Change::Types { seen: more, fits: also }) => {
                seen.merge(more);
                *fits |= also;
            }
            // Operations that share a response cannot move its contents to two places.
            (Some(_), _) => {}
        }
    }
    all
}

/// What stands deep inside a schema changes before the schema, and that before its wrapper.
fn in_order(mut fixes: Vec<Fix>) -> Vec<Fix> {
    let depth = |fix: &Fix| fix.at.as_json_pointer().split('/').count();
    let rank = |fix: &Fix| match fix.change {
        Change::Property(..) | Change::Others(_) | Change::Optional(_) => 0,
        Change::Types { .. } => 1,
        Change::Wrapper(_) | Change::Body(_) | Change::Status { .. } => 2,
    };
    fixes.sort_by_key(|fix| {
        (rank(fix) == 2, std::cmp::Reverse(depth(fix)), rank(fix), fix.at.clone())
    });
    fixes
}

struct Writer {
    document: Document,
    actions: Vec<Value>,
}

impl Writer {
    fn get(&self, at: &Pointer) -> Option<&Value> {
        self.place(at).map(|place| place.value)
    }

    fn place(&self, at: &Pointer) -> Option<Place<'_>> {
        Place::root(&self.document.root).find(at)
    }

    fn act(&mut self, at: &Pointer, description: &str, what: (&str, Value)) -> Result<()> {
        let mut action = Map::new();
        action.insert("target".to_owned(), json_path(&self.document.root, at).into());
        action.insert("description".to_owned(), description.into());
        action.insert(what.0.to_owned(), what.1);
        let action = Value::Object(action);
        let info = json!({"title": "One action", "version": "1.0.0"});
        let root = json!({"overlay": "1.0.0", "info": info, "actions": [action]});
        let one =
            Document { name: "the overlay that comes out".to_owned(), digest: String::new(), root };
        let root = std::mem::take(&mut self.document.root);
        self.document = overlay::apply(Document { root, ..self.document.clone() }, &one)?;
        self.actions.push(action);
        Ok(())
    }

    fn update(&mut self, at: &Pointer, description: &str, update: Value) -> Result<()> {
        self.act(at, description, ("update", update))
    }

    fn remove(&mut self, at: &Pointer, description: &str) -> Result<()> {
        self.act(at, description, ("remove", true.into()))
    }

    /// An update merges, so what is there has to go first.
    fn replace(&mut self, at: &Pointer, description: &str, value: Value) -> Result<()> {
        let (parent, last) = split(at)?;
        self.remove(at, description)?;
        self.update(&parent, description, Value::Object(Map::from_iter([(last, value)])))
    }

    fn fix(&mut self, fix: &Fix) -> Result<()> {
        let at = &fix.at;
        match &fix.change {
            Change::Property(name, seen) => {
                let schema = self.in_version(infer(seen, true));
                let property = Map::from_iter([(name.clone(), schema)]);
                self.update(
                    at,
                    "In answers, and not in the document.",
                    json!({"properties": property}),
                )
            }
            Change::Others(seen) => {
                let schema = self.in_version(infer(seen, true));
                if self.get(at).is_some_and(|schema| schema.get("additionalProperties").is_some()) {
                    return self.replace(
                        &at.child("additionalProperties"),
                        "There are other fields.",
                        schema,
                    );
                }
                self.update(
                    at,
                    "There are other fields, whose names may be data.",
                    json!({"additionalProperties": schema}),
                )
            }
            Change::Optional(name) => self.optional(at, name),
            Change::Types { seen, fits } => self.types(at, seen, *fits),
            Change::Wrapper(change) => self.wrapper(at, change),
            Change::Body(seen) => {
                let schema = self.in_version(infer(seen, true));
                let content = json!({"content": {"application/json": {"schema": schema}}});
                self.update(at, "There are contents.", content)
            }
            Change::Status { status, like, empty } => {
                let mut response = self.get(&at.child(like)).cloned().unwrap_or_default();
                if *empty {
                    response = json!({"description": "No contents."});
                }
                let responses = Map::from_iter([(status.to_string(), response)]);
                self.update(at, "The status that came.", Value::Object(responses))
            }
        }
    }

    fn optional(&mut self, at: &Pointer, name: &str) -> Result<()> {
        let required = at.child("required");
        let names = self.get(&required).and_then(Value::as_array).cloned().unwrap_or_default();
        let index = names.iter().position(|required| required == name);
        let Some(index) = index else { return Ok(()) };
        let description = "Not in every answer.";
        if names.len() == 1 {
            self.remove(&required, description)
        } else {
            self.remove(&required.child(index), description)
        }
    }

    fn types(&mut self, at: &Pointer, seen: &Shape, fits: bool) -> Result<()> {
        let others = members(seen);
        if !others.is_empty() {
            let schema = self.widened(at, others, fits);
            let schema = self.in_version(schema);
            self.replace(at, "Of another type in answers.", schema)?;
        }
        if seen.nulls > 0 { self.nullable(at) } else { Ok(()) }
    }

    /// The schema with further types. A scalar that was never as documented has the new types
    /// alone.
    fn widened(&self, at: &Pointer, others: Vec<Map<String, Value>>, fits: bool) -> Value {
        let Some(place) = self.place(at) else { return json!({}) };
        let allowed = view(&place);
        let scalar = !allowed.allows(Kind::List) && !allowed.allows(Kind::Object);
        let mut schema = place.value.as_object().cloned().unwrap_or_default();
        let mut about = Map::new();
        for key in ["description", "nullable", "x-aliases"] {
            about.extend(schema.shift_remove(key).map(|value| (key.to_owned(), value)));
        }
        if allowed.kinds.as_ref().is_some_and(|kinds| kinds.contains(&Kind::Null)) {
            about.insert("nullable".to_owned(), true.into());
        }
        let mut all: Vec<Value> = others.into_iter().map(Value::Object).collect();
        if fits || !scalar {
            all.insert(0, Value::Object(schema));
        } else {
            about.extend(
                schema
                    .into_iter()
                    .filter(|(key, _)| key.starts_with("x-") && *key != "x-enum-aliases"),
            );
        }
        if let (Some(Value::Object(only)), 1) = (all.first(), all.len()) {
            about.extend(only.clone());
        } else {
            about.insert("anyOf".to_owned(), all.into());
        }
        Value::Object(about)
    }

    fn nullable(&mut self, at: &Pointer) -> Result<()> {
        let Some(place) = self.place(at) else { return Ok(()) };
        let kinds = view(&place).kinds.unwrap_or_default();
        if kinds.contains(&Kind::Null) {
            return Ok(());
        }
        let description = "Null in answers.";
        let schema = place.value.clone();
        if self.is_31() {
            return match schema.get("type") {
                Some(Value::String(name)) => {
                    self.update(at, description, json!({"type": [name, "null"]}))
                }
                Some(Value::Array(_)) => self.update(at, description, json!({"type": ["null"]})),
                _ => self.replace(at, description, json!({"anyOf": [schema, {"type": "null"}]})),
            };
        }
        // In 3.0 `nullable` says nothing without a type beside it, and what a reference asks for
        // is asked for all the same.
        if ["$ref", "allOf"].iter().any(|key| schema.get(key).is_some()) {
            return self.replace(at, description, json!({"anyOf": [schema, {"enum": [null]}]}));
        }
        let kind = kinds.first().filter(|_| kinds.len() == 1).map(|kind| kind.name());
        let mut update = Map::from_iter([("nullable".to_owned(), true.into())]);
        if let (Some(kind), None) = (kind, schema.get("type")) {
            update.insert("type".to_owned(), kind.into());
        }
        self.update(at, description, update.into())
    }

    fn wrapper(&mut self, media: &Pointer, change: &Move) -> Result<()> {
        let at = media.child("schema");
        let Some(place) = self.place(&at) else { return Ok(()) };
        let Some(schema) = rewrap(&place, change) else { return Ok(()) };
        let bare = match change {
            Move::Out(key) => view(&place).properties.get(key.as_str()).map(view),
            _ => None,
        };
        let object = bare.is_some_and(|bare| !bare.allows(Kind::List));
        let schema = self.in_version(schema);
        let hint = media.child("x-envelope");
        if self.get(&hint).is_some() {
            self.remove(&hint, "Wrapped otherwise in answers.")?;
        }
        self.replace(&at, "Wrapped otherwise in answers.", schema)?;
        if object {
            self.update(
                media,
                "Documented under `data`; the bindings read both.",
                json!({"x-envelope": "resource"}),
            )?;
        }
        Ok(())
    }

    fn evidence(&mut self, confirmed: &Confirmed) -> Result<()> {
        let at = confirmed.operation.child("x-evidence");
        let Some(Value::Object(present)) = self.get(&at) else { return Ok(()) };
        let parts = [("path", confirmed.path), ("response", confirmed.response)];
        let news = parts.iter().filter(|(part, yes)| {
            *yes && present.get(*part).is_some_and(|known| known != "verified")
        });
        let news: Map<String, Value> =
            news.map(|(part, _)| ((*part).to_owned(), "verified".into())).collect();
        if news.is_empty() { Ok(()) } else { self.update(&at, "Seen on a server.", news.into()) }
    }

    /// Moves an operation to another path.
    fn relocate(&mut self, operation: &Pointer, path: &str) -> Result<()> {
        let (old, method) = split(operation)?;
        let Some(mut moved) = self.get(operation).cloned() else { return Ok(()) };
        let description = "It answers there.";
        if let Some(moved) = moved.as_object_mut() {
            moved.shift_remove("x-alternatives");
        }
        let mut item = Map::from_iter([(method.clone(), moved)]);
        let shared = self.get(&old.child("parameters")).cloned();
        let others = self.get(&old).and_then(Value::as_object).into_iter().flat_map(Map::keys);
        let alone = others.filter(|key| **key != method && *key != "parameters").count() == 0;
        self.remove(if alone { &old } else { operation }, description)?;
        item.extend(shared.map(|list| ("parameters".to_owned(), list)));
        let paths = Map::from_iter([(path.to_owned(), Value::Object(item))]);
        self.update(&Pointer::root().child("paths"), description, paths.into())
    }

    fn is_31(&self) -> bool {
        !is_30(&self.document.root)
    }

    /// Puts `nullable` into the words of the document's version.
    fn in_version(&self, mut schema: Value) -> Value {
        if self.is_31() {
            without_nullable(&mut schema);
        }
        schema
    }
}

/// In 3.1, null is a type.
fn without_nullable(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if object.get("nullable") == Some(&Value::Bool(true)) {
                object.shift_remove("nullable");
                if let Some(Value::String(name)) = object.get("type") {
                    let both = json!([name, "null"]);
                    object.insert("type".to_owned(), both);
                } else if let Some(Value::Array(members)) = object.get_mut("anyOf") {
                    members.push(json!({"type": "null"}));
                }
            }
            object.values_mut().for_each(without_nullable);
        }
        Value::Array(items) => items.iter_mut().for_each(without_nullable),
        _ => {}
    }
}

/// The place of the parent, and the last key.
fn split(at: &Pointer) -> Result<(Pointer, String)> {
    let whole = || Problem::at(at, "cannot be changed by an overlay; correct the document by hand");
    at.split().ok_or_else(whole)
}
