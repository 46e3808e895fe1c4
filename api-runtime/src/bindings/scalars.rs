//! Scalars, read from each form that PHP has for them.

use std::borrow::Cow;

use serde::de::Unexpected;

use super::error::DecodeError;
use super::json::{Json, Kind, Number};

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
            Kind::Text => self.text()?.trim().parse().ok(),
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

/// The Unix seconds of `{"date": "2025-03-19 08:15:00.000000", "timezone_type": 3, "timezone":
/// "UTC"}`, the form in which PHP writes a `DateTime`. Only UTC and numeric offsets are
/// understood: names of zones would need their rules.
fn php_date(json: Json<'_>) -> Option<i64> {
    let date = json.get("date")?.as_text()?;
    let offset = offset_seconds(&json.get("timezone")?.as_text()?)?;
    let (day, time) = date.split_once([' ', 'T'])?;
    let mut day = day.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (day.next()??, day.next()??, day.next()??);
    let mut time = time.split('.').next()?.splitn(3, ':').map(|part| part.parse::<i64>().ok());
    let (hour, minute, second) = (time.next()??, time.next()??, time.next()??);
    let plausible =
        (0..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let plausible = plausible
        && (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..=60).contains(&second);
    plausible.then(|| {
        days_from_civil(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset
    })
}

fn offset_seconds(zone: &str) -> Option<i64> {
    if matches!(zone, "UTC" | "Z" | "GMT") {
        return Some(0);
    }
    let (sign, rest) = zone
        .strip_prefix('+')
        .map(|rest| (1, rest))
        .or_else(|| zone.strip_prefix('-').map(|rest| (-1, rest)))?;
    let (hours, minutes) = rest.split_once(':')?;
    let (hours, minutes) = (hours.parse::<u8>().ok()?, minutes.parse::<u8>().ok()?);
    Some(sign * (i64::from(hours) * 3_600 + i64::from(minutes) * 60))
}

/// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March, so that
/// the leap day comes last.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}
