//! Reads a mapping and checks all of it.

use std::collections::HashMap;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};
use ziik_ext::directory::Field;

use super::condition;
use super::document::{Node, Reader};
use super::value::{self, Lookups, Target};
use super::{FileOptions, Mapping, Membership, Value};
use crate::people::Format;
use crate::people::csv::delimiter;
use crate::people::error::{Mistake, Place, shown};
use crate::people::near;
use crate::people::text;

const SECTIONS: [&str; 5] = ["file", "fields", "memberships", "lookups", "only"];
const FILE: [&str; 4] = ["format", "delimiter", "encoding", "clear_marker"];
const MEMBERSHIP: [&str; 5] = ["unit", "department", "user_types", "overwrite", "when"];

/// Reads the text of a mapping. Returns the marker that clears a field, too.
///
/// # Errors
/// All mistakes, in the order in which they stand.
pub(super) fn read(text: &str, start: Place) -> Result<(Mapping, Option<String>), Vec<Mistake>> {
    let (document, errors) = DeTable::parse_recoverable(text);
    if let Some(error) = errors.first() {
        let place = start.advance(text, error.span().map_or(0, |span| span.start));
        return Err(vec![Mistake::new(place, format!("this is not TOML: {}", error.message()))]);
    }
    let document = document.get_ref();
    let mut reader = Reader::new(text, start);
    reader.check_keys(document, "a mapping", &SECTIONS);
    let (file, marker) = read_file(&mut reader, document);
    let lookups = read_lookups(&mut reader, document);
    let people = read_fields(&mut reader, document, &lookups);
    let memberships = read_memberships(&mut reader, document, &lookups);
    let only = document.get("only").and_then(|node| condition::read(&mut reader, node));
    let columns = reader.finish()?;
    // Without a mistake there is a reference.
    let Some(reference) = people.reference else { return Err(Vec::new()) };
    let People { fields, extent, groups, .. } = people;
    let mapping = Mapping {
        file,
        columns,
        reference,
        fields,
        extent,
        groups,
        memberships,
        only,
        is_identity: false,
    };
    Ok((mapping, marker))
}

fn read_file<'t>(reader: &mut Reader<'t>, document: &DeTable<'t>) -> (FileOptions, Option<String>) {
    let mut options = FileOptions::default();
    let Some(table) = document.get("file").and_then(|node| reader.table(node, "[file]", &FILE))
    else {
        return (options, None);
    };
    options.format = checked(reader, table, "format", Format::parse);
    options.delimiter = checked(reader, table, "delimiter", delimiter::check);
    options.encoding = checked(reader, table, "encoding", text::label);
    (options, checked(reader, table, "clear_marker", marker))
}

/// The marker that clears a field.
pub(in crate::people) fn marker(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("the clear marker is empty; an empty cell never clears a field here".to_owned());
    }
    Ok(text.to_owned())
}

fn checked<'t, T>(
    reader: &mut Reader<'t>,
    table: &DeTable<'t>,
    key: &str,
    check: impl Fn(&str) -> Result<T, String>,
) -> Option<T> {
    let span = table.get(key)?.span();
    let checked = check(reader.text(table, key)?);
    checked.map_err(|message| reader.mistake(span, message)).ok()
}

fn read_lookups<'t>(reader: &mut Reader<'t>, document: &DeTable<'t>) -> Lookups {
    let mut lookups = Lookups::new();
    let Some(node) = document.get("lookups") else { return lookups };
    let DeValue::Table(tables) = node.get_ref() else {
        reader.mistake(node.span(), "[lookups] has to be a table of tables");
        return lookups;
    };
    for (name, node) in tables {
        let name: &str = name.get_ref();
        let DeValue::Table(table) = node.get_ref() else {
            reader.mistake(node.span(), format!("`{name}` has to be a table: [lookups.{name}]"));
            continue;
        };
        let mut texts = HashMap::new();
        for (from, to) in table {
            let key: &str = from.get_ref();
            let Some(to) = reader.expect_text(to, key) else { continue };
            let key = key.trim();
            if key.is_empty() {
                reader.mistake(from.span(), "an empty cell is not looked up; leave this out");
            } else if texts.insert(key.to_owned(), to.trim().to_owned()).is_some() {
                let message = format!("{} stands twice, apart from spaces", shown(key));
                reader.mistake(from.span(), message);
            }
        }
        lookups.insert(name.to_owned(), Arc::new(texts));
    }
    lookups
}

/// The contents of `[fields]`.
#[derive(Default)]
struct People {
    reference: Option<Value>,
    fields: Vec<(Field, Value)>,
    extent: Option<Value>,
    groups: Option<Value>,
}

fn read_fields<'t>(reader: &mut Reader<'t>, document: &DeTable<'t>, lookups: &Lookups) -> People {
    let mut people = People::default();
    let Some(node) = document.get("fields") else {
        reader.mistake(0..0, "the mapping has no [fields]; write one with `reference` in it");
        return people;
    };
    let DeValue::Table(table) = node.get_ref() else {
        reader.mistake(node.span(), "[fields] has to be a table");
        return people;
    };
    if !table.contains_key("reference") {
        reader.mistake(
            node.span(),
            "[fields] has no `reference`; name the column with the key of a person, such as \
             reference = \"EmployeeId\"",
        );
    }
    for (name, node) in table {
        let key: &str = name.get_ref();
        match key {
            "reference" => {
                people.reference = value::read(reader, node, key, Target::Reference, lookups);
            }
            "extent" => people.extent = value::read(reader, node, key, Target::Extent, lookups),
            "groups" => people.groups = value::read(reader, node, key, Target::Groups, lookups),
            "unit" | "department" | "user_types" => {
                reader.mistake(name.span(), format!("`{key}` belongs under [[memberships]]"));
            }
            _ => match key.parse::<Field>() {
                Ok(field) => {
                    let value = value::read(reader, node, key, Target::Field, lookups);
                    people.fields.extend(value.map(|value| (field, value)));
                }
                Err(_) => reader.mistake(name.span(), unknown_field(key)),
            },
        }
    }
    people
}

fn unknown_field(name: &str) -> String {
    let others = ["reference", "extent", "groups"];
    let names = || others.into_iter().chain(Field::ALL.iter().map(|f| f.name()));
    let hint = near::hint_or_list(name, names(), "there are");
    format!("there is no field {}{hint}", shown(name))
}

fn read_memberships<'t>(
    reader: &mut Reader<'t>,
    document: &DeTable<'t>,
    lookups: &Lookups,
) -> Vec<Membership> {
    let Some(node) = document.get("memberships") else { return Vec::new() };
    let DeValue::Array(items) = node.get_ref() else {
        reader.mistake(node.span(), "memberships are a list; write [[memberships]]");
        return Vec::new();
    };
    items.iter().filter_map(|item| read_membership(reader, item, lookups)).collect()
}

fn read_membership<'t>(
    reader: &mut Reader<'t>,
    node: &Node<'t>,
    lookups: &Lookups,
) -> Option<Membership> {
    let table = reader.table(node, "[[memberships]]", &MEMBERSHIP)?;
    let (_, unit) = reader.one_of(table, node.span(), "[[memberships]]", &["unit"])?;
    let mut optional = |key, target| {
        table.get(key).and_then(|node| value::read(reader, node, key, target, lookups))
    };
    let department = optional("department", Target::Department);
    let user_types = optional("user_types", Target::UserTypes);
    let overwrite = reader.flag(table, "overwrite").unwrap_or(true);
    let when = condition::optional(reader, table, "when");
    let unit = value::read(reader, unit, "unit", Target::Unit, lookups)?;
    Some(Membership { when, unit, department, user_types, overwrite })
}
