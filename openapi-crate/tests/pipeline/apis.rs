//! The table of APIs: what commands do with several, and what a table may not be.

use std::fs;

use openapi_crate::apis;
use tempfile::TempDir;

use crate::support::{answering_text, run};

const TWO: &str = "\
- {name: library, spec: openapi.yaml, overlay: corrections.yaml, crate: library-api}
- {name: museum, spec: museum/openapi.yaml, crate: museum}
";

const OVERLAY: &str = "\
overlay: 1.0.0
info: {title: Corrections, version: '1'}
actions: [{target: $.components.schemas.Book.properties.title, update: {x-aliases: [headline]}}]
";

/// A workspace of two APIs that nothing was generated in.
fn workspace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("museum")).unwrap();
    let put = |name: &str, contents: &str| fs::write(folder.path().join(name), contents).unwrap();
    put(apis::FILE, TWO);
    put(
        "openapi.yaml",
        &answering_text("\n    Book: {type: object, properties: {title: {type: string}}}"),
    );
    put("corrections.yaml", OVERLAY);
    put(
        "museum/openapi.yaml",
        &answering_text("\n    Book: {type: object, properties: {painter: {type: string}}}"),
    );
    folder
}

#[test]
fn every_api_is_generated_and_checked() {
    let folder = workspace();
    let (code, said, _) = run(folder.path(), &["generate"]);
    assert_eq!((code, said.matches("Generated 1 operation, 1 type").count()), (0, 2), "{said}");
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert!(
        read("library-api/src/generated/mod.rs").contains("(\"Book\", \"headline\", \"title\")")
    );
    assert!(read("museum/src/generated/types/shared.rs").contains("pub painter"));

    // From a folder below the workspace's, too.
    let (code, said, _) = run(&folder.path().join("museum"), &["generate", "--check"]);
    assert_eq!((code, said.matches("Up to date").count()), (0, 2), "{said}");

    fs::write(folder.path().join("library-api/src/generated/mod.rs"), "").unwrap();
    let (code, said, _) = run(folder.path(), &["generate", "--check"]);
    assert_eq!((code, said.matches("Up to date").count()), (1, 1), "{said}");
    assert!(said.contains("library-api/src/generated/mod.rs"), "{said}");
    assert_eq!(run(folder.path(), &["generate", "--check", "--api", "museum"]).0, 0);
    assert_eq!(run(folder.path(), &["generate", "--check", "--api", "library"]).0, 1);
}

const LIBRARY: &str =
    "Out of date: library in library-api; 1 file differs: library-api/src/generated/mod.rs.";

/// Diffs come first, then a line for each API, then the error.
#[test]
fn check_ends_with_a_line_for_each_api_and_what_to_do() {
    let folder = workspace();
    run(folder.path(), &["generate"]);
    let stale =
        |name: &str| fs::write(folder.path().join(name).join("src/generated/mod.rs"), "").unwrap();
    let check =
        |further: &[&str]| run(folder.path(), &[&["generate", "--check"], further].concat());
    let lines = |said: &str| {
        let summary = said
            .lines()
            .skip_while(|line| !line.starts_with("Up to date") && !line.starts_with("Out of"));
        summary
            .map(|line| line.split_once(", in ").map_or(line, |(made, _)| made).to_owned())
            .collect::<Vec<_>>()
    };
    let message = |names: &str, command: &str| {
        format!(
            "error: the generated code of {names} is out of date; run `openapi-crate generate{command}`\n"
        )
    };

    stale("library-api");
    let (code, said, error) = check(&[]);
    assert!(said.starts_with("--- a/library-api/src/generated/mod.rs\n"), "{said}");
    let museum = "Up to date: museum in museum; 1 operation, 1 type, 158 lines";
    assert_eq!((code, lines(&said)), (1, vec![LIBRARY.to_owned(), museum.to_owned()]));
    assert_eq!(error, message("`library`", " --api library"));
    assert_eq!(check(&["--api", "library"]).2, error);

    fs::remove_dir_all(folder.path().join("museum/src")).unwrap();
    let (code, said, error) = check(&[]);
    let museum = "Out of date: museum in museum; 6 files differ: museum/src/generated/mod.rs, \
         museum/src/generated/operations/mod.rs, museum/src/generated/operations/shared.rs and 3 more.";
    assert_eq!((code, lines(&said)), (1, vec![LIBRARY.to_owned(), museum.to_owned()]));
    assert_eq!(error, message("`library` and `museum`", ""));

    // What is known of the first is said although the second cannot be read.
    fs::write(folder.path().join("museum/openapi.yaml"), "openapi: [\n").unwrap();
    let (code, said, error) = check(&[]);
    assert_eq!((code, lines(&said)), (1, vec![LIBRARY.to_owned()]));
    assert!(error.starts_with("error: ") && error.contains("museum/openapi.yaml:2:1: "), "{error}");
}

#[test]
fn every_api_is_linted() {
    let folder = workspace();
    let (code, both, _) = run(folder.path(), &["lint"]);
    assert_eq!(code, 0, "{both}");
    assert!(
        both.starts_with("openapi.yaml: #/") && both.contains("\nmuseum/openapi.yaml: #/"),
        "{both}"
    );
    let (_, one, _) = run(folder.path(), &["lint", "--api", "museum"]);
    assert!(one.starts_with("museum/openapi.yaml: ") && !one.contains("\nopenapi.yaml"), "{one}");
    let count = |said: &str| said.lines().count() - 1;
    assert_eq!(count(&both), 2 * count(&one));
}

#[test]
fn a_new_document_is_of_the_first_api_unless_told() {
    let folder = workspace();
    fs::write(folder.path().join("Cargo.toml"), "[workspace.package]\nversion = \"0.1.0\"\n")
        .unwrap();
    let new = answering_text(
        "\n    Book: {type: object, properties: {painter: {type: string}, year: {type: integer}}}",
    );
    fs::write(folder.path().join("new.yaml"), new).unwrap();
    let (code, first, errors) = run(folder.path(), &["update", "new.yaml"]);
    assert!(
        code == 0 && first.contains("is lost: the new document has nothing"),
        "{first}{errors}"
    );
    let (code, museum, errors) = run(folder.path(), &["update", "new.yaml", "--api", "museum"]);
    assert!(code == 0 && museum.contains("every action fits as before"), "{museum}{errors}");
    assert!(museum.contains("`Book.year` is new") && !museum.contains("painter"), "{museum}");
}

#[test]
fn an_api_that_is_not_there_is_said() {
    let folder = workspace();
    for command in [
        &["generate"][..],
        &["lint"],
        &["update", "museum/openapi.yaml"],
        &["verify", "--url", "https://a"],
    ] {
        let (code, _, said) = run(folder.path(), &[command, &["--api", "zoo"]].concat());
        assert_ne!(code, 0);
        assert_eq!(
            said, "error: apis.yaml: has no API `zoo`; there is `library`, `museum`\n",
            "{command:?}"
        );
    }
}

#[test]
fn the_names_of_variables_come_from_the_table() {
    let folder = workspace();
    let (code, _, said) =
        run(folder.path(), &["verify", "--url", "https://a.example", "--api", "museum"]);
    let wanted = "error: no credentials; put MUSEUM_TOKEN, or MUSEUM_USERNAME and MUSEUM_PASSWORD, into the environment\n";
    assert_eq!((code, said.as_str()), (2, wanted));
}

#[test]
fn a_table_in_another_form_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refusal = |table: &str| {
        fs::write(folder.path().join(apis::FILE), table).unwrap();
        let said = apis::all(folder.path()).unwrap_err().to_string();
        said.replace(&format!("{}/", folder.path().display()), "")
    };
    assert_eq!(
        refusal("[]"),
        "apis.yaml: has no API in it; add one with `name`, `spec` and `crate`"
    );
    let twice = "- {name: a, spec: a.yaml, crate: a}\n- {name: a, spec: b.yaml, crate: b}\n";
    assert_eq!(refusal(twice), "apis.yaml: has `a` twice; give each API a name of its own");
    for (table, wrong) in [
        ("- {name: a, spec: a.yaml}", "[0]: missing field `crate`"),
        ("- {name: a, spec: a.yaml, crate: a, layover: o}", "[0].layover: unknown field `layover`"),
        ("name: a", "invalid type: map"),
        ("- [", "is not well-formed YAML"),
    ] {
        let said = refusal(table);
        assert!(said.starts_with("apis.yaml:") && said.contains(wrong), "{said}");
    }
}
