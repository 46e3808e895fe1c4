//! Each operation with all that it can take and with as little as it needs. Who runs them decides
//! what to make of the answers.
//!
//! `generated` has calls of every operation, made from the document. Where the tenant remembers
//! what is done, or two calls make a difference that no document shows, there are calls by hand.

mod files;
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, reason = "generated code is not written for lints")]
mod generated;
mod people;
mod places;
mod reactions;
mod schedule;
mod talk;
mod webhooks;

use std::pin::Pin;
use std::sync::LazyLock;

use bytes::Bytes;
use serde::Serialize;
use serde_json::Value;
use ziik_api::{Client, Error, Request, Response};

pub use generated::GENERATED;

/// An answer of success, whatever its type.
#[derive(Debug)]
pub struct Decoded {
    /// The status.
    pub status: u16,
    /// The header `Location`.
    pub location: Option<String>,
    /// What was read, written again; of a file its size.
    pub value: Value,
    /// Whether it is a file, which is taken as it is.
    pub is_file: bool,
}

impl<T: Serialize> From<Response<T>> for Decoded {
    fn from(answer: Response<T>) -> Self {
        let location = answer.location().map(ToOwned::to_owned);
        let value = serde_json::to_value(&*answer).expect("what was read can be written");
        Self { status: answer.status().as_u16(), location, value, is_file: false }
    }
}

/// A call on its way.
pub type Sent = Pin<Box<dyn Future<Output = Result<Decoded, Error>> + Send>>;

/// Sends the call of an operation.
pub type Call = fn(&Client) -> Sent;

/// An operation's id and its calls by name, in an order that makes sense to a server that
/// remembers.
pub type Calls = (&'static str, &'static [(&'static str, Call)]);

/// Sends a request.
fn sent<R, T>(request: R) -> Sent
where
    R: Request<Output = T>,
    Response<T>: Into<Decoded>,
    ziik_api::Reply<T>: Future<Output = Result<Response<T>, Error>> + Send + 'static,
{
    let reply = request.send();
    Box::pin(async move { reply.await.map(Into::into) })
}

/// Sends a request whose answer is a file.
fn bytes(request: impl Request<Output = Bytes>) -> Sent {
    let reply = request.send();
    Box::pin(async move {
        let answer = reply.await?;
        let location = answer.location().map(ToOwned::to_owned);
        let value = Value::from(format!("{} bytes", answer.len()));
        Ok(Decoded { status: answer.status().as_u16(), location, value, is_file: true })
    })
}

/// The calls of a tag's operations.
macro_rules! cases {
    ($tag:ident |$client:ident| $($id:ident { $($case:ident: $call:expr;)+ })+) => {
        pub(super) const $tag: &[Calls] = &[$((stringify!($id), &[$((stringify!($case), |$client| {
            $crate::cases::sent($call)
        })),+])),+];
    };
}
use cases;

/// The operations whose calls are written by hand.
const BY_HAND: &[&[Calls]] = &[
    files::DOWNLOADS,
    files::FILES,
    people::AUTH,
    people::IMPORTS,
    people::PASSWORDS,
    people::SEARCH,
    people::SPECIALTIES,
    people::USERS,
    people::USER_TYPES,
    people::USER_UNIT_MEMBERSHIPS,
    places::COUNTERS,
    places::IMPORT_UNITS,
    places::LANGUAGES,
    places::TIMEZONES,
    places::UNITS,
    places::UNIT_FEATURES,
    places::UNIT_TREE,
    schedule::SHIFTS,
    schedule::SHIFT_TEMPLATES,
    schedule::VACATIONS,
    talk::CONVERSATIONS,
    talk::GROUPS,
    talk::MESSAGES,
    talk::POSTS,
    reactions::AUTO_GROUPS,
    reactions::COMMENTS,
    reactions::EVENTS,
    reactions::PARTICIPANTS,
    reactions::POST_INTERACTION,
    reactions::STATISTICS,
    webhooks::WEBHOOKS,
];

/// The tags, each with its operations. Together the calls of an operation have each of its
/// parameters and each field of its body.
pub static TAGS: LazyLock<Vec<(&str, Vec<Calls>)>> = LazyLock::new(|| {
    let by_hand = |id: &str| BY_HAND.iter().copied().flatten().find(|calls| calls.0 == id);
    let of_tag = |calls: &Calls| *by_hand(calls.0).unwrap_or(calls);
    GENERATED.iter().map(|(tag, all)| (*tag, all.iter().map(of_tag).collect())).collect()
});
