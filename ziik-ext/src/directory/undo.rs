//! Planning back what a run did.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use ziik_api::Patch;
use ziik_api::types::UnitId;

use super::Directory;
use super::change::{Action, Change};
use super::draft::VALID_FOR;
use super::field::FieldChange;
use super::files::FileError;
use super::groups::GroupStep;
use super::journal::{Begin, End, Ended, Event, Line, Verb};
use super::order;
use super::plan::{Details, Removals};
use super::problem::{Finding, Problem};
use super::record::Extent;
use super::units::{UnitChange, UnitMove};
use crate::memberships::{self, Catalog, Membership};
use crate::plan::Plan;

/// What a journal says of one run.
#[derive(Default)]
struct Run {
    id: String,
    tenant: String,
    people: usize,
    units: usize,
    begun: BTreeMap<usize, Begin>,
    ended: BTreeMap<usize, End>,
}

impl Directory {
    /// Plans what takes a run back, from its [journal](super::Journal): fields get their former
    /// values, memberships and groups become what they were, whoever was deactivated comes back,
    /// and whoever was created or came back is deactivated. `run` is the
    /// [id](super::Journal::run_id) of the run; `None` is the last one.
    ///
    /// It reads the journal alone. The plan reads each person again when it is applied. Whoever
    /// differs from what the run left is left alone
    /// ([`Outcome::Stale`](crate::plan::Outcome::Stale)). What the run did not get to is unchanged.
    ///
    /// What cannot be undone is reported ([`Problem::NotUndone`]): deletions, creations whose
    /// outcome is unknown, and changes of fields, memberships and groups in a journal without
    /// [values](super::Journal::with_values).
    ///
    /// # Errors
    /// [`FileError`]: the journal cannot be read, has no such run, or is about another tenant.
    pub fn undo(
        &self,
        journal: impl AsRef<Path>,
        run: Option<&str>,
    ) -> Result<Plan<Change>, FileError> {
        let path = journal.as_ref();
        let run = read(path, run)?;
        FileError::check_tenant(path, &run.tenant, self.api.base_url())?;
        let (mut changes, mut problems) = (Vec::new(), Vec::new());
        // What was done last is taken back first.
        for begin in run.begun.into_values().rev() {
            let end = run.ended.get(&begin.number);
            if end.is_some_and(|end| end.outcome.sent_nothing()) {
                continue;
            }
            if begin.change.as_ref().is_some_and(Change::adopts) {
                problems.push(not_undone(&begin, "the user keeps the reference"));
            }
            match back(&begin, end) {
                Ok(action) => changes.push(Change {
                    row: None,
                    name: name_after(&begin),
                    user: begin.user.or(end.and_then(|end| end.user)),
                    reference: begin.reference,
                    action,
                }),
                Err(reason) => problems.push(not_undone(&begin, reason)),
            }
        }
        let details = Details {
            planned: SystemTime::now(),
            valid_for: VALID_FOR,
            rechecks: true,
            journal: None,
            welcome: false,
            limits: self.limits.of(run.people, run.units),
            unchanged: Vec::new(),
            problems,
            acknowledged: 0,
            out_of_scope: 0,
            removals: Removals { missing: 0, withheld: None },
            catalog: Arc::new(Catalog::new(self.api.clone())),
            groups: BTreeMap::new(),
        };
        Ok(Plan { api: self.api.clone(), changes: order::sorted(changes), details })
    }
}

/// The name of the person; of a unit, the one that it gets back.
fn name_after(begin: &Begin) -> String {
    let Some(change) = &begin.change else { return String::new() };
    match &change.action {
        Action::Unit(UnitChange::Update { name_before: Some(name), .. }) => name.clone(),
        _ => change.name.clone(),
    }
}

fn not_undone(begin: &Begin, reason: &'static str) -> Finding {
    let (reference, user) = (begin.reference.clone(), begin.user);
    Finding { row: None, reference, user, problem: Problem::NotUndone(reason) }
}

impl Ended {
    /// Whether certainly nothing was changed.
    fn sent_nothing(self) -> bool {
        matches!(self, Self::Unchanged | Self::Stale | Self::NotBegun)
    }
}

/// What takes a change back, or why nothing does.
fn back(begin: &Begin, end: Option<&End>) -> Result<Action, &'static str> {
    let change = begin.change.as_ref().map(|change| &change.action);
    match (begin.action, change) {
        (Verb::Create, _) => match end.and_then(|end| end.user) {
            Some(_) => Ok(Action::Deactivate),
            None => {
                Err("whether the user was created is not known; look for the reference in Ziik")
            }
        },
        (Verb::Delete, _) => Err("a deleted user does not come back"),
        (Verb::Deactivate, _) => Ok(update(true, Vec::new(), (Vec::new(), Vec::new()), Vec::new())),
        (Verb::Update, Some(Action::Update { reactivate: true, .. })) => Ok(Action::Deactivate),
        (
            Verb::Update,
            Some(Action::Update { fields, memberships, memberships_before, groups, .. }),
        ) => {
            let fields = fields.iter().map(|change| FieldChange {
                field: change.field,
                from: change.to.clone(),
                to: change.from.clone(),
            });
            let groups = groups.iter().rev().map(|step| step.reversed()).collect();
            Ok(update(false, fields.collect(), reversed(memberships, memberships_before), groups))
        }
        (Verb::Unit, Some(Action::Unit(UnitChange::Update { unit, name_before, parent }))) => {
            let parent = parent.and_then(|it| Some(UnitMove { from: Some(it.to), to: it.from? }));
            let name_before =
                name_before.as_ref().and(begin.change.as_ref()).map(|it| it.name.clone());
            Ok(Action::Unit(UnitChange::Update { unit: *unit, name_before, parent }))
        }
        (Verb::Unit, Some(_)) => Err("a unit that was created is not deleted"),
        (Verb::Update | Verb::Unit, _) => Err("the journal was kept without values"),
    }
}

fn update(
    reactivate: bool,
    fields: Vec<FieldChange>,
    (memberships, memberships_before): (Vec<memberships::Change>, Vec<Membership>),
    groups: Vec<GroupStep>,
) -> Action {
    Action::Update {
        adopt: false,
        reactivate,
        fields,
        memberships,
        memberships_before,
        groups,
        extent: Extent::AtLeast,
    }
}

/// The steps back, in the order that keeps the user in some unit; and what the steps there made,
/// which is what must still be so.
fn reversed(
    steps: &[memberships::Change],
    before: &[Membership],
) -> (Vec<memberships::Change>, Vec<Membership>) {
    use memberships::Change::{Add, Change, Remove};
    let find = |unit: UnitId| before.iter().find(|row| row.unit == unit);
    let (mut adds, mut changes, mut removes) = (Vec::new(), Vec::new(), Vec::new());
    let mut after = Vec::new();
    for step in steps {
        let unit = step.unit();
        match (step, find(unit)) {
            (Add { department, user_types, .. }, _) => {
                let user_types = user_types.clone();
                after.push(Membership { unit, department: *department, user_types });
                removes.push(Remove { unit });
            }
            (Remove { .. }, Some(row)) => {
                let (department, user_types) = (row.department, row.user_types.clone());
                adds.push(Add { unit, department, user_types });
            }
            (Change { department, user_types, .. }, Some(row)) => {
                let mut made = row.clone();
                match department {
                    Patch::Absent => {}
                    Patch::Null => made.department = None,
                    Patch::Value(id) => made.department = Some(*id),
                }
                if user_types.is_some() {
                    made.user_types.clone_from(user_types);
                }
                after.push(made);
                let department = match department {
                    Patch::Absent => Patch::Absent,
                    _ => Patch::set_or_clear(row.department),
                };
                let user_types = user_types.as_ref().and(row.user_types.clone());
                changes.push(Change { unit, department, user_types });
            }
            (Remove { .. } | Change { .. }, None) => {}
        }
    }
    (adds.into_iter().chain(changes).chain(removes).collect(), after)
}

/// Reads what a journal says of a run. A line that is not whole is left out.
fn read(path: &Path, run: Option<&str>) -> Result<Run, FileError> {
    let io = |source| FileError::io(path, source);
    let mut reader = BufReader::new(std::fs::File::open(path).map_err(io)?);
    let mut found = Run::default();
    let mut line = Vec::new();
    let mut number = 0;
    loop {
        line.clear();
        if reader.read_until(b'\n', &mut line).map_err(io)? == 0 {
            break;
        }
        number += 1;
        match serde_json::from_slice::<Line>(line.trim_ascii_end()) {
            Ok(line) => found.take(line, run),
            // The process was ended while it wrote; whoever wrote on has ended the line.
            Err(error) if error.is_eof() => {}
            Err(error) => {
                let reason = format!("line {number} is none of a journal: {error}");
                return Err(FileError::invalid(path, reason));
            }
        }
    }
    if found.id.is_empty() {
        let which = run.map_or_else(|| "any run".to_owned(), |run| format!("the run {run}"));
        return Err(FileError::invalid(path, format!("it does not tell of {which}")));
    }
    Ok(found)
}

impl Run {
    /// Takes a line of the run that is looked for; where that is the last one, a later run takes
    /// the place of the one before.
    fn take(&mut self, line: Line, run: Option<&str>) {
        if run.is_some_and(|run| run != line.run) {
            return;
        }
        match line.event {
            Event::Run { tenant, people, units, .. } => {
                *self = Self { id: line.run, tenant, people, units, ..Self::default() };
            }
            Event::Begin(begin) if self.id == line.run => {
                self.begun.insert(begin.number, *begin);
            }
            Event::End(end) if self.id == line.run => {
                self.ended.insert(end.number, end);
            }
            Event::Begin(_) | Event::End(_) | Event::Close { .. } => {}
        }
    }
}
