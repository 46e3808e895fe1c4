// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_alerts",
        noun: "alerts",
        verb: "list",
        method: "GET",
        path: "/alerts",
        authenticated: true,
        summary: "List the active alerts",
        help: "Returns the notices from Ziik to all users that are active now, all at once.",
        params: &[],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "message", "type", "start", "end"],
            pages: None,
        },
    },
];
