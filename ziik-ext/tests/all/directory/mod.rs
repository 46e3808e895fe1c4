//! The directory sync, against a tenant.

mod adoption;
mod bulk;
mod changes;
mod emails;
mod explain;
mod failures;
mod groups;
mod handover;
mod incremental;
mod journal;
mod listing;
mod never;
mod problems;
mod rails;
mod reads;
mod removals;
mod saved;
mod scope;
mod support;
mod units;
