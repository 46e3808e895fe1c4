//! Words for people, on standard error.

use std::fmt::Display;
use std::io::{IsTerminal as _, Write as _};

use super::clean;

/// Says something. Nobody may be listening, which is no error.
pub(crate) fn note(text: impl Display) {
    let text = text.to_string();
    let mut stderr = std::io::stderr().lock();
    for line in text.lines() {
        let _ = writeln!(stderr, "{}", clean(line));
    }
}

/// Says what is odd.
pub(crate) fn warn(text: impl Display) {
    note(format_args!("warning: {text}"));
}

/// Says that something without an answer is done, to people only.
pub(crate) fn done(text: impl Display) {
    if std::io::stderr().is_terminal() {
        note(text);
    }
}
