//! Which snapshots a change touches.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};

use crate::diff::{Caller, Report, Wire};
use crate::emit::Tree;

/// Where snapshots are, below the workspace.
const FOLDERS: [&str; 2] = ["tests/tests/snapshots", "openapi-crate/tests/snapshots/diff"];

/// The snapshots of modules in the folder `generated` whose surface is another one, of operations
/// that answer or are sent otherwise, and of what is said about small changes of the document.
///
/// `tree` has the modules as they will be, and `gone` those that will not be there.
pub(super) fn touched(
    root: &Path,
    generated: &Path,
    report: &Report,
    tree: &Tree,
    gone: &[PathBuf],
) -> Vec<PathBuf> {
    let before = |name: &Path| std::fs::read_to_string(root.join(generated).join(name)).ok();
    let differs = |(name, code): &(&PathBuf, &String)| {
        surface(before(name).as_deref()) != surface(Some(code))
    };
    let modules = tree.iter().filter(differs).map(|(name, _)| name).chain(gone);
    let modules: BTreeSet<PathBuf> =
        modules.map(|name| Path::new("surface").join(name).with_extension("snap")).collect();
    // What is only new is in no snapshot before a call uses it.
    let real = report
        .changes
        .iter()
        .filter(|change| change.caller == Caller::Breaking || change.wire == Wire::Breaking);
    let operations: BTreeSet<&str> =
        real.flat_map(|change| &change.operations).map(|operation| operation.id.as_str()).collect();
    let changes = !operations.is_empty();
    let mut found = Vec::new();
    for folder in FOLDERS {
        let mut names = Vec::new();
        list(&root.join(folder), Path::new(""), &mut names);
        found.extend(names.into_iter().filter_map(|name| {
            let stem = name.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            let is_touched = modules.contains(&name)
                || operations.contains(stem)
                || (changes && stem == "mutations");
            is_touched.then(|| Path::new(folder).join(name))
        }));
    }
    found.sort();
    found
}

/// What a module shows to callers: its types, and the signatures of their methods.
fn surface(code: Option<&str>) -> Vec<String> {
    let Some(mut file) = code.and_then(|code| syn::parse_file(code).ok()) else {
        return Vec::new();
    };
    Signatures.visit_file_mut(&mut file);
    let shown = file.items.iter().filter(|item| match item {
        syn::Item::Impl(item) => item.trait_.is_none(),
        syn::Item::Struct(_) | syn::Item::Enum(_) | syn::Item::Macro(_) => true,
        _ => false,
    });
    let mut shown: Vec<String> = shown.map(|item| item.to_token_stream().to_string()).collect();
    shown.sort();
    shown
}

/// Takes out what is no part of a signature.
struct Signatures;

impl VisitMut for Signatures {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<syn::Attribute>) {
        attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    }

    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        block.stmts.clear();
    }

    fn visit_item_impl_mut(&mut self, item: &mut syn::ItemImpl) {
        visit_mut::visit_item_impl_mut(self, item);
        item.items.retain(
            |item| !matches!(item, syn::ImplItem::Fn(function) if is_private(&function.vis)),
        );
    }
}

fn is_private(visibility: &syn::Visibility) -> bool {
    !matches!(visibility, syn::Visibility::Public(_))
}

/// The files below `folder`. A folder that cannot be read has none: this is only advice.
fn list(folder: &Path, below: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder.join(below)).into_iter().flatten().flatten() {
        let name = below.join(entry.file_name());
        if entry.path().is_dir() { list(folder, &name, found) } else { found.push(name) }
    }
}
