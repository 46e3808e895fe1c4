//! Types that hold themselves, which have to be behind a `Box`.

use std::collections::{BTreeMap, BTreeSet};

use super::{Kind, Ty, TypeDef};

/// Boxes what leads back to the type that holds it. A list or a map is a box by itself.
///
/// Each type of a circle holds the next one in a `Box`. So it depends on the circle alone what is
/// boxed, and not on the names of the types or on their order.
pub(super) fn boxed(types: &mut BTreeMap<String, TypeDef>) {
    let held: BTreeMap<String, Vec<String>> =
        types.iter().map(|(name, definition)| (name.clone(), held_by(definition))).collect();
    for (name, definition) in types {
        for ty in definition.types_mut() {
            if plain(ty).is_some_and(|inner| reaches(&held, inner, name)) {
                enclose(ty);
            }
        }
    }
}

/// The types that stand in a definition itself.
fn held_by(definition: &TypeDef) -> Vec<String> {
    if let Kind::Kept { uses, .. } = &definition.kind {
        return uses.clone();
    }
    definition.types().filter_map(plain).map(ToOwned::to_owned).collect()
}

/// The type of the API that is held without a list or a map around it.
fn plain(ty: &Ty) -> Option<&str> {
    if let Ty::Named(name) = ty.present() { Some(name) } else { None }
}

fn reaches(held: &BTreeMap<String, Vec<String>>, from: &str, to: &str) -> bool {
    let mut queue = vec![from];
    let mut seen = BTreeSet::new();
    while let Some(next) = queue.pop() {
        if next == to {
            return true;
        }
        if seen.insert(next) {
            queue.extend(held.get(next).into_iter().flatten().map(String::as_str));
        }
    }
    false
}

/// What may be missing is seen from the outside: `Option<Box<T>>`.
fn enclose(ty: &mut Ty) {
    match ty {
        Ty::Option(inner) | Ty::Patch(inner) => enclose(inner),
        Ty::Boxed(_) => {}
        other => *other = Ty::Boxed(Box::new(std::mem::take(other))),
    }
}
