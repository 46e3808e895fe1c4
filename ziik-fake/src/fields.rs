//! The fields of a JSON body in their three states, collecting a complaint for each one that does
//! not fit.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::error::ApiError;

/// A field of a request: left out, sent as null, or sent with a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Patch<T> {
    /// Left out: keep what is there.
    Absent,
    /// Null: clear it.
    Null,
    /// A new value.
    Value(T),
}

impl<T> Patch<T> {
    /// Carries the change out on a field that can be empty.
    pub(crate) fn apply(self, target: &mut Option<T>) {
        match self {
            Self::Absent => {}
            Self::Null => *target = None,
            Self::Value(value) => *target = Some(value),
        }
    }

    /// Carries the change out on a field whose empty form is its default.
    pub(crate) fn apply_or_default(self, target: &mut T)
    where
        T: Default,
    {
        match self {
            Self::Absent => {}
            Self::Null => *target = T::default(),
            Self::Value(value) => *target = value,
        }
    }

    /// The value, when one was sent.
    pub(crate) fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Converts the value, if there is one. `None` when `convert` refuses it.
    fn try_map<U>(self, convert: impl FnOnce(T) -> Option<U>) -> Option<Patch<U>> {
        Some(match self {
            Self::Absent => Patch::Absent,
            Self::Null => Patch::Null,
            Self::Value(value) => Patch::Value(convert(value)?),
        })
    }
}

/// Sets a field that cannot be empty, when a value came for it.
pub(crate) fn set<T>(target: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *target = value;
    }
}

/// The fields of one body. Names may lead into nested objects with dots.
pub(crate) struct Fields<'a> {
    body: &'a Map<String, Value>,
    errors: BTreeMap<String, Vec<String>>,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(body: &'a Map<String, Value>) -> Self {
        Self { body, errors: BTreeMap::new() }
    }

    /// Notes a complaint about a field.
    pub(crate) fn complain(&mut self, name: &str, text: impl Into<String>) {
        self.errors.entry(name.to_owned()).or_default().push(text.into());
    }

    /// A 422 if there was any complaint.
    pub(crate) fn check(self) -> Result<(), ApiError> {
        if self.errors.is_empty() { Ok(()) } else { Err(ApiError::invalid_fields(self.errors)) }
    }

    /// Whether the field was sent at all.
    pub(crate) fn has(&mut self, name: &str) -> bool {
        self.raw(name) != Patch::Absent
    }

    /// The name under which a field came that has two; the first one when it did not come.
    pub(crate) fn either(&mut self, name: &'static str, other: &'static str) -> &'static str {
        if self.has(other) && !self.has(name) { other } else { name }
    }

    fn raw(&mut self, name: &str) -> Patch<&'a Value> {
        let mut object = self.body;
        let mut parts = name.split('.').peekable();
        while let Some(part) = parts.next() {
            let Some(value) = object.get(part) else { return Patch::Absent };
            if parts.peek().is_none() {
                return if value.is_null() { Patch::Null } else { Patch::Value(value) };
            }
            match value {
                Value::Object(inner) => object = inner,
                Value::Null => return Patch::Absent,
                _ => {
                    self.complain(part, "Must be an object.");
                    return Patch::Absent;
                }
            }
        }
        Patch::Absent
    }

    fn typed<T>(
        &mut self,
        name: &str,
        what: &str,
        convert: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Patch<T> {
        self.raw(name).try_map(convert).unwrap_or_else(|| {
            self.complain(name, format!("Must be {what}."));
            Patch::Absent
        })
    }

    pub(crate) fn text(&mut self, name: &str) -> Patch<String> {
        self.typed(name, "a string", |value| value.as_str().map(str::to_owned))
    }

    pub(crate) fn text_up_to(&mut self, name: &str, length: usize) -> Patch<String> {
        let text = self.text(name);
        if matches!(&text, Patch::Value(text) if text.chars().count() > length) {
            self.complain(name, format!("Must not be longer than {length} characters."));
        }
        text
    }

    /// One of the given words.
    pub(crate) fn word(&mut self, name: &str, words: &[&'static str]) -> Patch<&'static str> {
        let what = format!("one of: {}", words.join(", "));
        self.typed(name, &what, |value| words.iter().find(|word| value == **word).copied())
    }

    /// A text that `convert` can read.
    pub(crate) fn parsed<T>(
        &mut self,
        name: &str,
        what: &str,
        convert: impl FnOnce(&str) -> Option<T>,
    ) -> Patch<T> {
        self.typed(name, what, |value| convert(value.as_str()?))
    }

    pub(crate) fn integer(&mut self, name: &str) -> Patch<i64> {
        self.typed(name, "an integer", Value::as_i64)
    }

    pub(crate) fn count(&mut self, name: &str) -> Patch<u64> {
        self.typed(name, "a whole number", |value| u64::try_from(value.as_i64()?).ok())
    }

    pub(crate) fn boolean(&mut self, name: &str) -> Patch<bool> {
        self.typed(name, "true or false", Value::as_bool)
    }

    /// True and false, or 1 and 0.
    pub(crate) fn boolean_or_bit(&mut self, name: &str) -> Patch<bool> {
        self.typed(name, "true or false", |value| match value.as_u64() {
            Some(0) => Some(false),
            Some(1) => Some(true),
            _ => value.as_bool(),
        })
    }

    /// A whole number within limits.
    pub(crate) fn within(
        &mut self,
        name: &str,
        limits: std::ops::RangeInclusive<i64>,
    ) -> Patch<i64> {
        let what = format!("an integer from {} to {}", limits.start(), limits.end());
        self.typed(name, &what, |value| value.as_i64().filter(|number| limits.contains(number)))
    }

    /// Reads each object of a list, which is never null.
    pub(crate) fn items(&mut self, name: &str, mut read: impl FnMut(&mut Fields)) {
        let items = self.typed(name, "a list", Value::as_array);
        let Some(items) = self.non_null(name, items) else { return };
        for (index, item) in items.iter().enumerate() {
            let place = format!("{name}.{index}");
            let Some(body) = item.as_object() else {
                self.complain(&place, "Must be an object.");
                continue;
            };
            let mut fields = Fields::new(body);
            read(&mut fields);
            for (field, texts) in fields.errors {
                self.errors.entry(format!("{place}.{field}")).or_default().extend(texts);
            }
        }
    }

    /// A value of several possible types.
    pub(crate) fn any(
        &mut self,
        name: &str,
        what: &str,
        fits: impl FnOnce(&Value) -> bool,
    ) -> Patch<()> {
        self.typed(name, what, |value| fits(value).then_some(()))
    }

    /// An object, kept as it is.
    pub(crate) fn object(&mut self, name: &str) -> Patch<Value> {
        self.typed(name, "an object", |value| value.is_object().then(|| value.clone()))
    }

    /// A list of texts that `convert` can read.
    pub(crate) fn parsed_list<T>(
        &mut self,
        name: &str,
        what: &str,
        convert: impl Fn(&str) -> Option<T>,
    ) -> Patch<Vec<T>> {
        self.typed(name, what, |value| {
            value.as_array()?.iter().map(|item| convert(item.as_str()?)).collect()
        })
    }

    /// The id of something that `exists` knows.
    pub(crate) fn id(&mut self, name: &str, exists: impl Fn(u64) -> bool) -> Patch<u64> {
        let id = self.typed(name, "an id", Value::as_u64);
        if matches!(id, Patch::Value(id) if !exists(id)) {
            self.complain(name, "There is nothing with this id.");
        }
        id
    }

    /// Ids of things that `exists` knows, each kept once.
    pub(crate) fn ids(&mut self, name: &str, exists: impl Fn(u64) -> bool) -> Patch<Vec<u64>> {
        let ids = self.typed(name, "a list of ids", |value| {
            value.as_array()?.iter().map(Value::as_u64).collect::<Option<Vec<_>>>()
        });
        let Patch::Value(mut ids) = ids else { return ids };
        if !ids.iter().all(|id| exists(*id)) {
            self.complain(name, "There is nothing with one of these ids.");
        }
        let mut known = std::collections::BTreeSet::new();
        ids.retain(|id| known.insert(*id));
        Patch::Value(ids)
    }

    /// The value of a field that has to be sent; an empty text counts as not sent.
    pub(crate) fn required<T: Default + PartialEq>(&mut self, name: &str, field: Patch<T>) -> T {
        match field {
            Patch::Value(value) if !is_empty_text(&self.raw(name)) => value,
            // A field of the wrong type is absent here, and has its complaint already.
            _ if self.errors.contains_key(name) => T::default(),
            _ => {
                self.complain(name, "This field is required.");
                T::default()
            }
        }
    }

    /// The value of a field that may be left out but not emptied.
    pub(crate) fn not_null<T>(&mut self, name: &str, field: Patch<T>) -> Option<T> {
        match field {
            Patch::Absent => None,
            Patch::Value(value) if !is_empty_text(&self.raw(name)) => Some(value),
            _ => {
                self.complain(name, "This field cannot be empty.");
                None
            }
        }
    }

    /// The value of a field that may be left out but is never null.
    pub(crate) fn non_null<T>(&mut self, name: &str, field: Patch<T>) -> Option<T> {
        if matches!(field, Patch::Null) {
            self.complain(name, "This field cannot be null.");
        }
        field.value()
    }

    /// Yes or no, or nothing.
    pub(crate) fn flag(&mut self, name: &str) -> Option<bool> {
        let field = self.boolean(name);
        self.non_null(name, field)
    }

    /// Ids of things that `exists` knows, or nothing.
    pub(crate) fn id_list(&mut self, name: &str, exists: impl Fn(u64) -> bool) -> Option<Vec<u64>> {
        let field = self.ids(name, exists);
        self.non_null(name, field)
    }

    /// A part of the body that is left out or an object.
    pub(crate) fn part(&mut self, name: &str) {
        let field = self.object(name);
        self.non_null(name, field);
    }

    /// A text that is required in a new object and can only be replaced in an old one.
    pub(crate) fn name(&mut self, name: &str, new: bool) -> Option<String> {
        let text = self.text(name);
        if new { Some(self.required(name, text)) } else { self.not_null(name, text) }
    }
}

fn is_empty_text(value: &Patch<&Value>) -> bool {
    matches!(value, Patch::Value(Value::String(text)) if text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What `read` makes of a body, and the fields that were complained about.
    fn with<T>(body: &Value, read: impl FnOnce(&mut Fields) -> T) -> (T, Vec<String>) {
        let body = body.as_object().unwrap().clone();
        let mut fields = Fields::new(&body);
        let value = read(&mut fields);
        (value, fields.errors.into_keys().collect())
    }

    fn complaints(body: &Value, read: impl FnOnce(&mut Fields)) -> Vec<String> {
        with(body, read).1
    }

    #[test]
    fn three_states() {
        let body = json!({"a": null, "b": "x", "o": {"c": 1}});
        assert_eq!(with(&body, |fields| fields.text("a")).0, Patch::Null);
        assert_eq!(with(&body, |fields| fields.text("b")).0, Patch::Value("x".to_owned()));
        assert_eq!(with(&body, |fields| fields.text("z")).0, Patch::Absent);
        assert_eq!(with(&body, |fields| fields.integer("o.c")).0, Patch::Value(1));
        assert_eq!(with(&body, |fields| fields.integer("b.c")).1, ["b"]);
    }

    #[test]
    fn wrong_types_are_complained_about() {
        let body = json!({"t": 1, "i": "1", "f": 1.5, "n": -1, "b": 2, "l": [1, "2"], "o": "x"});
        let errors = complaints(&body, |fields| {
            fields.text("t");
            fields.integer("i");
            fields.integer("f");
            fields.id("n", |_| true);
            fields.boolean("b");
            fields.ids("l", |_| true);
            fields.object("o");
        });
        assert_eq!(errors, ["b", "f", "i", "l", "n", "o", "t"]);
    }

    #[test]
    fn unknown_ids_are_complained_about() {
        let body = json!({"one": 9, "many": [1, 9]});
        let errors = complaints(&body, |fields| {
            fields.id("one", |id| id == 1);
            fields.ids("many", |id| id == 1);
        });
        assert_eq!(errors, ["many", "one"]);
    }

    #[test]
    fn required_and_not_null() {
        let body = json!({"empty": " ", "null": null, "wrong": 1});
        let errors = complaints(&body, |fields| {
            for name in ["empty", "null", "wrong", "missing"] {
                fields.name(name, true);
            }
        });
        assert_eq!(errors, ["empty", "missing", "null", "wrong"]);
        let errors = complaints(&body, |fields| {
            for name in ["empty", "null", "wrong", "missing"] {
                fields.name(name, false);
            }
        });
        assert_eq!(errors, ["empty", "null", "wrong"]);
    }
}
