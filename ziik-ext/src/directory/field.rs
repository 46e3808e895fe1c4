//! The fields of a person: their names, how they are read and written, and when two values are the
//! same.

use std::fmt;
use std::str::FromStr;

use celes::Country;
use serde::{Deserialize, Serialize};
use ziik_api::Patch;
use ziik_api::types::{User, UserCreate, UserSettingsInput, UserSettingsInputPatch, UserUpdate};

use crate::same;

/// The longest value of a meta field, in characters.
const META_LENGTH: usize = 255;

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)*) => {
        /// A field of a person that is a text.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[non_exhaustive]
        pub enum Field {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)*
        }

        impl Field {
            /// Every field.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name that the API has for it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

fields! {
    /// The first name. It cannot be cleared.
    FirstName = "first_name";
    /// The last name. It cannot be cleared.
    LastName = "last_name";
    /// The e-mail address, which people sign in with. It cannot be cleared. Upper and lower case
    /// are the same.
    Email = "email";
    /// The job title.
    Title = "title";
    /// The birthday, as `YYYY-MM-DD`.
    Birthday = "birthday";
    /// The telephone number.
    Phone = "phone";
    /// The two-letter ISO 3166 code of the country. Ziik answers with a name; one that is not
    /// recognised is left as it is.
    Country = "country";
    /// A quote that the person likes.
    Quote = "quote";
    /// A text about the person.
    Description = "description";
    /// What to ask the person about.
    AskAbout = "ask_about";
    /// The ISO 639-1 code of the language. It cannot be cleared.
    Language = "language";
    /// Free field 1 of five.
    Meta0 = "meta_field_0";
    /// Free field 2 of five.
    Meta1 = "meta_field_1";
    /// Free field 3 of five.
    Meta2 = "meta_field_2";
    /// Free field 4 of five.
    Meta3 = "meta_field_3";
    /// Free field 5 of five.
    Meta4 = "meta_field_4";
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// There is no field of this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no field {0:?}")]
pub struct UnknownField(String);

/// By the name that the API has for it.
impl FromStr for Field {
    type Err = UnknownField;

    fn from_str(name: &str) -> Result<Self, UnknownField> {
        let found = Self::ALL.iter().find(|field| field.name() == name);
        found.copied().ok_or_else(|| UnknownField(name.to_owned()))
    }
}

impl Field {
    /// Whether the list of users shows it; the others have to be asked for one user at a time.
    pub(crate) fn is_listed(self) -> bool {
        use Field::{FirstName, LastName, Meta0, Meta1, Meta2, Meta3, Meta4, Title};
        matches!(self, FirstName | LastName | Title | Meta0 | Meta1 | Meta2 | Meta3 | Meta4)
    }

    /// The value of a user as a record has it: a birthday without a time, the code of a country.
    /// `None` where there is none, or Ziik does not show it.
    ///
    /// ```
    /// use ziik_ext::api::types::User;
    /// use ziik_ext::directory::Field;
    ///
    /// # fn main() -> Result<(), serde_json::Error> {
    /// let user: User = serde_json::from_str(r#"{"id": 501, "country": "Denmark"}"#)?;
    /// assert_eq!(Field::Country.recorded(&user), Some("DK"));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn recorded(self, user: &User) -> Option<&str> {
        let value = self.read(user)?;
        match self {
            Self::Birthday => Some(date_of(value)),
            Self::Country => country_code(value),
            _ => Some(value),
        }
    }

    /// Whether there is nobody without it.
    pub(crate) fn is_required(self) -> bool {
        matches!(self, Self::FirstName | Self::LastName | Self::Email | Self::Language)
    }

    /// The value as it is sent, or what is wrong with it.
    pub(crate) fn check(self, value: &str) -> Result<String, &'static str> {
        let is_good = match self {
            Self::Email => is_email(value),
            Self::Birthday => is_date(value),
            Self::Country => {
                value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_alphabetic())
            }
            Self::Meta0 | Self::Meta1 | Self::Meta2 | Self::Meta3 | Self::Meta4 => {
                value.chars().count() <= META_LENGTH
            }
            _ => true,
        };
        match self {
            _ if is_good && self == Self::Country => Ok(value.to_ascii_uppercase()),
            _ if is_good => Ok(value.to_owned()),
            Self::Email => Err("is not an e-mail address"),
            Self::Birthday => Err("is not a date as YYYY-MM-DD"),
            Self::Country => Err("is not a country code of two letters"),
            _ => Err("is longer than 255 characters"),
        }
    }

    /// What the API says of it. `None` also where it says nothing.
    pub(crate) fn read(self, user: &User) -> Option<&str> {
        let value = match self {
            Self::FirstName => &user.first_name,
            Self::LastName => &user.last_name,
            Self::Email => &user.email,
            Self::Title => &user.title,
            Self::Birthday => &user.birthday,
            Self::Phone => &user.phone,
            Self::Country => &user.country,
            Self::Quote => &user.quote,
            Self::Description => &user.description,
            Self::AskAbout => &user.ask_about,
            Self::Language => &user.settings.as_ref()?.language,
            Self::Meta0 => &user.meta_field_0,
            Self::Meta1 => &user.meta_field_1,
            Self::Meta2 => &user.meta_field_2,
            Self::Meta3 => &user.meta_field_3,
            Self::Meta4 => &user.meta_field_4,
        };
        value.as_deref().filter(|value| !value.is_empty())
    }

    /// Sets it in an update; `None` clears it.
    pub(crate) fn write(self, update: &mut UserUpdate, value: Option<&str>) {
        let text = || value.map(str::to_owned);
        let patch = || Patch::set_or_clear(text());
        match self {
            Self::FirstName => update.first_name = text(),
            Self::LastName => update.last_name = text(),
            Self::Email => update.email = text(),
            Self::Title => update.title = patch(),
            Self::Birthday => update.birthday = Patch::set_or_clear(value.map(written_birthday)),
            Self::Phone => update.phone = patch(),
            Self::Country => update.country = patch(),
            // These two have no null; an empty text clears them.
            Self::Quote => update.quote = Some(text().unwrap_or_default()),
            Self::Description => update.description = Some(text().unwrap_or_default()),
            Self::AskAbout => update.ask_about = patch(),
            Self::Language => {
                update.settings.get_or_insert_with(UserSettingsInputPatch::new).language = text();
            }
            Self::Meta0 => update.meta_field_0 = patch(),
            Self::Meta1 => update.meta_field_1 = patch(),
            Self::Meta2 => update.meta_field_2 = patch(),
            Self::Meta3 => update.meta_field_3 = patch(),
            Self::Meta4 => update.meta_field_4 = patch(),
        }
    }

    /// Sets it in somebody new.
    pub(crate) fn write_new(self, create: &mut UserCreate, value: &str) {
        let text = Some(value.to_owned());
        match self {
            Self::FirstName => value.clone_into(&mut create.first_name),
            Self::LastName => value.clone_into(&mut create.last_name),
            Self::Email => value.clone_into(&mut create.email),
            Self::Title => create.title = text,
            Self::Birthday => create.birthday = Some(written_birthday(value)),
            Self::Phone => create.phone = text,
            Self::Country => create.country = text,
            Self::Quote => create.quote = text,
            Self::Description => create.description = text,
            Self::AskAbout => create.ask_about = text,
            Self::Language => {
                create.settings.get_or_insert_with(UserSettingsInput::new).language = text;
            }
            Self::Meta0 => create.meta_field_0 = text,
            Self::Meta1 => create.meta_field_1 = text,
            Self::Meta2 => create.meta_field_2 = text,
            Self::Meta3 => create.meta_field_3 = text,
            Self::Meta4 => create.meta_field_4 = text,
        }
    }

    /// Whether what the API says is what a record wants. What cannot be compared counts as the
    /// same, so that it is not written every time.
    pub(super) fn is_same(self, actual: Option<&str>, wanted: Option<&str>) -> bool {
        match (self, actual, wanted) {
            // Nobody is without one, so it is only not shown.
            (Self::Email | Self::Language, None, _) => true,
            (Self::Email, Some(actual), Some(wanted)) => {
                same::address(actual) == same::address(wanted)
            }
            (Self::Birthday, Some(actual), Some(wanted)) => date_of(actual) == wanted,
            (Self::Country, Some(actual), Some(wanted)) => {
                country_code(actual).is_none_or(|code| code == wanted)
            }
            _ => actual == wanted,
        }
    }
}

/// A field that is to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FieldChange {
    /// The field.
    pub field: Field,
    /// What Ziik has; `None` for nothing.
    pub from: Option<String>,
    /// What it is to have; `None` for nothing.
    pub to: Option<String>,
}

impl FieldChange {
    /// The change that a record asks for, if it asks for one.
    pub(crate) fn between(
        field: Field,
        actual: Option<&str>,
        wanted: &Patch<String>,
    ) -> Option<Self> {
        if wanted.is_absent() {
            return None;
        }
        let wanted = wanted.value().map(String::as_str);
        let change =
            || Self { field, from: actual.map(str::to_owned), to: wanted.map(str::to_owned) };
        (!field.is_same(actual, wanted)).then(change)
    }
}

/// `title: "Barista" → "Shift lead"`
impl fmt::Display for FieldChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |value: &Option<String>| {
            value.as_ref().map_or_else(|| "none".to_owned(), |value| format!("{value:?}"))
        };
        write!(f, "{}: {} → {}", self.field, shown(&self.from), shown(&self.to))
    }
}

/// A birthday is written with a time and read without one.
fn written_birthday(date: &str) -> String {
    format!("{date} 00:00:00")
}

/// The date of a birthday, behind which the API may write a time.
fn date_of(birthday: &str) -> &str {
    birthday.get(..10).unwrap_or(birthday)
}

/// The code of a country that the API calls by its name, or by its code.
fn country_code(name: &str) -> Option<&'static str> {
    let compact: String = name.split_whitespace().collect();
    compact.parse::<Country>().ok().map(|country| country.alpha2)
}

fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
        && !text.contains(char::is_whitespace)
}

fn is_date(text: &str) -> bool {
    let mut parts = text.split('-').map(|part| (part.len(), part.parse::<u16>().unwrap_or(0)));
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    matches!(year, Some((4, 1..)))
        && matches!(month, Some((2, 1..=12)))
        && matches!(day, Some((2, 1..=31)))
        && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(field: Field, actual: Option<&str>, wanted: &str) -> Option<String> {
        let wanted = if wanted.is_empty() { Patch::Null } else { Patch::from(wanted) };
        FieldChange::between(field, actual, &wanted).map(|change| change.to_string())
    }

    #[test]
    fn only_what_differs_is_a_change() {
        assert_eq!(change(Field::Title, Some("Barista"), "Barista"), None);
        assert_eq!(
            change(Field::Title, Some("Barista"), "Lead").unwrap(),
            r#"title: "Barista" → "Lead""#
        );
        assert_eq!(
            change(Field::Title, Some("Barista"), "").unwrap(),
            r#"title: "Barista" → none"#
        );
        assert_eq!(change(Field::Title, None, ""), None);
        assert_eq!(FieldChange::between(Field::Title, Some("Barista"), &Patch::Absent), None);
    }

    #[test]
    fn forms_that_mean_the_same_are_the_same() {
        assert_eq!(change(Field::Email, Some("Ada@Acme.example"), "ada@acme.example"), None);
        assert_eq!(change(Field::Email, None, "ada@acme.example"), None, "it is not shown");
        assert_eq!(change(Field::Birthday, Some("1990-02-03"), "1990-02-03"), None);
        assert_eq!(change(Field::Birthday, Some("1990-02-03 00:00:00"), "1990-02-03"), None);
        for (name, code) in [
            ("Denmark", "DK"),
            ("United Kingdom", "GB"),
            ("United States", "US"),
            ("Türkiye", "TR"),
            ("Netherlands", "NL"),
            ("Czechia", "CZ"),
            ("de", "DE"),
        ] {
            assert_eq!(change(Field::Country, Some(name), code), None, "{name}");
            assert!(change(Field::Country, Some(name), "SE").is_some(), "{name}");
        }
        assert_eq!(
            change(Field::Country, Some("Danmark og Færøerne"), "DK"),
            None,
            "a name that nobody knows is left alone"
        );
    }

    #[test]
    fn values_are_checked() {
        assert_eq!(Field::Country.check("dk").as_deref(), Ok("DK"));
        for (field, value) in [
            (Field::Country, "Denmark"),
            (Field::Email, "ada"),
            (Field::Email, "ada lovelace@acme.example"),
            (Field::Birthday, "3.2.1990"),
            (Field::Birthday, "1990-13-01"),
            (Field::Birthday, "1990-1-01"),
        ] {
            assert!(field.check(value).is_err(), "{value}");
        }
        assert!(Field::Meta0.check(&"x".repeat(256)).is_err());
        assert!(Field::Birthday.check("1990-12-31").is_ok());
    }

    #[test]
    fn names_lead_to_their_fields() {
        for field in Field::ALL {
            assert_eq!(field.name().parse::<Field>(), Ok(*field));
        }
        assert_eq!(
            "nickname".parse::<Field>().unwrap_err().to_string(),
            r#"there is no field "nickname""#
        );
    }

    #[test]
    fn an_address_has_one_sign_between_a_name_and_a_host() {
        for (text, is_address) in [
            ("ada@acme.example", true),
            ("@acme.example", false),
            ("ada@", false),
            ("@", false),
            ("ada@lind@acme.example", false),
            ("ada@acme@", false),
            ("ada lind@acme.example", false),
            ("ada", false),
            ("", false),
        ] {
            assert_eq!(is_email(text), is_address, "{text:?}");
        }
    }

    #[test]
    fn a_user_is_recorded_as_a_record_says_it() {
        let user = serde_json::json!({"id": 1, "title": "Lead", "country": "Denmark",
            "birthday": "1990-02-03 00:00:00", "phone": ""});
        let user: User = serde_json::from_value(user).unwrap();
        for (field, recorded) in [
            (Field::Birthday, Some("1990-02-03")),
            (Field::Country, Some("DK")),
            (Field::Title, Some("Lead")),
            (Field::Phone, None),
            (Field::Email, None),
        ] {
            assert_eq!(field.recorded(&user), recorded, "{field}");
        }
    }
}
