// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_registrations",
        noun: "registrations",
        verb: "list",
        method: "GET",
        path: "/registrations",
        authenticated: true,
        summary: "List shifts and vacations",
        help: "Returns the shifts and vacations of a user or of units, all at once. Send `assignee_id`, `units[]` or both. Each relation that is needed must be named in `relations[]`: without it, `unit` or `assignee` may be missing.",
        params: &[
            Param::new(
                "assignee_id",
                "assignee-id",
                Place::Query(None),
                Kind::Integer,
                "The id of a user: only shifts and vacations of this user. Required unless `units[]` is sent.",
            ),
            Param::new(
                    "units[]",
                    "units",
                    Place::Query(None),
                    Kind::Integer,
                    "The ids of units: only shifts and vacations in them. Required unless `assignee_id` is sent.",
                )
                .many(),
            Param::new(
                "start",
                "start",
                Place::Query(None),
                Kind::Time { is_text: false },
                "Only registrations that begin at this time or later, in Unix seconds.",
            ),
            Param::new(
                "end",
                "end",
                Place::Query(None),
                Kind::Time { is_text: false },
                "Only registrations that begin no later than this, in Unix seconds. When they end does not matter.",
            ),
            Param::new(
                "type",
                "type",
                Place::Query(None),
                Kind::Choice(&["shift", "vacation"]),
                "Only registrations of this type. Without it, shifts and vacations.",
            ),
            Param::new(
                    "relations[]",
                    "relations",
                    Place::Query(None),
                    Kind::Choice(&["unit", "assignee"]),
                    "The related objects to include. Without it, none.",
                )
                .many(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "type",
                "note",
                "comment",
                "break",
                "unit_id",
                "assignee_id",
                "unit.name",
            ],
            pages: None,
        },
    },
    Command {
        id: "get_registration",
        noun: "registrations",
        verb: "get",
        method: "GET",
        path: "/registrations/{registration}",
        authenticated: true,
        summary: "Get a shift or vacation",
        help: "Returns one shift or vacation. Every signed-in user may read it.",
        params: &[
            Param::new(
                    "registration",
                    "registration",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the registration, which for a shift is the id of the shift.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "create_shift",
        noun: "shifts",
        verb: "create",
        method: "POST",
        path: "/shifts",
        authenticated: true,
        summary: "Create a shift",
        help: "Creates a shift in a unit, with or without somebody to work it. Requires permission to manage shifts (`schedule`), and the unit of the shift must be the signed-in user's own unit or below it.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new shift.",
            fields: &[
                Field::new("unit_id", "unit-id", Kind::Integer, "The id of the unit.")
                    .required(),
                Field::new(
                    "assignee_id",
                    "assignee-id",
                    Kind::Integer,
                    "The id of the user who works the shift. Without it, the shift is presumably assigned to nobody.",
                ),
                Field::new(
                        "start",
                        "start",
                        Kind::Time { is_text: false },
                        "When the shift begins, in Unix seconds.",
                    )
                    .required(),
                Field::new(
                        "end",
                        "end",
                        Kind::Time { is_text: false },
                        "When the shift ends, in Unix seconds.",
                    )
                    .required(),
                Field::new("note", "note", Kind::Text, "A note that only planners see."),
                Field::new(
                    "comment",
                    "comment",
                    Kind::Text,
                    "A comment for everybody who may see shifts.",
                ),
                Field::new("break", "break", Kind::Integer, "The break in minutes."),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "export_shifts",
        noun: "shifts",
        verb: "export",
        method: "GET",
        path: "/shifts/export",
        authenticated: true,
        summary: "Export shifts to a spreadsheet",
        help: "Returns the shifts of a unit or of a user as an XLSX workbook. Send `unit` or `user`.",
        params: &[
            Param::new(
                "unit",
                "unit",
                Place::Query(None),
                Kind::Integer,
                "The id of the unit whose shifts to export. Required unless `user` is sent.",
            ),
            Param::new(
                "user",
                "user",
                Place::Query(None),
                Kind::Integer,
                "The id of the user whose shifts to export. Required unless `unit` is sent.",
            ),
            Param::new(
                    "start",
                    "start",
                    Place::Query(None),
                    Kind::Time { is_text: false },
                    "Only shifts that begin at this time or later, in Unix seconds.",
                )
                .required(),
            Param::new(
                    "end",
                    "end",
                    Place::Query(None),
                    Kind::Time { is_text: false },
                    "Only shifts that begin no later than this, in Unix seconds. When they end does not matter.",
                )
                .required(),
            Param::new(
                    "types[]",
                    "types",
                    Place::Query(None),
                    Kind::Integer,
                    "The types of shifts to export, from 1 to 3: their meaning is not documented. Without it, all types.",
                )
                .many(),
        ],
        body: None,
        answer: Answer::Bytes {
            accept: "application/octet-stream",
        },
    },
    Command {
        id: "delete_shift",
        noun: "shifts",
        verb: "delete",
        method: "DELETE",
        path: "/shifts/{shift}",
        authenticated: true,
        summary: "Delete a shift",
        help: "Deletes a shift. Requires permission to manage shifts (`schedule`), and the unit of the shift must be the signed-in user's own unit or below it.",
        params: &[
            Param::new(
                    "shift",
                    "shift",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the shift, which is that of its registration.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_shift",
        noun: "shifts",
        verb: "update",
        method: "PATCH",
        path: "/shifts/{shift}",
        authenticated: true,
        summary: "Update a shift",
        help: "Changes the unit, the times or the assignee of a shift, or opens it for trade. Send `unit` too: without it, the shift may move to the signed-in user's own unit. The note, the comment and the break cannot be changed. Returns nothing: call `ziik registrations get` to see the result. Requires permission to manage shifts (`schedule`), and the unit of the shift must be the signed-in user's own unit or below it.",
        params: &[
            Param::new(
                    "shift",
                    "shift",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the shift, which is that of its registration.",
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
                    "unit",
                    "unit",
                    Kind::Integer,
                    "The id of the unit. Without it, the shift stays in its unit or moves to that of the signed-in user: which of both is uncertain.",
                ),
                Field::new(
                    "start",
                    "start",
                    Kind::Time { is_text: false },
                    "When the shift begins, in Unix seconds.",
                ),
                Field::new(
                    "end",
                    "end",
                    Kind::Time { is_text: false },
                    "When the shift ends, in Unix seconds.",
                ),
                Field::new(
                        "assigned",
                        "assigned",
                        Kind::Integer,
                        "The id of the user who works the shift. Whether null leaves it to nobody is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                    "trade",
                    "trade",
                    Kind::Boolean,
                    "Whether the shift is open for trade.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "apply_for_shift_trade",
        noun: "shifts",
        verb: "apply-for-trade",
        method: "POST",
        path: "/shifts/{shift}/apply",
        authenticated: true,
        summary: "Apply for a shift that is open for trade",
        help: "Adds the signed-in user to the applicants of a shift that is open for trade and assigned to somebody else. No operation withdraws an application. Requires permission to request and apply for trades (`shift_trading_request`).",
        params: &[
            Param::new(
                    "shift",
                    "shift",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the shift, which is that of its registration.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "approve_shift_trade",
        noun: "shifts",
        verb: "approve-trade",
        method: "POST",
        path: "/shifts/{shift}/approve/{user}",
        authenticated: true,
        summary: "Approve a trade of a shift",
        help: "Assigns a shift to a user. The shift must be open for trade and not assigned to that user. Requires permission to approve trades (`shift_trading_approve`).",
        params: &[
            Param::new(
                    "shift",
                    "shift",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the shift, which is that of its registration.",
                )
                .required(),
            Param::new(
                    "user",
                    "user",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the user who gets the shift.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "request_shift_trade",
        noun: "shifts",
        verb: "request-trade",
        method: "POST",
        path: "/shifts/{shift}/request",
        authenticated: true,
        summary: "Open an own shift for trade",
        help: "Opens a shift of the signed-in user for trade, unless it is open already. Requires permission to request and apply for trades (`shift_trading_request`).",
        params: &[
            Param::new(
                    "shift",
                    "shift",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the shift, which is that of its registration.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "take_shift",
        noun: "shifts",
        verb: "take",
        method: "POST",
        path: "/shifts/{shift}/take",
        authenticated: true,
        summary: "Take a shift that is open for trade",
        help: "Assigns a shift to the signed-in user, without approval. The shift must be open for trade and assigned to somebody else. Requires permission to take shifts without approval (`shift_trading_take`).",
        params: &[
            Param::new(
                    "shift",
                    "shift",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the shift, which is that of its registration.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
];
