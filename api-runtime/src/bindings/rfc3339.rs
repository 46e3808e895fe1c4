//! Moments as text: RFC 3339, and the form that PHP has for them. Moments are seconds since 1970
//! began in UTC, rounded down, and the nanoseconds beyond.

/// Reads `2026-03-02T09:15:00.25+01:00`. An offset may also have no colon.
pub(super) fn parse(text: &str) -> Option<(i64, u32)> {
    let (local, nanos, offset) = civil(text)?;
    Some((local - offset_seconds(offset)?, nanos))
}

/// Reads the `date` and the `timezone` of `{"date": "2025-03-19 08:15:00.000000", "timezone_type":
/// 3, "timezone": "UTC"}`, the form in which PHP writes a `DateTime`. Only UTC and numeric offsets
/// are understood: names of zones would need their rules.
pub(super) fn parse_php(date: &str, timezone: &str) -> Option<(i64, u32)> {
    let (local, nanos, rest) = civil(date)?;
    let is_utc = matches!(timezone, "UTC" | "GMT");
    let offset = if is_utc { 0 } else { offset_seconds(timezone)? };
    rest.is_empty().then_some((local - offset, nanos))
}

/// Writes a moment in UTC, with 3, 6 or 9 digits of a second or none. `None` outside of the years
/// 0 to 9999.
pub(super) fn format(seconds: i64, nanos: u32) -> Option<String> {
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // 0000-01-01 to 9999-12-31, so that nothing below overflows.
    if !(-719_528..=2_932_896).contains(&days) {
        return None;
    }
    let (year, month, day) = civil_from_days(days);
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    let fraction = match nanos {
        0 => String::new(),
        _ if nanos.is_multiple_of(1_000_000) => format!(".{:03}", nanos / 1_000_000),
        _ if nanos.is_multiple_of(1_000) => format!(".{:06}", nanos / 1_000),
        _ => format!(".{nanos:09}"),
    };
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z"))
}

/// The moment that a text begins with, as if its zone were UTC, and the rest of the text.
fn civil(text: &str) -> Option<(i64, u32, &str)> {
    let (head, rest) = text.split_at_checked("2026-03-02T09:15:00".len())?;
    let bytes = head.as_bytes();
    let separators = [(4, "-"), (7, "-"), (10, "Tt "), (13, ":"), (16, ":")];
    let number = |start: usize, end: usize| digits(head.get(start..end)?);
    if !separators.iter().all(|(at, allowed)| allowed.as_bytes().contains(&bytes[*at])) {
        return None;
    }
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    // A leap second is the first of the next minute.
    let exists = (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    if !exists {
        return None;
    }
    let seconds = days_from_civil(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second;
    let Some(fraction) = rest.strip_prefix(['.', ',']) else { return Some((seconds, 0, rest)) };
    let end = fraction.find(|c: char| !c.is_ascii_digit()).unwrap_or(fraction.len());
    let (fraction, rest) = fraction.split_at(end);
    if fraction.is_empty() {
        return None;
    }
    let nanos = fraction.bytes().chain(std::iter::repeat(b'0')).take(9);
    let nanos = nanos.fold(0, |nanos, digit| nanos * 10 + u32::from(digit - b'0'));
    Some((seconds, nanos, rest))
}

fn offset_seconds(zone: &str) -> Option<i64> {
    if matches!(zone, "Z" | "z") {
        return Some(0);
    }
    let sign = match zone.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = zone.get(1..)?.split_at_checked(2)?;
    let (hours, minutes) = (digits(hours)?, minutes.strip_prefix(':').unwrap_or(minutes));
    let minutes = digits(minutes).filter(|_| minutes.len() == 2)?;
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3_600 + minutes * 60))
}

/// The number that is written in nothing but digits. At most four are asked for.
fn digits(text: &str) -> Option<i64> {
    text.bytes().try_fold(0, |number, byte| {
        byte.is_ascii_digit().then(|| number * 10 + i64::from(byte - b'0'))
    })
}

fn days_in_month(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
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

/// Year, month and day: the inverse of [`days_from_civil`].
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read() {
        for (text, moment) in [
            ("1970-01-01T00:00:00Z", (0, 0)),
            ("1969-12-31T23:59:59.5z", (-1, 500_000_000)),
            ("2026-03-02t09:15:00.000Z", (1_772_442_900, 0)),
            ("2026-03-02 09:15:00,25+01:00", (1_772_439_300, 250_000_000)),
            ("2026-03-02T09:15:00-0130", (1_772_448_300, 0)),
            ("2026-03-02T09:15:00.1234567899-00:00", (1_772_442_900, 123_456_789)),
            ("2024-02-29T23:59:60Z", (1_709_251_200, 0)),
            ("2000-02-29T00:00:00Z", (951_782_400, 0)),
            ("0000-01-01T00:00:00Z", (-62_167_219_200, 0)),
            ("9999-12-31T23:59:59Z", (253_402_300_799, 0)),
        ] {
            assert_eq!(parse(text), Some(moment), "{text}");
        }
    }

    #[test]
    fn what_is_no_moment_is_not_read() {
        for text in [
            "",
            "2026-03-02",
            "2026-03-02T09:15:00",
            "2026-03-02T09:15Z",
            "2026-3-2T9:15:00Z",
            "2026-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2026-04-31T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-00-01T00:00:00Z",
            "2026-03-00T00:00:00Z",
            "2026-03-02T24:00:00Z",
            "2026-03-02T09:60:00Z",
            "2026-03-02T09:15:61Z",
            "2026-03-02T09:15:00.Z",
            "2026-03-02T09:15:00Z ",
            "2026-03-02T09:15:00+1:00",
            "2026-03-02T09:15:00+01",
            "2026-03-02T09:15:00+01:0",
            "2026-03-02T09:15:00+01:000",
            "2026-03-02T09:15:00+24:00",
            "2026-03-02T09:15:00+00:60",
            "2026-03-02T09:15:00UTC",
            "+026-03-02T09:15:00Z",
            "2026-03-02T09:15:0äZ",
            "20260302T091500Z",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn php_writes_the_zone_beside_the_date() {
        let date = "2025-03-19 08:15:00.000000";
        assert_eq!(parse_php(date, "UTC"), Some((1_742_372_100, 0)));
        assert_eq!(parse_php(date, "+02:00"), Some((1_742_364_900, 0)));
        assert_eq!(parse_php(date, "Europe/Copenhagen"), None);
        assert_eq!(parse_php("2025-03-19 08:15:00Z", "UTC"), None);
    }

    #[test]
    fn moments_are_written_and_read_again() {
        for (text, nanos) in [("", 0), (".250", 250_000_000), (".000001", 1_000), (".000000001", 1)]
        {
            let text = format!("2026-03-02T09:15:00{text}Z");
            assert_eq!(format(1_772_442_900, nanos), Some(text));
        }
        for day in (-719_528_i64..=2_932_896).step_by(13) {
            let second = day * 86_400 + day.rem_euclid(86_400);
            let text = format(second, 0).expect("a year of four digits");
            assert_eq!(parse(&text), Some((second, 0)), "{text}");
        }
        for second in [-62_167_219_201, 253_402_300_800, i64::MIN, i64::MAX] {
            assert_eq!(format(second, 0), None);
        }
    }
}
