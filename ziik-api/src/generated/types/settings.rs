// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// The versions of an app, each as one number.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct AppVersions {
    /// The latest version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<i64>,
    /// Presumably the oldest version that may still be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
}

/// `DeleteSettingsImage1`
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeleteSettingsImage1 {
    /// `logo`
    Logo,
    /// `mobileLogo`
    MobileLogo,
    /// `mobileBg`
    MobileBg,
    /// `mobileIcon`
    MobileIcon,
    /// A value that this version does not know, as the API sent it.
    Unknown(String),
}

open_enum!(
    DeleteSettingsImage1, Unknown { Logo = "logo", MobileLogo = "mobileLogo", MobileBg =
    "mobileBg", MobileIcon = "mobileIcon", }
);
/// The settings of the tenant.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct Settings {
    /// The texts of the tenant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SettingsSite>,
    /// The pictures of the tenant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub images: Option<SettingsImages>,
    /// The colours of the tenant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colors: Option<SettingsColors>,
    /// Which modules are enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modules: Option<SettingsModules>,
    /// Whether and how users sign in with two factors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub twofactor: Option<SettingsTwoFactor>,
    /// Settings of signing in. What they are is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub login: Option<serde_json::Value>,
    /// The versions of the apps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apps: Option<SettingsApps>,
}

/// The versions of the apps.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SettingsApps {
    /// The app for iOS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ios: Option<AppVersions>,
    /// The app for Android.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub android: Option<AppVersions>,
}

/// The colours of the tenant, in hexadecimal notation such as `#1b3a4b`.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SettingsColors {
    /// The colour of the bar at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top: Option<String>,
    /// The colour of the icons in that bar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// Presumably the colour of active elements. It is read-only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<String>,
}

/// The colours of the tenant to change; the others keep their values.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SettingsColorsUpdate {
    /// The colour of the bar at the top, in hexadecimal notation such as `#1b3a4b`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top: Option<String>,
    /// The colour of the icons in that bar, in the same notation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
}

impl SettingsColorsUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            top: Default::default(),
            icon: Default::default(),
        }
    }

    /// The colour of the bar at the top, in hexadecimal notation such as `#1b3a4b`.
    #[must_use]
    #[inline]
    pub fn top(mut self, value: impl Into<String>) -> Self {
        self.top = Some(value.into());
        self
    }

    /// The colour of the icons in that bar, in the same notation.
    #[must_use]
    #[inline]
    pub fn icon(mut self, value: impl Into<String>) -> Self {
        self.icon = Some(value.into());
        self
    }
}

/// The pictures of the tenant. `delete_settings_image` has other names for them.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SettingsImages {
    /// The logo. Which fields it has is not documented; an empty list if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<serde_json::Value>,
    /// Presumably the logo in the apps. Which fields it has is not documented; an empty list if
    /// unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<serde_json::Value>,
    /// Presumably the background in the apps. Which fields it has is not documented; an empty list
    /// if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile_bg: Option<serde_json::Value>,
    /// Presumably the icon of the apps. Which fields it has is not documented; an empty list if
    /// unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<serde_json::Value>,
    /// Presumably the name of the picture that the apps show as logo. It is read-only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selected_mobile_logo: Option<String>,
}

/// Which modules of the tenant are enabled.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SettingsModules {
    /// Whether news are enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub news: Option<bool>,
    /// Whether groups are enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<bool>,
    /// Whether the calendar is enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<bool>,
    /// Whether quick links are enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quicklinks: Option<bool>,
    /// Whether documents are enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<bool>,
    /// Whether conversations are enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chat: Option<bool>,
    /// Whether questions and answers are enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub faq: Option<bool>,
    /// Whether manuals are enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manuals: Option<bool>,
    /// Whether shifts are enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shifts: Option<bool>,
    /// Whether signing in with two factors is enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub twofactor: Option<bool>,
    /// Whether statistics are enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statistics: Option<bool>,
    /// Further fields, by their names in JSON.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// The texts of the tenant.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SettingsSite {
    /// The name of the intranet, which browsers show as the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The text at the foot of the pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tagline: Option<String>,
    /// The text on the page for signing in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// The short name of the tenant. It is read-only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// The name of the company in the text of the policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_name: Option<String>,
    /// The address of the page with the legal terms; null if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms_link: Option<String>,
    /// The code of the language of users who are created or imported without one; null if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_language: Option<String>,
}

/// The texts of the tenant to change; the others keep their values.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SettingsSiteUpdate {
    /// The name of the intranet, which browsers show as the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The text at the foot of the pages. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub tagline: Patch<String>,
    /// The text on the page for signing in. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub headline: Patch<String>,
    /// The name of the company in the text of the policy. Whether null clears it is not
    /// documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub legal_name: Patch<String>,
    /// The full address of the page with the legal terms. Whether null clears it is not
    /// documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub terms_link: Patch<String>,
    /// The language of users who are created or imported without one: a code that `list_languages`
    /// returns. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub default_language: Patch<String>,
}

impl SettingsSiteUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            tagline: Default::default(),
            headline: Default::default(),
            legal_name: Default::default(),
            terms_link: Default::default(),
            default_language: Default::default(),
        }
    }

    /// The name of the intranet, which browsers show as the title.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The text at the foot of the pages. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn tagline(mut self, value: impl Into<Patch<String>>) -> Self {
        self.tagline = value.into();
        self
    }

    /// The text on the page for signing in. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn headline(mut self, value: impl Into<Patch<String>>) -> Self {
        self.headline = value.into();
        self
    }

    /// The name of the company in the text of the policy. Whether null clears it is not
    /// documented.
    #[must_use]
    #[inline]
    pub fn legal_name(mut self, value: impl Into<Patch<String>>) -> Self {
        self.legal_name = value.into();
        self
    }

    /// The full address of the page with the legal terms. Whether null clears it is not
    /// documented.
    #[must_use]
    #[inline]
    pub fn terms_link(mut self, value: impl Into<Patch<String>>) -> Self {
        self.terms_link = value.into();
        self
    }

    /// The language of users who are created or imported without one: a code that `list_languages`
    /// returns. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn default_language(mut self, value: impl Into<Patch<String>>) -> Self {
        self.default_language = value.into();
        self
    }
}

/// Whether and how users sign in with two factors.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SettingsTwoFactor {
    /// Whether every user must sign in with two factors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,
    /// The methods that are available.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub methods: Option<SettingsTwoFactorMethods>,
}

/// The methods for a second factor that users may choose from.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SettingsTwoFactorMethods {
    /// Whether `google`, presumably an authenticator app, is available.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub google: Option<bool>,
    /// Whether codes by SMS are available.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sms: Option<bool>,
}

/// The settings of the tenant to change; the others keep their values.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SettingsUpdate {
    /// The texts of the tenant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<SettingsSiteUpdate>,
    /// The colours of the tenant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colors: Option<SettingsColorsUpdate>,
}

impl SettingsUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            site: Default::default(),
            colors: Default::default(),
        }
    }

    /// The texts of the tenant.
    #[must_use]
    #[inline]
    pub fn site(mut self, value: SettingsSiteUpdate) -> Self {
        self.site = Some(value);
        self
    }

    /// The colours of the tenant.
    #[must_use]
    #[inline]
    pub fn colors(mut self, value: SettingsColorsUpdate) -> Self {
        self.colors = Some(value);
        self
    }
}
