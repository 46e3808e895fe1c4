// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_timezones",
        noun: "timezones",
        verb: "list",
        method: "GET",
        path: "/settings/timezones",
        authenticated: true,
        summary: "List the time zones",
        help: "Returns the time zones that the tenant offers. The form of the value is not documented: check what your tenant returns before you rely on it.\n\nThe path is not documented: it is inferred from how the rest of the API is built.",
        params: &[],
        body: None,
        answer: Answer::Object,
    },
];
