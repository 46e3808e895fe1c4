//! A value that fits a schema, where the document has no example. The same schema always gives the
//! same value.

use regex::Regex;
use serde_json::{Map, Value, json};

use super::format;
use super::schema::{Schemas, reference, type_names};
use super::validate::fits;

/// A value that fits, as an answer shows it. What is circular ends where a field may be missing,
/// null or an empty list.
pub(super) fn value(schemas: Schemas, schema: &Value) -> Value {
    Maker { schemas, open: Vec::new(), left: VALUES }.value(schema).unwrap_or(Value::Null)
}

/// How many values are made before optional ones are left out. Schemas that all refer to each other
/// would otherwise be written out in every order.
const VALUES: usize = 2000;

struct Maker<'d> {
    schemas: Schemas<'d>,
    /// How many values may still be made.
    left: usize,
    /// The references that are being followed.
    open: Vec<String>,
}

impl Maker<'_> {
    /// `None`: this cannot end here.
    fn value(&mut self, schema: &Value) -> Option<Value> {
        self.left = self.left.saturating_sub(1);
        let before = self.open.len();
        let made = self.opened(schema);
        self.open.truncate(before);
        made
    }

    fn opened(&mut self, schema: &Value) -> Option<Value> {
        let may_be_null = self.schemas.is_nullable(schema);
        let otherwise = may_be_null.then_some(Value::Null);
        if !self.enter(schema) {
            return otherwise;
        }
        let flat = self.schemas.flat(schema);
        let whole = Value::Object(flat.clone());
        let said = ["example", "default", "const"].into_iter().filter_map(|key| flat.get(key));
        let words = flat.get("enum").and_then(Value::as_array).into_iter().flatten();
        let samples = flat.get("examples").and_then(Value::as_array).into_iter().flatten();
        let mut known = said.chain(samples).chain(words);
        if let Some(known) = known.find(|value| !value.is_null() && self.fits(&whole, value)) {
            return Some(known.clone());
        }
        for key in ["oneOf", "anyOf"] {
            let Some(Value::Array(members)) = flat.get(key) else { continue };
            let mut rest = flat.clone();
            rest.remove(key);
            let made = members.iter().find_map(|member| {
                let both = json!({"allOf": [member, rest]});
                self.value(&both).filter(|made| self.fits(&whole, made))
            });
            return made.or(otherwise);
        }
        self.by_type(&flat).or(otherwise)
    }

    /// Notes the references of a schema and of its `allOf`. False when one is open already.
    fn enter(&mut self, schema: &Value) -> bool {
        let mut schema = schema;
        while let Some(name) = reference(schema) {
            if self.open.iter().any(|open| open == name) {
                return false;
            }
            self.open.push(name.to_owned());
            let target = self.schemas.target(name);
            let Some(target) = target else { break };
            schema = target;
        }
        let members = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
        let members: Vec<_> = members.cloned().collect();
        members.iter().all(|member| self.enter(member))
    }

    fn fits(&self, schema: &Value, value: &Value) -> bool {
        fits(self.schemas, schema, value)
    }

    fn by_type(&mut self, schema: &Map<String, Value>) -> Option<Value> {
        let named = type_names(&schema.get("type").cloned().unwrap_or_default())
            .find(|name| *name != "null")
            .map(str::to_owned);
        let implied = || if schema.contains_key("properties") { "object" } else { "" }.to_owned();
        match named.unwrap_or_else(implied).as_str() {
            "string" => Some(json!(text(schema))),
            "integer" => Some(integer(schema)),
            "number" => Some(number(schema)),
            "boolean" => Some(json!(true)),
            "array" => self.list(schema),
            "object" => self.object(schema),
            _ => Some(json!({})),
        }
    }

    fn list(&mut self, schema: &Map<String, Value>) -> Option<Value> {
        let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
        let most = schema.get("maxItems").and_then(Value::as_u64).unwrap_or(u64::MAX);
        let is_wanted = least > 0 || most > 0 && self.left > 0;
        let item = schema.get("items").filter(|_| is_wanted);
        let Some(item) = item.and_then(|items| self.value(items)) else {
            return (least == 0).then(|| json!([]));
        };
        let differ = schema.get("uniqueItems") == Some(&json!(true));
        // Far more than any sensible document asks for.
        let items = (0..least.clamp(1, 1000)).map(|index| match &item {
            Value::Number(number) if differ => {
                json!(number.as_i64().unwrap_or(0) + index.cast_signed())
            }
            Value::String(text) if differ && index > 0 => json!(format!("{text}{index}")),
            item => item.clone(),
        });
        Some(items.collect())
    }

    fn object(&mut self, schema: &Map<String, Value>) -> Option<Value> {
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        let required: Vec<_> = required.filter_map(Value::as_str).collect();
        let mut object = Map::new();
        let properties = schema.get("properties").and_then(Value::as_object);
        for (name, property) in properties.into_iter().flatten() {
            if self.schemas.flat(property).get("writeOnly") == Some(&json!(true)) {
                continue;
            }
            let is_required = required.contains(&name.as_str());
            if self.left == 0 && !is_required {
                continue;
            }
            match self.value(property) {
                Some(value) => {
                    object.insert(name.clone(), value);
                }
                None if is_required => return None,
                None => {}
            }
        }
        Some(Value::Object(object))
    }
}

/// Texts for patterns, from the most to the least usual.
const CANDIDATES: [&str; 12] =
    ["text", "a", "A", "1", "12", "12345678", "abc", "ABC", "#6f4e37", "12:00", "1.0.0", "text-1"];

fn text(schema: &Map<String, Value>) -> String {
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    let mut text = format::example(format).to_owned();
    let pattern = schema.get("pattern").and_then(Value::as_str);
    if let Some(pattern) = pattern.and_then(|pattern| Regex::new(pattern).ok()) {
        let fitting = CANDIDATES.into_iter().find(|candidate| pattern.is_match(candidate));
        text = fitting.map_or(text, str::to_owned);
    }
    let limit = |key: &str| schema.get(key).and_then(Value::as_u64);
    let least = usize::try_from(limit("minLength").unwrap_or(0).min(100_000)).unwrap_or(0);
    let most = limit("maxLength").and_then(|most| usize::try_from(most).ok());
    let length = text.chars().count();
    let wanted = length.max(least).min(most.unwrap_or(usize::MAX));
    text.chars().cycle().take(wanted).collect()
}

fn integer(schema: &Map<String, Value>) -> Value {
    let bound = |key: &str| schema.get(key).and_then(Value::as_i64);
    let is_exclusive = |key: &str| schema.get(key) == Some(&json!(true));
    let least = bound("minimum").map(|least| least + i64::from(is_exclusive("exclusiveMinimum")));
    let least = least.or(bound("exclusiveMinimum").map(|least| least + 1));
    let most = bound("maximum").map(|most| most - i64::from(is_exclusive("exclusiveMaximum")));
    let most = most.or(bound("exclusiveMaximum").map(|most| most - 1));
    let usual = if schema.get("format") == Some(&json!("unixtime")) { 1_772_442_900 } else { 1 };
    let number = usual.max(least.unwrap_or(usual)).min(most.unwrap_or(i64::MAX));
    match bound("multipleOf").filter(|step| *step > 0) {
        Some(step) => json!((number + step - 1).div_euclid(step) * step),
        None => json!(number),
    }
}

fn number(schema: &Map<String, Value>) -> Value {
    let whole = integer(schema);
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let (least, most) = (bound("minimum"), bound("maximum"));
    match whole.as_i64() {
        // Limits with a fraction have no integer to begin with.
        Some(1) if least.is_some_and(|least| least > 1.0) => json!(least),
        Some(1) if most.is_some_and(|most| most < 1.0) => json!(most),
        _ => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> Value {
        json!({"components": {"schemas": {
            "Tree": {"type": "object", "required": ["name", "below"], "properties": {
                "name": {"type": "string"},
                "up": {"$ref": "#/components/schemas/Tree"},
                "below": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
                "next": {"nullable": true, "allOf": [{"$ref": "#/components/schemas/Tree"}]},
            }},
            "Endless": {"type": "object", "required": ["self"], "properties": {
                "self": {"$ref": "#/components/schemas/Endless"},
            }},
            "Loop": {"$ref": "#/components/schemas/Loop"},
            "Named": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}},
        }}})
    }

    fn made(schema: &Value) -> Value {
        let root = root();
        value(Schemas { root: &root }, schema)
    }

    #[test]
    fn values_fit_their_schema() {
        let root = root();
        for schema in [
            json!({"type": "string", "minLength": 6, "maxLength": 7}),
            json!({"type": "string", "maxLength": 2}),
            json!({"type": "string", "format": "date-time"}),
            json!({"type": "string", "pattern": "^#[0-9a-f]{6}$"}),
            json!({"type": "string", "enum": ["", "x"]}),
            json!({"type": "integer", "minimum": 7}),
            json!({"type": "integer", "maximum": -7}),
            json!({"type": "integer", "minimum": 3, "exclusiveMinimum": true, "multipleOf": 5}),
            json!({"type": "integer", "exclusiveMinimum": 8}),
            json!({"type": "number", "minimum": 1.5}),
            json!({"type": "number", "maximum": 0.5}),
            json!({"type": "array", "minItems": 3, "uniqueItems": true, "items": {"type": "integer"}}),
            json!({"type": "array", "minItems": 3, "uniqueItems": true, "items": {"type": "string"}}),
            json!({"type": "array", "maxItems": 0, "items": {"type": "string"}}),
            json!({"type": ["null", "boolean"]}),
            json!({"nullable": true, "type": "string"}),
            json!({"allOf": [{"$ref": "#/components/schemas/Named"},
                {"type": "object", "required": ["x"], "properties": {"x": {"type": "boolean"}}}]}),
            json!({"oneOf": [{"$ref": "#/components/schemas/Endless"}, {"type": "string"}]}),
            json!({"anyOf": [{"type": "string"}], "maxLength": 1}),
            json!({"$ref": "#/components/schemas/Tree"}),
            json!({"type": "array", "items": {"$ref": "#/components/schemas/Endless"}}),
            json!({}),
        ] {
            let made = made(&schema);
            let found = super::super::validate::complaints(Schemas { root: &root }, &schema, &made);
            assert!(found.is_empty(), "{schema}: {made} {found:?}");
        }
    }

    #[test]
    fn circles_end() {
        assert_eq!(
            made(&json!({"$ref": "#/components/schemas/Tree"})),
            json!({"name": "text", "below": [], "next": null})
        );
        assert_eq!(made(&json!({"$ref": "#/components/schemas/Endless"})), Value::Null);
        assert_eq!(made(&json!({"$ref": "#/components/schemas/Loop"})), Value::Null);
    }

    #[test]
    fn schemas_that_all_refer_to_each_other_end_soon() {
        let names: Vec<_> = (0..12).map(|number| format!("S{number}")).collect();
        let properties: Map<_, _> = names
            .iter()
            .map(|name| (name.clone(), json!({"$ref": format!("#/components/schemas/{name}")})))
            .collect();
        let schema = json!({"type": "object", "properties": properties});
        let schemas: Map<_, _> = names.into_iter().map(|name| (name, schema.clone())).collect();
        let root = json!({"components": {"schemas": schemas}});
        let made = value(Schemas { root: &root }, &schema);
        assert!(made["S0"]["S1"].is_object() && made.to_string().len() < 50_000);
    }

    #[test]
    fn what_the_schema_says_comes_first() {
        assert_eq!(made(&json!({"type": "string", "example": "Tove"})), "Tove");
        assert_eq!(made(&json!({"type": "string", "default": "da", "enum": ["en", "da"]})), "da");
        assert_eq!(made(&json!({"type": "string", "example": 1})), "text", "it does not fit");
        let secret =
            json!({"type": "object", "properties": {"a": {"type": "string", "writeOnly": true}}});
        assert_eq!(made(&secret), json!({}));
    }
}
