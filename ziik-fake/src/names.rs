//! Names that live as long as the program.
//!
//! Operations have names that rules, the ledger and callers compare and copy. Those of a document
//! that is read at run time become static here. Each text is kept once, however often a document is
//! read.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

/// Returns the static text that is equal to `text`.
pub(crate) fn lasting(text: &str) -> &'static str {
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = names.get(text) {
        return known;
    }
    let name: &'static str = Box::leak(text.to_owned().into_boxed_str());
    names.insert(name);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_are_kept_once() {
        let text = String::from("list_pets");
        assert_eq!(lasting(&text), "list_pets");
        assert!(std::ptr::eq(lasting(&text), lasting("list_pets")));
    }
}
