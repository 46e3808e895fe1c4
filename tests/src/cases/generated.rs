// @generated from an OpenAPI document. Do not edit.

use super::{Calls, bytes, sent};
#[allow(unused_imports)]
use ziik_api::types::*;
/// Every operation with its calls, by its tag.
pub const GENERATED: &[(&str, &[Calls])] = &[
    ("alerts", ALERTS),
    ("auth", AUTH),
    ("auto_groups", AUTO_GROUPS),
    ("calendar", CALENDAR),
    ("comments", COMMENTS),
    ("conversations", CONVERSATIONS),
    ("counters", COUNTERS),
    ("devices", DEVICES),
    ("documents", DOCUMENTS),
    ("events", EVENTS),
    ("faq", FAQ),
    ("feed", FEED),
    ("files", FILES),
    ("group_files", GROUP_FILES),
    ("groups", GROUPS),
    ("imports", IMPORTS),
    ("languages", LANGUAGES),
    ("manuals", MANUALS),
    ("messages", MESSAGES),
    ("notifications", NOTIFICATIONS),
    ("participants", PARTICIPANTS),
    ("passwords", PASSWORDS),
    ("post_interaction", POST_INTERACTION),
    ("posts", POSTS),
    ("quicklinks", QUICKLINKS),
    ("schedule", SCHEDULE),
    ("search", SEARCH),
    ("settings", SETTINGS),
    ("shift_templates", SHIFT_TEMPLATES),
    ("specialties", SPECIALTIES),
    ("statistics", STATISTICS),
    ("suppliers", SUPPLIERS),
    ("timezones", TIMEZONES),
    ("two_factor", TWO_FACTOR),
    ("unit_features", UNIT_FEATURES),
    ("unit_tree", UNIT_TREE),
    ("units", UNITS),
    ("user_types", USER_TYPES),
    ("user_unit_memberships", USER_UNIT_MEMBERSHIPS),
    ("users", USERS),
    ("vacations", VACATIONS),
    ("webhooks", WEBHOOKS),
];

const ALERTS: &[Calls] = &[
    ("list_alerts", &[("example", |client| sent(client.list_alerts()))]),
];

const AUTH: &[Calls] = &[
    (
        "authenticate",
        &[
            (
                "example",
                |client| sent(
                    client.authenticate(Login::new("ida.berg@fjord.example", "…")),
                ),
            ),
        ],
    ),
    ("renew_token", &[("example", |client| sent(client.renew_token()))]),
];

const AUTO_GROUPS: &[Calls] = &[
    (
        "add_group_auto_membership",
        &[
            (
                "example",
                |client| sent(
                    client
                        .add_group_auto_membership(
                            41,
                            GroupAutoCreate::new()
                                .units([12, 14])
                                .units_falldown([12])
                                .user_types([4]),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.add_group_auto_membership(41, GroupAutoCreate::new()),
                ),
            ),
        ],
    ),
    (
        "remove_group_auto_membership",
        &[
            (
                "example",
                |client| sent(
                    client
                        .remove_group_auto_membership(
                            41,
                            GroupAutoDelete::new()
                                .units([14])
                                .user_types([4])
                                .method(GroupAutoDeleteMethod::Delete),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.remove_group_auto_membership(41, GroupAutoDelete::new()),
                ),
            ),
        ],
    ),
];

const CALENDAR: &[Calls] = &[
    (
        "list_calendar_items",
        &[
            (
                "example",
                |client| sent(
                    client
                        .list_calendar_items(
                            "2026-03-01T00:00:00+01:00",
                            "2026-03-31T00:00:00+02:00",
                        ),
                ),
            ),
        ],
    ),
];

const COMMENTS: &[Calls] = &[
    ("get_comment", &[("example", |client| sent(client.get_comment(8101)))]),
    ("delete_comment", &[("example", |client| sent(client.delete_comment(8101)))]),
    (
        "update_comment",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_comment(
                            8101,
                            CommentUpdate::new("Will there be decaf, too?"),
                        ),
                ),
            ),
        ],
    ),
    (
        "delete_comment_file",
        &[("example", |client| sent(client.delete_comment_file(8101, 1)))],
    ),
    (
        "list_comment_likers",
        &[("example", |client| sent(client.list_comment_likers(8101)))],
    ),
    ("like_comment", &[("example", |client| sent(client.like_comment(8101)))]),
    ("unlike_comment", &[("example", |client| sent(client.unlike_comment(8101)))]),
    (
        "list_comment_replies",
        &[("example", |client| sent(client.list_comment_replies(8101)))],
    ),
    (
        "create_comment_reply",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_comment_reply(
                            8101,
                            CommentReplyCreate::new("Yes, from Colombia.").file_count(0),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client
                        .create_comment_reply(
                            8101,
                            CommentReplyCreate::new("Yes, from Colombia."),
                        ),
                ),
            ),
        ],
    ),
];

const CONVERSATIONS: &[Calls] = &[
    (
        "list_conversations",
        &[
            ("example", |client| sent(client.list_conversations())),
            (
                "everything",
                |client| sent(
                    client
                        .list_conversations()
                        .status(ConversationStatus::Unread)
                        .keyword("keyword")
                        .participants([501])
                        .limit(10)
                        .page(1)
                        .user(501),
                ),
            ),
        ],
    ),
    (
        "create_conversation",
        &[
            (
                "example",
                |client| sent(client.create_conversation(ConversationCreate::new([501]))),
            ),
        ],
    ),
    (
        "create_conversation_with_message",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_conversation_with_message(
                            ConversationWithMessageCreate::new(
                                    [501],
                                    "Do you have five minutes after the shift?",
                                )
                                .file_count(0),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client
                        .create_conversation_with_message(
                            ConversationWithMessageCreate::new(
                                [501],
                                "Do you have five minutes after the shift?",
                            ),
                        ),
                ),
            ),
        ],
    ),
    ("get_conversation", &[("example", |client| sent(client.get_conversation(902)))]),
    (
        "delete_conversation",
        &[("example", |client| sent(client.delete_conversation(902)))],
    ),
    (
        "update_conversation",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_conversation(
                            902,
                            ConversationUpdate::new("Summer rota 2026"),
                        ),
                ),
            ),
        ],
    ),
    (
        "archive_conversation",
        &[("example", |client| sent(client.archive_conversation(902)))],
    ),
    (
        "unarchive_conversation",
        &[("example", |client| sent(client.unarchive_conversation(902)))],
    ),
    (
        "list_conversation_files",
        &[
            ("example", |client| sent(client.list_conversation_files(31))),
            (
                "everything",
                |client| sent(client.list_conversation_files(31).limit(50).page(1)),
            ),
        ],
    ),
    (
        "mark_conversation_seen",
        &[("example", |client| sent(client.mark_conversation_seen(31)))],
    ),
];

const COUNTERS: &[Calls] = &[
    ("get_counters", &[("example", |client| sent(client.get_counters()))]),
    (
        "get_counter",
        &[("example", |client| sent(client.get_counter(CounterType::News)))],
    ),
    (
        "clear_counter",
        &[("example", |client| sent(client.clear_counter(CounterType::News)))],
    ),
    (
        "list_unseen_content",
        &[("example", |client| sent(client.list_unseen_content(UnseenType::Debate)))],
    ),
];

const DEVICES: &[Calls] = &[
    ("list_devices", &[("example", |client| sent(client.list_devices()))]),
    (
        "register_device",
        &[
            (
                "example",
                |client| sent(
                    client
                        .register_device(
                            DeviceCreate::new(
                                    "5f0c9a12-store-phone",
                                    DeviceCreateOs::Ios,
                                )
                                .info(
                                    serde_json::json!(
                                        { "model" : "Store phone", "app" : "312" }
                                    ),
                                ),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client
                        .register_device(
                            DeviceCreate::new(
                                "5f0c9a12-store-phone",
                                DeviceCreateOs::Ios,
                            ),
                        ),
                ),
            ),
        ],
    ),
    (
        "unregister_device",
        &[
            (
                "example",
                |client| sent(
                    client.unregister_device(DeviceDelete::new("5f0c9a12-store-phone")),
                ),
            ),
        ],
    ),
];

const DOCUMENTS: &[Calls] = &[
    ("get_document", &[("example", |client| sent(client.get_document(8201)))]),
    ("delete_document", &[("example", |client| sent(client.delete_document(8201)))]),
    (
        "update_document",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_document(
                            8201,
                            DocumentUpdate::new().name("Espresso recipe").folder(212),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_document(8201, DocumentUpdate::new()))),
        ],
    ),
    (
        "list_folders",
        &[
            ("example", |client| sent(client.list_folders())),
            (
                "everything",
                |client| sent(
                    client.list_folders().parent(0).shares_only(false).limit(50).page(1),
                ),
            ),
        ],
    ),
    (
        "create_folder",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_folder(
                            FolderCreate::new("Coffee", 210)
                                .visibility(
                                    FolderVisibilityInput::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types(
                                            FolderUserTypesInput::new().read([2]).manage([4]),
                                        ),
                                )
                                .sharing(
                                    FolderSharingInput::new()
                                        .shares(FolderSharesInput::new().read([503]).manage([502])),
                                ),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .create_folder(
                            FolderCreate::new("Coffee", 210)
                                .visibility(
                                    FolderVisibilityInput::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types(
                                            FolderUserTypesInput::new().read([2]).manage([4]).write([4]),
                                        ),
                                )
                                .sharing(
                                    FolderSharingInput::new()
                                        .shares(
                                            FolderSharesInput::new()
                                                .read([503])
                                                .manage([502])
                                                .write([501]),
                                        ),
                                ),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(client.create_folder(FolderCreate::new("Coffee", 210))),
            ),
        ],
    ),
    (
        "get_folder_tree",
        &[
            ("example", |client| sent(client.get_folder_tree())),
            ("everything", |client| sent(client.get_folder_tree().root(0).exclude(0))),
        ],
    ),
    ("get_folder", &[("example", |client| sent(client.get_folder(211)))]),
    ("delete_folder", &[("example", |client| sent(client.delete_folder(211)))]),
    (
        "update_folder",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_folder(
                            211,
                            FolderUpdate::new()
                                .name("Coffee")
                                .visibility(
                                    FolderVisibilityInputPatch::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types(
                                            FolderUserTypesInputPatch::new().read([2]).manage([4]),
                                        ),
                                )
                                .sharing(
                                    FolderSharingInputPatch::new()
                                        .shares(
                                            FolderSharesInputPatch::new().read([503]).manage([502]),
                                        ),
                                ),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .update_folder(
                            211,
                            FolderUpdate::new()
                                .name("Coffee")
                                .visibility(
                                    FolderVisibilityInputPatch::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types(
                                            FolderUserTypesInputPatch::new()
                                                .read([2])
                                                .manage([4])
                                                .write([4]),
                                        ),
                                )
                                .sharing(
                                    FolderSharingInputPatch::new()
                                        .shares(
                                            FolderSharesInputPatch::new()
                                                .read([503])
                                                .manage([502])
                                                .write([501]),
                                        ),
                                ),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_folder(211, FolderUpdate::new()))),
        ],
    ),
    (
        "list_folder_documents",
        &[
            ("example", |client| sent(client.list_folder_documents(211))),
            (
                "everything",
                |client| sent(client.list_folder_documents(211).limit(50).page(1)),
            ),
        ],
    ),
    (
        "list_folder_parents",
        &[("example", |client| sent(client.list_folder_parents(211)))],
    ),
];

const EVENTS: &[Calls] = &[
    (
        "list_event_participants",
        &[
            ("example", |client| sent(client.list_event_participants(3001))),
            (
                "everything",
                |client| sent(
                    client
                        .list_event_participants(3001)
                        .invited(true)
                        .accepted(true)
                        .rejected(true)
                        .page(1)
                        .limit(50),
                ),
            ),
        ],
    ),
    (
        "accept_event_invitation",
        &[("example", |client| sent(client.accept_event_invitation(3001)))],
    ),
    (
        "decline_event_invitation",
        &[("example", |client| sent(client.decline_event_invitation(3001)))],
    ),
];

const FAQ: &[Calls] = &[
    (
        "list_faqs",
        &[
            ("example", |client| sent(client.list_faqs())),
            (
                "everything",
                |client| sent(client.list_faqs().category(22).limit(50).page(1)),
            ),
        ],
    ),
    (
        "create_faq",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_faq(
                            FaqCreate::new("Where do I get a clean apron?")
                                .answer("<p>From the linen cupboard behind the bar.</p>")
                                .categories([22])
                                .visibility(
                                    VisibilityInput::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types([2, 4]),
                                )
                                .owner_unit(12),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .create_faq(
                            FaqCreate::new("Where do I get a clean apron?")
                                .answer("<p>From the linen cupboard behind the bar.</p>")
                                .categories([22])
                                .visibility(
                                    VisibilityInput::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types([2, 4])
                                        .all_units(true),
                                )
                                .owner_unit(12),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.create_faq(FaqCreate::new("Where do I get a clean apron?")),
                ),
            ),
        ],
    ),
    ("list_faq_categories", &[("example", |client| sent(client.list_faq_categories()))]),
    (
        "create_faq_category",
        &[
            (
                "example",
                |client| sent(
                    client.create_faq_category(FaqCategoryCreate::new("Uniform")),
                ),
            ),
        ],
    ),
    ("get_faq_category", &[("example", |client| sent(client.get_faq_category(22)))]),
    (
        "delete_faq_category",
        &[("example", |client| sent(client.delete_faq_category(22)))],
    ),
    (
        "update_faq_category",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_faq_category(
                            22,
                            FaqCategoryUpdate::new().name("Uniform and lockers"),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(client.update_faq_category(22, FaqCategoryUpdate::new())),
            ),
        ],
    ),
    ("get_faq", &[("example", |client| sent(client.get_faq(251)))]),
    ("delete_faq", &[("example", |client| sent(client.delete_faq(251)))]),
    (
        "update_faq",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_faq(
                            251,
                            FaqUpdate::new()
                                .question("Where do I get a clean apron?")
                                .answer("<p>From the linen cupboard beside the office.</p>")
                                .categories([22])
                                .visibility(
                                    VisibilityInputPatch::new()
                                        .units_falldown([12])
                                        .user_types([2, 4]),
                                ),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .update_faq(
                            251,
                            FaqUpdate::new()
                                .question("Where do I get a clean apron?")
                                .answer("<p>From the linen cupboard beside the office.</p>")
                                .categories([22])
                                .visibility(
                                    VisibilityInputPatch::new()
                                        .units_falldown([12])
                                        .user_types([2, 4])
                                        .all_units(true)
                                        .units([12]),
                                ),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_faq(251, FaqUpdate::new()))),
        ],
    ),
    ("delete_faq_file", &[("example", |client| sent(client.delete_faq_file(251, 8811)))]),
];

const FEED: &[Calls] = &[
    (
        "get_feed",
        &[
            ("example", |client| sent(client.get_feed())),
            (
                "everything",
                |client| sent(
                    client
                        .get_feed()
                        .page(1)
                        .limit(50)
                        .types([
                            PostContentType::News,
                            PostContentType::Debate,
                            PostContentType::Event,
                        ])
                        .unpublished(0)
                        .sort_by(PostSort::Activity),
                ),
            ),
        ],
    ),
];

const FILES: &[Calls] = &[
    ("download_file", &[("example", |client| bytes(client.download_file(8202)))]),
    (
        "finalise_upload",
        &[
            (
                "example",
                |client| sent(client.finalise_upload(8202, UploadFinalise::new("…"))),
            ),
        ],
    ),
    (
        "get_file_info",
        &[("example", |client| sent(client.get_file_info(8202, 1772528580)))],
    ),
    (
        "download_file_preset",
        &[
            (
                "example",
                |client| bytes(client.download_file_preset(8211, FilePreset::Thumbnail)),
            ),
        ],
    ),
    (
        "initiate_upload",
        &[
            (
                "example",
                |client| sent(
                    client
                        .initiate_upload(
                            UploadCreate::new(
                                211,
                                UploadType::Folders,
                                "video/mp4",
                                "opening-routine.mp4",
                            ),
                        ),
                ),
            ),
        ],
    ),
];

const GROUP_FILES: &[Calls] = &[
    (
        "list_group_documents",
        &[
            ("example", |client| sent(client.list_group_documents(41))),
            (
                "everything",
                |client| sent(client.list_group_documents(41).limit(50).page(1)),
            ),
        ],
    ),
    (
        "list_group_files",
        &[
            ("example", |client| sent(client.list_group_files(41))),
            ("everything", |client| sent(client.list_group_files(41).limit(50).page(1))),
        ],
    ),
    (
        "list_group_images",
        &[
            ("example", |client| sent(client.list_group_images(41))),
            ("everything", |client| sent(client.list_group_images(41).limit(50).page(1))),
        ],
    ),
    (
        "list_group_videos",
        &[
            ("example", |client| sent(client.list_group_videos(41))),
            ("everything", |client| sent(client.list_group_videos(41).limit(50).page(1))),
        ],
    ),
];

const GROUPS: &[Calls] = &[
    (
        "list_groups",
        &[
            ("example", |client| sent(client.list_groups())),
            (
                "everything",
                |client| sent(
                    client
                        .list_groups()
                        .mode(GroupMode::Member)
                        .type_(GroupType::Public)
                        .sort(GroupSort::Activity)
                        .limit(50)
                        .page(1),
                ),
            ),
        ],
    ),
    (
        "create_group",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_group(
                            GroupCreate::new("Shift leads", GroupType::Private)
                                .description("Handovers and rotas across all cafés.")
                                .only_admin_publish(true)
                                .post_comments_enabled_default(true),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client
                        .create_group(
                            GroupCreate::new("Shift leads", GroupType::Private),
                        ),
                ),
            ),
        ],
    ),
    (
        "search_groups",
        &[
            ("example", |client| sent(client.search_groups("coffee"))),
            (
                "everything",
                |client| sent(
                    client
                        .search_groups("coffee")
                        .mode(GroupMode::Member)
                        .limit(50)
                        .page(1),
                ),
            ),
        ],
    ),
    ("get_group", &[("example", |client| sent(client.get_group(71)))]),
    ("delete_group", &[("example", |client| sent(client.delete_group(71)))]),
    (
        "update_group",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_group(
                            71,
                            GroupUpdate::new()
                                .description(
                                    "Handovers, rotas and stock across all cafés.",
                                )
                                .only_admin_publish(false),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .update_group(
                            71,
                            GroupUpdate::new()
                                .description(
                                    "Handovers, rotas and stock across all cafés.",
                                )
                                .only_admin_publish(false)
                                .name("text")
                                .type_(GroupType::Public)
                                .post_comments_enabled_default(true),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_group(71, GroupUpdate::new()))),
        ],
    ),
    ("delete_group_image", &[("example", |client| sent(client.delete_group_image(41)))]),
    (
        "list_group_members",
        &[
            ("example", |client| sent(client.list_group_members(71))),
            (
                "everything",
                |client| sent(
                    client
                        .list_group_members(71)
                        .status(GroupMemberStatus::Member)
                        .limit(50)
                        .page(1),
                ),
            ),
        ],
    ),
    (
        "add_group_member",
        &[
            (
                "example",
                |client| sent(
                    client.add_group_member(71, GroupMemberCreate::new().user(501)),
                ),
            ),
            (
                "least",
                |client| sent(client.add_group_member(71, GroupMemberCreate::new())),
            ),
        ],
    ),
    (
        "remove_group_member",
        &[("example", |client| sent(client.remove_group_member(71, 500)))],
    ),
    (
        "update_group_member",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_group_member(71, 500, GroupMemberUpdate::new().status(2)),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.update_group_member(71, 500, GroupMemberUpdate::new()),
                ),
            ),
        ],
    ),
    (
        "search_users_not_in_group",
        &[("example", |client| sent(client.search_users_not_in_group(71, "nora")))],
    ),
];

const IMPORTS: &[Calls] = &[
    (
        "import_units",
        &[
            (
                "example",
                |client| sent(
                    client
                        .import_units(
                            SpreadsheetImport::new(
                                ["name", "parent"],
                                b"contents".to_vec(),
                            ),
                        ),
                ),
            ),
        ],
    ),
    (
        "import_users",
        &[
            (
                "example",
                |client| sent(
                    client
                        .import_users(
                            SpreadsheetImport::new(
                                ["email", "unit"],
                                b"contents".to_vec(),
                            ),
                        ),
                ),
            ),
        ],
    ),
];

const LANGUAGES: &[Calls] = &[
    ("list_languages", &[("example", |client| sent(client.list_languages()))]),
];

const MANUALS: &[Calls] = &[
    ("get_chapter", &[("example", |client| sent(client.get_chapter(615)))]),
    ("delete_chapter", &[("example", |client| sent(client.delete_chapter(615)))]),
    (
        "update_chapter",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_chapter(
                            615,
                            ChapterUpdate::new("Espresso and milk")
                                .parent(612)
                                .visibility(
                                    ChapterVisibilityInputPatch::new()
                                        .inherit(false)
                                        .user_types([4]),
                                ),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.update_chapter(615, ChapterUpdate::new("Espresso and milk")),
                ),
            ),
        ],
    ),
    (
        "move_chapter",
        &[
            (
                "example",
                |client| sent(
                    client
                        .move_chapter(
                            615,
                            ChapterMove::new(613, ChapterMovePosition::After),
                        ),
                ),
            ),
        ],
    ),
    (
        "create_chapter_paragraph",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_chapter_paragraph(
                            615,
                            ParagraphCreate::new(
                                "<p>Grind 18 grams for a double shot.</p>",
                            ),
                        ),
                ),
            ),
        ],
    ),
    (
        "get_chapter_tree",
        &[
            ("example", |client| sent(client.get_chapter_tree(615))),
            ("everything", |client| sent(client.get_chapter_tree(615).full())),
        ],
    ),
    (
        "list_manuals",
        &[
            ("example", |client| sent(client.list_manuals())),
            ("everything", |client| sent(client.list_manuals().limit(50).page(1))),
        ],
    ),
    (
        "create_manual",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_manual(
                            ManualCreate::new("Bar handbook")
                                .description("How we open, brew, clean and close.")
                                .publish(ManualPublishInput::new().status(true))
                                .visibility(
                                    VisibilityInput::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types([2, 4]),
                                )
                                .owner_unit(12),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .create_manual(
                            ManualCreate::new("Bar handbook")
                                .description("How we open, brew, clean and close.")
                                .publish(ManualPublishInput::new().status(true))
                                .visibility(
                                    VisibilityInput::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types([2, 4])
                                        .all_units(true),
                                )
                                .owner_unit(12),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(client.create_manual(ManualCreate::new("Bar handbook"))),
            ),
        ],
    ),
    ("get_manual", &[("example", |client| sent(client.get_manual(61)))]),
    ("delete_manual", &[("example", |client| sent(client.delete_manual(61)))]),
    (
        "update_manual",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_manual(
                            61,
                            ManualUpdate::new("Bar handbook")
                                .description("How we open, brew, clean and close the bar.")
                                .publish(ManualPublishInput::new().status(true))
                                .visibility(
                                    VisibilityInputPatch::new()
                                        .units_falldown([12])
                                        .user_types([2, 4]),
                                ),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .update_manual(
                            61,
                            ManualUpdate::new("Bar handbook")
                                .description("How we open, brew, clean and close the bar.")
                                .publish(ManualPublishInput::new().status(true))
                                .visibility(
                                    VisibilityInputPatch::new()
                                        .units_falldown([12])
                                        .user_types([2, 4])
                                        .all_units(true)
                                        .units([12]),
                                ),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.update_manual(61, ManualUpdate::new("Bar handbook")),
                ),
            ),
        ],
    ),
    (
        "list_manual_chapters",
        &[("example", |client| sent(client.list_manual_chapters(61)))],
    ),
    (
        "create_manual_chapter",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_manual_chapter(
                            61,
                            ChapterCreate::new("Espresso")
                                .parent(612)
                                .visibility(
                                    ChapterVisibilityInput::new().inherit(false).user_types([4]),
                                ),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.create_manual_chapter(61, ChapterCreate::new("Espresso")),
                ),
            ),
        ],
    ),
    (
        "delete_manual_image",
        &[("example", |client| sent(client.delete_manual_image(61)))],
    ),
    ("get_paragraph", &[("example", |client| sent(client.get_paragraph(6151)))]),
    ("delete_paragraph", &[("example", |client| sent(client.delete_paragraph(6151)))]),
    (
        "update_paragraph",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_paragraph(
                            6151,
                            ParagraphUpdate::new(
                                "<p>Grind 19 grams for a double shot.</p>",
                            ),
                        ),
                ),
            ),
        ],
    ),
    (
        "delete_paragraph_file",
        &[("example", |client| sent(client.delete_paragraph_file(6151, 8801)))],
    ),
    (
        "move_paragraph",
        &[("example", |client| sent(client.move_paragraph(6151, ParagraphMove::new(2))))],
    ),
];

const MESSAGES: &[Calls] = &[
    (
        "list_messages",
        &[
            ("example", |client| sent(client.list_messages(902))),
            (
                "everything",
                |client| sent(
                    client
                        .list_messages(902)
                        .limit(25)
                        .starter_message_id(4001)
                        .cursor("cursor")
                        .query("query")
                        .page(1)
                        .message(4001),
                ),
            ),
        ],
    ),
    (
        "create_message",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_message(
                            902,
                            MessageCreate::new("The final rota follows as a file.")
                                .file_count(1),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client
                        .create_message(
                            902,
                            MessageCreate::new("The final rota follows as a file."),
                        ),
                ),
            ),
        ],
    ),
    ("get_message", &[("example", |client| sent(client.get_message(902, 4001)))]),
    ("delete_message", &[("example", |client| sent(client.delete_message(902, 4001)))]),
    (
        "update_message",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_message(
                            902,
                            4001,
                            MessageUpdate::new("I will take Saturday and Sunday."),
                        ),
                ),
            ),
        ],
    ),
    (
        "finalize_message_update",
        &[("example", |client| sent(client.finalize_message_update(902, 4001)))],
    ),
];

const NOTIFICATIONS: &[Calls] = &[
    (
        "get_notification_settings",
        &[("example", |client| sent(client.get_notification_settings()))],
    ),
    (
        "update_notification_setting",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_notification_setting(
                            NotificationSettingUpdate::new(
                                NotificationSettingUpdateChannel::Email,
                                NotificationSettingUpdateName::GroupContent,
                                true,
                            ),
                        ),
                ),
            ),
        ],
    ),
];

const PARTICIPANTS: &[Calls] = &[
    (
        "list_conversation_participants",
        &[("example", |client| sent(client.list_conversation_participants(31)))],
    ),
    (
        "add_conversation_participants",
        &[
            (
                "example",
                |client| sent(
                    client
                        .add_conversation_participants(
                            31,
                            ParticipantsCreate::new([502, 503]),
                        ),
                ),
            ),
        ],
    ),
    (
        "remove_conversation_participant",
        &[("example", |client| sent(client.remove_conversation_participant(31, 502)))],
    ),
    (
        "update_conversation_participant",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_conversation_participant(
                            31,
                            502,
                            ParticipantUpdate::new(2),
                        ),
                ),
            ),
        ],
    ),
];

const PASSWORDS: &[Calls] = &[
    (
        "request_password_reset",
        &[
            (
                "example",
                |client| sent(
                    client
                        .request_password_reset(
                            PasswordResetMail::new("nora.lind@fjord.example"),
                        ),
                ),
            ),
        ],
    ),
    (
        "reset_password",
        &[
            (
                "example",
                |client| sent(
                    client
                        .reset_password(
                            PasswordReset::new(
                                "…",
                                "nora.lind@fjord.example",
                                "…",
                                "…",
                            ),
                        ),
                ),
            ),
        ],
    ),
    (
        "change_user_password",
        &[
            (
                "example",
                |client| sent(
                    client
                        .change_user_password(
                            501,
                            PasswordUpdate::new("…").current("…"),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.change_user_password(501, PasswordUpdate::new("…")),
                ),
            ),
        ],
    ),
];

const POST_INTERACTION: &[Calls] = &[
    ("bookmark_post", &[("example", |client| sent(client.bookmark_post(3001)))]),
    ("unbookmark_post", &[("example", |client| sent(client.unbookmark_post(3001)))]),
    ("list_post_likers", &[("example", |client| sent(client.list_post_likers(3001)))]),
    ("like_post", &[("example", |client| sent(client.like_post(3001)))]),
    ("unlike_post", &[("example", |client| sent(client.unlike_post(3001)))]),
    ("list_post_readers", &[("example", |client| sent(client.list_post_readers(3001)))]),
    ("confirm_post_read", &[("example", |client| sent(client.confirm_post_read(3001)))]),
    ("list_post_viewers", &[("example", |client| sent(client.list_post_viewers(3001)))]),
    ("mark_post_seen", &[("example", |client| sent(client.mark_post_seen(3001)))]),
    (
        "list_post_non_readers",
        &[("example", |client| sent(client.list_post_non_readers(3001)))],
    ),
];

const POSTS: &[Calls] = &[
    (
        "list_posts",
        &[
            ("example", |client| sent(client.list_posts())),
            (
                "everything",
                |client| sent(
                    client
                        .list_posts()
                        .content_type(PostContentType::News)
                        .group(71)
                        .page(1)
                        .limit(5)
                        .filter([PostFilter::Feed])
                        .drafts()
                        .scheduled(0)
                        .answered()
                        .author(501)
                        .sort_by(PostSort::Activity),
                ),
            ),
        ],
    ),
    (
        "create_post",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_post(
                            PostCreate::new("Latte art evening")
                                .body("<p>Bring your own cup. We bring the milk.</p>")
                                .owner_unit(1)
                                .visibility(
                                    VisibilityInput::new()
                                        .all_units(false)
                                        .units_falldown([12])
                                        .user_types([3]),
                                )
                                .comments(PostCommentsInput::new().enabled(true))
                                .confirm(PostConfirmInput::new().enabled(false))
                                .show_in_feed(true)
                                .publish(
                                    PostPublishInput::new()
                                        .status(true)
                                        .publish_on(ziik_api::Patch::Value(1760004000.into()))
                                        .unpublish_on(ziik_api::Patch::Null),
                                )
                                .important(false)
                                .event(
                                    EventInput::new(
                                            "2025-10-24T17:00:00Z",
                                            "2025-10-24T19:00:00Z",
                                        )
                                        .location("Harbour Café, upstairs")
                                        .link("https://fjord.example/latte-art")
                                        .all_day(false)
                                        .participation(EventParticipationInput::new().enabled(true))
                                        .timezone("Europe/Copenhagen"),
                                ),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .create_post(
                            PostCreate::new("Latte art evening")
                                .body("<p>Bring your own cup. We bring the milk.</p>")
                                .owner_unit(1)
                                .visibility(
                                    VisibilityInput::new()
                                        .all_units(false)
                                        .units_falldown([12])
                                        .user_types([3])
                                        .units([12]),
                                )
                                .comments(PostCommentsInput::new().enabled(true))
                                .confirm(PostConfirmInput::new().enabled(false))
                                .show_in_feed(true)
                                .publish(
                                    PostPublishInput::new()
                                        .status(true)
                                        .publish_on(ziik_api::Patch::Value(1760004000.into()))
                                        .unpublish_on(ziik_api::Patch::Null),
                                )
                                .important(false)
                                .event(
                                    EventInput::new(
                                            "2025-10-24T17:00:00Z",
                                            "2025-10-24T19:00:00Z",
                                        )
                                        .location("Harbour Café, upstairs")
                                        .link("https://fjord.example/latte-art")
                                        .all_day(false)
                                        .participation(EventParticipationInput::new().enabled(true))
                                        .timezone("Europe/Copenhagen")
                                        .recurrence(
                                            Recurrence::new(RecurrenceFrequency::Daily)
                                                .until("2026-03-02T09:15:00Z")
                                                .count(1)
                                                .interval(1)
                                                .byday(RecurrenceByday::Text("text".into()))
                                                .bymonthday(1)
                                                .bymonth(1)
                                                .bysetpos(1),
                                        )
                                        .repeat_rules("text")
                                        .end_date("2026-03-02"),
                                )
                                .group(1)
                                .sharing(PostSharingInput::new().shares([501]))
                                .poll(
                                    PollInput::new()
                                        .question("Which evening suits you?")
                                        .type_("text")
                                        .close_at(1)
                                        .allow_user_choices(true)
                                        .anonymous(true)
                                        .mandatory(true)
                                        .choices([PollChoiceInput::new().title("title")]),
                                )
                                .pinned(
                                    PostPinnedInput::new().show_in_main_feed(true).until(1),
                                )
                                .file_count(1),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(client.create_post(PostCreate::new("Latte art evening"))),
            ),
        ],
    ),
    (
        "list_posts_by_ids",
        &[("example", |client| sent(client.list_posts_by_ids([3001, 3001])))],
    ),
    (
        "list_global_post_ids",
        &[
            ("example", |client| sent(client.list_global_post_ids())),
            (
                "everything",
                |client| sent(
                    client.list_global_post_ids().type_("type").sorting("sorting"),
                ),
            ),
        ],
    ),
    (
        "list_group_post_ids",
        &[
            ("example", |client| sent(client.list_group_post_ids(71))),
            (
                "everything",
                |client| sent(
                    client.list_group_post_ids(71).type_("type").sorting("sorting"),
                ),
            ),
        ],
    ),
    (
        "list_user_post_ids",
        &[("example", |client| sent(client.list_user_post_ids(501)))],
    ),
    ("get_post", &[("example", |client| sent(client.get_post(3001)))]),
    ("delete_post", &[("example", |client| sent(client.delete_post(3001)))]),
    (
        "update_post",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_post(
                            3001,
                            PostUpdate::new()
                                .title("Latte art evening for beginners")
                                .important(true)
                                .event(
                                    EventUpdate::new()
                                        .location("Harbour Café, ground floor")
                                        .start(1761328800)
                                        .end(1761336000),
                                )
                                .publish(
                                    PostPublishInput::new()
                                        .publish_on(ziik_api::Patch::Value(1760004000.into()))
                                        .unpublish_on(ziik_api::Patch::Value(1761404400.into())),
                                ),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .update_post(
                            3001,
                            PostUpdate::new()
                                .title("Latte art evening for beginners")
                                .important(true)
                                .event(
                                    EventUpdate::new()
                                        .location("Harbour Café, ground floor")
                                        .start(1761328800)
                                        .end(1761336000)
                                        .link("text")
                                        .all_day(true)
                                        .datetime_start("2026-03-02T09:15:00Z")
                                        .datetime_end("2026-03-02T09:15:00Z")
                                        .date("2026-03-02")
                                        .participation(EventParticipationInput::new().enabled(true))
                                        .recurrence(
                                            Recurrence::new(RecurrenceFrequency::Daily)
                                                .until("2026-03-02T09:15:00Z")
                                                .count(1)
                                                .interval(1)
                                                .byday(RecurrenceByday::Text("text".into()))
                                                .bymonthday(1)
                                                .bymonth(1)
                                                .bysetpos(1),
                                        )
                                        .repeat_rules("text")
                                        .end_date("2026-03-02")
                                        .timezone("Europe/Copenhagen"),
                                )
                                .publish(
                                    PostPublishInput::new()
                                        .publish_on(ziik_api::Patch::Value(1760004000.into()))
                                        .unpublish_on(ziik_api::Patch::Value(1761404400.into()))
                                        .status(true),
                                )
                                .body("text")
                                .visibility(
                                    VisibilityInputPatch::new()
                                        .all_units(true)
                                        .units([12])
                                        .units_falldown([12])
                                        .user_types([4]),
                                )
                                .sharing(PostSharingInputPatch::new().shares([501]))
                                .comments(PostCommentsInput::new().enabled(true))
                                .confirm(PostConfirmInput::new().enabled(true))
                                .show_in_feed(true)
                                .poll(
                                    PollInputPatch::new()
                                        .question("Which evening suits you?")
                                        .type_("text")
                                        .close_at(1)
                                        .allow_user_choices(true)
                                        .anonymous(true)
                                        .mandatory(true)
                                        .choices([PollChoiceInput::new().title("title")]),
                                )
                                .pinned(
                                    PostPinnedInput::new().show_in_main_feed(true).until(1),
                                )
                                .file_count(1),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_post(3001, PostUpdate::new()))),
        ],
    ),
    (
        "delete_post_file",
        &[("example", |client| sent(client.delete_post_file(3001, 1)))],
    ),
    ("republish_post", &[("example", |client| sent(client.republish_post(3001)))]),
];

const QUICKLINKS: &[Calls] = &[
    ("list_quicklinks", &[("example", |client| sent(client.list_quicklinks()))]),
    (
        "create_quicklink",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_quicklink(
                            QuicklinkCreate::new(
                                    "Order milk and beans",
                                    "https://orders.fjord.example/",
                                )
                                .visibility(
                                    VisibilityInput::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types([2, 4]),
                                )
                                .owner_unit(1),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .create_quicklink(
                            QuicklinkCreate::new(
                                    "Order milk and beans",
                                    "https://orders.fjord.example/",
                                )
                                .visibility(
                                    VisibilityInput::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types([2, 4])
                                        .all_units(true),
                                )
                                .owner_unit(1),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client
                        .create_quicklink(
                            QuicklinkCreate::new(
                                "Order milk and beans",
                                "https://orders.fjord.example/",
                            ),
                        ),
                ),
            ),
        ],
    ),
    ("get_quicklink", &[("example", |client| sent(client.get_quicklink(61)))]),
    ("delete_quicklink", &[("example", |client| sent(client.delete_quicklink(61)))]),
    (
        "update_quicklink",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_quicklink(
                            61,
                            QuicklinkUpdate::new()
                                .name("Order milk")
                                .link("https://orders.fjord.example/milk")
                                .visibility(
                                    VisibilityInputPatch::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types([2]),
                                ),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .update_quicklink(
                            61,
                            QuicklinkUpdate::new()
                                .name("Order milk")
                                .link("https://orders.fjord.example/milk")
                                .visibility(
                                    VisibilityInputPatch::new()
                                        .units([14])
                                        .units_falldown([12])
                                        .user_types([2])
                                        .all_units(true),
                                ),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_quicklink(61, QuicklinkUpdate::new()))),
        ],
    ),
];

const SCHEDULE: &[Calls] = &[
    (
        "list_registrations",
        &[
            ("example", |client| sent(client.list_registrations())),
            (
                "everything",
                |client| sent(
                    client
                        .list_registrations()
                        .assignee_id(501)
                        .units([12])
                        .start(1)
                        .end(1)
                        .type_(RegistrationType::Shift)
                        .relations([RegistrationRelation::Unit]),
                ),
            ),
        ],
    ),
    ("get_registration", &[("example", |client| sent(client.get_registration(5201)))]),
    (
        "create_shift",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_shift(
                            ShiftCreate::new(12, 1773036000, 1773064800)
                                .assignee_id(502)
                                .note("First early shift on his own.")
                                .comment("The milk comes at 8.")
                                .break_(30),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.create_shift(ShiftCreate::new(12, 1773036000, 1773064800)),
                ),
            ),
        ],
    ),
    (
        "export_shifts",
        &[
            ("example", |client| bytes(client.export_shifts(1773010800, 1773615599))),
            (
                "everything",
                |client| bytes(
                    client
                        .export_shifts(1773010800, 1773615599)
                        .unit(12)
                        .user(501)
                        .types([1]),
                ),
            ),
        ],
    ),
    ("delete_shift", &[("example", |client| sent(client.delete_shift(5201)))]),
    (
        "update_shift",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_shift(
                            5201,
                            ShiftUpdate::new()
                                .unit(12)
                                .start(1773039600)
                                .end(1773068400)
                                .assigned(503)
                                .trade(false),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_shift(5201, ShiftUpdate::new()))),
        ],
    ),
    (
        "apply_for_shift_trade",
        &[("example", |client| sent(client.apply_for_shift_trade(5201)))],
    ),
    (
        "approve_shift_trade",
        &[("example", |client| sent(client.approve_shift_trade(5201, 501)))],
    ),
    (
        "request_shift_trade",
        &[("example", |client| sent(client.request_shift_trade(5201)))],
    ),
    ("take_shift", &[("example", |client| sent(client.take_shift(5201)))]),
];

const SEARCH: &[Calls] = &[
    (
        "search",
        &[
            ("example", |client| sent(client.search("latte art"))),
            (
                "everything",
                |client| sent(
                    client
                        .search("latte art")
                        .page(1)
                        .limit(50)
                        .type_([SearchType::News]),
                ),
            ),
        ],
    ),
];

const SETTINGS: &[Calls] = &[
    ("get_settings", &[("example", |client| sent(client.get_settings()))]),
    (
        "update_settings",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_settings(
                            SettingsUpdate::new()
                                .site(
                                    SettingsSiteUpdate::new()
                                        .name("Fjord Coffee")
                                        .tagline("Good coffee by the water")
                                        .headline("Welcome aboard")
                                        .legal_name("Fjord Coffee ApS")
                                        .terms_link("https://fjord.example/terms")
                                        .default_language("da"),
                                )
                                .colors(
                                    SettingsColorsUpdate::new().top("#1b3a4b").icon("#f4f1de"),
                                ),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_settings(SettingsUpdate::new()))),
        ],
    ),
    ("list_countries", &[("example", |client| sent(client.list_countries()))]),
    (
        "delete_settings_image",
        &[
            (
                "example",
                |client| sent(
                    client.delete_settings_image(DeleteSettingsImage1::MobileBg),
                ),
            ),
        ],
    ),
    ("enable_module", &[("example", |client| sent(client.enable_module("news")))]),
    (
        "disable_module",
        &[("example", |client| sent(client.disable_module("statistics")))],
    ),
];

const SHIFT_TEMPLATES: &[Calls] = &[
    (
        "list_shift_templates",
        &[
            ("example", |client| sent(client.list_shift_templates())),
            (
                "everything",
                |client| sent(client.list_shift_templates().unit(12).page(1).limit(50)),
            ),
        ],
    ),
    (
        "create_shift_template",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_shift_template(
                            ShiftTemplateCreate::new("Standard week", 12, 11).year(2026),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client
                        .create_shift_template(
                            ShiftTemplateCreate::new("Standard week", 12, 11),
                        ),
                ),
            ),
        ],
    ),
    ("get_shift_template", &[("example", |client| sent(client.get_shift_template(21)))]),
    (
        "delete_shift_template",
        &[("example", |client| sent(client.delete_shift_template(21)))],
    ),
    (
        "update_shift_template",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_shift_template(
                            21,
                            ShiftTemplateUpdate::new(12).year(2026),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.update_shift_template(21, ShiftTemplateUpdate::new(12)),
                ),
            ),
        ],
    ),
    (
        "apply_shift_template",
        &[
            (
                "example",
                |client| sent(
                    client
                        .apply_shift_template(21, ShiftTemplateApply::new(13).year(2026)),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.apply_shift_template(21, ShiftTemplateApply::new(13)),
                ),
            ),
        ],
    ),
];

const SPECIALTIES: &[Calls] = &[
    (
        "list_user_specialties",
        &[("example", |client| sent(client.list_user_specialties()))],
    ),
    (
        "create_user_specialty",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_user_specialty(UserSpecialtyCreate::new("Bean roasting")),
                ),
            ),
        ],
    ),
    ("get_user_specialty", &[("example", |client| sent(client.get_user_specialty(8)))]),
    (
        "delete_user_specialty",
        &[("example", |client| sent(client.delete_user_specialty(9)))],
    ),
    (
        "update_user_specialty",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_user_specialty(
                            8,
                            UserSpecialtyUpdate::new().name("Milk and latte art"),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.update_user_specialty(8, UserSpecialtyUpdate::new()),
                ),
            ),
        ],
    ),
];

const STATISTICS: &[Calls] = &[
    (
        "get_statistics",
        &[
            (
                "example",
                |client| sent(client.get_statistics(1773010800, 1773183599, -60)),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .get_statistics(1773010800, 1773183599, -60)
                        .unit(12)
                        .falldown(false),
                ),
            ),
        ],
    ),
    (
        "get_statistics_area",
        &[
            (
                "example",
                |client| sent(
                    client.get_statistics_area("news", 1773010800, 1773183599, -60),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .get_statistics_area("news", 1773010800, 1773183599, -60)
                        .unit(12)
                        .falldown(false),
                ),
            ),
        ],
    ),
];

const SUPPLIERS: &[Calls] = &[
    (
        "list_suppliers",
        &[
            ("example", |client| sent(client.list_suppliers())),
            (
                "everything",
                |client| sent(client.list_suppliers().category(5).page(1).limit(50)),
            ),
        ],
    ),
    (
        "create_supplier",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_supplier(
                            SupplierCreate::new("Nordic Roast")
                                .description("Coffee beans, roasted twice a week.")
                                .categories([5])
                                .visibility(
                                    VisibilityInput::new().user_types([4]).units_falldown([1]),
                                )
                                .address(
                                    SupplierAddressInput::new()
                                        .phone("+45 20 00 62 00")
                                        .email("orders@nordic-roast.example")
                                        .street("Mill Lane 9")
                                        .postal_code("8200")
                                        .city("Aarhus")
                                        .webpage("https://nordic-roast.example")
                                        .webshop("https://shop.nordic-roast.example")
                                        .vat_number("DK10620062")
                                        .registration_number("10620062"),
                                )
                                .payment(
                                    SupplierPaymentInput::new()
                                        .account_number("0000620062")
                                        .bank("Fjord Savings Bank")
                                        .bic("FJSBDK22")
                                        .branch("Aarhus")
                                        .eban("DK0000000000620062")
                                        .delivery("Tuesdays and Fridays before 7:00")
                                        .payment("30 days net"),
                                )
                                .agreement("Prices are fixed until the end of 2026."),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .create_supplier(
                            SupplierCreate::new("Nordic Roast")
                                .description("Coffee beans, roasted twice a week.")
                                .categories([5])
                                .visibility(
                                    VisibilityInput::new()
                                        .user_types([4])
                                        .units_falldown([1])
                                        .all_units(true)
                                        .units([12]),
                                )
                                .address(
                                    SupplierAddressInput::new()
                                        .phone("+45 20 00 62 00")
                                        .email("orders@nordic-roast.example")
                                        .street("Mill Lane 9")
                                        .postal_code("8200")
                                        .city("Aarhus")
                                        .webpage("https://nordic-roast.example")
                                        .webshop("https://shop.nordic-roast.example")
                                        .vat_number("DK10620062")
                                        .registration_number("10620062"),
                                )
                                .payment(
                                    SupplierPaymentInput::new()
                                        .account_number("0000620062")
                                        .bank("Fjord Savings Bank")
                                        .bic("FJSBDK22")
                                        .branch("Aarhus")
                                        .eban("DK0000000000620062")
                                        .delivery("Tuesdays and Fridays before 7:00")
                                        .payment("30 days net"),
                                )
                                .agreement("Prices are fixed until the end of 2026."),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.create_supplier(SupplierCreate::new("Nordic Roast")),
                ),
            ),
        ],
    ),
    (
        "list_supplier_categories",
        &[("example", |client| sent(client.list_supplier_categories()))],
    ),
    (
        "create_supplier_category",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_supplier_category(SupplierCategoryCreate::new("Coffee")),
                ),
            ),
        ],
    ),
    (
        "get_supplier_category",
        &[("example", |client| sent(client.get_supplier_category(5)))],
    ),
    (
        "delete_supplier_category",
        &[("example", |client| sent(client.delete_supplier_category(5)))],
    ),
    (
        "update_supplier_category",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_supplier_category(
                            5,
                            SupplierCategoryUpdate::new().name("Coffee and tea"),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.update_supplier_category(5, SupplierCategoryUpdate::new()),
                ),
            ),
        ],
    ),
    ("get_supplier", &[("example", |client| sent(client.get_supplier(61)))]),
    ("delete_supplier", &[("example", |client| sent(client.delete_supplier(61)))]),
    (
        "update_supplier",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_supplier(
                            61,
                            SupplierUpdate::new()
                                .name("Nordic Roast")
                                .description("Coffee beans, roasted twice a week.")
                                .categories([5])
                                .visibility(
                                    VisibilityInputPatch::new()
                                        .user_types([4])
                                        .units_falldown([1]),
                                )
                                .address(
                                    SupplierAddressInputPatch::new()
                                        .phone("+45 20 00 62 00")
                                        .email("orders@nordic-roast.example")
                                        .street("Mill Lane 9")
                                        .postal_code("8200")
                                        .city("Aarhus")
                                        .webpage("https://nordic-roast.example")
                                        .webshop("https://shop.nordic-roast.example")
                                        .vat_number("DK10620062")
                                        .registration_number("10620062"),
                                )
                                .payment(
                                    SupplierPaymentInputPatch::new()
                                        .account_number("0000620062")
                                        .bank("Fjord Savings Bank")
                                        .bic("FJSBDK22")
                                        .branch("Aarhus")
                                        .eban("DK0000000000620062")
                                        .delivery("Tuesdays and Fridays before 7:00")
                                        .payment("30 days net"),
                                )
                                .agreement("Prices are fixed until the end of 2027."),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .update_supplier(
                            61,
                            SupplierUpdate::new()
                                .name("Nordic Roast")
                                .description("Coffee beans, roasted twice a week.")
                                .categories([5])
                                .visibility(
                                    VisibilityInputPatch::new()
                                        .user_types([4])
                                        .units_falldown([1])
                                        .all_units(true)
                                        .units([12]),
                                )
                                .address(
                                    SupplierAddressInputPatch::new()
                                        .phone("+45 20 00 62 00")
                                        .email("orders@nordic-roast.example")
                                        .street("Mill Lane 9")
                                        .postal_code("8200")
                                        .city("Aarhus")
                                        .webpage("https://nordic-roast.example")
                                        .webshop("https://shop.nordic-roast.example")
                                        .vat_number("DK10620062")
                                        .registration_number("10620062"),
                                )
                                .payment(
                                    SupplierPaymentInputPatch::new()
                                        .account_number("0000620062")
                                        .bank("Fjord Savings Bank")
                                        .bic("FJSBDK22")
                                        .branch("Aarhus")
                                        .eban("DK0000000000620062")
                                        .delivery("Tuesdays and Fridays before 7:00")
                                        .payment("30 days net"),
                                )
                                .agreement("Prices are fixed until the end of 2027."),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_supplier(61, SupplierUpdate::new()))),
        ],
    ),
    (
        "list_supplier_contacts",
        &[("example", |client| sent(client.list_supplier_contacts(62)))],
    ),
    (
        "create_supplier_contact",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_supplier_contact(
                            62,
                            SupplierContactCreate::new("Sofia Dahl")
                                .title("Account manager")
                                .email("sofia.dahl@nordic-roast.example")
                                .phone("+45 20 00 62 00 ext. 14")
                                .mobile("+45 20 00 62 14")
                                .skype("sofia.dahl.roast"),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client
                        .create_supplier_contact(
                            62,
                            SupplierContactCreate::new("Sofia Dahl"),
                        ),
                ),
            ),
        ],
    ),
    (
        "get_supplier_contact",
        &[("example", |client| sent(client.get_supplier_contact(62, 81)))],
    ),
    (
        "delete_supplier_contact",
        &[("example", |client| sent(client.delete_supplier_contact(62, 81)))],
    ),
    (
        "update_supplier_contact",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_supplier_contact(
                            62,
                            81,
                            SupplierContactUpdate::new()
                                .name("Sofia Dahl")
                                .title("Head of sales")
                                .email("sofia.dahl@nordic-roast.example")
                                .phone("+45 20 00 62 00 ext. 14")
                                .mobile("+45 20 00 62 14")
                                .skype("sofia.dahl.roast"),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.update_supplier_contact(62, 81, SupplierContactUpdate::new()),
                ),
            ),
        ],
    ),
    (
        "delete_supplier_file",
        &[("example", |client| sent(client.delete_supplier_file(62, 8101)))],
    ),
];

const TIMEZONES: &[Calls] = &[
    ("list_timezones", &[("example", |client| sent(client.list_timezones()))]),
];

const TWO_FACTOR: &[Calls] = &[
    ("force_two_factor", &[("example", |client| sent(client.force_two_factor()))]),
    ("unforce_two_factor", &[("example", |client| sent(client.unforce_two_factor()))]),
    (
        "enable_two_factor_method",
        &[
            (
                "example",
                |client| sent(client.enable_two_factor_method(TwoFactorMethod::Google)),
            ),
        ],
    ),
    (
        "disable_two_factor_method",
        &[
            (
                "example",
                |client| sent(client.disable_two_factor_method(TwoFactorMethod::Google)),
            ),
        ],
    ),
    ("get_two_factor", &[("example", |client| sent(client.get_two_factor()))]),
    (
        "update_two_factor",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_two_factor(
                            TwoFactorUpdate::new(TwoFactorUpdateMethod::Sms)
                                .phone_prefix(45)
                                .phone(20000501),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .update_two_factor(
                            TwoFactorUpdate::new(TwoFactorUpdateMethod::Sms)
                                .phone_prefix(45)
                                .phone(20000501)
                                .secret_key("text"),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client
                        .update_two_factor(
                            TwoFactorUpdate::new(TwoFactorUpdateMethod::Sms),
                        ),
                ),
            ),
        ],
    ),
    ("get_two_factor_qr", &[("example", |client| sent(client.get_two_factor_qr()))]),
    (
        "get_two_factor_secret",
        &[("example", |client| sent(client.get_two_factor_secret()))],
    ),
    (
        "send_two_factor_verification",
        &[("example", |client| sent(client.send_two_factor_verification()))],
    ),
    (
        "verify_two_factor",
        &[
            (
                "example",
                |client| sent(
                    client.verify_two_factor(TwoFactorVerification::new("…")),
                ),
            ),
        ],
    ),
    (
        "reset_user_two_factor",
        &[("example", |client| sent(client.reset_user_two_factor(501)))],
    ),
];

const UNIT_FEATURES: &[Calls] = &[
    ("list_unit_features", &[("example", |client| sent(client.list_unit_features()))]),
    (
        "create_unit_feature",
        &[
            (
                "example",
                |client| sent(
                    client.create_unit_feature(UnitFeatureCreate::new("Drive-in")),
                ),
            ),
        ],
    ),
    ("get_unit_feature", &[("example", |client| sent(client.get_unit_feature(6)))]),
    (
        "delete_unit_feature",
        &[("example", |client| sent(client.delete_unit_feature(7)))],
    ),
    (
        "update_unit_feature",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_unit_feature(
                            6,
                            UnitFeatureUpdate::new().name("Outdoor seating"),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(client.update_unit_feature(6, UnitFeatureUpdate::new())),
            ),
        ],
    ),
];

const UNIT_TREE: &[Calls] = &[
    (
        "get_unit_count",
        &[
            ("example", |client| sent(client.get_unit_count())),
            (
                "everything",
                |client| sent(client.get_unit_count().units([12]).units_falldown([12])),
            ),
        ],
    ),
    (
        "get_unit_tree",
        &[
            ("example", |client| sent(client.get_unit_tree())),
            (
                "everything",
                |client| sent(
                    client
                        .get_unit_tree()
                        .exclude(12)
                        .flatten(false)
                        .all(false)
                        .unit(12)
                        .permission("permission"),
                ),
            ),
        ],
    ),
    ("list_unit_children", &[("example", |client| sent(client.list_unit_children(1)))]),
    (
        "move_unit",
        &[
            (
                "example",
                |client| sent(
                    client
                        .move_unit(
                            14,
                            UnitMove::new()
                                .relation(12)
                                .position(ChapterMovePosition::Before),
                        ),
                ),
            ),
            ("least", |client| sent(client.move_unit(14, UnitMove::new()))),
        ],
    ),
];

const UNITS: &[Calls] = &[
    (
        "list_units",
        &[
            ("example", |client| sent(client.list_units())),
            (
                "everything",
                |client| sent(
                    client
                        .list_units()
                        .feature(6)
                        .user()
                        .keyword("keyword")
                        .full_stats(false)
                        .limit(15)
                        .page(1)
                        .type_("unit"),
                ),
            ),
        ],
    ),
    (
        "create_unit",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_unit(
                            UnitCreate::new("Station Kiosk")
                                .reference("CC-1400")
                                .parent_id(1)
                                .description("Kiosk in the station hall.")
                                .unit_type(UnitType::Unit)
                                .opening_hours(
                                    OpeningHoursInput::new()
                                        .office_hours([
                                            OfficeHoursInput::new()
                                                .day(1)
                                                .starthours(700)
                                                .endhours(1800),
                                            OfficeHoursInput::new()
                                                .day(6)
                                                .starthours(900)
                                                .endhours(1500),
                                        ])
                                        .closed([
                                            ClosedPeriodInput::new().start(1766620800).end(1766793600),
                                        ]),
                                ),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .create_unit(
                            UnitCreate::new("Station Kiosk")
                                .reference("CC-1400")
                                .parent_id(1)
                                .description("Kiosk in the station hall.")
                                .unit_type(UnitType::Unit)
                                .opening_hours(
                                    OpeningHoursInput::new()
                                        .office_hours([
                                            OfficeHoursInput::new()
                                                .day(1)
                                                .starthours(700)
                                                .endhours(1800),
                                            OfficeHoursInput::new()
                                                .day(6)
                                                .starthours(900)
                                                .endhours(1500),
                                        ])
                                        .closed([
                                            ClosedPeriodInput::new().start(1766620800).end(1766793600),
                                        ]),
                                )
                                .features([1]),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(client.create_unit(UnitCreate::new("Station Kiosk"))),
            ),
        ],
    ),
    ("list_basic_units", &[("example", |client| sent(client.list_basic_units()))]),
    (
        "get_unit_by_reference",
        &[("example", |client| sent(client.get_unit_by_reference("CC-1200")))],
    ),
    ("get_unit", &[("example", |client| sent(client.get_unit(12)))]),
    ("delete_unit", &[("example", |client| sent(client.delete_unit(12)))]),
    (
        "update_unit",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_unit(
                            12,
                            UnitUpdate::new()
                                .name("Harbour Café")
                                .reference("CC-1200")
                                .description("Café at the harbour, open all year.")
                                .parent_id(1)
                                .features([6])
                                .opening_hours(
                                    OpeningHoursInputPatch::new()
                                        .office_hours([
                                            OfficeHoursInput::new()
                                                .day(1)
                                                .starthours(700)
                                                .endhours(2200),
                                        ]),
                                ),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .update_unit(
                            12,
                            UnitUpdate::new()
                                .name("Harbour Café")
                                .reference("CC-1200")
                                .description("Café at the harbour, open all year.")
                                .parent_id(1)
                                .features([6])
                                .opening_hours(
                                    OpeningHoursInputPatch::new()
                                        .office_hours([
                                            OfficeHoursInput::new()
                                                .day(1)
                                                .starthours(700)
                                                .endhours(2200),
                                        ])
                                        .closed([ClosedPeriodInput::new().start(1).end(1)]),
                                )
                                .unit_type(UnitType::Unit),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_unit(12, UnitUpdate::new()))),
        ],
    ),
    (
        "update_unit_address",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_unit_address(
                            12,
                            122,
                            UnitAddressUpdate::new()
                                .use_company_address(false)
                                .name("Fjord Coffee Harbour, back door")
                                .registration_number("10020030")
                                .vat_number("DK10020030")
                                .street("Quay Street 6")
                                .street_additional("Entrance from the yard")
                                .postal_code("8000")
                                .city("Aarhus")
                                .country("Denmark")
                                .phone("+45 20 00 12 02")
                                .email("deliveries@fjord.example")
                                .comments("Ring twice before seven."),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.update_unit_address(12, 122, UnitAddressUpdate::new()),
                ),
            ),
        ],
    ),
    ("delete_unit_image", &[("example", |client| sent(client.delete_unit_image(12)))]),
];

const USER_TYPES: &[Calls] = &[
    (
        "list_user_types",
        &[
            ("example", |client| sent(client.list_user_types())),
            ("everything", |client| sent(client.list_user_types().all().unit([12]))),
        ],
    ),
    (
        "create_user_type",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_user_type(
                            UserTypeCreate::new("Shift lead")
                                .reference("ROLE-LEAD")
                                .abilities(
                                    AbilitiesInput::new()
                                        .news(true)
                                        .calendar(true)
                                        .schedule(true)
                                        .shift_trading_request(true)
                                        .shift_trading_take(true)
                                        .shift_trading_approve(true)
                                        .vacation_own(true)
                                        .vacation_unit(true),
                                ),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .create_user_type(
                            UserTypeCreate::new("Shift lead")
                                .reference("ROLE-LEAD")
                                .abilities(
                                    AbilitiesInput::new()
                                        .news(true)
                                        .calendar(true)
                                        .schedule(true)
                                        .shift_trading_request(true)
                                        .shift_trading_take(true)
                                        .shift_trading_approve(true)
                                        .vacation_own(true)
                                        .vacation_unit(true)
                                        .manuals(true)
                                        .faq(true)
                                        .quick_links(true)
                                        .user(true)
                                        .units(true)
                                        .supplier(true),
                                ),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(client.create_user_type(UserTypeCreate::new("Shift lead"))),
            ),
        ],
    ),
    (
        "list_basic_user_types",
        &[("example", |client| sent(client.list_basic_user_types()))],
    ),
    (
        "get_user_type_by_reference",
        &[("example", |client| sent(client.get_user_type_by_reference("ROLE-LEAD")))],
    ),
    ("get_user_type", &[("example", |client| sent(client.get_user_type(4)))]),
    ("delete_user_type", &[("example", |client| sent(client.delete_user_type(4)))]),
    (
        "update_user_type",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_user_type(
                            4,
                            UserTypeUpdate::new()
                                .name("Shift lead")
                                .reference("ROLE-LEAD")
                                .abilities(
                                    AbilitiesInput::new().vacation_unit(true).news(false),
                                ),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .update_user_type(
                            4,
                            UserTypeUpdate::new()
                                .name("Shift lead")
                                .reference("ROLE-LEAD")
                                .abilities(
                                    AbilitiesInput::new()
                                        .vacation_unit(true)
                                        .news(false)
                                        .calendar(true)
                                        .manuals(true)
                                        .faq(true)
                                        .quick_links(true)
                                        .user(true)
                                        .units(true)
                                        .supplier(true)
                                        .schedule(true)
                                        .shift_trading_request(true)
                                        .shift_trading_take(true)
                                        .shift_trading_approve(true)
                                        .vacation_own(true),
                                ),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_user_type(4, UserTypeUpdate::new()))),
        ],
    ),
];

const USER_UNIT_MEMBERSHIPS: &[Calls] = &[
    (
        "list_unit_memberships",
        &[("example", |client| sent(client.list_unit_memberships(501)))],
    ),
    (
        "add_unit_membership",
        &[
            (
                "example",
                |client| sent(
                    client
                        .add_unit_membership(
                            501,
                            UnitMembershipCreate::new(14).user_types([3]),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .add_unit_membership(
                            501,
                            UnitMembershipCreate::new(14).user_types([3]).department(1),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.add_unit_membership(501, UnitMembershipCreate::new(14)),
                ),
            ),
        ],
    ),
    (
        "remove_unit_membership",
        &[("example", |client| sent(client.remove_unit_membership(501, 12)))],
    ),
    (
        "update_unit_membership",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_unit_membership(
                            501,
                            12,
                            UnitMembershipUpdate::new()
                                .unit(12)
                                .user_types([4])
                                .department(31)
                                .overwrite(true),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.update_unit_membership(501, 12, UnitMembershipUpdate::new()),
                ),
            ),
        ],
    ),
];

const USERS: &[Calls] = &[
    (
        "list_users",
        &[
            ("example", |client| sent(client.list_users())),
            (
                "everything",
                |client| sent(
                    client
                        .list_users()
                        .page(1)
                        .limit(15)
                        .unit(12)
                        .specialties([8])
                        .user_types([4])
                        .inactive(),
                ),
            ),
        ],
    ),
    (
        "create_user",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_user(
                            UserCreate::new(
                                    "Sara",
                                    "Toft",
                                    "sara.toft@fjord.example",
                                    14,
                                )
                                .reference("EMP-0503")
                                .user_types([3])
                                .title("Barista")
                                .birthday("1998-03-02 00:00:00")
                                .phone("+45 20 00 05 03")
                                .country("DK")
                                .quote("")
                                .description("")
                                .specialties([8])
                                .settings(
                                    UserSettingsInput::new()
                                        .show_birthdays(false)
                                        .birthdays_optout(false)
                                        .language("da"),
                                )
                                .welcome(true),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .create_user(
                            UserCreate::new(
                                    "Sara",
                                    "Toft",
                                    "sara.toft@fjord.example",
                                    14,
                                )
                                .reference("EMP-0503")
                                .user_types([3])
                                .title("Barista")
                                .birthday("1998-03-02 00:00:00")
                                .phone("+45 20 00 05 03")
                                .country("DK")
                                .quote("")
                                .description("")
                                .specialties([8])
                                .settings(
                                    UserSettingsInput::new()
                                        .show_birthdays(false)
                                        .birthdays_optout(false)
                                        .language("da")
                                        .expire(1),
                                )
                                .welcome(true)
                                .ask_about("text")
                                .meta_field_0("meta field 0")
                                .meta_field_1("meta field 1")
                                .meta_field_2("meta field 2")
                                .meta_field_3("meta field 3")
                                .meta_field_4("meta field 4"),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client
                        .create_user(
                            UserCreate::new(
                                "Sara",
                                "Toft",
                                "sara.toft@fjord.example",
                                14,
                            ),
                        ),
                ),
            ),
        ],
    ),
    (
        "list_user_birthdays",
        &[
            ("example", |client| sent(client.list_user_birthdays())),
            (
                "everything",
                |client| sent(
                    client
                        .list_user_birthdays()
                        .start("2026-03-02")
                        .end("2026-03-02")
                        .limit(50)
                        .page(1),
                ),
            ),
        ],
    ),
    (
        "list_users_by_ids",
        &[("example", |client| sent(client.list_users_by_ids([501, 501])))],
    ),
    ("get_current_user", &[("example", |client| sent(client.get_current_user()))]),
    ("accept_policy", &[("example", |client| sent(client.accept_policy()))]),
    (
        "get_user_by_reference",
        &[("example", |client| sent(client.get_user_by_reference("EMP-0501")))],
    ),
    (
        "search_users",
        &[
            ("example", |client| sent(client.search_users())),
            (
                "everything",
                |client| sent(
                    client
                        .search_users()
                        .keyword("nora")
                        .email("nora.lind@fjord.example")
                        .user_types([4])
                        .units([12])
                        .units_falldown([12])
                        .in_group(71)
                        .not_in_group(71)
                        .users([501])
                        .content(3001)
                        .page(1)
                        .limit(50),
                ),
            ),
        ],
    ),
    (
        "send_welcome_mail",
        &[
            (
                "example",
                |client| sent(client.send_welcome_mail(WelcomeMail::new([502, 503]))),
            ),
        ],
    ),
    ("get_user", &[("example", |client| sent(client.get_user(501)))]),
    (
        "delete_user",
        &[
            ("example", |client| sent(client.delete_user(501).transfer(500))),
            ("least", |client| sent(client.delete_user(501))),
        ],
    ),
    (
        "update_user",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_user(
                            501,
                            UserUpdate::new()
                                .first_name("Nora")
                                .last_name("Lind")
                                .email("nora.lind@fjord.example")
                                .reference("EMP-0501")
                                .title("Shift lead")
                                .phone("+45 20 00 05 01")
                                .country("DK")
                                .birthday("1993-06-21 00:00:00")
                                .quote("Coffee first.")
                                .description("Leads the evening shifts at the harbour.")
                                .ask_about("Rotas and swaps")
                                .specialties([8])
                                .settings(
                                    UserSettingsInputPatch::new()
                                        .show_birthdays(false)
                                        .language("en")
                                        .expire(ziik_api::Patch::Null),
                                )
                                .meta_field_0("Locker 7")
                                .meta_field_1(ziik_api::Patch::Null),
                        ),
                ),
            ),
            (
                "everything",
                |client| sent(
                    client
                        .update_user(
                            501,
                            UserUpdate::new()
                                .first_name("Nora")
                                .last_name("Lind")
                                .email("nora.lind@fjord.example")
                                .reference("EMP-0501")
                                .title("Shift lead")
                                .phone("+45 20 00 05 01")
                                .country("DK")
                                .birthday("1993-06-21 00:00:00")
                                .quote("Coffee first.")
                                .description("Leads the evening shifts at the harbour.")
                                .ask_about("Rotas and swaps")
                                .specialties([8])
                                .settings(
                                    UserSettingsInputPatch::new()
                                        .show_birthdays(false)
                                        .language("en")
                                        .expire(ziik_api::Patch::Null)
                                        .birthdays_optout(true),
                                )
                                .meta_field_0("Locker 7")
                                .meta_field_1(ziik_api::Patch::Null)
                                .unit(1)
                                .user_types([1])
                                .meta_field_2("meta field 2")
                                .meta_field_3("meta field 3")
                                .meta_field_4("meta field 4"),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_user(501, UserUpdate::new()))),
        ],
    ),
    ("deactivate_user", &[("example", |client| sent(client.deactivate_user(501)))]),
    ("delete_user_image", &[("example", |client| sent(client.delete_user_image(501)))]),
    ("reactivate_user", &[("example", |client| sent(client.reactivate_user(501)))]),
];

const VACATIONS: &[Calls] = &[
    (
        "list_vacations",
        &[
            ("example", |client| sent(client.list_vacations())),
            (
                "everything",
                |client| sent(client.list_vacations().unit(12).start(1).end(1)),
            ),
        ],
    ),
    (
        "create_vacation",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_vacation(
                            VacationCreate::new(1773615600, 1774047599).assigned(502),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client.create_vacation(VacationCreate::new(1773615600, 1774047599)),
                ),
            ),
        ],
    ),
    ("get_vacation", &[("example", |client| sent(client.get_vacation(5301)))]),
    ("delete_vacation", &[("example", |client| sent(client.delete_vacation(5301)))]),
    (
        "update_vacation",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_vacation(
                            5301,
                            VacationUpdate::new()
                                .start(1773615600)
                                .end(1774133999)
                                .assigned(502),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_vacation(5301, VacationUpdate::new()))),
        ],
    ),
];

const WEBHOOKS: &[Calls] = &[
    ("list_webhooks", &[("example", |client| sent(client.list_webhooks()))]),
    (
        "create_webhook",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_webhook(
                            WebhookCreate::new(
                                    "New colleagues",
                                    "https://hooks.fjord.example/4f1c9b/user-create",
                                )
                                .triggers([WebhookEvent::UserCreate]),
                        ),
                ),
            ),
            (
                "least",
                |client| sent(
                    client
                        .create_webhook(
                            WebhookCreate::new(
                                "New colleagues",
                                "https://hooks.fjord.example/4f1c9b/user-create",
                            ),
                        ),
                ),
            ),
        ],
    ),
    ("get_webhook", &[("example", |client| sent(client.get_webhook(21)))]),
    ("delete_webhook", &[("example", |client| sent(client.delete_webhook(21)))]),
    (
        "update_webhook",
        &[
            (
                "example",
                |client| sent(
                    client
                        .update_webhook(
                            21,
                            WebhookUpdate::new()
                                .name("New colleagues (HR)")
                                .uri("https://hooks.fjord.example/9d27e0/user-create"),
                        ),
                ),
            ),
            ("least", |client| sent(client.update_webhook(21, WebhookUpdate::new()))),
        ],
    ),
    (
        "list_webhook_logs",
        &[
            ("example", |client| sent(client.list_webhook_logs(21))),
            ("everything", |client| sent(client.list_webhook_logs(21).page(1).limit(50))),
        ],
    ),
    (
        "list_webhook_triggers",
        &[("example", |client| sent(client.list_webhook_triggers(22)))],
    ),
    (
        "create_webhook_trigger",
        &[
            (
                "example",
                |client| sent(
                    client
                        .create_webhook_trigger(
                            22,
                            WebhookTriggerCreate::new(WebhookEvent::UnitDelete),
                        ),
                ),
            ),
        ],
    ),
    (
        "delete_webhook_trigger",
        &[("example", |client| sent(client.delete_webhook_trigger(22, 33)))],
    ),
];
