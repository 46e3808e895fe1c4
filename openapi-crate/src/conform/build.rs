//! The crates and the programs that are built.
//!
//! Each crate is as `generate --out` makes it, below `clients`. The programs are one workspace,
//! `programs`, so that dependencies are built once; they have the versions of this workspace.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use super::{Candidate, Settings, cannot};
use crate::code;
use crate::emit::{self, Tree};
use crate::model::Model;
use crate::problem::{Problem, Result};

/// The program, which is the same for all documents.
const PROGRAM: [(&str, &str); 3] = [
    ("src/described.rs", include_str!("../../driver/described.rs")),
    ("src/main.rs", include_str!("../../driver/main.rs")),
    ("src/judge.rs", include_str!("../../driver/judge.rs")),
];

const MANIFEST: &str = r#"[package]
name = "call-NAME"
version = "0.1.0"
edition = "2024"
publish = false

[dependencies]
api = { package = "NAME", path = "../../clients/NAME", default-features = false }
bytes = "1"
http = "1"
percent-encoding = "2"
serde = "1"
serde_json = "1"
tokio = { version = "1", default-features = false, features = ["net", "rt", "time"] }
"#;

const WORKSPACE: &str = r#"[workspace]
resolver = "3"
members = [MEMBERS]

[profile.dev]
debug = 0
incremental = false
"#;

/// Writes the crate of a document, and the program that calls it.
pub(super) fn write(
    settings: &Settings,
    name: &str,
    client: &Tree,
    model: &Model,
    document: &Value,
) -> Result<()> {
    put(&settings.folder.join("clients").join(name), client)?;
    let mut program = Tree::from([
        ("Cargo.toml".into(), MANIFEST.replace("NAME", name)),
        ("src/calls.rs".into(), emit::file(code::calls(model, "api"))?),
        ("src/plan.rs".into(), emit::file(plan(model, document))?),
    ]);
    program.extend(PROGRAM.map(|(path, text)| (path.into(), text.to_owned())));
    put(&settings.folder.join("programs").join(name), &program)
}

fn put(folder: &Path, tree: &Tree) -> Result<()> {
    for (name, contents) in tree {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        // What is as before is not built again.
        if fs::read(&path).is_ok_and(|present| present == contents.as_bytes()) {
            continue;
        }
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, contents))
            .map_err(|error| cannot("cannot be written", &path, &error))?;
    }
    Ok(())
}

/// What the client is given, where each operation stands, and which answers it has.
fn plan(model: &Model, document: &Value) -> TokenStream {
    let functions = code::credentials(model);
    let given = if functions.is_empty() {
        quote!(.token("a-secret"))
    } else {
        let each = functions.iter().map(|(name, takes_user)| {
            let name = format_ident!("{name}");
            let user = takes_user.then(|| quote!("a-user",));
            quote!(.credential(api::credentials::#name(#user "a-secret")))
        });
        quote!(#(#each)*)
    };
    let answers = model.operations.iter().map(|operation| {
        let responses = operation.pointer.child("responses");
        let responses = document.pointer(responses.as_json_pointer()).and_then(Value::as_object);
        let codes = responses.into_iter().flatten();
        let codes = codes.filter_map(|(status, _)| status.parse::<u16>().ok());
        let at = operation.pointer.as_json_pointer();
        let (id, codes) = (&operation.id, codes.filter(|code| *code >= 200));
        quote!((#id, #at, &[#(#codes),*]))
    });
    quote! {
        //! What the client is given, and what is documented.

        /// Gives it one credential for each way to say who calls.
        pub fn credentials(builder: api::ClientBuilder) -> api::ClientBuilder {
            builder #given
        }

        /// Where each operation stands in the document, and the statuses that it may answer with.
        pub const OPERATIONS: &[(&str, &str, &[u16])] = &[#(#answers),*];
    }
}

/// The outcome of building a program.
pub(super) enum Built {
    /// The program's path.
    Program(PathBuf),
    /// It does not compile, and why.
    Broken(String),
}

/// Builds the programs.
pub(super) fn build(
    settings: &Settings,
    candidates: &[Candidate],
) -> Result<BTreeMap<String, Built>> {
    if candidates.is_empty() {
        return Ok(BTreeMap::new());
    }
    let folder = settings.folder.join("programs");
    let members: Vec<String> =
        candidates.iter().map(|candidate| format!("{:?}", candidate.name)).collect();
    fs::write(folder.join("Cargo.toml"), WORKSPACE.replace("MEMBERS", &members.join(", ")))
        .and_then(|()| {
            fs::copy(settings.root.join("Cargo.lock"), folder.join("Cargo.lock")).map(drop)
        })
        .map_err(|error| cannot("cannot be written", &folder, &error))?;
    // Where the tests of stand-alone crates have the same dependencies.
    let target = settings.root.join("target/tmp/crates");
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--offline", "--workspace", "--keep-going", "--message-format=json"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", &target)
        .env_remove("RUSTFLAGS")
        .output()
        .map_err(|error| cannot("cannot be run", Path::new("cargo"), &error))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let messages: Vec<Value> =
        said.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    if messages.is_empty() {
        return Err(Problem::new(format!(
            "cargo builds nothing: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        )));
    }
    let built = |candidate: &Candidate| {
        let Candidate { name, .. } = candidate;
        let program = messages.iter().find_map(|message| {
            let is_it = message["target"]["name"] == format!("call-{name}").as_str();
            message["executable"].as_str().filter(|_| is_it).map(PathBuf::from)
        });
        let built =
            program.map_or_else(|| Built::Broken(error_of(name, &messages)), Built::Program);
        (name.clone(), built)
    };
    Ok(candidates.iter().map(built).collect())
}

/// The first error in the crate or the program of a document.
fn error_of(name: &str, messages: &[Value]) -> String {
    let is_of = |message: &&Value| {
        let target = message["target"]["name"].as_str().unwrap_or_default();
        let target = target.replace('_', "-");
        (target == name || target == format!("call-{name}"))
            && message["message"]["level"] == "error"
    };
    let error = messages.iter().find(is_of);
    let text = error.and_then(|message| message["message"]["rendered"].as_str());
    format!("does not compile: {}", text.unwrap_or("no error was shown").trim())
}
