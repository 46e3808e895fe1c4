// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A category of one module.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Category {
    /// The id of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<CategoryId>,
    /// The number of the module.
    #[serde(rename = "moduleCode", default, skip_serializing_if = "Option::is_none")]
    pub module_code: Option<i64>,
    /// The name of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The colour of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// The id of the organization.
    #[serde(rename = "orgId", default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
}
