//! Requests for a part of a file, and for one that has not changed: RFC 9110, sections 13 and 14.

use std::ops::Range;

use axum::http::{HeaderMap, header};

use crate::server::header_text;

/// What a request wants of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// All of it.
    Whole,
    /// The bytes of this range, which is not empty.
    Part(Range<u64>),
    /// A range that the file does not have (416).
    Unsatisfiable,
    /// Nothing, because the client has this file already (304).
    NotModified,
    /// Nothing, because the file is not the one that the client means (412).
    Failed,
}

/// What the headers of a GET want of a file with this length and this `ETag`.
pub(crate) fn wanted(headers: &HeaderMap, length: u64, tag: &str) -> Wanted {
    let sent = |name| headers.contains_key(name).then(|| header_text(headers, name));
    if sent(&header::IF_MATCH).is_some_and(|list| !lists(list, tag, false)) {
        return Wanted::Failed;
    }
    if sent(&header::IF_NONE_MATCH).is_some_and(|list| lists(list, tag, true)) {
        return Wanted::NotModified;
    }
    // There is no `Last-Modified`, so a date never names this file.
    if sent(&header::IF_RANGE).is_some_and(|condition| condition.trim() != tag) {
        return Wanted::Whole;
    }
    sent(&header::RANGE).map_or(Wanted::Whole, |range| part(range, length))
}

/// Whether a list of tags has this one, which is a strong one.
fn lists(list: &str, tag: &str, weakly: bool) -> bool {
    let bare = |one: &str| match one.strip_prefix("W/") {
        Some(weak) if weakly => weak == tag,
        _ => one == tag,
    };
    list.trim() == "*" || list.split(',').any(|one| bare(one.trim()))
}

/// The part that `Range` asks for. What is no range of bytes does not count, and neither do
/// several ranges: a server may answer both with the whole.
fn part(range: &str, length: u64) -> Wanted {
    let Some((unit, range)) = range.split_once('=') else { return Wanted::Whole };
    let Some((first, last)) = range.trim().split_once('-') else { return Wanted::Whole };
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return Wanted::Whole;
    }
    match (number(first), number(last)) {
        // That many bytes from the end.
        (None, Some(0)) if first.is_empty() => Wanted::Unsatisfiable,
        (None, Some(_)) if first.is_empty() && length == 0 => Wanted::Whole,
        (None, Some(count)) if first.is_empty() => {
            Wanted::Part(length.saturating_sub(count)..length)
        }
        (Some(first), None) if last.is_empty() && first < length => Wanted::Part(first..length),
        (Some(_), None) if last.is_empty() => Wanted::Unsatisfiable,
        (Some(first), Some(last)) if first > last => Wanted::Whole,
        (Some(first), Some(last)) if first < length => {
            Wanted::Part(first..last.saturating_add(1).min(length))
        }
        (Some(_), Some(_)) => Wanted::Unsatisfiable,
        _ => Wanted::Whole,
    }
}

/// Digits; more of them than a number takes are a very large one.
fn number(digits: &str) -> Option<u64> {
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAG: &str = "\"abc\"";

    fn ask(headers: &[(&'static str, &'static str)]) -> Wanted {
        let headers = headers.iter().map(|(name, value)| {
            (name.parse::<header::HeaderName>().unwrap(), value.parse().unwrap())
        });
        wanted(&headers.collect(), 100, TAG)
    }

    #[test]
    fn single_ranges() {
        for (range, expected) in [
            ("bytes=0-9", Wanted::Part(0..10)),
            ("bytes=0-0", Wanted::Part(0..1)),
            ("Bytes = 90-", Wanted::Part(90..100)),
            ("bytes=90-1000", Wanted::Part(90..100)),
            ("bytes=90-99999999999999999999999", Wanted::Part(90..100)),
            ("bytes=-10", Wanted::Part(90..100)),
            ("bytes=-1000", Wanted::Part(0..100)),
            ("bytes=100-", Wanted::Unsatisfiable),
            ("bytes=100-200", Wanted::Unsatisfiable),
            ("bytes=-0", Wanted::Unsatisfiable),
            ("bytes=9-0", Wanted::Whole),
            ("bytes=-", Wanted::Whole),
            ("bytes=", Wanted::Whole),
            ("bytes", Wanted::Whole),
            ("bytes=a-b", Wanted::Whole),
            ("bytes=+1-2", Wanted::Whole),
            ("bytes=0-1,5-6", Wanted::Whole),
            ("lines=0-9", Wanted::Whole),
        ] {
            assert_eq!(ask(&[("range", range)]), expected, "{range}");
        }
        assert_eq!(part("bytes=0-", 0), Wanted::Unsatisfiable);
        assert_eq!(part("bytes=-5", 0), Wanted::Whole);
    }

    #[test]
    fn conditions_go_first() {
        let range = ("range", "bytes=0-9");
        for (headers, expected) in [
            (&[range, ("if-range", TAG)][..], Wanted::Part(0..10)),
            (&[range, ("if-range", "\"other\"")], Wanted::Whole),
            (&[range, ("if-range", "W/\"abc\"")], Wanted::Whole),
            (&[range, ("if-range", "Sat, 29 Nov 2025 10:00:00 GMT")], Wanted::Whole),
            (&[range, ("if-none-match", "W/\"abc\"")], Wanted::NotModified),
            (&[range, ("if-none-match", "\"x\", \"abc\"")], Wanted::NotModified),
            (&[range, ("if-none-match", "*")], Wanted::NotModified),
            (&[range, ("if-none-match", "\"x\"")], Wanted::Part(0..10)),
            (&[range, ("if-match", "\"x\", \"abc\"")], Wanted::Part(0..10)),
            (&[range, ("if-match", "W/\"abc\"")], Wanted::Failed),
            (&[("if-match", "\"x\""), ("if-none-match", "*")], Wanted::Failed),
        ] {
            assert_eq!(ask(headers), expected, "{headers:?}");
        }
    }
}
