//! Files that only their owner may read.

use std::io::{self, Write};
use std::path::Path;

/// Writes a file beside its place and renames it, so that a reader finds the old file or the new
/// one and never half of one. Its mode is 0600; on Windows it is that of its folder.
pub(crate) fn replace(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    // The file that `tempfile` makes has mode 0600.
    let mut file =
        tempfile::Builder::new().prefix(".ziik-").tempfile_in(folder.unwrap_or(Path::new(".")))?;
    let mut buffered = io::BufWriter::new(&mut file);
    write(&mut buffered)?;
    buffered.flush()?;
    drop(buffered);
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_beside_its_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("token.json");
        let count = || std::fs::read_dir(folder.path()).expect("the folder").count();
        for (content, before) in [("first", 0), ("second", 1)] {
            replace(&path, |file| {
                assert_eq!(count(), before + 1);
                file.write_all(content.as_bytes())
            })
            .expect("written");
            assert_eq!(std::fs::read_to_string(&path).expect("the file"), content);
            assert_eq!(count(), 1);
        }
    }
}
