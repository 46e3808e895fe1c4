//! Values for the examples in the documentation: those of the document where it has any, else ones
//! that fit the schema.
//!
//! Runs while the document still has its examples, so that what the code is made from has values
//! and no more questions.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Context, patterns, secrets, walk};
use crate::model::Operation;
use crate::text_forms::is_of_format;

/// How deep values nest before they are cut off.
const DEPTH: usize = 6;
/// How many optional properties an object has that the document has no example of.
const OPTIONAL: usize = 2;
/// How many items a list gets that must not have fewer.
const ITEMS: usize = 16;
/// How many values an example has before it is cut off.
const VALUES: usize = 400;
/// How long text gets that must not be short.
pub(super) const TEXT: usize = 256;
/// What stands for a secret: nothing that looks like one.
const SECRET: &str = "…";

/// The ids that the examples of answers have.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// By the path of the thing, up to its parameter: `/users/{user}`.
    by_path: BTreeMap<String, Value>,
    /// By the type of the id, which `x-id` says.
    by_type: BTreeMap<String, Value>,
}

impl Ids {
    /// Of each path that ends in a parameter, the id in an answer on it, or else in one on the
    /// path before the parameter.
    pub(super) fn of(cx: &Context, operations: &[Operation]) -> Self {
        let mut ids = Self::default();
        let answered: Vec<(&str, Value)> = operations
            .iter()
            .filter_map(|operation| Some((operation.path.as_str(), answered_id(cx, operation)?)))
            .collect();
        for Operation { path, pointer, .. } in operations {
            let Some((before, name)) = last_parameter(path) else { continue };
            let find = |path: &str| answered.iter().find(|(known, _)| *known == path);
            let Some((_, id)) = find(path).or_else(|| find(before)) else { continue };
            ids.by_path.entry(path.clone()).or_insert_with(|| id.clone());
            let parameters = cx.get(&pointer.child("parameters")).and_then(Value::as_array);
            let is_it = |parameter: &&Value| parameter["in"] == "path" && parameter["name"] == name;
            let schema = parameters.into_iter().flatten().find(is_it).map(|found| &found["schema"]);
            if let Some(ty) = schema.and_then(|schema| schema.get("x-id")?.as_str()) {
                ids.by_type.entry(ty.to_owned()).or_insert_with(|| id.clone());
            }
        }
        ids
    }

    /// The id for the parameter `name` of `path`.
    pub(super) fn in_path(&self, path: &str, name: &str) -> Option<&Value> {
        let parameter = format!("{{{name}}}");
        let (before, _) = path.split_once(&parameter)?;
        self.by_path.get(&format!("{before}{parameter}"))
    }
}

/// The path before its last segment and the name of the parameter that this is.
fn last_parameter(path: &str) -> Option<(&str, &str)> {
    let (before, last) = path.rsplit_once('/')?;
    Some((before, last.strip_prefix('{')?.strip_suffix('}')?))
}

/// The `id` of the first thing in an example of an answer of success.
fn answered_id(cx: &Context, operation: &Operation) -> Option<Value> {
    let answers = cx.get(&operation.pointer.child("responses"))?.as_object()?;
    let success = answers.iter().filter(|(status, _)| status.starts_with('2'));
    let contents = success.filter_map(|(_, answer)| answer.get("content")?.as_object());
    let examples = contents.flat_map(Map::values).filter_map(given);
    let id = |value: &Value| {
        let one = if let Value::Array(items) = value { items.first()? } else { value };
        one.get("id").filter(|id| id.is_i64() || id.is_string()).cloned()
    };
    let mut found = examples.filter_map(|example| {
        let inside = example.as_object().into_iter().flat_map(Map::values);
        std::iter::once(example).chain(inside).find_map(id)
    });
    found.next()
}

/// The first example in what has `example` or `examples`.
fn given(holder: &Value) -> Option<&Value> {
    let named = holder.get("examples").and_then(Value::as_object).into_iter().flatten();
    let mut named = named.filter_map(|(_, example)| example.get("value"));
    holder.get("example").or_else(|| named.next())
}

/// The value for a path parameter called `name`: an id where it is one.
pub(super) fn in_path(cx: &Context, path: &str, holder: &Value, schema: &Value) -> Value {
    let name = holder.get("name").and_then(Value::as_str).unwrap_or_default();
    let is_number = kind(cx, cx.resolve(schema), 0) == Some("integer");
    let is_id = is_number || name.to_lowercase().ends_with("id") || schema.get("x-id").is_some();
    let known = || cx.ids.in_path(path, name).filter(|_| is_id);
    let value = Maker::new(cx).of(schema, given(holder).or_else(known), name, 0);
    // A path segment cannot be empty.
    if value == "" { json!(words(name)) } else { value }
}

/// The value for a header, which cannot have control characters.
pub(super) fn in_header(cx: &Context, holder: &Value, schema: &Value) -> Value {
    let name = holder.get("name").and_then(Value::as_str).unwrap_or_default();
    let value = value(cx, holder, schema, name);
    let is_wrong = value.as_str().is_some_and(|text| text.contains(|c: char| c.is_control()));
    if is_wrong { json!(words(name)) } else { value }
}

/// What of a schema says how a value is written as text: of a union, the member that is text, which
/// no number can be taken for.
pub(super) fn textual(cx: &Context, mut schema: Value) -> Value {
    if let Some(items) = schema.get_mut("items") {
        *items = textual(cx, items.take());
    }
    let resolved = cx.resolve(&schema);
    let members = ["oneOf", "anyOf"].iter().find_map(|key| resolved.get(key)?.as_array());
    let mut texts = members.into_iter().flatten().map(|member| cx.resolve(member));
    texts.find(|member| walk::is_type(member, "string")).cloned().unwrap_or(schema)
}

/// A value as the caller writes it where text is taken for it.
pub(super) fn as_text(value: Value) -> Value {
    match value {
        Value::String(_) => value,
        Value::Array(items) => items.into_iter().map(as_text).collect(),
        Value::Number(_) | Value::Bool(_) => json!(value.to_string()),
        Value::Null | Value::Object(_) => json!("text"),
    }
}

/// The value for a parameter or body called `name`. `holder` is what may have `example` or
/// `examples` beside its schema.
pub(super) fn value(cx: &Context, holder: &Value, schema: &Value, name: &str) -> Value {
    Maker::new(cx).of(schema, given(holder), name, 0)
}

/// Under which key a schema says what a field of it may hold.
pub(super) const SAMPLE: &str = "x-sample";

/// What says more about a value than its type does.
const NARROWING: [&str; 8] =
    ["example", "format", "maxLength", "maximum", "minLength", "minimum", "multipleOf", "pattern"];

/// Notes a value for each piece of text and each number that not every text and number is right
/// for, for lists of them that may not be short, and for what is one of several.
pub(super) fn note_samples(cx: &mut Context) {
    let mut samples = Vec::new();
    walk::schemas(&mut cx.root, &mut |schema, at| {
        let kind = schema.get("type").and_then(Value::as_str);
        let is_plain = matches!(kind, Some("string" | "integer" | "number"));
        let is_narrow = |schema: &Value| NARROWING.iter().any(|key| schema.get(key).is_some());
        let is_list = kind == Some("array")
            && (["minItems", "maxItems"].iter().any(|key| schema.get(key).is_some())
                || schema
                    .get("items")
                    .is_some_and(|items| is_narrow(items) || items.get("$ref").is_some()));
        // An enum of text becomes a type that knows its values.
        let is_choice = kind != Some("string") && schema.get("enum").is_some();
        let is_text_enum = kind == Some("string") && schema.get("enum").is_some();
        let is_union = ["oneOf", "anyOf"].iter().any(|key| schema.get(key).is_some());
        if is_choice
            || is_union
            || is_null(schema)
            || is_list
            || is_plain && is_narrow(schema) && !is_text_enum
        {
            samples.push((at.clone(), schema.clone()));
        }
    });
    for (at, schema) in samples {
        let name = at.split().map(|(_, name)| name).unwrap_or_default();
        let sample = Maker::new(cx).of(&schema, None, &name, 0);
        if let Some(object) = cx.get_mut(&at).and_then(Value::as_object_mut) {
            object.insert(SAMPLE.to_owned(), sample);
        }
    }
}

/// Makes one value and what is in it.
struct Maker<'c> {
    cx: &'c Context,
    /// How many values may still be made.
    left: usize,
}

impl<'c> Maker<'c> {
    fn new(cx: &'c Context) -> Self {
        Self { cx, left: VALUES }
    }

    /// A value of `schema`: what is `given` as far as it fits.
    fn of(&mut self, schema: &Value, given: Option<&Value>, name: &str, depth: usize) -> Value {
        let cx = self.cx;
        let Some(left) = self.left.checked_sub(1).filter(|_| depth <= DEPTH) else {
            return Value::Null;
        };
        self.left = left;
        let resolved = cx.resolve(schema);
        let own = [schema, resolved].into_iter().flat_map(|schema| {
            let values = schema.get("enum").and_then(Value::as_array).into_iter().flatten();
            let known = schema.get("x-id").and_then(|ty| cx.ids.by_type.get(ty.as_str()?));
            [schema.get("example"), schema.get("default"), known]
                .into_iter()
                .flatten()
                .chain(values.filter(|value| !value.is_null()))
        });
        let values: Vec<&Value> = given.into_iter().chain(own).collect();
        let find = |fits: fn(&Value) -> bool| values.iter().copied().find(|value| fits(value));
        let parts = parts(cx, resolved, depth);
        if !parts.properties.is_empty() {
            let given = find(Value::is_object);
            let mut made = self.object(&parts, given, depth);
            // What stands beside a union is part of each of its members.
            let member = ["oneOf", "anyOf"].iter().find_map(|key| resolved.get(key)?.get(0));
            if let Some(member) = member.filter(|_| given.is_none())
                && let Value::Object(member) = self.of(member, None, name, depth + 1)
            {
                made.extend(member);
            }
            return Value::Object(made);
        }
        for key in ["oneOf", "anyOf"] {
            if let Some(members) = resolved.get(key).and_then(Value::as_array) {
                let made = || members.first().map(|member| self.of(member, None, name, depth + 1));
                return values
                    .first()
                    .map(|value| (*value).clone())
                    .or_else(made)
                    .unwrap_or_default();
            }
        }
        let resolved = typed(cx, resolved, depth);
        match kind(cx, resolved, depth) {
            Some("array") => {
                let items = resolved.get("items").cloned().unwrap_or_else(|| json!({}));
                let limit = |key: &str| usize::try_from(resolved.get(key)?.as_u64()?).ok();
                // A list that may be empty shows what is in it all the same.
                let most = limit("maxItems").unwrap_or(usize::MAX);
                let least = limit("minItems").unwrap_or(1).clamp(1, ITEMS).min(most);
                self.list(&items, &values, name, (least, most), depth)
            }
            Some("object") => find(Value::is_object).cloned().unwrap_or_else(|| json!({})),
            Some("boolean") => find(Value::is_boolean).cloned().unwrap_or(Value::Bool(true)),
            Some("integer") => {
                let read = |text: &str| text.parse::<i64>().map(Value::from).ok();
                let written = || values.iter().find_map(|value| read(value.as_str()?));
                find(Value::is_i64)
                    .cloned()
                    .or_else(written)
                    .unwrap_or_else(|| number(resolved, name))
            }
            Some("number") => find(Value::is_number).cloned().unwrap_or_else(|| decimal(resolved)),
            Some("string") if is_secret(schema, resolved, name) => {
                let text = in_length(resolved, SECRET.to_owned());
                let is_right = is_right(resolved, &text);
                json!(if is_right { text } else { text_of(resolved, name) })
            }
            Some("string") => {
                let texts = values.iter().filter_map(|value| value.as_str());
                let mut texts: Vec<&str> = texts.filter(|text| is_right(resolved, text)).collect();
                // Empty text is the last choice.
                texts.sort_by_key(|text| text.is_empty());
                let text = texts.first().copied();
                let number = || find(Value::is_number).map(ToString::to_string);
                let text = text.map(ToOwned::to_owned).or_else(number);
                json!(text.unwrap_or_else(|| text_of(resolved, name)))
            }
            _ if is_null(resolved) => Value::Null,
            _ => values.first().map_or_else(|| json!({}), |value| (*value).clone()),
        }
    }

    /// The properties of `given` in its order, and those that are required and not given. Where
    /// nothing is given, some that are optional, too.
    fn object(
        &mut self,
        parts: &Parts<'_>,
        given: Option<&Value>,
        depth: usize,
    ) -> Map<String, Value> {
        let given = given.and_then(Value::as_object);
        let mut made = Map::new();
        for (name, value) in given.into_iter().flatten() {
            let is_needed = *value != json!([]) || parts.required.contains(&name.as_str());
            let known = parts.properties.iter().find(|(known, _)| *known == name);
            if let Some((_, schema)) = known.filter(|_| is_needed) {
                let value = if value.is_null() {
                    Value::Null
                } else {
                    self.of(schema, Some(value), name, depth + 1)
                };
                made.insert(name.clone(), value);
            }
        }
        let mut left = if given.is_some() { 0 } else { OPTIONAL };
        for (name, schema) in &parts.properties {
            let is_required = parts.required.contains(&name.as_str());
            if made.contains_key(*name) || !(is_required || left > 0) {
                continue;
            }
            if !is_required {
                left -= 1;
            }
            made.insert((*name).clone(), self.of(schema, None, name, depth + 1));
        }
        made
    }

    /// At least as many items as `least`, and at most as many as `most`. Text is taken apart at its commas.
    fn list(
        &mut self,
        items: &Value,
        values: &[&Value],
        name: &str,
        (least, most): (usize, usize),
        depth: usize,
    ) -> Value {
        let mut given: Vec<Value> = match values
            .iter()
            .find(|value| value.is_array() || value.is_string())
        {
            Some(Value::Array(given)) => given.clone(),
            Some(Value::String(text)) => text.split(',').map(|item| json!(item.trim())).collect(),
            _ => Vec::new(),
        };
        given.truncate(most);
        let mut made: Vec<Value> =
            given.iter().map(|item| self.of(items, Some(item), name, depth + 1)).collect();
        while made.len() < least {
            made.push(self.of(items, None, name, depth + 1));
        }
        Value::Array(made)
    }
}

/// The properties of an object, and which are required.
#[derive(Default)]
struct Parts<'s> {
    properties: Vec<(&'s String, &'s Value)>,
    required: Vec<&'s str>,
}

/// Those of the schema and of what it is composed of.
fn parts<'s>(cx: &'s Context, schema: &'s Value, depth: usize) -> Parts<'s> {
    let mut found = Parts::default();
    if depth > DEPTH {
        return found;
    }
    for member in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        let inner = parts(cx, cx.resolve(member), depth + 1);
        found.properties.extend(inner.properties);
        found.required.extend(inner.required);
    }
    let properties = schema.get("properties").and_then(Value::as_object);
    found.properties.extend(properties.into_iter().flatten());
    let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    found.required.extend(required.filter_map(Value::as_str));
    found
}

/// The type that a schema or a part of it says.
fn kind<'s>(cx: &'s Context, schema: &'s Value, depth: usize) -> Option<&'s str> {
    let own = schema.get("type").and_then(Value::as_str);
    let members = schema.get("allOf").and_then(Value::as_array).filter(|_| depth < DEPTH);
    let mut members = members.into_iter().flatten();
    let values = schema.get("enum").and_then(Value::as_array).into_iter().flatten();
    own.or_else(|| members.find_map(|member| kind(cx, cx.resolve(member), depth + 1)))
        .or_else(|| values.into_iter().any(Value::is_string).then_some("string"))
}

/// The part of a schema that says of which type it is: itself, or one that it is composed of.
fn typed<'s>(cx: &'s Context, schema: &'s Value, depth: usize) -> &'s Value {
    if schema.get("type").is_some() || depth > DEPTH {
        return schema;
    }
    let members = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    let mut members = members.map(|member| typed(cx, cx.resolve(member), depth + 1));
    members.find(|member| member.get("type").is_some()).unwrap_or(schema)
}

/// Whether a schema is that of null alone.
fn is_null(schema: &Value) -> bool {
    let mut keys = schema.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
    schema.get("nullable") == Some(&json!(true))
        && keys.all(|key| ["description", "nullable", "title"].contains(&key))
}

/// Whether the value must not be shown.
fn is_secret(schema: &Value, resolved: &Value, name: &str) -> bool {
    let says = |schema: &Value| {
        schema.get("format").is_some_and(|format| format == "password")
            || schema.get("x-secret").is_some_and(|secret| *secret == json!(true))
    };
    says(schema) || says(resolved) || (resolved.get("enum").is_none() && secrets::is_delicate(name))
}

fn number(schema: &Value, name: &str) -> Value {
    let limit = |key: &str| schema.get(key).and_then(Value::as_i64);
    let name = name.to_lowercase();
    let is_size = ["limit", "size", "perpage", "per_page"].iter().any(|word| name.contains(word));
    let usual = if is_size { 50 } else { 1 };
    let excludes = |key: &str| i64::from(schema.get(key) == Some(&json!(true)));
    let minimum = limit("minimum").map(|least| least.saturating_add(excludes("exclusiveMinimum")));
    let maximum = limit("maximum").map(|most| most.saturating_sub(excludes("exclusiveMaximum")));
    let number = usual.max(minimum.unwrap_or(i64::MIN)).min(maximum.unwrap_or(i64::MAX));
    let step = limit("multipleOf").filter(|step| *step > 1);
    // The next multiple that is not smaller.
    json!(
        step.map_or(number, |step| number.saturating_add((step - number.rem_euclid(step)) % step))
    )
}

/// A number between the limits, which may have decimals.
fn decimal(schema: &Value) -> Value {
    let limit = |key: &str| schema.get(key).and_then(Value::as_f64);
    let (minimum, maximum) = (limit("minimum"), limit("maximum"));
    let is_whole = schema["format"].as_str().is_some_and(|format| format.starts_with("int"));
    let usual = limit("multipleOf").unwrap_or(if is_whole { 1.0 } else { 1.5 });
    let fits = |number: f64| {
        minimum.is_none_or(|minimum| number > minimum)
            && maximum.is_none_or(|maximum| number < maximum)
    };
    json!(match (minimum, maximum) {
        _ if fits(usual) => usual,
        (Some(minimum), Some(maximum)) => minimum.midpoint(maximum),
        (Some(minimum), None) => minimum + usual,
        (None, Some(maximum)) => maximum - usual,
        (None, None) => usual,
    })
}

/// Whether the schema's pattern, format and lengths are right for `text`.
fn is_right(schema: &Value, text: &str) -> bool {
    let (least, most) = lengths(schema);
    let pattern = schema.get("pattern").and_then(Value::as_str);
    let format = schema.get("format").and_then(Value::as_str);
    (least..=most).contains(&text.chars().count())
        && format.is_none_or(|format| is_of_format(text, format))
        && pattern.is_none_or(|pattern| patterns::fits(pattern, text) != Some(false))
}

/// Text by its format, or else by the name of what it is; by its pattern, where that is wrong for
/// it.
fn text_of(schema: &Value, name: &str) -> String {
    patterned(schema, usual_text(schema, name))
}

/// `text`, where the schema is right for it; otherwise one that is made by the schema's pattern.
fn patterned(schema: &Value, text: String) -> String {
    let Some(pattern) = schema.get("pattern").and_then(Value::as_str) else { return text };
    if is_right(schema, &text) {
        return text;
    }
    let (least, most) = lengths(schema);
    patterns::text(pattern, least, most).unwrap_or(text)
}

/// Text by its format, or else by the name of what it is.
fn usual_text(schema: &Value, name: &str) -> String {
    let lower = name.to_lowercase();
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    let text = match format {
        "date" => "2026-03-02",
        "date-time" => "2026-03-02T09:15:00Z",
        "time" => "09:15:00Z",
        "duration" => "PT15M",
        "email" | "idn-email" => "ida.berg@example.com",
        "uuid" => "6f0d2c1e-5b1a-4c55-a1f7-2d9c3f0e8b64",
        "uri" | "url" | "iri" | "uri-reference" => "https://example.com",
        "hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" => "aGVsbG8=",
        "regex" => "^[a-z]+$",
        "json-pointer" => "/data/0",
        "relative-json-pointer" => "1/data",
        "uri-template" => "https://example.com/{id}",
        _ if lower.contains("email") => "ida.berg@example.com",
        _ if lower.contains("phone") => "+12025550143",
        _ if lower.ends_with("url") || lower.ends_with("uri") => "https://example.com",
        _ => return in_length(schema, words(name)),
    };
    text.to_owned()
}

/// How many characters text has at least and at most.
fn lengths(schema: &Value) -> (usize, usize) {
    let limit = |key: &str| usize::try_from(schema.get(key)?.as_u64()?).ok();
    let least = limit("minLength").unwrap_or_default().min(TEXT);
    (least, limit("maxLength").unwrap_or(usize::MAX))
}

/// Text that is not too short and not too long.
fn in_length(schema: &Value, text: String) -> String {
    let (least, most) = lengths(schema);
    let short = most.min(least.max(text.chars().count()));
    let text = if text.is_empty() { "text".to_owned() } else { text };
    text.chars().cycle().take(short).collect()
}

/// A name as words: `firstName` is `first name`.
fn words(name: &str) -> String {
    let words = heck::AsSnakeCase(name).to_string().replace('_', " ");
    if words.is_empty() { "text".to_owned() } else { words }
}
