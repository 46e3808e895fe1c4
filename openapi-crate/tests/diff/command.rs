//! The command line of `diff`: formats, exit codes, revisions of git.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::snapshot;

const OLD: &str = "\
openapi: 3.0.3
info: {title: Library, version: '1'}
servers: [{url: 'https://library.example'}]
paths:
  /books:
    get:
      operationId: list_books
      summary: List books
      parameters: [{name: author, in: query, schema: {type: string}}]
      responses: {'200': {description: Books.,
          content: {application/json: {schema: {$ref: '#/components/schemas/BookPage'}}}}}
  /books/{book}:
    get:
      operationId: get_book
      summary: Get a book
      parameters: [{name: book, in: path, required: true, schema: {type: integer}}]
      responses: {'200': {description: It.,
          content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}}
components:
  schemas:
    BookPage: {type: object, properties: {data: {type: array, items: {$ref: '#/components/schemas/Book'}}}}
    Book: {type: object, required: [id], properties: {id: {type: integer}, title: {type: string},
        pages: {type: integer}}}
";

/// Something of each class.
fn new() -> String {
    OLD.replace(
        "title: {type: string}",
        "title: {type: string, description: The title.}, isbn: {type: string}",
    )
    .replace("pages: {type: integer}", "pages: {type: string}")
    .replace("https://library.example", "https://books.example")
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("old.yaml"), OLD).unwrap();
    fs::write(folder.path().join("new.yaml"), new()).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_openapi-crate"))
        .arg("diff")
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

/// The code, what was printed and what was said.
fn report(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert!(!stderr.contains("panicked"), "{stderr}");
    let stdout: String = stdout.split_inclusive(char::is_whitespace).map(versionless).collect();
    format!("exit code {}\n--- stdout\n{stdout}--- stderr\n{stderr}", output.status.code().unwrap())
}

/// The versions are those of the workspace, and change.
fn versionless(word: &str) -> String {
    let version = word.trim_matches(|c: char| !c.is_ascii_digit());
    if semver::Version::parse(version).is_ok() {
        word.replace(version, "[version]")
    } else {
        word.to_owned()
    }
}

#[test]
fn as_text() {
    snapshot!("command_text", report(folder().path(), &["old.yaml", "new.yaml"]));
}

#[test]
fn as_markdown() {
    snapshot!(
        "command_markdown",
        report(folder().path(), &["old.yaml", "new.yaml", "--format", "markdown"])
    );
}

#[test]
fn as_json() {
    let output = run(folder().path(), &["old.yaml", "new.yaml", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["verdict"]["step"], "minor");
    assert_eq!(report["changes"].as_array().unwrap().len(), 5);
    snapshot!("command_json", serde_json::to_string_pretty(&report["changes"][0]).unwrap());
}

#[test]
fn without_a_change() {
    snapshot!(
        "command_no_change",
        report(folder().path(), &["old.yaml", "old.yaml", "--fail-on", "breaking"])
    );
}

#[test]
fn fail_on_breaking_ends_with_1_and_only_then() {
    let folder = folder();
    let code = |arguments: &[&str]| run(folder.path(), arguments).status.code();
    assert_eq!(code(&["old.yaml", "new.yaml"]), Some(0));
    assert_eq!(code(&["old.yaml", "new.yaml", "--fail-on", "breaking"]), Some(1));
    fs::write(
        folder.path().join("more.yaml"),
        OLD.replace("title: {", "isbn: {type: string}, title: {"),
    )
    .unwrap();
    assert_eq!(code(&["old.yaml", "more.yaml", "--fail-on", "breaking"]), Some(0));
    // What breaks on the wire alone breaks too.
    fs::write(folder.path().join("moved.yaml"), OLD.replace("library.example", "books.example"))
        .unwrap();
    assert_eq!(code(&["old.yaml", "moved.yaml", "--fail-on", "breaking"]), Some(1));
}

#[test]
fn what_is_wrong_ends_with_2_and_one_line() {
    let folder = folder();
    fs::write(folder.path().join("broken.yaml"), "openapi: [").unwrap();
    fs::write(folder.path().join("swagger.yaml"), "swagger: '2.0'").unwrap();
    for (arguments, said) in [
        (["old.yaml", "nothing.yaml"], "error: nothing.yaml: cannot be read: "),
        (["old.yaml", "broken.yaml"], "error: broken.yaml:"),
        (["swagger.yaml", "old.yaml"], "error: swagger.yaml: #: is Swagger 2.0; "),
        (["HEAD:old.yaml", "old.yaml"], "error: HEAD:old.yaml: cannot be read from git: "),
    ] {
        let report = report(folder.path(), &arguments);
        assert!(report.starts_with("exit code 2\n--- stdout\n--- stderr\n"), "{report}");
        assert!(report.contains(said), "{report}");
        assert_eq!(report.lines().count(), 4, "{report}");
    }
    assert_eq!(run(folder.path(), &["old.yaml"]).status.code(), Some(2));
    assert_eq!(
        run(folder.path(), &["old.yaml", "new.yaml", "--format", "xml"]).status.code(),
        Some(2)
    );
}

#[test]
fn a_revision_of_git_with_its_own_overlay() {
    let folder = folder();
    let git = |arguments: &[&str]| {
        let identity = [
            "-c",
            "user.name=Ida",
            "-c",
            "user.email=ida@library.example",
            "-c",
            "commit.gpgsign=false",
        ];
        let output = Command::new("git")
            .args(identity)
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    let overlay = |format: &str| {
        format!(
            "overlay: 1.0.0\ninfo: {{title: Corrections, version: '1'}}\nactions:\n  \
             - {{target: $.components.schemas.Book.properties.title, update: {{format: {format}}}}}\n"
        )
    };
    fs::write(folder.path().join("overlay.yaml"), overlay("password")).unwrap();
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "--message", "Add a library"]);
    fs::write(folder.path().join("overlay.yaml"), overlay("date")).unwrap();
    let report = report(folder.path(), &["HEAD:old.yaml", "old.yaml"]);
    assert!(
        report.contains(
            "`Book.title` is format date now, and was format password (`Option<Secret>` becomes"
        ),
        "{report}"
    );
}

#[test]
fn an_overlay_serves_both_sides_and_what_does_not_fit_is_a_warning() {
    let folder = folder();
    fs::create_dir(folder.path().join("inbox")).unwrap();
    fs::write(folder.path().join("inbox/new.yaml"), OLD.replace("title: {type", "heading: {type"))
        .unwrap();
    let overlay = "overlay: 1.0.0\ninfo: {title: Corrections, version: '1'}\nactions:\n  \
        - {target: $.components.schemas.Book.properties.id, update: {format: int32}}\n  \
        - {target: $.components.schemas.Book.properties.title, update: {format: date}}\n";
    fs::write(folder.path().join("corrections.yaml"), overlay).unwrap();
    let named =
        report(folder.path(), &["old.yaml", "inbox/new.yaml", "--overlay", "corrections.yaml"]);
    fs::rename(folder.path().join("corrections.yaml"), folder.path().join("overlay.yaml")).unwrap();
    let beside = report(folder.path(), &["old.yaml", "inbox/new.yaml"]);
    assert_eq!(named.replace("corrections.yaml", "overlay.yaml"), beside);
    assert!(!beside.contains("Book.id"), "{beside}");
    assert!(
        beside.contains(
            "new.yaml: action 2 of overlay.yaml: `$.components.schemas.Book.properties.title`"
        ),
        "{beside}"
    );
}
