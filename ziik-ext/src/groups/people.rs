//! Users by reference, each looked up once.

use std::collections::BTreeSet;

use api_runtime::Paginate;
use futures_util::stream::{self, StreamExt};
use http::StatusCode;
use tokio::sync::{Mutex, MutexGuard};
use ziik_api::Client;
use ziik_api::types::UserId;

use crate::error::Error;
use crate::memberships::{Index, Key, UserRef};

/// Up to this many references are looked up individually, all at once.
const FEW: usize = 8;
/// How many users one request lists.
const PAGE: usize = 100;

/// The users who were named by reference.
#[derive(Debug)]
pub(super) struct People {
    api: Client,
    index: Mutex<Index<UserId>>,
}

impl People {
    pub(super) fn new(api: Client) -> Self {
        Self { api, index: Mutex::default() }
    }

    /// The ids of these users, in their order. A bare id is taken as it is, without a request.
    pub(super) async fn ids(&self, users: &[UserRef]) -> Result<Vec<UserId>, Error> {
        let index = self.index_with(users).await?;
        users.iter().map(|user| id(&index, user)).collect()
    }

    /// The id of one user.
    pub(super) async fn id(&self, user: &UserRef) -> Result<UserId, Error> {
        let index = self.index_with(std::slice::from_ref(user)).await?;
        id(&index, user)
    }

    /// The index, with all that can be known of these users.
    async fn index_with(&self, users: &[UserRef]) -> Result<MutexGuard<'_, Index<UserId>>, Error> {
        // Held over the requests, so that nobody is looked up twice at the same time.
        let mut index = self.index.lock().await;
        let references = users.iter().filter_map(|user| match user.key() {
            Key::Id(_) => None,
            Key::Reference(reference) => Some(reference.trim()),
        });
        let mut unknown: BTreeSet<_> =
            references.filter(|text| !text.is_empty() && !index.knows(text)).collect();
        if unknown.len() > FEW {
            self.list(&mut index, &mut unknown).await?;
        }
        self.look_up(&mut index, unknown).await?;
        Ok(index)
    }

    /// How people call a user, as far as it was asked.
    pub(super) async fn name(&self, user: UserId) -> Option<String> {
        self.index.lock().await.name(user).map(str::to_owned)
    }

    /// Lists users as long as it takes fewer requests than to look up those who are still unknown.
    async fn list(
        &self,
        index: &mut Index<UserId>,
        unknown: &mut BTreeSet<&str>,
    ) -> Result<(), Error> {
        let mut pages = self.api.list_users().pages();
        let mut count = 0;
        while let Some(page) = pages.next().await.transpose()? {
            count += page.data.len();
            for user in page.data {
                index.add(user.id, user.name.as_deref(), user.reference.as_deref());
            }
            unknown.retain(|reference| !index.knows(reference));
            let total = pages.total().and_then(|total| usize::try_from(total).ok());
            let left = total.map_or(0, |total| total.saturating_sub(count).div_ceil(PAGE));
            if unknown.len() <= left || unknown.is_empty() {
                break;
            }
        }
        Ok(())
    }

    async fn look_up(
        &self,
        index: &mut Index<UserId>,
        references: BTreeSet<&str>,
    ) -> Result<(), Error> {
        let look_ups: Vec<_> = references
            .into_iter()
            .map(async |reference| {
                (reference, self.api.get_user_by_reference(reference).send().await)
            })
            .collect();
        let mut look_ups = stream::iter(look_ups).buffer_unordered(FEW);
        while let Some((reference, answer)) = look_ups.next().await {
            match answer {
                Ok(user) => {
                    let user = user.into_data();
                    index.add(user.id, user.name.as_deref(), Some(reference));
                }
                // The index then says so, with the name as the caller wrote it.
                Err(error) if error.status() == Some(StatusCode::NOT_FOUND) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}

fn id(index: &Index<UserId>, user: &UserRef) -> Result<UserId, Error> {
    match user.key() {
        Key::Id(id) => Ok(id),
        key @ Key::Reference(_) => Ok(index.find(key, user)?),
    }
}
