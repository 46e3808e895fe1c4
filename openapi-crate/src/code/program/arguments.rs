//! The arguments of a command: parameters, and the fields of its body.

use std::collections::HashSet;

use heck::ToKebabCase;
use proc_macro2::TokenStream;
use quote::quote;

use super::words::Text;
use crate::code::paging::{By, Walk};
use crate::model::{
    Field, Kind, Location, Model, ObjectStyle, Operation, Parameter, Presence, Style, Ty, TypeDef,
};
use crate::names;

/// The arguments, as expressions of the table.
pub(super) struct Arguments {
    pub(super) params: Vec<TokenStream>,
    pub(super) fields: Vec<TokenStream>,
}

impl Arguments {
    /// Those of an operation. Its pages are walked by the program and have no flags.
    pub(super) fn of(
        operation: &Operation,
        model: &Model,
        walk: Option<&Walk<'_>>,
        taken: &[String],
        text: &Text<'_>,
    ) -> Self {
        let mut taken: HashSet<String> = taken.iter().cloned().collect();
        let shown = operation.parameters.iter().filter(|parameter| !is_of_paging(parameter, walk));
        let params =
            shown.map(|parameter| param(parameter, model, &mut taken, text)).collect::<Vec<_>>();
        let definition = operation.body.as_ref().and_then(|body| model.definition(&body.ty));
        let fields = definition.map(TypeDef::fields).unwrap_or_default().iter();
        let fields = fields
            .filter(|field| field.presence != Presence::Rest)
            .map(|each| field(each, model, &mut taken, text))
            .collect();
        Self { params, fields }
    }
}

fn is_of_paging(parameter: &Parameter, walk: Option<&Walk<'_>>) -> bool {
    let Some(walk) = walk else { return false };
    let is_size = walk.size.is_some_and(|size| size.name == parameter.name);
    let is_position = match &walk.by {
        By::Number(position) | By::Offset(position) | By::Cursor(position) => {
            position.name == parameter.name
        }
        // A moment to begin at is for people, too.
        By::Moment(..) | By::Link => false,
    };
    is_size || is_position
}

fn param(
    parameter: &Parameter,
    model: &Model,
    taken: &mut HashSet<String>,
    text: &Text<'_>,
) -> TokenStream {
    let name = &parameter.name;
    // What is part of the path is an argument, and shares no name with flags.
    let flag = match parameter.location {
        Location::Path => names::snake(name).to_kebab_case(),
        _ => flag(name, "query", taken),
    };
    let (kind, many) = kind(&parameter.ty, model);
    let mut help = text.sentence(parameter.description.as_deref());
    if parameter.ty.id().is_some() {
        // Everybody knows that of an id.
        help = help.replace(" Minimum: 1.", "");
    }
    let place = match (parameter.location, &parameter.style) {
        (Location::Path, Style::JoinedInPath(separator)) => quote!(Place::Path(#separator)),
        (Location::Path, _) => quote!(Place::Path(",")),
        (Location::Header, _) => quote!(Place::Header),
        (_, Style::Joined(separator)) => quote!(Place::Query(Some(#separator))),
        (_, Style::Object(style)) => {
            let style = object_style(*style);
            quote!(Place::Object(ObjectStyle::#style))
        }
        _ => quote!(Place::Query(None)),
    };
    let required = parameter.required.then(|| quote!(.required()));
    let many = many.then(|| quote!(.many()));
    let only = parameter.only_value.as_ref().map(|value| quote!(.only(#value)));
    let in_body = parameter.in_body.then(|| quote!(.in_body()));
    let maximum = parameter.maximum.map(|maximum| quote!(.maximum(#maximum)));
    quote!(Param::new(#name, #flag, #place, #kind, #help) #required #many #only #in_body #maximum)
}

fn object_style(style: ObjectStyle) -> TokenStream {
    match style {
        ObjectStyle::Deep => quote!(Deep),
        ObjectStyle::Exploded => quote!(Exploded),
        ObjectStyle::Joined(separator) => quote!(Joined(#separator)),
        ObjectStyle::Json => quote!(Json),
    }
}

fn field(
    field: &Field,
    model: &Model,
    taken: &mut HashSet<String>,
    text: &Text<'_>,
) -> TokenStream {
    let name = &field.wire;
    let flag = flag(name, "body", taken);
    let (kind, many) = kind(&field.ty, model);
    let help = text.sentence(Some(&field.description));
    let required = (field.presence == Presence::Required).then(|| quote!(.required()));
    let clear = match field.presence {
        Presence::Patch if many => Some(quote!(.clear(Cleared::Empty))),
        Presence::Patch => Some(quote!(.clear(Cleared::Null))),
        _ => None,
    };
    let many = many.then(|| quote!(.many()));
    quote!(Field::new(#name, #flag, #kind, #help) #required #many #clear)
}

/// The flag for what is called `name` on the wire. Where another one has the flag, `other` stands
/// in front.
fn flag(name: &str, other: &str, taken: &mut HashSet<String>) -> String {
    let plain = names::snake(name).to_kebab_case();
    if taken.insert(plain.clone()) {
        return plain;
    }
    names::unique(&format!("{other}-{plain}"), taken)
}

/// What a value is, and whether there are several.
fn kind(ty: &Ty, model: &Model) -> (TokenStream, bool) {
    match ty.present() {
        Ty::List(item) => match kind(item, model) {
            // A list of lists, or of objects, is JSON as a whole.
            (_, true) => (quote!(Kind::Json), false),
            (kind, false) if is_json(item, model) => (kind, false),
            (kind, false) => (kind, true),
        },
        Ty::String | Ty::Id { is_number: false, .. } => (quote!(Kind::Text), false),
        Ty::Id { is_number: true, .. } | Ty::I32 | Ty::I64 => (quote!(Kind::Integer), false),
        Ty::F64 => (quote!(Kind::Number), false),
        Ty::Bool => (quote!(Kind::Boolean), false),
        Ty::Secret => (quote!(Kind::Secret), false),
        Ty::Timestamp { is_text } => (quote!(Kind::Time { is_text: #is_text }), false),
        Ty::Upload => (quote!(Kind::File), false),
        ty => match model.definition(ty).map(|definition| &definition.kind) {
            Some(Kind::Enum(variants)) => {
                let values = variants.iter().map(|variant| &variant.value);
                (quote!(Kind::Choice(&[#(#values),*])), false)
            }
            _ => (quote!(Kind::Json), false),
        },
    }
}

fn is_json(ty: &Ty, model: &Model) -> bool {
    match ty.present() {
        Ty::Value | Ty::Map | Ty::Dictionary(_) | Ty::Other(_) | Ty::Nothing => true,
        ty @ Ty::Named(_) => {
            !model.definition(ty).is_some_and(|definition| matches!(definition.kind, Kind::Enum(_)))
        }
        _ => false,
    }
}
