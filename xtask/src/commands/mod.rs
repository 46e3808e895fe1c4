//! The commands, a file each: the arguments, the help and the call.

pub(crate) mod conform;
pub(crate) mod diff;
pub(crate) mod generate;
pub(crate) mod lint;
pub(crate) mod update;
pub(crate) mod verify;

use std::io::Write;

/// Writes to the standard output.
fn print(text: &str) {
    // A reader such as `head` may close the pipe early.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// `1 file`, `2 files`.
fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
