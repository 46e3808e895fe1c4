//! Abilities: what user types let people do.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// Every ability, and whether requests may set it.
const ABILITIES: [(&str, bool); 18] = [
    ("news", true),
    ("calendar", true),
    ("manuals", true),
    ("faq", true),
    ("groups", false),
    ("quick_links", true),
    ("user", true),
    ("look_and_feel", false),
    ("usertypes", false),
    ("units", true),
    ("supplier", true),
    ("schedule", true),
    ("shift_trading_request", true),
    ("shift_trading_take", true),
    ("shift_trading_approve", true),
    ("vacation_own", true),
    ("vacation_unit", true),
    ("integrations", false),
];

/// The abilities that requests may set.
pub(crate) fn writable() -> impl Iterator<Item = &'static str> {
    ABILITIES.iter().filter(|(_, writable)| *writable).map(|(name, _)| *name)
}

/// The abilities that no sample of a user or a membership shows.
const NOT_IN_USERS: [&str; 3] = ["look_and_feel", "usertypes", "integrations"];

/// The abilities that users and memberships show, with yes or no.
pub(crate) fn view_of_user(granted: &BTreeSet<&'static str>) -> Value {
    let mut view = view(granted);
    if let Some(fields) = view.as_object_mut() {
        fields.retain(|name, _| !NOT_IN_USERS.contains(&name.as_str()));
    }
    view
}

/// All abilities with yes or no.
pub(crate) fn view(granted: &BTreeSet<&'static str>) -> Value {
    let all = ABILITIES.iter().map(|(name, _)| ((*name).to_owned(), json!(granted.contains(name))));
    Value::Object(all.collect::<Map<_, _>>())
}

/// The ability of this name.
pub(crate) fn named(name: &str) -> Option<&'static str> {
    ABILITIES.iter().map(|(known, _)| *known).find(|known| *known == name)
}
