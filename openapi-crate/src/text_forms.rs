//! The forms of text that documents have a format for.

use std::net::{Ipv4Addr, Ipv6Addr};

/// The form of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    Empty,
    Integer,
    Number,
    Date,
    DateTime,
    Email,
    HttpsUrl,
    HttpUrl,
    Uuid,
    Other,
}

impl Form {
    /// The form that a text has by its looks.
    pub(crate) fn of(text: &str) -> Self {
        let digits =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match text {
            "" => Self::Empty,
            _ if digits(text.strip_prefix('-').unwrap_or(text)) => Self::Integer,
            _ if text.starts_with(|c: char| c.is_ascii_digit() || c == '-')
                && text.parse::<f64>().is_ok_and(f64::is_finite) =>
            {
                Self::Number
            }
            _ if fits(text, "dddd-dd-dd") => Self::Date,
            _ if text.get(..19).is_some_and(|start| fits(start, "dddd-dd-ddTdd:dd:dd")) => {
                Self::DateTime
            }
            _ if text.starts_with("https://") => Self::HttpsUrl,
            _ if text.starts_with("http://") => Self::HttpUrl,
            _ if fits(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx") => Self::Uuid,
            _ if is_email(text) => Self::Email,
            _ => Self::Other,
        }
    }
}

/// `d` stands for a digit, `x` for a hexadecimal one, anything else for itself.
fn fits(text: &str, pattern: &str) -> bool {
    text.len() == pattern.len()
        && text.bytes().zip(pattern.bytes()).all(|(byte, wanted)| match wanted {
            b'd' => byte.is_ascii_digit(),
            b'x' => byte.is_ascii_hexdigit(),
            wanted => byte == wanted,
        })
}

fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    !name.is_empty()
        && host.contains('.')
        && !text.contains(char::is_whitespace)
        && !host.contains('@')
}

/// Whether a text is of a format, as far as that can be told without a grammar.
pub(crate) fn is_of_format(text: &str, format: &str) -> bool {
    let begins = |first: fn(char) -> bool| text.starts_with(first);
    match format {
        "date" => Form::of(text) == Form::Date,
        "date-time" => Form::of(text) == Form::DateTime,
        "email" => Form::of(text) == Form::Email,
        "uuid" => Form::of(text) == Form::Uuid,
        "duration" => begins(|first| first == 'P'),
        "ipv4" => text.parse::<Ipv4Addr>().is_ok(),
        "ipv6" => text.parse::<Ipv6Addr>().is_ok(),
        "json-pointer" => text.is_empty() || begins(|first| first == '/'),
        "relative-json-pointer" => begins(|first| first.is_ascii_digit()),
        _ => true,
    }
}
