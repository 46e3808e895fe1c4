//! A type of the API: what it is called, what is in it, and how that is written in JSON.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident};
use serde_json::Value;

use super::Ty;

/// A type of the API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeDef {
    /// Its name.
    pub name: String,
    /// What the document says about it.
    pub description: String,
    /// Its form.
    pub kind: Kind,
}

/// What a type is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A struct with named fields.
    Struct(Vec<Field>),
    /// A struct that is sent as the parts of a form.
    Form(Vec<Field>),
    /// An enum of strings.
    Enum(Vec<Variant>),
    /// One of several types.
    Union {
        /// The types.
        members: Vec<Member>,
        /// The property that tells them apart.
        tag: Option<String>,
    },
    /// Another type under a name: a list that holds itself.
    Newtype(Ty),
    /// Anything else, as progenitor wrote it.
    Kept {
        /// The definition as source, without its documentation.
        definition: String,
        /// The names of the types in it, and perhaps others.
        uses: Vec<String>,
    },
}

/// A name in Rust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(pub String);

impl ToTokens for Name {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        format_ident!("{}", self.0).to_tokens(tokens);
    }
}

/// A field of a struct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The name in JSON.
    pub wire: String,
    /// The name in Rust.
    pub ident: Name,
    /// The type.
    pub ty: Ty,
    /// What the field is when nothing was given.
    pub presence: Presence,
    /// What the document says about it.
    pub description: String,
    /// Other names that it is read from.
    pub aliases: Vec<String>,
    /// The API says `false` where it means null.
    pub false_is_null: bool,
    /// It is a list or a map for which null is another value than an empty one.
    pub is_nullable: bool,
    /// A value for examples, where not every value of the type will do.
    pub sample: Option<Value>,
    /// The media type of its part of a form.
    pub media: Option<String>,
}

/// What a field is when nothing was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It has to be given.
    Required,
    /// `Option<T>`: left out.
    Optional,
    /// `Patch<T>`: left out.
    Patch,
    /// It has what has no field of its own: nothing.
    Rest,
}

/// A string of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// The name in Rust.
    pub ident: Name,
    /// The string.
    pub value: String,
    /// Other strings that mean the variant.
    pub aliases: Vec<String>,
}

/// A member of a union.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The name in Rust.
    pub ident: Name,
    /// The type.
    pub ty: Ty,
    /// No other member has the type, so that the union can be made of it by `From`.
    pub is_apart: bool,
    /// The values of the union's tag that mean the member.
    pub values: Vec<String>,
}

impl TypeDef {
    /// The fields; none where it is no struct.
    pub(crate) fn fields(&self) -> &[Field] {
        if let Kind::Struct(fields) | Kind::Form(fields) = &self.kind { fields } else { &[] }
    }

    /// The types inside.
    pub(crate) fn types(&self) -> impl Iterator<Item = &Ty> {
        let (members, inner): (&[Member], _) = match &self.kind {
            Kind::Union { members, .. } => (members, None),
            Kind::Newtype(ty) => (&[], Some(ty)),
            _ => (&[], None),
        };
        self.fields()
            .iter()
            .map(|field| &field.ty)
            .chain(members.iter().map(|member| &member.ty))
            .chain(inner)
    }

    /// The types inside, to be changed.
    pub(super) fn types_mut(&mut self) -> Vec<&mut Ty> {
        match &mut self.kind {
            Kind::Struct(fields) | Kind::Form(fields) => {
                fields.iter_mut().map(|field| &mut field.ty).collect()
            }
            Kind::Union { members, .. } => {
                members.iter_mut().map(|member| &mut member.ty).collect()
            }
            Kind::Newtype(ty) => vec![ty],
            Kind::Enum(_) | Kind::Kept { .. } => Vec::new(),
        }
    }

    /// The names of the types inside.
    pub(crate) fn uses(&self) -> Vec<String> {
        let kept: &[String] = if let Kind::Kept { uses, .. } = &self.kind { uses } else { &[] };
        self.types()
            .filter_map(Ty::name)
            .chain(kept.iter().map(String::as_str))
            .map(ToOwned::to_owned)
            .collect()
    }

    /// The field that is called `name` in JSON or in Rust, when it is an integer, text or a time.
    pub(crate) fn scalar(&self, name: &str) -> Option<&Field> {
        let Kind::Struct(fields) = &self.kind else { return None };
        let in_json = fields.iter().find(|field| field.wire == name);
        let field = in_json.or_else(|| fields.iter().find(|field| field.ident.0 == name))?;
        let ty = field.ty.in_option().unwrap_or(&field.ty);
        matches!(ty, Ty::String | Ty::I64 | Ty::Id { .. } | Ty::Timestamp { .. }).then_some(field)
    }
}
