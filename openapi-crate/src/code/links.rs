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
    let [one, other] = [one, other].map(|path| path.trim_end_matches('/'));
    let depth = |path: &str| path.bytes().filter(|byte| *byte == b'/').count();
    let (one_depth, other_depth) = (depth(one), depth(other));
    let (short, long) = if one_depth < other_depth { (one, other) } else { (other, one) };
    match one_depth.abs_diff(other_depth) {
        0 => are_same(short, long),
        1 => long
            .rsplit_once('/')
            .is_some_and(|(rest, last)| is_parameter(last) && are_same(rest, short)),
        _ => false,
    }
}

/// Whether two paths are the same, whatever the names of their parameters. From their ends: most
/// paths of an API begin alike.
fn are_same(one: &str, other: &str) -> bool {
    let is_same = |one: &str, other: &str| one == other || is_parameter(one) && is_parameter(other);
    let (mut one, mut other) = (one.rsplit('/'), other.rsplit('/'));
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if is_same(one, other) => {}
            _ => return false,
        }
    }
}

fn is_parameter(segment: &str) -> bool {
    segment.starts_with('{') && segment.ends_with('}')
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

#[cfg(test)]
mod tests {
    use super::are_near;

    #[test]
    fn near_paths_differ_by_a_parameter_at_the_end() {
        for (one, other) in [
            ("/users", "/users"),
            ("/users/", "/users/{id}"),
            ("/", "/{id}"),
            ("/units/{unit}/users", "/units/{id}/users/{user}"),
        ] {
            assert!(are_near(one, other) && are_near(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("/users", "/units"),
            ("/users", "/users/me"),
            ("/users", "/users/{id}/units"),
            ("/users/{id}", "/users/me"),
            ("/a/users", "/b/users/{id}"),
        ] {
            assert!(!are_near(one, other) && !are_near(other, one), "{one} {other}");
        }
    }
}
