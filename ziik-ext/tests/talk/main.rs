//! Groups, conversations and posts, against a tenant.

mod auto_groups;
mod leaving;
mod receipts;
mod support;
