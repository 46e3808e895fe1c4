// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A training course, which is a list of tasks.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Course {
    /// The id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the course. How it differs from `id` is not documented.
    #[serde(rename = "courseId", default, skip_serializing_if = "Option::is_none")]
    pub course_id: Option<CourseId>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The names of the categories.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub categories: Option<Vec<String>>,
    /// The position among other courses. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<serde_json::Value>,
    /// The number of tasks. The type of the value is not documented.
    #[serde(rename = "numberOfTasks", default, skip_serializing_if = "Option::is_none")]
    pub number_of_tasks: Option<serde_json::Value>,
    /// The number of users who take the course. The type of the value is not documented.
    #[serde(rename = "usersCount", default, skip_serializing_if = "Option::is_none")]
    pub users_count: Option<serde_json::Value>,
    /// The duration of the course. The type of the value is not documented.
    #[serde(rename = "totalTime", default, skip_serializing_if = "Option::is_none")]
    pub total_time: Option<serde_json::Value>,
    /// The id of the organization.
    #[serde(rename = "orgId", default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
    /// The tasks, or their number. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tasks: Option<serde_json::Value>,
    /// The id of the parent list of tasks.
    #[serde(
        rename = "parentTaskListId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub parent_task_list_id: Option<String>,
    /// The progress of the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<i64>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The state. The values are not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// A file of the course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<File>,
    /// A form of the course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// When it is due. The type of the value is not documented.
    #[serde(rename = "dueDate", default, skip_serializing_if = "Option::is_none")]
    pub due_date: Option<serde_json::Value>,
    /// Whether the caller has started the course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<bool>,
    /// The id of the user who created it.
    #[serde(rename = "createdBy", default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<UserId>,
    /// The id of the template for reminders.
    #[serde(
        rename = "notificationTemplateId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub notification_template_id: Option<EnforcementTemplateId>,
}

/// A form to fill in.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Form {
    /// The id of the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<FormId>,
    /// When it was created.
    #[serde(rename = "createdAt", default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    #[serde(rename = "updatedAt", default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether the form can be filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepting: Option<bool>,
    /// The type. The type of the value is not documented.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<serde_json::Value>,
    /// The schema of the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<FormSchema>,
}

/// A field or a button of a form. Only text fields and buttons are documented; others may have
/// other keys.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FormComponent {
    /// Whether the component takes input.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<bool>,
    /// Whether tables show the component.
    #[serde(rename = "tableView", default, skip_serializing_if = "Option::is_none")]
    pub table_view: Option<bool>,
    /// The type of input, such as `text`.
    #[serde(rename = "inputType", default, skip_serializing_if = "Option::is_none")]
    pub input_type: Option<String>,
    /// A mask for the input.
    #[serde(rename = "inputMask", default, skip_serializing_if = "Option::is_none")]
    pub input_mask: Option<String>,
    /// The label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The key of the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The text that is shown while the field is empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placeholder: Option<String>,
    /// The text before the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// The text after the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suffix: Option<String>,
    /// Whether the field takes several values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multiple: Option<bool>,
    /// The initial value.
    #[serde(rename = "defaultValue", default, skip_serializing_if = "Option::is_none")]
    pub default_value: Option<String>,
    /// Whether the value is protected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protected: Option<bool>,
    /// Whether the value must be unique.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unique: Option<bool>,
    /// Whether the value is stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persistent: Option<bool>,
    /// The validation of the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validate: Option<FormValidation>,
    /// The condition under which the component is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditional: Option<FormCondition>,
    /// The type, such as `textfield` or `button`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The theme of a button.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Whether a button is disabled while values are invalid.
    #[serde(
        rename = "disableOnInvalid",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub disable_on_invalid: Option<bool>,
    /// What a button does, such as `submit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Whether a button takes the full width.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<bool>,
    /// The icon on the right.
    #[serde(rename = "rightIcon", default, skip_serializing_if = "Option::is_none")]
    pub right_icon: Option<String>,
    /// The icon on the left.
    #[serde(rename = "leftIcon", default, skip_serializing_if = "Option::is_none")]
    pub left_icon: Option<String>,
    /// The size of a button.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// Further fields, by their names in JSON.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The condition under which a field of a form is shown.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FormCondition {
    /// Whether the field is shown when the condition holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show: Option<bool>,
    /// The field that the condition depends on. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<serde_json::Value>,
    /// The value that the field must have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eq: Option<String>,
}

/// The components of a form.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FormData {
    /// The fields and buttons.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub components: Option<Vec<FormComponent>>,
    /// How the form is shown, such as `form`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}

/// The schema of a form.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FormSchema {
    /// The components.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<FormData>,
}

/// The validation of a field of a form.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct FormValidation {
    /// Whether the field must be filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// The minimum length, as text.
    #[serde(rename = "minLength", default, skip_serializing_if = "Option::is_none")]
    pub min_length: Option<String>,
    /// The maximum length, as text.
    #[serde(rename = "maxLength", default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<String>,
    /// A pattern that the value must match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// A custom rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom: Option<String>,
    /// Whether the custom rule is private.
    #[serde(rename = "customPrivate", default, skip_serializing_if = "Option::is_none")]
    pub custom_private: Option<bool>,
}
