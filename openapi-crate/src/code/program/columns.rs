//! The columns of a list that a table shows unless others are asked for.

use crate::model::{Field, Kind, Model, Ty};

/// How many columns there are at the most.
const MOST: usize = 8;
/// What is too long for a table, or says the same in each line.
const LEFT_OUT: [&str; 8] =
    ["content_type", "description", "first_name", "index", "last_name", "path", "quote", "url"];

/// The columns for items of this type, by their names on the wire: `id`, then what identifies an
/// item to people, then other short values in the order of the type.
pub(super) fn of(item: &Ty, model: &Model) -> Vec<String> {
    let Some(definition) = model.definition(item) else { return Vec::new() };
    let mut found: Vec<(usize, String)> =
        definition.fields().iter().filter_map(|field| column(field, model)).collect();
    // Stable: what has the same rank stays in the type's order.
    found.sort_by_key(|(rank, _)| *rank);
    found.truncate(MOST);
    found.into_iter().map(|(_, name)| name).collect()
}

/// A column with its rank.
fn column(field: &Field, model: &Model) -> Option<(usize, String)> {
    let wire = field.wire.as_str();
    if LEFT_OUT.contains(&wire) || wire.starts_with("meta_field") {
        return None;
    }
    let rank = match wire {
        "id" => 0,
        "name" | "title" => 1,
        "reference" | "email" => 2,
        _ => 3,
    };
    match field.ty.present() {
        Ty::Bool if wire != "active" => Some((rank + 2, wire.to_owned())),
        Ty::String | Ty::Bool | Ty::I32 | Ty::I64 | Ty::F64 | Ty::Id { .. } => {
            Some((rank, wire.to_owned()))
        }
        Ty::Timestamp { .. } => Some((rank + 1, wire.to_owned())),
        ty @ Ty::Named(_) => {
            let definition = model.definition(ty)?;
            if matches!(definition.kind, Kind::Enum(_)) {
                return Some((rank, wire.to_owned()));
            }
            definition.scalar("name").map(|name| (rank, format!("{wire}.{}", name.wire)))
        }
        _ => None,
    }
}
