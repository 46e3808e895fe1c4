//! Changes to several files that happen together or not at all.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::problem::{Problem, Result};

/// Changes that have not happened yet.
#[derive(Debug)]
pub struct Transaction {
    root: PathBuf,
    changes: Vec<Change>,
}

/// One file and what it is to hold; `None` removes it.
#[derive(Debug)]
struct Change {
    name: PathBuf,
    contents: Option<String>,
    /// What it holds now.
    before: Option<Vec<u8>>,
}

impl Transaction {
    /// No changes yet, below the folder `root`.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), changes: Vec::new() }
    }

    /// Notes that the file `name`, below the root, is to hold `contents`. One that holds it already is left alone.
    ///
    /// # Errors
    /// There is something by that name that is no file.
    pub fn write(&mut self, name: impl Into<PathBuf>, contents: String) -> Result<()> {
        let name = name.into();
        let before = match fs::read(self.root.join(&name)) {
            Ok(before) => Some(before),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(Problem::new(format!("cannot be read: {error}")).in_file(name.display())),
        };
        if before.as_deref() != Some(contents.as_bytes()) {
            self.changes.push(Change { name, contents: Some(contents), before });
        }
        Ok(())
    }

    /// Notes that the file `name` is to go.
    pub fn remove(&mut self, name: impl Into<PathBuf>) {
        let name = name.into();
        let before = fs::read(self.root.join(&name)).ok();
        self.changes.push(Change { name, contents: None, before });
    }

    /// Makes the changes, and gives the names of the files. The new contents are all on the disk before the first file changes.
    ///
    /// # Errors
    /// The disk refuses. The message says whether everything is as it was before.
    pub fn commit(self) -> Result<Vec<PathBuf>> {
        let staged = self.changes.iter().map(|change| self.stage(change)).collect::<Result<Vec<_>>>()?;
        for (done, (change, file)) in self.changes.iter().zip(staged).enumerate() {
            if let Err(problem) = self.apply(change, file) {
                return Err(self.undo(done, problem));
            }
        }
        Ok(self.changes.into_iter().map(|change| change.name).collect())
    }

    fn stage(&self, change: &Change) -> Result<Option<NamedTempFile>> {
        change.contents.as_ref().map(|contents| self.beside(&change.name, contents.as_bytes())).transpose()
    }

    /// A file with these contents, in the folder that `name` is in.
    fn beside(&self, name: &Path, contents: &[u8]) -> Result<NamedTempFile> {
        let failed =
            |error: std::io::Error| Problem::new(format!("cannot be written: {error}")).in_file(name.display());
        let path = self.root.join(name);
        let folder = path.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder).map_err(failed)?;
        let mut file = tempfile::Builder::new().prefix(".update-").tempfile_in(folder).map_err(failed)?;
        file.write_all(contents).map_err(failed)?;
        // A temporary file is its owner's alone; a source file is everybody's to read.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            file.as_file().set_permissions(fs::Permissions::from_mode(0o644)).map_err(failed)?;
        }
        Ok(file)
    }

    fn apply(&self, change: &Change, file: Option<NamedTempFile>) -> Result<()> {
        let path = self.root.join(&change.name);
        let failed = |what: &str, error: std::io::Error| {
            Problem::new(format!("cannot be {what}: {error}")).in_file(change.name.display())
        };
        match file {
            Some(file) => file.persist(&path).map(drop).map_err(|error| failed("written", error.error)),
            None => fs::remove_file(&path).map_err(|error| failed("removed", error)),
        }
    }

    /// Takes the first `done` changes back, and says what became of it.
    fn undo(&self, done: usize, problem: Problem) -> Problem {
        let failed: Vec<String> = self.changes[..done].iter().filter_map(|change| self.restore(change).err()).collect();
        let outcome = if failed.is_empty() {
            "everything is as it was before".to_owned()
        } else {
            format!("these files could not be put back, take them from git: {}", failed.join(", "))
        };
        Problem { message: format!("{}; {outcome}", problem.message), ..problem }
    }

    /// `Err` holds the name of a file that could not be put back.
    fn restore(&self, change: &Change) -> std::result::Result<(), String> {
        let path = self.root.join(&change.name);
        let restored = match &change.before {
            Some(before) => self.beside(&change.name, before).is_ok_and(|file| file.persist(&path).is_ok()),
            None => fs::remove_file(&path).is_ok(),
        };
        if restored { Ok(()) } else { Err(change.name.display().to_string()) }
    }
}
