// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// The abilities to grant (true) or withhold (false). No other abilities can be set.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct AbilitiesInput {
    /// May publish news.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub news: Option<bool>,
    /// May publish events to units and user types.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<bool>,
    /// May publish manuals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manuals: Option<bool>,
    /// May publish questions and answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub faq: Option<bool>,
    /// May publish quick links.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quick_links: Option<bool>,
    /// May manage users in the own unit and below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<bool>,
    /// May edit the own unit and the units below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<bool>,
    /// May publish suppliers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplier: Option<bool>,
    /// May manage shifts in the own unit and below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule: Option<bool>,
    /// May ask to trade own shifts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shift_trading_request: Option<bool>,
    /// May take a traded shift in the own unit and below it without approval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shift_trading_take: Option<bool>,
    /// May approve trades of shifts in the own unit and below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shift_trading_approve: Option<bool>,
    /// May manage own vacations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vacation_own: Option<bool>,
    /// May manage the vacations of others in the own unit and below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vacation_unit: Option<bool>,
}

impl AbilitiesInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            news: Default::default(),
            calendar: Default::default(),
            manuals: Default::default(),
            faq: Default::default(),
            quick_links: Default::default(),
            user: Default::default(),
            units: Default::default(),
            supplier: Default::default(),
            schedule: Default::default(),
            shift_trading_request: Default::default(),
            shift_trading_take: Default::default(),
            shift_trading_approve: Default::default(),
            vacation_own: Default::default(),
            vacation_unit: Default::default(),
        }
    }

    /// May publish news.
    #[must_use]
    #[inline]
    pub fn news(mut self, value: bool) -> Self {
        self.news = Some(value);
        self
    }

    /// May publish events to units and user types.
    #[must_use]
    #[inline]
    pub fn calendar(mut self, value: bool) -> Self {
        self.calendar = Some(value);
        self
    }

    /// May publish manuals.
    #[must_use]
    #[inline]
    pub fn manuals(mut self, value: bool) -> Self {
        self.manuals = Some(value);
        self
    }

    /// May publish questions and answers.
    #[must_use]
    #[inline]
    pub fn faq(mut self, value: bool) -> Self {
        self.faq = Some(value);
        self
    }

    /// May publish quick links.
    #[must_use]
    #[inline]
    pub fn quick_links(mut self, value: bool) -> Self {
        self.quick_links = Some(value);
        self
    }

    /// May manage users in the own unit and below it.
    #[must_use]
    #[inline]
    pub fn user(mut self, value: bool) -> Self {
        self.user = Some(value);
        self
    }

    /// May edit the own unit and the units below it.
    #[must_use]
    #[inline]
    pub fn units(mut self, value: bool) -> Self {
        self.units = Some(value);
        self
    }

    /// May publish suppliers.
    #[must_use]
    #[inline]
    pub fn supplier(mut self, value: bool) -> Self {
        self.supplier = Some(value);
        self
    }

    /// May manage shifts in the own unit and below it.
    #[must_use]
    #[inline]
    pub fn schedule(mut self, value: bool) -> Self {
        self.schedule = Some(value);
        self
    }

    /// May ask to trade own shifts.
    #[must_use]
    #[inline]
    pub fn shift_trading_request(mut self, value: bool) -> Self {
        self.shift_trading_request = Some(value);
        self
    }

    /// May take a traded shift in the own unit and below it without approval.
    #[must_use]
    #[inline]
    pub fn shift_trading_take(mut self, value: bool) -> Self {
        self.shift_trading_take = Some(value);
        self
    }

    /// May approve trades of shifts in the own unit and below it.
    #[must_use]
    #[inline]
    pub fn shift_trading_approve(mut self, value: bool) -> Self {
        self.shift_trading_approve = Some(value);
        self
    }

    /// May manage own vacations.
    #[must_use]
    #[inline]
    pub fn vacation_own(mut self, value: bool) -> Self {
        self.vacation_own = Some(value);
        self
    }

    /// May manage the vacations of others in the own unit and below it.
    #[must_use]
    #[inline]
    pub fn vacation_unit(mut self, value: bool) -> Self {
        self.vacation_unit = Some(value);
        self
    }
}

/// A user type to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct UserTypeCreate {
    /// The name of the user type.
    pub name: String,
    /// The caller's own key for the user type. Keep it unique.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The abilities to grant. The tenant may ignore this field: call `get_user_type` to see the
    /// result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abilities: Option<AbilitiesInput>,
}

impl UserTypeCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name of the user type.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            reference: Default::default(),
            abilities: Default::default(),
        }
    }

    /// The caller's own key for the user type. Keep it unique.
    #[must_use]
    #[inline]
    pub fn reference(mut self, value: impl Into<String>) -> Self {
        self.reference = Some(value.into());
        self
    }

    /// The abilities to grant. The tenant may ignore this field: call `get_user_type` to see the
    /// result.
    #[must_use]
    #[inline]
    pub fn abilities(mut self, value: AbilitiesInput) -> Self {
        self.abilities = Some(value);
        self
    }
}

/// A user type in a short form.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct UserTypeSummary {
    /// The id of the user type.
    pub id: UserTypeId,
    /// The name of the user type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The caller's own key for the user type; empty or null if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// The fields of a user type to change. Send all of them: whether fields that are left out
/// keep their values is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserTypeUpdate {
    /// The new name. What null does is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub name: Patch<String>,
    /// The caller's own key for the user type. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub reference: Patch<String>,
    /// The abilities to grant or withhold. The tenant may ignore this field: call `get_user_type`
    /// to see the result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abilities: Option<AbilitiesInput>,
}

impl UserTypeUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            reference: Default::default(),
            abilities: Default::default(),
        }
    }

    /// The new name. What null does is not documented.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<Patch<String>>) -> Self {
        self.name = value.into();
        self
    }

    /// The caller's own key for the user type. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn reference(mut self, value: impl Into<Patch<String>>) -> Self {
        self.reference = value.into();
        self
    }

    /// The abilities to grant or withhold. The tenant may ignore this field: call `get_user_type`
    /// to see the result.
    #[must_use]
    #[inline]
    pub fn abilities(mut self, value: AbilitiesInput) -> Self {
        self.abilities = Some(value);
        self
    }
}
