//! What progenitor's types and attributes say.

use quote::ToTokens;
use syn::visit_mut::VisitMut;
use syn::{Attribute, GenericArgument, Path, PathArguments, Type, TypePath};

use crate::model::Ty;

/// The type, without the marker types of the runtime that only progenitor sees.
pub(super) fn ty(given: &Type) -> Ty {
    let boxed = |name: &str| argument_of(given, name).map(|inner| Box::new(ty(inner)));
    let Type::Path(TypePath { path, .. }) = given else {
        let text = given.to_token_stream().to_string();
        return if text == "()" { Ty::Nothing } else { Ty::Other(text) };
    };
    let names: Vec<String> =
        path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let wrapped = match names[..] {
        ["Vec"] | ["std", "vec", "Vec"] => boxed("Vec").map(Ty::List),
        ["runtime", "Patch"] => boxed("Patch").map(Ty::Patch),
        ["std", "collections", "BTreeMap"] => match arguments(path)[..] {
            [_, item] => Some(Ty::Dictionary(Box::new(ty(item)))),
            _ => None,
        },
        ["Option"] | ["std", "option", "Option"] => boxed("Option").map(|inner| match *inner {
            // It knows itself what it is to be left out.
            Ty::Patch(_) => *inner,
            _ => Ty::Option(inner),
        }),
        // The model decides what is boxed.
        ["std", "boxed", "Box"] => boxed("Box").map(|inner| *inner),
        ["std", "string", "String"] => Some(Ty::String),
        ["bool"] => Some(Ty::Bool),
        ["i32"] => Some(Ty::I32),
        ["i64"] => Some(Ty::I64),
        ["f64"] => Some(Ty::F64),
        ["runtime", "ids", kind, name] => {
            Some(Ty::Id { name: name.to_owned(), is_number: kind == "number" })
        }
        ["runtime", "timestamp", form] => Some(Ty::Timestamp { is_text: form == "Text" }),
        ["runtime", "Secret"] => Some(Ty::Secret),
        ["runtime", "Upload"] => Some(Ty::Upload),
        ["serde_json", "Value"] => Some(Ty::Value),
        ["serde_json", "Map"] => Some(Ty::Map),
        [name] | ["types", name] => Some(Ty::Named(name.to_owned())),
        _ => None,
    };
    wrapped.unwrap_or_else(|| Ty::Other(given.to_token_stream().to_string()))
}

/// Writes every type in an item as the model has it.
pub(super) struct Rewrite;

impl VisitMut for Rewrite {
    fn visit_type_mut(&mut self, given: &mut Type) {
        *given = Type::Verbatim(ty(given).into_token_stream());
    }
}

/// The names of types in an item.
#[derive(Default)]
pub(super) struct Names(pub Vec<String>);

impl<'ast> syn::visit::Visit<'ast> for Names {
    fn visit_type(&mut self, given: &'ast Type) {
        self.0.extend(ty(given).name().map(ToOwned::to_owned));
    }
}

/// The first type argument of `name<…>`.
pub(super) fn argument_of<'t>(ty: &'t Type, name: &str) -> Option<&'t Type> {
    let Type::Path(TypePath { path, .. }) = ty else { return None };
    path.segments.last().filter(|segment| segment.ident == name)?;
    arguments(path).first().copied()
}

/// The type arguments of the last part.
pub(super) fn arguments(path: &Path) -> Vec<&Type> {
    let Some(PathArguments::AngleBracketed(arguments)) =
        path.segments.last().map(|last| &last.arguments)
    else {
        return Vec::new();
    };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

/// What the doc comments say.
pub(super) fn description(attributes: &[Attribute]) -> String {
    let texts = attributes.iter().filter_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(meta) if meta.path.is_ident("doc") => text(&meta.value),
        _ => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// The keys in `#[serde(…)]`, each with the text that it is set to.
pub(super) fn serde(attributes: &[Attribute]) -> Vec<(String, Option<String>)> {
    let mut found = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // What is not understood is read past.
        let _ = attribute.parse_nested_meta(|meta| {
            let is_set = meta.input.peek(syn::Token![=]);
            let value = if is_set { text(&meta.value()?.parse::<syn::Expr>()?) } else { None };
            found.extend(meta.path.get_ident().map(|key| (key.to_string(), value)));
            Ok(())
        });
    }
    found
}

fn text(value: &syn::Expr) -> Option<String> {
    match value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}
