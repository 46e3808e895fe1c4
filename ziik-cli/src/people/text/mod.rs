//! From bytes to lines of text.

mod encoding;
mod lines;
mod transcoder;

pub(super) use encoding::{label, open};
pub(super) use lines::{LONGEST, Lines};
