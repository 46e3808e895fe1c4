//! Paths and their parameters: each `{name}` has its parameter, and each path parameter its
//! `{name}`.

use serde_json::{Value, json};

use super::Context;
use crate::model::Operation;
use crate::problem::{Pointer, Problem, Result};

/// The names in the braces of a path.
fn named_in(template: &str, at: &Pointer) -> Result<Vec<String>> {
    let mut rest = template;
    let mut named = Vec::new();
    let stray = |what: &str| Problem::at(at, format!("the path `{template}` has a {what}"));
    while let Some((head, tail)) = rest.split_once('{') {
        if head.contains('}') {
            return Err(stray("`}` without its `{`"));
        }
        let (name, tail) = tail.split_once('}').ok_or_else(|| stray("`{` without its `}`"))?;
        named.push(name.to_owned());
        rest = tail;
    }
    if rest.contains('}') { Err(stray("`}` without its `{`")) } else { Ok(named) }
}

/// Every `{name}` of the path gets its parameter, and every path parameter has its `{name}`.
pub(super) fn match_path(
    cx: &mut Context,
    operation: &Operation,
    given: &mut Vec<Value>,
) -> Result<()> {
    let template = &operation.path;
    let named = named_in(template, &operation.pointer)?;
    let is_path = |parameter: &Value| parameter.get("in").is_some_and(|place| place == "path");
    given.retain(|parameter| {
        let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
        let stays = !is_path(parameter) || named.iter().any(|named| named == name);
        if !stays {
            cx.warn(
                &operation.pointer,
                format!("the path parameter `{name}` is dropped: it is not in `{template}`"),
            );
        }
        stays
    });
    for name in &named {
        let is_it = |parameter: &Value| {
            is_path(parameter) && parameter.get("name").is_some_and(|given| given == name)
        };
        if !given.iter().any(is_it) {
            cx.warn(
                &operation.pointer,
                format!("the path parameter `{name}` is not described: taken as text"),
            );
            let schema = json!({ "type": "string" });
            given.push(json!({ "name": name, "in": "path", "required": true, "schema": schema }));
        }
    }
    Ok(())
}
