//! The hand-written part of the crate, which the generated part leans on.

mod access;
mod answer;
mod call;
mod client;
mod error;
mod http_transport;
mod json;
mod open_enum;
mod operation;
mod patch;
mod request;
mod response;
mod scalars;
mod secret;
mod tolerant;
mod transport;

pub(crate) use call::Call;
pub use client::{Client, ClientBuilder};
pub use error::{ApiError, DecodeError, Error, retry_after};
pub use http_transport::HttpTransport;
pub(crate) use open_enum::open_enum;
pub use operation::Operation;
pub use patch::Patch;
pub use request::{ListRequest, Paging, Position, Request};
pub use response::{Page, PageLinks, PageMeta, Resource, Response};
pub use secret::Secret;
pub(crate) use tolerant::none_if_false;
pub use transport::{Attempts, Sending, Transport, TransportError, TransportErrorKind};
