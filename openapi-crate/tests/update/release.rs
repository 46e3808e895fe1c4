//! `release`, from the command line, in small repositories.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::{CHANGELOG, DOCUMENT, LOCK, MANIFEST, file, with_isbn, workspace};

const PACKAGE: &str = "edition.workspace = true\nversion.workspace = true\n";

/// What a workspace of another kind, beside this one, locks.
const FUZZ_LOCK: &str = "\
version = 4

[[package]]
name = \"fuzz\"
version = \"0.1.0\"

[[package]]
name = \"ziik-api\"
version = \"0.1.0\"
";

/// Says which step it was asked for, and refuses `minor` and `patch`.
const PUBLIC_API: &str = "echo \"asked for $1\"; [ \"$1\" = major ]\n";

const GUIDE: &str = "user-agent: lend/0.1.0, other/0.1.0, of 0.1.0; b-fake/0.0.9\n";

fn put(folder: &TempDir, name: &str, contents: &str) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, contents).unwrap();
}

/// Runs a program for somebody who is known to git, without the settings of this machine.
fn program(folder: &Path, program: &str, arguments: &[&str]) -> (bool, String, String) {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .envs([("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1")])
        .envs([("GIT_AUTHOR_NAME", "Ada"), ("GIT_AUTHOR_EMAIL", "ada@example.com")])
        .envs([("GIT_COMMITTER_NAME", "Ada"), ("GIT_COMMITTER_EMAIL", "ada@example.com")])
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.success(), text(output.stdout), text(output.stderr))
}

#[track_caller]
fn git(folder: &TempDir, arguments: &[&str]) -> String {
    let (done, said, error) = program(folder.path(), "git", arguments);
    assert!(done, "{error}");
    said
}

fn commit(folder: &TempDir) {
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--allow-empty", "--message", "Change"]);
}

fn run(folder: &TempDir, arguments: &[&str]) -> (bool, String, String) {
    let arguments = [&["release"], arguments].concat();
    program(folder.path(), env!("CARGO_BIN_EXE_openapi-crate"), &arguments)
}

/// A workspace of several crates, all of it committed. `lend` needs `ziik-api`, which tests itself
/// with `b-fake`.
fn repository() -> TempDir {
    let folder = workspace();
    let members = "members = [\"ziik-api\", \"a-lend\", \"b-fake\", \"tools\"]";
    put(&folder, "Cargo.toml", &MANIFEST.replace("members = [\"ziik-api\"]", members));
    let fake = "[dev-dependencies]\nb-fake = { path = \"../b-fake\" }\n";
    let lend = "[dependencies]\nziik-api.workspace = true\n[[bin]]\nname = \"lend\"\n";
    for (name, rest) in
        [("ziik-api", fake), ("a-lend", lend), ("b-fake", ""), ("tools", "publish = false\n")]
    {
        put(
            &folder,
            &format!("{name}/Cargo.toml"),
            &format!("[package]\nname = \"{name}\"\n{PACKAGE}{rest}"),
        );
        put(&folder, &format!("{name}/src/lib.rs"), "");
    }
    put(&folder, "a-lend/src/bin/lend.rs", "fn main() {}\n");
    put(&folder, "fuzz/Cargo.lock", FUZZ_LOCK);
    put(&folder, "guide.md", GUIDE);
    git(&folder, &["init", "--quiet", "--initial-branch", "main"]);
    commit(&folder);
    folder
}

/// [`repository`] with the release 0.1.0 and something unreleased under this heading.
fn released(heading: &str) -> TempDir {
    let folder = repository();
    git(&folder, &["tag", "v0.1.0"]);
    put(&folder, "CHANGELOG.md", &CHANGELOG.replace("### Added", heading));
    commit(&folder);
    folder
}

/// The text without the day.
fn timeless(text: &str) -> String {
    regex::Regex::new(r"20\d\d-\d\d-\d\d").unwrap().replace_all(text, "[day]").into_owned()
}

/// What `release` refuses with, with the proof that nothing changed.
#[track_caller]
fn refusal(folder: &TempDir, arguments: &[&str]) -> String {
    let state = || (files_of(folder), git(folder, &["show-ref", "--head"]));
    let before = state();
    let (done, _, error) = run(folder, &[arguments, &["--write"]].concat());
    assert!(!done);
    assert!(state() == before, "{error}");
    error
}

/// The files that git knows of.
fn files_of(folder: &TempDir) -> Vec<String> {
    let names = git(folder, &["ls-files"]);
    names.lines().map(|name| fs::read_to_string(folder.path().join(name)).unwrap()).collect()
}

#[track_caller]
fn version_of(folder: &TempDir, arguments: &[&str]) -> String {
    let (done, said, error) = run(folder, arguments);
    assert!(done, "{error}");
    let line = said.lines().find_map(|line| line.strip_prefix("Version: ")).unwrap();
    line.split(' ').next().unwrap().to_owned()
}

#[test]
fn the_first_release_takes_the_version_that_is_there() {
    let folder = repository();
    put(&folder, "CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n### Added\n- A shelf.\n");
    commit(&folder);
    let (done, said, error) = run(&folder, &["--write"]);
    assert!(done, "{error}");
    let commit = git(&folder, &["rev-parse", "--short", "HEAD"]);
    let said = timeless(&said).replace(commit.trim(), "[commit]");
    let (_, said) = said.split_once("Last release").unwrap();
    snapshot!("release_first", said);
    assert_eq!(
        timeless(&file(&folder, "CHANGELOG.md")),
        "# Changelog\n\n## Unreleased\n\n## 0.1.0 - [day]\n\n### Added\n- A shelf.\n"
    );
    assert_eq!(git(&folder, &["status", "--porcelain"]), "");
    assert_eq!(
        git(&folder, &["log", "-1", "--format=%s%d"]),
        "Release 0.1.0 (HEAD -> main, tag: v0.1.0)\n"
    );
    assert_eq!(git(&folder, &["cat-file", "-t", "v0.1.0"]), "tag\n");
    let message = git(&folder, &["tag", "--list", "--format=%(contents)", "v0.1.0"]);
    assert_eq!(timeless(&message), "0.1.0 - [day]\n\n### Added\n- A shelf.\n\n");
}

#[test]
fn a_document_that_breaks_callers_raises_the_version_everywhere() {
    let folder = released("### Fixed");
    let manifest = file(&folder, "Cargo.toml");
    let broken = DOCUMENT.replace("title: {type: string}", "title: {type: integer}");
    put(&folder, "openapi.yaml", &broken);
    assert!(program(folder.path(), env!("CARGO_BIN_EXE_openapi-crate"), &["generate"]).0);
    commit(&folder);
    let (done, said, error) = run(&folder, &["--write"]);
    assert!(done, "{error}");
    let described = timeless(said.split_once("Last release").unwrap().1);
    snapshot!("release_breaking", described.split_once("\nCommitted").unwrap().0);
    let raised = |text: &str, version: &str| {
        text.replace(&format!("{version}0.1.0"), &format!("{version}0.2.0"))
    };
    assert_eq!(
        file(&folder, "Cargo.toml"),
        raised(&manifest, "version = \"")
            .replace("other = { version = \"0.2.0\"", "other = { version = \"0.1.0\"")
    );
    assert_eq!(file(&folder, "Cargo.lock"), raised(LOCK, "name = \"ziik-api\"\nversion = \""));
    assert_eq!(
        file(&folder, "fuzz/Cargo.lock"),
        raised(FUZZ_LOCK, "name = \"ziik-api\"\nversion = \"")
    );
    assert_eq!(file(&folder, "guide.md"), raised(GUIDE, "lend/").replace("0.0.9", "0.2.0"));
    assert_eq!(git(&folder, &["status", "--porcelain"]), "");
    assert_eq!(git(&folder, &["tag", "--points-at", "HEAD"]), "v0.2.0\n");
}

#[test]
fn a_dry_run_changes_nothing() {
    let folder = released("### Added");
    let (before, refs) = (files_of(&folder), git(&folder, &["show-ref", "--head"]));
    let (done, said, error) = run(&folder, &[]);
    assert!(done, "{error}");
    assert!(said.ends_with("\nNothing was written; --write does it.\n"), "{said}");
    assert!(files_of(&folder) == before);
    assert_eq!(git(&folder, &["show-ref", "--head"]), refs);
    assert_eq!(git(&folder, &["status", "--porcelain"]), "");
}

#[test]
fn documents_headings_and_manifests_decide_the_version() {
    for (heading, version) in [
        ("### Fixed", "0.1.1"),
        ("### Added", "0.1.1"),
        ("### Breaking", "0.2.0"),
        ("### Removed", "0.2.0"),
        ("### Changed in Rust only", "0.2.0"),
    ] {
        assert_eq!(version_of(&released(heading), &[]), version, "{heading}");
    }
    let folder = released("### Fixed");
    put(&folder, "openapi.yaml", &with_isbn());
    assert!(program(folder.path(), env!("CARGO_BIN_EXE_openapi-crate"), &["generate"]).0);
    commit(&folder);
    let (_, said, _) = run(&folder, &[]);
    assert!(said.contains("  patch: the document of `library`. There is something new"), "{said}");
    let renamed = file(&folder, "apis.yaml").replace("name: library", "name: books");
    put(&folder, "apis.yaml", &renamed);
    commit(&folder);
    let (_, said, _) = run(&folder, &[]);
    for line in ["  patch: the API `books` is new\n", "  minor: the API `library` is gone\n"] {
        assert!(said.contains(line), "{said}");
    }
    put(&folder, "Cargo.toml", &file(&folder, "Cargo.toml").replace("0.1.0", "1.0.0"));
    put(&folder, "Cargo.lock", &LOCK.replace("0.1.0", "1.0.0"));
    commit(&folder);
    assert_eq!(version_of(&folder, &[]), "1.0.0");
}

#[test]
fn a_version_that_is_wanted_must_be_high_enough() {
    let folder = released("### Breaking");
    for (wanted, version) in [("minor", "0.2.0"), ("major", "1.0.0"), ("0.5.0", "0.5.0")] {
        assert_eq!(version_of(&folder, &[wanted]), version);
    }
    for wanted in ["patch", "0.1.9", "0.1.0"] {
        let said = refusal(&folder, &[wanted]);
        let expected = " is too low after v0.1.0: it takes 0.2.0 or more; the changelog has \
                        `### Breaking`\n";
        assert!(said.ends_with(expected), "{said}");
    }
    let said = refusal(&folder, &["0.2.0-rc.1"]);
    assert_eq!(said, "error: 0.2.0-rc.1 is not of the form X.Y.Z; name one that is\n");
    let said = refusal(&repository(), &["minor"]);
    assert!(said.starts_with("error: there is no release yet that `minor` could"), "{said}");
    assert!(refusal(&folder, &["next"]).contains("neither `patch`, `minor` or `major` nor"));
}

#[test]
fn sections_of_update_become_part_of_the_release() {
    let folder = released("### Added");
    let changelog = "# Changelog\n\n## Unreleased\n\nFor people.\n\n### Added\n- A shelf.\n\n\
        ## 0.1.1\n\nFollows version 2 of the API's document.\n\n### Added\n- A room.\n\n\
        ## 0.2.0\n\n### Breaking\n- No more loans.\n\n## 0.1.0 - 2026-01-02\n\n- The first one.\n";
    put(&folder, "CHANGELOG.md", changelog);
    commit(&folder);
    let (done, _, error) = run(&folder, &["--write"]);
    assert!(done, "{error}");
    let changelog = timeless(&file(&folder, "CHANGELOG.md"));
    snapshot!("release_changelog", changelog);
    // The next one has nothing yet.
    let said = refusal(&folder, &[]);
    let expected = "error: CHANGELOG.md: has nothing under `## Unreleased`: say what users get\n";
    assert_eq!(said, expected);
}

#[test]
fn what_is_not_ready_is_refused() {
    let folder = released("### Added");
    put(&folder, "note.txt", "Mine.");
    let said = refusal(&folder, &[]);
    assert_eq!(said, "error: not everything is committed: ?? note.txt\n");
    fs::remove_file(folder.path().join("note.txt")).unwrap();

    put(&folder, "openapi.yaml", &with_isbn());
    commit(&folder);
    let said = refusal(&folder, &[]);
    assert!(said.ends_with("is out of date; run `openapi-crate generate`\n"), "{said}");
    git(&folder, &["reset", "--quiet", "--hard", "HEAD~1"]);

    git(&folder, &["switch", "--quiet", "--create", "other"]);
    git(&folder, &["commit", "--quiet", "--allow-empty", "--message", "Else"]);
    git(&folder, &["tag", "v0.1.1"]);
    git(&folder, &["switch", "--quiet", "main"]);
    let said = refusal(&folder, &[]);
    assert_eq!(said, "error: there is a tag v0.1.1 already; name another version\n");

    git(&folder, &["switch", "--quiet", "--detach"]);
    let said = refusal(&folder, &[]);
    assert!(said.starts_with("error: no branch is checked out"), "{said}");
    git(&folder, &["switch", "--quiet", "main"]);

    put(&folder, "CHANGELOG.md", &CHANGELOG.replace("## 0.1.0", "## 0.1.0 - 2026-01-02"));
    commit(&folder);
    git(&folder, &["tag", "--delete", "v0.1.0"]);
    let said = refusal(&folder, &[]);
    assert!(said.contains("has the release 0.1.0, and this branch has no tag v0.1.0"), "{said}");

    let alone = "- {name: alone, spec: openapi.yaml, crate: alone}\n";
    put(&folder, "apis.yaml", &(file(&folder, "apis.yaml") + alone));
    put(&folder, "alone/Cargo.toml", "[package]\nname = \"alone\"\nversion = \"0.3.0\"\n");
    commit(&folder);
    let said = refusal(&folder, &[]);
    assert!(said.contains("alone/Cargo.toml: has its version in it, and another"), "{said}");
}

#[test]
fn the_script_for_the_public_api_may_refuse() {
    let folder = released("### Added");
    put(&folder, "scripts/check-public-api", PUBLIC_API);
    commit(&folder);
    let said = refusal(&folder, &[]);
    assert!(
        said.starts_with("error: scripts/check-public-api: finds more than 0.1.1 may change"),
        "{said}"
    );
    let (done, said, error) = run(&folder, &["minor", "--write"]);
    assert!(done, "{error}");
    assert!(said.contains("asked for major\n"), "{said}");
}

/// Hooks are the last thing that can refuse.
#[cfg(unix)]
#[test]
fn what_git_refuses_is_undone() {
    use std::os::unix::fs::PermissionsExt;
    for (hook, script) in [
        ("pre-commit", "#!/bin/sh\necho no >&2; exit 1\n"),
        (
            "reference-transaction",
            "#!/bin/sh\nif grep -q refs/tags; then echo no >&2; exit 1; fi\n",
        ),
    ] {
        let folder = released("### Added");
        let path = folder.path().join(".git/hooks").join(hook);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, script).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        let said = refusal(&folder, &[]);
        assert!(
            said.contains("no") && said.ends_with("; everything is as it was before\n"),
            "{said}"
        );
        assert_eq!(git(&folder, &["status", "--porcelain"]), "");
    }
}
