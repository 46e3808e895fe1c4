//! ISO weeks, which begin on Monday, in UTC.

use crate::time::{Clock, moment, utc};

const DAY: i64 = 24 * 3600;
pub(crate) const WEEK: i64 = 7 * DAY;

/// The Unix time at which a week of a year begins. `None` for a week that the year does not have,
/// and for years that are not of four digits or before 1970.
pub(crate) fn start(year: i64, week: i64) -> Option<i64> {
    let (first, next) = (first(year)?, first(year.checked_add(1)?)?);
    let start = first.checked_add(week.checked_sub(1)?.checked_mul(WEEK)?)?;
    (first..next).contains(&start).then_some(start)
}

/// The Monday of the first week of a year: that in which the fourth of January is.
fn first(year: i64) -> Option<i64> {
    if !(1970..=9999).contains(&year) {
        return None;
    }
    let fourth = moment(&format!("{year:04}-01-04T00:00:00Z"))?;
    // 1970 began on a Thursday.
    let days_since_monday = (fourth / DAY + 3) % 7;
    Some(fourth - days_since_monday * DAY)
}

/// The present year.
pub(crate) fn current_year(clock: Clock) -> i64 {
    utc(clock.now()).get(..4).and_then(|year| year.parse().ok()).unwrap_or(1970)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_of_years() {
        for (year, week, monday) in [
            (1970, 2, Some("1970-01-05")),
            (2020, 53, Some("2020-12-28")),
            (2021, 1, Some("2021-01-04")),
            (2021, 53, None),
            (2025, 1, Some("2024-12-30")),
            (2025, 41, Some("2025-10-06")),
            (2026, 53, Some("2026-12-28")),
            (2025, 0, None),
            (2025, -1, None),
            (2025, i64::MIN, None),
            (2025, i64::MAX, None),
            (1969, 1, None),
            (9999, 1, None),
            (i64::MAX, 1, None),
        ] {
            let found = start(year, week).map(|start| utc(start)[..10].to_owned());
            assert_eq!(found.as_deref(), monday, "{year} {week}");
        }
    }

    #[test]
    fn the_year_of_a_clock() {
        assert!(current_year(Clock::default()) > 2024);
        assert_eq!(current_year(Clock { skew: i64::MIN }), 1970);
    }
}
