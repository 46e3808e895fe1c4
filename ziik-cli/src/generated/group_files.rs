// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_group_documents",
        noun: "groups",
        verb: "list-documents",
        method: "GET",
        path: "/groups/{group}/documents",
        authenticated: true,
        summary: "List the documents of a group",
        help: "Returns the files in all debates of a group that are neither images nor videos, page by page. They are not documents in a folder, which `ziik folders list-documents` returns.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "mime",
                "size",
                "type",
                "extension",
                "height",
                "width",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "list_group_files",
        noun: "groups",
        verb: "list-files",
        method: "GET",
        path: "/groups/{group}/files",
        authenticated: true,
        summary: "List the files of a group",
        help: "Returns the files in all debates of a group, page by page.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "mime",
                "size",
                "type",
                "extension",
                "height",
                "width",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "list_group_images",
        noun: "groups",
        verb: "list-images",
        method: "GET",
        path: "/groups/{group}/images",
        authenticated: true,
        summary: "List the images of a group",
        help: "Returns the images in all debates of a group, page by page.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "mime",
                "size",
                "type",
                "extension",
                "height",
                "width",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "list_group_videos",
        noun: "groups",
        verb: "list-videos",
        method: "GET",
        path: "/groups/{group}/videos",
        authenticated: true,
        summary: "List the videos of a group",
        help: "Returns the videos in all debates of a group, page by page. Besides uploaded files, these are videos at YouTube and Vimeo, whose `source` is an address there.",
        params: &[
            Param::new(
                    "group",
                    "group",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the group.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "mime",
                "size",
                "type",
                "extension",
                "height",
                "width",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
];
