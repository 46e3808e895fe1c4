//! The example of an operation: the call as a user writes it, which `cargo test --doc` compiles.
//!
//! An operation that takes something that cannot be written in a line or two has no example.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::calls::Call;
use super::values::{Detail, Writer};
use crate::model::{Field, Kind, Model, Operation, Presence, SuccessKind, Ty, TypeDef};
use crate::names;

/// How long a body may be to stand in the call itself, as tokens.
const INLINE: usize = 40;

/// The example of `operation` in the crate called `name`, as Markdown.
pub(super) fn of(operation: &Operation, model: &Model, name: &str, paged: bool) -> Option<String> {
    let mut writer = Writer::new(model, name, Detail::Shown)?;
    let statements = statements(&mut writer, operation, paged)?;
    let function = function(&writer, "example", &statements)?;
    Some(format!("```no_run\n{}\n```", shown(&function)))
}

/// A function that makes a call, with what `writer` has used.
pub(super) fn function(
    writer: &Writer<'_>,
    called: &str,
    statements: &TokenStream,
) -> Option<String> {
    let (called, name) = (format_ident!("{called}"), &writer.crate_name);
    let used: Vec<_> = writer.used.iter().map(|name| format_ident!("{name}")).collect();
    if used.iter().any(|name| ["Some", "None", "Ok", "Err"].iter().any(|taken| name == taken)) {
        return None;
    }
    let import = match used.as_slice() {
        [] => None,
        [one] => Some(quote!(use #name::types::#one;)),
        several => Some(quote!(use #name::types::{#(#several),*};)),
    };
    let function = syn::parse2(quote! {
        async fn #called(client: &#name::Client) -> Result<(), Box<dyn std::error::Error>> {
            #import
            #statements
            Ok(())
        }
    });
    let file = syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: vec![syn::Item::Fn(function.ok()?)],
    };
    Some(prettyplease::unparse(&file))
}

/// The body of the function; what is around it is hidden.
fn shown(function: &str) -> String {
    let lines: Vec<&str> = function.lines().collect();
    let start = lines.iter().position(|line| line.ends_with('{') && !line.starts_with("    "));
    let (head, body) = lines.split_at(start.map_or(0, |start| start + 1));
    let (body, tail) = body.split_at(body.len().saturating_sub(2));
    let hidden = |line: &&str| format!("# {line}");
    let mut text: Vec<String> = head.iter().map(hidden).collect();
    for line in body {
        text.push(line.strip_prefix("    ").unwrap_or(line).to_owned());
        if line.trim_start().starts_with("use ") || *line == "    };" {
            text.push(String::new());
        }
    }
    text.extend(tail.iter().map(|line| hidden(&line.trim_start())));
    text.join("\n")
}

/// The call, and one use of what comes back.
pub(super) fn statements(
    writer: &mut Writer<'_>,
    operation: &Operation,
    paged: bool,
) -> Option<TokenStream> {
    let mut call = Call::of(operation, writer)?;
    let mut before = None;
    if let Some((value, _)) = &mut call.body
        && value.to_string().len() > INLINE
    {
        before = Some(quote!(let body = #value;));
        *value = quote!(body);
    }
    let call = call.written(operation)?;
    let used = used(writer.model, operation, paged, &quote!(#call.send().await?));
    Some(quote!(#before #used))
}

/// The call, and one use of what comes back.
fn used(model: &Model, operation: &Operation, paged: bool, call: &TokenStream) -> TokenStream {
    let success = &operation.success;
    if success.kind == SuccessKind::Empty {
        return quote!(#call;);
    }
    if success.optional || success.kind == SuccessKind::ByStatus {
        return quote!(let answer = #call;);
    }
    match (&success.kind, &success.ty) {
        (SuccessKind::Page(_), item) => {
            let list = if paged { quote!(page) } else { quote!(list) };
            items(model, operation, call, &list, &quote!(&#list.data), item)
        }
        (SuccessKind::Json, Ty::List(item)) => {
            items(model, operation, call, &quote!(list), &quote!(list.iter()), item)
        }
        (SuccessKind::Text, _) => quote!(let text = #call; println!("{}", *text);),
        (SuccessKind::Bytes, _) => {
            quote!(let bytes = #call; println!("{} bytes", bytes.len());)
        }
        (SuccessKind::Resource, ty) if is_shown(ty) => {
            quote!(let answer = #call; println!("{}", **answer);)
        }
        (_, ty) if is_shown(ty) => quote!(let answer = #call; println!("{}", *answer);),
        (_, ty) => {
            let name = variable(ty);
            let print = model.definition(ty).and_then(|item| print(operation, item, &name));
            quote!(let #name = #call; #print)
        }
    }
}

/// The call of a list, and a loop over its items.
fn items(
    model: &Model,
    operation: &Operation,
    call: &TokenStream,
    list: &TokenStream,
    items: &TokenStream,
    item: &Ty,
) -> TokenStream {
    let each = each(model, operation, items, item);
    quote!(let #list = #call; #each)
}

/// A loop over the items of a list.
pub(super) fn each(
    model: &Model,
    operation: &Operation,
    items: &TokenStream,
    item: &Ty,
) -> Option<TokenStream> {
    let name = variable(item);
    printed(model, operation, item).map(|print| quote!(for #name in #items { #print }))
}

/// Prints an item of a list.
pub(super) fn printed(model: &Model, operation: &Operation, item: &Ty) -> Option<TokenStream> {
    let name = variable(item);
    if is_shown(item) {
        return Some(quote!(println!("{}", #name);));
    }
    model.definition(item).and_then(|item| print(operation, item, &name))
}

/// What a value of the type is called in an example.
pub(super) fn variable(ty: &Ty) -> syn::Ident {
    let name = ty.name().map(names::snake).filter(|name| name != "client");
    let id = ty.id().map(|_| "id".to_owned());
    format_ident!("{}", name.or(id).unwrap_or_else(|| "answer".to_owned()))
}

/// Whether `{}` prints the type.
fn is_shown(ty: &Ty) -> bool {
    matches!(ty, Ty::String | Ty::Bool | Ty::I32 | Ty::I64 | Ty::F64 | Ty::Id { .. })
}

/// Prints a plain field of `name`: what was made is known by its id, what was asked for by its
/// name.
fn print(operation: &Operation, item: &TypeDef, name: &syn::Ident) -> Option<TokenStream> {
    // `data` is the envelope's own.
    let plain = |field: &&Field| {
        field.presence != Presence::Rest
            && field.ident.0 != "data"
            && is_shown(field.ty.in_option().unwrap_or(&field.ty))
    };
    let words =
        if operation.method == "POST" { ["id", "name", "title"] } else { ["name", "title", "id"] };
    let Kind::Struct(fields) = &item.kind else { return None };
    let wanted = words.iter().find_map(|word| {
        fields.iter().filter(plain).find(|field| field.wire == *word || field.ident.0 == *word)
    });
    let Field { ident, ty, .. } = wanted.or_else(|| fields.iter().find(plain))?;
    let format = if ty.in_option().is_some() { "{:?}" } else { "{}" };
    Some(quote!(println!(#format, #name.#ident);))
}
