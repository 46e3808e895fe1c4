//! Signing in: what from the environment, and by which operation.

use std::fmt;

use heck::ToShoutySnakeCase;
use serde_json::{Value, json};

use super::schema::{View, view};
use crate::document::{Operation, Place, operations};
use crate::problem::{Problem, Result};

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
    /// Reads `NAME_TOKEN`, or `NAME_USERNAME` and `NAME_PASSWORD`, by `variable`, where `NAME` is
    /// that of the API in capitals.
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
                "no credentials; put {prefix}_TOKEN, or {prefix}_USERNAME and {prefix}_PASSWORD, \
                 into the environment",
            ))),
        }
    }
}

/// Finds the POST that takes `username` and `password` and needs no token.
pub(super) fn find<'d>(document: &Place<'d>) -> Option<Operation<'d>> {
    let posts = operations(document).into_iter().filter(|operation| operation.method == "post");
    let mut open = posts.filter(|operation| {
        operation.place.value["security"].as_array().is_some_and(Vec::is_empty)
    });
    open.find(|operation| {
        let content =
            operation.place.get("requestBody").and_then(|body| body.resolved().get("content"));
        let schema = content.and_then(|content| content.get("application/json")?.get("schema"));
        let fields = schema.map(|schema| view(&schema).properties).unwrap_or_default();
        ["username", "password"].iter().all(|name| fields.contains_key(name))
    })
}

/// The body that signs in.
pub(super) fn body(username: &str, password: &str) -> Value {
    json!({"username": username, "password": password})
}

/// The token in an answer that `schema` describes: the text of the property that is marked as
/// secret, or of an alias of it, bare or in a wrapper.
pub(super) fn token(schema: &Place<'_>, answer: &Value) -> Option<String> {
    let mut names = Vec::new();
    secrets(&view(schema), 4, &mut names);
    find_text(answer, &names, 4)
}

fn secrets<'d>(fields: &View<'d>, depth: usize, names: &mut Vec<&'d str>) {
    for (name, place) in &fields.properties {
        if place.flag("x-secret") || place.text("format") == Some("password") {
            names.push(name);
            names.extend(place.items("x-aliases").iter().filter_map(|alias| alias.value.as_str()));
        }
    }
    let inner = fields.properties.values().chain(&fields.items).filter(|_| depth > 0);
    for place in inner {
        secrets(&view(place), depth - 1, names);
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
