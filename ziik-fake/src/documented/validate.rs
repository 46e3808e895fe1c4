//! A value against a schema of `OpenAPI` 3.0.

use std::collections::BTreeMap;

use regex::Regex;
use serde_json::{Map, Value, json};

use super::format;
use super::schema::{Schemas, type_names};

/// How deep a value is looked at: 96 levels of lists and objects, fewer where the schema composes.
const DEPTH: usize = 96;
/// What a level of a composition counts. One that contains itself twice doubles with each level.
const COMPOSITION: usize = 6;

/// What is wrong, by the field: `items.0.name`, and an empty name for the value itself.
pub(super) type Complaints = BTreeMap<String, Vec<String>>;

/// What is wrong with a value. Empty: it fits.
pub(super) fn complaints(schemas: Schemas, schema: &Value, value: &Value) -> Complaints {
    let mut check = Check { schemas, complaints: Complaints::new() };
    check.value(schema, value, "", DEPTH);
    check.complaints
}

/// Whether a value fits.
pub(super) fn fits(schemas: Schemas, schema: &Value, value: &Value) -> bool {
    complaints(schemas, schema, value).is_empty()
}

struct Check<'d> {
    schemas: Schemas<'d>,
    complaints: Complaints,
}

impl Check<'_> {
    fn complain(&mut self, place: &str, text: impl Into<String>) {
        self.complaints.entry(place.to_owned()).or_default().push(text.into());
    }

    fn value(&mut self, schema: &Value, value: &Value, place: &str, depth: usize) {
        let schema = self.schemas.resolve(schema);
        if schema == &json!(false) {
            return self.complain(place, "There is no such field.");
        }
        let Some(schema) = schema.as_object().filter(|_| depth > 0) else { return };
        // OpenAPI 3.0 has null as a value of any schema that says so, whatever else it says.
        if value.is_null() && schema.get("nullable") == Some(&json!(true)) {
            return;
        }
        if let Some(types) = schema.get("type")
            && !type_names(types).any(|name| has_type(value, name))
        {
            return self.complain(place, wrong_type(types, value));
        }
        if let Some(values) = schema.get("enum").and_then(Value::as_array)
            && !values.iter().any(|known| same(known, value))
        {
            let words: Vec<_> = values.iter().map(plain).collect();
            return self.complain(place, format!("Must be one of: {}.", words.join(", ")));
        }
        if schema.get("const").is_some_and(|known| !same(known, value)) {
            self.complain(place, format!("Must be {}.", plain(&schema["const"])));
        }
        match value {
            Value::String(text) => self.text(schema, text, place),
            Value::Number(_) => self.number(schema, value, place),
            Value::Array(items) => self.list(schema, items, place, depth),
            Value::Object(fields) => self.object(schema, fields, place, depth),
            Value::Null | Value::Bool(_) => {}
        }
        self.compositions(schema, value, place, depth);
    }

    fn text(&mut self, schema: &Map<String, Value>, text: &str, place: &str) {
        let length = u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
        if let Some(limit) = limit(schema, "maxLength").filter(|limit| length > *limit) {
            self.complain(place, format!("Must not be longer than {limit} characters."));
        }
        if let Some(limit) = limit(schema, "minLength").filter(|limit| length < *limit) {
            self.complain(place, format!("Must not be shorter than {limit} characters."));
        }
        if let Some(pattern) = schema.get("pattern").and_then(Value::as_str) {
            // A pattern that this dialect does not have is not checked.
            if Regex::new(pattern).is_ok_and(|pattern| !pattern.is_match(text)) {
                self.complain(place, format!("Must match {pattern}."));
            }
        }
        if let Some(name) = schema.get("format").and_then(Value::as_str)
            && !format::has(name, text)
        {
            self.complain(place, format!("Must be of the format {name}."));
        }
    }

    fn number(&mut self, schema: &Map<String, Value>, value: &Value, place: &str) {
        let Some(number) = value.as_f64() else { return };
        let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
        let is_too_large = match format {
            "int32" => value.as_i64().is_none_or(|number| i32::try_from(number).is_err()),
            "int64" => value.as_i64().is_none(),
            _ => false,
        };
        if is_too_large {
            self.complain(place, "Must be an integer of a lesser size.");
        }
        let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
        let is_exclusive = |key: &str| schema.get(key) == Some(&json!(true));
        if let Some(least) = bound("minimum") {
            let is_below = number < least || is_exclusive("exclusiveMinimum") && number <= least;
            if is_below {
                self.complain(place, format!("Must not be less than {least}."));
            }
        }
        if let Some(most) = bound("maximum") {
            let is_above = number > most || is_exclusive("exclusiveMaximum") && number >= most;
            if is_above {
                self.complain(place, format!("Must not be more than {most}."));
            }
        }
        if bound("exclusiveMinimum").is_some_and(|least| number <= least)
            || bound("exclusiveMaximum").is_some_and(|most| number >= most)
        {
            self.complain(place, "Must be within the limits.");
        }
        if let Some(step) = bound("multipleOf").filter(|step| *step > 0.0) {
            let steps = number / step;
            if (steps - steps.round()).abs() > 1e-9 {
                self.complain(place, format!("Must be a multiple of {step}."));
            }
        }
    }

    fn list(&mut self, schema: &Map<String, Value>, items: &[Value], place: &str, depth: usize) {
        let length = u64::try_from(items.len()).unwrap_or(u64::MAX);
        if let Some(limit) = limit(schema, "minItems").filter(|limit| length < *limit) {
            self.complain(place, format!("Must have {limit} items or more."));
        }
        if let Some(limit) = limit(schema, "maxItems").filter(|limit| length > *limit) {
            self.complain(place, format!("Must not have more than {limit} items."));
        }
        if schema.get("uniqueItems") == Some(&json!(true)) {
            let is_twice = |(index, item)| items[..index].iter().any(|other| same(other, item));
            if items.iter().enumerate().any(is_twice) {
                self.complain(place, "Must not have an item twice.");
            }
        }
        if let Some(schema) = schema.get("items") {
            for (index, item) in items.iter().enumerate() {
                self.value(schema, item, &below(place, &index.to_string()), depth - 1);
            }
        }
    }

    fn object(
        &mut self,
        schema: &Map<String, Value>,
        fields: &Map<String, Value>,
        place: &str,
        depth: usize,
    ) {
        let properties = schema.get("properties").and_then(Value::as_object);
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        for name in required.filter_map(Value::as_str) {
            let property = properties.and_then(|properties| properties.get(name));
            // What is read only is required in answers alone.
            let is_read_only = property
                .is_some_and(|own| self.schemas.flat(own).get("readOnly") == Some(&json!(true)));
            if !fields.contains_key(name) && !is_read_only {
                self.complain(&below(place, name), "This field is required.");
            }
        }
        let length = u64::try_from(fields.len()).unwrap_or(u64::MAX);
        if let Some(limit) = limit(schema, "minProperties").filter(|limit| length < *limit) {
            self.complain(place, format!("Must have {limit} fields or more."));
        }
        if let Some(limit) = limit(schema, "maxProperties").filter(|limit| length > *limit) {
            self.complain(place, format!("Must not have more than {limit} fields."));
        }
        for (name, value) in fields {
            let own = properties.and_then(|properties| properties.get(name));
            if let Some(schema) = own.or(schema.get("additionalProperties")) {
                self.value(schema, value, &below(place, name), depth - 1);
            }
        }
    }

    fn compositions(
        &mut self,
        schema: &Map<String, Value>,
        value: &Value,
        place: &str,
        depth: usize,
    ) {
        let Some(depth) = depth.checked_sub(COMPOSITION) else { return };
        let members =
            |key: &str| schema.get(key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        for member in members("allOf") {
            self.value(member, value, place, depth);
        }
        for (key, at_most_one) in [("anyOf", false), ("oneOf", true)] {
            if members(key).is_empty() {
                continue;
            }
            let all: Vec<_> =
                members(key).iter().map(|member| self.apart(member, value, place, depth)).collect();
            match all.iter().filter(|complaints| complaints.is_empty()).count() {
                0 => self.no_member_fits(all, place),
                1 => {}
                _ if at_most_one => self.complain(place, "Must have one of the forms alone."),
                _ => {}
            }
        }
        if let Some(member) = schema.get("not")
            && self.apart(member, value, place, depth).is_empty()
        {
            self.complain(place, "Must not have this form.");
        }
    }

    /// What one member of a union has against a value.
    fn apart(&self, schema: &Value, value: &Value, place: &str, depth: usize) -> Complaints {
        let mut check = Check { schemas: self.schemas, complaints: Complaints::new() };
        check.value(schema, value, place, depth);
        check.complaints
    }

    /// Passes on what the one member says whose kind of value it is.
    fn no_member_fits(&mut self, all: Vec<Complaints>, place: &str) {
        let mut meant: Vec<_> =
            all.into_iter().filter(|complaints| !complaints.contains_key(place)).collect();
        match meant.pop() {
            Some(complaints) if meant.is_empty() => {
                for (place, texts) in complaints {
                    self.complaints.entry(place).or_default().extend(texts);
                }
            }
            _ => self.complain(place, "Must have one of the documented forms."),
        }
    }
}

fn limit(schema: &Map<String, Value>, key: &str) -> Option<u64> {
    schema.get(key)?.as_u64()
}

fn below(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") }
}

fn has_type(value: &Value, name: &str) -> bool {
    match name {
        "string" => value.is_string(),
        "integer" => is_integer(value),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        _ => true,
    }
}

/// Integers are those without a fraction, however they are written.
fn is_integer(value: &Value) -> bool {
    value.as_f64().is_some_and(|number| value.is_i64() || value.is_u64() || number.fract() == 0.0)
}

fn wrong_type(types: &Value, value: &Value) -> String {
    if value.is_null() {
        return "This field cannot be null.".to_owned();
    }
    let words: Vec<_> = type_names(types)
        .filter(|name| *name != "null")
        .map(|name| match name {
            "string" => "a string",
            "integer" => "an integer",
            "number" => "a number",
            "boolean" => "true or false",
            "array" => "a list",
            "object" => "an object",
            _ => "null",
        })
        .collect();
    format!("Must be {}.", words.join(" or "))
}

/// Whether two values are the same for a schema: 1 and 1.0 are.
fn same(one: &Value, other: &Value) -> bool {
    one == other || one.is_number() && other.is_number() && one.as_f64() == other.as_f64()
}

/// A value in a message.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(schema: &Value, value: &Value) -> Vec<String> {
        let root = json!({"components": {"schemas": {
            "Tree": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string"},
                "below": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
            }},
            "Loop": {"allOf": [
                {"$ref": "#/components/schemas/Loop"}, {"$ref": "#/components/schemas/Loop"},
            ]},
        }}});
        let found = super::complaints(Schemas { root: &root }, schema, value);
        let texts = found.into_iter().flat_map(|(place, texts)| {
            texts.into_iter().map(move |text| format!("{place}: {text}"))
        });
        texts.collect()
    }

    /// Each row: a schema, what fits it, and what does not.
    #[test]
    fn each_keyword() {
        let rows = json!([
            [{"type": "string"}, ["", "x"], [1, null, true, [], {}]],
            [{"type": "integer"}, [0, -1, 1.0, 1e3], [1.5, "1", null]],
            [{"type": "number"}, [0, 1.5], ["1.5", true]],
            [{"type": "boolean"}, [true, false], [0, "true"]],
            [{"type": "array"}, [[]], [{}, "a"]],
            [{"type": "object"}, [{}], [[], "a"]],
            [{"type": ["string", "null"]}, ["", null], [1]],
            [{"type": "string", "nullable": true}, ["", null], [1]],
            [{"nullable": true, "allOf": [{"type": "string"}]}, ["", null], [1]],
            [{"enum": ["a", 1]}, ["a", 1, 1.0], ["b", null, "1"]],
            [{"enum": ["a"], "nullable": true}, ["a", null], ["b"]],
            [{"const": "a"}, ["a"], ["b"]],
            [{"maxLength": 2, "minLength": 1}, ["a", "øå"], ["", "abc"]],
            [{"pattern": "^[a-z]+$"}, ["ab"], ["A", ""]],
            [{"pattern": "(?=x)"}, ["ab"], []],
            [{"format": "date"}, ["2026-02-28"], ["2026-02-30", "x"]],
            [{"format": "int32"}, [2_147_483_647], [2_147_483_648_i64]],
            [{"format": "int64"}, [9_223_372_036_854_775_807_i64], [9_223_372_036_854_775_808_u64]],
            [{"minimum": 1, "maximum": 3}, [1, 3], [0, 4, 0.9]],
            [{"minimum": 1, "exclusiveMinimum": true}, [1.1], [1]],
            [{"maximum": 1, "exclusiveMaximum": true}, [0.9], [1]],
            [{"exclusiveMinimum": 1, "exclusiveMaximum": 3}, [2], [1, 3]],
            [{"multipleOf": 0.1}, [0.3, 1], [0.35]],
            [{"minItems": 1, "maxItems": 2}, [[1], [1, 2]], [[], [1, 2, 3]]],
            [{"uniqueItems": true}, [[1, 2]], [[1, 1], [1, 1.0]]],
            [{"items": {"type": "integer"}}, [[1], []], [["x"], [1, null]]],
            [{"required": ["a"]}, [{"a": null}], [{}]],
            [{"required": ["a"], "properties": {"a": {"readOnly": true}}}, [{}], []],
            [{"properties": {"a": {"type": "string"}}}, [{}, {"a": "x", "b": 1}], [{"a": 1}]],
            [{"additionalProperties": false, "properties": {"a": {}}}, [{"a": 1}], [{"b": 1}]],
            [{"additionalProperties": {"type": "integer"}}, [{"a": 1}], [{"a": "x"}]],
            [{"minProperties": 1, "maxProperties": 1}, [{"a": 1}], [{}, {"a": 1, "b": 1}]],
            [{"allOf": [{"minimum": 1}, {"maximum": 2}]}, [1], [0, 3]],
            [{"anyOf": [{"type": "string"}, {"minimum": 2}]}, ["x", 2], [1]],
            [{"oneOf": [{"minimum": 2}, {"maximum": 3}]}, [1, 4], [2]],
            [{"not": {"type": "string"}}, [1], ["x"]],
            [{"$ref": "#/components/schemas/Loop"}, [1], []],
            [{"$ref": "elsewhere.yaml"}, [1], []],
            [{}, [1, null, "x"], []],
        ]);
        for row in rows.as_array().unwrap() {
            for value in row[1].as_array().unwrap() {
                assert_eq!(complaints(&row[0], value), [""; 0], "{} takes {value}", row[0]);
            }
            for value in row[2].as_array().unwrap() {
                assert!(!complaints(&row[0], value).is_empty(), "{} refuses {value}", row[0]);
            }
        }
    }

    #[test]
    fn complaints_name_the_field_and_what_is_wrong() {
        let tree = json!({"$ref": "#/components/schemas/Tree"});
        let value = json!({"name": null, "below": [{"name": "x"}, {"below": 1}]});
        assert_eq!(
            complaints(&tree, &value),
            [
                "below.1.below: Must be a list.",
                "below.1.name: This field is required.",
                "name: This field cannot be null.",
            ]
        );
        let union = json!({"anyOf": [{"type": "string"}, tree]});
        assert_eq!(complaints(&union, &json!({})), ["name: This field is required."]);
        assert_eq!(complaints(&union, &json!(1)), [": Must have one of the documented forms."]);
        let words = json!({"enum": ["a", "b"]});
        assert_eq!(complaints(&words, &json!("c")), [": Must be one of: a, b."]);
    }

    #[test]
    fn deep_values_end() {
        let mut value = json!({"name": "x"});
        for _ in 0..60 {
            value = json!({"name": "x", "below": [value]});
        }
        assert_eq!(complaints(&json!({"$ref": "#/components/schemas/Tree"}), &value), [""; 0]);
    }
}
