//! The README of a crate of its own: how to sign in, make a call, read a list and meet an error.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::calls::Call;
use super::paging::{self, By, Form};
use super::values::{Detail, Writer};
use super::{credentials, docs, examples, failures};
use crate::model::{Location, Model, Operation, SuccessKind, Ty};

/// The text, whose code compiles.
pub(super) fn text(model: &Model, name: &str, title: &str, is_whole: bool) -> String {
    let count = model.operations.len();
    let methods = if count == 1 {
        "one method, for its one operation".to_owned()
    } else {
        format!("a method for each of its {count} operations")
    };
    let mut parts = vec![
        format!("# {name}"),
        prose(&format!(
            "A Rust client of {title}, made from its OpenAPI document: `Client` has {methods}. \
             What an operation needs is an argument; what it can do without is a setter of what \
             the method returns."
        )),
        format!(
            "```toml\n[dependencies]\n{name} = {{ path = \"../{name}\" }}\ntokio = {{ version = \
             \"1\", features = [\"macros\", \"rt\"] }}\n```"
        ),
        prose(&format!(
            "Features: `rustls` (default) or `native-tls` for TLS, `gzip` and `http2` (both \
             default){}.",
            if is_whole {
                ", `blocking` for programs without async (`Blocking`), `jiff` and `chrono` for \
                 `Timestamp`"
            } else {
                ""
            }
        )),
    ];
    parts.extend(sign_in(model, name, is_whole));
    parts.extend(call(model, name));
    parts.extend(list(model, name, is_whole));
    parts.extend(error(model, name));
    let replaced = if is_whole { "`src/generated`" } else { "`src/generated`, `src/runtime`" };
    parts.push("## What is generated".to_owned());
    parts.push(prose(&format!(
        "{replaced} and `tests/generated` are replaced when the code is generated anew. The tests \
         make every call and look at where it goes. `Cargo.toml`, `src/lib.rs` and this file were \
         written once and are yours."
    )));
    parts.join("\n\n") + "\n"
}

/// A paragraph in lines of a common length.
fn prose(text: &str) -> String {
    docs::wrap(text).join("\n")
}

/// A section with code.
fn section(heading: &str, words: &str, code: &str) -> String {
    let code = code.trim_end();
    format!("## {heading}\n\n{}\n\n```rust,no_run\n{code}\n```", prose(words))
}

fn sign_in(model: &Model, name: &str, is_whole: bool) -> Option<String> {
    let crate_name: syn::Ident = syn::parse_str(&name.replace('-', "_")).ok()?;
    let credential = credentials::example(model);
    let has_functions = !credentials::functions(model).is_empty();
    let functions = has_functions.then(|| quote!(, credentials));
    let resilient = is_whole.then(|| quote!(, HttpTransport, Resilient, RetryPolicy));
    let import = quote!(use #crate_name::{Client, Error #resilient #functions};);
    let transport = is_whole.then(|| {
        quote!(let transport = Resilient::new(HttpTransport::new()?, RetryPolicy::default(), 16);)
    });
    let with_transport = is_whole.then(|| quote!(.transport(transport)));
    let builder = if model.servers.is_empty() {
        quote!(Client::builder("https://api.example.com"))
    } else {
        quote!(Client::default_builder())
    };
    let code = file(quote! {
        #import

        fn client() -> Result<Client, Error> {
            #transport
            #builder #credential #with_transport .build()
        }
    })?;
    let words = match (credential.is_some(), has_functions) {
        (true, true) => {
            "The module `credentials` has a function for each way to say who calls; a client can \
             have several. A token that does not last comes from a `TokenCache`, which has a \
             function of yours get the next one."
        }
        (true, false) => {
            "The client sends what it is given with every call that takes it. A token that does \
             not last comes from a `TokenCache`, which has a function of yours get the next one."
        }
        (false, _) if model.schemes.is_empty() => "The operations take no credentials.",
        (false, _) => "A `Transport` of yours sees to credentials.",
    };
    let resilience = if is_whole {
        " `Resilient` repeats what is worth repeating, and has no more than 16 requests under way."
    } else {
        ""
    };
    Some(section("A client", &format!("{words}{resilience}"), &code))
}

fn call(model: &Model, name: &str) -> Option<String> {
    let operation = typical(model)?;
    let mut writer = Writer::new(model, name, Detail::Shown)?;
    let paged = paging::is_paged(operation, model).unwrap_or(false);
    let statements = examples::statements(&mut writer, operation, paged)?;
    let code = examples::function(&writer, "call", &statements)?;
    let words = "The documentation of each method has an example. An answer has the status and the \
                 headers, too, and stands for what was in its body.";
    Some(section("A call", words, &code))
}

/// An operation that is easily understood: one that reads a thing and shows something of it, where
/// there is one; one that has an example, at any rate.
fn typical(model: &Model) -> Option<&Operation> {
    let rank = |operation: &Operation| {
        let mut writer = Writer::new(model, "x", Detail::Shown)?;
        let code = examples::statements(&mut writer, operation, false)?.to_string();
        let has = |wanted: bool| u8::from(wanted);
        let reads = operation.method == "GET"
            && matches!(operation.success.kind, SuccessKind::Json | SuccessKind::Resource);
        let takes_id = operation.parameters.iter().any(|p| p.location == Location::Path);
        let rank = has(!operation.deprecated) * 8
            + has(code.contains("println")) * 4
            + has(reads) * 2
            + has(takes_id);
        Some(rank)
    };
    let ranked =
        model.operations.iter().filter_map(|operation| Some((rank(operation)?, operation)));
    // The first of the best.
    ranked.rev().max_by_key(|(rank, _)| *rank).map(|(_, operation)| operation)
}

/// A list that has pages.
fn list(model: &Model, name: &str, is_whole: bool) -> Option<String> {
    model.operations.iter().find_map(|operation| {
        let walk = paging::walk(operation, model).ok().flatten()?;
        let mut writer = Writer::new(model, name, Detail::Least)?;
        let call = Call::of(operation, &mut writer)?.written(operation)?;
        let crate_name = writer.crate_name.clone();
        if is_whole {
            let code = streamed(&mut writer, operation, walk.item, &call)?;
            let words = "`Paginate` makes one stream of all its pages; a list is whole, or there is \
                         an error.";
            return Some(section("A list", words, &code));
        }
        if !matches!(walk.form, Form::Page) {
            return None;
        }
        let each = examples::each(model, operation, &quote!(&page.data), walk.item);
        let (name, each) = (&crate_name, each.as_ref());
        let (statements, words) = match walk.by {
            By::Number(_) if walk.first == 1 => (numbers(name, &call, each), "pages have numbers"),
            By::Cursor(_) => (cursors(name, &call, each), "each page names the next one"),
            By::Number(_) | By::Offset(_) | By::Moment(..) | By::Link => return None,
        };
        let code = examples::function(&writer, "list", &statements)?;
        Some(section("A list", &format!("It comes in pages; here {words}."), &code))
    })
}

/// The list as a stream of its items.
fn streamed(
    writer: &mut Writer<'_>,
    operation: &Operation,
    item: &Ty,
    call: &TokenStream,
) -> Option<String> {
    let name = &writer.crate_name;
    let print = examples::printed(writer.model, operation, item);
    let item = examples::variable(item);
    let statements = quote! {
        use #name::Paginate;
        let mut items = #call.items();
        while let Some(#item) = items.next().await {
            let #item = #item?;
            #print
        }
    };
    examples::function(writer, "list", &statements)
}

fn numbers(name: &syn::Ident, call: &TokenStream, each: Option<&TokenStream>) -> TokenStream {
    quote! {
        use #name::{ListRequest, Position};
        for number in 1.. {
            let page = #call.at(Position::Number(number)).send().await?;
            if page.data.is_empty() {
                break;
            }
            #each
        }
    }
}

fn cursors(name: &syn::Ident, call: &TokenStream, each: Option<&TokenStream>) -> TokenStream {
    quote! {
        use #name::{ListRequest, Position};
        let mut request = #call;
        loop {
            let page = request.clone().send().await?.into_inner();
            #each
            let Some(cursor) = page.meta.and_then(|meta| meta.next_cursor) else { break };
            request = request.at(Position::Cursor(cursor));
        }
    }
}

fn error(model: &Model, name: &str) -> Option<String> {
    let is_described = |operation: &&Operation| {
        failures::name(operation).is_some() && one(model, name, operation).is_some()
    };
    let operation = model.operations.iter().find(is_described).or_else(|| typical(model))?;
    let (writer, call) = one(model, name, operation)?;
    let crate_name = &writer.crate_name;
    let statements = if let Some(failure) = failures::name(operation) {
        let failure = format_ident!("{failure}");
        quote! {
            use #crate_name::operations::#failure;
            if let Err(error) = #call.send().await {
                match error.failure::<#failure>() {
                    Some(refusal) => println!("refused: {refusal:?}"),
                    None => return Err(error.into()),
                }
            }
        }
    } else {
        quote! {
            match #call.send().await {
                Ok(_) => println!("done"),
                Err(error) if error.is_not_found() => println!("there is none"),
                Err(error) => return Err(error.into()),
            }
        }
    };
    let code = examples::function(&writer, "error", &statements)?;
    let words = "An `Error` names the operation and says what happened: no answer, a refusal, an \
                 answer that cannot be read, or an argument that cannot be sent. `is_retryable` \
                 says whether it is worth trying again.";
    Some(section("An error", words, &code))
}

/// The call of an operation, with as little as it needs.
fn one<'m>(
    model: &'m Model,
    name: &str,
    operation: &Operation,
) -> Option<(Writer<'m>, TokenStream)> {
    let mut writer = Writer::new(model, name, Detail::Least)?;
    let call = Call::of(operation, &mut writer)?.written(operation)?;
    Some((writer, call))
}

fn file(items: TokenStream) -> Option<String> {
    let code = prettyplease::unparse(&syn::parse2(items).ok()?);
    // An empty line behind what is imported.
    Some(code.replacen(";\nfn", ";\n\nfn", 1))
}
