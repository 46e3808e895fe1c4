//! The modules and their categories.

use serde_json::json;

use super::Answered;
use super::ids::uuid;
use super::state::{ORGANIZATION, State};
use super::views::page;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch};
use crate::request::Request;

/// The modules. Only the number of the first is documented.
const MODULES: [(&str, i64); 5] =
    [("POST", 1), ("LIVESTREAM", 2), ("EVENT", 3), ("FAQ", 4), ("COURSE", 5)];

/// The numbers of modules with their categories.
const CATEGORIES: [(i64, &str); 7] = [
    (1, "Featured"),
    (1, "From the stores"),
    (3, "Corporate Events"),
    (3, "Tastings"),
    (4, "Human resource"),
    (4, "Machines"),
    (5, "Onboarding"),
];

/// The modules' names.
pub(super) fn names() -> [&'static str; 5] {
    MODULES.map(|(name, _)| name)
}

/// The number of the module with this name.
pub(super) fn number(name: &str) -> i64 {
    MODULES.iter().find(|(known, _)| *known == name).map_or(0, |(_, code)| *code)
}

#[expect(clippy::unnecessary_wraps, reason = "all handlers have the same form")]
pub(super) fn list(_: &mut State, _: &Request) -> Answered {
    Ok(Answer::fixed(
        MODULES.iter().map(|(name, code)| json!({"name": name, "moduleCode": code})).collect(),
    ))
}

pub(super) fn list_categories(_: &mut State, request: &Request) -> Answered {
    let module = code(request)?;
    let numbered = (1_u64..).zip(CATEGORIES);
    let rows: Vec<_> = numbered.filter(|(_, (code, _))| *code == module).collect();
    page(request, "categories", &rows, |(id, (code, name))| {
        json!({
            "id": uuid(*id),
            "moduleCode": code,
            "category": name,
            "color": "#6f4e37",
            "orgId": uuid(ORGANIZATION),
        })
    })
}

/// The number of the module that the query has to name.
pub(super) fn code(request: &Request) -> Result<i64, ApiError> {
    let code = request.query.integer("moduleCode")?;
    code.filter(|code| MODULES.iter().any(|(_, known)| known == code)).ok_or_else(|| {
        ApiError::invalid("moduleCode", "moduleCode is required: the number of a module.")
    })
}

/// The name of a category, in a body.
pub(super) fn category(fields: &mut Fields, name: &str) -> Patch<String> {
    fields.parsed(name, "the name of a category", |text| {
        CATEGORIES.iter().any(|(_, known)| *known == text).then(|| text.to_owned())
    })
}
