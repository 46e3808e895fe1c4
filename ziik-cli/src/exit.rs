//! The exit codes.

use std::process::ExitCode;

/// How a command ended. The number is the exit code of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// What was asked for is done, or there was nothing to do.
    Done = 0,
    /// Something failed. Of a write, the message says whether it may have been carried out.
    Failed = 1,
    /// The command line, a file or the configuration is wrong. Nothing was sent.
    Usage = 2,
    /// There are changes to make, and none was made because only a plan was asked for.
    Planned = 3,
    /// A limit that protects against mistakes refused the changes. Nothing was changed.
    Refused = 4,
    /// Some of the changes were made and others failed.
    Partly = 5,
}

impl Exit {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 6] =
        [Self::Done, Self::Failed, Self::Usage, Self::Planned, Self::Refused, Self::Partly];

    /// What the report of a plan means: whether everything was done, and how much of it.
    pub(crate) fn of_report(is_success: bool, done: usize) -> Self {
        match (is_success, done) {
            (true, _) => Self::Done,
            (false, 0) => Self::Failed,
            (false, _) => Self::Partly,
        }
    }

    /// The number.
    #[must_use]
    pub fn code(self) -> u8 {
        self as u8
    }

    /// What it means, in a line of the help.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Done => "done, or nothing to do",
            Self::Failed => "failed",
            Self::Usage => "wrong use; nothing was sent",
            Self::Planned => "changes are planned, and none was made",
            Self::Refused => "a safety limit refused the changes",
            Self::Partly => "partly done",
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
