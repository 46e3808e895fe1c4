//! The pipeline: the list of its stages.

use std::path::{Path, PathBuf};

use crate::code::{Crate, Outline};
use crate::emit::{self, Changes, Difference, Tree};
use crate::features::{self, Features};
use crate::files::Transaction;
use crate::load::Document;
use crate::model::Model;
use crate::prepare::{Files, Inputs, Prepared};
use crate::problem::{Problem, Result, Warning};
use crate::program::Program;
pub use crate::standalone::Runtime;
use crate::{code, ledger, lower, progenitor, standalone};

/// What to generate, and where to.
#[derive(Debug, Clone)]
pub struct Request {
    /// The document, and what goes with it.
    pub files: Files,
    /// Where the files go.
    pub target: Target,
}

/// Where the files go.
#[derive(Debug, Clone)]
pub enum Target {
    /// The `generated` folder of a crate that has the runtime already.
    Module {
        /// The folder.
        folder: PathBuf,
        /// The crate's name, for examples.
        name: String,
        /// What a workspace has outside of the folder.
        outside: Option<Outside>,
    },
    /// A whole crate of this name in this folder.
    Crate {
        /// The folder.
        folder: PathBuf,
        /// The crate's name.
        name: String,
        /// Where it has the runtime.
        runtime: Runtime,
    },
}

/// What a workspace has of an API outside of the generated folder. Paths are below its folder.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outside {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// The folder of the crate that has the bindings.
    pub crate_folder: PathBuf,
    /// The Cargo features, if there is one for each tag.
    pub features: Option<Features>,
    /// The file for calls of every operation.
    pub calls: Option<PathBuf>,
    /// The program that has a command for each operation.
    pub program: Option<Box<Program>>,
}

/// What came out.
#[derive(Debug, Clone)]
pub struct Output {
    /// The files, below the target's folder.
    pub tree: Tree,
    /// The files outside of it, below the workspace's folder; of a crate by itself its ledger.
    pub outside: Tree,
    /// How many operations there are.
    pub operations: usize,
    /// How many types there are.
    pub types: usize,
    /// How many lines the generated modules have.
    pub lines: usize,
    /// What was dropped or changed on the way.
    pub warnings: Vec<Warning>,
    /// The names that the ledger does not have.
    pub new_names: Vec<String>,
}

/// Runs the stages up to the files, which stay in memory.
///
/// # Errors
/// The first stage that fails.
pub fn generate(request: &Request) -> Result<Output> {
    let Request { files, target } = request;
    let inputs = files.read()?;
    let (header, digest) = (header(&inputs), inputs.document.digest.clone());
    let prepared = inputs.into_prepared()?;
    let (model, mut warnings) = model(&prepared)?;
    let (name, outside) = match target {
        Target::Module { name, outside, .. } => (name.clone(), outside.as_ref()),
        Target::Crate { folder, name, .. } => (standalone::name(folder, name), None),
    };
    let has_features = outside.is_some_and(|outside| outside.features.is_some());
    let package = Crate { name: &name, has_features };
    let modules = || modules(&header, &prepared, &model, package);
    let (tree, below) = match target {
        Target::Module { .. } => (modules()?, ""),
        Target::Crate { runtime, .. } => (
            standalone::crate_around(&modules, &name, runtime, &prepared.document, &model)?,
            standalone::MODULES,
        ),
    };
    let generated = tree.iter().filter(|(path, _)| path.starts_with(below));
    let lines = generated.map(|(_, contents)| contents.lines().count()).sum();
    let outside = outside.map(|outside| files_outside(outside, &model, &name, &digest));
    let mut outside = outside.transpose()?.unwrap_or_default();
    let mut new_names = Vec::new();
    if let Some(settled) = &prepared.settled {
        match (target, &files.names) {
            // Nobody else keeps it.
            (Target::Crate { .. }, Some(names)) => {
                outside.insert(names.clone(), ledger::write(&settled.ledger));
            }
            _ => new_names.clone_from(&settled.new),
        }
    }
    let (operations, types) = (model.operations.len(), model.types.len());
    for warning in &mut warnings {
        warning.pointer = prepared.origin(&warning.pointer);
    }
    Ok(Output { tree, outside, operations, types, lines, warnings, new_names })
}

/// The stages from a document to its model.
pub(crate) fn model(prepared: &Prepared) -> Result<(Model, Vec<Warning>)> {
    let in_file = |problem: Problem| prepared.in_file(problem).in_file(&prepared.document.name);
    progenitor::decide(lower::lower(&prepared.document).map_err(in_file)?).map_err(in_file)
}

/// The files of a workspace outside of the generated folder, below the workspace's folder. `digest`
/// is that of the document.
pub(crate) fn files_outside(
    outside: &Outside,
    model: &Model,
    name: &str,
    digest: &str,
) -> Result<Tree> {
    let Outside { root, crate_folder, features, calls, program } = outside;
    let mut tree = match features {
        Some(features) => features::manifests(root, crate_folder, features, model)?,
        None => Tree::new(),
    };
    if let Some(file) = calls {
        tree.insert(file.clone(), emit::file(code::calls(model, name))?);
    }
    if let Some(program) = program {
        let modules = emit::table(code::commands(model, program, digest)?)?;
        let folder = program.generated();
        tree.extend(modules.into_iter().map(|(name, text)| (folder.join(name), text)));
    }
    Ok(tree)
}

/// The generated files of the program that `tree` no longer has. Both are below the workspace's
/// folder.
pub(crate) fn strangers_outside(outside: &Outside, tree: &Tree) -> Result<Vec<PathBuf>> {
    let Some(program) = &outside.program else { return Ok(Vec::new()) };
    let folder = program.generated();
    let below = |(name, text): (&PathBuf, &String)| {
        Some((name.strip_prefix(&folder).ok()?.to_owned(), text.clone()))
    };
    let own: Tree = tree.iter().filter_map(below).collect();
    let strangers = emit::strangers(&outside.root.join(&folder), &own)?;
    Ok(strangers.into_iter().map(|name| folder.join(name)).collect())
}

/// The file with the table of operations, below the target's folder.
const TABLE: &str = "operations.md";

/// The stages from a model to the modules of its code, in the crate `package`; the root one has the
/// [`header`].
pub(crate) fn modules(
    header: &str,
    prepared: &Prepared,
    model: &Model,
    package: Crate<'_>,
) -> Result<Tree> {
    let in_file = |problem: Problem| prepared.in_file(problem).in_file(&prepared.document.name);
    let outline = Outline::new(model, package).map_err(in_file)?;
    let mut tree = emit::print(&outline, header).map_err(in_file)?;
    tree.insert(PathBuf::from(TABLE), code::table(model, package.has_features));
    Ok(tree)
}

/// The files of a stand-alone crate called `name`.
pub(crate) fn stand_alone(
    header: &str,
    prepared: &Prepared,
    model: &Model,
    name: &str,
) -> Result<Tree> {
    let modules = || modules(header, prepared, model, Crate::plain(name));
    standalone::crate_around(&modules, name, &Runtime::Copy, &prepared.document, model)
}

/// Writes the files, all of them or none. The files of a crate's owner are left alone: see
/// [`lacking`].
///
/// # Errors
/// The disk refuses, or the folder for a crate has something else in it.
pub fn write(request: &Request, output: &Output) -> Result<Changes> {
    match &request.target {
        Target::Module { folder, outside, .. } => {
            let mut transaction = Transaction::new(Path::new(""));
            let mut removed = emit::add(&mut transaction, folder, &output.tree)?.len();
            if let Some(outside) = outside {
                for (name, contents) in &output.outside {
                    transaction.write(outside.root.join(name), contents.clone())?;
                }
                for name in strangers_outside(outside, &output.outside)? {
                    transaction.remove(outside.root.join(name));
                    removed += 1;
                }
            }
            Ok(Changes { written: transaction.commit()?.len() - removed, removed })
        }
        Target::Crate { folder, .. } => standalone::write(folder, &output.tree, &output.outside),
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
        Target::Module { folder, outside, .. } => {
            let mut found = emit::differences(folder, &output.tree, &label(folder))?;
            if let Some(outside) = outside {
                let strangers = strangers_outside(outside, &output.outside)?;
                let wanted = output.outside.iter().map(|(name, text)| (name, text.as_str()));
                let all = wanted.chain(strangers.iter().map(|name| (name, "")));
                let workspace = &outside.root;
                found.extend(all.filter_map(|(name, wanted)| {
                    emit::difference(workspace, name, wanted, &label(workspace))
                }));
            }
            Ok(found)
        }
        Target::Crate { folder, .. } => {
            let mut found = standalone::differences(folder, &output.tree, &label(folder))?;
            let nowhere = Path::new("");
            found.extend(
                output
                    .outside
                    .iter()
                    .filter_map(|(name, wanted)| emit::difference(nowhere, name, wanted, nowhere)),
            );
            Ok(found)
        }
    }
}

/// What the code needs and a stand-alone crate's `Cargo.toml` and `src/lib.rs` lack, which
/// [`write()`] does not change once they exist: a message for each of these files.
///
/// # Errors
/// One of these files cannot be read.
pub fn lacking(request: &Request, output: &Output) -> Result<Vec<String>> {
    match &request.target {
        Target::Module { .. } => Ok(Vec::new()),
        Target::Crate { folder, runtime, .. } => standalone::lacking(folder, &output.tree, runtime),
    }
}

/// What the root module says of where it comes from.
pub(crate) fn header(inputs: &Inputs) -> String {
    let source =
        |document: &Document| format!("//   {} (sha256 {})\n", document.name, document.digest);
    let others = [&inputs.overlay, &inputs.prose].into_iter().flatten().map(source);
    format!("// Made from\n{}{}", source(&inputs.document), others.collect::<String>())
}
