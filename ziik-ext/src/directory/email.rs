//! Who has an e-mail address that a record asks for.

use std::fmt;

use ziik_api::Client;
use ziik_api::types::{User, UserId};

use crate::same;
use crate::text::clean;

/// How many hits of a search for one address are looked at. As many mean that the search did not
/// go by the address.
const HITS: i64 = 5;

/// The user who has an e-mail address that a record asks for, as far as Ziik tells.
///
/// `Display` is `user 12 (reference "EMP-00012", deactivated)`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EmailHolder {
    /// The id of the user.
    pub user: UserId,
    /// The reference; `None` where there is none.
    pub reference: Option<String>,
    /// Whether the account is active; `None` where Ziik does not say.
    pub active: Option<bool>,
    /// What the user has to do with the record.
    pub relation: Relation,
}

/// What the user who has an e-mail address has to do with the record that asks for it, by their
/// references.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Relation {
    /// The user has the reference of the record: it is the same person, whom the list of users
    /// lacked. Another plan may find them.
    SamePerson,
    /// The references differ in upper and lower case alone. Whether it is the same person is not
    /// clear.
    OtherCase,
    /// The user has no reference, and may be the same person.
    Unreferenced,
    /// The user has another reference.
    OtherReference,
}

impl EmailHolder {
    /// What to do so that the record can be carried out.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self.relation {
            Relation::SamePerson => {
                "that is the person of the record, whom the list of users lacked; plan again"
            }
            Relation::OtherCase => {
                "its reference differs in upper and lower case alone; write it in the same way in \
                 both"
            }
            Relation::Unreferenced => {
                "if that is the person of the record, allow to adopt by e-mail, or give the user \
                 the reference of the record; otherwise give one of them another address"
            }
            Relation::OtherReference => {
                "if that is the person of the record, correct the reference on one side; otherwise \
                 give one of them another address"
            }
        }
    }
}

impl fmt::Display for EmailHolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { user, reference, active, .. } = self;
        match reference {
            Some(reference) => write!(f, "user {user} (reference {:?}", clean(reference))?,
            None => write!(f, "user {user} (no reference")?,
        }
        f.write_str(match active {
            Some(true) => ", active)",
            Some(false) => ", deactivated)",
            None => ")",
        })
    }
}

/// A user who has an e-mail address.
#[derive(Debug, Clone)]
pub(super) struct Holder {
    pub(super) user: UserId,
    reference: Box<str>,
    active: Option<bool>,
}

impl Holder {
    pub(super) fn new(user: &User) -> Self {
        let reference = user.reference.as_deref().unwrap_or_default();
        Self { user: user.id, reference: reference.into(), active: user.active }
    }

    /// The holder as the record with this reference sees them.
    pub(super) fn beside(&self, reference: &str) -> EmailHolder {
        let (own, other) = (same::reference(&self.reference), same::reference(reference));
        let relation = if own.is_empty() {
            Relation::Unreferenced
        } else if own == other {
            Relation::SamePerson
        } else if same::caseless(&own) == same::caseless(&other) {
            Relation::OtherCase
        } else {
            Relation::OtherReference
        };
        let reference = (!own.is_empty()).then(|| self.reference.to_string());
        EmailHolder { user: self.user, reference, active: self.active, relation }
    }
}

/// What a search for an address tells.
#[derive(Debug)]
pub(super) enum Found<H> {
    /// This active user has it.
    Holder(H),
    /// No active user whom the signed-in user may see has it.
    Nobody,
    /// The search gave users who do not have it, or more than can have it.
    Unclear,
}

/// Searches for the active user with an e-mail address.
///
/// # Errors
/// A call failed.
pub(super) async fn search(api: &Client, email: &str) -> Result<Found<Holder>, ziik_api::Error> {
    Ok(match find(api, email).await? {
        Found::Holder(user) => Found::Holder(Holder::new(&user)),
        Found::Nobody => Found::Nobody,
        Found::Unclear => Found::Unclear,
    })
}

/// Searches for the active user with an e-mail address, and returns them in full.
///
/// # Errors
/// A call failed.
pub(super) async fn search_user(
    api: &Client,
    email: &str,
) -> Result<Option<Box<User>>, ziik_api::Error> {
    Ok(match find(api, email).await? {
        Found::Holder(user) => Some(user),
        Found::Nobody | Found::Unclear => None,
    })
}

/// A hit does not show the address, so each is read in full.
async fn find(api: &Client, email: &str) -> Result<Found<Box<User>>, ziik_api::Error> {
    let address = same::address(email);
    let hits = api.search_users().email(email.trim()).limit(HITS).send().await?.into_inner().data;
    let is_filtered = i64::try_from(hits.len()).is_ok_and(|hits| hits < HITS);
    if hits.is_empty() || !is_filtered {
        return Ok(if is_filtered { Found::Nobody } else { Found::Unclear });
    }
    for hit in hits {
        let user = api.get_user(hit.id).send().await?.into_data();
        if user.email.as_deref().is_some_and(|theirs| same::address(theirs) == address) {
            return Ok(Found::Holder(Box::new(user)));
        }
    }
    Ok(Found::Unclear)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_reference_tells_what_a_holder_has_to_do_with_a_record() {
        for (reference, relation) in [
            (json!(" EMP-1a "), Relation::SamePerson),
            (json!("EMP-1A"), Relation::OtherCase),
            (json!("EMP-2"), Relation::OtherReference),
            (json!(" "), Relation::Unreferenced),
            (json!(null), Relation::Unreferenced),
        ] {
            let user = json!({"id": 7, "reference": reference, "active": true});
            let holder = Holder::new(&serde_json::from_value(user).expect("a user"));
            assert_eq!(holder.beside("EMP-1a").relation, relation, "{reference}");
        }
    }

    #[test]
    fn a_holder_is_shown_in_one_line() {
        let shown = |user| {
            let user = serde_json::from_value(user).expect("a user");
            Holder::new(&user).beside("EMP-1").to_string()
        };
        assert_eq!(
            shown(json!({"id": 7, "reference": "EMP\n-2", "active": false})),
            r#"user 7 (reference "EMP -2", deactivated)"#
        );
        assert_eq!(shown(json!({"id": 7, "active": true})), "user 7 (no reference, active)");
        assert_eq!(shown(json!({"id": 7})), "user 7 (no reference)");
    }
}
