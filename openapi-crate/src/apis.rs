//! The APIs of a workspace: the table in its `apis.yaml`.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::features::Features;
use crate::generate::{Outside, Request, Runtime, Target};
use crate::ledger;
use crate::load::{self, Document};
use crate::prepare::Files;
use crate::problem::{Problem, Result};
use crate::program::Program;
use crate::standalone;

/// The file that has the table, in the workspace's folder.
pub const FILE: &str = "apis.yaml";

/// An API that the workspace has bindings of. Paths are below the workspace's folder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Api {
    /// What it is called on the command line.
    pub name: String,
    /// The OpenAPI document.
    pub spec: PathBuf,
    /// Corrections and hints, if there are any.
    pub overlay: Option<PathBuf>,
    /// The ledger of names, if there is one.
    pub names: Option<PathBuf>,
    /// Where `update` keeps texts that a new document does not have.
    pub prose: Option<PathBuf>,
    /// The Cargo features, if there is one for each tag.
    pub features: Option<Features>,
    /// The file for calls of every operation, if tests have use for it.
    pub calls: Option<PathBuf>,
    /// The program that has a command for each operation, if there is one.
    pub program: Option<Program>,
    /// Where the crate has its runtime, if it stands alone: `copy` for a part of it inside, or the
    /// version or folder of `api-runtime`. Otherwise the crate is the workspace's own, and has
    /// `src/generated` replaced alone.
    pub runtime: Option<String>,
    /// The folder of the crate that has the bindings.
    #[serde(rename = "crate")]
    pub crate_folder: PathBuf,
}

impl Api {
    /// Where the generated code is.
    #[must_use]
    pub fn generated(&self) -> PathBuf {
        self.crate_folder.join("src/generated")
    }

    /// The name of the crate, which is that of its folder.
    #[must_use]
    pub fn crate_name(&self) -> String {
        self.crate_folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Where the crate has its runtime, if it stands alone.
    #[must_use]
    pub fn runtime(&self) -> Option<Runtime> {
        self.runtime.as_deref().map(Runtime::called)
    }

    /// The name of the crate in the workspace at `root`, as code calls it: its owner may have given it
    /// another one than its folder has.
    #[must_use]
    pub fn crate_name_in(&self, root: &Path) -> String {
        standalone::name(&root.join(&self.crate_folder), &self.crate_name())
    }

    /// What the workspace at `root` has of it outside of the generated folder.
    #[must_use]
    pub fn outside(&self, root: &Path) -> Outside {
        Outside {
            root: root.to_owned(),
            crate_folder: self.crate_folder.clone(),
            features: self.features.clone(),
            calls: self.calls.clone(),
            program: self.program.clone().map(Box::new),
        }
    }

    /// Its files, below the workspace's folder.
    #[must_use]
    pub fn files(&self) -> Files {
        Files {
            spec: self.spec.clone(),
            overlay: self.overlay.clone(),
            names: self.names.clone(),
            prose: self.prose.clone(),
        }
    }

    /// What the workspace at `root` keeps of it.
    #[must_use]
    pub fn request(&self, root: &Path) -> Request {
        let target = match self.runtime() {
            Some(runtime) => Target::Crate {
                folder: root.join(&self.crate_folder),
                name: self.crate_name(),
                runtime,
            },
            None => Target::Module {
                folder: root.join(self.generated()),
                name: self.crate_name(),
                outside: Some(self.outside(root)),
            },
        };
        Request { files: self.files().below(root), target }
    }

    /// The document with its overlay, by the addresses of its file. Its operations go by the names
    /// of the ledger.
    ///
    /// # Errors
    /// A file cannot be read, or the overlay does not fit.
    pub fn described(&self, root: &Path) -> Result<Document> {
        let files = Files { prose: None, ..self.files().below(root) };
        let mut inputs = files.read()?;
        let names = inputs.names.take();
        let document = inputs.prepare()?.document;
        Ok(match names {
            Some(names) => ledger::with_ids(document, &names),
            None => document,
        })
    }

    /// The document that code is made of, as it is in the workspace at `root`.
    ///
    /// # Errors
    /// A file cannot be read, or an overlay does not fit.
    pub fn document(&self, root: &Path) -> Result<Document> {
        Ok(self.files().below(root).read()?.prepare()?.document)
    }
}

/// All APIs of the workspace at `root`, in the order of the table; there is at least one.
///
/// # Errors
/// There is no table, or it is not in the form that is expected.
pub fn all(root: &Path) -> Result<Vec<Api>> {
    of_table(&load::load(&root.join(FILE))?)
        .map_err(|problem| problem.in_file(root.join(FILE).display()))
}

/// All APIs of a table.
///
/// # Errors
/// It is not in the form that is expected.
pub(crate) fn of_table(table: &Document) -> Result<Vec<Api>> {
    let apis: Vec<Api> = serde_path_to_error::deserialize(&table.root).map_err(|error| {
        let message = format!(
            "is no list of APIs with `name`, `spec`, `overlay`, `names`, `prose`, \
                `features`, `calls`, `program`, `runtime` and `crate`: {error}"
        );
        Problem::new(message)
    })?;
    let mut names = HashSet::new();
    if let Some(twice) = apis.iter().find(|api| !names.insert(api.name.as_str())) {
        return Err(Problem::new(format!(
            "has `{}` twice; give each API a name of its own",
            twice.name
        )));
    }
    let is_both = |api: &&Api| {
        api.runtime.is_some()
            && (api.features.is_some() || api.calls.is_some() || api.program.is_some())
    };
    if let Some(both) = apis.iter().find(is_both) {
        return Err(Problem::new(format!(
            "`{}` stands alone by its `runtime`, so it has no `features`, `calls` and `program`",
            both.name
        )));
    }
    if apis.is_empty() {
        return Err(Problem::new("has no API in it; add one with `name`, `spec` and `crate`"));
    }
    Ok(apis)
}

/// The API called `name`, or all when there is no name.
///
/// # Errors
/// See [`all`]; or there is no such API.
pub fn chosen(root: &Path, name: Option<&str>) -> Result<Vec<Api>> {
    let mut apis = all(root)?;
    let Some(name) = name else { return Ok(apis) };
    let known: Vec<String> = apis.iter().map(|api| format!("`{}`", api.name)).collect();
    apis.retain(|api| api.name == name);
    if apis.is_empty() {
        return Err(Problem::new(format!("has no API `{name}`; there is {}", known.join(", ")))
            .in_file(FILE));
    }
    Ok(apis)
}

/// The API called `name`, or the first when there is no name.
///
/// # Errors
/// See [`chosen`].
pub fn one(root: &Path, name: Option<&str>) -> Result<Api> {
    let first = chosen(root, name)?.into_iter().next();
    first.ok_or_else(|| Problem::new("has no API in it").in_file(FILE))
}
