//! Formats of text: whether a text has one, and a text that has it.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Whether a text has a format. One that is not known has no form to fail.
pub(super) fn has(format: &str, text: &str) -> bool {
    match format {
        "date" => is_date(text),
        "date-time" => {
            let parts = text.split_at_checked(10);
            parts.is_some_and(|(date, rest)| {
                let time = rest.strip_prefix(['T', 't', ' ']);
                is_date(date) && time.is_some_and(is_time_with_zone)
            })
        }
        "time" => is_time_with_zone(text) || is_time(text),
        "uuid" => {
            let lengths = [8, 4, 4, 4, 12];
            let mut groups = text.split('-');
            lengths.iter().all(|length| {
                let is_hex = |group: &str| group.bytes().all(|byte| byte.is_ascii_hexdigit());
                groups.next().is_some_and(|group| group.len() == *length && is_hex(group))
            }) && groups.next().is_none()
        }
        "email" => text.rsplit_once('@').is_some_and(|(local, host)| {
            !local.is_empty() && !host.is_empty() && !host.contains(char::is_whitespace)
        }),
        "uri" | "url" => text.split_once(':').is_some_and(|(scheme, rest)| {
            scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
                && !rest.is_empty()
                && !rest.contains(char::is_whitespace)
        }),
        "ipv4" => text.parse::<Ipv4Addr>().is_ok(),
        "ipv6" => text.parse::<Ipv6Addr>().is_ok(),
        _ => true,
    }
}

/// A text that has a format.
pub(super) fn example(format: &str) -> &'static str {
    match format {
        "date" => "2026-03-02",
        "date-time" => "2026-03-02T09:15:00Z",
        "time" => "09:15:00Z",
        "duration" => "P1D",
        "uuid" => "00000000-0000-4000-8000-000000000001",
        "email" => "someone@example.com",
        "uri" | "url" => "https://example.com/",
        "hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" => "dGV4dA==",
        _ => "text",
    }
}

/// Digits alone, as a number.
fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn is_date(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return false;
    }
    let (Some(year), Some(month), Some(day)) = (digits(year), digits(month), digits(day)) else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

fn is_time(text: &str) -> bool {
    let (clock, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let parts: Vec<_> = clock.split(':').collect();
    let [hour, minute, second] = parts[..] else { return false };
    let within =
        |text: &str, end| text.len() == 2 && digits(text).is_some_and(|number| number < end);
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    // A leap second is the 60th.
    within(hour, 24) && within(minute, 60) && within(second, 61) && is_fraction
}

fn is_time_with_zone(text: &str) -> bool {
    if let Some(time) = text.strip_suffix(['Z', 'z']) {
        return is_time(time);
    }
    text.rfind(['+', '-']).is_some_and(|at| {
        let (time, zone) = text.split_at(at);
        is_time(time) && is_time(&format!("{}:00", &zone[1..]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats() {
        for (format, right, wrong) in [
            ("date", "2024-02-29", "2023-02-29"),
            ("date", "2026-12-31", "2026-13-01"),
            ("date-time", "2026-03-02T09:15:00Z", "2026-03-02"),
            ("date-time", "2026-03-02T09:15:00.25+01:00", "2026-03-02T09:15:00"),
            ("date-time", "2026-03-02T23:59:60Z", "2026-03-02T24:00:00Z"),
            ("date-time", "2026-03-02t09:15:00z", "øøøøøøøøøø"),
            ("time", "09:15:00", "9:15"),
            ("uuid", "123e4567-E89B-12d3-a456-426614174000", "123e4567-e89b-12d3-a456"),
            ("email", "a@b", "a@"),
            ("uri", "urn:x", "no scheme"),
            ("ipv4", "127.0.0.1", "127.0.0"),
            ("ipv6", "::1", "1"),
        ] {
            assert!(has(format, right), "{format} {right}");
            assert!(!has(format, wrong), "{format} {wrong}");
        }
        assert!(has("unknown", "anything"));
    }

    #[test]
    fn examples_have_their_format() {
        for format in ["date", "date-time", "time", "uuid", "email", "uri", "ipv4", "ipv6", "x"] {
            assert!(has(format, example(format)), "{format}");
        }
    }
}
