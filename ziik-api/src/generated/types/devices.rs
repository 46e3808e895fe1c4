// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A device to register.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct DeviceCreate {
    /// The id of the device itself.
    pub device: String,
    /// The operating system.
    pub os: DeviceCreateOs,
    /// Any data to keep with the device: a list or an object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub info: Option<serde_json::Value>,
}

impl DeviceCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `device`: the id of the device itself.
    /// * `os`: the operating system.
    #[must_use]
    #[inline]
    pub fn new(device: impl Into<String>, os: DeviceCreateOs) -> Self {
        Self {
            device: device.into(),
            os,
            info: Default::default(),
        }
    }

    /// Any data to keep with the device: a list or an object.
    #[must_use]
    #[inline]
    pub fn info(mut self, value: serde_json::Value) -> Self {
        self.info = Some(value);
        self
    }
}

/// The operating system.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeviceCreateOs {
    /// `iOS`
    Ios,
    /// `android`
    Android,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(DeviceCreateOs, Unknown { Ios = "iOS", Android = "android", });

/// The device to unregister.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct DeviceDelete {
    /// The id of the device itself, which is `device` of a registered device and not its `id`.
    pub device: String,
}

impl DeviceDelete {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `device`: the id of the device itself, which is `device` of a registered device and not
    ///   its `id`.
    #[must_use]
    #[inline]
    pub fn new(device: impl Into<String>) -> Self {
        Self { device: device.into() }
    }
}
