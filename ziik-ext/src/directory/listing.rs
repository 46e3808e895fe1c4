//! The users that Ziik has, in short.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use http::StatusCode;
use ziik_api::Client;
use ziik_api::operations::ListUsers;
use ziik_api::types::{User, UserId};

use super::field::Field;
use super::problem::Withheld;
use crate::error::Error;
use crate::same;
use crate::walk::walk;

/// A user as the list shows them.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) id: UserId,
    pub(crate) active: bool,
    pub(crate) name: Box<str>,
    /// The listed fields that are not empty.
    fields: Vec<(Field, Box<str>)>,
}

impl Known {
    pub(crate) fn new(user: &User, active: bool) -> Self {
        let listed = Field::ALL.iter().filter(|field| field.is_listed());
        Self {
            id: user.id,
            active: user.active.unwrap_or(active),
            name: user.name.as_deref().unwrap_or_default().into(),
            fields: listed.filter_map(|field| Some((*field, field.read(user)?.into()))).collect(),
        }
    }

    pub(crate) fn value(&self, field: Field) -> Option<&str> {
        self.fields.iter().find(|(known, _)| *known == field).map(|(_, value)| &**value)
    }
}

/// All users, by reference. References are as [`same::reference`] has them.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    pub(crate) people: HashMap<Box<str>, Known>,
    /// The users of each reference that several have.
    pub(crate) shared: HashMap<Box<str>, Vec<UserId>>,
    /// Those without a reference.
    pub(crate) unreferenced: Vec<Known>,
    /// How many users are active.
    pub(crate) active: usize,
    /// Why the list is not good enough to say that somebody is missing from the records.
    pub(crate) doubt: Option<Withheld>,
    /// Whether each of its two parts came in one answer. Only then can it be confirmed that
    /// whoever is not in it is not in Ziik.
    at_once: bool,
    pub(crate) ids: HashSet<UserId>,
    /// Those of `ids` who are deactivated.
    pub(crate) deactivated: HashSet<UserId>,
    /// The references without their case, once somebody is looked for in this way.
    caseless: OnceLock<HashSet<String>>,
}

impl Listing {
    /// Lists the active users, and the deactivated ones where the signed-in user may see them.
    pub(crate) async fn read(api: &Client) -> Result<Self, Error> {
        let mut listing = Self { at_once: true, ..Self::default() };
        listing.walk(api.list_users(), true).await?;
        match listing.walk(api.list_users().inactive(), false).await {
            Err(error) if error.status() == Some(StatusCode::FORBIDDEN) => listing.at_once = false,
            outcome => outcome?,
        }
        Ok(listing)
    }

    async fn walk(&mut self, request: ListUsers, active: bool) -> Result<(), Error> {
        let walked = walk(request, |user| self.add(&user, active)).await?;
        self.doubt = self.doubt.or(walked.doubt.map(Withheld::from));
        self.at_once &= walked.at_once;
        Ok(())
    }

    /// Whether it is certain that whoever is not in the list is not in Ziik. Several pages are
    /// never certain, as somebody may have moved from one to another in between. For two parts in
    /// one answer each, another look at the first part shows whether somebody went from the second
    /// to it in between.
    pub(crate) async fn confirm(&self, api: &Client) -> Result<bool, Error> {
        let mut is_known = self.at_once;
        if is_known {
            is_known &= walk(api.list_users(), |user| is_known &= self.ids.contains(&user.id))
                .await?
                .at_once;
        }
        Ok(is_known)
    }

    /// Whether somebody has this reference but for upper and lower case.
    pub(crate) fn has_in_other_case(&self, reference: &str) -> bool {
        let all = || {
            let references = self.people.keys().chain(self.shared.keys());
            references.map(|reference| same::caseless(reference)).collect()
        };
        self.caseless.get_or_init(all).contains(&same::caseless(reference))
    }

    pub(crate) fn add(&mut self, user: &User, active: bool) {
        if !self.ids.insert(user.id) {
            return;
        }
        let known = Known::new(user, active);
        if known.active {
            self.active += 1;
        } else {
            self.deactivated.insert(known.id);
        }
        let reference = same::reference(user.reference.as_deref().unwrap_or_default());
        if reference.is_empty() {
            self.unreferenced.push(known);
        } else if let Some(users) = self.shared.get_mut(&*reference) {
            users.push(known.id);
        } else if let Some(first) = self.people.remove(&*reference) {
            self.shared.insert(reference.into(), vec![first.id, known.id]);
        } else {
            self.people.insert(reference.into(), known);
        }
    }
}
