//! Writes a crate of what progenitor makes, untouched and in its builder style:
//! `untouched FOLDER` of this workspace's document, which `cargo compare-peers` measures beside
//! the bindings, and `untouched FOLDER DOCUMENT` of another one, as `scripts/compare-compiling`
//! does.
//!
//! Three things in this workspace's document keep progenitor from writing code that compiles. They
//! are mended, and nothing else; another document is taken as it is.

use std::error::Error;
use std::path::{Path, PathBuf};

use openapi_crate::load;
use progenitor::{GenerationSettings, Generator, InterfaceStyle};
use serde_json::{Value, json};

const MANIFEST: &str = r#"[package]
name = "untouched"
version = "0.1.0"
edition = "2021"

[dependencies]
bytes = "1"
chrono = { version = "0.4", default-features = false, features = ["serde"] }
futures-core = "0.3"
percent-encoding = "2"
progenitor-client = "=0.15.1"
regress = "0.10"
reqwest = { version = "0.13", default-features = false, features = ["form", "json", "query", "rustls", "stream"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
serde_urlencoded = "0.7"

[workspace]
"#;

const FORM: &str = "multipart/form-data";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).map(PathBuf::from);
    let folder = arguments.next().ok_or("name the folder to write to")?;
    let document = if let Some(other) = arguments.next() {
        load::load(&other)?.root
    } else {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("it stands alone")?;
        let mut document = load::load(&root.join("openapi.yaml"))?.root;
        operations(&mut document).for_each(mend);
        document
    };
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder);
    let tokens = Generator::new(&settings).generate_tokens(&serde_json::from_value(document)?)?;
    let code = prettyplease::unparse(&syn::parse2(tokens)?);
    std::fs::create_dir_all(folder.join("src"))?;
    std::fs::write(folder.join("Cargo.toml"), MANIFEST)?;
    std::fs::write(folder.join("src/lib.rs"), &code)?;
    println!("{} lines", code.lines().count());
    Ok(())
}

fn operations(document: &mut Value) -> impl Iterator<Item = &mut Value> {
    let items = document["paths"].as_object_mut().into_iter().flat_map(serde_json::Map::values_mut);
    items
        .filter_map(Value::as_object_mut)
        .flat_map(serde_json::Map::values_mut)
        .filter(|value| value.is_object())
}

/// A list as a path parameter becomes text. Of several answers of success the first stays, and of
/// those with `default`, which progenitor takes for one of success too, it goes. A form with files
/// becomes a body of bytes.
fn mend(operation: &mut Value) {
    for parameter in
        operation.get_mut("parameters").and_then(Value::as_array_mut).into_iter().flatten()
    {
        if parameter["in"] == "path" && parameter["schema"]["type"] == "array" {
            parameter["schema"] = json!({ "type": "string" });
        }
    }
    if operation.get("requestBody").is_some_and(|body| body["content"].get(FORM).is_some()) {
        let bytes = json!({ "schema": { "type": "string", "format": "binary" } });
        operation["requestBody"]["content"] = json!({ "application/octet-stream": bytes });
    }
    if let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) {
        let mut successes = 0;
        responses.retain(|status, _| {
            successes += usize::from(status.starts_with('2'));
            status != "default" && (!status.starts_with('2') || successes == 1)
        });
    }
}
