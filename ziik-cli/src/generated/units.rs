// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_units",
        noun: "units",
        verb: "list",
        method: "GET",
        path: "/units",
        authenticated: true,
        summary: "List units",
        help: "Returns the units that the signed-in user may see, page by page. `user` narrows the list to the signed-in user's own units and those below; `keyword` and `feature` narrow it further. The counts in `stats` are complete only with `full_stats`. Departments are left out unless `type` asks for them.",
        params: &[
            Param::new(
                "feature",
                "feature",
                Place::Query(None),
                Kind::Integer,
                "The id of a unit feature: only units with this feature.",
            ),
            Param::new(
                    "user",
                    "user",
                    Place::Query(None),
                    Kind::Integer,
                    "Only the signed-in user's own units and the units below them.",
                )
                .only("1"),
            Param::new(
                "keyword",
                "keyword",
                Place::Query(None),
                Kind::Text,
                "Only units whose name matches these words.",
            ),
            Param::new(
                "full_stats",
                "full-stats",
                Place::Query(None),
                Kind::Boolean,
                "Whether to fill in all counts in `stats`. Default: false.",
            ),
            Param::new(
                "type",
                "type",
                Place::Query(None),
                Kind::Text,
                "Which kinds of units to return: `unit`, `department`, or both separated by a comma. Default: `unit`.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "reference",
                "level",
                "unit_type",
                "parent.name",
                "contact.name",
                "parent_id",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "create_unit",
        noun: "units",
        verb: "create",
        method: "POST",
        path: "/units",
        authenticated: true,
        summary: "Create a unit",
        help: "Creates a unit, or a department with `unit_type`, together with its addresses for company, delivery and invoicing. Requires permission to administer units. The parent must be one of the caller's own units or below one.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the unit.")
                    .required(),
                Field::new(
                    "reference",
                    "reference",
                    Kind::Text,
                    "The caller's own key for the unit. Keep it unique: whether the API enforces that is not documented.",
                ),
                Field::new(
                        "parent_id",
                        "parent-id",
                        Kind::Integer,
                        "The id of the parent unit. What null does, and what happens without it, is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                    "description",
                    "description",
                    Kind::Text,
                    "A text about the unit.",
                ),
                Field::new(
                    "unit_type",
                    "unit-type",
                    Kind::Choice(&["unit", "department"]),
                    "Whether it is a unit, or a department below a unit.",
                ),
                Field::new(
                        "features",
                        "features",
                        Kind::Integer,
                        "The ids of the features of the unit. An empty list means none.",
                    )
                    .many(),
                Field::new(
                    "opening_hours",
                    "opening-hours",
                    Kind::Json,
                    "The opening hours of the unit.",
                ),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "list_basic_units",
        noun: "units",
        verb: "list-basic",
        method: "GET",
        path: "/units/basic",
        authenticated: true,
        summary: "List units with only id and name",
        help: "Returns the units that the signed-in user may see, all at once and with only their ids and names.\n\nThe path is not documented: it is inferred from how the rest of the API is built.",
        params: &[],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name"],
            pages: None,
        },
    },
    Command {
        id: "get_unit_by_reference",
        noun: "units",
        verb: "get-by-reference",
        method: "GET",
        path: "/units/reference/{unit}",
        authenticated: true,
        summary: "Get a unit by reference",
        help: "Returns the unit that has this reference, such as a cost centre. Fails with `Error::Api` when the signed-in user may not see the unit.",
        params: &[
            Param::new(
                    "unit",
                    "unit",
                    Place::Path(","),
                    Kind::Text,
                    "The reference of the unit.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "get_unit",
        noun: "units",
        verb: "get",
        method: "GET",
        path: "/units/{unit}",
        authenticated: true,
        summary: "Get a unit",
        help: "Returns one unit with its addresses, contact, opening hours and counts. Fails with `Error::Api` when the signed-in user may not see the unit.",
        params: &[
            Param::new(
                    "unit",
                    "unit",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the unit.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_unit",
        noun: "units",
        verb: "delete",
        method: "DELETE",
        path: "/units/{unit}",
        authenticated: true,
        summary: "Delete a unit",
        help: "Deletes a unit. Move its members and the units below it first: what happens to them is not documented. Requires permission to administer units.",
        params: &[
            Param::new(
                    "unit",
                    "unit",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the unit.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_unit",
        noun: "units",
        verb: "update",
        method: "PATCH",
        path: "/units/{unit}",
        authenticated: true,
        summary: "Update a unit",
        help: "Changes the fields that are sent. A new parent moves the unit and changes its `level` and `path`. Returns nothing: call `ziik units get` to see the result. Requires permission to edit the unit.",
        params: &[
            Param::new(
                    "unit",
                    "unit",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the unit.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the unit."),
                Field::new(
                        "reference",
                        "reference",
                        Kind::Text,
                        "The caller's own key for the unit. Keep it unique: whether the API enforces that is not documented. Whether null clears it is not documented either.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "parent_id",
                        "parent-id",
                        Kind::Integer,
                        "The id of the new parent unit, which moves the unit in the tree. What null does is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "description",
                        "description",
                        Kind::Text,
                        "A text about the unit. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                    "unit_type",
                    "unit-type",
                    Kind::Choice(&["unit", "department"]),
                    "Whether it is a unit, or a department below a unit.",
                ),
                Field::new(
                        "features",
                        "features",
                        Kind::Integer,
                        "The ids of the features of the unit. An empty list means none.",
                    )
                    .many()
                    .clear(Cleared::Empty),
                Field::new(
                        "opening_hours",
                        "opening-hours",
                        Kind::Json,
                        "The opening hours of the unit. Whether null clears them is not documented.",
                    )
                    .clear(Cleared::Null),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "update_unit_address",
        noun: "units",
        verb: "update-address",
        method: "PATCH",
        path: "/units/{unit}/addresses/{address}",
        authenticated: true,
        summary: "Update an address of a unit",
        help: "Changes the fields of an address that are sent. `ziik units get` returns the addresses of a unit with their ids; all three are created with the unit. Requires permission to edit the unit.",
        params: &[
            Param::new(
                    "unit",
                    "unit",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the unit.",
                )
                .required(),
            Param::new(
                    "address",
                    "address",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the address, which must be one of this unit.",
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
                    "use_company_address",
                    "use-company-address",
                    Kind::Boolean,
                    "Whether the company address is used instead of this one. Only the addresses for delivery and invoicing have it.",
                ),
                Field::new(
                        "name",
                        "name",
                        Kind::Text,
                        "A name for the address, presumably the `company` of the address that a unit contains. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "registration_number",
                        "registration-number",
                        Kind::Text,
                        "The number of the company in its register. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "vat_number",
                        "vat-number",
                        Kind::Text,
                        "The VAT number. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "street",
                        "street",
                        Kind::Text,
                        "The street and number. Whether null clears them is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "street_additional",
                        "street-additional",
                        Kind::Text,
                        "A second line of the street. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "postal_code",
                        "postal-code",
                        Kind::Text,
                        "The postal code. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "city",
                        "city",
                        Kind::Text,
                        "The city. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "country",
                        "country",
                        Kind::Text,
                        "The name of the country, not its code. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "phone",
                        "phone",
                        Kind::Text,
                        "The telephone number. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "email",
                        "email",
                        Kind::Text,
                        "The e-mail address. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "comments",
                        "comments",
                        Kind::Text,
                        "Free remarks. Whether null clears them is not documented.",
                    )
                    .clear(Cleared::Null),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "delete_unit_image",
        noun: "units",
        verb: "delete-image",
        method: "DELETE",
        path: "/units/{unit}/image",
        authenticated: true,
        summary: "Delete the image of a unit",
        help: "Removes the image of a unit. Requires permission to edit the unit.",
        params: &[
            Param::new(
                    "unit",
                    "unit",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the unit.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
];
