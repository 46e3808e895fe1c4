//! Stage `overlay`: applies an OpenAPI Overlay 1.0 or 1.1 document, action by action.

mod carry;
mod json_path;
mod rewrite;

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;
use serde_json_path::{JsonPath, PathElement};

use crate::load::{self, Document};
use crate::names::percent_decode;
use crate::problem::{Pointer, Problem, Result};

pub use carry::{Carried, Fate, carry, carry_from, own_names};
pub(crate) use json_path::json_path;
pub use rewrite::rewrite;

/// An overlay document. Fields that have no effect here are checked for their presence only.
#[derive(Debug, Deserialize)]
struct Overlay {
    #[serde(rename = "overlay")]
    version: String,
    #[serde(rename = "info")]
    _info: Info,
    /// The document that it is for.
    extends: Option<String>,
    actions: Vec<Action>,
}

#[derive(Debug, Deserialize)]
struct Info {
    #[serde(rename = "title")]
    _title: String,
    #[serde(rename = "version")]
    _version: String,
}

#[derive(Debug, Deserialize)]
struct Action {
    target: String,
    update: Option<Value>,
    #[serde(default)]
    remove: bool,
    /// A JSONPath of one place, whose value is merged like that of `update`.
    copy: Option<String>,
}

/// Applies every action of `overlay` to `document`, in order.
///
/// `update` merges an object into each selected object, appends to each selected list, and
/// replaces each selected scalar; `remove` takes each selected value out of its object or list.
/// When an action has both, `remove` wins, as the specification says. `copy` of version 1.1 merges
/// what stands somewhere else in the document, unless one of these is there.
///
/// # Errors
/// The overlay is malformed or of another version, a target is not a JSONPath, or an action
/// selects nothing.
pub fn apply(mut document: Document, overlay: &Document) -> Result<Document> {
    let in_overlay = |problem: Problem| problem.in_file(&overlay.name);
    let parsed = parse(overlay)?;
    for (index, action) in parsed.actions.iter().enumerate() {
        let at = Pointer::root().child("actions").child(index);
        apply_action(&mut document.root, action, &at).map_err(in_overlay)?;
    }
    Ok(document)
}

/// Applies those actions of `overlay` that fit `document`, and says of each whether it does.
///
/// # Errors
/// The overlay has no list of actions.
pub fn apply_what_fits(document: Document, overlay: &Document) -> Result<(Document, Vec<Fate>)> {
    let actions = carry::actions(overlay);
    let whole = match apply(document.clone(), overlay) {
        Ok(document) => return Ok((document, vec![Fate::Holds; actions.len()])),
        Err(problem) => problem,
    };
    if overlay.root.get("actions").is_none_or(|actions| !actions.is_array()) {
        return Err(whole);
    }
    let (mut root, targets) = (document.root.clone(), targets(overlay));
    let mut fates = Vec::new();
    for (index, action) in actions.iter().enumerate() {
        let mut changed = root.clone();
        fates.push(match apply_one(&mut changed, action, index) {
            Ok(()) => {
                root = changed;
                Fate::Holds
            }
            Err(problem) => Fate::Lost(
                problem.message.trim_start_matches(&format!("`{}` ", targets[index])).to_owned(),
            ),
        });
    }
    Ok((Document { root, ..document }, fates))
}

/// The actions of an overlay that are lost to a document, in words.
pub(crate) fn lost(overlay: &Document, fates: &[Fate], document: &Document) -> Vec<String> {
    let said = targets(overlay).into_iter().zip(fates).enumerate().filter_map(
        |(index, (target, fate))| {
            let Fate::Lost(why) = fate else { return None };
            let (document, overlay, number) = (&document.name, &overlay.name, index + 1);
            Some(format!("{document}: action {number} of {overlay}: `{target}` is lost: {why}"))
        },
    );
    said.collect()
}

/// How many actions an overlay has.
pub(crate) fn count(overlay: &Document) -> usize {
    carry::actions(overlay).len()
}

/// The targets of an overlay's actions.
pub(crate) fn targets(overlay: &Document) -> Vec<String> {
    let target = |action: &Value| {
        action.get("target").and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    carry::actions(overlay).iter().map(target).collect()
}

/// The document that the overlay in the file `path` says it is for, with `extends`: a file beside
/// it.
///
/// # Errors
/// The file is no overlay, or it does not name a file.
pub fn extended(path: &Path) -> Result<PathBuf> {
    let overlay = load::load(path)?;
    let at = Pointer::root().child("extends");
    let problem = |message: String| Problem::at(&at, message).in_file(path.display());
    let Some(target) = parse(&overlay)?.extends else {
        return Err(problem(
            "is missing; name the document there, or give it with --spec".to_owned(),
        ));
    };
    let target = target.strip_prefix("file://").unwrap_or(&target);
    if target.contains("://") {
        return Err(problem(format!(
            "is `{target}`, which is no file; give a copy of it with --spec"
        )));
    }
    Ok(path.parent().unwrap_or(Path::new("")).join(percent_decode(target)))
}

fn parse(overlay: &Document) -> Result<Overlay> {
    let in_overlay = |problem: Problem| problem.in_file(&overlay.name);
    let parsed: Overlay = serde_path_to_error::deserialize(&overlay.root).map_err(|error| {
        let pointer = Pointer::from_path(error.path());
        in_overlay(Problem::at(&pointer, format!("is not an overlay: {}", error.into_inner())))
    })?;
    if !["1.0.", "1.1."].iter().any(|known| parsed.version.starts_with(known)) {
        let message =
            format!("is version {}; this understands OpenAPI Overlay 1.0 and 1.1", parsed.version);
        return Err(in_overlay(Problem::at(&Pointer::root().child("overlay"), message)));
    }
    Ok(parsed)
}

fn apply_action(root: &mut Value, action: &Action, at: &Pointer) -> Result<()> {
    let at_target = at.child("target");
    let path = JsonPath::parse(&action.target).map_err(|error| {
        Problem::at(&at_target, format!("`{}` is not a JSONPath: {error}", action.target))
    })?;
    // Located from last to first, so that removing one list item leaves the places of the earlier
    // ones as they are.
    let mut places: Vec<Vec<Step>> = path
        .query_located(root)
        .iter()
        .map(|node| node.location().iter().map(Step::from_element).collect())
        .collect();
    places.sort();
    places.dedup();
    places.reverse();
    if places.is_empty() {
        let message =
            format!("`{}` selects nothing; correct the target or delete the action", action.target);
        return Err(Problem::at(&at_target, message));
    }
    let copied = match &action.copy {
        Some(source) if !action.remove && action.update.is_none() => {
            Some(copied(root, source, at)?)
        }
        _ => None,
    };
    for place in &places {
        if action.remove {
            remove(root, place)
                .ok_or_else(|| Problem::at(&at_target, "the whole document cannot be removed"))?;
        } else if let Some(update) = action.update.as_ref().or(copied.as_ref()) {
            let selected = get_mut(root, place).ok_or_else(|| {
                Problem::at(
                    &at_target,
                    format!(
                        "`{}` selects a place inside another place that it selects",
                        action.target
                    ),
                )
            })?;
            merge(selected, update);
        } else {
            return Err(Problem::at(at, "has neither `update`, `copy` nor `remove: true`"));
        }
    }
    Ok(())
}

/// The one value that `source` selects.
fn copied(root: &Value, source: &str, at: &Pointer) -> Result<Value> {
    let at = at.child("copy");
    let path = JsonPath::parse(source)
        .map_err(|error| Problem::at(&at, format!("`{source}` is not a JSONPath: {error}")))?;
    match path.query(root).all().as_slice() {
        [one] => Ok((*one).clone()),
        several => {
            let count = several.len();
            let message = format!("`{source}` selects {count} places; it must select one");
            Err(Problem::at(&at, message))
        }
    }
}

/// One step of a normalized path, owned, so that the document can be changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Index(usize),
    Name(String),
}

impl Step {
    fn from_element(element: &PathElement<'_>) -> Self {
        match element {
            PathElement::Name(name) => Self::Name((*name).to_owned()),
            PathElement::Index(index) => Self::Index(*index),
        }
    }
}

/// The places that a target selects.
///
/// # Errors
/// The target is not a JSONPath.
fn select(root: &Value, target: &str) -> Result<Vec<Pointer>> {
    let path = JsonPath::parse(target)
        .map_err(|error| Problem::new(format!("`{target}` is not a JSONPath: {error}")))?;
    let nodes = path.query_located(root);
    let pointer = |location: &serde_json_path::NormalizedPath<'_>| {
        location.iter().fold(Pointer::root(), |at, step| match step {
            PathElement::Name(name) => at.child(name),
            PathElement::Index(index) => at.child(index),
        })
    };
    let mut places: Vec<Pointer> = nodes.iter().map(|node| pointer(node.location())).collect();
    places.sort();
    places.dedup();
    Ok(places)
}

/// Applies one action, which is the item `index` of an overlay.
fn apply_one(root: &mut Value, action: &Value, index: usize) -> Result<()> {
    let at = Pointer::root().child("actions").child(index);
    let action: Action = serde_path_to_error::deserialize(action)
        .map_err(|error| Problem::at(&at, format!("is no action: {}", error.into_inner())))?;
    apply_action(root, &action, &at)
}

fn get_mut<'v>(root: &'v mut Value, place: &[Step]) -> Option<&'v mut Value> {
    place.iter().try_fold(root, |value, step| match step {
        Step::Name(name) => value.get_mut(name),
        Step::Index(index) => value.get_mut(index),
    })
}

/// `None` when `place` is the document itself.
fn remove(root: &mut Value, place: &[Step]) -> Option<()> {
    let (last, parent) = place.split_last()?;
    match (get_mut(root, parent), last) {
        (Some(Value::Object(object)), Step::Name(name)) => drop(object.shift_remove(name)),
        (Some(Value::Array(items)), Step::Index(index)) if *index < items.len() => {
            drop(items.remove(*index));
        }
        // An outer place that was selected too has gone already, and this one with it.
        _ => {}
    }
    Some(())
}

fn merge(selected: &mut Value, update: &Value) {
    match (selected, update) {
        (Value::Object(object), Value::Object(update)) => {
            for (key, value) in update {
                match object.get_mut(key) {
                    Some(present) => merge_property(present, value),
                    None => drop(object.insert(key.clone(), value.clone())),
                }
            }
        }
        (Value::Array(items), update) => items.push(update.clone()),
        (scalar, update) => *scalar = update.clone(),
    }
}

/// Below the target, objects merge, lists are concatenated, and anything else is replaced.
fn merge_property(present: &mut Value, update: &Value) {
    match (present, update) {
        (present @ Value::Object(_), Value::Object(_)) => merge(present, update),
        (Value::Array(items), Value::Array(more)) => items.extend(more.iter().cloned()),
        (present, update) => *present = update.clone(),
    }
}
