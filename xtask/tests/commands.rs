//! `cargo xtask` is the commands of `openapi-crate` under a name of its own.

use std::process::Command;

/// What the program prints.
fn said(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("xtask does not run: {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn texts_say_how_it_is_called() {
    let help = said(&["--help"]);
    assert!(help.contains("Usage: cargo xtask <COMMAND>"), "{help}");
    for command in ["init", "generate", "lint", "diff", "update", "verify", "conform"] {
        let help = said(&[command, "--help"]);
        assert!(help.contains(&format!("Usage: cargo xtask {command} ")), "{help}");
        assert!(!help.contains("PROGRAM"), "{help}");
    }
    assert!(said(&["generate", "--help"]).contains("\n  cargo xtask generate --check\n"));
}
