//! Reads headers of answers.

use std::str::FromStr;

use http::HeaderMap;
use http::header::AsHeaderName;

/// The text of the header called `name`; `None` where there is none, or where it is no text.
#[must_use]
pub fn header_text(headers: &HeaderMap, name: impl AsHeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

/// The header called `name`, unless it is missing or no `T`.
#[must_use]
pub fn header<T: FromStr>(headers: &HeaderMap, name: &str) -> Option<T> {
    header_text(headers, name)?.parse().ok()
}

/// The texts between the commas of all headers called `name`.
#[must_use]
pub fn header_list<'h>(headers: &'h HeaderMap, name: &str) -> Vec<&'h str> {
    let lines = headers.get_all(name).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).map(str::trim).filter(|text| !text.is_empty()).collect()
}
