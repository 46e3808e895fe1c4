//! What a command is: the operation behind it, and what it takes and answers. The table of all of
//! them is generated.

pub(crate) use api_runtime::ObjectStyle;

/// A command: one operation of the API.
#[derive(Debug)]
pub(crate) struct Command {
    /// The operation's id: `list_users`.
    pub(crate) id: &'static str,
    /// What it is about: `users`.
    pub(crate) noun: &'static str,
    /// What it does: `list`.
    pub(crate) verb: &'static str,
    /// The HTTP method.
    pub(crate) method: &'static str,
    /// The path template: `/users/{user}`.
    pub(crate) path: &'static str,
    /// It takes credentials.
    pub(crate) authenticated: bool,
    /// One line without a full stop.
    pub(crate) summary: &'static str,
    /// Further paragraphs; may be empty.
    pub(crate) help: &'static str,
    /// The parameters.
    pub(crate) params: &'static [Param],
    /// The body of the request.
    pub(crate) body: Option<Body>,
    /// What an answer of success holds.
    pub(crate) answer: Answer,
}

/// A parameter.
#[derive(Debug)]
pub(crate) struct Param {
    /// The name on the wire.
    pub(crate) name: &'static str,
    /// The flag, or the name of the argument of a path.
    pub(crate) flag: &'static str,
    /// Where it is sent.
    pub(crate) place: Place,
    /// What its values are.
    pub(crate) kind: Kind,
    /// What it means.
    pub(crate) help: &'static str,
    /// It must be given.
    pub(crate) required: bool,
    /// There may be several values.
    pub(crate) many: bool,
    /// Its only value: the flag takes none.
    pub(crate) only: Option<&'static str>,
    /// The body holds the value, too.
    pub(crate) in_body: bool,
    /// The greatest number that it may be.
    pub(crate) maximum: Option<i64>,
}

/// Where a parameter is sent.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place {
    /// In the path, with this between several values.
    Path(&'static str),
    /// In the query: each value under the name again, or all of them joined by a separator.
    Query(Option<char>),
    /// An object in the query.
    #[allow(dead_code, reason = "an API may have none")]
    Object(ObjectStyle),
    /// As a header.
    #[allow(dead_code, reason = "an API may have none")]
    Header,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "an API need not have all of them")]
pub(crate) enum Kind {
    /// Text.
    Text,
    /// A whole number, such as an id.
    Integer,
    /// A number.
    Number,
    /// True or false.
    Boolean,
    /// Text that is not shown.
    Secret,
    /// A moment: RFC 3339, or Unix seconds.
    Time {
        /// It is sent as text; otherwise as Unix seconds.
        is_text: bool,
    },
    /// One of these, or a value that is not known yet.
    Choice(&'static [&'static str]),
    /// The contents of a file.
    File,
    /// JSON.
    Json,
}

/// The body of a request.
#[derive(Debug)]
pub(crate) struct Body {
    /// Its media type.
    pub(crate) media: &'static str,
    /// How it is written.
    pub(crate) form: Form,
    /// It must be given.
    pub(crate) required: bool,
    /// What it is.
    pub(crate) help: &'static str,
    /// The fields that are flags; none where it is not an object.
    pub(crate) fields: &'static [Field],
}

/// How a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "an API need not have all of them")]
pub(crate) enum Form {
    /// As JSON.
    Json,
    /// As a form without files.
    Urlencoded,
    /// As a form with files.
    Multipart,
    /// As it is.
    Raw,
}

/// A field of a body.
#[derive(Debug)]
pub(crate) struct Field {
    /// The name in JSON.
    pub(crate) name: &'static str,
    /// The flag.
    pub(crate) flag: &'static str,
    /// What its values are.
    pub(crate) kind: Kind,
    /// What it means.
    pub(crate) help: &'static str,
    /// It must be given.
    pub(crate) required: bool,
    /// It is a list.
    pub(crate) many: bool,
    /// What `--clear` sends.
    pub(crate) clear: Option<Cleared>,
}

/// What `--clear` sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cleared {
    /// `null`
    Null,
    /// An empty list.
    Empty,
}

/// What an answer of success holds.
#[derive(Debug)]
pub(crate) enum Answer {
    /// Nothing that is shown.
    Nothing,
    /// One object in an envelope.
    Object,
    /// Any JSON.
    Json,
    /// Text or bytes.
    Bytes {
        /// The media type that is asked for.
        accept: &'static str,
    },
    /// A list.
    List {
        /// What the items are under.
        key: &'static str,
        /// What a table shows of an item.
        columns: &'static [&'static str],
        /// How its pages follow each other; `None` where it comes at once.
        pages: Option<Pages>,
    },
}

/// How a list is asked for page by page.
#[derive(Debug)]
pub(crate) struct Pages {
    /// How one page leads to the next.
    pub(crate) by: By,
    /// The parameter for the size of pages, and the greatest size.
    pub(crate) size: Option<(&'static str, Option<i64>)>,
}

/// How one page of a list leads to the next, with the name of the parameter.
#[derive(Debug, Clone, Copy)]
pub(crate) enum By {
    /// By the number of the page.
    Number(&'static str),
    /// By a cursor.
    Cursor(&'static str),
}

#[allow(dead_code, reason = "an API need not have all of it")]
impl Param {
    pub(crate) const fn new(
        name: &'static str,
        flag: &'static str,
        place: Place,
        kind: Kind,
        help: &'static str,
    ) -> Self {
        let (required, many, only, in_body, maximum) = (false, false, None, false, None);
        Self { name, flag, place, kind, help, required, many, only, in_body, maximum }
    }

    /// What clap knows it by. An argument may be called as a flag is.
    pub(crate) fn id(&self) -> String {
        if self.is_argument() { format!("<{}>", self.flag) } else { self.flag.to_owned() }
    }

    /// Whether it is part of the path, and so an argument and no flag.
    pub(crate) fn is_argument(&self) -> bool {
        matches!(self.place, Place::Path(_))
    }

    pub(crate) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub(crate) const fn many(mut self) -> Self {
        self.many = true;
        self
    }

    pub(crate) const fn only(mut self, value: &'static str) -> Self {
        self.only = Some(value);
        self
    }

    pub(crate) const fn in_body(mut self) -> Self {
        self.in_body = true;
        self
    }

    pub(crate) const fn maximum(mut self, maximum: i64) -> Self {
        self.maximum = Some(maximum);
        self
    }
}

#[allow(dead_code, reason = "an API need not have all of it")]
impl Field {
    pub(crate) const fn new(
        name: &'static str,
        flag: &'static str,
        kind: Kind,
        help: &'static str,
    ) -> Self {
        Self { name, flag, kind, help, required: false, many: false, clear: None }
    }

    pub(crate) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub(crate) const fn many(mut self) -> Self {
        self.many = true;
        self
    }

    pub(crate) const fn clear(mut self, cleared: Cleared) -> Self {
        self.clear = Some(cleared);
        self
    }
}

/// What commands are about.
#[derive(Debug)]
pub(crate) struct Noun {
    /// What it is called: `users`.
    pub(crate) name: &'static str,
    /// What the document says about it; may be empty.
    pub(crate) about: &'static str,
}
