//! Scalars, read from each form that PHP has for them.

use std::borrow::Cow;

use serde::de::Unexpected;

use super::error::DecodeError;
use super::json::{Json, Kind, Number};
use super::rfc3339;

/// The scalars. `None` is for a value that cannot be read as what was asked for.
impl<'de> Json<'de> {
    pub(super) fn boolean(&mut self) -> Result<Option<bool>, DecodeError> {
        Ok(match self.kind()? {
            Kind::Bool => self.literal()?,
            Kind::Number => match self.number()? {
                Number::Integer(0) => Some(false),
                Number::Integer(1) => Some(true),
                _ => None,
            },
            Kind::Text => match self.text()?.as_ref() {
                "0" | "false" => Some(false),
                "1" | "true" => Some(true),
                _ => None,
            },
            _ => None,
        })
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "only whole numbers that an f64 holds exactly get here"
    )]
    pub(super) fn integer(&mut self) -> Result<Option<i64>, DecodeError> {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        Ok(match self.kind()? {
            Kind::Number => match self.number()? {
                Number::Integer(value) => Some(value),
                Number::Float(value) if value.fract() == 0.0 && value.abs() <= EXACT => {
                    Some(value as i64)
                }
                _ => None,
            },
            Kind::Text => match self.take_quoted_integer() {
                None => self.text()?.trim().parse().ok(),
                short => short,
            },
            Kind::Object => {
                let date = php_date(*self);
                self.skip()?;
                date
            }
            _ => None,
        })
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "a number that JSON wrote as an integer is asked for as a float"
    )]
    pub(super) fn float(&mut self) -> Result<Option<f64>, DecodeError> {
        Ok(match self.kind()? {
            Kind::Number => Some(match self.number()? {
                Number::Float(value) => value,
                Number::Integer(value) => value as f64,
                Number::Large(value) => value as f64,
            }),
            Kind::Text => self.text()?.trim().parse().ok().filter(|value: &f64| value.is_finite()),
            _ => None,
        })
    }

    pub(super) fn string(&mut self) -> Result<Option<Cow<'de, str>>, DecodeError> {
        Ok(match self.kind()? {
            Kind::Text => Some(self.text()?),
            Kind::Bool => {
                self.literal()?.map(|value| Cow::Borrowed(if value { "true" } else { "false" }))
            }
            Kind::Number => Some(Cow::Borrowed(self.number_text()?.0)),
            _ => None,
        })
    }

    /// What to call the value that comes now in a message.
    pub(super) fn unexpected(mut self) -> Unexpected<'de> {
        match self.kind() {
            Ok(Kind::Bool) => Unexpected::Bool(true),
            Ok(Kind::Number) => match self.number() {
                Ok(Number::Float(value)) => Unexpected::Float(value),
                _ => Unexpected::Signed(0),
            },
            Ok(Kind::Text) => Unexpected::Str(""),
            Ok(Kind::List) => Unexpected::Seq,
            Ok(Kind::Object) => Unexpected::Map,
            Ok(Kind::Null) | Err(_) => Unexpected::Unit,
        }
    }
}

/// The Unix seconds of a `DateTime` of PHP.
fn php_date(json: Json<'_>) -> Option<i64> {
    let (date, timezone) = (json.get("date")?.as_text()?, json.get("timezone")?.as_text()?);
    rfc3339::parse_php(&date, &timezone).map(|(seconds, _)| seconds)
}
