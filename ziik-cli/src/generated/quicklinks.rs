// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_quicklinks",
        noun: "quicklinks",
        verb: "list",
        method: "GET",
        path: "/quicklinks",
        authenticated: true,
        summary: "List quick links",
        help: "Returns all quick links at once.",
        params: &[],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name", "link"],
            pages: None,
        },
    },
    Command {
        id: "create_quicklink",
        noun: "quicklinks",
        verb: "create",
        method: "POST",
        path: "/quicklinks",
        authenticated: true,
        summary: "Create a quick link",
        help: "Creates a quick link. Returns a message only: the id of the new quick link is the last segment of the `Location` header. Requires permission to publish quick links (`quick_links`).",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new quick link.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the quick link.")
                    .required(),
                Field::new(
                        "link",
                        "link",
                        Kind::Text,
                        "The full URL that the quick link leads to, including the protocol.",
                    )
                    .required(),
                Field::new(
                    "visibility",
                    "visibility",
                    Kind::Json,
                    "Who sees the quick link. Who sees it without this is not documented, and neither is `all_units` for quick links.",
                ),
                Field::new(
                    "owner_unit",
                    "owner-unit",
                    Kind::Integer,
                    "The id of the unit that the author acts from. It matters to authors who may create quick links in several units.",
                ),
            ],
        }),
        answer: Answer::Json,
    },
    Command {
        id: "get_quicklink",
        noun: "quicklinks",
        verb: "get",
        method: "GET",
        path: "/quicklinks/{quicklink}",
        authenticated: true,
        summary: "Get a quick link",
        help: "Returns one quick link.",
        params: &[
            Param::new(
                    "quicklink",
                    "quicklink",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the quick link.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_quicklink",
        noun: "quicklinks",
        verb: "delete",
        method: "DELETE",
        path: "/quicklinks/{quicklink}",
        authenticated: true,
        summary: "Delete a quick link",
        help: "Deletes a quick link. Requires permission to publish quick links (`quick_links`).",
        params: &[
            Param::new(
                    "quicklink",
                    "quicklink",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the quick link.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_quicklink",
        noun: "quicklinks",
        verb: "update",
        method: "PATCH",
        path: "/quicklinks/{quicklink}",
        authenticated: true,
        summary: "Update a quick link",
        help: "Changes the fields that are sent. Returns nothing: call `ziik quicklinks get` to see the result. Requires permission to publish quick links (`quick_links`), and the quick link must have been created by somebody in the signed-in user's unit.",
        params: &[
            Param::new(
                    "quicklink",
                    "quicklink",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the quick link.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The fields to change.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the quick link."),
                Field::new(
                    "link",
                    "link",
                    Kind::Text,
                    "The full URL that the quick link leads to, including the protocol.",
                ),
                Field::new(
                    "visibility",
                    "visibility",
                    Kind::Json,
                    "Who sees the quick link. Send all lists: whether those that are left out keep their values is not documented. `all_units` is not documented for quick links.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
];
