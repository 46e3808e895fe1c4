// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "download_file",
        noun: "files",
        verb: "download",
        method: "GET",
        path: "/file/{file}",
        authenticated: true,
        summary: "Download a file",
        help: "Returns the bytes of a file. For a video that is hosted elsewhere, use its `source` instead: what this operation returns for it is not documented. Requires permission to read what the file is attached to.",
        params: &[
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
        answer: Answer::Bytes {
            accept: "application/octet-stream",
        },
    },
    Command {
        id: "finalise_upload",
        noun: "files",
        verb: "finalise-upload",
        method: "POST",
        path: "/file/{file}/finalise",
        authenticated: true,
        summary: "Finish an upload",
        help: "Registers a file after its bytes have been sent to the ticket's `url`, and starts its processing, such as the transcoding of a video. To see when that is done, call `ziik files get-info`.",
        params: &[
            Param::new(
                    "file",
                    "file",
                    Place::Path(","),
                    Kind::Integer,
                    "The ticket's `file`.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The ticket's key.",
            fields: &[
                Field::new("key", "key", Kind::Secret, "The ticket's `key`.").required(),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "get_file_info",
        noun: "files",
        verb: "get-info",
        method: "POST",
        path: "/file/{file}/info/{timestamp}",
        authenticated: true,
        summary: "Get the details of a file",
        help: "Returns the name, size and addresses of a file, and whether it is still being processed. After `ziik files finalise-upload`, call it every few seconds until `processing` is false; until then, the size and the screenshot are null.",
        params: &[
            Param::new(
                    "file",
                    "file",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the file.",
                )
                .required(),
            Param::new(
                    "timestamp",
                    "timestamp",
                    Place::Path(","),
                    Kind::Time { is_text: false },
                    "The current time, in Unix seconds. It keeps caches from answering.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "download_file_preset",
        noun: "files",
        verb: "download-preset",
        method: "GET",
        path: "/file/{file}/{preset}",
        authenticated: true,
        summary: "Download an image in one of several sizes",
        help: "Returns the bytes of an image in the size that `preset` names. Which sizes an image has is in `versions` of its `File`, under names such as `crop_large` for `cropLarge`. Requires permission to read what the file is attached to.",
        params: &[
            Param::new(
                    "file",
                    "file",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the file.",
                )
                .required(),
            Param::new(
                    "preset",
                    "preset",
                    Place::Path(","),
                    Kind::Choice(
                        &[
                            "detail",
                            "listing",
                            "thumbnail",
                            "cropLarge",
                            "cropMedium",
                            "cropSmall",
                            "chat",
                            "largeSquare",
                            "smallSquare",
                            "portrait",
                            "landscape",
                        ],
                    ),
                    "The name of the size.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Bytes {
            accept: "application/octet-stream",
        },
    },
    Command {
        id: "initiate_upload",
        noun: "files",
        verb: "initiate-upload",
        method: "POST",
        path: "/upload",
        authenticated: true,
        summary: "Start an upload",
        help: "Starts the upload of a file and returns a ticket for it. `type` and `id` say what the file is attached to. Next, send the bytes of the file with PUT to the ticket's `url`: with the ticket's `headers`, without the token of the API, and soon, because the address presumably expires after five minutes. It is at another host, so no operation does this; 200 and 201 both mean that the bytes have arrived. Then call `ziik files finalise-upload` with the ticket's `file` and `key`. Requires permission to edit what the file is attached to.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The file, and what it is attached to.",
            fields: &[
                Field::new(
                        "id",
                        "id",
                        Kind::Integer,
                        "The id of what the file is attached to. For the logos and the background, it is not documented which id to send.",
                    )
                    .required(),
                Field::new(
                        "type",
                        "type",
                        Kind::Choice(
                            &[
                                "users",
                                "units",
                                "departments",
                                "paragraphs",
                                "groups",
                                "folders",
                                "contents",
                                "comments",
                                "messages",
                                "logo",
                                "mobile_logo",
                                "mobile_bg",
                                "suppliers",
                                "supplier_image",
                            ],
                        ),
                        "What the file is attached to.",
                    )
                    .required(),
                Field::new(
                        "content_type",
                        "content-type",
                        Kind::Text,
                        "The media type of the file.",
                    )
                    .required(),
                Field::new("filename", "filename", Kind::Text, "The file name.")
                    .required(),
            ],
        }),
        answer: Answer::Json,
    },
];
