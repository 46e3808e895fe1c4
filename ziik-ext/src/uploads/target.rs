//! What a file is attached to.

use ziik_api::types::{GroupId, UnitId, UploadType, UserId};

/// What a file is attached to: the kind and the id.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Target {
    kind: UploadType,
    id: i64,
}

impl Target {
    /// Anything else, such as the site's logo. Which id that one takes is not documented.
    #[must_use]
    pub fn of(kind: UploadType, id: i64) -> Self {
        Self { kind, id }
    }

    /// The picture of a user.
    #[must_use]
    pub fn user(user: impl Into<UserId>) -> Self {
        Self::of(UploadType::Users, user.into().get())
    }

    /// The picture of a unit.
    #[must_use]
    pub fn unit(unit: impl Into<UnitId>) -> Self {
        Self::of(UploadType::Units, unit.into().get())
    }

    /// The picture of a department.
    #[must_use]
    pub fn department(department: impl Into<UnitId>) -> Self {
        Self::of(UploadType::Departments, department.into().get())
    }

    /// The picture of a group.
    #[must_use]
    pub fn group(group: impl Into<GroupId>) -> Self {
        Self::of(UploadType::Groups, group.into().get())
    }

    /// A file of a post. A new post with files is made by
    /// [`create_post_with_files`](crate::Client::create_post_with_files).
    #[cfg(feature = "posts")]
    #[must_use]
    pub fn post(post: impl Into<ziik_api::types::PostId>) -> Self {
        Self::of(UploadType::Contents, post.into().get())
    }

    /// A file of a message. A new message with files is made by
    /// [`create_message_with_files`](crate::Client::create_message_with_files).
    #[cfg(feature = "messages")]
    #[must_use]
    pub fn message(message: impl Into<ziik_api::types::MessageId>) -> Self {
        Self::of(UploadType::Messages, message.into().get())
    }

    /// A file of a comment.
    #[cfg(feature = "comments")]
    #[must_use]
    pub fn comment(comment: impl Into<ziik_api::types::CommentId>) -> Self {
        Self::of(UploadType::Comments, comment.into().get())
    }

    /// A document in a folder.
    #[cfg(feature = "documents")]
    #[must_use]
    pub fn folder(folder: impl Into<ziik_api::types::FolderId>) -> Self {
        Self::of(UploadType::Folders, folder.into().get())
    }

    /// A file of a paragraph in a manual.
    #[cfg(feature = "manuals")]
    #[must_use]
    pub fn paragraph(paragraph: impl Into<ziik_api::types::ParagraphId>) -> Self {
        Self::of(UploadType::Paragraphs, paragraph.into().get())
    }

    /// A file of a supplier.
    #[cfg(feature = "suppliers")]
    #[must_use]
    pub fn supplier(supplier: impl Into<ziik_api::types::SupplierId>) -> Self {
        Self::of(UploadType::Suppliers, supplier.into().get())
    }

    /// The picture of a supplier.
    #[cfg(feature = "suppliers")]
    #[must_use]
    pub fn supplier_image(supplier: impl Into<ziik_api::types::SupplierId>) -> Self {
        Self::of(UploadType::SupplierImage, supplier.into().get())
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> UploadType {
        self.kind.clone()
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Whether only an image makes sense there. The API documents none of it.
    pub(super) fn takes_images_alone(&self) -> bool {
        matches!(
            self.kind,
            UploadType::Users
                | UploadType::Units
                | UploadType::Departments
                | UploadType::Groups
                | UploadType::Logo
                | UploadType::MobileLogo
                | UploadType::MobileBg
                | UploadType::SupplierImage
        )
    }
}
