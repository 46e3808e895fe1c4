// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// Something that a search found. `content_type` says what it is. Which fields manuals,
/// questions, suppliers, documents and further kinds have is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum SearchHit {
    /// `content_type`: `debate`, `event`, `news`
    Post(Post),
    /// `content_type`: `user`
    User(User),
    /// `content_type`: `unit`
    Unit(Unit),
    /// `content_type`: `message`
    Message(Message),
    /// What this version does not know or cannot read, as the API sent it.
    Unknown(serde_json::Value),
}

tagged_union!(
    SearchHit, "content_type", Unknown { Post(Post) = "debate" | "event" | "news",
    User(User) = "user", Unit(Unit) = "unit", Message(Message) = "message", }
);
impl ::std::convert::From<Post> for SearchHit {
    fn from(value: Post) -> Self {
        Self::Post(value)
    }
}

impl ::std::convert::From<User> for SearchHit {
    fn from(value: User) -> Self {
        Self::User(value)
    }
}

impl ::std::convert::From<Unit> for SearchHit {
    fn from(value: Unit) -> Self {
        Self::Unit(value)
    }
}

impl ::std::convert::From<Message> for SearchHit {
    fn from(value: Message) -> Self {
        Self::Message(value)
    }
}

/// A kind of thing that a search finds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SearchType {
    /// `news`
    News,
    /// `manuals`
    Manuals,
    /// `user`
    User,
    /// `unit`
    Unit,
    /// `faq`
    Faq,
    /// `supplier`
    Supplier,
    /// `debate`
    Debate,
    /// `event`
    Event,
    /// `document`
    Document,
    /// `message`
    Message,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    SearchType, Unknown { News = "news", Manuals = "manuals", User = "user", Unit =
    "unit", Faq = "faq", Supplier = "supplier", Debate = "debate", Event = "event",
    Document = "document", Message = "message", }
);
