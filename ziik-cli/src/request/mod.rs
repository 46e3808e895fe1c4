//! From the arguments of a command to the request of its operation, and to its answer.

mod body;
mod call;
mod dry;
mod encode;
mod listing;
mod value;

pub(crate) use body::read_json;
pub(crate) use call::call;
pub(crate) use dry::{DryRun, show};
pub(crate) use encode::encoded;
#[cfg(test)]
pub(crate) use listing::KEYS;
pub(crate) use listing::{Listing, Walk, page};
pub(crate) use value::Parser;
