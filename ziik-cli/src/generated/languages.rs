// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_languages",
        noun: "languages",
        verb: "list",
        method: "GET",
        path: "/settings/languages",
        authenticated: true,
        summary: "List the enabled languages",
        help: "Returns the languages that the tenant has enabled, by code. `settings.language` of a user takes one of these codes. Each value is the name of the language, or an object.",
        params: &[],
        body: None,
        answer: Answer::Object,
    },
];
