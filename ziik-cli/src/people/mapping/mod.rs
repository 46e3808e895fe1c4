//! Maps the columns of a file to the fields of a person.

mod apply;
mod change;
mod condition;
mod date;
mod document;
mod identity;
mod read;
mod row;
mod text;
mod value;

use std::collections::HashMap;
use std::sync::Arc;

use encoding_rs::Encoding;
use regex::Regex;
use ziik_ext::directory::Field;

pub(super) use identity::identity;
pub(super) use read::marker;
pub(super) use row::Row;
pub(super) use text::Text;
pub(super) use value::SPLIT;

use super::Format;
use super::error::Place;
use date::DatePattern;

/// A mapping that is checked. Columns are indexes into [`columns`](Self::columns).
#[derive(Debug)]
pub(super) struct Mapping {
    pub(super) file: FileOptions,
    /// The columns that the mapping uses, each once.
    pub(super) columns: Vec<MappedColumn>,
    reference: Value,
    fields: Vec<(Field, Value)>,
    extent: Option<Value>,
    groups: Option<Value>,
    memberships: Vec<Membership>,
    /// The rows to take; `None` for all.
    only: Option<Condition>,
    /// Whether it is made of the header of a file without a mapping.
    pub(super) is_identity: bool,
}

/// The format of the file. `None` is detected.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FileOptions {
    pub(super) format: Option<Format>,
    pub(super) delimiter: Option<char>,
    pub(super) encoding: Option<&'static Encoding>,
}

#[derive(Debug)]
pub(super) struct MappedColumn {
    pub(super) name: String,
    /// The place where the mapping names it first.
    pub(super) place: Place,
}

/// Alternatives: the first one whose condition holds is taken.
#[derive(Debug)]
struct Value(Vec<Alternative>);

#[derive(Debug)]
struct Alternative {
    when: Option<Condition>,
    source: Content,
}

#[derive(Debug)]
enum Content {
    Constant(String),
    Clear,
    Cells {
        columns: Vec<usize>,
        /// The text between the cells when there are several.
        join: String,
        change: Box<Change>,
    },
}

/// The changes of a text, in the order in which they apply. An empty text stays empty.
#[derive(Debug, Default)]
struct Change {
    /// The separator of the texts in one cell.
    split: Option<String>,
    case: Option<Case>,
    date: Option<DatePattern>,
    lookup: Option<Lookup>,
    prefix: String,
    suffix: String,
    /// Whether the text is the id of a unit, user type or group.
    is_id: bool,
    /// Whether texts such as `id:12` are ids: in a file without a mapping.
    takes_ids: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Lower,
    Upper,
}

#[derive(Debug)]
struct Lookup {
    name: String,
    table: Arc<HashMap<String, String>>,
    otherwise: Otherwise,
}

/// The rule for a value that is not in a lookup table.
#[derive(Debug)]
enum Otherwise {
    Refuse,
    Keep,
    Default(String),
}

#[derive(Debug)]
struct Membership {
    when: Option<Condition>,
    unit: Value,
    department: Option<Value>,
    user_types: Option<Value>,
    /// Whether user types that are not named are taken away.
    overwrite: bool,
}

#[derive(Debug)]
enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Cell { column: usize, test: Test },
}

#[derive(Debug)]
enum Test {
    In(Vec<String>),
    NotIn(Vec<String>),
    Empty(bool),
    Matches(Regex),
}
