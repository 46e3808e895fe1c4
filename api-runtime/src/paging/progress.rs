//! Whether a list leads anywhere: a server may have no end of pages, by mistake or on purpose.

use super::PagingProblem;

/// How many pages in a row may have nothing new in them. Some have not where a server leaves out
/// what the caller may not see.
const EMPTY_PAGES: u32 = 1000;

/// What was seen of a list, in bounded memory.
#[derive(Debug, Default)]
pub(super) struct Progress {
    /// How many pages there were since the walk began.
    pages: u32,
    /// How many pages in a row had nothing new in them.
    empty: u32,
    /// The number of pages that an earlier walk had read, when this one began again: that many
    /// pages may hold nothing new.
    known: u32,
    /// One of the cursors before, replaced at steps 1, 2, 4, 8 …: a circle of any length comes
    /// back to it sooner or later (Brent's algorithm).
    mark: Option<String>,
    steps: u64,
}

impl Progress {
    /// Notes a page; an error when too many had nothing new in them.
    pub(super) fn page(&mut self, has_news: bool) -> Result<(), PagingProblem> {
        self.pages = self.pages.saturating_add(1);
        if has_news {
            self.empty = 0;
            return Ok(());
        }
        self.empty = self.empty.saturating_add(1);
        let allowed = EMPTY_PAGES.saturating_add(self.known);
        if self.empty > allowed { Err(PagingProblem::Endless { pages: allowed }) } else { Ok(()) }
    }

    /// How many pages there were since the walk began.
    pub(super) fn pages(&self) -> u32 {
        self.pages
    }

    /// Notes that the walk begins again: the pages so far will come once more.
    pub(super) fn begin_again(&mut self) {
        self.known = self.known.max(self.pages);
        (self.pages, self.empty) = (0, 0);
    }

    /// Notes where the list goes on; an error when it was there before.
    pub(super) fn cursor(&mut self, cursor: &str) -> Result<(), PagingProblem> {
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
