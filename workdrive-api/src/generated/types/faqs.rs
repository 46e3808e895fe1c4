// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A question and its answer.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Faq {
    /// The id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// A further description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The name of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The tags, as one text or a list. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<serde_json::Value>,
    /// The ids of the owners.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub owners: Option<Vec<UserId>>,
    /// The bookmark of the caller. The type of the value is not documented.
    #[serde(rename = "bookmarkId", default, skip_serializing_if = "Option::is_none")]
    pub bookmark_id: Option<serde_json::Value>,
}

/// An FAQ that was created or changed.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqBundle {
    /// What the questions have in common.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kb: Option<FaqBundleKb>,
    /// The questions and answers.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub qas: Option<Vec<FaqBundleQa>>,
    /// Who may see the FAQ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<Permissions>,
    /// The id, which may be missing. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// What the questions of a saved FAQ have in common.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqBundleKb {
    /// The name, presumably as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<serde_json::Value>,
    /// The ids of the owners.
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
    /// The name of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

/// A question and its answer, as they were created or changed.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqBundleQa {
    /// The question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// A further description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// An FAQ to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqCreate {
    /// What the questions have in common.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kb: Option<FaqKbCreate>,
    /// The questions and answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qas: Option<Vec<FaqQa>>,
    /// Who may see the FAQ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsInput>,
}

impl FaqCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            kb: Default::default(),
            qas: Default::default(),
            permissions: Default::default(),
        }
    }

    /// What the questions have in common.
    #[must_use]
    #[inline]
    pub fn kb(mut self, value: FaqKbCreate) -> Self {
        self.kb = Some(value);
        self
    }

    /// The questions and answers.
    #[must_use]
    #[inline]
    pub fn qas(mut self, value: impl IntoIterator<Item = FaqQa>) -> Self {
        self.qas = Some(value.into_iter().collect());
        self
    }

    /// Who may see the FAQ.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsInput) -> Self {
        self.permissions = Some(value);
        self
    }
}

/// What the questions of an FAQ have in common.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqKbCreate {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The ids of the owners.
    #[serde(rename = "ownerIds", skip_serializing_if = "Option::is_none")]
    pub owner_ids: Option<Vec<UserId>>,
    /// When it expires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry: Option<Timestamp>,
    /// The tags.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// The name of a category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The address of a page about the FAQ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl FaqKbCreate {
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
            link: Default::default(),
        }
    }

    /// The name.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The ids of the owners.
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

    /// The name of a category.
    #[must_use]
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = Some(value.into());
        self
    }

    /// The address of a page about the FAQ.
    #[must_use]
    #[inline]
    pub fn link(mut self, value: impl Into<String>) -> Self {
        self.link = Some(value.into());
        self
    }
}

/// The fields to change of what the questions of an FAQ have in common.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqKbUpdate {
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
    /// The name of a category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The address of a page about the FAQ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl FaqKbUpdate {
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

    /// The name of a category.
    #[must_use]
    #[inline]
    pub fn category(mut self, value: impl Into<String>) -> Self {
        self.category = Some(value.into());
        self
    }

    /// The address of a page about the FAQ.
    #[must_use]
    #[inline]
    pub fn link(mut self, value: impl Into<String>) -> Self {
        self.link = Some(value.into());
        self
    }
}

/// A question and its answer, to be created.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct FaqQa {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
    /// A further description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl FaqQa {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `question`: the question.
    /// * `answer`: the answer.
    #[must_use]
    #[inline]
    pub fn new(question: impl Into<String>, answer: impl Into<String>) -> Self {
        Self {
            question: question.into(),
            answer: answer.into(),
            description: Default::default(),
        }
    }

    /// A further description.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }
}

/// A question to add.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqQaAdd {
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// A further description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl FaqQaAdd {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            question: Default::default(),
            answer: Default::default(),
            description: Default::default(),
        }
    }

    /// The question.
    #[must_use]
    #[inline]
    pub fn question(mut self, value: impl Into<String>) -> Self {
        self.question = Some(value.into());
        self
    }

    /// The answer.
    #[must_use]
    #[inline]
    pub fn answer(mut self, value: impl Into<String>) -> Self {
        self.answer = Some(value.into());
        self
    }

    /// A further description.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }
}

/// A question to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqQaUpdate {
    /// The id of the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<FaqQuestionId>,
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// A further description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl FaqQaUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            id: Default::default(),
            question: Default::default(),
            answer: Default::default(),
            description: Default::default(),
        }
    }

    /// The id of the question.
    #[must_use]
    #[inline]
    pub fn id(mut self, value: impl Into<FaqQuestionId>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// The question.
    #[must_use]
    #[inline]
    pub fn question(mut self, value: impl Into<String>) -> Self {
        self.question = Some(value.into());
        self
    }

    /// The answer.
    #[must_use]
    #[inline]
    pub fn answer(mut self, value: impl Into<String>) -> Self {
        self.answer = Some(value.into());
        self
    }

    /// A further description.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }
}

/// The fields of an FAQ to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FaqUpdate {
    /// What the questions have in common.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kb: Option<FaqKbUpdate>,
    /// The questions to change.
    #[serde(rename = "updatedQAs", skip_serializing_if = "Patch::is_absent")]
    pub updated_q_as: Patch<Vec<FaqQaUpdate>>,
    /// The questions to add.
    #[serde(rename = "newQas", skip_serializing_if = "Patch::is_absent")]
    pub new_qas: Patch<Vec<FaqQaAdd>>,
    /// The ids of questions to remove.
    #[serde(rename = "removeQuestionIds", skip_serializing_if = "Patch::is_absent")]
    pub remove_question_ids: Patch<Vec<FaqQuestionId>>,
    /// Who may see the FAQ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions: Option<PermissionsPatch>,
}

impl FaqUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            kb: Default::default(),
            updated_q_as: Default::default(),
            new_qas: Default::default(),
            remove_question_ids: Default::default(),
            permissions: Default::default(),
        }
    }

    /// What the questions have in common.
    #[must_use]
    #[inline]
    pub fn kb(mut self, value: FaqKbUpdate) -> Self {
        self.kb = Some(value);
        self
    }

    /// The questions to change.
    #[must_use]
    #[inline]
    pub fn updated_q_as(mut self, value: impl Into<Patch<Vec<FaqQaUpdate>>>) -> Self {
        self.updated_q_as = value.into();
        self
    }

    /// The questions to add.
    #[must_use]
    #[inline]
    pub fn new_qas(mut self, value: impl Into<Patch<Vec<FaqQaAdd>>>) -> Self {
        self.new_qas = value.into();
        self
    }

    /// The ids of questions to remove.
    #[must_use]
    #[inline]
    pub fn remove_question_ids(
        mut self,
        value: impl Into<Patch<Vec<FaqQuestionId>>>,
    ) -> Self {
        self.remove_question_ids = value.into();
        self
    }

    /// Who may see the FAQ.
    #[must_use]
    #[inline]
    pub fn permissions(mut self, value: PermissionsPatch) -> Self {
        self.permissions = Some(value);
        self
    }
}
