//! What most programs need, for one `use ziik_ext::prelude::*`.
//!
//! It has no name of this crate that another crate is likely to have as well, such as `Error`.

pub use api_runtime::Paginate;
pub use ziik_api::{ListRequest, Patch, Request};

pub use crate::client::Client;
pub use crate::directory::{Field, Missing, PersonRecord};
pub use crate::groups::{GroupRef, Role};
pub use crate::memberships::{MembershipSpec, UnitRef, UserRef, UserTypeRef};
