//! What a request has to sign in with.

use axum::http::{HeaderMap, HeaderName, header};
use serde_json::Value;

use super::schema::Schemas;
use crate::error::ApiError;
use crate::server::header_text;

/// The ways to sign in of an operation. One of them is enough, and all of its parts are needed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Security(Vec<Vec<Scheme>>);

/// Where a credential stands.
#[derive(Clone, Debug, PartialEq)]
enum Scheme {
    /// In `Authorization`, after this word.
    Authorization(&'static str),
    Header(String),
    Query(String),
    Cookie(String),
    /// Outside of what a request shows, as a certificate is.
    Elsewhere,
}

impl Security {
    /// The requirements of an operation, or those of the whole document.
    pub(super) fn new(root: &Value, operation: &Value) -> Self {
        let said = operation.get("security").or(root.get("security"));
        let alternatives = said.and_then(Value::as_array).into_iter().flatten();
        let alternatives = alternatives.filter_map(Value::as_object).map(|parts| {
            let schemes = &root["components"]["securitySchemes"];
            let parts = parts.keys().map(|name| Schemas { root }.resolve(&schemes[name.as_str()]));
            parts.map(Scheme::new).collect()
        });
        Self(alternatives.collect())
    }

    /// Whether nobody has to sign in.
    pub(crate) fn is_open(&self) -> bool {
        self.0.is_empty() || self.0.iter().any(Vec::is_empty)
    }

    /// Takes any credential that stands where one has to, except those that `is_refused` knows.
    pub(super) fn check(
        &self,
        headers: &HeaderMap,
        query: &str,
        is_refused: impl Fn(&str) -> bool,
    ) -> Result<(), ApiError> {
        if self.is_open() {
            return Ok(());
        }
        let is_there = |scheme: &Scheme| {
            scheme == &Scheme::Elsewhere
                || scheme.credential(headers, query).is_some_and(|sent| !is_refused(&sent))
        };
        if self.0.iter().any(|parts| parts.iter().all(is_there)) {
            return Ok(());
        }
        let places: Vec<_> = self.0.iter().flatten().map(Scheme::place).collect();
        Err(ApiError::unauthorized(format!("A valid {} is needed.", places.join(" or "))))
    }
}

impl Scheme {
    fn new(scheme: &Value) -> Self {
        let text = |key: &str| scheme[key].as_str().unwrap_or_default().to_owned();
        match (text("type").as_str(), text("in").as_str()) {
            ("apiKey", "query") => Self::Query(text("name")),
            ("apiKey", "cookie") => Self::Cookie(text("name")),
            ("apiKey", _) => Self::Header(text("name")),
            ("http", _) if text("scheme").eq_ignore_ascii_case("basic") => {
                Self::Authorization("Basic")
            }
            ("mutualTLS", _) => Self::Elsewhere,
            // OAuth 2.0 and OpenID Connect end in a bearer token.
            _ => Self::Authorization("Bearer"),
        }
    }

    /// What a request has at this place.
    fn credential(&self, headers: &HeaderMap, query: &str) -> Option<String> {
        let sent = match self {
            Self::Authorization(word) => authorization(headers, word)?.to_owned(),
            Self::Header(name) => {
                header_text(headers, &HeaderName::try_from(name.as_str()).ok()?).to_owned()
            }
            Self::Query(name) => pairs(query, '&').find(|(key, _)| key == name)?.1.to_owned(),
            Self::Cookie(name) => {
                let cookies = header_text(headers, &header::COOKIE);
                pairs(cookies, ';').find(|(key, _)| key == name)?.1.to_owned()
            }
            Self::Elsewhere => String::new(),
        };
        Some(sent).filter(|sent| !sent.is_empty())
    }

    fn place(&self) -> String {
        match self {
            Self::Authorization(word) => format!("Authorization: {word}"),
            Self::Header(name) => format!("header {name}"),
            Self::Query(name) => format!("query parameter {name}"),
            Self::Cookie(name) => format!("cookie {name}"),
            Self::Elsewhere => "certificate".to_owned(),
        }
    }
}

/// What stands behind `word` in `Authorization`.
pub(super) fn authorization<'h>(headers: &'h HeaderMap, word: &str) -> Option<&'h str> {
    let (scheme, credential) = header_text(headers, &header::AUTHORIZATION).split_once(' ')?;
    scheme.eq_ignore_ascii_case(word).then_some(credential.trim())
}

fn pairs(text: &str, separator: char) -> impl Iterator<Item = (&str, &str)> {
    text.split(separator).filter_map(|pair| pair.trim().split_once('='))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn status(security: &Value, headers: &[(&str, &str)], query: &str) -> u16 {
        let root = json!({
            "security": [{"key": []}],
            "components": {"securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "basic": {"type": "http", "scheme": "basic"},
                "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
                "query": {"type": "apiKey", "in": "query", "name": "key"},
                "cookie": {"type": "apiKey", "in": "cookie", "name": "sid"},
                "oauth": {"type": "oauth2"},
            }},
        });
        let headers = headers
            .iter()
            .map(|(name, value)| (HeaderName::try_from(*name).unwrap(), value.parse().unwrap()));
        let security = Security::new(&root, security);
        let checked = security.check(&headers.collect(), query, |sent| sent == "old");
        checked.err().map_or(200, |error| error.status)
    }

    #[test]
    fn each_scheme() {
        let bearer = [("authorization", "bearer t")];
        for (name, headers, query) in [
            ("token", &bearer[..], ""),
            ("oauth", &bearer[..], ""),
            ("basic", &[("authorization", "Basic dQ==")][..], ""),
            ("key", &[("x-key", "k")][..], ""),
            ("query", &[][..], "a=b&key=k"),
            ("cookie", &[("cookie", "a=b; sid=k")][..], ""),
        ] {
            let security = json!({"security": [{name: []}]});
            assert_eq!(status(&security, headers, query), 200, "{name}");
            assert_eq!(status(&security, &[], ""), 401, "{name}");
        }
        let token = json!({"security": [{"token": []}]});
        assert_eq!(status(&token, &[("authorization", "Bearer old")], ""), 401);
        assert_eq!(status(&token, &[("authorization", "Basic t")], ""), 401);
    }

    #[test]
    fn one_alternative_with_all_of_its_parts() {
        let both = json!({"security": [{"token": [], "key": []}, {"query": []}]});
        let (token, key) = (("authorization", "Bearer t"), ("x-key", "k"));
        assert_eq!(status(&both, &[token], ""), 401);
        assert_eq!(status(&both, &[token, key], ""), 200);
        assert_eq!(status(&both, &[], "key=k"), 200);
        assert_eq!(status(&json!({}), &[key], ""), 200, "the document's own");
        assert_eq!(status(&json!({}), &[token], ""), 401);
        assert_eq!(status(&json!({"security": []}), &[], ""), 200);
        assert_eq!(status(&json!({"security": [{"key": []}, {}]}), &[], ""), 200);
    }
}
