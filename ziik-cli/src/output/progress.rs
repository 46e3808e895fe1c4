//! How far a long command is, on a terminal.

use std::io::IsTerminal as _;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Counts items on standard error, when that is a terminal that shows nothing else meanwhile.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// Begins to count changes to this number.
    pub(crate) fn of_changes(total: usize) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::new(total as u64);
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len}, {eta} left") {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// Begins to count. `is_streaming` says that the output is written as the items come.
    pub(crate) fn new(is_streaming: bool) -> Self {
        let is_disturbed = is_streaming && std::io::stdout().is_terminal();
        if is_disturbed || !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10));
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} read") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Self(bar)
    }

    /// Counts one more.
    pub(crate) fn step(&self) {
        self.0.inc(1);
    }
}

/// The line goes with it, also when the command fails.
impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
