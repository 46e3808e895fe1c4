//! `cargo xtask verify`, against a simulated tenant and against small servers made for one thing
//! each.

mod command;
mod failures;
mod forms;
mod privacy;
mod servers;
mod support;
