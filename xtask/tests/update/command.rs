//! The command line of `update`, in this workspace, which it must not change here.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const OPENAPI: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi.yaml");

/// Runs the binary; `curl` stands for the program that downloads.
fn run(arguments: &[&str], curl: Option<&Path>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("update").args(arguments);
    if let Some(folder) = curl {
        command.env("PATH", folder);
    }
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_document_of_this_workspace_is_no_change() {
    let output = run(&[OPENAPI], None);
    assert!(output.status.success(), "{}", said(&output));
    let text = printed(&output);
    assert!(text.contains(": no change\n"), "{text}");
    assert!(text.ends_with("\nNothing was written; --write does it.\n"), "{text}");
}

#[test]
fn failures_are_one_line() {
    for (source, expected) in [
        ("nothing.yaml", "error: nothing.yaml: cannot be read: "),
        ("http://api.example/openapi.yaml", "error: http://api.example/openapi.yaml: only https can be trusted"),
        ("file:///etc/hosts", "error: file:///etc/hosts: only https can be trusted"),
    ] {
        let output = run(&[source, "--write"], None);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).starts_with(expected), "{}", said(&output));
        assert_eq!(said(&output).lines().count(), 1);
        assert_eq!(printed(&output), "");
    }
}

#[test]
fn without_curl_the_way_around_is_said() {
    let empty = tempfile::tempdir().unwrap();
    let output = run(&["https://api.example/openapi.yaml"], Some(empty.path()));
    assert!(said(&output).contains("curl cannot be run: "), "{}", said(&output));
    assert!(said(&output).ends_with("; download the document and give the file\n"), "{}", said(&output));
}

#[cfg(unix)]
mod download {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// A folder with a `curl` that is this script.
    fn curl(script: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("curl");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        folder
    }

    #[test]
    fn what_curl_gives_is_the_document() {
        let curl = curl(&format!("while IFS= read -r line; do printf '%s\\n' \"$line\"; done < '{OPENAPI}'"));
        let output = run(&["https://api.example/openapi.yaml"], Some(curl.path()));
        assert!(
            printed(&output).starts_with("openapi.yaml -> https://api.example/openapi.yaml: no change\n"),
            "{}",
            said(&output)
        );
    }

    #[test]
    fn curl_is_asked_for_https_alone_within_limits() {
        let curl = curl("echo \"$@\" >&2; exit 22");
        let output = run(&["https://api.example/openapi.yaml"], Some(curl.path()));
        assert_eq!(
            said(&output),
            "error: https://api.example/openapi.yaml: cannot be downloaded: --fail --silent --show-error --location --proto =https \
             --max-filesize 67108864 --max-time 120 -- https://api.example/openapi.yaml\n"
        );
    }
}

#[test]
fn every_command_has_examples() {
    for command in ["generate", "lint", "diff", "update"] {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args([command, "--help"]).output().unwrap();
        let help = printed(&output);
        assert!(help.contains(&format!("\nExamples:\n  cargo xtask {command}")), "{help}");
    }
}
