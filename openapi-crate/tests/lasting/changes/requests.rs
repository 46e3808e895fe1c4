//! Changes of what is sent in bodies.

use openapi_crate::diff::Kind;
use serde_json::json;

use super::{RealChange, operation, property, push, remove, schema};

pub(super) const ALL: &[RealChange] = &[
    RealChange {
        name: "an optional field of a request is new",
        apply: |d| schema(d, "GroupCreate")["properties"]["motto"] = json!({ "type": "string" }),
        expect: &[(Kind::FieldAdded, "`GroupCreate.motto`")],
    },
    RealChange {
        name: "a required field of a request is new",
        apply: |d| {
            schema(d, "UserTypeCreate")["properties"]["color"] = json!({ "type": "string" });
            schema(d, "UserTypeCreate")["required"] = json!(["name", "color"]);
        },
        expect: &[(Kind::FieldAdded, "`UserTypeCreate.color`")],
    },
    RealChange {
        name: "a field of a request is gone",
        apply: |d| drop(remove(&mut schema(d, "UnitCreate")["properties"], "reference")),
        expect: &[(Kind::FieldRemoved, "`UnitCreate.reference`")],
    },
    RealChange {
        name: "a field of a request is required",
        apply: |d| push(&mut schema(d, "GroupCreate")["required"], json!("description")),
        expect: &[(Kind::FieldRequired, "`GroupCreate.description`")],
    },
    RealChange {
        name: "a field of a request can be left out",
        apply: |d| schema(d, "GroupCreate")["required"] = json!(["name"]),
        expect: &[(Kind::FieldOptional, "`GroupCreate.type`")],
    },
    RealChange {
        name: "a field of a request has another type",
        apply: |d| property(d, "GroupUpdate", "only_admin_publish")["type"] = json!("integer"),
        expect: &[(Kind::FieldRetyped, "`GroupUpdate.only_admin_publish`")],
    },
    RealChange {
        name: "a field of a request may not be null",
        apply: |d| drop(remove(property(d, "GroupCreate", "description"), "nullable")),
        expect: &[(Kind::NotNullable, "`GroupCreate.description`")],
    },
    RealChange {
        name: "a default of a request is another",
        apply: |d| property(d, "GroupCreate", "only_admin_publish")["default"] = json!(true),
        expect: &[(Kind::Default, "`GroupCreate.only_admin_publish`")],
    },
    RealChange {
        name: "a value of an enum that is sent is gone",
        apply: |d| {
            schema(d, "GroupMode")["enum"]
                .as_array_mut()
                .unwrap()
                .retain(|value| value != "available");
        },
        expect: &[(Kind::EnumValueRemoved, "`GroupMode`")],
    },
    RealChange {
        name: "a body is new and must be sent",
        apply: |d| {
            let content = json!({ "application/json": { "schema": { "$ref": "#/components/schemas/GroupUpdate" } } });
            operation(d, "delete_group")["requestBody"] =
                json!({ "required": true, "content": content });
        },
        expect: &[(Kind::BodyAdded, "the body"), (Kind::TypeRenamed, "`GroupUpdate`")],
    },
    RealChange {
        name: "a body is gone",
        apply: |d| drop(remove(operation(d, "add_group_member"), "requestBody")),
        expect: &[(Kind::BodyRemoved, "the body")],
    },
    RealChange {
        name: "a body can be left out",
        apply: |d| operation(d, "update_group")["requestBody"]["required"] = json!(false),
        expect: &[(Kind::BodyOptional, "the body")],
    },
    RealChange {
        name: "a body is a form",
        apply: |d| {
            let content = &mut operation(d, "create_message")["requestBody"]["content"];
            let json = remove(content, "application/json");
            content["multipart/form-data"] = json;
        },
        expect: &[(Kind::MediaTypeAdded, "the body"), (Kind::MediaTypeRemoved, "the body")],
    },
];
