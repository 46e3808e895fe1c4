// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_vacations",
        noun: "vacations",
        verb: "list",
        method: "GET",
        path: "/shifts/vacations",
        authenticated: true,
        summary: "List vacations",
        help: "Returns the vacations in a unit, all at once.",
        params: &[
            Param::new(
                "unit",
                "unit",
                Place::Query(None),
                Kind::Integer,
                "The id of the unit. Without it, the signed-in user's unit.",
            ),
            Param::new(
                "start",
                "start",
                Place::Query(None),
                Kind::Time { is_text: false },
                "Only vacations that begin at this time or later, in Unix seconds.",
            ),
            Param::new(
                "end",
                "end",
                Place::Query(None),
                Kind::Time { is_text: false },
                "Only vacations that begin no later than this, in Unix seconds. When they end does not matter.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "type",
                "comment",
                "break",
                "unit.name",
                "assigned.name",
                "creator.name",
                "trade",
            ],
            pages: None,
        },
    },
    Command {
        id: "create_vacation",
        noun: "vacations",
        verb: "create",
        method: "POST",
        path: "/shifts/vacations",
        authenticated: true,
        summary: "Create a vacation",
        help: "Creates a vacation of the signed-in user or of another user. Requires permission to manage own vacations (`vacation_own`) for a vacation of the signed-in user, or permission to manage the vacations of others (`vacation_unit`) for one of a user in the signed-in user's unit.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new vacation.",
            fields: &[
                Field::new(
                        "start",
                        "start",
                        Kind::Time { is_text: false },
                        "When the vacation begins, in Unix seconds.",
                    )
                    .required(),
                Field::new(
                        "end",
                        "end",
                        Kind::Time { is_text: false },
                        "When the vacation ends, in Unix seconds.",
                    )
                    .required(),
                Field::new(
                    "assigned",
                    "assigned",
                    Kind::Integer,
                    "The id of the user who is on vacation. Without it, the signed-in user.",
                ),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "get_vacation",
        noun: "vacations",
        verb: "get",
        method: "GET",
        path: "/shifts/vacations/{vacation}",
        authenticated: true,
        summary: "Get a vacation",
        help: "Returns one vacation. Every signed-in user may read it.",
        params: &[
            Param::new(
                    "vacation",
                    "vacation",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the vacation.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_vacation",
        noun: "vacations",
        verb: "delete",
        method: "DELETE",
        path: "/shifts/vacations/{vacation}",
        authenticated: true,
        summary: "Delete a vacation",
        help: "Deletes a vacation. Requires permission to manage own vacations (`vacation_own`) for a vacation of the signed-in user, or permission to manage the vacations of others (`vacation_unit`) for one of a user in the signed-in user's unit.",
        params: &[
            Param::new(
                    "vacation",
                    "vacation",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the vacation.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_vacation",
        noun: "vacations",
        verb: "update",
        method: "PATCH",
        path: "/shifts/vacations/{vacation}",
        authenticated: true,
        summary: "Update a vacation",
        help: "Changes the times of a vacation, or whose it is. Send `assigned` too: without it, the vacation may become one of the signed-in user. Returns nothing: call `ziik vacations get` to see the result. Requires permission to manage own vacations (`vacation_own`) for a vacation of the signed-in user, or permission to manage the vacations of others (`vacation_unit`) for one of a user in the signed-in user's unit.",
        params: &[
            Param::new(
                    "vacation",
                    "vacation",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the vacation.",
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
                    "start",
                    "start",
                    Kind::Time { is_text: false },
                    "When the vacation begins, in Unix seconds.",
                ),
                Field::new(
                    "end",
                    "end",
                    Kind::Time { is_text: false },
                    "When the vacation ends, in Unix seconds.",
                ),
                Field::new(
                    "assigned",
                    "assigned",
                    Kind::Integer,
                    "The id of the user who is on vacation. Without it, the vacation stays with its user or becomes one of the signed-in user: which of both is uncertain.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
];
