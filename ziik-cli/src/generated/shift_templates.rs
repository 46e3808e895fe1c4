// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_shift_templates",
        noun: "shift-templates",
        verb: "list",
        method: "GET",
        path: "/shifts/templates",
        authenticated: true,
        summary: "List templates of shifts",
        help: "Returns the templates of a unit, page by page and without their shifts: call `ziik shift-templates get` for those.",
        params: &[
            Param::new(
                "unit",
                "unit",
                Place::Query(None),
                Kind::Integer,
                "The id of a unit: its templates. Without it, those of the signed-in user's unit.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name", "unit.name"],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "create_shift_template",
        noun: "shift-templates",
        verb: "create",
        method: "POST",
        path: "/shifts/templates",
        authenticated: true,
        summary: "Create a template from a week of shifts",
        help: "Creates a template from the shifts that a unit has in one week. It can be applied to weeks of the same unit only. Take the id of the new template from the answer, not from the `Location` header. Requires permission to manage shifts (`schedule`) in the unit of the template.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The week to make the template from.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the template.")
                    .required(),
                Field::new(
                        "unit",
                        "unit",
                        Kind::Integer,
                        "The id of the unit whose shifts become the template.",
                    )
                    .required(),
                Field::new(
                        "week",
                        "week",
                        Kind::Integer,
                        "The ISO week whose shifts become the template.",
                    )
                    .required(),
                Field::new(
                    "year",
                    "year",
                    Kind::Integer,
                    "The year of the week. Without it, the current year.",
                ),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "get_shift_template",
        noun: "shift-templates",
        verb: "get",
        method: "GET",
        path: "/shifts/templates/{template}",
        authenticated: true,
        summary: "Get a template of shifts",
        help: "Returns one template with its shifts.",
        params: &[
            Param::new(
                    "template",
                    "template",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the template.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_shift_template",
        noun: "shift-templates",
        verb: "delete",
        method: "DELETE",
        path: "/shifts/templates/{template}",
        authenticated: true,
        summary: "Delete a template of shifts",
        help: "Deletes a template. Requires permission to manage shifts (`schedule`) in the unit of the template.",
        params: &[
            Param::new(
                    "template",
                    "template",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the template.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_shift_template",
        noun: "shift-templates",
        verb: "update",
        method: "PATCH",
        path: "/shifts/templates/{template}",
        authenticated: true,
        summary: "Overwrite a template with a week of shifts",
        help: "Replaces the shifts of a template with those that its unit has in one week. Neither the name nor the unit can be changed. Returns nothing: call `ziik shift-templates get` to see the result. Requires permission to manage shifts (`schedule`) in the unit of the template.",
        params: &[
            Param::new(
                    "template",
                    "template",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the template.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The week to read the shifts from.",
            fields: &[
                Field::new(
                        "week",
                        "week",
                        Kind::Integer,
                        "The ISO week to read the shifts from.",
                    )
                    .required(),
                Field::new(
                    "year",
                    "year",
                    Kind::Integer,
                    "The year of the week. Without it, the current year.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "apply_shift_template",
        noun: "shift-templates",
        verb: "apply",
        method: "POST",
        path: "/shifts/templates/{template}/apply",
        authenticated: true,
        summary: "Fill a week with the shifts of a template",
        help: "Replaces all shifts that the unit of the template has in one week with those of the template. Returns nothing: call `ziik registrations list` to see the new shifts. Requires permission to manage shifts (`schedule`) in the unit of the template.",
        params: &[
            Param::new(
                    "template",
                    "template",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the template.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The week to fill.",
            fields: &[
                Field::new(
                        "week",
                        "week",
                        Kind::Integer,
                        "The ISO week whose shifts are replaced.",
                    )
                    .required(),
                Field::new(
                    "year",
                    "year",
                    Kind::Integer,
                    "The year of the week. Without it, the current year.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
];
