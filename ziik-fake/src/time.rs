//! The tenant's clock, and calendar days, as far as the tenant needs them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The last second that an HTTP date can name: the end of the year 9999.
const END_OF_TIME: i64 = 253_402_300_799;

/// The tenant's clock: this machine's, moved by a number of seconds.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clock {
    pub(crate) skew: i64,
}

impl Clock {
    /// The present, in Unix seconds.
    pub(crate) fn now(self) -> i64 {
        // A clock before 1970 would be a broken machine; any number does then.
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs())
            .unwrap_or(i64::MAX)
            .saturating_add(self.skew)
            .clamp(0, END_OF_TIME)
    }
}

/// The moment so long after another, as HTTP headers have it; from the year 1970 on.
pub(crate) fn http_date(seconds: i64, after: Duration) -> String {
    let after = i64::try_from(after.as_secs()).unwrap_or(i64::MAX);
    let seconds = seconds.saturating_add(after).clamp(0, END_OF_TIME);
    httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(seconds.unsigned_abs()))
}

/// A moment as ISO 8601 has it, in UTC and with milliseconds; from the year 1970 on.
pub(crate) fn utc(seconds: i64) -> String {
    let seconds = seconds.clamp(0, END_OF_TIME);
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    // Years begin in March, so that a leap day is a year's last; 400 years are 146,097 days.
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + i64::from(month <= 2);
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.000Z",
        second / 3600,
        second / 60 % 60,
        second % 60
    )
}

/// The day of a moment, in UTC and as answers have it for display: `19 March 2025`.
pub(crate) fn day_in_words(seconds: i64) -> String {
    let text = utc(seconds);
    let (year, rest) = text.split_once('-').unwrap_or_default();
    let month = rest.get(..2).and_then(|month| month.parse::<usize>().ok()).unwrap_or(1);
    let month = MONTHS[month.saturating_sub(1) % 12];
    let day = rest.get(3..5).unwrap_or_default().trim_start_matches('0');
    format!("{day} {month} {year}")
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    year: u16,
    day: Day,
}

/// A day of any year; the order is that of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl Date {
    pub(crate) fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let day = Day::new(month, day)?;
        (leap || day != Day { month: 2, day: 29 }).then_some(Self { year, day })
    }

    pub(crate) fn day(self) -> Day {
        self.day
    }

    /// Reads `YYYY-MM-DD`, with or without a time of day behind it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text.split_once(' ') {
            Some((date, clock)) => is_clock(clock).then(|| Self::parse_day(date))?,
            None => Self::parse_day(text),
        }
    }

    /// Reads `YYYY-MM-DD`.
    pub(crate) fn parse_day(text: &str) -> Option<Self> {
        let (year, day) = text.split_once('-')?;
        let Day { month, day } = Day::parse(day)?;
        Self::new(digits(year, 4)?, month, day)
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.day.month, self.day.day)
    }
}

impl Day {
    pub(crate) const FIRST: Self = Self { month: 1, day: 1 };
    pub(crate) const LAST: Self = Self { month: 12, day: 31 };

    fn new(month: u8, day: u8) -> Option<Self> {
        let last = match month {
            2 => 29,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        (1..=last).contains(&day).then_some(Self { month, day })
    }

    /// Reads `MM-DD`.
    fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        Self::new(digits(month, 2)?.try_into().ok()?, digits(day, 2)?.try_into().ok()?)
    }

    /// Reads the day out of `MM-DD` or `YYYY-MM-DD`.
    pub(crate) fn parse_any(text: &str) -> Option<Self> {
        Self::parse(text).or_else(|| Date::parse_day(text).map(Date::day))
    }
}

fn digits(text: &str, length: usize) -> Option<u16> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// Whether a text is a moment such as `2026-01-01T10:00:00Z`, with a fraction of a second or
/// another offset.
pub(crate) fn is_date_time(text: &str) -> bool {
    let Some((date, clock)) = text.split_once(['T', 't', ' ']) else { return false };
    let (clock, offset) = match clock.find(['Z', 'z', '+', '-']) {
        Some(at) => clock.split_at(at),
        None => return false,
    };
    let is_offset = match offset.as_bytes() {
        [b'Z' | b'z'] => true,
        [_, rest @ ..] => {
            std::str::from_utf8(rest).is_ok_and(|rest| is_clock(&format!("{rest}:00")))
        }
        [] => false,
    };
    let (seconds, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    // A leap second is the sixtieth.
    let seconds = seconds
        .strip_suffix(":60")
        .map_or_else(|| seconds.to_owned(), |start| format!("{start}:59"));
    Date::parse_day(date).is_some() && is_clock(&seconds) && is_fraction && is_offset
}

/// Reads a moment such as `2026-01-01T10:00:00.000Z`, as Unix seconds from the year 1970 on.
/// Without an offset it is in UTC.
pub(crate) fn moment(text: &str) -> Option<i64> {
    let has_offset = text.get(10..)?.contains(['Z', 'z', '+', '-']);
    let text = if has_offset { text.to_owned() } else { format!("{text}Z") };
    if !is_date_time(&text) {
        return None;
    }
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let second = number(11..13)? * 3600 + number(14..16)? * 60 + number(17..19)?;
    let offset = match text.get(19..)?.find(['+', '-']) {
        Some(at) => {
            let at = 19 + at;
            let seconds = number(at + 1..at + 3)? * 3600 + number(at + 4..at + 6)? * 60;
            if text.get(at..=at)? == "-" { -seconds } else { seconds }
        }
        None => 0,
    };
    // As in `utc`, the other way round.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days =
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468;
    Some((days * 86_400 + second - offset).max(0))
}

fn is_clock(text: &str) -> bool {
    let parts: Vec<_> = text.split(':').map(|part| digits(part, 2)).collect();
    matches!(parts[..], [Some(0..=23), Some(0..=59), Some(0..=59)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_stays_within_what_http_can_say() {
        let year = |skew, after| http_date(Clock { skew }.now(), after)[12..16].to_owned();
        assert_eq!(year(i64::MAX, Duration::MAX), "9999");
        assert_eq!(year(0, Duration::MAX), "9999");
        assert_eq!(year(i64::MIN, Duration::ZERO), "1970");
        let (now, ahead) = (Clock::default().now(), Clock { skew: 86_400 }.now());
        assert!((86_400..86_403).contains(&(ahead - now)), "{now} {ahead}");
    }

    #[test]
    fn moments_in_utc() {
        assert_eq!(utc(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(utc(951_782_400), "2000-02-29T00:00:00.000Z");
        assert_eq!(utc(1_709_251_199), "2024-02-29T23:59:59.000Z");
        assert_eq!(utc(1_760_000_000), "2025-10-09T08:53:20.000Z");
        assert_eq!(utc(i64::MAX), "9999-12-31T23:59:59.000Z");
        assert_eq!(day_in_words(951_782_400), "29 February 2000");
        assert_eq!(day_in_words(1_760_000_000), "9 October 2025");
    }

    #[test]
    fn moments_are_read_as_they_are_written() {
        for seconds in [0, 951_782_400, 1_709_251_199, 1_760_000_000, END_OF_TIME] {
            assert_eq!(moment(&utc(seconds)), Some(seconds));
        }
        assert_eq!(
            moment("2025-10-09T08:53:20"),
            Some(1_760_000_000),
            "without an offset it is UTC"
        );
        assert_eq!(moment("2025-10-09T10:53:20+02:00"), Some(1_760_000_000));
        assert_eq!(moment("2025-10-09T06:53:20.5-02:00"), Some(1_760_000_000));
        for text in [
            "",
            "2025-10-09",
            "2025-13-09T08:53:20Z",
            "2025-10-09T25:53:20Z",
            "é025-10-09T08:53:20Z",
            "now",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    #[test]
    fn dates_in_both_forms() {
        assert_eq!(Date::parse("1990-09-11").unwrap().to_string(), "1990-09-11");
        assert_eq!(Date::parse("1990-09-11 00:00:00").unwrap().to_string(), "1990-09-11");
        assert_eq!(Day::parse_any("09-11"), Day::parse_any("1990-09-11"));
        assert!(Date::parse("2000-02-29").is_some());
    }

    #[test]
    fn impossible_dates() {
        for text in [
            "",
            "1990",
            "1990-9-11",
            "1990-13-01",
            "1990-04-31",
            "1900-02-29",
            "1990-01-01 24:00:00",
            "１990-01-01",
        ] {
            assert!(Date::parse(text).is_none(), "{text}");
        }
    }
}
