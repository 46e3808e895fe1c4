//! Tags: the sections of the client's page, and the table of operations on the front page.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::docs::{self, escape};
use super::{SHARED, features, module_of};
use crate::model::{Model, Operation};

/// The operations by the module that they are in.
pub(super) type ByModule<'m> = BTreeMap<String, Vec<&'m Operation>>;

/// Sorts the operations of an API into modules.
pub(super) fn by_module(model: &Model) -> ByModule<'_> {
    let mut modules = ByModule::new();
    for operation in &model.operations {
        modules.entry(module_of(operation)).or_default().push(operation);
    }
    modules
}

/// The heading of the operations in `module`, with what the document says about their tag; none
/// where no tag tells operations apart.
pub(super) fn heading(module: &str, modules: &ByModule<'_>, model: &Model) -> Option<String> {
    let (title, text) = of_module(module, modules, model)?;
    Some(format!("# {title}\n\n{text}").trim().to_owned())
}

/// The operations by their tags, or by the features of these, as Markdown.
pub(super) fn table(model: &Model, has_features: bool) -> String {
    let modules = by_module(model);
    let head = if has_features { "Feature" } else { "Tag" };
    let mut table = format!("| {head} | Operations |\n|---|---|\n");
    for (module, operations) in &modules {
        let feature = features::of_module(module).filter(|_| has_features);
        let title = match feature {
            Some(feature) => format!("`{feature}`"),
            None => of_module(module, &modules, model).unwrap_or_default().0,
        };
        let links: Vec<String> = operations
            .iter()
            .map(|Operation { id, .. }| format!("[`{id}`](Client::{id})"))
            .collect();
        let _ = writeln!(table, "| {} | {} |", title.replace('|', "\\|"), links.join(", "));
    }
    table
}

/// The title and the text for what is in a module.
fn of_module(module: &str, modules: &ByModule<'_>, model: &Model) -> Option<(String, String)> {
    if module == SHARED {
        return (modules.len() > 1).then(|| ("Other operations".to_owned(), String::new()));
    }
    let tag = modules.get(module)?.first()?.tag.as_deref()?;
    let text = model.tags.get(tag).map(|text| escape(text)).unwrap_or_default();
    let words = tag.split(['-', '_']).collect::<Vec<_>>().join(" ");
    Some((docs::capitalised(&escape(&words)), text))
}
