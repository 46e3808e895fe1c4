// @generated from an OpenAPI document. Do not edit.

//! The requests, one builder per operation.
pub(crate) mod access_tokens;
pub(crate) mod categories;
pub(crate) mod courses;
pub(crate) mod departments;
pub(crate) mod documents;
pub(crate) mod enforcement_templates;
pub(crate) mod events;
pub(crate) mod faqs;
pub(crate) mod group_chats;
pub(crate) mod locations;
pub(crate) mod media;
pub(crate) mod messages;
pub(crate) mod module_codes;
pub(crate) mod news;
pub(crate) mod notifications;
pub(crate) mod organizations;
pub(crate) mod photos;
pub(crate) mod posts;
pub(crate) mod security_groups;
pub(crate) mod sso;
pub(crate) mod tasks;
pub(crate) mod users;
pub(crate) mod videos;
pub use access_tokens::*;
pub use categories::*;
pub use courses::*;
pub use departments::*;
pub use documents::*;
pub use enforcement_templates::*;
pub use events::*;
pub use faqs::*;
pub use group_chats::*;
pub use locations::*;
pub use media::*;
pub use messages::*;
pub use module_codes::*;
pub use news::*;
pub use notifications::*;
pub use organizations::*;
pub use photos::*;
pub use posts::*;
pub use security_groups::*;
pub use sso::*;
pub use tasks::*;
pub use users::*;
pub use videos::*;
#[allow(unused_imports)]
mod prelude {
    pub(super) use super::super::Client;
    pub(super) use crate::runtime::{
        Call, Error, ItemId, ListRequest, Operation, Page, Paging, Position, Request,
        Resource, Timestamp,
    };
    pub(super) use http::Method;
    pub(super) use std::collections::BTreeMap;
}
