//! Signing in: what from the environment, and by which operation.

use std::fmt;

use heck::ToShoutySnakeCase;
use serde_json::{Value, json};

use super::schema::{Place, View, view};
use crate::problem::{Pointer, Problem, Result};

/// How to sign in. Its `Debug` form holds no secret.
#[derive(Clone, PartialEq, Eq)]
pub enum Credentials {
    /// A token that is there already.
    Token(String),
    /// A user name and a password.
    Password {
        /// The user name.
        username: String,
        /// The password.
        password: String,
    },
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Token(_) => "Token(..)",
            Self::Password { .. } => "Password { .. }",
        })
    }
}

impl Credentials {
    /// Reads `NAME_TOKEN`, or `NAME_USERNAME` and `NAME_PASSWORD`, by `variable`, where `NAME` is that of the API in capitals.
    ///
    /// # Errors
    /// Neither is there.
    pub fn from_variables(api: &str, variable: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let prefix = api.to_shouty_snake_case();
        let variable = |name| {
            let value = variable(&format!("{prefix}_{name}"))?.trim().to_owned();
            (!value.is_empty()).then_some(value)
        };
        match (variable("TOKEN"), variable("USERNAME"), variable("PASSWORD")) {
            (Some(token), ..) => Ok(Self::Token(token)),
            (None, Some(username), Some(password)) => Ok(Self::Password { username, password }),
            _ => Err(Problem::new(format!(
                "no credentials; put {prefix}_TOKEN, or {prefix}_USERNAME and {prefix}_PASSWORD, into the environment",
            ))),
        }
    }
}

/// The operation that signs in.
pub(super) struct SignIn {
    pub(super) id: String,
    pub(super) path: String,
    pub(super) pointer: Pointer,
}

/// Finds the POST that takes `username` and `password` and needs no token.
pub(super) fn find(root: &Value) -> Option<SignIn> {
    let paths = Pointer::root().child("paths");
    let items = root.get("paths")?.as_object()?;
    items.iter().find_map(|(path, item)| {
        let operation = item.get("post")?;
        let pointer = paths.child(path).child("post");
        let open = operation.get("security").and_then(Value::as_array).is_some_and(Vec::is_empty);
        let body = pointer.join(&["requestBody", "content", "application/json", "schema"]);
        let fields = view(root, &Place::find(root, &body)?).properties;
        let fits = open && ["username", "password"].iter().all(|name| fields.contains_key(name));
        let id = operation.get("operationId").and_then(Value::as_str).unwrap_or("POST");
        fits.then(|| SignIn { id: id.to_owned(), path: path.clone(), pointer })
    })
}

/// The body that signs in.
pub(super) fn body(username: &str, password: &str) -> Value {
    json!({"username": username, "password": password})
}

/// The token in an answer that `schema` describes: the text of the property that is marked as secret, or of an alias of it,
/// in or out of a wrapper.
pub(super) fn token(root: &Value, schema: &Place<'_>, answer: &Value) -> Option<String> {
    let mut names = Vec::new();
    secrets(&view(root, schema), root, 4, &mut names);
    find_text(answer, &names, 4)
}

fn secrets<'d>(fields: &View<'d>, root: &'d Value, depth: usize, names: &mut Vec<&'d str>) {
    for (name, place) in &fields.properties {
        let schema = place.schema;
        if schema.get("x-secret") == Some(&Value::Bool(true)) || schema.get("format").is_some_and(|it| it == "password")
        {
            names.push(name);
            let aliases = schema.get("x-aliases").and_then(Value::as_array);
            names.extend(aliases.into_iter().flatten().filter_map(Value::as_str));
        }
    }
    let inner = fields.properties.values().chain(&fields.items).filter(|_| depth > 0);
    for place in inner {
        secrets(&view(root, place), root, depth - 1, names);
    }
}

fn find_text(value: &Value, names: &[&str], depth: usize) -> Option<String> {
    let inner: Vec<&Value> = match value {
        Value::Object(fields) => {
            let here = names.iter().find_map(|name| fields.get(*name)?.as_str());
            if let Some(text) = here {
                return Some(text.to_owned());
            }
            fields.values().collect()
        }
        Value::Array(items) => items.iter().collect(),
        _ => return None,
    };
    inner.into_iter().filter(|_| depth > 0).find_map(|value| find_text(value, names, depth - 1))
}
