// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_users",
        noun: "users",
        verb: "list",
        method: "GET",
        path: "/users",
        authenticated: true,
        summary: "List users",
        help: "Returns the users that the signed-in user may see, page by page. The items are in a short form: they lack user types, memberships, departments, specialties and contact data. `ziik users list-by-ids` returns user types and memberships, and `ziik users get` also returns contact data. Deactivated accounts are presumably left out. With `inactive`, which requires a site administrator, the list holds only the deactivated accounts that have not been anonymised.",
        params: &[
            Param::new(
                "unit",
                "unit",
                Place::Query(None),
                Kind::Integer,
                "The id of a unit: only users of this unit.",
            ),
            Param::new(
                    "specialties[]",
                    "specialties",
                    Place::Query(None),
                    Kind::Integer,
                    "The ids of specialties: only users with any of them.",
                )
                .many(),
            Param::new(
                    "userTypes[]",
                    "user-types",
                    Place::Query(None),
                    Kind::Integer,
                    "The ids of user types: only users with any of them.",
                )
                .many(),
            Param::new(
                    "inactive",
                    "inactive",
                    Place::Query(None),
                    Kind::Integer,
                    "Lists only deactivated accounts. Requires a site administrator.",
                )
                .only("1"),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "title",
                "reference",
                "email",
                "active",
                "unit.name",
                "physicalUnit.name",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "create_user",
        noun: "users",
        verb: "create",
        method: "POST",
        path: "/users",
        authenticated: true,
        summary: "Create a user",
        help: "Creates a user with a first unit membership, and sends the welcome mail unless `welcome` is false. No other user may have the same e-mail address. Send a user type too: Ziik demands one in its own interface. Set the department afterwards with `ziik memberships update`. The returned user has no unit, user types, avatar or groups. Requires permission to administer users, and access to the unit.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new("first_name", "first-name", Kind::Text, "The first name.")
                    .required(),
                Field::new("last_name", "last-name", Kind::Text, "The last name.")
                    .required(),
                Field::new(
                        "email",
                        "email",
                        Kind::Text,
                        "The e-mail address, with which the user signs in. It must be unique.",
                    )
                    .required(),
                Field::new(
                        "unit",
                        "unit",
                        Kind::Integer,
                        "The id of the unit of the first membership.",
                    )
                    .required(),
                Field::new(
                    "reference",
                    "reference",
                    Kind::Text,
                    "The caller's own key for the user, such as an employee number. Keep it unique: whether the API enforces that is not documented.",
                ),
                Field::new(
                        "userTypes",
                        "user-types",
                        Kind::Integer,
                        "The ids of the user types of the first membership. Send at least one: Ziik demands one in its own interface.",
                    )
                    .many(),
                Field::new("title", "title", Kind::Text, "The job title."),
                Field::new(
                    "birthday",
                    "birthday",
                    Kind::Text,
                    "The birthday as `YYYY-MM-DD HH:II:SS`, where `II` are the minutes. Responses have `YYYY-MM-DD` instead.",
                ),
                Field::new("phone", "phone", Kind::Text, "The telephone number."),
                Field::new(
                    "country",
                    "country",
                    Kind::Text,
                    "The two-letter ISO 3166 code of the country. Responses have its name instead.",
                ),
                Field::new(
                    "quote",
                    "quote",
                    Kind::Text,
                    "A favourite quote of the user.",
                ),
                Field::new(
                    "description",
                    "description",
                    Kind::Text,
                    "A text about the user.",
                ),
                Field::new(
                    "ask_about",
                    "ask-about",
                    Kind::Text,
                    "Topics to ask the user about.",
                ),
                Field::new(
                        "specialties",
                        "specialties",
                        Kind::Integer,
                        "The ids of the specialties of the user.",
                    )
                    .many(),
                Field::new(
                    "settings",
                    "settings",
                    Kind::Json,
                    "The settings of the user.",
                ),
                Field::new(
                    "welcome",
                    "welcome",
                    Kind::Boolean,
                    "Whether to send the welcome mail. Default: `true`.",
                ),
                Field::new(
                    "meta_field_0",
                    "meta-field-0",
                    Kind::Text,
                    "Free field 1 of 5. The tenant decides what it means.",
                ),
                Field::new(
                    "meta_field_1",
                    "meta-field-1",
                    Kind::Text,
                    "Free field 2 of 5. The tenant decides what it means.",
                ),
                Field::new(
                    "meta_field_2",
                    "meta-field-2",
                    Kind::Text,
                    "Free field 3 of 5. The tenant decides what it means.",
                ),
                Field::new(
                    "meta_field_3",
                    "meta-field-3",
                    Kind::Text,
                    "Free field 4 of 5. The tenant decides what it means.",
                ),
                Field::new(
                    "meta_field_4",
                    "meta-field-4",
                    Kind::Text,
                    "Free field 5 of 5. The tenant decides what it means.",
                ),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "list_user_birthdays",
        noun: "users",
        verb: "list-birthdays",
        method: "GET",
        path: "/users/birthdays",
        authenticated: true,
        summary: "List users by birthday",
        help: "Returns the users whose birthday lies between two days, page by page. The birthdays themselves and contact data are not returned, for which there is `ziik users get`; user types and memberships may be missing, and `ziik users list-by-ids` returns them. Depending on the settings of the signed-in user, only users of the same unit are listed.",
        params: &[
            Param::new(
                "start",
                "start",
                Place::Query(None),
                Kind::Text,
                "The first day, as `YYYY-MM-DD`. The year is presumably ignored.",
            ),
            Param::new(
                "end",
                "end",
                Place::Query(None),
                Kind::Text,
                "The last day, as `YYYY-MM-DD`. The year is presumably ignored.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "title",
                "reference",
                "email",
                "active",
                "unit.name",
                "physicalUnit.name",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "list_users_by_ids",
        noun: "users",
        verb: "list-by-ids",
        method: "GET",
        path: "/users/collection/{userIDs}",
        authenticated: true,
        summary: "Get several users by their ids",
        help: "Returns the users with the given ids, with their user types and memberships. The order, the treatment of unknown ids and the greatest number of ids are not documented: match the returned users by id.",
        params: &[
            Param::new(
                    "userIDs",
                    "user-i-ds",
                    Place::Path(","),
                    Kind::Integer,
                    "The ids of the users.",
                )
                .required()
                .many(),
        ],
        body: None,
        answer: Answer::List {
            key: "users",
            columns: &[
                "id",
                "name",
                "title",
                "reference",
                "email",
                "active",
                "unit.name",
                "physicalUnit.name",
            ],
            pages: None,
        },
    },
    Command {
        id: "get_current_user",
        noun: "users",
        verb: "get-current",
        method: "GET",
        path: "/users/current",
        authenticated: true,
        summary: "Get the signed-in user",
        help: "Returns the user to whom the token belongs, with contact data, settings, abilities and memberships.",
        params: &[],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "accept_policy",
        noun: "users",
        verb: "accept-policy",
        method: "POST",
        path: "/users/policy",
        authenticated: true,
        summary: "Accept the policy",
        help: "Registers that the signed-in user accepts the policy. `policy_accept` of `ziik users get-current` presumably tells whether that has happened. No operation takes it back.",
        params: &[],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "get_user_by_reference",
        noun: "users",
        verb: "get-by-reference",
        method: "GET",
        path: "/users/reference/{reference}",
        authenticated: true,
        summary: "Get a user by reference",
        help: "Returns the user that has this reference, such as an employee number. Fails with `Error::Api` when the signed-in user may not see the user.",
        params: &[
            Param::new(
                    "reference",
                    "reference",
                    Place::Path(","),
                    Kind::Text,
                    "The reference of the user.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "search_users",
        noun: "users",
        verb: "search",
        method: "GET",
        path: "/users/search",
        authenticated: true,
        summary: "Search users",
        help: "Returns the active users that match all conditions, page by page. That several conditions must all hold is presumed. The items are in a short form: `ziik users list-by-ids` returns user types and memberships, and `ziik users get` also returns contact data.",
        params: &[
            Param::new(
                "keyword",
                "keyword",
                Place::Query(None),
                Kind::Text,
                "Words to search for in the names of users.",
            ),
            Param::new(
                "email",
                "email",
                Place::Query(None),
                Kind::Text,
                "The whole e-mail address of a user.",
            ),
            Param::new(
                    "userTypes[]",
                    "user-types",
                    Place::Query(None),
                    Kind::Integer,
                    "The ids of user types: only users with any of them. That one of them suffices is presumed.",
                )
                .many(),
            Param::new(
                    "units[]",
                    "units",
                    Place::Query(None),
                    Kind::Integer,
                    "The ids of units: only users of these units. Units below them do not count, for which there is `units_falldown`.",
                )
                .many(),
            Param::new(
                    "units_falldown[]",
                    "units-falldown",
                    Place::Query(None),
                    Kind::Integer,
                    "The ids of units: only users of these units and of all units below them.",
                )
                .many(),
            Param::new(
                "inGroup",
                "in-group",
                Place::Query(None),
                Kind::Integer,
                "The id of a group: only its members.",
            ),
            Param::new(
                "notInGroup",
                "not-in-group",
                Place::Query(None),
                Kind::Integer,
                "The id of a group: only users who are not its members.",
            ),
            Param::new(
                    "users[]",
                    "users",
                    Place::Query(None),
                    Kind::Integer,
                    "The ids of users to include in the search. Whether only these users are searched is not documented.",
                )
                .many(),
            Param::new(
                "content",
                "content",
                Place::Query(None),
                Kind::Integer,
                "The id of a post: only users who may see it.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &[
                "id",
                "name",
                "title",
                "reference",
                "email",
                "active",
                "unit.name",
                "physicalUnit.name",
            ],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "send_welcome_mail",
        noun: "users",
        verb: "send-welcome-mail",
        method: "POST",
        path: "/users/welcome",
        authenticated: true,
        summary: "Send the welcome mail to users",
        help: "Sends the welcome mail to the users. `ziik users create` sends it by itself unless told not to. Requires permission to edit each of the users.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "",
            fields: &[
                Field::new("users", "users", Kind::Integer, "The ids of the users.")
                    .required()
                    .many(),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "get_user",
        noun: "users",
        verb: "get",
        method: "GET",
        path: "/users/{user}",
        authenticated: true,
        summary: "Get a user",
        help: "Returns one user with contact data and settings. Fails with `Error::Api` when the signed-in user may not see the user, or when the user was removed.",
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
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_user",
        noun: "users",
        verb: "delete",
        method: "DELETE",
        path: "/users/{user}",
        authenticated: true,
        summary: "Delete a user",
        help: "Deletes a user and the personal content of the user. Content shared with others goes to the user named by `transfer`; without `transfer`, it stays under the name of a deleted user. Rely neither on undoing the deletion nor on immediate removal. An administrator cannot be deleted: take away the administrator rights first. Requires permission to edit the user.",
        params: &[
            Param::new(
                    "user",
                    "user",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the user.",
                )
                .required(),
            Param::new(
                    "transfer",
                    "transfer",
                    Place::Query(None),
                    Kind::Integer,
                    "The id of the user who gets the content that was shared with others.",
                )
                .in_body(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_user",
        noun: "users",
        verb: "update",
        method: "PATCH",
        path: "/users/{user}",
        authenticated: true,
        summary: "Update a user",
        help: "Changes the fields that are sent. `unit` and `userTypes` are deprecated: they work only for a user with at most one membership, and `userTypes` only together with `unit`. Use the membership operations instead. Do not send back the values that were read from `country`, `birthday` and `settings.show_birthdays`: requests have another form. Requires permission to administer users. The user must be in the caller's unit or below it.",
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
                Field::new("first_name", "first-name", Kind::Text, "The first name."),
                Field::new("last_name", "last-name", Kind::Text, "The last name."),
                Field::new(
                    "email",
                    "email",
                    Kind::Text,
                    "The e-mail address, with which the user signs in. It must be unique.",
                ),
                Field::new(
                    "unit",
                    "unit",
                    Kind::Integer,
                    "The id of a unit. Deprecated: it works only for a user with at most one membership. Use the membership operations instead.",
                ),
                Field::new(
                        "reference",
                        "reference",
                        Kind::Text,
                        "The caller's own key for the user, such as an employee number. Keep it unique: whether the API enforces that is not documented. Whether null clears it is not documented either.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "userTypes",
                        "user-types",
                        Kind::Integer,
                        "The ids of user types. Deprecated: they work only together with `unit`. Use the membership operations instead.",
                    )
                    .many()
                    .clear(Cleared::Empty),
                Field::new(
                        "title",
                        "title",
                        Kind::Text,
                        "The job title. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "birthday",
                        "birthday",
                        Kind::Text,
                        "The birthday as `YYYY-MM-DD HH:II:SS`, where `II` are the minutes. Responses have `YYYY-MM-DD` instead. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "phone",
                        "phone",
                        Kind::Text,
                        "The telephone number. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "country",
                        "country",
                        Kind::Text,
                        "The two-letter ISO 3166 code of the country. Responses have its name instead. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                    "quote",
                    "quote",
                    Kind::Text,
                    "A favourite quote of the user.",
                ),
                Field::new(
                    "description",
                    "description",
                    Kind::Text,
                    "A text about the user.",
                ),
                Field::new(
                        "ask_about",
                        "ask-about",
                        Kind::Text,
                        "Topics to ask the user about. Whether null clears them is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "specialties",
                        "specialties",
                        Kind::Integer,
                        "The ids of the specialties of the user.",
                    )
                    .many()
                    .clear(Cleared::Empty),
                Field::new(
                    "settings",
                    "settings",
                    Kind::Json,
                    "The settings of the user.",
                ),
                Field::new(
                        "meta_field_0",
                        "meta-field-0",
                        Kind::Text,
                        "Free field 1 of 5. The tenant decides what it means. Null clears it.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "meta_field_1",
                        "meta-field-1",
                        Kind::Text,
                        "Free field 2 of 5. The tenant decides what it means. Null clears it.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "meta_field_2",
                        "meta-field-2",
                        Kind::Text,
                        "Free field 3 of 5. The tenant decides what it means. Null clears it.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "meta_field_3",
                        "meta-field-3",
                        Kind::Text,
                        "Free field 4 of 5. The tenant decides what it means. Null clears it.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "meta_field_4",
                        "meta-field-4",
                        Kind::Text,
                        "Free field 5 of 5. The tenant decides what it means. Null clears it.",
                    )
                    .clear(Cleared::Null),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "deactivate_user",
        noun: "users",
        verb: "deactivate",
        method: "POST",
        path: "/users/{user}/deactivate",
        authenticated: true,
        summary: "Deactivate a user",
        help: "Deactivates a user. `ziik users reactivate` brings the user back within 90 days; after that the account is anonymised for good. Requires permission to edit the user.",
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
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "delete_user_image",
        noun: "users",
        verb: "delete-image",
        method: "DELETE",
        path: "/users/{user}/image",
        authenticated: true,
        summary: "Delete the picture of a user",
        help: "Removes the picture of a user. To set one, call `ziik files initiate-upload` with the type `users`. Requires permission to edit the user.",
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
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "reactivate_user",
        noun: "users",
        verb: "reactivate",
        method: "POST",
        path: "/users/{user}/reactivate",
        authenticated: true,
        summary: "Reactivate a user",
        help: "Brings a deactivated user back. Works only within 90 days after the deactivation, before the account is anonymised. Requires permission to edit the user.",
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
        body: None,
        answer: Answer::Nothing,
    },
];
