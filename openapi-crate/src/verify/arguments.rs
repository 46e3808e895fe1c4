//! Values for the parameters of a path, from earlier answers.

use serde_json::Value;

use super::plan::{Source, scalar};

/// How many values of one answer may be used, and how many are joined where a list is asked for.
const VALUES: usize = 6;

/// Arguments of one call.
#[derive(Clone, Debug, Default)]
pub(super) struct Assignment {
    pub(super) values: Vec<(String, String)>,
    /// One of them is the document's own example, which the server may not know.
    pub(super) from_document: bool,
}

/// An answer, and what it was asked with.
pub(super) struct Record {
    pub(super) arguments: Vec<(String, String)>,
    pub(super) body: Value,
}

impl Assignment {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn with(&self, name: &str, value: String, from_document: bool) -> Self {
        let mut more = self.clone();
        more.values.push((name.to_owned(), value));
        more.from_document |= from_document;
        more
    }

    /// The record was asked with the same values.
    fn agrees(&self, record: &Record) -> bool {
        record
            .arguments
            .iter()
            .all(|(name, value)| self.get(name).is_none_or(|known| known == value))
    }
}

/// Each assignment with one more argument: the first value for each, then the second for each, and
/// so on.
pub(super) fn extend(
    all: &[Assignment],
    name: &str,
    source: &Source,
    records: &[Record],
    list: bool,
) -> Vec<Assignment> {
    let values: Vec<Vec<String>> = all
        .iter()
        .map(|assignment| {
            let records = records.iter().filter(|record| assignment.agrees(record));
            let values: Vec<String> =
                records.flat_map(|record| take(&record.body, source)).take(VALUES).collect();
            if list && !values.is_empty() { vec![values.join(",")] } else { values }
        })
        .collect();
    let rounds =
        (0..VALUES).flat_map(|round| all.iter().zip(&values).map(move |pair| (round, pair)));
    rounds
        .filter_map(|(round, (assignment, values))| {
            Some(assignment.with(name, values.get(round)?.clone(), false))
        })
        .collect()
}

fn take(body: &Value, source: &Source) -> Vec<String> {
    let items = items(body);
    match source {
        Source::Field { field, .. } => {
            items.iter().filter_map(|item| scalar(item.get(field)?)).collect()
        }
        Source::Items { .. } => items.into_iter().filter_map(scalar).collect(),
        Source::Document(_) => Vec::new(),
    }
}

/// The items of a list: the answer, or what is under `data`, or the one list among its fields.
fn items(body: &Value) -> Vec<&Value> {
    match body {
        Value::Array(items) => items.iter().collect(),
        Value::Object(fields) if is_list_with_gaps(body) => fields.values().collect(),
        Value::Object(fields) => {
            let is_list = |value: &&Value| value.is_array() || is_list_with_gaps(value);
            let list = fields.get("data").filter(is_list).or_else(|| fields.values().find(is_list));
            list.map(items).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

fn is_list_with_gaps(value: &Value) -> bool {
    let number = |key: &String| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit());
    value.as_object().is_some_and(|fields| !fields.is_empty() && fields.keys().all(number))
}
