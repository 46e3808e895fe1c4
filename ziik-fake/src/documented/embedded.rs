//! What the documents of Ziik and WorkDrive say about the operations that have no state here.
//!
//! The files are made from those documents; `tests/documented/embedded.rs` compares them.

use std::sync::LazyLock;

use super::Document;

/// The operations of Ziik's document that have no handler.
pub(crate) static ZIIK: LazyLock<Document> = LazyLock::new(|| read(include_str!("ziik.json")));

/// The operations of WorkDrive's document that have no handler.
pub(crate) static WORKDRIVE: LazyLock<Document> =
    LazyLock::new(|| read(include_str!("workdrive.json")));

fn read(text: &str) -> Document {
    Document::from_text(text).unwrap_or_else(|_| Document::empty())
}
