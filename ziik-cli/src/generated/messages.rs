// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_messages",
        noun: "messages",
        verb: "list",
        method: "GET",
        path: "/conversations/{conversation}/messages",
        authenticated: true,
        summary: "List messages in a conversation",
        help: "Returns messages of one conversation, at most `limit` at a time. `cursor` continues from an earlier response; `starter_message_id` begins around one message instead. The order is not documented.",
        params: &[
            Param::new(
                    "conversation",
                    "conversation",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the conversation.",
                )
                .required(),
            Param::new(
                "starter_message_id",
                "starter-message-id",
                Place::Query(None),
                Kind::Integer,
                "The id of a message: without `cursor` and `query`, the response holds the messages around it, and cursors for both directions.",
            ),
            Param::new(
                "query",
                "query",
                Place::Query(None),
                Kind::Text,
                "Words to search for in the texts of messages. Only ordinary messages are found.",
            ),
            Param::new(
                "page",
                "page",
                Place::Query(None),
                Kind::Integer,
                "The number of the page to return, counted from 1. Minimum: 1. Default: 1.",
            ),
            Param::new(
                "message",
                "message",
                Place::Query(None),
                Kind::Integer,
                "The id of the last message to return.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "type",
                "conversationId",
                "message",
                "author.name",
                "uploading_files",
                "date",
                "edited_at",
            ],
            pages: Some(Pages {
                by: By::Cursor("cursor"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "create_message",
        noun: "messages",
        verb: "create",
        method: "POST",
        path: "/conversations/{conversation}/messages",
        authenticated: true,
        summary: "Create a message in a conversation",
        help: "Writes a message as the signed-in user. To reply to a message, put its id into `extra` under `parent` or `parent_id`: the name of the field is not documented.",
        params: &[
            Param::new(
                    "conversation",
                    "conversation",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the conversation.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The message.",
            fields: &[
                Field::new("message", "message", Kind::Text, "The text.").required(),
                Field::new(
                    "fileCount",
                    "file-count",
                    Kind::Integer,
                    "The number of files that will be uploaded for the message afterwards, with `ziik files initiate-upload` and the type `messages`.",
                ),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "get_message",
        noun: "messages",
        verb: "get",
        method: "GET",
        path: "/conversations/{conversation}/messages/{message}",
        authenticated: true,
        summary: "Get a message in a conversation",
        help: "Returns one message with its author, files, reactions and the message that it replies to. A deleted message may still be returned, with `deleted` true.",
        params: &[
            Param::new(
                    "conversation",
                    "conversation",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the conversation.",
                )
                .required(),
            Param::new(
                    "message",
                    "message",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the message.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_message",
        noun: "messages",
        verb: "delete",
        method: "DELETE",
        path: "/conversations/{conversation}/messages/{message}",
        authenticated: true,
        summary: "Delete a message in a conversation",
        help: "Marks the message as deleted for everybody. The message stays with `deleted` true, loses its reactions, files and voice recording, and the other participants are notified. Some tenants may remove it from the caller's own view only.",
        params: &[
            Param::new(
                    "conversation",
                    "conversation",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the conversation.",
                )
                .required(),
            Param::new(
                    "message",
                    "message",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the message.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_message",
        noun: "messages",
        verb: "update",
        method: "PATCH",
        path: "/conversations/{conversation}/messages/{message}",
        authenticated: true,
        summary: "Update a message in a conversation",
        help: "Changes the text of a message. The other participants are notified only by `ziik messages finalize-update`: call it once, after the last step of an edit.\n\nThe path is not documented: it is inferred from how the rest of the API is built.",
        params: &[
            Param::new(
                    "conversation",
                    "conversation",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the conversation.",
                )
                .required(),
            Param::new(
                    "message",
                    "message",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the message.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new text.",
            fields: &[
                Field::new("message", "message", Kind::Text, "The new text.").required(),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "finalize_message_update",
        noun: "messages",
        verb: "finalize-update",
        method: "POST",
        path: "/conversations/{conversation}/messages/{message}/finalize-update",
        authenticated: true,
        summary: "Finalize a message update",
        help: "Ends an edit: announces the changed message to the other participants and returns its final form. Call it after all steps of the edit, texts and files alike.",
        params: &[
            Param::new(
                    "conversation",
                    "conversation",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the conversation.",
                )
                .required(),
            Param::new(
                    "message",
                    "message",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the message.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
];
