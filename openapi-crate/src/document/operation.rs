//! The operations of a document, and the parameters of each.

use super::{METHODS, Place};

/// An operation of a document.
#[derive(Debug, Clone)]
pub(crate) struct Operation<'d> {
    pub path: &'d str,
    /// The key of the path item; in small letters.
    pub method: &'static str,
    /// The path item, after references.
    pub item: Place<'d>,
    pub place: Place<'d>,
}

impl<'d> Operation<'d> {
    /// Its parameters after references. Those of the path item come first, without the ones that
    /// the operation overrides.
    pub(crate) fn parameters(&self) -> Vec<Place<'d>> {
        let of = |place: &Place<'d>| {
            place.items("parameters").into_iter().map(Place::resolved).collect::<Vec<_>>()
        };
        let key = |place: &Place<'d>| (place.text("in"), place.text("name"));
        let (mut all, own) = (of(&self.item), of(&self.place));
        all.retain(|shared| !own.iter().any(|own| key(own) == key(shared)));
        all.extend(own);
        all
    }
}

/// The operations in the document's order, and in that of [`METHODS`] under each path.
pub(crate) fn operations<'d>(document: &Place<'d>) -> Vec<Operation<'d>> {
    let mut all = Vec::new();
    for (path, item) in
        document.entries("paths").into_iter().filter(|(path, _)| path.starts_with('/'))
    {
        let item = item.resolved();
        for method in METHODS {
            if let Some(place) = item.get(method).filter(|place| place.value.is_object()) {
                all.push(Operation { path, method, item: item.clone(), place });
            }
        }
    }
    all
}
