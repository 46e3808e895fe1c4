//! Units as a desired state, in the same plan as the people in them.

use std::collections::{BTreeMap, HashMap, HashSet};

use api_runtime::{Consistency, Paginate};
use serde::{Deserialize, Serialize};
use ziik_api::Client;
use ziik_api::types::{Unit, UnitId};

use super::change::{Action, Change};
use super::problem::{Finding, Problem};
use crate::error::Error;
use crate::memberships::{Index, Key, UnitRef, index_of_units};
use crate::same;

/// A unit or department as another system knows it.
///
/// ```
/// use ziik_ext::directory::UnitRecord;
///
/// let region = UnitRecord::new("REG-3", "Region North").below("HQ");
/// let shop = UnitRecord::new("CC-1040", "Mill Café").below("REG-3");
/// let bar = UnitRecord::new("CC-1040-BAR", "Bar").below("CC-1040").department();
/// # let _ = (region, shop, bar);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRecord {
    reference: String,
    name: String,
    parent: Option<UnitRef>,
    is_department: bool,
}

impl UnitRecord {
    /// A unit with this reference and name. Where it stands in the tree is left alone.
    #[must_use]
    pub fn new(reference: impl Into<String>, name: impl Into<String>) -> Self {
        let (reference, name) = (reference.into().trim().to_owned(), name.into().trim().to_owned());
        Self { reference, name, parent: None, is_department: false }
    }

    /// Directly below this unit, which is in Ziik or among the records.
    #[must_use]
    pub fn below(mut self, parent: impl Into<UnitRef>) -> Self {
        self.parent = Some(parent.into());
        self
    }

    /// A department of the unit that it is below. Only new ones become one.
    #[must_use]
    pub fn department(mut self) -> Self {
        self.is_department = true;
        self
    }
}

/// What is to happen to a unit. In a plan, a unit that is to be created has an id below zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnitChange {
    /// A new unit, or a department.
    #[non_exhaustive]
    Create {
        /// The id that stands for it in the plan, below zero.
        unit: UnitId,
        /// The unit that it is below; `None` for the top.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<UnitId>,
        /// Whether it is a department.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        department: bool,
    },
    /// Another name or another place.
    #[non_exhaustive]
    Update {
        /// The unit.
        unit: UnitId,
        /// The name that it has, if it gets another.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name_before: Option<String>,
        /// The unit that it is below and the one that it moves below.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<UnitMove>,
    },
}

/// Where a unit moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UnitMove {
    /// The unit that it is below; `None` for the top.
    pub from: Option<UnitId>,
    /// The unit that it comes below.
    pub to: UnitId,
}

impl UnitChange {
    /// The unit that it waits for, if that is to be created.
    pub(super) fn parent(&self) -> Option<UnitId> {
        match self {
            Self::Create { parent, .. } => *parent,
            Self::Update { parent, .. } => parent.map(|parent| parent.to),
        }
    }

    /// The unit.
    pub(super) fn unit(&self) -> UnitId {
        let (Self::Create { unit, .. } | Self::Update { unit, .. }) = self;
        *unit
    }
}

/// What is to happen to the units.
#[derive(Debug, Default)]
pub(super) struct UnitPlan {
    /// Those above come before those below them.
    pub(super) changes: Vec<Change>,
    pub(super) problems: Vec<Finding>,
    /// How many units there are.
    pub(super) count: usize,
}

/// Compares the records of units with Ziik. The index has the units that there are and those that
/// are to be.
///
/// # Errors
/// The units could not be listed.
pub(super) async fn plan(
    api: &Client,
    records: &[UnitRecord],
    prefix: Option<&str>,
) -> Result<(UnitPlan, Index<UnitId>), Error> {
    let all = api.list_units().type_("unit,department").items();
    let units: Vec<Unit> = all.consistency(Consistency::Restart).collect().await?;
    let mut index = index_of_units(&units);
    let plan = compare(&units, records, prefix, &mut index);
    Ok((plan, index))
}

fn compare(
    units: &[Unit],
    records: &[UnitRecord],
    prefix: Option<&str>,
    index: &mut Index<UnitId>,
) -> UnitPlan {
    let by_id: HashMap<UnitId, &Unit> = units.iter().map(|unit| (unit.id, unit)).collect();
    let mut plan = UnitPlan { count: units.len(), ..UnitPlan::default() };
    let ids = identified(records, index, &mut plan.problems);
    // Parents are resolved after all records have ids.
    for (id, record) in ids.values() {
        if id.get() < 0 {
            index.add(*id, Some(&record.name), Some(&record.reference));
        }
    }
    let mut parents: BTreeMap<usize, Option<UnitId>> = BTreeMap::new();
    for (row, (_, record)) in &ids {
        let found = record.parent.as_ref().map(|parent| index.find(parent.key(), parent));
        match found.transpose() {
            Ok(parent) => _ = parents.insert(*row, parent),
            Err(problem) => plan.problems.push(of_unit(&record.reference, problem.into())),
        }
    }
    let wanted: HashMap<UnitId, UnitId> =
        parents.iter().filter_map(|(row, parent)| Some((ids.get(row)?.0, (*parent)?))).collect();
    let above = |id: UnitId| {
        wanted.get(&id).copied().or_else(|| by_id.get(&id).and_then(|unit| parent_of(unit)))
    };
    let mut changes = Vec::new();
    for (row, parent) in &parents {
        let Some((id, record)) = ids.get(row) else { continue };
        let Some(depth) = depth(*id, units.len() + ids.len(), above) else {
            plan.problems.push(of_unit(&record.reference, Problem::UnitCircle));
            continue;
        };
        let change = match by_id.get(id) {
            None => Some(UnitChange::Create {
                unit: *id,
                parent: *parent,
                department: record.is_department,
            }),
            Some(unit) => difference(unit, record, *parent),
        };
        changes.extend(change.map(|change| (depth, record, change)));
    }
    changes.sort_by_key(|(depth, ..)| *depth);
    let change = |(_, record, change): (usize, &&UnitRecord, UnitChange)| Change {
        row: None,
        reference: record.reference.clone(),
        name: record.name.clone(),
        user: None,
        action: Action::Unit(change),
    };
    plan.changes = changes.into_iter().map(change).collect();
    withhold_below(&mut plan, index);
    if let Some(prefix) = prefix {
        let known: HashSet<_> = ids.values().map(|(id, _)| *id).collect();
        for unit in units.iter().filter(|unit| !known.contains(&unit.id)) {
            let reference = unit.reference.as_deref().unwrap_or_default();
            if same::reference(reference).starts_with(prefix) {
                plan.problems.push(of_unit(reference, Problem::UnitNotInRecords));
            }
        }
    }
    plan
}

/// The ids of the records, by their places: of units that are to be created, ids below zero.
fn identified<'r>(
    records: &'r [UnitRecord],
    index: &Index<UnitId>,
    problems: &mut Vec<Finding>,
) -> BTreeMap<usize, (UnitId, &'r UnitRecord)> {
    let mut times: HashMap<_, usize> = HashMap::new();
    for record in records {
        *times.entry(same::reference(&record.reference)).or_default() += 1;
    }
    let mut told = HashSet::new();
    let mut ids = BTreeMap::new();
    let mut next = 0;
    for (row, record) in records.iter().enumerate() {
        let key = same::reference(&record.reference);
        let reference = UnitRef::from(record.reference.as_str());
        let found = index.find(Key::Reference(&record.reference), &reference);
        let problem = match found {
            _ if key.is_empty() => Problem::NoReference,
            _ if record.name.is_empty() => Problem::UnitWithoutName,
            _ if times.get(&key).is_some_and(|times| *times > 1) => {
                if !told.insert(key) {
                    continue;
                }
                Problem::DuplicateReference
            }
            Ok(id) => {
                ids.insert(row, (id, record));
                continue;
            }
            Err(problem) if index.knows(&record.reference) => problem.into(),
            Err(_) => {
                next -= 1;
                ids.insert(row, (UnitId::new(next), record));
                continue;
            }
        };
        problems.push(of_unit(&record.reference, problem));
    }
    ids
}

/// A unit below one that is not created is not created either.
fn withhold_below(plan: &mut UnitPlan, index: &mut Index<UnitId>) {
    let mut created = HashSet::new();
    let (mut kept, mut left) = (Vec::new(), Vec::new());
    for change in std::mem::take(&mut plan.changes) {
        let Action::Unit(unit) = &change.action else { continue };
        if unit.parent().is_some_and(|parent| parent.get() < 0 && !created.contains(&parent)) {
            left.push(change);
            continue;
        }
        created.insert(unit.unit());
        kept.push(change);
    }
    plan.changes = kept;
    for change in left {
        plan.problems.push(of_unit(&change.reference, Problem::UnitWithoutParent));
    }
    index.retain(|id| id.get() > 0 || created.contains(&id));
}

fn of_unit(reference: &str, problem: Problem) -> Finding {
    Finding { row: None, reference: reference.to_owned(), user: None, problem }
}

/// The unit that this one is below, where Ziik tells.
fn parent_of(unit: &Unit) -> Option<UnitId> {
    unit.parent_id.or_else(|| unit.parent.as_ref().map(|parent| parent.id))
}

/// What makes a unit what its record says. Where it is below, is compared only if Ziik tells.
fn difference(unit: &Unit, record: &UnitRecord, parent: Option<UnitId>) -> Option<UnitChange> {
    let from = parent_of(unit);
    let is_told = from.is_some() || unit.level == Some(0);
    let name = unit.name.as_deref().unwrap_or_default();
    let name_before = (name != record.name).then(|| name.to_owned());
    let parent = parent.filter(|to| is_told && from != Some(*to)).map(|to| UnitMove { from, to });
    (name_before.is_some() || parent.is_some()).then_some(UnitChange::Update {
        unit: unit.id,
        name_before,
        parent,
    })
}

/// How many units are above; `None` in a circle.
fn depth(id: UnitId, most: usize, above: impl Fn(UnitId) -> Option<UnitId>) -> Option<usize> {
    let mut depth = 0;
    let mut next = id;
    while let Some(parent) = above(next) {
        depth += 1;
        if depth > most {
            return None;
        }
        next = parent;
    }
    Some(depth)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(id: i64, reference: &str, name: &str, parent: Option<i64>) -> Unit {
        let json = serde_json::json!({"id": id, "reference": reference, "name": name,
            "parent_id": parent, "level": i64::from(parent.is_some())});
        serde_json::from_value(json).unwrap()
    }

    fn planned(units: &[Unit], records: &[UnitRecord]) -> (Vec<String>, Vec<String>) {
        let mut index = index_of_units(units);
        let plan = compare(units, records, Some("D-"), &mut index);
        let shown = plan.changes.iter().map(|change| match &change.action {
            Action::Unit(UnitChange::Create { unit, parent, .. }) => {
                format!("+{} {unit} in {:?}", change.reference, parent.map(UnitId::get))
            }
            Action::Unit(UnitChange::Update { name_before, parent, .. }) => {
                let place = parent.map(|it| (it.from.map(UnitId::get), it.to.get()));
                format!("{} {name_before:?} {place:?}", change.reference)
            }
            _ => unreachable!("units only"),
        });
        let problems = plan.problems.iter().map(ToString::to_string).collect();
        (shown.collect(), problems)
    }

    #[test]
    fn those_above_come_first() {
        let units = [unit(1, "HQ", "Head", None), unit(2, "D-1", "One", Some(1))];
        let records = [
            UnitRecord::new("D-4", "Four").below("D-3"),
            UnitRecord::new("D-3", "Three").below("HQ"),
            UnitRecord::new("D-1", "Uno").below("D-3"),
        ];
        let (changes, problems) = planned(&units, &records);
        assert_eq!(
            changes,
            ["+D-3 -2 in Some(1)", "+D-4 -1 in Some(-2)", r#"D-1 Some("One") Some((Some(1), -2))"#]
        );
        assert_eq!(problems, [""; 0]);
        let equal = [UnitRecord::new("D-1", " One ").below("HQ"), UnitRecord::new("HQ", "Head")];
        assert_eq!(planned(&units, &equal), (vec![], vec![]));
    }

    #[test]
    fn a_unit_changes_places_with_the_one_above() {
        let units = [
            unit(1, "HQ", "Head", None),
            unit(2, "D-1", "One", Some(1)),
            unit(3, "D-2", "Two", Some(2)),
        ];
        let records =
            [UnitRecord::new("D-1", "One").below("D-2"), UnitRecord::new("D-2", "Two").below("HQ")];
        let (changes, _) = planned(&units, &records);
        assert_eq!(changes, ["D-2 None Some((Some(2), 1))", "D-1 None Some((Some(1), 3))"]);
    }

    #[test]
    fn what_cannot_be_meant_is_told() {
        let units = [
            unit(1, "HQ", "Head", None),
            unit(2, "D-1", "One", Some(1)),
            unit(3, "TWICE", "A", Some(1)),
            unit(4, "TWICE", "B", Some(1)),
        ];
        let records = [
            UnitRecord::new("", "Nobody"),
            UnitRecord::new("D-5", ""),
            UnitRecord::new("D-6", "Six").below("NOWHERE"),
            UnitRecord::new("D-7", "Seven").below("D-6"),
            UnitRecord::new("D-8", "Eight").below("D-9"),
            UnitRecord::new("D-9", "Nine").below("D-8"),
            UnitRecord::new("TWICE", "A").below("HQ"),
            UnitRecord::new("D-A", "A").below("HQ"),
            UnitRecord::new("D-A", "Another").below("HQ"),
            UnitRecord::new("D-B", "B").below("HQ"),
        ];
        let (changes, problems) = planned(&units, &records);
        assert_eq!(changes, ["+D-B -5 in Some(1)"], "and none of the two that are one");
        let expected = [
            ": has no reference",
            "D-5: is a unit without a name",
            r#"TWICE: there is more than one unit "TWICE"; name it by its id"#,
            "D-A: is in the records more than once",
            r#"D-6: there is no unit "NOWHERE""#,
            "D-8: is a unit that would be below itself",
            "D-9: is a unit that would be below itself",
            "D-7: is a unit below one that is not created",
            "D-1: is a unit that no record has; left alone",
        ];
        assert_eq!(problems, expected);
    }

    #[test]
    fn a_plan_knows_how_many_units_there_are() {
        let units = [unit(1, "HQ", "Head", None), unit(2, "D-1", "One", Some(1))];
        let records = [UnitRecord::new("D-2", "Two").below("HQ")];
        let plan = compare(&units, &records, None, &mut index_of_units(&units));
        assert_eq!(plan.count, 2);
    }

    #[test]
    fn a_chain_of_new_units_is_no_circle() {
        let chain = [UnitRecord::new("D-1", "One"), UnitRecord::new("D-2", "Two").below("D-1")];
        let expected = ["+D-1 -1 in None", "+D-2 -2 in Some(-1)"].map(str::to_owned).to_vec();
        assert_eq!(planned(&[], &chain), (expected, vec![]), "in an empty tenant");
        // The unit above all is one that is not shown.
        let top = [unit(2, "HQ", "Head", Some(99))];
        let one = [UnitRecord::new("D-1", "One").below("HQ")];
        assert_eq!(planned(&top, &one), (vec!["+D-1 -1 in Some(2)".to_owned()], vec![]));
    }

    #[test]
    fn a_reference_of_several_records_is_told_once() {
        let records = ["A", "B", "C"].map(|name| UnitRecord::new("D-1", name));
        let expected = vec!["D-1: is in the records more than once".to_owned()];
        assert_eq!(planned(&[], &records), (vec![], expected));
    }

    #[test]
    fn a_unit_moves_only_where_it_is_told_what_it_is_below() {
        let head = unit(1, "HQ", "Head", None);
        let records = [UnitRecord::new("D-1", "One").below("HQ")];
        let moved = vec!["D-1 None Some((None, 1))".to_owned()];
        for (level, expected) in [(Some(0), moved), (Some(2), vec![]), (None, vec![])] {
            let mut one = unit(2, "D-1", "One", None);
            one.level = level;
            let changes = planned(&[head.clone(), one], &records).0;
            assert_eq!(changes, expected, "{level:?}");
        }
    }
}
