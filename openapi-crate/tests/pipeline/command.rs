//! The command line: what it prints and how it ends.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::{HEAD, answering_text, snapshot};

const BOOK: &str = "\n    Book: {type: object, properties: {title: {type: string}}}";

/// Runs the binary in `folder`.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_openapi-crate"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

/// The code, what was printed and what was said, without times.
fn report(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let timeless = |line: &str| match line.split_once(", in ") {
        Some((head, tail)) => {
            format!(
                "{head}, in [time]{}\n",
                tail.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == 'µ')
            )
        }
        None => format!("{line}\n"),
    };
    let [stdout, stderr] = [&output.stdout, &output.stderr]
        .map(|bytes| text(bytes).lines().map(timeless).collect::<String>());
    assert!(!stderr.contains("panicked"), "{stderr}");
    format!("exit code {}\n--- stdout\n{stdout}--- stderr\n{stderr}", output.status.code().unwrap())
}

fn folder_with(text: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("api.yaml"), text).unwrap();
    folder
}

const GENERATE: [&str; 5] = ["generate", "--spec", "api.yaml", "--out", "client"];

/// What `generate` says to a document.
fn generate(text: &str) -> String {
    report(&run(folder_with(text).path(), &GENERATE))
}

#[test]
fn generate_writes_a_crate() {
    let folder = folder_with(&answering_text(BOOK));
    snapshot!(report(&run(folder.path(), &GENERATE)));
    let manifest = fs::read_to_string(folder.path().join("client/Cargo.toml")).unwrap();
    assert!(manifest.starts_with("[package]\nname = \"api-client\"\n"), "{manifest}");
    assert!(folder.path().join("client/src/generated/types/shared.rs").exists());
    snapshot!(report(&run(folder.path(), &GENERATE)));
}

#[test]
fn the_crate_has_the_name_that_is_asked_for() {
    let folder = folder_with(&answering_text(BOOK));
    let arguments = [&GENERATE[..], &["--crate-name", "library_client"]].concat();
    assert!(run(folder.path(), &arguments).status.success());
    let manifest = fs::read_to_string(folder.path().join("client/Cargo.toml")).unwrap();
    assert!(manifest.starts_with("[package]\nname = \"library_client\"\n"), "{manifest}");
}

#[test]
fn a_name_that_no_crate_can_have_is_refused() {
    let folder = folder_with(&answering_text(BOOK));
    let with_name =
        |name| report(&run(folder.path(), &[&GENERATE[..], &["--crate-name", name]].concat()));
    snapshot!(with_name("../library"));
    for name in ["", "2nd", "library/client", "library client", "größe", "a\"b"] {
        assert!(with_name(name).contains("cannot name a crate"), "{name}");
    }
    assert!(!folder.path().join("client").exists());
}

#[test]
fn check_fails_with_a_diff_and_writes_nothing() {
    let folder = folder_with(&answering_text(BOOK));
    let check = [&GENERATE[..], &["--check"]].concat();
    assert!(run(folder.path(), &GENERATE).status.success());
    snapshot!(report(&run(folder.path(), &check)));
    let file = folder.path().join("client/src/generated/types/shared.rs");
    let changed = fs::read_to_string(&file).unwrap().replace("pub title", "pub headline");
    fs::write(&file, &changed).unwrap();
    snapshot!(report(&run(folder.path(), &check)));
    assert_eq!(fs::read_to_string(&file).unwrap(), changed);
}

#[test]
fn warnings_are_said() {
    snapshot!(generate(&format!("{HEAD}paths: {{/books: {{get: {{responses: {{}}}}}}}}\n")));
}

#[test]
fn an_overlay_is_applied() {
    let folder = folder_with(&answering_text(BOOK));
    let overlay = |target: &str| {
        format!(
            "overlay: 1.0.0\ninfo: {{title: C, version: '1'}}\nactions: [{{target: {target}, update: {{title: Notes}}}}]\n"
        )
    };
    let arguments = [&GENERATE[..], &["--overlay", "corrections.yaml"]].concat();
    fs::write(folder.path().join("corrections.yaml"), overlay("$.info")).unwrap();
    assert!(run(folder.path(), &arguments).status.success());
    let root = fs::read_to_string(folder.path().join("client/src/lib.rs")).unwrap();
    assert!(root.starts_with("//! Typed bindings of Notes.\n"), "{root}");
    fs::write(folder.path().join("corrections.yaml"), overlay("$.nothing")).unwrap();
    snapshot!(report(&run(folder.path(), &arguments)));
}

#[test]
fn failures_are_one_line_with_the_place() {
    snapshot!(generate(""));
    snapshot!(generate("openapi: 3.0.3\npaths: [\n"));
    snapshot!(generate(&format!(
        "{HEAD}paths: {{'/books/{{book': {{get: {{responses: {{}}}}}}}}\n"
    )));
    snapshot!(generate(&answering_text(
        "\n    Book: {type: object, properties: {cover: {$ref: '#/components/schemas/Cover'}}}"
    )));
}

#[test]
fn a_missing_file_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let report = report(&run(folder.path(), &GENERATE));
    assert!(
        report
            .starts_with("exit code 1\n--- stdout\n--- stderr\nerror: api.yaml: cannot be read: "),
        "{report}"
    );
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let folder = folder_with(&answering_text(BOOK));
    fs::write(folder.path().join("client"), "In the way.\n").unwrap();
    let report = report(&run(folder.path(), &GENERATE));
    assert!(report.contains("error: client: cannot be read as a folder: "), "{report}");
    assert!(report.ends_with("; choose a new or an empty folder\n"), "{report}");
    assert!(report.starts_with("exit code 1\n"), "{report}");
}

#[test]
fn hostile_documents_do_not_panic() {
    let book = |schema: &str| answering_text(&format!("\n    Book: {schema}"));
    for text in [
        "[".repeat(5000),
        "- 1".to_owned(),
        format!("{HEAD}paths: {{/books: {{get: {{parameters: x}}}}}}\n"),
        book("{allOf: [{$ref: '#/components/schemas/Book'}]}"),
        book("{type: 5}"),
        book("{$ref: '#'}"),
    ] {
        let report = generate(&text);
        assert!(
            report.starts_with("exit code 1\n--- stdout\n--- stderr\nerror: api.yaml:"),
            "{report}"
        );
        assert_eq!(report.lines().count(), 4, "{report}");
    }
}

#[test]
fn spec_and_out_go_together() {
    let folder = folder_with("");
    for arguments in [
        ["generate", "--spec", "api.yaml"],
        ["generate", "--out", "client"],
        ["generate", "--overlay", "a"],
    ] {
        assert_eq!(run(folder.path(), &arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn lint_prints_findings_and_fails_for_errors() {
    let operation = |id: &str| {
        format!(
            "{HEAD}paths: {{/books: {{get: {{{id}summary: Books., responses: {{'200': {{description: It.}}}}}}}}}}\n"
        )
    };
    let arguments = ["lint", "--spec", "api.yaml"];
    snapshot!(report(&run(folder_with(&operation("")).path(), &arguments)));
    snapshot!(report(&run(
        folder_with(&operation("operationId: list_books, ")).path(),
        &arguments
    )));
    snapshot!(report(&run(folder_with("a: [").path(), &arguments)));
}

#[test]
fn lint_of_this_workspace_finds_nothing() {
    snapshot!(report(&run(Path::new("."), &["lint"])));
}
