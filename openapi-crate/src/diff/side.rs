//! One side of a comparison: the document as it is on the wire, and beside each part what the
//! generator makes of it.

use super::change::OperationRef;
use super::rust_type::Rust;
use crate::document::{self, Place};
use crate::generate;
use crate::load::Document;
use crate::media::{essence, is_json};

use crate::model::{self, Location, Model, SuccessKind};
use crate::names;
use crate::prepare::Prepared;
use crate::problem::{Pointer, Result};

/// A document with what the pipeline makes of it.
#[derive(Debug)]
pub struct Side {
    prepared: Prepared,
    model: Model,
}

/// One operation.
#[derive(Debug)]
pub(super) struct Operation<'s> {
    pub name: OperationRef,
    pub place: Place<'s>,
    pub parameters: Vec<Parameter<'s>>,
    pub body: Option<Body<'s>>,
    pub answers: Vec<Answer<'s>>,
    pub callbacks: Vec<Payload<'s>>,
    /// `None` when `lower` left the operation out.
    pub lowered: Option<&'s model::Operation>,
    pub security: Option<Place<'s>>,
    pub servers: Option<Place<'s>>,
}

/// A parameter.
#[derive(Debug)]
pub(super) struct Parameter<'s> {
    pub place: Place<'s>,
    pub name: &'s str,
    pub location: &'s str,
    pub required: bool,
    /// `None` when the client does not offer it.
    pub lowered: Option<&'s model::Parameter>,
    pub rust: Rust<'s>,
}

/// A request body.
#[derive(Debug)]
pub(super) struct Body<'s> {
    pub place: Place<'s>,
    pub required: bool,
    pub content: Vec<(&'s str, Place<'s>)>,
    /// The media type that the client sends.
    pub used: Option<&'s str>,
    pub rust: Rust<'s>,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Answer<'s> {
    pub place: Place<'s>,
    pub status: &'s str,
    pub is_success: bool,
    pub content: Vec<(&'s str, Place<'s>)>,
    /// The media type that the client reads as a type.
    pub used: Option<&'s str>,
    /// What the client reads it as: what is in its envelope.
    pub rust: Rust<'s>,
    /// The envelope that the client takes off an answer of success.
    pub kind: Option<&'s SuccessKind>,
    /// It is a variant of an enum by status.
    pub is_variant: bool,
}

/// What the server sends by itself.
#[derive(Debug)]
pub(super) struct Payload<'s> {
    /// The body.
    pub place: Place<'s>,
    pub name: &'s str,
    /// `None` when it is no JSON.
    pub schema: Option<Place<'s>>,
    pub rust: Rust<'s>,
}

impl Side {
    /// A document that has its overlay applied, without a ledger.
    ///
    /// # Errors
    /// The pipeline refuses it.
    pub fn new(document: &Document) -> Result<Self> {
        Self::of(Prepared { document: document.clone(), settled: None })
    }

    /// A document that code can be made of.
    ///
    /// # Errors
    /// The pipeline refuses it.
    pub fn of(prepared: Prepared) -> Result<Self> {
        let (model, _) = generate::model(&prepared)?;
        Ok(Self { prepared, model })
    }

    /// The document, under the names of the ledger where there is one.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.prepared.document
    }

    pub(crate) fn prepared(&self) -> &Prepared {
        &self.prepared
    }

    /// Whether the document goes by the names of a ledger.
    pub(super) fn is_named(&self) -> bool {
        self.prepared.settled.is_some()
    }

    /// Where in the file a place of the document stands.
    pub(super) fn origin(&self, at: &Pointer) -> Pointer {
        self.prepared.origin(at)
    }

    /// What code is made of the document.
    #[must_use]
    pub fn model(&self) -> &Model {
        &self.model
    }

    pub(super) fn root(&self) -> Place<'_> {
        Place::root(&self.prepared.document.root)
    }

    /// The operations in the document's order.
    pub(super) fn operations(&self) -> Vec<Operation<'_>> {
        document::operations(&self.root()).into_iter().map(|one| self.operation(one)).collect()
    }

    fn operation<'s>(&'s self, operation: document::Operation<'s>) -> Operation<'s> {
        let all = operation.parameters();
        let document::Operation { path, method, item, place } = operation;
        let capitals = method.to_ascii_uppercase();
        let lowered = self.model.operations.iter().find(|o| o.path == path && o.method == capitals);
        let given =
            || place.text("operationId").map_or_else(|| format!("{capitals} {path}"), names::snake);
        let id = lowered.map_or_else(given, |lowered| lowered.id.clone());
        let root = self.root();
        Operation {
            name: OperationRef { id, method: capitals, path: path.to_owned() },
            parameters: self.parameters(all, lowered),
            body: place.get("requestBody").map(|body| self.body(body.resolved(), lowered)),
            answers: self.answers(&place, lowered),
            callbacks: self.callbacks(&place),
            lowered,
            security: place.get("security").or_else(|| root.get("security")),
            servers: place
                .get("servers")
                .or_else(|| item.get("servers"))
                .or_else(|| root.get("servers")),
            place,
        }
    }

    fn parameters<'s>(
        &'s self,
        all: Vec<Place<'s>>,
        lowered: Option<&'s model::Operation>,
    ) -> Vec<Parameter<'s>> {
        let parameters = all.into_iter().filter_map(|place| {
            let (location, name) = (place.text("in")?, place.text("name")?);
            let lowered = lowered
                .and_then(|l| l.parameters.iter().find(|p| p.name == name && is_in(p, location)));
            let rust = Rust::of(&self.model, lowered.map(|lowered| &lowered.ty));
            let required =
                lowered.map_or(location == "path" || place.flag("required"), |one| one.required);
            Some(Parameter { place, name, location, required, lowered, rust })
        });
        parameters.collect()
    }

    fn answers<'s>(
        &'s self,
        place: &Place<'s>,
        lowered: Option<&'s model::Operation>,
    ) -> Vec<Answer<'s>> {
        let all = place.entries("responses");
        let any_success = all.iter().any(|(status, _)| status.starts_with('2'));
        let reads_type = lowered.is_some_and(|l| {
            matches!(
                l.success.kind,
                SuccessKind::Page(_)
                    | SuccessKind::Resource
                    | SuccessKind::Json
                    | SuccessKind::ByStatus
            )
        });
        let answers = all.into_iter().filter(|(status, _)| !status.starts_with("x-")).map(
            |(status, place)| {
                let place = place.resolved();
                let content = place.entries("content");
                let is_success =
                    if any_success { status.starts_with('2') } else { status == "default" };
                let used = (reads_type || !is_success).then(|| json_of(&content)).flatten();
                let described = |all: &'s [model::Described]| {
                    let found = all.iter().find(|answer| answer.status == status);
                    found.map(|answer| (&answer.ty, &answer.kind))
                };
                let variant = lowered.and_then(|lowered| {
                    let success = &lowered.success;
                    described(if is_success { &success.described } else { &lowered.failures })
                });
                let whole = lowered.filter(|_| is_success).map(|lowered| &lowered.success);
                let whole = whole.map(|success| (&success.ty, &success.kind));
                let (ty, kind) = variant.or(whole).unzip();
                let (is_variant, rust) = (variant.is_some(), Rust::of(&self.model, ty));
                Answer { place, status, is_success, content, used, rust, kind, is_variant }
            },
        );
        answers.collect()
    }

    fn callbacks<'s>(&'s self, operation: &Place<'s>) -> Vec<Payload<'s>> {
        let all = document::callbacks(operation).into_iter().filter_map(|callback| {
            let place = callback.body()?;
            let content = place.entries("content");
            let media = json_of(&content);
            let schema = content.iter().find(|(name, _)| Some(*name) == media);
            let of = |one: &&model::Callback| {
                one.of.operation == operation.pointer && one.of.name == callback.name
            };
            let decided = self.model.callbacks.iter().find(of);
            // What is in an envelope has a type that is not that of the schema.
            let bare = decided.filter(|one| one.kind == SuccessKind::Json);
            Some(Payload {
                name: callback.name,
                schema: schema.and_then(|(_, media)| media.get("schema")),
                rust: Rust::of(&self.model, bare.map(|one| &one.ty)),
                place,
            })
        });
        all.collect()
    }

    fn body<'s>(&'s self, place: Place<'s>, lowered: Option<&'s model::Operation>) -> Body<'s> {
        let content = place.entries("content");
        let lowered = lowered.and_then(|lowered| lowered.body.as_ref());
        let media = lowered.map(|body| match &body.media {
            model::Media::Json(media)
            | model::Media::Multipart { media, .. }
            | model::Media::Text(media)
            | model::Media::Bytes(media)
            | model::Media::Upload(media) => essence(media),
            model::Media::Form(_) => "application/x-www-form-urlencoded".to_owned(),
        });
        let named = content.iter().map(|(name, _)| *name).find(|name| Some(essence(name)) == media);
        let used =
            named.or_else(|| content.iter().map(|(name, _)| *name).find(|name| name.contains('*')));
        let rust = Rust::of(&self.model, lowered.map(|body| &body.ty));
        Body { required: place.flag("required"), used, content, rust, place }
    }
}

impl Operation<'_> {
    /// What a call returns, without the names of types.
    pub(super) fn output_head(&self) -> String {
        let Some(lowered) = self.lowered else { return String::new() };
        let inner = match &lowered.success.kind {
            SuccessKind::Empty => return "()".to_owned(),
            SuccessKind::Text => return "String".to_owned(),
            SuccessKind::Bytes => return "Bytes".to_owned(),
            SuccessKind::Page(_) => "Page<_>",
            SuccessKind::Resource => "Resource<_>",
            SuccessKind::Json => "_",
            SuccessKind::ByStatus => "enum",
        };
        if lowered.success.optional { format!("Option<{inner}>") } else { inner.to_owned() }
    }
}

/// The media type that is read as JSON.
fn json_of<'s>(content: &[(&'s str, Place<'s>)]) -> Option<&'s str> {
    let find = |wanted: &dyn Fn(&str) -> bool| {
        content.iter().map(|(name, _)| *name).find(|name| wanted(&essence(name)))
    };
    find(&|media| media == "application/json")
        .or_else(|| find(&|media| media == "*/*" || is_json(media)))
}

fn is_in(parameter: &model::Parameter, location: &str) -> bool {
    let here = match parameter.location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    here == location
}
