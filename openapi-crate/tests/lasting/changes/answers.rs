//! Changes of what is answered.

use openapi_crate::diff::Kind;
use serde_json::json;

use super::{RealChange, operation, property, push, remove, schema};

pub(super) const ALL: &[RealChange] = &[
    RealChange {
        name: "a field of an answer is new",
        apply: |d| schema(d, "Group")["properties"]["motto"] = json!({ "type": "string" }),
        expect: &[(Kind::FieldAdded, "`Group.motto`")],
    },
    RealChange {
        name: "a field of an answer is gone",
        apply: |d| drop(remove(&mut schema(d, "Group")["properties"], "url")),
        expect: &[(Kind::FieldRemoved, "`Group.url`")],
    },
    RealChange {
        name: "a field of an answer has another name",
        apply: |d| {
            let url = remove(&mut schema(d, "Group")["properties"], "url");
            schema(d, "Group")["properties"]["link"] = url;
        },
        expect: &[(Kind::FieldAdded, "`Group.link`"), (Kind::FieldRemoved, "`Group.url`")],
    },
    RealChange {
        name: "a field of an answer has another type",
        apply: |d| property(d, "UnitSummary", "name")["type"] = json!("integer"),
        expect: &[(Kind::FieldRetyped, "`UnitSummary.name`")],
    },
    RealChange {
        name: "a field of an answer may be null",
        apply: |d| property(d, "UserType", "name")["nullable"] = json!(true),
        expect: &[(Kind::Nullable, "`UserType.name`")],
    },
    RealChange {
        name: "a field of an answer is always there",
        apply: |d| push(&mut schema(d, "Post")["required"], json!("body")),
        expect: &[(Kind::FieldRequired, "`Post.body`")],
    },
    RealChange {
        name: "a field of an answer is a new object that is written out",
        apply: |d| {
            schema(d, "Conversation")["properties"]["retention"] =
                json!({ "type": "object", "properties": { "days": { "type": "integer" } } });
        },
        expect: &[(Kind::FieldAdded, "`Conversation.retention`")],
    },
    RealChange {
        name: "a field of an answer is a map instead of an object",
        apply: |d| {
            *property(d, "Unit", "stats") =
                json!({ "type": "object", "additionalProperties": { "type": "integer" } });
        },
        expect: &[
            (Kind::FieldRemoved, "`UnitStats.children_total`"),
            (Kind::FieldRemoved, "`UnitStats.children`"),
            (Kind::FieldRemoved, "`UnitStats.users`"),
            (Kind::OtherFields, "`Unit.stats{}`"),
            (Kind::RustType, "`Unit.stats`"),
        ],
    },
    RealChange {
        name: "a field of an answer is a list",
        apply: |d| {
            let author = property(d, "Message", "author");
            *author =
                json!({ "type": "array", "items": { "$ref": "#/components/schemas/Participant" } });
        },
        expect: &[
            (Kind::FieldRetyped, "`Message.author`"),
            (Kind::NotNullable, "`Message.author`"),
        ],
    },
    RealChange {
        name: "a value of an enum is new",
        apply: |d| push(&mut schema(d, "GroupMemberStatus")["enum"], json!("owner")),
        expect: &[(Kind::EnumValueAdded, "`GroupMemberStatus`")],
    },
    RealChange {
        name: "an answer has no envelope",
        apply: |d| {
            operation(d, "get_user_type")["responses"]["200"]["content"]["application/json"]["schema"] =
                json!({ "$ref": "#/components/schemas/UserType" });
        },
        expect: &[(Kind::Wrapper, "the answer")],
    },
    RealChange {
        name: "an answer has another envelope",
        apply: |d| {
            let answer = &mut operation(d, "get_group")["responses"]["200"]["content"]["application/json"]
                ["schema"];
            let data = remove(&mut answer["properties"], "data");
            answer["properties"]["group"] = data;
            answer["required"] = json!(["group"]);
        },
        expect: &[
            (Kind::FieldAdded, "`answer.group`"),
            (Kind::FieldRemoved, "`Group.auto`"),
            (Kind::FieldRemoved, "`Group.content_type`"),
            (Kind::FieldRemoved, "`Group.description`"),
            (Kind::FieldRemoved, "`Group.has_unread_notifications`"),
            (Kind::FieldRemoved, "`Group.id`"),
            (Kind::FieldRemoved, "`Group.image`"),
            (Kind::FieldRemoved, "`Group.interaction`"),
            (Kind::FieldRemoved, "`Group.member`"),
            (Kind::FieldRemoved, "`Group.membership`"),
            (Kind::FieldRemoved, "`Group.mute_rule`"),
            (Kind::FieldRemoved, "`Group.name`"),
            (Kind::FieldRemoved, "`Group.only_admin_publish`"),
            (Kind::FieldRemoved, "`Group.permissions`"),
            (Kind::FieldRemoved, "`Group.post_comments_enabled_default`"),
            (Kind::FieldRemoved, "`Group.publish`"),
            (Kind::FieldRemoved, "`Group.stats`"),
            (Kind::FieldRemoved, "`Group.type`"),
            (Kind::FieldRemoved, "`Group.url`"),
            (Kind::Wrapper, "the answer"),
        ],
    },
    RealChange {
        name: "an answer has another status",
        apply: |d| {
            let responses = &mut operation(d, "create_group")["responses"];
            let created = remove(responses, "201");
            responses["202"] = created;
        },
        expect: &[(Kind::StatusAdded, "the answer 202"), (Kind::StatusRemoved, "the answer 201")],
    },
    RealChange {
        name: "an answer has another media type",
        apply: |d| {
            let content = &mut operation(d, "get_counters")["responses"]["200"]["content"];
            let schema = remove(content, "application/json");
            content["application/vnd.api+json"] = schema;
        },
        expect: &[
            (Kind::MediaTypeAdded, "the answer 200"),
            (Kind::MediaTypeRemoved, "the answer 200"),
        ],
    },
    RealChange {
        name: "an answer has nothing in it",
        apply: |d| {
            let responses = &mut operation(d, "update_group")["responses"];
            remove(responses, "200");
            responses["204"] = json!({ "description": "Done." });
        },
        expect: &[(Kind::StatusRemoved, "the answer 200")],
    },
];
