//! The same API in other words, and small changes of it: what a description by somebody else may
//! look like.

mod support;
mod transform;
mod walk;
mod wire;
mod words;
