//! Stage `code`: Rust is written from the model.
//!
//! How a request is written and an answer read is the runtime's business; the generated
//! code only says which operation has which parts.

mod callbacks;
mod calls;
mod credentials;
mod docs;
mod examples;
mod failures;
mod features;
mod forms;
mod guide;
mod headers;
mod ids;
mod links;
mod operations;
mod paging;
mod program;
mod requests;
mod servers;
mod statuses;
mod successes;
mod tags;
mod types;
mod unions;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::{Field, Kind, Model, Operation, Ty, TypeDef};
use crate::names;
use crate::problem::Result;
use crate::program::Program;
use tags::ByModule;
use types::Directions;

pub use features::of_tag as feature;

/// The items of each file, by its path below `generated/` without the `.rs`.
pub type Modules = BTreeMap<String, TokenStream>;

/// The module of what several tags use.
const SHARED: &str = "shared";

/// The operations by their tags, or by the features of these, as Markdown for the front page of
/// the crate.
#[must_use]
pub fn table(model: &Model, has_features: bool) -> String {
    tags::table(model, has_features)
}

/// The functions of the API that make credentials, and whether they take a user.
pub(crate) fn credentials(model: &Model) -> BTreeMap<&str, bool> {
    credentials::functions(model)
}

/// The constants with the API's addresses.
pub(crate) fn servers(model: &Model) -> Vec<String> {
    servers::constants(model)
}

/// The methods that read headers of answers, and what each returns.
pub(crate) fn headers(model: &Model) -> BTreeMap<&str, String> {
    headers::methods(model)
}

/// What stands in the README of a crate of its own called `name`, for the API called `title`.
/// `is_whole`: it depends on the whole runtime.
#[must_use]
pub(crate) fn guide(model: &Model, name: &str, title: &str, is_whole: bool) -> String {
    guide::text(model, name, title, is_whole)
}

/// Calls of every operation of the API in the crate called `name`, as a file for tests.
#[must_use]
pub fn calls(model: &Model, name: &str) -> TokenStream {
    calls::file(model, name)
}

/// The modules of the table with the commands of a program, which are made from a document of this
/// digest.
///
/// # Errors
/// What `apis.yaml` says about the program does not fit the API.
pub(crate) fn commands(model: &Model, program: &Program, digest: &str) -> Result<Modules> {
    program::write(model, program, digest)
}

/// The crate that code is written for.
#[derive(Debug, Clone, Copy)]
pub struct Crate<'c> {
    /// Its name, for examples.
    pub name: &'c str,
    /// Whether it has a Cargo feature for each tag.
    pub has_features: bool,
}

impl<'c> Crate<'c> {
    /// A crate without features.
    #[must_use]
    pub fn plain(name: &'c str) -> Self {
        Self { name, has_features: false }
    }
}

/// What there is to write for a crate. Its modules are written one by one, in any order.
pub struct Outline<'m> {
    model: &'m Model,
    package: Crate<'m>,
    reach: Reach,
    operations: ByModule<'m>,
    types: BTreeMap<String, Vec<&'m TypeDef>>,
    /// The modules that not every API has.
    further: Vec<&'static str>,
}

impl<'m> Outline<'m> {
    /// Sorts what there is into modules.
    ///
    /// # Errors
    /// Two ids, or an id and a type, have one name.
    pub fn new(model: &'m Model, package: Crate<'m>) -> Result<Self> {
        let reach = Reach::new(model);
        let mut types: BTreeMap<String, Vec<&TypeDef>> = BTreeMap::new();
        for item in model.types.values() {
            types.entry(reach.module(&item.name)).or_default().push(item);
        }
        if !ids::types(model)?.is_empty() {
            types.entry(IDS.to_owned()).or_default();
        }
        let further = FURTHER.into_iter().filter(|(_, write)| write(model).is_some());
        let further = further.map(|(name, _)| name).collect();
        Ok(Self { model, package, reach, operations: tags::by_module(model), types, further })
    }

    /// The modules by their paths below `generated/`, without the `.rs`: those with most in them
    /// first.
    #[must_use]
    pub fn modules(&self) -> Vec<String> {
        let operations = self.operations.iter();
        let operations =
            operations.map(|(name, items)| (items.len(), format!("{OPERATIONS}{name}")));
        let types = self.types.iter().map(|(name, items)| (items.len(), format!("{TYPES}{name}")));
        let others = self.further.iter().copied().chain([ROOT, TYPES_ROOT, OPERATIONS_ROOT]);
        let others = others.map(|name| (0, name.to_owned()));
        let mut modules: Vec<_> = operations.chain(types).chain(others).collect();
        modules.sort_by_key(|(items, _)| std::cmp::Reverse(*items));
        modules.into_iter().map(|(_, name)| name).collect()
    }

    /// Writes one of [`modules`](Self::modules).
    ///
    /// # Errors
    /// An operation is to be walked as a list and is none, or has a name that is none in Rust.
    pub fn write(&self, module: &str) -> Result<TokenStream> {
        let Self { model, package, .. } = self;
        let has_features = package.has_features;
        match module {
            ROOT => Ok(root(&self.constants(), &self.further, model, has_features)),
            TYPES_ROOT => {
                let mut types = model.types.values();
                Ok(index(
                    self.types.keys(),
                    "Request and response bodies, and what is in them.",
                    has_features,
                    false,
                    types.any(|item| matches!(item.kind, Kind::Union { .. })),
                ))
            }
            OPERATIONS_ROOT => {
                let mut operations = model.operations.iter();
                Ok(index(
                    self.operations.keys(),
                    "The requests, one builder per operation.",
                    has_features,
                    true,
                    operations.any(|operation| operation.types().any(Ty::holds_secret)),
                ))
            }
            other => {
                if let Some(name) = other.strip_prefix(OPERATIONS) {
                    return self.operations(name);
                }
                if let Some(name) = other.strip_prefix(TYPES) {
                    return self.types(name);
                }
                let further = FURTHER.into_iter().find(|(name, _)| *name == other);
                Ok(further.and_then(|(_, write)| write(model)).unwrap_or_default())
            }
        }
    }

    /// The paths of the operations' constants.
    fn constants(&self) -> Vec<TokenStream> {
        let of_module = |(module, operations): (&String, &Vec<&Operation>)| {
            let condition =
                self.package.has_features.then(|| features::condition([module])).flatten();
            let module = format_ident!("{module}");
            let path = |operation: &&Operation| {
                let constant = operations::constant(operation);
                quote!(#condition &operations::#module::#constant)
            };
            operations.iter().map(path).collect::<Vec<_>>()
        };
        self.operations.iter().flat_map(of_module).collect()
    }

    fn operations(&self, module: &str) -> Result<TokenStream> {
        let operations = self.operations.get(module).map(Vec::as_slice).unwrap_or_default();
        let written = operations
            .iter()
            .map(|operation| operations::write(operation, self.model, self.package.name))
            .collect::<Result<Vec<_>>>()?;
        let heading = tags::heading(module, &self.operations, self.model);
        let heading = heading.map(|heading| docs::comment(&heading)).unwrap_or_default();
        let methods = written.iter().map(|operation| &operation.method);
        let builders =
            written.iter().map(|operations::Written { builder, item, .. }| quote!(#builder #item));
        Ok(quote! {
            #[allow(unused_imports)]
            use super::super::types::*;
            use super::prelude::*;
            #(#heading)*
            impl Client { #(#methods)* }
            #(#builders)*
        })
    }

    fn types(&self, module: &str) -> Result<TokenStream> {
        let types = self.types.get(module).map(Vec::as_slice).unwrap_or_default();
        let mut items =
            types.iter().map(|item| self.definition(item, module)).collect::<Result<Vec<_>>>()?;
        if module == IDS {
            for (id, tokens) in ids::types(self.model)? {
                items.push(self.gated(id, tokens)?);
            }
        }
        Ok(quote! {
            #[allow(unused_imports)]
            use super::*;
            #(#items)*
        })
    }

    fn definition(&self, item: &TypeDef, module: &str) -> Result<TokenStream> {
        let directions = self.reach.directions.get(&item.name).copied().unwrap_or_default();
        let tokens = match &item.kind {
            Kind::Struct(fields) => types::structure(item, fields, directions),
            Kind::Form(fields) => types::form(item, fields, directions, self.model),
            Kind::Enum(variants) => types::open_enum(item, variants),
            Kind::Union { members, tag } => unions::union(item, members, tag.as_ref()),
            Kind::Newtype(inner) => unions::newtype(item, inner),
            Kind::Kept { definition, .. } => unions::kept(item, definition)?,
        };
        let payload = callbacks::payload(item, self.model);
        let tokens = quote!(#tokens #payload);
        // What only one tag uses is in its module, which has the condition.
        if module == SHARED { self.gated(&item.name, tokens) } else { Ok(tokens) }
    }

    /// A type with the condition that something that uses it is compiled.
    fn gated(&self, name: &str, tokens: TokenStream) -> Result<TokenStream> {
        match self.reach.modules.get(name) {
            Some(users) if self.package.has_features => features::gated(tokens, users),
            _ => Ok(tokens),
        }
    }
}

/// The modules' paths, and what the paths of those of one tag begin with.
const ROOT: &str = "mod";
const TYPES_ROOT: &str = "types/mod";
const OPERATIONS_ROOT: &str = "operations/mod";
const TYPES: &str = "types/";
const OPERATIONS: &str = "operations/";
/// The module of the types of ids, below `types`.
const IDS: &str = "ids";

/// Writes a module, where the API has what is in it.
type WriteFurther = fn(&Model) -> Option<TokenStream>;

/// The modules that not every API has.
const FURTHER: [(&str, WriteFurther); 3] = [
    ("credentials", credentials::module),
    ("headers", headers::module),
    ("servers", servers::module),
];

/// The root of the modules, which has these `further` ones.
fn root(
    constants: &[TokenStream],
    further: &[&str],
    model: &Model,
    has_features: bool,
) -> TokenStream {
    let of_type = |definition: &TypeDef| -> Vec<(String, String, String)> {
        let of_field = |field: &Field| -> Vec<_> {
            let entry =
                |alias: &String| (definition.name.clone(), alias.clone(), field.wire.clone());
            field.aliases.iter().map(entry).collect()
        };
        definition.fields().iter().flat_map(of_field).collect()
    };
    let aliases: BTreeSet<_> = model.types.values().flat_map(of_type).collect();
    let aliases = aliases.iter().map(|(ty, alias, field)| quote!((#ty, #alias, #field)));
    let empty_objects = model.has_empty_objects.then(|| quote!(.with_empty_objects()));
    let unused = has_features
        .then(|| quote!(#[allow(dead_code, reason = "without a feature there is no operation")]));
    let of_token = credentials::of_token(model);
    let default_builder = servers::default_builder(model);
    let modules = [further, &["operations", "types"]].concat();
    let modules = modules.iter().collect::<BTreeSet<_>>().into_iter();
    let modules = modules.map(|name| format_ident!("{name}"));
    quote! {
        #(pub mod #modules;)*

        /// Every operation.
        pub static OPERATIONS: &[&crate::runtime::Operation] = &[#(#constants),*];

        /// How the API writes JSON. With the other names that a field of a type is sent under:
        /// type, alias, field.
        static DIALECT: crate::runtime::Dialect =
            crate::runtime::Dialect::new(&[#(#aliases),*]) #empty_objects;

        /// A client of the API, with one method per operation. Cheap to clone.
        #[derive(Clone)]
        pub struct Client { connection: crate::runtime::Connection }

        /// Builds a [`Client`].
        pub type ClientBuilder = crate::runtime::ClientBuilder<Client>;

        impl Client {
            /// Starts a client for the API at `base_url`, such as `https://api.example.com/v1`.
            pub fn builder(base_url: impl Into<String>) -> ClientBuilder {
                ClientBuilder::new(base_url, concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
                    #of_token
            }

            #default_builder

            /// The API's address, without a slash at its end.
            #[must_use]
            pub fn base_url(&self) -> &str {
                self.connection.base_url()
            }

            /// Who carries the requests.
            #[must_use]
            pub fn transport(&self) -> &std::sync::Arc<dyn crate::runtime::Transport> {
                self.connection.transport()
            }

            #unused
            fn call(&self, operation: &'static crate::runtime::Operation) -> crate::runtime::Call {
                crate::runtime::Call::new(&self.connection, operation, &DIALECT)
            }
        }

        impl From<crate::runtime::Connection> for Client {
            fn from(connection: crate::runtime::Connection) -> Self {
                Self { connection }
            }
        }

        impl std::fmt::Debug for Client {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.connection.fmt(f)
            }
        }
    }
}

fn index<'m>(
    modules: impl Iterator<Item = &'m String>,
    doc: &str,
    has_features: bool,
    with_prelude: bool,
    with_more: bool,
) -> TokenStream {
    let doc = format!(" {doc}");
    let (uses, (conditions, names)): (Vec<_>, (Vec<_>, Vec<syn::Ident>)) = modules
        .map(|module| {
            // What is always compiled may have nothing in it.
            let empty = || quote!(#[allow(unused_imports)]);
            let of_use = has_features.then(|| features::condition([module]).unwrap_or_else(empty));
            let of_mod = has_features.then(|| features::condition([module])).flatten();
            (of_use, (of_mod, format_ident!("{module}")))
        })
        .unzip();
    // What most APIs have no need of.
    let more = with_more.then(|| {
        if with_prelude {
            quote!(
                pub(super) use crate::runtime::Secret;
            )
        } else {
            quote!(
                #[allow(unused_imports)]
                use crate::runtime::{tagged_union, untagged_union};
            )
        }
    });
    let prelude = if with_prelude {
        quote! {
            #[allow(unused_imports)]
            mod prelude {
                pub(super) use super::super::Client;
                pub(super) use crate::runtime::{
                    Call, Error, ItemId, ListRequest, Operation, Page, Paging, Position, Request,
                    Resource, Timestamp,
                };
                pub(super) use http::Method;
                pub(super) use std::collections::BTreeMap;
                #more
            }
        }
    } else {
        quote! {
            #[allow(unused_imports)]
            use std::collections::BTreeMap;
            #[allow(unused_imports)]
            use crate::runtime::{Patch, Secret, Timestamp, open_enum};
            #more
        }
    };
    let visibility = if with_prelude { quote!(pub(crate)) } else { quote!() };
    quote! {
        #![doc = #doc]
        #(#conditions #visibility mod #names;)*
        #(#uses pub use #names::*;)*
        #prelude
    }
}

fn module_of(operation: &Operation) -> String {
    module_of_tag(operation.tag.as_deref())
}

fn module_of_tag(tag: Option<&str>) -> String {
    // The builders have a module `prelude` of their own.
    let name = tag.map(names::snake);
    // A module with a file has a name that every file system can hold.
    name.filter(|name| name != "prelude" && name.is_ascii()).unwrap_or_else(|| SHARED.to_owned())
}

/// Which types an operation's signature leads to.
struct Reach {
    directions: BTreeMap<String, Directions>,
    modules: BTreeMap<String, BTreeSet<String>>,
}

impl Reach {
    fn new(model: &Model) -> Self {
        let inside: BTreeMap<&str, Vec<String>> =
            model.types.values().map(|item| (item.name.as_str(), item.uses())).collect();
        let mut reach = Self { directions: BTreeMap::new(), modules: BTreeMap::new() };
        let name = |ty: &Ty| ty.name().map(ToOwned::to_owned);
        for operation in &model.operations {
            let module = module_of(operation);
            let body = operation.body.iter().map(|body| &body.ty);
            let sent = operation
                .parameters
                .iter()
                .map(|parameter| &parameter.ty)
                .chain(body)
                .filter_map(name);
            reach.follow(&inside, sent.collect(), Some(&module), |directions| {
                directions.sent = true;
            });
            let received = operation.received().filter_map(name).collect();
            reach.follow(&inside, received, Some(&module), |directions| directions.received = true);
        }
        for callback in &model.callbacks {
            let module = module_of_tag(callback.tag.as_deref());
            let received = name(&callback.ty).into_iter().collect();
            reach.follow(&inside, received, Some(&module), |directions| directions.received = true);
        }
        // Unions derive the one with the other, which asks the same of everything inside.
        let is_plain =
            |item: &&TypeDef| matches!(item.kind, Kind::Struct(_) | Kind::Form(_) | Kind::Enum(_));
        for item in model.types.values().filter(|item| !is_plain(item)) {
            reach.follow(&inside, item.uses(), None, |directions| directions.received = true);
        }
        reach.follow_ids(model);
        reach
    }

    /// Notes which modules use which ids.
    fn follow_ids(&mut self, model: &Model) {
        for item in model.types.values() {
            let modules = self.modules.get(&item.name).cloned().unwrap_or_default();
            for (id, _) in item.types().filter_map(Ty::id) {
                self.modules.entry(id.to_owned()).or_default().extend(modules.clone());
            }
        }
        for operation in &model.operations {
            for (id, _) in operation.types().filter_map(Ty::id) {
                self.modules.entry(id.to_owned()).or_default().insert(module_of(operation));
            }
        }
    }

    /// Marks everything behind `names`, as used by `module` where one uses it.
    fn follow(
        &mut self,
        inside: &BTreeMap<&str, Vec<String>>,
        names: Vec<String>,
        module: Option<&str>,
        mark: impl Fn(&mut Directions),
    ) {
        let mut queue = names;
        let mut seen = BTreeSet::new();
        while let Some(name) = queue.pop() {
            let Some(inner) = inside.get(name.as_str()) else { continue };
            if seen.insert(name.clone()) {
                mark(self.directions.entry(name.clone()).or_default());
                self.modules.entry(name).or_default().extend(module.map(ToOwned::to_owned));
                queue.extend(inner.iter().cloned());
            }
        }
    }

    /// The file of a type: that of the one tag that uses it, or the shared one.
    fn module(&self, name: &str) -> String {
        match self.modules.get(name) {
            Some(modules) if modules.len() == 1 => {
                modules.iter().next().cloned().unwrap_or_default()
            }
            _ => SHARED.to_owned(),
        }
    }
}
