// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A message to write. The name of the field that makes it a reply is not documented: put the
/// id under `parent` or `parent_id` into `extra`.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct MessageCreate {
    /// The text.
    pub message: String,
    /// The number of files that will be uploaded for the message afterwards, with
    /// `initiate_upload` and the type `messages`.
    #[serde(rename = "fileCount", skip_serializing_if = "Option::is_none")]
    pub file_count: Option<i64>,
    /// Further fields, by their names in JSON.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl MessageCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `message`: the text.
    #[must_use]
    #[inline]
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            file_count: Default::default(),
            extra: Default::default(),
        }
    }

    /// The number of files that will be uploaded for the message afterwards, with
    /// `initiate_upload` and the type `messages`.
    #[must_use]
    #[inline]
    pub fn file_count(mut self, value: i64) -> Self {
        self.file_count = Some(value);
        self
    }

    /// Further fields, by their names in JSON.
    #[must_use]
    #[inline]
    pub fn extra(mut self, value: serde_json::Map<String, serde_json::Value>) -> Self {
        self.extra = value;
        self
    }
}

/// A change to a message.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct MessageUpdate {
    /// The new text.
    pub message: String,
}

impl MessageUpdate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `message`: the new text.
    #[must_use]
    #[inline]
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}
