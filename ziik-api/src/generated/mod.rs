// @generated from an OpenAPI document. Do not edit.
// Made from
//   openapi.yaml (sha256 a61226f3f127ae971d5db2e56c3b8df8aa236ea5ee59f3550962bc43f43a854a)
//   overlay.yaml (sha256 6426d502dbeeb983b08d49e6a06d0be8675c6e2ba0a487290c5cf053b522b06a)

pub mod operations;
pub mod types;
/// Every operation.
pub static OPERATIONS: &[&crate::runtime::Operation] = &[
    #[cfg(feature = "alerts")]
    &operations::alerts::LIST_ALERTS,
    #[cfg(feature = "auth")]
    &operations::auth::AUTHENTICATE,
    #[cfg(feature = "auth")]
    &operations::auth::RENEW_TOKEN,
    #[cfg(feature = "auto-groups")]
    &operations::auto_groups::ADD_GROUP_AUTO_MEMBERSHIP,
    #[cfg(feature = "auto-groups")]
    &operations::auto_groups::REMOVE_GROUP_AUTO_MEMBERSHIP,
    #[cfg(feature = "calendar")]
    &operations::calendar::LIST_CALENDAR_ITEMS,
    #[cfg(feature = "comments")]
    &operations::comments::GET_COMMENT,
    #[cfg(feature = "comments")]
    &operations::comments::DELETE_COMMENT,
    #[cfg(feature = "comments")]
    &operations::comments::UPDATE_COMMENT,
    #[cfg(feature = "comments")]
    &operations::comments::DELETE_COMMENT_FILE,
    #[cfg(feature = "comments")]
    &operations::comments::LIST_COMMENT_LIKERS,
    #[cfg(feature = "comments")]
    &operations::comments::LIKE_COMMENT,
    #[cfg(feature = "comments")]
    &operations::comments::UNLIKE_COMMENT,
    #[cfg(feature = "comments")]
    &operations::comments::LIST_COMMENT_REPLIES,
    #[cfg(feature = "comments")]
    &operations::comments::CREATE_COMMENT_REPLY,
    #[cfg(feature = "conversations")]
    &operations::conversations::LIST_CONVERSATIONS,
    #[cfg(feature = "conversations")]
    &operations::conversations::CREATE_CONVERSATION,
    #[cfg(feature = "conversations")]
    &operations::conversations::CREATE_CONVERSATION_WITH_MESSAGE,
    #[cfg(feature = "conversations")]
    &operations::conversations::GET_CONVERSATION,
    #[cfg(feature = "conversations")]
    &operations::conversations::DELETE_CONVERSATION,
    #[cfg(feature = "conversations")]
    &operations::conversations::UPDATE_CONVERSATION,
    #[cfg(feature = "conversations")]
    &operations::conversations::ARCHIVE_CONVERSATION,
    #[cfg(feature = "conversations")]
    &operations::conversations::UNARCHIVE_CONVERSATION,
    #[cfg(feature = "conversations")]
    &operations::conversations::LIST_CONVERSATION_FILES,
    #[cfg(feature = "conversations")]
    &operations::conversations::MARK_CONVERSATION_SEEN,
    #[cfg(feature = "counters")]
    &operations::counters::GET_COUNTERS,
    #[cfg(feature = "counters")]
    &operations::counters::GET_COUNTER,
    #[cfg(feature = "counters")]
    &operations::counters::CLEAR_COUNTER,
    #[cfg(feature = "counters")]
    &operations::counters::LIST_UNSEEN_CONTENT,
    #[cfg(feature = "devices")]
    &operations::devices::LIST_DEVICES,
    #[cfg(feature = "devices")]
    &operations::devices::REGISTER_DEVICE,
    #[cfg(feature = "devices")]
    &operations::devices::UNREGISTER_DEVICE,
    #[cfg(feature = "documents")]
    &operations::documents::GET_DOCUMENT,
    #[cfg(feature = "documents")]
    &operations::documents::DELETE_DOCUMENT,
    #[cfg(feature = "documents")]
    &operations::documents::UPDATE_DOCUMENT,
    #[cfg(feature = "documents")]
    &operations::documents::LIST_FOLDERS,
    #[cfg(feature = "documents")]
    &operations::documents::CREATE_FOLDER,
    #[cfg(feature = "documents")]
    &operations::documents::GET_FOLDER_TREE,
    #[cfg(feature = "documents")]
    &operations::documents::GET_FOLDER,
    #[cfg(feature = "documents")]
    &operations::documents::DELETE_FOLDER,
    #[cfg(feature = "documents")]
    &operations::documents::UPDATE_FOLDER,
    #[cfg(feature = "documents")]
    &operations::documents::LIST_FOLDER_DOCUMENTS,
    #[cfg(feature = "documents")]
    &operations::documents::LIST_FOLDER_PARENTS,
    #[cfg(feature = "events")]
    &operations::events::LIST_EVENT_PARTICIPANTS,
    #[cfg(feature = "events")]
    &operations::events::ACCEPT_EVENT_INVITATION,
    #[cfg(feature = "events")]
    &operations::events::DECLINE_EVENT_INVITATION,
    #[cfg(feature = "faq")]
    &operations::faq::LIST_FAQS,
    #[cfg(feature = "faq")]
    &operations::faq::CREATE_FAQ,
    #[cfg(feature = "faq")]
    &operations::faq::LIST_FAQ_CATEGORIES,
    #[cfg(feature = "faq")]
    &operations::faq::CREATE_FAQ_CATEGORY,
    #[cfg(feature = "faq")]
    &operations::faq::GET_FAQ_CATEGORY,
    #[cfg(feature = "faq")]
    &operations::faq::DELETE_FAQ_CATEGORY,
    #[cfg(feature = "faq")]
    &operations::faq::UPDATE_FAQ_CATEGORY,
    #[cfg(feature = "faq")]
    &operations::faq::GET_FAQ,
    #[cfg(feature = "faq")]
    &operations::faq::DELETE_FAQ,
    #[cfg(feature = "faq")]
    &operations::faq::UPDATE_FAQ,
    #[cfg(feature = "faq")]
    &operations::faq::DELETE_FAQ_FILE,
    #[cfg(feature = "feed")]
    &operations::feed::GET_FEED,
    #[cfg(feature = "files")]
    &operations::files::DOWNLOAD_FILE,
    #[cfg(feature = "files")]
    &operations::files::FINALISE_UPLOAD,
    #[cfg(feature = "files")]
    &operations::files::GET_FILE_INFO,
    #[cfg(feature = "files")]
    &operations::files::DOWNLOAD_FILE_PRESET,
    #[cfg(feature = "files")]
    &operations::files::INITIATE_UPLOAD,
    #[cfg(feature = "group-files")]
    &operations::group_files::LIST_GROUP_DOCUMENTS,
    #[cfg(feature = "group-files")]
    &operations::group_files::LIST_GROUP_FILES,
    #[cfg(feature = "group-files")]
    &operations::group_files::LIST_GROUP_IMAGES,
    #[cfg(feature = "group-files")]
    &operations::group_files::LIST_GROUP_VIDEOS,
    #[cfg(feature = "groups")]
    &operations::groups::LIST_GROUPS,
    #[cfg(feature = "groups")]
    &operations::groups::CREATE_GROUP,
    #[cfg(feature = "groups")]
    &operations::groups::SEARCH_GROUPS,
    #[cfg(feature = "groups")]
    &operations::groups::GET_GROUP,
    #[cfg(feature = "groups")]
    &operations::groups::DELETE_GROUP,
    #[cfg(feature = "groups")]
    &operations::groups::UPDATE_GROUP,
    #[cfg(feature = "groups")]
    &operations::groups::DELETE_GROUP_IMAGE,
    #[cfg(feature = "groups")]
    &operations::groups::LIST_GROUP_MEMBERS,
    #[cfg(feature = "groups")]
    &operations::groups::ADD_GROUP_MEMBER,
    #[cfg(feature = "groups")]
    &operations::groups::REMOVE_GROUP_MEMBER,
    #[cfg(feature = "groups")]
    &operations::groups::UPDATE_GROUP_MEMBER,
    #[cfg(feature = "groups")]
    &operations::groups::SEARCH_USERS_NOT_IN_GROUP,
    #[cfg(feature = "imports")]
    &operations::imports::IMPORT_UNITS,
    #[cfg(feature = "imports")]
    &operations::imports::IMPORT_USERS,
    #[cfg(feature = "languages")]
    &operations::languages::LIST_LANGUAGES,
    #[cfg(feature = "manuals")]
    &operations::manuals::GET_CHAPTER,
    #[cfg(feature = "manuals")]
    &operations::manuals::DELETE_CHAPTER,
    #[cfg(feature = "manuals")]
    &operations::manuals::UPDATE_CHAPTER,
    #[cfg(feature = "manuals")]
    &operations::manuals::MOVE_CHAPTER,
    #[cfg(feature = "manuals")]
    &operations::manuals::CREATE_CHAPTER_PARAGRAPH,
    #[cfg(feature = "manuals")]
    &operations::manuals::GET_CHAPTER_TREE,
    #[cfg(feature = "manuals")]
    &operations::manuals::LIST_MANUALS,
    #[cfg(feature = "manuals")]
    &operations::manuals::CREATE_MANUAL,
    #[cfg(feature = "manuals")]
    &operations::manuals::GET_MANUAL,
    #[cfg(feature = "manuals")]
    &operations::manuals::DELETE_MANUAL,
    #[cfg(feature = "manuals")]
    &operations::manuals::UPDATE_MANUAL,
    #[cfg(feature = "manuals")]
    &operations::manuals::LIST_MANUAL_CHAPTERS,
    #[cfg(feature = "manuals")]
    &operations::manuals::CREATE_MANUAL_CHAPTER,
    #[cfg(feature = "manuals")]
    &operations::manuals::DELETE_MANUAL_IMAGE,
    #[cfg(feature = "manuals")]
    &operations::manuals::GET_PARAGRAPH,
    #[cfg(feature = "manuals")]
    &operations::manuals::DELETE_PARAGRAPH,
    #[cfg(feature = "manuals")]
    &operations::manuals::UPDATE_PARAGRAPH,
    #[cfg(feature = "manuals")]
    &operations::manuals::DELETE_PARAGRAPH_FILE,
    #[cfg(feature = "manuals")]
    &operations::manuals::MOVE_PARAGRAPH,
    #[cfg(feature = "messages")]
    &operations::messages::LIST_MESSAGES,
    #[cfg(feature = "messages")]
    &operations::messages::CREATE_MESSAGE,
    #[cfg(feature = "messages")]
    &operations::messages::GET_MESSAGE,
    #[cfg(feature = "messages")]
    &operations::messages::DELETE_MESSAGE,
    #[cfg(feature = "messages")]
    &operations::messages::UPDATE_MESSAGE,
    #[cfg(feature = "messages")]
    &operations::messages::FINALIZE_MESSAGE_UPDATE,
    #[cfg(feature = "notifications")]
    &operations::notifications::GET_NOTIFICATION_SETTINGS,
    #[cfg(feature = "notifications")]
    &operations::notifications::UPDATE_NOTIFICATION_SETTING,
    #[cfg(feature = "participants")]
    &operations::participants::LIST_CONVERSATION_PARTICIPANTS,
    #[cfg(feature = "participants")]
    &operations::participants::ADD_CONVERSATION_PARTICIPANTS,
    #[cfg(feature = "participants")]
    &operations::participants::REMOVE_CONVERSATION_PARTICIPANT,
    #[cfg(feature = "participants")]
    &operations::participants::UPDATE_CONVERSATION_PARTICIPANT,
    #[cfg(feature = "passwords")]
    &operations::passwords::REQUEST_PASSWORD_RESET,
    #[cfg(feature = "passwords")]
    &operations::passwords::RESET_PASSWORD,
    #[cfg(feature = "passwords")]
    &operations::passwords::CHANGE_USER_PASSWORD,
    #[cfg(feature = "post-interaction")]
    &operations::post_interaction::BOOKMARK_POST,
    #[cfg(feature = "post-interaction")]
    &operations::post_interaction::UNBOOKMARK_POST,
    #[cfg(feature = "post-interaction")]
    &operations::post_interaction::LIST_POST_LIKERS,
    #[cfg(feature = "post-interaction")]
    &operations::post_interaction::LIKE_POST,
    #[cfg(feature = "post-interaction")]
    &operations::post_interaction::UNLIKE_POST,
    #[cfg(feature = "post-interaction")]
    &operations::post_interaction::LIST_POST_READERS,
    #[cfg(feature = "post-interaction")]
    &operations::post_interaction::CONFIRM_POST_READ,
    #[cfg(feature = "post-interaction")]
    &operations::post_interaction::LIST_POST_VIEWERS,
    #[cfg(feature = "post-interaction")]
    &operations::post_interaction::MARK_POST_SEEN,
    #[cfg(feature = "post-interaction")]
    &operations::post_interaction::LIST_POST_NON_READERS,
    #[cfg(feature = "posts")]
    &operations::posts::LIST_POSTS,
    #[cfg(feature = "posts")]
    &operations::posts::CREATE_POST,
    #[cfg(feature = "posts")]
    &operations::posts::LIST_POSTS_BY_IDS,
    #[cfg(feature = "posts")]
    &operations::posts::LIST_GLOBAL_POST_IDS,
    #[cfg(feature = "posts")]
    &operations::posts::LIST_GROUP_POST_IDS,
    #[cfg(feature = "posts")]
    &operations::posts::LIST_USER_POST_IDS,
    #[cfg(feature = "posts")]
    &operations::posts::GET_POST,
    #[cfg(feature = "posts")]
    &operations::posts::DELETE_POST,
    #[cfg(feature = "posts")]
    &operations::posts::UPDATE_POST,
    #[cfg(feature = "posts")]
    &operations::posts::DELETE_POST_FILE,
    #[cfg(feature = "posts")]
    &operations::posts::REPUBLISH_POST,
    #[cfg(feature = "quicklinks")]
    &operations::quicklinks::LIST_QUICKLINKS,
    #[cfg(feature = "quicklinks")]
    &operations::quicklinks::CREATE_QUICKLINK,
    #[cfg(feature = "quicklinks")]
    &operations::quicklinks::GET_QUICKLINK,
    #[cfg(feature = "quicklinks")]
    &operations::quicklinks::DELETE_QUICKLINK,
    #[cfg(feature = "quicklinks")]
    &operations::quicklinks::UPDATE_QUICKLINK,
    #[cfg(feature = "schedule")]
    &operations::schedule::LIST_REGISTRATIONS,
    #[cfg(feature = "schedule")]
    &operations::schedule::GET_REGISTRATION,
    #[cfg(feature = "schedule")]
    &operations::schedule::CREATE_SHIFT,
    #[cfg(feature = "schedule")]
    &operations::schedule::EXPORT_SHIFTS,
    #[cfg(feature = "schedule")]
    &operations::schedule::DELETE_SHIFT,
    #[cfg(feature = "schedule")]
    &operations::schedule::UPDATE_SHIFT,
    #[cfg(feature = "schedule")]
    &operations::schedule::APPLY_FOR_SHIFT_TRADE,
    #[cfg(feature = "schedule")]
    &operations::schedule::APPROVE_SHIFT_TRADE,
    #[cfg(feature = "schedule")]
    &operations::schedule::REQUEST_SHIFT_TRADE,
    #[cfg(feature = "schedule")]
    &operations::schedule::TAKE_SHIFT,
    #[cfg(feature = "search")]
    &operations::search::SEARCH,
    #[cfg(feature = "settings")]
    &operations::settings::GET_SETTINGS,
    #[cfg(feature = "settings")]
    &operations::settings::UPDATE_SETTINGS,
    #[cfg(feature = "settings")]
    &operations::settings::LIST_COUNTRIES,
    #[cfg(feature = "settings")]
    &operations::settings::DELETE_SETTINGS_IMAGE,
    #[cfg(feature = "settings")]
    &operations::settings::ENABLE_MODULE,
    #[cfg(feature = "settings")]
    &operations::settings::DISABLE_MODULE,
    #[cfg(feature = "shift-templates")]
    &operations::shift_templates::LIST_SHIFT_TEMPLATES,
    #[cfg(feature = "shift-templates")]
    &operations::shift_templates::CREATE_SHIFT_TEMPLATE,
    #[cfg(feature = "shift-templates")]
    &operations::shift_templates::GET_SHIFT_TEMPLATE,
    #[cfg(feature = "shift-templates")]
    &operations::shift_templates::DELETE_SHIFT_TEMPLATE,
    #[cfg(feature = "shift-templates")]
    &operations::shift_templates::UPDATE_SHIFT_TEMPLATE,
    #[cfg(feature = "shift-templates")]
    &operations::shift_templates::APPLY_SHIFT_TEMPLATE,
    #[cfg(feature = "specialties")]
    &operations::specialties::LIST_USER_SPECIALTIES,
    #[cfg(feature = "specialties")]
    &operations::specialties::CREATE_USER_SPECIALTY,
    #[cfg(feature = "specialties")]
    &operations::specialties::GET_USER_SPECIALTY,
    #[cfg(feature = "specialties")]
    &operations::specialties::DELETE_USER_SPECIALTY,
    #[cfg(feature = "specialties")]
    &operations::specialties::UPDATE_USER_SPECIALTY,
    #[cfg(feature = "statistics")]
    &operations::statistics::GET_STATISTICS,
    #[cfg(feature = "statistics")]
    &operations::statistics::GET_STATISTICS_AREA,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::LIST_SUPPLIERS,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::CREATE_SUPPLIER,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::LIST_SUPPLIER_CATEGORIES,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::CREATE_SUPPLIER_CATEGORY,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::GET_SUPPLIER_CATEGORY,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::DELETE_SUPPLIER_CATEGORY,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::UPDATE_SUPPLIER_CATEGORY,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::GET_SUPPLIER,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::DELETE_SUPPLIER,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::UPDATE_SUPPLIER,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::LIST_SUPPLIER_CONTACTS,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::CREATE_SUPPLIER_CONTACT,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::GET_SUPPLIER_CONTACT,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::DELETE_SUPPLIER_CONTACT,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::UPDATE_SUPPLIER_CONTACT,
    #[cfg(feature = "suppliers")]
    &operations::suppliers::DELETE_SUPPLIER_FILE,
    #[cfg(feature = "timezones")]
    &operations::timezones::LIST_TIMEZONES,
    #[cfg(feature = "two-factor")]
    &operations::two_factor::FORCE_TWO_FACTOR,
    #[cfg(feature = "two-factor")]
    &operations::two_factor::UNFORCE_TWO_FACTOR,
    #[cfg(feature = "two-factor")]
    &operations::two_factor::ENABLE_TWO_FACTOR_METHOD,
    #[cfg(feature = "two-factor")]
    &operations::two_factor::DISABLE_TWO_FACTOR_METHOD,
    #[cfg(feature = "two-factor")]
    &operations::two_factor::GET_TWO_FACTOR,
    #[cfg(feature = "two-factor")]
    &operations::two_factor::UPDATE_TWO_FACTOR,
    #[cfg(feature = "two-factor")]
    &operations::two_factor::GET_TWO_FACTOR_QR,
    #[cfg(feature = "two-factor")]
    &operations::two_factor::GET_TWO_FACTOR_SECRET,
    #[cfg(feature = "two-factor")]
    &operations::two_factor::SEND_TWO_FACTOR_VERIFICATION,
    #[cfg(feature = "two-factor")]
    &operations::two_factor::VERIFY_TWO_FACTOR,
    #[cfg(feature = "two-factor")]
    &operations::two_factor::RESET_USER_TWO_FACTOR,
    #[cfg(feature = "unit-features")]
    &operations::unit_features::LIST_UNIT_FEATURES,
    #[cfg(feature = "unit-features")]
    &operations::unit_features::CREATE_UNIT_FEATURE,
    #[cfg(feature = "unit-features")]
    &operations::unit_features::GET_UNIT_FEATURE,
    #[cfg(feature = "unit-features")]
    &operations::unit_features::DELETE_UNIT_FEATURE,
    #[cfg(feature = "unit-features")]
    &operations::unit_features::UPDATE_UNIT_FEATURE,
    #[cfg(feature = "unit-tree")]
    &operations::unit_tree::GET_UNIT_COUNT,
    #[cfg(feature = "unit-tree")]
    &operations::unit_tree::GET_UNIT_TREE,
    #[cfg(feature = "unit-tree")]
    &operations::unit_tree::LIST_UNIT_CHILDREN,
    #[cfg(feature = "unit-tree")]
    &operations::unit_tree::MOVE_UNIT,
    #[cfg(feature = "units")]
    &operations::units::LIST_UNITS,
    #[cfg(feature = "units")]
    &operations::units::CREATE_UNIT,
    #[cfg(feature = "units")]
    &operations::units::LIST_BASIC_UNITS,
    #[cfg(feature = "units")]
    &operations::units::GET_UNIT_BY_REFERENCE,
    #[cfg(feature = "units")]
    &operations::units::GET_UNIT,
    #[cfg(feature = "units")]
    &operations::units::DELETE_UNIT,
    #[cfg(feature = "units")]
    &operations::units::UPDATE_UNIT,
    #[cfg(feature = "units")]
    &operations::units::UPDATE_UNIT_ADDRESS,
    #[cfg(feature = "units")]
    &operations::units::DELETE_UNIT_IMAGE,
    #[cfg(feature = "user-types")]
    &operations::user_types::LIST_USER_TYPES,
    #[cfg(feature = "user-types")]
    &operations::user_types::CREATE_USER_TYPE,
    #[cfg(feature = "user-types")]
    &operations::user_types::LIST_BASIC_USER_TYPES,
    #[cfg(feature = "user-types")]
    &operations::user_types::GET_USER_TYPE_BY_REFERENCE,
    #[cfg(feature = "user-types")]
    &operations::user_types::GET_USER_TYPE,
    #[cfg(feature = "user-types")]
    &operations::user_types::DELETE_USER_TYPE,
    #[cfg(feature = "user-types")]
    &operations::user_types::UPDATE_USER_TYPE,
    #[cfg(feature = "user-unit-memberships")]
    &operations::user_unit_memberships::LIST_UNIT_MEMBERSHIPS,
    #[cfg(feature = "user-unit-memberships")]
    &operations::user_unit_memberships::ADD_UNIT_MEMBERSHIP,
    #[cfg(feature = "user-unit-memberships")]
    &operations::user_unit_memberships::REMOVE_UNIT_MEMBERSHIP,
    #[cfg(feature = "user-unit-memberships")]
    &operations::user_unit_memberships::UPDATE_UNIT_MEMBERSHIP,
    #[cfg(feature = "users")]
    &operations::users::LIST_USERS,
    #[cfg(feature = "users")]
    &operations::users::CREATE_USER,
    #[cfg(feature = "users")]
    &operations::users::LIST_USER_BIRTHDAYS,
    #[cfg(feature = "users")]
    &operations::users::LIST_USERS_BY_IDS,
    #[cfg(feature = "users")]
    &operations::users::GET_CURRENT_USER,
    #[cfg(feature = "users")]
    &operations::users::ACCEPT_POLICY,
    #[cfg(feature = "users")]
    &operations::users::GET_USER_BY_REFERENCE,
    #[cfg(feature = "users")]
    &operations::users::SEARCH_USERS,
    #[cfg(feature = "users")]
    &operations::users::SEND_WELCOME_MAIL,
    #[cfg(feature = "users")]
    &operations::users::GET_USER,
    #[cfg(feature = "users")]
    &operations::users::DELETE_USER,
    #[cfg(feature = "users")]
    &operations::users::UPDATE_USER,
    #[cfg(feature = "users")]
    &operations::users::DEACTIVATE_USER,
    #[cfg(feature = "users")]
    &operations::users::DELETE_USER_IMAGE,
    #[cfg(feature = "users")]
    &operations::users::REACTIVATE_USER,
    #[cfg(feature = "vacations")]
    &operations::vacations::LIST_VACATIONS,
    #[cfg(feature = "vacations")]
    &operations::vacations::CREATE_VACATION,
    #[cfg(feature = "vacations")]
    &operations::vacations::GET_VACATION,
    #[cfg(feature = "vacations")]
    &operations::vacations::DELETE_VACATION,
    #[cfg(feature = "vacations")]
    &operations::vacations::UPDATE_VACATION,
    #[cfg(feature = "webhooks")]
    &operations::webhooks::LIST_WEBHOOKS,
    #[cfg(feature = "webhooks")]
    &operations::webhooks::CREATE_WEBHOOK,
    #[cfg(feature = "webhooks")]
    &operations::webhooks::GET_WEBHOOK,
    #[cfg(feature = "webhooks")]
    &operations::webhooks::DELETE_WEBHOOK,
    #[cfg(feature = "webhooks")]
    &operations::webhooks::UPDATE_WEBHOOK,
    #[cfg(feature = "webhooks")]
    &operations::webhooks::LIST_WEBHOOK_LOGS,
    #[cfg(feature = "webhooks")]
    &operations::webhooks::LIST_WEBHOOK_TRIGGERS,
    #[cfg(feature = "webhooks")]
    &operations::webhooks::CREATE_WEBHOOK_TRIGGER,
    #[cfg(feature = "webhooks")]
    &operations::webhooks::DELETE_WEBHOOK_TRIGGER,
];

/// How the API writes JSON. With the other names that a field of a type is sent under:
/// type, alias, field.
static DIALECT: crate::runtime::Dialect = crate::runtime::Dialect::new(
    &[
        ("AuthToken", "token", "jwt"),
        ("Conversation", "latestMessage", "latest_message"),
        ("Participant", "type", "participant_type"),
        ("Registration", "assigned", "assignee"),
        ("Registration", "trade", "open_for_trade"),
    ],
);
/// A client of the API, with one method per operation. Cheap to clone.
#[derive(Clone)]
pub struct Client {
    connection: crate::runtime::Connection,
}

/// Builds a [`Client`].
pub type ClientBuilder = crate::runtime::ClientBuilder<Client>;
impl Client {
    /// Starts a client for the API at `base_url`, such as `https://api.example.com/v1`.
    pub fn builder(base_url: impl Into<String>) -> ClientBuilder {
        ClientBuilder::new(
            base_url,
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }

    /// The API's address, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.connection.base_url()
    }

    /// Who carries the requests.
    #[must_use]
    pub fn transport(&self) -> &std::sync::Arc<dyn crate::runtime::Transport> {
        self.connection.transport()
    }

    #[allow(dead_code, reason = "without a feature there is no operation")]
    fn call(
        &self,
        operation: &'static crate::runtime::Operation,
    ) -> crate::runtime::Call {
        crate::runtime::Call::new(&self.connection, operation, &DIALECT)
    }
}

impl From<crate::runtime::Connection> for Client {
    fn from(connection: crate::runtime::Connection) -> Self {
        Self { connection }
    }
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.connection.fmt(f)
    }
}
