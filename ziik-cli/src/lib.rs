//! The command line of Ziik.

pub mod people;
