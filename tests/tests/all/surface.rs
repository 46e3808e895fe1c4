//! What the crate shows to its users, in a form that a reviewer can read.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use quote::{ToTokens, quote};
use syn::{Fields, FnArg, ImplItem, Item, ReturnType, Signature, Type, Visibility};

use crate::drift::rust_files;
use crate::support::{root, snapshot};

fn parse(file: &Path) -> syn::File {
    syn::parse_file(&std::fs::read_to_string(file).expect("a committed file")).expect("Rust")
}

fn name(file: &Path) -> String {
    file.file_stem().expect("a file").to_string_lossy().into_owned()
}

fn modules(folder: &str) -> Vec<PathBuf> {
    let mut files = rust_files(&root().join(folder));
    files.retain(|file| name(file) != "mod");
    files
}

/// A type on one line, as people write it.
fn plain(ty: &impl ToTokens) -> String {
    let alias = prettyplease::unparse(&syn::parse2(quote!(type T = #ty;)).expect("an item"));
    let words =
        alias.trim_start_matches("type T = ").trim_end().trim_end_matches(';').split_whitespace();
    let line = words.collect::<Vec<_>>().join(" ");
    line.replace("< ", "<")
        .replace(", >", ">")
        .replace(" >", ">")
        .replace("( ", "(")
        .replace(", )", ")")
}

/// Names and types of the arguments but `self`.
fn arguments(signature: &Signature) -> Vec<(String, String)> {
    let typed = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(typed) => Some((plain(&pattern(typed)), plain(&typed.ty))),
        FnArg::Receiver(_) => None,
    });
    typed.collect()
}

/// The name of an argument, as a type, because that is what [`plain`] prints.
fn pattern(typed: &syn::PatType) -> impl ToTokens {
    let syn::Pat::Ident(pattern) = &*typed.pat else { panic!("an argument without a name") };
    pattern.ident.clone()
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// The inherent methods of each type in a file that are public.
fn methods(file: &syn::File) -> BTreeMap<String, Vec<&Signature>> {
    let mut methods: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for item in &file.items {
        let Item::Impl(item) = item else { continue };
        if item.trait_.is_none() {
            let functions = item.items.iter().filter_map(|item| match item {
                ImplItem::Fn(function) if is_public(&function.vis) => Some(&function.sig),
                _ => None,
            });
            methods.entry(plain(&item.self_ty)).or_default().extend(functions);
        }
    }
    methods
}

/// The traits that a file implements for a type, by their names, with their constants.
fn traits(file: &syn::File, name: &str) -> Vec<String> {
    let names = file.items.iter().filter_map(|item| match item {
        Item::Impl(item) if implementor(&item.self_ty) == name => {
            let name = item.trait_.as_ref()?.0.segments.last()?.ident.to_string();
            let constants = item.items.iter().filter_map(|item| match item {
                ImplItem::Const(item) => {
                    let value: String = item
                        .expr
                        .to_token_stream()
                        .into_iter()
                        .map(|token| token.to_string())
                        .collect();
                    Some(format!(" {}={value}", item.ident))
                }
                _ => None,
            });
            Some(name + &constants.collect::<String>())
        }
        _ => None,
    });
    names.collect()
}

/// Whether a builder gets its methods from the runtime, by a `builder!` of its own.
fn is_made(file: &syn::File, builder: &str) -> bool {
    file.items.iter().any(|item| match item {
        Item::Macro(item) => {
            item.mac.path.segments.last().is_some_and(|name| name.ident == "builder")
                && item.mac.tokens.to_string().split(' ').next() == Some(builder)
        }
        _ => false,
    })
}

/// `T` of `Result<Response<T>, Error>`.
fn answer(signature: &Signature) -> String {
    let ReturnType::Type(_, ty) = &signature.output else { panic!("`send` returns something") };
    let ty = plain(ty);
    let inner = ty.strip_prefix("Result<Response<").and_then(|rest| rest.strip_suffix(">, Error>"));
    inner.unwrap_or(&ty).to_owned()
}

#[test]
fn operations_by_tag() {
    let routes: BTreeMap<_, _> =
        ziik_api::OPERATIONS.iter().map(|op| (op.id(), (op.method(), op.path()))).collect();
    let mut seen = BTreeSet::new();
    for file in modules("ziik-api/src/generated/operations") {
        let syntax = parse(&file);
        let methods = methods(&syntax);
        let mut text = String::new();
        for method in &methods["Client"] {
            let id = method.ident.to_string();
            let (verb, path) = &routes[id.as_str()];
            let list = |arguments: Vec<(String, String)>| {
                arguments
                    .iter()
                    .map(|(name, ty)| format!("{name}: {ty}"))
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            writeln!(text, "{id}({}) [{verb} {path}]", list(arguments(method))).expect("memory");
            let ReturnType::Type(_, builder) = &method.output else {
                panic!("{id} returns a builder")
            };
            let builder = plain(builder);
            let (send, setters): (Vec<_>, Vec<_>) =
                methods[&builder].iter().partition(|method| method.ident == "send");
            for setter in setters {
                let types =
                    arguments(setter).into_iter().map(|(_, ty)| ty).collect::<Vec<_>>().join(", ");
                writeln!(text, "    .{}({types})", setter.ident).expect("memory");
            }
            writeln!(text, "    -> {}", answer(send[0])).expect("memory");
            assert!(is_made(&syntax, &builder), "{builder} has what every builder has");
            let mut traits = traits(&syntax, &builder);
            assert!(traits.contains(&"Request".to_owned()), "{builder}");
            traits.retain(|name| name != "Request");
            if !traits.is_empty() {
                writeln!(text, "    is {}", traits.join(", ")).expect("memory");
            }
            seen.insert(id);
        }
        snapshot("surface/operations", &name(&file), &text);
    }
    assert_eq!(seen.len(), ziik_api::OPERATIONS.len());
}

/// What `#[serde(rename = "…")]` or the Rust name gives as the JSON name.
fn json_name(field: &syn::Field) -> String {
    let ident = field.ident.as_ref().expect("a name").to_string();
    let attributes: String =
        field.attrs.iter().map(|attribute| attribute.to_token_stream().to_string()).collect();
    if attributes.contains("flatten") {
        return "everything else".to_owned();
    }
    let renamed = attributes.split_once("rename = \"").and_then(|(_, rest)| rest.split_once('"'));
    renamed.map_or(ident, |(name, _)| name.to_owned())
}

fn derives(item: &syn::ItemStruct, name: &str) -> bool {
    item.attrs.iter().any(|attribute| attribute.to_token_stream().to_string().contains(name))
}

fn print_struct(text: &mut String, item: &syn::ItemStruct, methods: &[&Signature]) {
    if let Fields::Unnamed(fields) = &item.fields {
        let inside: Vec<_> = fields.unnamed.iter().map(|field| plain(&field.ty)).collect();
        writeln!(text, "id {}: {}", item.ident, inside.join(", ")).expect("memory");
        return;
    }
    let role = match (derives(item, "Deserialize"), derives(item, "Serialize")) {
        (true, _) => "answer",
        (false, _) => "request",
    };
    let new = methods.iter().find(|method| method.ident == "new").map(|method| arguments(method));
    writeln!(text, "struct {} ({role})", item.ident).expect("memory");
    for field in &item.fields {
        let ident = field.ident.as_ref().expect("a name").to_string();
        let json = json_name(field);
        let json = if json == ident { String::new() } else { format!(" as {json}") };
        write!(text, "    {ident}{json}: {}", plain(&field.ty)).expect("memory");
        let argument = new.iter().flatten().find(|(name, _)| *name == ident);
        let setter = methods.iter().find(|method| method.ident == ident);
        if let Some((_, ty)) = argument {
            write!(text, " [new({ty})]").expect("memory");
        }
        if let Some(setter) = setter {
            let types =
                arguments(setter).into_iter().map(|(_, ty)| ty).collect::<Vec<_>>().join(", ");
            write!(text, " [.{ident}({types})]").expect("memory");
        }
        text.push('\n');
    }
    if new.as_ref().is_some_and(Vec::is_empty) {
        text.push_str("    [new()]\n");
    }
}

/// The values of `open_enum!(Name, Unknown { Variant = "value" | "alias", … })`, or the members of
/// a union.
fn print_enum(text: &mut String, item: &syn::ItemEnum, file: &syn::File) {
    let start = format!("{} , ", item.ident);
    let table = file.items.iter().find_map(|item| match item {
        Item::Macro(item) => {
            item.mac.tokens.to_string().strip_prefix(&start).map(ToOwned::to_owned)
        }
        _ => None,
    });
    let Some(table) = table else {
        writeln!(text, "union {}", item.ident).expect("memory");
        for variant in &item.variants {
            let member = variant.fields.iter().next().expect("what is inside");
            writeln!(text, "    {}({})", variant.ident, plain(&member.ty)).expect("memory");
        }
        return;
    };
    let (unknown, rows) = table.trim_end_matches('}').split_once('{').expect("a table");
    writeln!(text, "enum {} (anything else is {}(String))", item.ident, unknown.trim())
        .expect("memory");
    for row in rows.split(',').map(str::trim).filter(|row| !row.is_empty()) {
        writeln!(text, "    {row}").expect("memory");
    }
}

#[test]
fn what_every_builder_has() {
    let file = root().join("api-runtime/src/bindings/builder.rs");
    let code = std::fs::read_to_string(file).expect("a committed file");
    let methods = code.lines().map(str::trim).filter(|line| line.starts_with("pub fn "));
    let methods: Vec<&str> = methods.map(|line| line.trim_end_matches(" {")).collect();
    snapshot("surface/runtime", "builder", &methods.join("\n"));
}

#[test]
fn types_by_module() {
    let mut types = 0;
    for file in modules("ziik-api/src/generated/types") {
        let syntax = parse(&file);
        let methods = methods(&syntax);
        let mut text = String::new();
        for item in &syntax.items {
            match item {
                Item::Struct(item) => {
                    print_struct(
                        &mut text,
                        item,
                        methods.get(&item.ident.to_string()).map_or(&[], Vec::as_slice),
                    );
                }
                Item::Enum(item) => print_enum(&mut text, item, &syntax),
                Item::Use(_) | Item::Impl(_) | Item::Macro(_) => continue,
                other => panic!("{} has something new: {}", name(&file), other.to_token_stream()),
            }
            types += 1;
        }
        snapshot("surface/types", &name(&file), &text);
    }
    assert!(types > 90, "found only {types} types");
}

/// What lib.rs re-exports from the runtime and from the root of the generated code.
fn exported() -> BTreeSet<String> {
    let library = parse(&root().join("ziik-api/src/lib.rs"));
    // What is there with a feature only is of no module that this looks at.
    let always = |item: &syn::ItemUse| !item.attrs.iter().any(|one| one.path().is_ident("cfg"));
    let uses = library.items.iter().filter_map(|item| match item {
        Item::Use(item) if is_public(&item.vis) && always(item) => {
            Some(item.tree.to_token_stream().to_string())
        }
        _ => None,
    });
    let uses = uses.collect::<Vec<_>>().join(" ");
    let names = uses.split(|c: char| !c.is_alphanumeric() && c != '_');
    // A crate and modules, and what other tests look at.
    let others = ["", "api_runtime", "generated", "reqwest", "operations", "types", "OPERATIONS"];
    names.filter(|word| !others.contains(word)).map(ToOwned::to_owned).collect()
}

/// The type that an `impl` is for, without its arguments.
fn implementor(ty: &Type) -> String {
    match ty {
        Type::Path(path) => path.path.segments.last().expect("a name").ident.to_string(),
        _ => String::new(),
    }
}

/// Only what users of the crate see: no bodies, no private parts, no documentation.
fn visible(item: &Item, exported: &BTreeSet<String>) -> Option<Item> {
    let shown = |ident: &syn::Ident, visibility: &Visibility| {
        is_public(visibility) && exported.contains(&ident.to_string())
    };
    let mut item = item.clone();
    match &mut item {
        Item::Struct(item) if shown(&item.ident, &item.vis) => {
            let fields =
                item.fields.iter().filter(|field| is_public(&field.vis)).map(undocumented_field);
            let fields: Vec<_> = fields.collect();
            item.attrs.retain(is_telling);
            item.fields = match &item.fields {
                Fields::Unnamed(_) => Fields::Unnamed(syn::parse_quote!((#(#fields),*))),
                _ => Fields::Named(syn::parse_quote!({ #(#fields),* })),
            };
        }
        Item::Enum(item) if shown(&item.ident, &item.vis) => {
            item.attrs.retain(is_telling);
            for variant in &mut item.variants {
                variant.attrs.retain(is_telling);
                variant.fields.iter_mut().for_each(|field| field.attrs.clear());
            }
        }
        Item::Trait(item) if shown(&item.ident, &item.vis) => {
            item.attrs.retain(is_telling);
            for member in &mut item.items {
                match member {
                    syn::TraitItem::Fn(member) => member.attrs.retain(is_telling),
                    syn::TraitItem::Type(member) => member.attrs.clear(),
                    syn::TraitItem::Const(member) => member.attrs.clear(),
                    _ => {}
                }
            }
        }
        Item::Type(item) if shown(&item.ident, &item.vis) => item.attrs.clear(),
        Item::Fn(item) if shown(&item.sig.ident, &item.vis) => {
            item.attrs.retain(is_telling);
            item.block = syn::parse_quote!({});
        }
        Item::Impl(item) if exported.contains(&implementor(&item.self_ty)) => {
            item.attrs.clear();
            if item.trait_.is_some() {
                item.items.clear();
            }
            item.items
                .retain(|member| matches!(member, ImplItem::Fn(member) if is_public(&member.vis)));
            if item.trait_.is_none() && item.items.is_empty() {
                return None;
            }
            for member in &mut item.items {
                if let ImplItem::Fn(member) = member {
                    member.attrs.retain(is_telling);
                    member.block = syn::parse_quote!({});
                }
            }
        }
        _ => return None,
    }
    Some(item)
}

fn undocumented_field(field: &syn::Field) -> syn::Field {
    syn::Field { attrs: Vec::new(), ..field.clone() }
}

/// What a user of the crate notices: derives, and that something may grow or must be used.
fn is_telling(attribute: &syn::Attribute) -> bool {
    ["derive", "non_exhaustive", "must_use"].iter().any(|name| attribute.path().is_ident(name))
}

#[test]
fn the_client_and_the_runtime_by_module() {
    let exported = exported();
    let mut shown = BTreeSet::new();
    let client = root().join("ziik-api/src/generated/mod.rs");
    let paging = |file: &Path| format!("paging_{}", name(file));
    for (name, file) in modules("api-runtime/src/bindings")
        .into_iter()
        .map(|file| (name(&file), file))
        .chain(modules("api-runtime/src/paging").into_iter().map(|file| (paging(&file), file)))
        .chain(["paging/mod", "resilient", "retry"].map(|name| {
            (name.replace("/mod", ""), root().join(format!("api-runtime/src/{name}.rs")))
        }))
        .chain([("client".to_owned(), client)])
    {
        let syntax = parse(&file);
        let items: Vec<_> =
            syntax.items.iter().filter_map(|item| visible(item, &exported)).collect();
        if items.is_empty() {
            continue;
        }
        shown.extend(items.iter().filter_map(|item| match item {
            Item::Struct(item) => Some(item.ident.to_string()),
            Item::Enum(item) => Some(item.ident.to_string()),
            Item::Trait(item) => Some(item.ident.to_string()),
            Item::Type(item) => Some(item.ident.to_string()),
            Item::Fn(item) => Some(item.sig.ident.to_string()),
            _ => None,
        }));
        let printed = prettyplease::unparse(&syn::File { attrs: Vec::new(), items, ..syntax });
        snapshot("surface/runtime", &name, &printed);
    }
    assert_eq!(shown, exported);
}
