// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_devices",
        noun: "devices",
        verb: "list",
        method: "GET",
        path: "/devices",
        authenticated: true,
        summary: "List the devices of the signed-in user",
        help: "Returns the devices on which the signed-in user gets push notifications, all at once.",
        params: &[],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "device", "os"],
            pages: None,
        },
    },
    Command {
        id: "register_device",
        noun: "devices",
        verb: "register",
        method: "POST",
        path: "/devices",
        authenticated: true,
        summary: "Register a device",
        help: "Registers a device of the signed-in user for push notifications. A user may have several devices. A device belongs to one user at a time: registering it takes it away from the user who had it before.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new(
                        "device",
                        "device",
                        Kind::Text,
                        "The id of the device itself.",
                    )
                    .required(),
                Field::new(
                        "os",
                        "os",
                        Kind::Choice(&["iOS", "android"]),
                        "The operating system.",
                    )
                    .required(),
                Field::new(
                    "info",
                    "info",
                    Kind::Json,
                    "Any data to keep with the device: a list or an object.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "unregister_device",
        noun: "devices",
        verb: "unregister",
        method: "DELETE",
        path: "/devices",
        authenticated: true,
        summary: "Unregister a device",
        help: "Removes a device of the signed-in user, which ends the push notifications to it.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new(
                        "device",
                        "device",
                        Kind::Text,
                        "The id of the device itself, which is `device` of a registered device and not its `id`.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Nothing,
    },
];
