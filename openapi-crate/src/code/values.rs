//! Values as Rust writes them, for calls in documentation and in tests.
//!
//! They come with the model.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use crate::model::{
    Field, Kind, Media, Model, Parameter, Presence, RequestBody, Style, Ty, TypeDef,
};

/// How many setters of a body are shown.
const SETTERS: usize = 2;
/// How many items of a list are shown.
const ITEMS: usize = 2;
/// How long text may be.
const TEXT: usize = 48;
/// How deep values may nest.
const DEPTH: usize = 6;

/// How much of what an operation can take is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// What is typical, in short.
    Shown,
    /// What is required.
    Least,
    /// What is required, and the body as the document's example has it.
    Whole,
    /// Every parameter and every field.
    Everything,
}

/// Writes values.
pub(super) struct Writer<'m> {
    pub(super) model: &'m Model,
    pub(super) crate_name: syn::Ident,
    /// The types of the API that are named.
    pub(super) used: BTreeSet<String>,
    pub(super) detail: Detail,
}

impl<'m> Writer<'m> {
    pub(super) fn new(model: &'m Model, name: &str, detail: Detail) -> Option<Self> {
        let crate_name = syn::parse_str(&name.replace('-', "_")).ok()?;
        Some(Self { model, crate_name, used: BTreeSet::new(), detail })
    }

    pub(super) fn parameter(&mut self, parameter: &Parameter) -> Option<TokenStream> {
        if matches!(parameter.style, Style::Object(_)) {
            self.exact(&parameter.ty, &parameter.example, 0)
        } else {
            self.taken(&parameter.ty, &parameter.example, 0)
        }
    }

    pub(super) fn body(&mut self, body: &RequestBody) -> Option<TokenStream> {
        match &body.media {
            Media::Json(_) => self.taken(&body.ty, &body.example, 0),
            Media::Form(_) | Media::Multipart { typed: true, .. } => {
                self.exact(&body.ty, &body.example, 0)
            }
            Media::Multipart { typed: false, .. } => None,
            Media::Text(_) => Some(self.text(body.example.as_str().unwrap_or("text"))),
            Media::Upload(_) | Media::Bytes(_) => Some(self.file()),
        }
    }

    /// A value as an argument takes it: see `types::taken`.
    fn taken(&mut self, ty: &Ty, value: &Value, depth: usize) -> Option<TokenStream> {
        match ty {
            Ty::List(item) => self.array(item, value, depth),
            Ty::Boxed(inner) => self.exact(inner, value, depth),
            ty => self.converted(ty, value).or_else(|| self.exact(ty, value, depth)),
        }
    }

    /// A value for a setter that takes what becomes a `Patch`.
    fn patched(&mut self, ty: &Ty, value: &Value, depth: usize) -> Option<TokenStream> {
        match ty {
            _ if value.is_null() => {
                let name = &self.crate_name;
                Some(quote!(#name::Patch::Null))
            }
            Ty::List(item) if !matches!(**item, Ty::Timestamp { .. }) => {
                self.array(item, value, depth)
            }
            Ty::String | Ty::Id { .. } => self.converted(ty, value),
            ty if is_converted(ty) || matches!(ty, Ty::List(_)) => {
                let (value, name) = (self.exact(ty, value, depth)?, &self.crate_name);
                Some(quote!(#name::Patch::Value(#value)))
            }
            ty => self.exact(ty, value, depth),
        }
    }

    /// The items of a list. In documentation there has to be one, which tells their type.
    fn array(&mut self, item: &Ty, value: &Value, depth: usize) -> Option<TokenStream> {
        let shown = if self.detail == Detail::Shown { ITEMS } else { usize::MAX };
        let items = value.as_array()?.iter().take(shown).map(|value| match item {
            Ty::String | Ty::Id { .. } | Ty::Timestamp { .. } => self.converted(item, value),
            item => self.exact(item, value, depth + 1),
        });
        let items = items.collect::<Option<Vec<_>>>()?;
        if !items.is_empty() {
            return Some(quote!([#(#items),*]));
        }
        let of = match item {
            _ if self.detail == Detail::Shown => None,
            Ty::String => Some(quote!(String)),
            Ty::Id { is_number: true, .. } | Ty::Timestamp { is_text: false } | Ty::I64 => {
                Some(quote!(i64))
            }
            Ty::Id { .. } | Ty::Timestamp { .. } => Some(quote!(&str)),
            Ty::Named(name) => {
                self.used.insert(name.clone());
                let name = format_ident!("{name}");
                Some(quote!(#name))
            }
            _ => None,
        };
        of.map(|of| quote!(Vec::<#of>::new()))
    }

    /// A value of the type itself.
    fn exact(&mut self, ty: &Ty, value: &Value, depth: usize) -> Option<TokenStream> {
        if depth > DEPTH {
            return None;
        }
        match ty {
            Ty::Nothing | Ty::Other(_) => None,
            Ty::Bool => value.as_bool().map(|value| quote!(#value)),
            Ty::I32 => {
                value.as_i64().filter(|value| i32::try_from(*value).is_ok()).and(integer(value))
            }
            Ty::I64 => integer(value),
            Ty::F64 => {
                let value = value.as_f64().filter(|value| value.is_finite())?;
                Some(signed(value < 0.0, &Literal::f64_unsuffixed(value.abs())))
            }
            Ty::Value => Some(self.json(value)),
            Ty::Map => Some(quote!(serde_json::Map::new())),
            Ty::List(item) => {
                let shown = if self.detail == Detail::Shown { ITEMS } else { usize::MAX };
                let items = value.as_array()?.iter().take(shown);
                let items = items.map(|value| self.exact(item, value, depth + 1));
                let items = items.collect::<Option<Vec<_>>>()?;
                Some(quote!(vec![#(#items),*]))
            }
            Ty::Dictionary(item) => {
                let shown = if self.detail == Detail::Shown { SETTERS } else { usize::MAX };
                let entries = value.as_object()?.iter().take(shown).map(|(key, value)| {
                    let (key, value) = (self.text(key), self.exact(item, value, depth + 1)?);
                    Some(quote!((#key.to_owned(), #value)))
                });
                let entries = entries.collect::<Option<Vec<_>>>()?;
                Some(quote!(std::collections::BTreeMap::from([#(#entries),*])))
            }
            Ty::Option(_) if value.is_null() => Some(quote!(None)),
            Ty::Option(inner) => {
                let value = self.exact(inner, value, depth)?;
                Some(quote!(Some(#value)))
            }
            Ty::Patch(inner) => {
                let (value, name) = (self.exact(inner, value, depth)?, &self.crate_name);
                Some(quote!(#name::Patch::Value(#value)))
            }
            Ty::Boxed(inner) => {
                let value = self.exact(inner, value, depth)?;
                Some(quote!(Box::new(#value)))
            }
            Ty::Named(_) => self.named(self.model.definition(ty)?, value, depth),
            ty => {
                let value = self.converted(ty, value)?;
                Some(quote!(#value.into()))
            }
        }
    }

    fn named(&mut self, item: &TypeDef, value: &Value, depth: usize) -> Option<TokenStream> {
        let name = format_ident!("{}", item.name);
        let made = match &item.kind {
            Kind::Enum(variants) => {
                let value = value.as_str()?;
                let is_it = |known: &&crate::model::Variant| known.value == value;
                let variant = &variants.iter().find(is_it).or_else(|| variants.first())?.ident;
                quote!(#name::#variant)
            }
            Kind::Struct(fields) | Kind::Form(fields) => {
                self.structure(&name, fields, value, depth)?
            }
            Kind::Union { members, tag } => {
                let said = tag.as_ref().and_then(|tag| value.get(tag)?.as_str());
                let mut fitting = members.iter().filter(|member| {
                    said.is_none_or(|said| member.values.iter().any(|value| value == said))
                });
                let mut found = fitting.find_map(|member| {
                    Some((&member.ident, self.exact(&member.ty, value, depth + 1)?))
                });
                if found.is_none() && self.detail != Detail::Shown {
                    // The example fits no member: a call needs a value all the same.
                    found = members.iter().find_map(|member| {
                        let value = self.made_up(&member.ty, depth + 1);
                        Some((&member.ident, self.exact(&member.ty, &value, depth + 1)?))
                    });
                }
                let (ident, value) = found?;
                quote!(#name::#ident(#value))
            }
            Kind::Newtype(inner) => {
                let value = self.exact(inner, value, depth + 1)?;
                quote!(#name(#value))
            }
            Kind::Kept { .. } => return None,
        };
        self.used.insert(item.name.clone());
        Some(made)
    }

    /// The constructor, and setters for the first of what else the example has.
    fn structure(
        &mut self,
        name: &syn::Ident,
        fields: &[Field],
        value: &Value,
        depth: usize,
    ) -> Option<TokenStream> {
        let value = value.as_object()?;
        let required = fields.iter().filter(|field| field.presence == Presence::Required);
        let arguments = required.map(|field| {
            let value = value.get(&field.wire).unwrap_or(&Value::Null);
            let used = self.used.clone();
            self.taken(&field.ty, value, depth + 1).or_else(|| {
                // The example breaks its schema here.
                self.used = used;
                self.taken(&field.ty, &self.field(field, depth + 1), depth + 1)
            })
        });
        let arguments = arguments.collect::<Option<Vec<_>>>()?;
        let limit = match self.detail {
            // Inside of others, an object has what it needs, and something at least.
            Detail::Shown if depth == 0 => SETTERS,
            Detail::Shown => usize::from(arguments.is_empty()),
            Detail::Least => 0,
            Detail::Whole | Detail::Everything => usize::MAX,
        };
        let mut setters = Vec::new();
        for (field, value) in self.said(fields, value, depth) {
            if setters.len() == limit {
                break;
            }
            let value = &value;
            let used = self.used.clone();
            let value = match (field.presence, &field.ty) {
                (Presence::Optional, Ty::Option(inner)) => self.taken(inner, value, depth + 1),
                (Presence::Patch, Ty::Patch(inner)) => self.patched(inner, value, depth + 1),
                (_, ty) => self.taken(ty, value, depth + 1),
            };
            let ident = &field.ident;
            let ident = if ident.0 == "new" { quote!(new_) } else { quote!(#ident) };
            match value {
                Some(value) => setters.push(quote!(.#ident(#value))),
                None => self.used = used,
            }
        }
        Some(quote!(#name::new(#(#arguments),*) #(#setters)*))
    }

    /// The optional fields with their values: those that the example has, in its order, and
    /// where everything is wanted the others, with made-up values.
    fn said<'f>(
        &self,
        fields: &'f [Field],
        example: &serde_json::Map<String, Value>,
        depth: usize,
    ) -> Vec<(&'f Field, Value)> {
        let is_optional =
            |field: &&Field| !matches!(field.presence, Presence::Rest | Presence::Required);
        let is_said = |field: &Field, value: &Value| match self.detail {
            Detail::Shown | Detail::Least => !value.is_null() && value != "",
            Detail::Whole | Detail::Everything => {
                !value.is_null() || field.presence == Presence::Patch
            }
        };
        let of_example = example.iter().filter_map(|(wire, value)| {
            let field = fields.iter().filter(is_optional).find(|field| field.wire == *wire)?;
            is_said(field, value).then(|| (field, value.clone()))
        });
        let mut said: Vec<_> = of_example.collect();
        if self.detail == Detail::Everything {
            let is_missing =
                |field: &&Field| said.iter().all(|(known, _)| known.wire != field.wire);
            let missing: Vec<_> = fields.iter().filter(is_optional).filter(is_missing).collect();
            said.extend(missing.into_iter().map(|field| (field, self.field(field, depth))));
        }
        said
    }

    /// A value of a field as JSON, for what the example does not have.
    fn field(&self, field: &Field, depth: usize) -> Value {
        field.sample.clone().unwrap_or_else(|| self.made_up(&field.ty, depth))
    }

    /// A value of the type as JSON, for what the example does not have.
    fn made_up(&self, ty: &Ty, depth: usize) -> Value {
        match ty {
            _ if depth > DEPTH => Value::Null,
            Ty::Bool => Value::Bool(true),
            Ty::I32 | Ty::I64 | Ty::Id { is_number: true, .. } => Value::from(1),
            Ty::F64 => Value::from(1.5),
            Ty::List(item) => Value::Array(vec![self.made_up(item, depth + 1)]),
            Ty::Dictionary(item) => Value::Object(
                [("key".to_owned(), self.made_up(item, depth + 1))].into_iter().collect(),
            ),
            Ty::Option(inner) | Ty::Patch(inner) | Ty::Boxed(inner) => self.made_up(inner, depth),
            Ty::Named(_) => match self.model.definition(ty).map(|item| &item.kind) {
                Some(Kind::Enum(variants)) => {
                    variants.first().map_or(Value::Null, |variant| Value::from(&*variant.value))
                }
                Some(Kind::Struct(fields) | Kind::Form(fields)) => {
                    let required =
                        fields.iter().filter(|field| field.presence == Presence::Required);
                    let made =
                        required.map(|field| (field.wire.clone(), self.field(field, depth + 1)));
                    Value::Object(made.collect())
                }
                _ => Value::Null,
            },
            _ => Value::from("text"),
        }
    }

    /// The literal of which `Into` makes a `ty`.
    fn converted(&self, ty: &Ty, value: &Value) -> Option<TokenStream> {
        match (ty, value) {
            (Ty::Upload, _) => Some(self.file()),
            (Ty::Id { is_number: true, .. }, value) => integer(value),
            (Ty::String | Ty::Secret | Ty::Id { .. }, value) => {
                value.as_str().map(|value| self.text(value))
            }
            (ty, Value::String(value)) if is_converted(ty) => Some(self.text(value)),
            (ty, value) if is_converted(ty) => integer(value),
            _ => None,
        }
    }

    /// The contents of a file; in documentation of one on the disk.
    fn file(&self) -> TokenStream {
        if self.detail == Detail::Shown {
            quote!(std::fs::read("file")?)
        } else {
            quote!(b"contents".to_vec())
        }
    }

    /// A text; in documentation on one line, cut off between words where it is long.
    fn text(&self, text: &str) -> TokenStream {
        if self.detail == Detail::Shown { short(text) } else { quote!(#text) }
    }

    /// A JSON value; in documentation, what does not fit in a line is left out.
    fn json(&self, value: &Value) -> TokenStream {
        let written = value.to_string();
        let fits = self.detail != Detail::Shown || written.len() <= TEXT;
        let tokens = written.parse::<TokenStream>().ok().filter(|_| fits);
        let tokens = tokens.unwrap_or_else(|| quote!({}));
        quote!(serde_json::json!(#tokens))
    }
}

/// Whether an argument of the type is `impl Into<…>`.
fn is_converted(ty: &Ty) -> bool {
    let is_other = matches!(
        ty,
        Ty::Nothing
            | Ty::Bool
            | Ty::I32
            | Ty::I64
            | Ty::F64
            | Ty::Value
            | Ty::Map
            | Ty::List(_)
            | Ty::Dictionary(_)
            | Ty::Option(_)
            | Ty::Patch(_)
            | Ty::Boxed(_)
            | Ty::Named(_)
            | Ty::Other(_)
    );
    !is_other
}

fn integer(value: &Value) -> Option<TokenStream> {
    let value = value.as_i64().filter(|value| *value != i64::MIN)?;
    Some(signed(value < 0, &Literal::i64_unsuffixed(value.abs())))
}

fn signed(is_negative: bool, value: &Literal) -> TokenStream {
    if is_negative { quote!(-#value) } else { quote!(#value) }
}

/// A text on one line, cut off between words where it is long.
fn short(text: &str) -> TokenStream {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let mut short = String::new();
    for word in line.split_inclusive(' ') {
        if !short.is_empty() && short.chars().count() + word.chars().count() > TEXT {
            break;
        }
        short += word;
    }
    let short: String = short.trim_end().chars().take(TEXT).collect();
    quote!(#short)
}
