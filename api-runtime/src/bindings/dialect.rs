//! How an API writes JSON, where that is more than its types tell.

use super::error::DecodeError;
use super::json::Json;

/// Another name that a field of a type is sent under: type, alias, field.
pub type Alias = (&'static str, &'static str, &'static str);

/// How an API writes JSON, where that is more than its types tell.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Dialect {
    pub(super) aliases: &'static [Alias],
    /// `{}` is an object without properties, and not a way to write that there is none.
    pub(super) has_empty_objects: bool,
}

impl Dialect {
    /// Without other names.
    pub const PLAIN: &'static Self = &Self::new(&[]);

    /// With other names for fields. What is optional and `{}` or `[]` is nothing, as PHP writes it.
    #[must_use]
    pub const fn new(aliases: &'static [Alias]) -> Self {
        Self { aliases, has_empty_objects: false }
    }

    /// What is optional and `{}` is an object without properties, where its type can be that.
    #[must_use]
    pub const fn with_empty_objects(mut self) -> Self {
        self.has_empty_objects = true;
        self
    }

    /// Reads a body that holds one value and nothing else.
    pub(super) fn read<T>(
        self,
        body: &[u8],
        mut read: impl FnMut(&mut Json<'_>) -> Result<T, DecodeError>,
    ) -> Result<T, DecodeError> {
        let start = Json::new(body)?.with(self);
        let mut whole = |mut json: Json<'_>| {
            let value = read(&mut json)?;
            json.end()?;
            Ok(value)
        };
        if self.has_empty_objects
            && let Ok(value) = whole(start)
        {
            return Ok(value);
        }
        // A body that does not fit its types may use `{}` and `[]` for nothing.
        whole(start.without_empty_objects())
    }
}
