//! The bindings of WorkDrive: the list of its operations, and each of them on the wire.

mod bodies;
mod calls;
mod document;
mod moments;
mod operations;
mod resilient;
mod simulated;
mod unions;
mod wire;
