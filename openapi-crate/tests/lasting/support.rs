//! A seeded generator of choices, and the committed documents.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use openapi_crate::apis;
use openapi_crate::load::{self, Document};
use serde_json::{Map, Value};

use crate::part::core;

/// A sequence of numbers that depends on its seed alone (splitmix64).
#[derive(Debug, Clone)]
pub(crate) struct Rng(u64);

impl Rng {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next number.
    pub(crate) fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below `bound`, which must not be zero.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap();
        usize::try_from(self.number() % bound).unwrap()
    }

    pub(crate) fn flip(&mut self) -> bool {
        self.below(2) == 0
    }

    /// Brings the items into another order. With two or more different items it is never the old
    /// one, so that a transformation that only reorders changes something.
    pub(crate) fn shuffle<T: Clone + PartialEq>(&mut self, items: &mut [T]) {
        let before = items.to_vec();
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
        if items == before {
            items.rotate_left(usize::from(items.len() > 1));
        }
    }

    /// Brings the entries of an object into another order.
    pub(crate) fn shuffle_keys(&mut self, object: &mut Map<String, Value>) {
        let mut entries: Vec<(String, Value)> = std::mem::take(object).into_iter().collect();
        self.shuffle(&mut entries);
        object.extend(entries);
    }
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Ziik's document with our names for its parts, whatever the file calls them.
pub(crate) static ZIIK: LazyLock<Value> = LazyLock::new(|| named("ziik"));

/// The part of it that is tried most.
pub(crate) static CORE: LazyLock<Value> = LazyLock::new(|| core(&ZIIK));

/// openapi.yaml as it is, without its overlay.
pub(crate) static ZIIK_FILE: LazyLock<Value> =
    LazyLock::new(|| load::load(&root().join("openapi.yaml")).unwrap().root);

/// workdrive-api/openapi.yaml as it is.
pub(crate) static WORKDRIVE_FILE: LazyLock<Value> =
    LazyLock::new(|| load::load(&root().join("workdrive-api/openapi.yaml")).unwrap().root);

fn named(api: &str) -> Value {
    apis::one(&root(), Some(api)).unwrap().document(&root()).unwrap().root
}

/// A small document with the notations that the committed documents lack.
pub(crate) static LIBRARY: LazyLock<Value> =
    LazyLock::new(|| load::parse("library.yaml", include_str!("library.yaml")).unwrap().root);

/// A document as the pipeline takes it.
pub(crate) fn document(name: &str, root: Value) -> Document {
    Document { name: name.to_owned(), digest: String::new(), root }
}
