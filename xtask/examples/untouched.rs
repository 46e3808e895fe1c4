//! Writes a crate of what progenitor makes, untouched and in its builder style, of the same lowered document that the bindings are
//! made of. `scripts/compare-builds` measures the two against each other.

use std::error::Error;
use std::path::{Path, PathBuf};

use openapiv3::OpenAPI;
use progenitor::InterfaceStyle;
use serde_json::json;
use xtask::{bindings, load, lower, overlay};

/// The pipeline's marker types, as types that compile: progenitor's code names them by this crate.
const MARKERS: &str = "
/// Stands for the runtime's types that the lowered document names.
pub mod markers {
    pub type Patch<T> = Option<T>;
    pub type Sent<T> = T;
    pub type Secret = String;
}
";

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
reqwest = { version = "0.13", default-features = false, features = ["form", "json", "query", "rustls", "gzip", "http2", "stream"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
serde_urlencoded = "0.7"

[workspace]
"#;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name the folder to write to")?);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands alone")?;
    let document = load::load(&root.join("openapi.yaml"))?;
    let document = overlay::apply(document, &load::load(&root.join("overlay.yaml"))?)?;
    let lowered = lower::lower(&document)?;
    let file = bindings::bindings(&with_scalar_paths(&lowered.openapi)?, InterfaceStyle::Builder)?;
    let code = prettyplease::unparse(&file).replace("::runtime::", "crate::markers::");
    std::fs::create_dir_all(folder.join("src"))?;
    std::fs::write(folder.join("Cargo.toml"), MANIFEST)?;
    std::fs::write(folder.join("src/lib.rs"), format!("{code}{MARKERS}"))?;
    println!("{} lines", code.lines().count());
    Ok(())
}

/// Progenitor's code does not compile with a list as a path parameter: here it is text.
fn with_scalar_paths(openapi: &OpenAPI) -> Result<OpenAPI, Box<dyn Error>> {
    let mut document = serde_json::to_value(openapi)?;
    let items = document["paths"].as_object_mut().into_iter().flat_map(serde_json::Map::values_mut);
    let operations = items.filter_map(serde_json::Value::as_object_mut).flat_map(serde_json::Map::values_mut);
    for operation in operations {
        let parameters = operation.get_mut("parameters").and_then(serde_json::Value::as_array_mut);
        for parameter in parameters.into_iter().flatten() {
            if parameter["in"] == "path" && parameter["schema"]["type"] == "array" {
                parameter["schema"] = json!({ "type": "string" });
            }
        }
    }
    Ok(serde_json::from_value(document)?)
}
