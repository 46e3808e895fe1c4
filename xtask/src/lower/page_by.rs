//! Pass: the hint `x-page-by`, which says how the pages of a list follow each other by time.

use serde_json::Value;

use super::{Context, walk};
use crate::model::{Location, Operation, PageBy, Style, SuccessKind};
use crate::problem::{Problem, Result};

/// Runs once the schema of an answer is that of a page's items.
pub(super) fn read(cx: &Context, operations: &mut [Operation]) -> Result<()> {
    for operation in operations {
        let at = operation.pointer.child("x-page-by");
        let Some(hint) = cx.get(&at) else { continue };
        let text = |key: &str| {
            let found = hint.get(key).and_then(Value::as_str).map(ToOwned::to_owned);
            found.ok_or_else(|| {
                Problem::at(&at, format!("has no `{key}`; it needs a `parameter` and a `property`"))
            })
        };
        let page_by = PageBy { parameter: text("parameter")?, property: text("property")? };
        if !matches!(operation.success.kind, SuccessKind::Page(_)) || operation.success.optional {
            return Err(Problem::at(
                &at,
                "stands on an operation whose answer is no page; `x-envelope` names its items",
            ));
        }
        let is_it = |name: &str| name == page_by.parameter;
        let mut parameters = operation.parameters.iter();
        if !parameters
            .any(|p| p.location == Location::Query && p.style == Style::Single && is_it(&p.name))
        {
            let message = format!(
                "`{}` is no query parameter of the operation with one value",
                page_by.parameter
            );
            return Err(Problem::at(&at.child("parameter"), message));
        }
        let answer =
            operation.pointer.join(&["responses", "200", "content", "application/json", "schema"]);
        let property =
            cx.get(&answer).map(|item| cx.resolve(item)).and_then(|item| item.get("properties"));
        let property = property.and_then(|properties| properties.get(&page_by.property));
        if !property.is_some_and(|schema| walk::is_type(cx.resolve(schema), "string")) {
            let message = format!("the items of the list have no text `{}`", page_by.property);
            return Err(Problem::at(&at.child("property"), message));
        }
        operation.page_by = Some(page_by);
    }
    Ok(())
}
