//! The root of a stand-alone crate: what is written, and what that of the owner lacks.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Item, UseTree, Visibility};

use super::Runtime;

const FRONT: &str = r#"//! Typed bindings of TITLE.
//!
#![doc = include_str!("generated/operations.md")]

"#;

const GENERATED: &str = "#[rustfmt::skip]
#[allow(missing_docs, nonstandard_style, unreachable_pub, clippy::all, clippy::pedantic, rustdoc::all)]
mod generated;
";

const README: &str = r#"
/// The code in the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

"#;

const EXPORTS: &str = "pub use generated::{Client, ClientBuilder, OPERATIONS, MODULES, types};\n";

const COPY: &str = "#[rustfmt::skip]
#[allow(dead_code, unused_imports, unused_macros)]
mod runtime;
";

const EXPORTS_OF_COPY: &str = "pub use runtime::{
    AccessToken, ApiError, Attempts, CallTimeout, Connection, Credential, DecodeError, Error,
    Failure, Form, HttpTransport, ItemId, ListRequest, MaybeSend, MaybeSync, Operation, Page,
    PageLinks, PageMeta, Paging, Patch, Position, Reply, Request, Resource, Response, Secret,
    Sending, Timestamp, TokenCache, TokenFuture, TokenOrSource, TokenSource, Transport,
    TransportError, TransportErrorKind, TypedId, Upload, WithUnknown, retry_after,
};
";

const CRATE: &str = "use api_runtime as runtime;\n";

const EXPORTS_OF_FEATURES: &str =
    "#[cfg(all(feature = \"blocking\", not(target_family = \"wasm\")))]
pub use api_runtime::{Blocking, BlockingIter};
#[cfg(any(feature = \"chrono\", feature = \"jiff\"))]
pub use api_runtime::TimestampError;
";

const EXPORTS_OF_CRATE: &str = "/// The reqwest of [`HttpTransport`], for whoever configures it.
pub use api_runtime::reqwest;
pub use api_runtime::{
    AccessToken, ApiError, Attempts, Body, CallTimeout, Chunks, Connection, Consistency, Credential,
    DecodeError, Direction, Download, DownloadError, Error, Event, Events, Failure, Form,
    HttpTransport, Incoming, ItemId, Items, Lines, ListRequest, MaybeSend, MaybeSync, Opening,
    Operation, Page, PageLinks, PageMeta, Pages, Paginate, Paging, PagingError, PagingProblem,
    Patch, Position, Reply, Request, Resource, Response, Secret, Sending, Streaming, Timestamp,
    TokenCache, TokenFuture, TokenOrSource, TokenSource, Transport, TransportError,
    TransportErrorKind, TypedId, Upload, WithUnknown, retry_after,
};
#[cfg(not(target_family = \"wasm\"))]
pub use api_runtime::{Resilient, RetryPolicy};
";

/// The modules that not every API has.
const MODULES: [&str; 3] = ["credentials", "headers", "servers"];

/// The root of a new crate for the API called `title`, whose code `has` a module or not.
pub(super) fn text(title: &str, runtime: &Runtime, has: impl Fn(&str) -> bool) -> String {
    let front = FRONT.replace("TITLE", title);
    let exports = exports(has);
    match runtime {
        Runtime::Copy => [&front, GENERATED, COPY, README, &exports, EXPORTS_OF_COPY].concat(),
        Runtime::Crate(_) => {
            [&front, GENERATED, CRATE, README, &exports, EXPORTS_OF_FEATURES, EXPORTS_OF_CRATE]
                .concat()
        }
    }
}

/// What the root of another crate includes, which has neither features nor a README for it. The
/// generated modules are in the file `generated`, and the code `has` a module or not.
pub(super) fn included(generated: &str, has: impl Fn(&str) -> bool) -> String {
    let path = format!("#[path = {generated:?}]\n");
    [&path, GENERATED, CRATE, &exports(has), EXPORTS_OF_CRATE].concat()
}

fn exports(has: impl Fn(&str) -> bool) -> String {
    let modules: Vec<&str> = MODULES.into_iter().filter(|name| has(name)).collect();
    EXPORTS.replace("MODULES", &[modules, vec!["operations"]].concat().join(", "))
}

/// What a crate's root has of the two modules.
#[derive(Default)]
struct Root {
    /// The modules that are declared.
    modules: BTreeSet<String>,
    /// The modules whose items can all be reached from outside.
    open: BTreeSet<String>,
    /// What is exported: a module and a name in it.
    exports: BTreeSet<(String, String)>,
}

/// Says what the root `present` lacks of `wanted`; `None` when it has everything.
pub(super) fn lacking(present: &str, wanted: &str) -> Option<String> {
    let Ok(present) = syn::parse_file(present) else {
        return Some(
            "was not compared with what the code needs, because it is not Rust".to_owned(),
        );
    };
    let needed = Root::of(&syn::parse_file(wanted).ok()?.items);
    let present = Root::of(&present.items);
    let mut lines: Vec<String> = needed
        .modules
        .difference(&present.modules)
        .flat_map(|module| declaration(wanted, module))
        .collect();
    let mut exports: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (module, name) in needed.exports.difference(&present.exports) {
        if !present.open.contains(module) {
            exports.entry(module).or_default().push(name);
        }
    }
    lines.extend(exports.into_iter().map(|(module, names)| match names.as_slice() {
        [name] => format!("pub use {module}::{name};"),
        names => format!("pub use {module}::{{{}}};", names.join(", ")),
    }));
    let lines = lines.join("\n  ");
    (!lines.is_empty()).then(|| {
        format!("lacks lines that the crate needs and is not changed; write there\n  {lines}")
    })
}

/// The lines of `root` that declare `module`, with its attributes.
fn declaration(root: &str, module: &str) -> Vec<String> {
    let before = root.lines().take_while(|line| *line != format!("mod {module};"));
    let mut lines = vec![format!("mod {module};")];
    let before: Vec<&str> = before.collect();
    lines.extend(
        before
            .iter()
            .rev()
            .take_while(|line| line.starts_with("#["))
            .map(|line| (*line).to_owned()),
    );
    lines.reverse();
    lines
}

impl Root {
    fn of(items: &[Item]) -> Self {
        let mut root = Self::default();
        for item in items {
            if let Item::Mod(module) = item {
                root.modules.insert(module.ident.to_string());
                if matches!(module.vis, Visibility::Public(_)) {
                    root.open.insert(module.ident.to_string());
                }
            }
        }
        root.add_exports(items);
        root
    }

    /// Adds what is exported by `items` and the modules written out among them.
    fn add_exports(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Use(item) if matches!(item.vis, Visibility::Public(_)) => {
                    self.add_tree(&item.tree, &[]);
                }
                Item::Mod(module) => {
                    if let Some((_, items)) = &module.content {
                        self.add_exports(items);
                    }
                }
                _ => {}
            }
        }
    }

    fn add_tree(&mut self, tree: &UseTree, path: &[String]) {
        match tree {
            UseTree::Path(next)
                if ["crate", "self", "super"].iter().any(|root| next.ident == root) =>
            {
                self.add_tree(&next.tree, path);
            }
            UseTree::Path(next) => {
                self.add_tree(&next.tree, &[path, &[next.ident.to_string()]].concat());
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_tree(tree, path)),
            UseTree::Name(name) => self.add_export(path, name.ident.to_string()),
            UseTree::Rename(rename) => self.add_export(path, rename.ident.to_string()),
            UseTree::Glob(_) => {
                if let [module] = path {
                    self.open.insert(module.clone());
                }
            }
        }
    }

    fn add_export(&mut self, path: &[String], name: String) {
        if let [module] = path {
            self.exports.insert((module.clone(), name));
        }
    }
}
