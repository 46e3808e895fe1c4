//! A moment is read from whatever is sent, and sent back as it came.

use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use serde_json::{Value, json};
use ziik_api::Timestamp;
use ziik_api::types::{Conversation, EventInput};

use super::cases;
use super::reader::value;
use crate::support::stub::{Stub, ready};

/// The conversation that was created at this moment.
fn read(moment: &Value) -> Result<Conversation, TestCaseError> {
    let body = json!({ "data": { "id": 1, "created_at": moment } }).to_string();
    let answer = ready(Stub::new(200, body).client().get_conversation(1).send());
    answer
        .map(|answer| answer.into_inner().data)
        .map_err(|error| TestCaseError::fail(error.to_string()))
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn any_value_is_read_and_sent_back(value in value()) {
        let is_nothing = matches!(&value, Value::Null)
            || value.as_array().is_some_and(Vec::is_empty)
            || value.as_object().is_some_and(serde_json::Map::is_empty);
        let moment = read(&value)?.created_at;
        prop_assert_eq!(moment.is_none(), is_nothing);
        if let Some(moment) = moment {
            prop_assert_eq!(serde_json::to_value(&moment).expect("JSON"), value.clone());
            prop_assert_eq!(moment.unix_seconds().is_none(), moment.clone().unix_seconds().is_none());
            let _ = (moment.to_system_time(), moment.clone().into_rfc3339(), format!("{moment} {moment:?}"));
            if value.as_i64().is_none() {
                prop_assert_eq!(moment.clone().into_rfc3339(), moment);
            }
        }
    }

    #[test]
    fn text_that_looks_like_a_moment_is_kept_to_the_byte(
        text in "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{0,10})?(Z|[+-][0-9]{2}:?[0-9]{2})?",
    ) {
        let moment = read(&json!(text))?.created_at.expect("a moment");
        prop_assert_eq!(moment.to_string(), text);
        // The instant does not depend on the form.
        if let Some(instant) = moment.to_system_time() {
            let other = Timestamp::from(instant).into_rfc3339();
            prop_assert!(other.as_text().is_none_or(|other| other.ends_with('Z')));
            prop_assert_eq!(other.to_system_time(), Some(instant));
        }
    }

    #[test]
    fn any_instant_is_sent_as_text_where_text_is_documented(
        seconds in -62_167_219_200_i64..253_402_300_800, nanos in 0_u32..1_000_000_000,
    ) {
        let span = Duration::from_secs(seconds.unsigned_abs());
        let whole = if seconds < 0 { SystemTime::UNIX_EPOCH - span } else { SystemTime::UNIX_EPOCH + span };
        let instant = whole + Duration::new(0, nanos);
        let moment = Timestamp::from(instant);
        prop_assert_eq!(serde_json::to_value(&moment).expect("JSON"), json!(seconds));
        let event = EventInput::new(instant, seconds);
        prop_assert_eq!(event.datetime_start.to_system_time(), Some(instant));
        prop_assert_eq!(event.datetime_end.to_system_time(), Some(whole));
        prop_assert!(event.datetime_start.as_text().is_some() && event.datetime_end.as_text().is_some());
    }
}
