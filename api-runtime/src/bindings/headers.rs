//! Headers that a caller adds to requests.

use http::{HeaderName, HeaderValue};

use super::credential::Credentials;

/// What the client and its transport set, in lower case. Another value would send the request to
/// somebody else, or make its answer one that the client cannot read.
const RESERVED: [&str; 11] = [
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "expect",
    "host",
    "te",
    "transfer-encoding",
    "upgrade",
];

/// Why a header cannot be added.
pub(super) struct Refused {
    /// Its name, unless that is the reason: it may not be fit to be shown.
    pub(super) name: Option<HeaderName>,
    pub(super) reason: &'static str,
}

/// The header of this name and value. Its value is marked as sensitive, because it may be a key.
/// It is none that the client sends its credentials in.
pub(super) fn header(
    name: &str,
    value: &str,
    credentials: &Credentials,
) -> Result<(HeaderName, HeaderValue), Refused> {
    let Ok(header) = HeaderName::try_from(name) else {
        return Err(Refused { name: None, reason: "has a name that no header can have" });
    };
    let refused = |reason| Err(Refused { name: Some(header.clone()), reason });
    if RESERVED.contains(&header.as_str()) || credentials.have_header(&header) {
        return refused("is a header that the client sets itself");
    }
    let Ok(mut value) = HeaderValue::try_from(value) else {
        return refused("has characters that a header cannot hold");
    };
    value.set_sensitive(true);
    Ok((header, value))
}
