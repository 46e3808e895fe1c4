//! A folder for the client of an API, from its beginning to the next document.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::support::{HEAD, answering_text, run};

fn document(property: &str) -> String {
    answering_text(&format!(
        "\n    Book: {{type: object, properties: {{{property}: {{type: string}}}}}}"
    ))
}

/// An empty folder, and a document somewhere else.
fn set_up() -> (TempDir, TempDir) {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(elsewhere.path().join("given.yaml"), document("title")).unwrap();
    (folder, elsewhere)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_folder_is_begun_checked_and_brought_to_the_next_document() {
    let (folder, elsewhere) = set_up();
    let at = |name: &str| folder.path().join(name);
    let read = |name: &str| fs::read_to_string(at(name)).unwrap();
    let given = elsewhere.path().join("given.yaml").display().to_string();
    let (code, said, error) = run(folder.path(), &["init", &given]);
    assert_eq!(code, 0, "{error}");
    assert!(said.starts_with("5 files written:\n  .github/workflows/bindings.yml\n"), "{said}");
    assert!(said.contains("Generated 1 operation, 1 type"), "{said}");
    let all = [
        ".github",
        "CHANGELOG.md",
        "apis.yaml",
        "library-api",
        "names.yaml",
        "openapi.yaml",
        "overlay.yaml",
    ];
    assert_eq!(names(folder.path()), all);
    assert_eq!(read("openapi.yaml"), document("title"));
    assert!(read("library-api/Cargo.toml").contains("name = \"library-api\""));
    assert!(at("library-api/src/runtime/mod.rs").is_file());
    assert!(read(".github/workflows/bindings.yml").contains("library-api/Cargo.toml"));
    for command in [&["generate", "--check"][..], &["check"], &["check", "--api", "library"]] {
        let (code, said, error) = run(&at("library-api"), command);
        assert_eq!((code, error.as_str()), (0, ""), "{said}");
    }

    let lock = "[[package]]\nname = \"library-api\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \
                \"other\"\nversion = \"0.1.0\"\n";
    fs::write(at("library-api/Cargo.lock"), lock).unwrap();
    // The crate is its owner's, who may call its library something else.
    let manifest = read("library-api/Cargo.toml");
    fs::write(at("library-api/Cargo.toml"), format!("{manifest}\n[lib]\nname = \"books\"\n"))
        .unwrap();
    assert_eq!(run(folder.path(), &["generate"]).0, 0);
    fs::write(elsewhere.path().join("given.yaml"), document("name")).unwrap();
    let (code, said, error) = run(folder.path(), &["update", &given, "--write"]);
    assert_eq!((code, error.as_str()), (0, ""), "{said}");
    assert!(said.contains("Verdict: minor (0.1.0 -> 0.2.0)"), "{said}");
    assert!(read("library-api/Cargo.toml").contains("version = \"0.2.0\""));
    assert!(read("CHANGELOG.md").starts_with("# Changelog\n\n## 0.2.0\n"));
    assert!(read("library-api/src/generated/types/shared.rs").contains("pub name"));
    assert_eq!(read("library-api/Cargo.lock"), lock.replacen("0.1.0", "0.2.0", 1));
    assert_eq!(run(folder.path(), &["check"]).0, 0);

    fs::write(at("library-api/src/runtime/mod.rs"), "").unwrap();
    let (code, _, error) = run(folder.path(), &["check"]);
    assert_eq!(code, 1, "{error}");
    assert!(error.ends_with("is out of date; run `openapi-crate generate`\n"), "{error}");
}

#[test]
fn a_document_that_is_there_stays_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("docs")).unwrap();
    fs::write(folder.path().join("docs/books.json"), json(&document("title"))).unwrap();
    fs::write(folder.path().join("CHANGELOG.md"), "# What changed\n").unwrap();
    let (code, _, error) = run(
        folder.path(),
        &["init", "docs/books.json", "--crate", "crates/books", "--runtime", "0.1"],
    );
    assert_eq!(code, 0, "{error}");
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let table = read("apis.yaml");
    for line in [
        "name: \"books\"",
        "spec: \"docs/books.json\"",
        "crate: \"crates/books\"",
        "runtime: \"0.1\"",
    ] {
        assert!(table.contains(line), "{table}");
    }
    assert!(!folder.path().join("openapi.json").exists());
    assert_eq!(read("CHANGELOG.md"), "# What changed\n");
    assert!(read("crates/books/Cargo.toml").contains("api-runtime = { version = \"0.1\""));
    assert_eq!(run(folder.path(), &["check"]).0, 0);
}

fn json(yaml: &str) -> String {
    let value: serde_json::Value = serde_yaml::from_str(yaml).unwrap();
    value.to_string()
}

#[test]
fn nothing_is_written_where_something_is_wrong() {
    for (there, arguments, message) in [
        (
            Some("apis.yaml"),
            &[][..],
            "error: apis.yaml: is there already, so nothing was written\n",
        ),
        (
            Some("overlay.yaml"),
            &[],
            "error: overlay.yaml: is there already, so nothing was written\n",
        ),
        (
            Some("openapi.yaml"),
            &[],
            "error: openapi.yaml: is there already, so nothing was written\n",
        ),
        (
            None,
            &["--crate", "../books"],
            "error: `../books` is no folder below this one; choose another for the crate\n",
        ),
        (
            None,
            &["--crate", "."],
            "error: `.` is no folder below this one; choose another for the crate\n",
        ),
        (
            None,
            &["--crate", "my books"],
            "error: `my books` cannot name a crate: use letters, digits, `-` and `_`\n",
        ),
        (
            None,
            &["--crate", "/books"],
            "error: `/books` is no folder below this one; choose another for the crate\n",
        ),
    ] {
        let (folder, elsewhere) = set_up();
        let given = elsewhere.path().join("given.yaml").display().to_string();
        if let Some(name) = there {
            fs::write(folder.path().join(name), "mine").unwrap();
        }
        let (code, said, error) = run(folder.path(), &[&["init", &given], arguments].concat());
        assert_eq!((code, said.as_str(), error.as_str()), (1, "", message));
        assert_eq!(names(folder.path()), there.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn a_document_without_a_client_begins_nothing() {
    let (folder, elsewhere) = set_up();
    let given = elsewhere.path().join("given.yaml");
    for (text, message) in [
        ("[]".to_owned(), "has no `openapi` version"),
        (
            format!("{HEAD}paths: {{/books: {{get: {{parameters: [{{in: query}}]}}}}}}"),
            "has no `name`",
        ),
    ] {
        fs::write(&given, text).unwrap();
        let (code, said, error) = run(folder.path(), &["init", &given.display().to_string()]);
        assert_eq!((code, said.as_str()), (1, ""), "{error}");
        assert!(error.starts_with(&format!("error: {}: ", given.display())), "{error}");
        assert!(error.contains(message), "{error}");
        assert!(names(folder.path()).is_empty());
    }
}

#[test]
fn a_crate_that_stands_alone_has_nothing_of_a_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let table = "- {name: a, spec: a.yaml, crate: a, runtime: copy, calls: calls.rs}\n";
    fs::write(folder.path().join("apis.yaml"), table).unwrap();
    let (code, _, error) = run(folder.path(), &["check"]);
    let message = "apis.yaml: `a` stands alone by its `runtime`, so it has no `features`, `calls` \
                   and `program`\n";
    assert!(code == 1 && error.ends_with(message), "{error}");
}
