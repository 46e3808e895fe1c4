//! How the pipeline says that something is wrong, and where.

use std::fmt::{self, Write};

use serde_path_to_error::Segment;

/// Why a run stopped: one message that names the place.
///
/// Displayed as `file:line:column: #/json/pointer: message`, each part only where it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file that the message is about.
    pub file: Option<String>,
    /// Line and column, counted from 1, where the parser knows them.
    pub position: Option<(usize, usize)>,
    /// The place inside the document.
    pub pointer: Option<Pointer>,
    /// What is wrong and what to do about it.
    pub message: String,
}

/// The result of a stage.
pub type Result<T> = std::result::Result<T, Problem>;

impl Problem {
    /// A problem that concerns no particular place.
    pub fn new(message: impl Into<String>) -> Self {
        Self { file: None, position: None, pointer: None, message: message.into() }
    }

    /// A problem at a place inside the document.
    pub fn at(pointer: &Pointer, message: impl Into<String>) -> Self {
        Self { pointer: Some(pointer.clone()), ..Self::new(message) }
    }

    /// Names the file, unless one is named already.
    #[must_use]
    pub fn in_file(mut self, file: impl fmt::Display) -> Self {
        self.file.get_or_insert_with(|| file.to_string());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.file, self.position) {
            (Some(file), Some((line, column))) => write!(f, "{file}:{line}:{column}: ")?,
            (Some(file), None) => write!(f, "{file}: ")?,
            (None, _) => {}
        }
        if let Some(pointer) = &self.pointer {
            write!(f, "{pointer}: ")?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}

/// Something that the pipeline had to drop or change, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Warning {
    /// The place inside the document.
    pub pointer: Pointer,
    /// What was dropped or changed, and why.
    pub message: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.pointer, self.message)
    }
}

/// A JSON pointer (RFC 6901) in its URI fragment form, such as `#/paths/~1users/get`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self("#".to_owned())
    }

    /// The place that `reference`, such as `#/components/schemas/User`, names.
    #[must_use]
    pub fn from_reference(reference: &str) -> Self {
        Self(reference.to_owned())
    }

    /// The place where reading a value into a type stopped.
    #[must_use]
    pub fn from_path(path: &serde_path_to_error::Path) -> Self {
        path.iter().fold(Self::root(), |at, segment| match segment {
            Segment::Seq { index } => at.child(index),
            other => at.child(other),
        })
    }

    /// The place of a child, by its key or index.
    #[must_use]
    pub fn child(&self, segment: impl fmt::Display) -> Self {
        let mut text = String::with_capacity(self.0.len() + 24);
        text += &self.0;
        let mut child = Self(text);
        child.enter(segment);
        child
    }

    /// Goes to a child, by its key or index, for as long as `then` takes.
    pub(crate) fn within(&mut self, segment: impl fmt::Display, then: impl FnOnce(&mut Self)) {
        let length = self.0.len();
        self.enter(segment);
        then(self);
        self.0.truncate(length);
    }

    fn enter(&mut self, segment: impl fmt::Display) {
        self.0.push('/');
        let start = self.0.len();
        // Writing to a string does not fail.
        let _ = write!(self.0, "{segment}");
        if self.0[start..].contains(['~', '/']) {
            let segment = escaped(&self.0[start..]);
            self.0.truncate(start);
            self.0 += &segment;
        }
    }

    /// The place of a grandchild, key by key.
    #[must_use]
    pub fn join(&self, segments: &[&str]) -> Self {
        segments.iter().fold(self.clone(), |pointer, segment| pointer.child(segment))
    }

    /// The place around this one, and the last key; none for the whole document.
    pub(crate) fn split(&self) -> Option<(Self, String)> {
        let (parent, last) = self.0.rsplit_once('/')?;
        Some((Self(parent.to_owned()), unescaped(last)))
    }

    /// The keys and indexes on the way to the place.
    pub(crate) fn segments(&self) -> impl Iterator<Item = String> {
        self.as_json_pointer().split('/').skip(1).map(unescaped)
    }

    /// The pointer in the form that `serde_json::Value::pointer` takes.
    #[must_use]
    pub fn as_json_pointer(&self) -> &str {
        &self.0[1..]
    }
}

/// A segment of a pointer as the key that it stands for.
pub(crate) fn unescaped(segment: &str) -> String {
    if segment.contains('~') {
        segment.replace("~1", "/").replace("~0", "~")
    } else {
        segment.to_owned()
    }
}

/// A key as a segment of a pointer.
pub(crate) fn escaped(key: &str) -> String {
    if key.contains(['~', '/']) {
        key.replace('~', "~0").replace('/', "~1")
    } else {
        key.to_owned()
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
