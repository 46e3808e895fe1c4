//! A kept token that is renewed before it expires.
//!
//! A client renews its token towards the end of the token's life, and a command seldom runs that
//! long. So a command that begins with an old token has it renewed first.

use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use ziik_ext::{Client, Error, Token};

use super::client::{FAR, PRODUCT};
use super::store::Store;
use crate::output::warn;
use crate::problem::{Problem, Result};

/// A token whose age is not known is old when it expires within this many seconds.
const SOON: i64 = 600;
/// How many seconds a request may be on its way.
const MARGIN: i64 = 5;

/// The kept token of a profile, renewed if it is old.
pub(super) async fn token(store: &Store, url: &str, profile: &str) -> Result<Token> {
    let kept = store.load().await;
    let kept = kept.map_err(|error| {
        Problem::failed(format!(
            "cannot read the kept token: {error}; `ziik login` makes a new one"
        ))
    })?;
    // A token is for nobody but who handed it out.
    let Some(token) = kept.filter(|token| token.base_url.as_deref() == Some(url)) else {
        return Err(Problem::failed(format!(
            "nobody is signed in to {url}; run `ziik login --profile {profile}`"
        )));
    };
    let now = now();
    if !is_old(&token, now) {
        return Ok(token);
    }
    match renewed(&token, url).await {
        Ok(fresh) => {
            if let Err(error) = store.save(fresh.clone()).await {
                warn(format_args!("the renewed token cannot be kept: {error}"));
            }
            Ok(fresh)
        }
        // The renewal failed, and the kept token is valid.
        Err(_) if token.expires > now + MARGIN => Ok(token),
        Err(Error::SignIn { .. }) => Err(Problem::failed(format!(
            "the session at {url} has expired; run `ziik login --profile {profile}`"
        ))),
        Err(error) => Err(error.into()),
    }
}

async fn renewed(token: &Token, url: &str) -> Result<Token, Error> {
    // Only the API knows whether it still renews a token that has expired.
    let client = Client::builder(url).user_agent(PRODUCT).token(token.jwt.clone(), FAR).build()?;
    let answer = client.renew_token().send().await?.into_inner();
    let mut fresh = Token::new(answer.jwt, answer.expires);
    fresh.username.clone_from(&token.username);
    fresh.base_url.clone_from(&token.base_url);
    Ok(fresh)
}

/// Whether half of the token's life is over.
fn is_old(token: &Token, now: i64) -> bool {
    let left = token.expires - now;
    match issued(token.jwt.expose()) {
        Some(issued) if issued < token.expires => left < (token.expires - issued) / 2,
        _ => left < SOON,
    }
}

/// When a JSON Web Token was issued, where it says so.
fn issued(jwt: &str) -> Option<i64> {
    let payload = URL_SAFE_NO_PAD.decode(jwt.split('.').nth(1)?).ok()?;
    serde_json::from_slice::<Value>(&payload).ok()?.get("iat")?.as_i64()
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_its_life_is_old() {
        let jwt = format!("x.{}.y", URL_SAFE_NO_PAD.encode(br#"{"iat": 1000}"#));
        let token = Token::new(jwt, 2000);
        assert!(!is_old(&token, 1499));
        assert!(is_old(&token, 1501));
        let opaque = Token::new("opaque", 2000);
        assert!(!is_old(&opaque, 1399));
        assert!(is_old(&opaque, 1401));
    }
}
