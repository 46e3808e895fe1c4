//! Statistics: what the users of a unit did in a period, counted by day.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::Answered;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::model::{Post, User};
use crate::request::Request;
use crate::state::State;
use crate::time::utc;

const DAY: i64 = 24 * 3600;
/// The longest period, in days. None is documented; an answer has an entry for each day.
const LONGEST: i64 = 3660;

pub(crate) fn all(state: &mut State, request: &Request) -> Answered {
    Ok(Answer::wrapped(Value::Object(figures(state, request)?)))
}

/// One area, under its name.
pub(crate) fn area(state: &mut State, request: &Request) -> Answered {
    let mut all = figures(state, request)?;
    let area = request.text("area");
    let figures = all.remove(area).ok_or_else(|| ApiError::not_found("area"))?;
    Ok(Answer::wrapped(Value::Object(Map::from_iter([(area.to_owned(), figures)]))))
}

/// What somebody did, and when.
type Deeds = Vec<(u64, i64)>;

fn figures(state: &State, request: &Request) -> Result<Map<String, Value>, ApiError> {
    let period = Period::read(request)?;
    let roots = match request.query.id("unit")? {
        Some(unit) if !state.units.has(unit) => {
            return Err(ApiError::invalid("unit", "There is nothing with this id."));
        }
        Some(unit) => vec![unit],
        None => state.rights(request.caller).own_units.into_iter().take(1).collect(),
    };
    let falldown = request.query.parsed("falldown", "true or false", |text| match text {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    })?;
    let falldown = falldown.unwrap_or(false);
    let is_in =
        |unit: u64| if falldown { state.is_within(unit, &roots) } else { roots.contains(&unit) };
    let people: BTreeMap<u64, &User> = state
        .users
        .iter()
        .filter(|user| user.active && user.memberships.first().is_some_and(|row| is_in(row.unit)))
        .map(|user| (user.id, user))
        .collect();
    let deeds = Kinds::of(state, |user| people.contains_key(&user));
    let units = state.units.iter().filter(|unit| is_in(unit.id)).count();
    let nothing = || period.series(&Vec::new());
    let mut comments = period.series(&deeds.comments);
    comments["replies_total"] = json!(deeds.replies);
    let active = period.active(&deeds, &people);
    let figures = json!({
        "users": {
            "history": nothing()["history"],
            "active": {"sum": active.len(), "data": active},
            "mobile": {"data": [], "sum": 0, "percent": 0},
            "total": people.len(),
        },
        "units": {"history": nothing()["history"], "total": units},
        "news": period.series(&deeds.news),
        "debates": period.series(&deeds.debates),
        "events": period.series(&deeds.events),
        "comments": comments,
        "likes": period.series(&deeds.likes),
        "mentions": nothing(),
        "reads": period.series(&deeds.reads),
        "messages": period.series(&deeds.messages),
        "sms": nothing(),
        "files": nothing(),
        "disk": nothing(),
        "pageviews": {
            "search": nothing(),
            "faqs": nothing(),
            "manuals": nothing(),
            "downloads": nothing(),
        },
    });
    Ok(if let Value::Object(figures) = figures { figures } else { Map::new() })
}

/// The days of a period, in local time.
struct Period {
    start: i64,
    end: i64,
    /// Seconds that UTC is ahead of the local time.
    offset: i64,
}

impl Period {
    fn read(request: &Request) -> Result<Self, ApiError> {
        let number = |name: &str| {
            let number = request.query.integer(name)?;
            number.ok_or_else(|| ApiError::invalid(name, "This field is required."))
        };
        let (start, end, offset) = (number("start")?, number("end")?, number("offset")?);
        if offset.unsigned_abs() > 24 * 60 {
            return Err(ApiError::invalid("offset", "Must be minutes of a day."));
        }
        let is_period = start >= 0 && end >= start && (end - start) / DAY <= LONGEST;
        if !is_period {
            return Err(ApiError::invalid("end", "Must end a period of ten years at most."));
        }
        Ok(Self { start, end, offset: offset * 60 })
    }

    fn has(&self, at: i64) -> bool {
        (self.start..=self.end).contains(&at)
    }

    fn day(&self, at: i64) -> String {
        utc(at.saturating_sub(self.offset)).chars().take(10).collect()
    }

    fn series(&self, deeds: &Deeds) -> Value {
        let first = self.day(self.start);
        let last = self.day(self.end);
        let days = (self.start..=self.end).step_by(86_400).map(|at| self.day(at));
        let mut data: BTreeMap<String, u64> =
            days.chain([first, last]).map(|day| (day, 0)).collect();
        let mut sum = 0;
        for (_, at) in deeds.iter().filter(|(_, at)| self.has(*at)) {
            sum += 1;
            *data.entry(self.day(*at)).or_default() += 1;
        }
        json!({"history": {"data": data, "sum": sum}, "total": deeds.len()})
    }

    /// Who did something in the period, with counts as text.
    fn active(&self, deeds: &Kinds, people: &BTreeMap<u64, &User>) -> Vec<Value> {
        let count = |deeds: &Deeds, user: u64| {
            deeds.iter().filter(|(by, at)| *by == user && self.has(*at)).count()
        };
        let contents = [&deeds.news, &deeds.debates, &deeds.events];
        let kinds = [&deeds.comments, &deeds.messages, &deeds.likes, &deeds.reads];
        let all = contents.into_iter().chain(kinds).flatten();
        let active: BTreeSet<u64> =
            all.filter(|(_, at)| self.has(*at)).map(|(user, _)| *user).collect();
        let row = |id: u64| {
            let posts: usize = contents.iter().map(|deeds| count(deeds, id)).sum();
            Some(json!({
                "id": id,
                "name": people.get(&id)?.name(),
                "status": null,
                "avatarId": null,
                "comments": count(&deeds.comments, id).to_string(),
                "contents": posts.to_string(),
                "messages": count(&deeds.messages, id).to_string(),
                "likes": count(&deeds.likes, id).to_string(),
                "confirms": count(&deeds.reads, id).to_string(),
                "folders": "0",
                "shifts": "0",
                "devices": "0",
            }))
        };
        active.into_iter().filter_map(row).collect()
    }
}

/// What was done, by kind.
#[derive(Default)]
struct Kinds {
    news: Deeds,
    debates: Deeds,
    events: Deeds,
    comments: Deeds,
    replies: usize,
    likes: Deeds,
    reads: Deeds,
    messages: Deeds,
}

impl Kinds {
    fn of(state: &State, counts: impl Fn(u64) -> bool) -> Self {
        let mut kinds = Self::default();
        let marks = |marks: &BTreeMap<u64, i64>| -> Deeds {
            let marks = marks.iter().map(|(user, at)| (*user, *at));
            marks.filter(|(user, _)| counts(*user)).collect()
        };
        for post in state.posts.iter().filter(|post| post.publish_on.is_some()) {
            kinds.likes.extend(marks(&post.reactions.liked));
            kinds.reads.extend(marks(&post.reactions.read));
            if counts(post.author) {
                kinds.posts(post).push((post.author, post.created_at));
            }
        }
        for comment in state.comments.iter().filter(|comment| state.posts.has(comment.post)) {
            kinds.likes.extend(marks(&comment.liked));
            if counts(comment.author) {
                kinds.comments.push((comment.author, comment.created_at));
                kinds.replies += usize::from(comment.parent.is_some());
            }
        }
        let written = state.messages.iter().filter(|message| message.service.is_none());
        let written = written.filter(|message| counts(message.author));
        kinds.messages.extend(written.map(|message| (message.author, message.date)));
        kinds
    }

    fn posts(&mut self, post: &Post) -> &mut Deeds {
        match post.kind() {
            "event" => &mut self.events,
            "debate" => &mut self.debates,
            _ => &mut self.news,
        }
    }
}
