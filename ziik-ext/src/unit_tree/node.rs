//! A unit of a tree, and the ways from it to others.

use std::collections::VecDeque;
use std::fmt;

use ziik_api::types::{Unit, UnitId, UnitType};

use super::{Entry, UnitTree};

/// A unit in its tree.
#[derive(Clone, Copy)]
pub struct Node<'t> {
    tree: &'t UnitTree,
    /// Always that of an entry.
    index: usize,
}

/// The id and the name: the tree would be in it otherwise.
impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Node").field("id", &self.id()).field("name", &self.name()).finish()
    }
}

impl<'t> Node<'t> {
    pub(super) fn new(tree: &'t UnitTree, index: usize) -> Self {
        Self { tree, index }
    }

    fn entry(self) -> &'t Entry {
        &self.tree.entries[self.index]
    }

    fn at(self, index: usize) -> Self {
        Self { index, ..self }
    }

    /// The unit as the API told it, without its `children`, which are nodes. Its `level`, `path`
    /// and `parent` are those of the time when it was fetched.
    #[must_use]
    pub fn unit(self) -> &'t Unit {
        &self.entry().unit
    }

    /// The id.
    #[must_use]
    pub fn id(self) -> UnitId {
        self.unit().id
    }

    /// The name.
    #[must_use]
    pub fn name(self) -> Option<&'t str> {
        self.unit().name.as_deref()
    }

    /// Whether it is a department.
    #[must_use]
    pub fn is_department(self) -> bool {
        self.unit().unit_type == Some(UnitType::Department)
    }

    /// How many units are above it; 0 for a root.
    #[must_use]
    pub fn depth(self) -> usize {
        self.entry().depth
    }

    /// The unit directly above it.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        self.entry().parent.map(|index| self.at(index))
    }

    /// The units directly below it.
    #[must_use]
    pub fn children(self) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
        self.entry().children.iter().map(move |index| self.at(*index))
    }

    /// The units above it, from its parent to a root.
    pub fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.parent(), |node| node.parent())
    }

    /// The unit itself and all units below it, depth first: each before the units below it.
    pub fn subtree(self) -> impl Iterator<Item = Self> {
        DepthFirst::new(self.tree, vec![self.index])
    }

    /// The unit itself and all units below it, breadth first: level by level.
    pub fn subtree_breadth_first(self) -> impl Iterator<Item = Self> {
        let mut queue = VecDeque::from([self]);
        std::iter::from_fn(move || {
            let node = queue.pop_front()?;
            queue.extend(node.children());
            Some(node)
        })
    }

    /// Whether it is `unit` or below it.
    #[must_use]
    pub fn is_within(self, unit: impl Into<UnitId>) -> bool {
        let unit = unit.into();
        self.id() == unit || self.ancestors().any(|node| node.id() == unit)
    }
}

/// Units with those below them, each before those below it.
pub(super) struct DepthFirst<'t> {
    tree: &'t UnitTree,
    /// The next one is the last.
    stack: Vec<usize>,
}

impl<'t> DepthFirst<'t> {
    pub(super) fn new(tree: &'t UnitTree, mut starts: Vec<usize>) -> Self {
        starts.reverse();
        Self { tree, stack: starts }
    }
}

impl<'t> Iterator for DepthFirst<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        let node = Node::new(self.tree, self.stack.pop()?);
        self.stack.extend(node.entry().children.iter().rev());
        Some(node)
    }
}
