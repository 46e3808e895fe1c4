// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "request_password_reset",
        noun: "passwords",
        verb: "request-reset",
        method: "POST",
        path: "/password/request",
        authenticated: false,
        summary: "Ask for a mail to reset a password",
        help: "Sends a mail with a token to the address of a user. The token works once: `ziik passwords reset` takes it. Works only for users whose sign-in Ziik manages, and not for those of an integration. Needs no sign-in.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new(
                        "email",
                        "email",
                        Kind::Text,
                        "The e-mail address of the user.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "reset_password",
        noun: "passwords",
        verb: "reset",
        method: "POST",
        path: "/password/reset",
        authenticated: false,
        summary: "Reset a password",
        help: "Sets a new password for a user, with the token from the mail that `ziik passwords request-reset` sends. The token works once. Works only for users whose sign-in Ziik manages, and not for those of an integration. Needs no sign-in: call `ziik auth authenticate` afterwards.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new(
                        "token",
                        "token",
                        Kind::Secret,
                        "The token from the mail that `ziik passwords request-reset` sends.",
                    )
                    .required(),
                Field::new(
                        "email",
                        "email",
                        Kind::Text,
                        "The e-mail address of the user.",
                    )
                    .required(),
                Field::new("password", "password", Kind::Secret, "The new password.")
                    .required(),
                Field::new(
                        "password_confirm",
                        "password-confirm",
                        Kind::Secret,
                        "The new password once more; it must be equal to `password`.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "change_user_password",
        noun: "users",
        verb: "change-password",
        method: "PATCH",
        path: "/users/{user}/password",
        authenticated: true,
        summary: "Change the password of a user",
        help: "Sets a new password for a user. Users who change their own password must also send `current`. Requires permission to administer users. The user must be in the caller's unit or below it. Whether changing one's own password requires that permission is not documented.",
        params: &[
            Param::new(
                    "user",
                    "user",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the user.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new("password", "password", Kind::Secret, "The new password.")
                    .required(),
                Field::new(
                    "current",
                    "current",
                    Kind::Secret,
                    "The present password. Required only of users who change their own password.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
];
