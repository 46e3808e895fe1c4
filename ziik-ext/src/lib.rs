//! What a program needs on top of the bindings of the Ziik REST API.
//!
//! So far this is the place and not yet the thing: it hands on the bindings as [`api`]. Sessions that renew themselves, pages as streams,
//! and memberships by desired state come next, and will be built on the bindings' transport seam.

pub use ziik_api as api;
