//! The bytes of a file: taken in as a stream, kept in memory while they are few and in a temporary
//! file beyond that, and read in pieces.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::sync::Arc;

use axum::body::Bytes;
use sha2::{Digest, Sha256};
use tempfile::{NamedTempFile, TempPath};

/// A file of more bytes than this goes to the disk.
const IN_MEMORY: usize = 1024 * 1024;

/// Takes bytes in.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    digest: Sha256,
    length: u64,
    memory: Vec<u8>,
    /// Where the bytes are once there are too many of them.
    spilled: Option<NamedTempFile>,
}

/// Bytes that were taken in. A copy shares them, and the last one removes the temporary file.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    length: u64,
    digest: [u8; 32],
    place: Place,
}

#[derive(Clone, Debug)]
enum Place {
    Memory(Bytes),
    Disk(Arc<TempPath>),
}

impl Writer {
    /// Adds bytes to the end.
    ///
    /// # Errors
    ///
    /// When the temporary file cannot be written.
    // Blocks for as long as the system takes to copy the piece into its cache.
    pub(crate) fn push(&mut self, piece: &[u8]) -> io::Result<()> {
        self.digest.update(piece);
        self.length = self.length.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if self.spilled.is_none() && self.memory.len() + piece.len() > IN_MEMORY {
            let mut file = NamedTempFile::with_prefix("ziik-fake-")?;
            file.write_all(&std::mem::take(&mut self.memory))?;
            self.spilled = Some(file);
        }
        if let Some(file) = &mut self.spilled {
            return file.write_all(piece);
        }
        self.memory.extend_from_slice(piece);
        Ok(())
    }

    /// The bytes, of which there will be no more.
    pub(crate) fn finish(self) -> Content {
        let place = match self.spilled {
            Some(file) => Place::Disk(Arc::new(file.into_temp_path())),
            None => Place::Memory(self.memory.into()),
        };
        Content { length: self.length, digest: self.digest.finalize().into(), place }
    }
}

impl Content {
    /// These bytes, which are few.
    pub(crate) fn of(bytes: Vec<u8>) -> Self {
        let digest = Sha256::digest(&bytes).into();
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Self { length, digest, place: Place::Memory(bytes.into()) }
    }

    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    /// A text that other bytes do not have, in hexadecimal digits.
    pub(crate) fn fingerprint(&self) -> String {
        use std::fmt::Write;
        self.digest.iter().take(16).fold(String::new(), |mut text, byte| {
            // Writing to a text does not fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    /// The first bytes, `most` of them or all.
    pub(crate) fn beginning(&self, most: usize) -> Vec<u8> {
        let end = self.length.min(u64::try_from(most).unwrap_or(u64::MAX));
        let piece = Slice { content: self.clone(), range: 0..end }.pieces().next(most);
        piece.ok().flatten().map(|piece| piece.to_vec()).unwrap_or_default()
    }
}

/// Some bytes of a file, one after another.
#[derive(Clone, Debug)]
pub(crate) struct Slice {
    pub(crate) content: Content,
    pub(crate) range: Range<u64>,
}

impl Slice {
    pub(crate) fn length(&self) -> u64 {
        self.range.end.saturating_sub(self.range.start)
    }

    pub(crate) fn pieces(self) -> Pieces {
        Pieces { slice: self, file: None }
    }
}

/// Reads a slice piece by piece.
#[derive(Debug)]
pub(crate) struct Pieces {
    /// What is still to be read.
    slice: Slice,
    /// Opened by the first piece.
    file: Option<File>,
}

impl Pieces {
    /// The next bytes, `most` at the most; `None` at the end.
    ///
    /// # Errors
    ///
    /// When the temporary file cannot be read, or has fewer bytes than were written.
    pub(crate) fn next(&mut self, most: usize) -> io::Result<Option<Bytes>> {
        let rest = usize::try_from(self.slice.length()).unwrap_or(usize::MAX);
        let size = rest.min(most.max(1));
        if size == 0 {
            return Ok(None);
        }
        let start = self.slice.range.start;
        let piece = match &self.slice.content.place {
            Place::Memory(bytes) => {
                let start = usize::try_from(start).unwrap_or(usize::MAX).min(bytes.len());
                bytes.slice(start..start.saturating_add(size).min(bytes.len()))
            }
            Place::Disk(path) => {
                let file = match &mut self.file {
                    Some(file) => file,
                    None => self.file.insert(open_at(path, start)?),
                };
                let mut piece = vec![0; size];
                file.read_exact(&mut piece)?;
                piece.into()
            }
        };
        self.slice.range.start += u64::try_from(size).unwrap_or(u64::MAX);
        Ok(Some(piece))
    }
}

fn open_at(path: &TempPath, start: u64) -> io::Result<File> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(start))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(length: usize, piece: usize) -> (Vec<u8>, Content) {
        let bytes: Vec<u8> = (0..=250).cycle().take(length).collect();
        let mut writer = Writer::default();
        for piece in bytes.chunks(piece) {
            writer.push(piece).unwrap();
        }
        (bytes, writer.finish())
    }

    fn read(content: &Content, range: Range<u64>, most: usize) -> Vec<u8> {
        let mut pieces = Slice { content: content.clone(), range }.pieces();
        let mut all = Vec::new();
        while let Some(piece) = pieces.next(most).unwrap() {
            assert!(piece.len() <= most);
            all.extend_from_slice(&piece);
        }
        all
    }

    #[test]
    fn what_is_written_is_read() {
        for length in [0, 1, 1000, IN_MEMORY, IN_MEMORY + 1, 3 * IN_MEMORY] {
            let (bytes, content) = written(length, 60_000);
            let end = content.length();
            assert_eq!(end, u64::try_from(length).unwrap());
            assert!(read(&content, 0..end, 50_000) == bytes, "{length}");
            let middle = end / 3..end / 2;
            assert!(read(&content, middle, 7_000) == bytes[length / 3..length / 2], "{length}");
            assert!(content.beginning(10) == bytes[..length.min(10)], "{length}");
        }
    }

    #[test]
    fn many_bytes_are_on_the_disk_until_the_last_copy_is_gone() {
        let (_, few) = written(IN_MEMORY, 1000);
        assert!(matches!(few.place, Place::Memory(_)));
        let (_, many) = written(IN_MEMORY + 1, 1000);
        let Place::Disk(path) = &many.place else { panic!("in memory") };
        let path = path.to_path_buf();
        let copy = many.clone();
        drop(many);
        assert!(path.exists());
        drop(copy);
        assert!(!path.exists());
    }

    #[test]
    fn fingerprints_follow_from_the_bytes() {
        let (bytes, one) = written(1000, 7);
        let (_, same) = written(1000, 1000);
        assert_eq!(one.fingerprint(), same.fingerprint());
        assert_eq!(one.fingerprint(), Content::of(bytes).fingerprint());
        assert_eq!(one.fingerprint().len(), 32);
        assert_ne!(one.fingerprint(), written(999, 7).1.fingerprint());
    }
}
