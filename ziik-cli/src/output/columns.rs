//! `--columns`: parts of an item by their paths.

use std::borrow::Cow;

use serde_json::{Map, Value};

/// Paths such as `id` and `unit.name`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Columns(Vec<String>);

impl Columns {
    /// Reads `a,b.c`.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let paths: Vec<String> = text.split(',').map(|path| path.trim().to_owned()).collect();
        if paths.iter().any(|path| path.split('.').any(str::is_empty)) {
            return Err("has an empty name; write names with commas between them, such as \
                 `id,name,unit.name`"
                .to_owned());
        }
        Ok(Self(paths))
    }

    /// These paths.
    pub(crate) fn of(paths: &[&str]) -> Self {
        Self(paths.iter().map(|path| (*path).to_owned()).collect())
    }

    /// The keys of an object.
    pub(crate) fn keys(value: &Value) -> Self {
        let keys = value.as_object().into_iter().flat_map(Map::keys);
        Self(keys.cloned().collect())
    }

    /// The paths.
    pub(crate) fn paths(&self) -> &[String] {
        &self.0
    }

    /// Leaves out the paths that `keep` does not.
    pub(crate) fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.0.retain(|path| keep(path));
    }

    /// An object with these parts alone, each under its path.
    pub(crate) fn of_item(&self, item: &Value) -> Value {
        let part = |path: &String| {
            let value = find(item, path).map_or(Value::Null, Cow::into_owned);
            (path.clone(), value)
        };
        Value::Object(self.0.iter().map(part).collect())
    }
}

/// The part of `value` at this path. In a list the path leads into each item, or by a number into
/// one of them. A key with dots in it is found as a whole.
pub(crate) fn find<'v>(value: &'v Value, path: &str) -> Option<Cow<'v, Value>> {
    if path.is_empty() {
        return Some(Cow::Borrowed(value));
    }
    match value {
        Value::Object(object) => {
            if let Some(found) = object.get(path) {
                return Some(Cow::Borrowed(found));
            }
            let (head, rest) = path.split_once('.')?;
            find(object.get(head)?, rest)
        }
        Value::Array(items) => {
            let (head, rest) = path.split_once('.').unwrap_or((path, ""));
            if let Ok(index) = head.parse::<usize>() {
                return find(items.get(index)?, rest);
            }
            let found = items.iter().filter_map(|item| find(item, path).map(Cow::into_owned));
            Some(Cow::Owned(Value::Array(found.collect())))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn paths_lead_into_objects_and_lists() {
        let user = json!({"id": 7, "unit": {"name": "Bar"}, "types": [{"name": "a"}, {"name": "b"}],
            "with.dot": 1});
        let at = |path| find(&user, path).map(Cow::into_owned);
        assert_eq!(at("id"), Some(json!(7)));
        assert_eq!(at("unit.name"), Some(json!("Bar")));
        assert_eq!(at("types.name"), Some(json!(["a", "b"])));
        assert_eq!(at("types.1.name"), Some(json!("b")));
        assert_eq!(at("with.dot"), Some(json!(1)));
        assert_eq!(at("unit.id"), None);
        assert_eq!(at("id.x"), None);
    }

    #[test]
    fn empty_names_are_refused() {
        assert_eq!(Columns::parse(" id , unit.name ").unwrap(), Columns::of(&["id", "unit.name"]));
        assert!(Columns::parse("id,,name").is_err());
        assert!(Columns::parse("unit.").is_err());
    }
}
