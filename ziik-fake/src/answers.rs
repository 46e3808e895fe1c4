//! The forms in which an answer can leave the tenant.
//!
//! The API's documents disagree with each other on many forms. A handler only says what kind of
//! answer it gives; [`render`] gives it the documented form, or the one that [`Answers`] asks for.

mod text;

use serde_json::{Map, Value, json};

use crate::files::download::Download;
use crate::ledger::Change;
use crate::quirks;

/// The media type of nearly all answers.
const JSON: &str = "application/json";

/// How single objects are sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Envelope {
    /// Each operation in its own documented form.
    #[default]
    Documented,
    /// Always `{"data": {..}}`.
    Wrapped,
    /// Always the object itself.
    Bare,
    /// Always an array that holds the object alone.
    List,
}

/// How a token is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenForm {
    /// An object.
    #[default]
    Documented,
    /// An array that holds the object alone.
    Array,
    /// `{"data": {..}}`.
    Wrapped,
}

/// The key that holds a renewed token. One from signing in is always in `jwt`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenKey {
    /// `token`.
    #[default]
    Token,
    /// `jwt`.
    Jwt,
}

/// How updates, deletions and other changes are answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Updates {
    /// Each operation in its own documented form.
    #[default]
    Documented,
    /// 204 without a body.
    NoContent,
    /// 200 with the object; after a deletion, the object as it was.
    Object,
}

/// How much a page of a list says about itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Paging {
    /// `data`, `links` and `meta`.
    #[default]
    Full,
    /// `data` and `links`.
    NoMeta,
    /// `data` alone.
    NoLinks,
    /// The array itself.
    Bare,
}

/// How the list inside `data` is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lists {
    /// An array.
    #[default]
    Sequential,
    /// As PHP writes a list that something was filtered out of: an object with the keys `"0"`,
    /// `"2"`, `"4"` and so on.
    Gaps,
}

/// Where the tenant reads who gets the content of a deleted user. It is no form of an answer, but
/// as little certain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Transfer {
    /// In the query and in the body.
    #[default]
    Anywhere,
    /// In the query alone.
    Query,
    /// In the body alone.
    Body,
}

/// How the storage answers an upload.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Uploads {
    /// 201.
    #[default]
    Created,
    /// 200.
    Ok,
}

/// Whether a download can be of a part of a file. No document says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ranges {
    /// A request for a range gets the range.
    #[default]
    Served,
    /// A request for a range gets the whole file, as if it had asked for no range.
    Ignored,
}

/// Which of the documented forms of answers the tenant gives. The default is the documented form
/// of each operation.
///
/// ```
/// use ziik_fake::{Answers, Envelope, Paging};
///
/// let answers = Answers::default().envelope(Envelope::Wrapped);
/// let answers = answers.paging(Paging::NoMeta).quirks(true);
/// assert_eq!(answers.paging, Paging::NoMeta);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answers {
    /// Single objects.
    pub envelope: Envelope,
    /// Tokens.
    pub token: TokenForm,
    /// The key of a renewed token.
    pub token_key: TokenKey,
    /// Answers to changes.
    pub updates: Updates,
    /// Pages.
    pub paging: Paging,
    /// The list inside `data`.
    pub lists: Lists,
    /// Where the heir of a deleted user is read.
    pub transfer: Transfer,
    /// The storage's answers to uploads.
    pub uploads: Uploads,
    /// Downloads of a part of a file.
    pub ranges: Ranges,
    /// Whether every answer is as loose with types as PHP can be: `[]` for an empty object, null
    /// for an empty list, 0 and 1 for booleans, integers in quotes, `{}` for a missing
    /// department, keys and values nobody documented.
    pub quirks: bool,
}

impl Answers {
    /// Sets how single objects are sent.
    #[must_use]
    pub fn envelope(self, envelope: Envelope) -> Self {
        Self { envelope, ..self }
    }

    /// Sets how tokens are sent.
    #[must_use]
    pub fn token(self, token: TokenForm) -> Self {
        Self { token, ..self }
    }

    /// Sets the key of a renewed token.
    #[must_use]
    pub fn token_key(self, token_key: TokenKey) -> Self {
        Self { token_key, ..self }
    }

    /// Sets how changes are answered.
    #[must_use]
    pub fn updates(self, updates: Updates) -> Self {
        Self { updates, ..self }
    }

    /// Sets how much pages say about themselves.
    #[must_use]
    pub fn paging(self, paging: Paging) -> Self {
        Self { paging, ..self }
    }

    /// Sets how the list inside `data` is written.
    #[must_use]
    pub fn lists(self, lists: Lists) -> Self {
        Self { lists, ..self }
    }

    /// Sets where the heir of a deleted user is read.
    #[must_use]
    pub fn transfer(self, transfer: Transfer) -> Self {
        Self { transfer, ..self }
    }

    /// Sets how the storage answers an upload.
    #[must_use]
    pub fn uploads(self, uploads: Uploads) -> Self {
        Self { uploads, ..self }
    }

    /// Sets whether a download can be of a part of a file.
    #[must_use]
    pub fn ranges(self, ranges: Ranges) -> Self {
        Self { ranges, ..self }
    }

    /// Sets whether answers are as loose with types as PHP can be.
    #[must_use]
    pub fn quirks(self, quirks: bool) -> Self {
        Self { quirks, ..self }
    }
}

/// What a handler answers, before it has a form.
#[derive(Debug)]
pub(crate) struct Answer {
    status: u16,
    kind: Kind,
    json: Value,
    media_type: &'static str,
    headers: Vec<(String, String)>,
    /// The file that is the body.
    file: Option<Download>,
    /// What was done, for the ledger.
    pub(crate) change: Change,
    /// The ids of what was made or changed, where the path does not have them.
    pub(crate) about: Vec<u64>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// One object; documented inside `data` or not.
    Object { wrapped: bool },
    /// An object whose keys are data.
    Map { wrapped: bool },
    /// `{data, links, meta}`.
    Page,
    /// A page whose items are under this key.
    KeyedPage(&'static str),
    /// A list that is not cut into pages, documented inside `data`.
    List,
    /// A token.
    Token { renewed: bool },
    /// A change of an object; documented without a body or with one.
    Change { wrapped: bool, silent: bool },
    /// Something that has one form only.
    Fixed,
    /// No body, whatever the status is.
    Nothing,
}

impl Answer {
    fn new(kind: Kind, json: Value) -> Self {
        Self {
            status: 200,
            kind,
            json,
            media_type: JSON,
            headers: Vec::new(),
            file: None,
            change: Change::Changed,
            about: Vec::new(),
        }
    }

    /// An object, documented inside `data`.
    pub(crate) fn wrapped(json: Value) -> Self {
        Self::new(Kind::Object { wrapped: true }, json)
    }

    /// An object, documented without anything around it.
    pub(crate) fn bare(json: Value) -> Self {
        Self::new(Kind::Object { wrapped: false }, json)
    }

    /// An object whose keys are data.
    pub(crate) fn map(json: Value, wrapped: bool) -> Self {
        Self::new(Kind::Map { wrapped }, json)
    }

    pub(crate) fn page(json: Value) -> Self {
        Self::new(Kind::Page, json)
    }

    /// A page whose items are under `key`, with `meta` beside them.
    pub(crate) fn keyed_page(key: &'static str, json: Value) -> Self {
        Self::new(Kind::KeyedPage(key), json)
    }

    pub(crate) fn list(items: Vec<Value>) -> Self {
        Self::new(Kind::List, Value::Array(items))
    }

    pub(crate) fn fixed(json: Value) -> Self {
        Self::new(Kind::Fixed, json)
    }

    /// A status without a body.
    pub(crate) fn nothing(status: u16) -> Self {
        Self::new(Kind::Nothing, Value::Null).with_status(status)
    }

    /// The bytes of a file.
    pub(crate) fn download(file: Download) -> Self {
        Self { file: Some(file), ..Self::nothing(200) }
    }

    /// A body that is no JSON.
    pub(crate) fn text(status: u16, media_type: &'static str, text: String) -> Self {
        Self::fixed(Value::String(text)).with_status(status).with_media(media_type)
    }

    pub(crate) fn with_status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    pub(crate) fn with_media(self, media_type: &'static str) -> Self {
        Self { media_type, ..self }
    }

    pub(crate) fn with_headers(self, headers: Vec<(String, String)>) -> Self {
        Self { headers, ..self }
    }

    /// A token for a user.
    pub(crate) fn token(jwt: &str, expires: i64, renewed: bool, user: u64) -> Self {
        Self::new(Kind::Token { renewed }, json!({"jwt": jwt, "expires": expires})).made(user)
    }

    /// A change that is documented to answer 204. `wrapped` is the documented form of the object
    /// where it is read.
    pub(crate) fn changed(object: Value, wrapped: bool) -> Self {
        Self::new(Kind::Change { wrapped, silent: true }, object)
    }

    /// A change that is documented to answer with the object.
    pub(crate) fn changed_to(object: Value, wrapped: bool) -> Self {
        Self::new(Kind::Change { wrapped, silent: false }, object)
    }

    /// A deletion, which is documented to answer 204. `wrapped` is the documented form of the
    /// object where it is read.
    pub(crate) fn deleted(object: Value, wrapped: bool) -> Self {
        Self { change: Change::Deleted, ..Self::changed(object, wrapped) }
    }

    /// Notes for the ledger what was done, and to something that the path does not name.
    pub(crate) fn noted(self, change: Change, about: Option<u64>) -> Self {
        Self { change, about: about.into_iter().collect(), ..self }
    }

    /// Notes for the ledger that something with this id is new.
    pub(crate) fn made(self, id: u64) -> Self {
        Self { change: Change::Created, ..self.about(id) }
    }

    /// Notes for the ledger that what had this id is gone.
    pub(crate) fn gone(self, id: u64) -> Self {
        Self { change: Change::Deleted, ..self.about(id) }
    }

    /// Notes for the ledger that the answer is about the thing with this id.
    pub(crate) fn about(mut self, id: u64) -> Self {
        self.about.push(id);
        self
    }

    /// A 201 that says where the new object is.
    pub(crate) fn created(self, base_url: &str, path: &str, id: u64) -> Self {
        let location = ("Location".to_owned(), format!("{base_url}{path}"));
        self.made(id).with_status(201).with_headers(vec![location])
    }
}

/// An answer in its final form.
#[derive(Debug)]
pub(crate) struct Rendered {
    pub(crate) status: u16,
    /// JSON, or the text of a body that is none.
    pub(crate) body: Option<Value>,
    pub(crate) media_type: &'static str,
    pub(crate) headers: Vec<(String, String)>,
    /// The file that is the body instead.
    pub(crate) file: Option<Download>,
}

impl Rendered {
    pub(crate) fn json(status: u16, body: Value) -> Self {
        Self { body: Some(body), ..Self::nothing(status) }
    }

    pub(crate) fn nothing(status: u16) -> Self {
        Self { status, body: None, media_type: JSON, headers: Vec::new(), file: None }
    }
}

/// Gives an answer its form.
pub(crate) fn render(answer: Answer, answers: &Answers) -> Rendered {
    let Answer { mut status, kind, json, media_type, headers, file, .. } = answer;
    let body = match kind {
        Kind::Object { wrapped } => Some(envelope(json, wrapped, answers.envelope)),
        Kind::Map { wrapped } => Some(match answers.envelope {
            // A map is not a row of a table, and so never comes in a list.
            Envelope::List => envelope(json, wrapped, Envelope::Documented),
            form => envelope(json, wrapped, form),
        }),
        Kind::Page => Some(page(json, "data", answers)),
        Kind::KeyedPage(key) => Some(page(json, key, answers)),
        Kind::List => Some(page(wrap(json), "data", answers)),
        Kind::Token { renewed } => Some(token(json, renewed, answers)),
        Kind::Change { wrapped, silent } => match answers.updates {
            Updates::Object => Some(envelope(json, wrapped, answers.envelope)),
            Updates::Documented if !silent => Some(envelope(json, wrapped, answers.envelope)),
            Updates::Documented | Updates::NoContent => None,
        },
        Kind::Fixed => Some(json),
        Kind::Nothing => None,
    };
    if body.is_none() && !matches!(kind, Kind::Nothing) {
        status = 204;
    }
    let body = if answers.quirks { body.map(quirks::apply) } else { body };
    Rendered { status, body, media_type, headers, file }
}

fn wrap(json: Value) -> Value {
    Value::Object(Map::from_iter([("data".to_owned(), json)]))
}

fn envelope(json: Value, wrapped: bool, form: Envelope) -> Value {
    match form {
        Envelope::Documented if wrapped => wrap(json),
        Envelope::Documented | Envelope::Bare => json,
        Envelope::Wrapped => wrap(json),
        Envelope::List => Value::Array(vec![json]),
    }
}

fn token(mut json: Value, renewed: bool, answers: &Answers) -> Value {
    if renewed && answers.token_key == TokenKey::Token {
        json = json!({"token": json["jwt"].take(), "expires": json["expires"].take()});
    }
    match answers.token {
        TokenForm::Documented => json,
        TokenForm::Array => Value::Array(vec![json]),
        TokenForm::Wrapped => wrap(json),
    }
}

fn page(mut json: Value, key: &str, answers: &Answers) -> Value {
    if answers.paging == Paging::Bare {
        return json[key].take();
    }
    if answers.lists == Lists::Gaps {
        json[key] = with_gaps(json[key].take());
    }
    if let Some(parts) = json.as_object_mut() {
        if answers.paging != Paging::Full {
            parts.remove("meta");
        }
        if answers.paging == Paging::NoLinks {
            parts.remove("links");
        }
    }
    json
}

/// PHP writes an array as a JSON array only while its keys are 0, 1, 2, ...; and an empty one
/// always as `[]`.
fn with_gaps(list: Value) -> Value {
    match list {
        Value::Array(items) if items.len() > 1 => {
            let keyed =
                items.into_iter().enumerate().map(|(index, item)| ((index * 2).to_string(), item));
            Value::Object(keyed.collect::<Map<_, _>>())
        }
        list => list,
    }
}
