//! What the tests share: small documents, and generated code in a form that fits on a page.

use openapi_crate::emit::Tree;
use openapi_crate::load::{self, Document};
use openapi_crate::lower::Lowered;
use openapi_crate::normalize::normalize;
use openapi_crate::problem::Warning;
use openapi_crate::{code, emit, lower, progenitor};
use std::path::Path;
use std::process::Command;

use quote::ToTokens;
use syn::visit_mut::VisitMut;
use syn::{Attribute, File, Item};

/// Compares with the snapshot of the test that it stands in.
macro_rules! snapshot {
    ($value:expr) => {
        insta::with_settings!({ omit_expression => true, snapshot_path => "../snapshots" }, {
            insta::assert_snapshot!($value);
        })
    };
}
pub(crate) use snapshot;

/// What every document begins with.
pub(crate) const HEAD: &str = "openapi: 3.0.3\ninfo: {title: Library, version: \"1\"}\n";

/// A document as it stands.
pub(crate) fn document(text: &str) -> Document {
    load::parse("api.yaml", text).unwrap_or_else(|problem| panic!("{problem}"))
}

/// A document of OpenAPI 3.0: `rest` is what follows the head.
pub(crate) fn api(rest: &str) -> Document {
    document(&format!("{HEAD}{rest}"))
}

/// A document in OpenAPI 3.1.
pub(crate) fn api_31(rest: &str) -> Document {
    document(&format!("{}{rest}", HEAD.replace("3.0.3", "3.1.0")))
}

/// An operation `list_books` that takes `parameters`, a YAML list indented by eight, and answers
/// nothing.
pub(crate) fn taking(parameters: &str) -> Document {
    api(&format!(
        "
paths:
  /books:
    get:
      operationId: list_books
      parameters:{parameters}
      responses: {{'204': {{description: Done.}}}}
"
    ))
}

const BOOK: &str = "{application/json: {schema: {$ref: '#/components/schemas/Book'}}}";

/// The text of a document whose operation `get_book` answers the component `Book`; `schemas` are
/// components, indented by four.
pub(crate) fn answering_text(schemas: &str) -> String {
    format!(
        "{HEAD}
paths:
  /book:
    get:
      operationId: get_book
      responses: {{'200': {{description: The book., content: {BOOK}}}}}
components:
  schemas:{schemas}
"
    )
}

/// [`answering_text`] as a document.
pub(crate) fn answering(schemas: &str) -> Document {
    document(&answering_text(schemas))
}

/// A document whose operation `save_book` takes the component `Book` by `method`.
pub(crate) fn sending(method: &str, schemas: &str) -> Document {
    api(&format!(
        "
paths:
  /book:
    {method}:
      operationId: save_book
      requestBody: {{required: true, content: {BOOK}}}
      responses: {{'204': {{description: Done.}}}}
components:
  schemas:{schemas}
"
    ))
}

/// What `lower` makes of a document.
pub(crate) fn lowered(document: &Document) -> Lowered {
    lower::lower(&normalize(document.clone())).unwrap_or_else(|problem| panic!("{problem}"))
}

/// Why `lower` refuses a document.
pub(crate) fn refusal(document: &Document) -> String {
    match lower::lower(&normalize(document.clone())) {
        Ok(_) => panic!("the document was accepted"),
        Err(problem) => problem.to_string(),
    }
}

/// Runs the program there: its exit code, its output and its messages.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_openapi-crate"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// Generated code to look at.
pub(crate) struct Code {
    pub(crate) tree: Tree,
    pub(crate) warnings: Vec<Warning>,
}

impl Code {
    /// Runs every stage but those that read and write files.
    pub(crate) fn of(document: &Document) -> Self {
        Self::try_of(document).unwrap_or_else(|problem| panic!("{problem}"))
    }

    /// Runs those stages, and hands on why they fail.
    pub(crate) fn try_of(document: &Document) -> openapi_crate::problem::Result<Self> {
        let (model, warnings) = progenitor::decide(lower::lower(&normalize(document.clone()))?)?;
        let outline = code::Outline::new(&model, code::Crate::plain("library"))?;
        Ok(Self { tree: emit::print(&outline, "")?, warnings })
    }

    /// The root of the generated modules, with the client.
    pub(crate) fn root(&self) -> &str {
        self.tree.get(std::path::Path::new("mod.rs")).expect("a root")
    }

    /// A generated module, such as `operations/shared`.
    pub(crate) fn module(&self, name: &str) -> &str {
        self.tree.get(std::path::Path::new(&format!("{name}.rs"))).expect("a module")
    }

    /// The methods and setters without their documentation, and the warnings.
    pub(crate) fn operations(&self) -> String {
        let mut code = self
            .items("operations", |item| matches!(item, Item::Impl(item) if item.trait_.is_none()));
        WithoutDocs.visit_file_mut(&mut code);
        self.with_warnings(&code)
    }

    /// How the builders implement a trait.
    pub(crate) fn impls_of(&self, name: &str) -> String {
        let is_it = |item: &syn::ItemImpl| {
            item.trait_.as_ref().is_some_and(|(path, _)| path.is_ident(name))
        };
        prettyplease::unparse(
            &self.items("operations", |item| matches!(item, Item::Impl(item) if is_it(item))),
        )
    }

    /// The definitions of the types, and the warnings.
    pub(crate) fn types(&self) -> String {
        self.with_warnings(&self.items("types", |item| {
            matches!(item, Item::Struct(_) | Item::Enum(_) | Item::Macro(_))
        }))
    }

    /// The constructors and setters of the types without their documentation.
    pub(crate) fn constructors(&self) -> String {
        let mut code = self.items("types", |item| matches!(item, Item::Impl(_)));
        WithoutDocs.visit_file_mut(&mut code);
        prettyplease::unparse(&code)
    }

    /// The constructors and setters of the types with their documentation.
    pub(crate) fn documented_constructors(&self) -> String {
        prettyplease::unparse(&self.items("types", |item| matches!(item, Item::Impl(_))))
    }

    /// The documentation of a method of the client, or of a setter.
    pub(crate) fn docs(&self, name: &str) -> String {
        let code = self
            .items("operations", |item| matches!(item, Item::Impl(item) if item.trait_.is_none()));
        let mut functions = code.items.iter().flat_map(|item| match item {
            Item::Impl(block) => block.items.as_slice(),
            _ => &[],
        });
        let found = functions.find_map(|item| match item {
            syn::ImplItem::Fn(function) if function.sig.ident == name => Some(&function.attrs),
            _ => None,
        });
        found
            .unwrap_or_else(|| panic!("no function {name}"))
            .iter()
            .filter_map(doc_line)
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn items(&self, folder: &str, keep: impl Fn(&Item) -> bool) -> File {
        let files = self
            .tree
            .iter()
            .filter(|(path, _)| path.starts_with(folder) && !path.ends_with("mod.rs"));
        let items = files.flat_map(|(_, code)| {
            syn::parse_file(code).unwrap_or_else(|error| panic!("{error}")).items
        });
        File {
            shebang: None,
            frontmatter: None,
            attrs: Vec::new(),
            items: items.filter(|item| keep(item)).collect(),
        }
    }

    fn with_warnings(&self, code: &File) -> String {
        let warnings = self.warnings.iter().map(|warning| format!("// warning: {warning}\n"));
        std::iter::once(prettyplease::unparse(code)).chain(warnings).collect()
    }
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        syn::Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
                Some(text.value().trim_start().to_owned())
            }
            other => Some(other.to_token_stream().to_string()),
        },
        _ => None,
    }
}

struct WithoutDocs;

impl VisitMut for WithoutDocs {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        attributes.retain(|attribute| {
            !attribute.path().is_ident("doc") && !attribute.path().is_ident("must_use")
        });
    }
}
