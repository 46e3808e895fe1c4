//! What generated bindings lean on: how a request is sent and an answer read.

mod access;
mod answer;
mod answer_headers;
mod body;
mod builder;
mod by_status;
mod call;
mod connection;
mod credential;
mod dialect;
mod disposition;
mod download;
mod error;
mod failure;
#[cfg(not(target_family = "wasm"))]
mod files;
mod frames;
pub(crate) mod guard;
mod headers;
mod http_transport;
pub(crate) mod idle;
mod incoming;
mod items;
mod json;
mod link_header;
mod multipart;
mod open_enum;
mod operation;
mod order;
mod pairs;
mod patch;
mod payload;
// Everything that depends on where the bindings run, apart from files.
#[cfg_attr(not(target_family = "wasm"), path = "native.rs")]
#[cfg_attr(target_family = "wasm", path = "web.rs")]
pub(crate) mod platform;
mod random;
mod readings;
#[cfg(not(target_family = "wasm"))]
mod replacement;
mod reply;
mod request;
mod response;
pub(crate) mod retryable;
mod rfc3339;
mod scalars;
mod secret;
mod signing;
mod tagged_union;
mod timestamp;
mod token_source;
mod tolerant;
mod transport;
mod typed_id;
mod unknown;
mod untagged_union;
mod upload;

pub use body::{Body, Chunks};
pub use connection::{ClientBuilder, Connection};
pub use credential::Credential;
pub use download::{Download, DownloadError};
pub use error::{ApiError, DecodeError, Error, retry_after};
pub use failure::Failure;
pub use guard::{Panicked, caught};
pub use http_transport::HttpTransport;
pub use incoming::Incoming;
pub use items::{Event, Events, Lines};
pub use multipart::Form;
pub use operation::Operation;
pub use patch::Patch;
pub use platform::{MaybeSend, MaybeSync};
pub use reply::{Opening, Reply};
pub use request::{ItemId, ListRequest, Paging, Position, Request};
pub use response::{Page, PageLinks, PageMeta, Resource, Response};
pub use secret::Secret;
pub use timestamp::Timestamp;
pub use token_source::{AccessToken, TokenCache, TokenFuture, TokenOrSource, TokenSource};
pub use transport::{
    Attempts, CallTimeout, Sending, Streaming, Transport, TransportError, TransportErrorKind,
};
pub use typed_id::TypedId;
pub use unknown::WithUnknown;
pub use upload::Upload;

// For generated code alone.
#[doc(hidden)]
pub use answer::Answer;
#[doc(hidden)]
pub use answer_headers::{header, header_list, header_text};
#[doc(hidden)]
pub use builder::builder;
#[doc(hidden)]
pub use by_status::{by_status, held};
#[doc(hidden)]
pub use call::Call;
#[doc(hidden)]
pub use credential::SecurityScheme;
#[doc(hidden)]
pub use dialect::{Alias, Dialect};
#[doc(hidden)]
pub use failure::failure;
#[doc(hidden)]
pub use open_enum::open_enum;
#[doc(hidden)]
pub use pairs::ObjectStyle;
#[doc(hidden)]
pub use payload::payload;
#[doc(hidden)]
pub use readings::{FromReadings, Readings, objects, values};
#[doc(hidden)]
pub use request::Sealed;
#[doc(hidden)]
pub use tagged_union::tagged_union;
#[doc(hidden)]
pub use tolerant::{none_if_false, nullable, present};
#[doc(hidden)]
pub use typed_id::typed_id;
#[doc(hidden)]
pub use untagged_union::untagged_union;
