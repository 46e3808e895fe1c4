//! Makes, for a schema, the same value twice: as it is documented, and as PHP may send it.

use openapi_crate::model::SuccessKind;
use serde_json::{Map, Value, json};

use crate::support::spec::{DOCUMENT, LOWERED, LOWERED_JSON, operation, resolve};

/// Bytes that decide what is made. When there are none left, each decision is the simplest one, so
/// that fewer bytes make a simpler value.
pub(super) struct Choices<'b>(pub(super) &'b [u8]);

impl Choices<'_> {
    /// A number below `n`.
    fn below(&mut self, n: usize) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first) % n
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }

    /// Once in `n` times.
    fn rarely(&mut self, n: usize) -> bool {
        self.below(n) == n - 1
    }
}

/// A value, as it is documented and as PHP may send it.
#[derive(Debug)]
pub(super) struct Twin {
    pub(super) plain: Value,
    pub(super) loose: Value,
}

impl Twin {
    fn same(value: Value) -> Self {
        Self { plain: value.clone(), loose: value }
    }
}

/// How deep objects are filled; below that they have only what is required.
const DEPTH: usize = 6;

const TEXTS: [&str; 8] = ["", "a", "12", "true", "0", "-7", "Åse \"日本\"\n", "1.5"];
const KEYS: [&str; 4] = ["da", "17", "x y", "é"];

/// The answer of success of an operation, in its envelope; nothing for one without a body.
pub(super) fn answer(id: &str, choices: &mut Choices<'_>) -> Option<Twin> {
    let lowered =
        LOWERED.operations.iter().find(|operation| operation.id == id).expect("an operation");
    let value = operation(&LOWERED_JSON, id).value;
    let schema = value.pointer("/responses/200/content/application~1json/schema");
    Some(match &lowered.success.kind {
        SuccessKind::Page(key) => page(schema?, key, choices),
        SuccessKind::Resource => {
            let Twin { plain, loose } = twin(schema?, DEPTH, choices);
            let loose = choices.pick(&[
                json!({"data": loose}),
                json!([loose]),
                json!([{"data": loose}]),
                loose,
            ]);
            Twin { plain: json!({"data": plain}), loose }
        }
        SuccessKind::Json if schema?["type"] == "array" => {
            let Twin { plain, loose } = twin(schema?, DEPTH, choices);
            Twin { plain, loose: choices.pick(&[loose.clone(), json!({"data": loose})]) }
        }
        SuccessKind::Json => {
            let Twin { plain, loose } = twin(schema?, DEPTH, choices);
            let loose = choices.pick(&[json!({"data": loose}), json!([{"data": loose}]), loose]);
            Twin { plain, loose }
        }
        _ => return None,
    })
}

fn page(item: &Value, key: &str, choices: &mut Choices<'_>) -> Twin {
    let items: Vec<_> = (0..choices.below(4)).map(|_| twin(item, DEPTH - 1, choices)).collect();
    let links = json!({"type": "object", "properties": {"next": {"type": "string"},
        "prev": {"type": "string"}}});
    let numbers = ["current_page", "last_page", "from", "to", "total", "per_page"];
    let numbers = numbers.map(|name| (name.to_owned(), json!({"type": "integer"})));
    let meta = json!({"type": "object", "properties": Map::from_iter(numbers)});

    let (bare, in_a_list) = (choices.rarely(3), choices.rarely(3));
    let Twin { plain, mut loose } = list(items, choices);
    // One object cannot stand for a list of it where the list is all there is, or where all of it
    // is in another list.
    if is_plain_object(&loose) && (bare || in_a_list) {
        loose = json!([loose]);
    }
    let mut twin = Twin { plain: json!({key: plain}), loose: Value::Null };
    if bare {
        twin.loose = loose;
        return twin;
    }
    twin.loose = json!({choices.pick(&[key, "data"]): loose});
    for (name, schema) in [("links", links), ("meta", meta)] {
        let Some(Twin { plain, loose }) = optional(&schema, DEPTH, choices) else { continue };
        twin.plain[name] = plain;
        twin.loose[name] = loose;
    }
    if in_a_list {
        twin.loose = json!([twin.loose]);
    }
    twin
}

/// A value that fits `schema`.
fn twin(schema: &Value, depth: usize, choices: &mut Choices<'_>) -> Twin {
    let schema = resolve(&LOWERED_JSON, schema);
    let own_type = schema["x-rust-type"]["path"].as_str().unwrap_or_default();
    match schema["type"].as_str() {
        _ if own_type.starts_with("runtime::timestamp::") => Twin::same(moment(choices)),
        Some("boolean") => boolean(choices),
        Some("integer") => integer(choices),
        Some("number") => number(choices),
        Some("string") => string(schema, choices),
        // One object that stands for a list of it could be any member.
        Some("array") if members(resolve(&LOWERED_JSON, &schema["items"])).is_some() => {
            let item = union(resolve(&LOWERED_JSON, &schema["items"]), depth, choices);
            Twin::same(json!([item]))
        }
        Some("array") => {
            let length = if depth == 0 { 0 } else { choices.below(3) };
            let items = (0..length).map(|_| twin(&schema["items"], depth - 1, choices)).collect();
            list(items, choices)
        }
        Some("object") => object(schema, depth, choices),
        Some(other) => panic!("nothing is known about the type {other}"),
        None if members(schema).is_some() => Twin::same(union(schema, depth, choices)),
        None => Twin::same(anything(depth, choices)),
    }
}

/// The members of a union, each with the value of the discriminator that means it.
fn members(schema: &Value) -> Option<Vec<(&String, &Value)>> {
    let mapping = DOCUMENT.root.pointer("/components/schemas")?.as_object()?.values();
    let of_union = schema["anyOf"].as_array().or(schema["oneOf"].as_array())?;
    // What the pipeline works with has the members, and the document what tells them apart.
    let mapping =
        mapping.filter_map(|schema| schema.pointer("/discriminator/mapping")?.as_object());
    let refers = |reference: &Value| of_union.iter().any(|member| member["$ref"] == *reference);
    let mut mapping = mapping.filter(|mapping| mapping.values().all(refers));
    mapping.next().map(|mapping| mapping.iter().collect())
}

/// A member of a union with its discriminator. Unions have properties of their own: see
/// `unions`.
fn union(schema: &Value, depth: usize, choices: &mut Choices<'_>) -> Value {
    let (value, member) = choices.pick(&members(schema).expect("a union"));
    let twin = twin(&json!({"$ref": member}), depth, choices);
    let mut plain = twin.plain;
    let tag = ["type", "content_type"].into_iter().find(|tag| {
        resolve(&LOWERED_JSON, &json!({"$ref": member}))["properties"].get(tag).is_some()
    });
    plain[tag.expect("a discriminator")] = json!(value);
    plain
}

fn boolean(choices: &mut Choices<'_>) -> Twin {
    let value = choices.below(2) == 1;
    let number = u8::from(value);
    let loose = choices.pick(&[
        json!(value),
        json!(number),
        json!(number.to_string()),
        json!(value.to_string()),
    ]);
    Twin { plain: json!(value), loose }
}

fn integer(choices: &mut Choices<'_>) -> Twin {
    let value = choices.pick(&[0, 1, 2, 100, -1, 1_760_003_600, 1 << 53, i64::MAX, i64::MIN]);
    let mut loose = vec![json!(value), json!(value.to_string())];
    if let Ok(small) = i32::try_from(value) {
        loose.push(json!(f64::from(small)));
    }
    Twin { plain: json!(value), loose: choices.pick(&loose) }
}

/// In whatever form it is sent, it is kept.
fn moment(choices: &mut Choices<'_>) -> Value {
    choices.pick(&[
        json!(1_760_003_600),
        json!("2026-03-02T09:15:00.000Z"),
        json!("1760003600"),
        json!(1.5),
        json!(false),
        json!({"date": "2025-03-19 08:15:00.000000", "timezone_type": 3, "timezone": "UTC"}),
        json!([0, null]),
    ])
}

fn number(choices: &mut Choices<'_>) -> Twin {
    let value = choices.pick(&[0.0, 12.5, -3.25, 55.676_098, 1e300]);
    Twin { plain: json!(value), loose: choices.pick(&[json!(value), json!(value.to_string())]) }
}

fn string(schema: &Value, choices: &mut Choices<'_>) -> Twin {
    let mut texts: Vec<&str> =
        schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    texts.extend(TEXTS);
    let text = choices.pick(&texts);
    // An older name for a value of an enum.
    let aliases = schema["x-enum-aliases"].as_object();
    if let Some((alias, value)) =
        aliases.and_then(|aliases| aliases.iter().find(|(_, value)| *value == text))
    {
        return Twin { plain: value.clone(), loose: choices.pick(&[json!(text), json!(alias)]) };
    }
    // What reads as a number or a boolean may be sent as one.
    let bare = serde_json::from_str(text)
        .ok()
        .filter(|value: &Value| value.is_number() || value.is_boolean());
    Twin {
        plain: json!(text),
        loose: choices.pick(&[json!(text), bare.unwrap_or_else(|| json!(text))]),
    }
}

fn list(items: Vec<Twin>, choices: &mut Choices<'_>) -> Twin {
    let (plain, loose): (Vec<_>, Vec<_>) =
        items.into_iter().map(|item| (item.plain, item.loose)).unzip();
    let loose = match &loose[..] {
        [] => choices.pick(&[json!([]), json!({}), Value::Null]),
        [only] if is_plain_object(only) && choices.rarely(3) => only.clone(),
        _ if choices.rarely(2) => {
            let keyed = loose
                .iter()
                .enumerate()
                .map(|(index, item)| ((index * 2 + 1).to_string(), item.clone()));
            Value::Object(keyed.collect())
        }
        _ => Value::Array(loose),
    };
    Twin { plain: Value::Array(plain), loose }
}

/// Whether this is an object, and neither empty nor a list with gaps.
fn is_plain_object(value: &Value) -> bool {
    value.as_object().is_some_and(|fields| fields.keys().any(|key| key.parse::<u64>().is_err()))
}

fn object(schema: &Value, depth: usize, choices: &mut Choices<'_>) -> Twin {
    let (mut plain, mut loose) = (Map::new(), Vec::new());
    let required = |name: &str| {
        schema["required"].as_array().is_some_and(|names| names.contains(&json!(name)))
    };
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        if required(name) {
            let value = twin(property, depth.saturating_sub(1), choices);
            plain.insert(name.clone(), value.plain);
            loose.push((name.clone(), value.loose));
        } else if depth > 0 && choices.below(2) == 1 {
            let Some(value) = optional(property, depth - 1, choices) else { continue };
            if !value.plain.is_null() {
                plain.insert(name.clone(), value.plain);
            }
            let aliases: Vec<_> = property["x-aliases"].as_array().into_iter().flatten().collect();
            let name = match aliases
                .first()
                .and_then(|alias| alias.as_str())
                .filter(|_| choices.below(2) == 1)
            {
                Some(alias) => alias,
                None => name,
            };
            loose.push((name.to_owned(), value.loose));
        }
    }
    let further = schema.get("additionalProperties").filter(|schema| schema.is_object());
    match further {
        Some(values) => {
            for key in KEYS.iter().take(choices.below(3)) {
                let value = twin(values, depth.saturating_sub(1), choices);
                plain.insert((*key).to_owned(), value.plain);
                loose.push(((*key).to_owned(), value.loose));
            }
        }
        None if choices.rarely(3) => {
            loose.push(("_new".to_owned(), anything(2, choices)));
            // Further out this is what an envelope looks like.
            if depth < DEPTH - 1 && schema["properties"].get("data").is_none() {
                loose.push(("data".to_owned(), anything(2, choices)));
            }
        }
        None => {}
    }
    if plain.is_empty() {
        // An empty object is like none at all, and must stay so.
        loose.clear();
    } else {
        let turn = choices.below(loose.len());
        loose.rotate_left(turn);
    }
    let loose = Value::Object(loose.into_iter().collect());
    let is_empty = loose.as_object().is_some_and(Map::is_empty);
    let loose = match choices.below(4) {
        3 if is_empty => json!([]),
        3 => json!([loose]),
        _ => loose,
    };
    Twin { plain: Value::Object(plain), loose }
}

/// A value, or the ways to say that there is none; nothing when nothing is said. Null is a plain
/// way to say it, but for a list or a map, which is empty then.
fn optional(schema: &Value, depth: usize, choices: &mut Choices<'_>) -> Option<Twin> {
    let nothing = match resolve(&LOWERED_JSON, schema) {
        list if list["type"] == "array" => json!([]),
        map if map["type"] == "object" && map.get("properties").is_none() => json!({}),
        _ => Value::Null,
    };
    let mut absent = vec![Value::Null, json!({}), json!([])];
    if schema["x-false-is-null"] == true {
        absent.push(json!(false));
    }
    match choices.below(4) {
        0 => None,
        1 => Some(Twin { plain: nothing, loose: choices.pick(&absent) }),
        _ => Some(twin(schema, depth, choices)),
    }
}

/// Any JSON, which is passed on as it came.
fn anything(depth: usize, choices: &mut Choices<'_>) -> Value {
    match choices.below(if depth == 0 { 5 } else { 7 }) {
        0 => Value::Null,
        1 => json!(choices.below(2) == 1),
        2 => json!(choices.pick(&[0, -5, i64::MAX])),
        3 => json!(u64::MAX),
        4 => json!(choices.pick(&TEXTS)),
        5 => (0..choices.below(3)).map(|_| anything(depth - 1, choices)).collect(),
        _ => KEYS
            .iter()
            .take(choices.below(3))
            .map(|key| ((*key).to_owned(), anything(depth - 1, choices)))
            .collect(),
    }
}
