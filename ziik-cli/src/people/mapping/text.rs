//! The file of a mapping.

use std::fs;
use std::path::Path;

use super::{Mapping, read};
use crate::people::error::{Mistake, PeopleError, Place};

/// The text of a mapping.
pub(in crate::people) struct Text {
    text: String,
    start: Place,
}

impl Text {
    /// Reads the file.
    ///
    /// # Errors
    /// [`PeopleError::Io`], and [`PeopleError::Mapping`] for a file that is not UTF-8.
    pub(in crate::people) fn open(path: &Path) -> Result<Self, PeopleError> {
        let name = path.display().to_string();
        let bytes = fs::read(path).map_err(|error| PeopleError::io(&name, error))?;
        let start = Place { file: name.into(), line: 1, column: 1 };
        let text = String::from_utf8(bytes).map_err(|error| {
            let good = error.utf8_error().valid_up_to();
            let place = start.advance(&String::from_utf8_lossy(error.as_bytes()), good);
            let message = "the mapping is not UTF-8; save it as UTF-8";
            PeopleError::Mapping(vec![Mistake::new(place, message)])
        })?;
        // Some editors begin a file with a byte order mark.
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        Ok(Self { text, start })
    }

    /// Reads the mapping and checks all of it. Returns the marker that clears a field, too.
    ///
    /// # Errors
    /// [`PeopleError::Mapping`].
    pub(in crate::people) fn read(&self) -> Result<(Mapping, Option<String>), PeopleError> {
        read::read(&self.text, self.start.clone()).map_err(PeopleError::Mapping)
    }
}
