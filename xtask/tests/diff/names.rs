//! Names in Rust change by the ledger, and what that breaks is said.

use xtask::diff::{self, Caller, Kind, Side, Step};
use xtask::ledger::{self, Ledger};

use xtask::prepare::Prepared;

use crate::support::{DOCUMENT, LEDGER, lines, version};

/// What a change of the ledger means.
fn renamed(edit: impl Fn(&mut Ledger)) -> diff::Report {
    let mut ledger = LEDGER.clone();
    edit(&mut ledger);
    let side = |ledger: &Ledger| {
        let settled = ledger::settle(&DOCUMENT, ledger);
        Side::of(Prepared::from(settled)).unwrap_or_else(|problem| panic!("{problem}"))
    };
    diff::diff(&side(&LEDGER), &side(&ledger), &version())
}

#[track_caller]
fn breaks(report: &diff::Report, kind: Kind, subject: &str) {
    let found = report.changes.iter().find(|change| change.kind == kind);
    let change = found.unwrap_or_else(|| panic!("no {kind:?} in\n{}", lines(report)));
    assert!(change.subject.contains(subject), "{}", change.subject);
    assert_eq!(
        (change.caller, report.verdict.step),
        (Caller::Breaking, Step::Minor),
        "{}",
        lines(report)
    );
}

#[test]
fn of_an_operation() {
    let report = renamed(|ledger| {
        let known = ledger.operations.iter_mut().find(|one| one.name == "get_group").unwrap();
        "read_group".clone_into(&mut known.name);
    });
    breaks(&report, Kind::OperationRenamed, "get_group");
    assert_eq!(report.changes.len(), 1, "{}", lines(&report));
}

#[test]
fn of_a_parameter() {
    let report = renamed(|ledger| {
        let known = ledger.operations.iter_mut().find(|one| one.name == "list_groups").unwrap();
        let limit =
            known.parameters.iter_mut().find(|parameter| parameter.wire == "limit").unwrap();
        "at_most".clone_into(&mut limit.name);
    });
    breaks(&report, Kind::ParameterRenamed, "limit");
    assert_eq!(report.changes.len(), 1, "{}", lines(&report));
}

#[test]
fn of_a_type() {
    let report = renamed(|ledger| {
        let names = ledger.types.remove("GroupStats").unwrap();
        ledger.types.insert("GroupFigures".to_owned(), names);
    });
    breaks(&report, Kind::TypeRenamed, "GroupFigures");
}

#[test]
fn of_a_field() {
    let report = renamed(|ledger| {
        let members = &mut ledger.types.get_mut("Group").unwrap().members;
        "address".clone_into(&mut members.iter_mut().find(|(wire, _)| wire == "url").unwrap().1);
    });
    breaks(&report, Kind::FieldRenamed, "Group.url");
}

#[test]
fn of_a_value() {
    let report = renamed(|ledger| {
        let members = &mut ledger.types.get_mut("GroupMode").unwrap().members;
        "Mine".clone_into(&mut members.iter_mut().find(|(wire, _)| wire == "member").unwrap().1);
    });
    breaks(&report, Kind::EnumValueRenamed, "GroupMode");
}
