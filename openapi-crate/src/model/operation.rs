//! An operation: the wire side, which `lower` reads, and the Rust types, which `progenitor`
//! decides.

use serde_json::Value;

use super::Ty;
use crate::problem::Pointer;
use crate::streams::Framing;

/// One operation: a method on a path.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// The operationId as a Rust name: `list_users`.
    pub id: String,
    /// Where it stands in the document.
    pub pointer: Pointer,
    /// The method in capitals.
    pub method: String,
    /// The path template with the API's parameter names: `/users/{user}`.
    pub path: String,
    /// The first tag, which decides in which file the operation is written.
    pub tag: Option<String>,
    /// One line.
    pub summary: Option<String>,
    /// Any number of lines.
    pub description: Option<String>,
    /// What `x-evidence` holds.
    pub evidence: Option<Value>,
    /// What `x-alternatives` holds: where else the operation may be.
    pub alternatives: Vec<String>,
    /// What `x-see` holds: where else to look, in sentences.
    pub see: Vec<String>,
    /// The document calls it deprecated.
    pub deprecated: bool,
    /// Which credentials it takes: sets of the API's schemes, of which a request has one as a
    /// whole.
    pub security: Vec<Vec<usize>>,
    /// Path parameters in the template's order, then the others in the document's order.
    pub parameters: Vec<Parameter>,
    /// The request body, when it has one.
    pub body: Option<RequestBody>,
    /// What an answer of success holds.
    pub success: Success,
    /// What the document says that its refusals hold, where that is JSON.
    pub failures: Vec<Described>,
    /// What the enum of them is called; empty, where there are none.
    pub failure_type: String,
    /// What `x-page-by` holds: how the pages of a list follow each other, where that is not seen.
    pub page_by: Option<PageBy>,
    /// What `x-repeatable` holds: a second request does nothing that the first one did not do.
    pub repeatable: bool,
    /// The header with a key by which the API knows a second request.
    pub idempotency_key: Option<String>,
    /// What it stands for, when it is no operation of the API.
    pub lifted: Option<Lifted>,
}

/// What is read like an answer of success, and is none: an operation stands for it while its types
/// are decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lifted {
    /// The body of a callback.
    Callback(CallbackOf),
    /// The body of these refusals.
    Refusals(Vec<AnswerOf>),
    /// The body of these answers of success, which is one of several of their operation.
    Successes(Vec<AnswerOf>),
}

/// An answer, by the operation that gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerOf {
    /// Where the operation stands in the document.
    pub operation: Pointer,
    /// The status as it stands there: `404`, `4XX` or `default`.
    pub status: String,
    /// When it is given.
    pub description: Option<String>,
}

/// What an operation answers with a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// The status as it stands in the document: `404`, `4XX` or `default`.
    pub status: String,
    /// When it is given.
    pub description: Option<String>,
    /// The type of the value, or of an item in a list.
    pub ty: Ty,
    /// What stands around the value.
    pub kind: SuccessKind,
}

/// A callback, by the operation that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallbackOf {
    /// Where the operation stands in the document.
    pub operation: Pointer,
    /// What the operation calls it.
    pub name: String,
}

/// What the server sends by itself, because of an operation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Callback {
    /// Which one it is.
    pub of: CallbackOf,
    /// The first tag of the operation.
    pub tag: Option<String>,
    /// The type of the body, or [`Ty::Nothing`] for one that is no JSON.
    pub ty: Ty,
    /// What stands around the value of that type.
    pub kind: SuccessKind,
}

impl Operation {
    /// Whether it takes credentials.
    #[must_use]
    pub fn is_authenticated(&self) -> bool {
        self.security.iter().any(|schemes| !schemes.is_empty())
    }

    /// What it takes and returns.
    pub(crate) fn types(&self) -> impl Iterator<Item = &Ty> {
        let parameters = self.parameters.iter().map(|parameter| &parameter.ty);
        parameters.chain(self.body.iter().map(|body| &body.ty)).chain(self.received())
    }

    /// What it returns.
    pub(crate) fn received(&self) -> impl Iterator<Item = &Ty> {
        let items = self.success.items.iter().map(|items| &items.ty);
        let described = self.success.described.iter().chain(&self.failures);
        items.chain([&self.success.ty]).chain(described.map(|answer| &answer.ty))
    }
}

/// How the pages of a list follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageBy {
    /// They do not: it comes as a whole.
    Nothing,
    /// Each begins at the moment of the last item before.
    Moment {
        /// The query parameter that names the moment up to which items come.
        parameter: String,
        /// The property that has the moment of an item.
        property: String,
    },
    /// By a query parameter, or by addresses.
    Position(PagePosition),
}

/// How a page of a list is asked for, and found in an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePosition {
    /// What chooses a page.
    pub by: PositionKind,
    /// The query parameter for it; none where pages have addresses.
    pub parameter: Option<String>,
    /// The number of the first page, or the offset of the first item.
    pub first: Option<i64>,
    /// The property of the answer that holds the items.
    pub items: Option<String>,
    /// Where in the answer it stands how to go on, as names of properties inside one another. Not
    /// in the answer, but in the `Link` header where there are none.
    pub next: Vec<String>,
}

/// What chooses a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PositionKind {
    /// Its number.
    Number,
    /// How many items are before it.
    Offset,
    /// Its cursor.
    Cursor,
    /// Its address.
    Link,
}

/// A path, query, header or cookie parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// The name on the wire: `userTypes[]`.
    pub name: String,
    /// The name in Rust, unique within the operation: `user_types`.
    pub ident: String,
    /// Its type, once progenitor has decided it.
    pub ty: Ty,
    /// Where it is sent.
    pub location: Location,
    /// How its value is written.
    pub style: Style,
    /// It must be given.
    pub required: bool,
    /// What it means.
    pub description: Option<String>,
    /// The one value that it can have, when there is just one: its setter takes no argument.
    pub only_value: Option<String>,
    /// The greatest number that it may be.
    pub maximum: Option<i64>,
    /// The number that it is when it is not given, or else the least that it may be.
    pub first: Option<i64>,
    /// A value for the example of the documentation.
    pub example: Value,
    /// What `x-also-in-body` says: the body of the request holds the value, too.
    pub in_body: bool,
}

/// Where a parameter is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path,
    /// Behind the `?`.
    Query,
    /// As a header.
    Header,
    /// In the `Cookie` header.
    Cookie,
}

/// How a parameter's value is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Style {
    /// One value.
    Single,
    /// A list, each item under the name again: `a=1&a=2`.
    Repeated,
    /// A list, its items joined by a separator: `a=1,2`.
    Joined(char),
    /// A list in the path, its items joined by what the path's style has between them: `;a=1;a=2`.
    JoinedInPath(String),
    /// An object in the query.
    Object(ObjectStyle),
}

/// How an object is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectStyle {
    /// `name[key]=value`.
    Deep,
    /// `key=value`.
    Exploded,
    /// `name=key,value`, with this separator.
    Joined(char),
    /// `name=` and JSON.
    Json,
}

/// A request body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestBody {
    /// How it is written.
    pub media: Media,
    /// Its type, once progenitor has decided it, where it is one of the API.
    pub ty: Ty,
    /// It must be given.
    pub required: bool,
    /// What it is.
    pub description: Option<String>,
    /// A value for the example of the documentation.
    pub example: Value,
}

/// How a body is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Media {
    /// A type as JSON, with its media type (`application/json`, or a vendor's `…+json`).
    Json(String),
    /// A type as `application/x-www-form-urlencoded`, with the fields that are objects or lists
    /// and have a style of their own.
    Form(Vec<(String, ObjectStyle)>),
    /// A form that can hold files, with its media type (`multipart/form-data`): a type, or field
    /// by field.
    Multipart {
        /// The media type.
        media: String,
        /// There is a type for it.
        typed: bool,
    },
    /// Text, with its media type.
    Text(String),
    /// Bytes, with their media type.
    Bytes(String),
    /// Bytes whose media type the caller chooses; this one, unless another is given.
    Upload(String),
}

/// What an answer of success holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Success {
    /// The form of the body.
    pub kind: SuccessKind,
    /// It is a page whose envelope has a place for the address of the next one.
    pub names_next: bool,
    /// The type of the value, or of an item in a list, once progenitor has decided it.
    pub ty: Ty,
    /// It may be absent: the document has an answer with the body and one without.
    pub optional: bool,
    /// The media types that are asked for, where it is not JSON.
    pub accept: Option<String>,
    /// The items, where the API can answer with a stream of them.
    pub items: Option<Items>,
    /// The answers of success, in the document's order.
    pub answers: Vec<Answer>,
    /// What they hold, where that depends on the status.
    pub described: Vec<Described>,
    /// What the enum of that is called; empty, where there is none.
    pub enum_name: String,
}

impl Success {
    /// Nothing is read.
    pub(crate) fn empty(answers: Vec<Answer>) -> Self {
        Self {
            kind: SuccessKind::Empty,
            names_next: false,
            ty: Ty::Nothing,
            optional: false,
            accept: None,
            items: None,
            answers,
            described: Vec::new(),
            enum_name: String::new(),
        }
    }
}

/// An answer that is a stream of items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Items {
    /// What separates the items.
    pub framing: Framing,
    /// The media type that is asked for.
    pub media: String,
    /// The type of an item.
    pub ty: Ty,
}

/// One answer of success, as the document describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status: `200`, `2XX` or `default`.
    pub status: String,
    /// What comes back.
    pub description: Option<String>,
    /// It has a body.
    pub has_body: bool,
}

/// The form of a success body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SuccessKind {
    /// Nothing is read.
    Empty,
    /// A list of items in an envelope, under this key.
    Page(String),
    /// One object in an envelope under `data`.
    Resource,
    /// A value without an envelope.
    Json,
    /// What the status says: a value of another type, or in another envelope, for each.
    ByStatus,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}
