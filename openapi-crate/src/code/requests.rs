//! What makes a builder one of many: the traits that code for any request works with.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::paging::{self, Around, By, Form, Path, Walk, is_moment, is_text};
use crate::model::{Field, Model, Operation, Parameter, Ty};
use crate::problem::Result;

/// The impls for `builder`, whose answer of success is `output`.
pub(super) fn traits(
    operation: &Operation,
    builder: &syn::Ident,
    output: &TokenStream,
    model: &Model,
) -> Result<TokenStream> {
    let list = list(operation, builder, model)?;
    Ok(quote! {
        impl Request for #builder {
            type Output = #output;

            #[inline]
            fn send(self) -> crate::runtime::Reply<Self::Output> {
                Self::send(self)
            }
        }
        #list
    })
}

/// Only for a list that can be asked for page by page.
fn list(operation: &Operation, builder: &syn::Ident, model: &Model) -> Result<Option<TokenStream>> {
    let Some(walk) = paging::walk(operation, model)? else { return Ok(None) };
    let Walk { by, size, first, form, item, id } = &walk;
    let (paging, parameter, position, value) = match by {
        By::Number(parameter) => {
            (quote!(Numbers), &*parameter.name, quote!(Number(number)), quote!(number.to_string()))
        }
        By::Offset(parameter) => {
            (quote!(Offsets), &*parameter.name, quote!(Offset(offset)), quote!(offset.to_string()))
        }
        By::Cursor(parameter) => {
            (quote!(Cursors), &*parameter.name, quote!(Cursor(cursor)), quote!(cursor))
        }
        By::Moment(parameter, _) => {
            (quote!(Moments), *parameter, quote!(Moment(moment)), quote!(moment))
        }
        By::Link => (quote!(Links), "", quote!(Link(link)), quote!(&link)),
    };
    let set = if let By::Link = by {
        quote!(self.call.follow(#value);)
    } else {
        quote!(self.call.query(#parameter, None, [#value]);)
    };
    let asked = |name: Option<&str>| {
        name.map_or_else(|| quote!(None), |name| quote!(self.call.number(#name)))
    };
    let number = matches!(by, By::Number(_) | By::Offset(_)).then_some(parameter);
    let (asked_size, asked_number) = (asked(size.map(|size| size.name.as_str())), asked(number));
    let with_size = if let Some(Parameter { name, .. }) = size {
        quote! {
            fn with_size(mut self, items: i64) -> Self {
                self.call.query(#name, None, [items.to_string()]);
                self
            }
        }
    } else {
        quote!(
            fn with_size(self, _items: i64) -> Self {
                self
            }
        )
    };
    let maximum = size.and_then(|size| size.maximum);
    let maximum = maximum.map_or_else(|| quote!(None), |maximum| quote!(Some(#maximum)));
    let (one, id) =
        id.map_or_else(|| (quote!(_item), quote!(None)), |id| (quote!(item), id_of(id)));
    let moment = if let By::Moment(_, field) = by { Some(moment_of(field)) } else { None };
    let first = (*first != 1).then(|| quote!(const FIRST: i64 = #first;));
    let is_other = matches!(by, By::Cursor(_)) && parameter != "cursor";
    let parameter = is_other.then(|| quote!(const PARAMETER: &'static str = #parameter;));
    let page = page(form, by);
    Ok(Some(quote! {
        impl ListRequest for #builder {
            type Item = #item;

            const PAGING: Paging = Paging::#paging;

            const MAX_SIZE: Option<i64> = #maximum;

            #first

            #parameter

            #[inline]
            fn page(answer: crate::runtime::Response<Self::Output>) -> Page<Self::Item> {
                #page
            }

            #[inline]
            fn size(&self) -> Option<i64> {
                #asked_size
            }

            #[inline]
            #with_size

            #[inline]
            fn number(&self) -> Option<i64> {
                #asked_number
            }

            #[inline]
            fn at(mut self, position: Position) -> Self {
                if let Position::#position = position {
                    #set
                }
                self
            }

            #[inline]
            fn id(#one: &Self::Item) -> Option<ItemId> {
                #id
            }

            #moment
        }
    }))
}

/// What makes a page of an answer.
fn page(form: &Form<'_>, by: &By<'_>) -> TokenStream {
    match (form, by) {
        (Form::Page, By::Link) => quote! {
            let links = answer.links();
            let page = answer.into_inner();
            Page::new(page.data, page.links.or(links), page.meta)
        },
        (Form::Page, _) => quote!(answer.into_inner()),
        (Form::List, _) => quote! {
            let links = answer.links();
            Page::new(answer.into_inner(), links, None)
        },
        (Form::Object(items, around), _) => {
            let Around { cursor, next, total, last, more } = around;
            let links = next.as_ref().map(text).map(|next| {
                quote! {
                    let mut links = links.unwrap_or_default();
                    links.next = #next.or(links.next);
                }
            });
            // A next page that an answer has a place for and does not name is none.
            let is_named = next.as_ref().map(|_| quote!(Some(links.next.is_some())));
            let facts = [
                ("next_cursor", cursor.as_ref().map(text)),
                ("total", total.as_ref().map(number)),
                ("last_page", last.as_ref().map(number)),
                ("has_more", more.as_ref().map(number).or(is_named)),
            ];
            let facts = facts.into_iter().filter_map(|(name, value)| {
                let name = format_ident!("{name}");
                value.map(|value| quote!(meta.#name = #value;))
            });
            let facts: Vec<TokenStream> = facts.collect();
            let meta = (!facts.is_empty()).then(|| {
                quote! {
                    let mut meta = crate::runtime::PageMeta::default();
                    #(#facts)*
                }
            });
            let links_of = if next.is_some() { quote!(Some(links)) } else { quote!(links) };
            let meta_of = if meta.is_some() { quote!(Some(meta)) } else { quote!(None) };
            let field = &items.ident;
            let is_optional = items.ty.in_option().is_some();
            let or_none = is_optional.then(|| quote!(.unwrap_or_default()));
            quote! {
                let links = answer.links();
                let body = answer.into_inner();
                #links
                #meta
                Page::new(body.#field #or_none, #links_of, #meta_of)
            }
        }
    }
}

/// The text in `body` that the fields lead to, as an `Option`; a number becomes text.
fn text(path: &Path<'_>) -> TokenStream {
    let (value, ty) = inside(path);
    if *ty == Ty::String {
        quote!(#value.cloned())
    } else {
        quote!(#value.map(ToString::to_string))
    }
}

/// The number or truth in `body` that the fields lead to, as an `Option`.
fn number(path: &Path<'_>) -> TokenStream {
    let (value, ty) = inside(path);
    if *ty == Ty::I32 { quote!(#value.copied().map(i64::from)) } else { quote!(#value.copied()) }
}

/// A reference to what the fields lead to, as an `Option`, and its type.
fn inside<'m>(path: &Path<'m>) -> (TokenStream, &'m Ty) {
    let mut value = None;
    let mut last = &Ty::Nothing;
    for Field { ident, ty, .. } in path {
        let is_optional = ty.in_option().is_some();
        last = ty.in_option().unwrap_or(ty);
        value = Some(match (value, is_optional) {
            (None, true) => quote!(body.#ident.as_ref()),
            (None, false) => quote!(Some(&body.#ident)),
            (Some(outer), true) => quote!(#outer.and_then(|at| at.#ident.as_ref())),
            (Some(outer), false) => quote!(#outer.map(|at| &at.#ident)),
        });
    }
    (value.unwrap_or_default(), last)
}

/// The method that reads an item's moment from `field`.
fn moment_of(field: &Field) -> TokenStream {
    let ident = &field.ident;
    let value = match (is_moment(field), field.ty.in_option().is_some()) {
        (true, true) => quote!(item.#ident.as_ref().and_then(Timestamp::as_text)),
        (true, false) => quote!(item.#ident.as_text()),
        (false, true) => quote!(item.#ident.as_deref()),
        (false, false) => quote!(Some(&item.#ident)),
    };
    quote! {
        #[inline]
        fn moment(item: &Self::Item) -> Option<&str> {
            #value
        }
    }
}

/// The id of `item`, as the runtime has it.
fn id_of(field: &Field) -> TokenStream {
    let ident = &field.ident;
    let is_optional = field.ty.in_option().is_some();
    match (field.ty.id(), is_optional) {
        (Some((_, true)), false) => return quote!(Some(ItemId::from(item.#ident))),
        (Some((_, true)), true) => return quote!(item.#ident.map(ItemId::from)),
        (Some(_), false) => return quote!(Some(ItemId::from(item.#ident.clone()))),
        (Some(_), true) => return quote!(item.#ident.clone().map(ItemId::from)),
        (None, _) => {}
    }
    match (is_text(field), is_optional) {
        (false, false) => quote!(Some(ItemId::Number(item.#ident))),
        (false, true) => quote!(item.#ident.map(ItemId::Number)),
        (true, false) => quote!(Some(ItemId::Text(item.#ident.clone()))),
        (true, true) => quote!(item.#ident.clone().map(ItemId::Text)),
    }
}
