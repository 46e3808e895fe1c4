//! The names of the columns.

use crate::people::error::{Mistake, Place, listed, shown};
use crate::people::near;

/// The header of a CSV file.
#[derive(Debug)]
pub(in crate::people) struct Header {
    columns: Vec<HeaderCell>,
}

#[derive(Debug)]
struct HeaderCell {
    name: String,
    place: Place,
}

impl Header {
    pub(super) fn new(cells: impl Iterator<Item = (String, Place)>) -> Self {
        Self { columns: cells.map(|(name, place)| HeaderCell { name, place }).collect() }
    }

    /// The names, in the order of the columns.
    pub(in crate::people) fn names(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|column| column.name.as_str())
    }

    pub(in crate::people) fn len(&self) -> usize {
        self.columns.len()
    }

    pub(in crate::people) fn name(&self, index: usize) -> &str {
        self.columns.get(index).map_or("", |column| column.name.as_str())
    }

    /// A mistake in the column at this index.
    pub(in crate::people) fn mistake(&self, index: usize, message: String) -> Option<Mistake> {
        Some(Mistake::new(self.columns.get(index)?.place.clone(), message))
    }

    /// The index of the column of this name.
    ///
    /// # Errors
    /// What is wrong: no column has the name, or several have it.
    pub(in crate::people) fn find(&self, name: &str) -> Result<usize, String> {
        let mut found = self.names().enumerate().filter(|(_, other)| *other == name);
        let file = self.columns.first().map_or("the file", |column| &*column.place.file);
        match (found.next(), found.next()) {
            (Some((index, _)), None) => Ok(index),
            (Some((first, _)), Some((second, _))) => Err(format!(
                "{file} has the column {} twice, as columns {} and {}; rename one of them",
                shown(name),
                first + 1,
                second + 1,
            )),
            (None, _) => {
                let names = || self.names().filter(|name| !name.is_empty());
                Err(format!(
                    "{file} has no column {}{} Its columns are {}",
                    shown(name),
                    sentence(&near::hint(name, names())),
                    listed(names()),
                ))
            }
        }
    }
}

/// Ends a hint with a full stop, unless it ends with a question mark.
fn sentence(hint: &str) -> &str {
    if hint.is_empty() { "." } else { hint }
}
