// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "bookmark_post",
        noun: "posts",
        verb: "bookmark",
        method: "POST",
        path: "/content/{content}/bookmark",
        authenticated: true,
        summary: "Bookmark a post",
        help: "Bookmarks the post for the signed-in user. `ziik posts list` finds bookmarked posts by `filter[]`. Requires access to the post, as `ziik posts get` does.",
        params: &[
            Param::new(
                    "content",
                    "content",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "unbookmark_post",
        noun: "posts",
        verb: "unbookmark",
        method: "DELETE",
        path: "/content/{content}/bookmark",
        authenticated: true,
        summary: "Remove the bookmark of a post",
        help: "Removes the bookmark of the signed-in user from the post. Requires access to the post, as `ziik posts get` does.",
        params: &[
            Param::new(
                    "content",
                    "content",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "list_post_likers",
        noun: "posts",
        verb: "list-likers",
        method: "GET",
        path: "/content/{content}/like",
        authenticated: true,
        summary: "List the users who like a post",
        help: "Returns the users who like the post, and since when, all at once. Requires access to the post, as `ziik posts get` does.",
        params: &[
            Param::new(
                    "content",
                    "content",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["user.name", "timestamp"],
            pages: None,
        },
    },
    Command {
        id: "like_post",
        noun: "posts",
        verb: "like",
        method: "POST",
        path: "/content/{content}/like",
        authenticated: true,
        summary: "Like a post",
        help: "Makes the signed-in user like the post. Requires access to the post, as `ziik posts get` does.",
        params: &[
            Param::new(
                    "content",
                    "content",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "unlike_post",
        noun: "posts",
        verb: "unlike",
        method: "DELETE",
        path: "/content/{content}/like",
        authenticated: true,
        summary: "Take back the like of a post",
        help: "Removes the like of the signed-in user from the post. Requires access to the post, as `ziik posts get` does.",
        params: &[
            Param::new(
                    "content",
                    "content",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "list_post_readers",
        noun: "posts",
        verb: "list-readers",
        method: "GET",
        path: "/content/{content}/read",
        authenticated: true,
        summary: "List the users who confirmed having read a post",
        help: "Returns the users who confirmed that they have read the post, and when, all at once. `ziik posts list-non-readers` returns those who have yet to do so. Requires the same permissions as `ziik posts update`.",
        params: &[
            Param::new(
                    "content",
                    "content",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["user.name", "timestamp"],
            pages: None,
        },
    },
    Command {
        id: "confirm_post_read",
        noun: "posts",
        verb: "confirm-read",
        method: "POST",
        path: "/content/{content}/read",
        authenticated: true,
        summary: "Confirm having read a post",
        help: "Confirms that the signed-in user has read the post, and no operation takes this back. Posts with `confirm.enabled` ask for it. Requires access to the post, as `ziik posts get` does.",
        params: &[
            Param::new(
                    "content",
                    "content",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "list_post_viewers",
        noun: "posts",
        verb: "list-viewers",
        method: "GET",
        path: "/content/{content}/seen",
        authenticated: true,
        summary: "List the users who have seen a post",
        help: "Returns the users who have seen the post, and when, all at once. Requires the same permissions as `ziik posts update`.",
        params: &[
            Param::new(
                    "content",
                    "content",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["user.name", "timestamp"],
            pages: None,
        },
    },
    Command {
        id: "mark_post_seen",
        noun: "posts",
        verb: "mark-seen",
        method: "POST",
        path: "/content/{content}/seen",
        authenticated: true,
        summary: "Mark a post as seen",
        help: "Records that the signed-in user has seen the post. Requires access to the post, as `ziik posts get` does.",
        params: &[
            Param::new(
                    "content",
                    "content",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "list_post_non_readers",
        noun: "posts",
        verb: "list-non-readers",
        method: "GET",
        path: "/content/{content}/unread",
        authenticated: true,
        summary: "List the users who have yet to confirm a post",
        help: "Returns the users who should confirm that they have read the post and have not done so, all at once. The `timestamp` of each is null. Requires the same permissions as `ziik posts update`.",
        params: &[
            Param::new(
                    "content",
                    "content",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the post.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["user.name", "timestamp"],
            pages: None,
        },
    },
];
