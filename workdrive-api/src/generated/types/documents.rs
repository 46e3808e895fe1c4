// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A document.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Document {
    /// The id of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DocumentId>,
    /// The name, presumably as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<serde_json::Value>,
    /// Metadata of the document. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<serde_json::Value>,
    /// Whether the document is published.
    #[serde(rename = "isPublished", default, skip_serializing_if = "Option::is_none")]
    pub is_published: Option<bool>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// When it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiry: Option<Timestamp>,
    /// The stored file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<File>,
    /// The tags.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub tags: Option<Vec<String>>,
    /// The name of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The owners.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub owners: Option<Vec<UserRef>>,
    /// The bookmark of the caller. The type of the value is not documented.
    #[serde(rename = "bookmarkId", default, skip_serializing_if = "Option::is_none")]
    pub bookmark_id: Option<serde_json::Value>,
    /// Previews of the linked pages.
    #[serde(
        rename = "linkPreview",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub link_preview: Option<Vec<LinkPreview>>,
}

/// A document to create. Which fields are required is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct DocumentCreate {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The ids of the owners, from `list_users`.
    #[serde(rename = "ownerIds", skip_serializing_if = "Option::is_none")]
    pub owner_ids: Option<Vec<UserId>>,
    /// When it expires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry: Option<Timestamp>,
    /// The tags.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// The name of a category, from `list_categories`. A new name creates a category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The address of the document.
    #[serde(rename = "docUrl", skip_serializing_if = "Option::is_none")]
    pub doc_url: Option<String>,
    /// The address of a page about the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The id of the uploaded document.
    #[serde(rename = "docId", skip_serializing_if = "Option::is_none")]
    pub doc_id: Option<FileId>,
    /// Who may see the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsInput>,
}

impl DocumentCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            owner_ids: Default::default(),
            expiry: Default::default(),
            tags: Default::default(),
            category: Default::default(),
            doc_url: Default::default(),
            link: Default::default(),
            doc_id: Default::default(),
            permissions: Default::default(),
        }
    }

    /// The name.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The ids of the owners, from `list_users`.
    #[must_use]
    #[inline]
    pub fn owner_ids(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.owner_ids = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// When it expires.
    #[must_use]
    #[inline]
    pub fn expiry(mut self, value: impl Into<Timestamp>) -> Self {
        self.expiry = Some(Into::<Timestamp>::into(value).into_rfc3339());
        self
    }

    /// The tags.
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The name of a category, from `list_categories`. A new name creates a category.
    #[must_use]
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = Some(value.into());
        self
    }

    /// The address of the document.
    #[must_use]
    #[inline]
    pub fn doc_url(mut self, value: impl Into<String>) -> Self {
        self.doc_url = Some(value.into());
        self
    }

    /// The address of a page about the document.
    #[must_use]
    #[inline]
    pub fn link(mut self, value: impl Into<String>) -> Self {
        self.link = Some(value.into());
        self
    }

    /// The id of the uploaded document.
    #[must_use]
    #[inline]
    pub fn doc_id(mut self, value: impl Into<FileId>) -> Self {
        self.doc_id = Some(value.into());
        self
    }

    /// Who may see the document.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsInput) -> Self {
        self.permissions = Some(value);
        self
    }
}

/// The fields to change in the entry of a document in the knowledge base.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct DocumentKbUpdate {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The ids of owners to add.
    #[serde(rename = "newOwnerIds", skip_serializing_if = "Patch::is_absent")]
    pub new_owner_ids: Patch<Vec<UserId>>,
    /// The ids of owners to remove.
    #[serde(rename = "removeOwnerIds", skip_serializing_if = "Patch::is_absent")]
    pub remove_owner_ids: Patch<Vec<UserId>>,
    /// When it expires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry: Option<Timestamp>,
    /// The tags.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub tags: Patch<Vec<String>>,
    /// The name of a category. A new name creates a category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The address of a page about the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Whether the document is published.
    #[serde(rename = "isPublished", skip_serializing_if = "Option::is_none")]
    pub is_published: Option<bool>,
    /// Who may see the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsPatch>,
}

impl DocumentKbUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            new_owner_ids: Default::default(),
            remove_owner_ids: Default::default(),
            expiry: Default::default(),
            tags: Default::default(),
            category: Default::default(),
            link: Default::default(),
            is_published: Default::default(),
            permissions: Default::default(),
        }
    }

    /// The name.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The ids of owners to add.
    #[must_use]
    #[inline]
    pub fn new_owner_ids(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.new_owner_ids = value.into();
        self
    }

    /// The ids of owners to remove.
    #[must_use]
    #[inline]
    pub fn remove_owner_ids(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.remove_owner_ids = value.into();
        self
    }

    /// When it expires.
    #[must_use]
    #[inline]
    pub fn expiry(mut self, value: impl Into<Timestamp>) -> Self {
        self.expiry = Some(Into::<Timestamp>::into(value).into_rfc3339());
        self
    }

    /// The tags.
    #[must_use]
    #[inline]
    pub fn tags(mut self, value: impl Into<Patch<Vec<String>>>) -> Self {
        self.tags = value.into();
        self
    }

    /// The name of a category. A new name creates a category.
    #[must_use]
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = Some(value.into());
        self
    }

    /// The address of a page about the document.
    #[must_use]
    #[inline]
    pub fn link(mut self, value: impl Into<String>) -> Self {
        self.link = Some(value.into());
        self
    }

    /// Whether the document is published.
    #[must_use]
    #[inline]
    pub fn is_published(mut self, value: bool) -> Self {
        self.is_published = Some(value);
        self
    }

    /// Who may see the document.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsPatch) -> Self {
        self.permissions = Some(value);
        self
    }
}

/// The fields of a document to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct DocumentUpdate {
    /// The id of another uploaded document.
    #[serde(rename = "docId", skip_serializing_if = "Option::is_none")]
    pub doc_id: Option<FileId>,
    /// The address of the document.
    #[serde(rename = "docUrl", skip_serializing_if = "Option::is_none")]
    pub doc_url: Option<String>,
    /// The changes to the entry in the knowledge base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kb: Option<DocumentKbUpdate>,
    /// Who may see the document. `kb` has the same field; which of them counts is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsPatch>,
}

impl DocumentUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            doc_id: Default::default(),
            doc_url: Default::default(),
            kb: Default::default(),
            permissions: Default::default(),
        }
    }

    /// The id of another uploaded document.
    #[must_use]
    #[inline]
    pub fn doc_id(mut self, value: impl Into<FileId>) -> Self {
        self.doc_id = Some(value.into());
        self
    }

    /// The address of the document.
    #[must_use]
    #[inline]
    pub fn doc_url(mut self, value: impl Into<String>) -> Self {
        self.doc_url = Some(value.into());
        self
    }

    /// The changes to the entry in the knowledge base.
    #[must_use]
    #[inline]
    pub fn kb(mut self, value: DocumentKbUpdate) -> Self {
        self.kb = Some(value);
        self
    }

    /// Who may see the document. `kb` has the same field; which of them counts is not documented.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsPatch) -> Self {
        self.permissions = Some(value);
        self
    }
}

/// A document that was added.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UploadedDocument {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The ids of the owners, from `list_users`.
    #[serde(
        rename = "ownerIds",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub owner_ids: Option<Vec<UserId>>,
    /// When it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiry: Option<Timestamp>,
    /// The tags.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub tags: Option<Vec<String>>,
    /// The name of a category, from `list_categories`. A new name creates a category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The address of the document.
    #[serde(rename = "docUrl", default, skip_serializing_if = "Option::is_none")]
    pub doc_url: Option<String>,
    /// The address of a page about the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The id of the uploaded document.
    #[serde(rename = "docId", default, skip_serializing_if = "Option::is_none")]
    pub doc_id: Option<FileId>,
    /// Who may see the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Permissions>,
    /// The id, which may be missing. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DocumentId>,
}
