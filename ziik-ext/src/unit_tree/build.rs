//! A tree out of any list of units.

use std::collections::{HashMap, VecDeque};

use ziik_api::types::{Unit, UnitDepartment, UnitId};

use super::{Entry, Problem, UnitTree};
use crate::memberships::Index;

impl UnitTree {
    /// Makes a tree of units, in any order. Units in the `children` of others are part of it, and
    /// so are departments that only `departments` of a unit has. Of a unit that comes twice, the
    /// first one is kept; those in `children` come after all others.
    ///
    /// It takes any list: what makes no tree is cut, and told by [`problems`](Self::problems).
    ///
    /// ```no_run
    /// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
    /// use ziik_ext::UnitTree;
    ///
    /// let own = client.get_unit_tree().send().await?.into_data();
    /// println!("{}", UnitTree::from_units(own));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn from_units(units: impl IntoIterator<Item = Unit>) -> Self {
        let mut tree = Self {
            entries: Vec::new(),
            by_id: HashMap::new(),
            names: Index::default(),
            roots: Vec::new(),
            problems: Vec::new(),
        };
        // Level by level, because a unit in the `children` of another one has a shorter form.
        let mut open: VecDeque<(Unit, Option<UnitId>)> =
            units.into_iter().map(|unit| (unit, None)).collect();
        while let Some((mut unit, above)) = open.pop_front() {
            let children = unit.children.take().into_iter().flatten();
            open.extend(children.map(|child| (child, Some(unit.id))));
            let named = [unit.parent_id, unit.parent.as_ref().map(|parent| parent.id), above];
            tree.add(unit, named.into_iter().flatten());
        }
        tree.add_departments();
        for entry in &tree.entries {
            let unit = &entry.unit;
            tree.names.add(unit.id, unit.name.as_deref(), unit.reference.as_deref());
        }
        tree.settle();
        tree
    }

    fn add(&mut self, unit: Unit, parents: impl Iterator<Item = UnitId>) {
        let index = *self.by_id.entry(unit.id).or_insert(self.entries.len());
        if index == self.entries.len() {
            let (told, children) = (Vec::new(), Vec::new());
            self.entries.push(Entry { unit, told, parent: None, children, depth: 0 });
        }
        let told = &mut self.entries[index].told;
        for parent in parents {
            if !told.contains(&parent) {
                told.push(parent);
            }
        }
    }

    /// Adds the departments that were not listed, and the place of those that were listed without
    /// one.
    fn add_departments(&mut self) {
        let of_unit = |entry: &Entry| {
            let departments = entry.unit.departments.iter().flatten();
            departments.map(|row| (row.clone(), entry.unit.id)).collect::<Vec<_>>()
        };
        let departments: Vec<_> = self.entries.iter().flat_map(of_unit).collect();
        for (department, above) in departments {
            let known = department.id.and_then(|id| self.by_id.get(&id));
            if known.is_some_and(|index| !self.entries[*index].told.is_empty()) {
                continue;
            }
            if let Some(unit) = as_unit(&department) {
                self.add(unit, [above].into_iter());
            }
        }
    }

    /// Works the places out from the parents that were told.
    pub(super) fn settle(&mut self) {
        self.problems.clear();
        for index in 0..self.entries.len() {
            self.entries[index].parent = self.parent_of(index);
        }
        self.cut_cycles();
        self.roots.clear();
        for entry in &mut self.entries {
            entry.children.clear();
        }
        for index in 0..self.entries.len() {
            match self.entries[index].parent {
                Some(parent) => self.entries[parent].children.push(index),
                None => self.roots.push(index),
            }
        }
        let mut open: Vec<(usize, usize)> = self.roots.iter().map(|root| (*root, 0)).collect();
        while let Some((index, depth)) = open.pop() {
            let entry = &mut self.entries[index];
            entry.depth = depth;
            open.extend(entry.children.iter().map(|child| (*child, depth + 1)));
        }
    }

    /// The parent that counts, and notes what is wrong with it.
    fn parent_of(&mut self, index: usize) -> Option<usize> {
        let Entry { unit, told, .. } = &self.entries[index];
        let Some((&parent, others)) = told.split_first() else {
            if unit.level.is_some_and(|level| level > 0) {
                self.problems.push(Problem::ParentUntold { unit: unit.id });
            }
            return None;
        };
        let unit = unit.id;
        let two = others.iter().map(|other| Problem::TwoParents { unit, parent, other: *other });
        self.problems.extend(two);
        let found = self.by_id.get(&parent).copied();
        if found.is_none() {
            self.problems.push(Problem::Orphan { unit, parent });
        }
        found
    }

    /// Makes a root of one unit of each circle. Which one it is does not depend on the order of
    /// the list.
    fn cut_cycles(&mut self) {
        // Which walk up came by, from 1 on.
        let mut seen = vec![0; self.entries.len()];
        for start in 0..self.entries.len() {
            let mut at = start;
            while seen[at] == 0 {
                seen[at] = start + 1;
                let Some(parent) = self.entries[at].parent else { break };
                at = parent;
            }
            // The walk came back to where it had been, and not to a root or to an earlier walk.
            if seen[at] == start + 1 && self.entries[at].parent.is_some() {
                self.cut_cycle(at);
            }
        }
    }

    /// Cuts the circle in which an entry is.
    fn cut_cycle(&mut self, start: usize) {
        let mut circle = vec![start];
        let up = |index: usize| self.entries[index].parent;
        let rest = std::iter::successors(up(start), |index| up(*index));
        circle.extend(rest.take_while(|index| *index != start));
        let id = |index: &usize| self.entries[*index].unit.id;
        let lowest = (0..circle.len()).min_by_key(|at| id(&circle[*at])).unwrap_or_default();
        circle.rotate_left(lowest);
        let units = circle.iter().map(id).collect();
        self.problems.push(Problem::Cycle { units });
        self.entries[circle[0]].parent = None;
    }
}

/// A department in the form of a unit. `None` for one without an id.
fn as_unit(department: &UnitDepartment) -> Option<Unit> {
    serde_json::from_value(serde_json::to_value(department).ok()?).ok()
}
