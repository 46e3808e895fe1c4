//! Which items of a list have been handed on already.

use std::collections::{HashMap, VecDeque};

use crate::ItemId;

/// What is known of an item that comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// It has not come yet, as far as it is remembered.
    New,
    /// It is on this page twice.
    SamePage,
    /// It was on an earlier page of this walk.
    EarlierPage,
    /// It came in a walk before this one.
    EarlierWalk,
}

/// The ids that were handed on: those that were on the last pages, or all.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// By the number of the page that had the id last.
    ids: HashMap<ItemId, u64>,
    /// The last pages, unless everything is remembered.
    pages: VecDeque<(u64, Vec<ItemId>)>,
    page: u64,
    /// The last page of the walk before this one.
    walk: u64,
}

impl Seen {
    /// Forgets the ids that were on no page within `window`, unless everything is to be
    /// remembered.
    pub(super) fn begin_page(&mut self, window: usize, everything: bool) {
        self.page += 1;
        if everything {
            return;
        }
        while self.pages.len() >= window
            && let Some((number, ids)) = self.pages.pop_front()
        {
            for id in ids {
                // One that came again since then is remembered: a list whose pages come again and
                // again has nothing new.
                if self.ids.get(&id) == Some(&number) {
                    self.ids.remove(&id);
                }
            }
        }
        self.pages.push_back((self.page, Vec::new()));
    }

    /// Notes that the pages so far will come once more.
    pub(super) fn begin_again(&mut self) {
        self.walk = self.page;
    }

    /// Notes an item of the page that was begun, and says what was known of it.
    pub(super) fn insert(&mut self, id: ItemId) -> Sight {
        let before = self.ids.insert(id.clone(), self.page);
        if before != Some(self.page)
            && let Some((_, ids)) = self.pages.back_mut()
        {
            ids.push(id);
        }
        match before {
            None => Sight::New,
            Some(page) if page == self.page => Sight::SamePage,
            Some(page) if page > self.walk => Sight::EarlierPage,
            Some(_) => Sight::EarlierWalk,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(seen: &mut Seen, number: i64, everything: bool) -> Vec<bool> {
        seen.begin_page(3, everything);
        (0..10)
            .map(|index| seen.insert(ItemId::Number(number * 10 + index)) == Sight::New)
            .collect()
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
    fn what_comes_again_and_again_is_remembered_as_long_as_it_does() {
        let mut seen = Seen::default();
        page(&mut seen, 1, false);
        for _ in 0..100 {
            assert!(page(&mut seen, 1, false).iter().all(|is_new| !is_new));
            assert!(seen.ids.len() <= 10 && seen.pages.len() <= 3, "{} ids", seen.ids.len());
        }
    }

    #[test]
    fn everything_is_remembered_where_it_is_asked_for() {
        let mut seen = Seen::default();
        for number in 0..100 {
            page(&mut seen, number, true);
        }
        assert!(page(&mut seen, 1, true).iter().all(|is_new| !is_new));
    }

    #[test]
    fn what_came_in_an_earlier_walk_is_told_from_what_came_twice_in_this_one() {
        let mut seen = Seen::default();
        let insert = |seen: &mut Seen| seen.insert(ItemId::Number(1));
        seen.begin_page(3, true);
        assert_eq!([insert(&mut seen), insert(&mut seen)], [Sight::New, Sight::SamePage]);
        seen.begin_page(3, true);
        assert_eq!(insert(&mut seen), Sight::EarlierPage);
        seen.begin_again();
        seen.begin_page(3, true);
        assert_eq!(insert(&mut seen), Sight::EarlierWalk);
        seen.begin_page(3, true);
        assert_eq!(insert(&mut seen), Sight::EarlierPage);
    }
}
