//! A value in a document together with where it stands.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::is_30;
use crate::problem::{Pointer, unescaped};

/// How many references may lead to one another; `lower` has refused longer chains already.
const DEPTH: usize = 16;

/// A place in a document.
#[derive(Debug, Clone)]
pub(crate) struct Place<'d> {
    root: &'d Value,
    pub value: &'d Value,
    pub pointer: Pointer,
}

impl<'d> Place<'d> {
    pub(crate) fn root(document: &'d Value) -> Self {
        Self { root: document, value: document, pointer: Pointer::root() }
    }

    /// Whether what stands beside a reference counts. OpenAPI 3.0 ignores it; later versions do
    /// not.
    pub(crate) fn has_siblings(&self) -> bool {
        !is_30(self.root)
    }

    /// The document that the place is in.
    pub(crate) fn document(&self) -> Self {
        Self::root(self.root)
    }

    pub(crate) fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key)?;
        Some(Self { root: self.root, value, pointer: self.pointer.child(key) })
    }

    /// The names of the object's members, but for extensions.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'d str> + use<'d> {
        let members = self.value.as_object().into_iter().flat_map(|members| members.keys());
        members.map(String::as_str).filter(|name| !name.starts_with("x-"))
    }

    /// The members of the object under `key`.
    pub(crate) fn entries(&self, key: &str) -> Vec<(&'d str, Self)> {
        let Some(object) = self.get(key) else { return Vec::new() };
        let names = object.value.as_object().into_iter().flat_map(|members| members.keys());
        names.filter_map(|name| Some((name.as_str(), object.get(name)?))).collect()
    }

    /// The items of the list under `key`.
    pub(crate) fn items(&self, key: &str) -> Vec<Self> {
        let Some(list) = self.get(key) else { return Vec::new() };
        let items = list.value.as_array().into_iter().flatten().enumerate();
        items
            .map(|(index, value)| Self {
                root: self.root,
                value,
                pointer: list.pointer.child(index),
            })
            .collect()
    }

    /// The place that a pointer names.
    pub(crate) fn find(&self, at: &Pointer) -> Option<Self> {
        let value = self.root.pointer(at.as_json_pointer())?;
        Some(Self { root: self.root, value, pointer: at.clone() })
    }

    pub(crate) fn text(&self, key: &str) -> Option<&'d str> {
        self.value.get(key)?.as_str()
    }

    pub(crate) fn flag(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    /// What the place refers to, when it is a reference that leads somewhere.
    pub(crate) fn target(&self) -> Option<Self> {
        let reference = percent_decode_str(self.text("$ref")?).decode_utf8_lossy().into_owned();
        let value = self.root.pointer(reference.strip_prefix('#')?)?;
        Some(Self { root: self.root, value, pointer: Pointer::from_reference(&reference) })
    }

    /// The end of the references that begin here.
    pub(crate) fn resolved(self) -> Self {
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
    pub(crate) fn component(&self) -> Option<String> {
        let name = self.pointer.as_json_pointer().strip_prefix("/components/schemas/")?;
        (!name.contains('/')).then(|| unescaped(name))
    }
}
