//! What makes a builder one of many: the traits that code for any request works with.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Type;

use super::read::Signature;
use crate::operation::{Location, Operation, Parameter, Style, SuccessKind};

/// What the query parameters are called that choose a page by its number, a page by its cursor, and the size of pages.
const NUMBER: [&str; 4] = ["page", "page_number", "page_no", "cur_page"];
const CURSOR: [&str; 1] = ["cursor"];
const SIZE: [&str; 4] = ["limit", "per_page", "page_size", "size"];

/// The impls for `builder`, whose answer of success is `output`; `item` is what a page of it holds.
pub(super) fn traits(
    operation: &Operation,
    signature: &Signature,
    builder: &syn::Ident,
    output: &TokenStream,
    item: &Type,
    item_has_id: bool,
) -> TokenStream {
    let list = list(operation, signature, builder, item, item_has_id);
    quote! {
        impl Request for #builder {
            type Output = #output;

            #[inline]
            fn operation(&self) -> &'static Operation {
                self.call.operation()
            }

            #[inline]
            fn connection(&self) -> &crate::runtime::Connection {
                self.call.connection()
            }

            #[inline]
            fn send(self) -> crate::runtime::Reply<Self::Output> {
                Self::send(self)
            }
        }
        #list
    }
}

/// Only for a list that can be asked for page by page.
fn list(
    operation: &Operation,
    signature: &Signature,
    builder: &syn::Ident,
    item: &Type,
    item_has_id: bool,
) -> Option<TokenStream> {
    if !matches!(operation.success.kind, SuccessKind::Page(_)) || operation.success.optional {
        return None;
    }
    let find = |names: &[&str], ty: &str| {
        operation.parameters.iter().find(|p| {
            let is_it =
                p.location == Location::Query && p.style == Style::Single && !p.required && p.only_value.is_none();
            is_it && names.contains(&p.ident.as_str()) && is_type(signature, p, ty)
        })
    };
    let setter = |parameter: &Parameter| format_ident!("{}", parameter.ident);
    let (paging, position) = match (find(&CURSOR, "str"), find(&NUMBER, "i64")) {
        (Some(cursor), _) => {
            let set = setter(cursor);
            (quote!(Cursors), quote!(Position::Cursor(cursor) => self.#set(cursor),))
        }
        (None, Some(number)) => {
            let set = setter(number);
            (quote!(Numbers), quote!(Position::Number(page) => self.#set(page),))
        }
        (None, None) => return None,
    };
    let asked = |parameter: Option<&Parameter>| {
        parameter.map_or_else(|| quote!(None), |Parameter { name, .. }| quote!(self.call.number(#name)))
    };
    let (size, number) = (find(&SIZE, "i64"), find(&NUMBER, "i64"));
    let (asked_size, asked_number) = (asked(size), asked(number));
    let (items, set_size) = match size.map(setter) {
        Some(set) => (quote!(items), quote!(self.#set(items))),
        None => (quote!(_items), quote!(self)),
    };
    let maximum = size.and_then(|size| size.maximum);
    let maximum = maximum.map_or_else(|| quote!(None), |maximum| quote!(Some(#maximum)));
    let (one, id) = if item_has_id { (quote!(item), quote!(Some(item.id))) } else { (quote!(_item), quote!(None)) };
    Some(quote! {
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
            fn id(#one: &Self::Item) -> Option<i64> {
                #id
            }
        }
    })
}

fn is_type(signature: &Signature, parameter: &Parameter, wanted: &str) -> bool {
    let Some(Type::Path(found)) = signature.arguments.get(&parameter.ident) else { return false };
    found.path.segments.last().is_some_and(|last| last.ident == wanted || (wanted == "str" && last.ident == "String"))
}
