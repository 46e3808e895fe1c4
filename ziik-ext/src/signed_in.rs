//! Which user the client is signed in as.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::Value;
use ziik_api::types::{User, UserId};

use crate::client::Client;
use crate::error::Error;
use crate::same;

/// What is known of the user whom a client signs in as.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct SignedIn {
    /// As [`same::address`] has it.
    email: Option<String>,
    id: Option<UserId>,
}

impl SignedIn {
    /// Whom the client is signed in as. The token may tell, by the id of a user that `exists`; if
    /// it does not, Ziik is asked.
    pub(crate) async fn of(client: &Client, exists: impl Fn(UserId) -> bool) -> Self {
        let (username, authorization) = client.signed_in().await;
        let token = authorization.as_ref().and_then(|value| value.to_str().ok());
        let mut known = Self::new(username, token);
        if !known.id.is_some_and(exists) {
            // The operation is in the older documentation only: where it is not there, nothing is
            // lost, because the user name may still tell.
            known.id = client.whoami().await.ok().map(|me| me.id());
        }
        known
    }

    fn new(username: Option<String>, token: Option<&str>) -> Self {
        // A user name that is no address is shown nowhere, and so cannot be told from others.
        let email = username.filter(|name| name.contains('@')).map(|name| same::address(&name));
        Self { email, id: token.and_then(subject) }
    }

    /// Whether it is certain who it is: Ziik says so, or somebody `has_address`. Otherwise the
    /// user name may be one that Ziik does not show.
    pub(crate) fn is_certain(&self, has_address: impl Fn(&str) -> bool) -> bool {
        self.id.is_some() || self.email.as_deref().is_some_and(has_address)
    }

    /// The id, which Ziik tells, or that of who `holds` the address.
    pub(crate) fn user(&self, holds: impl Fn(&str) -> Option<UserId>) -> Option<UserId> {
        self.id.or_else(|| holds(self.email.as_deref()?))
    }

    /// Whether it is known to be the user of this id. Unless the token tells, it takes a request.
    pub(crate) async fn has_id(&self, api: &ziik_api::Client, user: UserId) -> Result<bool, Error> {
        if self.id == Some(user) || self.email.is_none() {
            return Ok(self.id == Some(user));
        }
        match api.get_user(user).send().await {
            Ok(user) => Ok(self.is(&user)),
            // Then it is not known.
            Err(error)
                if error
                    .as_api()
                    .is_some_and(|refusal| matches!(refusal.status.as_u16(), 403 | 404 | 410)) =>
            {
                Ok(false)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The id of the user, where it is known and the user of that id does not have another e-mail
    /// address than the one that signs in.
    #[cfg(feature = "participants")]
    pub(crate) async fn checked_id(&self, api: &ziik_api::Client) -> Result<Option<UserId>, Error> {
        let Some(id) = self.id.filter(|_| self.email.is_some()) else { return Ok(self.id) };
        match api.get_user(id).send().await {
            Ok(user) => Ok((self.has_email_of(&user) != Some(false)).then_some(id)),
            // Nothing speaks against it.
            Err(error) if matches!(error.status().map(|it| it.as_u16()), Some(403 | 404 | 410)) => {
                Ok(Some(id))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Whether it is known to be this user.
    pub(crate) fn is(&self, user: &User) -> bool {
        self.id == Some(user.id) || self.has_email_of(user) == Some(true)
    }

    /// Whether it is, or may be, this user.
    pub(crate) fn may_be(&self, user: &User) -> bool {
        self.is(user) || self.id.is_none() && self.has_email_of(user).is_none()
    }

    /// `None` when one of the addresses is not known.
    fn has_email_of(&self, user: &User) -> Option<bool> {
        Some(self.email.as_deref()? == same::address(user.email.as_deref()?))
    }
}

/// The id of the user whom a JSON Web Token is about, when it is one and says so.
fn subject(token: &str) -> Option<UserId> {
    let payload = BASE64_URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    let claims: Value = serde_json::from_slice(&payload).ok()?;
    claims.get("sub").and_then(number)
}

fn number(value: &Value) -> Option<UserId> {
    let number = value.as_i64().or_else(|| value.as_str()?.parse().ok());
    number.map(UserId::new)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::served;

    fn user(id: i64, email: Option<&str>) -> User {
        serde_json::from_value(serde_json::json!({"id": id, "email": email})).expect("a user")
    }

    fn token(claims: &str) -> String {
        format!("Bearer e30.{}.c2ln", BASE64_URL_SAFE_NO_PAD.encode(claims))
    }

    #[test]
    fn a_token_may_tell_who_it_is_of() {
        assert_eq!(subject(&token(r#"{"sub": "12"}"#)), Some(UserId::new(12)));
        assert_eq!(subject(&token(r#"{"sub": 12}"#)), Some(UserId::new(12)));
        for nothing in
            [token("{}"), token(r#"{"sub": "ada"}"#), token("[1"), "Bearer opaque".to_owned()]
        {
            assert_eq!(subject(&nothing), None, "{nothing}");
        }
    }

    #[test]
    fn who_cannot_be_told_apart_may_be_the_one() {
        let ada = user(1, Some("Ada@acme.example"));
        let (bo, hidden) = (user(2, Some("bo@acme.example")), user(3, None));
        let known =
            |name: Option<&str>, token: Option<&str>| SignedIn::new(name.map(str::to_owned), token);
        let by_name = known(Some("ada@acme.example"), None);
        assert_eq!([&ada, &bo, &hidden].map(|user| by_name.may_be(user)), [true, false, true]);
        let by_token = known(None, Some(&token(r#"{"sub": 3}"#)));
        assert_eq!([&ada, &bo, &hidden].map(|user| by_token.may_be(user)), [false, false, true]);
        assert_eq!([&ada, &bo, &hidden].map(|user| by_name.is(user)), [true, false, false]);
        assert_eq!([&ada, &bo, &hidden].map(|user| by_token.is(user)), [false, false, true]);
        let is_ada = |address: &str| address == "ada@acme.example";
        assert!(by_name.is_certain(is_ada) && by_token.is_certain(is_ada));
        assert!(!by_name.is_certain(|_| false) && by_token.is_certain(|_| false));
        assert!(!known(Some("ada"), Some("Bearer opaque")).is_certain(|_| true));
    }

    #[tokio::test]
    async fn whether_it_is_a_user_is_asked_where_the_token_does_not_tell() {
        let two = UserId::new(2);
        let named = || Some("ada@acme.example".to_owned());
        for (status, email, is_it) in [
            (200, "Ada@acme.example", Some(true)),
            (200, "bo@acme.example", Some(false)),
            (403, "", Some(false)),
            (404, "", Some(false)),
            (410, "", Some(false)),
            (422, "", None),
            (500, "", None),
        ] {
            let api = served::client(move |_| (status, json!({"data": {"id": 2, "email": email}})));
            let known = SignedIn::new(named(), None).has_id(&api, two).await;
            assert_eq!(known.ok(), is_it, "{status} {email}");
        }
        let silent = served::client(|_| (500, Value::Null));
        let of_two = token(r#"{"sub": 2}"#);
        for (name, token, is_it) in [
            (None, Some(of_two.as_str()), true),
            (named(), Some(of_two.as_str()), true),
            (None, Some(&*token(r#"{"sub": 3}"#)), false),
            (None, None, false),
        ] {
            let known = SignedIn::new(name, token).has_id(&silent, two).await;
            assert_eq!(known.expect("without a request"), is_it);
        }
    }

    #[cfg(feature = "participants")]
    #[tokio::test]
    async fn a_token_is_believed_unless_its_user_has_another_address() {
        let two = UserId::new(2);
        for (status, email, checked) in [
            (200, json!("Ada@acme.example"), Some(Some(two))),
            (200, json!("bo@acme.example"), Some(None)),
            (200, Value::Null, Some(Some(two))),
            (403, Value::Null, Some(Some(two))),
            (404, Value::Null, Some(Some(two))),
            (410, Value::Null, Some(Some(two))),
            (422, Value::Null, None),
            (500, Value::Null, None),
        ] {
            let shown = format!("{status} {email}");
            let api = served::client(move |_| (status, json!({"data": {"id": 2, "email": email}})));
            let name = Some("ada@acme.example".to_owned());
            let known = SignedIn::new(name, Some(&token(r#"{"sub": 2}"#)));
            assert_eq!(known.checked_id(&api).await.ok(), checked, "{shown}");
        }
    }
}
