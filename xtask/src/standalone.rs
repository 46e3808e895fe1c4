//! A whole crate around generated modules: the part of the runtime that bindings lean on, a manifest and a root.

use std::path::{Path, PathBuf};

use crate::emit::Tree;
use crate::load::Document;
use crate::problem::{Problem, Result};

/// What generated bindings lean on, file by file.
macro_rules! runtime {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../api-runtime/src/bindings/", $name)))),*]
    };
}

const RUNTIME: &[(&str, &str)] = runtime![
    "mod.rs",
    "access.rs",
    "answer.rs",
    "call.rs",
    "connection.rs",
    "credential.rs",
    "error.rs",
    "http_transport.rs",
    "json.rs",
    "multipart.rs",
    "open_enum.rs",
    "operation.rs",
    "pairs.rs",
    "patch.rs",
    "reply.rs",
    "request.rs",
    "response.rs",
    "scalars.rs",
    "secret.rs",
    "tagged_union.rs",
    "tolerant.rs",
    "transport.rs",
];

/// What that part and generated code depend on, in the versions of this workspace.
const MANIFEST: &str = r#"[package]
name = "NAME"
version = "0.1.0"
edition = "2024"
publish = false

[features]
default = ["rustls", "gzip", "http2"]
rustls = ["reqwest/rustls"]
native-tls = ["reqwest/native-tls"]
gzip = ["reqwest/gzip"]
http2 = ["reqwest/http2"]

[dependencies]
bytes = "1"
hifijson = { version = "0.5", default-features = false, features = ["alloc"] }
http = "1"
httpdate = "1"
percent-encoding = "2"
reqwest = { version = "0.13", default-features = false }
secrecy = "0.10"
serde = { version = "1", features = ["derive"] }
serde_json = "1"
thiserror = "2"

# Not part of any workspace around it.
[workspace]
"#;

const ROOT: &str = r"//! Typed bindings of TITLE.

#[rustfmt::skip]
#[allow(missing_docs, nonstandard_style, unreachable_pub, clippy::all, clippy::pedantic, rustdoc::all)]
mod generated;
#[allow(dead_code, unused_imports, unused_macros)]
mod runtime;

pub use generated::{Client, ClientBuilder, OPERATIONS, operations, types};
pub use runtime::{
    ApiError, Attempts, Connection, DecodeError, Error, Form, HttpTransport, ItemId, ListRequest, Operation, Page, PageLinks, PageMeta,
    Paging, Patch, Position, Reply, Request, Resource, Response, Secret, Sending, Transport, TransportError, TransportErrorKind, Upload, retry_after,
};
";

/// Puts `modules` into a crate called `name`.
///
/// # Errors
/// The name is not one that a package can have.
pub(crate) fn crate_around(modules: Tree, name: &str, document: &Document) -> Result<Tree> {
    let valid = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || !name.chars().all(valid) {
        return Err(Problem::new(format!("`{name}` cannot name a crate: use letters, digits, `-` and `_`")));
    }
    let title = document.root.pointer("/info/title").and_then(serde_json::Value::as_str).unwrap_or("an API");
    let title: String = title.chars().filter(|c| c.is_alphanumeric() || " .,-_()".contains(*c)).collect();
    let mut tree: Tree =
        modules.into_iter().map(|(path, contents)| (Path::new("src/generated").join(path), contents)).collect();
    tree.insert(PathBuf::from("Cargo.toml"), MANIFEST.replace("NAME", name));
    tree.insert(PathBuf::from("src/lib.rs"), ROOT.replace("TITLE", title.trim()));
    for (file, contents) in RUNTIME {
        tree.insert(Path::new("src/runtime").join(file), (*contents).to_owned());
    }
    Ok(tree)
}
