//! What an API's JSON means where its types do not say it.

use super::error::DecodeError;
use super::json::Json;
use super::order::Orders;

/// Another name that a field of a type is sent under: type, alias, field.
pub type Alias = (&'static str, &'static str, &'static str);

/// What an API's JSON means where its types do not say it: other names of fields, and empty
/// objects.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Dialect {
    pub(super) aliases: &'static [Alias],
    /// `{}` is an object without properties, and not a way to write that there is none.
    pub(super) has_empty_objects: bool,
}

impl Dialect {
    /// No other names of fields; an optional value that is `{}` or `[]` is absent.
    pub const PLAIN: &'static Self = &Self::new(&[]);

    /// These other names of fields; an optional value that is `{}` or `[]` is absent, as PHP writes
    /// it.
    #[must_use]
    pub const fn new(aliases: &'static [Alias]) -> Self {
        Self { aliases, has_empty_objects: false }
    }

    /// Reads `{}` as an object without properties where the type allows it.
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
        let orders = Orders::new();
        let mut start = Json::new(body)?.with(self).remembering(&orders);
        loop {
            let mut json = start;
            let value = read(&mut json).and_then(|value| json.end().map(|()| value));
            if value.is_ok() || !start.has_empty_objects() {
                return value;
            }
            // A body that does not fit its types may use `{}` and `[]` for nothing.
            start = start.without_empty_objects();
        }
    }
}
