//! Groups, conversations and posts, against a tenant.

mod auto_groups;
mod blocking;
mod leaving;
mod receipts;
mod statistics;
mod support;
