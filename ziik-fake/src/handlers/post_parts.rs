//! The parts of a post that are objects of their own: whom it is for, its poll, its pin and its
//! event.

use serde_json::{Map, Value, json};

use crate::fields::{Fields, Patch, set};
use crate::model::{Post, Visibility};
use crate::state::State;
use crate::time::{Date, is_date_time};

const FREQUENCIES: [&str; 4] = ["daily", "weekly", "monthly", "yearly"];
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Units, user types and single people.
pub(super) fn audience(state: &State, fields: &mut Fields, row: &mut Post) {
    if fields.object("visibility") == Patch::Null {
        row.visibility = Visibility::default();
    }
    let is_unit = |id| state.units.has(id);
    let visibility = &mut row.visibility;
    set(&mut visibility.all_units, fields.flag("visibility.all_units"));
    set(&mut visibility.units, fields.id_list("visibility.units", is_unit));
    set(&mut visibility.units_falldown, fields.id_list("visibility.units_falldown", is_unit));
    set(
        &mut visibility.user_types,
        fields.id_list("visibility.userTypes", |id| state.user_types.has(id)),
    );
    fields.part("sharing");
    set(&mut row.shares, fields.id_list("sharing.shares", |id| state.users.has(id)));
}

/// A poll is kept as it was sent.
pub(super) fn poll(fields: &mut Fields, poll: &mut Option<Value>) {
    for name in ["poll.question", "poll.type"] {
        let text = fields.text(name);
        fields.non_null(name, text);
    }
    let close_at = fields.integer("poll.close_at");
    fields.non_null("poll.close_at", close_at);
    for name in ["poll.allow_user_choices", "poll.anonymous", "poll.mandatory"] {
        fields.flag(name);
    }
    fields.items("poll.choices", |choice| {
        let title = choice.text("title");
        choice.non_null("title", title);
    });
    fields.object("poll").apply(poll);
}

/// A pin is kept as it was sent.
pub(super) fn pinned(fields: &mut Fields, pinned: &mut Option<Value>) {
    fields.flag("pinned.show_in_main_feed");
    let until = fields.integer("pinned.until");
    fields.non_null("pinned.until", until);
    fields.object("pinned").apply(pinned);
}

/// An event is kept as it was sent; an update adds to it.
pub(super) fn event(fields: &mut Fields, event: &mut Option<Value>, creating: bool) {
    let sent = match fields.object("event") {
        Patch::Absent => return,
        Patch::Null => {
            *event = None;
            return;
        }
        Patch::Value(sent) => sent,
    };
    let new = event.is_none();
    for name in ["event.datetime_start", "event.datetime_end"] {
        let moment = fields.parsed(name, "a time as in ISO 8601", |text| {
            is_date_time(text).then(|| text.to_owned())
        });
        // An update in the older form has `start` and `end` instead.
        if new {
            fields.required(name, moment);
        } else {
            fields.non_null(name, moment);
        }
    }
    for name in ["event.location", "event.link"] {
        fields.text(name);
    }
    for name in ["event.repeat_rules", "event.timezone"] {
        let text = fields.text(name);
        fields.non_null(name, text);
    }
    let days = ["event.end_date", "event.date"].map(|name| {
        let day = fields.parsed(name, "a day as YYYY-MM-DD", Date::parse_day);
        fields.non_null(name, day)
    });
    // The older documents have 0 and 1 in an update.
    let all_day = if creating {
        fields.boolean("event.all_day")
    } else {
        fields.boolean_or_bit("event.all_day")
    };
    let all_day = fields.non_null("event.all_day", all_day);
    fields.part("event.participation");
    fields.flag("event.participation.enabled");
    recurrence(fields);
    let times = ["event.start", "event.end"].map(|name| {
        let time = fields.integer(name);
        fields.non_null(name, time)
    });

    let Some(kept) = event.get_or_insert_with(|| json!({})).as_object_mut() else { return };
    if let Value::Object(sent) = sent {
        kept.extend(sent.into_iter().filter(|(name, _)| name != "start" && name != "end"));
    }
    if let Some(all_day) = all_day {
        kept.insert("all_day".to_owned(), json!(all_day));
    }
    if let [_, Some(date)] = days {
        kept.insert("date".to_owned(), json!(date.to_string()));
    }
    if let [Some(start), Some(end)] = times {
        set_times(kept, start, end);
    }
}

fn recurrence(fields: &mut Fields) {
    if !matches!(fields.object("event.recurrence"), Patch::Value(_)) {
        return;
    }
    let freq = fields.word("event.recurrence.freq", &FREQUENCIES);
    fields.required("event.recurrence.freq", freq);
    let until = fields.parsed("event.recurrence.until", "a day or a time as in ISO 8601", |text| {
        (is_date_time(text) || Date::parse_day(text).is_some()).then_some(())
    });
    fields.non_null("event.recurrence.until", until);
    let limits = [
        ("count", 1..=i64::MAX),
        ("interval", 1..=i64::MAX),
        ("bymonthday", 1..=31),
        ("bymonth", 1..=12),
        ("bysetpos", -1..=5),
    ];
    for (name, limits) in limits {
        let name = format!("event.recurrence.{name}");
        let number = fields.within(&name, limits);
        fields.non_null(&name, number);
    }
    // The older documents also have a list.
    let days = fields.any("event.recurrence.byday", "days such as MO,WE", |value| match value {
        Value::String(_) => true,
        Value::Array(days) => {
            !days.is_empty() && days.iter().all(|day| DAYS.iter().any(|known| day == known))
        }
        _ => false,
    });
    fields.non_null("event.recurrence.byday", days);
}

/// Times sent as Unix seconds are read back as text that holds Unix seconds.
fn set_times(event: &mut Map<String, Value>, start: i64, end: i64) {
    event.remove("datetime_start");
    event.remove("datetime_end");
    event.insert("dates".to_owned(), json!([{"start": start.to_string(), "end": end.to_string()}]));
}
