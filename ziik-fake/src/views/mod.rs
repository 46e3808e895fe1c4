//! How stored things look in answers.

pub(crate) mod comments;
pub(crate) mod files;
pub(crate) mod hooks;
pub(crate) mod people;
pub(crate) mod posts;
pub(crate) mod schedule;
pub(crate) mod search;
pub(crate) mod talk;
pub(crate) mod units;
