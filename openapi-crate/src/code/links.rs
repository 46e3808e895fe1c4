//! Links from one part of the documentation to another.

use crate::model::{Model, Operation, Success, SuccessKind, Ty};

/// The operations on the same thing: those on the same path, and those whose path has one
/// parameter more or less at its end.
pub(super) fn neighbours<'m>(
    operation: &'m Operation,
    model: &'m Model,
) -> impl Iterator<Item = &'m Operation> {
    let path = template(&operation.path);
    let is_near = move |other: &&Operation| {
        let other = template(&other.path);
        other == path || format!("{other}/{{}}") == path || format!("{path}/{{}}") == other
    };
    model.operations.iter().filter(|other| other.id != operation.id).filter(is_near)
}

/// A path without the names of its parameters: `/users/{}`.
fn template(path: &str) -> String {
    let segment = |segment: &str| {
        let is_parameter = segment.starts_with('{') && segment.ends_with('}');
        if is_parameter { "{}".to_owned() } else { segment.to_owned() }
    };
    path.trim_end_matches('/').split('/').map(segment).collect::<Vec<_>>().join("/")
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
