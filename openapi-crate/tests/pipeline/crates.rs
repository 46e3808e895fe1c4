//! Stand-alone crates compile, and do on the wire what their documents say.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use openapi_crate::build_script::Bindings;
use openapi_crate::generate::{self, Request, Runtime, Target};
use openapi_crate::prepare::Files;

use crate::support::HEAD;

/// Most constructs, and names that are hard to keep apart.
const LIBRARY: &str = include_str!("library.yaml");
/// What is written in its own way: styles, forms, files, unions.
const WIRE: &str = include_str!("../generated/wire.yaml");
const WIRE_TESTS: &str = include_str!("../generated/wire.rs");
/// Lists that are walked in all ways.
const LISTS: &str = include_str!("../generated/lists.yaml");
const LISTS_TESTS: &str = include_str!("../generated/lists.rs");

/// Writes the crate `name` into `folder`, with the versions of this workspace, which are here
/// already.
fn write(folder: &Path, name: &str, document: &str, runtime: Runtime) -> PathBuf {
    let spec = folder.join("api.yaml");
    fs::write(&spec, format!("{HEAD}{document}")).unwrap();
    let out = folder.join("client");
    let request = Request {
        files: Files::new(spec, None),
        target: Target::Crate { folder: out.clone(), name: name.to_owned(), runtime },
    };
    generate::write(&request, &generate::generate(&request).unwrap()).unwrap();
    fs::copy(workspace().join("Cargo.lock"), out.join("Cargo.lock")).unwrap();
    out
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// What a crate has that depends on the whole runtime.
const RUNTIME_TESTS: &str = r#"
use wire::{Blocking, Client, HttpTransport, Resilient, RetryPolicy};

#[test]
fn calls_without_async() {
    let transport = Resilient::new(HttpTransport::new().unwrap(), RetryPolicy::none(), 1);
    let client = Client::builder("http://127.0.0.1:9").transport(transport).build().unwrap();
    let error = Blocking::new(client).call(|api| api.list_books()).unwrap_err();
    assert!(error.is_retryable(), "{error}");
}
"#;

/// Runs cargo there; what it prints when it fails, and nothing when all is well.
fn cargo(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--quiet", "--offline", "--no-default-features"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates"))
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        stderr.into_owned()
    } else {
        format!("{}{stderr}", String::from_utf8_lossy(&output.stdout))
    }
}

#[test]
fn a_crate_with_most_constructs_compiles() {
    let folder = tempfile::tempdir().unwrap();
    let out = write(folder.path(), "library", LIBRARY, Runtime::Copy);
    assert_eq!(
        cargo(&out, &["test"]),
        "",
        "the crate, its README and its examples have no warnings"
    );
}

#[test]
fn a_crate_does_on_the_wire_what_its_document_says() {
    let folder = tempfile::tempdir().unwrap();
    let out = write(folder.path(), "wire", WIRE, Runtime::Copy);
    fs::write(out.join("tests/wire.rs"), WIRE_TESTS).unwrap();
    assert_eq!(cargo(&out, &["test"]), "", "its tests pass without warnings");
}

#[test]
fn so_does_one_that_depends_on_the_runtime() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = workspace().join("api-runtime").display().to_string();
    let out = write(folder.path(), "wire", WIRE, Runtime::Crate(runtime));
    fs::write(out.join("tests/wire.rs"), WIRE_TESTS).unwrap();
    fs::write(out.join("tests/runtime.rs"), RUNTIME_TESTS).unwrap();
    let said = cargo(&out, &["test", "--features", "blocking"]);
    assert_eq!(said, "", "its tests pass without warnings");
}

#[test]
fn lists_are_walked_to_their_end_as_each_api_has_them() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = workspace().join("api-runtime").display().to_string();
    let out = write(folder.path(), "lists", LISTS, Runtime::Crate(runtime));
    fs::write(out.join("tests/lists.rs"), LISTS_TESTS).unwrap();
    assert_eq!(cargo(&out, &["test"]), "", "its tests pass without warnings");
    let operations = fs::read_to_string(out.join("src/generated/operations/shared.rs")).unwrap();
    for name in ["ListByHeaderUnsaid", "ListWhole", "Make"] {
        assert!(operations.contains(&format!("impl Request for {name} ")), "{name}");
        assert!(!operations.contains(&format!("impl ListRequest for {name} ")), "{name}");
    }
}

/// A crate whose build script makes the bindings.
const BUILT: &str = r#"
use built::{Client, Error};

#[test]
fn the_client_is_there() {
    let client = Client::builder("https://books.example.com").build().unwrap();
    let _: Result<built::operations::ListBare, Error> = Ok(client.list_bare().page(2));
}
"#;

#[test]
fn a_build_script_makes_what_the_root_of_a_crate_includes() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = workspace().join("api-runtime").display().to_string();
    let out = write(folder.path(), "built", LISTS, Runtime::Crate(runtime));
    for committed in ["src/generated", "tests/generated"] {
        fs::remove_dir_all(out.join(committed)).unwrap();
    }
    // As Cargo runs it, with `OUT_DIR`.
    let bindings = Bindings::of(folder.path().join("api.yaml"));
    let warnings = bindings.write_to(&folder.path().join("out"), "built").unwrap();
    assert_eq!(warnings, Vec::<String>::new());
    fs::write(out.join("src/lib.rs"), r#"include!("../../out/api.rs");"#).unwrap();
    fs::write(out.join("tests/built.rs"), BUILT).unwrap();
    assert_eq!(cargo(&out, &["test", "--test", "built"]), "", "its tests pass without warnings");
}
