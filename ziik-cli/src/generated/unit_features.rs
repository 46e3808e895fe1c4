// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_unit_features",
        noun: "unit-features",
        verb: "list",
        method: "GET",
        path: "/units/features",
        authenticated: true,
        summary: "List the features of units",
        help: "Returns the features that units can be marked with, all at once.",
        params: &[],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name"],
            pages: None,
        },
    },
    Command {
        id: "create_unit_feature",
        noun: "unit-features",
        verb: "create",
        method: "POST",
        path: "/units/features",
        authenticated: true,
        summary: "Create a feature of units",
        help: "Creates a feature that units can be marked with: `ziik units update` marks them. Requires permission to administer categories.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the feature.")
                    .required(),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "get_unit_feature",
        noun: "unit-features",
        verb: "get",
        method: "GET",
        path: "/units/features/{feature}",
        authenticated: true,
        summary: "Get a feature of units",
        help: "Returns one feature that units can be marked with. Every user may read it.",
        params: &[
            Param::new(
                    "feature",
                    "feature",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the feature.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_unit_feature",
        noun: "unit-features",
        verb: "delete",
        method: "DELETE",
        path: "/units/features/{feature}",
        authenticated: true,
        summary: "Delete a feature of units",
        help: "Deletes a feature. What happens to the units that are marked with it is not documented. Requires permission to administer categories.",
        params: &[
            Param::new(
                    "feature",
                    "feature",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the feature.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_unit_feature",
        noun: "unit-features",
        verb: "update",
        method: "PATCH",
        path: "/units/features/{feature}",
        authenticated: true,
        summary: "Update a feature of units",
        help: "Changes the name of a feature. Requires permission to administer categories.",
        params: &[
            Param::new(
                    "feature",
                    "feature",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the feature.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[Field::new("name", "name", Kind::Text, "The name of the feature.")],
        }),
        answer: Answer::Nothing,
    },
];
