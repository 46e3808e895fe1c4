//! Names: from the document's to Rust's.

use std::collections::HashSet;

use heck::{ToPascalCase, ToShoutySnakeCase, ToSnakeCase};

/// A valid Rust name in `snake_case`: `userTypes[]` becomes `user_types`, `type` becomes `type_`.
#[must_use]
pub(crate) fn snake(name: &str) -> String {
    identifier(words(name).to_snake_case(), 'x')
}

/// A valid Rust name in `PascalCase`.
#[must_use]
pub(crate) fn pascal(name: &str) -> String {
    identifier(words(name).to_pascal_case(), 'X')
}

/// Types that the generated code calls by their bare names: no type of the document can have one
/// of these.
pub(crate) const TAKEN_TYPES: &[&str] = &[
    "BTreeMap",
    "Box",
    "Call",
    "Client",
    "Default",
    "Error",
    "From",
    "Future",
    "Into",
    "IntoIterator",
    "ItemId",
    "Iterator",
    "ListRequest",
    "Method",
    "Operation",
    "Option",
    "Page",
    "Paging",
    "Patch",
    "Position",
    "Request",
    "Resource",
    "Response",
    "Result",
    "Secret",
    "Send",
    "String",
    "Timestamp",
    "ToOwned",
    "ToString",
    "Vec",
];

/// What a client has beside its operations.
pub(crate) const TAKEN_METHODS: [&str; 5] = ["base_url", "builder", "call", "clone", "transport"];

/// `name`, or the first of `name2`, `name3`, … that is not in `taken`; the result is taken
/// afterwards.
pub(crate) fn unique(name: &str, taken: &mut HashSet<String>) -> String {
    first_free(name, taken, ToOwned::to_owned)
}

/// Makes the name of a type unique; what is taken is compared in the form of [`type_key`].
pub(crate) fn unique_type(name: &str, taken: &mut HashSet<String>) -> String {
    first_free(name, taken, type_key)
}

/// A type's name in the form that stays the same when it is put into `PascalCase` again: `a.b` is
/// `AB`, and that is `Ab`.
pub(crate) fn type_key(name: &str) -> String {
    pascal(&pascal(name))
}

fn first_free(name: &str, taken: &mut HashSet<String>, form: impl Fn(&str) -> String) -> String {
    let mut free = form(name);
    let mut number = 1;
    while !taken.insert(free.clone()) {
        number += 1;
        free = form(&format!("{name}{number}"));
    }
    free
}

/// What [`free_method`] begins with.
pub(crate) fn taken_methods() -> HashSet<String> {
    TAKEN_TYPES.iter().map(ToString::to_string).collect()
}

/// `wanted`, with a number behind it when the method or the builder that it makes has its name
/// from somebody else already.
pub(crate) fn free_method(wanted: &str, builders: &mut HashSet<String>) -> String {
    let mut number = 1;
    let mut id = wanted.to_owned();
    // The name of the constant, where `ß` is `SS`; no builder is called so, because of the
    // underscore.
    let constant = |id: &str| format!("_{}", id.to_shouty_snake_case());
    while TAKEN_METHODS.contains(&id.as_str())
        || builders.contains(&constant(&id))
        || !builders.insert(pascal(&id))
    {
        number += 1;
        id = format!("{wanted}{number}");
    }
    builders.insert(constant(&id));
    id
}

/// `GET /users/{user}/units` becomes `get_users_by_user_units`.
pub(crate) fn of_method_and_path(method: &str, path: &str) -> String {
    let words =
        path.split('/').filter(|part| !part.is_empty()).map(|part| match part.strip_prefix('{') {
            Some(parameter) => format!("by-{}", parameter.trim_end_matches('}')),
            None => part.to_owned(),
        });
    std::iter::once(method.to_owned()).chain(words).collect::<Vec<_>>().join("-")
}

/// What no argument or setter of an operation can be called.
pub(crate) fn taken_parameters() -> HashSet<String> {
    ["body", "call", "send"].map(str::to_owned).into()
}

/// The setters that every builder has already. An argument can have one of these names.
const TAKEN_SETTERS: [&str; 6] =
    ["download", "header", "request_id", "send_raw", "stream", "timeout"];

/// `wanted`, with a number behind it when another parameter has its name already, or when it is
/// that of a setter (`optional`) that every builder has; the result is taken afterwards.
pub(crate) fn free_parameter(wanted: &str, optional: bool, taken: &mut HashSet<String>) -> String {
    let is_free = |name: &str| !(optional && TAKEN_SETTERS.contains(&name));
    let mut name = wanted.to_owned();
    let mut number = 1;
    while !is_free(&name) || !taken.insert(name.clone()) {
        number += 1;
        name = format!("{wanted}{number}");
    }
    name
}

/// Everything that cannot stand in an identifier separates words, except apostrophes, which
/// vanish.
fn words(name: &str) -> String {
    name.chars().filter(|c| *c != '\'').map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}

fn identifier(name: String, prefix: char) -> String {
    let name = match name.chars().next() {
        None => prefix.to_string(),
        Some(first) if first.is_alphabetic() => name,
        Some(_) => format!("{prefix}{name}"),
    };
    if syn::parse_str::<syn::Ident>(&name).is_ok() { name } else { format!("{name}_") }
}

/// In a URI fragment, as in `#/paths/~1users~1%7Bid%7D`.
#[must_use]
pub(crate) fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let hex = tail
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        if let (b'%', Some(byte)) = (first, hex) {
            bytes.push(byte);
            rest = &tail[2..];
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
