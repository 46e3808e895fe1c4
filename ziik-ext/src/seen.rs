//! Which items of a list have been handed on already.

use std::collections::{HashSet, VecDeque};

/// The ids that were handed on: of the last pages, or of all.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    ids: HashSet<i64>,
    pages: VecDeque<Vec<i64>>,
}

impl Seen {
    /// Forgets the ids of pages further back than `window`, unless everything is to be remembered.
    pub(crate) fn begin_page(&mut self, window: usize, everything: bool) {
        if !everything {
            while self.pages.len() >= window {
                for id in self.pages.pop_front().unwrap_or_default() {
                    self.ids.remove(&id);
                }
            }
        }
        self.pages.push_back(Vec::new());
    }

    /// False when it is there already.
    pub(crate) fn insert(&mut self, id: i64) -> bool {
        let is_new = self.ids.insert(id);
        if let (true, Some(page)) = (is_new, self.pages.back_mut()) {
            page.push(id);
        }
        is_new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(seen: &mut Seen, number: i64, everything: bool) -> Vec<bool> {
        seen.begin_page(3, everything);
        (0..10).map(|index| seen.insert(number * 10 + index)).collect()
    }

    #[test]
    fn a_window_of_pages_is_remembered_and_no_more() {
        let mut seen = Seen::default();
        for number in 0..100 {
            assert!(page(&mut seen, number, false).iter().all(|is_new| *is_new));
            assert!(seen.ids.len() <= 30 && seen.pages.len() <= 3, "{} ids", seen.ids.len());
        }
        assert!(page(&mut seen, 98, false).iter().all(|is_new| !is_new), "the last but one");
        assert!(page(&mut seen, 1, false).iter().all(|is_new| *is_new), "long ago");
    }

    #[test]
    fn everything_is_remembered_where_it_is_asked_for() {
        let mut seen = Seen::default();
        for number in 0..100 {
            page(&mut seen, number, true);
        }
        assert!(page(&mut seen, 1, true).iter().all(|is_new| !is_new));
    }
}
