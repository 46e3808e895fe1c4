//! The command line of `update`, in this workspace, which it must not change here.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::{Command, Output};

const OPENAPI: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi.yaml");

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_openapi-crate"))
        .arg("update")
        .args(arguments)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_document_of_this_workspace_is_no_change() {
    // The file itself would be compared with the last commit.
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("openapi.yaml");
    fs::copy(OPENAPI, &copy).unwrap();
    let output = run(&[copy.to_str().unwrap()]);
    assert!(output.status.success(), "{}", said(&output));
    let text = printed(&output);
    assert!(text.contains(": no change\n"), "{text}");
    assert!(text.ends_with("\nNothing was written; --write does it.\n"), "{text}");
}

#[test]
fn failures_are_one_line() {
    for (source, expected) in [
        ("nothing.yaml", "error: nothing.yaml: cannot be read: "),
        (
            "http://api.example/openapi.yaml",
            "error: http://api.example/openapi.yaml: only https can be trusted",
        ),
        ("file:///etc/hosts", "error: file:///etc/hosts: only https can be trusted"),
    ] {
        let output = run(&[source, "--write"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).starts_with(expected), "{}", said(&output));
        assert_eq!(said(&output).lines().count(), 1);
        assert_eq!(printed(&output), "");
    }
}

/// The address of a server that gives every request this answer.
fn serving(answer: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/openapi.yaml", listener.local_addr().unwrap());
    // A client that is sent on must not reuse a connection that is about to be closed.
    let answer = answer.replacen("\r\n", "\r\nconnection: close\r\n", 1);
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let mut connection = connection.unwrap();
            // The request is one small packet. Whoever has heard enough hangs up.
            let _ = connection.read(&mut [0; 4096]);
            let _ = connection.write_all(answer.as_bytes());
        }
    });
    address
}

#[test]
fn what_a_server_gives_is_the_document() {
    let document = fs::read_to_string(OPENAPI).unwrap();
    let there = serving(&format!(
        "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{document}",
        document.len()
    ));
    let sent_on =
        serving(&format!("HTTP/1.1 302 Found\r\nlocation: {there}\r\ncontent-length: 0\r\n\r\n"));
    for address in [there, sent_on] {
        let output = run(&[&address]);
        let expected = format!("openapi.yaml -> {address}: no change\n");
        assert!(printed(&output).starts_with(&expected), "{}{}", printed(&output), said(&output));
    }
}

#[test]
fn what_is_no_download_is_told() {
    let redirect =
        |to: &str| format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n");
    let large = "x".repeat((64 << 20) + 1);
    for (answer, expected) in [
        ("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".to_owned(), "404 Not Found"),
        (redirect("http://api.example/openapi.yaml"), "it is sent on to a place without https"),
        (redirect("/openapi.yaml"), "it is sent on without end"),
        ("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nopen".to_owned(), "cannot be downloaded: "),
        (format!("HTTP/1.1 200 OK\r\n\r\n{large}"), "has more than 67108864 bytes"),
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n\u{80}".to_owned(),
            "is not UTF-8 text (byte 0)",
        ),
    ] {
        let address = serving(&answer);
        let output = run(&[&address, "--write"]);
        assert_eq!(output.status.code(), Some(1));
        let error = said(&output);
        assert!(
            error.starts_with(&format!("error: {address}: ")) && error.contains(expected),
            "{expected}: {error}"
        );
        assert_eq!(error.lines().count(), 1);
    }
}

#[test]
fn every_command_has_examples() {
    for command in ["generate", "lint", "diff", "update", "release", "verify"] {
        let output = Command::new(env!("CARGO_BIN_EXE_openapi-crate"))
            .args([command, "--help"])
            .output()
            .unwrap();
        let help = printed(&output);
        assert!(help.contains(&format!("\nExamples:\n  openapi-crate {command}")), "{help}");
    }
}
