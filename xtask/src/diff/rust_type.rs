//! The Rust type that a place of the document has, read off the lowered document: that is what the generator makes types of.

use serde_json::Value;

use crate::names;

/// The Rust side of a place. `None` inside stands for a place that no Rust type shows.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rust<'l>(Option<Seen<'l>>);

#[derive(Debug, Clone, Copy)]
struct Seen<'l> {
    root: &'l Value,
    schema: &'l Value,
    /// A property that is not required.
    optional: bool,
}

/// What is left of a schema when the wrappers are taken off.
struct Core<'l> {
    wrappers: Vec<&'static str>,
    name: Option<&'l str>,
    schema: &'l Value,
    secret: bool,
}

impl<'l> Rust<'l> {
    pub(super) const UNSEEN: Self = Self(None);

    /// The type of `schema`, which stands in the lowered document `root`.
    pub(super) fn of(root: &'l Value, schema: Option<&'l Value>) -> Self {
        Self(schema.map(|schema| Seen { root, schema, optional: false }))
    }

    pub(super) fn is_seen(&self) -> bool {
        self.0.is_some()
    }

    /// The type as it is written, `Option<Vec<GroupType>>`.
    pub(super) fn text(&self) -> String {
        self.0.map_or_else(|| "nothing".to_owned(), |seen| seen.print(true))
    }

    /// The type without the names of structs and enums and without what is in a list: two places with the same head differ, if at all, below.
    pub(super) fn head(&self) -> String {
        self.0.map_or_else(String::new, |seen| seen.print(false))
    }

    /// What it is under `Option` and the like: `struct`, `enum`, `list`, `i64`.
    pub(super) fn kind(&self) -> &'static str {
        self.0.map_or("", |seen| kind(seen.core().schema))
    }

    /// The name of the struct or enum.
    pub(super) fn name(&self) -> Option<String> {
        self.0.and_then(|seen| seen.core().name).map(names::pascal)
    }

    /// Something that is missing or null makes the whole answer unreadable.
    pub(super) fn is_indispensable(&self) -> bool {
        self.0.is_some_and(|seen| {
            let core = seen.core();
            core.wrappers.is_empty() && !seen.optional && !is_collection(core.schema) && kind(core.schema) != "Value"
        })
    }

    /// A struct with nothing in it is one that can be made of nothing: it implements `Default`.
    pub(super) fn has_default(&self) -> bool {
        self.0.is_some_and(|seen| {
            let core = seen.core();
            kind(core.schema) == "struct"
                && seen.parts(core.schema).iter().all(|part| part.get("required").is_none_or(is_empty))
        })
    }

    pub(super) fn property(&self, name: &str) -> Self {
        self.below(|seen, core| {
            let parts = seen.parts(core);
            let schema = parts.iter().find_map(|part| part.get("properties")?.get(name))?;
            let requires = |part: &&&Value| {
                part.get("required").and_then(Value::as_array).is_some_and(|all| all.iter().any(|r| r == name))
            };
            Some(Seen { schema, optional: !parts.iter().any(|part| requires(&part)), ..*seen })
        })
    }

    pub(super) fn items(&self) -> Self {
        self.below(|seen, core| Some(Seen { schema: core.get("items")?, optional: false, ..*seen }))
    }

    /// What a map holds, or a struct beside its fields.
    pub(super) fn others(&self) -> Self {
        self.below(|seen, core| {
            let schema = core.get("additionalProperties").filter(|schema| schema.is_object())?;
            Some(Seen { schema, optional: false, ..*seen })
        })
    }

    pub(super) fn variant(&self, index: usize) -> Self {
        self.below(|seen, core| {
            let members = core.get("oneOf").or_else(|| core.get("anyOf"))?;
            Some(Seen { schema: members.get(index)?, optional: false, ..*seen })
        })
    }

    fn below(&self, find: impl Fn(&Seen<'l>, &'l Value) -> Option<Seen<'l>>) -> Self {
        Self(self.0.and_then(|seen| find(&seen, seen.core().schema)))
    }
}

impl<'l> Seen<'l> {
    fn core(&self) -> Core<'l> {
        let mut core = Core { wrappers: Vec::new(), name: None, schema: self.schema, secret: false };
        // Bounded: a type that is nothing but itself was refused before.
        for _ in 0..64 {
            if core.schema.get("nullable").is_some_and(|value| *value == Value::Bool(true))
                && core.wrappers.last() != Some(&"Option")
            {
                core.wrappers.push("Option");
            }
            if let Some(marker) = core.schema.get("x-rust-type") {
                let wrapper = match marker.get("path").and_then(Value::as_str) {
                    Some("runtime::Patch") => "Patch",
                    Some("runtime::Sent") => "Option",
                    _ => {
                        core.secret = true;
                        break;
                    }
                };
                core.wrappers.push(wrapper);
                let Some(inner) = marker.pointer("/parameters/0") else { break };
                core.schema = inner;
            } else if let Some(reference) = core.schema.get("$ref").and_then(Value::as_str) {
                let Some(target) = reference.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer)) else {
                    break;
                };
                core.name = reference.rsplit('/').next();
                core.schema = target;
            } else if let Some([only]) = core.schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
                if core.schema.get("properties").is_some() {
                    break;
                }
                core.schema = only;
            } else {
                break;
            }
        }
        core
    }

    /// The schema itself and what it is composed of.
    fn parts(&self, core: &'l Value) -> Vec<&'l Value> {
        let members = core.get("allOf").and_then(Value::as_array).into_iter().flatten();
        let members = members.map(|member| Seen { schema: member, ..*self }.core().schema);
        std::iter::once(core).chain(members).collect()
    }

    fn print(&self, full: bool) -> String {
        let core = self.core();
        let inner = |key: &str| {
            if !full {
                return "_".to_owned();
            }
            let schema = core.schema.get(key).filter(|schema| schema.is_object());
            schema.map_or_else(
                || "serde_json::Value".to_owned(),
                |schema| Seen { schema, optional: false, ..*self }.print(true),
            )
        };
        let plain = match kind(core.schema) {
            _ if core.secret => "Secret".to_owned(),
            "list" => format!("Vec<{}>", inner("items")),
            "map" => format!("BTreeMap<String, {}>", inner("additionalProperties")),
            kind @ ("struct" | "enum" | "union") => match core.name.filter(|_| full) {
                Some(name) => names::pascal(name),
                None => kind.to_owned(),
            },
            "Value" => "serde_json::Value".to_owned(),
            "Map" => "serde_json::Map".to_owned(),
            scalar => scalar.to_owned(),
        };
        let mut text = core.wrappers.iter().rev().fold(plain, |inner, wrapper| format!("{wrapper}<{inner}>"));
        if self.optional && core.wrappers.is_empty() && (core.secret || !is_collection(core.schema)) {
            text = format!("Option<{text}>");
        }
        text
    }
}

fn is_empty(list: &Value) -> bool {
    list.as_array().is_none_or(Vec::is_empty)
}

fn is_collection(schema: &Value) -> bool {
    matches!(kind(schema), "list" | "map" | "Map")
}

/// What a lowered schema becomes.
fn kind(schema: &Value) -> &'static str {
    let has = |key: &str| {
        schema.get(key).is_some_and(|value| match value {
            Value::Array(items) => !items.is_empty(),
            Value::Object(members) => !members.is_empty(),
            _ => false,
        })
    };
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    if has("enum") {
        return "enum";
    }
    if has("oneOf") || has("anyOf") {
        return "union";
    }
    if has("properties") || has("allOf") {
        return "struct";
    }
    match (schema.get("type").and_then(Value::as_str), format) {
        (Some("array"), _) => "list",
        (Some("object"), _) if has("additionalProperties") => "map",
        (Some("object"), _) => "Map",
        (Some("string"), _) => "String",
        (Some("integer"), "int32") => "i32",
        (Some("integer"), _) => "i64",
        (Some("number"), "float") => "f32",
        (Some("number"), _) => "f64",
        (Some("boolean"), _) => "bool",
        _ => "Value",
    }
}
