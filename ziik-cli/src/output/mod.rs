//! What a command prints: data on standard output, words on standard error.

mod cells;
mod clean;
mod columns;
mod filter;
mod progress;
mod sink;
mod words;

use std::io::{IsTerminal as _, Write as _};

use clap::ValueEnum;
use serde_json::Value;

pub(crate) use clean::clean;
pub(crate) use columns::Columns;
pub(crate) use filter::Filter;
pub(crate) use progress::Progress;
pub(crate) use sink::Sink;
pub(crate) use words::{done, error, note, warn};

use crate::problem::{Problem, Result};

/// Writes bytes to standard output as they are.
pub(crate) fn print(bytes: &[u8]) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let written = out.write_all(bytes).and_then(|()| out.flush());
    written.map_err(|error| Problem::output(&error))
}

/// How data is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Aligned columns for people
    Table,
    /// One JSON value, indented
    Json,
    /// One JSON value on each line
    Jsonl,
    /// Comma-separated values with a header
    Csv,
    /// YAML
    Yaml,
}

impl Format {
    /// Whether items are written as they come.
    pub(crate) fn is_streaming(self) -> bool {
        matches!(self, Self::Jsonl | Self::Csv)
    }
}

/// What is shown of the data, and how.
#[derive(Debug, Clone)]
pub(crate) struct View {
    pub(crate) format: Format,
    /// What `--columns` says.
    pub(crate) columns: Option<Columns>,
    /// What every item has to be.
    pub(crate) filters: Vec<Filter>,
}

impl View {
    /// The format that was asked for, or a table on a terminal and JSON elsewhere.
    pub(crate) fn new(
        format: Option<Format>,
        columns: Option<Columns>,
        filters: Vec<Filter>,
    ) -> Self {
        let usual = if std::io::stdout().is_terminal() { Format::Table } else { Format::Json };
        Self { format: format.unwrap_or(usual), columns, filters }
    }

    /// Whether the item passes all filters.
    pub(crate) fn takes(&self, item: &Value) -> bool {
        self.filters.iter().all(|filter| filter.takes(item))
    }

    /// Prints one object, or any other value. A list is printed item by item.
    pub(crate) fn one(&self, value: Value, columns: &[&str]) -> Result<()> {
        if let Value::Array(items) = value {
            let mut sink = Sink::list(self, columns);
            for item in items.into_iter().filter(|item| self.takes(item)) {
                sink.item(item)?;
            }
            return sink.end();
        }
        if !self.takes(&value) {
            return Ok(());
        }
        let mut sink = Sink::one(self);
        sink.item(value)?;
        sink.end()
    }
}
