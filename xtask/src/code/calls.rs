//! Calls of every operation for tests: as the document's example has it, with all that it can
//! take, and with as little as it needs.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::examples::{self, Detail};
use super::module_of;
use crate::model::{Model, SuccessKind};

/// A file with the calls of the API in the crate called `name`, by its modules. Where two calls of
/// an operation come out alike, the first is there.
pub(super) fn file(model: &Model, name: &str) -> TokenStream {
    let mut modules: BTreeMap<String, Vec<TokenStream>> = BTreeMap::new();
    for operation in &model.operations {
        let kinds = [
            ("example", Detail::Whole),
            ("everything", Detail::Everything),
            ("least", Detail::Least),
        ];
        let mut seen = Vec::new();
        let calls = kinds.iter().filter_map(|(kind, detail)| {
            let call = examples::call(operation, model, name, *detail)?;
            let written = call.to_string();
            if seen.contains(&written) {
                return None;
            }
            seen.push(written);
            let is_file = operation.success.kind == SuccessKind::Bytes;
            let sent = if is_file { quote!(bytes(#call)) } else { quote!(sent(#call)) };
            Some(quote!((#kind, |client| #sent)))
        });
        let calls: Vec<TokenStream> = calls.collect();
        let id = &operation.id;
        modules.entry(module_of(operation)).or_default().push(quote!((#id, &[#(#calls),*])));
    }
    let crate_name = format_ident!("{}", name.replace('-', "_"));
    let constants = modules.iter().map(|(module, operations)| {
        let constant = format_ident!("{}", module.to_uppercase());
        quote!(const #constant: &[Calls] = &[#(#operations),*];)
    });
    let tags = modules.keys().map(|module| {
        let constant = format_ident!("{}", module.to_uppercase());
        quote!((#module, #constant))
    });
    quote! {
        use super::{Calls, bytes, sent};
        #[allow(unused_imports)]
        use #crate_name::types::*;

        /// Every operation with its calls, by its tag.
        pub const GENERATED: &[(&str, &[Calls])] = &[#(#tags),*];
        #(#constants)*
    }
}
