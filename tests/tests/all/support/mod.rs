//! What the tests have in common.

pub(crate) mod calls;
pub(crate) mod server;
pub(crate) mod spec;
pub(crate) mod tenant;

use std::path::{Path, PathBuf};

use serde_json::Value;
pub(crate) use ziik_tests::pruned::pruned;
pub(crate) use ziik_tests::stub;

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests are a member of the workspace")
        .to_owned()
}

/// Compares with `tests/snapshots/FOLDER/NAME.snap`.
pub(crate) fn snapshot(folder: &str, name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(format!("../../snapshots/{folder}"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// JSON as people read it.
pub(crate) fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).expect("JSON can be printed")
}
