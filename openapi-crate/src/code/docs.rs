//! Documentation: the document's texts as rustdoc takes them, and what the pipeline knows about an
//! operation.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::{credentials, examples, failures, links};
use crate::model::{
    Answer, Field, Model, Operation, PageBy, Presence, Success, SuccessKind, TypeDef,
};

/// Escapes what rustdoc would take for a link into the crate or for HTML. Text in backticks stays,
/// and so do links to other sites.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            escaped.push('`');
        }
        if index % 2 == 1 {
            escaped.push_str(part);
        } else {
            escape_prose(part, &mut escaped);
        }
    }
    link_urls(&escaped)
}

fn escape_prose(mut rest: &str, escaped: &mut String) {
    while let Some(at) = rest.find(['[', ']', '<', '>']) {
        let (before, special) = rest.split_at(at);
        escaped.push_str(before);
        let length = link(special).unwrap_or_else(|| {
            escaped.push('\\');
            1
        });
        let (kept, behind) = special.split_at(length);
        escaped.push_str(kept);
        rest = behind;
    }
    escaped.push_str(rest);
}

/// How long the link to another site is that `text` begins with: `[text](https://…)` or
/// `<https://…>`.
fn link(text: &str) -> Option<usize> {
    let (label, address) = if let Some(inner) = text.strip_prefix('<') {
        (None, inner.split_once('>')?.0)
    } else {
        let (label, rest) = text.strip_prefix('[')?.split_once("](")?;
        (Some(label), rest.split_once(')')?.0)
    };
    let strange = |c: char| c.is_whitespace() || "[]<>()\\".contains(c);
    let is_address = ["https://", "http://"].iter().any(|start| address.starts_with(start));
    let is_plain = !label.is_some_and(|label| label.contains(['[', ']', '<', '>']));
    let around = label.map_or(2, |label| label.len() + 4);
    (is_address && is_plain && !address.contains(strange)).then_some(around + address.len())
}

/// A bare address becomes a link.
fn link_urls(text: &str) -> String {
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            let address = word.trim_end().trim_end_matches(['.', ',', ';', ':', ')']);
            if (address.starts_with("https://") || address.starts_with("http://"))
                && !address.contains(['`', '\\', '{', ']', '>'])
            {
                format!("<{address}>{}", &word[address.len()..])
            } else {
                word.to_owned()
            }
        })
        .collect()
}

/// `text` as the lines of a doc comment, each with the space that a person writes.
pub(super) fn comment(text: &str) -> Vec<TokenStream> {
    wrap(text.trim())
        .into_iter()
        .map(|line| {
            let line = if line.is_empty() { line } else { format!(" {line}") };
            quote!(#[doc = #line])
        })
        .collect()
}

/// A text of the document as a doc comment.
pub(super) fn text(text: &str) -> Vec<TokenStream> {
    comment(&escape(text))
}

/// Names of the API with what they are in Rust, where that differs.
#[derive(Debug, Default)]
pub(super) struct Names<'m>(BTreeMap<&'m str, &'m str>);

impl<'m> Names<'m> {
    /// The names of fields.
    pub(super) fn of(fields: &'m [Field]) -> Self {
        let mut names = Self::default();
        names.add(fields);
        names
    }

    fn add(&mut self, fields: &'m [Field]) {
        for field in fields.iter().filter(|field| field.presence != Presence::Rest) {
            self.insert(&field.wire, &field.ident.0);
        }
    }

    fn insert(&mut self, wire: &'m str, ident: &'m str) {
        let ident = ident.trim_start_matches("r#");
        if wire != ident {
            self.0.entry(wire).or_insert(ident);
        }
    }

    /// What an operation's texts may speak of: its parameters, and the fields of what it sends and
    /// of what comes back.
    pub(super) fn of_operation(operation: &'m Operation, model: &'m Model) -> Self {
        let mut names = Self::default();
        for parameter in &operation.parameters {
            names.insert(&parameter.name, &parameter.ident);
        }
        let body = operation.body.iter().map(|body| &body.ty);
        for ty in body.chain([&operation.success.ty]) {
            names.add(model.definition(ty).map(TypeDef::fields).unwrap_or_default());
        }
        names
    }

    /// `text` with the names of Rust in its code spans: `` `userTypes` `` is `` `user_types` ``.
    pub(super) fn in_rust(&self, text: &str) -> String {
        let spans = text.split('`').enumerate().map(|(index, span)| {
            let (first, rest) = span.split_once('.').map_or((span, None), |(a, b)| (a, Some(b)));
            match (self.0.get(first), rest) {
                (Some(name), None) if index % 2 == 1 => (*name).to_owned(),
                (Some(name), Some(rest)) if index % 2 == 1 => format!("{name}.{rest}"),
                _ => span.to_owned(),
            }
        });
        spans.collect::<Vec<_>>().join("`")
    }
}

/// The documentation of an operation's method on the client of the crate called `name`. A list
/// that is not `paged` comes as a whole.
pub(super) fn operation(operation: &Operation, model: &Model, paged: bool, name: &str) -> String {
    let mut parts = Vec::new();
    let summary = operation.summary.as_deref().unwrap_or(&operation.id);
    parts.push(sentence(&escape(summary)));
    let names = Names::of_operation(operation, model);
    if let Some(description) = &operation.description {
        parts.push(linked(&escape(&names.in_rust(description)), model));
    }
    parts.push(format!("`{} {}`", operation.method, operation.path));
    if let Some(PageBy::Moment { parameter, property }) = &operation.page_by {
        parts.push(names.in_rust(&format!(
            "The list can be walked: each further page is requested with the `{property}` of the \
             last item as `{parameter}`."
        )));
    }
    parts.extend(credentials::sentence(operation, model));
    parts.extend(see_also(operation, model));
    parts.extend(arguments_of(operation, model, &names));
    let returns = returns(&operation.success, paged);
    parts.push(format!("# Returns\n{}", names.in_rust(&returns)));
    let failure = failures::name(operation);
    parts.extend(
        failure.map(|name| {
            format!("# Errors\nWhat a refusal says: [`{name}`], by [`Error::failure`].")
        }),
    );
    let example = examples::of(operation, model, name, paged);
    parts.extend(example.map(|example| format!("# Examples\n{example}")));
    parts.extend(evidence(operation));
    parts.join("\n\n")
}

/// The names of operations in code spans become links.
fn linked(text: &str, model: &Model) -> String {
    if text.matches('`').count() % 2 == 1 {
        return text.to_owned();
    }
    let spans = text.split('`').enumerate().map(|(index, span)| {
        if index % 2 == 1 && model.operations.iter().any(|operation| operation.id == span) {
            format!("[`{span}`](Client::{span})")
        } else if index % 2 == 1 {
            format!("`{span}`")
        } else {
            span.to_owned()
        }
    });
    spans.collect()
}

/// The operations on the same thing, and where else to look.
fn see_also(operation: &Operation, model: &Model) -> Option<String> {
    let link = |other: &Operation| format!("[`Client::{}`]", other.id);
    let links: Vec<String> = links::neighbours(operation, model).map(link).collect();
    let near = (!links.is_empty()).then(|| format!("See also {}.", links.join(", ")));
    let parts: Vec<String> =
        near.into_iter().chain(operation.see.iter().map(|text| escape(text))).collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

/// What a method takes, in the order of its signature.
fn arguments_of(operation: &Operation, model: &Model, names: &Names<'_>) -> Option<String> {
    let required = operation.parameters.iter().filter(|parameter| parameter.required);
    let parameters = required.map(|parameter| {
        let text = parameter.description.as_deref().unwrap_or_default();
        (code(&parameter.ident), argument(text, &parameter.name, names))
    });
    let body = operation.body.iter().filter(|body| body.required).map(|body| {
        let of_type = || {
            let definition = model.definition(&body.ty)?;
            Some(definition.description.as_str()).filter(|text| !text.trim().is_empty())
        };
        let text = body.description.as_deref().or_else(of_type).unwrap_or(BODY);
        let link = links::of_type(&body.ty).map(|link| format!(" ({link})"));
        (code("body") + &link.unwrap_or_default(), escape(&names.in_rust(text)))
    });
    arguments(parameters.chain(body))
}

/// What an argument is, which is sent under `wire`.
pub(super) fn argument(text: &str, wire: &str, names: &Names<'_>) -> String {
    match text.trim() {
        "" => format!("sent as `{wire}`."),
        text => escape(&names.in_rust(text)),
    }
}

/// The name of an argument, as code.
pub(super) fn code(ident: &str) -> String {
    format!("`{}`", ident.trim_start_matches("r#"))
}

/// A list of arguments, each with its name in Markdown; `None` where there are none.
pub(super) fn arguments(all: impl Iterator<Item = (String, String)>) -> Option<String> {
    let items: Vec<String> = all.map(|(name, text)| format!("* {name}: {}", item(&text))).collect();
    (!items.is_empty()).then(|| format!("# Arguments\n{}", items.join("\n")))
}

/// What a body is, where the document does not say it.
pub(super) const BODY: &str = "The request body.";

/// Texts that say nothing about what comes back.
const EMPTY_WORDS: [&str; 4] = ["ok", "success", "successful operation", "successful response"];

fn returns(success: &Success, paged: bool) -> String {
    let otherwise = match &success.kind {
        SuccessKind::Empty => "Nothing.",
        _ if paged => "One page of the list.",
        SuccessKind::Page(_) => "The list.",
        SuccessKind::Resource | SuccessKind::Json | SuccessKind::ByStatus => {
            "The value in the response body."
        }
        SuccessKind::Text | SuccessKind::Bytes => "The response body.",
    };
    let read_as = match &success.kind {
        SuccessKind::Text => " It is read as text.",
        SuccessKind::Bytes => " It is read as bytes.",
        _ => "",
    };
    let said = |answer: &Answer| {
        let text = answer.description.as_deref().filter(|text| {
            !EMPTY_WORDS.contains(&text.trim_end_matches('.').to_lowercase().as_str())
        });
        text.map(|text| sentence(&escape(text)))
    };
    let of_body = |answer: &Answer| said(answer).unwrap_or_else(|| otherwise.to_owned()) + read_as;
    let of_none = |none: &str, answer: &Answer| {
        said(answer).map_or_else(|| none.to_owned(), |text| format!("{none} {text}"))
    };
    let of = |answer: &Answer| match (answer.has_body, success.kind == SuccessKind::Empty) {
        (true, _) => of_body(answer),
        (false, true) => of_none("Nothing.", answer),
        (false, false) => of_none("`None`.", answer),
    };
    let link = links::of_success(success, paged);
    match (success.answers.as_slice(), link) {
        ([], _) => otherwise.to_owned(),
        ([first, others @ ..], link) if others.iter().all(|other| of(other) == of(first)) => {
            link.map_or_else(|| of(first), |link| format!("{link}: {}", item(&of(first))))
        }
        (answers, link) => {
            let by_status =
                answers.iter().map(|answer| format!("* {}: {}", answer.status, item(&of(answer))));
            link.map(|link| format!("{link}, by status:"))
                .into_iter()
                .chain(by_status)
                .collect::<Vec<_>>()
                .join("\n")
        }
    }
}

/// With a full stop, where it has no end.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    let has_end = text.ends_with(['.', '!', '?', ':']);
    if has_end { text.to_owned() } else { format!("{text}.") }
}

/// Words that begin a sentence only by chance: in the middle of a line they are small.
const SMALL: [&str; 19] = [
    "A",
    "All",
    "Always",
    "An",
    "Each",
    "Every",
    "How",
    "Nothing",
    "One",
    "Only",
    "Presumably",
    "The",
    "What",
    "When",
    "Where",
    "Whether",
    "Which",
    "Who",
    "Whose",
];

/// `text` as it stands in an item of a list, after a colon.
fn item(text: &str) -> String {
    let text = text.trim();
    let text = match text.split_once(' ') {
        Some((first, rest)) if SMALL.contains(&first) => {
            format!("{} {rest}", first.to_lowercase())
        }
        _ => text.to_owned(),
    };
    let indented = |line: &str| if line.is_empty() { String::new() } else { format!("  {line}") };
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default().to_owned();
    std::iter::once(first).chain(lines.map(indented)).collect::<Vec<_>>().join("\n")
}

/// How long a line of text may be: with `/// ` before it, inside an `impl`, it ends before column
/// 100.
const WIDTH: usize = 91;

/// The lines of `text`, long ones broken between words. What breaks apart when it is wrapped
/// stays: code, tables and headings.
pub(super) fn wrap(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut in_code = false;
    // A comment has no place for a carriage return.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    for line in text.lines().map(str::trim_end) {
        let trimmed = line.trim_start();
        let is_fence = trimmed.starts_with("```") || trimmed.starts_with("~~~");
        in_code ^= is_fence;
        let keeps = in_code || is_fence || trimmed.starts_with(['|', '#']);
        let indent = line.len() - trimmed.len();
        if keeps || indent >= 4 || line.chars().count() <= WIDTH {
            lines.push(line.to_owned());
            continue;
        }
        let marker = marker(trimmed);
        let hanging = " ".repeat(indent + marker);
        let mut current = line[..indent].to_owned();
        for (index, word) in words(trimmed).into_iter().enumerate() {
            let is_full = current.chars().count() + 1 + word.chars().count() > WIDTH;
            // A marker is followed by its text.
            if index > usize::from(marker > 0) && is_full {
                lines.push(std::mem::replace(&mut current, hanging.clone()));
            } else if index > 0 {
                current.push(' ');
            }
            current += &word;
        }
        lines.push(current);
    }
    lines
}

/// How far the text of a list's item is from its marker; 0 where there is none.
fn marker(line: &str) -> usize {
    let (first, _) = line.split_once(' ').unwrap_or_default();
    let is_number = first.strip_suffix(['.', ')']).is_some_and(|number| {
        !number.is_empty() && number.len() < 4 && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    if is_number || matches!(first, "*" | "-" | "+" | ">") { first.len() + 1 } else { 0 }
}

/// Whether a line that begins with `word` would be something else than text.
fn is_structure(word: &str) -> bool {
    marker(&format!("{word} ")) > 0
        || word.starts_with(['#', '|', '>', '=', '~'])
        || word.chars().all(|character| character == '-')
}

/// The words of a line; what is between backticks is in one of them, and so is what may not begin
/// a line with the word before it.
fn words(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut ticks = 0;
    for word in line.split(' ') {
        match words.last_mut() {
            Some(last) if ticks % 2 == 1 || is_structure(word) => {
                last.push(' ');
                *last += word;
            }
            _ => words.push(word.to_owned()),
        }
        ticks += word.matches('`').count();
    }
    words
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
                text += "\n\n**The path is not documented**: it is inferred from how the rest of \
                    the API is built.";
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

pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
