// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_unit_memberships",
        noun: "memberships",
        verb: "list",
        method: "GET",
        path: "/users/{user}/units",
        authenticated: true,
        summary: "List the unit memberships of a user",
        help: "Returns all memberships of a user, each with its unit, department and user types. Requires permission to edit the user.",
        params: &[
            Param::new(
                    "user",
                    "user",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the user.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["unit.name", "department.name"],
            pages: None,
        },
    },
    Command {
        id: "add_unit_membership",
        noun: "memberships",
        verb: "add",
        method: "POST",
        path: "/users/{user}/units",
        authenticated: true,
        summary: "Add or update a unit membership",
        help: "Makes the user a member of a unit. If the user is a member already, that membership is updated instead. Whether its user types are then replaced or extended is not documented, so read the membership afterwards or use `ziik memberships update`. Requires permission to edit the user, and to manage users in the unit or in one above it.",
        params: &[
            Param::new(
                    "user",
                    "user",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the user.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new("unit", "unit", Kind::Integer, "The id of the unit.")
                    .required(),
                Field::new(
                    "department",
                    "department",
                    Kind::Integer,
                    "The id of a department of the unit.",
                ),
                Field::new(
                        "userTypes",
                        "user-types",
                        Kind::Integer,
                        "The ids of the user types to grant. Whether they replace those of an existing membership is not documented.",
                    )
                    .many(),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "remove_unit_membership",
        noun: "memberships",
        verb: "remove",
        method: "DELETE",
        path: "/users/{user}/units/{unit}",
        authenticated: true,
        summary: "Remove a unit membership",
        help: "Removes the user from a unit. A user keeps at least one membership: removing the last one fails with `Error::Api`. Requires permission to edit the user.",
        params: &[
            Param::new(
                    "user",
                    "user",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the user.",
                )
                .required(),
            Param::new(
                    "unit",
                    "unit",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the unit that the user leaves.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_unit_membership",
        noun: "memberships",
        verb: "update",
        method: "PATCH",
        path: "/users/{user}/units/{unit}",
        authenticated: true,
        summary: "Update a unit membership",
        help: "Changes a membership. `unit` in the body moves it to another unit, and null as `department` takes it out of its department. The sent user types replace the present ones unless `overwrite` is false, which presumably adds them. Requires permission to edit the user, and to manage users in a new unit or in one above it.",
        params: &[
            Param::new(
                    "user",
                    "user",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the user.",
                )
                .required(),
            Param::new(
                    "unit",
                    "unit",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the present unit of the membership.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new(
                    "unit",
                    "unit",
                    Kind::Integer,
                    "The id of another unit, to which the membership is moved.",
                ),
                Field::new(
                        "userTypes",
                        "user-types",
                        Kind::Integer,
                        "The ids of the user types to grant.",
                    )
                    .many()
                    .clear(Cleared::Empty),
                Field::new(
                        "department",
                        "department",
                        Kind::Integer,
                        "The id of a department of the unit. Null removes the user from the department.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                    "overwrite",
                    "overwrite",
                    Kind::Boolean,
                    "Whether the sent user types replace the present ones. With false, they are presumably added. Default: `true`.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
];
