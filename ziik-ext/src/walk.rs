//! Walking a list to its end in such a way that it is known whether something may be missing.

use futures_util::TryStreamExt;
use ziik_api::ListRequest;

use crate::error::Error;
use crate::paging::{Consistency, Paginate, PagingProblem};

/// Why something that is not in a list may be there nevertheless.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// Items came and went during the walk, again and again.
    Changed,
    /// The list did not tell how many items it has.
    Untold,
    /// The list has another number of items than it told.
    Differs,
}

/// Hands every item of a list on; some may come twice.
pub(crate) async fn walk<R: ListRequest>(request: R, mut take: impl FnMut(R::Item)) -> Result<Option<Doubt>, Error> {
    match walk_once(request.clone(), Consistency::Restart, &mut take).await {
        Err(Error::Paging { problem: PagingProblem::TotalChanged { .. }, .. }) => {
            // It does not come to rest. Something may be missed now.
            walk_once(request, Consistency::Continue, &mut take).await?;
            Ok(Some(Doubt::Changed))
        }
        outcome => outcome,
    }
}

async fn walk_once<R: ListRequest>(
    request: R,
    consistency: Consistency,
    take: &mut impl FnMut(R::Item),
) -> Result<Option<Doubt>, Error> {
    let mut pages = request.pages().consistency(consistency);
    let mut count = 0;
    while let Some(page) = pages.try_next().await? {
        count += page.data.len();
        page.data.into_iter().for_each(&mut *take);
    }
    Ok(match pages.total() {
        None => Some(Doubt::Untold),
        Some(total) => (i64::try_from(count) != Ok(total)).then_some(Doubt::Differs),
    })
}
