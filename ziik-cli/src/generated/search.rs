// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "search",
        noun: "search",
        verb: "everything",
        method: "GET",
        path: "/search/{keyword}",
        authenticated: true,
        summary: "Search everything",
        help: "Returns what matches the words in `keyword`, page by page. Only the fields of news are documented: they lack the author, interactions and counts, which `ziik posts get` returns. `published_at` of a hit may be text without a time zone, such as `2026-03-02 08:00:00`, whose moment cannot be told. Ask for the next page by its number: the addresses of the neighbouring pages lead to another path.",
        params: &[
            Param::new(
                    "keyword",
                    "keyword",
                    Place::Path(","),
                    Kind::Text,
                    "One or more words to search for.",
                )
                .required(),
            Param::new(
                    "type[]",
                    "type",
                    Place::Query(None),
                    Kind::Choice(
                        &[
                            "news",
                            "manuals",
                            "user",
                            "unit",
                            "faq",
                            "supplier",
                            "debate",
                            "event",
                            "document",
                            "message",
                        ],
                    ),
                    "The kinds of things to search for; without it, all kinds.",
                )
                .many(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
];
