//! Files beside a document that it refers to are taken into it, so that all later stages see one
//! document.
//!
//! A file goes under `x-external`, by its path from the document's folder; references to it and
//! inside it are written anew: `books.yaml#/Book` becomes `#/x-external/books.yaml/Book`.

use std::collections::{BTreeMap, HashMap};
use std::path::{Component, Path, PathBuf};

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::load::{self, Document, hexadecimal};
use crate::names::percent_decode;
use crate::problem::{Pointer, Problem, Result, escaped};

/// Where the files go.
pub(crate) const EXTERNAL: &str = "x-external";

/// How many files a document may lead to.
const FILES: usize = 2000;

/// Takes the files that `document`, which was read from `path`, leads to into it.
///
/// # Errors
/// A file cannot be read or parsed, or there are too many.
pub(crate) fn bundle(mut document: Document, path: &Path) -> Result<Document> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let main = path.file_name().map(PathBuf::from).unwrap_or_default();
    let mut bundle = Bundle {
        folder,
        main: &main,
        ids: HashMap::new(),
        files: BTreeMap::new(),
        queue: Vec::new(),
    };
    identified(&document.root, &mut "#".to_owned(), &mut bundle.ids);
    bundle
        .rewrite(&mut document.root, &main, &Pointer::root())
        .map_err(|problem| problem.in_file(path.display()))?;
    let mut digest = Sha256::new_with_prefix(&document.digest);
    let mut external = Map::new();
    while let Some(name) = bundle.queue.pop() {
        let file = folder.join(&name);
        let Document { mut root, digest: of_file, .. } = load::read(&file)?;
        bundle
            .rewrite(&mut root, &name, &Pointer::root())
            .map_err(|problem| problem.in_file(file.display()))?;
        bundle.files.insert(name, Some((root, of_file)));
    }
    for (name, contents) in bundle.files {
        let Some((root, of_file)) = contents else { continue };
        digest.update(&of_file);
        external.insert(key(&name), root);
    }
    if let (false, Some(root)) = (external.is_empty(), document.root.as_object_mut()) {
        root.insert(EXTERNAL.to_owned(), Value::Object(external));
        document.digest = hexadecimal(&digest.finalize());
    }
    Ok(document)
}

struct Bundle<'p> {
    folder: &'p Path,
    main: &'p Path,
    /// Where in the main document the schema with an `$id` stands.
    ids: HashMap<String, String>,
    /// By their paths from the folder; `None` for one that is still to be read.
    files: BTreeMap<PathBuf, Option<(Value, String)>>,
    queue: Vec<PathBuf>,
}

impl Bundle<'_> {
    /// Writes the references in `value`, which stands in `file`, anew.
    fn rewrite(&mut self, value: &mut Value, file: &Path, at: &Pointer) -> Result<()> {
        match value {
            Value::Object(object) => {
                for (key, child) in object.iter_mut() {
                    let at = at.child(key);
                    match (key.as_str(), &mut *child) {
                        ("$ref", Value::String(reference)) => {
                            *reference = self.local(reference, file, &at)?;
                        }
                        // What looks like a keyword in there is a name.
                        (
                            "properties" | "schemas" | "$defs" | "definitions"
                            | "patternProperties",
                            Value::Object(named),
                        ) => {
                            for (name, child) in named.iter_mut() {
                                self.rewrite(child, file, &at.child(name))?;
                            }
                        }
                        ("mapping", Value::Object(names)) => {
                            for name in names.values_mut() {
                                if let Value::String(name) = name
                                    && is_file_reference(name)
                                {
                                    *name = self.local(name, file, &at)?;
                                }
                            }
                        }
                        // What stands in an example is no reference.
                        ("example" | "examples" | "enum" | "const", _) => {}
                        (key, _) if key.starts_with("x-") => {}
                        _ => self.rewrite(child, file, &at)?,
                    }
                }
                Ok(())
            }
            Value::Array(items) => items
                .iter_mut()
                .enumerate()
                .try_for_each(|(index, item)| self.rewrite(item, file, &at.child(index))),
            _ => Ok(()),
        }
    }

    /// The reference as one inside the main document.
    fn local(&mut self, reference: &str, file: &Path, at: &Pointer) -> Result<String> {
        if let Some(place) = self.ids.get(reference) {
            return Ok(place.clone());
        }
        let (target, pointer) = reference.split_once('#').unwrap_or((reference, ""));
        // What leads nowhere is left as it is: it may stand where nobody asks. Who does says so.
        if reference.is_empty() || target.contains("://") || target.starts_with('/') {
            return Ok(reference.to_owned());
        }
        let name = if target.is_empty() {
            file.to_owned()
        } else {
            normal(&file.parent().unwrap_or(Path::new("")).join(percent_decode(target)))
        };
        if name == self.main {
            return Ok(format!("#{pointer}"));
        }
        if !self.files.contains_key(&name) {
            if self.files.len() >= FILES {
                return Err(Problem::at(
                    at,
                    format!("leads to more than {FILES} files; bundle them into one first"),
                ));
            }
            if !self.folder.join(&name).is_file() {
                return Ok(reference.to_owned());
            }
            self.files.insert(name.clone(), None);
            self.queue.push(name.clone());
        }
        let pointer = if pointer == "/" { "" } else { pointer };
        let pointer = if pointer.is_empty() || pointer.starts_with('/') {
            pointer.to_owned()
        } else {
            format!("/{pointer}")
        };
        Ok(format!("#/{EXTERNAL}/{}{pointer}", escaped(&key(&name)).replace('%', "%25")))
    }
}

/// A discriminator's mapping has names of schemas and references.
fn is_file_reference(name: &str) -> bool {
    let file = name.split('#').next().unwrap_or_default();
    [".yaml", ".yml", ".json"].iter().any(|ending| file.ends_with(ending))
}

/// The pointers of what has an `$id`.
fn identified(value: &Value, at: &mut String, found: &mut HashMap<String, String>) {
    if let Some(Value::String(id)) = value.get("$id") {
        found.insert(id.clone(), at.clone());
    }
    let length = at.len();
    let mut inside = |key: &str, child: &Value, found: &mut HashMap<String, String>| {
        at.push('/');
        at.push_str(key);
        identified(child, at, found);
        at.truncate(length);
    };
    match value {
        Value::Object(object) => {
            for (key, child) in object {
                inside(&escaped(key), child, found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                inside(&index.to_string(), item, found);
            }
        }
        _ => {}
    }
}

/// Without `.` and `..`, as far as they can be taken out.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if normal.file_name().is_some() => drop(normal.pop()),
            part => normal.push(part),
        }
    }
    normal
}

fn key(name: &Path) -> String {
    name.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
