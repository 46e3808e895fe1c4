//! What can be wrong with a tree.

use ziik_api::types::UnitId;

/// Something about the place of a unit that the API did not tell, or told in a way that makes no
/// tree.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// The parent of a unit is not in the list: the signed-in user may not see it, or it was
    /// deleted meanwhile. The unit is a root.
    #[error("unit {unit} is below unit {parent}, which is not in the list")]
    #[non_exhaustive]
    Orphan {
        /// The unit.
        unit: UnitId,
        /// Its parent.
        parent: UnitId,
    },
    /// The API told that a unit is not at the top, but not where it is. The unit is a root.
    #[error("unit {unit} is not at the top, and Ziik does not tell its parent")]
    #[non_exhaustive]
    ParentUntold {
        /// The unit.
        unit: UnitId,
    },
    /// The API told different parents of a unit, which may have been moved meanwhile. The unit is
    /// below the first one.
    #[error("unit {unit} is below unit {parent}, and also below unit {other}")]
    #[non_exhaustive]
    TwoParents {
        /// The unit.
        unit: UnitId,
        /// The parent that the tree has.
        parent: UnitId,
        /// The other one.
        other: UnitId,
    },
    /// Units that are below each other. The first of them, which has the lowest id, is a root.
    #[error("units in a circle, each below the next: {}", list(.units))]
    #[non_exhaustive]
    Cycle {
        /// The units, each before its parent; the parent of the last one is the first one.
        units: Vec<UnitId>,
    },
}

fn list(units: &[UnitId]) -> String {
    units.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
