//! OpenAPI documents that are almost sound.

use std::sync::LazyLock;

use arbitrary::{Arbitrary as _, Result, Unstructured};
use openapi_crate::load::{Document, parse};
use serde_json::{Value, json};

use super::grammar::{self, Words};

/// What documents are made of.
const WORDS: Words = Words {
    keys: &[
        "$ref",
        "type",
        "properties",
        "items",
        "allOf",
        "oneOf",
        "anyOf",
        "not",
        "enum",
        "const",
        "required",
        "nullable",
        "format",
        "default",
        "discriminator",
        "propertyName",
        "mapping",
        "additionalProperties",
        "patternProperties",
        "prefixItems",
        "$defs",
        "paths",
        "components",
        "schemas",
        "parameters",
        "responses",
        "requestBody",
        "requestBodies",
        "headers",
        "securitySchemes",
        "content",
        "application/json",
        "multipart/form-data",
        "text/plain",
        "*/*",
        "schema",
        "encoding",
        "name",
        "in",
        "style",
        "explode",
        "operationId",
        "tags",
        "description",
        "summary",
        "security",
        "servers",
        "openapi",
        "info",
        "get",
        "put",
        "patch",
        "200",
        "204",
        "2XX",
        "default",
        "data",
        "links",
        "meta",
        "x-envelope",
        "page",
        "x-secret",
        "x-aliases",
        "x-enum-aliases",
        "x-false-is-null",
        "x-rust-name",
        "x-rust-type",
        "x-evidence",
        "x-alternatives",
        "minimum",
        "maxLength",
        "pattern",
        "/books",
        "/books/{book}",
        "/{a}/{b}",
        "Book",
        "Named",
        "Kind",
        "Shape",
        "Self",
        "type",
        "a",
        "A",
        "a-b",
        "a_b",
        "",
    ],
    texts: &[
        "string",
        "integer",
        "number",
        "boolean",
        "array",
        "object",
        "null",
        "date-time",
        "date",
        "uuid",
        "binary",
        "byte",
        "int32",
        "uint8",
        "ipv4",
        "password",
        "path",
        "query",
        "header",
        "cookie",
        "form",
        "simple",
        "matrix",
        "label",
        "deepObject",
        "spaceDelimited",
        "#/components/schemas/Book",
        "#/components/schemas/Named",
        "#/components/schemas/Kind",
        "#/components/schemas/Shape",
        "#/components/schemas/Tree",
        "#/components/responses/Refusal",
        "#/paths/~1books/get",
        "#",
        "#/",
        "other.yaml#/a",
        "3.0.3",
        "3.1.0",
        "resource",
        "Self",
        "self",
        "crate",
        "type",
        "async",
        "fn",
        "r#",
        "_",
        "",
        " ",
        "-",
        "1",
        "a b",
        "*/ \"",
        "^(a+)+$",
        "[",
        "{book}",
        "https://evil.example/{x}",
        "Vec",
        "String",
        "Option",
    ],
};

static SKELETONS: LazyLock<[Value; 2]> = LazyLock::new(|| {
    [include_str!("skeletons/library.yaml"), include_str!("skeletons/forms.yaml")]
        .map(|text| parse("skeleton.yaml", text).expect("the skeletons are sound").root)
});

/// One of the skeletons.
pub(super) fn skeleton(input: &mut Unstructured<'_>) -> Result<Value> {
    Ok(input.choose(&*SKELETONS)?.clone())
}

/// A document of this content.
pub(super) fn document(root: Value) -> Document {
    Document { name: "api.yaml".to_owned(), digest: String::new(), root }
}

/// Changes up to `most` places of a value.
pub(super) fn mutate(root: &mut Value, most: usize, input: &mut Unstructured<'_>) -> Result<()> {
    for _ in 0..input.int_in_range(0..=most)? {
        let mut places = Vec::new();
        collect(root, String::new(), &mut places);
        let place = input.choose(&places)?;
        let other = input.choose(&places)?;
        let change = input.int_in_range(0..=6)?;
        let copy = root.pointer(other).cloned().unwrap_or_default();
        let key = grammar::key(&WORDS, input)?;
        let new = match change {
            0 | 1 => copy,
            2 => json!({ "$ref": format!("#{other}") }),
            3 => json!(input.choose(WORDS.texts)?),
            _ => grammar::value(&WORDS, 4, input)?,
        };
        let Some(value) = root.pointer_mut(place) else { continue };
        match value {
            Value::Object(object) if change == 6 => drop(object.shift_remove(&key)),
            Value::Object(object) if bool::arbitrary(input)? => drop(object.insert(key, new)),
            Value::Array(items) if bool::arbitrary(input)? => items.push(new),
            value => *value = new,
        }
    }
    Ok(())
}

/// An overlay of which some actions fit.
pub(super) fn overlay(root: &Value, input: &mut Unstructured<'_>) -> Result<Value> {
    let mut places = Vec::new();
    collect(root, String::new(), &mut places);
    let mut actions = Vec::new();
    for _ in 0..input.int_in_range(1..=4)? {
        let place = input.choose(&places)?;
        let names: Vec<_> = place.split('/').skip(1).map(|name| name.replace("~1", "/")).collect();
        let path =
            if names.is_empty() { String::new() } else { format!("['{}']", names.join("']['")) };
        let some = grammar::text(input)?;
        let odd = [
            "",
            ".*",
            "..*",
            "[*]",
            "[0]",
            "[-1:]",
            "[?@.name=='page']",
            "..schema",
            "['a','b']",
            some.as_str(),
        ];
        let target = format!("${path}{}", input.choose(&odd)?);
        actions.push(if bool::arbitrary(input)? {
            json!({ "target": target, "remove": true })
        } else {
            json!({ "target": target, "update": grammar::value(&WORDS, 3, input)? })
        });
    }
    Ok(json!({ "overlay": "1.0.0", "info": { "title": "", "version": "" }, "actions": actions }))
}

/// The places of a value, as pointers.
fn collect(value: &Value, at: String, found: &mut Vec<String>) {
    let mut child = |key: &str, value| {
        collect(value, format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
    };
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| child(key, value)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| child(&index.to_string(), value));
        }
        _ => {}
    }
    found.push(at);
}
