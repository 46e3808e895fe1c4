// @generated from an OpenAPI document. Do not edit.

//! Request and response bodies, and what is in them.
#[cfg(feature = "alerts")]
mod alerts;
#[cfg(feature = "auth")]
mod auth;
#[cfg(feature = "auto-groups")]
mod auto_groups;
#[cfg(feature = "calendar")]
mod calendar;
#[cfg(feature = "comments")]
mod comments;
#[cfg(feature = "conversations")]
mod conversations;
#[cfg(feature = "counters")]
mod counters;
#[cfg(feature = "devices")]
mod devices;
#[cfg(feature = "documents")]
mod documents;
#[cfg(feature = "events")]
mod events;
#[cfg(feature = "faq")]
mod faq;
#[cfg(feature = "files")]
mod files;
#[cfg(feature = "groups")]
mod groups;
mod ids;
#[cfg(feature = "imports")]
mod imports;
#[cfg(feature = "manuals")]
mod manuals;
#[cfg(feature = "messages")]
mod messages;
#[cfg(feature = "notifications")]
mod notifications;
#[cfg(feature = "participants")]
mod participants;
#[cfg(feature = "passwords")]
mod passwords;
#[cfg(feature = "posts")]
mod posts;
#[cfg(feature = "quicklinks")]
mod quicklinks;
#[cfg(feature = "schedule")]
mod schedule;
#[cfg(feature = "search")]
mod search;
#[cfg(feature = "settings")]
mod settings;
mod shared;
#[cfg(feature = "shift-templates")]
mod shift_templates;
#[cfg(feature = "specialties")]
mod specialties;
#[cfg(feature = "statistics")]
mod statistics;
#[cfg(feature = "suppliers")]
mod suppliers;
#[cfg(feature = "two-factor")]
mod two_factor;
#[cfg(feature = "unit-features")]
mod unit_features;
#[cfg(feature = "unit-tree")]
mod unit_tree;
#[cfg(feature = "units")]
mod units;
#[cfg(feature = "user-types")]
mod user_types;
#[cfg(feature = "user-unit-memberships")]
mod user_unit_memberships;
#[cfg(feature = "users")]
mod users;
#[cfg(feature = "vacations")]
mod vacations;
#[cfg(feature = "webhooks")]
mod webhooks;
#[cfg(feature = "alerts")]
pub use alerts::*;
#[cfg(feature = "auth")]
pub use auth::*;
#[cfg(feature = "auto-groups")]
pub use auto_groups::*;
#[cfg(feature = "calendar")]
pub use calendar::*;
#[cfg(feature = "comments")]
pub use comments::*;
#[cfg(feature = "conversations")]
pub use conversations::*;
#[cfg(feature = "counters")]
pub use counters::*;
#[cfg(feature = "devices")]
pub use devices::*;
#[cfg(feature = "documents")]
pub use documents::*;
#[cfg(feature = "events")]
pub use events::*;
#[cfg(feature = "faq")]
pub use faq::*;
#[cfg(feature = "files")]
pub use files::*;
#[cfg(feature = "groups")]
pub use groups::*;
#[allow(unused_imports)]
pub use ids::*;
#[cfg(feature = "imports")]
pub use imports::*;
#[cfg(feature = "manuals")]
pub use manuals::*;
#[cfg(feature = "messages")]
pub use messages::*;
#[cfg(feature = "notifications")]
pub use notifications::*;
#[cfg(feature = "participants")]
pub use participants::*;
#[cfg(feature = "passwords")]
pub use passwords::*;
#[cfg(feature = "posts")]
pub use posts::*;
#[cfg(feature = "quicklinks")]
pub use quicklinks::*;
#[cfg(feature = "schedule")]
pub use schedule::*;
#[cfg(feature = "search")]
pub use search::*;
#[cfg(feature = "settings")]
pub use settings::*;
#[allow(unused_imports)]
pub use shared::*;
#[cfg(feature = "shift-templates")]
pub use shift_templates::*;
#[cfg(feature = "specialties")]
pub use specialties::*;
#[cfg(feature = "statistics")]
pub use statistics::*;
#[cfg(feature = "suppliers")]
pub use suppliers::*;
#[cfg(feature = "two-factor")]
pub use two_factor::*;
#[cfg(feature = "unit-features")]
pub use unit_features::*;
#[cfg(feature = "unit-tree")]
pub use unit_tree::*;
#[cfg(feature = "units")]
pub use units::*;
#[cfg(feature = "user-types")]
pub use user_types::*;
#[cfg(feature = "user-unit-memberships")]
pub use user_unit_memberships::*;
#[cfg(feature = "users")]
pub use users::*;
#[cfg(feature = "vacations")]
pub use vacations::*;
#[cfg(feature = "webhooks")]
pub use webhooks::*;
#[allow(unused_imports)]
use std::collections::BTreeMap;
#[allow(unused_imports)]
use crate::runtime::{Patch, Secret, Timestamp, open_enum};
#[allow(unused_imports)]
use crate::runtime::{tagged_union, untagged_union};
