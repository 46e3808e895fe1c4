//! The security schemes of a document: where what callers give goes.

use std::collections::{HashMap, HashSet};

use reqwest::header::HeaderName;
use serde_json::{Value, json};

use crate::document;
use crate::model::{Place, SecurityScheme};
use crate::names;

/// The schemes of a document, by their names there.
#[derive(Debug, Default)]
pub(crate) struct Schemes(Vec<(String, SecurityScheme)>);

impl Schemes {
    /// Those that something asks for, in the order in which it does; all, where nothing does. A
    /// certificate is a matter of the connection and no scheme here.
    pub(crate) fn of(root: &Value) -> Self {
        let declared = root.pointer("/components/securitySchemes").and_then(Value::as_object);
        let asked = requirements_of(root).into_iter().flat_map(names_of).collect::<Vec<_>>();
        let all = declared.into_iter().flatten().map(|(name, _)| name.as_str());
        let all = all.filter(|_| asked.is_empty() || is_divided(root));
        let mut seen = HashSet::new();
        let names = asked.iter().copied().chain(all).filter(|name| seen.insert(*name));
        let names: Vec<&str> = names.collect();
        let mut idents = idents(&names);
        let mut schemes = Vec::new();
        for name in names {
            let value = declared.and_then(|declared| resolved(root, declared.get(name)?));
            if value.is_some_and(|value| value["type"] == "mutualTLS") {
                continue;
            }
            let text = value.and_then(|value| value["description"].as_str()).map(str::trim);
            let scheme = SecurityScheme {
                ident: idents.remove(name).unwrap_or_default(),
                place: value.map_or(Place::Transport, place),
                description: text.filter(|text| !text.is_empty()).map(ToOwned::to_owned),
            };
            schemes.push((name.to_owned(), scheme));
        }
        // The only one is the client's token, whatever the document calls it.
        if let [(_, scheme)] = schemes.as_mut_slice()
            && scheme.place != Place::Basic
        {
            (scheme.ident, scheme.description) = ("token".to_owned(), None);
        }
        Self(schemes)
    }

    /// The alternatives of a list of requirements: each the schemes that go together.
    pub(crate) fn alternatives(&self, security: Option<&Value>) -> Option<Vec<Vec<usize>>> {
        let index = |name: &str| self.0.iter().position(|(present, _)| present == name);
        let requirements = security?.as_array()?.iter();
        Some(
            requirements.map(|one| names_of(one).into_iter().filter_map(index).collect()).collect(),
        )
    }

    pub(crate) fn into_model(self) -> Vec<SecurityScheme> {
        self.0.into_iter().map(|(_, scheme)| scheme).collect()
    }
}

/// Under which name a header parameter `Authorization` becomes a scheme.
const AUTHORIZATION: &str = "Authorization";

/// Makes a security scheme of each header parameter `Authorization`. OpenAPI has the parameter
/// ignored and the header described as security; where a document does not, its operations would
/// have no way to say who calls. The scheme is the whole header, as the parameter is.
pub(crate) fn lift_parameters(root: &mut Value) {
    let schemes = root.pointer("/components/securitySchemes").and_then(Value::as_object);
    let fills = |name: &str| {
        let scheme = schemes.and_then(|schemes| resolved(root, schemes.get(name)?));
        match scheme.map(place) {
            Some(Place::Bearer | Place::Basic | Place::Transport) => true,
            Some(Place::Header(header)) => header == "authorization",
            _ => false,
        }
    };
    let is_taken = schemes.is_some_and(|schemes| schemes.contains_key(AUTHORIZATION));
    let name =
        if is_taken && !fills(AUTHORIZATION) { "AuthorizationHeader" } else { AUTHORIZATION };
    let mut lifted = Vec::new();
    for operation in document::operations(&document::Place::root(root)) {
        let mut parameters = operation.parameters().into_iter();
        let Some(parameter) = parameters.find(is_authorization) else { continue };
        let own = operation.place.value.get("security").or_else(|| root.get("security"));
        let mut security = own.and_then(Value::as_array).cloned().unwrap_or_default();
        if security.iter().flat_map(names_of).any(fills) {
            continue;
        }
        if security.is_empty() {
            security.push(json!({}));
        }
        let without = security.clone();
        for requirement in security.iter_mut().filter_map(Value::as_object_mut) {
            requirement.insert(name.to_owned(), json!([]));
        }
        if !parameter.flag("required") {
            security.extend(without);
        }
        lifted.push((operation.place.pointer.clone(), security));
    }
    if lifted.is_empty() {
        return;
    }
    // A document whose components are no object is refused by later stages.
    let Some(schemes) =
        object_in(root, "components").and_then(|all| object_in(all, "securitySchemes"))
    else {
        return;
    };
    if schemes.get(name).is_none() {
        schemes[name] = json!({
            "type": "apiKey", "in": "header", "name": AUTHORIZATION,
            "description": "The whole header `Authorization`, such as `Bearer` and a token.",
        });
    }
    for (at, security) in lifted {
        if let Some(operation) = root.pointer_mut(at.as_json_pointer()) {
            operation["security"] = Value::Array(security);
        }
    }
}

fn is_authorization(parameter: &document::Place<'_>) -> bool {
    parameter.text("in") == Some("header")
        && parameter.text("name").is_some_and(|name| name.eq_ignore_ascii_case(AUTHORIZATION))
}

/// The object under `key`, which is made where there is nothing.
fn object_in<'v>(value: &'v mut Value, key: &str) -> Option<&'v mut Value> {
    let inside = value.as_object_mut()?.entry(key).or_insert_with(|| json!({}));
    inside.is_object().then_some(inside)
}

/// The header that an API key goes into, where the document asks for a key and for no token before
/// it.
pub(crate) fn key_header(root: &Value) -> Option<HeaderName> {
    let schemes = Schemes::of(root).into_model();
    let in_header =
        |place: &Place| matches!(place, Place::Bearer | Place::Basic | Place::Header(_));
    match schemes.into_iter().map(|scheme| scheme.place).find(in_header)? {
        Place::Header(name) => HeaderName::try_from(name).ok(),
        _ => None,
    }
}

/// All that the document asks for, the whole of it first.
fn requirements_of(root: &Value) -> Vec<&Value> {
    let paths = root.get("paths").and_then(Value::as_object).into_iter().flatten();
    let operations = paths.filter_map(|(_, item)| item.as_object()).flatten();
    let all = std::iter::once(root).chain(operations.map(|(_, operation)| operation));
    all.filter_map(|place| place.get("security")?.as_array()).flatten().collect()
}

/// Whether operations stand elsewhere, which may ask for more.
fn is_divided(root: &Value) -> bool {
    let mut items = root.get("paths").and_then(Value::as_object).into_iter().flatten();
    items.any(|(_, item)| item.get("$ref").is_some())
}

/// The names of functions and, in capitals, of constants. They depend on no order of the document.
fn idents<'n>(names: &[&'n str]) -> HashMap<&'n str, String> {
    let mut sorted = names.to_vec();
    sorted.sort_unstable();
    let mut taken = HashSet::new();
    let ident = |name: &str| {
        let name = names::snake(name);
        if name.is_ascii() { name } else { "scheme".to_owned() }
    };
    sorted.into_iter().map(|name| (name, names::unique(&ident(name), &mut taken))).collect()
}

fn names_of(requirement: &Value) -> Vec<&str> {
    requirement.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect()
}

fn resolved<'v>(root: &'v Value, scheme: &'v Value) -> Option<&'v Value> {
    match scheme["$ref"].as_str() {
        Some(reference) => root.pointer(reference.strip_prefix('#')?),
        None => Some(scheme),
    }
}

fn place(scheme: &Value) -> Place {
    let name = scheme["name"].as_str();
    match (scheme["type"].as_str(), scheme["in"].as_str(), name) {
        (Some("apiKey"), Some("header"), Some(name)) => match HeaderName::try_from(name) {
            Ok(header) => Place::Header(header.to_string()),
            // A name that no header can have would panic where it is used.
            Err(_) => Place::Transport,
        },
        (Some("apiKey"), Some("query"), Some(name)) => Place::Query(name.to_owned()),
        (Some("apiKey"), Some("cookie"), Some(name)) => Place::Cookie(name.to_owned()),
        (Some("oauth2" | "openIdConnect"), ..) => Place::Bearer,
        (Some("http"), ..) => match scheme["scheme"].as_str() {
            Some(scheme) if scheme.eq_ignore_ascii_case("bearer") => Place::Bearer,
            Some(scheme) if scheme.eq_ignore_ascii_case("basic") => Place::Basic,
            _ => Place::Transport,
        },
        _ => Place::Transport,
    }
}
