//! How stored things look in answers.

pub(crate) mod people;
pub(crate) mod posts;
pub(crate) mod search;
pub(crate) mod talk;
pub(crate) mod units;
