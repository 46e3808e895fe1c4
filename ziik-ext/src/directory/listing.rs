//! The users that Ziik has, in short.

use std::collections::{HashMap, HashSet};

use http::StatusCode;
use ziik_api::Client;
use ziik_api::operations::ListUsers;
use ziik_api::types::User;

use super::field::Field;
use super::problem::Withheld;
use crate::error::Error;
use crate::walk::{Doubt, walk};

/// A user as the list shows them.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) id: i64,
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

/// All users, by reference.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    pub(crate) people: HashMap<Box<str>, Known>,
    /// The users of each reference that several have.
    pub(crate) shared: HashMap<Box<str>, Vec<i64>>,
    /// Those without a reference.
    pub(crate) unreferenced: Vec<Known>,
    /// How many users are active.
    pub(crate) active: usize,
    /// Why the list is not good enough to say that somebody is missing from the records.
    pub(crate) doubt: Option<Withheld>,
    /// Whether somebody who is not in it is not in Ziik.
    pub(crate) is_complete: bool,
    ids: HashSet<i64>,
}

impl Listing {
    /// Lists the active users, and the deactivated ones where the signed-in user may see them.
    pub(crate) async fn read(api: &Client) -> Result<Self, Error> {
        let mut listing = Self { is_complete: true, ..Self::default() };
        listing.walk(api.list_users(), true).await?;
        match listing.walk(api.list_users().inactive(), false).await {
            Err(error) if error.status() == Some(StatusCode::FORBIDDEN) => listing.is_complete = false,
            outcome => outcome?,
        }
        Ok(listing)
    }

    async fn walk(&mut self, request: ListUsers, active: bool) -> Result<(), Error> {
        let doubt = walk(request, |user| self.add(&user, active)).await?.doubt;
        self.doubt = self.doubt.or(doubt.map(Withheld::from));
        // Without a number there is no doubt that a list without changes is whole, only no proof.
        self.is_complete &= matches!(doubt, None | Some(Doubt::Untold));
        Ok(())
    }

    fn add(&mut self, user: &User, active: bool) {
        if !self.ids.insert(user.id) {
            return;
        }
        let known = Known::new(user, active);
        self.active += usize::from(known.active);
        let reference = user.reference.as_deref().unwrap_or_default().trim();
        if reference.is_empty() {
            self.unreferenced.push(known);
        } else if let Some(users) = self.shared.get_mut(reference) {
            users.push(known.id);
        } else if let Some(first) = self.people.remove(reference) {
            self.shared.insert(reference.into(), vec![first.id, known.id]);
        } else {
            self.people.insert(reference.into(), known);
        }
    }
}
