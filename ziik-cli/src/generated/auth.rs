// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "authenticate",
        noun: "auth",
        verb: "authenticate",
        method: "POST",
        path: "/authenticate",
        authenticated: false,
        summary: "Sign in with e-mail and password",
        help: "Exchanges the e-mail address and password of a user for a token that acts for that user. Renew the token before it `expires`: how long a token lives is not documented. No operation signs out or revokes a token.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new(
                        "username",
                        "username",
                        Kind::Text,
                        "The user's e-mail address.",
                    )
                    .required(),
                Field::new("password", "password", Kind::Secret, "The password.")
                    .required(),
            ],
        }),
        answer: Answer::Json,
    },
    Command {
        id: "renew_token",
        noun: "auth",
        verb: "renew-token",
        method: "POST",
        path: "/renew",
        authenticated: true,
        summary: "Renew the token",
        help: "Exchanges the unexpired token of the request for a new one. After the token has expired, or when the renewal fails, sign in again with `ziik auth authenticate`.",
        params: &[],
        body: None,
        answer: Answer::Json,
    },
];
