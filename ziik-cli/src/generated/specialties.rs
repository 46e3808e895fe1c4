// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_user_specialties",
        noun: "specialties",
        verb: "list",
        method: "GET",
        path: "/users/specialties",
        authenticated: true,
        summary: "List the specialties of users",
        help: "Returns the specialties that users can have, all at once.",
        params: &[],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name"],
            pages: None,
        },
    },
    Command {
        id: "create_user_specialty",
        noun: "specialties",
        verb: "create",
        method: "POST",
        path: "/users/specialties",
        authenticated: true,
        summary: "Create a specialty",
        help: "Creates a specialty that users can have: `ziik users create` and `ziik users update` give it to them. Requires an administrator.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the specialty.")
                    .required(),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "get_user_specialty",
        noun: "specialties",
        verb: "get",
        method: "GET",
        path: "/users/specialties/{specialty}",
        authenticated: true,
        summary: "Get a specialty",
        help: "Returns one specialty that users can have. Every user may read it.",
        params: &[
            Param::new(
                    "specialty",
                    "specialty",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the specialty.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_user_specialty",
        noun: "specialties",
        verb: "delete",
        method: "DELETE",
        path: "/users/specialties/{specialty}",
        authenticated: true,
        summary: "Delete a specialty",
        help: "Deletes a specialty. What happens to the users who have it is not documented. Requires an administrator.",
        params: &[
            Param::new(
                    "specialty",
                    "specialty",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the specialty.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_user_specialty",
        noun: "specialties",
        verb: "update",
        method: "PATCH",
        path: "/users/specialties/{specialty}",
        authenticated: true,
        summary: "Update a specialty",
        help: "Changes the name of a specialty. Requires an administrator.",
        params: &[
            Param::new(
                    "specialty",
                    "specialty",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the specialty.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the specialty."),
            ],
        }),
        answer: Answer::Nothing,
    },
];
