// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "get_statistics",
        noun: "statistics",
        verb: "get",
        method: "GET",
        path: "/statistics",
        authenticated: true,
        summary: "Get the statistics of a period",
        help: "Returns the figures of all areas for a period: a number for each day, and totals. `ziik statistics get-area` returns a single area.",
        params: &[
            Param::new(
                    "start",
                    "start",
                    Place::Query(None),
                    Kind::Time { is_text: false },
                    "The beginning of the period, in Unix seconds.",
                )
                .required(),
            Param::new(
                    "end",
                    "end",
                    Place::Query(None),
                    Kind::Time { is_text: false },
                    "The end of the period, in Unix seconds.",
                )
                .required(),
            Param::new(
                    "offset",
                    "offset",
                    Place::Query(None),
                    Kind::Integer,
                    "How many minutes UTC is ahead of the local time: negative east of Greenwich, such as -60 for UTC+1.",
                )
                .required(),
            Param::new(
                "unit",
                "unit",
                Place::Query(None),
                Kind::Integer,
                "The id of a unit: only figures of this unit. Without it, those of the unit where the signed-in user works physically.",
            ),
            Param::new(
                "falldown",
                "falldown",
                Place::Query(None),
                Kind::Boolean,
                "Whether to include the units below. Default: false.",
            ),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "get_statistics_area",
        noun: "statistics",
        verb: "get-area",
        method: "GET",
        path: "/statistics/{area}",
        authenticated: true,
        summary: "Get the statistics of one area",
        help: "Returns the figures of one area for a period. Presumably the other areas are missing. If the API returns the area without its name around it, the figures are in `extra`.",
        params: &[
            Param::new(
                    "area",
                    "area",
                    Place::Path(","),
                    Kind::Text,
                    "The area: presumably the name of a field of `Statistics`, such as `news`.",
                )
                .required(),
            Param::new(
                    "start",
                    "start",
                    Place::Query(None),
                    Kind::Time { is_text: false },
                    "The beginning of the period, in Unix seconds.",
                )
                .required(),
            Param::new(
                    "end",
                    "end",
                    Place::Query(None),
                    Kind::Time { is_text: false },
                    "The end of the period, in Unix seconds.",
                )
                .required(),
            Param::new(
                    "offset",
                    "offset",
                    Place::Query(None),
                    Kind::Integer,
                    "How many minutes UTC is ahead of the local time: negative east of Greenwich, such as -60 for UTC+1.",
                )
                .required(),
            Param::new(
                "unit",
                "unit",
                Place::Query(None),
                Kind::Integer,
                "The id of a unit: only figures of this unit. Without it, those of the unit where the signed-in user works physically.",
            ),
            Param::new(
                "falldown",
                "falldown",
                Place::Query(None),
                Kind::Boolean,
                "Whether to include the units below. Default: false.",
            ),
        ],
        body: None,
        answer: Answer::Object,
    },
];
