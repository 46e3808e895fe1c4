//! The rules of behaviour that the documents of the API state, one test each. The numbers only
//! keep them apart.

mod access;
mod groups;
mod people;
mod places;
mod posts;
mod talk;
