//! A call of an operation, and a file for tests with calls of all of them: as the document's
//! example has it, with all that it can take, and with as little as it needs.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::values::{Detail, Writer};
use super::{module_of, paging};
use crate::model::{Location, Model, Operation, Parameter, SuccessKind};

/// What a call of an operation is made of.
pub(super) struct Call {
    arguments: Vec<TokenStream>,
    setters: Vec<TokenStream>,
    /// The body, and whether it is an argument.
    pub(super) body: Option<(TokenStream, bool)>,
}

impl Call {
    /// `None` where something required has no form.
    pub(super) fn of(operation: &Operation, writer: &mut Writer<'_>) -> Option<Self> {
        let required = operation.parameters.iter().filter(|parameter| parameter.required);
        let arguments =
            required.map(|parameter| writer.parameter(parameter)).collect::<Option<Vec<_>>>()?;
        let mut setters = Vec::new();
        for parameter in optional(operation, writer.detail) {
            let ident: syn::Ident = syn::parse_str(&parameter.ident).ok()?;
            if parameter.only_value.is_some() {
                setters.push(quote!(.#ident()));
            } else if let Some(value) = writer.parameter(parameter) {
                setters.push(quote!(.#ident(#value)));
            }
        }
        let mut body = None;
        if let Some(taken) = &operation.body
            && (taken.required || writer.detail != Detail::Least)
        {
            let value = writer.body(taken);
            if value.is_none() && taken.required {
                return None;
            }
            body = value.map(|value| (value, taken.required));
        }
        Some(Self { arguments, setters, body })
    }

    /// The call on `client`, without `send`.
    pub(super) fn written(self, operation: &Operation) -> Option<TokenStream> {
        let Self { mut arguments, mut setters, body } = self;
        match body {
            Some((body, true)) => arguments.push(body),
            Some((body, false)) => setters.push(quote!(.body(#body))),
            None => {}
        }
        let method: syn::Ident = syn::parse_str(&operation.id).ok()?;
        Some(quote!(client.#method(#(#arguments),*) #(#setters)*))
    }
}

/// The optional parameters that are written.
fn optional(operation: &Operation, detail: Detail) -> Vec<&Parameter> {
    let optional = operation.parameters.iter().filter(|parameter| !parameter.required);
    match detail {
        Detail::Shown => typical(operation).into_iter().collect(),
        Detail::Least => Vec::new(),
        // These make the body.
        Detail::Whole => optional.filter(|parameter| parameter.in_body).collect(),
        Detail::Everything => optional.collect(),
    }
}

/// The optional query parameter that is shown: one that says which items, or else how many.
fn typical(operation: &Operation) -> Option<&Parameter> {
    let is_optional =
        |parameter: &&Parameter| !parameter.required && parameter.location == Location::Query;
    let mut optional = operation.parameters.iter().filter(is_optional);
    let filter = optional.clone().find(|parameter| !paging::is_position(parameter));
    filter.or_else(|| optional.find(|parameter| paging::is_size(parameter)))
}

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
            let call = Call::of(operation, &mut Writer::new(model, name, *detail)?)?;
            let call = call.written(operation)?;
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
