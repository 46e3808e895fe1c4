//! What the changes mean for the crate's version.

use std::fmt;

use semver::Version;
use serde::Serialize;

use super::change::{Caller, Change, Kind, Wire};

/// How far the version moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Not at all.
    None,
    /// The third number.
    Patch,
    /// The second number.
    Minor,
    /// The first number.
    Major,
}

impl Step {
    /// How far a change that means this to callers moves the version `from`.
    #[must_use]
    pub(crate) fn of(caller: Caller, from: &Version) -> Self {
        match (caller, from.major == 0) {
            (Caller::Breaking, false) => Self::Major,
            (Caller::Breaking, true) | (Caller::Additive, false) => Self::Minor,
            (Caller::Additive, true) | (Caller::None, _) => Self::Patch,
        }
    }

    /// The version that the step leads to.
    #[must_use]
    pub(crate) fn after(self, from: &Version) -> Version {
        let Version { major, minor, patch, .. } = *from;
        match self {
            Self::None => from.clone(),
            Self::Patch => Version::new(major, minor, patch + 1),
            Self::Minor => Version::new(major, minor + 1, 0),
            Self::Major => Version::new(major + 1, 0, 0),
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        })
    }
}

/// The verdict on a list of changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Verdict {
    /// The step.
    pub step: Step,
    /// The version before.
    pub from: Version,
    /// The version after.
    pub to: Version,
    /// Why, in words.
    pub explanation: String,
}

impl Verdict {
    /// Judges `changes` for a crate that is at version `from`.
    #[must_use]
    pub fn of(changes: &[Change], from: &Version) -> Self {
        let changes: Vec<&Change> = changes.iter().filter(|change| counts(change)).collect();
        let gravest = changes.iter().map(|change| change.caller).min();
        let breaks_wire = changes.iter().any(|change| change.wire == Wire::Breaking);
        let step = gravest.map_or(Step::None, |caller| Step::of(caller, from));
        let explanation = match (gravest, from.major == 0) {
            (None, _) => "The documents say the same of the API.",
            (Some(Caller::Breaking), true) => {
                "Code that uses the crate may have to change. Before 1.0 a breaking change raises \
                 the second number."
            }
            (Some(Caller::Breaking), false) => {
                "Code that uses the crate may have to change: the first number is raised."
            }
            (Some(Caller::Additive), true) => {
                "There is something new to use, and everything else stays. Before 1.0 that raises \
                 the third number."
            }
            (Some(Caller::Additive), false) => {
                "There is something new to use, and everything else stays: the second number is \
                 raised."
            }
            (Some(Caller::None), _) => {
                "Code that uses the crate stays as it is: the third number is raised."
            }
        };
        let mut explanation = explanation.to_owned();
        if breaks_wire {
            explanation += " On the wire something breaks: releases made of the old document may \
                fail against the new API, so users have to upgrade.";
        }
        Self { step, from: from.clone(), to: step.after(from), explanation }
    }

    /// The next version after a breaking change, with its explanation.
    #[must_use]
    pub fn breaking(from: &Version, explanation: &str) -> Self {
        let step = Step::of(Caller::Breaking, from);
        let explanation = explanation.to_owned();
        Self { step, from: from.clone(), to: step.after(from), explanation }
    }
}

/// Whether a change is one of the API, and not of what is said about it.
fn counts(change: &Change) -> bool {
    match change.kind {
        Kind::Documentation | Kind::Hint => false,
        // A limit that is no longer said.
        Kind::Limits => change.wire != Wire::None,
        _ => true,
    }
}
