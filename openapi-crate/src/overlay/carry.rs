//! Takes an overlay from one document to another that says the same in other words.
//!
//! What an action selects in the old document is found again in the new one by what it is on the
//! wire: under the names of a ledger of the old document, both have the same places.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::json_path::{is_plain, json_paths};
use super::{apply_one, merge, select};
use crate::document::{Place, Schema};
use crate::ledger::{Ledger, Settled, settle};
use crate::load::Document;
use crate::problem::{Pointer, Result};

/// What became of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fate {
    /// It selects in the new document what it selected in the old one.
    Holds,
    /// The new document says already what the action would make it say.
    AlreadySaid,
    /// What it selects stands elsewhere: the actions that do the same there.
    Moved(Vec<Value>),
    /// What it selects is gone; why, in words.
    Lost(String),
}

/// An overlay for a new document.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Carried {
    /// What became of each action.
    pub fates: Vec<Fate>,
    /// The new document with what fits of the overlay.
    pub document: Document,
}

/// The names of a document as it is: those that callers use are there with the overlay only.
#[must_use]
pub fn own_names(document: &Document) -> Settled {
    settle(document, &Ledger::default())
}

/// Finds out what each action of `overlay`, which is for `old`, means for `new`.
///
/// # Errors
/// The overlay has an action that is none, or a target that is not a JSONPath.
pub fn carry(overlay: &Document, old: &Document, new: &Document) -> Result<Carried> {
    carry_from(overlay, old, &own_names(old), new)
}

/// [`carry`], where the [`own_names`] of `old` are known.
///
/// # Errors
/// See [`carry`].
pub fn carry_from(
    overlay: &Document,
    old: &Document,
    old_names: &Settled,
    new: &Document,
) -> Result<Carried> {
    let new_names = settle(new, &old_names.ledger);
    let bridge = Bridge::new(old_names, new_names, new.root.clone());
    let (mut before, mut after) = (old.root.clone(), new.root.clone());
    let mut fates = Vec::new();
    for (index, action) in actions(overlay).iter().enumerate() {
        let step = Step { bridge: &bridge, before: &before, after: &after, action };
        let fate = step.fate()?;
        let made = match &fate {
            Fate::Holds => vec![action.clone()],
            Fate::Moved(actions) => actions.clone(),
            Fate::AlreadySaid | Fate::Lost(_) => Vec::new(),
        };
        for one in &made {
            apply_one(&mut after, one, index).map_err(|problem| problem.in_file(&overlay.name))?;
        }
        // An action that selected nothing before has no effect there.
        let _ = apply_one(&mut before, action, index);
        fates.push(fate);
    }
    let document = Document { root: after, ..new.clone() };
    Ok(Carried { fates, document })
}

pub(super) fn actions(overlay: &Document) -> &[Value] {
    overlay.root.get("actions").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// The way from the places of one document to those of another.
struct Bridge {
    /// From the old document to the places that both have under the names of the ledger.
    inverse: HashMap<Pointer, BTreeSet<Pointer>>,
    new: Settled,
    /// The new document as it is.
    after: Value,
    /// The components of the old document that are one component of the new one by another name.
    renamed: Vec<(String, String)>,
}

impl Bridge {
    fn new(old: &Settled, new: Settled, after: Value) -> Self {
        let mut inverse: HashMap<Pointer, BTreeSet<Pointer>> = HashMap::new();
        for (at, places) in &old.origins {
            for place in places {
                inverse.entry(place.clone()).or_default().insert(new.followed(at));
            }
        }
        let component = |at: &Pointer| {
            let name = at.as_json_pointer().strip_prefix("/components/schemas/")?;
            (!name.contains('/')).then(|| at.segments().last()).flatten()
        };
        let only = |places: Option<&Vec<Pointer>>| match places.map(Vec::as_slice) {
            Some([only]) => component(only),
            _ => None,
        };
        let mut renamed: Vec<(String, String)> = Vec::new();
        for at in old.origins.keys().filter(|at| component(at).is_some()) {
            if let (Some(was), Some(now)) = (only(old.origins.get(at)), only(new.origins.get(at))) {
                renamed.push((was, now));
            }
        }
        Self { inverse, new, after, renamed }
    }

    /// The places in the new document of a place in the old one; none when the old one has no use
    /// for it.
    fn across(&self, at: &Pointer) -> Option<Vec<Pointer>> {
        let mut known = at.clone();
        let mut rest: Vec<String> = Vec::new();
        let settled = loop {
            if let Some(found) = self.inverse.get(&known) {
                break found;
            }
            let (parent, last) = known.split()?;
            rest.push(last);
            known = parent;
        };
        let places = settled.iter().filter_map(|at| self.new.origins.get(at)).flatten();
        let root = Place::root(&self.after);
        let places = places.map(|place| {
            let mut rest = rest.iter().rev();
            // What a schema says may stand in what it refers to or is composed of.
            let said = rest.clone().next().and_then(|key| {
                let schema = Schema::of(&root.find(place).filter(|place| is_schema(place))?);
                schema.keyword(key).map(|place| place.pointer)
            });
            let start = said
                .inspect(|_| {
                    rest.next();
                })
                .unwrap_or_else(|| place.clone());
            rest.fold(start, |at, key| at.child(key))
        });
        let mut places: Vec<Pointer> = places.collect();
        places.sort();
        places.dedup();
        Some(places)
    }

    /// Makes references lead to the places of the new document.
    fn references(&self, value: &mut Value) {
        match value {
            Value::Object(object) => {
                for (key, child) in object {
                    let target =
                        child.as_str().filter(|_| key == "$ref").map(Pointer::from_reference);
                    match target.and_then(|at| self.across(&at)?.first().cloned()) {
                        Some(place) => *child = json!(encoded(&place)),
                        None => self.references(child),
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.references(item)),
            _ => {}
        }
    }
}

/// A pointer as a reference, which is part of an address.
fn encoded(at: &Pointer) -> String {
    at.to_string().replace('%', "%25").replace('{', "%7B").replace('}', "%7D").replace(' ', "%20")
}

/// One action, at its turn.
struct Step<'s> {
    bridge: &'s Bridge,
    before: &'s Value,
    after: &'s Value,
    action: &'s Value,
}

impl Step<'_> {
    fn fate(&self) -> Result<Fate> {
        let target = self.action.get("target").and_then(Value::as_str).unwrap_or_default();
        let was = select(self.before, target)?;
        let now: BTreeSet<Pointer> = select(self.after, target)?.into_iter().collect();
        if was.is_empty() {
            // One that was written for the new document.
            let lost = || Fate::Lost("it selected nothing in the old document either".to_owned());
            return Ok(if now.is_empty() { lost() } else { Fate::Holds });
        }
        let mut wanted: BTreeSet<Pointer> = BTreeSet::new();
        for at in &was {
            // What is outside of operations and schemas stands where it stood.
            wanted.extend(self.bridge.across(at).unwrap_or_else(|| vec![at.clone()]));
        }
        let present: Vec<Pointer> = wanted
            .iter()
            .filter(|at| self.after.pointer(at.as_json_pointer()).is_some())
            .cloned()
            .collect();
        let is_removal = self.action.get("remove") == Some(&Value::Bool(true));
        let selects_all = !now.is_empty() && present.iter().all(|at| now.contains(at));
        if present.is_empty() {
            let parents = wanted.iter().filter_map(Pointer::split);
            let is_there = |at: &Pointer| self.after.pointer(at.as_json_pointer()).is_some();
            let has_parent = parents.into_iter().any(|(parent, _)| is_there(&parent));
            let what = was.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            return Ok(if is_removal && has_parent {
                Fate::AlreadySaid
            } else {
                Fate::Lost(format!("the new document has nothing in place of {what}"))
            });
        }
        let mut action = self.action.clone();
        if let Some(update) = action.get_mut("update") {
            self.bridge.references(update);
        }
        let refers_as_before = action == *self.action
            && !self.replaces(&action, &present)
            && !self.is_beside_reference(&action, &present);
        if selects_all && refers_as_before && !self.changes_nothing(std::slice::from_ref(&action)) {
            return Ok(Fate::Holds);
        }
        if self.refers_already(&present, action.get("update")) {
            return Ok(Fate::AlreadySaid);
        }
        let made = self.moved(&action, target, &present);
        Ok(if self.changes_nothing(&made) { Fate::AlreadySaid } else { Fate::Moved(made) })
    }

    /// Whether the actions leave the new document as it is. A list that has the items already
    /// stays as it is, too: several places of the old document may have become one.
    fn changes_nothing(&self, actions: &[Value]) -> bool {
        let says_already = |action: &Value| {
            let target = action.get("target").and_then(Value::as_str).unwrap_or_default();
            let update =
                action.get("update").filter(|_| action.get("remove") != Some(&Value::Bool(true)));
            let places = select(self.after, target).unwrap_or_default();
            let node = |at: &Pointer| self.after.pointer(at.as_json_pointer());
            update.is_some_and(|update| {
                !places.is_empty()
                    && places.iter().all(|at| node(at).is_some_and(|node| says(node, update)))
            })
        };
        !actions.is_empty() && actions.iter().all(says_already)
    }

    /// Whether the update makes a reference of what refers there already.
    fn refers_already(&self, places: &[Pointer], update: Option<&Value>) -> bool {
        let root = Place::root(self.after);
        let identity = |place: Place<'_>| Schema::of(&place).identity;
        let Some(wanted) = update.filter(|update| is_reference(update)) else { return false };
        let target = Pointer::from_reference(wanted["$ref"].as_str().unwrap_or_default());
        let Some(target) = root.find(&target).map(identity) else { return false };
        places.iter().all(|at| root.find(at).map(identity).as_ref() == Some(&target))
    }

    /// The actions that do to `places` what `action` does to the places of its target.
    fn moved(&self, action: &Value, target: &str, places: &[Pointer]) -> Vec<Value> {
        let wanted: BTreeSet<&Pointer> = places.iter().collect();
        let renamed = self.renamed(target);
        let fits = |target: &String| {
            select(self.after, target)
                .is_ok_and(|found| found.iter().collect::<BTreeSet<_>>() == wanted)
        };
        let anywhere =
            target.strip_prefix("$.components.schemas.*.").map(|rest| format!("$..{rest}"));
        let one = [Some(renamed), anywhere].into_iter().flatten().find(fits);
        let targets = one.map_or_else(|| json_paths(self.after, places), |target| vec![target]);
        if !self.replaces(action, places) && !self.is_beside_reference(action, places) {
            return targets.iter().map(|target| with_target(action, target)).collect();
        }
        places
            .iter()
            .filter_map(|at| Some((at, at.split()?)))
            .flat_map(|(at, (parent, last))| {
                let mut removal =
                    with_target(action, &json_paths(self.after, std::slice::from_ref(at))[0]);
                removal["remove"] = json!(true);
                removal.as_object_mut().map(|removal| removal.shift_remove("update"));
                let mut update = with_target(action, &json_paths(self.after, &[parent])[0]);
                let contents = self.written_out(at, &action["update"]);
                update["update"] = Value::Object(Map::from_iter([(last, contents)]));
                [removal, update]
            })
            .collect()
    }

    /// Whether something is said beside a reference, where OpenAPI 3.0 does not hear it, and what
    /// it refers to may be used elsewhere.
    fn is_beside_reference(&self, action: &Value, places: &[Pointer]) -> bool {
        let says = action.get("update").and_then(Value::as_object).is_some_and(|update| {
            update.keys().any(|key| !key.starts_with("x-") && key != "$ref" && key != "description")
        });
        let is_reference = |at: &Pointer| {
            self.after.pointer(at.as_json_pointer()).is_some_and(|node| node.get("$ref").is_some())
        };
        says && places.iter().any(is_reference)
    }

    /// What is to stand at a place: a reference, or what stands there with the update.
    fn written_out(&self, at: &Pointer, update: &Value) -> Value {
        let place = Place::root(self.after).find(at).filter(|_| !is_reference(update));
        let Some(place) = place else { return update.clone() };
        let mut contents = Schema::of(&place).itself().value.clone();
        // Beside a reference stands what earlier actions said.
        let mut beside = place.value.clone();
        beside.as_object_mut().map(|beside| beside.shift_remove("$ref"));
        merge(&mut contents, &beside);
        merge(&mut contents, update);
        contents
    }

    /// Whether a reference takes the place of contents: beside them, it would not be alone.
    fn replaces(&self, action: &Value, places: &[Pointer]) -> bool {
        let has_contents = |at: &Pointer| {
            self.after.pointer(at.as_json_pointer()).is_some_and(|node| node.get("$ref").is_none())
        };
        action.get("update").is_some_and(is_reference) && places.iter().any(has_contents)
    }

    /// The target with the components' new names.
    fn renamed(&self, target: &str) -> String {
        let mut text = String::new();
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let mut rest = target;
        while let Some(start) = rest.find(is_word) {
            let (head, tail) = rest.split_at(start);
            let end = tail.find(|c| !is_word(c)).unwrap_or(tail.len());
            let (word, tail) = tail.split_at(end);
            let new = self.bridge.renamed.iter().find(|(was, _)| was == word).map(|(_, now)| now);
            match (new, head.strip_suffix('.')) {
                (Some(new), Some(head)) if !is_plain(new) => {
                    let _ = write!(text, "{head}['{new}']");
                }
                (Some(new), _) => {
                    let _ = write!(text, "{head}{new}");
                }
                (None, _) => {
                    let _ = write!(text, "{head}{word}");
                }
            }
            rest = tail;
        }
        text + rest
    }
}

/// Whether a place is a schema, and not an operation or a body.
fn is_schema(place: &Place<'_>) -> bool {
    ["schema", "content", "responses", "in"].iter().all(|key| place.get(key).is_none())
}

/// Whether `node` has all that `update` would put into it.
fn says(node: &Value, update: &Value) -> bool {
    match (node, update) {
        (Value::Object(node), Value::Object(update)) => {
            update.iter().all(|(key, value)| node.get(key).is_some_and(|node| says(node, value)))
        }
        (Value::Array(node), Value::Array(update)) => update.iter().all(|item| node.contains(item)),
        (node, update) => node == update,
    }
}

fn is_reference(update: &Value) -> bool {
    update.as_object().is_some_and(|update| update.len() == 1 && update.contains_key("$ref"))
}

fn with_target(action: &Value, target: &str) -> Value {
    let mut action = action.clone();
    action["target"] = json!(target);
    action
}
