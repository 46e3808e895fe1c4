//! The table, in Markdown, and its place in a document.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::client::Client;
use crate::report::{Figures, Report, RowReport, Verdict};
use crate::row::find;
use crate::statistics::Estimate;

const BEGIN: &str = "<!-- table -->";
const END: &str = "<!-- end -->";

/// Puts a table where the document has one.
///
/// # Errors
/// The document lacks a mark.
pub(crate) fn rewrite(document: &str, table: &str) -> Result<String, String> {
    let lacks = |mark: &str| format!("there is no line `{mark}`");
    let (before, rest) = document.split_once(BEGIN).ok_or_else(|| lacks(BEGIN))?;
    let (_, after) = rest.split_once(END).ok_or_else(|| lacks(END))?;
    Ok(format!("{before}{BEGIN}\n\n{}\n\n{END}{after}", table.trim()))
}

/// What stands between the marks.
pub(crate) fn markdown(report: &Report) -> String {
    let mut text = head(report);
    text.push_str("\n| | rounds | goal | ours |");
    let others = &Client::ALL[1..];
    for client in others {
        let _ = write!(text, " {} |", client.name());
    }
    text.push_str("\n|---|---:|---|---:|");
    text.push_str(&"---:|".repeat(others.len()));
    text.push('\n');
    for row in &report.rows {
        text.push_str(&line(row, others));
    }
    text.push_str(&notes(report));
    text
}

fn head(report: &Report) -> String {
    let machine = &report.machine;
    let versions: Vec<String> =
        report.versions.iter().map(|(name, version)| format!("{name} {version}")).collect();
    let all = |what: fn(&RowReport) -> Option<&str>| {
        let all: BTreeSet<&str> = report.rows.iter().filter_map(what).collect();
        all.into_iter().collect::<Vec<_>>().join(", ")
    };
    format!(
        "{} ({} processors, {}), {}.\n{}.\nMeasured on {} at commit {}.\n",
        machine.processor,
        machine.processors,
        machine.system,
        machine.rust,
        versions.join(", "),
        all(|row| Some(&row.date)),
        all(|row| row.commit.as_deref()),
    )
}

fn line(row: &RowReport, others: &[Client]) -> String {
    let rounds = match (row.noise.kept, row.noise.noisy) {
        (0, _) => "1".to_owned(),
        (kept, 0) => kept.to_string(),
        (kept, noisy) => format!("{kept}, {noisy} noisy"),
    };
    let goal = row.goal.as_ref().map_or_else(String::new, |goal| {
        let verdict = match goal.verdict {
            Verdict::Met => "**met**",
            Verdict::Missed => "**missed**",
            Verdict::Unclear => "**unclear**",
            Verdict::Unknown => return goal.text.clone(),
        };
        // The ratios to clients stand in their columns.
        let ratio = goal.ratio.filter(|_| row.clients.len() == 1 || is_of_own(row));
        let ratio =
            ratio.map_or_else(String::new, |estimate| format!(" {}", ratio_text(&estimate)));
        format!("{}: {verdict}{ratio}", goal.text)
    });
    let mut line = format!("| {} | {rounds} | {goal} |", row.name);
    for client in [&[Client::Ours], others].concat() {
        let cell = row.clients.get(client.name()).map(|figures| cell(row, figures));
        let _ = write!(line, " {} |", cell.unwrap_or_else(|| "–".to_owned()));
    }
    line + "\n"
}

fn is_of_own(row: &RowReport) -> bool {
    find(&row.id).is_some_and(|row| matches!(row.goal, crate::row::Goal::OwnRow(..)))
}

fn cell(row: &RowReport, figures: &Figures) -> String {
    let Some((median, known)) = figures.median.zip(find(&row.id)) else {
        return "–".to_owned();
    };
    let ratio = figures.ratio.as_ref().map(|ratio| format!(" {}", ratio_text(ratio)));
    known.unit.text(median) + &ratio.unwrap_or_default()
}

/// A ratio with its interval; with a `~` where the interval is too wide.
fn ratio_text(ratio: &Estimate) -> String {
    let Estimate { median, low, high, .. } = ratio;
    if low.to_bits() == high.to_bits() {
        return format!("({median:.2})");
    }
    let about = if ratio.is_wide() { "~" } else { "" };
    format!("({about}{median:.2} [{low:.2}, {high:.2}])")
}

/// Why figures are missing, each reason once. That others cannot read forms which the document
/// does not describe needs no reason.
fn notes(report: &Report) -> String {
    let mut reasons: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for row in report.rows.iter().filter(|row| !is_of_own(row)) {
        for (client, figures) in &row.clients {
            if let Some(reason) = &figures.missing {
                reasons.entry((client, reason)).or_default().push(&row.id);
            }
        }
    }
    let mut text = String::new();
    for ((client, reason), rows) in reasons {
        let begin = if text.is_empty() { "\nWhat is missing:\n\n" } else { "" };
        let _ =
            writeln!(text, "{begin}- {client}, {}: {}", rows.join(", "), reason.replace('\n', " "));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tests::report;

    #[test]
    fn a_table_says_all_that_a_report_does() {
        let text = markdown(&report());
        let line = |begin: &str| text.lines().find(|line| line.starts_with(begin)).unwrap();
        assert!(
            text.starts_with("A processor (2 processors, linux), rustc 1.95.0.\nploidy 0.15.0.\n")
        );
        assert!(text.contains("Measured on 2025-10-06 at commit abc."));
        assert_eq!(
            line("| 100 users decoded"),
            "| 100 users decoded, as documented | 9, 2 noisy | ≤ 0.85 of the best: **met** \
             | 800 µs | 1.00 ms (0.80) | 2.00 ms (0.40) | – | – | – |"
        );
        assert!(
            line("| … lists").contains("ours as documented: **missed** (1.50) | 1.20 ms | – |")
        );
        assert!(text.ends_with(
            "\nWhat is missing:\n\n- ploidy, users, allocations, generate-small: it does not compile\n"
        ));
    }

    #[test]
    fn wide_intervals_are_marked() {
        let ratio = |low, high| Estimate { median: 1.0, low, high, confidence: 0.96 };
        assert_eq!(ratio_text(&ratio(0.98, 1.02)), "(1.00 [0.98, 1.02])");
        assert_eq!(ratio_text(&ratio(0.8, 1.02)), "(~1.00 [0.80, 1.02])");
    }

    #[test]
    fn a_document_keeps_what_is_around_its_table() {
        let document = "# Title\n\n<!-- table -->\nold\n<!-- end -->\n\nText.\n";
        let written = rewrite(document, "| new |\n").unwrap();
        assert_eq!(written, "# Title\n\n<!-- table -->\n\n| new |\n\n<!-- end -->\n\nText.\n");
        assert_eq!(rewrite(&written, "| new |\n").unwrap(), written);
        assert_eq!(rewrite("# Title\n", "").unwrap_err(), "there is no line `<!-- table -->`");
    }

    /// The place where `--write` writes.
    #[test]
    fn the_documentation_has_a_place_for_the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/performance.md");
        let document = std::fs::read_to_string(path).unwrap();
        let written = rewrite(&document, "| table |").unwrap();
        assert!(written.contains("<!-- table -->\n\n| table |\n\n<!-- end -->\n"));
        assert_eq!(document.split(BEGIN).next(), written.split(BEGIN).next());
    }
}
