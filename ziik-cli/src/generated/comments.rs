// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "get_comment",
        noun: "comments",
        verb: "get",
        method: "GET",
        path: "/comments/{comment}",
        authenticated: true,
        summary: "Get a comment",
        help: "Returns one comment, with the latest reply if there is one. Requires access to the commented post.",
        params: &[
            Param::new(
                    "comment",
                    "comment",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the comment.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_comment",
        noun: "comments",
        verb: "delete",
        method: "DELETE",
        path: "/comments/{comment}",
        authenticated: true,
        summary: "Delete a comment",
        help: "Deletes the comment. Requires the signed-in user to be the author of the comment, or permission to edit the commented post. The author may do so only within 15 minutes of writing the comment. `permissions.delete` says whether the signed-in user may. What happens to the replies is not documented.",
        params: &[
            Param::new(
                    "comment",
                    "comment",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the comment.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_comment",
        noun: "comments",
        verb: "update",
        method: "PATCH",
        path: "/comments/{comment}",
        authenticated: true,
        summary: "Update a comment",
        help: "Changes the text of a comment. Requires the signed-in user to be the author of the comment, or an administrator of the group that the commented post is in. The author may do so only within 15 minutes of writing the comment. `permissions.edit` says whether the signed-in user may.",
        params: &[
            Param::new(
                    "comment",
                    "comment",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the comment.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new text.",
            fields: &[
                Field::new("comment", "comment", Kind::Text, "The new text.").required(),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "delete_comment_file",
        noun: "comments",
        verb: "delete-file",
        method: "DELETE",
        path: "/comments/{comment}/files/{file}",
        authenticated: true,
        summary: "Delete a file of a comment",
        help: "Deletes one of the `files` of the comment. Requires the signed-in user to be the author of the comment, or permission to edit the commented post. The author may do so only within 15 minutes of writing the comment.",
        params: &[
            Param::new(
                    "comment",
                    "comment",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the comment.",
                )
                .required(),
            Param::new(
                    "file",
                    "file",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the file.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "list_comment_likers",
        noun: "comments",
        verb: "list-likers",
        method: "GET",
        path: "/comments/{comment}/like",
        authenticated: true,
        summary: "List the users who like a comment",
        help: "Returns the users who like the comment, and since when, all at once. Requires access to the commented post.",
        params: &[
            Param::new(
                    "comment",
                    "comment",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the comment.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["user.name", "timestamp"],
            pages: None,
        },
    },
    Command {
        id: "like_comment",
        noun: "comments",
        verb: "like",
        method: "POST",
        path: "/comments/{comment}/like",
        authenticated: true,
        summary: "Like a comment",
        help: "Makes the signed-in user like the comment. Requires access to the commented post.",
        params: &[
            Param::new(
                    "comment",
                    "comment",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the comment.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "unlike_comment",
        noun: "comments",
        verb: "unlike",
        method: "DELETE",
        path: "/comments/{comment}/like",
        authenticated: true,
        summary: "Take back the like of a comment",
        help: "Removes the like of the signed-in user from the comment.",
        params: &[
            Param::new(
                    "comment",
                    "comment",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the comment.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "list_comment_replies",
        noun: "comments",
        verb: "list-replies",
        method: "GET",
        path: "/comments/{comment}/replies",
        authenticated: true,
        summary: "List the replies to a comment",
        help: "Returns the replies to a comment, all at once. Requires access to the commented post.",
        params: &[
            Param::new(
                    "comment",
                    "comment",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the comment.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "body",
                "author.name",
                "uploading_files",
                "is_new",
                "is_reply",
            ],
            pages: None,
        },
    },
    Command {
        id: "create_comment_reply",
        noun: "comments",
        verb: "create-reply",
        method: "POST",
        path: "/comments/{comment}/reply",
        authenticated: true,
        summary: "Reply to a comment",
        help: "Adds a reply to a comment. The reply is a comment itself. Its id is only in the address that the `Location` header holds. Requires access to the commented post, and that the post is open for comments.",
        params: &[
            Param::new(
                    "comment",
                    "comment",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the comment.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The reply.",
            fields: &[
                Field::new("comment", "comment", Kind::Text, "The text.").required(),
                Field::new(
                    "fileCount",
                    "file-count",
                    Kind::Integer,
                    "The number of files that will be uploaded for the reply afterwards, with `ziik files initiate-upload` and the type `comments`.",
                ),
            ],
        }),
        answer: Answer::Json,
    },
];
