//! How the ledger writes places.

use std::fmt;
use std::hash::{Hash, Hasher};

use crate::names;
use crate::problem::escaped;

/// A place of a schema: what it is part of, and the way from there.
///
/// `GET /users/{}/units response /data/[]` is the items of the list under `data`; `User /settings`
/// is a field of a type.
#[derive(Debug, Clone)]
pub(super) struct Key {
    root: String,
    way: String,
    /// What a type that is used here can be called after.
    owner: String,
}

impl Key {
    /// What an operation, which is called `name`, sends or answers.
    pub(super) fn of_operation(method: &str, path: &str, part: &str, name: &str) -> Self {
        let owner = match part {
            "request" => format!("{name}_body"),
            part => {
                format!("{name}_{}", part.split_once(' ').map_or(part, |(_, parameter)| parameter))
            }
        };
        Self { root: format!("{method} {} {part}", nameless(path)), way: String::new(), owner }
    }

    /// The type itself.
    pub(super) fn of_type(name: &str) -> Self {
        Self { root: name.to_owned(), way: String::new(), owner: name.to_owned() }
    }

    pub(super) fn field(&self, name: &str) -> Self {
        self.step(&escaped(name))
    }

    pub(super) fn items(&self) -> Self {
        self.step("[]")
    }

    /// What a map holds, or an object beside its named fields.
    pub(super) fn others(&self) -> Self {
        self.step("{}")
    }

    /// One alternative of a union.
    pub(super) fn alternative(&self, name: &str) -> Self {
        self.step(&format!("|{name}"))
    }

    fn step(&self, step: &str) -> Self {
        Self { way: format!("{}/{step}", self.way), ..self.clone() }
    }

    /// A name for a type that is used here and has no better one: that of the operation or type,
    /// and of what leads from there.
    pub(super) fn type_name(&self) -> String {
        let steps = self.way.split('/').filter(|step| *step != "data").map(|step| match step {
            "[]" => "Item".to_owned(),
            "{}" => "Value".to_owned(),
            alternative if alternative.starts_with('|') => names::pascal(&alternative[1..]),
            "" => String::new(),
            field => names::pascal(field),
        });
        names::pascal(&self.owner) + &steps.collect::<String>()
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        (&self.root, &self.way) == (&other.root, &other.way)
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.root, &self.way).hash(state);
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.root)?;
        if self.way.is_empty() { Ok(()) } else { write!(f, " {}", self.way) }
    }
}

/// `/users/{}` for `/users/{user}`.
pub(crate) fn nameless(path: &str) -> String {
    let mut parts = path.split('{');
    let head = parts.next().unwrap_or_default().to_owned();
    parts.fold(head, |text, part| text + "{}" + part.split_once('}').map_or("", |(_, tail)| tail))
}

/// The names in the braces of a path.
pub(super) fn names_in(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}
