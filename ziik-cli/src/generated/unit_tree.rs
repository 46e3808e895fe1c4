// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "get_unit_count",
        noun: "units",
        verb: "get-count",
        method: "GET",
        path: "/units/count",
        authenticated: true,
        summary: "Count units",
        help: "Returns how many units the two lists of ids amount to. Send at least one list: what is counted without any is not documented.",
        params: &[
            Param::new(
                    "units[]",
                    "units",
                    Place::Query(None),
                    Kind::Integer,
                    "The ids of units to count, without the units below them.",
                )
                .many(),
            Param::new(
                    "units_falldown[]",
                    "units-falldown",
                    Place::Query(None),
                    Kind::Integer,
                    "The ids of units to count, together with the units below them.",
                )
                .many(),
        ],
        body: None,
        answer: Answer::Json,
    },
    Command {
        id: "get_unit_tree",
        noun: "units",
        verb: "get-tree",
        method: "GET",
        path: "/units/tree",
        authenticated: true,
        summary: "Get the tree of units",
        help: "Returns the signed-in user's own units with the units below them in `children`, or with `all` the whole tree from the top. How many levels below are included is not documented: call `ziik units list-children` where `children` is missing. The units are in a short form; `ziik units get` returns the rest. Counts may be missing below the top.",
        params: &[
            Param::new(
                "exclude",
                "exclude",
                Place::Query(None),
                Kind::Integer,
                "The id of a unit to leave out, together with the units below it.",
            ),
            Param::new(
                "flatten",
                "flatten",
                Place::Query(None),
                Kind::Boolean,
                "Whether to return one flat list instead of a nested one. Whether its items have `children` is not documented. Default: false.",
            ),
            Param::new(
                "all",
                "all",
                Place::Query(None),
                Kind::Boolean,
                "Whether to begin at the top of the tree instead of the user's own units. Default: false.",
            ),
            Param::new(
                "unit",
                "unit",
                Place::Query(None),
                Kind::Integer,
                "The id of one of the signed-in user's own units: begins there.",
            ),
            Param::new(
                "permission",
                "permission",
                Place::Query(None),
                Kind::Text,
                "The name of a permission: begins only at those of the signed-in user's own units where the user has it. The names are not documented.",
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
            pages: None,
        },
    },
    Command {
        id: "list_unit_children",
        noun: "units",
        verb: "list-children",
        method: "GET",
        path: "/units/{unit}/children",
        authenticated: true,
        summary: "List the units below a unit",
        help: "Returns the units directly below a unit, all at once. The units are in a short form, which lacks the units below them; `ziik units get` returns the rest.",
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
            pages: None,
        },
    },
    Command {
        id: "move_unit",
        noun: "units",
        verb: "move",
        method: "POST",
        path: "/units/{unit}/move",
        authenticated: true,
        summary: "Move a unit",
        help: "Moves a unit in the tree: below another unit, or next to it. Always send `relation`: where the unit goes without it is not documented. Requires permission to edit the unit and the unit `relation`.",
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
                Field::new(
                    "relation",
                    "relation",
                    Kind::Integer,
                    "The id of the unit that `position` refers to. What null does, and what happens without it, is not documented.",
                ),
                Field::new(
                    "position",
                    "position",
                    Kind::Choice(&["before", "after", "inside"]),
                    "The new place: `inside` makes the unit a child of the unit `relation`; `before` and `after` put it next to that unit, on the same level. Default: `\"inside\"`.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
];
