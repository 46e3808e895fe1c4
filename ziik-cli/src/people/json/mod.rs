//! JSON: an object on each line, or an array of objects.

mod array;
mod object;
mod rows;

pub(super) use object::JsonCell;
pub(super) use rows::{Form, JsonRow, JsonRows};
