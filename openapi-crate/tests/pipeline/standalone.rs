//! Which files of a stand-alone crate are written, and which belong to its owner.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::support::{answering_text, snapshot};

const BOOK: &str = "\n    Book: {type: object, properties: {title: {type: string}}}";
const LARGER: &str =
    "\n    Book: {type: object, properties: {title: {type: string}, pages: {type: integer}}}";

/// A folder with a document in it, and a crate that was made from it.
fn set_up() -> TempDir {
    let folder = without_crate();
    generate(&folder, &[]).succeeds();
    folder
}

/// A folder with a document in it.
fn without_crate() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("api.yaml"), answering_text(BOOK)).unwrap();
    folder
}

struct Run {
    code: i32,
    stdout: String,
    stderr: String,
}

impl Run {
    #[track_caller]
    fn succeeds(self) -> Self {
        assert_eq!(self.code, 0, "{}{}", self.stdout, self.stderr);
        self
    }

    #[track_caller]
    fn fails(self) -> Self {
        assert_eq!(self.code, 1, "{}{}", self.stdout, self.stderr);
        self
    }

    #[track_caller]
    fn says_nothing(self) {
        assert_eq!(self.stderr, "");
    }
}

fn generate(folder: &TempDir, further: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_openapi-crate"))
        .args(["generate", "--spec", "api.yaml", "--out", "client"])
        .args(further)
        .current_dir(folder.path())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run {
        code: output.status.code().unwrap(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

fn read(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join("client").join(name)).unwrap()
}

fn put(folder: &TempDir, name: &str, contents: &str) {
    let path = folder.path().join("client").join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, contents).unwrap();
}

/// Replaces a part of a file that has to be there.
#[track_caller]
fn edit(folder: &TempDir, name: &str, from: &str, to: &str) {
    let before = read(folder, name);
    assert!(before.contains(from), "{before}");
    put(folder, name, &before.replace(from, to));
}

/// All files of the crate.
fn files(folder: &TempDir) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut queue = vec![folder.path().join("client")];
    while let Some(path) = queue.pop() {
        if path.is_dir() {
            queue.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let contents = fs::read(&path).unwrap();
            found.insert(path, contents);
        }
    }
    found
}

#[test]
fn a_folder_of_somebody_else_is_refused() {
    let manifest = "[package]\nname = \"theirs\"\n";
    let bindings = "// @generated from an OpenAPI document. Do not edit.\n";
    for (name, contents) in [
        ("Cargo.toml", manifest),
        ("src/lib.rs", "pub fn theirs() {}\n"),
        ("notes.txt", "Mine.\n"),
        ("src/generated/mod.rs", "// Made by other means.\n"),
        ("src/runtime/mod.rs", "// Written by hand.\n"),
        // A crate of a workspace, whose runtime is a crate of its own.
        ("src/generated/mod.rs", bindings),
    ] {
        let folder = without_crate();
        put(&folder, name, contents);
        let before = files(&folder);
        for further in [&[][..], &["--check"], &["--crate-name", "other"]] {
            let run = generate(&folder, further).fails();
            assert!(
                run.stderr.starts_with("error: client: is not empty and is not a crate that"),
                "{}",
                run.stderr
            );
            assert_eq!(files(&folder), before, "{name}");
        }
    }
    let folder = without_crate();
    put(&folder, "Cargo.toml", manifest);
    snapshot!(generate(&folder, &[]).fails().stderr);
}

#[test]
fn an_empty_folder_is_taken() {
    let folder = without_crate();
    fs::create_dir(folder.path().join("client")).unwrap();
    generate(&folder, &[]).succeeds().says_nothing();
    assert!(read(&folder, "src/lib.rs").starts_with("//! Typed bindings of Library.\n"));
}

/// The runtime had no mark once.
#[test]
fn a_crate_that_was_made_earlier_is_known() {
    let folder = set_up();
    let made = files(&folder);
    let is_runtime = |path: &&PathBuf| path.parent().unwrap().ends_with("runtime");
    let runtime: Vec<_> = made.keys().filter(is_runtime).collect();
    for path in &runtime {
        let text = fs::read_to_string(path).unwrap();
        fs::write(path, text.split_once('\n').unwrap().1).unwrap();
    }
    let run = generate(&folder, &[]).succeeds();
    let written = format!("; {} files written, 0 removed, ", runtime.len());
    assert!(run.stdout.contains(&written), "{}", run.stdout);
    assert_eq!(files(&folder), made);
}

#[test]
fn edits_of_the_owner_are_kept_in_silence() {
    let folder = set_up();
    edit(
        &folder,
        "Cargo.toml",
        "version = \"0.1.0\"",
        "version = \"0.4.0\"\ndescription = \"Books.\"",
    );
    edit(
        &folder,
        "Cargo.toml",
        "bytes = \"1\"",
        "bytes = \"1.4\"\nrayon = { version = \"1\", optional = true }",
    );
    edit(&folder, "Cargo.toml", "http2 = [\"reqwest/http2\"]\n", "");
    edit(&folder, "Cargo.toml", ", \"http2\"]", "]");
    edit(&folder, "src/lib.rs", "Typed bindings of Library.", "The books.");
    edit(
        &folder,
        "src/lib.rs",
        "pub use generated::{Client, ",
        "pub mod client {\n pub use crate::generated::{Client, ",
    );
    edit(&folder, "src/lib.rs", "types};", "types};\n}\npub use client::*;");
    let (manifest, root) = (read(&folder, "Cargo.toml"), read(&folder, "src/lib.rs"));
    fs::write(folder.path().join("api.yaml"), answering_text(LARGER)).unwrap();
    let run = generate(&folder, &["--crate-name", "other"]).succeeds();
    assert!(run.stdout.contains("; 2 files written, 0 removed, "), "{}", run.stdout);
    run.says_nothing();
    assert!(read(&folder, "src/generated/types/shared.rs").contains("pub pages"));
    assert_eq!((read(&folder, "Cargo.toml"), read(&folder, "src/lib.rs")), (manifest, root));
    generate(&folder, &["--check"]).succeeds().says_nothing();
}

#[test]
fn examples_call_the_crate_by_the_name_that_its_owner_gave_it() {
    let folder = set_up();
    let example = || read(&folder, "src/generated/operations/shared.rs");
    assert!(example().contains("client: &api_client::Client"), "{}", example());
    edit(&folder, "Cargo.toml", "name = \"api-client\"", "name = \"book-shelf\"");
    generate(&folder, &[]).succeeds();
    assert!(example().contains("client: &book_shelf::Client"), "{}", example());
}

#[test]
fn what_the_manifest_lacks_is_said() {
    let folder = set_up();
    edit(&folder, "Cargo.toml", "httpdate = \"1\"\n", "");
    edit(&folder, "Cargo.toml", "bytes = \"1\"\n", "");
    edit(
        &folder,
        "Cargo.toml",
        "[dependencies]",
        "[dev-dependencies]\nbytes = \"1\"\n\n[dependencies]",
    );
    edit(
        &folder,
        "Cargo.toml",
        "reqwest = { version = \"0.13\"",
        "reqwest = { version = \"0.12.4\"",
    );
    edit(
        &folder,
        "Cargo.toml",
        "serde = { version = \"1\", features = [\"derive\"] }",
        "serde = \"1\"",
    );
    edit(&folder, "Cargo.toml", "native-tls = [\"reqwest/native-tls\"]\n", "");
    edit(&folder, "Cargo.toml", "http-body = \"1\"\n", "");
    // What WebAssembly needs is not asked for.
    edit(&folder, "Cargo.toml", "web-time = \"1.1\"\n", "");
    let before = files(&folder);
    let run = generate(&folder, &[]).succeeds();
    snapshot!(run.stderr);
    assert_eq!(files(&folder), before);
    assert_eq!(generate(&folder, &["--check"]).succeeds().stderr, run.stderr);

    put(&folder, "Cargo.toml", "[package\n");
    let run = generate(&folder, &[]).succeeds();
    let start = "warning: client/Cargo.toml: was not compared with what the code needs, because cargo cannot read it:\n";
    assert!(run.stderr.starts_with(start), "{}", run.stderr);
}

#[test]
fn requirements_of_the_owner_that_fit_are_fine() {
    let folder = set_up();
    for (from, to) in [
        ("bytes = \"1\"", "bytes = \"*\""),
        ("http = \"1\"", "http = \">=0.2, <2\""),
        ("httpdate = \"1\"", "httpdate = \"=1.0.3\""),
        ("secrecy = \"0.10.1\"", "secrecy = \"0.10.3\""),
        ("thiserror = \"2\"", "thiserror = { git = \"https://example.com/thiserror\" }"),
        ("serde_json = \"1\"", "serde_json = { package = \"other\", version = \"1\" }"),
        ("features = [\"derive\"]", "features = [\"rc\", \"derive\"]"),
        // Declared for all targets.
        ("[target.'cfg(not(target_family = \"wasm\"))'.dependencies]\n", ""),
    ] {
        edit(&folder, "Cargo.toml", from, to);
    }
    generate(&folder, &[]).succeeds().says_nothing();
}

#[test]
fn what_the_root_lacks_is_said() {
    let folder = set_up();
    edit(&folder, "src/lib.rs", "Client, ClientBuilder, ", "Client as Library, ");
    edit(&folder, "src/lib.rs", "ItemId, ListRequest, ", "");
    let before = files(&folder);
    snapshot!(generate(&folder, &[]).succeeds().stderr);
    assert_eq!(files(&folder), before);

    put(&folder, "src/lib.rs", "mod runtime;\npub use runtime::*;\n");
    snapshot!(generate(&folder, &[]).succeeds().stderr);
    put(&folder, "src/lib.rs", "pub mod generated;\npub mod runtime;\n");
    generate(&folder, &[]).succeeds().says_nothing();
    put(&folder, "src/lib.rs", "mod {\n");
    let said = generate(&folder, &[]).succeeds().stderr;
    assert_eq!(
        said,
        "warning: client/src/lib.rs: was not compared with what the code needs, because it is not Rust\n"
    );
}

#[test]
fn the_readme_is_written_once() {
    let folder = set_up();
    assert!(read(&folder, "README.md").starts_with("# api-client\n\nA Rust client of Library, "));
    put(&folder, "README.md", "Mine.\n");
    generate(&folder, &[]).succeeds().says_nothing();
    generate(&folder, &["--check"]).succeeds().says_nothing();
    assert_eq!(read(&folder, "README.md"), "Mine.\n");
}

#[test]
fn a_crate_may_depend_on_the_runtime() {
    let folder = without_crate();
    let runtime = ["--runtime", "../api-runtime"];
    generate(&folder, &runtime).succeeds().says_nothing();
    let manifest = read(&folder, "Cargo.toml");
    let dependency = "api-runtime = { path = \"../api-runtime\", default-features = false }\n";
    for line in [
        dependency,
        "rustls = [\"api-runtime/rustls\"]\n",
        "blocking = [\"api-runtime/blocking\"]\n",
    ] {
        assert!(manifest.contains(line), "{line}{manifest}");
    }
    assert!(!manifest.contains("reqwest"), "{manifest}");
    assert!(read(&folder, "src/lib.rs").contains("use api_runtime as runtime;\n"));
    assert!(read(&folder, "README.md").contains("RetryPolicy::default()"));
    assert!(!folder.path().join("client/src/runtime").exists());
    // It is known again, and what it lacks is said.
    generate(&folder, &["--check", runtime[0], runtime[1]]).succeeds().says_nothing();
    put(&folder, "Cargo.toml", "[package]\nname = \"books\"\nedition = \"2024\"\n[workspace]\n");
    let run = generate(&folder, &runtime).succeeds();
    let lacks = format!("write there\n  [dependencies]\n  {dependency}  bytes = \"1\"\n");
    assert!(run.stderr.contains(&lacks), "{}", run.stderr);

    let folder = without_crate();
    generate(&folder, &["--runtime", "0.1"]).succeeds().says_nothing();
    let dependency = "api-runtime = { version = \"0.1\", default-features = false }\n";
    assert!(read(&folder, "Cargo.toml").contains(dependency));
}

#[test]
fn names_stay_with_a_ledger() {
    let folder = without_crate();
    let names = ["--names", "names.yaml"];
    generate(&folder, &names).succeeds().says_nothing();
    let ledger = fs::read_to_string(folder.path().join("names.yaml")).unwrap();
    assert!(ledger.contains("Book"), "{ledger}");
    generate(&folder, &["--check", names[0], names[1]]).succeeds().says_nothing();
    let text = answering_text(LARGER).replace("Book", "Volume");
    fs::write(folder.path().join("api.yaml"), text).unwrap();
    let run = generate(&folder, &["--check", names[0], names[1]]).fails();
    assert!(run.stdout.contains("--- a/names.yaml\n"), "{}", run.stdout);
    generate(&folder, &names).succeeds().says_nothing();
    let types = read(&folder, "src/generated/types/shared.rs");
    assert!(types.contains("pub struct Book {") && types.contains("pages"), "{types}");
    // Without, it is called as the document says.
    generate(&folder, &[]).succeeds();
    assert!(read(&folder, "src/generated/types/shared.rs").contains("pub struct Volume {"));
}

#[test]
fn check_compares_what_is_generated_and_what_is_missing() {
    let folder = set_up();
    edit(&folder, "Cargo.toml", "0.1.0", "0.4.0");
    edit(&folder, "src/lib.rs", "Typed bindings", "All");
    generate(&folder, &["--check"]).succeeds().says_nothing();
    for name in
        ["src/runtime/secret.rs", "src/generated/operations/shared.rs", "tests/generated/main.rs"]
    {
        let line = "// Mine.";
        let before = read(&folder, name);
        put(&folder, name, &format!("{before}{line}\n"));
        let run = generate(&folder, &["--check"]).fails();
        assert!(run.stdout.starts_with(&format!("--- a/client/{name}\n")), "{}", run.stdout);
        put(&folder, name, &before);
    }
    fs::remove_file(folder.path().join("client/Cargo.toml")).unwrap();
    let run = generate(&folder, &["--check"]).fails();
    assert!(run.stdout.starts_with("--- a/client/Cargo.toml\n"), "{}", run.stdout);
    generate(&folder, &[]).succeeds().says_nothing();
    assert!(read(&folder, "Cargo.toml").contains("version = \"0.1.0\""));
    assert!(read(&folder, "src/lib.rs").starts_with("//! All of Library."));
}

#[test]
fn the_runtime_has_the_mark_and_loses_what_no_longer_belongs_to_it() {
    let folder = set_up();
    let runtime = folder.path().join("client/src/runtime");
    for (path, text) in files(&folder).iter().filter(|(path, _)| path.starts_with(&runtime)) {
        assert!(
            text.starts_with(b"// @generated from an OpenAPI document. Do not edit.\n//! "),
            "{}",
            path.display()
        );
    }
    fs::copy(runtime.join("secret.rs"), runtime.join("retired.rs")).unwrap();
    for name in ["src/runtime/own.rs", "src/own.rs", "tests/own.rs"] {
        put(&folder, name, "// Mine.\n");
    }
    // A copy outside the two folders is the owner's, mark or not.
    fs::copy(runtime.join("secret.rs"), folder.path().join("client/src/copy.rs")).unwrap();
    let run = generate(&folder, &["--check"]).fails();
    assert!(run.stdout.starts_with("--- a/client/src/runtime/retired.rs\n"), "{}", run.stdout);
    assert!(!run.stdout.contains("own.rs") && !run.stdout.contains("copy.rs"), "{}", run.stdout);
    let run = generate(&folder, &[]).succeeds();
    assert!(run.stdout.contains("; 0 files written, 1 removed, "), "{}", run.stdout);
    assert!(!runtime.join("retired.rs").exists());
    for name in ["src/runtime/own.rs", "src/own.rs", "tests/own.rs", "src/copy.rs"] {
        assert!(Path::new(&folder.path().join("client").join(name)).exists(), "{name}");
    }
}
