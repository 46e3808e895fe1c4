//! Whether the class for callers is true: the code is generated before and after each small
//! change, and what it shows is compared.

use std::collections::BTreeSet;

use openapi_crate::diff::{self, Caller};
use openapi_crate::load::Document;
use openapi_crate::normalize::normalize;
use openapi_crate::{code, emit, lower, progenitor};
use quote::ToTokens;
use syn::{ImplItem, Item, Visibility};

use crate::mutations::{Edit, MUTATIONS};
use crate::parallel::in_parallel;
use crate::support::{BASE, edited, side, version};

/// Every public item of the generated code as a line. A line that is gone or different breaks
/// somebody.
fn surface(document: &Document) -> BTreeSet<String> {
    let (model, _) =
        progenitor::decide(lower::lower(&normalize(document.clone())).unwrap()).unwrap();
    let outline = code::Outline::new(&model, code::Crate::plain("library")).unwrap();
    let tree = emit::print(&outline, "").unwrap();
    tree.values()
        .flat_map(|code| syn::parse_file(code).unwrap().items)
        .flat_map(|item| public(&item))
        .collect()
}

fn public(item: &Item) -> Vec<String> {
    let is_public = |visibility: &Visibility| matches!(visibility, Visibility::Public(_));
    match item {
        Item::Struct(item) if is_public(&item.vis) => {
            let derives = item.attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
            // Derives are lines of their own: one more breaks nobody.
            let traits = derives.flat_map(|derive| {
                words(derive).split([',', '(', ')']).map(str::to_owned).collect::<Vec<_>>()
            });
            let traits = traits.map(|name| format!("{} is {name}", item.ident));
            let fields = item.fields.iter().filter(|field| is_public(&field.vis));
            let fields = fields.map(|field| {
                format!("{}.{}: {}", item.ident, words(&field.ident), words(&field.ty))
            });
            traits.chain(fields).collect()
        }
        Item::Enum(item) => item
            .variants
            .iter()
            .map(|variant| format!("{}::{}", item.ident, variant.ident))
            .collect(),
        Item::Impl(item) if item.trait_.is_none() => {
            let functions = item.items.iter().filter_map(|member| match member {
                ImplItem::Fn(function) if is_public(&function.vis) => {
                    Some(signature(&function.sig))
                }
                _ => None,
            });
            functions.map(|function| format!("{}: {function}", words(&item.self_ty))).collect()
        }
        Item::Impl(item) => {
            let name = item.trait_.as_ref().map(|(path, _)| words(path)).unwrap_or_default();
            vec![format!("{} is {name}", words(&item.self_ty))]
        }
        _ => Vec::new(),
    }
}

/// Without the names of the arguments, which callers do not write.
fn signature(signature: &syn::Signature) -> String {
    let types = signature.inputs.iter().map(|input| match input {
        syn::FnArg::Typed(typed) => words(&typed.ty),
        syn::FnArg::Receiver(receiver) => words(receiver),
    });
    format!(
        "{}({}){}",
        signature.ident,
        types.collect::<Vec<_>>().join(", "),
        words(&signature.output)
    )
}

fn words(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string().replace(' ', "")
}

/// Where the class for callers is not what the code shows.
fn mistakes(mutations: &[(&str, Edit)]) -> String {
    let before = surface(&edited(|_| {}));
    let wrong = in_parallel(mutations, |(name, edit)| {
        let document = edited(edit);
        let report = diff::diff(&BASE, &side(&document), &version());
        let said = report.changes.iter().map(|change| change.caller).min();
        let after = surface(&document);
        let gone: Vec<&String> = before.difference(&after).collect();
        let new: Vec<&String> = after.difference(&before).collect();
        let shown = match (gone.is_empty(), new.is_empty()) {
            (false, _) => Caller::Breaking,
            (true, false) => Caller::Additive,
            (true, true) => Caller::None,
        };
        (said != Some(shown)).then(|| {
            format!("{name}: said {said:?}, shown {shown:?}\n  gone {gone:?}\n  new {new:?}\n")
        })
    });
    wrong.into_iter().flatten().collect()
}

#[test]
fn the_class_for_callers_is_what_the_generated_code_shows() {
    let some: Vec<_> = MUTATIONS.iter().copied().step_by(4).collect();
    assert_eq!(mistakes(&some), "");
}

#[test]
#[ignore = "a minute of work; the test above takes every fourth"]
fn the_class_for_callers_is_right_for_every_mutation() {
    assert_eq!(mistakes(MUTATIONS), "");
}
