//! Writes several files together or not at all.

use std::fs::{self, Permissions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::problem::{Problem, Result};

/// Changes of files that [`Transaction::commit`] makes together or not at all.
///
/// A file that holds its new contents already is not touched. A new file is readable as the umask
/// says; a file that was there keeps its permissions.
#[derive(Debug)]
pub struct Transaction {
    root: PathBuf,
    changes: Vec<Change>,
    /// The folders that had to be created, the outer ones first.
    folders: Vec<PathBuf>,
}

/// A file and its new contents; `None` removes it.
#[derive(Debug)]
struct Change {
    name: PathBuf,
    contents: Option<String>,
    before: Option<Before>,
}

/// A file as it was.
#[derive(Debug)]
struct Before {
    contents: Vec<u8>,
    permissions: Permissions,
}

impl Transaction {
    /// Creates a transaction without changes, for files below the folder `root`.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), changes: Vec::new(), folders: Vec::new() }
    }

    /// The folder that the names of files are relative to.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Adds a change: the file `name` gets `contents`. Does nothing when it holds them already.
    ///
    /// # Errors
    /// The name belongs to something that cannot be read, such as a folder.
    pub fn write(&mut self, name: impl Into<PathBuf>, contents: String) -> Result<()> {
        let name = name.into();
        let before = Before::read(&self.root.join(&name)).map_err(|error| {
            Problem::new(format!("cannot be read: {error}")).in_file(name.display())
        })?;
        if before.as_ref().map(|before| before.contents.as_slice()) != Some(contents.as_bytes()) {
            self.changes.push(Change { name, contents: Some(contents), before });
        }
        Ok(())
    }

    /// Adds a change: the file `name` is removed.
    pub fn remove(&mut self, name: impl Into<PathBuf>) {
        let name = name.into();
        // What cannot be read cannot be removed either, and `commit` says so.
        let before = Before::read(&self.root.join(&name)).ok().flatten();
        self.changes.push(Change { name, contents: None, before });
    }

    /// Makes the changes and returns the names of the files. The new contents are all on the disk
    /// before the first file changes.
    ///
    /// # Errors
    /// A file cannot be written or removed. The changes before it are undone; the message says
    /// whether that succeeded.
    pub fn commit(mut self) -> Result<Vec<PathBuf>> {
        let changes = std::mem::take(&mut self.changes);
        let staged = changes.iter().map(|change| self.stage(change)).collect::<Result<Vec<_>>>();
        let staged = staged.map_err(|problem| self.undo(&[], problem))?;
        let mut pairs = changes.iter().zip(staged).enumerate();
        let failure =
            pairs.find_map(|(done, (change, file))| Some((done, self.apply(change, file).err()?)));
        // Temporary files that are left keep new folders from being removed.
        drop(pairs);
        if let Some((done, problem)) = failure {
            return Err(self.undo(&changes[..done], problem));
        }
        Ok(changes.into_iter().map(|change| change.name).collect())
    }

    fn stage(&mut self, change: &Change) -> Result<Option<NamedTempFile>> {
        let Some(contents) = &change.contents else { return Ok(None) };
        let permissions = change.before.as_ref().map(|before| &before.permissions);
        let file = self
            .create_folder_of(&change.name)
            .and_then(|()| beside(&self.root.join(&change.name), contents.as_bytes(), permissions));
        file.map(Some).map_err(|error| {
            Problem::new(format!("cannot be written: {error}")).in_file(change.name.display())
        })
    }

    /// Creates the folders around a file, and notes them for [`Self::undo`].
    fn create_folder_of(&mut self, name: &Path) -> std::io::Result<()> {
        let path = self.root.join(name);
        let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else {
            return Ok(());
        };
        let missing = folder
            .ancestors()
            .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists());
        let at = self.folders.len();
        missing.for_each(|folder| self.folders.insert(at, folder.to_owned()));
        fs::create_dir_all(folder)
    }

    fn apply(&self, change: &Change, file: Option<NamedTempFile>) -> Result<()> {
        let path = self.root.join(&change.name);
        let failed = |what: &str, error: std::io::Error| {
            Problem::new(format!("cannot be {what}: {error}")).in_file(change.name.display())
        };
        match file {
            Some(file) => {
                file.persist(&path).map(drop).map_err(|error| failed("written", error.error))
            }
            None => fs::remove_file(&path).map_err(|error| failed("removed", error)),
        }
    }

    /// Undoes the changes `done`, and adds to `problem` whether that succeeded.
    fn undo(&self, done: &[Change], problem: Problem) -> Problem {
        let failed: Vec<String> = done
            .iter()
            .filter(|change| self.restore(change).is_err())
            .map(|change| change.name.display().to_string())
            .collect();
        for folder in self.folders.iter().rev() {
            // One that somebody else has put a file into stays.
            let _ = fs::remove_dir(folder);
        }
        let outcome = if failed.is_empty() {
            "everything is as it was before".to_owned()
        } else {
            format!("these files could not be restored, take them from git: {}", failed.join(", "))
        };
        Problem { message: format!("{}; {outcome}", problem.message), ..problem }
    }

    fn restore(&self, change: &Change) -> std::io::Result<()> {
        let path = self.root.join(&change.name);
        match &change.before {
            Some(before) => {
                let file = beside(&path, &before.contents, Some(&before.permissions))?;
                file.persist(&path).map(drop).map_err(|error| error.error)
            }
            None => fs::remove_file(&path),
        }
    }
}

impl Before {
    /// Reads a file; `None` when there is none.
    fn read(path: &Path) -> std::io::Result<Option<Self>> {
        match fs::read(path) {
            Ok(contents) => {
                Ok(Some(Self { contents, permissions: fs::metadata(path)?.permissions() }))
            }
            // A file where a folder should be is in the way of writing, which says so.
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

/// Writes a temporary file into the folder of `path`, from where it can be renamed.
fn beside(
    path: &Path,
    contents: &[u8],
    permissions: Option<&Permissions>,
) -> std::io::Result<NamedTempFile> {
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".openapi-crate-");
    // Without this only the owner could read it.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(contents)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions.clone())?;
    }
    Ok(file)
}
