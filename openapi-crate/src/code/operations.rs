//! Operations: for each a method on the client, a builder with a setter for everything optional,
//! and its constant.
//!
//! All functions are `#[inline]`, so that a program compiles what it takes to write and read the
//! types of the operations that it uses, and the crate itself those of none.

use std::collections::HashSet;

use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::credentials;
use super::docs;
use super::failures;
use super::paging;
use super::requests;
use super::successes;
use super::types::taken;
use crate::document::has_constant;
use crate::model::{
    Field, Items, Kind, Location, Media, Model, ObjectStyle, Operation, Parameter, RequestBody,
    Style, Success, SuccessKind, Ty,
};
use crate::names;
use crate::problem::{Problem, Result};
use crate::streams::Framing;

/// What is written for one operation.
pub(super) struct Written {
    /// The method on `Client`.
    pub method: TokenStream,
    /// The builder.
    pub builder: TokenStream,
    /// The constant.
    pub item: TokenStream,
}

/// The name of an operation's constant.
pub(super) fn constant(operation: &Operation) -> syn::Ident {
    format_ident!("{}", operation.id.to_shouty_snake_case())
}

/// Writes an operation of the crate called `name`.
pub(super) fn write(operation: &Operation, model: &Model, name: &str) -> Result<Written> {
    let constant = constant(operation);
    let builder = format_ident!("{}", names::pascal(&operation.id));
    Ok(Written {
        method: method(operation, &builder, &constant, model, name)?,
        builder: builder_item(operation, &builder, model)?,
        item: {
            let success = successes::of_operation(operation);
            let failure = failures::of_operation(operation);
            let item = static_item(operation, &constant, model);
            quote!(#success #failure #item)
        },
    })
}

/// What an operation needs is an argument; what it can do without is a setter.
fn method(
    operation: &Operation,
    builder: &syn::Ident,
    constant: &syn::Ident,
    model: &Model,
    crate_name: &str,
) -> Result<TokenStream> {
    let name = name_of(&operation.id)?;
    let paged = paging::is_paged(operation, model)?;
    let text = docs::comment(&docs::operation(operation, model, paged, crate_name));
    let mut arguments = Vec::new();
    let mut calls = Vec::new();
    for parameter in operation.parameters.iter().filter(|parameter| parameter.required) {
        let ident = name_of(&parameter.ident)?;
        let (argument, call) = parameter_call(parameter, &ident);
        arguments.push(quote!(#ident: #argument));
        calls.push(call);
    }
    if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
        let (argument, call) = body_call(body);
        arguments.push(quote!(body: #argument));
        calls.push(call);
    }
    if let Some(media) = &operation.success.accept {
        calls.push(quote!(call.accept(#media);));
    }
    let mutable = (!calls.is_empty()).then(|| quote!(mut));
    let deprecated = operation
        .deprecated
        .then(|| quote!(#[deprecated(note = "the API's documentation calls it deprecated")]));
    Ok(quote! {
        #(#text)*
        #deprecated
        #[inline]
        pub fn #name(&self, #(#arguments),*) -> #builder {
            let #mutable call = self.call(&#constant);
            #(#calls)*
            #builder { call }
        }
    })
}

fn builder_item(operation: &Operation, builder: &syn::Ident, model: &Model) -> Result<TokenStream> {
    let Operation { id, method, path, .. } = operation;
    let doc = docs::comment(&format!("The request of [`Client::{id}`]: `{method} {path}`."));
    let names = docs::Names::of_operation(operation, model);
    let mut setters = Vec::new();
    for parameter in operation.parameters.iter().filter(|parameter| !parameter.required) {
        let is_key = operation.idempotency_key.as_ref() == Some(&parameter.name);
        setters.push(setter(parameter, &names, is_key && parameter.location == Location::Header)?);
    }
    if let Some(body) = operation.body.as_ref().filter(|body| !body.required) {
        let (argument, call) = body_call(body);
        let text = docs::text(&names.in_rust(body.description.as_deref().unwrap_or(docs::BODY)));
        setters.push(quote! {
            #(#text)*
            #[inline]
            pub fn body(mut self, body: #argument) -> Self {
                let call = &mut self.call;
                #call
                self
            }
        });
    }
    let around = around(&operation.success);
    let (success, read) = success(&operation.success);
    let traits = requests::traits(operation, builder, &success, model)?;
    let streamed = streamed(&operation.success);
    Ok(quote! {
        #(#doc)*
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent before `send`"]
        pub struct #builder { call: Call }

        impl #builder {
            #(#setters)*

            /// Sends the request and reads the response.
            ///
            /// # Errors
            /// See [`Error`].
            #[inline]
            pub fn send(self) -> crate::runtime::Reply<#success> {
                self.call.send(|answer| answer.#read)
            }

            #streamed
        }

        crate::runtime::builder!(#builder #around);

        #traits
    })
}

/// What the operation is called and where it goes.
fn static_item(operation: &Operation, constant: &syn::Ident, model: &Model) -> TokenStream {
    let Operation { id, method, path, .. } = operation;
    let begun = if has_constant(method) {
        let method = format_ident!("{method}");
        quote!(Operation::new(#id, Method::#method, #path))
    } else {
        quote!(Operation::by(#method, #id, #path))
    };
    let doc = docs::comment(&format!("[`Client::{id}`]"));
    let security = credentials::of_operation(operation, model);
    let error =
        succeeds_with_error(&operation.success, model).then(|| quote!(.that_succeeds_with_error()));
    let repeated = operation.repeatable.then(|| quote!(.that_may_be_repeated()));
    let key = operation.idempotency_key.as_ref().map(|name| quote!(.with_idempotency_key(#name)));
    quote! {
        #(#doc)*
        pub(crate) static #constant: Operation =
            #begun #security #error #repeated #key;
    }
}

/// Whether the document gives answers of success an `error` or `errors`.
fn succeeds_with_error(success: &Success, model: &Model) -> bool {
    let described = success.described.iter().map(|answer| &answer.ty);
    let (mut left, mut seen) = (described.chain([&success.ty]).collect::<Vec<_>>(), HashSet::new());
    while let Some(ty) = left.pop() {
        let name = ty.name().filter(|name| seen.insert(*name));
        match name.and_then(|name| model.types.get(name)).map(|definition| &definition.kind) {
            Some(Kind::Struct(fields)) => {
                let is_error = |field: &Field| ["error", "errors"].contains(&field.wire.as_str());
                if fields.iter().any(is_error) {
                    return true;
                }
            }
            Some(Kind::Union { members, .. }) => {
                left.extend(members.iter().map(|member| &member.ty));
            }
            Some(Kind::Newtype(inner)) => left.push(inner),
            _ => {}
        }
    }
    false
}

/// What is said of a header that tells requests apart.
const KEY: &str = "Without it, the client makes up one for each call, the same with each attempt.";

/// `is_key`: the client makes up its value where none is given.
fn setter(parameter: &Parameter, names: &docs::Names<'_>, is_key: bool) -> Result<TokenStream> {
    let ident = name_of(&parameter.ident)?;
    let mut text = match &parameter.description {
        Some(text) => docs::text(&names.in_rust(text)),
        None => docs::comment(&format!("Sets `{}`.", parameter.name)),
    };
    if is_key {
        text.extend(docs::comment(&format!("\n{KEY}")));
    }
    if let Some(value) = &parameter.only_value {
        let call = add_to_call(parameter, &quote!([#value.to_owned()]));
        return Ok(quote! {
            #(#text)* #[inline] pub fn #ident(mut self) -> Self {
                let call = &mut self.call; #call self
            }
        });
    }
    let value = format_ident!("value");
    let (argument, call) = parameter_call(parameter, &value);
    let body = parameter.in_body.then(|| body_of(parameter)).transpose()?;
    let ty = &parameter.ty;
    let converted =
        (body.is_some() && ty.id().is_some()).then(|| quote!(let value: #ty = value.into();));
    Ok(quote! {
        #(#text)*
        #[inline]
        pub fn #ident(mut self, value: #argument) -> Self {
            #converted
            let call = &mut self.call;
            #body
            #call
            self
        }
    })
}

/// The statement that makes `value` the body, too: an object with this one property.
fn body_of(parameter: &Parameter) -> Result<TokenStream> {
    let name = &parameter.name;
    match parameter.ty {
        Ty::I32 | Ty::I64 | Ty::F64 | Ty::Bool => Ok(quote! {
            call.json("application/json", &std::collections::BTreeMap::from([(#name, value)]));
        }),
        Ty::Id { .. } => Ok(quote! {
            call.json("application/json", &std::collections::BTreeMap::from([(#name, &value)]));
        }),
        _ => Err(Problem::new(format!(
            "`{name}` has `x-also-in-body` and is neither a number, a boolean nor an id"
        ))),
    }
}

/// The argument's type, and the statement that puts it into `call`.
fn parameter_call(parameter: &Parameter, ident: &syn::Ident) -> (TokenStream, TokenStream) {
    let ty = &parameter.ty;
    if let Style::Object(style) = parameter.style {
        let (name, style) = (&parameter.name, object_style(style));
        return (quote!(#ty), quote!(call.query_object(#name, #style, &#ident);));
    }
    // Not in the prelude: secrets are seldom parameters.
    let secret = quote!(crate::runtime::Secret);
    let (argument, values) = match ty {
        Ty::List(item) => {
            let (item, text) = match &**item {
                Ty::String => (quote!(impl Into<String>), quote!(Into::<String>::into)),
                Ty::Id { .. } => {
                    (quote!(impl Into<#item>), quote!(|item| Into::<#item>::into(item).to_string()))
                }
                Ty::Timestamp { .. } => {
                    let (argument, value) = taken(item, &format_ident!("item"));
                    (argument, quote!(|item| #value.to_string()))
                }
                Ty::Secret => (secret.clone(), quote!(|item: #secret| item.expose().to_owned())),
                item => (quote!(#item), quote!(|item: #item| item.to_string())),
            };
            (quote!(impl IntoIterator<Item = #item>), quote!(#ident.into_iter().map(#text)))
        }
        Ty::Secret => (
            quote!(impl Into<#secret>),
            quote!([Into::<#secret>::into(#ident).expose().to_owned()]),
        ),
        Ty::String => (quote!(impl Into<String>), quote!([Into::<String>::into(#ident)])),
        Ty::Id { .. } => (quote!(impl Into<#ty>), quote!([Into::<#ty>::into(#ident).to_string()])),
        _ => {
            let (argument, value) = taken(ty, ident);
            (argument, quote!([#value.to_string()]))
        }
    };
    (argument, add_to_call(parameter, &values))
}

fn object_style(style: ObjectStyle) -> TokenStream {
    let style = match style {
        ObjectStyle::Deep => quote!(Deep),
        ObjectStyle::Exploded => quote!(Exploded),
        ObjectStyle::Joined(separator) => quote!(Joined(#separator)),
        ObjectStyle::Json => quote!(Json),
    };
    quote!(crate::runtime::ObjectStyle::#style)
}

fn add_to_call(parameter: &Parameter, values: &TokenStream) -> TokenStream {
    let name = &parameter.name;
    let style = match &parameter.style {
        Style::Joined(separator) => quote!(Some(#separator)),
        Style::JoinedInPath(separator) => {
            return quote!(call.path_joined(#name, #separator, #values););
        }
        Style::Single | Style::Repeated | Style::Object(_) => quote!(None),
    };
    match parameter.location {
        Location::Path => quote!(call.path(#name, #values);),
        Location::Query => quote!(call.query(#name, #style, #values);),
        Location::Header => quote!(call.header(#name, #values);),
        Location::Cookie => quote!(call.cookie(#name, #values);),
    }
}

fn body_call(body: &RequestBody) -> (TokenStream, TokenStream) {
    let ty = &body.ty;
    match &body.media {
        Media::Json(media) => {
            let (argument, value) = taken(ty, &format_ident!("body"));
            let value = if value.to_string() == "body" {
                value
            } else {
                quote!({ let body: #ty = #value; body })
            };
            (argument, quote!(call.json(#media, &#value);))
        }
        Media::Form(styles) if styles.is_empty() => (quote!(#ty), quote!(call.form(&body);)),
        Media::Form(styles) => {
            let styles = styles.iter().map(|(name, style)| {
                let style = object_style(*style);
                quote!((#name, #style))
            });
            (quote!(#ty), quote!(call.form_in_styles(&body, &[#(#styles),*]);))
        }
        Media::Multipart { media, typed: true } => {
            (quote!(#ty), quote!(call.multipart(#media, body.into_form());))
        }
        Media::Multipart { media, typed: false } => {
            (quote!(crate::runtime::Form), quote!(call.multipart(#media, body);))
        }
        Media::Upload(media) => {
            (quote!(impl Into<crate::runtime::Upload>), quote!(call.upload(#media, body.into());))
        }
        Media::Text(media) => (
            quote!(impl Into<String>),
            quote!(call.raw(#media, Into::<String>::into(body).into());),
        ),
        Media::Bytes(media) => {
            (quote!(impl Into<bytes::Bytes>), quote!(call.raw(#media, body.into());))
        }
    }
}

/// The type inside `Response<…>`, and the call that reads it.
fn success(success: &Success) -> (TokenStream, TokenStream) {
    let (ty, read) = if success.kind == SuccessKind::ByStatus {
        let name = format_ident!("{}", success.enum_name);
        (quote!(#name), quote!(by(#name::read)))
    } else {
        held(&success.kind, &success.ty)
    };
    let can_be_empty =
        matches!(success.kind, SuccessKind::Empty | SuccessKind::Text | SuccessKind::Bytes);
    if success.optional && !can_be_empty {
        return (quote!(Option<#ty>), quote!(optional(|answer| answer.#read)));
    }
    (ty, read)
}

/// The type of an answer of one form, and the call that reads it.
pub(super) fn held(kind: &SuccessKind, ty: &Ty) -> (TokenStream, TokenStream) {
    match kind {
        SuccessKind::Empty | SuccessKind::ByStatus => (quote!(()), quote!(empty())),
        SuccessKind::Text => (quote!(String), quote!(text())),
        SuccessKind::Bytes => (quote!(bytes::Bytes), quote!(bytes())),
        SuccessKind::Page(key) => (quote!(Page<#ty>), quote!(page(#key))),
        SuccessKind::Resource => (quote!(Resource<#ty>), quote!(resource())),
        // `false` is a value here and no refusal; an empty body is null.
        SuccessKind::Json if *ty == Ty::Bool => (quote!(#ty), quote!(boolean())),
        SuccessKind::Json if *ty == Ty::Value => (quote!(#ty), quote!(any())),
        SuccessKind::Json => (quote!(#ty), quote!(json())),
    }
}

/// The method that receives the answer as a stream, where it is a file or items.
fn streamed(success: &Success) -> Option<TokenStream> {
    let Some(Items { framing, media, ty }) = &success.items else {
        let is_file = success.kind == SuccessKind::Bytes && !success.optional;
        return is_file.then(|| {
            quote! {
                /// Sends the request and receives the file as a stream, or into a file.
                ///
                /// # Errors
                /// See [`Error`].
                #[inline]
                pub fn download(self) -> crate::runtime::Opening<crate::runtime::Download> {
                    self.call.download()
                }
            }
        });
    };
    let read = if *ty == Ty::String { quote!(text()) } else { quote!(json()) };
    let (items, text, call) = match framing {
        Framing::Events => (
            quote!(crate::runtime::Events<#ty>),
            "Sends the request and receives the events of the response as they arrive.",
            quote!(events(|item| item.#read)),
        ),
        Framing::Lines => (
            quote!(crate::runtime::Lines<#ty>),
            "Sends the request and receives the items of the response as they arrive.",
            quote!(lines(#media, |item| item.json())),
        ),
    };
    let text = docs::comment(text);
    Some(quote! {
        #(#text)*
        ///
        /// # Errors
        /// See [`Error`].
        #[inline]
        pub fn stream(self) -> crate::runtime::Opening<#items> {
            self.call.#call
        }
    })
}

/// What `builder!` is told of what an answer holds: the answer with `T` for it, and the call that
/// reads it.
fn around(success: &Success) -> Option<TokenStream> {
    let around = match success.kind {
        SuccessKind::Empty | SuccessKind::ByStatus | SuccessKind::Text | SuccessKind::Bytes => {
            return None;
        }
        SuccessKind::Page(_) => quote!(Page<T>),
        SuccessKind::Resource => quote!(Resource<T>),
        SuccessKind::Json => quote!(T),
    };
    let (_, read) = self::success(success);
    (!success.optional).then(|| quote!(, #around, #read))
}

fn name_of(name: &str) -> Result<syn::Ident> {
    syn::parse_str(name).map_err(|_| Problem::new(format!("`{name}` is not a Rust name")))
}
