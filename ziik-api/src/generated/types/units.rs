// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A unit with only its id and name.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct BasicUnit {
    /// The id of the unit.
    pub id: UnitId,
    /// The name of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A period when the unit is closed.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct ClosedPeriodInput {
    /// The beginning, in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Timestamp>,
    /// The end, in Unix seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Timestamp>,
}

impl ClosedPeriodInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            start: Default::default(),
            end: Default::default(),
        }
    }

    /// The beginning, in Unix seconds.
    #[must_use]
    #[inline]
    pub fn start(mut self, value: impl Into<Timestamp>) -> Self {
        self.start = Some(Into::<Timestamp>::into(value));
        self
    }

    /// The end, in Unix seconds.
    #[must_use]
    #[inline]
    pub fn end(mut self, value: impl Into<Timestamp>) -> Self {
        self.end = Some(Into::<Timestamp>::into(value));
        self
    }
}

/// The hours of one weekday.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct OfficeHoursInput {
    /// The weekday: 1 is Monday, 7 is Sunday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<i64>,
    /// When the unit opens, as hours and minutes in one number: 900 is 9:00.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starthours: Option<i64>,
    /// When the unit closes, as hours and minutes in one number: 1800 is 18:00.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endhours: Option<i64>,
}

impl OfficeHoursInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            day: Default::default(),
            starthours: Default::default(),
            endhours: Default::default(),
        }
    }

    /// The weekday: 1 is Monday, 7 is Sunday.
    #[must_use]
    #[inline]
    pub fn day(mut self, value: i64) -> Self {
        self.day = Some(value);
        self
    }

    /// When the unit opens, as hours and minutes in one number: 900 is 9:00.
    #[must_use]
    #[inline]
    pub fn starthours(mut self, value: i64) -> Self {
        self.starthours = Some(value);
        self
    }

    /// When the unit closes, as hours and minutes in one number: 1800 is 18:00.
    #[must_use]
    #[inline]
    pub fn endhours(mut self, value: i64) -> Self {
        self.endhours = Some(value);
        self
    }
}

/// The opening hours of a unit, as requests take them.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct OpeningHoursInput {
    /// The hours, one item for each weekday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office_hours: Option<Vec<OfficeHoursInput>>,
    /// The periods when the unit is closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<Vec<ClosedPeriodInput>>,
}

impl OpeningHoursInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            office_hours: Default::default(),
            closed: Default::default(),
        }
    }

    /// The hours, one item for each weekday.
    #[must_use]
    #[inline]
    pub fn office_hours(
        mut self,
        value: impl IntoIterator<Item = OfficeHoursInput>,
    ) -> Self {
        self.office_hours = Some(value.into_iter().collect());
        self
    }

    /// The periods when the unit is closed.
    #[must_use]
    #[inline]
    pub fn closed(mut self, value: impl IntoIterator<Item = ClosedPeriodInput>) -> Self {
        self.closed = Some(value.into_iter().collect());
        self
    }
}

/// The opening hours of a unit, as requests take them.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct OpeningHoursInputPatch {
    /// The hours, one item for each weekday.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub office_hours: Patch<Vec<OfficeHoursInput>>,
    /// The periods when the unit is closed.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub closed: Patch<Vec<ClosedPeriodInput>>,
}

impl OpeningHoursInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            office_hours: Default::default(),
            closed: Default::default(),
        }
    }

    /// The hours, one item for each weekday.
    #[must_use]
    #[inline]
    pub fn office_hours(
        mut self,
        value: impl Into<Patch<Vec<OfficeHoursInput>>>,
    ) -> Self {
        self.office_hours = value.into();
        self
    }

    /// The periods when the unit is closed.
    #[must_use]
    #[inline]
    pub fn closed(mut self, value: impl Into<Patch<Vec<ClosedPeriodInput>>>) -> Self {
        self.closed = value.into();
        self
    }
}

/// The fields of an address of a unit to change; the others keep their values.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitAddressUpdate {
    /// Whether the company address is used instead of this one. Only the addresses for delivery
    /// and invoicing have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_company_address: Option<bool>,
    /// A name for the address, presumably the `company` of the address that a unit contains.
    /// Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub name: Patch<String>,
    /// The number of the company in its register. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub registration_number: Patch<String>,
    /// The VAT number. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub vat_number: Patch<String>,
    /// The street and number. Whether null clears them is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub street: Patch<String>,
    /// A second line of the street. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub street_additional: Patch<String>,
    /// The postal code. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub postal_code: Patch<String>,
    /// The city. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub city: Patch<String>,
    /// The name of the country, not its code. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub country: Patch<String>,
    /// The telephone number. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub phone: Patch<String>,
    /// The e-mail address. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub email: Patch<String>,
    /// Free remarks. Whether null clears them is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub comments: Patch<String>,
}

impl UnitAddressUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            use_company_address: Default::default(),
            name: Default::default(),
            registration_number: Default::default(),
            vat_number: Default::default(),
            street: Default::default(),
            street_additional: Default::default(),
            postal_code: Default::default(),
            city: Default::default(),
            country: Default::default(),
            phone: Default::default(),
            email: Default::default(),
            comments: Default::default(),
        }
    }

    /// Whether the company address is used instead of this one. Only the addresses for delivery
    /// and invoicing have it.
    #[must_use]
    #[inline]
    pub fn use_company_address(mut self, value: bool) -> Self {
        self.use_company_address = Some(value);
        self
    }

    /// A name for the address, presumably the `company` of the address that a unit contains.
    /// Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<Patch<String>>) -> Self {
        self.name = value.into();
        self
    }

    /// The number of the company in its register. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn registration_number(mut self, value: impl Into<Patch<String>>) -> Self {
        self.registration_number = value.into();
        self
    }

    /// The VAT number. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn vat_number(mut self, value: impl Into<Patch<String>>) -> Self {
        self.vat_number = value.into();
        self
    }

    /// The street and number. Whether null clears them is not documented.
    #[must_use]
    #[inline]
    pub fn street(mut self, value: impl Into<Patch<String>>) -> Self {
        self.street = value.into();
        self
    }

    /// A second line of the street. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn street_additional(mut self, value: impl Into<Patch<String>>) -> Self {
        self.street_additional = value.into();
        self
    }

    /// The postal code. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn postal_code(mut self, value: impl Into<Patch<String>>) -> Self {
        self.postal_code = value.into();
        self
    }

    /// The city. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn city(mut self, value: impl Into<Patch<String>>) -> Self {
        self.city = value.into();
        self
    }

    /// The name of the country, not its code. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn country(mut self, value: impl Into<Patch<String>>) -> Self {
        self.country = value.into();
        self
    }

    /// The telephone number. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn phone(mut self, value: impl Into<Patch<String>>) -> Self {
        self.phone = value.into();
        self
    }

    /// The e-mail address. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn email(mut self, value: impl Into<Patch<String>>) -> Self {
        self.email = value.into();
        self
    }

    /// Free remarks. Whether null clears them is not documented.
    #[must_use]
    #[inline]
    pub fn comments(mut self, value: impl Into<Patch<String>>) -> Self {
        self.comments = value.into();
        self
    }
}

/// A unit to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct UnitCreate {
    /// The name of the unit.
    pub name: String,
    /// The caller's own key for the unit. Keep it unique: whether the API enforces that is not
    /// documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The id of the parent unit. What null does, and what happens without it, is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub parent_id: Patch<UnitId>,
    /// A text about the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it is a unit, or a department below a unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_type: Option<UnitType>,
    /// The ids of the features of the unit. An empty list means none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<FeatureId>>,
    /// The opening hours of the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening_hours: Option<OpeningHoursInput>,
}

impl UnitCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name of the unit.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            reference: Default::default(),
            parent_id: Default::default(),
            description: Default::default(),
            unit_type: Default::default(),
            features: Default::default(),
            opening_hours: Default::default(),
        }
    }

    /// The caller's own key for the unit. Keep it unique: whether the API enforces that is not
    /// documented.
    #[must_use]
    #[inline]
    pub fn reference(mut self, value: impl Into<String>) -> Self {
        self.reference = Some(value.into());
        self
    }

    /// The id of the parent unit. What null does, and what happens without it, is not documented.
    #[must_use]
    #[inline]
    pub fn parent_id(mut self, value: impl Into<Patch<UnitId>>) -> Self {
        self.parent_id = value.into();
        self
    }

    /// A text about the unit.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Whether it is a unit, or a department below a unit.
    #[must_use]
    #[inline]
    pub fn unit_type(mut self, value: UnitType) -> Self {
        self.unit_type = Some(value);
        self
    }

    /// The ids of the features of the unit. An empty list means none.
    #[must_use]
    #[inline]
    pub fn features(
        mut self,
        value: impl IntoIterator<Item = impl Into<FeatureId>>,
    ) -> Self {
        self.features = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The opening hours of the unit.
    #[must_use]
    #[inline]
    pub fn opening_hours(mut self, value: OpeningHoursInput) -> Self {
        self.opening_hours = Some(value);
        self
    }
}

/// The fields of a unit to change; the others keep their values.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UnitUpdate {
    /// The name of the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The caller's own key for the unit. Keep it unique: whether the API enforces that is not
    /// documented. Whether null clears it is not documented either.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub reference: Patch<String>,
    /// The id of the new parent unit, which moves the unit in the tree. What null does is not
    /// documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub parent_id: Patch<UnitId>,
    /// A text about the unit. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub description: Patch<String>,
    /// Whether it is a unit, or a department below a unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_type: Option<UnitType>,
    /// The ids of the features of the unit. An empty list means none.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub features: Patch<Vec<FeatureId>>,
    /// The opening hours of the unit. Whether null clears them is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub opening_hours: Patch<OpeningHoursInputPatch>,
}

impl UnitUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            reference: Default::default(),
            parent_id: Default::default(),
            description: Default::default(),
            unit_type: Default::default(),
            features: Default::default(),
            opening_hours: Default::default(),
        }
    }

    /// The name of the unit.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The caller's own key for the unit. Keep it unique: whether the API enforces that is not
    /// documented. Whether null clears it is not documented either.
    #[must_use]
    #[inline]
    pub fn reference(mut self, value: impl Into<Patch<String>>) -> Self {
        self.reference = value.into();
        self
    }

    /// The id of the new parent unit, which moves the unit in the tree. What null does is not
    /// documented.
    #[must_use]
    #[inline]
    pub fn parent_id(mut self, value: impl Into<Patch<UnitId>>) -> Self {
        self.parent_id = value.into();
        self
    }

    /// A text about the unit. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<Patch<String>>) -> Self {
        self.description = value.into();
        self
    }

    /// Whether it is a unit, or a department below a unit.
    #[must_use]
    #[inline]
    pub fn unit_type(mut self, value: UnitType) -> Self {
        self.unit_type = Some(value);
        self
    }

    /// The ids of the features of the unit. An empty list means none.
    #[must_use]
    #[inline]
    pub fn features(mut self, value: impl Into<Patch<Vec<FeatureId>>>) -> Self {
        self.features = value.into();
        self
    }

    /// The opening hours of the unit. Whether null clears them is not documented.
    #[must_use]
    #[inline]
    pub fn opening_hours(
        mut self,
        value: impl Into<Patch<OpeningHoursInputPatch>>,
    ) -> Self {
        self.opening_hours = value.into();
        self
    }
}
