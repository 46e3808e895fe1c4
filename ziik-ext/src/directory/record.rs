//! The people of another system, as they come in.

use std::collections::BTreeMap;
use std::fmt;

use ziik_api::Patch;

use super::field::Field;
use crate::groups::GroupRef;
use crate::memberships::{MembershipSpec, UnitRef, UserTypeRef};

/// A person as another system knows them.
///
/// The reference says who it is. Spaces around values do not count. Memberships and groups that it
/// has are all that the person is to have, or the least, see [`Extent`].
///
/// What a record does not have, what it has empty and what it clears are three things:
///
/// | the record | in CSV | in JSON | the field |
/// |---|---|---|---|
/// | does not have it | no such column | no such key | is left alone |
/// | has it empty | an empty cell | `""` | is left alone |
/// | clears it | the marker | `null` | is cleared |
///
/// [`set`](Self::set) with an empty value is the second, [`clear`](Self::clear) the third.
/// [`Directory::clear_empty`](super::Directory::clear_empty) clears what is empty, too, and
/// [`Directory::clear_marker`](super::Directory::clear_marker) names the marker.
///
/// ```
/// use ziik_ext::directory::{Field, PersonRecord};
/// use ziik_ext::memberships::MembershipSpec;
///
/// let ada = PersonRecord::new("EMP-00007")
///     .set(Field::FirstName, "Ada")
///     .set(Field::LastName, "Lind")
///     .set(Field::Email, "ada.lind@acme.example")
///     .clear(Field::Phone)
///     .membership("CC-1010", MembershipSpec::new().user_types(["ROLE-LEAD"]))
///     .groups(["Shift leads", "Latte art"]);
/// # let _ = ada;
/// ```
///
/// # Reading files
///
/// Records are read by `serde` from rows that are flat, such as those of a CSV file with a header,
/// and from JSON objects. The keys are:
///
/// - `reference`, the names of the [fields](Field::name), and `extent`, the name of an [`Extent`];
/// - `groups`: in JSON a list, in which a number is an id and a text a name; otherwise names
///   separated by `;`;
/// - for one membership `unit`, `department` and `user_types`: references, the latter separated by
///   `;`;
/// - or `memberships`, a list of objects with the same three keys, in which a number is an id and a
///   text a reference, and with `overwrite`, see [`MembershipSpec::overwrite`].
///
/// In JSON a whole number will do for a text: as a reference or a field it is its digits, as
/// `unit`, `department`, `user_types` or `groups` it is an id. In a CSV file everything is text, so
/// that `0012` stays what it is, and there `id:12` is an id.
///
/// ```
/// use ziik_ext::directory::PersonRecord;
///
/// # fn main() -> Result<(), serde_json::Error> {
/// let line = r#"{"reference": "EMP-00007", "title": "Shift lead", "phone": null,
///     "memberships": [{"unit": "CC-1010", "department": 31, "user_types": ["ROLE-LEAD"]}]}"#;
/// let ada: PersonRecord = serde_json::from_str(line)?;
/// # let _ = ada;
/// # Ok(())
/// # }
/// ```
///
/// A record serializes to the object that it is read from, with `memberships` as a list. A format
/// that has no lists or no `null`, such as CSV, cannot hold every record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRecord {
    pub(crate) reference: String,
    /// Until [`settle`](Self::settle), `Absent` is a field that is there and empty.
    pub(crate) fields: BTreeMap<Field, Patch<String>>,
    pub(crate) memberships: Option<Vec<(UnitRef, MembershipSpec)>>,
    /// Like a field: `None` is not said, and until [`settle`](Self::settle) `Absent` is empty.
    pub(crate) groups: Option<Patch<Vec<GroupRef>>>,
    pub(crate) extent: Option<Extent>,
}

/// How the memberships and groups of a record relate to those that the person has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Extent {
    /// `exactly`: all of them. Memberships in other units are removed, and so is the person from
    /// other [groups that are looked after](super::Directory::groups).
    #[default]
    Exactly,
    /// `at_least`: a minimum. Memberships in other units and other groups stay.
    AtLeast,
    /// `on_create`: those of a new user. Memberships and groups of existing users are not compared.
    OnCreate,
}

impl PersonRecord {
    /// A person of whom nothing is known but the reference.
    #[must_use]
    pub fn new(reference: impl Into<String>) -> Self {
        Self {
            reference: reference.into().trim().to_owned(),
            fields: BTreeMap::new(),
            memberships: None,
            groups: None,
            extent: None,
        }
    }

    /// With this value. An empty one leaves the field alone, unless the sync
    /// [clears](super::Directory::clear_empty) what is empty.
    #[must_use]
    pub fn set(mut self, field: Field, value: impl AsRef<str>) -> Self {
        let value = value.as_ref().trim();
        self.fields
            .insert(field, if value.is_empty() { Patch::Absent } else { Patch::from(value) });
        self
    }

    /// With nothing in this field.
    #[must_use]
    pub fn clear(mut self, field: Field) -> Self {
        self.fields.insert(field, Patch::Null);
        self
    }

    /// In this unit, besides the units named before. Of a new person, the first is the main one.
    #[must_use]
    pub fn membership(mut self, unit: impl Into<UnitRef>, spec: MembershipSpec) -> Self {
        self.memberships.get_or_insert_default().push((unit.into(), spec));
        self
    }

    /// In these groups, instead of those named before. Of the other groups that the sync
    /// [looks after](super::Directory::groups) the person is in none, see [`Extent`]. Without
    /// groups it says nothing, unless the sync [clears](super::Directory::clear_empty) what is
    /// empty; [`no_groups`](Self::no_groups) says that the person is in none.
    ///
    /// ```
    /// use ziik_ext::directory::PersonRecord;
    ///
    /// let ada = PersonRecord::new("EMP-00007").groups(["Shift leads", "Latte art"]);
    /// # let _ = ada;
    /// ```
    #[must_use]
    pub fn groups<G: Into<GroupRef>>(mut self, groups: impl IntoIterator<Item = G>) -> Self {
        let groups: Vec<_> = groups.into_iter().map(Into::into).collect();
        let is_empty = groups.is_empty();
        self.groups = Some(if is_empty { Patch::Absent } else { Patch::Value(groups) });
        self
    }

    /// In none of the groups that the sync [looks after](super::Directory::groups).
    #[must_use]
    pub fn no_groups(mut self) -> Self {
        self.groups = Some(Patch::Null);
        self
    }

    /// Sets how its memberships and groups relate to those in Ziik; overrides
    /// [`Directory::extent`](super::Directory::extent).
    #[must_use]
    pub fn extent(mut self, extent: Extent) -> Self {
        self.extent = Some(extent);
        self
    }

    /// The reference.
    #[must_use]
    pub fn reference(&self) -> &str {
        &self.reference
    }
}

impl PersonRecord {
    /// Decides what is cleared, and forgets what is not said.
    pub(crate) fn settle(&mut self, clears_empty: bool, marker: Option<&str>) {
        let is_marker = |text: &str| marker.is_some_and(|marker| marker == text);
        self.fields.retain(|_, value| {
            match value {
                Patch::Absent if clears_empty => *value = Patch::Null,
                Patch::Value(text) if is_marker(text) => *value = Patch::Null,
                _ => {}
            }
            !value.is_absent()
        });
        self.groups = match self.groups.take() {
            Some(Patch::Absent) => clears_empty.then_some(Patch::Null),
            Some(Patch::Value(groups)) => match &groups[..] {
                [GroupRef::Name(name)] if is_marker(name) => Some(Patch::Null),
                _ => Some(Patch::Value(groups)),
            },
            said => said,
        };
        for (_, spec) in self.memberships.iter_mut().flatten() {
            let department = spec.department.value();
            if matches!(department, Some(UnitRef::Reference(text)) if is_marker(text)) {
                spec.department = Patch::Null;
            }
            if let Some([UserTypeRef::Reference(text)]) = spec.user_types.as_deref()
                && is_marker(text)
            {
                spec.user_types = Some(Vec::new());
            }
        }
    }
}

/// One item of what [`Directory::plan`](super::Directory::plan) is given: a record, or why there
/// is none.
///
/// A record turns into one, and so does the `Result` of a reader; a row that could not be read is
/// reported in the plan.
#[derive(Debug, Clone)]
pub struct Row(pub(crate) Result<PersonRecord, String>);

impl From<PersonRecord> for Row {
    fn from(record: PersonRecord) -> Self {
        Self(Ok(record))
    }
}

impl<E: fmt::Display> From<Result<PersonRecord, E>> for Row {
    fn from(record: Result<PersonRecord, E>) -> Self {
        Self(record.map_err(|error| error.to_string()))
    }
}
