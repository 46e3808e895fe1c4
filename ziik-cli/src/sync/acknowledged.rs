//! Problems that are known: `--acknowledge` and `--acknowledged`.

use std::collections::HashSet;
use std::path::Path;

use ziik_ext::directory::Finding;

use crate::problem::{Problem, Result};

/// The problems that are not reported.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Acknowledged {
    /// All of these kinds.
    kinds: HashSet<String>,
    /// Those of a kind that concern a reference or the id of a user.
    single: HashSet<(String, String)>,
}

impl Acknowledged {
    /// Adds all problems of a kind.
    pub(super) fn kind(&mut self, kind: &str) {
        self.kinds.insert(kind.trim().to_owned());
    }

    /// Adds what the lines of a file say: a kind, or a kind and whom it concerns. `#` begins a
    /// comment.
    pub(super) fn read(&mut self, path: &Path) -> Result<()> {
        let text =
            std::fs::read_to_string(path).map_err(|error| Problem::file("read", path, &error))?;
        for line in text.lines() {
            let line = line.split('#').next().unwrap_or_default().trim();
            match line.split_once(char::is_whitespace) {
                _ if line.is_empty() => {}
                None => self.kind(line),
                Some((kind, whom)) => {
                    self.single.insert((kind.to_owned(), whom.trim().to_owned()));
                }
            }
        }
        Ok(())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.single.is_empty()
    }

    /// Whether a problem is known.
    pub(super) fn has(&self, finding: &Finding) -> bool {
        let kind = finding.problem.kind();
        let names = |whom: String| self.single.contains(&(kind.to_owned(), whom));
        self.kinds.contains(kind)
            || names(finding.reference.clone())
            || finding.user.is_some_and(|user| names(user.to_string()))
    }
}
