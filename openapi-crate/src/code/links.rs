//! Links from one part of the documentation to another.

use crate::model::{Model, Operation, Success, SuccessKind, Ty};

/// The operations on the same thing: those on the same path, and those whose path has one
/// parameter more or less at its end.
pub(super) fn neighbours<'m>(
    operation: &'m Operation,
    model: &'m Model,
) -> impl Iterator<Item = &'m Operation> {
    let is_near = move |other: &&Operation| are_near(&operation.path, &other.path);
    model.operations.iter().filter(|other| other.id != operation.id).filter(is_near)
}

/// Whether two paths are the same, or one has a parameter more at its end.
fn are_near(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (segments(one), segments(other));
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one == other => {}
            (Some(PARAMETER), None) => return one.next().is_none(),
            (None, Some(PARAMETER)) => return other.next().is_none(),
            _ => return false,
        }
    }
}

/// What stands for a parameter of a path, whatever its name.
const PARAMETER: &str = "{}";

/// The segments of a path.
fn segments(path: &str) -> impl Iterator<Item = &str> {
    let is_parameter = |segment: &str| segment.starts_with('{') && segment.ends_with('}');
    let segments = path.trim_end_matches('/').split('/');
    segments.map(move |segment| if is_parameter(segment) { PARAMETER } else { segment })
}

/// A link to a type of the API; none for what has no page of its own.
pub(super) fn of_type(ty: &Ty) -> Option<String> {
    match ty.present() {
        Ty::Named(name) | Ty::Id { name, .. } => Some(format!("[`{name}`]")),
        Ty::List(item) => of_type(item).map(|item| format!("List of {item}")),
        _ => None,
    }
}

/// A link to what an operation returns.
pub(super) fn of_success(success: &Success, paged: bool) -> Option<String> {
    if success.kind == SuccessKind::ByStatus {
        return Some(format!("[`{}`]", success.enum_name));
    }
    let ty = of_type(&success.ty)?;
    match success.kind {
        SuccessKind::Page(_) if paged => Some(format!("[`Page`] of {ty}")),
        SuccessKind::Page(_) => Some(format!("List of {ty}")),
        SuccessKind::Resource | SuccessKind::Json => Some(ty),
        SuccessKind::Empty | SuccessKind::ByStatus | SuccessKind::Text | SuccessKind::Bytes => None,
    }
}
