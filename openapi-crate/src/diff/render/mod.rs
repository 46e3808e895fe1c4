//! Reports for people and for programs.

mod json;
mod markdown;
mod text;

pub use markdown::release_notes;

use super::Report;
use super::change::{Change, Kind};

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For a terminal.
    Text,
    /// For a program.
    Json,
    /// For a release note.
    Markdown,
}

pub(super) fn render_briefly(report: &Report) -> String {
    text::render(report, true)
}

pub(super) fn render(report: &Report, format: Format) -> String {
    match format {
        Format::Text => text::render(report, false),
        Format::Json => json::render(report),
        Format::Markdown => markdown::render(report),
    }
}

/// How many operations are named before the others are counted.
const NAMED: usize = 3;

/// ``` (`list_users`, `get_user` and 4 more)```; nothing when the subject names the operation
/// itself.
fn operations(change: &Change) -> String {
    let says_itself = matches!(
        change.kind,
        Kind::OperationAdded
            | Kind::OperationRemoved
            | Kind::OperationRenamed
            | Kind::OperationMoved
    );
    if says_itself || change.operations.is_empty() {
        return String::new();
    }
    let mut names: Vec<String> =
        change.operations.iter().map(|operation| format!("`{}`", operation.id)).collect();
    let more = names.len().saturating_sub(NAMED);
    if more == 1 {
        // One more is named as quickly as counted.
        return format!(" ({})", names.join(", "));
    }
    names.truncate(NAMED);
    let tail = if more > 1 { format!(" and {more} more") } else { String::new() };
    format!(" ({}{tail})", names.join(", "))
}

/// `1 change`, `2 changes`.
fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
