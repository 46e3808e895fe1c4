// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_faqs",
        noun: "faq",
        verb: "list",
        method: "GET",
        path: "/faq",
        authenticated: true,
        summary: "List questions",
        help: "Returns questions with their answers, page by page. They come without their author, which `ziik faq get` returns.",
        params: &[
            Param::new(
                "category",
                "category",
                Place::Query(None),
                Kind::Integer,
                "The id of a category: only questions of this category.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "question", "answer", "author.name", "uploading_files"],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "create_faq",
        noun: "faq",
        verb: "create",
        method: "POST",
        path: "/faq",
        authenticated: true,
        summary: "Create a question",
        help: "Creates a question with its answer. Upload images and videos for it afterwards with `ziik files initiate-upload`, as `contents`. Requires permission to write questions and answers.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new question.",
            fields: &[
                Field::new("question", "question", Kind::Text, "The question.")
                    .required(),
                Field::new(
                    "answer",
                    "answer",
                    Kind::Text,
                    "The answer, which may be HTML. Without it, the answer is empty.",
                ),
                Field::new(
                        "categories",
                        "categories",
                        Kind::Integer,
                        "The ids of the categories of the question.",
                    )
                    .many(),
                Field::new(
                    "visibility",
                    "visibility",
                    Kind::Json,
                    "Who may see the question. `all_units` is documented only for posts.",
                ),
                Field::new(
                    "owner_unit",
                    "owner-unit",
                    Kind::Integer,
                    "The id of the unit that the author writes from. It matters to authors who may create questions in several units.",
                ),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "list_faq_categories",
        noun: "faq",
        verb: "list-categories",
        method: "GET",
        path: "/faq/categories",
        authenticated: true,
        summary: "List categories of questions",
        help: "Returns all categories of questions.",
        params: &[],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name"],
            pages: None,
        },
    },
    Command {
        id: "create_faq_category",
        noun: "faq",
        verb: "create-category",
        method: "POST",
        path: "/faq/categories",
        authenticated: true,
        summary: "Create a category of questions",
        help: "Creates a category of questions. Requires permission to administer categories.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new category.",
            fields: &[Field::new("name", "name", Kind::Text, "The name.").required()],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "get_faq_category",
        noun: "faq",
        verb: "get-category",
        method: "GET",
        path: "/faq/categories/{category}",
        authenticated: true,
        summary: "Get a category of questions",
        help: "Returns one category. Any signed-in user may read it.",
        params: &[
            Param::new(
                    "category",
                    "category",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the category.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_faq_category",
        noun: "faq",
        verb: "delete-category",
        method: "DELETE",
        path: "/faq/categories/{category}",
        authenticated: true,
        summary: "Delete a category of questions",
        help: "Deletes a category. What happens to its questions is not documented. Requires permission to administer categories.",
        params: &[
            Param::new(
                    "category",
                    "category",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the category.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_faq_category",
        noun: "faq",
        verb: "update-category",
        method: "PATCH",
        path: "/faq/categories/{category}",
        authenticated: true,
        summary: "Update a category of questions",
        help: "Renames a category. Returns nothing: call `ziik faq get-category` to see the result. Requires permission to administer categories.",
        params: &[
            Param::new(
                    "category",
                    "category",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the category.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The fields to change.",
            fields: &[Field::new("name", "name", Kind::Text, "The new name.")],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "get_faq",
        noun: "faq",
        verb: "get",
        method: "GET",
        path: "/faq/{faq}",
        authenticated: true,
        summary: "Get a question",
        help: "Returns one question with its answer. Requires that the question is visible to the caller's unit and user type.",
        params: &[
            Param::new(
                    "faq",
                    "faq",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the question.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_faq",
        noun: "faq",
        verb: "delete",
        method: "DELETE",
        path: "/faq/{faq}",
        authenticated: true,
        summary: "Delete a question",
        help: "Deletes a question with its answer. Requires permission to administer questions and answers.",
        params: &[
            Param::new(
                    "faq",
                    "faq",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the question.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_faq",
        noun: "faq",
        verb: "update",
        method: "PATCH",
        path: "/faq/{faq}",
        authenticated: true,
        summary: "Update a question",
        help: "Changes the fields that are sent. Returns nothing: call `ziik faq get` to see the result. Requires permission to administer questions and answers.",
        params: &[
            Param::new(
                    "faq",
                    "faq",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the question.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The fields to change.",
            fields: &[
                Field::new("question", "question", Kind::Text, "The question."),
                Field::new(
                        "answer",
                        "answer",
                        Kind::Text,
                        "The answer, which may be HTML. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "categories",
                        "categories",
                        Kind::Integer,
                        "The ids of the categories of the question.",
                    )
                    .many()
                    .clear(Cleared::Empty),
                Field::new(
                    "visibility",
                    "visibility",
                    Kind::Json,
                    "Who may see the question. `all_units` is documented only for posts. Whether lists that are left out keep their values is not documented.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "delete_faq_file",
        noun: "faq",
        verb: "delete-file",
        method: "DELETE",
        path: "/faq/{faq}/files/{file}",
        authenticated: true,
        summary: "Delete a file of a question",
        help: "Removes a file from a question. Requires permission to edit the question.",
        params: &[
            Param::new(
                    "faq",
                    "faq",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the question.",
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
];
