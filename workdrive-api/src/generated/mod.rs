// @generated from an OpenAPI document. Do not edit.
// Made from
//   openapi.yaml (sha256 57c4b6e7145ce2d84ed6e926d96e918ad2caf2f656fface26e36ed4cd8a0366d)
//   overlay.yaml (sha256 2bf92d3f05d4725548af5d001e3c09dc810e9afdfa8a05fa8ad70eb3c7873c91)

pub mod operations;
pub mod types;
/// Every operation.
pub static OPERATIONS: &[&crate::runtime::Operation] = &[
    &operations::access_tokens::GENERATE_ACCESS_TOKEN,
    &operations::categories::LIST_CATEGORIES,
    &operations::courses::LIST_COURSES,
    &operations::courses::DELETE_COURSE,
    &operations::departments::LIST_DEPARTMENTS,
    &operations::departments::CREATE_DEPARTMENT,
    &operations::departments::DELETE_DEPARTMENT,
    &operations::departments::UPDATE_DEPARTMENT,
    &operations::departments::UPDATE_DEPARTMENT_HEADS,
    &operations::departments::GET_DEPARTMENT_MEMBERS,
    &operations::departments::UPDATE_DEPARTMENT_MEMBERS,
    &operations::documents::LIST_DOCUMENTS,
    &operations::documents::UPLOAD_DOCUMENT,
    &operations::documents::DELETE_DOCUMENT,
    &operations::documents::UPDATE_DOCUMENT,
    &operations::enforcement_templates::LIST_ENFORCEMENT_TEMPLATES,
    &operations::events::LIST_EVENTS,
    &operations::events::CREATE_EVENT,
    &operations::events::DELETE_EVENT,
    &operations::events::UPDATE_EVENT,
    &operations::faqs::LIST_FAQS,
    &operations::faqs::CREATE_FAQ,
    &operations::faqs::DELETE_FAQ,
    &operations::faqs::UPDATE_FAQ,
    &operations::group_chats::LIST_GROUP_CHATS,
    &operations::group_chats::CREATE_GROUP_CHAT,
    &operations::group_chats::DELETE_GROUP_CHATS,
    &operations::group_chats::UPDATE_GROUP_CHAT,
    &operations::locations::LIST_LOCATIONS,
    &operations::locations::CREATE_LOCATION,
    &operations::locations::DELETE_LOCATION,
    &operations::locations::UPDATE_LOCATION,
    &operations::locations::GET_LOCATION_MEMBERS,
    &operations::locations::UPDATE_LOCATION_MEMBERS,
    &operations::media::GET_MEDIA_UPLOAD,
    &operations::messages::CREATE_CONVERSATION_MEETING,
    &operations::messages::SEND_MESSAGE,
    &operations::module_codes::LIST_MODULE_CODES,
    &operations::news::LIST_NEWS,
    &operations::news::CREATE_NEWS,
    &operations::news::DELETE_NEWS,
    &operations::news::UPDATE_NEWS,
    &operations::notifications::SEND_NOTIFICATION,
    &operations::organizations::CREATE_ORGANIZATION,
    &operations::organizations::UPDATE_ORGANIZATION,
    &operations::photos::LIST_PHOTOS,
    &operations::photos::CREATE_PHOTO,
    &operations::photos::DELETE_PHOTO,
    &operations::photos::UPDATE_PHOTO,
    &operations::posts::LIST_POSTS,
    &operations::posts::CREATE_POST,
    &operations::posts::DELETE_POST,
    &operations::posts::UPDATE_POST,
    &operations::security_groups::LIST_SECURITY_GROUPS,
    &operations::security_groups::ADD_SECURITY_GROUP_MEMBERS,
    &operations::security_groups::REMOVE_SECURITY_GROUP_MEMBERS,
    &operations::sso::LIST_SSOS,
    &operations::sso::CREATE_SSO,
    &operations::tasks::LIST_TASKS,
    &operations::tasks::CREATE_TASK,
    &operations::tasks::ASSIGN_TASK,
    &operations::tasks::UPDATE_TASK,
    &operations::tasks::DELETE_TASK,
    &operations::users::LIST_USERS,
    &operations::users::CREATE_USER,
    &operations::users::BULK_CREATE_USERS,
    &operations::users::BULK_DELETE_USERS,
    &operations::users::LIST_SUPERVISORS,
    &operations::users::DELETE_USER,
    &operations::users::UPDATE_USER,
    &operations::videos::LIST_VIDEOS,
    &operations::videos::CREATE_VIDEO,
    &operations::videos::DELETE_VIDEO,
    &operations::videos::UPDATE_VIDEO,
];

/// How the API writes JSON. With the other names that a field of a type is sent under:
/// type, alias, field.
static DIALECT: crate::runtime::Dialect = crate::runtime::Dialect::new(&[]);
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
            .scheme(const {
                &crate::runtime::SecurityScheme::header("token", "x-api-key")
            })
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
