//! The tenant's JSON Web Tokens: HS256, checked for real.

use std::collections::BTreeSet;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::error::ApiError;

/// A token as it is handed out.
pub(crate) struct Issued {
    pub(crate) jwt: String,
    pub(crate) expires: i64,
}

/// Issues and checks tokens.
pub(crate) struct Tokens {
    key: [u8; 64],
    lifetime: Duration,
    /// The number of the token issued last; it is the token's `jti`.
    issued: u64,
    /// Tokens up to this number are refused whatever their `exp` says.
    revoked: u64,
    /// Tokens after that number which are refused all the same.
    expired: BTreeSet<u64>,
}

/// What a token with a valid signature says.
struct Claims {
    user: u64,
    id: u64,
    expires: i64,
}

impl Tokens {
    pub(crate) fn new(lifetime: Duration) -> Self {
        Self { key: random_key(), lifetime, issued: 0, revoked: 0, expired: BTreeSet::new() }
    }

    pub(crate) fn issue(&mut self, user: u64, now: i64) -> Issued {
        self.issued += 1;
        let lifetime = i64::try_from(self.lifetime.as_secs()).unwrap_or(i64::MAX);
        let expires = now.saturating_add(lifetime);
        let claims = json!({
            "sub": user.to_string(),
            "iat": now,
            "exp": expires,
            "jti": self.issued.to_string(),
        });
        let header = json!({"alg": "HS256", "typ": "JWT"});
        let signed = format!("{}.{}", encode(&header), encode(&claims));
        let signature = URL_SAFE_NO_PAD.encode(self.mac(&signed).finalize().into_bytes());
        Issued { jwt: format!("{signed}.{signature}"), expires }
    }

    /// Refuses every token handed out so far.
    pub(crate) fn revoke_all(&mut self) {
        self.revoked = self.issued;
        self.expired.clear();
    }

    /// Refuses this token from now on, if it is one.
    pub(crate) fn expire(&mut self, jwt: &str) {
        if let Ok(Claims { id, .. }) = self.read(jwt) {
            self.expired.insert(id);
        }
    }

    /// How many tokens were refused one by one.
    pub(crate) fn expired(&self) -> usize {
        self.expired.len()
    }

    /// The user whom a valid token speaks for.
    pub(crate) fn check(&self, jwt: &str, now: i64) -> Result<u64, ApiError> {
        let Claims { user, id, expires } = self.read(jwt)?;
        if now >= expires || id <= self.revoked || self.expired.contains(&id) {
            return Err(ApiError::unauthorized("The token has expired."));
        }
        Ok(user)
    }

    /// What a token says, if it is one that was handed out here.
    fn read(&self, jwt: &str) -> Result<Claims, ApiError> {
        let invalid = || ApiError::unauthorized("The token is not valid.");
        let (signed, signature) = jwt.rsplit_once('.').ok_or_else(invalid)?;
        let (header, claims) = signed.split_once('.').ok_or_else(invalid)?;
        let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| invalid())?;
        self.mac(signed).verify_slice(&signature).map_err(|_| invalid())?;

        // A valid signature is not enough: the header must name the algorithm that made it.
        if decode(header).ok_or_else(invalid)?["alg"] != "HS256" {
            return Err(invalid());
        }
        let claims = decode(claims).ok_or_else(invalid)?;
        let number = |name: &str| claims[name].as_str().and_then(|text| text.parse::<u64>().ok());
        let (user, id) = number("sub").zip(number("jti")).ok_or_else(invalid)?;
        let expires = claims["exp"].as_i64().ok_or_else(invalid)?;
        Ok(Claims { user, id, expires })
    }

    fn mac(&self, text: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new(&self.key.into());
        mac.update(text.as_bytes());
        mac
    }
}

/// A key that no other tenant has. The standard library seeds its hashers from the operating
/// system.
fn random_key() -> [u8; 64] {
    let mut key = [0; 64];
    for part in key.chunks_exact_mut(8) {
        part.copy_from_slice(&RandomState::new().build_hasher().finish().to_le_bytes());
    }
    key
}

fn encode(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

fn decode(part: &str) -> Option<Value> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_760_000_000;

    fn tokens() -> Tokens {
        Tokens::new(Duration::from_secs(60))
    }

    #[test]
    fn a_token_names_its_user() {
        let mut tokens = tokens();
        let issued = tokens.issue(42, NOW);
        assert_eq!(tokens.check(&issued.jwt, NOW).unwrap(), 42);
        assert!(issued.expires == NOW + 60);
    }

    #[test]
    fn the_signature_is_the_one_that_others_compute() {
        // Computed with openssl.
        let mut tokens = tokens();
        tokens.key = [0; 64];
        tokens.key[..32].copy_from_slice(b"0123456789abcdef0123456789abcdef");
        let mac = tokens.mac("eyJhbGciOiJIUzI1NiJ9.e30").finalize().into_bytes();
        assert_eq!(URL_SAFE_NO_PAD.encode(mac), "x68P15GCa1HmSDdw4rVLsw6ZdUMyLZHfITcI3kWE3Eg");
    }

    #[test]
    fn a_changed_claim_is_noticed() {
        let mut tokens = tokens();
        let jwt = tokens.issue(42, NOW).jwt;
        let mut parts: Vec<_> = jwt.split('.').map(str::to_owned).collect();
        let mut claims = decode(&parts[1]).unwrap();
        claims["sub"] = json!("1");
        parts[1] = encode(&claims);
        assert!(tokens.check(&parts.join("."), NOW).is_err());
    }

    #[test]
    fn another_algorithm_is_refused_even_when_the_signature_fits() {
        let tokens = tokens();
        let claims = json!({"sub": "1", "jti": "1", "exp": NOW + 60});
        let signed = format!("{}.{}", encode(&json!({"alg": "none"})), encode(&claims));
        let signature = URL_SAFE_NO_PAD.encode(tokens.mac(&signed).finalize().into_bytes());
        assert!(tokens.check(&format!("{signed}.{signature}"), NOW).is_err());
    }

    #[test]
    fn a_token_of_another_tenant_is_refused() {
        let jwt = tokens().issue(1, NOW).jwt;
        assert!(tokens().check(&jwt, NOW).is_err());
    }

    #[test]
    fn expiry_and_revocation() {
        let mut short = Tokens::new(Duration::ZERO);
        let jwt = short.issue(1, NOW).jwt;
        assert!(short.check(&jwt, NOW).is_err());

        let mut tokens = tokens();
        let old = tokens.issue(1, NOW).jwt;
        tokens.revoke_all();
        assert!(tokens.check(&old, NOW).is_err());
        let new = tokens.issue(1, NOW).jwt;
        assert!(tokens.check(&new, NOW + 59).is_ok());
        assert!(tokens.check(&new, NOW + 60).is_err());
    }

    #[test]
    fn one_token_can_expire_alone() {
        let mut tokens = tokens();
        let (old, new) = (tokens.issue(1, NOW).jwt, tokens.issue(1, NOW).jwt);
        tokens.expire(&old);
        tokens.expire("a.b.c");
        assert!(tokens.check(&old, NOW).is_err() && tokens.check(&new, NOW).is_ok());
    }

    #[test]
    fn rubbish_is_refused() {
        for jwt in ["", ".", "..", "a.b.c", "a.b", "é.é.é"] {
            assert!(tokens().check(jwt, NOW).is_err(), "{jwt}");
        }
    }
}
