//! The functions that make credentials: one for each security scheme.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::docs;
use crate::model::{Model, Operation, Place, SecurityScheme};

/// The schemes that have a function, and how what it makes is sent. An API that takes one token or
/// key has none: its client has `token`.
fn with_function(model: &Model) -> impl Iterator<Item = (&SecurityScheme, String)> {
    let is_needed = model.schemes.len() > 1 || model.token().is_none();
    let schemes = model.schemes.iter().filter(move |_| is_needed);
    schemes.filter_map(|scheme| Some((scheme, sent(&scheme.place)?)))
}

/// The functions by their names, and whether they take a user.
pub(super) fn functions(model: &Model) -> BTreeMap<&str, bool> {
    with_function(model)
        .map(|(scheme, _)| (scheme.ident.as_str(), scheme.place == Place::Basic))
        .collect()
}

/// Whether operations say which of several schemes they take.
fn are_several(model: &Model) -> bool {
    model.schemes.len() > 1 && with_function(model).next().is_some()
}

/// The module with the functions; `None` where there are none.
pub(super) fn module(model: &Model) -> Option<TokenStream> {
    let functions: Vec<TokenStream> =
        with_function(model).map(|(scheme, sent)| function(scheme, sent)).collect();
    (!functions.is_empty()).then(|| {
        let statics = model.schemes.iter().map(|scheme| {
            let (name, value) = (static_of(scheme), value(scheme));
            quote!(pub(crate) static #name: SecurityScheme = #value;)
        });
        let takes =
            |user| with_function(model).any(|(scheme, _)| (scheme.place == Place::Basic) == user);
        let secret = takes(true).then(|| quote!(Secret,));
        let token = takes(false).then(|| quote!(TokenOrSource));
        quote! {
            //! What the API's operations take to know who calls: each function makes a credential
            //! for the client's builder.

            use crate::runtime::{Credential, #secret SecurityScheme, #token};

            #(#statics)*
            #(#functions)*
        }
    })
}

/// How a client is told who calls, for an example: the call on its builder.
pub(super) fn example(model: &Model) -> Option<TokenStream> {
    if let Some((scheme, _)) = with_function(model).next() {
        let function = format_ident!("{}", scheme.ident);
        let user = (scheme.place == Place::Basic).then(|| quote!("ada",));
        return Some(quote!(.credential(credentials::#function(#user "a secret"))));
    }
    model.token().map(|_| quote!(.token("a secret")))
}

/// What the builder of a client is told about its token, where it is not a bearer's.
pub(super) fn of_token(model: &Model) -> Option<TokenStream> {
    let scheme = model.token().or(model.schemes.first())?;
    if matches!(scheme.place, Place::Bearer | Place::Transport) {
        return None;
    }
    Some(if functions(model).is_empty() {
        let value = value(scheme);
        quote!(.scheme(const { &crate::runtime::#value }))
    } else {
        let name = static_of(scheme);
        quote!(.scheme(&credentials::#name))
    })
}

/// What the constant of an operation says about credentials.
pub(super) fn of_operation(operation: &Operation, model: &Model) -> Option<TokenStream> {
    if !operation.is_authenticated() {
        return Some(quote!(.without_credentials()));
    }
    are_several(model).then(|| {
        let alternatives = operation.security.iter().map(|schemes| {
            let names = schemes_of(schemes, model).map(static_of);
            quote!(&[#(&super::super::credentials::#names),*])
        });
        quote!(.with_security(&[#(#alternatives),*]))
    })
}

/// What an operation takes, in words.
pub(super) fn sentence(operation: &Operation, model: &Model) -> Option<String> {
    if !operation.is_authenticated() {
        return Some("Requires no token.".to_owned());
    }
    are_several(model).then(|| {
        let sets = operation.security.iter().filter(|schemes| !schemes.is_empty());
        let words = sets.map(|schemes| {
            let names = schemes_of(schemes, model).map(|scheme| docs::code(&scheme.ident));
            names.collect::<Vec<_>>().join(" and ")
        });
        let words = words.collect::<Vec<_>>().join(", or ");
        let is_optional = operation.security.iter().any(Vec::is_empty);
        let verb = if is_optional { "Can take" } else { "Takes" };
        format!("{verb} the credentials {words}.")
    })
}

fn schemes_of<'m>(
    indices: &'m [usize],
    model: &'m Model,
) -> impl Iterator<Item = &'m SecurityScheme> {
    indices.iter().filter_map(|index| model.schemes.get(*index))
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

/// How a credential is sent; `None` where a transport sees to it.
fn sent(place: &Place) -> Option<String> {
    Some(match place {
        Place::Bearer => "A token, sent as `Authorization: Bearer`.".to_owned(),
        Place::Basic => "A user and a password, sent as `Authorization: Basic`.".to_owned(),
        Place::Header(header) => format!("A key, sent in the header `{header}`."),
        Place::Query(parameter) => format!(
            "A key, sent as `{parameter}` in the query. Servers and proxies write it into their \
             logs."
        ),
        Place::Cookie(cookie) => format!("A key, sent in the cookie `{cookie}`."),
        Place::Transport => return None,
    })
}

fn function(scheme: &SecurityScheme, sent: String) -> TokenStream {
    let text = match &scheme.description {
        Some(description) => format!("{sent}\n\n{}", docs::escape(description)),
        None => sent,
    };
    let (text, ident, name) =
        (docs::comment(&text), format_ident!("{}", scheme.ident), static_of(scheme));
    let (arguments, made) = if scheme.place == Place::Basic {
        (
            quote!(user: impl Into<String>, password: impl Into<Secret>),
            quote!(Credential::of_user(&#name, user, password)),
        )
    } else {
        (quote!(secret: impl Into<TokenOrSource>), quote!(Credential::new(&#name, secret)))
    };
    quote! {
        #(#text)*
        #[must_use]
        pub fn #ident(#arguments) -> Credential { #made }
    }
}
