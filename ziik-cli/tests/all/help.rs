//! Help, versions, completions and manual pages.

use sha2::Digest as _;

use crate::support::{program, run};

fn of(line: &str) -> String {
    let mut command = program(&line.split_whitespace().collect::<Vec<_>>());
    command.env("NO_COLOR", "1");
    run(command, "").text()
}

#[test]
fn of_the_program() {
    insta::assert_snapshot!(of("--help"));
}

#[test]
fn of_a_noun() {
    insta::assert_snapshot!(of("users --help"));
}

#[test]
fn of_a_list() {
    insta::assert_snapshot!(of("users list --help"));
}

#[test]
fn of_a_write() {
    insta::assert_snapshot!(of("users update -h"));
}

#[test]
fn of_own_commands() {
    for name in ["login", "api", "demo", "units tree", "users export", "groups members set"] {
        insta::assert_snapshot!(name.replace(' ', "-"), of(&format!("{name} --help")));
    }
}

#[test]
fn nothing_at_all_is_wrong_use_with_help() {
    let run = run(program(&[""; 0]), "");
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("Exit codes:"), "{}", run.err);
}

#[test]
fn the_version_names_the_document() {
    let version = of("--version");
    let head = concat!("ziik ", env!("CARGO_PKG_VERSION"), " (document ");
    let digest = version.trim().strip_prefix(head).unwrap();
    let digest = digest.strip_suffix(')').unwrap();
    assert!(digest.len() == 12 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()), "{version}");
    let document = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi.yaml")).unwrap();
    let sum = sha2::Sha256::digest(document);
    assert!(format!("{:02x}{:02x}", sum[0], sum[1]) == digest[..4], "{version}");
}

#[test]
fn completions_know_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = of(&format!("completions {shell}"));
        for word in ["list-by-ids", "two-factor", "--dry-run", "clear"] {
            let word = if shell == "fish" { word.trim_start_matches('-') } else { word };
            assert!(script.contains(word), "{shell} lacks {word}");
        }
    }
}

/// The scripts are ones that the shells take, where there are such shells.
#[test]
fn shells_read_the_completions() {
    for shell in ["bash", "zsh", "fish"] {
        let mut check = std::process::Command::new(shell);
        check.arg("-n").stdin(std::process::Stdio::piped());
        let Ok(mut child) = check.spawn() else { continue };
        let mut stdin = child.stdin.take().unwrap();
        let script = of(&format!("completions {shell}"));
        std::io::Write::write_all(&mut stdin, script.as_bytes()).unwrap();
        drop(stdin);
        assert!(child.wait().unwrap().success(), "{shell}");
    }
}

#[test]
fn manual_pages() {
    let folder = tempfile::tempdir().unwrap();
    let run = run(program(&["man", folder.path().to_str().unwrap()]), "");
    assert_eq!(run.code, 0, "{}", run.err);
    let page = std::fs::read_to_string(folder.path().join("ziik-users-update.1")).unwrap();
    assert!(
        page.contains(".TH ZIIK\\-USERS\\-UPDATE 1") || page.contains(".TH ZIIK-USERS-UPDATE 1"),
        "{page}"
    );
    assert!(page.contains("\\-\\-clear"), "{page}");
    let pages = std::fs::read_dir(folder.path()).unwrap().count();
    assert!(pages > 300, "{pages}");
}
