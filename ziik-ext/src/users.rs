//! Any number of users by their ids.

use std::collections::HashMap;

use futures_util::{StreamExt, stream};
use ziik_api::types::{User, UserId};

use crate::client::Client;
use crate::error::Error;

/// How many users one request asks for. The API does not say how many it allows; its lists have at
/// most this many on a page, and the address of the request stays short.
const CHUNK: usize = 100;
/// How many requests are under way at once.
const IN_FLIGHT: usize = 4;

impl Client {
    /// Returns the users with these ids, with what the items of `list_users` lack: user types,
    /// memberships, departments and specialties.
    ///
    /// It calls `list_users_by_ids` for 100 users at a time. Users come in the order of their ids,
    /// each once. An id for which the API returns nobody has no user in the result: it does not
    /// exist, or the signed-in user may not see it, and the API does not say which.
    ///
    /// Contact data and settings, such as the e-mail address, are in no answer but that of
    /// `get_user`. A field that the API left out is `None`.
    ///
    /// # Errors
    /// A call failed.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
    /// use ziik_ext::Paginate;
    ///
    /// let listed: Vec<_> = client.list_users().unit(12).items().collect().await?;
    /// for user in client.users_by_id(listed.iter().map(|user| user.id)).await? {
    ///     match user.member_units {
    ///         Some(units) => println!("{}: {} memberships", user.id, units.len()),
    ///         None => println!("{}: Ziik does not say", user.id),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub async fn users_by_id<I: Into<UserId>>(
        &self,
        ids: impl IntoIterator<Item = I>,
    ) -> Result<Vec<User>, Error> {
        let ids: Vec<UserId> = ids.into_iter().map(Into::into).collect();
        let requests = ids.chunks(CHUNK).map(|chunk| self.list_users_by_ids(chunk.to_vec()).send());
        let mut answers = stream::iter(requests).buffered(IN_FLIGHT);
        let mut users = HashMap::new();
        while let Some(answer) = answers.next().await {
            users.extend(answer?.into_data().into_iter().map(|user| (user.id, user)));
        }
        Ok(ids.iter().filter_map(|id| users.remove(id)).collect())
    }
}
