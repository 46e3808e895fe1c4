// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_user_types",
        noun: "user-types",
        verb: "list",
        method: "GET",
        path: "/usertypes",
        authenticated: true,
        summary: "List user types",
        help: "Returns the user types that the signed-in user may see, all at once. Without `all`, the list has only user types held by somebody in the signed-in user's unit or below it.",
        params: &[
            Param::new(
                    "all",
                    "all",
                    Place::Query(None),
                    Kind::Integer,
                    "Includes the user types that nobody in the signed-in user's unit or below it holds.",
                )
                .only("1"),
            Param::new(
                    "unit[]",
                    "unit",
                    Place::Query(None),
                    Kind::Integer,
                    "The ids of units: only user types held by somebody in these units or below them.",
                )
                .many(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name", "reference"],
            pages: None,
        },
    },
    Command {
        id: "create_user_type",
        noun: "user-types",
        verb: "create",
        method: "POST",
        path: "/usertypes",
        authenticated: true,
        summary: "Create a user type",
        help: "Creates a user type. Requires administrator rights.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the user type.")
                    .required(),
                Field::new(
                    "reference",
                    "reference",
                    Kind::Text,
                    "The caller's own key for the user type. Keep it unique.",
                ),
                Field::new(
                    "abilities",
                    "abilities",
                    Kind::Json,
                    "The abilities to grant. The tenant may ignore this field: call `ziik user-types get` to see the result.",
                ),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "list_basic_user_types",
        noun: "user-types",
        verb: "list-basic",
        method: "GET",
        path: "/usertypes/basic",
        authenticated: true,
        summary: "List user types with only id and name",
        help: "Returns every user type of the tenant, all at once and with only its id and name.\n\nThe path is not documented: it is inferred from how the rest of the API is built.",
        params: &[],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name"],
            pages: None,
        },
    },
    Command {
        id: "get_user_type_by_reference",
        noun: "user-types",
        verb: "get-by-reference",
        method: "GET",
        path: "/usertypes/reference/{reference}",
        authenticated: true,
        summary: "Get a user type by reference",
        help: "Returns the user type that has this reference. If your tenant lacks this operation, search the list of `ziik user-types list` for the reference. Requires no permission.",
        params: &[
            Param::new(
                    "reference",
                    "reference",
                    Place::Path(","),
                    Kind::Text,
                    "The reference of the user type.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "get_user_type",
        noun: "user-types",
        verb: "get",
        method: "GET",
        path: "/usertypes/{userType}",
        authenticated: true,
        summary: "Get a user type",
        help: "Returns one user type with its abilities and the number of different users who hold it.",
        params: &[
            Param::new(
                    "userType",
                    "user-type",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the user type.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_user_type",
        noun: "user-types",
        verb: "delete",
        method: "DELETE",
        path: "/usertypes/{userType}",
        authenticated: true,
        summary: "Delete a user type",
        help: "Deletes a user type. Take it from all users first: while users hold it, the operation either fails or takes it from them, which can leave people without access. Requires administrator rights.",
        params: &[
            Param::new(
                    "userType",
                    "user-type",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the user type.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_user_type",
        noun: "user-types",
        verb: "update",
        method: "PATCH",
        path: "/usertypes/{userType}",
        authenticated: true,
        summary: "Update a user type",
        help: "Changes a user type. Send all fields: whether fields that are left out keep their values is not documented. Returns nothing: call `ziik user-types get` to see the result. Requires administrator rights.",
        params: &[
            Param::new(
                    "userType",
                    "user-type",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the user type.",
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
                        "name",
                        "name",
                        Kind::Text,
                        "The new name. What null does is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "reference",
                        "reference",
                        Kind::Text,
                        "The caller's own key for the user type. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                    "abilities",
                    "abilities",
                    Kind::Json,
                    "The abilities to grant or withhold. The tenant may ignore this field: call `ziik user-types get` to see the result.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
];
