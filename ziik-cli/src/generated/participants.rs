// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_conversation_participants",
        noun: "conversations",
        verb: "list-participants",
        method: "GET",
        path: "/conversations/{conversation}/participants",
        authenticated: true,
        summary: "List the participants of a conversation",
        help: "Returns the participants of a conversation, all at once. `participant_type` is `1` for an ordinary participant and `2` for an administrator of the conversation.",
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
                "title",
                "active",
                "participant_type",
                "subtext",
                "department.name",
                "unit.name",
            ],
            pages: None,
        },
    },
    Command {
        id: "add_conversation_participants",
        noun: "conversations",
        verb: "add-participants",
        method: "POST",
        path: "/conversations/{conversation}/participants",
        authenticated: true,
        summary: "Add participants to a conversation",
        help: "Adds users to a group conversation, which shows it in a service message. Returns nothing: call `ziik conversations list-participants` to see the result.",
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
            help: "The users to add.",
            fields: &[
                Field::new(
                        "participants",
                        "participants",
                        Kind::Integer,
                        "The ids of the users.",
                    )
                    .required()
                    .many(),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "remove_conversation_participant",
        noun: "conversations",
        verb: "remove-participant",
        method: "DELETE",
        path: "/conversations/{conversation}/participants/{user}",
        authenticated: true,
        summary: "Remove a participant from a conversation, or leave it",
        help: "Removes a participant from a group conversation, which shows it in a service message. Requires administrator rights in the conversation, unless users remove themselves.",
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
                    "user",
                    "user",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the participant.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_conversation_participant",
        noun: "conversations",
        verb: "update-participant",
        method: "PATCH",
        path: "/conversations/{conversation}/participants/{user}",
        authenticated: true,
        summary: "Make a participant an administrator, or the reverse",
        help: "Makes a participant of a group conversation its administrator, or the reverse. Requires administrator rights in the conversation.",
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
                    "user",
                    "user",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the participant.",
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
                        "type",
                        "type",
                        Kind::Integer,
                        "The role as a number: 1 for an ordinary participant, 2 for an administrator of the conversation.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Nothing,
    },
];
