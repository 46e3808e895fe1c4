//! Any list of units makes a tree: each unit is in it once, and what makes no tree is told.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::json;
use ziik_api::types::Unit;
use ziik_ext::UnitTree;
use ziik_ext::unit_tree::{Node, Problem};

use super::cases;

/// A unit: its id, its parent in two forms, and its level.
type Row = (i64, Option<i64>, Option<i64>, Option<u8>);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let id = 1..16_i64;
    // Mostly one parent, from a few more units than there are.
    let parent = prop::option::weighted(0.8, 1..18_i64);
    let other = prop::option::weighted(0.1, 1..18_i64);
    prop::collection::vec((id, parent, other, prop::option::of(0..4_u8)), 0..24)
}

fn unit((id, parent_id, parent, level): Row) -> Unit {
    let parent = parent.map(|id| json!({"id": id}));
    let row = json!({"id": id, "parent_id": parent_id, "parent": parent, "level": level});
    serde_json::from_value(row).expect("a unit")
}

fn tree(rows: &[Row]) -> UnitTree {
    UnitTree::from_units(rows.iter().copied().map(unit))
}

/// The parent of each unit that counts, worked out in another way: the first that was told.
fn first_told(rows: &[Row]) -> BTreeMap<i64, Option<i64>> {
    let mut told = BTreeMap::new();
    for (id, parent, other, _) in rows {
        let known = told.entry(*id).or_insert(None);
        *known = known.or(*parent).or(*other);
    }
    told
}

fn id(node: Node<'_>) -> i64 {
    node.id().get()
}

/// The parent of each unit in the tree.
fn parents(tree: &UnitTree) -> BTreeMap<i64, Option<i64>> {
    tree.walk().map(|node| (id(node), node.parent().map(id))).collect()
}

/// The units of which the tree cut a circle, and of those the ones that it made a root.
fn circles(tree: &UnitTree) -> (BTreeSet<i64>, BTreeSet<i64>) {
    let circles = tree.problems().iter().filter_map(|problem| match problem {
        Problem::Cycle { units, .. } => Some(units),
        _ => None,
    });
    let (mut all, mut roots) = (BTreeSet::new(), BTreeSet::new());
    for units in circles {
        all.extend(units.iter().map(|unit| unit.get()));
        roots.extend(units.first().map(|unit| unit.get()));
    }
    (all, roots)
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn every_unit_is_there_once_and_its_places_agree(rows in rows()) {
        let tree = tree(&rows);
        let listed: BTreeSet<i64> = rows.iter().map(|row| row.0).collect();
        let walked: Vec<i64> = tree.walk().map(id).collect();
        prop_assert_eq!(walked.len(), listed.len());
        prop_assert_eq!(walked.iter().copied().collect::<BTreeSet<_>>(), listed);
        prop_assert_eq!(tree.len(), walked.len());

        for node in tree.walk() {
            let above: Vec<i64> = node.ancestors().map(id).collect();
            prop_assert_eq!(above.len(), node.depth());
            prop_assert_eq!(above.first().copied(), node.parent().map(id));
            let root = above.last().copied().unwrap_or(id(node));
            prop_assert!(tree.roots().any(|node| id(node) == root));
            prop_assert!(node.children().all(|child| child.parent().map(id) == Some(id(node))));
            let deep: BTreeSet<i64> = node.subtree().map(id).collect();
            let broad: Vec<(usize, i64)> =
                node.subtree_breadth_first().map(|node| (node.depth(), id(node))).collect();
            prop_assert!(broad.is_sorted_by_key(|(depth, _)| *depth));
            prop_assert_eq!(&broad.into_iter().map(|(_, id)| id).collect::<BTreeSet<_>>(), &deep);
            for other in tree.walk() {
                prop_assert_eq!(other.is_within(node.id()), deep.contains(&id(other)));
            }
        }
        let lines = tree.to_string().lines().count();
        prop_assert_eq!(lines, tree.len() + tree.problems().len());
    }

    #[test]
    fn a_unit_is_where_it_was_told_or_a_problem_says_why_not(rows in rows()) {
        let tree = tree(&rows);
        let told = first_told(&rows);
        let (in_circle, cut) = circles(&tree);
        for (unit, parent) in parents(&tree) {
            let wanted = told[&unit];
            let is_orphan = wanted.is_some_and(|parent| !told.contains_key(&parent));
            let expected = if is_orphan || cut.contains(&unit) { None } else { wanted };
            prop_assert_eq!(parent, expected, "unit {}", unit);
            let orphaned = tree.problems().iter().any(|problem| {
                matches!(problem, Problem::Orphan { unit: named, .. } if named.get() == unit)
            });
            prop_assert_eq!(orphaned, is_orphan);

            // By the parents that were told, a unit is in a circle when the way up comes back.
            let mut at = wanted;
            let mut steps = 0;
            while let Some(up) = at.filter(|up| *up != unit && steps <= told.len()) {
                at = told.get(&up).copied().flatten();
                steps += 1;
            }
            prop_assert_eq!(in_circle.contains(&unit), at == Some(unit), "unit {}", unit);
        }
    }

    #[test]
    fn the_order_of_a_list_changes_no_place(
        (rows, shuffled) in rows().prop_flat_map(|mut rows| {
            // Of a unit that comes twice, the first one counts.
            let mut seen = BTreeSet::new();
            rows.retain(|row| seen.insert(row.0));
            (Just(rows.clone()), Just(rows).prop_shuffle())
        }),
    ) {
        let (one, other) = (tree(&rows), tree(&shuffled));
        prop_assert_eq!(parents(&one), parents(&other));
        let sorted = |tree: &UnitTree| {
            let mut told: Vec<String> = tree.problems().iter().map(ToString::to_string).collect();
            told.sort();
            told
        };
        prop_assert_eq!(sorted(&one), sorted(&other));
    }

    #[test]
    fn nested_units_make_the_same_tree_as_a_list(
        parents_of in prop::collection::vec(any::<prop::sample::Index>(), 1..20),
    ) {
        // Each unit is below one with a lower id.
        let parent_of = |at: usize| parents_of[at].index(at + 1);
        let count = parents_of.len() + 1;
        let listed = (0..count).map(|at| {
            let parent = (at > 0).then(|| parent_of(at - 1) + 1);
            let row = json!({"id": at + 1, "parent_id": parent});
            serde_json::from_value::<Unit>(row).expect("a unit")
        });
        let listed = UnitTree::from_units(listed);
        let mut nested: Vec<serde_json::Value> =
            (0..count).map(|at| json!({"id": at + 1, "level": 0, "children": []})).collect();
        for at in (1..count).rev() {
            let node = nested.pop().expect("a unit");
            let children = nested[parent_of(at - 1)]["children"].as_array_mut().expect("a list");
            children.insert(0, node);
        }
        let nested: Vec<Unit> = serde_json::from_value(json!(nested)).expect("units");
        let nested = UnitTree::from_units(nested);
        prop_assert_eq!(nested.problems(), &[]);
        prop_assert_eq!(nested.to_string(), listed.to_string());
    }
}
