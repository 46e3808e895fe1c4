//! Lists whose pages begin at a moment: where the next page begins.

use super::PagingProblem;
use crate::{ListRequest, Page};

/// How large pages are where the caller does not say. It is always sent: only who knows the size
/// knows a full page.
pub(super) const SIZE: i64 = 100;

/// The moment at which the page after `page` begins, which was asked for by `asked`; `None` when
/// it is the last one.
///
/// The items of that moment come again, and those of it that had no room on `page` with them. So a
/// page that ends at the moment that it was asked for is the last one, unless it is full: then
/// there is no way past that moment.
pub(super) fn after<R: ListRequest>(
    page: &Page<R::Item>,
    asked: Option<&str>,
    size: i64,
) -> Result<Option<String>, PagingProblem> {
    let moments = || page.data.iter().filter_map(R::moment);
    let Some(last) = moments().next_back() else {
        return if is_full(page, size) { Err(PagingProblem::OneMoment) } else { Ok(None) };
    };
    if asked != Some(last) {
        return Ok(Some(last.to_owned()));
    }
    match is_full(page, size) {
        false => Ok(None),
        true if moments().all(|moment| moment == last) => Err(PagingProblem::OneMoment),
        // Later items came again, as if nothing had been asked for.
        true => Err(PagingProblem::Circle),
    }
}

/// A server may make smaller pages than it is asked for, and say so.
fn is_full<T>(page: &Page<T>, size: i64) -> bool {
    let told = page.meta.as_ref().and_then(|meta| meta.per_page).filter(|told| *told > 0);
    !page.data.is_empty()
        && i64::try_from(page.data.len()).unwrap_or(i64::MAX)
            >= told.map_or(size, |told| told.min(size))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PageMeta;

    #[test]
    fn a_page_is_full_by_the_smaller_size_that_is_one() {
        for (told, full) in [(None, 3), (Some(2), 2), (Some(9), 3), (Some(0), 3), (Some(-1), 3)] {
            for length in 0..=4 {
                let meta = PageMeta { per_page: told, ..PageMeta::default() };
                let page = Page { data: vec![(); length], links: None, meta: Some(meta) };
                assert_eq!(is_full(&page, 3), length >= full, "{told:?}: {length}");
            }
        }
    }
}
