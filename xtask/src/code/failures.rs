//! What the refusals of an operation say: an enum by status, where the document describes it.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use reqwest::StatusCode;

use super::docs;
use crate::model::{Failure, Operation};
use crate::names;

/// A variant: which statuses are of it.
struct Variant<'m> {
    name: String,
    from: u16,
    to: u16,
    failure: &'m Failure,
}

/// The variants of an operation, the narrow ones first.
fn variants(operation: &Operation) -> Vec<Variant<'_>> {
    let variants = operation.failures.iter().filter_map(|failure| {
        let (name, from, to) = statuses(&failure.status)?;
        Some(Variant { name, from, to, failure })
    });
    let mut variants: Vec<_> = variants.collect();
    variants.sort_by_key(|variant| (variant.to - variant.from, variant.from));
    variants
}

/// What is said of a status, and which ones are meant: `404`, `4XX` or `default`.
fn statuses(text: &str) -> Option<(String, u16, u16)> {
    if text == "default" {
        return Some(("Default".to_owned(), 0, u16::MAX));
    }
    if let Ok(code) = text.parse::<u16>() {
        let reason = StatusCode::from_u16(code).ok()?.canonical_reason();
        let name = reason.map_or_else(|| format!("Status{code}"), names::pascal);
        return Some((name, code, code));
    }
    let name = match text.to_ascii_uppercase().as_str() {
        "3XX" => "Redirection",
        "4XX" => "ClientError",
        "5XX" => "ServerError",
        _ => return None,
    };
    let first = text.get(..1)?.parse::<u16>().ok()? * 100;
    Some((name.to_owned(), first, first + 99))
}

/// What the enum of an operation is called; `None` where it has none.
pub(super) fn name(operation: &Operation) -> Option<&str> {
    (!variants(operation).is_empty()).then_some(operation.failure_type.as_str())
}

/// The enum of an operation.
pub(super) fn of_operation(operation: &Operation) -> Option<TokenStream> {
    let name = name(operation)?;
    let id = &operation.id;
    let text = docs::comment(&format!(
        "What the document says that refusals of [`Client::{id}`] hold, by their status. \
         [`Error::failure`] reads it."
    ));
    let name = format_ident!("{name}");
    let variants = variants(operation);
    let (written, read): (Vec<_>, Vec<_>) = variants
        .iter()
        .map(|Variant { name, from, to, failure: Failure { status, description, ty } }| {
            let name = format_ident!("{name}");
            let description = description.as_deref().unwrap_or_default().trim();
            let status = match status.as_str() {
                "default" => "Any other status".to_owned(),
                status => status.to_ascii_uppercase(),
            };
            let text = match description {
                "" => format!("{status}."),
                description => format!("{status}: {}", docs::escape(description)),
            };
            let text = docs::comment(&text);
            let [from, to] = [*from, *to].map(Literal::u16_unsuffixed);
            (quote!(#(#text)* #name(#ty)), quote!(#name: #from..=#to))
        })
        .unzip();
    Some(quote! {
        #(#text)*
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name { #(#written),* }

        crate::runtime::failure!(#name, #id, super::super::ALIASES, #(#read),*);
    })
}
