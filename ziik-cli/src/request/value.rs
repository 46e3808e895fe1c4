//! What stands behind a flag, as JSON.

use std::io::BufRead as _;
use std::path::Path;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use serde_json::Value;
use ziik_ext::api::Timestamp;

use super::body::read_file;
use crate::problem::reason;
use crate::table::Kind;

/// Reads values of a kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parser {
    pub(crate) kind: Kind,
    pub(crate) maximum: Option<i64>,
}

impl TypedValueParser for Parser {
    type Value = Value;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<Value, clap::Error> {
        let text = value
            .to_str()
            .ok_or_else(|| clap::Error::new(ErrorKind::InvalidUtf8).with_cmd(command))?;
        self.read(text).map_err(|reason| {
            let mut error = clap::Error::new(ErrorKind::ValueValidation).with_cmd(command);
            let shown = if self.kind == Kind::Secret { "***" } else { text };
            let name = argument.map(ToString::to_string).unwrap_or_default();
            error.insert(ContextKind::InvalidArg, ContextValue::String(name));
            error.insert(ContextKind::InvalidValue, ContextValue::String(shown.to_owned()));
            error.insert(ContextKind::Custom, ContextValue::None);
            // The reason is part of what clap says.
            clap::Error::raw(ErrorKind::ValueValidation, message(&error, &reason)).with_cmd(command)
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        match self.kind {
            Kind::Choice(values) => {
                Some(Box::new(values.iter().map(|value| PossibleValue::new(*value))))
            }
            Kind::Boolean => Some(Box::new(["true", "false"].into_iter().map(PossibleValue::new))),
            _ => None,
        }
    }
}

fn message(error: &clap::Error, reason: &str) -> String {
    let part = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.as_str(),
        _ => "",
    };
    format!(
        "invalid value '{}' for '{}': {reason}\n",
        part(ContextKind::InvalidValue),
        part(ContextKind::InvalidArg)
    )
}

impl Parser {
    fn read(self, text: &str) -> Result<Value, String> {
        match self.kind {
            Kind::Secret if text == "-" => line().map(Value::from),
            // A value that is not known is sent: the document may be older than the API.
            Kind::Text | Kind::Choice(_) | Kind::File | Kind::Secret => Ok(Value::from(text)),
            Kind::Integer => {
                let number = text.parse::<i64>().map_err(|_| "it is no whole number".to_owned())?;
                match self.maximum {
                    Some(maximum) if number > maximum => Err(format!("the greatest is {maximum}")),
                    _ => Ok(Value::from(number)),
                }
            }
            Kind::Number => {
                let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
                number.map(Value::from).ok_or_else(|| "it is no number".to_owned())
            }
            Kind::Boolean => match text {
                "true" | "yes" | "1" => Ok(Value::from(true)),
                "false" | "no" | "0" => Ok(Value::from(false)),
                _ => Err("it is neither `true` nor `false`".to_owned()),
            },
            Kind::Time { is_text } => time(text, is_text),
            Kind::Json => json(text),
        }
    }
}

/// A line of standard input.
fn line() -> Result<String, String> {
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.map_err(|error| format!("standard input cannot be read: {}", reason(&error)))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn time(text: &str, is_text: bool) -> Result<Value, String> {
    let seconds = text.parse::<i64>().ok();
    let moment = seconds.map_or_else(|| Timestamp::from(text), Timestamp::from);
    let Some(number) = moment.unix_seconds() else {
        return Err("it is no moment; write 2025-10-09T10:53:20Z or Unix seconds".to_owned());
    };
    if is_text {
        return Ok(Value::from(moment.into_rfc3339().as_text().unwrap_or(text)));
    }
    Ok(Value::from(number))
}

/// JSON, or that of the file behind an `@`.
fn json(text: &str) -> Result<Value, String> {
    let contents;
    let json = match text.strip_prefix('@') {
        Some(path) => {
            contents = read_file(Path::new(path)).map_err(|problem| problem.to_string())?;
            contents.as_slice()
        }
        None => text.as_bytes(),
    };
    serde_json::from_slice(json)
        .map_err(|error| format!("it is no JSON: {error}; `@FILE` reads it from a file"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(kind: Kind, text: &str) -> Result<Value, String> {
        Parser { kind, maximum: Some(100) }.read(text)
    }

    #[test]
    fn values_of_each_kind() {
        let unix = Kind::Time { is_text: false };
        let text = Kind::Time { is_text: true };
        assert_eq!(read(Kind::Integer, "-7"), Ok(json!(-7)));
        assert_eq!(read(Kind::Integer, "101"), Err("the greatest is 100".to_owned()));
        assert_eq!(read(Kind::Integer, "1.5"), Err("it is no whole number".to_owned()));
        assert_eq!(read(Kind::Number, "1.5"), Ok(json!(1.5)));
        assert!(read(Kind::Number, "inf").is_err());
        assert_eq!(read(Kind::Boolean, "no"), Ok(json!(false)));
        assert_eq!(read(unix, "2025-10-09T10:53:20+02:00"), Ok(json!(1_760_000_000)));
        assert_eq!(read(text, "1760000000"), Ok(json!("2025-10-09T08:53:20Z")));
        assert!(read(unix, "soon").is_err());
        assert_eq!(read(Kind::Json, "[1]"), Ok(json!([1])));
        assert!(read(Kind::Json, "{").unwrap_err().contains("no JSON"));
        assert_eq!(read(Kind::Choice(&["a"]), "z"), Ok(json!("z")));
    }
}
