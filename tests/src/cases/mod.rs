//! Each operation with all that it can take and with as little as it needs. Who runs them decides
//! what to make of the answers.

mod people;
mod places;
mod talk;

use std::pin::Pin;

use serde::Serialize;
use serde_json::Value;
use ziik_api::{Client, Error, Response};

/// An answer of success, whatever its type.
#[derive(Debug)]
pub struct Decoded {
    /// The status.
    pub status: u16,
    /// The header `Location`.
    pub location: Option<String>,
    /// What was read, written again.
    pub value: Value,
}

impl<T: Serialize> From<Response<T>> for Decoded {
    fn from(answer: Response<T>) -> Self {
        let location = answer.location().map(ToOwned::to_owned);
        let value = serde_json::to_value(&*answer).expect("what was read can be written");
        Self { status: answer.status().as_u16(), location, value }
    }
}

/// A call on its way.
pub type Sent = Pin<Box<dyn Future<Output = Result<Decoded, Error>> + Send>>;

/// Sends the call of an operation.
pub type Call = fn(&Client) -> Sent;

/// An operation's id and its calls by name, in an order that makes sense to a server that
/// remembers.
pub type Calls = (&'static str, &'static [(&'static str, Call)]);

/// The calls of a tag's operations.
macro_rules! cases {
    ($tag:ident |$client:ident| $($id:ident { $($case:ident: $call:expr;)+ })+) => {
        pub(super) const $tag: &[Calls] = &[$((stringify!($id), &[$((stringify!($case), |$client| {
            let call = $call;
            Box::pin(async move { call.send().await.map($crate::cases::Decoded::from) })
        })),+])),+];
    };
}
use cases;

/// The tags, each with its operations. Together the calls of an operation have each of its
/// parameters and each field of its body.
pub const TAGS: [(&str, &[Calls]); 12] = [
    ("auth", people::AUTH),
    ("conversations", talk::CONVERSATIONS),
    ("counters", places::COUNTERS),
    ("groups", talk::GROUPS),
    ("languages", places::LANGUAGES),
    ("messages", talk::MESSAGES),
    ("posts", talk::POSTS),
    ("timezones", places::TIMEZONES),
    ("units", places::UNITS),
    ("user_types", people::USER_TYPES),
    ("user_unit_memberships", people::USER_UNIT_MEMBERSHIPS),
    ("users", people::USERS),
];
