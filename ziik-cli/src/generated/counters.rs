// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "get_counters",
        noun: "counters",
        verb: "get-all",
        method: "GET",
        path: "/counters",
        authenticated: true,
        summary: "Get the unread counters",
        help: "Returns how many items of each kind the signed-in user has not seen. Any of the counters may be missing.",
        params: &[],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "get_counter",
        noun: "counters",
        verb: "get",
        method: "GET",
        path: "/counters/{type}",
        authenticated: true,
        summary: "Get one unread counter",
        help: "Returns how many items of one kind the signed-in user has not seen.",
        params: &[
            Param::new(
                    "type",
                    "type",
                    Place::Path(","),
                    Kind::Choice(&["debate", "event", "news", "message"]),
                    "What to count.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "clear_counter",
        noun: "counters",
        verb: "clear",
        method: "DELETE",
        path: "/counters/{type}",
        authenticated: true,
        summary: "Clear an unread counter",
        help: "Sets the number of items of one kind that the signed-in user has not seen to zero.",
        params: &[
            Param::new(
                    "type",
                    "type",
                    Place::Path(","),
                    Kind::Choice(&["debate", "event", "news", "message"]),
                    "Which counter to clear.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "list_unseen_content",
        noun: "counters",
        verb: "list-unseen",
        method: "GET",
        path: "/counters/{type}/unseen",
        authenticated: true,
        summary: "List what was not seen",
        help: "Returns the items of one kind that the signed-in user has not seen, all at once. Which fields news, events and messages have here is not documented.",
        params: &[
            Param::new(
                    "type",
                    "type",
                    Place::Path(","),
                    Kind::Choice(&["debate", "events", "news", "messages", "groups"]),
                    "What to list.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Json,
    },
];
