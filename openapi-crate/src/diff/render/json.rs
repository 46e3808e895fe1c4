//! The report as JSON: its fields as they are.

use crate::diff::Report;

pub(super) fn render(report: &Report) -> String {
    // A report holds texts and lists of texts, which always can be written.
    serde_json::to_string_pretty(report).unwrap_or_default() + "\n"
}
