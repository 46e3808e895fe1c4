//! The hand-written part of the crate, which the generated part leans on.

mod access;
mod answer;
mod call;
mod client;
mod error;
mod http_transport;
mod json;
#[allow(dead_code, unreachable_pub, reason = "not every API takes files")]
mod multipart;
mod open_enum;
mod operation;
#[allow(dead_code, reason = "not every API takes objects")]
mod pairs;
mod patch;
mod request;
mod response;
mod scalars;
mod secret;
mod tagged_union;
mod tolerant;
mod transport;

pub(crate) use call::Call;
pub use client::{Client, ClientBuilder};
pub use error::{ApiError, DecodeError, Error, retry_after};
pub use http_transport::HttpTransport;
#[allow(unused_imports, unreachable_pub, reason = "not every API takes files")]
pub use multipart::{Form, Upload};
pub(crate) use open_enum::open_enum;
pub use operation::Operation;
#[allow(unused_imports, reason = "not every API takes objects")]
pub(crate) use pairs::ObjectStyle;
pub use patch::Patch;
pub use request::{ListRequest, Paging, Position, Request};
pub use response::{Page, PageLinks, PageMeta, Resource, Response};
pub use secret::Secret;
#[allow(unused_imports, reason = "not every API has one")]
pub(crate) use tagged_union::tagged_union;
pub(crate) use tolerant::none_if_false;
pub use transport::{Attempts, Sending, Transport, TransportError, TransportErrorKind};
