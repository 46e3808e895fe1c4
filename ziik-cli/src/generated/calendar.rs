// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_calendar_items",
        noun: "calendar",
        verb: "list",
        method: "GET",
        path: "/calendar",
        authenticated: true,
        summary: "List the items of the calendar",
        help: "Returns the events, birthdays and shifts of a period in the calendar of the signed-in user, all at once.",
        params: &[
            Param::new(
                    "start",
                    "start",
                    Place::Query(None),
                    Kind::Time { is_text: true },
                    "The beginning of the period, in ISO 8601 with an offset.",
                )
                .required(),
            Param::new(
                    "end",
                    "end",
                    Place::Query(None),
                    Kind::Time { is_text: true },
                    "The end of the period, in ISO 8601 with an offset.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[],
            pages: None,
        },
    },
];
