//! What makes a builder one of many: the traits that code for any request works with.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::{Field, Model, Ty};
use crate::model::{Location, Operation, PageBy, Parameter, Style, SuccessKind};
use crate::problem::{Problem, Result};

/// What the query parameters are called that choose a page by its number, a page by its cursor,
/// and the size of pages.
const NUMBER: [&str; 4] = ["page", "page_number", "page_no", "cur_page"];
const CURSOR: [&str; 1] = ["cursor"];
const SIZE: [&str; 4] = ["limit", "per_page", "page_size", "size"];

/// Whether the parameter chooses a page, or the size of pages.
pub(super) fn is_paging(parameter: &Parameter) -> bool {
    let name = parameter.ident.as_str();
    NUMBER.contains(&name) || CURSOR.contains(&name) || is_size(parameter)
}

/// Whether the parameter is the size of pages.
pub(super) fn is_size(parameter: &Parameter) -> bool {
    SIZE.contains(&parameter.ident.as_str())
}

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

/// Whether the operation is a list that can be asked for page by page.
pub(super) fn is_paged(operation: &Operation, model: &Model) -> Result<bool> {
    Ok(walk(operation, model)?.is_some())
}

/// How a list is asked for page by page.
pub(super) struct Walk<'m> {
    /// How one page leads to the next.
    pub(super) by: By<'m>,
    /// The parameter for the size of pages.
    pub(super) size: Option<&'m Parameter>,
    /// The parameter for the number of a page.
    number: Option<&'m Parameter>,
    /// What tells an item from the others.
    pub(super) id: Option<&'m Field>,
}

/// How one page of a list leads to the next.
pub(super) enum By<'m> {
    /// By the number of the page.
    Number(&'m Parameter),
    /// By the cursor of the page.
    Cursor(&'m Parameter),
    /// By the moment of the last item.
    Moment(&'m PageBy, &'m Field),
}

/// How the operation is asked for page by page; `None` where it is not a list with pages.
pub(super) fn walk<'m>(operation: &'m Operation, model: &'m Model) -> Result<Option<Walk<'m>>> {
    if !matches!(operation.success.kind, SuccessKind::Page(_)) || operation.success.optional {
        return Ok(None);
    }
    let item = &operation.success.ty;
    let scalar = |name: &str| model.definition(item).and_then(|definition| definition.scalar(name));
    let find = |names: &[&str], ty: &Ty| {
        operation.parameters.iter().find(|p| {
            let is_it = p.location == Location::Query
                && p.style == Style::Single
                && !p.required
                && p.only_value.is_none();
            is_it && names.contains(&p.ident.as_str()) && p.ty == *ty
        })
    };
    let (size, number) = (find(&SIZE, &Ty::I64), find(&NUMBER, &Ty::I64));
    let id = scalar("id").filter(|field| !matches!(field.ty.present(), Ty::Timestamp { .. }));
    let by_moment = operation.page_by.as_ref().map(|page_by| {
        let needs = |what: &str| {
            Problem::at(&operation.pointer.child("x-page-by"), format!("needs {what}"))
        };
        size.ok_or_else(|| {
            needs("a query parameter for the size of pages, which tells when one is full")
        })?;
        id.ok_or_else(|| needs("items with an `id`, which tells those that come twice"))?;
        let field = scalar(&page_by.property).filter(|field| is_text(field) || is_moment(field));
        Ok((page_by, field.ok_or_else(|| needs("a property that is text and no enum"))?))
    });
    let by = match (by_moment.transpose()?, find(&CURSOR, &Ty::String), number) {
        (Some((page_by, field)), ..) => By::Moment(page_by, field),
        (None, Some(cursor), _) => By::Cursor(cursor),
        (None, None, Some(number)) => By::Number(number),
        (None, None, None) => return Ok(None),
    };
    Ok(Some(Walk { by, size, number, id }))
}

/// Only for a list that can be asked for page by page.
fn list(operation: &Operation, builder: &syn::Ident, model: &Model) -> Result<Option<TokenStream>> {
    let Some(Walk { by, size, number, id }) = walk(operation, model)? else { return Ok(None) };
    let item = &operation.success.ty;
    let setter = |parameter: &Parameter| format_ident!("{}", parameter.ident);
    let (paging, position) = match &by {
        By::Moment(PageBy { parameter, .. }, _) => {
            let set = quote!({
                let mut request = self;
                request.call.query(#parameter, None, [moment]);
                request
            });
            (quote!(Moments), quote!(Position::Moment(moment) => #set))
        }
        By::Cursor(cursor) => {
            let set = setter(cursor);
            (quote!(Cursors), quote!(Position::Cursor(cursor) => self.#set(cursor),))
        }
        By::Number(number) => {
            let set = setter(number);
            (quote!(Numbers), quote!(Position::Number(page) => self.#set(page),))
        }
    };
    let asked = |parameter: Option<&Parameter>| {
        parameter
            .map_or_else(|| quote!(None), |Parameter { name, .. }| quote!(self.call.number(#name)))
    };
    let (asked_size, asked_number) = (asked(size), asked(number));
    let (items, set_size) = match size.map(setter) {
        Some(set) => (quote!(items), quote!(self.#set(items))),
        None => (quote!(_items), quote!(self)),
    };
    let maximum = size.and_then(|size| size.maximum);
    let maximum = maximum.map_or_else(|| quote!(None), |maximum| quote!(Some(#maximum)));
    let (one, id) =
        id.map_or_else(|| (quote!(_item), quote!(None)), |id| (quote!(item), id_of(id)));
    let moment = if let By::Moment(_, field) = by { Some(moment_of(field)) } else { None };
    Ok(Some(quote! {
        impl ListRequest for #builder {
            type Item = #item;

            const PAGING: Paging = Paging::#paging;

            const MAX_SIZE: Option<i64> = #maximum;

            #[inline]
            fn size(&self) -> Option<i64> {
                #asked_size
            }

            #[inline]
            fn with_size(self, #items: i64) -> Self {
                #set_size
            }

            #[inline]
            fn number(&self) -> Option<i64> {
                #asked_number
            }

            #[inline]
            fn at(self, position: Position) -> Self {
                match position {
                    #position
                    _ => self,
                }
            }

            #[inline]
            fn id(#one: &Self::Item) -> Option<ItemId> {
                #id
            }

            #moment
        }
    }))
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

/// Whether it is a time as text.
fn is_moment(field: &Field) -> bool {
    *field.ty.in_option().unwrap_or(&field.ty) == Ty::Timestamp { is_text: true }
}

fn is_text(field: &Field) -> bool {
    *field.ty.in_option().unwrap_or(&field.ty) == Ty::String
}
