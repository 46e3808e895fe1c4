//! Another way of writing the same is no change.

use serde_json::{Value, json};

use crate::mutations::{operation, parameter, property, rename_path};
use crate::support::{ANSWERED, BASE, SENT, compare, edited, lines, side, small, version};
use openapi_crate::diff;

/// What Rust alone shows of a document that says the same.
fn unchanged(edit: impl Fn(&mut Value)) -> Vec<String> {
    let report = diff::diff(&BASE, &side(&edited(edit)), &version());
    let texts_alone = report.changes.iter().all(|change| change.kind == diff::Kind::Documentation);
    assert!(texts_alone, "{}", lines(&report));
    assert_eq!(report.verdict.step, diff::Step::None);
    report.rust_only
}

/// Renames a component, also where it is referred to.
fn rename(value: &mut Value, old: &str, new: &str) {
    match value {
        Value::String(text) if *text == format!("#/components/schemas/{old}") => {
            *text = format!("#/components/schemas/{new}");
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, old, new)),
        Value::Object(members) => {
            if let Some(schema) = members.get_mut("schemas").and_then(Value::as_object_mut)
                && let Some(found) = schema.shift_remove(old)
            {
                schema.insert(new.to_owned(), found);
            }
            members.values_mut().for_each(|member| rename(member, old, new));
        }
        _ => {}
    }
}

/// Each object of schemas in the opposite order.
fn reverse(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(reverse),
        Value::Object(members) => {
            for key in ["schemas", "paths", "responses", "get", "post", "schema"] {
                if let Some(object) = members.get_mut(key).and_then(Value::as_object_mut) {
                    *object = std::mem::take(object).into_iter().rev().collect();
                }
            }
            members.values_mut().for_each(reverse);
        }
        _ => {}
    }
}

/// Nullable types as OpenAPI 3.1 writes them.
fn to_31(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(to_31),
        Value::Object(members) => {
            if members.get("nullable") == Some(&json!(true)) {
                members.shift_remove("nullable");
                if let Some(kind) = members.get_mut("type") {
                    *kind = json!([kind.take(), "null"]);
                } else if let Some(of) = members.shift_remove("allOf") {
                    members.insert("anyOf".to_owned(), json!([of[0], { "type": "null" }]));
                }
            }
            members.values_mut().for_each(to_31);
        }
        _ => {}
    }
}

#[test]
fn the_same_document() {
    assert!(unchanged(|_| {}).is_empty());
}

#[test]
fn an_operation_with_another_id() {
    assert!(
        unchanged(|document| operation(document, "get_group")["operationId"] = json!("read_group"))
            .is_empty()
    );
}

#[test]
fn a_path_whose_parameter_has_another_name() {
    let notes = unchanged(|document| {
        for id in ["get_group", "update_group", "delete_group"] {
            parameter(document, id, "group")["name"] = json!("id");
        }
        rename_path(document, "/groups/{group}", "/groups/{id}");
    });
    assert!(notes.is_empty(), "{notes:?}");
}

#[test]
fn a_number_with_another_format() {
    assert!(
        unchanged(|document| property(document, "Group", "id")["format"] = json!("int32"))
            .is_empty()
    );
}

#[test]
fn another_order() {
    assert!(unchanged(reverse).is_empty());
}

#[test]
fn a_component_by_another_name() {
    let notes = unchanged(|document| rename(document, "GroupStats", "GroupFigures"));
    assert_eq!(notes, Vec::<String>::new());
}

#[test]
fn a_component_written_out_where_it_is_used() {
    let notes = unchanged(|document| {
        let stats = document["components"]["schemas"]["GroupPublish"].clone();
        let place = &mut document["components"]["schemas"]["Group"]["properties"]["publish"];
        let description = place["description"].take();
        *place = stats;
        place["description"] = description;
    });
    assert_eq!(notes, Vec::<String>::new());
}

#[test]
fn openapi_3_1_and_later() {
    for openapi in ["3.1.0", "3.2.0"] {
        // The overlay is written for the document as it is.
        let mut document = edited(|_| {});
        document.root["openapi"] = json!(openapi);
        to_31(&mut document.root);
        let report = diff::diff(&BASE, &side(&document), &version());
        assert_eq!(lines(&report), "", "{openapi}");
    }
}

#[test]
fn what_stands_beside_a_reference_counts_from_3_1_on() {
    let book = |openapi: &str, beside: &str| {
        let reference = format!("$ref: '#/components/schemas/Title'{beside}");
        let schemas = format!(
            "Title: {{type: string}}, Book: {{type: object, properties: {{title: {{{reference}}}}}}}"
        );
        let mut document = small(SENT, &schemas);
        document.root["openapi"] = json!(openapi);
        document
    };
    let limited = |openapi| lines(&compare(&book(openapi, ""), &book(openapi, ", maxLength: 5")));
    assert_eq!(limited("3.0.3"), "");
    assert!(limited("3.1.0").contains("maxLength"), "{}", limited("3.1.0"));
    assert_eq!(limited("3.2.0"), limited("3.1.0"));
}

#[test]
fn null_beside_a_reference() {
    let book = |author: &str| {
        let author = format!(
            "Author: {{type: object, properties: {{name: {{type: string}}}}}}, Book: {{type: object, properties: {{author: {{{author}}}}}}}"
        );
        small(ANSWERED, &author)
    };
    let reference = "$ref: '#/components/schemas/Author'";
    let report = compare(
        &book(&format!("type: object, nullable: true, allOf: [{{{reference}}}]")),
        &book(&format!("anyOf: [{{{reference}}}, {{enum: [null]}}]")),
    );
    assert_eq!(lines(&report), "");
}

#[test]
fn parameters_of_the_path_and_by_reference() {
    let notes = unchanged(|document| {
        let parameters = document["paths"]["/groups/{group}"]["get"]
            .as_object_mut()
            .unwrap()
            .shift_remove("parameters");
        let first = parameters.unwrap()[0].take();
        document["components"]["parameters"]["TheGroup"] = first;
        document["paths"]["/groups/{group}"]["parameters"] =
            json!([{ "$ref": "#/components/parameters/TheGroup" }]);
    });
    assert!(notes.is_empty(), "{notes:?}");
}

#[test]
fn a_security_scheme_by_another_name() {
    assert!(
        unchanged(|document| {
            let schemes = document["components"]["securitySchemes"].as_object_mut().unwrap();
            let scheme = schemes.shift_remove("bearerAuth").unwrap();
            schemes.insert("token".to_owned(), scheme);
            document["security"] = json!([{ "token": [] }]);
        })
        .is_empty()
    );
}

#[test]
fn the_order_of_required_fields_is_seen_in_rust_only() {
    let book = |properties: &str| {
        small(
            SENT,
            &format!(
                "Book: {{type: object, required: [title, author], properties: {{{properties}}}}}"
            ),
        )
    };
    let report = compare(
        &book("title: {type: string}, author: {type: string}"),
        &book("author: {type: string}, title: {type: string}"),
    );
    assert!(report.changes.is_empty());
    assert_eq!(
        report.rust_only,
        ["`Book::new` takes its arguments in another order: author, title"]
    );
}

#[test]
fn a_type_that_holds_itself() {
    let book = |extra: &str| {
        small(
            ANSWERED,
            &format!(
                "Book: {{type: object, properties: {{sequel: {{$ref: '#/components/schemas/Book'}}{extra}}}}}"
            ),
        )
    };
    assert!(compare(&book(""), &book("")).changes.is_empty());
    let report = compare(&book(""), &book(", title: {type: string}"));
    assert_eq!(report.changes.len(), 1, "{}", lines(&report));
}

#[test]
fn a_long_chain_of_components() {
    let chain = |last: &str| {
        let link = |number| {
            format!(
                "Book{number}: {{type: object,
                    properties: {{next: {{$ref: '#/components/schemas/Book{}'}}}}}}",
                number + 1
            )
        };
        let links: Vec<String> = (0..2000).map(link).collect();
        small(
            &ANSWERED.replace("schemas/Book", "schemas/Book0"),
            &format!("{}, Book2000: {{type: object, properties: {{{last}}}}}", links.join(", ")),
        )
    };
    let report = compare(&chain("title: {type: string}"), &chain("title: {type: integer}"));
    assert_eq!(report.changes.len(), 1);
    assert_eq!(report.changes[0].subject, "`Book2000.title`");
}
