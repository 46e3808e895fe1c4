//! The client as a whole: what was generated, what it sends and what it makes of answers.

mod support;

mod drift;
mod errors;
mod forms;
mod hostile;
mod ids;
mod patch;
mod properties;
mod reply;
mod round_trip;
mod safety;
mod surface;
mod threats;
