// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_groups",
        noun: "groups",
        verb: "list",
        method: "GET",
        path: "/groups",
        authenticated: true,
        summary: "List groups",
        help: "Returns groups, page by page. Without `mode`, these are the groups of the signed-in user. The items may lack the image and how the signed-in user joined, which `ziik groups get` returns.",
        params: &[
            Param::new(
                "mode",
                "mode",
                Place::Query(None),
                Kind::Choice(&["member", "available", "can_publish"]),
                "Which groups to return: those that the caller is a member of (`member`), those that the caller can join or ask to join (`available`), or those that the caller may publish in (`can_publish`). Default: `member`.",
            ),
            Param::new(
                "type",
                "type",
                Place::Query(None),
                Kind::Choice(&["public", "private"]),
                "Only groups of this type.",
            ),
            Param::new(
                "sort",
                "sort",
                Place::Query(None),
                Kind::Choice(&["activity", "name"]),
                "The order: latest activity first (`activity`), or by name (`name`). The default is not documented.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "type",
                "mute_rule",
                "member",
                "has_unread_notifications",
                "only_admin_publish",
                "post_comments_enabled_default",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "create_group",
        noun: "groups",
        verb: "create",
        method: "POST",
        path: "/groups",
        authenticated: true,
        summary: "Create a group",
        help: "Creates a group and makes the signed-in user its first member and administrator. Requires permission to create groups.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new group.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name.").required(),
                Field::new(
                        "type",
                        "type",
                        Kind::Choice(&["public", "private"]),
                        "Who may see and join the group.",
                    )
                    .required(),
                Field::new(
                    "description",
                    "description",
                    Kind::Text,
                    "A text about the group.",
                ),
                Field::new(
                    "only_admin_publish",
                    "only-admin-publish",
                    Kind::Boolean,
                    "Whether only administrators of the group may publish in it. Default: `false`.",
                ),
                Field::new(
                    "post_comments_enabled_default",
                    "post-comments-enabled-default",
                    Kind::Boolean,
                    "Whether new posts are open for comments unless the post says otherwise. Default: `true`.",
                ),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "search_groups",
        noun: "groups",
        verb: "search",
        method: "GET",
        path: "/groups/search/{search}",
        authenticated: true,
        summary: "Search groups",
        help: "Returns the groups whose name matches the words in `ziik search everything`, page by page. Posts are not searched. The items may lack the image and how the signed-in user joined, which `ziik groups get` returns.",
        params: &[
            Param::new(
                    "search",
                    "search",
                    Place::Path(","),
                    Kind::Text,
                    "Words to search for in the names of groups.",
                )
                .required(),
            Param::new(
                "mode",
                "mode",
                Place::Query(None),
                Kind::Choice(&["member", "available", "can_publish"]),
                "Which groups to return: those that the caller is a member of (`member`), those that the caller can join or ask to join (`available`), or those that the caller may publish in (`can_publish`). Default: `member`.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "type",
                "mute_rule",
                "member",
                "has_unread_notifications",
                "only_admin_publish",
                "post_comments_enabled_default",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "get_group",
        noun: "groups",
        verb: "get",
        method: "GET",
        path: "/groups/{group}",
        authenticated: true,
        summary: "Get a group",
        help: "Returns one group. Requires membership for a private group.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_group",
        noun: "groups",
        verb: "delete",
        method: "DELETE",
        path: "/groups/{group}",
        authenticated: true,
        summary: "Delete a group",
        help: "Deletes the group and its posts. The posts may stay visible in feeds for a short time. Requires administrator rights in the group.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_group",
        noun: "groups",
        verb: "update",
        method: "PATCH",
        path: "/groups/{group}",
        authenticated: true,
        summary: "Update a group",
        help: "Changes the fields that are sent; the others keep their values. Requires administrator rights in the group.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The fields to change.",
            fields: &[
                Field::new(
                        "name",
                        "name",
                        Kind::Text,
                        "The new name. Always send it: some tenants may require it.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "description",
                        "description",
                        Kind::Text,
                        "A text about the group. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "type",
                        "type",
                        Kind::Choice(&["public", "private"]),
                        "Who may see and join the group.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "only_admin_publish",
                        "only-admin-publish",
                        Kind::Boolean,
                        "Whether only administrators of the group may publish in it.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "post_comments_enabled_default",
                        "post-comments-enabled-default",
                        Kind::Boolean,
                        "Whether new posts are open for comments unless the post says otherwise.",
                    )
                    .clear(Cleared::Null),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "delete_group_image",
        noun: "groups",
        verb: "delete-image",
        method: "DELETE",
        path: "/groups/{group}/image",
        authenticated: true,
        summary: "Delete the picture of a group",
        help: "Removes the picture of a group. To set one, call `ziik files initiate-upload` with the type `groups`. Requires administrator rights in the group.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "list_group_members",
        noun: "groups",
        verb: "list-members",
        method: "GET",
        path: "/groups/{group}/members",
        authenticated: true,
        summary: "List the members of a group",
        help: "Returns the people in a group, page by page. Without `status`, these are only the members who do not administer the group; ask for `active` to get everybody. The items are in a short form: `ziik users list-by-ids` returns references, user types and memberships, and `ziik users get` also returns contact data. Requires membership in the group.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
            Param::new(
                "status",
                "status",
                Place::Query(None),
                Kind::Choice(&["member", "admin", "active"]),
                "Which people to return: members who do not administer the group (`member`), its administrators (`admin`), or both (`active`). Default: `member`.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name", "title", "active", "unit.name"],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "add_group_member",
        noun: "groups",
        verb: "add-member",
        method: "POST",
        path: "/groups/{group}/members",
        authenticated: true,
        summary: "Add a member to a group, or join it",
        help: "Adds a user to a group, or joins it. With `user`, that user becomes a member, which requires administrator rights in the group. Without `user`, the signed-in user joins a public group, or asks to join a private one. How such a request is approved is not documented.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The user who becomes a member.",
            fields: &[
                Field::new(
                    "user",
                    "user",
                    Kind::Integer,
                    "The id of the user to add. Without it, the signed-in user joins.",
                ),
            ],
        }),
        answer: Answer::Json,
    },
    Command {
        id: "remove_group_member",
        noun: "groups",
        verb: "remove-member",
        method: "DELETE",
        path: "/groups/{group}/members/{user}",
        authenticated: true,
        summary: "Remove a member from a group, or leave it",
        help: "Removes a user from the group. Requires administrator rights in the group, unless users remove themselves. Administrators can leave only after another administrator has demoted them; until then it fails with `Error::Api`.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
            Param::new(
                    "user",
                    "user",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the member.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_group_member",
        noun: "groups",
        verb: "update-member",
        method: "PATCH",
        path: "/groups/{group}/members/{user}",
        authenticated: true,
        summary: "Make a member an administrator, or the reverse",
        help: "Makes a member of a group its administrator, or the reverse. Administrators cannot demote themselves: that fails with `Error::Api`. Requires administrator rights in the group.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
            Param::new(
                    "user",
                    "user",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the member.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new role.",
            fields: &[
                Field::new(
                    "status",
                    "status",
                    Kind::Integer,
                    "The role as a number: 1 for a member, 2 for an administrator of the group.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "search_users_not_in_group",
        noun: "groups",
        verb: "search-non-members",
        method: "GET",
        path: "/groups/{group}/users",
        authenticated: true,
        summary: "Search the users who are not in a group",
        help: "Returns the users outside the group whose name matches, all at once. These are the users that can be added to it. The items are in a short form: `ziik users list-by-ids` returns references, user types and memberships, and `ziik users get` also returns contact data. The greatest number of returned users, and the required permission, are not documented.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
            Param::new(
                    "q",
                    "q",
                    Place::Query(None),
                    Kind::Text,
                    "Words to search for in the names of users.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "title",
                "active",
                "unit.name",
                "physicalUnit.name",
            ],
            pages: None,
        },
    },
];
