//! Types as a person writes them: `::std::option::Option<::std::string::String>` becomes `Option<String>`.

use syn::visit_mut::{self, VisitMut};
use syn::{Path, Type, TypePath};

/// Rewrites every path in `node`, and the runtime's marker types with them.
pub(super) struct Shorten;

impl VisitMut for Shorten {
    fn visit_type_mut(&mut self, ty: &mut Type) {
        visit_mut::visit_type_mut(self, ty);
        if let Some(inner) = marked_option(ty) {
            *ty = inner;
        } else if let Some(inner) = super::read::argument_of(ty, "Sent") {
            // Required by a type that was composed with the one that has it optional.
            *ty = inner;
        } else if let Some(inner) =
            super::read::argument_of(ty, "Box").and_then(|ty| super::read::argument_of(&ty, "Option"))
        {
            // What may be missing is seen from the outside.
            *ty = syn::parse_quote!(Option<Box<#inner>>);
        }
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        if names == ["runtime", "Upload"] {
            // With its whole path: not every API has forms, and one may have an `Upload` of its own.
            *path = syn::parse_quote!(crate::runtime::Upload);
            return;
        }
        let keep = match names[..] {
            ["std", "option", "Option"]
            | ["std", "vec", "Vec"]
            | ["std", "string", "String"]
            | ["std", "boxed", "Box"]
            | ["std", "collections", "BTreeMap"]
            | ["runtime" | "types", _] => 1,
            ["serde_json", ..] => names.len(),
            _ => return,
        };
        path.leading_colon = None;
        path.segments = path.segments.iter().skip(names.len() - keep).cloned().collect();
    }
}

/// `Option<Patch<T>>` is `Patch<T>`, which knows itself what it is to be left out; `Option<Sent<T>>` is `Option<T>`.
fn marked_option(ty: &Type) -> Option<Type> {
    let inner = super::read::argument_of(ty, "Option")?;
    let Type::Path(TypePath { path, .. }) = &inner else { return None };
    let last = path.segments.last()?;
    if last.ident == "Patch" {
        return Some(inner);
    }
    let sent = super::read::argument_of(&inner, "Sent")?;
    Some(syn::parse_quote!(Option<#sent>))
}

/// The names of generated types inside `ty`.
pub(super) fn type_names(ty: &Type) -> Vec<String> {
    struct Names(Vec<String>);
    impl<'ast> syn::visit::Visit<'ast> for Names {
        fn visit_path(&mut self, path: &'ast Path) {
            if let Some(last) = path.segments.last() {
                self.0.push(last.ident.to_string());
            }
            syn::visit::visit_path(self, path);
        }
    }
    let mut names = Names(Vec::new());
    syn::visit::Visit::visit_type(&mut names, ty);
    names.0
}

/// Whether `ty` is the type of this name, by itself.
pub(super) fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident(name))
}

/// Whether `ty` is the runtime's `Upload`.
pub(super) fn is_upload(ty: &Type) -> bool {
    let Type::Path(TypePath { path, .. }) = ty else { return false };
    path.segments.iter().map(|segment| segment.ident.to_string()).eq(["crate", "runtime", "Upload"])
}
