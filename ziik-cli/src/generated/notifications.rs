// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "get_notification_settings",
        noun: "notifications",
        verb: "get-settings",
        method: "GET",
        path: "/users/current/notifications",
        authenticated: true,
        summary: "Get the notification settings",
        help: "Returns of which events the signed-in user is notified, by push notification and by e-mail.",
        params: &[],
        body: None,
        answer: Answer::Json,
    },
    Command {
        id: "update_notification_setting",
        noun: "notifications",
        verb: "update-setting",
        method: "PATCH",
        path: "/users/current/notifications",
        authenticated: true,
        summary: "Switch one notification on or off",
        help: "Switches the notifications of one kind of event on or off for the signed-in user, on one channel. Each call changes one setting; the others keep their values.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new(
                        "channel",
                        "channel",
                        Kind::Choice(&["push", "email"]),
                        "The way in which the user is notified.",
                    )
                    .required(),
                Field::new(
                        "name",
                        "name",
                        Kind::Choice(
                            &[
                                "NewsPublished",
                                "EventPublished",
                                "ShiftAssigned",
                                "GroupContent",
                                "MessageCreated",
                            ],
                        ),
                        "The kind of event.",
                    )
                    .required(),
                Field::new(
                        "value",
                        "value",
                        Kind::Boolean,
                        "Whether the user is notified of it.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Nothing,
    },
];
