//! A value in a document together with where it stands, so that every change can name both sides.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::problem::Pointer;

/// How many references may lead to one another; `lower` has refused longer chains already.
const DEPTH: usize = 16;

/// A place in a document.
#[derive(Debug, Clone)]
pub(super) struct Place<'d> {
    root: &'d Value,
    pub value: &'d Value,
    pub pointer: Pointer,
}

impl<'d> Place<'d> {
    pub(super) fn root(document: &'d Value) -> Self {
        Self { root: document, value: document, pointer: Pointer::root() }
    }

    /// Schemas of OpenAPI 3.1 may say more beside a reference; in 3.0 it is ignored.
    pub(super) fn is_31(&self) -> bool {
        self.root.get("openapi").and_then(Value::as_str).is_some_and(|version| version.starts_with("3.1"))
    }

    /// The document that the place is in.
    pub(super) fn document(&self) -> Self {
        Self::root(self.root)
    }

    pub(super) fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key)?;
        Some(Self { root: self.root, value, pointer: self.pointer.child(key) })
    }

    /// The members of the object under `key`.
    pub(super) fn entries(&self, key: &str) -> Vec<(&'d str, Self)> {
        let Some(object) = self.get(key) else { return Vec::new() };
        let names = object.value.as_object().into_iter().flat_map(|members| members.keys());
        names.filter_map(|name| Some((name.as_str(), object.get(name)?))).collect()
    }

    /// The items of the list under `key`.
    pub(super) fn items(&self, key: &str) -> Vec<Self> {
        let Some(list) = self.get(key) else { return Vec::new() };
        let items = list.value.as_array().into_iter().flatten().enumerate();
        items.map(|(index, value)| Self { root: self.root, value, pointer: list.pointer.child(index) }).collect()
    }

    pub(super) fn text(&self, key: &str) -> Option<&'d str> {
        self.value.get(key)?.as_str()
    }

    pub(super) fn flag(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    /// What the place refers to, when it is a reference that leads somewhere.
    pub(super) fn target(&self) -> Option<Self> {
        let reference = percent_decode_str(self.text("$ref")?).decode_utf8_lossy().into_owned();
        let value = self.root.pointer(reference.strip_prefix('#')?)?;
        Some(Self { root: self.root, value, pointer: Pointer::from_reference(&reference) })
    }

    /// The end of the references that begin here.
    pub(super) fn resolved(self) -> Self {
        let mut place = self;
        for _ in 0..DEPTH {
            match place.target() {
                Some(target) => place = target,
                None => break,
            }
        }
        place
    }

    /// The name of the component schema that this is.
    pub(super) fn component(&self) -> Option<String> {
        let name = self.pointer.as_json_pointer().strip_prefix("/components/schemas/")?;
        (!name.contains('/')).then(|| unescaped(name))
    }
}

fn unescaped(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// A pointer into a schema as people say it: `User.settings.language`, `list_users.data[].id`. `base` stands for what is above the schema
/// where that is no component.
pub(super) fn spoken(pointer: &Pointer, base: &str) -> String {
    let segments: Vec<String> = pointer.as_json_pointer().split('/').skip(1).map(unescaped).collect();
    let (mut text, rest) = match &segments[..] {
        [components, schemas, name, rest @ ..] if components == "components" && schemas == "schemas" => {
            (name.clone(), rest)
        }
        all => {
            let schema = all.iter().position(|segment| segment == "schema");
            (base.to_owned(), schema.map_or(&[][..], |index| &all[index + 1..]))
        }
    };
    let mut rest = rest.iter();
    while let Some(keyword) = rest.next() {
        match keyword.as_str() {
            "properties" => text = rest.next().map_or(text.clone(), |name| format!("{text}.{name}")),
            "items" => text += "[]",
            "additionalProperties" => text += "{}",
            "oneOf" | "anyOf" => text = rest.next().map_or(text.clone(), |index| format!("{text}|{index}")),
            "allOf" => drop(rest.next()),
            _ => {}
        }
    }
    text
}
