//! Walking a list to its end in such a way that it is known whether something may be missing.

use api_runtime::{Consistency, Paginate, PagingError, PagingProblem};
use ziik_api::ListRequest;

use crate::error::Error;

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

/// What is known of a list that was walked to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Walked {
    pub(crate) doubt: Option<Doubt>,
    /// Whether all items came in one answer, with their number: then the list was like this at one
    /// moment. Of a list of several pages this is never certain, because somebody may go from a
    /// page that was read while somebody else comes at the end.
    pub(crate) at_once: bool,
}

/// Hands every item of a list on; some may come twice.
pub(crate) async fn walk<R: ListRequest>(
    request: R,
    mut take: impl FnMut(R::Item),
) -> Result<Walked, Error> {
    match walk_once(request.clone(), Consistency::Restart, &mut take).await {
        Err(Error::Paging {
            problem: PagingProblem::TotalChanged { .. } | PagingProblem::ItemMoved { .. },
            ..
        }) => {
            // It does not come to rest. Something may be missed now.
            walk_once(request, Consistency::Continue, &mut take).await?;
            Ok(Walked { doubt: Some(Doubt::Changed), at_once: false })
        }
        outcome => outcome,
    }
}

async fn walk_once<R: ListRequest>(
    request: R,
    consistency: Consistency,
    take: &mut impl FnMut(R::Item),
) -> Result<Walked, Error> {
    let mut pages = request.pages().consistency(consistency);
    let (mut count, mut answers) = (0, 0);
    loop {
        match pages.next().await {
            Some(Ok(page)) => {
                answers += 1;
                count += page.data.len();
                page.data.into_iter().for_each(&mut *take);
            }
            None => break,
            // What there is was handed on.
            Some(Err(PagingError::List { problem: PagingProblem::Short { .. }, .. })) => {
                return Ok(Walked { doubt: Some(Doubt::Differs), at_once: false });
            }
            Some(Err(error)) => return Err(error.into()),
        }
    }
    let is_told = |total| u64::try_from(count) == Ok(total);
    let doubt = match pages.total() {
        None => Some(Doubt::Untold),
        // After a walk that began again, those who went meanwhile are counted too.
        Some(total) => (!pages.changed() && !is_told(total)).then_some(Doubt::Differs),
    };
    Ok(Walked { doubt, at_once: doubt.is_none() && answers == 1 && !pages.changed() })
}
