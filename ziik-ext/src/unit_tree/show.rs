//! A tree for people.

use std::fmt;

use super::{Node, UnitTree};
use crate::text::clean;

/// A line for each unit, drawn as a tree, and then a line for each problem:
///
/// ```text
/// Fjord Coffee (unit 1, HQ)
/// ├── North Coast (unit 2, REG-1)
/// │   └── Harbour Café (unit 4, CC-1000)
/// │       └── Bar (department 5)
/// └── South Coast (unit 3, REG-2)
/// ! unit 9 is below unit 8, which is not in the list
/// ```
impl fmt::Display for UnitTree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        // Of the unit at each level down to the present one, whether it is the last of its level.
        let mut lasts: Vec<bool> = Vec::new();
        for node in self.walk() {
            write!(f, "{separator}")?;
            separator = "\n";
            lasts.truncate(node.depth());
            lasts.push(is_last(node));
            if let Some((last, above)) = lasts.get(1..).and_then(<[bool]>::split_last) {
                for is_last in above {
                    write!(f, "{}", if *is_last { "    " } else { "│   " })?;
                }
                write!(f, "{}", if *last { "└── " } else { "├── " })?;
            }
            write_node(f, node)?;
        }
        for problem in self.problems() {
            write!(f, "{separator}! {problem}")?;
            separator = "\n";
        }
        Ok(())
    }
}

fn is_last(node: Node<'_>) -> bool {
    let last = node.parent().and_then(|parent| parent.children().next_back());
    last.is_none_or(|last| last.id() == node.id())
}

fn write_node(f: &mut fmt::Formatter<'_>, node: Node<'_>) -> fmt::Result {
    let kind = if node.is_department() { "department" } else { "unit" };
    let name = node.name().map(clean).filter(|name| !name.trim().is_empty());
    let Some(name) = name else { return write!(f, "{kind} {}", node.id()) };
    match node.unit().reference.as_deref().map(clean).filter(|text| !text.trim().is_empty()) {
        Some(reference) => write!(f, "{name} ({kind} {}, {reference})", node.id()),
        None => write!(f, "{name} ({kind} {})", node.id()),
    }
}
