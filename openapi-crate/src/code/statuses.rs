//! Enums of what an operation answers, with a variant for each status that its document describes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use reqwest::StatusCode;

use super::docs;
use crate::model::Described;
use crate::names;

/// A variant: which statuses are of it.
pub(super) struct Variant<'m> {
    name: String,
    from: u16,
    to: u16,
    pub(super) answer: &'m Described,
}

/// The variants, the narrow ones first.
pub(super) fn variants(answers: &[Described]) -> Vec<Variant<'_>> {
    let variants = answers.iter().filter_map(|answer| {
        let (name, from, to) = statuses(&answer.status)?;
        Some(Variant { name, from, to, answer })
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
        "2XX" => "Success",
        "3XX" => "Redirection",
        "4XX" => "ClientError",
        "5XX" => "ServerError",
        _ => return None,
    };
    let first = text.get(..1)?.parse::<u16>().ok()? * 100;
    Some((name.to_owned(), first, first + 99))
}

impl Variant<'_> {
    /// The variant, which holds this.
    pub(super) fn written(&self, held: &TokenStream) -> TokenStream {
        let description = self.answer.description.as_deref().unwrap_or_default().trim();
        let status = match self.answer.status.as_str() {
            "default" => "Any other status".to_owned(),
            status => status.to_ascii_uppercase(),
        };
        let text = match description {
            "" => format!("{status}."),
            description => format!("{status}: {}", docs::escape(description)),
        };
        let text = docs::comment(&text);
        let name = self.name();
        quote!(#(#text)* #name(#held))
    }

    /// The variant's name and its statuses: `NotFound: 404..=404`.
    pub(super) fn read(&self) -> TokenStream {
        let name = self.name();
        let [from, to] = [self.from, self.to].map(Literal::u16_unsuffixed);
        quote!(#name: #from..=#to)
    }

    fn name(&self) -> proc_macro2::Ident {
        quote::format_ident!("{}", self.name)
    }
}
