//! The tree of units: fetched whole, looked at in memory, and changed by moving units.
//!
//! [`Client::unit_tree`](crate::Client::unit_tree) returns a [`UnitTree`], whose units are
//! [`Node`]s. [`UnitTree::move_to`]
//! moves a unit below another one, unless it is there already. Whatever the API tells gives a
//! tree: what contradicts itself or leads in a circle is cut, and told by
//! [`UnitTree::problems`].

mod build;
mod fetch;
mod moves;
mod node;
mod problem;
mod show;

use std::collections::HashMap;

use ziik_api::types::{Unit, UnitId};

use crate::memberships::{Index, Key, NameProblem, UnitRef};
use crate::same;

pub use node::Node;
pub use problem::Problem;

/// Units and departments as a tree, in memory.
///
/// Units directly below the same unit are in the order in which they were listed. The tree is what
/// was told when it was fetched; what others change later does not show in it.
///
/// ```no_run
/// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
/// let mut tree = client.unit_tree().await?;
/// println!("{tree}");
///
/// let shop = tree.find("CC-1010")?;
/// println!("{} levels below {:?}", shop.depth(), shop.ancestors().last());
/// for node in tree.find_path(["Fjord Coffee", "North Coast"])?.subtree() {
///     println!("{}{}", "  ".repeat(node.depth()), node.name().unwrap_or("?"));
/// }
///
/// tree.move_to(&client, "CC-1010", "REG-2").await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct UnitTree {
    /// In the order in which they were listed.
    entries: Vec<Entry>,
    by_id: HashMap<UnitId, usize>,
    names: Index<UnitId>,
    roots: Vec<usize>,
    problems: Vec<Problem>,
}

/// A unit and its place.
#[derive(Debug, Clone)]
struct Entry {
    unit: Unit,
    /// The parents that the API named, each once. The first one counts.
    told: Vec<UnitId>,
    parent: Option<usize>,
    children: Vec<usize>,
    depth: usize,
}

impl UnitTree {
    /// How many units and departments there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no unit at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What is wrong with what the API told. Empty for a tree that is whole.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The units that have no unit above them: the top units, and those whose place is unknown
    /// ([`problems`](Self::problems)).
    #[must_use]
    pub fn roots(&self) -> impl DoubleEndedIterator<Item = Node<'_>> + ExactSizeIterator {
        self.roots.iter().map(|index| self.node(*index))
    }

    /// All units, depth first: each before the units below it. [`Node::depth`] is the level.
    pub fn walk(&self) -> impl Iterator<Item = Node<'_>> {
        node::DepthFirst::new(self, self.roots.clone())
    }

    /// The unit with this id.
    pub fn get(&self, id: impl Into<UnitId>) -> Option<Node<'_>> {
        self.by_id.get(&id.into()).map(|index| self.node(*index))
    }

    /// The unit with this id or reference. Spaces around a reference and forms of Unicode do not
    /// count; upper and lower case do.
    ///
    /// # Errors
    /// [`NameProblem::Unknown`] when there is no such unit, [`NameProblem::Ambiguous`] when
    /// several have this reference.
    pub fn find(&self, unit: impl Into<UnitRef>) -> Result<Node<'_>, NameProblem> {
        self.index(&unit.into()).map(|index| self.node(index))
    }

    /// The unit that names lead to, from a root down: `["Fjord Coffee", "North Coast"]`. Names are
    /// compared as references are.
    ///
    /// # Errors
    /// [`NameProblem::Unknown`] when the names lead to no unit, [`NameProblem::Ambiguous`] when
    /// they lead to several.
    pub fn find_path<T: AsRef<str>>(
        &self,
        names: impl IntoIterator<Item = T>,
    ) -> Result<Node<'_>, NameProblem> {
        let names: Vec<T> = names.into_iter().collect();
        let mut below: Vec<usize> = self.roots.clone();
        let mut found = Vec::new();
        for name in &names {
            let name = same::reference(name.as_ref());
            let is_named = |index: &usize| {
                self.node(*index).name().is_some_and(|found| same::reference(found) == name)
            };
            found = below.into_iter().filter(is_named).collect();
            let children = found.iter().filter_map(|index| self.entries.get(*index));
            below = children.flat_map(|entry| &entry.children).copied().collect();
        }
        let shown = || {
            let names: Vec<_> = names.iter().map(AsRef::as_ref).collect();
            format!("unit {:?}", names.join(" / "))
        };
        match found[..] {
            [index] => Ok(self.node(index)),
            [] => Err(NameProblem::Unknown(shown())),
            _ => Err(NameProblem::Ambiguous(shown())),
        }
    }

    fn index(&self, unit: &UnitRef) -> Result<usize, NameProblem> {
        let id = match unit.key() {
            Key::Id(id) => id,
            key @ Key::Reference(_) => self.names.find(key, unit)?,
        };
        let index = self.by_id.get(&id).copied();
        index.ok_or_else(|| NameProblem::Unknown(unit.to_string()))
    }

    fn node(&self, index: usize) -> Node<'_> {
        Node::new(self, index)
    }
}
