//! The body of an answer: a text, or some bytes of a file.

use std::io;

use axum::body::Bytes;

use crate::files::content::{self, Slice};

/// The body of an answer.
#[derive(Debug)]
pub(crate) enum Payload {
    Text(String),
    File(Slice),
}

impl Payload {
    pub(crate) fn length(&self) -> u64 {
        match self {
            Self::Text(text) => u64::try_from(text.len()).unwrap_or(u64::MAX),
            Self::File(slice) => slice.length(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.length() == 0
    }

    pub(crate) fn pieces(self) -> Pieces {
        match self {
            Self::Text(text) => Pieces::Text(text.into()),
            Self::File(slice) => Pieces::File(slice.pieces()),
        }
    }

    /// All of it at once.
    ///
    /// # Errors
    ///
    /// When a file cannot be read.
    pub(crate) fn whole(self) -> io::Result<Vec<u8>> {
        let mut pieces = self.pieces();
        let mut whole = Vec::new();
        while let Some(piece) = pieces.next(usize::MAX)? {
            whole.extend_from_slice(&piece);
        }
        Ok(whole)
    }
}

/// Reads a payload piece by piece.
#[derive(Debug)]
pub(crate) enum Pieces {
    /// What is still to be read.
    Text(Bytes),
    File(content::Pieces),
}

impl Pieces {
    /// The next bytes, `most` at the most; `None` at the end.
    ///
    /// # Errors
    ///
    /// When a file cannot be read.
    pub(crate) fn next(&mut self, most: usize) -> io::Result<Option<Bytes>> {
        match self {
            Self::Text(rest) => {
                let piece = rest.split_to(rest.len().min(most.max(1)));
                Ok((!piece.is_empty()).then_some(piece))
            }
            Self::File(pieces) => pieces.next(most),
        }
    }
}
