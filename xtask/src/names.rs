//! Names: from the document's to Rust's.

use std::collections::HashSet;

use heck::{ToPascalCase, ToSnakeCase};

/// A valid Rust name in `snake_case`: `userTypes[]` becomes `user_types`, `type` becomes `type_`.
#[must_use]
pub(crate) fn snake(name: &str) -> String {
    identifier(words(name).to_snake_case(), '_')
}

/// A valid Rust name in `PascalCase`.
#[must_use]
pub(crate) fn pascal(name: &str) -> String {
    identifier(words(name).to_pascal_case(), 'X')
}

/// `name`, or the first of `name2`, `name3`, … that is not in `taken`; the result is taken afterwards.
pub(crate) fn unique(name: &str, taken: &mut HashSet<String>) -> String {
    let mut free = name.to_owned();
    let mut number = 2;
    while !taken.insert(free.clone()) {
        free = format!("{name}{number}");
        number += 1;
    }
    free
}

/// Everything that cannot stand in an identifier separates words, except apostrophes, which vanish.
fn words(name: &str) -> String {
    name.chars().filter(|c| *c != '\'').map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}

fn identifier(name: String, prefix: char) -> String {
    let name = match name.chars().next() {
        None => prefix.to_string() + "value",
        Some(first) if first.is_alphabetic() => name,
        Some(_) => format!("{prefix}{name}"),
    };
    if syn::parse_str::<syn::Ident>(&name).is_ok() { name } else { format!("{name}_") }
}
