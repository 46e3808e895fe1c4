//! Documentation: the document's texts as rustdoc takes them, and what the pipeline knows about an
//! operation.

use serde_json::Value;

use crate::model::{Operation, PageBy, Success, SuccessKind};

/// Escapes what rustdoc would take for a link or for HTML. Text in backticks stays.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            escaped.push('`');
        }
        if index % 2 == 1 {
            escaped.push_str(part);
        } else {
            escaped.push_str(
                &part
                    .replace('[', "\\[")
                    .replace(']', "\\]")
                    .replace('<', "\\<")
                    .replace('>', "\\>"),
            );
        }
    }
    link_urls(&escaped)
}

/// A bare address becomes a link.
fn link_urls(text: &str) -> String {
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            let address = word.trim_end().trim_end_matches(['.', ',', ';', ':', ')']);
            if (address.starts_with("https://") || address.starts_with("http://"))
                && !address.contains(['`', '\\', '{'])
            {
                format!("<{address}>{}", &word[address.len()..])
            } else {
                word.to_owned()
            }
        })
        .collect()
}

/// `text` as the lines of a doc comment, each with the space that a person writes.
pub(super) fn comment(text: &str) -> Vec<syn::Attribute> {
    text.trim()
        .lines()
        .map(|line| {
            let line = if line.trim().is_empty() {
                String::new()
            } else {
                format!(" {}", line.trim_end())
            };
            syn::parse_quote!(#[doc = #line])
        })
        .collect()
}

/// A text of the document as a doc comment.
pub(super) fn text(text: &str) -> Vec<syn::Attribute> {
    comment(&escape(text))
}

/// The documentation of an operation's method on the client.
pub(super) fn operation(operation: &Operation) -> String {
    let mut parts = Vec::new();
    let summary = operation.summary.as_deref().unwrap_or(&operation.id);
    parts.push(format!("{}.", escape(summary.trim_end_matches('.'))));
    if let Some(description) = &operation.description {
        parts.push(escape(description));
    }
    parts.push(format!("`{} {}`", operation.method, operation.path));
    parts.push(returns(&operation.success));
    if let Some(PageBy { parameter, property }) = &operation.page_by {
        parts.push(format!(
            "Can be walked as a list: each page after the first has the `{property}` of the last item before it as its `{parameter}`."
        ));
    }
    if !operation.authenticated {
        parts.push("Needs no token.".to_owned());
    }
    if let Some(evidence) = evidence(operation) {
        parts.push(evidence);
    }
    parts.join("\n\n")
}

fn returns(success: &Success) -> String {
    let form = match &success.kind {
        SuccessKind::Empty => "Returns nothing: any answer of success will do.",
        SuccessKind::Page(_) => "Returns one page.",
        SuccessKind::Resource => "Returns the object, in or out of its `data` envelope.",
        SuccessKind::Json => "Returns the body.",
        SuccessKind::Text => "Returns the body as text.",
        SuccessKind::Bytes => "Returns the body as bytes.",
    };
    let mut text = form.to_owned();
    if success.optional {
        text += " It is `None` when the answer has no body, which is documented too.";
    }
    if let Some(description) = &success.description {
        text += " ";
        text += &escape(description);
        if !text.ends_with('.') {
            text.push('.');
        }
    }
    text
}

/// Where the operation is known from, in words.
fn evidence(operation: &Operation) -> Option<String> {
    let evidence = operation.evidence.as_ref()?;
    let mut text = String::from("# Evidence\n");
    match evidence {
        Value::Object(parts) => {
            let sources: Vec<String> = parts
                .iter()
                .filter(|(part, _)| *part != "notes")
                .filter_map(|(part, source)| Some(format!("{part} `{}`", source.as_str()?)))
                .collect();
            text += &capitalised(&sources.join(", "));
            text.push('.');
            if parts.get("path").is_some_and(|path| path == "inferred") {
                text += "\n\n**The path is not documented**: it is inferred from how the rest of the API is built.";
            }
            if let Some(notes) = parts.get("notes").and_then(Value::as_str) {
                text += "\n\n";
                text += &escape(notes.trim());
            }
        }
        other => text += &escape(other.as_str().unwrap_or(&other.to_string())),
    }
    if !operation.alternatives.is_empty() {
        let others: Vec<String> =
            operation.alternatives.iter().map(|path| format!("`{path}`")).collect();
        text += "\n\nOther candidates: ";
        text += &others.join(", ");
        text.push('.');
    }
    Some(text)
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
