//! The pipeline: the list of its stages.

use std::path::{Path, PathBuf};

use crate::emit::{self, Changes, Difference, Tree};
use crate::load::Document;
use crate::problem::{Result, Warning};
use crate::{blame, ledger, load, lower, overlay, refine, standalone};

/// What to generate, and where to.
#[derive(Debug, Clone)]
pub struct Request {
    /// The OpenAPI document.
    pub spec: PathBuf,
    /// The overlay, if there is one.
    pub overlay: Option<PathBuf>,
    /// The ledger of names, if there is one.
    pub names: Option<PathBuf>,
    /// Where the files go.
    pub target: Target,
}

/// Where the files go.
#[derive(Debug, Clone)]
pub enum Target {
    /// The `generated` folder of a crate that has the runtime already; the path is that folder.
    Module(PathBuf),
    /// A whole crate of this name in this folder.
    Crate {
        /// The folder.
        folder: PathBuf,
        /// The crate's name.
        name: String,
    },
}

/// What came out.
#[derive(Debug, Clone)]
pub struct Output {
    /// The files, below the target's folder.
    pub tree: Tree,
    /// How many operations there are.
    pub operations: usize,
    /// How many types there are.
    pub types: usize,
    /// How many lines the generated modules have.
    pub lines: usize,
    /// What was dropped or changed on the way.
    pub warnings: Vec<Warning>,
}

/// Runs the stages up to the files, which stay in memory.
///
/// # Errors
/// The first stage that fails.
pub fn generate(request: &Request) -> Result<Output> {
    let document = load::load(&request.spec)?;
    let overlay = request.overlay.as_deref().map(load::load).transpose()?;
    let header = header(&document, overlay.as_ref());
    let document = match &overlay {
        Some(overlay) => overlay::apply(document, overlay)?,
        None => document,
    };
    let document = match request.names.as_deref() {
        Some(names) => ledger::settle(&document, &ledger::read_or_empty(names)?).document,
        None => document,
    };
    let lowered = lower::lower(&document)?;
    let (bindings, mut left_out) =
        blame::bindings_of_what_works(&lowered.openapi).map_err(|problem| problem.in_file(request.spec.display()))?;
    let generated = refine::refine(bindings, &lowered.operations, &lowered.hints)
        .map_err(|problem| problem.in_file(request.spec.display()))?;
    let modules = emit::print(&generated.modules, &header)?;
    let lines = modules.values().map(|contents| contents.lines().count()).sum();
    let tree = match &request.target {
        Target::Module(_) => modules,
        Target::Crate { name, .. } => standalone::crate_around(modules, name, &document)?,
    };
    let (operations, types) = (generated.operations, generated.types);
    let mut warnings = lowered.warnings;
    warnings.append(&mut left_out);
    Ok(Output { tree, operations, types, lines, warnings })
}

/// Writes the files, all of them or none. The files of a crate's owner are left alone: see [`lacking`].
///
/// # Errors
/// The disk refuses, or the folder for a crate has something else in it.
pub fn write(request: &Request, output: &Output) -> Result<Changes> {
    match &request.target {
        Target::Module(folder) => emit::write(folder, &output.tree),
        Target::Crate { folder, .. } => standalone::write(folder, &output.tree),
    }
}

/// What [`write()`] would change, as a unified diff; empty when nothing.
///
/// # Errors
/// See [`differences`].
pub fn check(request: &Request, output: &Output, root: &Path) -> Result<String> {
    Ok(differences(request, output, root)?.into_iter().map(|difference| difference.diff).collect())
}

/// What [`write()`] would change, file by file; paths are below `root` where they can be.
///
/// # Errors
/// The folder cannot be read, or the folder for a crate has something else in it.
pub fn differences(request: &Request, output: &Output, root: &Path) -> Result<Vec<Difference>> {
    let label = |folder: &Path| folder.strip_prefix(root).unwrap_or(folder).to_owned();
    match &request.target {
        Target::Module(folder) => emit::differences(folder, &output.tree, &label(folder)),
        Target::Crate { folder, .. } => standalone::differences(folder, &output.tree, &label(folder)),
    }
}

/// What the code needs and a stand-alone crate's `Cargo.toml` and `src/lib.rs` lack, which
/// [`write()`] does not change once they exist: a message for each of these files.
///
/// # Errors
/// One of these files cannot be read.
pub fn lacking(request: &Request, output: &Output) -> Result<Vec<String>> {
    match &request.target {
        Target::Module(_) => Ok(Vec::new()),
        Target::Crate { folder, .. } => standalone::lacking(folder, &output.tree),
    }
}

fn header(document: &Document, overlay: Option<&Document>) -> String {
    let source = |document: &Document| format!("//   {} (sha256 {})\n", document.name, document.digest);
    format!("// Made from\n{}{}", source(document), overlay.map(source).unwrap_or_default())
}
