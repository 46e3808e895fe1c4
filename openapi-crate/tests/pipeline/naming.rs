//! Names of types that another type, a builder or the runtime has already.

use std::path::Path;

use crate::support::{Code, api, snapshot};

/// A document whose `get_shelf` answers an object with a property for each component of `names`.
fn with_components(operation: &str, names: &[&str]) -> Code {
    let property =
        |name: &&str| format!("\n        '{name}': {{$ref: '#/components/schemas/{name}'}}");
    let component = |name: &&str| {
        format!("\n    {name}: {{type: object, properties: {{name: {{type: string}}}}}}")
    };
    Code::of(&api(&format!(
        "
paths:
  /shelf: {{get: {{operationId: {operation},
      responses: {{'200': {{description: It.,
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Shelf'}}}}}}}}}}}}}}
components:
  schemas:
    Shelf:
      type: object
      properties:{}{}
",
        names.iter().map(property).collect::<String>(),
        names.iter().map(component).collect::<String>(),
    )))
}

/// The names of the types, in their order, and the warnings.
fn names(code: &Code) -> String {
    let types = code.types();
    let is_name = |line: &&str| line.starts_with("pub ") || line.starts_with("// ");
    types
        .lines()
        .filter(is_name)
        .map(|line| line.trim_end_matches(" {"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn components_that_are_the_same_in_rust() {
    snapshot!(names(&with_components(
        "get_shelf",
        &["book", "Book", "BOOK", "a.b", "a-b", "Book2"]
    )));
}

#[test]
fn components_with_names_of_the_runtime() {
    snapshot!(names(&with_components(
        "get_shelf",
        &["Option", "Page", "Response", "String", "Vec", "Error", "Client"]
    )));
}

/// Whatever the modules import is in the list of names that are taken.
#[test]
fn components_with_names_that_the_modules_import() {
    let plain = with_components("get_shelf", &["Book"]);
    let imports: String = ["operations/mod.rs", "types/mod.rs"]
        .iter()
        .flat_map(|path| plain.tree[Path::new(path)].split("use ").skip(1))
        .filter_map(|import| import.split_once(';'))
        .map(|(import, _)| import)
        .collect::<Vec<_>>()
        .join(" ");
    let words = imports
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.starts_with(|c: char| c.is_uppercase()));
    let names: Vec<&str> = words.collect();
    assert!(names.len() > 9, "{names:?}");
    for name in names {
        let code = with_components("get_shelf", &[name]);
        assert!(code.types().contains(&format!("pub struct {name}2 ")), "{name} is not kept apart");
    }
}

#[test]
fn a_component_with_the_name_of_a_builder() {
    let code = with_components("create_book", &["CreateBook"]);
    snapshot!(names(&code));
    let operations = code.operations();
    assert!(operations.contains("pub fn create_book(&self) -> CreateBook"), "{operations}");
}

#[test]
fn a_warning_is_only_for_what_is_used() {
    let code = with_components("get_shelf", &["Book"]);
    assert!(code.warnings.is_empty(), "{:?}", code.warnings);
}

/// The types of a document whose operations answer these objects.
fn answering(objects: &[&str]) -> Vec<String> {
    let operation = |(index, object): (usize, &&str)| {
        let answer =
            format!("{{description: It., content: {{application/json: {{schema: {object}}}}}}}");
        format!(
            "\n  /place{index}: {{get: {{operationId: get_{index}, responses: {{'200': {answer}}}}}}}"
        )
    };
    let paths: String = objects.iter().enumerate().map(operation).collect();
    let code = Code::of(&api(&format!("paths:{paths}\n")));
    let types = names(&code);
    types
        .lines()
        .filter_map(|line| line.strip_prefix("pub struct "))
        .map(ToOwned::to_owned)
        .collect()
}

const ADDRESS: &str = "{type: object, properties: {street: {type: string}}}";

#[test]
fn equal_objects_are_one_type_named_after_their_property() {
    let one = format!("{{type: object, properties: {{address: {ADDRESS}}}}}");
    let other =
        format!("{{type: object, properties: {{address: {ADDRESS}, name: {{type: string}}}}}}");
    assert_eq!(answering(&[&one, &other]), ["Address", "Get0Response", "Get1Response"]);
}

#[test]
fn under_several_properties_they_have_the_name_of_the_first_place() {
    let both = format!("{{type: object, properties: {{home: {ADDRESS}, work: {ADDRESS}}}}}");
    assert_eq!(answering(&[&both]), ["Get0Response", "Get0ResponseHome"]);
}

#[test]
fn texts_make_no_other_type() {
    let one = ADDRESS.replace("type: string", "type: string, description: The street.");
    assert_eq!(answering(&[ADDRESS, &one]).len(), 1);
}

#[test]
fn a_title_names_an_object() {
    let titled = ADDRESS.replace("type: object", "type: object, title: Postal address");
    assert_eq!(answering(&[&titled]), ["PostalAddress"]);
}

#[test]
fn objects_that_differ_are_two_types() {
    let other = ADDRESS.replace("street", "road");
    assert_eq!(answering(&[ADDRESS, &other]).len(), 2);
}
