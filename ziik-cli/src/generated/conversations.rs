// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_conversations",
        noun: "conversations",
        verb: "list",
        method: "GET",
        path: "/conversations",
        authenticated: true,
        summary: "List conversations",
        help: "Returns the conversations of the signed-in user, page by page. Archived ones are left out unless `status` asks for them. Always send `limit`: its default is uncertain.",
        params: &[
            Param::new(
                "status",
                "status",
                Place::Query(None),
                Kind::Choice(&["unread", "archived", "normal"]),
                "Which conversations to return. Without it, archived ones are left out.",
            ),
            Param::new(
                "keyword",
                "keyword",
                Place::Query(None),
                Kind::Text,
                "Words to search for in titles and in the names of participants.",
            ),
            Param::new(
                    "participants[]",
                    "participants",
                    Place::Query(None),
                    Kind::Integer,
                    "The ids of users: only conversations with exactly these participants.",
                )
                .many(),
            Param::new(
                "user",
                "user",
                Place::Query(None),
                Kind::Integer,
                "The id of a user: only conversations with this user as the only other participant.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "title",
                "type",
                "mute_rule",
                "unread_message_count",
                "created_at",
                "updated_at",
                "archived_at",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "create_conversation",
        noun: "conversations",
        verb: "create",
        method: "POST",
        path: "/conversations",
        authenticated: true,
        summary: "Create a conversation",
        help: "Opens a conversation without writing a message. With one recipient, the direct conversation with that user is found or created, so a repeated call returns the same one. With several recipients, a group conversation is created; whether an existing one with the same people is reused is not documented. The type of a conversation never changes.\n\nThe path is not documented: it is inferred from how the rest of the API is built.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The recipients.",
            fields: &[
                Field::new(
                        "recipients",
                        "recipients",
                        Kind::Integer,
                        "The ids of the other participants. The signed-in user takes part anyway.",
                    )
                    .required()
                    .many(),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "create_conversation_with_message",
        noun: "conversations",
        verb: "create-with-message",
        method: "POST",
        path: "/conversations/messages",
        authenticated: true,
        summary: "Create a conversation with its first message",
        help: "Finds or creates the conversation with the recipients and writes its first message. `conversationId` of the returned message leads to the conversation. The path of this operation is uncertain: prefer `ziik conversations create` followed by `ziik messages create`.\n\nThe path is not documented: it is inferred from how the rest of the API is built.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The recipients and the first message.",
            fields: &[
                Field::new(
                        "recipients",
                        "recipients",
                        Kind::Integer,
                        "The ids of the other participants, without the signed-in user.",
                    )
                    .required()
                    .many(),
                Field::new(
                        "message",
                        "message",
                        Kind::Text,
                        "The text of the first message.",
                    )
                    .required(),
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
        id: "get_conversation",
        noun: "conversations",
        verb: "get",
        method: "GET",
        path: "/conversations/{conversation}",
        authenticated: true,
        summary: "Get a conversation",
        help: "Returns one conversation with its participants and its latest message. Requires permission to view it.",
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
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_conversation",
        noun: "conversations",
        verb: "delete",
        method: "DELETE",
        path: "/conversations/{conversation}",
        authenticated: true,
        summary: "Delete a conversation",
        help: "Removes the conversation with all its messages and participants for everybody. Some tenants may remove it from the caller's own view only. Requires administrator rights in the conversation.",
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
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_conversation",
        noun: "conversations",
        verb: "update",
        method: "PATCH",
        path: "/conversations/{conversation}",
        authenticated: true,
        summary: "Update a conversation",
        help: "Sets the title of a group conversation and adds a system message that announces it. Nothing but the title can be changed. Requires permission to manage the conversation.",
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
            help: "The new title.",
            fields: &[
                Field::new(
                        "title",
                        "title",
                        Kind::Text,
                        "The new title. Only a group conversation has one.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "archive_conversation",
        noun: "conversations",
        verb: "archive",
        method: "POST",
        path: "/conversations/{conversation}/archive",
        authenticated: true,
        summary: "Archive a conversation",
        help: "Archives the conversation for the signed-in user only: sets `archived_at` and removes the conversation from the default list. `ziik conversations list` still returns it with the status `archived`. Requires participation in the conversation.\n\nThe path is not documented: it is inferred from how the rest of the API is built.",
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
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "unarchive_conversation",
        noun: "conversations",
        verb: "unarchive",
        method: "DELETE",
        path: "/conversations/{conversation}/archive",
        authenticated: true,
        summary: "Unarchive a conversation",
        help: "Returns an archived conversation to the default list of the signed-in user and clears `archived_at`. Requires participation in the conversation.\n\nThe path is not documented: it is inferred from how the rest of the API is built.",
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
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "list_conversation_files",
        noun: "conversations",
        verb: "list-files",
        method: "GET",
        path: "/conversations/{conversation}/files",
        authenticated: true,
        summary: "List the files of a conversation",
        help: "Returns the files of all messages in a conversation, page by page.",
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
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "mime",
                "size",
                "type",
                "extension",
                "height",
                "width",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "mark_conversation_seen",
        noun: "conversations",
        verb: "mark-seen",
        method: "POST",
        path: "/conversations/{conversation}/seen",
        authenticated: true,
        summary: "Mark a conversation as read",
        help: "Marks all messages of a conversation as read for the signed-in user.",
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
        body: None,
        answer: Answer::Nothing,
    },
];
