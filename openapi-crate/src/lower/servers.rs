//! The addresses of an API.

use serde_json::Value;

use crate::model::Server;

/// The document's addresses that are complete: absolute, with variables that have a choice of
/// values only. What else stands in them is up to who calls.
pub(super) fn of(root: &Value) -> Vec<Server> {
    let servers = root.get("servers").and_then(Value::as_array).into_iter().flatten();
    let mut found: Vec<Server> = Vec::new();
    for server in servers.filter_map(server) {
        if found.iter().all(|known| known.url != server.url) {
            found.push(server);
        }
    }
    found
}

fn server(server: &Value) -> Option<Server> {
    let mut url = server.get("url")?.as_str()?.trim_end_matches('/').to_owned();
    let variables = server.get("variables").and_then(Value::as_object).into_iter().flatten();
    for (name, variable) in variables.filter(|(_, variable)| variable.get("enum").is_some()) {
        url = url.replace(&format!("{{{name}}}"), variable.get("default")?.as_str()?);
    }
    let is_absolute = url.starts_with("https://") || url.starts_with("http://");
    let description = server.get("description").and_then(Value::as_str).map(str::trim);
    (is_absolute && !url.contains(['{', '}'])).then(|| Server {
        url,
        description: description.filter(|text| !text.is_empty()).map(ToOwned::to_owned),
    })
}
