//! Bindings that are made while a crate is built, by its build script, and are not committed.
//!
//! ```no_run
//! // build.rs
//! fn main() -> Result<(), openapi_crate::problem::Problem> {
//!     openapi_crate::build_script::Bindings::of("openapi.yaml").overlay("overlay.yaml").write()
//! }
//! ```
//!
//! The crate's `src/lib.rs` is one line, and stays that way:
//!
//! ```ignore
//! include!(concat!(env!("OUT_DIR"), "/api.rs"));
//! ```
//!
//! It depends on `api-runtime`, `bytes`, `http`, `serde` (with `derive`) and `serde_json`, and has
//! `openapi-crate` among its `build-dependencies`. Whoever builds it builds the generator, too: a
//! crate that others depend on is better committed, by `openapi-crate init`.

use std::path::{Path, PathBuf};

use crate::emit::Tree;
use crate::generate::{self, Request, Runtime, Target};
use crate::prepare::Files;
use crate::problem::{Problem, Result};
use crate::{emit, standalone};

/// What the bindings are made of. Paths are as seen from the crate's folder.
#[derive(Debug, Clone)]
#[must_use = "nothing is made before `write`"]
pub struct Bindings {
    files: Files,
}

impl Bindings {
    /// Bindings of the API that this document describes.
    pub fn of(document: impl Into<PathBuf>) -> Self {
        Self { files: Files::new(document.into(), None) }
    }

    /// With corrections of the document, and hints.
    pub fn overlay(mut self, file: impl Into<PathBuf>) -> Self {
        self.files.overlay = Some(file.into());
        self
    }

    /// With the names of a ledger, which is read and not written.
    pub fn names(mut self, file: impl Into<PathBuf>) -> Self {
        self.files.names = Some(file.into());
        self
    }

    /// Writes them to the folder that Cargo has for the build script's output, and tells Cargo what
    /// they were made of. What the pipeline warns of are warnings of the build.
    ///
    /// # Errors
    /// This is no build script, a file cannot be read or written, or no code can be made of it.
    pub fn write(&self) -> Result<()> {
        let folder = std::env::var_os("OUT_DIR")
            .ok_or_else(|| Problem::new("there is no OUT_DIR; this is for build scripts"))?;
        let Files { spec, overlay, names, .. } = &self.files;
        for file in [Some(spec), overlay.as_ref(), names.as_ref()].into_iter().flatten() {
            println!("cargo::rerun-if-changed={}", file.display());
        }
        let name = std::env::var("CARGO_PKG_NAME").unwrap_or_else(|_| "api-client".to_owned());
        for warning in self.write_to(Path::new(&folder), &name)? {
            println!("cargo::warning={warning}");
        }
        Ok(())
    }

    /// Writes them to this folder, for the crate called `name`, and returns what there is to warn
    /// of. `api.rs` is the file to include.
    ///
    /// # Errors
    /// A file cannot be read or written, or no code can be made of it.
    pub fn write_to(&self, folder: &Path, name: &str) -> Result<Vec<String>> {
        let runtime = Runtime::Crate("*".to_owned());
        let target = Target::Crate { folder: folder.to_owned(), name: name.to_owned(), runtime };
        let output = generate::generate(&Request { files: self.files.clone(), target })?;
        let below = |(path, text): (&PathBuf, &String)| {
            Some((path.strip_prefix("src/generated").ok()?.to_owned(), text.clone()))
        };
        let modules: Tree = output.tree.iter().filter_map(below).collect();
        let root = standalone::included(&modules, &folder.join("generated"));
        let modules =
            modules.into_iter().map(|(path, text)| (Path::new("generated").join(path), text));
        let tree = modules.chain([(PathBuf::from("api.rs"), root)]).collect();
        emit::write(folder, &tree)?;
        Ok(output.warnings.iter().map(ToString::to_string).collect())
    }
}
