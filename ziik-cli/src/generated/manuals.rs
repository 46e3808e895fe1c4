// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "get_chapter",
        noun: "chapters",
        verb: "get",
        method: "GET",
        path: "/chapters/{chapter}",
        authenticated: true,
        summary: "Get a chapter",
        help: "Returns one chapter without what is below it: call `ziik chapters get-tree` for its sub-chapters and paragraphs. Requires read access to the manual, and that the chapter is visible to a user type of the caller.",
        params: &[
            Param::new(
                    "chapter",
                    "chapter",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the chapter.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_chapter",
        noun: "chapters",
        verb: "delete",
        method: "DELETE",
        path: "/chapters/{chapter}",
        authenticated: true,
        summary: "Delete a chapter",
        help: "Deletes a chapter together with its sub-chapters. Requires permission to update the manual.",
        params: &[
            Param::new(
                    "chapter",
                    "chapter",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the chapter.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_chapter",
        noun: "chapters",
        verb: "update",
        method: "PATCH",
        path: "/chapters/{chapter}",
        authenticated: true,
        summary: "Update a chapter",
        help: "Changes the fields that are sent. The title is required, even if it stays. Returns nothing: call `ziik chapters get` to see the result. Requires permission to update the manual.",
        params: &[
            Param::new(
                    "chapter",
                    "chapter",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the chapter.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The fields to change.",
            fields: &[
                Field::new(
                        "title",
                        "title",
                        Kind::Text,
                        "The title: the new one, or the present one to keep it.",
                    )
                    .required(),
                Field::new(
                    "parent",
                    "parent",
                    Kind::Integer,
                    "The id of the parent chapter. Whether another one moves the chapter is not documented: call `ziik chapters move` for that.",
                ),
                Field::new(
                    "visibility",
                    "visibility",
                    Kind::Json,
                    "Who may access the chapter. Whether fields of it that are left out keep their values is not documented.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "move_chapter",
        noun: "chapters",
        verb: "move",
        method: "POST",
        path: "/chapters/{chapter}/move",
        authenticated: true,
        summary: "Move a chapter",
        help: "Moves a chapter before or after another chapter, or below it as a sub-chapter. Returns nothing: call `ziik chapters get` to see the result.",
        params: &[
            Param::new(
                    "chapter",
                    "chapter",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the chapter.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "Where to move the chapter.",
            fields: &[
                Field::new(
                        "chapter",
                        "chapter",
                        Kind::Integer,
                        "The id of the chapter that `position` refers to.",
                    )
                    .required(),
                Field::new(
                        "position",
                        "position",
                        Kind::Choice(&["before", "after", "inside"]),
                        "Where to move it: next to the other chapter, `before` or `after` it, or `inside` it as a sub-chapter.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "create_chapter_paragraph",
        noun: "chapters",
        verb: "create-paragraph",
        method: "POST",
        path: "/chapters/{chapter}/paragraphs",
        authenticated: true,
        summary: "Create a paragraph in a chapter",
        help: "Adds a paragraph to a chapter. Upload its files afterwards with `ziik files initiate-upload`, as `paragraphs`.",
        params: &[
            Param::new(
                    "chapter",
                    "chapter",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the chapter.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new paragraph.",
            fields: &[
                Field::new("text", "text", Kind::Text, "The text, which may be HTML.")
                    .required(),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "get_chapter_tree",
        noun: "chapters",
        verb: "get-tree",
        method: "GET",
        path: "/chapters/{chapter}/tree",
        authenticated: true,
        summary: "Get a chapter with everything below it",
        help: "Returns one chapter with its sub-chapters, at any depth, and with `full` also their paragraphs. Requires read access to the manual, and that the chapter is visible to a user type of the caller.",
        params: &[
            Param::new(
                    "chapter",
                    "chapter",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the chapter.",
                )
                .required(),
            Param::new(
                    "full",
                    "full",
                    Place::Query(None),
                    Kind::Integer,
                    "Also returns the paragraphs of the chapters.",
                )
                .only("1"),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "list_manuals",
        noun: "manuals",
        verb: "list",
        method: "GET",
        path: "/manuals",
        authenticated: true,
        summary: "List manuals",
        help: "Returns manuals, page by page. They come without their chapters: call `ziik manuals list-chapters` for them.",
        params: &[],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "title"],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "create_manual",
        noun: "manuals",
        verb: "create",
        method: "POST",
        path: "/manuals",
        authenticated: true,
        summary: "Create a manual",
        help: "Creates a manual without chapters: add them with `ziik manuals create-chapter`. Unless `publish.status` is true, it is a draft, which only users with permission to write manuals see. Requires permission to write manuals.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new manual.",
            fields: &[
                Field::new("title", "title", Kind::Text, "The title.").required(),
                Field::new(
                    "description",
                    "description",
                    Kind::Text,
                    "A text about the manual.",
                ),
                Field::new(
                    "publish",
                    "publish",
                    Kind::Json,
                    "Whether to publish the manual.",
                ),
                Field::new(
                    "visibility",
                    "visibility",
                    Kind::Json,
                    "Who may access the manual. `all_units` is documented only for posts.",
                ),
                Field::new(
                    "owner_unit",
                    "owner-unit",
                    Kind::Integer,
                    "The id of the unit that the author writes from. It matters to authors who may create manuals in several units.",
                ),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "get_manual",
        noun: "manuals",
        verb: "get",
        method: "GET",
        path: "/manuals/{manual}",
        authenticated: true,
        summary: "Get a manual",
        help: "Returns one manual. Its chapters may be missing: call `ziik manuals list-chapters` for them. Requires that the manual is visible to a user type of the caller and to the caller's unit.",
        params: &[
            Param::new(
                    "manual",
                    "manual",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the manual.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_manual",
        noun: "manuals",
        verb: "delete",
        method: "DELETE",
        path: "/manuals/{manual}",
        authenticated: true,
        summary: "Delete a manual",
        help: "Deletes a manual together with all its chapters. Requires permission to write manuals, and the same unit as the creator of the manual.",
        params: &[
            Param::new(
                    "manual",
                    "manual",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the manual.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_manual",
        noun: "manuals",
        verb: "update",
        method: "PATCH",
        path: "/manuals/{manual}",
        authenticated: true,
        summary: "Update a manual",
        help: "Changes the fields that are sent. The title is required, even if it stays. Returns nothing: call `ziik manuals get` to see the result. Requires permission to write manuals, and the same unit as the creator of the manual.",
        params: &[
            Param::new(
                    "manual",
                    "manual",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the manual.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The fields to change.",
            fields: &[
                Field::new(
                        "title",
                        "title",
                        Kind::Text,
                        "The title: the new one, or the present one to keep it.",
                    )
                    .required(),
                Field::new(
                        "description",
                        "description",
                        Kind::Text,
                        "A text about the manual. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                    "publish",
                    "publish",
                    Kind::Json,
                    "Whether to publish the manual.",
                ),
                Field::new(
                    "visibility",
                    "visibility",
                    Kind::Json,
                    "Who may access the manual. `all_units` is documented only for posts. Whether lists that are left out keep their values is not documented.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "list_manual_chapters",
        noun: "manuals",
        verb: "list-chapters",
        method: "GET",
        path: "/manuals/{manual}/chapters",
        authenticated: true,
        summary: "List the chapters of a manual",
        help: "Returns the chapters of a manual. Sub-chapters, `level` and `index` may be missing: call `ziik chapters get-tree` for a chapter with everything below it. Requires read access to the manual.",
        params: &[
            Param::new(
                    "manual",
                    "manual",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the manual.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "title", "manual_id", "level"],
            pages: None,
        },
    },
    Command {
        id: "create_manual_chapter",
        noun: "manuals",
        verb: "create-chapter",
        method: "POST",
        path: "/manuals/{manual}/chapters",
        authenticated: true,
        summary: "Create a chapter in a manual",
        help: "Adds a chapter to a manual, at the top or below the chapter `parent`. Requires permission to update the manual.",
        params: &[
            Param::new(
                    "manual",
                    "manual",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the manual.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new chapter.",
            fields: &[
                Field::new("title", "title", Kind::Text, "The title.").required(),
                Field::new(
                    "parent",
                    "parent",
                    Kind::Integer,
                    "The id of the chapter to put this one below. Without it, the chapter is at the top of the manual.",
                ),
                Field::new(
                    "visibility",
                    "visibility",
                    Kind::Json,
                    "Who may access the chapter.",
                ),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "delete_manual_image",
        noun: "manuals",
        verb: "delete-image",
        method: "DELETE",
        path: "/manuals/{manual}/image",
        authenticated: true,
        summary: "Delete the cover image of a manual",
        help: "Removes the cover image of a manual. `ziik files initiate-upload` takes files for a manual, as one of the `contents`. Requires permission to edit the manual.",
        params: &[
            Param::new(
                    "manual",
                    "manual",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the manual.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "get_paragraph",
        noun: "paragraphs",
        verb: "get",
        method: "GET",
        path: "/paragraphs/{paragraph}",
        authenticated: true,
        summary: "Get a paragraph",
        help: "Returns the text and the files of a paragraph, without its id, chapter and position. Requires read access to the chapter of the paragraph.",
        params: &[
            Param::new(
                    "paragraph",
                    "paragraph",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the paragraph.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_paragraph",
        noun: "paragraphs",
        verb: "delete",
        method: "DELETE",
        path: "/paragraphs/{paragraph}",
        authenticated: true,
        summary: "Delete a paragraph",
        help: "Deletes a paragraph. Requires permission to update the manual.",
        params: &[
            Param::new(
                    "paragraph",
                    "paragraph",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the paragraph.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_paragraph",
        noun: "paragraphs",
        verb: "update",
        method: "PATCH",
        path: "/paragraphs/{paragraph}",
        authenticated: true,
        summary: "Update a paragraph",
        help: "Changes the text of a paragraph. Returns nothing: call `ziik paragraphs get` to see the result. Requires permission to update the manual.",
        params: &[
            Param::new(
                    "paragraph",
                    "paragraph",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the paragraph.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new text.",
            fields: &[
                Field::new(
                        "text",
                        "text",
                        Kind::Text,
                        "The new text, which may be HTML.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "delete_paragraph_file",
        noun: "paragraphs",
        verb: "delete-file",
        method: "DELETE",
        path: "/paragraphs/{paragraph}/files/{file}",
        authenticated: true,
        summary: "Delete a file of a paragraph",
        help: "Removes a file from a paragraph. Requires permission to edit the manual.",
        params: &[
            Param::new(
                    "paragraph",
                    "paragraph",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the paragraph.",
                )
                .required(),
            Param::new(
                    "file",
                    "file",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the file.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "move_paragraph",
        noun: "paragraphs",
        verb: "move",
        method: "POST",
        path: "/paragraphs/{paragraph}/move",
        authenticated: true,
        summary: "Move a paragraph",
        help: "Moves a paragraph to another position in its chapter.",
        params: &[
            Param::new(
                    "paragraph",
                    "paragraph",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the paragraph.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "Where to move the paragraph.",
            fields: &[
                Field::new(
                        "new",
                        "new",
                        Kind::Integer,
                        "The new position in the chapter, counted from 1.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Nothing,
    },
];
