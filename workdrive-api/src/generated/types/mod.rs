// @generated from an OpenAPI document. Do not edit.

//! Request and response bodies, and what is in them.
mod access_tokens;
mod categories;
mod courses;
mod departments;
mod documents;
mod enforcement_templates;
mod events;
mod faqs;
mod group_chats;
mod ids;
mod locations;
mod media;
mod messages;
mod module_codes;
mod news;
mod notifications;
mod organizations;
mod photos;
mod posts;
mod security_groups;
mod shared;
mod sso;
mod tasks;
mod users;
mod videos;
pub use access_tokens::*;
pub use categories::*;
pub use courses::*;
pub use departments::*;
pub use documents::*;
pub use enforcement_templates::*;
pub use events::*;
pub use faqs::*;
pub use group_chats::*;
pub use ids::*;
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
pub use shared::*;
pub use sso::*;
pub use tasks::*;
pub use users::*;
pub use videos::*;
#[allow(unused_imports)]
use std::collections::BTreeMap;
#[allow(unused_imports)]
use crate::runtime::{Patch, Secret, Timestamp, open_enum};
#[allow(unused_imports)]
use crate::runtime::{tagged_union, untagged_union};
