//! Reads an answer of success in each form that the documentation has for it.

use bytes::Bytes;
use http::StatusCode;
use serde::de::{DeserializeOwned, Error as _};

use super::error::{DecodeError, Error};
use super::node::Node;
use super::operation::Operation;
use super::response::{Page, Resource, Response};
use super::tolerant;

/// An answer of success, not read yet.
pub(crate) struct Answer {
    operation: &'static Operation,
    response: http::Response<Bytes>,
}

impl Answer {
    pub(super) fn new(operation: &'static Operation, response: http::Response<Bytes>) -> Self {
        Self { operation, response }
    }

    /// Whatever the body holds, it is not read.
    #[expect(clippy::unnecessary_wraps, reason = "the generated code calls every reader alike")]
    pub(crate) fn empty(self) -> Result<Response<()>, Error> {
        Ok(self.finish(()))
    }

    /// A page: its items under `key`, under `data`, or as the whole body.
    pub(crate) fn page<T: DeserializeOwned>(self, key: &str) -> Result<Response<Page<T>>, Error> {
        let page = tolerant::parse(self.response.body()).and_then(|node| read_page(&node, key));
        self.finish_with(page)
    }

    /// One object: under `data` or bare, by itself or alone in a list.
    pub(crate) fn resource<T: DeserializeOwned>(self) -> Result<Response<Resource<T>>, Error> {
        let resource = tolerant::parse(self.response.body()).and_then(|node| read_resource(&node));
        self.finish_with(resource)
    }

    /// A value that is documented without an envelope; one around it is taken off.
    pub(crate) fn json<T: DeserializeOwned>(self) -> Result<Response<T>, Error> {
        let value = tolerant::parse(self.response.body()).and_then(|node| tolerant::read_top(&node));
        self.finish_with(value)
    }

    /// `None` for an answer without a body.
    pub(crate) fn optional<T>(
        self,
        read: impl FnOnce(Self) -> Result<Response<T>, Error>,
    ) -> Result<Response<Option<T>>, Error> {
        if self.response.status() == StatusCode::NO_CONTENT || self.response.body().trim_ascii().is_empty() {
            return Ok(self.finish(None));
        }
        Ok(read(self)?.map(Some))
    }

    /// The body as text; bytes that are not UTF-8 are replaced.
    #[allow(dead_code, clippy::unnecessary_wraps, reason = "as `empty`; and not every API has an answer of text")]
    pub(crate) fn text(self) -> Result<Response<String>, Error> {
        let text = String::from_utf8_lossy(self.response.body()).into_owned();
        Ok(self.finish(text))
    }

    /// The body as it is.
    #[allow(dead_code, clippy::unnecessary_wraps, reason = "as `empty`; and not every API has an answer of bytes")]
    pub(crate) fn bytes(self) -> Result<Response<Bytes>, Error> {
        let bytes = self.response.body().clone();
        Ok(self.finish(bytes))
    }

    fn finish<T>(self, value: T) -> Response<T> {
        let (head, _) = self.response.into_parts();
        Response::new(head.status, head.headers, value)
    }

    fn finish_with<T>(self, value: Result<T, DecodeError>) -> Result<Response<T>, Error> {
        match value {
            Ok(value) => Ok(self.finish(value)),
            Err(source) => {
                let operation = self.operation.id;
                let (head, _) = self.response.into_parts();
                Err(Error::Decode { operation, status: head.status, headers: Box::new(head.headers), source })
            }
        }
    }
}

fn read_page<T: DeserializeOwned>(node: &Node<'_>, key: &str) -> Result<Page<T>, DecodeError> {
    let items_in = |node: &Node<'_>| [key, "data"].into_iter().find(|key| node.get(key).is_some());
    let node = match node {
        Node::List(items) => match &items[..] {
            [only] if items_in(only).is_some() && !is_item(only, key) => only,
            _ => node,
        },
        node => node,
    };
    match (items_in(node), node) {
        (Some(key), _) => {
            let part = |name: &str| node.get(name).map_or(&Node::Null, |node| node);
            Ok(Page::new(
                tolerant::read(part(key)).map_err(|error| error.inside(key))?,
                // The items are what was asked for: what stands beside them and cannot be read counts as missing.
                tolerant::read(part("links")).ok().flatten(),
                tolerant::read(part("meta")).ok().flatten(),
            ))
        }
        (None, Node::List(_) | Node::Null) => Ok(Page::new(tolerant::read(node)?, None, None)),
        (None, Node::Object(_)) if node.is_list_with_gaps() => Ok(Page::new(tolerant::read(node)?, None, None)),
        _ => Err(DecodeError::custom(format_args!("expected a list, or an object with a list under `{key}`"))),
    }
}

/// Whether the only object in a list is an item that happens to have a `data` of its own, and not an envelope.
fn is_item(node: &Node<'_>, key: &str) -> bool {
    [key, "data"].into_iter().filter_map(|key| node.get(key)).all(|value| !value.is_list())
}

fn read_resource<T: DeserializeOwned>(node: &Node<'_>) -> Result<Resource<T>, DecodeError> {
    let node = match node {
        Node::List(items) => match &items[..] {
            [only] => only,
            _ => node,
        },
        node => node,
    };
    match node.get("data") {
        Some(data) => tolerant::read(data).map_err(|error| error.inside("data")),
        None => tolerant::read(node),
    }
    .map(Resource::new)
}
