//! Two documents are compared.
//!
//! An input that begins with `#` or `{` is the old document and after a line `---` the new one.
//! Any other one is the material for changes of a small sound document.

use arbitrary::{Result, Unstructured};
use openapi_crate::diff::{Format, Side, diff, release_notes};
use openapi_crate::load::{Document, parse};
use semver::Version;

use super::{document, mutation};

/// Compares them in both directions, and each with itself.
///
/// # Panics
/// A document differs from itself, or what is a change in one direction is none in the other.
pub fn run(input: &[u8]) {
    let documents = match input {
        [b'#' | b'{', ..] => texts(&String::from_utf8_lossy(input)),
        _ => mutated(&mut Unstructured::new(input)).ok(),
    };
    let Some((old, new)) = documents else { return };
    let (Ok(old), Ok(new)) = (Side::new(&old), Side::new(&new)) else { return };
    let version = Version::new(0, 1, 0);
    let (there, back) = (diff(&old, &new, &version), diff(&new, &old, &version));
    assert_eq!(
        there.changes.is_empty(),
        back.changes.is_empty(),
        "{:?}\n{:?}",
        there.changes,
        back.changes
    );
    for format in [Format::Text, Format::Json, Format::Markdown] {
        assert!(!there.render(format).is_empty());
    }
    drop(release_notes(&there));
    for side in [&old, &new] {
        let itself = diff(side, side, &version);
        assert!(
            itself.changes.is_empty() && itself.rust_only.is_empty(),
            "{}",
            itself.render(Format::Text)
        );
    }
}

fn texts(text: &str) -> Option<(Document, Document)> {
    let (old, new) = document::split(text);
    Some((parse("old.yaml", old).ok()?, parse("new.yaml", new?).ok()?))
}

fn mutated(input: &mut Unstructured<'_>) -> Result<(Document, Document)> {
    let mut root = mutation::skeleton(input)?;
    mutation::mutate(&mut root, 4, input)?;
    let old = mutation::document(root.clone());
    mutation::mutate(&mut root, 4, input)?;
    Ok((old, mutation::document(root)))
}
