//! Ids: numbers in the state, UUIDs on the wire.

use crate::fields::{Fields, Patch};
use crate::request::Request;

/// An id as the API writes it.
pub(super) fn uuid(id: u64) -> String {
    format!("{:08x}-{:04x}-4000-8000-{:012x}", id >> 32 & 0xFFFF_FFFF, 0, id & 0xFFFF_FFFF)
}

/// The id in a UUID; what is none names nothing, as 0 does.
pub(super) fn id(uuid: &str) -> u64 {
    let number = |part: Option<&str>| u64::from_str_radix(part?, 16).ok();
    let (first, last) = (number(uuid.split('-').next()), number(uuid.rsplit('-').next()));
    let id = first.zip(last).map_or(0, |(first, last)| first << 32 | last);
    if self::uuid(id).eq_ignore_ascii_case(uuid) { id } else { 0 }
}

/// The id in the path.
pub(super) fn path_id(request: &Request) -> u64 {
    id(request.text("id"))
}

/// The id of something that is there.
pub(super) fn one_id(fields: &mut Fields, name: &str, exists: impl Fn(u64) -> bool) -> Patch<u64> {
    fields.parsed(name, "the id of something that is there", |text| {
        Some(id(text)).filter(|id| exists(*id))
    })
}

/// Ids of things that are there.
pub(super) fn ids(
    fields: &mut Fields,
    name: &str,
    exists: impl Fn(u64) -> bool,
) -> Patch<Vec<u64>> {
    fields.parsed_list(name, "a list of ids of things that are there", |text| {
        Some(id(text)).filter(|id| exists(*id))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_survive_their_form() {
        for number in [0, 1, 0xF10D, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(id(&uuid(number)), number, "{}", uuid(number));
        }
        for text in
            ["", "7", "-", "0-7", "ffffffffffffffffffff-7", "00000000-0001-4000-8000-000000000007"]
        {
            assert_eq!(id(text), 0, "{text}");
        }
        assert_eq!(uuid(7).len(), 36);
    }
}
