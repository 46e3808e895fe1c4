//! The code, openapi.yaml and the tenant say the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use openapi_crate::{apis, generate};
use serde_json::Value;
use syn::visit::Visit;

use crate::support::calls::CALLS;
use crate::support::spec::{self, DOCUMENT, LOWERED, example};
use crate::support::stub::{Stub, ready};
use crate::support::{pruned, root};

#[test]
fn the_committed_code_is_what_the_documents_make() {
    for api in apis::all(&root()).expect("a table of APIs") {
        let request = api.request(&root());
        let output = generate::generate(&request).expect("the document and its overlay are right");
        let diff =
            generate::check(&request, &output, &root()).expect("the committed code can be read");
        assert!(
            diff.is_empty(),
            "the generated code is out of date, run `cargo xtask generate`:\n{diff}"
        );
    }
}

type Triple = (String, String, String);

fn triple(id: &str, method: &str, path: &str) -> Triple {
    (id.to_owned(), method.to_owned(), path.to_owned())
}

#[test]
fn document_client_and_tenant_have_the_same_operations() {
    let document = spec::operations(&DOCUMENT.root);
    let document: Vec<Triple> =
        document.iter().map(|op| triple(op.id, &op.method, op.path)).collect();
    let client =
        ziik_api::OPERATIONS.iter().map(|op| triple(op.id(), op.method().as_str(), op.path()));
    let operations = ziik_fake::operations();
    let tenant = operations.iter().map(|op| triple(op.id, op.method, op.path));

    let count = document.len();
    let document = BTreeSet::from_iter(document);
    assert_eq!(document.len(), count, "each once");
    assert_eq!(document, client.collect(), "openapi.yaml and the client");
    assert_eq!(document, tenant.collect(), "openapi.yaml and the tenant");
    assert_eq!((ziik_api::OPERATIONS.len(), operations.len()), (count, count));
}

/// `METHOD /path`, with `{}` for each parameter.
fn route(method: &str, path: &str) -> String {
    let segments = path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
    format!("{method} {}", segments.collect::<Vec<_>>().join("/"))
}

#[test]
fn every_operation_that_the_vendor_documents_is_bound() {
    let list = include_str!("../data/documented.txt");
    let lines: BTreeSet<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
    let of = |source: &str| -> BTreeSet<String> {
        lines.iter().filter_map(|line| line.strip_prefix(source)).map(ToOwned::to_owned).collect()
    };
    let (current, older) = (of("current "), of("v2 "));
    assert_eq!(older.len(), 245, "in the older documentation");
    let bound = |is_known: fn(&str) -> bool| -> BTreeSet<String> {
        let operations = spec::operations(&DOCUMENT.root).into_iter().filter(|operation| {
            is_known(operation.value["x-evidence"]["path"].as_str().expect("a source"))
        });
        operations.map(|operation| route(&operation.method, operation.path)).collect()
    };
    let all = bound(|_| true);
    let documented: BTreeSet<String> = current.union(&older).cloned().collect();
    assert_eq!(documented.difference(&all).collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(bound(|source| matches!(source, "reference" | "guide")), current);
    let known = bound(|source| source != "inferred");
    assert_eq!(known.difference(&documented).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn every_operation_says_where_it_is_known_from() {
    let sources = ["reference", "guide", "v2", "inferred", "vendor", "verified"];
    for operation in spec::operations(&DOCUMENT.root) {
        let evidence = &operation.value["x-evidence"];
        for part in ["path", "response"] {
            let source = evidence[part].as_str().unwrap_or("nothing");
            assert!(
                sources.contains(&source),
                "{}: x-evidence has {source} for its {part}",
                operation.id
            );
        }
        let takes = ["parameters", "requestBody"].iter().any(|key| {
            let described = &operation.value[*key];
            described.is_object()
                || described.as_array().is_some_and(|all| all.iter().any(|one| one["in"] != "path"))
        });
        let source = evidence["request"].as_str();
        assert!(
            source.is_none_or(|source| sources.contains(&source)),
            "{}: request {source:?}",
            operation.id
        );
        assert!(
            !takes || source.is_some(),
            "{}: x-evidence says nothing about the request",
            operation.id
        );
    }
}

/// The documentation of each public method of the client.
#[derive(Default)]
struct MethodDocs(BTreeMap<String, String>);

impl<'ast> Visit<'ast> for MethodDocs {
    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        let lines = function.attrs.iter().filter(|attribute| attribute.path().is_ident("doc"));
        let lines =
            lines.filter_map(|attribute| match &attribute.meta.require_name_value().ok()?.value {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
                _ => None,
            });
        self.0.insert(function.sig.ident.to_string(), lines.collect::<Vec<_>>().join("\n"));
    }
}

fn method_docs() -> BTreeMap<String, String> {
    let mut docs = MethodDocs::default();
    for file in rust_files(&root().join("ziik-api/src/generated/operations")) {
        let text = std::fs::read_to_string(file).expect("a committed file");
        let file = syn::parse_file(&text).expect("Rust");
        // The builders have methods of the same names; only those of the client count.
        for item in &file.items {
            if let syn::Item::Impl(item) = item
                && let syn::Type::Path(path) = &*item.self_ty
                && path.path.is_ident("Client")
            {
                docs.visit_item_impl(item);
            }
        }
    }
    docs.0
}

pub(crate) fn rust_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a committed folder");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    files
}

#[test]
fn an_inferred_path_is_called_inferred_in_the_documentation() {
    let docs = method_docs();
    let mut inferred = 0;
    for operation in spec::operations(&DOCUMENT.root) {
        let text = &docs[operation.id];
        let evidence = text.split("# Evidence").nth(1).unwrap_or_default();
        let is_inferred = operation.value["x-evidence"]["path"] == "inferred";
        assert_eq!(evidence.contains("Path `inferred`"), is_inferred, "{}:{text}", operation.id);
        for other in operation.value["x-alternatives"].as_array().into_iter().flatten() {
            let other = other.as_str().expect("a path");
            assert!(
                text.contains(other),
                "{} does not name the alternative {other}:{text}",
                operation.id
            );
        }
        // The vendor's own document says where its operations are.
        inferred += usize::from(is_inferred || operation.value["x-evidence"]["path"] == "vendor");
    }
    assert!(inferred >= 12, "only {inferred}");
}

/// Collects the names of the component schemas that can be reached from `value`.
fn reach(document: &Value, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(reference) = fields.get("$ref").and_then(Value::as_str) {
                let new = found.insert(reference.to_owned());
                let target =
                    document.pointer(reference.strip_prefix('#').expect("inside the document"));
                if new {
                    reach(document, target.expect("what is referred to exists"), found);
                }
            }
            fields.values().for_each(|value| reach(document, value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| reach(document, item, found)),
        _ => {}
    }
}

#[test]
fn answers_need_nothing_but_an_id() {
    let document = &DOCUMENT.root;
    let (mut requests, mut answers) = (BTreeSet::new(), BTreeSet::new());
    for operation in spec::operations(document) {
        reach(document, &operation.value["requestBody"], &mut requests);
        let responses = operation.value["responses"].as_object().expect("responses").iter();
        responses
            .filter(|(status, _)| status.starts_with('2'))
            .for_each(|(_, one)| reach(document, one, &mut answers));
    }
    let mut checked = 0;
    for reference in answers.difference(&requests) {
        let name = reference.rsplit('/').next().expect("a name");
        let schema = document.pointer(&reference[1..]).expect("a schema");
        for required in schema["required"].as_array().into_iter().flatten() {
            let required = required.as_str().expect("a name");
            let allowed = match required {
                "id" | "data" | "users" | "error" => true,
                "jwt" | "expires" => name == "AuthToken",
                // Without these, nothing can be uploaded.
                "url" | "key" | "file" => name == "UploadTicket",
                _ => false,
            };
            assert!(allowed, "{name} requires `{required}`");
            checked += 1;
        }
    }
    // Envelopes are written out, and require their contents without being a component.
    assert!(checked > 20, "found only {checked} required fields: the search is broken");
}

/// What an example holds, out of its envelope.
fn unwrapped<'v>(operation: &spec::Operation<'_>, example: &'v Value) -> &'v Value {
    use openapi_crate::model::SuccessKind;
    let lowered =
        LOWERED.operations.iter().find(|lowered| lowered.id == operation.id).expect("an operation");
    match &lowered.success.kind {
        SuccessKind::Page(key) => &example[key],
        SuccessKind::Resource => example.get("data").unwrap_or(example),
        _ => example,
    }
}

#[test]
fn every_example_of_an_answer_is_read_without_loss() {
    let mut read = 0;
    for operation in spec::operations(&DOCUMENT.root) {
        let answers = operation.value["responses"].as_object().expect("responses");
        for (status, answer) in answers.iter().filter(|(status, _)| status.starts_with('2')) {
            let Some(example) = example(answer) else { continue };
            let (_, send) = CALLS.iter().find(|(id, _)| *id == operation.id).expect("a call");
            let stub = Stub::new(status.parse().expect("a status"), example.to_string());
            let decoded = ready(send(&stub.client()));
            let decoded =
                decoded.unwrap_or_else(|error| panic!("{} {status}: {error}", operation.id));
            let value = decoded.value.get("data").unwrap_or(&decoded.value);
            assert_eq!(
                pruned(value),
                as_read(operation.id, unwrapped(&operation, example)),
                "{}",
                operation.id
            );
            read += 1;
        }
    }
    assert!(read >= 35, "found only {read} examples");
}

/// The example as the client writes it again.
fn as_read(operation: &str, example: &Value) -> Value {
    let mut example = pruned(example);
    if operation == "renew_token" {
        // Both answers with a token are one type, whose field has the name that signing in gives
        // it.
        example["jwt"] = example["token"].take();
        example = pruned(&example);
    }
    switches_as_booleans(&mut example);
    example
}

/// The reference sends this switch as a number, and the client reads it as the boolean that
/// requests take.
fn switches_as_booleans(example: &mut Value) {
    match example {
        Value::Array(items) => items.iter_mut().for_each(switches_as_booleans),
        Value::Object(fields) => {
            if let Some(switch) = fields.get_mut("only_admin_publish") {
                *switch = Value::Bool(*switch == 1);
            }
            fields.values_mut().for_each(switches_as_booleans);
        }
        _ => {}
    }
}

#[test]
fn every_example_of_a_request_can_be_sent() {
    let mut count = 0;
    for operation in spec::operations(&DOCUMENT.root) {
        let stub = Stub::new(204, "");
        let (_, send) = CALLS.iter().find(|(id, _)| *id == operation.id).expect("a call");
        // What the answer is does not matter here.
        drop(ready(send(&stub.client())));
        let request = stub.request();
        let Some(example) = example(&operation.value["requestBody"]) else {
            let is_none = operation.value.get("requestBody").is_none();
            assert!(
                !is_none || request.body().is_empty(),
                "{}: a body where none is documented",
                operation.id
            );
            continue;
        };
        let mut body: Value = serde_json::from_slice(request.body()).expect("JSON");
        let mut example = example.clone();
        reveal(&mut body, &example);
        for value in [&mut body, &mut example] {
            drop_empty(value);
        }
        if operation.method == "POST" {
            // Something new has no field to clear: null and nothing are the same.
            for value in [&mut body, &mut example] {
                drop_nulls(value);
            }
        }
        assert_eq!(body, example, "{}", operation.id);
        count += 1;
    }
    assert!(count > 60, "found only {count} examples");
}

/// The calls have `…` for a secret.
fn reveal(body: &mut Value, example: &Value) {
    for (name, value) in body.as_object_mut().into_iter().flatten() {
        if *value == "…" && example[name].is_string() {
            *value = example[name].clone();
        }
    }
}

/// The calls have no empty lists.
fn drop_empty(value: &mut Value) {
    if let Value::Object(fields) = value {
        fields.retain(|_, value| !value.as_array().is_some_and(Vec::is_empty));
        fields.values_mut().for_each(drop_empty);
    }
}

fn drop_nulls(value: &mut Value) {
    if let Value::Object(fields) = value {
        fields.retain(|_, value| !value.is_null());
        fields.values_mut().for_each(drop_nulls);
    }
}

#[test]
fn there_is_a_call_for_every_operation() {
    let calls: BTreeSet<_> = CALLS.iter().map(|(id, _)| *id).collect();
    let operations: BTreeSet<_> =
        ziik_api::OPERATIONS.iter().map(|operation| operation.id()).collect();
    assert_eq!(calls, operations);
    assert_eq!(CALLS.len(), operations.len());
}
