//! What is written to disk, and when.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use openapi_crate::apis;
use openapi_crate::files::Transaction;
use openapi_crate::generate::{self, Request, Target};
use openapi_crate::prepare::Files;
use tempfile::TempDir;

use crate::support::answering_text;

const BOOK: &str = "\n    Book: {type: object, properties: {title: {type: string}}}";
const LARGER: &str =
    "\n    Book: {type: object, properties: {title: {type: string}, pages: {type: integer}}}";

/// A folder with a document in it, and the request that generates modules beside it.
fn set_up() -> (TempDir, Request) {
    let folder = tempfile::tempdir().unwrap();
    let spec = folder.path().join("api.yaml");
    fs::write(&spec, answering_text(BOOK)).unwrap();
    let target = Target::Module {
        folder: folder.path().join("generated"),
        name: "library".to_owned(),
        outside: None,
    };
    (folder, Request { files: Files::new(spec, None), target })
}

fn write(request: &Request) -> openapi_crate::emit::Changes {
    generate::write(request, &generate::generate(request).unwrap()).unwrap()
}

/// Every file below `folder` with its contents and its time of change.
fn snapshot_of(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let mut files = BTreeMap::new();
    let mut queue = vec![folder.to_owned()];
    while let Some(folder) = queue.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                queue.push(path);
            } else {
                let changed = fs::metadata(&path).unwrap().modified().unwrap();
                files.insert(path.clone(), (fs::read(&path).unwrap(), changed));
            }
        }
    }
    files
}

#[test]
fn two_runs_give_the_same_bytes() {
    let (_folder, request) = set_up();
    let [one, two] = [(); 2].map(|()| generate::generate(&request).unwrap());
    assert_eq!(one.tree, two.tree);
    assert_eq!((one.operations, one.types), (1, 1));
}

#[test]
fn this_workspace_is_up_to_date_and_comes_out_the_same_each_time() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let request = apis::one(root, None).unwrap().request(root);
    let [one, two] = [(); 2].map(|()| generate::generate(&request).unwrap());
    assert_eq!(one.tree, two.tree);
    assert_eq!(generate::check(&request, &one, root).unwrap(), "", "run `cargo xtask generate`");
}

#[test]
fn the_header_names_the_documents() {
    let (folder, mut request) = set_up();
    let overlay = folder.path().join("corrections.yaml");
    fs::write(&overlay, "overlay: 1.0.0\ninfo: {title: C, version: '1'}\nactions: []\n").unwrap();
    request.files.overlay = Some(overlay);
    let output = generate::generate(&request).unwrap();
    let root = &output.tree[Path::new("mod.rs")];
    let lines: Vec<&str> = root.lines().take(5).collect();
    assert_eq!(
        lines[..2],
        ["// @generated from an OpenAPI document. Do not edit.", "// Made from"]
    );
    assert!(
        lines[2].starts_with("//   api.yaml (sha256 ")
            && lines[3].starts_with("//   corrections.yaml (sha256 ")
    );
    assert_eq!(lines[4], "");
}

#[test]
fn files_that_are_right_are_not_touched() {
    let (folder, request) = set_up();
    let first = write(&request);
    assert_eq!((first.written, first.removed), (6, 0));
    let before = snapshot_of(folder.path());
    let second = write(&request);
    assert_eq!((second.written, second.removed), (0, 0));
    assert_eq!(snapshot_of(folder.path()), before);
}

#[test]
fn only_what_changed_is_written() {
    let (folder, request) = set_up();
    write(&request);
    let before = snapshot_of(folder.path());
    fs::write(&request.files.spec, answering_text(LARGER)).unwrap();
    assert_eq!(write(&request).written, 2);
    let after = snapshot_of(folder.path());
    let changed: Vec<&Path> = after
        .iter()
        .filter(|(path, file)| before.get(*path) != Some(file))
        .map(|(path, _)| path.strip_prefix(folder.path()).unwrap())
        .collect();
    assert_eq!(
        changed,
        [
            Path::new("api.yaml"),
            Path::new("generated/mod.rs"),
            Path::new("generated/types/shared.rs")
        ]
    );
}

#[test]
fn stale_files_go_and_files_of_others_stay() {
    let (folder, request) = set_up();
    write(&request);
    let generated = folder.path().join("generated");
    let stale = generated.join("types/gone.rs");
    fs::copy(generated.join("types/shared.rs"), &stale).unwrap();
    let others = ["types/own.rs", "types/notes.md", "README"].map(|name| generated.join(name));
    for path in &others {
        fs::write(path, "Mine.\n").unwrap();
    }
    let changes = write(&request);
    assert_eq!((changes.written, changes.removed), (0, 1));
    assert!(!stale.exists());
    assert!(others.iter().all(|path| fs::read_to_string(path).unwrap() == "Mine.\n"));
}

#[test]
fn nothing_is_left_beside_the_files() {
    let (folder, request) = set_up();
    write(&request);
    let names: Vec<PathBuf> = snapshot_of(&folder.path().join("generated")).into_keys().collect();
    assert_eq!(names.len(), 6, "{names:?}");
}

#[test]
fn a_failing_run_leaves_the_tree_as_it_was() {
    let (folder, request) = set_up();
    write(&request);
    let before = snapshot_of(&folder.path().join("generated"));
    for wrong in ["openapi: [\n", "swagger: '2.0'\n", &answering_text("\n    Book: {type: 5}")] {
        fs::write(&request.files.spec, wrong).unwrap();
        assert!(generate::generate(&request).is_err(), "{wrong}");
        assert_eq!(snapshot_of(&folder.path().join("generated")), before);
    }
}

/// A file of the tree cannot be written, because a folder has its name: none of the others is.
#[test]
fn a_disk_that_refuses_leaves_the_tree_as_it_was() {
    let (folder, request) = set_up();
    write(&request);
    let generated = folder.path().join("generated");
    fs::remove_file(generated.join("types/mod.rs")).unwrap();
    fs::remove_file(generated.join("types/shared.rs")).unwrap();
    fs::remove_dir(generated.join("types")).unwrap();
    fs::write(generated.join("types"), "In the way.\n").unwrap();
    fs::write(&request.files.spec, answering_text(LARGER)).unwrap();
    let before = snapshot_of(&generated);
    let output = generate::generate(&request).unwrap();
    let problem = generate::write(&request, &output).unwrap_err().to_string();
    assert!(problem.contains("cannot be written: "), "{problem}");
    assert!(problem.ends_with("; everything is as it was before"), "{problem}");
    assert_eq!(snapshot_of(&generated), before);
}

/// The last change of several fails: contents, permissions and folders are as they were before.
#[test]
fn a_transaction_that_fails_is_undone() {
    let folder = tempfile::tempdir().unwrap();
    let here = |name: &str| folder.path().join(name);
    fs::write(here("changed"), "One.\n").unwrap();
    fs::write(here("removed"), "Two.\n").unwrap();
    fs::create_dir(here("stuck")).unwrap();
    #[cfg(unix)]
    fs::set_permissions(here("removed"), std::os::unix::fs::PermissionsExt::from_mode(0o751))
        .unwrap();
    let permissions = fs::metadata(here("removed")).unwrap().permissions();
    let mut transaction = Transaction::new(folder.path());
    transaction.write("changed", "Other.\n".to_owned()).unwrap();
    transaction.write("new/folder/file", "New.\n".to_owned()).unwrap();
    transaction.remove("removed");
    transaction.remove("stuck");
    transaction.write("later/file", "New.\n".to_owned()).unwrap();
    let problem = transaction.commit().unwrap_err().to_string();
    assert!(problem.starts_with("stuck: cannot be removed: "), "{problem}");
    assert!(problem.ends_with("; everything is as it was before"), "{problem}");
    let contents: Vec<_> = snapshot_of(folder.path())
        .into_iter()
        .map(|(path, (contents, _))| (path, contents))
        .collect();
    assert_eq!(
        contents,
        [(here("changed"), b"One.\n".to_vec()), (here("removed"), b"Two.\n".to_vec())]
    );
    assert_eq!(fs::metadata(here("removed")).unwrap().permissions(), permissions);
    assert!(!here("new").exists() && !here("later").exists());
}

#[cfg(unix)]
#[test]
fn permissions_are_kept_and_new_files_are_for_everybody_to_read() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, request) = set_up();
    write(&request);
    let mode =
        |name: &str| fs::metadata(folder.path().join(name)).unwrap().permissions().mode() & 0o777;
    // `api.yaml` was written by other means, which follow the umask, too.
    assert_eq!(mode("generated/mod.rs"), mode("api.yaml"));
    let file = folder.path().join("generated/types/shared.rs");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o660)).unwrap();
    fs::write(&request.files.spec, answering_text(LARGER)).unwrap();
    assert_eq!(write(&request).written, 2);
    assert_eq!(mode("generated/types/shared.rs"), 0o660);
}

#[test]
fn check_shows_what_would_change_and_changes_nothing() {
    let (folder, request) = set_up();
    let output = generate::generate(&request).unwrap();
    let diff = generate::check(&request, &output, folder.path()).unwrap();
    assert!(
        diff.starts_with("--- a/generated/mod.rs\n+++ b/generated/mod.rs\n@@ -0,0 +1,"),
        "{diff}"
    );
    assert!(!folder.path().join("generated").exists());
    generate::write(&request, &output).unwrap();
    assert_eq!(generate::check(&request, &output, folder.path()).unwrap(), "");
}

#[test]
fn check_finds_stale_files() {
    let (folder, request) = set_up();
    write(&request);
    let stale = folder.path().join("generated/types/gone.rs");
    fs::write(&stale, "// @generated from an OpenAPI document. Do not edit.\n").unwrap();
    let output = generate::generate(&request).unwrap();
    let diff = generate::check(&request, &output, folder.path()).unwrap();
    assert!(
        diff.starts_with(
            "--- a/generated/types/gone.rs\n+++ b/generated/types/gone.rs\n@@ -1 +0,0 @@\n-// @gen"
        ),
        "{diff}"
    );
    assert!(stale.exists());
}
