//! Where a caller's key goes, by the document's security schemes.

use reqwest::header::HeaderName;
use serde_json::Value;

/// The header that an API key goes into, where the document asks for a key and for no token before
/// it.
pub(crate) fn key_header(root: &Value) -> Option<HeaderName> {
    let schemes = root.pointer("/components/securitySchemes").and_then(Value::as_object)?;
    let requirements = root.get("security").and_then(Value::as_array).into_iter().flatten();
    let named =
        requirements.filter_map(Value::as_object).flat_map(|requirement| requirement.keys());
    let scheme = named
        .filter_map(|name| schemes.get(name))
        .chain(schemes.values())
        .find(|scheme| has_header(scheme))?;
    let name = scheme.get("name").and_then(Value::as_str).filter(|_| scheme["type"] == "apiKey")?;
    // A name that no header can have would panic where it is used.
    HeaderName::try_from(name).ok()
}

/// Whether a header carries it: not a query, a cookie or a connection.
fn has_header(scheme: &Value) -> bool {
    match scheme["type"].as_str() {
        Some("apiKey") => scheme["in"] == "header",
        Some("http" | "oauth2" | "openIdConnect") => true,
        _ => false,
    }
}
