//! The report for a terminal: a paragraph per change, with the places.

use std::fmt::Write;

use super::{capitalised, count, operations};
use crate::diff::Report;
use crate::diff::change::{Caller, Change, Kind, Position, Wire};
use crate::problem::Pointer;

/// `briefly`: texts for people are counted and not listed.
pub(super) fn render(report: &Report, briefly: bool) -> String {
    let mut text = format!("{} -> {}: {}\n", report.old, report.new, summary(&report.changes));
    let groups = [
        (Caller::Breaking, "Breaking for callers"),
        (Caller::Additive, "New for callers"),
        (Caller::None, "Nothing to do for callers"),
    ];
    for (caller, title) in groups {
        let changes: Vec<&Change> = report
            .changes
            .iter()
            .filter(|c| c.caller == caller && c.kind != Kind::Documentation)
            .collect();
        if !changes.is_empty() {
            let _ = write!(text, "\n{title}\n");
            for change in changes {
                entry(&mut text, change);
            }
        }
    }
    let texts: Vec<&Change> =
        report.changes.iter().filter(|c| c.kind == Kind::Documentation).collect();
    if briefly && !texts.is_empty() {
        let _ =
            write!(text, "\nDocumentation: {}; `diff` lists them.\n", count(texts.len(), "text"));
    } else if !texts.is_empty() {
        text += "\nDocumentation\n";
        for change in texts {
            text += &line(change);
        }
    }
    if !report.rust_only.is_empty() {
        text += "\nThe API is the same, but Rust shows it (not counted in the verdict; `update` \
            counts it)\n";
        text.extend(report.rust_only.iter().map(|note| format!("  {note}\n")));
    }
    if !report.warnings.is_empty() {
        text += "\nWarnings\n";
        text.extend(report.warnings.iter().map(|warning| format!("  {warning}\n")));
    }
    let verdict = &report.verdict;
    let _ = write!(
        text,
        "\nVerdict: {} ({} -> {}). {}\n",
        verdict.step, verdict.from, verdict.to, verdict.explanation
    );
    text
}

/// `5 changes (1 breaking, 2 additive for callers; 1 breaking on the wire)`.
fn summary(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "no change".to_owned();
    }
    let callers = |caller: Caller| changes.iter().filter(|change| change.caller == caller).count();
    let wire = changes.iter().filter(|change| change.wire == Wire::Breaking).count();
    let (breaking, additive) = (callers(Caller::Breaking), callers(Caller::Additive));
    let all = count(changes.len(), "change");
    format!(
        "{all} ({breaking} breaking and {additive} additive for callers, {wire} breaking on the \
         wire)"
    )
}

/// What changed, and where.
fn line(change: &Change) -> String {
    let Change { subject, message, .. } = change;
    format!("  {} {message}{}\n", capitalised(subject), operations(change))
}

fn entry(text: &mut String, change: &Change) {
    text.push_str(&line(change));
    let wire = match change.wire {
        Wire::Breaking => "breaking on the wire",
        Wire::Compatible => "compatible on the wire",
        Wire::None => "not on the wire",
    };
    let position = match change.position {
        Position::Request => "request, ",
        Position::Response => "answer, ",
        Position::Both => "request and answer, ",
        Position::Whole => "",
    };
    let reason =
        if change.reason.is_empty() { String::new() } else { format!(": {}", change.reason) };
    let _ = writeln!(text, "    {position}{wire}{reason}");
    let place = |pointer: &Option<Pointer>| {
        pointer.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string)
    };
    let (old, new) = (place(&change.old), place(&change.new));
    if old == new {
        let _ = writeln!(text, "    {old}");
    } else {
        let _ = writeln!(text, "    {old} -> {new}");
    }
}
