// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A chapter of a manual, which may have chapters below it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Chapter {
    /// The id of the chapter.
    pub id: ChapterId,
    /// Always `chapter`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// A description, which cannot be set; what it contains is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<serde_json::Value>,
    /// The id of the manual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manual_id: Option<ManualId>,
    /// The depth in the manual. Only returned by `get_chapter` and `get_chapter_tree`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<i64>,
    /// The number of the chapter in the manual, with a dot before each deeper level. Only returned
    /// by `get_chapter` and `get_chapter_tree`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<String>,
    /// Who may access the chapter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<ChapterVisibility>,
    /// The chapters below this one. Returned by `get_chapter_tree`; empty in a new chapter.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub chapters: Option<Vec<Chapter>>,
    /// The paragraphs, presumably as in `Paragraph`. Only returned by `get_chapter_tree`, filled
    /// with `full`.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub paragraphs: Option<Vec<serde_json::Value>>,
    /// What the signed-in user may do with the chapter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ChapterPermissions>,
    /// A relative address such as `api/chapter/611`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A chapter to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ChapterCreate {
    /// The title.
    pub title: String,
    /// The id of the chapter to put this one below. Without it, the chapter is at the top of the
    /// manual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<ChapterId>,
    /// Who may access the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<ChapterVisibilityInput>,
}

impl ChapterCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `title`: the title.
    #[must_use]
    #[inline]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            parent: Default::default(),
            visibility: Default::default(),
        }
    }

    /// The id of the chapter to put this one below. Without it, the chapter is at the top of the
    /// manual.
    #[must_use]
    #[inline]
    pub fn parent(mut self, value: impl Into<ChapterId>) -> Self {
        self.parent = Some(value.into());
        self
    }

    /// Who may access the chapter.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: ChapterVisibilityInput) -> Self {
        self.visibility = Some(value);
        self
    }
}

/// Where to move a chapter.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ChapterMove {
    /// The id of the chapter that `position` refers to.
    pub chapter: ChapterId,
    /// Where to move it: next to the other chapter, `before` or `after` it, or `inside` it as a
    /// sub-chapter.
    pub position: ChapterMovePosition,
}

impl ChapterMove {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `chapter`: the id of the chapter that `position` refers to.
    /// * `position`: where to move it: next to the other chapter, `before` or `after` it, or
    ///   `inside` it as a sub-chapter.
    #[must_use]
    #[inline]
    pub fn new(chapter: impl Into<ChapterId>, position: ChapterMovePosition) -> Self {
        Self {
            chapter: chapter.into(),
            position,
        }
    }
}

/// What the signed-in user may do with a chapter.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ChapterPermissions {
    /// Whether the user may read the chapter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view: Option<bool>,
}

/// A change to a chapter. All fields but the title may be left out.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ChapterUpdate {
    /// The title: the new one, or the present one to keep it.
    pub title: String,
    /// The id of the parent chapter. Whether another one moves the chapter is not documented: call
    /// `move_chapter` for that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<ChapterId>,
    /// Who may access the chapter. Whether fields of it that are left out keep their values is not
    /// documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<ChapterVisibilityInputPatch>,
}

impl ChapterUpdate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `title`: the title: the new one, or the present one to keep it.
    #[must_use]
    #[inline]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            parent: Default::default(),
            visibility: Default::default(),
        }
    }

    /// The id of the parent chapter. Whether another one moves the chapter is not documented: call
    /// `move_chapter` for that.
    #[must_use]
    #[inline]
    pub fn parent(mut self, value: impl Into<ChapterId>) -> Self {
        self.parent = Some(value.into());
        self
    }

    /// Who may access the chapter. Whether fields of it that are left out keep their values is not
    /// documented.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: ChapterVisibilityInputPatch) -> Self {
        self.visibility = Some(value);
        self
    }
}

/// Who may access a chapter.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ChapterVisibility {
    /// Whether the access is that of the parent chapter, or of the manual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inherit: Option<bool>,
    /// The user types whose users may access the chapter. May be empty, even without `inherit`.
    #[serde(
        rename = "userTypes",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub user_types: Option<Vec<UserTypeRef>>,
}

/// Who may access a chapter.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ChapterVisibilityInput {
    /// Whether the access is that of the parent chapter, or of the manual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inherit: Option<bool>,
    /// The ids of the user types whose users may access the chapter.
    #[serde(rename = "userTypes", skip_serializing_if = "Option::is_none")]
    pub user_types: Option<Vec<UserTypeId>>,
}

impl ChapterVisibilityInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            inherit: Default::default(),
            user_types: Default::default(),
        }
    }

    /// Whether the access is that of the parent chapter, or of the manual.
    #[must_use]
    #[inline]
    pub fn inherit(mut self, value: bool) -> Self {
        self.inherit = Some(value);
        self
    }

    /// The ids of the user types whose users may access the chapter.
    #[must_use]
    #[inline]
    pub fn user_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserTypeId>>,
    ) -> Self {
        self.user_types = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

/// Who may access a chapter.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ChapterVisibilityInputPatch {
    /// Whether the access is that of the parent chapter, or of the manual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inherit: Option<bool>,
    /// The ids of the user types whose users may access the chapter.
    #[serde(rename = "userTypes", skip_serializing_if = "Patch::is_absent")]
    pub user_types: Patch<Vec<UserTypeId>>,
}

impl ChapterVisibilityInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            inherit: Default::default(),
            user_types: Default::default(),
        }
    }

    /// Whether the access is that of the parent chapter, or of the manual.
    #[must_use]
    #[inline]
    pub fn inherit(mut self, value: bool) -> Self {
        self.inherit = Some(value);
        self
    }

    /// The ids of the user types whose users may access the chapter.
    #[must_use]
    #[inline]
    pub fn user_types(mut self, value: impl Into<Patch<Vec<UserTypeId>>>) -> Self {
        self.user_types = value.into();
        self
    }
}

/// A manual: a handbook of chapters. Chapters that it may come with are in `extra`, under a
/// name that is not documented.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Manual {
    /// The id of the manual.
    pub id: ManualId,
    /// Always `manuals`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// A text about the manual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The cover image; what it contains is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<serde_json::Value>,
    /// Whether and when the manual is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish: Option<ManualPublish>,
    /// Who may access the manual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
    /// What the signed-in user may do with the manual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ManualPermissions>,
    /// A relative address such as `api/manuals/61`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A manual to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ManualCreate {
    /// The title.
    pub title: String,
    /// A text about the manual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether to publish the manual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish: Option<ManualPublishInput>,
    /// Who may access the manual. `all_units` is documented only for posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<VisibilityInput>,
    /// The id of the unit that the author writes from. It matters to authors who may create
    /// manuals in several units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner_unit: Option<UnitId>,
}

impl ManualCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `title`: the title.
    #[must_use]
    #[inline]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            description: Default::default(),
            publish: Default::default(),
            visibility: Default::default(),
            owner_unit: Default::default(),
        }
    }

    /// A text about the manual.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Whether to publish the manual.
    #[must_use]
    #[inline]
    pub fn publish(mut self, value: ManualPublishInput) -> Self {
        self.publish = Some(value);
        self
    }

    /// Who may access the manual. `all_units` is documented only for posts.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: VisibilityInput) -> Self {
        self.visibility = Some(value);
        self
    }

    /// The id of the unit that the author writes from. It matters to authors who may create
    /// manuals in several units.
    #[must_use]
    #[inline]
    pub fn owner_unit(mut self, value: impl Into<UnitId>) -> Self {
        self.owner_unit = Some(value.into());
        self
    }
}

/// What the signed-in user may do with a manual.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ManualPermissions {
    /// Whether the user may change the manual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit: Option<bool>,
    /// Whether the user may delete the manual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delete: Option<bool>,
    /// Whether the user may publish the manual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish: Option<bool>,
}

/// Whether and when a manual is published.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ManualPublish {
    /// Whether the manual is published; false for a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    /// When the manual was published, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<Timestamp>,
    /// When the manual was created, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When the manual last changed, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// Whether to publish a manual.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ManualPublishInput {
    /// Whether the manual is published. Otherwise it is a draft, which only users with permission
    /// to write manuals see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
}

impl ManualPublishInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { status: Default::default() }
    }

    /// Whether the manual is published. Otherwise it is a draft, which only users with permission
    /// to write manuals see.
    #[must_use]
    #[inline]
    pub fn status(mut self, value: bool) -> Self {
        self.status = Some(value);
        self
    }
}

/// A change to a manual. All fields but the title may be left out.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ManualUpdate {
    /// The title: the new one, or the present one to keep it.
    pub title: String,
    /// A text about the manual. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub description: Patch<String>,
    /// Whether to publish the manual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publish: Option<ManualPublishInput>,
    /// Who may access the manual. `all_units` is documented only for posts. Whether lists that are
    /// left out keep their values is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<VisibilityInputPatch>,
}

impl ManualUpdate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `title`: the title: the new one, or the present one to keep it.
    #[must_use]
    #[inline]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            description: Default::default(),
            publish: Default::default(),
            visibility: Default::default(),
        }
    }

    /// A text about the manual. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<Patch<String>>) -> Self {
        self.description = value.into();
        self
    }

    /// Whether to publish the manual.
    #[must_use]
    #[inline]
    pub fn publish(mut self, value: ManualPublishInput) -> Self {
        self.publish = Some(value);
        self
    }

    /// Who may access the manual. `all_units` is documented only for posts. Whether lists that are
    /// left out keep their values is not documented.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: VisibilityInputPatch) -> Self {
        self.visibility = Some(value);
        self
    }
}

/// A paragraph of a chapter.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Paragraph {
    /// The id of the paragraph.
    pub id: ParagraphId,
    /// The id of the chapter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chapter_id: Option<ChapterId>,
    /// Always `paragraph`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The number of announced files that have not been uploaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploading_files: Option<i64>,
    /// The position in the chapter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i64>,
    /// The text, as HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The files of the paragraph.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub files: Option<Vec<File>>,
}

/// The text and the files of a paragraph.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ParagraphContent {
    /// The text, as HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The files of the paragraph.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub files: Option<Vec<File>>,
}

/// A paragraph to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ParagraphCreate {
    /// The text, which may be HTML.
    pub text: String,
}

impl ParagraphCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `text`: the text, which may be HTML.
    #[must_use]
    #[inline]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

/// Where to move a paragraph.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ParagraphMove {
    /// The new position in the chapter, counted from 1.
    pub new: i64,
}

impl ParagraphMove {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `new`: the new position in the chapter, counted from 1.
    #[must_use]
    #[inline]
    pub fn new(new: i64) -> Self {
        Self { new }
    }
}

/// A change to a paragraph.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct ParagraphUpdate {
    /// The new text, which may be HTML.
    pub text: String,
}

impl ParagraphUpdate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `text`: the new text, which may be HTML.
    #[must_use]
    #[inline]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}
