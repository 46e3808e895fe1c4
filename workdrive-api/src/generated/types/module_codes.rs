// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A module and its number.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ModuleCode {
    /// The name of the module, such as `POST`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The number of the module.
    #[serde(rename = "moduleCode", default, skip_serializing_if = "Option::is_none")]
    pub module_code: Option<i64>,
}
