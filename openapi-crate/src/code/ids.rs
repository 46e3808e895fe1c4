//! The types of ids.

use std::collections::BTreeMap;

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs;
use crate::model::{Model, Operation, Ty, TypeDef};
use crate::problem::{Problem, Result};

/// A type for each `x-id` of the document, by its name.
pub(super) fn types(model: &Model) -> Result<Vec<(&str, TokenStream)>> {
    let inside = model.types.values().flat_map(TypeDef::types);
    let sent = model.operations.iter().flat_map(Operation::types);
    let mut ids: BTreeMap<&str, bool> = BTreeMap::new();
    for (name, is_number) in inside.chain(sent).filter_map(Ty::id) {
        if model.types.contains_key(name) {
            return Err(Problem::new(format!(
                "`{name}` is a type of the API and the `x-id` of another one; choose another \
                 name for the id"
            )));
        }
        if *ids.entry(name).or_insert(is_number) != is_number {
            return Err(Problem::new(format!(
                "`x-id: {name}` is said of numbers and of texts; choose another name for one of \
                 them"
            )));
        }
    }
    Ok(ids.into_iter().map(|(name, is_number)| (name, definition(name, is_number))).collect())
}

fn definition(name: &str, is_number: bool) -> TokenStream {
    let thing = name.trim_end_matches("Id").to_snake_case().replace('_', " ");
    let (raw, form) = if is_number { (quote!(i64), "a number") } else { (quote!(String), "text") };
    let text = docs::comment(&format!(
        "The id of one {thing}: {form} in JSON.\n\nIt is made with `from` or [`Self::new`], and \
         no other kind of id stands in for it."
    ));
    let name = format_ident!("{name}");
    let copy = is_number.then(|| quote!(Copy,));
    quote! {
        #(#text)*
        #[derive(Clone, #copy PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct #name(#raw);
        crate::runtime::typed_id!(#name: #raw);
    }
}
