//! Whether a list leads anywhere: a server may have no end of pages, by mistake or on purpose.

use crate::error::PagingProblem;

/// How many pages in a row may be empty. Some are where a server leaves out what the caller may not see.
const EMPTY_PAGES: u32 = 1000;

/// What was seen of a list, in bounded memory.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    /// How many pages in a row were empty.
    empty: u32,
    /// One of the cursors before, replaced at steps 1, 2, 4, 8 …: a circle of any length comes back to it sooner or later (Brent's algorithm).
    mark: Option<String>,
    steps: u64,
}

impl Progress {
    /// Notes a page; an error when too many were empty.
    pub(crate) fn page(&mut self, is_empty: bool) -> Result<(), PagingProblem> {
        self.empty = if is_empty { self.empty + 1 } else { 0 };
        if self.empty > EMPTY_PAGES { Err(PagingProblem::Endless { pages: EMPTY_PAGES }) } else { Ok(()) }
    }

    /// Notes where the list goes on; an error when it was there before.
    pub(crate) fn cursor(&mut self, cursor: &str) -> Result<(), PagingProblem> {
        if self.mark.as_deref() == Some(cursor) {
            return Err(PagingProblem::Circle);
        }
        self.steps += 1;
        if self.steps.is_power_of_two() {
            self.mark = Some(cursor.to_owned());
        }
        Ok(())
    }
}
