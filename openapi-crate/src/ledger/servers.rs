//! Which part of an operation's path the server's address has.

use serde_json::Value;

use super::Ledger;
use crate::document::Place;

/// How the paths of a document become those of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paths {
    /// The path of the document's server.
    own: String,
    /// The path of the ledger's.
    base: String,
}

impl Paths {
    /// Finds out how most operations of the document are operations of the ledger.
    pub(super) fn new(root: &Place<'_>, operations: &[(String, String)], ledger: &Ledger) -> Self {
        let own = server_path(root).unwrap_or_default();
        let as_it_is = Self { base: own.clone(), own: own.clone() };
        if ledger.operations.is_empty() || own == ledger.base {
            return as_it_is;
        }
        let moved = Self { own, base: ledger.base.clone() };
        let hits = |paths: &Self| {
            let known = |(method, path): &&(String, String)| {
                ledger.operation(method, &paths.of(path)).is_some()
            };
            operations.iter().filter(known).count()
        };
        if hits(&moved) > hits(&as_it_is) { moved } else { as_it_is }
    }

    /// The path that the API's address ends with.
    pub(super) fn base(&self) -> &str {
        &self.base
    }

    /// A path of the document as one of the ledger. One outside of the base stays as it is.
    pub(super) fn of(&self, path: &str) -> String {
        let whole = format!("{}{path}", self.own);
        match whole.strip_prefix(&self.base).filter(|rest| rest.starts_with('/')) {
            Some(rest) => rest.to_owned(),
            None => path.to_owned(),
        }
    }

    /// The document's servers with the base in place of the path that they have.
    pub(super) fn servers(&self, servers: &Value) -> Value {
        let mut servers = servers.clone();
        for server in servers.as_array_mut().into_iter().flatten() {
            let url = address(server);
            let rebased = url.as_ref().filter(|url| path_of(url) == self.own).map(|url| {
                let host = url.trim_end_matches('/').strip_suffix(&self.own).unwrap_or(url);
                format!("{host}{}", self.base)
            });
            if let Some(url) = rebased.or(url) {
                server["url"] = Value::String(url);
            }
        }
        servers
    }
}

/// The path of the first server.
fn server_path(root: &Place<'_>) -> Option<String> {
    root.items("servers").first().and_then(|server| address(server.value)).map(|url| path_of(&url))
}

/// The address of a server, with the values of those variables that have one value only.
fn address(server: &Value) -> Option<String> {
    let mut url = server.get("url")?.as_str()?.to_owned();
    for (name, variable) in server.get("variables").and_then(Value::as_object).into_iter().flatten()
    {
        let values = variable.get("enum").and_then(Value::as_array).map(Vec::as_slice);
        if let Some([Value::String(only)]) = values {
            url = url.replace(&format!("{{{name}}}"), only);
        }
    }
    Some(url)
}

/// The path in an address, without a slash at its end.
fn path_of(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let is_relative = rest.len() == url.len();
    let path = if is_relative { rest } else { rest.find('/').map_or("", |slash| &rest[slash..]) };
    path.trim_end_matches('/').to_owned()
}
