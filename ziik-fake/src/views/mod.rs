//! How stored things look in answers.

pub(crate) mod hooks;
pub(crate) mod people;
pub(crate) mod posts;
pub(crate) mod talk;
pub(crate) mod units;
