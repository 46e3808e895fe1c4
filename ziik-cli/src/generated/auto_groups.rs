// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "add_group_auto_membership",
        noun: "groups",
        verb: "add-auto-membership",
        method: "POST",
        path: "/groups/{group}/auto",
        authenticated: true,
        summary: "Make units and user types members of a group",
        help: "Makes the users of units and user types members of a group automatically. Presumably, what is set already stays. How units and user types combine is not documented. The present settings are in the group's `auto`, which may be missing. Requires administrator rights in the group; the units must be the caller's own unit or below it.",
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
            help: "The units and user types to add.",
            fields: &[
                Field::new(
                        "units",
                        "units",
                        Kind::Integer,
                        "The ids of units whose users become members.",
                    )
                    .many(),
                Field::new(
                        "units_falldown",
                        "units-falldown",
                        Kind::Integer,
                        "The ids of those units in `units` that stand for the units below them, too. It is a part of `units`, not a separate list.",
                    )
                    .many(),
                Field::new(
                        "userTypes",
                        "user-types",
                        Kind::Integer,
                        "The ids of user types whose users become members.",
                    )
                    .many(),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "remove_group_auto_membership",
        noun: "groups",
        verb: "remove-auto-membership",
        method: "DELETE",
        path: "/groups/{group}/auto",
        authenticated: true,
        summary: "Remove units and user types from a group",
        help: "Stops making the users of units and user types members of a group. What happens to those who became members that way is not documented. Requires administrator rights in the group, which are enough for any unit and user type.",
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
            help: "The units and user types to remove.",
            fields: &[
                Field::new(
                        "units",
                        "units",
                        Kind::Integer,
                        "The ids of units to remove.",
                    )
                    .many(),
                Field::new(
                        "userTypes",
                        "user-types",
                        Kind::Integer,
                        "The ids of user types to remove.",
                    )
                    .many(),
                Field::new(
                    "_method",
                    "method",
                    Kind::Choice(&["DELETE"]),
                    "The method, repeated. It is not needed.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
];
