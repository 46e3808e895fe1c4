//! Divides addresses otherwise between the server and the paths.

use serde_json::{Map, Value, json};

use super::{Transformation, new};
use crate::support::Rng;
use crate::walk;

pub(super) const ALL: &[Transformation] = &[
    new("the server's path is in the paths", path_to_paths),
    new("what the paths begin with is in the server", prefix_to_server),
    new("the server's path is a variable", path_is_variable),
    new("the server's variables are renamed", variables_renamed),
    new("servers stand at the paths", |document, _| to_items(document)),
    new("servers stand at the operations", |document, _| to_operations(document)),
    new("the server of all operations stands at the root", to_root),
];

/// Splits `https://host/api` before the path.
fn split(url: &str) -> (&str, &str) {
    let host = url.find("://").map_or(0, |at| at + 3);
    let path = url[host..].find('/').map_or(url.len(), |at| host + at);
    let (host, path) = url.split_at(path);
    (host, path.trim_end_matches('/'))
}

/// The URLs of the servers at the root.
fn urls(document: &Value) -> Vec<String> {
    let servers = document["servers"].as_array().into_iter().flatten();
    servers.filter_map(|server| server["url"].as_str()).map(str::to_owned).collect()
}

/// Whether a path item or an operation has servers of its own.
fn has_others(document: &Value) -> bool {
    let items = document["paths"].as_object().into_iter().flat_map(Map::values);
    items
        .flat_map(|item| {
            std::iter::once(item).chain(item.as_object().into_iter().flat_map(Map::values))
        })
        .any(|place| place.get("servers").is_some())
}

/// `https://host/api` and `/users` become `https://host` and `/api/users`.
fn path_to_paths(document: &mut Value, _: &mut Rng) {
    let all = urls(document);
    let Some(prefix) = all.first().map(|url| split(url).1.to_owned()) else { return };
    // A path that the caller chooses cannot be in the paths.
    if has_others(document) || prefix.contains('{') || all.iter().any(|url| split(url).1 != prefix)
    {
        return;
    }
    for server in walk::items(document.get_mut("servers")) {
        server["url"] = json!(split(server["url"].as_str().unwrap()).0);
    }
    let paths = document["paths"].as_object_mut().unwrap();
    *paths = std::mem::take(paths)
        .into_iter()
        .map(|(path, item)| (format!("{prefix}{path}"), item))
        .collect();
}

/// The first segment moves to the server if all paths have it.
fn prefix_to_server(document: &mut Value, _: &mut Rng) {
    let first = |path: &str| path.split('/').nth(1).unwrap_or_default().to_owned();
    let paths = document["paths"].as_object_mut().unwrap();
    let Some(prefix) = paths.keys().next().map(|path| first(path)) else { return };
    // The rest of a path must be one.
    let together = paths.keys().all(|path| first(path) == prefix && path.matches('/').count() > 1);
    if prefix.contains('{') || !together || has_others(document) {
        return;
    }
    let paths = document["paths"].as_object_mut().unwrap();
    *paths = std::mem::take(paths)
        .into_iter()
        .map(|(path, item)| (path[prefix.len() + 1..].to_owned(), item))
        .collect();
    for server in walk::items(document.get_mut("servers")) {
        server["url"] =
            json!(format!("{}/{prefix}", server["url"].as_str().unwrap().trim_end_matches('/')));
    }
}

/// `https://host/api` becomes `https://host/{basePath}` with one value for the variable.
fn path_is_variable(document: &mut Value, _: &mut Rng) {
    for server in walk::items(document.get_mut("servers")) {
        let url = server["url"].as_str().unwrap().to_owned();
        let (host, path) = split(&url);
        if path.len() > 1 && !path.contains('{') {
            server["url"] = json!(format!("{host}/{{basePath}}"));
            let variable = json!({ "default": &path[1..], "enum": [&path[1..]] });
            let variables =
                server.as_object_mut().unwrap().entry("variables").or_insert_with(|| json!({}));
            variables["basePath"] = variable;
        }
    }
}

fn variables_renamed(document: &mut Value, rng: &mut Rng) {
    for server in walk::items(document.get_mut("servers")) {
        let mut url = server["url"].as_str().unwrap().to_owned();
        let Some(variables) = server.get_mut("variables").and_then(Value::as_object_mut) else {
            continue;
        };
        for (name, variable) in std::mem::take(variables) {
            let new = format!("{name}{}", rng.below(100));
            url = url.replace(&format!("{{{name}}}"), &format!("{{{new}}}"));
            variables.insert(new, variable);
        }
        server["url"] = json!(url);
    }
}

/// Every path says the servers, and the root no longer does.
fn to_items(document: &mut Value) {
    let Some(servers) = document.as_object_mut().unwrap().shift_remove("servers") else { return };
    for (_, item) in walk::entries(document.get_mut("paths")) {
        item.as_object_mut().unwrap().entry("servers").or_insert_with(|| servers.clone());
    }
}

/// Every operation says its servers.
fn to_operations(document: &mut Value) {
    to_items(document);
    for (_, item) in walk::entries(document.get_mut("paths")) {
        let Some(servers) = item.as_object_mut().unwrap().shift_remove("servers") else { continue };
        for method in walk::METHODS {
            if let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) {
                operation.entry("servers").or_insert_with(|| servers.clone());
            }
        }
    }
}

/// What all operations say of their servers is said once.
fn to_root(document: &mut Value, _: &mut Rng) {
    if !has_others(document) {
        return;
    }
    to_operations(document);
    let mut all = Vec::new();
    walk::operations(document, &mut |_, _, operation| {
        all.extend(operation.get("servers").cloned());
    });
    if all.is_empty() || all.iter().any(|servers| *servers != all[0]) {
        return;
    }
    walk::operations(document, &mut |_, _, operation| {
        operation.as_object_mut().unwrap().shift_remove("servers");
    });
    document["servers"] = all.swap_remove(0);
}
