//! Changes of parameters.

use openapi_crate::diff::Kind;
use serde_json::{Value, json};

use super::{RealChange, operation, parameter, push};

fn without(document: &mut Value, id: &str, name: &str) {
    operation(document, id)["parameters"]
        .as_array_mut()
        .unwrap()
        .retain(|parameter| parameter["name"] != name);
}

pub(super) const ALL: &[RealChange] = &[
    RealChange {
        name: "an optional parameter is new",
        apply: |d| {
            let parameter =
                json!({ "name": "color", "in": "query", "schema": { "type": "string" } });
            push(&mut operation(d, "list_users")["parameters"], parameter);
        },
        expect: &[(Kind::ParameterAdded, "the parameter `color`")],
    },
    RealChange {
        name: "a parameter is gone",
        apply: |d| without(d, "list_groups", "sort"),
        expect: &[(Kind::ParameterRemoved, "the parameter `sort`")],
    },
    RealChange {
        name: "a parameter is required",
        apply: |d| parameter(d, "list_groups", "mode")["required"] = json!(true),
        expect: &[(Kind::ParameterRequired, "the parameter `mode`")],
    },
    RealChange {
        name: "a parameter has another type",
        apply: |d| {
            parameter(d, "search_users_not_in_group", "q")["schema"] = json!({ "type": "integer" });
        },
        expect: &[
            (Kind::ParameterRetyped, "the parameter `q`"),
            (Kind::Limits, "the parameter `q`"),
        ],
    },
    RealChange {
        name: "a parameter of the path has another type",
        apply: |d| parameter(d, "get_group", "group")["schema"] = json!({ "type": "string" }),
        expect: &[
            (Kind::ParameterRetyped, "the path parameter `group`"),
            (Kind::Limits, "the path parameter `group`"),
            (Kind::Hint, "the path parameter `group`"),
        ],
    },
    RealChange {
        name: "a parameter has another name on the wire",
        apply: |d| parameter(d, "list_units", "keyword")["name"] = json!("search"),
        expect: &[
            (Kind::ParameterAdded, "the parameter `search`"),
            (Kind::ParameterRemoved, "the parameter `keyword`"),
        ],
    },
    RealChange {
        name: "a parameter has a narrower limit",
        apply: |d| parameter(d, "list_users", "limit")["schema"]["maximum"] = json!(50),
        expect: &[(Kind::Limits, "the parameter `limit`")],
    },
    RealChange {
        name: "a default of a parameter is another",
        apply: |d| parameter(d, "list_users", "limit")["schema"]["default"] = json!(20),
        expect: &[(Kind::Default, "the parameter `limit`")],
    },
    RealChange {
        name: "a list is written with commas",
        apply: |d| parameter(d, "list_user_types", "unit[]")["explode"] = json!(false),
        expect: &[(Kind::ParameterStyle, "the parameter `unit[]`")],
    },
];
