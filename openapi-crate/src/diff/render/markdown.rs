//! The report as a release note quotes it.

use super::{capitalised, count, operations};
use crate::diff::Report;
use crate::diff::change::{Caller, Change, Kind, Wire};

pub(super) fn render(report: &Report) -> String {
    let verdict = &report.verdict;
    let mut text = format!(
        "**{}: {} to {}.** {}\n",
        verdict.step, verdict.from, verdict.to, verdict.explanation
    );
    let notes = release_notes(report);
    if !notes.is_empty() {
        text += "\n";
        text += &notes;
    }
    if !report.warnings.is_empty() {
        let warnings = report.warnings.iter().map(|warning| format!("- {warning}\n"));
        text += "\n### Warnings\n";
        text.extend(warnings);
    }
    text
}

/// The changes alone, in the sections of a changelog.
#[must_use]
pub fn release_notes(report: &Report) -> String {
    let of = |wanted: &dyn Fn(&Change) -> bool| -> Vec<String> {
        let changes = report
            .changes
            .iter()
            .filter(|change| change.kind != Kind::Documentation && wanted(change));
        changes.map(line).collect()
    };
    let texts = report.changes.iter().filter(|change| change.kind == Kind::Documentation).count();
    let mut others = of(&|change| change.caller == Caller::None && change.wire != Wire::Breaking);
    if texts > 0 {
        others.push(format!("- Documentation: {}.", count(texts, "text")));
    }
    let rust_only =
        report.rust_only.iter().map(|note| format!("- {}.", capitalised(note))).collect();
    let sections = [
        ("Breaking", of(&|change| change.caller == Caller::Breaking)),
        (
            "Breaking on the wire",
            of(&|change| change.caller != Caller::Breaking && change.wire == Wire::Breaking),
        ),
        ("Added", of(&|change| change.caller == Caller::Additive && change.wire != Wire::Breaking)),
        ("Changed", others),
        ("Changed in Rust only", rust_only),
    ];
    let sections = sections.into_iter().filter(|(_, lines)| !lines.is_empty());
    let sections: Vec<String> =
        sections.map(|(title, lines)| format!("### {title}\n{}\n", lines.join("\n"))).collect();
    sections.join("\n")
}

fn line(change: &Change) -> String {
    let reason = if change.reason.is_empty() {
        String::new()
    } else {
        format!(" {}.", capitalised(&change.reason))
    };
    format!("- {} {}{}.{reason}", capitalised(&change.subject), change.message, operations(change))
}
