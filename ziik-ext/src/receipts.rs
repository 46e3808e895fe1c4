//! Who has confirmed having read a post, and who has not.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use ziik_api::types::{Interaction, PostId, UnitId, UserId};
use ziik_api::{Error as ApiError, Page, Response, Timestamp};

use crate::client::Client;
use crate::error::Error;
use crate::text::clean;

impl Client {
    /// Returns who has confirmed having read a post, and who is asked to and has not.
    ///
    /// It is `list_post_non_readers` and `list_post_readers`, in this order, so that somebody who
    /// confirms meanwhile is in the second list. Requires the same permissions as `update_post`.
    ///
    /// # Errors
    /// [`Error::ListCut`] when the API returned a part of a list only, or a call failed.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
    /// let receipts = client.read_receipts(3001).await?;
    /// println!("{receipts}");
    /// for unit in receipts.by_unit() {
    ///     println!("{}: {} have yet to confirm", unit.name.unwrap_or("-"), unit.unread.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub async fn read_receipts(&self, post: impl Into<PostId>) -> Result<ReadReceipts, Error> {
        let post = post.into();
        let unread = self.list_post_non_readers(post).send().await;
        let unread = whole("list_post_non_readers", unread)?;
        let read = whole("list_post_readers", self.list_post_readers(post).send().await)?;
        Ok(ReadReceipts::new(post, read, unread))
    }
}

/// The items of a list that has no pages by the documentation.
fn whole(
    operation: &'static str,
    list: Result<Response<Page<Interaction>>, ApiError>,
) -> Result<Vec<Interaction>, Error> {
    let Page { data, links, meta, .. } = list?.into_inner();
    let told = meta.and_then(|meta| meta.total);
    let is_short = told.is_some_and(|total| usize::try_from(total).is_ok_and(|it| it > data.len()));
    if is_short || links.is_some_and(|links| links.next.is_some()) {
        return Err(Error::ListCut { operation, found: data.len() });
    }
    Ok(data)
}

/// Who has confirmed having read a post, and who is asked to and has not: each user once, those who
/// have first. Iterating over a reference gives all of them.
///
/// `Display` is for people: a line that counts, then the units by name with who has confirmed and
/// who has not. It shows names.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadReceipts {
    post: PostId,
    receipts: Vec<Receipt>,
    unnamed: usize,
}

/// Whether one user has confirmed having read a post.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Receipt {
    /// The id of the user.
    pub user: UserId,
    /// The name; `None` where the API does not tell it.
    pub name: Option<String>,
    /// The id of the unit of the user, where the API tells it.
    pub unit: Option<UnitId>,
    /// The name of that unit.
    pub unit_name: Option<String>,
    /// Whether the user has confirmed.
    pub is_read: bool,
    /// When the user confirmed, in Unix seconds.
    pub read_at: Option<Timestamp>,
}

/// The receipts of the users of one unit.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UnitReceipts<'r> {
    /// The id of the unit; `None` for users whose unit the API does not tell.
    pub unit: Option<UnitId>,
    /// The name of the unit.
    pub name: Option<&'r str>,
    /// Who has confirmed.
    pub read: Vec<&'r Receipt>,
    /// Who has not.
    pub unread: Vec<&'r Receipt>,
}

impl ReadReceipts {
    fn new(post: PostId, read: Vec<Interaction>, unread: Vec<Interaction>) -> Self {
        let mut known = BTreeSet::new();
        let (mut receipts, mut unnamed) = (Vec::new(), 0);
        let entries = read.into_iter().map(|entry| (entry, true));
        for (entry, is_read) in entries.chain(unread.into_iter().map(|entry| (entry, false))) {
            let Some(user) = entry.user else {
                unnamed += 1;
                continue;
            };
            if known.insert(user.id) {
                receipts.push(Receipt {
                    user: user.id,
                    name: user.name.filter(|name| !name.trim().is_empty()),
                    unit: user.unit.as_ref().map(|unit| unit.id),
                    unit_name: user.unit.and_then(|unit| unit.name),
                    is_read,
                    read_at: entry.timestamp.filter(|_| is_read),
                });
            }
        }
        Self { post, receipts, unnamed }
    }

    /// The id of the post.
    #[must_use]
    pub fn post(&self) -> PostId {
        self.post
    }

    /// Everybody, those who have confirmed first, each part in the API's order.
    pub fn iter(&self) -> std::slice::Iter<'_, Receipt> {
        self.receipts.iter()
    }

    /// Who has confirmed.
    pub fn read(&self) -> impl Iterator<Item = &Receipt> {
        self.iter().filter(|receipt| receipt.is_read)
    }

    /// Who is asked to confirm and has not.
    pub fn unread(&self) -> impl Iterator<Item = &Receipt> {
        self.iter().filter(|receipt| !receipt.is_read)
    }

    /// How many entries of the lists have no user. They are in no other number.
    #[must_use]
    pub fn unnamed(&self) -> usize {
        self.unnamed
    }

    /// The receipts by unit, in the order of the units' names and ids. Users whose unit the API
    /// does not tell come last.
    #[must_use]
    pub fn by_unit(&self) -> Vec<UnitReceipts<'_>> {
        let mut units: BTreeMap<_, UnitReceipts<'_>> = BTreeMap::new();
        for receipt in self {
            let name = receipt.unit_name.as_deref();
            let key = (receipt.unit.is_none(), name.map(str::to_lowercase), receipt.unit);
            let unit = units.entry(key).or_insert_with(|| UnitReceipts {
                unit: receipt.unit,
                name,
                read: Vec::new(),
                unread: Vec::new(),
            });
            if receipt.is_read { &mut unit.read } else { &mut unit.unread }.push(receipt);
        }
        units.into_values().collect()
    }
}

impl<'r> IntoIterator for &'r ReadReceipts {
    type Item = &'r Receipt;
    type IntoIter = std::slice::Iter<'r, Receipt>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// `Nora Lind`, or `user 12`
impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => f.write_str(&clean(name))?,
            None => write!(f, "user {}", self.user)?,
        }
        match &self.read_at {
            Some(at) => write!(f, " ({})", at.clone().into_rfc3339()),
            None => Ok(()),
        }
    }
}

impl fmt::Display for ReadReceipts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (read, all) = (self.read().count(), self.receipts.len());
        write!(f, "post {}: {read} of {all} have confirmed", self.post)?;
        for unit in self.by_unit() {
            let (read, all) = (unit.read.len(), unit.read.len() + unit.unread.len());
            match (unit.name, unit.unit) {
                (Some(name), _) => write!(f, "\n  {}: {read} of {all}", clean(name))?,
                (None, Some(id)) => write!(f, "\n  unit {id}: {read} of {all}")?,
                (None, None) => write!(f, "\n  no unit: {read} of {all}")?,
            }
            for receipt in unit.read {
                write!(f, "\n    read: {receipt}")?;
            }
            for receipt in unit.unread {
                write!(f, "\n    not read: {receipt}")?;
            }
        }
        if self.unnamed > 0 {
            write!(f, "\n  {} without a user", self.unnamed)?;
        }
        Ok(())
    }
}
