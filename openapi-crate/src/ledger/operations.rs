//! The operations of a document, each with its lasting names.

use std::collections::HashSet;

use super::servers::Paths;
use super::{Ledger, OperationNames, ParameterName, keys, moved};
use crate::document::{self, METHODS, Place};
use crate::lower::TRANSPORT_HEADERS;
use crate::names;
use crate::problem::Pointer;

/// An operation of a document.
#[derive(Debug)]
pub(super) struct Operation<'d> {
    pub names: OperationNames,
    pub place: Place<'d>,
    /// The path item.
    pub item: Place<'d>,
    /// Its parameters and those of the path item, in the order of the method's arguments, each
    /// with the name that it goes by in the document's new form.
    pub parameters: Vec<Parameter<'d>>,
}

/// A parameter of a document.
#[derive(Debug)]
pub(super) struct Parameter<'d> {
    pub place: Place<'d>,
    /// The name on the wire; in the path, that in the ledger's template.
    pub name: String,
    /// None for one that no caller gives.
    pub named: Option<ParameterName>,
}

/// The operations of the document `root`, by path and method. Where one has moved, `ledger`
/// follows.
pub(super) fn operations<'d>(
    root: &Place<'d>,
    ledger: &mut Ledger,
) -> (Paths, Vec<Operation<'d>>, Vec<(Pointer, Pointer)>) {
    let found = document::operations(root);
    let wanted: Vec<(String, String)> =
        found.iter().map(|one| (one.method.to_ascii_uppercase(), one.path.to_owned())).collect();
    let paths = Paths::new(root, &wanted, ledger);
    let mut taken = names::taken_methods();
    for one in &ledger.operations {
        names::free_method(&one.name, &mut taken);
    }
    let mut met = HashSet::new();
    let known: Vec<Option<&OperationNames>> = found
        .iter()
        .map(|one| ledger.operation(&one.method.to_ascii_uppercase(), &paths.of(one.path)))
        .map(|known| known.filter(|one| met.insert((&one.method, &one.path))))
        .collect();
    let left: Vec<usize> = (0..found.len()).filter(|index| known[*index].is_none()).collect();
    let gone: Vec<&OperationNames> =
        ledger.operations.iter().filter(|one| !met.contains(&(&one.method, &one.path))).collect();
    let left: Vec<moved::Candidate<'_, '_>> = left
        .into_iter()
        .map(|index| moved::Candidate {
            index,
            path: paths.of(found[index].path),
            method: found[index].method,
            place: &found[index].place,
        })
        .collect();
    let moved = moved::pairs(ledger, &gone, &left);
    let mut operations: Vec<Operation<'d>> = found
        .iter()
        .enumerate()
        .map(|(index, one)| {
            let method = one.method.to_ascii_uppercase();
            let own = paths.of(one.path);
            let names = match (known[index], moved.get(&index)) {
                (Some(known), _) => known.clone(),
                (None, Some(known)) => OperationNames { path: own, ..(*known).clone() },
                (None, None) => named(&one.place, &method, &own, &mut taken),
            };
            let parameters = parameters(one, &names);
            let mut operation =
                Operation { names, place: one.place.clone(), item: one.item.clone(), parameters };
            operation.names.parameters = operation
                .parameters
                .iter()
                .filter_map(|parameter| parameter.named.clone())
                .collect();
            operation
        })
        .collect();
    let rank = |method: &str| METHODS.iter().position(|one| one.eq_ignore_ascii_case(method));
    let moved: Vec<(OperationNames, String)> = moved
        .iter()
        .map(|(index, names)| ((*names).clone(), paths.of(found[*index].path)))
        .collect();
    for (names, path) in &moved {
        ledger.follow(names, path);
    }
    let place = |path: &str, method: &str| {
        Pointer::root().join(&["paths", path, &method.to_ascii_lowercase()])
    };
    let moved = moved
        .iter()
        .map(|(names, path)| (place(&names.path, &names.method), place(path, &names.method)))
        .collect();
    operations.sort_by(|a, b| {
        (&a.names.path, rank(&a.names.method)).cmp(&(&b.names.path, rank(&b.names.method)))
    });
    (paths, operations, moved)
}

/// Names for an operation that the ledger does not have.
fn named(
    place: &Place<'_>,
    method: &str,
    path: &str,
    taken: &mut HashSet<String>,
) -> OperationNames {
    let given = place.text("operationId").filter(|id| id.contains(char::is_alphanumeric));
    let wanted = names::snake(
        &given.map_or_else(|| names::of_method_and_path(method, path), ToOwned::to_owned),
    );
    let tag = place.value.get("tags").and_then(|tags| tags.get(0)?.as_str()).map(names::snake);
    OperationNames {
        method: method.to_owned(),
        path: path.to_owned(),
        module: tag.filter(|tag| tag.is_ascii()),
        name: names::free_method(&wanted, taken),
        parameters: Vec::new(),
    }
}

fn parameters<'d>(
    operation: &document::Operation<'d>,
    names: &OperationNames,
) -> Vec<Parameter<'d>> {
    let (was, now) = (keys::names_in(operation.path), keys::names_in(&names.path));
    let mut taken: HashSet<String> = names::taken_parameters();
    taken.extend(names.parameters.iter().map(|known| known.name.clone()));
    let mut found: Vec<(usize, Parameter<'d>)> = Vec::new();
    for (index, place) in operation.parameters().into_iter().enumerate() {
        let location = place.text("in").unwrap_or_default().to_owned();
        let given = place.text("name").unwrap_or_default();
        let position = was.iter().position(|name| location == "path" && *name == given);
        let wire = position.map_or_else(|| given.to_owned(), |position| (position + 1).to_string());
        let name =
            position.and_then(|position| now.get(position)).map_or(given, |name| *name).to_owned();
        let is_it = |known: &&ParameterName| {
            known.location == location
                && (known.wire == wire
                    || (location == "header" && known.wire.eq_ignore_ascii_case(&wire)))
        };
        let known = names.parameters.iter().position(|known| is_it(&known));
        let is_sent = match location.as_str() {
            "path" => position.is_some(),
            "header" => !TRANSPORT_HEADERS.contains(&given.to_ascii_lowercase().as_str()),
            "query" | "cookie" => true,
            _ => false,
        };
        let lasting = match known {
            Some(known) => Some(names.parameters[known].clone()),
            None if is_sent => {
                let wanted = names::snake(place.text("x-rust-name").unwrap_or(&name));
                let optional = location != "path" && place.value["required"] != true;
                let name = names::free_parameter(&wanted, optional, &mut taken);
                Some(ParameterName { location, wire, name })
            }
            None => None,
        };
        let count = names.parameters.len();
        let rank = known.unwrap_or(count + position.unwrap_or(was.len() + index));
        found.push((rank, Parameter { place, name, named: lasting }));
    }
    found.sort_by_key(|(rank, _)| *rank);
    let mut seen = HashSet::new();
    let found = found.into_iter().map(|(_, parameter)| parameter);
    found
        .filter(|parameter| {
            let location = parameter.place.text("in").unwrap_or_default().to_owned();
            seen.insert((location, parameter.name.clone()))
        })
        .collect()
}
