// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A question with its answer.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Faq {
    /// The id of the question.
    pub id: FaqId,
    /// Always `faq`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The answer, as HTML; empty if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The author of the question. Missing in lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<UserSummary>,
    /// When the question was published, created and changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publish: Option<FaqPublish>,
    /// The categories of the question: ids, or objects that are presumably as in `FaqCategory`.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub categories: Option<Vec<serde_json::Value>>,
    /// The number of announced files that have not been uploaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uploading_files: Option<i64>,
    /// The images, videos and other files of the question. The type of the value is not
    /// documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub files: Option<Vec<File>>,
    /// Who sees the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
    /// What the signed-in user may do with the question. After `create_faq` they may be false,
    /// even for the author: call `get_faq` to see them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ObjectPermissions>,
    /// A relative address such as `api/faq/251`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A category of questions.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct FaqCategory {
    /// The id of the category.
    pub id: FaqCategoryId,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A relative address such as `api/faq/categories/22`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A category of questions to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct FaqCategoryCreate {
    /// The name.
    pub name: String,
}

impl FaqCategoryCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// A change to a category of questions.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqCategoryUpdate {
    /// The new name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl FaqCategoryUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { name: Default::default() }
    }

    /// The new name.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// A question to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct FaqCreate {
    /// The question.
    pub question: String,
    /// The answer, which may be HTML. Without it, the answer is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The ids of the categories of the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub categories: Option<Vec<FaqCategoryId>>,
    /// Who may see the question. `all_units` is documented only for posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<VisibilityInput>,
    /// The id of the unit that the author writes from. It matters to authors who may create
    /// questions in several units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner_unit: Option<UnitId>,
}

impl FaqCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `question`: the question.
    #[must_use]
    #[inline]
    pub fn new(question: impl Into<String>) -> Self {
        Self {
            question: question.into(),
            answer: Default::default(),
            categories: Default::default(),
            visibility: Default::default(),
            owner_unit: Default::default(),
        }
    }

    /// The answer, which may be HTML. Without it, the answer is empty.
    #[must_use]
    #[inline]
    pub fn answer(mut self, value: impl Into<String>) -> Self {
        self.answer = Some(value.into());
        self
    }

    /// The ids of the categories of the question.
    #[must_use]
    #[inline]
    pub fn categories(
        mut self,
        value: impl IntoIterator<Item = impl Into<FaqCategoryId>>,
    ) -> Self {
        self.categories = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Who may see the question. `all_units` is documented only for posts.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: VisibilityInput) -> Self {
        self.visibility = Some(value);
        self
    }

    /// The id of the unit that the author writes from. It matters to authors who may create
    /// questions in several units.
    #[must_use]
    #[inline]
    pub fn owner_unit(mut self, value: impl Into<UnitId>) -> Self {
        self.owner_unit = Some(value.into());
        self
    }
}

/// The times of a question.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqPublish {
    /// When the question was published, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<Timestamp>,
    /// When the question was created, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When the question last changed, in Unix seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// A change to a question. All fields may be left out.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqUpdate {
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The answer, which may be HTML. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub answer: Patch<String>,
    /// The ids of the categories of the question.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub categories: Patch<Vec<FaqCategoryId>>,
    /// Who may see the question. `all_units` is documented only for posts. Whether lists that are
    /// left out keep their values is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<VisibilityInputPatch>,
}

impl FaqUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            question: Default::default(),
            answer: Default::default(),
            categories: Default::default(),
            visibility: Default::default(),
        }
    }

    /// The question.
    #[must_use]
    #[inline]
    pub fn question(mut self, value: impl Into<String>) -> Self {
        self.question = Some(value.into());
        self
    }

    /// The answer, which may be HTML. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn answer(mut self, value: impl Into<Patch<String>>) -> Self {
        self.answer = value.into();
        self
    }

    /// The ids of the categories of the question.
    #[must_use]
    #[inline]
    pub fn categories(mut self, value: impl Into<Patch<Vec<FaqCategoryId>>>) -> Self {
        self.categories = value.into();
        self
    }

    /// Who may see the question. `all_units` is documented only for posts. Whether lists that are
    /// left out keep their values is not documented.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: VisibilityInputPatch) -> Self {
        self.visibility = Some(value);
        self
    }
}
