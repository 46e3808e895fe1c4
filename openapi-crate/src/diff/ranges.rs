//! Whether a schema admits more values than before, fewer, or others.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::classify::Range;

/// By the types; none means any. `as_text`: values are written as text, so text admits every
/// scalar.
pub(super) fn of_types(was: &BTreeSet<String>, now: &BTreeSet<String>, as_text: bool) -> Range {
    let admits = |outer: &BTreeSet<String>, inner: &BTreeSet<String>| {
        let has = |name: &str| outer.contains(name);
        outer.is_empty()
            || (!inner.is_empty()
                && inner.iter().all(|name| match name.as_str() {
                    name if has(name) => true,
                    "integer" if has("number") => true,
                    "integer" | "number" | "boolean" => as_text && has("string"),
                    _ => false,
                }))
    };
    range(admits(now, was), admits(was, now))
}

/// By the formats.
pub(super) fn of_formats(was: Option<&str>, now: Option<&str>) -> Range {
    let admits = |outer: Option<&str>, inner: Option<&str>| {
        outer.is_none()
            || outer == inner
            || matches!(
                (outer, inner),
                (Some("int64"), Some("int32")) | (Some("double"), Some("float"))
            )
    };
    range(admits(now, was), admits(was, now))
}

/// By one limit. Only numbers can be compared.
pub(super) fn of_limits(key: &str, was: Option<&str>, now: Option<&str>) -> Range {
    let number = |text: &str| text.split(' ').next().and_then(|number| number.parse::<f64>().ok());
    let (was, now) = match (was, now) {
        (None, _) => return Range::Narrower,
        (_, None) => return Range::Wider,
        (Some(was), Some(now)) => (number(was), number(now)),
    };
    let (Some(was), Some(now)) = (was, now) else { return Range::Other };
    match (was.total_cmp(&now), &key[..3]) {
        (Ordering::Less, "max") | (Ordering::Greater, "min") => Range::Wider,
        (Ordering::Greater, "max") | (Ordering::Less, "min") => Range::Narrower,
        _ => Range::Other,
    }
}

fn range(wider: bool, narrower: bool) -> Range {
    match (wider, narrower) {
        (true, _) => Range::Wider,
        (false, true) => Range::Narrower,
        (false, false) => Range::Other,
    }
}
