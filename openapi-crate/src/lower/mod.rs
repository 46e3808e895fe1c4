//! Stage `lower`: any document becomes the part of OpenAPI 3.0 that progenitor takes, plus a table
//! of what each operation looks like on the wire.
//!
//! A list of passes over one value, a file each. What a pass has to drop or change it reports as a
//! [`Warning`].

mod callbacks;
mod check;
mod components;
mod compose;
mod enums;
mod envelopes;
mod evidence;
mod examples;
mod failures;
mod forms;
mod headers;
mod hints;
mod hoist;
mod lifted;
mod openapi31;
mod operations;
mod page_by;
mod parameters;
mod patterns;
mod references;
mod requests;
mod responses;
mod roles;
mod schemas;
mod secrets;
mod servers;
mod successes;
mod templates;
mod unions;
mod walk;

use std::collections::{BTreeMap, HashSet};

use openapiv3::OpenAPI;
use serde::Deserialize;
use serde_json::{Map, Value, json};

pub use hints::{FieldHints, Hints, Tag, TypeHints};
pub(crate) use parameters::TRANSPORT_HEADERS;
pub(crate) use schemas::LIMITS;

use crate::load::Document;
use crate::model::{Header, Operation, SecurityScheme, Server};
use crate::problem::{Pointer, Problem, Result, Warning};
use crate::security::Schemes;

/// Under which key a document says that its API sends an empty object for nothing.
const EMPTY_IS_NULL: &str = "x-empty-is-null";

/// A document that progenitor takes, and what it no longer says.
#[derive(Debug)]
pub struct Lowered {
    /// The document.
    pub openapi: OpenAPI,
    /// The operations, in the document's order.
    pub operations: Vec<Operation>,
    /// What the server sends by itself, what refusals say and what answers of success hold that
    /// differ, each as an operation that answers it.
    pub lifted: Vec<Operation>,
    /// What the document says that no Rust type of progenitor's can hold.
    pub hints: Hints,
    /// How callers say who they are.
    pub schemes: Vec<SecurityScheme>,
    /// Where the API is.
    pub servers: Vec<Server>,
    /// The headers of answers.
    pub headers: Vec<Header>,
    /// `{}` in an answer is an object without properties, and not nothing.
    pub has_empty_objects: bool,
    /// What the document says about its tags.
    pub tags: BTreeMap<String, String>,
    /// What was dropped or changed.
    pub warnings: Vec<Warning>,
}

/// Lowers a document that is normalized ([`normalize`](crate::normalize::normalize)).
///
/// # Errors
/// The document is not OpenAPI 3, or refers to something that does not exist.
pub fn lower(document: &Document) -> Result<Lowered> {
    let mut cx = Context { root: document.root.clone(), ..Context::default() };
    let in_file = |problem: Problem| problem.in_file(&document.name);
    let schemes = Schemes::of(&cx.root);
    let operations = passes(&mut cx, &schemes);
    let origin = |at: &Pointer| lifted::origin(&cx.lifted, at);
    let operations = operations.map_err(|problem| {
        let pointer = problem.pointer.as_ref().map(origin);
        in_file(Problem { pointer, ..problem })
    })?;
    let (lifted, operations): (Vec<_>, Vec<_>) =
        operations.into_iter().partition(|operation| operation.lifted.is_some());
    let tags = operations::tags(&document.root);
    let headers = headers::of(&document.root, &operations);
    let hints = Hints::collect(&cx);
    // Nothing else of the document is a matter of types.
    let rest = ["paths", "components"]
        .map(|key| cx.root.get_mut(key).map(Value::take).unwrap_or_default());
    let [paths, components] = rest;
    cx.root = object([
        ("openapi", json!("3.0.3")),
        ("info", json!({ "title": "", "version": "" })),
        ("paths", paths),
        ("components", components),
    ]);
    let openapi = OpenAPI::deserialize(&cx.root).or_else(|_| {
        // Following where it is takes time, and few documents have such a place.
        serde_path_to_error::deserialize(&cx.root).map_err(|error| {
            let pointer = Pointer::from_path(error.path());
            in_file(Problem::at(&pointer, format!("is not OpenAPI 3.0: {}", error.into_inner())))
        })
    })?;
    let mut warnings = cx.warnings;
    for warning in &mut warnings {
        warning.pointer = lifted::origin(&cx.lifted, &warning.pointer);
    }
    warnings.dedup();
    Ok(Lowered {
        openapi,
        operations,
        lifted,
        hints,
        schemes: schemes.into_model(),
        servers: servers::of(&document.root),
        headers,
        has_empty_objects: document.root.get(EMPTY_IS_NULL) != Some(&json!(true)),
        tags,
        warnings,
    })
}

fn passes(cx: &mut Context, schemes: &Schemes) -> Result<Vec<Operation>> {
    openapi31::version(cx)?;
    callbacks::lift(cx);
    failures::lift(cx);
    successes::lift(cx);
    references::inline(cx)?;
    openapi31::translate(cx);
    evidence::say(cx);
    secrets::mark(cx);
    let mut operations = operations::collect(cx, schemes);
    cx.ids = examples::Ids::of(cx, &operations);
    examples::note_samples(cx);
    parameters::lower(cx, &mut operations)?;
    requests::lower(cx, &mut operations)?;
    responses::keep_success(cx, &operations);
    components::prune(cx);
    check::schemas(cx)?;
    schemas::simplify(cx);
    compose::merge(cx);
    unions::lower(cx);
    enums::name_apart(cx);
    components::inline_aliases(cx)?;
    parameters::settle(cx, &mut operations);
    components::name_apart(cx, &operations);
    hoist::name_anonymous(cx, &operations);
    responses::lower(cx, &mut operations);
    page_by::read(cx, &mut operations)?;
    roles::apply(cx, &operations);
    components::prune(cx);
    operations::rename_templates(cx, &operations);
    Ok(operations)
}

/// An object with these entries. `json!` would copy all that is in them.
fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// What the passes work on.
#[derive(Debug, Default)]
struct Context {
    root: Value,
    warnings: Vec<Warning>,
    /// The Rust names of types that are taken.
    types: HashSet<String>,
    /// The ids for examples.
    ids: examples::Ids,
    /// The bodies of callbacks and of answers by status: where they are while the passes work, and
    /// where they stand.
    lifted: Vec<(Pointer, Pointer)>,
}

impl Context {
    fn warn(&mut self, pointer: &Pointer, message: impl Into<String>) {
        self.warnings.push(Warning { pointer: pointer.clone(), message: message.into() });
    }

    /// A copy of the component schemas, to look up in while the document is changed.
    fn components(&self) -> Map<String, Value> {
        let components = self.root.pointer("/components/schemas").and_then(Value::as_object);
        components.cloned().unwrap_or_default()
    }

    /// Takes the component schemas out of the document, which has none from then on.
    fn take_components(&mut self) -> Map<String, Value> {
        match self.root.pointer_mut("/components/schemas").map(Value::take) {
            Some(Value::Object(components)) => components,
            _ => Map::new(),
        }
    }

    /// Makes these all that the document has of components.
    fn set_components(&mut self, components: Map<String, Value>) {
        self.root["components"] = object([("schemas", Value::Object(components))]);
    }

    fn get(&self, pointer: &Pointer) -> Option<&Value> {
        self.root.pointer(pointer.as_json_pointer())
    }

    fn get_mut(&mut self, pointer: &Pointer) -> Option<&mut Value> {
        self.root.pointer_mut(pointer.as_json_pointer())
    }

    /// The component schema that `schema` refers to, by itself or as the one member of `allOf`; or
    /// `schema` itself.
    fn resolve<'v>(&'v self, schema: &'v Value) -> &'v Value {
        let mut schema = schema;
        // Bounded, so that a reference to itself ends.
        for _ in 0..32 {
            let only =
                schema.get("allOf").and_then(Value::as_array).filter(|members| members.len() == 1);
            let reference =
                schema.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix('#'));
            match (reference.and_then(|pointer| self.root.pointer(pointer)), only) {
                (Some(target), _) => schema = target,
                (None, Some(members)) => schema = &members[0],
                (None, None) => break,
            }
        }
        schema
    }
}
