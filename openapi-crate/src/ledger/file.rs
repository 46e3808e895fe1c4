//! The ledger as a file: read strictly, written sorted, one line for each name.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Ledger, OperationNames, ParameterName, TypeNames, keys};
use crate::document::METHODS;
use crate::load::{self, Document};
use crate::problem::{Pointer, Problem, Result};

const HEADER: &str = "\
# The names that callers use, by what each thing is on the wire. `generate` takes names from here,
# and `update --write` adds what is new. To rename something in Rust, change the right-hand side;
# `diff` then says what that breaks. Comments are not kept.
";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    base: String,
    #[serde(default)]
    operations: Map<String, Value>,
    #[serde(default)]
    parameters: Map<String, Value>,
    #[serde(default)]
    types: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[serde(default)]
    at: Vec<String>,
    #[serde(default)]
    members: Map<String, Value>,
    #[serde(default)]
    ids: Map<String, Value>,
}

/// Reads the ledger in the file `path`.
///
/// # Errors
/// The file cannot be read, is not in the form of a ledger, or gives one name to two things.
pub fn read(path: &Path) -> Result<Ledger> {
    let document = load::load(path)?;
    parse(&document.root).map_err(|problem| problem.in_file(path.display()))
}

/// Reads the ledger in the file `path`; where there is no file, nothing has a name yet.
///
/// # Errors
/// See [`read`].
pub fn read_or_empty(path: &Path) -> Result<Ledger> {
    if path.exists() { read(path) } else { Ok(Ledger::default()) }
}

/// Reads the ledger in a file that was parsed already.
///
/// # Errors
/// See [`read`].
pub fn of_document(document: &Document) -> Result<Ledger> {
    parse(&document.root).map_err(|problem| problem.in_file(&document.name))
}

fn parse(root: &Value) -> Result<Ledger> {
    let file: File = deserialize(root, &Pointer::root())?;
    let mut ledger = Ledger { base: file.base, ..Ledger::default() };
    let at = Pointer::root().child("operations");
    for (key, value) in &file.operations {
        ledger.operations.push(operation(key, value, &at.child(key))?);
    }
    let at = Pointer::root().child("parameters");
    for (key, value) in &file.parameters {
        parameter(&mut ledger, key, value, &at.child(key))?;
    }
    let at = Pointer::root().child("types");
    for (name, value) in &file.types {
        let at = at.child(name);
        identifier(name, &at)?;
        let entry: Entry = deserialize(value, &at)?;
        let named = |entries: &Map<String, Value>, at: &Pointer| -> Result<Vec<(String, String)>> {
            let named =
                |(wire, name): (&String, &Value)| Ok((wire.clone(), text(name, &at.child(wire))?));
            entries.iter().map(named).collect()
        };
        let members = named(&entry.members, &at.child("members"))?;
        let ids = named(&entry.ids, &at.child("ids"))?.into_iter().collect();
        ledger.types.insert(name.clone(), TypeNames { places: entry.at, members, ids });
    }
    distinct(&ledger)?;
    Ok(ledger)
}

fn deserialize<T: serde::de::DeserializeOwned>(value: &Value, at: &Pointer) -> Result<T> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        Problem::at(at, format!("is not in the form of a ledger of names: {error}"))
    })
}

fn text(value: &Value, at: &Pointer) -> Result<String> {
    let text = value.as_str().ok_or_else(|| Problem::at(at, "must be a name"))?;
    identifier(text, at)?;
    Ok(text.to_owned())
}

fn identifier(text: &str, at: &Pointer) -> Result<()> {
    if syn::parse_str::<syn::Ident>(text).is_ok() {
        return Ok(());
    }
    Err(Problem::at(at, format!("`{text}` cannot be a name in Rust; use letters, digits and `_`")))
}

/// `GET /users: users.list_users`.
fn operation(key: &str, value: &Value, at: &Pointer) -> Result<OperationNames> {
    let form = || {
        Problem::at(at, "is not of the form `METHOD /path: module.name` or `METHOD /path: name`")
    };
    let (method, path) = key.split_once(' ').ok_or_else(form)?;
    if !METHODS.contains(&method.to_ascii_lowercase().as_str()) || !path.starts_with('/') {
        return Err(form());
    }
    let value = value.as_str().ok_or_else(form)?;
    let (module, name) = match value.split_once('.') {
        Some((module, name)) => (Some(module), name),
        None => (None, value),
    };
    module.into_iter().chain([name]).try_for_each(|name| identifier(name, at))?;
    Ok(OperationNames {
        method: method.to_ascii_uppercase(),
        path: path.to_owned(),
        module: module.map(ToOwned::to_owned),
        name: name.to_owned(),
        parameters: Vec::new(),
    })
}

/// `GET /users query limit: limit`, `GET /users/{} path 1: user`.
fn parameter(ledger: &mut Ledger, key: &str, value: &Value, at: &Pointer) -> Result<()> {
    let form = || Problem::at(at, "is not of the form `METHOD /path LOCATION NAME: name`");
    let mut parts = key.splitn(4, ' ');
    let mut next = || parts.next().ok_or_else(form);
    let (method, path, location, wire) = (next()?, next()?, next()?, next()?);
    if !matches!(location, "path" | "query" | "header" | "cookie") {
        return Err(form());
    }
    let path = keys::nameless(path);
    let found = ledger
        .operations
        .iter_mut()
        .find(|one| one.method == method && keys::nameless(&one.path) == path);
    let operation = found
        .ok_or_else(|| Problem::at(at, format!("has no operation `{method} {path}` above")))?;
    let (location, wire, name) = (location.to_owned(), wire.to_owned(), text(value, at)?);
    operation.parameters.push(ParameterName { location, wire, name });
    Ok(())
}

/// Refuses two things of one name, and a place that is said to be two types.
fn distinct(ledger: &Ledger) -> Result<()> {
    let operations = Pointer::root().child("operations");
    let mut seen = HashMap::new();
    for one in &ledger.operations {
        let key = format!("{} {}", one.method, one.path);
        if let Some(other) = seen.insert(&one.name, key.clone()) {
            let message =
                format!("is called `{}`, as is `{other}`; give one of them another name", one.name);
            return Err(Problem::at(&operations.child(key), message));
        }
        let mut names = HashSet::new();
        if let Some(twice) = one.parameters.iter().find(|parameter| !names.insert(&parameter.name))
        {
            let message = format!(
                "has two parameters called `{}`; give one of them another name",
                twice.name
            );
            return Err(Problem::at(&operations.child(key), message));
        }
    }
    let mut places: BTreeMap<&String, &String> = BTreeMap::new();
    for (name, names) in &ledger.types {
        let at = Pointer::root().child("types").child(name);
        for place in &names.places {
            if let Some(other) = places.insert(place, name) {
                return Err(Problem::at(
                    &at,
                    format!("is used at `{place}`, as is `{other}`; a place has one type"),
                ));
            }
        }
        let mut members = HashSet::new();
        if let Some((wire, twice)) = names.members.iter().find(|(_, name)| !members.insert(name)) {
            let message =
                format!("`{wire}` is called `{twice}` like another member; give it another name");
            return Err(Problem::at(&at.child("members"), message));
        }
    }
    Ok(())
}

/// The ledger as text.
#[must_use]
pub fn write(ledger: &Ledger) -> String {
    let mut text = format!("{HEADER}base: {}\noperations:\n", scalar(&ledger.base));
    for one in &ledger.operations {
        let name = one
            .module
            .as_ref()
            .map_or_else(|| one.name.clone(), |module| format!("{module}.{}", one.name));
        let _ = writeln!(text, "  {}: {name}", scalar(&format!("{} {}", one.method, one.path)));
    }
    // A section without entries would be read as null.
    if ledger.operations.iter().any(|one| !one.parameters.is_empty()) {
        text += "parameters:\n";
    }
    for one in &ledger.operations {
        for ParameterName { location, wire, name } in &one.parameters {
            let key = format!("{} {} {location} {wire}", one.method, keys::nameless(&one.path));
            let _ = writeln!(text, "  {}: {name}", scalar(&key));
        }
    }
    if !ledger.types.is_empty() {
        text += "types:\n";
    }
    for (name, names) in &ledger.types {
        let _ = write!(text, "  {name}:\n    at:\n");
        text.extend(names.places.iter().map(|place| format!("      - {}\n", scalar(place))));
        if !names.members.is_empty() {
            text += "    members:\n";
            text.extend(
                names
                    .members
                    .iter()
                    .map(|(wire, name)| format!("      {}: {name}\n", scalar(wire))),
            );
        }
        if !names.ids.is_empty() {
            text += "    ids:\n";
            let line = |(wire, id): (&String, &String)| format!("      {}: {id}\n", scalar(wire));
            text.extend(names.ids.iter().map(line));
        }
    }
    text
}

/// Plain where YAML reads it as the text that it is, else quoted.
fn scalar(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-/ {}[]|.$".contains(c);
    let first =
        text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/' || first == '_');
    let is_word = matches!(
        text.to_ascii_lowercase().as_str(),
        "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n"
    );
    if first && !is_word && text.chars().all(plain) && !text.ends_with(' ') {
        return text.to_owned();
    }
    Value::String(text.to_owned()).to_string()
}
