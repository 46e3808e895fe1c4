//! Ids, names and references of what was listed.

use std::collections::HashMap;
use std::hash::Hash;

use super::refs::{Key, NameProblem};
use crate::same;

/// Names and references of one kind of thing.
#[derive(Debug, Clone)]
pub(crate) struct Index<I> {
    names: HashMap<I, Box<str>>,
    /// `None` for a reference that several have.
    references: HashMap<Box<str>, Option<I>>,
}

impl<I> Default for Index<I> {
    fn default() -> Self {
        Self { names: HashMap::new(), references: HashMap::new() }
    }
}

impl<I: Copy + Eq + Hash> Index<I> {
    /// Without references.
    pub(crate) fn of_names(names: impl IntoIterator<Item = (I, String)>) -> Self {
        let names = names.into_iter().map(|(id, name)| (id, name.into())).collect();
        Self { names, references: HashMap::new() }
    }

    pub(crate) fn add(&mut self, id: I, name: Option<&str>, reference: Option<&str>) {
        self.names.insert(id, name.unwrap_or_default().into());
        if let Some(reference) =
            reference.map(same::reference).filter(|reference| !reference.is_empty())
        {
            let found = self.references.entry(reference.into()).or_insert(Some(id));
            *found = found.filter(|known| *known == id);
        }
    }

    /// Where only the name is known, and only if there is none yet.
    pub(crate) fn add_name(&mut self, id: I, name: Option<&str>) {
        self.names.entry(id).or_insert_with(|| name.unwrap_or_default().into());
    }

    /// The name, where there is one.
    pub(crate) fn name(&self, id: I) -> Option<&str> {
        self.names.get(&id).map(|name| &**name).filter(|name| !name.is_empty())
    }

    /// Keeps what has one of these ids.
    pub(crate) fn retain(&mut self, keeps: impl Fn(I) -> bool) {
        self.names.retain(|id, _| keeps(*id));
        self.references.retain(|_, id| id.is_none_or(&keeps));
    }

    /// Whether something was seen that has this reference.
    pub(crate) fn knows(&self, reference: &str) -> bool {
        self.references.contains_key(&*same::reference(reference))
    }

    /// The id that `key` means, where it is one that exists. `shown` is how messages call it.
    pub(crate) fn find(&self, key: Key<'_, I>, shown: &dyn ToString) -> Result<I, NameProblem> {
        let found = match key {
            Key::Id(id) => self.names.contains_key(&id).then_some(Some(id)),
            Key::Reference(reference) => self.references.get(&*same::reference(reference)).copied(),
        };
        match found {
            Some(Some(id)) => Ok(id),
            Some(None) => Err(NameProblem::Ambiguous(shown.to_string())),
            None => Err(NameProblem::Unknown(shown.to_string())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memberships::UnitRef;

    #[test]
    fn a_reference_that_two_have_leads_nowhere() {
        let mut index = Index::<i64>::default();
        index.add(1, Some("Mill"), Some("CC-1"));
        index.add(1, Some("Mill"), Some(" CC-1 "));
        index.add(2, Some("Pier"), Some("CC-2"));
        index.add(3, Some("Quay"), Some("CC-2"));
        index.add(4, Some("Dune"), Some(""));
        let find = |name: &str| {
            index
                .find(Key::Reference(name), &UnitRef::from(name))
                .map_err(|problem| problem.to_string())
        };
        assert_eq!(find("CC-1"), Ok(1));
        assert_eq!(
            find("CC-2").unwrap_err(),
            "there is more than one unit \"CC-2\"; name it by its id"
        );
        assert_eq!(find("").unwrap_err(), "there is no unit \"\"");
        assert_eq!(index.find(Key::Id(4), &"unit 4"), Ok(4));
        assert_eq!(
            index.find(Key::Id(5), &"unit 5"),
            Err(NameProblem::Unknown("unit 5".to_owned()))
        );
    }

    #[test]
    fn a_name_is_added_where_there_is_none() {
        let mut index = Index::<i64>::default();
        index.add(1, Some("Mill"), Some("CC-1"));
        index.add_name(1, Some("Pier"));
        index.add_name(2, Some("Quay"));
        index.add_name(3, None);
        assert_eq!([1, 2, 3, 4].map(|id| index.name(id)), [Some("Mill"), Some("Quay"), None, None]);
        assert_eq!(index.find(Key::Id(3), &"unit 3"), Ok(3));
    }

    #[test]
    fn only_what_is_kept_is_known() {
        let mut index = Index::<i64>::default();
        index.add(1, Some("Mill"), Some("CC-1"));
        index.add(2, Some("Pier"), Some("CC-2"));
        index.retain(|id| id == 2);
        assert_eq!([1, 2].map(|id| index.name(id)), [None, Some("Pier")]);
        assert_eq!(["CC-1", "CC-2"].map(|text| index.knows(text)), [false, true]);
        assert!(index.find(Key::Id(1), &"unit 1").is_err());
    }
}
