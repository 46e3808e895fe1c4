//! Whatever fails, the workspace stays as it was.

use std::fs;

use tempfile::TempDir;

use openapi_crate::generate;
use openapi_crate::overlay::Fate;
use openapi_crate::update::Options;

use crate::{
    CHANGELOG, DOCUMENT, MANIFEST, api, file, files, plan, try_plan, with_isbn, workspace,
};

/// What `write` says, with the proof that nothing changed.
fn refusal(folder: &TempDir, document: &str) -> String {
    let before = files(folder);
    let problem = plan(folder, document).write(Options::default()).unwrap_err();
    assert_eq!(files(folder), before);
    problem.to_string()
}

#[test]
fn an_overlay_action_that_no_longer_fits_is_named_and_stops_the_writing() {
    let folder = workspace();
    let document = DOCUMENT.replace("title: {type", "heading: {type");
    let plan = plan(&folder, &document);
    let [(target, Fate::Lost(why))] = &plan.fates[..] else { panic!("{:?}", plan.fates) };
    assert_eq!(target, "$.components.schemas.Book.properties.title");
    assert_eq!(
        why,
        "the new document has nothing in place of #/components/schemas/Book/properties/title"
    );
    assert!(
        plan.describe()
            .contains(&format!("\nOverlay: 0 of 1 actions hold\n  1. `{target}` is lost: {why}\n")),
        "{}",
        plan.describe()
    );
    let said = refusal(&folder, &document);
    assert_eq!(
        said,
        format!(
            "overlay.yaml: action 1 is lost (`{target}`: {why}). Nothing was written: correct it, or drop lost actions \
             with --drop-lost"
        )
    );
}

#[test]
fn a_lost_overlay_action_is_dropped_where_that_is_wanted() {
    let folder = workspace();
    let document = DOCUMENT.replace("title: {type", "heading: {type");
    let written = plan(&folder, &document).write(Options::new(false, true)).unwrap();
    assert!(written.files.iter().any(|file| file.ends_with("overlay.yaml")), "{:?}", written.files);
    assert!(
        file(&folder, "overlay.yaml").ends_with("actions: []\n"),
        "{}",
        file(&folder, "overlay.yaml")
    );
    let request = api(folder.path()).request(folder.path());
    let output = generate::generate(&request).unwrap();
    assert_eq!(generate::check(&request, &output, folder.path()).unwrap(), "");
}

#[test]
fn a_document_that_cannot_be_read_or_lowered() {
    let folder = workspace();
    let before = files(&folder);
    for (document, said) in [
        ("openapi: [", "new.yaml:2:1: is not well-formed YAML"),
        ("swagger: '2.0'", "new.yaml: #: is Swagger 2.0"),
        (&DOCUMENT.replace("schemas/Book", "schemas/Novel"), "new.yaml: #/paths"),
    ] {
        let problem = try_plan(&folder, document).unwrap_err().to_string();
        assert!(problem.contains(said), "{problem}");
        assert_eq!(files(&folder), before);
    }
}

#[test]
fn a_manifest_without_a_version() {
    let folder = workspace();
    fs::write(
        folder.path().join("Cargo.toml"),
        MANIFEST.replace("version = \"0.1.0\"\nedition", "edition"),
    )
    .unwrap();
    let problem = try_plan(&folder, &with_isbn()).unwrap_err().to_string();
    assert_eq!(problem, "Cargo.toml: has no `version` under `[workspace.package]`");
}

#[test]
fn a_changelog_that_has_the_section() {
    let folder = workspace();
    let changelog = CHANGELOG.replace("## 0.1.0", "## 0.1.1 - 2026-01-02");
    fs::write(folder.path().join("CHANGELOG.md"), changelog).unwrap();
    let said = refusal(&folder, &with_isbn());
    assert_eq!(
        said,
        "CHANGELOG.md: has a section `## 0.1.1` already: release it first, or take it out"
    );
}

#[test]
fn a_changelog_that_is_missing() {
    let folder = workspace();
    fs::remove_file(folder.path().join("CHANGELOG.md")).unwrap();
    let said = refusal(&folder, &with_isbn());
    assert!(said.starts_with("CHANGELOG.md: cannot be read: "), "{said}");
}

#[test]
fn a_file_that_cannot_be_written_stops_everything() {
    let folder = workspace();
    // Where a file of the new document belongs, there is a folder with something in it.
    let in_the_way = folder.path().join("ziik-api/src/generated/operations/loans.rs");
    fs::create_dir_all(&in_the_way).unwrap();
    fs::write(in_the_way.join("note.txt"), "Mine.").unwrap();
    let loans = "  /loans: {get: {operationId: list_loans, tags: [loans], summary: Loans, responses: {'204': {description: None.}}}}\n";
    let said =
        refusal(&folder, &with_isbn().replace("  /authors:\n", &format!("{loans}  /authors:\n")));
    assert!(said.contains("loans.rs: cannot be read: "), "{said}");
}

#[test]
fn a_file_that_cannot_be_removed_takes_the_others_back() {
    let folder = workspace();
    // No file, so that the last of the changes fails.
    let gone = folder.path().join("ziik-api/src/generated/operations/removed.rs");
    fs::create_dir_all(&gone).unwrap();
    fs::write(gone.join("note.txt"), "Mine.").unwrap();
    let before = files(&folder);
    let mut changes = openapi_crate::files::Transaction::new(folder.path());
    changes.write("openapi.yaml", "other".to_owned()).unwrap();
    changes.write("new/file.txt", "new".to_owned()).unwrap();
    changes.remove("CHANGELOG.md");
    changes.remove("ziik-api/src/generated/operations/removed.rs");
    let said = changes.commit().unwrap_err().to_string();
    assert!(said.contains("removed.rs: cannot be removed: "), "{said}");
    assert!(said.ends_with("; everything is as it was before"), "{said}");
    assert_eq!(files(&folder), before);
}
