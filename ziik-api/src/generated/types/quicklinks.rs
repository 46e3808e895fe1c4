// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A quick link: a name and a URL.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Quicklink {
    /// The id of the quick link.
    pub id: QuicklinkId,
    /// Always `quick_links`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The name of the quick link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The URL that the quick link leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Who sees the quick link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<QuicklinkVisibility>,
    /// What the signed-in user may do with the quick link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ObjectPermissions>,
    /// A relative address such as `api/quicklinks/61`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A quick link to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct QuicklinkCreate {
    /// The name of the quick link.
    pub name: String,
    /// The full URL that the quick link leads to, including the protocol.
    pub link: String,
    /// Who sees the quick link. Who sees it without this is not documented, and neither is
    /// `all_units` for quick links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<VisibilityInput>,
    /// The id of the unit that the author acts from. It matters to authors who may create quick
    /// links in several units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner_unit: Option<UnitId>,
}

impl QuicklinkCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name of the quick link.
    /// * `link`: the full URL that the quick link leads to, including the protocol.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>, link: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            link: link.into(),
            visibility: Default::default(),
            owner_unit: Default::default(),
        }
    }

    /// Who sees the quick link. Who sees it without this is not documented, and neither is
    /// `all_units` for quick links.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: VisibilityInput) -> Self {
        self.visibility = Some(value);
        self
    }

    /// The id of the unit that the author acts from. It matters to authors who may create quick
    /// links in several units.
    #[must_use]
    #[inline]
    pub fn owner_unit(mut self, value: impl Into<UnitId>) -> Self {
        self.owner_unit = Some(value.into());
        self
    }
}

/// A message about a new quick link.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct QuicklinkCreated {
    /// A message for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// The fields of a quick link to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct QuicklinkUpdate {
    /// The name of the quick link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The full URL that the quick link leads to, including the protocol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Who sees the quick link. Send all lists: whether those that are left out keep their values
    /// is not documented. `all_units` is not documented for quick links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<VisibilityInputPatch>,
}

impl QuicklinkUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            link: Default::default(),
            visibility: Default::default(),
        }
    }

    /// The name of the quick link.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The full URL that the quick link leads to, including the protocol.
    #[must_use]
    #[inline]
    pub fn link(mut self, value: impl Into<String>) -> Self {
        self.link = Some(value.into());
        self
    }

    /// Who sees the quick link. Send all lists: whether those that are left out keep their values
    /// is not documented. `all_units` is not documented for quick links.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: VisibilityInputPatch) -> Self {
        self.visibility = Some(value);
        self
    }
}

/// Who sees a quick link, and which unit owns it.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct QuicklinkVisibility {
    /// The unit that owns the quick link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<UnitSummary>,
    /// The units whose users see the quick link.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub units: Option<Vec<VisibilityUnit>>,
    /// The user types whose users see the quick link.
    #[serde(
        rename = "userTypes",
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub user_types: Option<Vec<UserTypeRef>>,
}
