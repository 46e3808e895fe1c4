//! The sync that the options ask for.

use std::path::PathBuf;
use std::time::Duration;

use clap::ArgMatches;
use serde_json::{Map, Value};
use ziik_ext::Client;
use ziik_ext::directory::{self, Allowance, Directory, Field, Person};
use ziik_ext::groups::GroupRef;

use super::acknowledged::Acknowledged;
use super::choices::{Extent, Missing, TemporaryEmail};
use crate::commands::desired::{named, user};
use crate::output::Filter;
use crate::problem::{Problem, Result};

/// The directory, set as the command line says.
pub(super) fn directory(client: &Client, matches: &ArgMatches) -> Result<Directory> {
    let text = |name: &str| matches.get_one::<String>(name);
    let is = |name: &str| matches.get_flag(name);
    let mut directory = client
        .directory()
        .missing(missing(matches)?)
        .clear_empty(is("clear-empty"))
        .reactivate(!is("no-reactivate"))
        .welcome(is("welcome"))
        .protect(matches.get_many::<String>("protect").into_iter().flatten().map(|it| user(it)));
    if let Some(extent) = matches.get_one::<Extent>("extent") {
        directory = directory.extent((*extent).into());
    }
    if let Some(prefix) = text("references-begin-with") {
        directory = directory.references_begin_with(prefix);
    }
    if is("adopt-by-email") {
        directory = directory.adopt_by_email();
    }
    if let Some(address) = matches.get_one::<TemporaryEmail>("temporary-email").cloned() {
        directory = directory.temporary_emails(move |user| address.of(user));
    }
    let groups = matches.get_many::<String>("group").into_iter().flatten();
    directory = directory.groups(groups.map(|text| named::<GroupRef>(text)));
    if let Some(path) = matches.get_one::<PathBuf>("state") {
        directory = directory.incremental(path);
    }
    if let Some(days) = matches.get_one::<u32>("full-every") {
        directory = directory.full_every(Duration::from_secs(u64::from(*days) * 24 * 60 * 60));
    }
    if let Some(runs) = matches.get_one::<u32>("full-every-runs") {
        directory = directory.full_every_runs(*runs);
    }
    let fields = matches.get_many::<String>("only-on-create").into_iter().flatten();
    directory = directory.only_on_create(fields.filter_map(|name| name.parse::<Field>().ok()));
    for filter in matches.get_many::<Filter>("only").into_iter().flatten() {
        let filter = filter.clone();
        directory = directory.only(move |person| filter.takes(&fields_of(person)));
    }
    for filter in matches.get_many::<Filter>("except").into_iter().flatten() {
        let filter = filter.clone();
        directory = directory.except(move |person| filter.takes(&fields_of(person)));
    }
    let known = acknowledged(matches)?;
    if !known.is_empty() {
        directory = directory.acknowledge(move |finding| known.has(finding));
    }
    Ok(allowing(directory, matches))
}

/// With the limits that `--allow` raises.
pub(super) fn allowing(directory: Directory, matches: &ArgMatches) -> Directory {
    let allowances = matches.get_many::<Allowance>("allow").into_iter().flatten();
    allowances
        .fold(directory, |directory, Allowance { rail, limit }| directory.allow(*rail, *limit))
}

fn missing(matches: &ArgMatches) -> Result<directory::Missing> {
    let heir = matches.get_one::<String>("transfer-to").map(|text| user(text));
    let missing = matches.get_one::<Missing>("missing").copied().unwrap_or(Missing::Keep);
    match (missing, heir) {
        (Missing::Delete, transfer_to) => Ok(directory::Missing::Delete { transfer_to }),
        (_, Some(_)) => {
            Err(Problem::usage("--transfer-to is about deleted users; add --missing delete"))
        }
        (Missing::Keep, None) => Ok(directory::Missing::Keep),
        (Missing::Deactivate, None) => Ok(directory::Missing::Deactivate),
    }
}

fn acknowledged(matches: &ArgMatches) -> Result<Acknowledged> {
    let mut known = Acknowledged::default();
    for kind in matches.get_many::<String>("acknowledge").into_iter().flatten() {
        known.kind(kind);
    }
    for path in matches.get_many::<PathBuf>("acknowledged").into_iter().flatten() {
        known.read(path)?;
    }
    Ok(known)
}

/// A person as a condition sees them: an object of the reference and the fields.
fn fields_of(person: Person<'_>) -> Value {
    let field = |field: &Field| {
        let value = person.field(*field)?;
        Some((field.name().to_owned(), Value::from(value)))
    };
    let mut fields: Map<_, _> = Field::ALL.iter().filter_map(field).collect();
    fields.insert("reference".to_owned(), Value::from(person.reference()));
    Value::Object(fields)
}
