//! Words for people, on standard error.

use std::fmt::Display;
use std::io::{IsTerminal, Write as _};

use clap::builder::styling::AnsiColor;

use super::clean;

/// Says something. Nobody may be listening, which is no error.
pub(crate) fn note(text: impl Display) {
    let text = text.to_string();
    let mut stderr = std::io::stderr().lock();
    for line in text.lines() {
        let _ = writeln!(stderr, "{}", clean(line));
    }
}

/// Says what went wrong.
pub(crate) fn error(text: impl Display) {
    marked("error:", AnsiColor::Red, text);
}

/// Says what is odd.
pub(crate) fn warn(text: impl Display) {
    marked("warning:", AnsiColor::Yellow, text);
}

/// Says something behind a word that stands out where there is colour.
fn marked(word: &str, colour: AnsiColor, text: impl Display) {
    let text = text.to_string();
    let (first, others) = text.split_once('\n').unwrap_or((&text, ""));
    let mut stderr = std::io::stderr().lock();
    let _ = if has_colour(&stderr) {
        let style = colour.on_default().bold();
        writeln!(stderr, "{style}{word}{style:#} {}", clean(first))
    } else {
        writeln!(stderr, "{word} {}", clean(first))
    };
    drop(stderr);
    note(others);
}

/// Whether what is written there may be bold or coloured: on a terminal, unless `NO_COLOR` is set.
pub(super) fn has_colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Says that something without an answer is done, to people only.
pub(crate) fn done(text: impl Display) {
    if std::io::stderr().is_terminal() {
        note(text);
    }
}
