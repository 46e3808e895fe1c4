//! The functions that make credentials: one for each security scheme.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::docs;
use crate::model::{Model, Operation, Place, SecurityScheme};

/// The schemes that have a function. An API that takes one token or key has none: its client has
/// `token`.
fn with_function(model: &Model) -> impl Iterator<Item = &SecurityScheme> {
    let needed = model.schemes.len() > 1
        || model.schemes.first().is_some_and(|scheme| scheme.place == Place::Basic);
    model.schemes.iter().filter(move |scheme| needed && scheme.place != Place::Transport)
}

/// The functions by their names, and whether they take a user.
pub(super) fn functions(model: &Model) -> BTreeMap<&str, bool> {
    let entry = |scheme: &SecurityScheme| scheme.place == Place::Basic;
    with_function(model).map(|scheme| (scheme.ident.as_str(), entry(scheme))).collect()
}

/// The module with the functions; `None` where there are none.
pub(super) fn module(model: &Model) -> Option<TokenStream> {
    let functions: Vec<TokenStream> = with_function(model).filter_map(function).collect();
    (!functions.is_empty()).then(|| {
        let statics = model.schemes.iter().map(|scheme| {
            let (name, value) = (static_of(scheme), value(scheme));
            quote!(pub(crate) static #name: SecurityScheme = #value;)
        });
        quote! {
            //! What the API's operations take to know who calls: each function makes a credential
            //! for the client's builder.

            use crate::runtime::{Credential, SecurityScheme, Secret};

            #(#statics)*
            #(#functions)*
        }
    })
}

/// What the builder of a client is told about its token, where it is not a bearer's.
pub(super) fn of_token(model: &Model) -> Option<TokenStream> {
    let [only] = model.schemes.as_slice() else { return None };
    match only.place {
        Place::Bearer | Place::Transport => None,
        Place::Basic => {
            let name = static_of(only);
            Some(quote!(.scheme(&credentials::#name)))
        }
        _ => {
            let value = value(only);
            Some(quote!(.scheme(const { &crate::runtime::#value })))
        }
    }
}

/// What the constant of an operation says about credentials.
pub(super) fn of_operation(operation: &Operation, model: &Model) -> Option<TokenStream> {
    if !operation.is_authenticated() {
        return Some(quote!(.without_credentials()));
    }
    if model.schemes.len() < 2 {
        return None;
    }
    let alternatives = operation.security.iter().map(|schemes| {
        let names = schemes.iter().filter_map(|index| model.schemes.get(*index)).map(static_of);
        quote!(&[#(&super::super::credentials::#names),*])
    });
    Some(quote!(.with_security(&[#(#alternatives),*])))
}

/// What an operation takes, in words.
pub(super) fn sentence(operation: &Operation, model: &Model) -> Option<String> {
    if !operation.is_authenticated() {
        return Some("Requires no token.".to_owned());
    }
    if model.schemes.len() < 2 {
        return None;
    }
    let mut alternatives: Vec<String> = Vec::new();
    for schemes in operation.security.iter().filter(|schemes| !schemes.is_empty()) {
        let names = schemes.iter().filter_map(|index| model.schemes.get(*index));
        let names: Vec<String> = names.map(|scheme| docs::code(&scheme.ident)).collect();
        alternatives.push(names.join(" and "));
    }
    let verb = if operation.security.iter().any(Vec::is_empty) { "Can take" } else { "Takes" };
    Some(format!("{verb} the credentials {}.", alternatives.join(", or ")))
}

fn static_of(scheme: &SecurityScheme) -> Ident {
    format_ident!("{}", scheme.ident.to_uppercase())
}

fn value(scheme: &SecurityScheme) -> TokenStream {
    let name = &scheme.ident;
    match &scheme.place {
        Place::Bearer => quote!(SecurityScheme::bearer(#name)),
        Place::Basic => quote!(SecurityScheme::basic(#name)),
        Place::Header(header) => quote!(SecurityScheme::header(#name, #header)),
        Place::Query(parameter) => quote!(SecurityScheme::query(#name, #parameter)),
        Place::Cookie(cookie) => quote!(SecurityScheme::cookie(#name, #cookie)),
        Place::Transport => quote!(SecurityScheme::transport(#name)),
    }
}

fn function(scheme: &SecurityScheme) -> Option<TokenStream> {
    let sent = match &scheme.place {
        Place::Bearer => "A token, sent as `Authorization: Bearer`.".to_owned(),
        Place::Basic => "A user and a password, sent as `Authorization: Basic`.".to_owned(),
        Place::Header(header) => format!("A key, sent in the header `{header}`."),
        Place::Query(parameter) => format!(
            "A key, sent as `{parameter}` in the query. Servers and proxies write it into their logs."
        ),
        Place::Cookie(cookie) => format!("A key, sent in the cookie `{cookie}`."),
        Place::Transport => return None,
    };
    let text = match &scheme.description {
        Some(description) => format!("{sent}\n\n{}", docs::escape(description)),
        None => sent,
    };
    let (text, ident, name) =
        (docs::comment(&text), format_ident!("{}", scheme.ident), static_of(scheme));
    Some(if scheme.place == Place::Basic {
        quote! {
            #(#text)*
            #[must_use]
            pub fn #ident(user: impl Into<String>, password: impl Into<Secret>) -> Credential {
                Credential::of_user(&#name, user, password)
            }
        }
    } else {
        quote! {
            #(#text)*
            #[must_use]
            pub fn #ident(secret: impl Into<Secret>) -> Credential {
                Credential::new(&#name, secret)
            }
        }
    })
}
