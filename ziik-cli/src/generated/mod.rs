// @generated from an OpenAPI document. Do not edit.

mod alerts;
mod auth;
mod auto_groups;
mod calendar;
mod comments;
mod conversations;
mod counters;
mod devices;
mod documents;
mod events;
mod faq;
mod feed;
mod files;
mod group_files;
mod groups;
mod imports;
mod languages;
mod manuals;
mod messages;
mod notifications;
mod participants;
mod passwords;
mod post_interaction;
mod posts;
mod quicklinks;
mod schedule;
mod search;
mod settings;
mod shift_templates;
mod specialties;
mod statistics;
mod suppliers;
mod timezones;
mod two_factor;
mod unit_features;
mod unit_tree;
mod units;
mod user_types;
mod user_unit_memberships;
mod users;
mod vacations;
mod webhooks;
/// The SHA-256 of the document that the commands are made from.
pub(crate) const DIGEST: &str = "a61226f3f127ae971d5db2e56c3b8df8aa236ea5ee59f3550962bc43f43a854a";
/// What the commands are about, in the order of the operations.
pub(crate) static NOUNS: &[crate::table::Noun] = &[
    crate::table::Noun {
        name: "alerts",
        about: "Notices from Ziik to all users.",
    },
    crate::table::Noun {
        name: "auth",
        about: "Signing in with e-mail and password, and renewing the token before it expires.",
    },
    crate::table::Noun {
        name: "calendar",
        about: "Events, birthdays and shifts in a period of time.",
    },
    crate::table::Noun {
        name: "chapters",
        about: "",
    },
    crate::table::Noun {
        name: "comments",
        about: "Comments on posts, and the replies to them.",
    },
    crate::table::Noun {
        name: "posts",
        about: "News, debates and events.",
    },
    crate::table::Noun {
        name: "conversations",
        about: "Direct and group conversations of the signed-in user.",
    },
    crate::table::Noun {
        name: "messages",
        about: "The messages inside one conversation.",
    },
    crate::table::Noun {
        name: "counters",
        about: "Unread counters of the signed-in user.",
    },
    crate::table::Noun {
        name: "devices",
        about: "The devices on which the signed-in user gets push notifications.",
    },
    crate::table::Noun {
        name: "documents",
        about: "Folders, and the documents in them.",
    },
    crate::table::Noun {
        name: "events",
        about: "Who takes part in the event of a post, and the answer of the signed-in user.",
    },
    crate::table::Noun {
        name: "faq",
        about: "Questions and answers, and the categories that they are in.",
    },
    crate::table::Noun {
        name: "feed",
        about: "The posts for the signed-in user, latest first.",
    },
    crate::table::Noun {
        name: "files",
        about: "Uploading and downloading files.",
    },
    crate::table::Noun {
        name: "folders",
        about: "",
    },
    crate::table::Noun {
        name: "groups",
        about: "Discussion groups that people join across units.",
    },
    crate::table::Noun {
        name: "manuals",
        about: "Handbooks: manuals, their chapters, and the paragraphs of the chapters.",
    },
    crate::table::Noun {
        name: "paragraphs",
        about: "",
    },
    crate::table::Noun {
        name: "passwords",
        about: "Changing a password, and resetting a forgotten one by mail.",
    },
    crate::table::Noun {
        name: "quicklinks",
        about: "Links that a tenant offers to its people.",
    },
    crate::table::Noun {
        name: "registrations",
        about: "",
    },
    crate::table::Noun {
        name: "search",
        about: "Search in everything that the tenant holds.",
    },
    crate::table::Noun {
        name: "settings",
        about: "The name, look and modules of the tenant, and the countries to choose from.",
    },
    crate::table::Noun {
        name: "languages",
        about: "The languages that the tenant has enabled.",
    },
    crate::table::Noun {
        name: "timezones",
        about: "The time zones that the tenant offers.",
    },
    crate::table::Noun {
        name: "two-factor",
        about: "Two-factor authentication: the settings of the signed-in user, of others and of the tenant.",
    },
    crate::table::Noun {
        name: "shifts",
        about: "Shifts: planning, trading and exporting them, and reading them together with vacations.",
    },
    crate::table::Noun {
        name: "shift-templates",
        about: "Templates of a week of shifts, and applying them to other weeks.",
    },
    crate::table::Noun {
        name: "vacations",
        about: "The vacations in the schedule.",
    },
    crate::table::Noun {
        name: "statistics",
        about: "Figures about the use of the platform in a period.",
    },
    crate::table::Noun {
        name: "suppliers",
        about: "Suppliers with their categories, contacts and files.",
    },
    crate::table::Noun {
        name: "units",
        about: "The tree of units, and the departments below them.",
    },
    crate::table::Noun {
        name: "unit-features",
        about: "Features that units can be marked with, such as a terrace.",
    },
    crate::table::Noun {
        name: "users",
        about: "The people of the tenant.",
    },
    crate::table::Noun {
        name: "notifications",
        about: "The events of which the signed-in user is notified by push notification and e-mail.",
    },
    crate::table::Noun {
        name: "specialties",
        about: "The specialties that users can have, such as latte art.",
    },
    crate::table::Noun {
        name: "memberships",
        about: "Which units a user belongs to, with which department and user types.",
    },
    crate::table::Noun {
        name: "user-types",
        about: "Roles. A user type carries abilities and is granted to a user within a unit membership.",
    },
    crate::table::Noun {
        name: "webhooks",
        about: "Calls to an address of yours when users or units change, and their logs.",
    },
];

/// The commands, by the tags of their operations.
pub(crate) static TABLES: &[&[crate::table::Command]] = &[
    alerts::COMMANDS,
    auth::COMMANDS,
    auto_groups::COMMANDS,
    calendar::COMMANDS,
    comments::COMMANDS,
    conversations::COMMANDS,
    counters::COMMANDS,
    devices::COMMANDS,
    documents::COMMANDS,
    events::COMMANDS,
    faq::COMMANDS,
    feed::COMMANDS,
    files::COMMANDS,
    group_files::COMMANDS,
    groups::COMMANDS,
    imports::COMMANDS,
    languages::COMMANDS,
    manuals::COMMANDS,
    messages::COMMANDS,
    notifications::COMMANDS,
    participants::COMMANDS,
    passwords::COMMANDS,
    post_interaction::COMMANDS,
    posts::COMMANDS,
    quicklinks::COMMANDS,
    schedule::COMMANDS,
    search::COMMANDS,
    settings::COMMANDS,
    shift_templates::COMMANDS,
    specialties::COMMANDS,
    statistics::COMMANDS,
    suppliers::COMMANDS,
    timezones::COMMANDS,
    two_factor::COMMANDS,
    unit_features::COMMANDS,
    unit_tree::COMMANDS,
    units::COMMANDS,
    user_types::COMMANDS,
    user_unit_memberships::COMMANDS,
    users::COMMANDS,
    vacations::COMMANDS,
    webhooks::COMMANDS,
];
