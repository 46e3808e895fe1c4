// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_webhooks",
        noun: "webhooks",
        verb: "list",
        method: "GET",
        path: "/webhooks",
        authenticated: true,
        summary: "List webhooks",
        help: "Returns all webhooks at once, without their events: call `ziik webhooks list-triggers` for those. Requires administrator rights.",
        params: &[],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name", "uri", "author.name"],
            pages: None,
        },
    },
    Command {
        id: "create_webhook",
        noun: "webhooks",
        verb: "create",
        method: "POST",
        path: "/webhooks",
        authenticated: true,
        summary: "Create a webhook",
        help: "Creates a webhook: an address of yours that is called when one of its events happens. All events of a webhook call the same address, and the call does not name its event: create one webhook for each event to tell them apart. How a receiver can tell that a call comes from Ziik is not documented: make the address hard to guess. The returned webhook does not have its events: call `ziik webhooks list-triggers` to see them. Requires administrator rights.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new webhook.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the webhook.")
                    .required(),
                Field::new(
                        "uri",
                        "uri",
                        Kind::Text,
                        "The web address that is called for each event. Make it hard to guess: no signature of the calls is documented.",
                    )
                    .required(),
                Field::new(
                        "triggers",
                        "triggers",
                        Kind::Choice(
                            &[
                                "user.create",
                                "user.update",
                                "user.delete",
                                "unit.create",
                                "unit.update",
                                "unit.delete",
                            ],
                        ),
                        "The events that the webhook is called for. More can be added with `ziik webhooks create-trigger`.",
                    )
                    .many(),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "get_webhook",
        noun: "webhooks",
        verb: "get",
        method: "GET",
        path: "/webhooks/{webhook}",
        authenticated: true,
        summary: "Get a webhook",
        help: "Returns one webhook, without its events: call `ziik webhooks list-triggers` for those. Requires administrator rights.",
        params: &[
            Param::new(
                    "webhook",
                    "webhook",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the webhook.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_webhook",
        noun: "webhooks",
        verb: "delete",
        method: "DELETE",
        path: "/webhooks/{webhook}",
        authenticated: true,
        summary: "Delete a webhook",
        help: "Deletes a webhook. What happens to its triggers and logs is not documented. Requires administrator rights.",
        params: &[
            Param::new(
                    "webhook",
                    "webhook",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the webhook.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_webhook",
        noun: "webhooks",
        verb: "update",
        method: "PATCH",
        path: "/webhooks/{webhook}",
        authenticated: true,
        summary: "Update a webhook",
        help: "Changes the name or the address of a webhook. Its events cannot be changed here: call `ziik webhooks create-trigger` and `ziik webhooks delete-trigger`. Returns nothing: call `ziik webhooks get` to see the result. Requires administrator rights.",
        params: &[
            Param::new(
                    "webhook",
                    "webhook",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the webhook.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The fields to change.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the webhook."),
                Field::new(
                    "uri",
                    "uri",
                    Kind::Text,
                    "The web address that is called for each event.",
                ),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "list_webhook_logs",
        noun: "webhooks",
        verb: "list-logs",
        method: "GET",
        path: "/webhooks/{webhook}/logs",
        authenticated: true,
        summary: "List the calls of a webhook",
        help: "Returns the calls that a webhook has made, page by page. They have no time, and their order is not documented. Requires administrator rights.",
        params: &[
            Param::new(
                    "webhook",
                    "webhook",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the webhook.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "event", "uri", "status"],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "list_webhook_triggers",
        noun: "webhooks",
        verb: "list-triggers",
        method: "GET",
        path: "/webhooks/{webhook}/triggers",
        authenticated: true,
        summary: "List the triggers of a webhook",
        help: "Returns the events that a webhook is called for, all at once, with the ids that `ziik webhooks delete-trigger` takes. Requires administrator rights.",
        params: &[
            Param::new(
                    "webhook",
                    "webhook",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the webhook.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "event"],
            pages: None,
        },
    },
    Command {
        id: "create_webhook_trigger",
        noun: "webhooks",
        verb: "create-trigger",
        method: "POST",
        path: "/webhooks/{webhook}/triggers",
        authenticated: true,
        summary: "Add an event to a webhook",
        help: "Adds an event to those that a webhook is called for. Returns the webhook and not the trigger: call `ziik webhooks list-triggers` to get the id of the trigger. What a second trigger for the same event does is not documented. Requires administrator rights.",
        params: &[
            Param::new(
                    "webhook",
                    "webhook",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the webhook.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The event to add.",
            fields: &[
                Field::new(
                        "event",
                        "event",
                        Kind::Choice(
                            &[
                                "user.create",
                                "user.update",
                                "user.delete",
                                "unit.create",
                                "unit.update",
                                "unit.delete",
                            ],
                        ),
                        "The event.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "delete_webhook_trigger",
        noun: "webhooks",
        verb: "delete-trigger",
        method: "DELETE",
        path: "/webhooks/{webhook}/triggers/{trigger}",
        authenticated: true,
        summary: "Remove an event from a webhook",
        help: "Removes a trigger, so that its event does not call the webhook any longer. Requires administrator rights.",
        params: &[
            Param::new(
                    "webhook",
                    "webhook",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the webhook.",
                )
                .required(),
            Param::new(
                    "trigger",
                    "trigger",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the trigger, from `ziik webhooks list-triggers`.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
];
