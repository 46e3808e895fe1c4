// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A user to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct UserCreate {
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// The e-mail address, with which the user signs in. It must be unique.
    pub email: String,
    /// The id of the unit of the first membership.
    pub unit: UnitId,
    /// The caller's own key for the user, such as an employee number. Keep it unique: whether the
    /// API enforces that is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The ids of the user types of the first membership. Send at least one: Ziik demands one in
    /// its own interface.
    #[serde(rename = "userTypes", skip_serializing_if = "Option::is_none")]
    pub user_types: Option<Vec<UserTypeId>>,
    /// The job title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The birthday as `YYYY-MM-DD HH:II:SS`, where `II` are the minutes. Responses have
    /// `YYYY-MM-DD` instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthday: Option<String>,
    /// The telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The two-letter ISO 3166 code of the country. Responses have its name instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// A favourite quote of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// A text about the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Topics to ask the user about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_about: Option<String>,
    /// The ids of the specialties of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specialties: Option<Vec<SpecialtyId>>,
    /// The settings of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<UserSettingsInput>,
    /// Whether to send the welcome mail. Default: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub welcome: Option<bool>,
    /// Free field 1 of 5. The tenant decides what it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta_field_0: Option<String>,
    /// Free field 2 of 5. The tenant decides what it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta_field_1: Option<String>,
    /// Free field 3 of 5. The tenant decides what it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta_field_2: Option<String>,
    /// Free field 4 of 5. The tenant decides what it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta_field_3: Option<String>,
    /// Free field 5 of 5. The tenant decides what it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta_field_4: Option<String>,
}

impl UserCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `first_name`: the first name.
    /// * `last_name`: the last name.
    /// * `email`: the e-mail address, with which the user signs in. It must be unique.
    /// * `unit`: the id of the unit of the first membership.
    #[must_use]
    #[inline]
    pub fn new(
        first_name: impl Into<String>,
        last_name: impl Into<String>,
        email: impl Into<String>,
        unit: impl Into<UnitId>,
    ) -> Self {
        Self {
            first_name: first_name.into(),
            last_name: last_name.into(),
            email: email.into(),
            unit: unit.into(),
            reference: Default::default(),
            user_types: Default::default(),
            title: Default::default(),
            birthday: Default::default(),
            phone: Default::default(),
            country: Default::default(),
            quote: Default::default(),
            description: Default::default(),
            ask_about: Default::default(),
            specialties: Default::default(),
            settings: Default::default(),
            welcome: Default::default(),
            meta_field_0: Default::default(),
            meta_field_1: Default::default(),
            meta_field_2: Default::default(),
            meta_field_3: Default::default(),
            meta_field_4: Default::default(),
        }
    }

    /// The caller's own key for the user, such as an employee number. Keep it unique: whether the
    /// API enforces that is not documented.
    #[must_use]
    #[inline]
    pub fn reference(mut self, value: impl Into<String>) -> Self {
        self.reference = Some(value.into());
        self
    }

    /// The ids of the user types of the first membership. Send at least one: Ziik demands one in
    /// its own interface.
    #[must_use]
    #[inline]
    pub fn user_types(
        mut self,
        value: impl IntoIterator<Item = impl Into<UserTypeId>>,
    ) -> Self {
        self.user_types = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The job title.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The birthday as `YYYY-MM-DD HH:II:SS`, where `II` are the minutes. Responses have
    /// `YYYY-MM-DD` instead.
    #[must_use]
    #[inline]
    pub fn birthday(mut self, value: impl Into<String>) -> Self {
        self.birthday = Some(value.into());
        self
    }

    /// The telephone number.
    #[must_use]
    #[inline]
    pub fn phone(mut self, value: impl Into<String>) -> Self {
        self.phone = Some(value.into());
        self
    }

    /// The two-letter ISO 3166 code of the country. Responses have its name instead.
    #[must_use]
    #[inline]
    pub fn country(mut self, value: impl Into<String>) -> Self {
        self.country = Some(value.into());
        self
    }

    /// A favourite quote of the user.
    #[must_use]
    #[inline]
    pub fn quote(mut self, value: impl Into<String>) -> Self {
        self.quote = Some(value.into());
        self
    }

    /// A text about the user.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Topics to ask the user about.
    #[must_use]
    #[inline]
    pub fn ask_about(mut self, value: impl Into<String>) -> Self {
        self.ask_about = Some(value.into());
        self
    }

    /// The ids of the specialties of the user.
    #[must_use]
    #[inline]
    pub fn specialties(
        mut self,
        value: impl IntoIterator<Item = impl Into<SpecialtyId>>,
    ) -> Self {
        self.specialties = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// The settings of the user.
    #[must_use]
    #[inline]
    pub fn settings(mut self, value: UserSettingsInput) -> Self {
        self.settings = Some(value);
        self
    }

    /// Whether to send the welcome mail. Default: `true`.
    #[must_use]
    #[inline]
    pub fn welcome(mut self, value: bool) -> Self {
        self.welcome = Some(value);
        self
    }

    /// Free field 1 of 5. The tenant decides what it means.
    #[must_use]
    #[inline]
    pub fn meta_field_0(mut self, value: impl Into<String>) -> Self {
        self.meta_field_0 = Some(value.into());
        self
    }

    /// Free field 2 of 5. The tenant decides what it means.
    #[must_use]
    #[inline]
    pub fn meta_field_1(mut self, value: impl Into<String>) -> Self {
        self.meta_field_1 = Some(value.into());
        self
    }

    /// Free field 3 of 5. The tenant decides what it means.
    #[must_use]
    #[inline]
    pub fn meta_field_2(mut self, value: impl Into<String>) -> Self {
        self.meta_field_2 = Some(value.into());
        self
    }

    /// Free field 4 of 5. The tenant decides what it means.
    #[must_use]
    #[inline]
    pub fn meta_field_3(mut self, value: impl Into<String>) -> Self {
        self.meta_field_3 = Some(value.into());
        self
    }

    /// Free field 5 of 5. The tenant decides what it means.
    #[must_use]
    #[inline]
    pub fn meta_field_4(mut self, value: impl Into<String>) -> Self {
        self.meta_field_4 = Some(value.into());
        self
    }
}

/// The settings of a user, as requests take them.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserSettingsInput {
    /// Whether the user's calendar shows the birthdays of others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_birthdays: Option<bool>,
    /// Whether the birthday of the user is hidden from others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthdays_optout: Option<bool>,
    /// The ISO 639-1 code of the language; one of those that `list_languages` returns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// When the account is to be deactivated automatically, in Unix seconds. Whether null means
    /// never is not documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expire: Option<Timestamp>,
}

impl UserSettingsInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            show_birthdays: Default::default(),
            birthdays_optout: Default::default(),
            language: Default::default(),
            expire: Default::default(),
        }
    }

    /// Whether the user's calendar shows the birthdays of others.
    #[must_use]
    #[inline]
    pub fn show_birthdays(mut self, value: bool) -> Self {
        self.show_birthdays = Some(value);
        self
    }

    /// Whether the birthday of the user is hidden from others.
    #[must_use]
    #[inline]
    pub fn birthdays_optout(mut self, value: bool) -> Self {
        self.birthdays_optout = Some(value);
        self
    }

    /// The ISO 639-1 code of the language; one of those that `list_languages` returns.
    #[must_use]
    #[inline]
    pub fn language(mut self, value: impl Into<String>) -> Self {
        self.language = Some(value.into());
        self
    }

    /// When the account is to be deactivated automatically, in Unix seconds. Whether null means
    /// never is not documented.
    #[must_use]
    #[inline]
    pub fn expire(mut self, value: impl Into<Timestamp>) -> Self {
        self.expire = Some(Into::<Timestamp>::into(value));
        self
    }
}

/// The settings of a user, as requests take them.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserSettingsInputPatch {
    /// Whether the user's calendar shows the birthdays of others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_birthdays: Option<bool>,
    /// Whether the birthday of the user is hidden from others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthdays_optout: Option<bool>,
    /// The ISO 639-1 code of the language; one of those that `list_languages` returns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// When the account is to be deactivated automatically, in Unix seconds. Whether null means
    /// never is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub expire: Patch<Timestamp>,
}

impl UserSettingsInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            show_birthdays: Default::default(),
            birthdays_optout: Default::default(),
            language: Default::default(),
            expire: Default::default(),
        }
    }

    /// Whether the user's calendar shows the birthdays of others.
    #[must_use]
    #[inline]
    pub fn show_birthdays(mut self, value: bool) -> Self {
        self.show_birthdays = Some(value);
        self
    }

    /// Whether the birthday of the user is hidden from others.
    #[must_use]
    #[inline]
    pub fn birthdays_optout(mut self, value: bool) -> Self {
        self.birthdays_optout = Some(value);
        self
    }

    /// The ISO 639-1 code of the language; one of those that `list_languages` returns.
    #[must_use]
    #[inline]
    pub fn language(mut self, value: impl Into<String>) -> Self {
        self.language = Some(value.into());
        self
    }

    /// When the account is to be deactivated automatically, in Unix seconds. Whether null means
    /// never is not documented.
    #[must_use]
    #[inline]
    pub fn expire(mut self, value: impl Into<Patch<Timestamp>>) -> Self {
        self.expire = value.into();
        self
    }
}

/// The fields of a user to change; the others keep their values.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct UserUpdate {
    /// The first name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The e-mail address, with which the user signs in. It must be unique.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The id of a unit. Deprecated: it works only for a user with at most one membership. Use the
    /// membership operations instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The caller's own key for the user, such as an employee number. Keep it unique: whether the
    /// API enforces that is not documented. Whether null clears it is not documented either.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub reference: Patch<String>,
    /// The ids of user types. Deprecated: they work only together with `unit`. Use the membership
    /// operations instead.
    #[serde(rename = "userTypes", skip_serializing_if = "Patch::is_absent")]
    pub user_types: Patch<Vec<UserTypeId>>,
    /// The job title. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub title: Patch<String>,
    /// The birthday as `YYYY-MM-DD HH:II:SS`, where `II` are the minutes. Responses have
    /// `YYYY-MM-DD` instead. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub birthday: Patch<String>,
    /// The telephone number. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub phone: Patch<String>,
    /// The two-letter ISO 3166 code of the country. Responses have its name instead. Whether null
    /// clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub country: Patch<String>,
    /// A favourite quote of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// A text about the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Topics to ask the user about. Whether null clears them is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub ask_about: Patch<String>,
    /// The ids of the specialties of the user.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub specialties: Patch<Vec<SpecialtyId>>,
    /// The settings of the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<UserSettingsInputPatch>,
    /// Free field 1 of 5. The tenant decides what it means. Null clears it.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub meta_field_0: Patch<String>,
    /// Free field 2 of 5. The tenant decides what it means. Null clears it.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub meta_field_1: Patch<String>,
    /// Free field 3 of 5. The tenant decides what it means. Null clears it.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub meta_field_2: Patch<String>,
    /// Free field 4 of 5. The tenant decides what it means. Null clears it.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub meta_field_3: Patch<String>,
    /// Free field 5 of 5. The tenant decides what it means. Null clears it.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub meta_field_4: Patch<String>,
}

impl UserUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            first_name: Default::default(),
            last_name: Default::default(),
            email: Default::default(),
            unit: Default::default(),
            reference: Default::default(),
            user_types: Default::default(),
            title: Default::default(),
            birthday: Default::default(),
            phone: Default::default(),
            country: Default::default(),
            quote: Default::default(),
            description: Default::default(),
            ask_about: Default::default(),
            specialties: Default::default(),
            settings: Default::default(),
            meta_field_0: Default::default(),
            meta_field_1: Default::default(),
            meta_field_2: Default::default(),
            meta_field_3: Default::default(),
            meta_field_4: Default::default(),
        }
    }

    /// The first name.
    #[must_use]
    #[inline]
    pub fn first_name(mut self, value: impl Into<String>) -> Self {
        self.first_name = Some(value.into());
        self
    }

    /// The last name.
    #[must_use]
    #[inline]
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.last_name = Some(value.into());
        self
    }

    /// The e-mail address, with which the user signs in. It must be unique.
    #[must_use]
    #[inline]
    pub fn email(mut self, value: impl Into<String>) -> Self {
        self.email = Some(value.into());
        self
    }

    /// The id of a unit. Deprecated: it works only for a user with at most one membership. Use the
    /// membership operations instead.
    #[must_use]
    #[inline]
    pub fn unit(mut self, value: impl Into<UnitId>) -> Self {
        self.unit = Some(value.into());
        self
    }

    /// The caller's own key for the user, such as an employee number. Keep it unique: whether the
    /// API enforces that is not documented. Whether null clears it is not documented either.
    #[must_use]
    #[inline]
    pub fn reference(mut self, value: impl Into<Patch<String>>) -> Self {
        self.reference = value.into();
        self
    }

    /// The ids of user types. Deprecated: they work only together with `unit`. Use the membership
    /// operations instead.
    #[must_use]
    #[inline]
    pub fn user_types(mut self, value: impl Into<Patch<Vec<UserTypeId>>>) -> Self {
        self.user_types = value.into();
        self
    }

    /// The job title. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<Patch<String>>) -> Self {
        self.title = value.into();
        self
    }

    /// The birthday as `YYYY-MM-DD HH:II:SS`, where `II` are the minutes. Responses have
    /// `YYYY-MM-DD` instead. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn birthday(mut self, value: impl Into<Patch<String>>) -> Self {
        self.birthday = value.into();
        self
    }

    /// The telephone number. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn phone(mut self, value: impl Into<Patch<String>>) -> Self {
        self.phone = value.into();
        self
    }

    /// The two-letter ISO 3166 code of the country. Responses have its name instead. Whether null
    /// clears it is not documented.
    #[must_use]
    #[inline]
    pub fn country(mut self, value: impl Into<Patch<String>>) -> Self {
        self.country = value.into();
        self
    }

    /// A favourite quote of the user.
    #[must_use]
    #[inline]
    pub fn quote(mut self, value: impl Into<String>) -> Self {
        self.quote = Some(value.into());
        self
    }

    /// A text about the user.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Topics to ask the user about. Whether null clears them is not documented.
    #[must_use]
    #[inline]
    pub fn ask_about(mut self, value: impl Into<Patch<String>>) -> Self {
        self.ask_about = value.into();
        self
    }

    /// The ids of the specialties of the user.
    #[must_use]
    #[inline]
    pub fn specialties(mut self, value: impl Into<Patch<Vec<SpecialtyId>>>) -> Self {
        self.specialties = value.into();
        self
    }

    /// The settings of the user.
    #[must_use]
    #[inline]
    pub fn settings(mut self, value: UserSettingsInputPatch) -> Self {
        self.settings = Some(value);
        self
    }

    /// Free field 1 of 5. The tenant decides what it means. Null clears it.
    #[must_use]
    #[inline]
    pub fn meta_field_0(mut self, value: impl Into<Patch<String>>) -> Self {
        self.meta_field_0 = value.into();
        self
    }

    /// Free field 2 of 5. The tenant decides what it means. Null clears it.
    #[must_use]
    #[inline]
    pub fn meta_field_1(mut self, value: impl Into<Patch<String>>) -> Self {
        self.meta_field_1 = value.into();
        self
    }

    /// Free field 3 of 5. The tenant decides what it means. Null clears it.
    #[must_use]
    #[inline]
    pub fn meta_field_2(mut self, value: impl Into<Patch<String>>) -> Self {
        self.meta_field_2 = value.into();
        self
    }

    /// Free field 4 of 5. The tenant decides what it means. Null clears it.
    #[must_use]
    #[inline]
    pub fn meta_field_3(mut self, value: impl Into<Patch<String>>) -> Self {
        self.meta_field_3 = value.into();
        self
    }

    /// Free field 5 of 5. The tenant decides what it means. Null clears it.
    #[must_use]
    #[inline]
    pub fn meta_field_4(mut self, value: impl Into<Patch<String>>) -> Self {
        self.meta_field_4 = value.into();
        self
    }
}

/// Who gets the welcome mail.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct WelcomeMail {
    /// The ids of the users.
    pub users: Vec<UserId>,
}

impl WelcomeMail {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `users`: the ids of the users.
    #[must_use]
    #[inline]
    pub fn new(users: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        Self {
            users: users.into_iter().map(Into::into).collect(),
        }
    }
}
