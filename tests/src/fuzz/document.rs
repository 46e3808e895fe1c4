//! A document goes through the pipeline.
//!
//! An input that begins with `#` or `{` is the document, and after a line `---` an overlay. Any
//! other one is the material for changes of a small sound document, and perhaps for an overlay.

use arbitrary::{Arbitrary as _, Result, Unstructured};
use openapi_crate::emit::Tree;
use openapi_crate::load::{Document, parse};
use openapi_crate::problem::Problem;
use openapi_crate::{code, emit, lint, lower, overlay, progenitor};

use super::mutation;

/// Generates code, and lints.
///
/// # Panics
/// The code is not Rust, or is another one the second time.
pub fn run(input: &[u8]) {
    let documents = match input {
        [b'#' | b'{', ..] => texts(&String::from_utf8_lossy(input)),
        _ => mutated(&mut Unstructured::new(input)).ok(),
    };
    if let Some((document, overlay)) = documents {
        pipeline(document, overlay.as_ref());
    }
}

fn texts(text: &str) -> Option<(Document, Option<Document>)> {
    let (document, overlay) = split(text);
    let overlay = overlay.map(|text| parse("overlay.yaml", text)).transpose().ok()?;
    Some((parse("api.yaml", document).ok()?, overlay))
}

/// What is before and after the first line of `---`.
pub(super) fn split(text: &str) -> (&str, Option<&str>) {
    text.split_once("\n---\n").map_or((text, None), |(first, second)| (first, Some(second)))
}

fn mutated(input: &mut Unstructured<'_>) -> Result<(Document, Option<Document>)> {
    let mut root = mutation::skeleton(input)?;
    let overlay = bool::arbitrary(input)?.then(|| mutation::overlay(&root, input)).transpose()?;
    mutation::mutate(&mut root, 12, input)?;
    Ok((mutation::document(root), overlay.map(mutation::document)))
}

fn pipeline(document: Document, overlay: Option<&Document>) {
    let Ok(document) =
        overlay.map_or(Ok(document.clone()), |overlay| overlay::apply(document, overlay))
    else {
        return;
    };
    for finding in lint::lint(&document) {
        assert!(!finding.to_string().is_empty());
    }
    match generate(&document) {
        Ok(tree) => {
            for (name, code) in &tree {
                let parsed = syn::parse_file(code);
                assert!(
                    parsed.is_ok(),
                    "{}: {}\n{code}",
                    name.display(),
                    parsed.err().map_or_else(String::new, |e| e.to_string())
                );
            }
            assert!(
                generate(&document).as_ref() == Ok(&tree),
                "the same document makes other code"
            );
        }
        Err(problem) => assert!(!problem.message.is_empty()),
    }
}

fn generate(document: &Document) -> std::result::Result<Tree, Problem> {
    let (model, _) = progenitor::decide(lower::lower(document)?)?;
    let outline = code::Outline::new(&model, code::Crate::plain("fuzzed"))?;
    emit::print(&outline, "")
}
