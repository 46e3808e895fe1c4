//! Tags: the sections of the client's page, and the table of operations on the front page.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::docs::{self, escape};
use super::{SHARED, module_of};
use crate::model::{Model, Operation};

/// The heading of the operations in `module`, with what the document says about their tag; none
/// where no tag tells operations apart.
pub(super) fn heading(module: &str, model: &Model) -> Option<String> {
    let (title, text) = of_module(module, model)?;
    Some(format!("# {title}\n\n{text}").trim().to_owned())
}

/// The operations by their tags, as Markdown.
pub(super) fn table(model: &Model) -> String {
    let mut modules: BTreeMap<String, Vec<&Operation>> = BTreeMap::new();
    for operation in &model.operations {
        modules.entry(module_of(operation)).or_default().push(operation);
    }
    let mut table = "| Tag | Operations |\n|---|---|\n".to_owned();
    for (module, operations) in modules {
        let (title, _) = of_module(&module, model).unwrap_or_default();
        let links: Vec<String> = operations
            .iter()
            .map(|Operation { id, .. }| format!("[`{id}`](Client::{id})"))
            .collect();
        let _ = writeln!(table, "| {} | {} |", title.replace('|', "\\|"), links.join(", "));
    }
    table
}

/// The title and the text for what is in a module.
fn of_module(module: &str, model: &Model) -> Option<(String, String)> {
    let is_here = |operation: &&Operation| module_of(operation) == module;
    if module == SHARED {
        let is_alone = model.operations.iter().all(|operation| is_here(&operation));
        return (!is_alone).then(|| ("Other operations".to_owned(), String::new()));
    }
    let tag = model.operations.iter().find(is_here)?.tag.as_deref()?;
    let text = model.tags.get(tag).map(|text| escape(text)).unwrap_or_default();
    let words = tag.split(['-', '_']).collect::<Vec<_>>().join(" ");
    Some((docs::capitalised(&escape(&words)), text))
}
