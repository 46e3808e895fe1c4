//! Pass: the hint `x-page-by`, which says how the pages of a list follow each other.

use serde_json::Value;

use super::{Context, walk};
use crate::model::{Location, Operation, PageBy, PagePosition, PositionKind, Style, SuccessKind};
use crate::problem::{Pointer, Problem, Result};

const FORMS: &str = "must be `none`, or have a `parameter` and a `property` (by time), or one of \
                     `number`, `offset`, `cursor` and `link`";

/// Runs once the schema of an answer is that of a page's items.
pub(super) fn read(cx: &Context, operations: &mut [Operation]) -> Result<()> {
    for operation in operations {
        let at = operation.pointer.child("x-page-by");
        let Some(hint) = cx.get(&at).filter(|hint| !hint.is_null()) else { continue };
        operation.page_by = Some(if hint == "none" {
            PageBy::Nothing
        } else if hint.get("property").is_some() || hint.get("parameter").is_some() {
            moment(cx, operation, hint, &at)?
        } else {
            PageBy::Position(position(operation, hint, &at)?)
        });
    }
    Ok(())
}

fn moment(cx: &Context, operation: &Operation, hint: &Value, at: &Pointer) -> Result<PageBy> {
    let text = |key: &str| {
        let found = hint.get(key).and_then(Value::as_str).map(ToOwned::to_owned);
        found.ok_or_else(|| {
            Problem::at(at, format!("has no `{key}`; it needs a `parameter` and a `property`"))
        })
    };
    let (parameter, property) = (text("parameter")?, text("property")?);
    if !matches!(operation.success.kind, SuccessKind::Page(_)) || operation.success.optional {
        return Err(Problem::at(
            at,
            "stands on an operation whose answer is no page; `x-envelope` names its items",
        ));
    }
    check_parameter(operation, &parameter, &at.child("parameter"))?;
    let answer =
        operation.pointer.join(&["responses", "200", "content", "application/json", "schema"]);
    let item = cx.get(&answer).map(|item| cx.resolve(item));
    let properties = item.and_then(|item| item.get("properties"));
    let schema = properties.and_then(|properties| properties.get(&property));
    if !schema.is_some_and(|schema| walk::is_type(cx.resolve(schema), "string")) {
        let message = format!("the items of the list have no text `{property}`");
        return Err(Problem::at(&at.child("property"), message));
    }
    Ok(PageBy::Moment { parameter, property })
}

fn position(operation: &Operation, hint: &Value, at: &Pointer) -> Result<PagePosition> {
    let object = hint.as_object().ok_or_else(|| Problem::at(at, FORMS))?;
    let (mut by, mut parameter, mut next) = (None, None, Vec::new());
    let mut found = PagePosition {
        by: PositionKind::Number,
        parameter: None,
        first: None,
        items: None,
        next: Vec::new(),
    };
    for (key, value) in object {
        let at = at.child(key);
        let text = || {
            let text = value.as_str().filter(|text| !text.is_empty());
            text.ok_or_else(|| Problem::at(&at, "must be text"))
        };
        let path = || Ok(text()?.split('.').map(ToOwned::to_owned).collect());
        let kind = match key.as_str() {
            "number" => PositionKind::Number,
            "offset" => PositionKind::Offset,
            "cursor" => PositionKind::Cursor,
            "link" if *value == true => PositionKind::Link,
            "link" => {
                next = path()?;
                PositionKind::Link
            }
            "next" => {
                next = path()?;
                continue;
            }
            "items" => {
                found.items = Some(text()?.to_owned());
                continue;
            }
            "first" => {
                let first = value.as_i64();
                found.first = Some(first.ok_or_else(|| Problem::at(&at, "must be a number"))?);
                continue;
            }
            _ => return Err(Problem::at(&at, FORMS)),
        };
        if by.replace(kind).is_some() {
            return Err(Problem::at(&at, FORMS));
        }
        if kind != PositionKind::Link {
            check_parameter(operation, text()?, &at)?;
            parameter = Some(text()?.to_owned());
        }
    }
    let by = by.ok_or_else(|| Problem::at(at, FORMS))?;
    Ok(PagePosition { by, parameter, next, ..found })
}

fn check_parameter(operation: &Operation, name: &str, at: &Pointer) -> Result<()> {
    let mut parameters = operation.parameters.iter();
    if parameters
        .any(|p| p.location == Location::Query && p.style == Style::Single && p.name == name)
    {
        return Ok(());
    }
    let message = format!("`{name}` is no query parameter of the operation with one value");
    Err(Problem::at(at, message))
}
