//! The commands of a program, as a table: what each operation is called on a command line, what it
//! takes and what it answers.

mod arguments;
mod columns;
mod names;
mod words;

use std::collections::BTreeMap;

use heck::ToKebabCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use self::names::Command;
use super::paging::{self, By, Form, Walk};
use super::{Modules, module_of};
use crate::model::{Location, Media, Model, Operation, Parameter, SuccessKind};
use crate::problem::{Problem, Result};
use crate::program::Program;

/// The modules of the table, by the tags of the operations. `digest` is that of the document.
///
/// # Errors
/// `apis.yaml` names an operation, a tag or a path that does not exist, or a list cannot be walked
/// as its hint says.
pub(super) fn write(model: &Model, program: &Program, digest: &str) -> Result<Modules> {
    let commands = names::of_all(model, program)?;
    let mut tables: BTreeMap<String, Vec<TokenStream>> = BTreeMap::new();
    for (operation, command) in model.operations.iter().zip(&commands) {
        let text = words::Text {
            program: &program.name,
            operations: &model.operations,
            commands: &commands,
        };
        let entry = entry(operation, command, model, program, &text)?;
        tables.entry(module_of(operation)).or_default().push(entry);
    }
    let names: Vec<_> = tables.keys().map(|name| format_ident!("{name}")).collect();
    let mut modules: Modules = tables
        .into_iter()
        .map(|(name, entries)| {
            let table = quote! {
                use crate::table::*;

                pub(super) static COMMANDS: &[Command] = &[#(#entries),*];
            };
            (name, table)
        })
        .collect();
    let nouns = nouns(model, program, &commands)
        .into_iter()
        .map(|(name, about)| quote!(crate::table::Noun { name: #name, about: #about }));
    let root = quote! {
        #(mod #names;)*

        /// The SHA-256 of the document that the commands are made from.
        pub(crate) const DIGEST: &str = #digest;

        /// What the commands are about, in the order of the operations.
        pub(crate) static NOUNS: &[crate::table::Noun] = &[#(#nouns),*];

        /// The commands, by the tags of their operations.
        pub(crate) static TABLES: &[&[crate::table::Command]] = &[#(#names::COMMANDS),*];
    };
    modules.insert("mod".to_owned(), root);
    Ok(modules)
}

/// The nouns, each with what the document says about its tag: the tag of the same name, or else the
/// first one that stands for the noun.
fn nouns(model: &Model, program: &Program, commands: &[Command]) -> Vec<(String, String)> {
    let mut found: Vec<(String, Option<&str>)> = Vec::new();
    for (operation, Command { noun, .. }) in model.operations.iter().zip(commands) {
        let tag = operation.tag.as_deref();
        // A noun that is that of a path is only a part of the tag.
        let tag = tag.filter(|tag| names::of_tag(tag, program) == *noun);
        let is_own = tag.is_some_and(|tag| tag.to_kebab_case() == *noun);
        match found.iter_mut().find(|(known, _)| known == noun) {
            Some((_, of)) if is_own || of.is_none() => *of = tag,
            Some(_) => {}
            None => found.push((noun.clone(), tag)),
        }
    }
    let about = |tag: &str| {
        let text = model.tags.get(tag)?.split_whitespace().collect::<Vec<_>>().join(" ");
        let first = text.split_inclusive(". ").next()?;
        // One word says too little.
        Some(if first.contains(' ') && first.len() > 10 { first.trim().to_owned() } else { text })
    };
    let with_text = |(noun, tag): (String, Option<&str>)| {
        let text = tag.and_then(about).unwrap_or_default();
        (noun, text)
    };
    found.into_iter().map(with_text).collect()
}

fn entry(
    operation: &Operation,
    Command { noun, verb }: &Command,
    model: &Model,
    program: &Program,
    text: &words::Text<'_>,
) -> Result<TokenStream> {
    let Operation { id, method, path, .. } = operation;
    let authenticated = operation.is_authenticated();
    if let Some(cookie) =
        operation.parameters.iter().find(|parameter| parameter.location == Location::Cookie)
    {
        let message = format!("takes the cookie `{}`, which no command can send", cookie.name);
        return Err(Problem::at(&operation.pointer, message));
    }
    let walk = paging::walk(operation, model)?;
    if walk.as_ref().is_some_and(|walk| matches!(walk.by, By::Moment(..))) {
        let message = "is a list by time, which no command can walk";
        return Err(Problem::at(&operation.pointer, message));
    }
    // Other lists are shown as they come.
    let walk = walk.filter(|Walk { by, form, .. }| {
        matches!(form, Form::Page) && matches!(by, By::Number(_) | By::Cursor(_))
    });
    let arguments = arguments::Arguments::of(operation, model, walk.as_ref(), &program.flags, text);
    let (params, fields) = (&arguments.params, &arguments.fields);
    let body = match &operation.body {
        None => quote!(None),
        Some(body) => {
            let (media, form) = media(&body.media);
            let required = body.required;
            let help = text.sentence(body.description.as_deref());
            quote!(Some(Body {
                media: #media, form: Form::#form, required: #required, help: #help,
                fields: &[#(#fields),*],
            }))
        }
    };
    let answer = answer(operation, walk.as_ref(), model);
    let (summary, help) = (text.summary(operation), text.help(operation));
    Ok(quote! {
        Command {
            id: #id, noun: #noun, verb: #verb, method: #method, path: #path,
            authenticated: #authenticated, summary: #summary, help: #help,
            params: &[#(#params),*],
            body: #body,
            answer: #answer,
        }
    })
}

fn media(media: &Media) -> (String, TokenStream) {
    match media {
        Media::Json(media) => (media.clone(), quote!(Json)),
        Media::Form(_) => ("application/x-www-form-urlencoded".to_owned(), quote!(Urlencoded)),
        Media::Multipart { media, .. } => (media.clone(), quote!(Multipart)),
        Media::Text(media) | Media::Bytes(media) | Media::Upload(media) => {
            (media.clone(), quote!(Raw))
        }
    }
}

fn answer(operation: &Operation, walk: Option<&Walk<'_>>, model: &Model) -> TokenStream {
    match &operation.success.kind {
        SuccessKind::Empty => quote!(Answer::Nothing),
        SuccessKind::Resource => quote!(Answer::Object),
        SuccessKind::Json | SuccessKind::ByStatus => quote!(Answer::Json),
        SuccessKind::Text | SuccessKind::Bytes => {
            let accept = operation.success.accept.as_deref().unwrap_or("*/*");
            quote!(Answer::Bytes { accept: #accept })
        }
        SuccessKind::Page(key) => {
            let columns = columns::of(&operation.success.ty, model);
            let pages = walk.map_or_else(|| quote!(None), pages);
            quote!(Answer::List { key: #key, columns: &[#(#columns),*], pages: #pages })
        }
    }
}

fn pages(walk: &Walk<'_>) -> TokenStream {
    let by = match &walk.by {
        By::Number(Parameter { name, .. }) => quote!(By::Number(#name)),
        By::Cursor(Parameter { name, .. }) => quote!(By::Cursor(#name)),
        // Shown as they come.
        By::Offset(_) | By::Moment(..) | By::Link => return quote!(None),
    };
    let size = walk.size.map_or_else(
        || quote!(None),
        |Parameter { name, maximum, .. }| {
            let maximum = maximum.map_or_else(|| quote!(None), |maximum| quote!(Some(#maximum)));
            quote!(Some((#name, #maximum)))
        },
    );
    quote!(Some(Pages { by: #by, size: #size }))
}
