//! A stand-alone crate compiles.

use std::fs;
use std::path::Path;
use std::process::Command;

use xtask::generate::{self, Request, Target};

use crate::support::HEAD;

/// Most constructs, and names that are hard to keep apart.
const LIBRARY: &str = include_str!("library.yaml");

#[test]
fn a_crate_with_most_constructs_compiles() {
    let folder = tempfile::tempdir().unwrap();
    let spec = folder.path().join("api.yaml");
    fs::write(&spec, format!("{HEAD}{LIBRARY}")).unwrap();
    let out = folder.path().join("client");
    let request =
        Request { spec, overlay: None, target: Target::Crate { folder: out.clone(), name: "library".to_owned() } };
    generate::write(&request, &generate::generate(&request).unwrap()).unwrap();
    // The versions of this workspace, which are here already.
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::copy(root.join("Cargo.lock"), out.join("Cargo.lock")).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline", "--no-default-features"])
        .current_dir(&out)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates"))
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    assert_eq!(stderr, "", "the crate compiles without warnings");
}
