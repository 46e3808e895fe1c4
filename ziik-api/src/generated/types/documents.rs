// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A file in a folder. It has the visibility of the folder.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Document {
    /// The id of the document.
    pub id: DocumentId,
    /// Always `document`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The name of the document. `update_document` calls it `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The id of the folder that the document is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folder: Option<FolderId>,
    /// The time of the document, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Timestamp>,
    /// The file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<File>,
    /// A relative address such as `api/documents/8201`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The fields of a document to change; the others keep their values.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct DocumentUpdate {
    /// The new name. Answers call it `title`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The id of the folder to move the document to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<FolderId>,
}

impl DocumentUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            folder: Default::default(),
        }
    }

    /// The new name. Answers call it `title`.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The id of the folder to move the document to.
    #[must_use]
    #[inline]
    pub fn folder(mut self, value: impl Into<FolderId>) -> Self {
        self.folder = Some(value.into());
        self
    }
}

/// A folder of documents.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Folder {
    /// The id of the folder.
    pub id: FolderId,
    /// Always `folder`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The id of the folder that this one is in; null or 0 at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<FolderId>,
    /// The id of the folder at the top that this one is below; the folder's own id at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root: Option<FolderId>,
    /// The user who owns the folder. Missing after `create_folder` and in `children`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<UserSummary>,
    /// The times of the folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish: Option<FolderPublish>,
    /// The individual users that the folder is shared with. Missing in `children`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sharing: Option<FolderSharing>,
    /// Which units and user types may see the folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<FolderVisibility>,
    /// What the signed-in user may do with the folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<FolderPermissions>,
    /// The folders in this one. Only returned by `get_folder_tree`.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub children: Option<Vec<Folder>>,
    /// A relative address such as `api/folders/211`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A folder to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct FolderCreate {
    /// The name.
    pub name: String,
    /// The id of the folder to create it in. Whether 0 creates it at the top is not documented.
    pub parent: FolderId,
    /// Which units and user types may see the folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<FolderVisibilityInput>,
    /// The individual users to share the folder with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sharing: Option<FolderSharingInput>,
}

impl FolderCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name.
    /// * `parent`: the id of the folder to create it in. Whether 0 creates it at the top is not
    ///   documented.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>, parent: impl Into<FolderId>) -> Self {
        Self {
            name: name.into(),
            parent: parent.into(),
            visibility: Default::default(),
            sharing: Default::default(),
        }
    }

    /// Which units and user types may see the folder.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: FolderVisibilityInput) -> Self {
        self.visibility = Some(value);
        self
    }

    /// The individual users to share the folder with.
    #[must_use]
    #[inline]
    pub fn sharing(mut self, value: FolderSharingInput) -> Self {
        self.sharing = Some(value);
        self
    }
}

/// What the signed-in user may do with a folder.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderPermissions {
    /// Whether the user may change the folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit: Option<bool>,
    /// Whether the user may delete the folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<bool>,
    /// Whether the user may add to the folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add: Option<bool>,
}

/// The times of a folder.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderPublish {
    /// When the folder was created, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When the folder was last changed, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// The users that get rights in a folder, by the right. Which right includes another is not
/// documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderSharesInput {
    /// The ids of users who may presumably see the folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read: Option<Vec<UserId>>,
    /// The ids of users who may presumably add to the folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub write: Option<Vec<UserId>>,
    /// The ids of users who may manage the folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manage: Option<Vec<UserId>>,
}

impl FolderSharesInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            read: Default::default(),
            write: Default::default(),
            manage: Default::default(),
        }
    }

    /// The ids of users who may presumably see the folder.
    #[must_use]
    #[inline]
    pub fn read(mut self, value: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        self.read = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of users who may presumably add to the folder.
    #[must_use]
    #[inline]
    pub fn write(mut self, value: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        self.write = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of users who may manage the folder.
    #[must_use]
    #[inline]
    pub fn manage(mut self, value: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        self.manage = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

/// The users that get rights in a folder, by the right. Which right includes another is not
/// documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderSharesInputPatch {
    /// The ids of users who may presumably see the folder.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub read: Patch<Vec<UserId>>,
    /// The ids of users who may presumably add to the folder.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub write: Patch<Vec<UserId>>,
    /// The ids of users who may manage the folder.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub manage: Patch<Vec<UserId>>,
}

impl FolderSharesInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            read: Default::default(),
            write: Default::default(),
            manage: Default::default(),
        }
    }

    /// The ids of users who may presumably see the folder.
    #[must_use]
    #[inline]
    pub fn read(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.read = value.into();
        self
    }

    /// The ids of users who may presumably add to the folder.
    #[must_use]
    #[inline]
    pub fn write(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.write = value.into();
        self
    }

    /// The ids of users who may manage the folder.
    #[must_use]
    #[inline]
    pub fn manage(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.manage = value.into();
        self
    }
}

/// The individual users that a folder is shared with.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderSharing {
    /// Whether the folder is shared with individual users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<bool>,
    /// The shares of the folder itself. The type of the value is not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub shares: Option<Vec<serde_json::Value>>,
    /// Presumably the shares of the folders above.
    #[serde(
        rename = "inheritedShares",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub inherited_shares: Option<Vec<serde_json::Value>>,
}

/// The individual users to share a folder with.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderSharingInput {
    /// The users and their rights.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<FolderSharesInput>,
}

impl FolderSharingInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { shares: Default::default() }
    }

    /// The users and their rights.
    #[must_use]
    #[inline]
    pub fn shares(mut self, value: FolderSharesInput) -> Self {
        self.shares = Some(value);
        self
    }
}

/// The individual users to share a folder with.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderSharingInputPatch {
    /// The users and their rights.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<FolderSharesInputPatch>,
}

impl FolderSharingInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { shares: Default::default() }
    }

    /// The users and their rights.
    #[must_use]
    #[inline]
    pub fn shares(mut self, value: FolderSharesInputPatch) -> Self {
        self.shares = Some(value);
        self
    }
}

/// The fields of a folder to change; the others keep their values.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderUpdate {
    /// The new name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Which units and user types may see the folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<FolderVisibilityInputPatch>,
    /// The individual users to share the folder with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sharing: Option<FolderSharingInputPatch>,
}

impl FolderUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            visibility: Default::default(),
            sharing: Default::default(),
        }
    }

    /// The new name.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Which units and user types may see the folder.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: FolderVisibilityInputPatch) -> Self {
        self.visibility = Some(value);
        self
    }

    /// The individual users to share the folder with.
    #[must_use]
    #[inline]
    pub fn sharing(mut self, value: FolderSharingInputPatch) -> Self {
        self.sharing = Some(value);
        self
    }
}

/// A user type and its rights in a folder.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct FolderUserType {
    /// The id of the user type.
    pub id: UserTypeId,
    /// The name of the user type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The rights in the folder: `access`, `manage`, or another word. Requests call them `read`,
    /// `write` and `manage`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights: Option<String>,
}

/// The user types that get rights in a folder, by the right. Which right includes another is
/// not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderUserTypesInput {
    /// The ids of user types whose users may presumably see the folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read: Option<Vec<UserTypeId>>,
    /// The ids of user types whose users may presumably add to the folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub write: Option<Vec<UserTypeId>>,
    /// The ids of user types whose users may manage the folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manage: Option<Vec<UserTypeId>>,
}

impl FolderUserTypesInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            read: Default::default(),
            write: Default::default(),
            manage: Default::default(),
        }
    }

    /// The ids of user types whose users may presumably see the folder.
    #[must_use]
    #[inline]
    pub fn read(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserTypeId>>,
    ) -> Self {
        self.read = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of user types whose users may presumably add to the folder.
    #[must_use]
    #[inline]
    pub fn write(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserTypeId>>,
    ) -> Self {
        self.write = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of user types whose users may manage the folder.
    #[must_use]
    #[inline]
    pub fn manage(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserTypeId>>,
    ) -> Self {
        self.manage = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

/// The user types that get rights in a folder, by the right. Which right includes another is
/// not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderUserTypesInputPatch {
    /// The ids of user types whose users may presumably see the folder.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub read: Patch<Vec<UserTypeId>>,
    /// The ids of user types whose users may presumably add to the folder.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub write: Patch<Vec<UserTypeId>>,
    /// The ids of user types whose users may manage the folder.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub manage: Patch<Vec<UserTypeId>>,
}

impl FolderUserTypesInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            read: Default::default(),
            write: Default::default(),
            manage: Default::default(),
        }
    }

    /// The ids of user types whose users may presumably see the folder.
    #[must_use]
    #[inline]
    pub fn read(mut self, value: impl Into<Patch<Vec<UserTypeId>>>) -> Self {
        self.read = value.into();
        self
    }

    /// The ids of user types whose users may presumably add to the folder.
    #[must_use]
    #[inline]
    pub fn write(mut self, value: impl Into<Patch<Vec<UserTypeId>>>) -> Self {
        self.write = value.into();
        self
    }

    /// The ids of user types whose users may manage the folder.
    #[must_use]
    #[inline]
    pub fn manage(mut self, value: impl Into<Patch<Vec<UserTypeId>>>) -> Self {
        self.manage = value.into();
        self
    }
}

/// Which units and user types may see a folder.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderVisibility {
    /// The units whose users may see it.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub units: Option<Vec<VisibilityUnit>>,
    /// The user types whose users may see it, with their rights. Missing in `children`.
    #[serde(
        rename = "userTypes",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub user_types: Option<Vec<FolderUserType>>,
}

/// Which units and user types may see a folder.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderVisibilityInput {
    /// The ids of units to share the folder with, without the units below them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<Vec<UnitId>>,
    /// The ids of units to share the folder with, together with the units below them. It is a
    /// separate list, not a part of `units`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units_falldown: Option<Vec<UnitId>>,
    /// The user types that get rights in the folder. Leave it out for a personal folder.
    #[serde(rename = "userTypes", skip_serializing_if = "Option::is_none")]
    pub user_types: Option<FolderUserTypesInput>,
}

impl FolderVisibilityInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            units: Default::default(),
            units_falldown: Default::default(),
            user_types: Default::default(),
        }
    }

    /// The ids of units to share the folder with, without the units below them.
    #[must_use]
    #[inline]
    pub fn units(mut self, value: impl IntoIterator<Item = impl Into<UnitId>>) -> Self {
        self.units = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The ids of units to share the folder with, together with the units below them. It is a
    /// separate list, not a part of `units`.
    #[must_use]
    #[inline]
    pub fn units_falldown(
        mut self,
        value: impl IntoIterator<Item = impl Into<UnitId>>,
    ) -> Self {
        self.units_falldown = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The user types that get rights in the folder. Leave it out for a personal folder.
    #[must_use]
    #[inline]
    pub fn user_types(mut self, value: FolderUserTypesInput) -> Self {
        self.user_types = Some(value);
        self
    }
}

/// Which units and user types may see a folder.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FolderVisibilityInputPatch {
    /// The ids of units to share the folder with, without the units below them.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub units: Patch<Vec<UnitId>>,
    /// The ids of units to share the folder with, together with the units below them. It is a
    /// separate list, not a part of `units`.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub units_falldown: Patch<Vec<UnitId>>,
    /// The user types that get rights in the folder. Leave it out for a personal folder.
    #[serde(rename = "userTypes", skip_serializing_if = "Option::is_none")]
    pub user_types: Option<FolderUserTypesInputPatch>,
}

impl FolderVisibilityInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            units: Default::default(),
            units_falldown: Default::default(),
            user_types: Default::default(),
        }
    }

    /// The ids of units to share the folder with, without the units below them.
    #[must_use]
    #[inline]
    pub fn units(mut self, value: impl Into<Patch<Vec<UnitId>>>) -> Self {
        self.units = value.into();
        self
    }

    /// The ids of units to share the folder with, together with the units below them. It is a
    /// separate list, not a part of `units`.
    #[must_use]
    #[inline]
    pub fn units_falldown(mut self, value: impl Into<Patch<Vec<UnitId>>>) -> Self {
        self.units_falldown = value.into();
        self
    }

    /// The user types that get rights in the folder. Leave it out for a personal folder.
    #[must_use]
    #[inline]
    pub fn user_types(mut self, value: FolderUserTypesInputPatch) -> Self {
        self.user_types = Some(value);
        self
    }
}
