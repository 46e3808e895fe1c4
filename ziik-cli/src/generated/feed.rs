// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "get_feed",
        noun: "feed",
        verb: "get",
        method: "GET",
        path: "/feed",
        authenticated: true,
        summary: "Get the feed",
        help: "Returns the news, debates and events for the signed-in user, page by page, with the latest edit or comment first unless `sortBy` says otherwise. The items may lack `type`, `show_in_feed`, `event` and `sharing`, which `ziik posts get` returns.",
        params: &[
            Param::new(
                    "types[]",
                    "types",
                    Place::Query(None),
                    Kind::Choice(&["news", "debate", "event"]),
                    "The types of posts to return. Default: [\"news\",\"debate\",\"event\"].",
                )
                .many(),
            Param::new(
                "unpublished",
                "unpublished",
                Place::Query(None),
                Kind::Integer,
                "Which posts to return: 1 for only unpublished ones, 0 for published ones. Default: 0.",
            ),
            Param::new(
                "sortBy",
                "sort-by",
                Place::Query(None),
                Kind::Choice(&["activity", "publish"]),
                "The order of the posts. Default: `activity`.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "title",
                "body",
                "mute_rule",
                "uploading_files",
                "group.name",
                "author.name",
                "type",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
];
