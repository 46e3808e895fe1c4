//! The example that syncs a file: how it ends.

use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

/// The example as a program, which cargo builds with the tests.
fn program() -> std::path::PathBuf {
    let tests = std::env::current_exe().expect("a path");
    let folder = tests.parent().and_then(Path::parent).expect("a folder");
    folder.join("examples").join("sync_csv")
}

/// What comes of it, at the latest after 20 seconds.
fn run(arguments: &[&str]) -> Output {
    let mut child = Command::new(program())
        .args(arguments)
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("a program");
    let begun = Instant::now();
    while child.try_wait().expect("a state").is_none() {
        if begun.elapsed() > Duration::from_secs(20) {
            child.kill().expect("ended");
            panic!("{arguments:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    child.wait_with_output().expect("its output")
}

fn shown(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn a_file_that_cannot_be_read_is_an_error() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["x.jsonl", "x.csv"] {
        let path = folder.path().join(name);
        std::fs::create_dir(&path).expect("a folder");
        let output = run(&[path.to_str().expect("text"), "--missing", "deactivate"]);
        assert_eq!(output.status.code(), Some(1), "{name}: {}", shown(&output));
        assert!(shown(&output).contains(name), "{name}: {}", shown(&output));
        assert!(!shown(&output).contains("to create"), "no plan: {}", shown(&output));
    }
    let output = run(&["nowhere.csv"]);
    assert_eq!(output.status.code(), Some(1), "{}", shown(&output));
}

#[test]
fn the_exit_code_tells_whether_anything_is_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("people.csv");
    let file = path.to_str().expect("text");
    for (rows, code) in [
        ("EMP-00002,Lead\n", 0),
        // Somebody who cannot be created, a line that is too short, and nobody at all.
        ("EMP-00002,Lead\nNEW,Lead\n", 3),
        ("EMP-00002,Lead\nEMP-00003\n", 3),
        ("", 3),
    ] {
        std::fs::write(&path, format!("reference,title\n{rows}")).expect("written");
        let missing = if rows.is_empty() { "deactivate" } else { "keep" };
        for dry_run in [&["--dry-run"][..], &[]] {
            let arguments = [&[file, "--missing", missing], dry_run].concat();
            let output = run(&arguments);
            assert_eq!(
                output.status.code(),
                Some(code),
                "{rows:?} {arguments:?}: {}",
                shown(&output)
            );
        }
    }
}
