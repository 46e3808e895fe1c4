//! How plans and reports are printed, and which exit code they mean.

use std::io::{IsTerminal as _, Write as _};

use clap::ArgMatches;
use serde_json::json;
use ziik_ext::directory::Change;
use ziik_ext::plan::{Outcome, Plan, Report};

use crate::exit::Exit;
use crate::output::{Format, print};
use crate::problem::{Problem, Result};

/// Whether JSON was asked for. Without being asked, plans are words everywhere: the log of a job is
/// read by people.
fn wants_json(matches: &ArgMatches) -> Result<bool> {
    match matches.get_one::<Format>("output") {
        None | Some(Format::Table) => Ok(false),
        Some(Format::Json | Format::Jsonl) => Ok(true),
        Some(Format::Csv | Format::Yaml) => {
            Err(Problem::usage("a plan is shown as table or json; write -o json"))
        }
    }
}

/// Prints a plan.
pub(super) fn plan(plan: &Plan<Change>, matches: &ArgMatches) -> Result<()> {
    if wants_json(matches)? {
        let mut stdout = std::io::stdout().lock();
        return plan.write_json(&mut stdout).map_err(|error| Problem::output(&error));
    }
    print(format!("{plan}\n").as_bytes())
}

/// Prints what became of a plan.
pub(super) fn report(report: &Report<Change>, matches: &ArgMatches) -> Result<()> {
    if !wants_json(matches)? {
        return print(format!("{report}\n").as_bytes());
    }
    let entries = report.entries().iter().map(|entry| {
        let (outcome, reason) = match &entry.outcome {
            Outcome::Done => ("done", None),
            Outcome::Unchanged => ("unchanged", None),
            Outcome::Stale { reason, .. } => ("stale", Some(reason.clone())),
            Outcome::NotBegun => ("not_begun", None),
            Outcome::Failed { error, partly: false, .. } => ("failed", Some(error.to_string())),
            Outcome::Failed { error, .. } => ("partly", Some(error.to_string())),
            _ => ("unknown", None),
        };
        json!({"change": entry.change, "outcome": outcome, "reason": reason})
    });
    let problems = report.problems().iter().map(|finding| {
        json!({"row": finding.row, "reference": finding.reference, "user": finding.user,
            "kind": finding.problem.kind(), "problem": finding.problem.to_string()})
    });
    let report = json!({
        "done": report.done(), "failed": report.failed(), "stale": report.stale(),
        "not_begun": report.not_begun(), "unchanged": report.unchanged(),
        "entries": entries.collect::<Vec<_>>(), "problems": problems.collect::<Vec<_>>(),
    });
    print(format!("{report:#}\n").as_bytes())
}

/// What a plan means for a job.
pub(super) fn exit_of_plan(plan: &Plan<Change>) -> Exit {
    match (plan.exceeded().is_empty(), plan.is_empty(), plan.is_settled()) {
        (false, ..) => Exit::Refused,
        (true, false, _) => Exit::Planned,
        (true, true, true) => Exit::Done,
        // What is left needs somebody to look at it.
        (true, true, false) => Exit::Partly,
    }
}

/// What a report means for a job. `is_whole` is whether the plan had left nothing out.
pub(super) fn exit_of_report(report: &Report<Change>, is_whole: bool) -> Exit {
    match Exit::of_report(report.is_success(), report.done()) {
        Exit::Done if !is_whole => Exit::Partly,
        exit => exit,
    }
}

/// Asks whether a plan is to be carried out: on a terminal, by a question.
pub(super) fn agrees(changes: usize) -> Result<bool> {
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return Ok(false);
    }
    let mut stderr = std::io::stderr().lock();
    let _ = write!(stderr, "Carry out {changes} changes? [y/N] ");
    let _ = stderr.flush();
    let mut answer = String::new();
    let read = std::io::stdin().read_line(&mut answer);
    read.map_err(|error| Problem::failed(format!("cannot read the answer: {error}")))?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}
