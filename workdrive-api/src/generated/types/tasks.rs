// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A task that was assigned.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct AssignedTask {
    /// The id of the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<TaskId>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The text of an article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Presumably how long the task takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<i64>,
    /// The id of the video.
    #[serde(rename = "videoId", default, skip_serializing_if = "Option::is_none")]
    pub video_id: Option<String>,
    /// The description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The address of the linked page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// When it is due.
    #[serde(rename = "dueDate", default, skip_serializing_if = "Option::is_none")]
    pub due_date: Option<Timestamp>,
    /// The state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The assigned users.
    #[serde(
        rename = "assignedUserIds",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub assigned_user_ids: Option<Vec<UserRef>>,
}

/// A task that was created or changed.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SavedTask {
    /// The id of the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<TaskId>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The text of an article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Presumably how long the task takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<i64>,
    /// The id of the video.
    #[serde(rename = "videoId", default, skip_serializing_if = "Option::is_none")]
    pub video_id: Option<String>,
    /// The description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The address of the linked page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// When it is due.
    #[serde(rename = "dueDate", default, skip_serializing_if = "Option::is_none")]
    pub due_date: Option<Timestamp>,
    /// The state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// The number of days in which the task must be done.
    #[serde(rename = "dueDays", default, skip_serializing_if = "Option::is_none")]
    pub due_days: Option<i64>,
    /// The linked course. The type of the value is not documented.
    #[serde(rename = "trainingCourse", default, skip_serializing_if = "Option::is_none")]
    pub training_course: Option<serde_json::Value>,
    /// The id of the linked course.
    #[serde(
        rename = "trainingCourseTaskListId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub training_course_task_list_id: Option<CourseId>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The id of the user who created it. Missing if the task was assigned at once.
    #[serde(rename = "createdBy", default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<UserId>,
    /// The ids of the assigned users. Only present if the task was assigned at once.
    #[serde(
        rename = "assignedUserIds",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub assigned_user_ids: Option<Vec<UserId>>,
}

/// A task.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Task {
    /// The id of the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<TaskId>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The text of an article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Presumably how long the task takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<i64>,
    /// The id of the video.
    #[serde(rename = "videoId", default, skip_serializing_if = "Option::is_none")]
    pub video_id: Option<String>,
    /// The description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The address of the linked page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// When it is due.
    #[serde(rename = "dueDate", default, skip_serializing_if = "Option::is_none")]
    pub due_date: Option<Timestamp>,
    /// The state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The user who created it.
    #[serde(rename = "createdBy", default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<UserRefWithDepartmentData>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// The number of days in which the task must be done.
    #[serde(rename = "dueDays", default, skip_serializing_if = "Option::is_none")]
    pub due_days: Option<i64>,
    /// The linked course. The type of the value is not documented.
    #[serde(rename = "trainingCourse", default, skip_serializing_if = "Option::is_none")]
    pub training_course: Option<serde_json::Value>,
    /// The id of the linked course.
    #[serde(
        rename = "trainingCourseTaskListId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub training_course_task_list_id: Option<CourseId>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// The users to assign a task to, and those to take it from.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct TaskAssign {
    /// The ids of the users to assign the task to.
    #[serde(rename = "userIds", skip_serializing_if = "Patch::is_absent")]
    pub user_ids: Patch<Vec<UserId>>,
    /// The ids of the users to take the task from.
    #[serde(rename = "removeIds", skip_serializing_if = "Patch::is_absent")]
    pub remove_ids: Patch<Vec<UserId>>,
}

impl TaskAssign {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            user_ids: Default::default(),
            remove_ids: Default::default(),
        }
    }

    /// The ids of the users to assign the task to.
    #[must_use]
    #[inline]
    pub fn user_ids(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.user_ids = value.into();
        self
    }

    /// The ids of the users to take the task from.
    #[must_use]
    #[inline]
    pub fn remove_ids(mut self, value: impl Into<Patch<Vec<UserId>>>) -> Self {
        self.remove_ids = value.into();
        self
    }
}

/// A task to create. Which fields are required is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct TaskCreate {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The text of the task. For the types `Video`, `QuizLink`, `Document` and `TrainingCourse`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The state. A draft cannot be assigned to users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<TaskStatus>,
    /// The id of the template for reminders, from `list_enforcement_templates`.
    #[serde(rename = "notificationTemplateId", skip_serializing_if = "Option::is_none")]
    pub notification_template_id: Option<EnforcementTemplateId>,
    /// The type of the task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task_type: Option<TaskType>,
    /// The text of an article. Required for `Article`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Presumably how long the task takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<i64>,
    /// The address. Presumably for `QuizLink`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The number of days in which the task must be done.
    #[serde(rename = "dueDays", skip_serializing_if = "Option::is_none")]
    pub due_days: Option<i64>,
    /// The id of the document, from `list_documents`. For `Document`.
    #[serde(rename = "documentId", skip_serializing_if = "Option::is_none")]
    pub document_id: Option<DocumentId>,
    /// The id of the course, from `list_courses`. Presumably for `TrainingCourse`.
    #[serde(
        rename = "trainingCourseTaskListId",
        skip_serializing_if = "Option::is_none"
    )]
    pub training_course_task_list_id: Option<CourseId>,
    /// The id of an existing or uploaded video. For `Video`.
    #[serde(rename = "videoId", skip_serializing_if = "Option::is_none")]
    pub video_id: Option<String>,
    /// The ids of the users to assign the task to at once, from `list_users`.
    #[serde(rename = "userIds", skip_serializing_if = "Option::is_none")]
    pub user_ids: Option<Vec<UserId>>,
}

impl TaskCreate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            title: Default::default(),
            description: Default::default(),
            status: Default::default(),
            notification_template_id: Default::default(),
            task_type: Default::default(),
            content: Default::default(),
            time: Default::default(),
            link: Default::default(),
            due_days: Default::default(),
            document_id: Default::default(),
            training_course_task_list_id: Default::default(),
            video_id: Default::default(),
            user_ids: Default::default(),
        }
    }

    /// The title.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The text of the task. For the types `Video`, `QuizLink`, `Document` and `TrainingCourse`.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// The state. A draft cannot be assigned to users.
    #[must_use]
    #[inline]
    pub fn status(mut self, value: TaskStatus) -> Self {
        self.status = Some(value);
        self
    }

    /// The id of the template for reminders, from `list_enforcement_templates`.
    #[must_use]
    #[inline]
    pub fn notification_template_id(
        mut self,
        value: impl Into<EnforcementTemplateId>,
    ) -> Self {
        self.notification_template_id = Some(value.into());
        self
    }

    /// The type of the task.
    #[must_use]
    #[inline]
    pub fn task_type(mut self, value: TaskType) -> Self {
        self.task_type = Some(value);
        self
    }

    /// The text of an article. Required for `Article`.
    #[must_use]
    #[inline]
    pub fn content(mut self, value: impl Into<String>) -> Self {
        self.content = Some(value.into());
        self
    }

    /// Presumably how long the task takes.
    #[must_use]
    #[inline]
    pub fn time(mut self, value: i64) -> Self {
        self.time = Some(value);
        self
    }

    /// The address. Presumably for `QuizLink`.
    #[must_use]
    #[inline]
    pub fn link(mut self, value: impl Into<String>) -> Self {
        self.link = Some(value.into());
        self
    }

    /// The number of days in which the task must be done.
    #[must_use]
    #[inline]
    pub fn due_days(mut self, value: i64) -> Self {
        self.due_days = Some(value);
        self
    }

    /// The id of the document, from `list_documents`. For `Document`.
    #[must_use]
    #[inline]
    pub fn document_id(mut self, value: impl Into<DocumentId>) -> Self {
        self.document_id = Some(value.into());
        self
    }

    /// The id of the course, from `list_courses`. Presumably for `TrainingCourse`.
    #[must_use]
    #[inline]
    pub fn training_course_task_list_id(mut self, value: impl Into<CourseId>) -> Self {
        self.training_course_task_list_id = Some(value.into());
        self
    }

    /// The id of an existing or uploaded video. For `Video`.
    #[must_use]
    #[inline]
    pub fn video_id(mut self, value: impl Into<String>) -> Self {
        self.video_id = Some(value.into());
        self
    }

    /// The ids of the users to assign the task to at once, from `list_users`.
    #[must_use]
    #[inline]
    pub fn user_ids(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserId>>,
    ) -> Self {
        self.user_ids = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

/// Which tasks a list returns: independent tasks that the caller created, or those that were
/// assigned to the caller.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskFilter {
    /// `INDEPENDENT_TASKS_CREATED_BY_ME`
    IndependentTasksCreatedByMe,
    /// `INDEPENDENT_TASKS_ASSIGNED_TO_ME`
    IndependentTasksAssignedToMe,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    TaskFilter, Unknown { IndependentTasksCreatedByMe =
    "INDEPENDENT_TASKS_CREATED_BY_ME", IndependentTasksAssignedToMe =
    "INDEPENDENT_TASKS_ASSIGNED_TO_ME", }
);
/// The state of a task. A draft cannot be assigned to users. Responses may have `published`
/// instead of `publish`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskStatus {
    /// `draft`
    Draft,
    /// `publish`
    Publish,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(TaskStatus, Unknown { Draft = "draft", Publish = "publish", });

/// The type of a task.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskType {
    /// `Article`
    Article,
    /// `Video`
    Video,
    /// `QuizLink`
    QuizLink,
    /// `Document`
    Document,
    /// `TrainingCourse`
    TrainingCourse,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    TaskType, Unknown { Article = "Article", Video = "Video", QuizLink = "QuizLink",
    Document = "Document", TrainingCourse = "TrainingCourse", }
);
/// The fields of a task to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct TaskUpdate {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The text of the task. For the types `Video`, `QuizLink`, `Document` and `TrainingCourse`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The state. A draft cannot be assigned to users.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<TaskStatus>,
    /// The id of the template for reminders, from `list_enforcement_templates`.
    #[serde(rename = "notificationTemplateId", skip_serializing_if = "Option::is_none")]
    pub notification_template_id: Option<EnforcementTemplateId>,
    /// The type of the task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task_type: Option<TaskType>,
    /// The text of an article. Required for `Article`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Presumably how long the task takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<i64>,
    /// The address. Presumably for `QuizLink`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The number of days in which the task must be done.
    #[serde(rename = "dueDays", skip_serializing_if = "Option::is_none")]
    pub due_days: Option<i64>,
    /// The id of the document, from `list_documents`. For `Document`.
    #[serde(rename = "documentId", skip_serializing_if = "Option::is_none")]
    pub document_id: Option<DocumentId>,
    /// The id of the course, from `list_courses`. Presumably for `TrainingCourse`.
    #[serde(
        rename = "trainingCourseTaskListId",
        skip_serializing_if = "Option::is_none"
    )]
    pub training_course_task_list_id: Option<CourseId>,
    /// The id of an existing or uploaded video. For `Video`.
    #[serde(rename = "videoId", skip_serializing_if = "Option::is_none")]
    pub video_id: Option<String>,
}

impl TaskUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            title: Default::default(),
            description: Default::default(),
            status: Default::default(),
            notification_template_id: Default::default(),
            task_type: Default::default(),
            content: Default::default(),
            time: Default::default(),
            link: Default::default(),
            due_days: Default::default(),
            document_id: Default::default(),
            training_course_task_list_id: Default::default(),
            video_id: Default::default(),
        }
    }

    /// The title.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The text of the task. For the types `Video`, `QuizLink`, `Document` and `TrainingCourse`.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// The state. A draft cannot be assigned to users.
    #[must_use]
    #[inline]
    pub fn status(mut self, value: TaskStatus) -> Self {
        self.status = Some(value);
        self
    }

    /// The id of the template for reminders, from `list_enforcement_templates`.
    #[must_use]
    #[inline]
    pub fn notification_template_id(
        mut self,
        value: impl Into<EnforcementTemplateId>,
    ) -> Self {
        self.notification_template_id = Some(value.into());
        self
    }

    /// The type of the task.
    #[must_use]
    #[inline]
    pub fn task_type(mut self, value: TaskType) -> Self {
        self.task_type = Some(value);
        self
    }

    /// The text of an article. Required for `Article`.
    #[must_use]
    #[inline]
    pub fn content(mut self, value: impl Into<String>) -> Self {
        self.content = Some(value.into());
        self
    }

    /// Presumably how long the task takes.
    #[must_use]
    #[inline]
    pub fn time(mut self, value: i64) -> Self {
        self.time = Some(value);
        self
    }

    /// The address. Presumably for `QuizLink`.
    #[must_use]
    #[inline]
    pub fn link(mut self, value: impl Into<String>) -> Self {
        self.link = Some(value.into());
        self
    }

    /// The number of days in which the task must be done.
    #[must_use]
    #[inline]
    pub fn due_days(mut self, value: i64) -> Self {
        self.due_days = Some(value);
        self
    }

    /// The id of the document, from `list_documents`. For `Document`.
    #[must_use]
    #[inline]
    pub fn document_id(mut self, value: impl Into<DocumentId>) -> Self {
        self.document_id = Some(value.into());
        self
    }

    /// The id of the course, from `list_courses`. Presumably for `TrainingCourse`.
    #[must_use]
    #[inline]
    pub fn training_course_task_list_id(mut self, value: impl Into<CourseId>) -> Self {
        self.training_course_task_list_id = Some(value.into());
        self
    }

    /// The id of an existing or uploaded video. For `Video`.
    #[must_use]
    #[inline]
    pub fn video_id(mut self, value: impl Into<String>) -> Self {
        self.video_id = Some(value.into());
        self
    }
}
