//! The commands: a file for each, whose `run` does it and returns the exit code.

pub(crate) mod api;
pub(crate) mod completions;
pub(crate) mod demo;
pub(crate) mod desired;
pub(crate) mod groups_members;
pub(crate) mod login;
pub(crate) mod logout;
pub(crate) mod man;
pub(crate) mod memberships_set;
pub(crate) mod operation;
pub(crate) mod operations;
pub(crate) mod profiles;
pub(crate) mod units_tree;
pub(crate) mod users_export;
pub(crate) mod whoami;
