// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_event_participants",
        noun: "events",
        verb: "list-participants",
        method: "GET",
        path: "/events/{event}/participants",
        authenticated: true,
        summary: "List the participants of an event",
        help: "Returns the users who are invited to the event of a post, page by page. Send at most one of `invited`, `accepted` and `rejected`: what several do together, and what false does, is not documented. Requires access to the post, as `ziik posts get` does.",
        params: &[
            Param::new(
                    "event",
                    "event",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the event, which is presumably that of its post.",
                )
                .required(),
            Param::new(
                "invited",
                "invited",
                Place::Query(None),
                Kind::Boolean,
                "Only users who are invited and have not answered.",
            ),
            Param::new(
                "accepted",
                "accepted",
                Place::Query(None),
                Kind::Boolean,
                "Only users who accepted.",
            ),
            Param::new(
                "rejected",
                "rejected",
                Place::Query(None),
                Kind::Boolean,
                "Only users who declined.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name", "title", "rsvp", "active", "unit.name"],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "accept_event_invitation",
        noun: "events",
        verb: "accept-invitation",
        method: "POST",
        path: "/events/{event}/participants",
        authenticated: true,
        summary: "Accept the invitation to an event",
        help: "Makes the signed-in user accept the invitation to the event of a post. Events with `participation.enabled` ask for an answer. Requires access to the post, as `ziik posts get` does.",
        params: &[
            Param::new(
                    "event",
                    "event",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the event, which is presumably that of its post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "decline_event_invitation",
        noun: "events",
        verb: "decline-invitation",
        method: "DELETE",
        path: "/events/{event}/participants",
        authenticated: true,
        summary: "Decline the invitation to an event",
        help: "Makes the signed-in user decline the invitation to the event of a post. Events with `participation.enabled` ask for an answer. Requires access to the post, as `ziik posts get` does.",
        params: &[
            Param::new(
                    "event",
                    "event",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the event, which is presumably that of its post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
];
