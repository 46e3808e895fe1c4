//! Changes of operations as a whole, and of where and for whom the API is.

use openapi_crate::diff::Kind;
use serde_json::{Value, json};

use super::{RealChange, operation, remove};

/// Moves everything at a path to another one.
fn move_path(document: &mut Value, old: &str, new: &str) {
    let item = remove(&mut document["paths"], old);
    document["paths"][new] = item;
}

pub(super) const ALL: &[RealChange] = &[
    RealChange {
        name: "an operation is new",
        apply: |d| {
            d["paths"]["/quotes"] = json!({ "get": {
                "operationId": "list_quotes", "tags": ["posts"], "summary": "List quotes",
                "responses": { "204": { "description": "Nothing." } },
            } });
        },
        expect: &[(Kind::OperationAdded, "`list_quotes` (`GET /quotes`)")],
    },
    RealChange {
        name: "an operation is gone",
        apply: |d| drop(remove(&mut d["paths"]["/groups/{group}"], "delete")),
        expect: &[(Kind::OperationRemoved, "`delete_group` (`DELETE /groups/{group}`)")],
    },
    RealChange {
        name: "an operation has another path",
        apply: |d| move_path(d, "/counters", "/me/counters"),
        expect: &[(Kind::OperationMoved, "`get_counters` (`GET /counters`)")],
    },
    RealChange {
        name: "the operations of a path have another one",
        apply: |d| move_path(d, "/usertypes/{userType}", "/user-types/{userType}"),
        expect: &[
            (Kind::OperationMoved, "`delete_user_type` (`DELETE /usertypes/{userType}`)"),
            (Kind::OperationMoved, "`get_user_type` (`GET /usertypes/{userType}`)"),
            (Kind::OperationMoved, "`update_user_type` (`PATCH /usertypes/{userType}`)"),
        ],
    },
    RealChange {
        name: "an operation has another method",
        apply: |d| {
            let item = &mut d["paths"]["/groups/{group}"];
            let patch = remove(item, "patch");
            item["put"] = patch;
        },
        expect: &[
            (Kind::OperationMoved, "`update_group` (`PATCH /groups/{group}`)"),
            (Kind::RustType, "`GroupType`"),
            (Kind::RustType, "`GroupUpdate.description`"),
            (Kind::RustType, "`GroupUpdate.name`"),
            (Kind::RustType, "`GroupUpdate.only_admin_publish`"),
            (Kind::RustType, "`GroupUpdate.post_comments_enabled_default`"),
        ],
    },
    RealChange {
        name: "an operation takes no token",
        apply: |d| operation(d, "get_group")["security"] = json!([]),
        expect: &[(Kind::Auth, "authentication")],
    },
    RealChange {
        name: "the token is a key in a header",
        apply: |d| {
            d["components"]["securitySchemes"]["bearerAuth"] =
                json!({ "type": "apiKey", "in": "header", "name": "X-Key" });
        },
        expect: &[(Kind::Auth, "authentication")],
    },
    RealChange {
        name: "the server is elsewhere",
        apply: |d| d["servers"][0]["url"] = json!("https://{tenant}.ziik.com/api"),
        expect: &[
            (Kind::Server, "the server `https://{tenant}.ziik.com/api`"),
            (Kind::Server, "the server `https://{tenant}.ziik.io/api`"),
        ],
    },
    RealChange {
        name: "the server has another path",
        apply: |d| d["servers"][0]["url"] = json!("https://{tenant}.ziik.io/api/v3"),
        expect: &[
            (Kind::Server, "the server `https://{tenant}.ziik.io/api/v3`"),
            (Kind::Server, "the server `https://{tenant}.ziik.io/api`"),
        ],
    },
];
