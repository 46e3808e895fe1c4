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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::served;

    #[tokio::test]
    async fn a_walk_tells_whether_something_may_be_missing() {
        let differs = Some(Doubt::Differs);
        for (pages, total, doubt, at_once) in [
            (vec![vec![1, 2, 3]], Some(3), None, true),
            (vec![vec![]], Some(0), None, true),
            (vec![vec![1, 2], vec![3]], Some(3), None, false),
            (vec![vec![1, 2, 3]], None, Some(Doubt::Untold), false),
            (vec![vec![1, 2, 2]], Some(3), differs, false),
            (vec![vec![1, 2, 3]], Some(2), differs, false),
            (vec![vec![1, 2, 3]], Some(5), differs, false),
        ] {
            let shown = format!("{pages:?} of {total:?}");
            let mut expected = pages.concat();
            expected.dedup();
            let api = served::client(move |address| {
                let page: usize = address
                    .split_once("page=")
                    .and_then(|(_, page)| page.parse().ok())
                    .expect("a number");
                let users = pages[page - 1].iter().map(|id| json!({"id": id}));
                let meta = json!({"current_page": page, "last_page": pages.len(), "total": total});
                (200, json!({"data": users.collect::<Vec<_>>(), "meta": meta}))
            });
            let mut found = Vec::new();
            let walked = walk(api.list_users(), |user| found.push(user.id.get())).await;
            assert_eq!(walked.expect("a list"), Walked { doubt, at_once }, "{shown}");
            assert_eq!(found, expected, "{shown}");
        }
    }
}
