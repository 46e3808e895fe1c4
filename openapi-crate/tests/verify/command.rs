//! The command itself.

use std::path::Path;
use std::process::{Command, Stdio};

use ziik_fake::{Answers, Tenant};

use crate::support::{document, snapshot, tenant};

/// Exit code, standard output and standard error.
async fn run(arguments: &[&str], variables: &[(&str, &str)]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openapi-crate"));
    for name in ["ZIIK_TOKEN", "ZIIK_USERNAME", "ZIIK_PASSWORD"] {
        command.env_remove(name);
    }
    command.arg("verify").args(arguments).envs(variables.iter().copied()).stdin(Stdio::null());
    // Beside the thread that the tenant runs in.
    let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn password(tenant: &Tenant) -> [(&str, &str); 2] {
    [("ZIIK_USERNAME", tenant.username()), ("ZIIK_PASSWORD", tenant.password())]
}

/// The document in a file, with addresses that do not depend on the file of the API.
fn spec(folder: &Path) -> String {
    let file = folder.join("openapi.json");
    std::fs::write(&file, document().root.to_string()).unwrap();
    file.to_str().unwrap().to_owned()
}

#[tokio::test]
async fn help_has_examples() {
    let (code, text, _) = run(&["--help"], &[]).await;
    assert_eq!(code, 0);
    snapshot!(text);
}

#[tokio::test]
async fn zero_when_nothing_differs() {
    let tenant = tenant(Answers::default()).await;
    let arguments = ["--url", tenant.url(), "--only", "get_user", "--only", "list_units"];
    assert_eq!(run(&arguments, &password(&tenant)).await.0, 0);

    let folder = tempfile::tempdir().unwrap();
    let spec = spec(folder.path());
    let arguments = [&arguments[..], &["--spec", &spec]].concat();
    let (code, text, errors) = run(&arguments, &password(&tenant)).await;
    assert_eq!((code, errors.as_str()), (0, ""));
    snapshot!(text);
}

#[tokio::test]
async fn one_when_something_differs_and_the_overlay_helps() {
    let tenant = tenant(Answers::default()).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seen.yaml");
    let file = file.to_str().unwrap();
    let spec = spec(folder.path());
    let arguments = ["--url", tenant.url(), "--spec", &spec, "--only", "list_groups"];
    let with_file = [&arguments[..], &["--format", "json", "--overlay-out", file]].concat();
    let (code, text, errors) = run(&with_file, &password(&tenant)).await;
    assert_eq!((code, errors.as_str()), (1, ""));
    snapshot!(format!("{text}{}", std::fs::read_to_string(file).unwrap()));

    let corrected = [&arguments[..], &["--overlay", file]].concat();
    assert_eq!(run(&corrected, &password(&tenant)).await.0, 0);
}

#[tokio::test]
async fn two_when_it_cannot_be_found_out() {
    let tenant = tenant(Answers::default()).await;
    let (code, text, errors) = run(&["--url", tenant.url()], &[]).await;
    assert_eq!((code, text.as_str()), (2, ""));
    let wanted = "error: no credentials; put ZIIK_TOKEN, or ZIIK_USERNAME and ZIIK_PASSWORD, into the environment\n";
    assert_eq!(errors, wanted);

    let (code, _, errors) =
        run(&["--url", "http://tenant.example"], &[("ZIIK_TOKEN", "hush-hush")]).await;
    assert_eq!(code, 2);
    assert!(errors.contains("https") && !errors.contains("hush"), "{errors}");

    let (code, _, errors) = run(&["--token", "hush-hush"], &[]).await;
    assert_eq!(code, 2);
    assert!(errors.contains("unexpected argument"), "{errors}");
}
