// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::super::types::*;
use super::prelude::*;
/// # Settings
///
/// The name, look and modules of the tenant, and the countries to choose from.
impl Client {
    /// Get the settings of the tenant.
    ///
    /// Returns the texts, pictures and colours of the tenant, which modules and methods for a
    /// second factor are enabled, and the versions of the apps.
    ///
    /// `GET /settings`
    ///
    /// See also [`Client::update_settings`].
    ///
    /// # Returns
    /// [`Settings`]: the settings.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let settings = client.get_settings().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. The four pictures and `login` are empty lists in the only
    /// sample; something else may well stand there when they are set, so they are any JSON.
    /// `terms_link` and `default_language` are null in it; their type is that of the update. Two
    /// keys of modules (`quicklinks`, `shifts`) differ from those of abilities (`quick_links`,
    /// `schedule`).
    #[inline]
    pub fn get_settings(&self) -> GetSettings {
        let call = self.call(&GET_SETTINGS);
        GetSettings { call }
    }

    /// Update the settings of the tenant.
    ///
    /// Changes the texts and colours that are sent; the others keep their values. Modules are
    /// changed with [`enable_module`](Client::enable_module) and
    /// [`disable_module`](Client::disable_module). Requires an administrator.
    ///
    /// `PATCH /settings`
    ///
    /// See also [`Client::get_settings`].
    ///
    /// # Arguments
    /// * `body` ([`SettingsUpdate`]): the settings of the tenant to change; the others keep their
    ///   values.
    ///
    /// # Returns
    /// Nothing. The settings were changed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::{SettingsColorsUpdate, SettingsSiteUpdate, SettingsUpdate};
    ///
    /// let body = SettingsUpdate::new()
    ///     .site(SettingsSiteUpdate::new().name("Fjord Coffee"))
    ///     .colors(SettingsColorsUpdate::new().top("#1b3a4b"));
    /// client.update_settings(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, request `v2`, response `v2`.
    ///
    /// Null is not documented for any field. It is offered for the texts other than the name, two
    /// of which are null in the sample of the settings.
    #[inline]
    pub fn update_settings(&self, body: SettingsUpdate) -> UpdateSettings {
        let mut call = self.call(&UPDATE_SETTINGS);
        call.json("application/json", &body);
        UpdateSettings { call }
    }

    /// List countries.
    ///
    /// Returns the names of countries by their codes, in the language of the signed-in user.
    ///
    /// `GET /settings/countries`
    ///
    /// # Returns
    /// The countries by their codes.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_countries().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The status is not documented. The sample is shortened and not valid JSON, and the sample
    /// command sends a body with its GET.
    #[inline]
    pub fn list_countries(&self) -> ListCountries {
        let call = self.call(&LIST_COUNTRIES);
        ListCountries { call }
    }

    /// Delete a picture of the tenant.
    ///
    /// Removes a picture of the tenant. `images` of [`get_settings`](Client::get_settings) has
    /// other names for the pictures: `mobile`, `mobile_bg` and `icon`. Requires an administrator.
    ///
    /// `DELETE /settings/images/{type}`
    ///
    /// # Arguments
    /// * `type_`: which picture to remove.
    ///
    /// # Returns
    /// Nothing. The picture was removed.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use ziik_api::types::DeleteSettingsImage1;
    ///
    /// client.delete_settings_image(DeleteSettingsImage1::MobileBg).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The request line has `logo` where the table of the path has the type. The table speaks of
    /// setting and replacing the picture, which this operation does not do. That `mobileLogo` is
    /// `mobile` of the settings, and `mobileIcon` is `icon`, is presumed.
    #[inline]
    pub fn delete_settings_image(
        &self,
        type_: DeleteSettingsImage1,
    ) -> DeleteSettingsImage {
        let mut call = self.call(&DELETE_SETTINGS_IMAGE);
        call.path("type", [type_.to_string()]);
        DeleteSettingsImage { call }
    }

    /// Enable a module.
    ///
    /// Enables a module for all users of the tenant. Requires an administrator.
    ///
    /// `POST /settings/modules/{module}`
    ///
    /// See also [`Client::disable_module`].
    ///
    /// # Arguments
    /// * `module`: the name of the module, presumably a key of `modules` of `get_settings`, such
    ///   as `news`.
    ///
    /// # Returns
    /// Nothing. The module is enabled.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.enable_module("news").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// The sample has the module `news`. The other modules are not listed; that they have the keys
    /// of `modules` in the settings is presumed. No field of a body is documented, and the sample
    /// command sends a placeholder for one.
    #[inline]
    pub fn enable_module(&self, module: impl Into<String>) -> EnableModule {
        let mut call = self.call(&ENABLE_MODULE);
        call.path("module", [Into::<String>::into(module)]);
        EnableModule { call }
    }

    /// Disable a module.
    ///
    /// Disables a module for all users of the tenant. What happens to its content is not
    /// documented. Requires an administrator.
    ///
    /// `DELETE /settings/modules/{module}`
    ///
    /// See also [`Client::enable_module`].
    ///
    /// # Arguments
    /// * `module`: the name of the module, presumably a key of `modules` of `get_settings`, such
    ///   as `news`.
    ///
    /// # Returns
    /// Nothing. The module is disabled.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn example(client: &ziik_api::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.disable_module("statistics").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Evidence
    /// Path `v2`, response `v2`.
    ///
    /// As for `enable_module`.
    #[inline]
    pub fn disable_module(&self, module: impl Into<String>) -> DisableModule {
        let mut call = self.call(&DISABLE_MODULE);
        call.path("module", [Into::<String>::into(module)]);
        DisableModule { call }
    }
}

/// The request of [`Client::get_settings`]: `GET /settings`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetSettings {
    call: Call,
}

impl GetSettings {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<Settings>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(GetSettings, Resource < T >, resource());
impl Request for GetSettings {
    type Output = Resource<Settings>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::get_settings`]
pub(crate) static GET_SETTINGS: Operation = Operation::new(
    "get_settings",
    Method::GET,
    "/settings",
);
/// The request of [`Client::update_settings`]: `PATCH /settings`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateSettings {
    call: Call,
}

impl UpdateSettings {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(UpdateSettings);
impl Request for UpdateSettings {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::update_settings`]
pub(crate) static UPDATE_SETTINGS: Operation = Operation::new(
    "update_settings",
    Method::PATCH,
    "/settings",
);
/// The request of [`Client::list_countries`]: `GET /settings/countries`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ListCountries {
    call: Call,
}

impl ListCountries {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<Resource<BTreeMap<String, String>>> {
        self.call.send(|answer| answer.resource())
    }
}

crate::runtime::builder!(ListCountries, Resource < T >, resource());
impl Request for ListCountries {
    type Output = Resource<BTreeMap<String, String>>;
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::list_countries`]
pub(crate) static LIST_COUNTRIES: Operation = Operation::new(
    "list_countries",
    Method::GET,
    "/settings/countries",
);
/// The request of [`Client::delete_settings_image`]: `DELETE /settings/images/{type}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteSettingsImage {
    call: Call,
}

impl DeleteSettingsImage {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DeleteSettingsImage);
impl Request for DeleteSettingsImage {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::delete_settings_image`]
pub(crate) static DELETE_SETTINGS_IMAGE: Operation = Operation::new(
    "delete_settings_image",
    Method::DELETE,
    "/settings/images/{type}",
);
/// The request of [`Client::enable_module`]: `POST /settings/modules/{module}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct EnableModule {
    call: Call,
}

impl EnableModule {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(EnableModule);
impl Request for EnableModule {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::enable_module`]
pub(crate) static ENABLE_MODULE: Operation = Operation::new(
    "enable_module",
    Method::POST,
    "/settings/modules/{module}",
);
/// The request of [`Client::disable_module`]: `DELETE /settings/modules/{module}`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DisableModule {
    call: Call,
}

impl DisableModule {
    /// Sends the request and reads the response.
    ///
    /// # Errors
    /// See [`Error`].
    #[inline]
    pub fn send(self) -> crate::runtime::Reply<()> {
        self.call.send(|answer| answer.empty())
    }
}

crate::runtime::builder!(DisableModule);
impl Request for DisableModule {
    type Output = ();
    #[inline]
    fn send(self) -> crate::runtime::Reply<Self::Output> {
        Self::send(self)
    }
}

/// [`Client::disable_module`]
pub(crate) static DISABLE_MODULE: Operation = Operation::new(
    "disable_module",
    Method::DELETE,
    "/settings/modules/{module}",
);
