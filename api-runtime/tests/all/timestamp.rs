//! What a moment is made of, what it becomes, and how it is sent.

use std::collections::HashSet;
use std::time::{Duration, SystemTime};

use api_runtime::{Patch, Timestamp};
use serde_json::{Value, json};

const TEXT: &str = "2025-10-09T10:53:20.250+02:00";

fn taken(moment: impl Into<Timestamp>) -> Timestamp {
    moment.into()
}

fn read(value: &Value) -> Timestamp {
    serde_json::from_value(value.clone()).expect("anything is read")
}

fn before(nanos: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH - Duration::from_nanos(nanos)
}

#[test]
fn what_was_sent_is_sent_back() {
    for value in [
        json!(1_760_000_000),
        json!(-1),
        json!(u64::MAX),
        json!(1.5),
        json!(12.0),
        json!(TEXT),
        json!(" 12 "),
        json!(""),
        json!(false),
        json!([1, null]),
        json!({"date": "2025-03-19 08:15:00.000000", "timezone_type": 3, "timezone": "UTC"}),
    ] {
        let moment = read(&value);
        assert_eq!(serde_json::to_value(&moment).expect("JSON"), value);
        let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        assert_eq!(moment.to_string(), shown);
        assert_eq!(moment, read(&value));
    }
    assert!(serde_json::from_str::<Timestamp>("null").is_err());
}

#[test]
fn every_form_of_a_moment_is_understood() {
    let php = |zone: &str| json!({"date": "2025-10-09 10:53:20.25", "timezone": zone});
    for (value, seconds) in [
        (json!(1_760_000_000), Some(1_760_000_000)),
        (json!(1_760_000_000.75), Some(1_760_000_000)),
        (json!(-0.25), Some(-1)),
        (json!("1760000000"), Some(1_760_000_000)),
        (json!(" 2025-10-09T08:53:20Z\n"), Some(1_760_000_000)),
        (json!(TEXT), Some(1_760_000_000)),
        (php("+02:00"), Some(1_760_000_000)),
        (php("Europe/Oslo"), None),
        (json!({"date": "2025-10-09 10:53:20"}), None),
        (json!("2025-10-09"), None),
        (json!("2025-10-09T08:53:20"), None),
        (json!("soon"), None),
        (json!(1e300), None),
        (json!(true), None),
        (json!([1_760_000_000]), None),
    ] {
        let moment = read(&value);
        assert_eq!(moment.unix_seconds(), seconds, "{value}");
        assert_eq!(moment.to_system_time().is_some(), seconds.is_some(), "{value}");
    }
    let moment = SystemTime::UNIX_EPOCH + Duration::from_millis(1_760_000_000_250);
    assert_eq!(taken(TEXT).to_system_time(), Some(moment));
    assert_eq!(read(&json!(-0.25)).to_system_time(), Some(before(250_000_000)));
    assert_eq!(Timestamp::from_unix(i64::MIN).unix_seconds(), Some(i64::MIN));
}

#[test]
fn a_system_time_is_kept_to_the_nanosecond_and_sent_as_seconds() {
    let late = SystemTime::UNIX_EPOCH + Duration::new(1_760_000_000, 999_999_999);
    for (moment, sent) in [
        (late, 1_760_000_000),
        (SystemTime::UNIX_EPOCH, 0),
        (before(1), -1),
        (before(1_000_000_000), -1),
        (before(1_000_000_001), -2),
    ] {
        let held = taken(moment);
        assert_eq!(held.to_system_time(), Some(moment));
        assert_eq!(serde_json::to_value(&held).expect("JSON"), sent);
        assert_eq!(held.to_string(), sent.to_string());
    }
}

#[test]
fn a_moment_becomes_text_where_text_is_wanted() {
    let text = |moment: Timestamp| moment.into_rfc3339().to_string();
    assert_eq!(text(taken(1_760_000_000)), "2025-10-09T08:53:20Z");
    assert_eq!(text(taken(before(1))), "1969-12-31T23:59:59.999999999Z");
    assert_eq!(text(taken(TEXT)), TEXT);
    assert_eq!(text(taken("soon")), "soon");
    assert_eq!(text(read(&json!(false))), "false");
    assert_eq!(text(taken(i64::MAX)), i64::MAX.to_string());
    assert_eq!((taken(TEXT).as_text(), taken(1).as_text()), (Some(TEXT), None));
}

#[test]
fn moments_are_made_of_numbers_text_and_times() {
    assert_eq!(taken(1_760_000_000), Timestamp::from_unix(1_760_000_000));
    assert_eq!(taken(TEXT.to_owned()), TEXT.parse().expect("any text"));
    let held = taken(7);
    assert_eq!(taken(&held), held);
    let set = |patch: Patch<Timestamp>| patch.value().map(ToString::to_string);
    assert_eq!(set(7.into()), Some("7".to_owned()));
    assert_eq!(set(TEXT.into()), Some(TEXT.to_owned()));
    assert_eq!(set(String::from(TEXT).into()), Some(TEXT.to_owned()));
    assert_eq!(set(SystemTime::UNIX_EPOCH.into()), Some("0".to_owned()));
    assert_eq!(set(taken(7).into()), Some("7".to_owned()));
}

#[test]
fn moments_that_are_sent_alike_are_equal() {
    let moments = [taken(7), taken("7"), read(&json!(7.0)), taken(SystemTime::UNIX_EPOCH)];
    assert_eq!(moments.iter().collect::<HashSet<_>>().len(), moments.len());
    assert!(moments.iter().all(|moment| *moment == moment.clone()));
    assert_eq!(
        format!("{:?}", [taken(7), taken("7"), read(&json!(7.5)), taken(before(1))]),
        r#"[Timestamp(7), Timestamp("7"), Timestamp(7.5), Timestamp(-1 s + 999999999 ns)]"#
    );
}

#[cfg(any(feature = "chrono", feature = "jiff"))]
mod datetime {
    use super::*;

    /// Moments that each crate can hold.
    fn moments() -> Vec<Timestamp> {
        let late = SystemTime::UNIX_EPOCH + Duration::new(1_760_000_000, 123_456_789);
        vec![
            taken(0),
            taken(late),
            taken(before(1)),
            taken(before(1_500_000_000)),
            taken(i64::from(u32::MAX)),
        ]
    }

    #[cfg(feature = "jiff")]
    #[test]
    fn jiff() {
        for moment in moments() {
            let theirs = jiff::Timestamp::try_from(&moment).expect("in its range");
            assert_eq!(
                theirs.as_nanosecond().div_euclid(1_000_000_000),
                i128::from(moment.unix_seconds().expect("a moment"))
            );
            assert_eq!(Timestamp::from(theirs), moment);
            assert_eq!(Patch::from(theirs), Patch::Value(moment));
        }
        let parsed: jiff::Timestamp = TEXT.parse().expect("RFC 3339");
        assert_eq!(jiff::Timestamp::try_from(&taken(TEXT)), Ok(parsed));
        for none in [taken("soon"), taken(i64::MAX)] {
            let error = jiff::Timestamp::try_from(&none).expect_err("no moment");
            assert!(error.to_string().contains("is no moment, or is out of"), "{error}");
        }
    }

    #[cfg(feature = "chrono")]
    #[test]
    fn chrono() {
        use chrono::{DateTime, Utc};

        for moment in moments() {
            let theirs = DateTime::<Utc>::try_from(&moment).expect("in its range");
            assert_eq!(Some(theirs.timestamp()), moment.unix_seconds());
            assert_eq!(Timestamp::from(theirs), moment);
            assert_eq!(Patch::from(theirs), Patch::Value(moment));
        }
        let leap = DateTime::from_timestamp(59, 1_999_999_999).expect("a leap second");
        assert_eq!(
            Timestamp::from(leap).into_rfc3339().to_string(),
            "1970-01-01T00:00:59.999999999Z"
        );
        let parsed = DateTime::parse_from_rfc3339(TEXT).expect("RFC 3339").to_utc();
        assert_eq!(DateTime::<Utc>::try_from(&taken(TEXT)), Ok(parsed));
        for none in [taken("soon"), taken(i64::MAX)] {
            let error = DateTime::<Utc>::try_from(&none).expect_err("no moment");
            assert!(error.to_string().contains("is no moment, or is out of"), "{error}");
        }
    }
}
