//! Lists of any operation, walked page by page by the paging of the runtime.

use api_runtime::{
    Call, ItemId, ListRequest, Page, Paging, Position, Reply, Request, Response, Sealed,
};
use serde_json::Value;

use crate::table::{By, Pages};

/// A list whose items are under this key.
#[derive(Debug, Clone)]
pub(crate) struct Listing {
    call: Call,
    key: &'static str,
    pages: &'static Pages,
}

/// A list with numbers.
#[derive(Debug, Clone)]
pub(crate) struct Numbered(Listing);

/// A list with cursors.
#[derive(Debug, Clone)]
pub(crate) struct Cursored(Listing);

/// A list as it is walked.
pub(crate) enum Walk {
    /// By numbers.
    Numbers(Numbered),
    /// By cursors.
    Cursors(Cursored),
}

impl Listing {
    pub(crate) fn new(call: Call, key: &'static str, pages: &'static Pages) -> Self {
        Self { call, key, pages }
    }

    /// As it is walked.
    pub(crate) fn walk(self) -> Walk {
        match self.pages.by {
            By::Number(_) => Walk::Numbers(Numbered(self)),
            By::Cursor(_) => Walk::Cursors(Cursored(self)),
        }
    }

    fn size(&self) -> Option<i64> {
        self.call.number(self.pages.size?.0)
    }

    /// With pages of this size, or the greatest.
    pub(crate) fn with_size(mut self, items: i64) -> Self {
        if let Some((name, maximum)) = self.pages.size {
            let items = maximum.map_or(items, |maximum| items.min(maximum));
            self.call.query(name, None, [items.to_string()]);
        }
        self
    }

    fn at(mut self, position: Position) -> Self {
        match (self.pages.by, position) {
            (By::Number(name), Position::Number(page)) => {
                self.call.query(name, None, [page.to_string()]);
            }
            (By::Cursor(name), Position::Cursor(cursor)) => self.call.query(name, None, [cursor]),
            _ => {}
        }
        self
    }

    fn send(self) -> Reply<Page<Value>> {
        page(self.call, self.key)
    }
}

/// Sends the request for a page whose items are under `key`. A reader is a plain function, so each
/// key needs one; a test holds that those of the table have one.
pub(crate) fn page(call: Call, key: &str) -> Reply<Page<Value>> {
    match key {
        "users" => call.send(|answer| answer.page("users")),
        _ => call.send(|answer| answer.page("data")),
    }
}

/// The keys that [`page`] knows.
#[cfg(test)]
pub(crate) const KEYS: [&str; 2] = ["data", "users"];

/// Without `id` no item comes twice unnoticed, and none is left out.
fn id(item: &Value) -> Option<ItemId> {
    match item.get("id")? {
        Value::Number(number) => number.as_i64().map(ItemId::Number),
        Value::String(text) => Some(ItemId::Text(text.clone())),
        _ => None,
    }
}

macro_rules! list_request {
    ($name:ident, $paging:ident) => {
        impl Sealed for $name {
            fn as_call(&self) -> &Call {
                &self.0.call
            }
        }

        impl Request for $name {
            type Output = Page<Value>;

            fn send(self) -> Reply<Page<Value>> {
                self.0.send()
            }
        }

        impl ListRequest for $name {
            type Item = Value;

            const PAGING: Paging = Paging::$paging;

            const MAX_SIZE: Option<i64> = None;

            fn page(answer: Response<Page<Value>>) -> Page<Value> {
                answer.into_inner()
            }

            fn size(&self) -> Option<i64> {
                self.0.size()
            }

            fn with_size(self, items: i64) -> Self {
                Self(self.0.with_size(items))
            }

            fn number(&self) -> Option<i64> {
                match self.0.pages.by {
                    By::Number(name) => self.0.call.number(name),
                    By::Cursor(_) => None,
                }
            }

            fn at(self, position: Position) -> Self {
                Self(self.0.at(position))
            }

            fn id(item: &Value) -> Option<ItemId> {
                id(item)
            }
        }
    };
}

list_request!(Numbered, Numbers);
list_request!(Cursored, Cursors);
