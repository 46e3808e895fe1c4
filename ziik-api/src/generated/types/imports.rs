// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A file of users or of units, and what its columns hold.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SpreadsheetImport {
    /// What each column of the file holds, from the first one on: `email` and `unit` are known of
    /// users, `name` and `parent` of units. The other words, and the one for a column to be
    /// ignored, are not documented.
    pub mapping: Vec<String>,
    /// The CSV, XLSX or XLS file. Send it with its media type and with a name that ends in `.csv`,
    /// `.xlsx` or `.xls`: what the format is recognized by is not documented.
    pub file: crate::runtime::Upload,
}

impl SpreadsheetImport {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `mapping`: what each column of the file holds, from the first one on: `email` and `unit`
    ///   are known of users, `name` and `parent` of units. The other words, and the one for a
    ///   column to be ignored, are not documented.
    /// * `file`: the CSV, XLSX or XLS file. Send it with its media type and with a name that ends
    ///   in `.csv`, `.xlsx` or `.xls`: what the format is recognized by is not documented.
    #[must_use]
    #[inline]
    pub fn new(
        mapping: impl IntoIterator<Item = impl Into<String>>,
        file: impl Into<crate::runtime::Upload>,
    ) -> Self {
        Self {
            mapping: mapping.into_iter().map(Into::into).collect(),
            file: file.into(),
        }
    }
}

impl SpreadsheetImport {
    pub(crate) fn into_form(self) -> crate::runtime::Form {
        let mut form = crate::runtime::Form::new();
        for value in self.mapping {
            form.add_text("mapping[]", None, value);
        }
        form.add_file("file", None, self.file);
        form
    }
}

/// How many rows of a file became units.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitImport {
    /// The number of rows in the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// The number of rows that were left out. Why a row is left out is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skipped: Option<i64>,
    /// The number of units that were created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported: Option<i64>,
}

/// How many rows of a file became users.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserImport {
    /// The number of rows in the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// The number of rows without an e-mail address, a unit or a user type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skipped: Option<i64>,
    /// The number of rows whose e-mail address belonged to a user before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exists: Option<i64>,
    /// The number of users that were created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported: Option<i64>,
}
